"""Codes to words: refusals and fields, each once; the tables stand in ``vocabulary``."""

from __future__ import annotations

from collections import defaultdict

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from northing.base.errors import Invalid, Refused
from northing.web.vocabulary import TABLES, Words

__all__ = (
    "FIELD_PROBLEMS",
    "OUTAGES",
    "REFUSALS",
    "TABLES",
    "Words",
    "field_sentence",
    "refusal_sentence",
)

REFUSALS: Words = {
    "not-found": _("There is nothing at this address, or it is not open to you."),
    "role": _("Your role does not allow this. An administrator of the workspace can."),
    "not-yours": _("Only the owners, the people of the team and administrators may check in here."),
    "not-yours-to-comment": _("Who only looks on does not comment."),
    "not-yours-to-delete": _("Only whoever wrote it, or an administrator, deletes it."),
    "not-yours-to-edit": _("Only whoever wrote it changes it."),
    "not-yours-to-take-back": _("Only whoever checked in can take it back."),
    "not-to-take-back": _(
        "This check-in cannot be taken back any more. It can be put right in the objective’s story."
    ),
    "not-yours-to-restrict": _(
        "Only its owners, the lead of its team and administrators say who sees an objective."
    ),
    "not-yours-to-write": _(
        "Only its owners, the people of its team and administrators write an objective."
    ),
    "not-yours-to-amend": _(
        "Only its owners, whoever leads its team and administrators change what was promised; of a"
        " key result also the people of the team that owns it."
    ),
    "objective-ended": _("The objective was dropped or closed, so nothing in it changes any more."),
    "nothing-to-undo": _("There is nothing to take back."),
    "not-a-draft": _("That is only for what nobody has committed to."),
    "has-children": _("Other objectives contribute to this one. Let them go elsewhere first."),
    "other-cycle": _("The two are not in the same cycle."),
    "other-audience": _("Not the same people may see the two, so they cannot be one."),
    "no-open-cycle": _("There is no cycle to plan in. An administrator makes one."),
    "not-yours-to-decide": _(
        "Only whoever leads its team, or one above it, and administrators decide about an"
        " objective."
    ),
    "not-yours-to-approve": _(
        "Only whoever leads the team above, and administrators, approve what was proposed."
    ),
    "not-your-own-proposal": _("You proposed it, so somebody else has to approve it."),
    "propose-first": _("This workspace asks for approval, so an objective is proposed first."),
    "not-yours-to-score": _(
        "Only its owners, whoever leads its team and administrators add a score of their own."
    ),
    "own-score-not-now": _(
        "A score of your own is added while the cycle is in review, to what was committed."
    ),
    "csrf": _("The page had been open for too long. Go back, load it again and send it again."),
    "invalid": _("Some of what was sent cannot be read. Go back and check it."),
    "changed-meanwhile": _(
        "Somebody changed this since you opened it. Load the page again to see how."
    ),
    "comment-deleted": _(
        "This comment was deleted since you opened it. Your text is still here: say it as a new"
        " comment, or copy it."
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
    "not-reviewing": _("Decisions are taken while the cycle is in review."),
    "not-yours-to-conclude": _(
        "Its owners, the lead of its team and administrators decide what becomes of an objective."
    ),
    "cycle-not-empty": _(
        "Something is in the cycle: objectives, perhaps not open to you, or another cycle. Only an"
        " empty one can be deleted."
    ),
    "not-closed": _("It goes on elsewhere once its own cycle is closed."),
    "let-go": _("It was let go, so it does not go on."),
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
    "not-yours-to-set": _(
        "Administrators and the leads of teams at the top write the vision, the strategies and the"
        " products."
    ),
    "still-named": _(
        "An objective names it, of any cycle and perhaps not open to you. Retire it instead: then"
        " nobody chooses it any more."
    ),
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
        "Something hangs on the team: people, teams below it, or objectives that it has, owns a"
        " part of or contributes to, of any cycle and perhaps not open to you; or help that it was"
        " asked for while no team stands above it. Move or take it away first, or put it below a"
        " team."
    ),
    "placeholder-by-mail": _(
        "Somebody of this address came with a file and may own things. Only an invitation by mail"
        " lets a person take that place."
    ),
    "answered-already": _("There is an answer already, or nothing is asked for any more."),
    "not-yours-to-answer": _(
        "Only the team that is asked answers: its leads to a request, everybody in it to a team"
        " that needs help."
    ),
    "not-yours-to-withdraw": _("Only whoever asked takes it back."),
    "not-yours-to-ask": _(
        "Only those who work on the objective, or own it, ask other teams for help with it."
    ),
    "objective-over": _("It was dropped or closed, so no help is asked for any more."),
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
    "not-a-currency": _("Write the code of a currency, such as SEK or EUR."),
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
    "number-outside": _("That number cannot be used here: it is too low or too high."),
    "control-character": _("There is a character in it that no text can hold."),
    "too-many-items": _("That is more than can be kept."),
    "day-out-of-range": _("That day is too far away."),
    "outside-cycle": _("That day is not in the cycle."),
    "bounds-crossed": _("The lower bound is above the upper one."),
    "pace-not-in-order": _("The days of the pace must follow one another."),
    "same-as-baseline": _("Baseline and target are the same: there is no way to go."),
    "parent-outside-cycle": _(
        "An objective contributes to one of its own cycle, or of a cycle that holds all its days."
    ),
    "alignment-loop": _("Objectives would contribute to themselves: %(objectives)s."),
    "alignment-too-deep": _(
        "Objectives would stand on more than %(most)s levels: %(objectives)s and so on."
    ),
    "drop-it": _("It was promised. Drop it with a reason instead of taking it away."),
    "drop-and-plan-again": _(
        "The objective is promised for this cycle by this team. Drop it, and plan it again there."
    ),
    "terms-fixed": _("Its deadline is over, so what was promised stands."),
    "key-result-dropped": _("It was dropped, so what was promised stands."),
    "due-already": _("That day is over. Choose today or later."),
    "not-all": _("Leave at least one key result where it is."),
    "ends-before-start": _("The last day comes before the first one."),
    "outside-parent": _("The days are not inside those of “%(parent)s”."),
    "overlaps-sibling": _("“%(name)s” would overlap another cycle inside “%(parent)s”."),
    "cycle-too-deep": _("More than %(most)s cycles would lie inside each other."),
    "cycle-loop": _("The cycle would lie inside itself."),
    "something-promised": _(
        "Something is promised in it already, perhaps not open to you, so its days stand."
    ),
    "outside-children": _("“%(name)s” lies in it and would not any more."),
    "parent-left": _(
        "An objective, perhaps not open to you, serves one of another cycle, which has to hold all"
        " the days of its own. It would not any more."
    ),
    "not-later": _("Choose a cycle that begins later than its own."),
    "beyond-preset": _("This is not how your workspace plans. Commit again to do so all the same."),
    "beyond-preset-blocked": _("This is not how your workspace plans, so it cannot be committed."),
    "nobody-called": _(
        "There is nobody, or no team, called “%(name)s” here. Choose from the list."
    ),
    "several-called": _("Several people may be meant by “%(name)s”. Choose one of them."),
    "several-teams-called": _("Several teams may be meant by “%(name)s”. Choose one of them."),
    "teams-several": _("Several teams are called “%(name)s”. Choose one of them: %(teams)s."),
    "names-several": _("Several people are called “%(name)s”. Choose one of them: %(people)s."),
    "too-many-names": _("%(most)s names at the most."),
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
    "below-fewest": _("Write at least as many as the fewest."),
    "out-of-range": _("Write a number from %(least)s to %(most)s."),
    "own-team": _("That is the team that asks. Choose another one."),
    "asked-already": _("That team has been asked for this already and has not answered yet."),
    "they-cannot-see-it": _(
        "Not everybody in that team may see this objective. Let them see it first, or ask another"
        " team."
    ),
    "not-the-name": _("This is not the name. Write it as it stands above."),
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
    return str(sentence) % defaultdict(str, {name: _said(each) for name, each in params.items()})
