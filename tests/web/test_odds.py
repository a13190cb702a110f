"""What is said of a forecast, in figures, words and lines."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import translation

from northing.apps.goals.queries.cards import FanPoint, Odds
from northing.web.odds import (
    basis_text,
    expected_text,
    middle_text,
    odds_question,
    odds_sentences,
    odds_text,
)
from tests.web.test_components import LAST, TODAY, card, labels, root, show

FRAGMENT = {"HX-Request": "true"}


def odds(percent: int | None = 70, sign: str = "", **said) -> Odds:
    known = None if percent is None else Decimal(percent)
    plain = {"low": "48.12", "middle": "52", "high": "57.3", "times": "2"}
    told: dict[str, Any] = {"check_ins": 6, "model": "level"} | {
        n: Decimal(v) for n, v in plain.items()
    }
    told |= said
    return Odds(sign=sign, percent=known, **told)


def deals(**said):
    base = {"baseline": Decimal(0), "target": Decimal(60), "odds": odds()} | said
    return card([(0, 0), (21, 12), (45, 31)], [(0, 0), (89, 60)], **base)


def fanned(**said):
    start, days = TODAY - timedelta(days=5), (0, 15, (LAST - TODAY).days + 5)
    fan = tuple(
        FanPoint(
            start + timedelta(days=n),
            tuple(Decimal(31 + n / 9 + n * w / 9) for w in (-2, -1, 0, 1, 2)),
        )
        for n in days
    )
    whole = deals(**said)
    return replace(whole, trend=replace(whole.trend, fan=fan))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (odds(70), "70%"),
        (odds(5, "<"), "<\u00a05%"),
        (odds(95, ">"), ">\u00a095%"),
        (odds(None), "too early"),
    ],
)
def test_odds_are_a_figure(given, shown):
    assert odds_text(given) == shown


def test_what_odds_are_based_on():
    assert basis_text(deals()) == "based on 6 check-ins"
    assert basis_text(deals(odds=odds(check_ins=1))) == "based on 1 check-in"
    assert basis_text(deals(odds=odds(None))) == "A forecast needs two check-ins after the start."


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ("2", "Reaching 60 needs 2 times the pace so far."),
        ("1.449", "Reaching 60 needs 1.4 times the pace so far."),
        ("0.8", "At the pace so far it would reach 60."),
        ("0", "It stands at the target now."),
        ("11", "Reaching 60 needs more than ten times the pace so far."),
        (None, "It has come no closer to 60 so far."),
    ],
)
def test_what_it_takes(times, said):
    told = odds(times=None if times is None else Decimal(times))
    assert odds_sentences(deals(odds=told)) == ("Probably ends between 48 and 57.", said)


@pytest.mark.parametrize(
    ("card", "said"),
    [
        (deals(unit="kr"), "Probably ends between 48\u00a0kr and 57\u00a0kr."),
        (deals(type="percent"), "Probably ends between 48% and 57%."),
        (
            deals(odds=odds(low=Decimal(12311), high=Decimal(13387))),
            "Probably ends between 12,300 and 13,400.",
        ),
        (
            deals(target=Decimal("1.5"), odds=odds(low=Decimal("1.212"), high=Decimal("1.388"))),
            "Probably ends between 1.21 and 1.39.",
        ),
        (
            deals(odds=odds(low=Decimal("59.9"), high=Decimal("60.2"))),
            "Probably ends at 60.",
        ),
        (
            deals(
                type="range",
                at_least=Decimal(99),
                goal=Decimal("0.95"),
                odds=odds(low=Decimal("0.8812"), high=Decimal("0.991"), times=None),
            ),
            "Probably inside for 88% to 99% of the time; 95% is needed.",
        ),
        (deals(type="binary", odds=odds(low=None, high=None, middle=None)), ""),
    ],
)
def test_where_it_probably_ends(card, said):
    assert expected_text(card) == said


def test_what_is_done_or_not_is_known_from_people_alone():
    (told,) = odds_sentences(deals(type="binary", odds=odds(low=None, high=None, model="stated")))
    assert told.startswith("For something done or not done")


def test_nothing_is_said_where_it_is_too_early():
    assert odds_sentences(deals(odds=odds(None))) == ()
    assert odds_sentences(deals(odds=None)) == ()


def test_the_most_likely_end():
    assert middle_text(deals()) == "52"
    assert middle_text(deals(type="range", odds=odds(middle=Decimal("0.934")))) == "93%"


def test_people_are_asked_where_they_and_the_numbers_are_far_apart():
    said, far = Decimal(80), odds(25, is_disputed=True)
    assert odds_question(said, far, is_own=True) == (
        "You say 80%, the numbers say 25%: what do you know that they do not?"
    )
    assert "Confidence says 80%, the numbers say 25%" in odds_question(said, far)
    assert (
        odds_question(said, odds(25)) == odds_question(said, None) == odds_question(None, far) == ""
    )


@pytest.mark.parametrize("language", ["en", "sv", "zh-hans"])
def test_a_fan_is_drawn_up_to_the_deadline(language):
    chart = root(show("{% burnup c %}", language, c=fanned()))
    paths = {path.get("class"): path.get("d") or "" for path in chart.iter("path")}
    assert {"fan", "fan fan--wide", "likely"} <= set(paths)
    assert "1000.0," in paths["fan"]
    assert paths["fan"].endswith("Z")
    with translation.override(language):
        said = odds_sentences(fanned())[0]
    assert said in " ".join(each.text or "" for each in chart.iter("desc"))


def test_there_is_room_for_the_fan_but_not_for_all_of_a_wide_one():
    assert "60" in labels(show("{% burnup c %}", c=fanned()))
    wide = fanned()
    far = FanPoint(LAST, tuple(map(Decimal, (-4000, -1000, 40, 1000, 4000))))
    wide = replace(wide, trend=replace(wide.trend, fan=(*wide.trend.fan, far)))
    assert "4000" not in show("{% burnup c %}", c=wide)
    assert "50" in labels(show("{% burnup c %}", c=wide))


def test_without_a_forecast_there_is_no_fan():
    assert "fan" not in show("{% burnup c %}{% burnup_table c %}", c=deals())


def test_the_table_holds_the_percentiles():
    html = show("{% burnup_table c %}", c=fanned())
    assert "so likely is it that the value is this or less" in html
    heads = html.split("<thead>")[2]
    assert [share in heads for share in ("10%", "25%", "50%", "75%", "90%")] == [True] * 5
    assert 'datetime="2026-03-31"' in heads


@pytest.fixture
def disputed(world, mio):
    """Three check-ins that come nowhere, with much confidence in the last."""
    address = world.at(f"key-results/{world.key_results['hours']}/check-in/")
    for on in (date(2026, 1, 27), date(2026, 2, 3)):
        mio.post(address, {"on": on.isoformat(), "value": "52", "confidence": "30"})
    return address, {"on": "2026-02-10", "value": "52", "confidence": "90"}


def test_whoever_checks_in_is_asked_what_the_numbers_do_not_know(mio, disputed):
    address, said = disputed
    page = mio.post(address, said, headers=FRAGMENT).content.decode()
    assert "You say 90%, the numbers say &lt;\u00a05%" in page
    assert "Confidence says 90%" in page


def test_without_javascript_the_message_asks(mio, disputed):
    address, said = disputed
    page = mio.post(address, said, follow=True).content.decode()
    assert "You say 90%, the numbers say &lt;\u00a05%" in page


def test_nobody_is_asked_who_states_no_confidence(mio, disputed):
    address, said = disputed
    page = mio.post(address, {**said, "confidence": ""}, headers=FRAGMENT).content.decode()
    assert "You say" not in page


def test_objective_and_why_show_the_forecast(world, mio, disputed):
    address, said = disputed
    mio.post(address, said)
    page = mio.get(world.at(f"objectives/{world.objectives['R1']}/")).content.decode()
    assert "Will we get there?" in page
    assert "based on 4 check-ins" in page
    assert 'class="fan"' in page
    why = mio.get(world.at(f"key-results/{world.key_results['hours']}/why/")).content.decode()
    assert "Forecast" in why
    assert "four of five times the end lies inside" in why
    assert "how much the value has wandered" in why
