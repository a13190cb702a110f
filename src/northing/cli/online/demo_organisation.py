"""A small example organisation, invented: island ferries, half-way through a quarter."""

from __future__ import annotations

from calendar import month_abbr
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from northing.cli.online import demo_objectives as running
from northing.cli.online.demo_quarter import (
    BIRGER,
    DEMO,
    INGRID,
    MEI,
    NOOR,
    OLLE,
    SAMI,
    TOMAS,
    WEEKS,
    WEEKS_GONE,
    Quarter,
    key_result,
    moves,
    per_cent,
)
from northing.core.document import (
    Binary,
    CheckIn,
    Cycle,
    CycleState,
    Decision,
    Document,
    KeyResult,
    Level,
    Objective,
    ObjectiveState,
    Product,
    ProductPhase,
    Stage,
    Strategy,
    Team,
)

WORKSPACE = "Skerry Ferries"
STRATEGIES = (
    Strategy(
        id="lifeline",
        title="The lifeline first",
        statement="Whoever lives on the islands comes before whoever visits them.",
    ),
    Strategy(
        id="quiet-water",
        title="Quiet water",
        statement="The short crossings run on power from the shore, winter and summer.",
    ),
)
PRODUCTS = (
    Product(
        id="booking", name="Booking", phase=ProductPhase.GROWTH, stages=(Stage.ACTIVATION,)
    ),
)  # fmt: skip
TEAMS = (
    Team(name=WORKSPACE, level=Level.COMPANY),
    Team(name="Passengers", parent=WORKSPACE, level=Level.DIVISION),
    Team(name="Booking", parent="Passengers", level=Level.TEAM, function="product"),
    Team(name="Freight", parent="Passengers", level=Level.TEAM, function="operations"),
    Team(name="Fleet", parent=WORKSPACE, level=Level.DIVISION),
    Team(name="Shore Power", parent="Fleet", level=Level.TEAM, function="engineering"),
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the example, and the team that they work in."""

    email: str
    name: str
    team: str
    is_lead: bool = True


SIGNS_IN = Person(DEMO, "Alva Lind", "Booking")
PEOPLE = (
    SIGNS_IN,
    Person(INGRID, "Ingrid Holm", WORKSPACE),
    Person(TOMAS, "Tomas Berg", "Passengers"),
    Person(MEI, "Mei Lin", "Booking", is_lead=False),
    Person(SAMI, "Sami Niemi", "Freight"),
    Person(BIRGER, "Birger Ek", "Fleet"),
    Person(NOOR, "Noor Haddad", "Shore Power"),
    Person(OLLE, "Olle Strand", "Shore Power", is_lead=False),
)


def documents(today: date) -> tuple[Document, ...]:
    """Return the OKRs of the example: the quarter before, closed, and the one that is seven
    weeks old today."""
    now = Quarter(today - timedelta(weeks=WEEKS_GONE))
    before = Quarter(now.starts_on - timedelta(weeks=WEEKS))
    past = {
        WORKSPACE: (_closed_islands(),),
        "Passengers": (_closed_timetable(before),),
        "Booking": (_closed_account(before),),
        "Shore Power": (_closed_charge(before),),
    }
    present = {
        WORKSPACE: (running.living_islands(now),),
        "Passengers": (running.easy_trip(now),),
        "Booking": (running.first_departure(now), running.quiet_months(now)),
        "Freight": (running.promised_hour(now),),
        "Fleet": (running.winter_fleet(now), running.fair_base(now)),
        "Shore Power": (running.full_battery(now),),
    }
    return _document(before, CycleState.CLOSED, past), _document(now, CycleState.ACTIVE, present)


def _document(
    quarter: Quarter, state: CycleState, objectives: Mapping[str, tuple[Objective, ...]]
) -> Document:
    return Document(
        language="en",
        workspace=WORKSPACE,
        cycle=Cycle(
            name=quarter_name(quarter.starts_on, quarter.ends_on),
            starts_on=quarter.starts_on,
            ends_on=quarter.ends_on,
            state=state,
        ),
        strategies=STRATEGIES,
        products=PRODUCTS,
        teams=tuple(replace(team, objectives=objectives.get(team.name, ())) for team in TEAMS),
    )


def quarter_name(first: date, last: date) -> str:
    """Return what a quarter is called: by its months, with one year where one is enough."""
    year = "" if first.year == last.year else f" {first.year}"
    return f"{month_abbr[first.month]}{year}–{month_abbr[last.month]} {last.year}"


def _closed(
    key: str, title: str, decision: Decision, reason: str, *key_results: KeyResult, **rest: str
) -> Objective:
    return Objective(
        id=key,
        title=title,
        why=rest["why"],
        evidence=rest["evidence"],
        owners=(rest["owner"],),
        parent=rest.get("parent", "living-islands"),
        strategy=rest.get("strategy", "lifeline"),
        state=ObjectiveState.CLOSED,
        decision=decision,
        decision_reason=reason,
        key_results=key_results,
    )


def _closed_islands() -> Objective:
    return _closed(
        "living-islands",
        "People can build a life on the outer islands",
        Decision.KEEP,
        "It is why we exist, and the teams could say what they did for it.",
        why="Three schools out there have fewer than ten pupils.",
        evidence="The municipality's count of residents, five years back.",
        owner=INGRID,
        parent="",
    )


def _closed_timetable(quarter: Quarter) -> Objective:
    return _closed(
        "working-day",
        "The timetable fits a working day",
        Decision.KEEP,
        "The early boat filled in three weeks. Next: make the whole trip as easy as that.",
        key_result(
            "one-boat",
            "Commuters who reach work with one boat",
            per_cent("54", "70"),
            TOMAS,
            check_ins=_monthly(quarter, TOMAS, "57 61 66"),
        ),
        key_result(
            "connections",
            "Connections missed in a week",
            moves("31", "12"),
            TOMAS,
            check_ins=_monthly(quarter, TOMAS, "29 22 18"),
        ),
        why="Half of those who work on the mainland have to leave home the evening before.",
        evidence="A count at four piers for two weeks.",
        owner=TOMAS,
    )


def _closed_account(quarter: Quarter) -> Objective:
    return _closed(
        "one-account",
        "A family plans its trips together",
        Decision.CHANGE,
        "Families did not ask for an account but for a seat. We start from the seat instead.",
        key_result(
            "together",
            "Families who book for everybody at once",
            per_cent("22", "55"),
            DEMO,
            check_ins=_monthly(quarter, DEMO, "24 33 37"),
        ),
        key_result(
            "calls",
            "Calls about tickets per 1,000 trips",
            moves("41", "20"),
            MEI,
            check_ins=_monthly(quarter, MEI, "40 35 33"),
        ),
        why="Parents book four times for one trip, and lose a seat in between.",
        evidence="18 interviews, and the log of failed bookings.",
        owner=DEMO,
    )


def _closed_charge(quarter: Quarter) -> Objective:
    return _closed(
        "trusted-battery",
        "Captains trust the battery on the short crossings",
        Decision.LET_GO,
        "They do, and say so. What is left is the winter, which is an objective of its own.",
        key_result(
            "battery-alone",
            "Crossings made on the battery alone",
            per_cent("12", "60"),
            NOOR,
            check_ins=_monthly(quarter, NOOR, "31 49 58"),
        ),
        key_result(
            "night-charging",
            "The safety authority approves charging at night",
            Binary(probability=Decimal(70), is_done=True),
            OLLE,
        ),
        why="A captain who does not trust it starts the diesel to be safe.",
        evidence="Rides with seven captains.",
        owner=NOOR,
        strategy="quiet-water",
    )


def _monthly(quarter: Quarter, by: str, values: str) -> tuple[CheckIn, ...]:
    return tuple(
        CheckIn(on=quarter.end_of_week(4 * month), value=Decimal(value), by=by)
        for month, value in enumerate(values.split(), start=1)
    )
