"""What the example organisation is doing this quarter."""

from __future__ import annotations

from decimal import Decimal

from northing.cli.online.demo_quarter import (
    BIRGER,
    DEMO,
    INGRID,
    MEI,
    NOOR,
    OLLE,
    SAMI,
    TOMAS,
    Quarter,
    key_result,
    moves,
    per_cent,
)
from northing.core.document import (
    Amendment,
    Baseline,
    Binary,
    Curve,
    Guardrail,
    Initiative,
    InitiativeState,
    KeyResult,
    Kind,
    Milestone,
    Milestones,
    Numeric,
    NumericType,
    Objective,
    ObjectiveState,
    Phase,
    Range,
    Rice,
    Stage,
    Task,
    Tasks,
    TaskState,
)


def living_islands(quarter: Quarter) -> Objective:
    return quarter.committed(
        "living-islands",
        "People can build a life on the outer islands",
        why="Four in ten families that moved away last year named the crossing as the reason.",
        evidence="212 answers to the municipality's survey of everybody who moved.",
        owners=(INGRID,),
        strategy="lifeline",
    )


def easy_trip(quarter: Quarter) -> Objective:
    return quarter.committed(
        "easy-trip",
        "A trip over the water is as easy as a bus ride",
        why="Islanders plan their whole day around us. Each surprise costs them a working day.",
        evidence="46 diaries that passengers kept for a week in the spring.",
        owners=(TOMAS,),
        parent="living-islands",
        strategy="lifeline",
        key_results=(
            key_result(
                "without-calling",
                "Islanders travel and get their goods without having to call us",
                Numeric(),
                TOMAS,
                rolled_up=True,
            ),
            key_result(
                "easy",
                "Passengers who call their trip easy",
                per_cent("61", "75"),
                TOMAS,
                metric="easy-trip score",
                pace=Curve.LATE_LOADED,
                check_ins=quarter.check_ins(TOMAS, "61 62 62 64 65 66 67", "60 60 60 65 65 70 70"),
            ),
            key_result(
                "on-time",
                "Departures that leave within three minutes of the timetable",
                Range(at_least=Decimal(94), at_most=Decimal(100), share=Decimal("0.9"), unit="%"),
                TOMAS,
                metric="punctuality",
                check_ins=quarter.check_ins(TOMAS, "96 95 92 91 95 96 96", "80 75 50 40 55 65 70", {
                    4: "Fog on five mornings; we also waited for the school bus twice.",
                    5: "The bus now calls the bridge when it is late. Back inside.",
                }),
            ),
        ),
    )  # fmt: skip


def first_departure(quarter: Quarter) -> Objective:
    return quarter.committed(
        "first-departure",
        "Residents get on the departure they want",
        why="Whoever gives up on a booking takes the car to the mainland, and soon a flat there.",
        evidence="31 interviews in the waiting rooms; one booking in five is given up half-way.",
        phase=Phase.GROWTH,
        stage=Stage.ACTIVATION,
        owners=(DEMO,),
        contributors=("Freight",),
        parent="easy-trip#without-calling",
        strategy="lifeline",
        product="booking",
        key_results=(_self_service(quarter), _minutes(quarter), _winter_pass(quarter)),
        guardrails=(
            Guardrail(
                metric="Refunds per 1,000 trips",
                at_most=Decimal(8),
                current=Decimal("6.4"),
                owner=MEI,
            ),
        ),
        initiatives=(
            Initiative(
                title="Ask for the boat and the day first, for everything else later",
                hypothesis="People give up at the seventh field. With two, most will finish.",
                serves="minutes",
                expected="The median falls by two minutes",
                rice=Rice(
                    reach=Decimal(5200),
                    impact=Decimal(2),
                    confidence=Decimal(70),
                    effort=Decimal(5),
                ),
                state=InitiativeState.RUNNING,
            ),
            Initiative(
                title="Season tickets in the village shops",
                hypothesis="Many who call do so because they pay in cash.",
                serves="self-service",
                expected="Calls fall by a tenth",
                state=InitiativeState.STOPPED,
                observed="Eleven tickets in three weeks: cash was not what held people back.",
            ),
        ),
    )


def _self_service(quarter: Quarter) -> KeyResult:
    return key_result(
        "self-service",
        "Resident trips booked without a call",
        per_cent("48", "80"),
        DEMO,
        metric="share of resident trips booked by themselves",
        check_ins=quarter.check_ins(DEMO, "50 53 55 59 62 64", "55 60 65 60 65 70", {
            2: "The short form is with a tenth of the residents.",
            3: "With everybody now. Calls on Mondays are down by a third.",
            6: "Next: bicycles and dogs, which still need a call.",
        }),
        amendments=(
            Amendment(
                on=quarter.end_of_week(4),
                field="target",
                before="75",
                after="80",
                reason="The short form did more than we believed; 75 % would not stretch us.",
                by=DEMO,
            ),
        ),
    )  # fmt: skip


def _minutes(quarter: Quarter) -> KeyResult:
    return key_result(
        "minutes",
        "Median time from opening the page to a ticket",
        moves("6.5", "2.5", "min"),
        DEMO,
        metric="time to ticket",
        check_ins=quarter.check_ins(DEMO, "6.4 6.1 5.5 5.6 5.5 5.5", "70 70 60 50 45 40", {
            4: "Stuck: the payment page takes two minutes of it.",
            6: "No change. We have asked the bank for a shorter way; answer due next week.",
        }),
    )  # fmt: skip


def _winter_pass(quarter: Quarter) -> KeyResult:
    return key_result(
        "winter-pass",
        "Residents who travel on the winter pass",
        moves("0", "1200", "people", accumulates=True),
        DEMO,
        metric="winter pass holders",
        check_ins=quarter.check_ins(DEMO, "60 140 190 260 420 610", "60 50 35 35 55 65", {
            3: "Slower than planned: nobody finds it.",
            5: "It now stands beside the timetable, where people look.",
        }),
    )  # fmt: skip


def promised_hour(quarter: Quarter) -> Objective:
    return quarter.committed(
        "promised-hour",
        "Island shops know when their goods will land",
        why="A shop that does not know the hour throws food away, and the village loses its shop.",
        is_explorative=True,
        phase=Phase.DISCOVERY,
        owners=(SAMI,),
        contributors=("Booking",),
        parent="easy-trip#without-calling",
        strategy="lifeline",
        key_results=(
            key_result(
                "delay",
                "Hours between the promised and the real landing",
                Baseline(unit="h"),
                SAMI,
                check_ins=quarter.check_ins(SAMI, "5.2", "", {1: "Four weeks of dock notes."}),
            ),
            key_result(
                "weeks-followed",
                "Shops whose week we know from order to shelf",
                _shops_followed(5),
                DEMO,
                check_ins=quarter.check_ins(DEMO, "0 1 2 3 5", "70 70 70 75 80", {
                    5: "Two on one boat day. Ådö wants to show us its cold store.",
                }),
            ),
            key_result(
                "slots",
                "The co-op on Tärnö plans its orders by our hours",
                Binary(probability=Decimal(55)),
                SAMI,
                check_ins=quarter.check_ins(SAMI, "0 0 0 0 0 0 0", "55 60 60 50 45 40 40", {
                    4: "They want to see two quiet weeks first.",
                }),
            ),
            key_result(
                "within-the-hour",
                "Deliveries that land within an hour of the promise",
                per_cent("58", "85"),
                SAMI,
                committed_on=quarter.end_of_week(6),
                note="Added when the first measurement was in.",
            ),
        ),
    )  # fmt: skip


def _shops_followed(number: int) -> Tasks:
    shops = ("Tärnö", "Yttergrund", "Lillskär", "Måsö", "Storholmen", "Ådö", "Vinö", "Rönnskär")
    return Tasks(
        items=tuple(
            Task(
                title=f"The shop on {name}",
                state=TaskState.DONE if at < number else TaskState.OPEN,
            )
            for at, name in enumerate(shops)
        )
    )


def winter_fleet(quarter: Quarter) -> Objective:
    return quarter.committed(
        "winter-fleet",
        "The fleet keeps its promise through the winter",
        why="January is when islanders need us most and trust us least.",
        evidence="Two of three cancelled departures last year fell in ten weeks of winter.",
        owners=(BIRGER,),
        parent="living-islands",
        strategy="quiet-water",
    )


def full_battery(quarter: Quarter) -> Objective:
    return quarter.committed(
        "full-battery",
        "Electric ferries leave ready for the crossing, whatever the weather",
        why="A ferry that starts half full turns back in a head wind, with everybody on board.",
        evidence="Logs of 1,140 departures; all 19 returns to port began below 75 % charge.",
        phase=Phase.BUILD,
        owners=(NOOR,),
        parent="winter-fleet",
        strategy="quiet-water",
        key_results=(
            key_result(
                "full",
                "Departures with a full battery",
                per_cent("71", "98"),
                NOOR,
                kind=Kind.COMMITTED,
                weight=Decimal(2),
                check_ins=quarter.check_ins(NOOR, "73 76 78 80 82 84 86", "80 80 80 85 85 85 85", {
                    4: "The night shift plugs in before it unloads. That was all it took.",
                }),
            ),
            key_result(
                "energy-cost",
                "Energy cost of a crossing",
                moves("1840", "1200", "SEK", type=NumericType.CURRENCY),
                NOOR,
                check_ins=quarter.check_ins(
                    NOOR, "1835 1820 1850 1810 1790 1780 1770", "60 55 40 35 30 25 20", {
                        3: "The price of power doubled on three evenings.",
                        6: "Charging at night needs the new contract, and that waits for the grid.",
                    },
                ),
            ),
            _pier(quarter),
            key_result(
                "faults",
                "Charger faults a week",
                moves("9", "3", "faults"),
                OLLE,
                check_ins=quarter.check_ins(OLLE, "9 8 7 7", "65 65 60 60", {
                    4: "Waiting for spare plugs.",
                }),
            ),
        ),
    )  # fmt: skip


def _pier(quarter: Quarter) -> KeyResult:
    return key_result(
        "pier",
        "Norrhamn pier is fit for winter charging",
        Milestones(
            items=(
                Milestone(title="Pier strengthened", weight=Decimal(2), is_done=True),
                Milestone(title="Cable laid", is_done=True),
                Milestone(title="Connected to the grid", weight=Decimal(3)),
                Milestone(title="One night below −15 °C passed", weight=Decimal(2)),
            )
        ),
        OLLE,
        check_ins=quarter.check_ins(OLLE, "0 2 2 2 3 3 3", "70 75 70 60 60 60 55", {
            5: "The divers are done, a week early.",
        }),
    )  # fmt: skip


def fair_base(quarter: Quarter) -> Objective:
    return quarter.committed(
        "fair-base",
        "Crews find the move to the winter base fair",
        why="Last year's move was decided over their heads, and six people left.",
        evidence="Talks with all 38 crew members before the summer.",
        phase=Phase.TEAM,
        owners=(BIRGER,),
        parent="living-islands",
        restricted_to=(INGRID, BIRGER, DEMO),
        key_results=(
            key_result(
                "choices",
                "Crew members who get one of their first two choices of base",
                per_cent("40", "80"),
                BIRGER,
                check_ins=quarter.check_ins(BIRGER, "40 44 50 52 58 58 61", "60 60 65 65 65 65 70"),
            ),
            key_result(
                "questions",
                "Open questions in the talks with the union",
                moves("14", "2", "questions"),
                BIRGER,
                check_ins=quarter.check_ins(BIRGER, "14 13 11 11 9 8 8", "50 50 55 55 60 60 60"),
            ),
        ),
    )


def quiet_months(_quarter: Quarter) -> Objective:
    return Objective(
        id="quiet-months",
        title="Visitors discover the islands in the quiet months",
        why="Shops and inns live on ten weeks a year, and close one by one.",
        evidence="Books that nine innkeepers opened for us.",
        phase=Phase.GROWTH,
        stage=Stage.ACQUISITION,
        owners=(DEMO,),
        parent="easy-trip",
        strategy="lifeline",
        product="booking",
        state=ObjectiveState.QUEUED,
        note="Waits for spring: this winter belongs to the residents.",
        key_results=(
            key_result(
                "nights",
                "Visitor nights from November to March",
                Numeric(current=Decimal(3100), unit="nights"),
                DEMO,
                note="The target is set when the innkeepers have told us what they can take.",
            ),
            key_result("return", "Winter visitors who come back", per_cent("12", "20"), MEI),
        ),
    )
