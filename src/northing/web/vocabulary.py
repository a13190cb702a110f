"""The values of the OKR vocabulary in words, by table and code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = Mapping[str, Any]

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
    "product_phase": {
        "discovery": _("Discovery"),
        "build": _("Build"),
        "launch": _("Launch"),
        "growth": _("Growth"),
        "mature": pgettext_lazy("product phase", "Mature"),
        "decline": pgettext_lazy("product phase", "Decline"),
    },
    "function": {
        "marketing": pgettext_lazy("function", "Marketing"),
        "sales": pgettext_lazy("function", "Sales"),
        "customer": pgettext_lazy("function", "Customer"),
        "people": pgettext_lazy("function", "People"),
        "product": pgettext_lazy("function", "Product"),
        "engineering": pgettext_lazy("function", "Engineering"),
        "innovation": pgettext_lazy("function", "Innovation"),
        "market": pgettext_lazy("function", "Market"),
    },
    "perspective": {
        "financial": pgettext_lazy("perspective", "Financial"),
        "customer": pgettext_lazy("perspective", "Customers"),
        "process": pgettext_lazy("perspective", "Processes"),
        "learning": pgettext_lazy("perspective", "Learning and growth"),
    },
    "facet": {
        "phase": _("Phase"),
        "function": pgettext_lazy("facet", "Function"),
        "stage": _("Growth stage"),
        "perspective": pgettext_lazy("facet", "Perspective"),
    },
    "first_step": {
        "vision": _("Where you want to go"),
        "cycle": _("The quarter"),
        "team": _("A team"),
        "objective": _("A first objective"),
        "commit": _("The commitment"),
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
    "decision_means": {
        "keep": _("It works: do more of it. It goes on in the next cycle from where it stands."),
        "change": _("The aim stays, the way does not: it goes on, and you write it anew."),
        "let-go": _("It is done, or not worth it any more. What was learnt stays."),
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
    "band_means": {
        "missed": _("Missed is below 60 %."),
        "met": _("Met is from 60 to 80 %."),
        "exceeded": _("Exceeded is above 80 %."),
        "unknown": _("Nothing in it was measured, or nothing in it counts."),
    },
    "promise_means": {
        "missed": _("A committed key result fell short, so it is missed."),
        "met": _("Every committed key result reached its target, so it is met."),
    },
    "forecast_model": {
        "level": _(
            "It asks how much the value has wandered so far, and lets it wander on: a rise is"
            " believed in part, and the more readings agree, the more."
        ),
        "counter": _(
            "It goes on counting at the pace so far, mixed with the pace of the plan while there is"
            " little to go by. What is counted already stays."
        ),
        "inside": _(
            "It adds the time inside the bounds so far to how likely the value is to be inside in"
            " the time left."
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
        "committed_on": pgettext_lazy("amended", "the day on which it was added"),
    },
    "source": {
        "true": pgettext_lazy("number comes from", "rolled up from below"),
        "false": pgettext_lazy("number comes from", "measured"),
    },
    "accumulates": {
        "true": pgettext_lazy("counts", "from zero within the cycle"),
        "false": pgettext_lazy("counts", "a standing level"),
    },
    "missing": {
        "title missing": _("a title"),
        "owners missing": _("an owner"),
        "deadline missing": _("a deadline"),
        "deadline outside-cycle": _("a deadline within the cycle"),
        "deadline due-already": _("a deadline that is still to come"),
        "baseline missing": _("a baseline"),
        "target missing": _("a target"),
        "target same-as-baseline": _("a target other than the baseline"),
        "bounds missing": _("a bound"),
        "bounds bounds-crossed": _("a lower bound that is below the upper one"),
        "probability missing": _("how likely it is"),
        "milestones missing": _("a milestone"),
    },
    "job": {
        "base.housekeeping": _("Tidying up"),
        "goals.refresh_standings": _("Bringing where everything stands to the new day"),
        "people.forget_unopened_accounts": _("Forgetting accounts that nobody opened"),
        "goals.forget_old_drafts": _("Forgetting what was typed and never saved"),
        "goals.count_terms": _("Counting the words that are searched for"),
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
    "search_kind": {
        "objective": _("Objectives"),
        "key-result": _("Key results"),
        "team": _("Teams"),
        "person": _("People"),
        "strategy": _("Strategies"),
        "product": _("Products"),
        "request": _("Requests"),
    },
    "request_state": {
        "open": pgettext_lazy("request", "Open"),
        "parked": pgettext_lazy("request", "Not now"),
        "taken": pgettext_lazy("request", "Taken"),
        "withdrawn": pgettext_lazy("request", "Withdrawn"),
    },
    "help_state": {
        "open": pgettext_lazy("help", "Waits for an answer"),
        "accepted": pgettext_lazy("help", "They help"),
        "declined": pgettext_lazy("help", "Declined"),
        "done": pgettext_lazy("help", "Done"),
        "withdrawn": pgettext_lazy("help", "Withdrawn"),
    },
    "preset": {
        "focused": pgettext_lazy("preset", "Focused"),
        "balanced": pgettext_lazy("preset", "Balanced"),
        "quarterly": pgettext_lazy("preset", "Quarterly"),
        "custom": pgettext_lazy("preset", "Custom"),
    },
    "policy": {
        "warn": pgettext_lazy("policy", "Warn"),
        "block": pgettext_lazy("policy", "Block"),
    },
    "policy_means": {
        "warn": _("Whoever commits is told, and may go on."),
        "block": _("Nothing is committed until it fits."),
    },
    "level": {
        "company": _("Company"),
        "division": _("Division"),
        "team": _("Team"),
        "person": _("Person"),
    },
    "measure": {
        "number": pgettext_lazy("measure", "Number"),
        "percent": pgettext_lazy("measure", "Percent"),
        "currency": pgettext_lazy("measure", "Money"),
        "range": pgettext_lazy("measure", "Within a range"),
        "binary": pgettext_lazy("measure", "Done or not"),
        "milestones": pgettext_lazy("measure", "Milestones"),
        "tasks": pgettext_lazy("measure", "Tasks"),
        "baseline": pgettext_lazy("measure", "Find out"),
    },
    "kind": {
        "stretch": pgettext_lazy("kind", "Stretch"),
        "committed": pgettext_lazy("kind", "Committed"),
    },
    "pace": {
        "linear": pgettext_lazy("pace", "Even"),
        "late-loaded": pgettext_lazy("pace", "Late-loaded"),
        "dated": pgettext_lazy("pace", "By dated waypoints"),
    },
}
