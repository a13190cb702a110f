"""The pages of scores and of past cycles."""

import re
from dataclasses import dataclass

import pytest
from django.utils.html import escape

from northing.apps.goals.actions.closing import decide_objective
from northing.apps.goals.actions.cycles import close_cycle, reopen_cycle
from northing.apps.goals.inputs import CycleReopening, CycleStep, Deciding
from northing.apps.goals.models import Cycle, Objective
from northing.apps.people.queries import system_actors
from northing.base.scope import scope
from northing.core.document import Decision
from northing.formats import yaml
from tests.reviewing import QUARTER
from tests.web.conftest import World
from tests.world import bring_in

HERE = QUARTER.replace("Tidewater", "Harbour Bikes").replace("mio@example.org", "mio@example.com")


@dataclass
class Quarter:
    world: World
    id: int
    ids: dict[str, int]

    def objective(self, key, page="score"):
        return self.world.at(f"objectives/{self.ids[key]}/{page}/")

    @property
    def archive(self):
        return self.world.at(f"cycles/{self.id}/archive/")

    def version(self, key):
        with scope(self.world.id):
            return Objective.objects.get(pk=self.ids[key]).version

    @property
    def system(self):
        return next(one for one in system_actors() if one.workspace_id == self.world.id)

    def close(self):
        actor = self.system
        with scope(self.world.id):
            waiting = Objective.objects.filter(cycle=self.id, state="committed", decision="")
            keys = list(waiting.values_list("key", flat=True))
            version = Cycle.objects.get(pk=self.id).version
        for key in keys:
            deciding = Deciding(
                decision=Decision.CHANGE, reason="Said by riders", version=self.version(key)
            )
            decide_objective(actor, self.ids[key], deciding)
        close_cycle(actor, self.id, CycleStep(version=version))

    def reopen(self):
        actor = self.system
        reopen_cycle(actor, self.id, CycleReopening(reason="A reading came late"))


@pytest.fixture
def quarter(world):
    bring_in(HERE)
    with scope(world.id):
        cycle = Cycle.objects.get(name="2025-Q3")
        ids = dict(Objective.objects.filter(cycle=cycle).values_list("key", "pk"))
    return Quarter(world, cycle.pk, ids)


def text(response):
    """The words of a page, as a reader meets them."""
    main = re.search(r"<main.*</main>", response.content.decode(), re.DOTALL)
    assert main
    plain = re.sub(r"<[^>]+>", " ", main[0])
    return re.sub(r"\s+", " ", plain.replace("\u00a0", " "))


# --- scores --------------------------------------------------------------------------------------


def test_the_two_scores_stand_side_by_side_with_what_they_mean(quarter, mio):
    said = text(mio.get(quarter.objective("softened")))
    assert "If it closed today" in said
    amended, original = said.split("Against the original commitment")
    assert "80% Met Met is from 60 to 80 %." in amended
    assert "40% Missed Missed is below 60 %." in original
    assert "Nothing was amended" not in said


def test_a_row_shows_both_targets_and_where_its_numbers_come_from(quarter, mio):
    said = text(mio.get(quarter.objective("softened")))
    assert "Amended 80% 0 → 100" in said
    assert "Original 40% 0 → 200" in said
    assert "(value now − baseline) ÷ (target − baseline)" in said
    assert "Value now 80 · Sep 28, 2025" in said
    assert "Checked in by Mio" in said
    assert "amended the target: 200 → 100" in said
    assert "The fort closed its pier" in said


def test_what_was_dropped_or_came_late_is_listed(quarter, mio):
    said = text(mio.get(quarter.objective("thinned")))
    assert "Dropped Only the original score holds them, at their last value. Leaflets" in said
    assert "Added late Only the amended score holds them. The app shows the ferry" in said
    assert "dropped on Aug 15, 2025" in said


def test_what_is_measured_anew_is_listed(quarter, mio):
    assert "Measured anew The original score keeps" in text(mio.get(quarter.objective("replaced")))


def test_committed_ones_are_listed_as_kept_or_not(quarter, mio):
    said = text(mio.get(quarter.objective("promised")))
    assert "Committed key results kept 2 of 3" in said
    assert "A committed key result fell short, so it is missed." in said
    assert re.search(r"Kept Vests aboard 100% .*Kept Drills held 130% .*Not kept Checks done", said)


def test_the_unknown_and_the_clamped_say_so(quarter, mio):
    said = text(mio.get(quarter.objective("unread")))
    assert "130% 0 → 10 counts as 100 %" in said
    assert "unknown" in said
    assert "counts 0" in said
    assert "Measured 1 of 2" in said


@pytest.mark.parametrize(("language", "shown"), [("en", "59.96%"), ("sv", "59,96 %")])
def test_no_rounding_hides_the_outcome(quarter, mio, language, shown):
    response = mio.get(quarter.objective("nearly"), headers={"Accept-Language": language})
    assert shown in text(response)


def test_an_objective_that_stands_on_others_lists_them(quarter, mio):
    said = text(mio.get(quarter.objective("above")))
    assert "The objectives below it" in said
    assert "The fort pier pays 90%" in said


def test_what_nobody_promised_has_no_score(quarter, mio):
    assert "Nobody has committed to it" in text(mio.get(quarter.objective("idea")))
    assert "It was dropped during the cycle" in text(mio.get(quarter.objective("gone")))


@pytest.mark.parametrize("page", ["score", "own-score"])
def test_what_is_hidden_is_not_there(quarter, mio, otto, page):
    assert mio.get(quarter.objective("hidden", page)).status_code == 404
    assert otto.get(quarter.objective("softened", page)).status_code == 404


def test_the_objectives_page_shows_both_once_the_cycle_is_over(quarter, world, mio):
    response = mio.get(world.at(f"objectives/{quarter.ids['softened']}/"))
    assert "Amended 80% Met Original 40% Missed" in text(response)
    assert quarter.objective("softened") in response.content.decode()
    running = world.at(f"objectives/{world.objectives['R1']}/")
    assert "Amended" not in text(mio.get(running))
    assert f"{running}score/" in mio.get(f"{running}why/").content.decode()


# --- a score of one's own ------------------------------------------------------------------------

SAID = {"score": "85.5", "note": "We turned the pier around"}


def test_an_owner_adds_a_score_as_a_note(quarter, mio, vera):
    address = quarter.objective("softened", "own-score")
    assert address in mio.get(quarter.objective("softened")).content.decode()
    form = {**SAID, "version": quarter.version("softened")}
    said = text(mio.post(address, form, follow=True))
    assert "Saved, as a note beside the score." in said
    assert "85.5%" in said
    assert "We turned the pier around" in said
    assert "it enters no outcome, no roll-up and no calibration" in said
    assert "85.5%" in text(vera.get(quarter.objective("softened")))


def test_who_looks_on_may_not(quarter, vera):
    address = quarter.objective("softened", "own-score")
    assert address not in vera.get(quarter.objective("softened")).content.decode()
    assert vera.get(address).status_code == 403
    form = {**SAID, "version": quarter.version("softened")}
    assert vera.post(address, form).status_code == 403


@pytest.mark.parametrize(
    ("score", "problem"),
    [
        ("101", "Write a share between 0 and 100"),
        ("lots", "Write a number"),
        ("", "Fill this in."),
        ("12.34567", "too many decimals"),
    ],
)
def test_what_cannot_be_read_keeps_the_words(quarter, mio, score, problem):
    form = {"score": score, "note": "All went well", "version": quarter.version("softened")}
    response = mio.post(quarter.objective("softened", "own-score"), form)
    assert response.status_code == 422
    assert problem in text(response)
    assert "All went well" in response.content.decode()


def test_somebody_elses_words_stand_beside(quarter, mio, ada):
    address, version = quarter.objective("softened", "own-score"), quarter.version("softened")
    ada.post(address, {"score": "10", "note": "It did not", "version": version})
    response = mio.post(address, {**SAID, "version": version})
    assert response.status_code == 409
    assert "It stands now as: It did not" in text(response)
    assert "We turned the pier around" in response.content.decode()


def test_when_the_cycle_was_closed_meanwhile_the_words_are_kept(quarter, mio):
    quarter.close()
    form = {**SAID, "version": quarter.version("softened")}
    response = mio.post(quarter.objective("softened", "own-score"), form)
    assert response.status_code == 409
    assert "while the cycle is in review" in text(response)
    assert "We turned the pier around" in response.content.decode()
    assert mio.get(quarter.objective("softened", "own-score")).status_code == 403


# --- archives ------------------------------------------------------------------------------------


def test_the_archive_tells_how_everything_ended(quarter, mio):
    quarter.close()
    said = text(mio.get(quarter.archive))
    assert "2025-Q3 as it stood" in said
    assert "Closed on Feb 10, 2026." in said
    assert "Exceeded 2 Met 2 Missed 4" in said
    assert "Change 8" in said
    assert "Night riders pay their way Change: Said by riders" in said
    assert "Amended 80% Met Original 40% Missed" in said
    assert "Zugzwang" not in said


def test_the_lists_of_cycles_lead_there(quarter, world, mio):
    quarter.close()
    for page in ("cycles/", f"cycles/{quarter.id}/"):
        assert quarter.archive in mio.get(world.at(page)).content.decode()
    running = mio.get(world.at(f"cycles/{world.cycles['2026-Q1']}/")).content.decode()
    assert "/archive/" not in running


def test_an_imported_cycle_says_that_its_decisions_are_not_known(world, mio):
    said = text(mio.get(world.at(f"cycles/{world.cycles['2025-Q4']}/archive/")))
    assert "its decisions are not known" in said
    assert "Spare parts arrive before they are needed" in said


def test_an_open_cycle_has_no_archive_yet(quarter, mio):
    assert "The cycle is not closed yet." in text(mio.get(quarter.archive))


def test_earlier_closings_can_be_chosen(quarter, mio):
    quarter.close()
    quarter.reopen()
    assert "It was reopened since" in text(mio.get(quarter.archive))
    quarter.close()
    html = mio.get(quarter.archive).content.decode()
    (closing,) = re.findall(r"\?closing=(\d+)", html)
    assert mio.get(f"{quarter.archive}?closing={closing}").status_code == 200
    for wrong in ("999999", "x", "0"):
        assert mio.get(f"{quarter.archive}?closing={wrong}").status_code == 404


def test_nobody_elsewhere_finds_it(quarter, otto):
    assert otto.get(quarter.archive).status_code == 404
    assert otto.get(f"{quarter.archive}yaml/").status_code == 404


def test_it_is_downloaded_as_far_as_it_may_be_seen(quarter, mio, vera):
    quarter.close()
    response = mio.get(f"{quarter.archive}yaml/")
    assert response["Content-Disposition"] == 'attachment; filename="2025-q3.northing.yaml"'
    (document,) = yaml.load(response.content)
    titles = {each.title for each in document.all_objectives()}
    assert "Night riders pay their way" in titles
    assert "Zugzwang with the fort" not in titles
    assert vera.get(f"{quarter.archive}yaml/").status_code == 403
    assert f"{quarter.archive}yaml/" not in vera.get(quarter.archive).content.decode()


def test_a_title_is_never_read_as_markup(quarter, world, mio):
    with scope(world.id):
        Objective.objects.filter(pk=quarter.ids["nearly"]).update(title="<b>Boats & bays</b>")
    quarter.close()
    for address in (quarter.objective("nearly"), quarter.archive):
        html = mio.get(address).content.decode()
        assert "<b>Boats" not in html
        assert escape("<b>Boats & bays</b>") in html
