"""The score of an objective against what it is committed to now and against what it was committed
to first, and what an owner says beside it."""

from datetime import date
from decimal import Decimal

import pytest

from northing.apps.exchange.queries.audit import AuditFilter, audit_page
from northing.apps.goals.actions.scores import state_own_score
from northing.apps.goals.inputs import OwnScore
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.documents import cycle_document
from northing.apps.goals.queries.objective import objective_page
from northing.apps.goals.queries.score import score_glance, score_page
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.core.outcome import Outcome
from tests.reviewing import QUARTER
from tests.world import bring_in


@pytest.fixture
def ids(world):
    bring_in(QUARTER)
    with world.scope():
        rows = Objective.objects.filter(cycle__name="2025-Q3")
        return dict(rows.values_list("key", "pk"))


@pytest.fixture
def page(world, ids):
    return lambda key, who="mio": score_page(getattr(world, who), ids[key])


def both(page):
    return page.amended.progress, page.original.progress


def sides(row):
    return [side and side.progress for side in (row.amended, row.original)]


def shares(*texts):
    return tuple(Decimal(text) for text in texts)


# --- the two scores ------------------------------------------------------------------------------


def test_a_softened_target_is_scored_both_ways(page):
    found = page("softened")
    assert both(found) == shares("0.8", "0.4")
    assert found.amended.outcome is Outcome.MET
    assert found.original.outcome is Outcome.MISSED
    assert not found.is_unchanged


def test_each_number_says_where_it_comes_from(page):
    (row,) = page("softened").rows
    amended, original = row.amended, row.original
    assert (amended.baseline, amended.target, amended.current) == shares("0", "100", "80")
    assert original.target == 200
    assert {amended.formula, original.formula} == {"way"}
    assert (amended.read_on, amended.read_by.name) == (date(2025, 9, 28), "Mio")
    inputs = {item.code: item.value for item in original.inputs}
    assert (inputs["baseline"], inputs["target"], inputs["current"]) == shares("0", "200", "80")
    (entry,) = row.amendments
    assert (entry.who.name, entry.note) == ("Lena", "The fort closed its pier")


def test_what_was_dropped_is_in_the_original_and_what_came_late_in_the_amended(page):
    found = page("thinned")
    maps, leaflets, app = found.rows
    assert both(found) == shares("0.8", "0.55")
    assert sides(maps) == list(shares("0.6", "0.6"))
    assert sides(leaflets) == [None, Decimal("0.5")]
    assert sides(app) == [Decimal(1), None]
    assert leaflets.original.read_on == date(2025, 8, 1)
    assert (found.dropped, found.late) == ((leaflets,), (app,))


def test_a_replaced_metric_keeps_the_last_value_of_the_old_one(page):
    found = page("replaced")
    (row,) = found.rows
    assert both(found) == shares("0.08", "0.5")
    assert found.replaced == (row,)
    assert (row.original.read_on, row.original.read_by.name) == (date(2025, 7, 20), "Mio")
    assert (row.amended.read_on, row.amended.read_by.name) == (date(2025, 9, 20), "Lena")


def test_the_unknown_counts_nothing_and_what_is_past_the_target_no_more_than_it(page):
    found = page("unread")
    sold, queue, rate = found.rows
    assert both(found) == shares("0.5", "0.5")
    assert (found.amended.measured, found.amended.counted) == (1, 2)
    assert (sold.amended.progress, sold.amended.is_clamped) == (Decimal("1.3"), True)
    assert queue.amended.progress is None
    assert (rate.amended, rate.original, rate.current) == (None, None, 40)


def test_committed_ones_are_kept_or_not(page):
    found = page("promised")
    assert (found.amended.kept, found.amended.promised) == (2, 3)
    assert found.amended.stretch is None
    assert found.amended.outcome is Outcome.MISSED
    assert [row.amended.is_kept for row in found.promised] == [True, True, False]


def test_a_target_softened_below_shows_above(world, ids, page):
    found = page("above")
    assert both(found) == shares("0.9", "0.5")
    assert [child.label for child in found.children] == ["The fort pier pays"]
    assert found.amended.outcome is Outcome.EXCEEDED
    assert found.original.outcome is Outcome.MISSED


def test_an_amendment_that_a_file_tells_in_free_words_is_shown_and_undoes_nothing(world):
    bring_in(QUARTER.replace("from: '200', to: '100'", "from: a great many, to: fewer"))
    with world.scope():
        key = Objective.objects.get(key="softened").pk
    found = score_page(world.mio, key)
    assert both(found) == shares("0.8", "0.8")
    assert len(found.rows[0].amendments) == 1
    assert not found.is_unchanged


def test_the_outcome_is_the_one_that_lists_count(world, ids, page):
    with world.scope():
        stored = dict(Objective.objects.filter(pk__in=ids.values()).values_list("key", "band"))
    for key in ("softened", "thinned", "replaced", "unread", "promised", "nearly", "above"):
        assert page(key).amended.outcome == stored[key], key


def test_nothing_that_nobody_promised_is_scored(world, ids, page):
    assert not page("idea").is_scored
    assert not page("gone").is_scored
    assert page("nearly").is_scored


def test_a_score_is_final_when_the_cycle_is_closed(world, ids, page):
    assert not page("nearly").is_final
    with world.scope():
        Cycle.objects.filter(name="2025-Q3").update(state="closed")
    assert page("nearly").is_final


def test_who_may_not_see_the_objective_sees_no_score(world, ids, page):
    assert page("hidden", "lena").is_scored
    for who in ("mio", "ada", "vera"):
        with pytest.raises(NotFound):
            page("hidden", who)


def test_an_objective_shows_both_scores_once_its_cycle_is_over(world, ids):
    def glance(key):
        return score_glance(world.mio, objective_page(world.mio, key).card)

    found = glance(ids["softened"])
    assert (found.amended.progress, found.original.progress) == shares("0.8", "0.4")
    assert not found.is_final
    assert glance(ids["idea"]) is None
    assert glance(world.objectives["activation"]) is None


# --- the owners' own -----------------------------------------------------------------------------


def state(world, ids, who="mio", key="softened", score="0.95", note="We turned the pier", **more):
    with world.scope():
        version = Objective.objects.get(pk=ids[key]).version
    own = OwnScore(
        score=None if score is None else Decimal(score),
        note=note,
        **{"version": version, **more},
    )
    state_own_score(getattr(world, who), ids[key], own)


def events(world):
    with world.scope():
        rows = Event.objects.filter(kind="goals.own_score_stated").order_by("pk")
        return list(rows.values_list("payload", flat=True))


@pytest.mark.parametrize("who", ["mio", "lena", "ada"])
def test_owner_lead_and_administrator_may_add_a_score_of_their_own(world, ids, page, who):
    assert page("softened", who).may_state_own
    state(world, ids, who)
    found = page("softened")
    assert (found.own_score, found.own_score_note) == (Decimal("0.95"), "We turned the pier")
    document = cycle_document(world.ada, "2025-Q3")
    stored = next(each for each in document.all_objectives() if each.id == "softened")
    assert (stored.own_score, stored.own_score_note) == (Decimal("0.95"), "We turned the pier")


def test_it_counts_nowhere(world, ids, page):
    before = page("softened"), objective_page(world.mio, ids["softened"]).card
    state(world, ids, score="0")
    after = page("softened"), objective_page(world.mio, ids["softened"]).card
    assert (before[0].amended, before[0].original) == (after[0].amended, after[0].original)
    assert before[1] == after[1]


@pytest.mark.parametrize("who", ["tariq", "vera"])
def test_nobody_else_may(world, ids, page, who):
    assert not page("softened", who).may_state_own
    with pytest.raises(Denied) as refused:
        state(world, ids, who)
    assert refused.value.code == "not-yours-to-score"


def test_who_does_not_see_it_learns_nothing(world, ids):
    for who in ("ada", "tariq"):
        with pytest.raises(NotFound):
            state(world, ids, who, key="hidden")


@pytest.mark.parametrize("cycle", ["planning", "active", "closed"])
def test_only_in_review(world, ids, page, cycle):
    with world.scope():
        Cycle.objects.filter(name="2025-Q3").update(state=cycle)
    assert not page("softened").may_state_own
    with pytest.raises(Conflict) as refused:
        state(world, ids)
    assert refused.value.code == "own-score-not-now"


@pytest.mark.parametrize("key", ["idea", "gone"])
def test_only_of_what_was_promised(world, ids, key):
    with pytest.raises(Conflict) as refused:
        state(world, ids, "ada", key=key)
    assert refused.value.code == "own-score-not-now"


@pytest.mark.parametrize(
    ("score", "note", "wrong"),
    [
        ("0.5", "  ", {"note": "required"}),
        (None, "Well", {"score": "required"}),
        ("1.01", "Well", {"score": "not-a-probability"}),
        ("-0.01", "Well", {"score": "not-a-probability"}),
        ("NaN", "Well", {"score": "not-a-number"}),
        ("0.1234567", "Well", {"score": "too-many-decimals"}),
        ("2", "", {"score": "not-a-probability", "note": "required"}),
    ],
)
def test_a_share_with_a_sentence_or_nothing(world, ids, score, note, wrong):
    with pytest.raises(Invalid) as refused:
        state(world, ids, score=score, note=note)
    assert refused.value.fields == wrong
    assert events(world) == []


def test_somebody_elses_words_are_not_written_over_unseen(world, ids):
    with world.scope():
        version = Objective.objects.get(pk=ids["softened"]).version
    state(world, ids, "lena")
    with pytest.raises(Conflict) as refused:
        state(world, ids, "mio", note="Mine", version=version)
    assert refused.value.code == "changed-meanwhile"


def test_it_is_taken_back_and_told(world, ids, page):
    state(world, ids)
    state(world, ids)
    state(world, ids, score=None, note="")
    assert page("softened").own_score is None
    steps = [(told["before"], told["after"]) for told in events(world)]
    assert steps == [(None, "0.95"), ("0.95", None)]
    log = audit_page(world.ada, AuditFilter(group="commitments"))
    assert [entry.kind for entry in log.entries] == ["goals.own_score_stated"] * 2
