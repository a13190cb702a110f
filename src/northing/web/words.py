"""Codes to words: refusals, fields, and the values of the OKR vocabulary, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from northing.base.errors import Invalid, Refused

Words = Mapping[str, Any]

REFUSALS: Words = {
    "not-found": _("There is nothing at this address, or it is not open to you."),
    "role": _("Your role does not allow this. An administrator of the workspace can."),
    "not-yours": _("Only the owners, the people of the team and administrators may check in here."),
    "not-yours-to-restrict": _(
        "Only its owners, the lead of its team and administrators say who sees an objective."
    ),
    "not-yours-to-write": _(
        "Only its owners, the people of its team and administrators write an objective."
    ),
    "not-yours-to-decide": _(
        "Only whoever leads its team, or one above it, and administrators decide about an"
        " objective."
    ),
    "not-yours-to-approve": _(
        "Only whoever leads the team above, and administrators, approve what was proposed."
    ),
    "not-your-own-proposal": _("You proposed it, so somebody else has to approve it."),
    "propose-first": _("This workspace asks for approval, so an objective is proposed first."),
    "csrf": _("The page had been open for too long. Go back, load it again and send it again."),
    "invalid": _("Some of what was sent cannot be read. Go back and check it."),
    "changed-meanwhile": _(
        "Somebody changed this since you opened it. Load the page again to see how."
    ),
    "key-used-otherwise": _(
        "This form was sent before with something else in it. Load the page again to see what was"
        " saved."
    ),
    "too-many": _("That was tried too often. Wait %(minutes)s min, then try again."),
    "already-begun": _("This installation has an administrator already. Sign in instead."),
    "workspace-exists": _("There is a workspace of that name already. Choose another one."),
    "no-new-workspace": _("You may not make a workspace here. Ask an administrator to add you."),
    "address-taken": _("Somebody signs in with this address already."),
    "link": _("This link does not work any more. It works once, and for a day."),
    "no-such-step": _("This does not follow from where it stands now."),
    "cycle-planned": _(
        "The cycle is still being planned. Check-ins begin when it has been activated."
    ),
    "cycle-reviewing": _("The cycle is in review, so nothing but late check-ins is taken."),
    "cycle-closed": _("The cycle is closed, so nothing in it changes any more."),
    "not-committed": _(
        "The objective is not committed yet. Check-ins begin when the team has committed to it."
    ),
    "in-the-future": _("That day is still to come."),
    "before-the-cycle": _("That day is before the cycle began."),
    "after-the-deadline": _("That day is after the deadline."),
    "child-cycle-open": _("A cycle inside this one is still open."),
    "undecided": _("Some objectives still wait for a decision."),
    "no-reason": _("Say why: the reason is kept."),
    "key-result-dropped": _(
        "This was dropped. It keeps its last value and takes no more check-ins."
    ),
    "rolled-up": _("This number is rolled up from the objectives below it. Check in on those."),
    "above-you": _("That person, or that role, stands above yours."),
    "on-account-page": _(
        "You erase yourself on the page of your account, where your password is asked for."
    ),
    "not-your-team": _(
        "You arrange the teams that you lead and those below them. An administrator arranges all."
    ),
    "last-administrator": _(
        "Nobody else could administer the workspace. Make somebody else an administrator first."
    ),
    "last-installation-administrator": _(
        "Nobody else administers this installation. Have another administrator made first, with"
        " “northing createadmin”."
    ),
    "another-account": _(
        "This link is for another account than the one you are signed in with. Sign out, and open"
        " it again."
    ),
    "invitation-over": _("This invitation was used or revoked meanwhile. Invite again."),
    "already-member": _("You are in this workspace already."),
    "another-address": _(
        "The invitation is for another address than the one you are signed in with."
    ),
    "deactivated": _("This person has no access as it is."),
    "active-already": _("This person has access already."),
    "team-loop": _("A team cannot stand below itself: %(teams)s."),
    "team-too-deep": _("Teams would stand on more than %(most)s levels: %(teams)s and so on."),
    "team-not-empty": _(
        "Something hangs on the team: people, teams below it, or objectives, of any cycle and"
        " perhaps not open to you. Move or take it away first."
    ),
    "placeholder-by-mail": _(
        "Somebody of this address came with a file and may own things. Only an invitation by mail"
        " lets a person take that place."
    ),
    "was-mailed": _("This invitation went by mail. Only an administrator can make a link of it."),
}

OUTAGES: Words = {
    "disk-full": _(
        "There is no room left on the server, so nothing can be saved. Tell an administrator. Then"
        " go back and send it again: it counts only once."
    ),
    "database-busy": _(
        "Too much is being saved at this moment, so this was not. Go back and send it again in a"
        " few seconds: it counts only once."
    ),
    "database-away": _(
        "The database cannot be reached at this moment, so nothing was saved. Go back and send it"
        " again in a minute: it counts only once."
    ),
}

FIELD_PROBLEMS: Words = {
    "required": _("Fill this in."),
    "not-a-number": _("Write a number, such as %(example)s."),
    "ambiguous-number": _("This can be read in two ways. Write %(first)s or %(second)s."),
    "too-large": _("That number is too large: 15 digits at the most."),
    "too-many-digits": _("That number has too many digits: 15 at the most."),
    "too-many-decimals": _("That number has too many decimals: 6 at the most."),
    "not-a-probability": _("Write a share between 0 and 100 %%."),
    "implausible": _("Is %(value)s right? Save again to confirm."),
    "not-a-date": _("Write a date as year-month-day, such as %(example)s."),
    "in-the-future": _("That day is still to come. Choose %(latest)s or earlier."),
    "before-the-cycle": _("That day is before the cycle. Choose %(earliest)s or later."),
    "after-the-deadline": _("That day is after the deadline. Choose %(latest)s or earlier."),
    "empty": _("Write a value, a confidence or a note."),
    "done-or-not": _("Say whether it is done or not."),
    "not-an-address": _("Write an e-mail address, such as name@example.org."),
    "same-address": _("This is the address that you have."),
    "passwords-differ": _("The two passwords differ."),
    "wrong-password": _("This is not your present password."),
    "unknown": _("One of the choices is gone. Load the page again."),
    "too-long": _("This text is too long."),
    "not-later": _("Choose a cycle that begins later than its own."),
    "beyond-preset": _(
        "This is not how your workspace plans. Commit again to do so all the same."
    ),
    "beyond-preset-blocked": _("This is not how your workspace plans, so it cannot be committed."),
    "nobody-left": _("Name at least one person who can sign in, or a team that has one."),
    "losing-sight": _(
        "You have not named yourself: you would no longer see it, and could not undo this. Save"
        " again to confirm."
    ),
    "opening-for-good": _(
        "Everybody in the workspace would see it with all its check-ins and notes. What people"
        " have seen cannot be taken back. Save again to confirm."
    ),
    "not-a-key": _("An idempotency key has 16 to 64 letters, digits, dashes or underscores."),
    "not-those-days": _("Write a number of days from 1 to 30."),
    "too-many-people": _("Invite %(most)s people at a time, at the most."),
    "cannot-invite": _("Nobody is invited yet, because of these lines:"),
    "has-account": _("Somebody signs in with this address already. Sign in, then accept."),
    "name-taken": _("This name is taken. Choose another one."),
    "out-of-range": _("Write a number from %(least)s to %(most)s."),
    "not-the-name": _("This is not the name. Write it as it stands above."),
}

TABLES: Mapping[str, Words] = {
    "cycle_state": {
        "planning": _("Being planned"),
        "active": pgettext_lazy("cycle", "Active"),
        "reviewing": _("In review"),
        "closed": pgettext_lazy("cycle", "Closed"),
    },
    "phase": {
        "discovery": _("Discovery"),
        "build": _("Build"),
        "launch": _("Launch"),
        "growth": _("Growth"),
        "team": pgettext_lazy("phase", "Team"),
    },
    "stage": {
        "acquisition": _("Acquisition"),
        "activation": _("Activation"),
        "retention": _("Retention"),
        "referral": _("Referral"),
        "revenue": _("Revenue"),
    },
    "decision": {
        "keep": _("Keep and double down"),
        "change": pgettext_lazy("decision", "Change"),
        "let-go": _("Let go"),
    },
    "initiative": {
        "idea": _("Idea"),
        "planned": _("Planned"),
        "running": _("Running"),
        "shipped": _("Shipped"),
        "stopped": _("Stopped"),
    },
    "event": {
        "goals.progress_moved": _("progress moved"),
        "goals.cycle_reopened": _("reopened the cycle"),
        "goals.cycle_placed": _("brought this in from a file"),
        "goals.links_placed": _("set what contributes to what"),
        "goals.ranges_refreshed": _("the time inside the range moved on"),
    },
    "formula": {
        "way": _("The way covered so far: (value now − baseline) ÷ (target − baseline)."),
        "time-inside": _("The time inside the bounds so far ÷ the whole time up to the deadline."),
        "done-or-not": _("Done counts 1, everything else 0, whatever the likelihood says."),
        "weight-done": _("The weight of the milestones that are done ÷ the weight of all."),
        "tasks-done": _("The tasks that are done ÷ all linked tasks."),
        "find-out": _("It has no progress: it is done when a value is recorded."),
        "weighted-mean": _(
            "The mean of the key results by weight, each counted as 0 to 100 %. Unknown ones are"
            " left out."
        ),
        "equal-mean-of-children": _(
            "The equal mean of the objectives below that contribute in the same cycle."
        ),
    },
    "input": {
        "baseline": _("Baseline"),
        "target": _("Target"),
        "at-least": _("At least"),
        "at-most": _("At most"),
        "current": _("Value now"),
        "done": pgettext_lazy("input", "Done"),
        "whole": _("Of all"),
        "weight": _("Weight"),
        "deadline": _("Deadline"),
    },
    "term": {
        "type": pgettext_lazy("amended", "the type"),
        "metric": pgettext_lazy("amended", "the metric"),
        "unit": pgettext_lazy("amended", "the unit"),
        "bounds": pgettext_lazy("amended", "the bounds"),
        "baseline": pgettext_lazy("amended", "the baseline"),
        "target": pgettext_lazy("amended", "the target"),
        "probability": pgettext_lazy("amended", "the first probability"),
        "accumulates": pgettext_lazy("amended", "what it counts from"),
        "deadline": pgettext_lazy("amended", "the deadline"),
        "weight": pgettext_lazy("amended", "the weight"),
        "kind": pgettext_lazy("amended", "committed or stretch"),
        "pace": pgettext_lazy("amended", "the pace"),
        "milestones": pgettext_lazy("amended", "the milestones"),
        "tasks": pgettext_lazy("amended", "the tasks"),
        "rolled_up": pgettext_lazy("amended", "where the number comes from"),
        "dropped_on": pgettext_lazy("amended", "the day on which it was dropped"),
    },
    "job": {
        "base.housekeeping": _("Tidying up"),
        "goals.refresh_ranges": _("Moving the time inside of ranges on"),
        "people.forget_unopened_accounts": _("Forgetting accounts that nobody opened"),
        "people.forget_invitations": _("Forgetting old invitations"),
        "people.mail_invitation": _("Mail: invitation"),
        "people.mail_password": _("Mail: choose a password"),
        "people.mail_sign_up": _("Mail: open an account"),
        "people.mail_new_address": _("Mail: confirm an address"),
        "people.mail_old_address": _("Mail: an address is about to change"),
        "people.mail_address_changed": _("Mail: an address was changed"),
        "people.mail_password_changed": _("Mail: a password was changed"),
    },
    "mail_problem": {
        "unreachable": _("The mail server does not answer. Check its address and port."),
        "sign-in-refused": _("The mail server refuses the user name or the password."),
        "recipient-refused": _("The mail server refuses the recipient's address."),
        "sender-refused": _("The mail server refuses the sender's address."),
        "refused": _("The mail server refuses the mail."),
    },
    "role": {
        "administrator": pgettext_lazy("role", "Administrator"),
        "lead": pgettext_lazy("role", "Lead"),
        "member": pgettext_lazy("role", "Member"),
        "viewer": pgettext_lazy("role", "Viewer"),
    },
    "role_means": {
        "administrator": _("Arranges people, teams and settings, and checks in anywhere."),
        "lead": _("As a member, and arranges the own teams and invites into them."),
        "member": _("Checks in with the own teams, and exports."),
        "viewer": _("Reads everything that is not restricted."),
    },
    "person_standing": {
        "active": pgettext_lazy("person", "Active"),
        "placeholder": pgettext_lazy("person", "Placeholder"),
        "deactivated": pgettext_lazy("person", "Deactivated"),
        "erased": pgettext_lazy("person", "Erased"),
    },
    "invitation": {
        "waiting": pgettext_lazy("invitation", "Waiting to be sent"),
        "sent": pgettext_lazy("invitation", "Sent"),
        "link": pgettext_lazy("invitation", "Link made"),
        "failed": pgettext_lazy("invitation", "Mail failed"),
        "expired": pgettext_lazy("invitation", "Expired"),
    },
    "cannot_invite": {
        "not-an-address": _("this is no e-mail address"),
        "twice": _("this stands here twice"),
        "already-member": _("is a member already"),
        "already-invited": _("has an open invitation already"),
        "deactivated": _("was deactivated; give access again on the person's page"),
        "placeholder-by-mail": _(
            "came with a file and may own things: invite by mail, so that nobody else takes its"
            " place"
        ),
        "placeholder-above-you": _(
            "came with a file, in a role that you cannot give: ask an administrator"
        ),
    },
    "level": {
        "company": _("Company"),
        "division": _("Division"),
        "team": _("Team"),
        "person": _("Person"),
    },
}


def refusal_sentence(error: Refused) -> str:
    """Say what a refusal means and what the reader can do."""
    if isinstance(error, Invalid) and "" in error.fields:
        return field_sentence(error.fields[""])
    sentence = str(REFUSALS.get(error.code, _("This is not possible here.")))
    return sentence % defaultdict(str, {name: _said(value) for name, value in error.params.items()})


def _said(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


def field_sentence(code: str, **params: object) -> str:
    """Say what is wrong with a field; ``params`` fill the sentence's places."""
    sentence = FIELD_PROBLEMS.get(code) or REFUSALS.get(code)
    if sentence is None:
        return gettext("This cannot be read.")
    return str(sentence) % defaultdict(str, params)
