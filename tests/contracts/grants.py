"""Who may ask for what: the table that every address has to stand in.

``GRANTS`` maps the name of an address to its methods (HEAD goes with GET) and each to a ``Rule``.
A new address is refused by ``test_matrix`` until it stands here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tests.world import PASSWORD


class Who(StrEnum):
    """Those whom the product has to tell apart, by the names of ``tests.world``."""

    NOBODY = "not signed in"
    SIGNED_OUT = "signed out, with the old cookie"
    DANA = "a member who was deactivated"
    STEN = "administrator of another workspace"
    SIV = "member of another workspace"
    VERA = "viewer"
    TARIQ = "member of another team"
    MIO = "member of the team, owns the objective"
    OLGA = "owner of the key result, in no team"
    LENA = "lead of the team, named in the restriction"
    LIV = "lead of another team"
    ADA = "administrator"
    NILS = "administrator, named in the restriction"


STRANGERS = frozenset({Who.NOBODY, Who.SIGNED_OUT})
OUTSIDERS = frozenset({Who.DANA, Who.STEN, Who.SIV})
EVERYBODY = frozenset(Who)
SIGNED_IN = EVERYBODY - STRANGERS
MEMBERS = SIGNED_IN - OUTSIDERS
NAMED = frozenset({Who.LENA, Who.NILS})
ADMINISTRATORS = frozenset({Who.ADA, Who.NILS})
LEADS = ADMINISTRATORS | {Who.LENA, Who.LIV}
AT_THE_TOP = ADMINISTRATORS  # no lead of this world leads a team at the top
WITH_GROWTH = ADMINISTRATORS | {Who.LENA}
RESTRICTING = ADMINISTRATORS | {Who.LENA, Who.MIO}  # its lead and its owner
WITH_CARE = ADMINISTRATORS | {Who.TARIQ, Who.LIV}
COMMENTING = MEMBERS - {Who.VERA}
ON_THE_TEAM = ADMINISTRATORS | {Who.LENA, Who.MIO}


@dataclass(frozen=True)
class Id:
    """A row of the world in a form, by the name of its table there and its key."""

    things: str
    key: str


@dataclass(frozen=True)
class Text:
    """A text with the id of a row, and its version, in it."""

    text: str
    id: Id


@dataclass(frozen=True)
class Version:
    """The version of the thing in the address, as the page that was filled in showed it."""


@dataclass(frozen=True)
class OwnName:
    """The name of whoever sends the form."""


@dataclass(frozen=True)
class Rule:
    """``who`` may; of a restricted thing, ``named`` may. ``on`` is the key of the thing where the
    usual one will not do. ``form`` fills an unsafe request: every field that the form knows, with
    what is accepted; ``counts`` marks one that counts tries even when it refuses.

    ``instead`` is the answer to all others where it is not the usual one, ``also`` are answers
    that are right as well. ``is_idle`` marks a deed that finds nothing to do here. ``first`` names
    an address that is looked at before, and leads to where the form is; ``is_anywhere`` marks a
    look at a link that says its workspace itself. ``by`` sends the form where only its fields are
    in question; without it, the least of those who may."""

    who: frozenset[Who]
    named: frozenset[Who] = NAMED
    on: str = ""
    form: Mapping[str, object] = field(default_factory=dict)
    counts: bool = False
    instead: str = ""
    also: tuple[str, ...] = ()
    is_idle: bool = False
    first: str = ""
    is_anywhere: bool = False
    by: Who | None = None

    @property
    def sender(self) -> Who:
        return self.by or next(who for who in Who if who in self.who & MEMBERS)

    def restricted(self) -> frozenset[Who]:
        return self.who & self.named


Methods = Mapping[str, Rule]
NOT_NOW = Rule(frozenset(), instead="404")
READ: Methods = {"GET": Rule(MEMBERS)}
OWN: Methods = {"GET": Rule(SIGNED_IN)}

# What stands in the place of an id: the table of the world, the key of a plain thing, and that of
# one that is restricted to NAMED.
THINGS: Mapping[str, tuple[str, str, str]] = {
    "team_id": ("teams", "Growth", ""),
    "cycle_id": ("cycles", "2026-Q1", ""),
    "objective_id": ("objectives", "activation", "secret"),
    "strategy_id": ("strategies", "commuters", ""),
    "product_id": ("products", "tickets", ""),
    "request_id": ("requests", "wish", ""),
    "help_id": ("helps", "hosts", "secret"),
    "key_result_id": ("key_results", "activation#boarded", "secret#berths"),
    "check_in_id": ("check_ins", "activation#uptime", "secret#berths"),
    "comment_id": ("comments", "activation", "secret"),
    "job_id": ("jobs", "failed", ""),
    "user_ref": ("refs", "mio", ""),
    "token": ("tokens", "invitation", ""),
    "membership_id": ("people", "olga", ""),
    "invitation_id": ("invitations", "open", ""),
    "example_id": ("examples", "first-day-success", ""),
    "plan_id": ("plans", "launch", ""),
    "code": ("codes", "KR202", ""),
}
# What comes with the product is the same in every workspace.
EVERYWHERE = frozenset({"example_id", "plan_id", "code"})
NEW_PASSWORD = {"password": "lanterns over the bay", "again": "lanterns over the bay"}

CHECK_IN = {
    "value": "2",
    "on": "2026-02-16",
    "confidence": "70",
    "note": "Two more piers",
    "version": "1",
    "from": "objective",
    "confirm": "",
    "is_done": "",
    "done": "",
    "needs_help": "",
}

CORRECTION = {
    "value": "3",
    "on": "2026-01-12",
    "confidence": "60",
    "note": "It was three",
    "reason": "A slip",
    "version": "0",
    "confirm": "",
    "is_done": "",
}

WISH = {"title": "A ferry at night", "text": "For the bakers", "team": Id("teams", "Growth")}
ANSWER = {
    "way": "new",
    "title": "Nights are served",
    "cycle": Id("cycles", "2026-Q1"),
    "team": "",
    "objective": "",
    "reason": "It fits",
    "version": Version(),
}
HELP = {
    "to_team": Id("teams", "Care"),
    "key_result": Id("key_results", "activation#boarded"),
    "title": "Two hosts",
    "text": "For a week",
}

RESTRICTION = {
    "who": "named",
    "people": [Id("people", "mio"), Id("people", "nils")],
    "teams": [Id("teams", "Growth")],
    "version": Version(),
    "chosen": "1",
    "confirm": "losing-sight",
    "q": "",
}

LET_BE = {
    "key_result": "",
    "cycle": "",
    "reason": "One licence is all there is",
    "again": "",
    "back": "team",
    "at": "7",
}

OWN_SCORE = {"score": "85", "note": "The riders came in the end", "version": Version()}

INVITE = {
    "people": "Newer <newer@example.org>",
    "role": "member",
    "team": Id("teams", "Growth"),
    "days": "7",
    "way": "mail",
    "language": "sv",
}
SETTINGS = {
    "name": "Tidewater Ferries",
    "language": "sv",
    "time_zone": "Europe/Stockholm",
    "check_in_days": "14",
    "review_weeks": "4",
    "fiscal_month": "7",
    "preset": "custom",
    "fewest_objectives": "2",
    "most_objectives": "4",
    "fewest_key_results": "2",
    "most_key_results": "6",
    "policy": "block",
    "needs_approval": "1",
    "version": "1",
}
STRATEGY = {"title": "Night boats", "statement": "Nobody else sails then.", "version": ""}
PRODUCT = {"name": "Night pass", "phase": "launch", "stages": ["acquisition"], "version": ""}
TEAM = {"name": "Newest", "level": "team", "function": "piers", "version": ""}

# An objective as the page on which it is written sends it.
PLACE: dict[str, object] = {"team": Id("teams", "Growth"), "cycle": Id("cycles", "2026-Q1")}
CHOSEN: dict[str, object] = {
    "slot-0": "none",
    "slot-1": "calm-release",
    "slot-2": "first-day-success",
}

WRITTEN = {
    "title": "Dogs cross for nothing",
    "why": "They bring people",
    "evidence": "A day in May",
    "is_explorative": "on",
    "team": Id("teams", "Growth"),
    "cycle": Id("cycles", "2026-Q1"),
    "owners": ["Mio", "Olga"],
    "contributors": "Care",
    "parent": "2026-Q1/crossing",
    "supports": "2026-Q1/platform#outages",
    "strategy": "",
    "product": "",
    "phase": "launch",
    "stage": "retention",
    "note": "With a bowl of water",
    "known": "",
    "about": "objective:new",
    "kr-TOTAL_FORMS": "1",
    "kr-INITIAL_FORMS": "0",
    "kr-0-id": "",
    "kr-0-title": "Dogs a day",
    "kr-0-measure": "number",
    "kr-0-baseline": "0",
    "kr-0-target": "40",
    "kr-0-share": "100",
    "kr-0-kind": "stretch",
    "kr-0-weight": "1",
    "kr-0-pace": "linear",
    "rail-TOTAL_FORMS": "0",
    "rail-INITIAL_FORMS": "0",
}
WRITING = ON_THE_TEAM | {Who.TARIQ, Who.LIV}

AUDIT = {
    "format": "csv", "q": "", "group": "", "person": "", "subject": "", "since": "", "until": "",
}  # fmt: skip


CYCLE = {"name": "Winter", "starts_on": "2026-01-01", "ends_on": "2026-03-31"}


def step(who: frozenset[Who], on: str, **form: object) -> Rule:
    """A step of an objective; one that is restricted stands where it does not follow."""
    return Rule(
        who,
        named=ADMINISTRATORS & NAMED,
        on=on,
        form={"version": Version(), **form},
        also=("409",),
    )


GRANTS: Mapping[str, Methods] = {
    "healthz": {"GET": Rule(EVERYBODY)},
    "readyz": {"GET": Rule(EVERYBODY, also=("503",))},  # no worker runs here
    "metrics": {"GET": NOT_NOW},  # unless a token is set, and sent
    "start": {"GET": Rule(EVERYBODY)},
    "sign-in": {
        "GET": Rule(EVERYBODY),
        "POST": Rule(
            EVERYBODY,
            form={"username": "mio@example.org", "password": PASSWORD, "next": "/"},
            counts=True,
            by=Who.NOBODY,
        ),
    },
    "sign-out": {"POST": Rule(EVERYBODY)},
    "preferences": {
        "POST": Rule(EVERYBODY, form={"language": "sv", "theme": "dark", "next": "/"}),
    },
    # There is an administrator, and sign-up is closed.
    "welcome": {"GET": NOT_NOW, "POST": NOT_NOW},
    "sign-up": {"GET": NOT_NOW, "POST": NOT_NOW},
    "forgotten-password": {
        "GET": Rule(EVERYBODY),
        "POST": Rule(EVERYBODY, form={"email": "mio@example.org"}, counts=True),
    },
    "choose-password": {
        "GET": Rule(EVERYBODY, on="password"),
        "POST": Rule(
            EVERYBODY,
            on="password",
            first="choose-password",
            form={**NEW_PASSWORD, "name": "", "email": ""},
        ),
    },
    "confirm-address": {
        "GET": Rule(EVERYBODY, on="address"),
        "POST": Rule(frozenset({Who.MIO}), on="address", first="confirm-address"),
    },
    "new-workspace": {
        "GET": Rule(frozenset({Who.ADA})),
        "POST": Rule(
            frozenset({Who.ADA}),
            form={"workspace": "Third", "time_zone": "Europe/Stockholm", "language": "sv"},
        ),
    },
    "account": {
        "GET": Rule(SIGNED_IN),
        "POST": Rule(
            SIGNED_IN,
            form={"name": "Someone", "language": "sv", "time_zone": "UTC", "theme": "dark"},
        ),
    },
    "change-address": {
        "POST": Rule(
            SIGNED_IN, form={"email": "new@example.org", "present": PASSWORD}, counts=True
        ),
    },
    "mail-address": {"POST": Rule(SIGNED_IN, is_idle=True)},
    "keep-address": {"POST": Rule(SIGNED_IN)},
    "change-password": {
        "POST": Rule(SIGNED_IN, form={**NEW_PASSWORD, "present": PASSWORD}, counts=True),
    },
    "end-session": {"POST": Rule(SIGNED_IN, form={"session": "f" * 64})},
    "end-other-sessions": {"POST": Rule(SIGNED_IN)},
    "own-data": OWN,
    "erase-account": {
        "GET": Rule(SIGNED_IN),
        "POST": Rule(
            SIGNED_IN,
            form={"confirmation": OwnName(), "present": PASSWORD},
            counts=True,
            also=("422",),  # the last administrator has to stay
        ),
    },
    "leave-workspace": {"GET": Rule(MEMBERS), "POST": Rule(MEMBERS)},
    "background-work": {"GET": Rule(ADMINISTRATORS)},
    "components": {"GET": Rule(ADMINISTRATORS)},
    "retry-job": {"POST": Rule(ADMINISTRATORS)},
    # The secret of the link decides.
    "invitation": {"GET": Rule(EVERYBODY, is_anywhere=True)},
    "accept-invitation": {
        "GET": NOT_NOW,
        "POST": Rule(
            STRANGERS,
            first="invitation",
            form={**NEW_PASSWORD, "name": "Newcomer"},
            instead="409",
            by=Who.NOBODY,
        ),
    },
    "people": READ,
    "invite": {
        "GET": Rule(LEADS),
        "POST": Rule(WITH_GROWTH, form=INVITE, also=("422",)),  # of a lead, to a team of others
    },
    "invitations": {"GET": Rule(LEADS)},
    "send-invitation": {"POST": Rule(WITH_GROWTH, also=("404",))},
    "renew-link": {"POST": Rule(WITH_GROWTH, also=("404",))},
    "revoke-invitation": {"POST": Rule(WITH_GROWTH, also=("404",))},
    "person": {
        "GET": Rule(MEMBERS),
        "POST": Rule(ADMINISTRATORS, form={"name": "Olga", "role": "viewer", "version": Version()}),
    },
    "deactivate": {"POST": Rule(ADMINISTRATORS)},
    "reactivate": {"POST": Rule(ADMINISTRATORS, on="dana")},
    "person-data": {"GET": Rule(ADMINISTRATORS | {Who.OLGA})},  # her own
    "erase-person": {
        "GET": Rule(ADMINISTRATORS),
        "POST": Rule(ADMINISTRATORS, form={"confirmation": "Olga"}),
    },
    "workspace-settings": {
        "GET": Rule(ADMINISTRATORS),
        "POST": Rule(ADMINISTRATORS, form=SETTINGS),
    },
    "direction": READ,
    "first-quarter": {
        "GET": READ["GET"],
        "POST": Rule(
            AT_THE_TOP, form={"step": "vision", "vision": "Nobody waits.", "version": "1"}
        ),
    },
    "vision": {
        "GET": Rule(AT_THE_TOP),
        "POST": Rule(AT_THE_TOP, form={"vision": "Nobody waits.", "version": "1"}),
    },
    "strategy": READ,
    "create-strategy": {"GET": Rule(AT_THE_TOP), "POST": Rule(AT_THE_TOP, form=STRATEGY)},
    "edit-strategy": {
        "GET": Rule(AT_THE_TOP),
        "POST": Rule(AT_THE_TOP, form=STRATEGY | {"version": Version()}),
    },
    "move-strategy": {
        "POST": Rule(
            AT_THE_TOP, form={"to": Text("{id}.{version}.0", Id("strategies", "commuters"))}
        ),
    },
    "retire-strategy": {"POST": Rule(AT_THE_TOP, form={"version": Version()})},
    "bring-back-strategy": {
        "POST": Rule(AT_THE_TOP, form={"version": Version()}, is_idle=True),
    },
    "delete-strategy": {
        "GET": Rule(AT_THE_TOP, on="islands"),
        "POST": Rule(AT_THE_TOP, on="islands", form={"version": Version()}),
    },
    "products": READ,
    "product": READ,
    "create-product": {"GET": Rule(AT_THE_TOP), "POST": Rule(AT_THE_TOP, form=PRODUCT)},
    "edit-product": {
        "GET": Rule(AT_THE_TOP),
        "POST": Rule(AT_THE_TOP, form=PRODUCT | {"version": Version()}),
    },
    "move-product": {
        "POST": Rule(AT_THE_TOP, form={"to": Text("{id}.{version}.0", Id("products", "tickets"))}),
    },
    "retire-product": {"POST": Rule(AT_THE_TOP, form={"version": Version()})},
    "bring-back-product": {
        "POST": Rule(AT_THE_TOP, form={"version": Version()}, is_idle=True),
    },
    "delete-product": {
        "GET": Rule(AT_THE_TOP, on="charts"),
        "POST": Rule(AT_THE_TOP, on="charts", form={"version": Version()}),
    },
    "arrange-teams": {"GET": Rule(LEADS)},
    "move-team": {
        "POST": Rule(
            ADMINISTRATORS, form={"to": Text("{id}.{version}.0.0", Id("teams", "Growth"))}
        ),
    },
    "create-team": {
        "GET": Rule(LEADS),
        "POST": Rule(WITH_GROWTH, form=TEAM | {"parent": Id("teams", "Growth")}, also=("422",)),
    },
    "edit-team": {
        "GET": Rule(WITH_GROWTH),
        "POST": Rule(WITH_GROWTH, form=TEAM | {"version": Version()}),
    },
    "delete-team": {
        "GET": Rule(WITH_GROWTH, on="Pier"),
        "POST": Rule(WITH_GROWTH, on="Pier", form={"version": Version()}),
    },
    "join-team": {
        "POST": Rule(
            WITH_GROWTH,
            form={
                "team": Id("teams", "Growth"),
                "person": Id("people", "olga"),
                "is_lead": "1",
                "from": "person",
            },
        ),
    },
    "leave-team": {
        "POST": Rule(
            WITH_GROWTH,
            form={
                "team": Id("teams", "Growth"),
                "person": Id("people", "mio"),
                "from": "team",
            },
        ),
    },
    "audit": {"GET": Rule(ADMINISTRATORS)},
    "audit-export": {"POST": Rule(ADMINISTRATORS, form=AUDIT)},
    "home": READ,
    "live": READ,
    "live-state": READ,
    "search": READ,
    "palette": READ,
    # Each for themselves.
    "seen": {
        "POST": Rule(MEMBERS, form={"shown_at": "2026-02-16T08:00:00+00:00", "is_all_seen": "1"}),
    },
    "check-ins": READ,
    "teams": READ,
    "team": READ,
    "meeting": READ,
    "objectives": READ,
    "objective": READ,
    "why-objective": READ,
    "propose-objective": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": step(ON_THE_TEAM, "ready"),
    },
    "withdraw-proposal": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": step(ON_THE_TEAM, "asked"),
    },
    "commit-objective": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": step(WITH_GROWTH, "ready", confirm="beyond-preset"),
    },
    "send-back": {
        "GET": Rule(WITH_GROWTH, named=ADMINISTRATORS & NAMED),
        "POST": step(WITH_GROWTH, "asked", reason="Which riders?"),
    },
    "park-objective": {
        "GET": Rule(WITH_GROWTH, named=ADMINISTRATORS & NAMED),
        "POST": step(WITH_GROWTH, "ready", reason="Not before spring"),
    },
    "queue-objective": {
        "GET": Rule(WITH_GROWTH, named=ADMINISTRATORS & NAMED),
        "POST": step(WITH_GROWTH, "ready", cycle=""),
    },
    "draft-again": {
        "GET": Rule(WITH_GROWTH, named=ADMINISTRATORS & NAMED),
        "POST": step(WITH_GROWTH, "later", cycle=""),
    },
    "drop-objective": {
        "GET": Rule(WITH_GROWTH, named=ADMINISTRATORS & NAMED),
        "POST": step(WITH_GROWTH, "", reason="The pier is closed"),
    },
    "drop-key-result": {
        "GET": Rule(WITH_GROWTH, named=ADMINISTRATORS & NAMED),
        "POST": step(WITH_GROWTH, "", reason="The pier is closed"),
    },
    "amendments": READ,
    "queue": READ,
    "move-in-queue": {
        "POST": Rule(WITH_GROWTH, form={"to": Text("{id}.0", Id("objectives", "later"))}),
    },
    "library": READ,
    "example": READ,
    "use-example": {
        "POST": Rule(ON_THE_TEAM, form=PLACE, also=("422",)),  # for a team of others
    },
    "faults": READ,
    "plans": READ,
    "start-plan": {
        "GET": Rule(MEMBERS),
        "POST": Rule(ON_THE_TEAM, form=PLACE | CHOSEN, also=("422",)),  # for a team of others
    },
    "requests": READ,
    "file-request": {"GET": Rule(MEMBERS), "POST": Rule(MEMBERS, form=WISH)},
    "request": READ,
    "answer-request": {"GET": Rule(WITH_GROWTH), "POST": Rule(WITH_GROWTH, form=ANSWER)},
    "withdraw-request": {"POST": Rule(frozenset({Who.OLGA}), form={"version": Version()})},
    "help-requests": READ,
    "help-request": READ,
    "answer-help": {
        "GET": Rule(WITH_CARE, named=ADMINISTRATORS & NAMED),
        "POST": Rule(
            WITH_CARE,
            named=ADMINISTRATORS & NAMED,
            form={"answer": "accept", "reason": "From Monday", "version": Version()},
        ),
    },
    "finish-help": {
        "POST": Rule(
            ON_THE_TEAM | WITH_CARE,
            named=ADMINISTRATORS & NAMED,
            on="promised",
            form={"version": Version()},
        ),
    },
    "withdraw-help": {
        "POST": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED, form={"version": Version()}),
    },
    "ask-for-help": {
        "GET": Rule(ON_THE_TEAM | {Who.OLGA}, named=ADMINISTRATORS & NAMED),
        "POST": Rule(
            ON_THE_TEAM | {Who.OLGA},
            named=ADMINISTRATORS & NAMED,
            form=HELP,
            also=("422",),  # of another objective that key result is none
        ),
    },
    "restriction": {
        "GET": Rule(RESTRICTING, named=ADMINISTRATORS & NAMED),
        "POST": Rule(RESTRICTING, named=ADMINISTRATORS & NAMED, form=RESTRICTION),
    },
    # Text of the writer alone, whatever it is.
    "drafts": {
        "POST": Rule(MEMBERS, form=WRITTEN | {"version": "1", "reason": ""}),
    },
    "team-coach": READ,
    "cycle-coach": READ,
    "coach-rules": READ,
    "coach-rule": READ,
    "let-be": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED, form=LET_BE),
    },
    "let-be-team": {
        "GET": Rule(ON_THE_TEAM),
        "POST": Rule(ON_THE_TEAM, form=LET_BE | {"cycle": Id("cycles", "2026-Q1")}),
    },
    # What it says is of the text that is sent; nothing is kept.
    "advice": {
        "POST": Rule(
            ON_THE_TEAM,
            form=WRITTEN | {"version": "1", "reason": ""},
            also=("422",),  # for a team of others
            is_idle=True,
        ),
    },
    "new-objective": {
        "GET": Rule(WRITING),
        "POST": Rule(ON_THE_TEAM, form=WRITTEN, also=("422",)),  # for a team of others
    },
    "find-parents": READ,
    "edit-objective": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": Rule(
            ON_THE_TEAM,
            named=ADMINISTRATORS & NAMED,
            on="idea",
            form=WRITTEN | {"version": Version()},
            also=("422",),  # of a commitment nothing is left out
        ),
    },
    "align-objective": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": Rule(
            ON_THE_TEAM,
            named=ADMINISTRATORS & NAMED,
            form={
                "parent": "2026-Q1/platform",
                "version": Version(),
            },
        ),
    },
    "move-objective": {
        "POST": Rule(
            ON_THE_TEAM, form={"to": Text("{id}.{version}.0", Id("objectives", "activation"))}
        ),
    },
    "undo-objective": {
        "POST": Rule(
            ON_THE_TEAM,
            named=ADMINISTRATORS & NAMED,
            on="raw",
            form={"version": Version()},
            also=("409",),  # nothing was changed
        ),
    },
    "discard-objective": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": Rule(
            ON_THE_TEAM,
            named=ADMINISTRATORS & NAMED,
            on="raw",
            form={"version": Version()},
            also=("409",),  # a commitment
        ),
    },
    "duplicate-objective": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
    },
    "split-objective": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": Rule(
            ON_THE_TEAM,
            named=ADMINISTRATORS & NAMED,
            on="raw",
            form={
                "version": Version(),
                "title": "The other half",
                "key_results": Id("key_results", "raw#dogs"),
            },
            also=("409", "422"),  # a commitment stays whole
        ),
    },
    "merge-objectives": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED),
        "POST": Rule(
            ON_THE_TEAM,
            named=ADMINISTRATORS & NAMED,
            on="raw",
            form={"version": Version(), "into": Id("objectives", "idea")},
            also=("409", "422"),
        ),
    },
    "nameable": {"GET": Rule(RESTRICTING, named=ADMINISTRATORS & NAMED)},
    "score": READ,
    "own-score": {
        # Of the restricted one, whose cycle is not in review, nobody may.
        "GET": Rule(RESTRICTING, named=frozenset(), on="reviewed"),
        "POST": Rule(RESTRICTING, named=frozenset(), on="reviewed", form=OWN_SCORE, also=("409",)),
    },
    "key-result": READ,
    "why-key-result": READ,
    "check-in": {
        "GET": Rule(MEMBERS),
        "POST": Rule(ON_THE_TEAM | {Who.OLGA}, named=ADMINISTRATORS & NAMED, form=CHECK_IN),
    },
    "correct-check-in": {
        "GET": Rule(MEMBERS),
        "POST": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED, form=CORRECTION),
    },
    # One's own alone; on the restricted one the system checked in.
    "take-back": {
        "POST": Rule(
            frozenset({Who.MIO}),
            named=frozenset(),
            on="activation#setup",
            form={"from": "objective"},
        ),
    },
    "comment": {"POST": Rule(COMMENTING, form={"text": "Why?", "key_result": ""})},
    "edit-comment": {
        "GET": Rule(frozenset({Who.MIO}), named=frozenset()),
        "POST": Rule(
            frozenset({Who.MIO}), named=frozenset(), form={"text": "Why not?", "version": "0"}
        ),
    },
    "delete-comment": {
        "GET": Rule(ADMINISTRATORS | {Who.MIO}, named=ADMINISTRATORS & NAMED),
        "POST": Rule(ADMINISTRATORS | {Who.MIO}, named=ADMINISTRATORS & NAMED),
    },
    "cycles": READ,
    "calibration": READ,
    "cycle": READ,
    "map": READ,
    "cycle-map": READ,
    "map-rows": READ,
    "map-links": READ,
    "line": READ,
    "archive": READ,
    "archive-yaml": {"GET": Rule(MEMBERS - {Who.VERA})},
    "new-cycle": {
        "GET": Rule(ADMINISTRATORS),
        "POST": Rule(
            ADMINISTRATORS,
            form=CYCLE | {"period": "2026-Q2", "parent": Id("cycles", "2026")},
        ),
    },
    "new-quarters": {
        "GET": Rule(ADMINISTRATORS),
        "POST": Rule(ADMINISTRATORS, form={"year": "2028"}),
    },
    "edit-cycle": {
        "GET": Rule(ADMINISTRATORS),
        "POST": Rule(
            ADMINISTRATORS, form=CYCLE | {"parent": Id("cycles", "2026"), "version": Version()}
        ),
    },
    "delete-cycle": {
        "GET": Rule(ADMINISTRATORS, on="2027"),
        "POST": Rule(ADMINISTRATORS, on="2027", form={"version": Version()}),
    },
    "activate-cycle": {
        "GET": Rule(ADMINISTRATORS, on="2027"),
        "POST": Rule(ADMINISTRATORS, on="2027", form={"version": Version()}),
    },
    "review-cycle": {
        "GET": Rule(ADMINISTRATORS),
        "POST": Rule(ADMINISTRATORS, form={"version": Version()}),
    },
    "close-cycle": {
        "GET": Rule(MEMBERS, on="2025-Q3"),
        "POST": Rule(ADMINISTRATORS, on="2024", form={"version": Version()}),
    },
    # What ended in it came from a file, without decisions.
    "carry-over-cycle": {
        "GET": Rule(ADMINISTRATORS, on="2025-Q4"),
        "POST": Rule(
            ADMINISTRATORS, on="2025-Q4", form={"cycle": Id("cycles", "2027")}, is_idle=True
        ),
    },
    "decide-objective": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED, on="reviewed"),
        "POST": step(ON_THE_TEAM, "reviewed", decision="keep", reason="Everybody crosses it"),
    },
    "carry-over-objective": {
        "GET": Rule(ON_THE_TEAM, named=ADMINISTRATORS & NAMED, on="winter", also=("409",)),
        "POST": Rule(
            ON_THE_TEAM,
            named=ADMINISTRATORS & NAMED,
            on="winter",
            form={"cycle": Id("cycles", "2027")},
            also=("409",),
        ),
    },
    "reopen-cycle": {
        "GET": Rule(ADMINISTRATORS, on="2025-Q4"),
        "POST": Rule(ADMINISTRATORS, on="2025-Q4", form={"reason": "The last readings came late"}),
    },
}
