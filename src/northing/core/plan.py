"""What somebody plans, laid over what is stored: a plan says what to reach, never what was seen
or decided (the OKR semantics, section 3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any, TypeVar, assert_never

from northing.core.document import (
    Baseline,
    Binary,
    KeyResult,
    Measure,
    Milestone,
    Milestones,
    Numeric,
    Objective,
    ObjectiveState,
    Range,
    Task,
    Tasks,
    TaskState,
)

Item = TypeVar("Item", Milestone, Task)

_LIFE = (
    "id", "state", "committed_on", "decision", "decision_reason", "own_score", "own_score_note",
    "restricted_to", "continues", "amendments",
)  # fmt: skip
_HISTORY = ("id", "check_ins", "amendments", "committed_on", "dropped_on")


def laid_over(stored: Objective, planned: Objective, *, is_memory: bool = False) -> Objective:
    """Return the plan with all that no plan says taken from what is stored: its place in life,
    its history and what was read. Key results are known by their id; a new one has no history.

    A committed key result keeps its first confidence too. ``is_memory`` says that the plan is
    what once was stored: what comes back with it, such as a key result taken away since, brings
    its readings.

    >>> stored = Objective(id="a", title="A", state=ObjectiveState.COMMITTED)
    >>> laid_over(stored, Objective(id="", title="B", state=ObjectiveState.DRAFT)).state
    <ObjectiveState.COMMITTED: 'committed'>
    """
    known = {key_result.id: key_result for key_result in stored.key_results}
    is_firm = stored.state is ObjectiveState.COMMITTED
    return replace(
        planned,
        **{name: getattr(stored, name) for name in _LIFE},
        key_results=tuple(
            _known(known[kr.id], kr, is_firm=is_firm, is_memory=is_memory)
            if kr.id in known
            else kr if is_memory else as_new(kr)
            for kr in planned.key_results
        ),
    )  # fmt: skip


def as_new(key_result: KeyResult) -> KeyResult:
    """Return a key result without a history: nothing was read, said or changed yet."""
    return replace(
        key_result,
        measure=_measure(None, key_result.measure),
        check_ins=(),
        amendments=(),
        committed_on=None,
        dropped_on=None,
    )


def _known(stored: KeyResult, planned: KeyResult, *, is_firm: bool, is_memory: bool) -> KeyResult:
    is_other = type(stored.measure) is not type(planned.measure)
    measure = planned.measure
    if not (is_memory and is_other):
        measure = _measure(stored.measure, planned.measure)
    kept = {name: getattr(stored, name) for name in _HISTORY}
    confidence = stored.confidence if is_firm else planned.confidence
    return replace(planned, **kept, measure=measure, confidence=confidence)


def _measure(stored: Measure | None, planned: Measure) -> Measure:
    """Return the planned measure with the readings of the stored one."""
    match planned:
        case Numeric() | Range() | Baseline():
            current: Decimal | None = getattr(stored, "current", None)
            return replace(planned, current=current)
        case Binary():
            return replace(planned, is_done=isinstance(stored, Binary) and stored.is_done)
        case Milestones():
            untouched = tuple(replace(item, is_done=False) for item in planned.items)
            return with_done_of(stored, Milestones(items=untouched))
        case Tasks():
            open_again = tuple(replace(task, state=TaskState.OPEN) for task in planned.items)
            return with_done_of(stored, Tasks(items=open_again))
        case _:
            assert_never(planned)


def with_done_of(stored: Measure | None, planned: Milestones | Tasks) -> Milestones | Tasks:
    """Return the planned list with what the stored one says is done. What is not on that stays
    as planned, and so does what ended under a title that gave place to another one.

    >>> done = Tasks(items=(Task(title="Fort", state=TaskState.DONE),))
    >>> listed = with_done_of(done, Tasks(items=(Task(title="Pier"), Task(title="Fort"))))
    >>> [task.state.value for task in listed.items]
    ['open', 'done']
    """
    if isinstance(planned, Milestones) and isinstance(stored, Milestones):
        pairs = _matched(planned.items, stored.items)
        return Milestones(
            items=tuple(
                i if old is None or (i.is_done and old.title != i.title)
                else replace(i, is_done=old.is_done)
                for i, old in pairs
            )
        )  # fmt: skip
    if isinstance(planned, Tasks) and isinstance(stored, Tasks):
        tasks = _matched(planned.items, stored.items)
        return Tasks(
            items=tuple(
                t if old is None or (t.state is not TaskState.OPEN and old.title != t.title)
                else replace(t, state=old.state)
                for t, old in tasks
            )
        )  # fmt: skip
    return planned


def _matched(
    planned: tuple[Item, ...], stored: tuple[Item, ...]
) -> Iterator[tuple[Item, Item | None]]:
    """Pair each planned item with the stored one of its title, in their order; what is left,
    being renamed, with what is left at its place."""
    waiting: dict[str, list[int]] = {}
    for at, item in enumerate(stored):
        waiting.setdefault(item.title, []).append(at)
    places = [waiting[i.title].pop(0) if waiting.get(i.title) else None for i in planned]
    free = {at for left in waiting.values() for at in left}
    for at, (item, place) in enumerate(zip(planned, places, strict=True)):
        where = at if place is None and at in free else place
        yield item, None if where is None else stored[where]


def changed_fields(before: object, after: object) -> tuple[str, ...]:
    """Return the names of the fields in which two values of one class differ.

    >>> changed_fields(Objective(id="a", title="A"), Objective(id="a", title="B", why="C"))
    ('title', 'why')
    """
    found: Iterable[Any] = fields(before)  # type: ignore[arg-type]
    return tuple(f.name for f in found if getattr(before, f.name) != getattr(after, f.name))


def changed_key_results(before: Objective, after: Objective) -> Mapping[str, tuple[str, ...]]:
    """Return the changed fields of each key result that both have, by its id."""
    old = {key_result.id: key_result for key_result in before.key_results}
    pairs = ((kr.id, changed_fields(old[kr.id], kr)) for kr in after.key_results if kr.id in old)
    return {key: names for key, names in pairs if names}
