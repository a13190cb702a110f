"""However often a key result is read, an objective's page reads no more than it shows."""

from datetime import timedelta
from decimal import Decimal

import pytest

from northing.apps.goals.models import CheckIn, KeyResult
from northing.apps.goals.queries import histories, objective_story
from northing.apps.goals.queries.objective import objective_page
from northing.apps.metrics.models import Observation
from northing.base.prepared import Prepared
from tests.apps.writing import amend, retarget
from tests.world import NOON, TODAY, day

KEY = "activation#setup"


def read_often(world, times, days=7):
    """Read a key result so many times a day; the last one of a day says nothing but confidence."""
    with world.scope():
        row = KeyResult.objects.get(pk=world.key_results[KEY])
        here = row.workspace_id
        for n in range(days * times):
            on = TODAY - timedelta(days=n // times)
            value = Decimal(n % times + 41)
            seen = Observation.objects.create(
                workspace_id=here, metric_id=row.metric_id, on=on, value=value
            )
            CheckIn.objects.create(
                workspace_id=here,
                key_result=row,
                observation=seen,
                on=on,
                note=f"{n}",
                created_at=NOON,
            )
        for n in range(days):
            CheckIn.objects.create(
                workspace_id=here,
                key_result=row,
                on=TODAY - timedelta(days=n),
                confidence=Decimal(50 + n),
                created_at=NOON,
            )


def paged(world, page=1):
    return objective_page(world.mio, world.objectives["activation"], world.key_results[KEY], page)


@pytest.fixture
def rows_read(monkeypatch):
    """How many rows prepared questions were answered with."""
    found: list[int] = []
    ask = Prepared.ask

    def counting(self, *values, shape=None):
        rows = ask(self, *values, shape=shape)
        found.append(len(rows))
        return rows

    monkeypatch.setattr(Prepared, "ask", counting)
    return found


def test_a_page_reads_as_much_of_a_long_history_as_of_a_short_one(world, rows_read):
    read_often(world, 4)
    paged(world)
    rows_read.clear()
    paged(world)
    before = sum(rows_read)
    read_often(world, 40)
    rows_read.clear()
    page = paged(world)
    assert page.story_pages.total > 7 * 40
    assert sum(rows_read) == before


def test_the_trend_is_that_of_all_readings(world, monkeypatch):
    read_often(world, 4)
    charted = paged(world).charted

    def all_of(key_results):
        return CheckIn.objects.filter(key_result__in=key_results).order_by().values("pk")

    monkeypatch.setattr(histories, "_last_of_each_day", all_of)
    monkeypatch.setattr(histories, "_LINES", Prepared(histories._lines))
    whole = paged(world).charted
    assert charted is not None
    assert whole is not None
    assert charted == whole
    assert len(charted.trend.points) >= 7


@pytest.mark.parametrize("size", [1, 3, 4])
def test_the_pages_of_a_story_are_the_whole_story_in_its_order(world, monkeypatch, size):
    read_often(world, 2, days=4)
    amend(world, "boarded", measure=retarget(150))
    amend(world, "boarded", measure=retarget(120))
    with world.scope():
        KeyResult.objects.filter(pk=world.key_results[KEY]).update(
            stated=Decimal(43), stated_on=day(2, 2)
        )
    monkeypatch.setattr(objective_story, "STORY_A_PAGE", 1000)
    whole = paged(world)
    assert {"goals.checked_in", "goals.amended"} == {line.kind for line in whole.story}
    monkeypatch.setattr(objective_story, "STORY_A_PAGE", size)
    total = whole.story_pages.total
    pages = [paged(world, number) for number in range(1, -(-total // size) + 1)]
    assert [page.story_pages.total for page in pages] == [total] * len(pages)
    assert tuple(line for page in pages for line in page.story) == whole.story
    assert paged(world, 10**6).story == pages[-1].story


def test_a_line_of_the_story_says_what_stood_before(world):
    read_often(world, 2, days=2)
    said = [line for line in paged(world).story if line.kind == "goals.checked_in"]
    said = [line for line in said if line.key_result_id == world.key_results[KEY]]
    told = [(line.on, line.before, line.value) for line in said if line.value is not None]
    assert [before for _, before, _ in told[:3]] == [value for _, _, value in told[1:4]]
    assert all(line.before is None for line in said if line.value is None)
