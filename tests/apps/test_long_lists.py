"""A cycle with more objectives than a page shows: turned page by page, counted whole."""

import pytest

from northing.apps.goals.actions.closing import carry_over_cycle
from northing.apps.goals.actions.cycles import refresh_standings, review_cycle
from northing.apps.goals.inputs import CycleStep
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries import cycle_steps, going_on, queue, review
from tests.apps.test_budgets import counted
from tests.apps.test_closing import PROMISED, close, decide, following
from tests.world import bring_in

__all__ = ["following"]
MANY = 7


def many(state: str, cycle: str, number: int = MANY) -> None:
    """Bring as many more objectives of Growth into a cycle."""
    rows = "".join(
        f"      - {{id: {state}-{n}, title: More {n}, state: {state}, owners: [mio@example.org],"
        f" key_results: [{{id: a, title: A, baseline: 0, target: 9}}]}}\n"
        for n in range(number)
    )
    head = f"northing: 1\nworkspace: Tidewater\ncycle: {cycle}\nteams:\n  - name: Growth\n"
    bring_in(f"{head}    objectives:\n{rows}")


@pytest.fixture
def closed(world):
    """The quarter, closed, with everything kept."""
    begin_review(world)
    for key in PROMISED:
        decide(world, key)
    close(world)
    return world


@pytest.fixture
def short(monkeypatch):
    """Four objectives a page."""
    for module in (review, cycle_steps, going_on):
        monkeypatch.setattr(module, "OBJECTIVES_A_PAGE", 4)
    monkeypatch.setattr(queue, "QUEUED_A_PAGE", 4)


def begin_review(world):
    review_cycle(
        world.system, world.cycles["2026-Q1"], CycleStep(version=world.cycle("2026-Q1").version)
    )


def reviewed(world, page=1, shown="", who="system"):
    return review.review_page(getattr(world, who), world.cycles["2026-Q1"], page, shown)


@pytest.mark.usefixtures("short")
def test_a_review_is_shown_a_page_at_a_time_and_counted_whole(world):
    begin_review(world)
    pages = [reviewed(world, number) for number in (1, 2)]
    assert [len(page.rows) for page in pages] == [4, 2]
    assert all((page.total, page.undecided, page.decided) == (6, 6, 0) for page in pages)
    titles = {row.card.title for page in pages for row in page.rows}
    assert len(titles) == len(PROMISED)


def test_a_review_shows_what_waits_alone(world):
    begin_review(world)
    decide(world, "activation")
    everything = reviewed(world, who="lena")
    waiting, mine = (reviewed(world, 1, part, "lena") for part in ("undecided", "mine"))
    assert (everything.total, everything.undecided, everything.mine) == (6, 5, 1)
    assert [row.card.id for row in mine.rows] == [world.objectives["terminals"]] == [mine.first]
    assert world.objectives["activation"] not in {row.card.id for row in waiting.rows}
    assert len(waiting.rows) == waiting.pages.total == 5
    assert reviewed(world, 1, "nonsense").shown == ""


def test_each_row_of_a_review_tells_who_decides_about_it(world):
    begin_review(world)
    own = {row.card.title for row in reviewed(world, who="mio").rows if row.may_decide}
    assert own == {world.objective("activation").title}
    assert not any(row.may_decide for row in reviewed(world, who="vera").rows)


def test_the_run_goes_through_the_review_in_its_order(world):
    begin_review(world)
    order = [row.card.id for row in reviewed(world).rows]
    walked, at = [], order[0]
    while at:
        page = review.deciding_page(world.system, at)
        walked.append((page.position, page.out_of, at))
        at = page.next_id
    assert walked == [(n, 6, pk) for n, pk in enumerate(order, start=1)]
    assert review.deciding_page(world.system, order[3]).previous_id == order[2]
    assert review.next_undecided(world.system, order[-1]) == order[0]


@pytest.mark.usefixtures("short")
def test_what_begins_with_a_cycle_is_shown_after_what_goes_to_the_queue(world):
    bring_in(
        "northing: 1\nworkspace: Tidewater\n"
        "cycle: {name: 2026-Q2, starts_on: 2026-04-01, ends_on: 2026-06-30, state: planning}\n"
        "objectives: []\n"
    )
    many("draft", "2026-Q2", 6)
    many("committed", "2026-Q2", 3)
    with world.scope():
        cycle = Cycle.objects.get(name="2026-Q2").pk
    pages = [cycle_steps.activation_page(world.ada, cycle, number) for number in (1, 2, 3)]
    assert [(len(page.queued), len(page.committed)) for page in pages] == [(4, 0), (2, 2), (0, 1)]
    assert {(page.queued_total, page.committed_total) for page in pages} == {(6, 3)}


@pytest.mark.usefixtures("short")
def test_what_goes_on_is_shown_a_page_at_a_time(closed, following):
    carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], following)
    pages = [
        going_on.carrying_page(closed.system, closed.cycles["2026-Q1"], number) for number in (1, 2)
    ]
    assert [len(page.rows) for page in pages] == [4, 2]
    with closed.scope():
        there = Objective.objects.filter(cycle=following).count()
    assert there
    assert all(page.there == {following: there} for page in pages)


@pytest.mark.usefixtures("short")
def test_a_queue_is_turned_with_places_and_arrows_across_its_pages(world):
    many("queued", "2026-Q1", 6)
    first, second = (
        queue.queue_page(world.lena, world.teams["Growth"], 1, number) for number in (1, 2)
    )
    rows = [*first.queued, *second.queued]
    assert [row.place for row in rows] == [1, 2, 3, 4, 5, 6]
    assert first.queued[-1].down_before == second.queued[1].id
    assert second.queued[0].up_before == first.queued[-1].id
    assert (first.queued_next, second.queued_next) == (second.queued[0].id, 0)
    assert (second.queued[-1].down_before, second.queued_pages.number) == (None, 2)


PAGES = {
    "review": (14, lambda w: reviewed(w, who="ada")),
    "deciding": (14, lambda w: review.deciding_page(w.lena, w.objectives["activation"])),
    "the next one": (4, lambda w: review.next_undecided(w.lena, w.objectives["activation"])),
    "what waits at home": (8, lambda w: review.decisions_waiting(w.lena)),
}


def test_a_review_costs_the_same_however_much_was_promised(world):
    begin_review(world)
    costs = []
    for _ in range(3):
        costs.append({name: cost(page, world) for name, (_, page) in PAGES.items()})
        with world.scope():
            inner = list(Objective.objects.filter(key__in=("activation", "terminals")))
            Objective.objects.bulk_create(
                Objective(
                    workspace_id=one.workspace_id, cycle_id=one.cycle_id, team_id=one.team_id,
                    title=f"{one.title} {n}", key=f"{one.key}-{len(costs)}-{n}", state=one.state,
                    position=100 + n,
                )
                for one in inner
                for n in range(20)
            )  # fmt: skip
        refresh_standings(world.system)
    assert costs[1] == costs[2]
    assert all(costs[2][name] <= budget for name, (budget, _) in PAGES.items()), costs
    assert len(review.decisions_waiting(world.lena)) == review.WAITING_SHOWN


def cost(page, world):
    with counted() as statements:
        page(world)
    return len(statements)
