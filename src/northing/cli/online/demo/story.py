"""The story of the example, in the order of its days."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from northing.cli.online.demo import deeds
from northing.cli.online.demo.before import SECOND
from northing.cli.online.demo.days import BEGINS, Days
from northing.cli.online.demo.organisation import TEAMS
from northing.cli.online.demo.plots import Plot, Told
from northing.cli.online.demo.present import PRODUCT
from northing.cli.online.demo.present_market import MARKET
from northing.cli.online.demo.scene import Scene
from northing.cli.online.demo.waiting import PLEAS, WAITING, WISHES
from northing.cli.online.demo.year import FIRST, YEAR
from northing.core.document import ObjectiveState

PLOTS = (*YEAR, *FIRST, *SECOND, *PRODUCT, *MARKET, *WAITING)
# On which day of its cycle something was written, committed to, and the cycle begun. A quarter
# is planned in its first days, once the one before is closed.
WRITTEN = {"year": -14, "q1": -8}
COMMITTED = {"year": -3, "q1": -2}
BEGUN = {"year": 0, "q1": 0}
OPENING = {"q2": "q1", "now": "q2"}
CLOSED, PLANNED, STARTED = 1, 1, 2
WAS_COMMITTED = {ObjectiveState.COMMITTED, ObjectiveState.DROPPED}


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that happens on a day; of one day, what comes first in the story comes first."""

    day: int
    do: Callable[[Scene], None]


def act_out(scene: Scene) -> None:
    """Let everything happen, each deed on its day."""
    in_order = sorted(story(scene.days), key=lambda deed: deed.day)
    for day, of_the_day in groupby(in_order, key=lambda deed: deed.day):
        for number, deed in enumerate(of_the_day):
            with scene.stopped_at(day, number):
                deed.do(scene)


def story(days: Days) -> Iterator[Deed]:
    """Yield what happens, of one day in its order."""
    for ending in OPENING.values():
        yield from _review(ending)
    for plot in PLOTS:
        yield Deed(_written_on(plot), partial(deeds.write, plot=plot))
    for plot in PLOTS:
        if plot.state in WAS_COMMITTED:
            yield Deed(_committed_on(plot), partial(deeds.commit, plot=plot))
    for cycle in ("year", "q1", "q2", "now"):
        day = BEGINS[cycle] + BEGUN.get(cycle, STARTED)
        yield Deed(day, partial(deeds.activate, cycle=cycle))
    for plot in PLOTS:
        yield from _course(plot, days)
    yield from _asking()


def _review(cycle: str) -> Iterator[Deed]:
    """Review a quarter on the day after its last, and close it on the next."""
    ended = next(BEGINS[later] for later, before in OPENING.items() if before == cycle)
    yield Deed(ended, partial(deeds.review, cycle=cycle))
    for plot in PLOTS:
        if plot.cycle == cycle and plot.decision:
            yield Deed(ended, partial(deeds.decide, plot=plot, decision=plot.decision))
    yield Deed(ended + CLOSED, partial(deeds.close, cycle=cycle))


def _written_on(plot: Plot) -> int:
    if plot.written is not None:
        return plot.written
    return BEGINS[plot.cycle] + WRITTEN.get(plot.cycle, PLANNED)


def _committed_on(plot: Plot) -> int:
    return BEGINS[plot.cycle] + COMMITTED.get(plot.cycle, STARTED)


def _course(plot: Plot, days: Days) -> Iterator[Deed]:
    """Yield what becomes of an objective and its key results."""
    for told in plot.key_results:
        yield from _course_of(plot, told, days)
    if plot.guardrail and plot.guardrail.later:
        day, reading = plot.guardrail.later
        do = partial(deeds.read_guardrail, plot=plot, current=reading)
        yield Deed(BEGINS[plot.cycle] + day, do)
    if plot.falls_on is not None:
        yield Deed(plot.falls_on, partial(deeds.wait, plot=plot))


def _course_of(plot: Plot, told: Told, days: Days) -> Iterator[Deed]:
    begins = BEGINS[plot.cycle]
    if told.added is not None:
        yield Deed(begins + told.added, partial(deeds.add, plot=plot, told=told))
    if told.amended:
        day, target = told.amended
        yield Deed(begins + day, partial(deeds.amend, plot=plot, told=told, target=target))
    if told.dropped is not None:
        yield Deed(begins + told.dropped, partial(deeds.drop, plot=plot, told=told))
    rhythm = TEAMS[plot.team].rhythm
    for number, _ in enumerate(told.values.split()):
        day = days.working_day(begins + told.first + rhythm + told.every * number)
        yield Deed(day, partial(deeds.look, plot=plot, told=told, number=number))


def _asking() -> Iterator[Deed]:
    for wish in WISHES:
        yield Deed(wish.asked, partial(deeds.wish, asked=wish))
        if wish.answer:
            yield Deed(wish.answered, partial(deeds.answer_wish, asked=wish))
    for plea in PLEAS:
        yield Deed(plea.asked, partial(deeds.plead, plea=plea))
        if plea.answer:
            yield Deed(plea.answered, partial(deeds.answer_plea, plea=plea))
