"""One size on PostgreSQL, in a process of its own: ``python -m tests.bench.growth OUT SECONDS``.

What a page costs is counted in the processor's time of Northing's thread and of the database's
process that answers it: a busy machine distorts neither much.
"""

from __future__ import annotations

import gc
import os
import pickle
import statistics
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import django

from tests.bench.figures import Cost, Grown, Growth

if TYPE_CHECKING:
    from tests.bench.pages import Page

LEAST, MOST = 5, 40


def main(out: str, budget: float) -> None:
    django.setup()
    from northing.base.assets import gather

    gather()
    lines, pages = measured_lines(budget)
    found = Growth((*lines, *measured_deeds()), _memory(pages))
    Path(out).write_bytes(pickle.dumps(found))


def measured_lines(budget: float) -> tuple[tuple[Grown, ...], tuple[Page, ...]]:
    """Measure every page for about ``budget`` seconds; return the pages as well."""
    from django.core.wsgi import get_wsgi_application

    from tests.bench.in_process import ask, record
    from tests.bench.pages import growing_pages

    application = get_wsgi_application()
    pages = growing_pages()
    lines = []
    for page in pages:
        asked, answer = record(application, page)
        _forget_what_was_drawn()
        first = _cost(lambda page=page: ask(application, page))  # type: ignore[misc]
        usual = _usual(lambda page=page: ask(application, page), budget)  # type: ignore[misc]
        lines.append(Grown(page.name, len(asked), len(answer.body), usual, first))
    return tuple(lines), pages


def _usual(function: Callable[[], object], budget: float) -> Cost:
    """The median of as many calls as the budget has room for, but of five at least."""
    found: list[Cost] = []
    end = time.perf_counter() + budget
    while len(found) < (LEAST if budget else 1) or (
        len(found) < MOST and time.perf_counter() < end
    ):
        found.append(_cost(function))
    return Cost(
        statistics.median(cost.own for cost in found),
        statistics.median(cost.database for cost in found),
    )


def _cost(function: Callable[[], object]) -> Cost:
    before, database = time.thread_time(), _database_seconds()
    function()
    own = time.thread_time() - before
    return Cost(1000 * own, 1000 * (_database_seconds() - database))


def _database_seconds() -> float:
    """What the database's process that answers this thread has had of the processor; none where
    it is Northing's own."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return 0.0
    connection.ensure_connection()
    process = connection.connection.info.backend_pid
    return int(Path(f"/proc/{process}/schedstat").read_text().split()[0]) / 1e9


def _forget_what_was_drawn() -> None:
    from northing.base.shelf import Shelf
    from northing.web import keeping

    keeping._drawn.cache_clear()
    for each in gc.get_objects():
        if type(each) is Shelf:  # lazy objects would wake up for isinstance
            each._kept.clear()


def measured_deeds() -> tuple[Grown, ...]:
    """What reads and writes a cycle as a whole, each once."""
    from northing.apps.goals.actions.cycles import refresh_standings
    from northing.apps.goals.actions.roll_up import refresh_cycle
    from northing.apps.goals.models import Cycle
    from northing.apps.people.queries import system_actor_in
    from northing.base import clock
    from northing.base.action import action
    from northing.base.actor import Actor
    from tests.bench import workspace
    from tests.bench.baselines import recording

    @action
    def recount(actor: Actor) -> int:
        return refresh_cycle(actor, Cycle.objects.get(name=workspace.RUNNING))

    @clock.stopped_at(workspace.NOW + timedelta(days=1))
    def bring_on() -> int:
        actor = system_actor_in(workspace.NAME)
        assert actor is not None
        return refresh_standings(actor)

    actor = system_actor_in(workspace.NAME)
    assert actor is not None
    found: list[Grown] = []
    for name, deed in (
        ("Recounting the running cycle", lambda: recount(actor)),
        ("A new day", bring_on),
    ):
        with recording() as statements:
            cost = _cost(deed)
        number = sum(one.is_question for one in statements)
        found.append(Grown(name, number, 0, cost, cost, is_deed=True))
    return tuple(found)


def _memory(pages: tuple[Page, ...]) -> dict[str, float]:
    from tests.bench.serving import memory_after

    return memory_after(Path(os.environ["NORTHING_DATA"]), pages)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
