"""A past cycle as it stood when it was closed, for whoever may see it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from northing.apps.goals.actions.closing import decide_objective
from northing.apps.goals.actions.cycles import close_cycle, reopen_cycle
from northing.apps.goals.actions.restriction import open_objective, restrict_objective
from northing.apps.goals.inputs import CycleReopening, CycleStep, Deciding, Opening, Restriction
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.goals.queries import archive
from northing.apps.goals.queries.archive import archive_page, cycle_named
from northing.apps.goals.queries.audience import counted_branches, counted_document
from northing.apps.people.models import Team
from northing.base import clock
from northing.base.errors import NotFound
from northing.core.document import Decision
from northing.core.outcome import close_all
from tests.reviewing import QUARTER
from tests.world import NOON, bring_in

EVERYBODY = ("lena", "mio", "tariq", "vera", "ada")
DECISIONS = {"softened": Decision.KEEP, "thinned": Decision.CHANGE, "replaced": Decision.LET_GO}


class Quarter:
    """The quarter of ``tests.reviewing`` with the deeds on it."""

    def __init__(self, world) -> None:
        self.world = world
        bring_in(QUARTER)
        with world.scope():
            self.id = Cycle.objects.get(name="2025-Q3").pk
            self.ids = dict(Objective.objects.filter(cycle=self.id).values_list("key", "pk"))

    def version(self, key):
        with self.world.scope():
            return Objective.objects.get(pk=self.ids[key]).version

    def decide(self):
        with self.world.scope():
            promised = Objective.objects.filter(cycle=self.id, state="committed")
            keys = list(promised.values_list("key", flat=True))
        for key in keys:
            decision = DECISIONS.get(key, Decision.KEEP)
            deciding = Deciding(
                decision=decision, reason=f"So says {key}", version=self.version(key)
            )
            decide_objective(self.world.system, self.ids[key], deciding)

    def close(self, by="ada"):
        self.decide()
        with self.world.scope():
            version = Cycle.objects.get(pk=self.id).version
        close_cycle(getattr(self.world, by), self.id, CycleStep(version=version))

    def reopen(self):
        reopen_cycle(self.world.ada, self.id, CycleReopening(reason="A reading came late"))

    def restrict(self, key, *people, teams=()):
        restriction = Restriction(
            people=tuple(getattr(self.world, name).membership_id for name in people),
            teams=tuple(self.world.teams[name] for name in teams),
            version=self.version(key),
        )
        restrict_objective(self.world.system, self.ids[key], restriction)

    def open(self, key):
        opening = Opening(version=self.version(key), is_confirmed=True)
        open_objective(self.world.system, self.ids[key], opening)

    def page(self, who="mio", **asked):
        return archive_page(getattr(self.world, who), self.id, **asked)


@pytest.fixture
def quarter(world):
    return Quarter(world)


def rows(page):
    return {row.title: row for team in page.teams for row in team.objectives}


def counted(page):
    return page.bands, page.decisions, page.dropped, page.uncommitted, page.total


def seeing(quarter, title):
    return [who for who in EVERYBODY if title in rows(quarter.page(who))]


def test_every_objective_stands_there_with_both_scores_and_its_decision(quarter):
    quarter.close()
    page = quarter.page()
    row = rows(page)["Night riders pay their way"]
    assert (str(row.amended.outcome), str(row.original.outcome)) == ("met", "missed")
    assert (row.decision, row.reason) == ("keep", "So says softened")
    dropped = rows(page)["A desk at the fort"]
    assert (dropped.is_dropped, dropped.decision, dropped.reason) == (True, "", "The fort closed")
    assert (
        rows(page)["Growth carries the bay"].original.progress
        == rows(page)["The fort pier pays"].original.progress
    )
    assert [team.name for team in page.teams] == ["Growth", "Care"]
    assert page.teams[0].id == quarter.world.teams["Growth"]
    assert (page.closing.by.name, page.closing.on) == ("Ada", NOON.date())


def test_outcomes_and_decisions_are_counted(quarter):
    quarter.close()
    page = quarter.page()
    assert page.bands == (4, 2, 2, 0)  # replaced, unread, promised, nearly | softened, thinned
    assert page.decisions == (6, 1, 1, 0)
    assert (page.dropped, page.uncommitted, page.total) == (1, 1, 8)


def test_it_stays_as_it_was_whatever_happens_to_the_rows(quarter):
    quarter.close()
    before = quarter.page()
    with quarter.world.scope():
        KeyResult.objects.filter(objective=quarter.ids["softened"]).update(target=8_000)
        Objective.objects.filter(pk=quarter.ids["softened"]).update(title="Rewritten", band="")
    assert quarter.page() == before


# --- who sees what -------------------------------------------------------------------------------


def test_what_is_restricted_is_for_those_alone_who_are_named_and_in_no_count(quarter):
    quarter.close()
    assert seeing(quarter, "Zugzwang with the fort") == ["lena"]
    assert rows(quarter.page("lena"))["Zugzwang with the fort"].is_restricted
    assert len({counted(quarter.page(who)) for who in EVERYBODY}) == 1


def test_what_is_restricted_since_is_hidden_from_then_on(quarter):
    quarter.close()
    title = "Night riders pay their way"
    assert seeing(quarter, title) == list(EVERYBODY)
    total = quarter.page().total
    quarter.restrict("softened", "tariq")
    assert seeing(quarter, title) == ["tariq"]
    pages = [quarter.page(who) for who in EVERYBODY]
    assert {page.total for page in pages} == {total - 1}
    assert len({counted(page) for page in pages}) == 1


def test_what_was_restricted_then_stays_with_those_who_were_named(quarter):
    quarter.restrict("softened", "tariq", teams=["Growth"])
    quarter.close()
    total = quarter.page().total
    quarter.open("softened")
    title = "Night riders pay their way"
    assert seeing(quarter, title) == ["lena", "mio", "tariq"]
    assert {quarter.page(who).total for who in EVERYBODY} == {total}


def test_a_team_that_is_called_as_the_text_spells_somebody_sees_nothing_of_it(quarter):
    quarter.restrict("softened", "tariq")
    quarter.close()
    quarter.open("softened")
    world = quarter.world
    with world.scope():
        Team.objects.filter(name="Growth").update(name=f"person {world.tariq.membership_id}")
    assert seeing(quarter, "Night riders pay their way") == ["tariq"]


def test_who_left_the_team_that_was_named_sees_it_no_more(quarter):
    quarter.restrict("softened", teams=["Growth"])
    quarter.close()
    quarter.open("softened")
    world = quarter.world
    gone = replace(world.mio, team_ids=frozenset())
    assert "Night riders pay their way" in rows(quarter.page("mio"))
    assert "Night riders pay their way" not in rows(archive_page(gone, quarter.id))


def test_a_stranger_finds_no_cycle(quarter):
    quarter.close()
    for asked in (archive_page, cycle_named):
        with pytest.raises(NotFound):
            asked(quarter.world.sten, quarter.id)


# --- which closing -------------------------------------------------------------------------------


def test_a_cycle_that_was_reopened_keeps_its_earlier_closings(quarter):
    quarter.close()
    first = quarter.page().closing
    quarter.reopen()
    reopened = quarter.page()
    assert (reopened.closing, reopened.is_open) == (first, False)
    deciding = Deciding(
        decision=Decision.LET_GO, reason="We thought again", version=quarter.version("softened")
    )
    decide_objective(quarter.world.system, quarter.ids["softened"], deciding)
    with clock.stopped_at(NOON + timedelta(days=3)), quarter.world.scope():
        version = Cycle.objects.get(pk=quarter.id).version
        close_cycle(quarter.world.ada, quarter.id, CycleStep(version=version))
    page = quarter.page()
    assert [closing.on for closing in page.closings] == [
        NOON.date() + timedelta(days=3),
        NOON.date(),
    ]
    title = "Night riders pay their way"
    assert rows(page)[title].decision == "let-go"
    assert rows(quarter.page(closing_id=first.id))[title].decision == "keep"


def test_another_cycles_closing_is_not_found(quarter):
    quarter.close()
    closing = quarter.page().closing.id
    with pytest.raises(NotFound):
        archive_page(quarter.world.mio, quarter.world.cycles["2025-Q4"], closing_id=closing)
    with pytest.raises(NotFound):
        quarter.page(closing_id=closing + 1)


def test_a_cycle_that_is_not_closed_has_no_archive_yet(quarter):
    page = quarter.page()
    assert page.is_open
    assert (page.teams, page.closings, page.total) == ((), (), 0)


def test_a_cycle_that_came_in_closed_is_worked_out_from_its_rows(world):
    page = archive_page(world.mio, world.cycles["2025-Q4"])
    (row,) = rows(page).values()
    assert (row.title, str(row.amended.outcome)) == ("Winter riders come back", "met")
    assert (page.closing, page.decisions, row.decision) == (None, (0, 0, 0, 1), "")


def test_a_long_one_comes_in_pages_and_is_counted_whole(quarter, monkeypatch):
    monkeypatch.setattr(archive, "OBJECTIVES_A_PAGE", 4)
    quarter.close()
    pages = [quarter.page(page=number) for number in (1, 2, 3)]
    assert [len(rows(page)) for page in pages] == [4, 4, 1]
    assert len({counted(page) for page in pages}) == 1
    assert len({title for page in pages for title in rows(page)}) == 9


def test_a_team_that_is_gone_keeps_its_name(quarter):
    quarter.close()
    with quarter.world.scope():
        Team.objects.filter(name="Growth").update(name="Expansion")
    team = quarter.page().teams[0]
    assert (team.name, team.id) == ("Growth", None)


def test_an_objective_ends_the_same_whether_its_branch_is_read_or_the_whole_cycle(quarter):
    with quarter.world.scope():
        cycle = Cycle.objects.get(pk=quarter.id)
        whole = close_all(counted_document(cycle), NOON.date())
        for key, pk in quarter.ids.items():
            branch = counted_branches(cycle, [pk])
            assert close_all(branch, NOON.date())[key] == whole[key]
            assert len(list(branch.all_objectives())) < len(quarter.ids)
