"""Whatever happens and in whatever order, every stored number is what a recompute says."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any, ClassVar

from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.cycles import refresh_standings, reopen_cycle
from northing.apps.goals.actions.restriction import open_objective, restrict_objective
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.inputs import CycleReopening, NewCheckIn, Opening, Restriction
from northing.apps.goals.models import KeyResult, Milestone, Objective, Task
from northing.apps.goals.queries.standing import Standings, stands
from northing.apps.people.models import Membership
from northing.base import clock
from northing.base.errors import Refused
from northing.core import document as core
from northing.formats.problems import FormatErrors
from tests.apps.writing import amend
from tests.world import NOON, TODAY, World, bring_in, day

CYCLE = "2026-Q1"
OBJECTIVES = ("crossing", "platform", "activation", "terminals", "secret", "answers", "idea")
NUMERIC = ("activation#boarded", "activation#setup", "activation#revenue", "terminals#calls",
           "secret#berths", "answers#same-day", "platform#outages")  # fmt: skip
PLAIN = ("activation#boarded", "terminals#calls", "secret#berths", "platform#outages")
PARENTS = ("2026/trusted", "2026-Q1/crossing", "2026-Q1/platform", "2026-Q1/activation",
           "2026-Q1/platform#below", "2026-Q1/activation#boarded",
           "2026-Q1/secret#berths")  # fmt: skip
NUMBERS = ("progress", "measured", "counted", "is_clamped", "band", "last_check_in_on")
READINGS = ("progress", "current", "current_on", "first_read_on", "last_check_in_on", "confidence")

TERMS: tuple[dict[str, Any], ...] = (
    {"metric": "Riders"},
    {"metric": "Fares"},
    {"weight": Decimal(3), "kind": core.Kind.COMMITTED},
    {"deadline": day(3, 1)},
    {"measure": core.Numeric(baseline=Decimal(10), target=Decimal(60), unit="dogs")},
    {"measure": core.Range(at_least=Decimal(20), share=Decimal("0.5"))},
    {"measure": core.Binary(probability=Decimal(60))},
    {"measure": core.Milestones(items=(core.Milestone(title="Fort"),))},
)

values = st.decimals(-50, 1200, places=1)
days = st.dates(day(1, 1), TODAY)
confidences = st.one_of(st.none(), st.integers(0, 100).map(Decimal))
objectives = st.sampled_from(OBJECTIVES)


def document(of_objective: str, fields: str = "", of_cycle: str = "") -> str:
    """A file that says something about one objective, and leaves all else."""
    return f"""
northing: 1
workspace: Tidewater
cycle: {{name: {CYCLE}, starts_on: 2026-01-01, ends_on: 2026-03-31, parent: "2026"{of_cycle}}}
objectives: [{{id: {of_objective}, title: Another title{fields}}}]
"""


def term(of_key_result: str, field: str, value: object) -> str:
    """A number of which a file says one thing."""
    objective, key_result = of_key_result.split("#")
    inner = f"{{id: {key_result}, title: Another number, {field}: {value}}}"
    return document(objective, f", key_results: [{inner}]")


class Quarter(RuleBasedStateMachine):
    """What can happen to the numbers of a quarter."""

    world: ClassVar[World]
    done: ClassVar[int] = 0
    kept: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        self.whole = transaction.atomic()
        self.whole.__enter__()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.whole.__exit__(None, None, None)

    def do(self, deed: Any, *given: Any) -> None:
        """Do it, or be refused: then nothing may have moved either."""
        with clock.stopped_at(self.now), suppress(Refused, FormatErrors):
            deed(*given)
            type(self).done += 1

    def say(self, key: str, new: NewCheckIn) -> None:
        self.do(check_in, self.world.system, self.world.key_results[key], new)

    @rule(key=st.sampled_from(NUMERIC), value=values, on=days, confidence=confidences)
    def say_a_number(self, key: str, value: Decimal, on: date, confidence: Decimal | None) -> None:
        self.say(key, NewCheckIn(on=on, value=value, confidence=confidence))

    @rule(value=st.decimals(98, 100, places=1), on=days)
    def say_a_reading_of_a_range(self, value: Decimal, on: date) -> None:
        self.say("activation#uptime", NewCheckIn(on=on, value=value))

    @rule(value=st.sampled_from((None, Decimal(0), Decimal(1))), on=days, confidence=confidences)
    def say_done_or_not(self, value: Decimal | None, on: date, confidence: Decimal | None) -> None:
        self.say("activation#licence", NewCheckIn(on=on, value=value, confidence=confidence))

    @rule(value=values, on=days)
    def find_out(self, value: Decimal, on: date) -> None:
        self.say("activation#wait", NewCheckIn(on=on, value=value))

    @rule(
        key=st.sampled_from(("activation#stops", "activation#signs")),
        ticks=st.lists(st.booleans(), min_size=3, max_size=3),
        on=days,
        is_silent=st.booleans(),
    )
    def tick(self, key: str, ticks: list[bool], on: date, is_silent: bool) -> None:
        table = Milestone if key.endswith("stops") else Task
        with self.world.scope():
            rows = table.objects.filter(key_result=self.world.key_results[key])
            ids = list(rows.order_by("pk").values_list("pk", flat=True))
        done = tuple(pk for pk, is_done in zip(ids, ticks, strict=False) if is_done)
        self.say(key, NewCheckIn(on=on, done=None if is_silent else done))

    @rule(
        key=st.sampled_from(PLAIN),
        field=st.sampled_from(("target", "baseline", "weight", "current")),
        value=st.integers(0, 300),
    )
    def change_terms(self, key: str, field: str, value: int) -> None:
        self.do(bring_in, term(key, field, value))

    @rule(
        key=st.sampled_from(("boarded", "setup", "uptime", "licence", "wait", "stops")),
        changes=st.sampled_from(TERMS),
    )
    def amend(self, key: str, changes: dict[str, Any]) -> None:
        self.do(partial(amend, self.world, key, by="system", **changes))

    @rule(key=st.sampled_from(PLAIN), on=days)
    def drop(self, key: str, on: date) -> None:
        self.do(bring_in, term(key, "dropped_on", on))

    @rule(key=st.sampled_from(PLAIN), on=days)
    def set_a_deadline(self, key: str, on: date) -> None:
        self.do(bring_in, term(key, "deadline", on))

    @rule(objective=objectives, parent=st.sampled_from(PARENTS))
    def move(self, objective: str, parent: str) -> None:
        self.do(bring_in, document(objective, f", parent: {parent!r}"))

    @rule(objective=objectives, state=st.sampled_from(("committed", "dropped")))
    def commit_or_drop(self, objective: str, state: str) -> None:
        self.do(bring_in, document(objective, f", state: {state}"))

    @rule(
        objective=objectives,
        people=st.sampled_from(("[lena@example.org]", "[mio@example.org, Care]", "[Growth]")),
    )
    def restrict_by_file(self, objective: str, people: str) -> None:
        self.do(bring_in, document(objective, f", visibility: {{restricted: {people}}}"))

    @rule(objective=objectives, name=st.sampled_from(("Lena", "Mio", "Tariq")))
    def restrict(self, objective: str, name: str) -> None:
        row = self.world.objective(objective)
        with self.world.scope():
            person = Membership.objects.get(name=name).pk
        to = Restriction(people=(person,), teams=(), version=row.version, is_confirmed=True)
        self.do(restrict_objective, self.world.system, row.pk, to)

    @rule(objective=objectives)
    def open(self, objective: str) -> None:
        row = self.world.objective(objective)
        opening = Opening(version=row.version, is_confirmed=True)
        self.do(open_objective, self.world.system, row.pk, opening)

    @rule(state=st.sampled_from(("reviewing", "closed")))
    def end_the_cycle(self, state: str) -> None:
        self.do(bring_in, document("crossing", of_cycle=f", state: {state}"))

    @precondition(lambda self: self.world.cycle(CYCLE).state == "closed")
    @rule()
    def reopen(self) -> None:
        cycle = self.world.cycles[CYCLE]
        self.do(reopen_cycle, self.world.ada, cycle, CycleReopening(reason="Late numbers"))

    @precondition(lambda self: self.world.cycle(CYCLE).state == "active")
    @rule(number=st.integers(1, 20))
    def let_days_pass(self, number: int) -> None:
        self.now += timedelta(days=number)
        self.where_all_stands_is_worked_out_again()
        self.do(refresh_standings, self.world.system)

    @invariant()
    def stored_is_recomputed(self) -> None:
        stored = self.numbers()
        with clock.stopped_at(self.now), self.world.scope(), transaction.atomic():
            refresh_cycle(self.world.system, self.world.cycle(CYCLE))
            afresh = self.numbers()
            transaction.set_rollback(True)
        differing = {
            key: (stored[key], afresh[key]) for key in afresh if stored[key] != afresh[key]
        }
        assert differing == {}

    @invariant()
    def where_all_stands_is_worked_out_again(self) -> None:
        with clock.stopped_at(self.now), self.world.scope():
            stored = self.stands()
            with transaction.atomic():
                Objective.objects.update(stands_from=None)
                afresh = self.stands()
                transaction.set_rollback(True)
        assert stored == afresh

    def stands(self) -> dict[str, tuple[Any, ...]]:
        rows = list(Objective.objects.select_related("cycle"))
        type(self).kept += sum(stands(row, self.world.system.today) for row in rows)
        found = Standings(self.world.system, rows)
        faces = (found.health, found.expected, found.likely, found.key_results_of)
        return {row.key: tuple(face(row.pk) for face in faces) for row in rows}

    def numbers(self) -> dict[str, tuple[Any, ...]]:
        with self.world.scope():
            objectives = Objective.objects.values_list("key", *NUMBERS)
            inner = KeyResult.objects.values_list("objective__key", "key", *READINGS)
            return {
                **{row[0]: row[1:] for row in objectives},
                **{f"{row[0]}#{row[1]}": row[2:] for row in inner},
            }


def test_what_is_stored_is_what_a_recompute_says(world, at_length):
    Quarter.world, Quarter.done, Quarter.kept = world, 0, 0
    wanted = at_length(100, 20_000)
    while Quarter.done < wanted:
        before = Quarter.done
        run_state_machine_as_test(
            Quarter,
            settings=settings(
                max_examples=at_length(4, 100),
                stateful_step_count=at_length(20, 50),
                deadline=None,
                # Each step asks the database: what failed is told as it came, not in minutes.
                phases=(Phase.explicit, Phase.reuse, Phase.generate),
                suppress_health_check=list(HealthCheck),
            ),
        )
        assert Quarter.done > before, "whatever was tried was refused"
    assert Quarter.kept > Quarter.done, "hardly anything was stored"
