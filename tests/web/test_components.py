"""What the leaf visuals say and draw, whatever numbers and names they are given."""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.template import Context, Template
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

import northing.web
from northing.apps.goals.queries.cards import (
    CycleChip,
    HealthCounts,
    KeyResultCard,
    ObjectiveCard,
    ObjectiveChip,
    Point,
    StoryEntry,
    Trend,
)
from northing.apps.people.queries import PersonChip
from northing.base import clock
from northing.core.health import Health
from northing.web.icons import PATHS
from northing.web.templatetags.words import change

HOSTILE = "\"><script>alert('x')</script>&"
FIRST, LAST, TODAY = date(2026, 1, 1), date(2026, 3, 31), date(2026, 2, 20)
TYPES = ("number", "percent", "currency", "range", "binary", "milestones", "tasks", "baseline")


def show(source: str, language: str = "en", **values) -> str:
    with translation.override(language):
        return Template("{% load northing %}" + source).render(Context(values))


def card(readings=(), pace=(), *, today=TODAY, last=LAST, **said) -> KeyResultCard:
    plain = {
        "id": 7,
        "title": "Cut repair turnaround",
        "objective": ObjectiveChip(1, "Riders trust every journey"),
        "team": None,
        "owners": (),
        "type": "number",
        "unit": "",
        "kind": "stretch",
        "weight": Decimal(1),
        "goal": Decimal("0.7"),
        "health": Health.AT_RISK,
        "done": 0,
        "total": 0,
    }
    nothing = (
        "baseline target current at_least at_most progress expected confidence"
        " first_probability deadline last_check_in_on"
    )
    never = "is_stale is_stalled is_due is_checkable is_rolled_up"
    trend = Trend(FIRST, last, today, _points(readings), _points(pace))
    return KeyResultCard(
        **{
            **plain,
            **dict.fromkeys(nothing.split()),
            **dict.fromkeys(never.split(), False),
            "trend": trend,
            **said,
        }
    )


def _points(rows) -> tuple[Point, ...]:
    return tuple(Point(FIRST + timedelta(days=day), Decimal(value)) for day, value in rows)


def hours(**said) -> KeyResultCard:
    return card(
        [(0, 52), (14, 51), (49, 43)],
        [(0, 52), (89, 24)],
        **{"unit": "h", "baseline": Decimal(52), "target": Decimal(24), **said},
    )


class _Clean(HTMLParser):
    """Refuses what the content security policy would block, and tags left open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag, attrs):
        assert tag != "script"
        for name, value in attrs:
            assert name != "style"
            assert not name.startswith("on")
            if name == "id":
                self.ids.append(value or "")
        self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def clean(html: str) -> str:
    parser = _Clean()
    parser.feed(html)
    assert not parser.open
    assert len(parser.ids) == len(set(parser.ids))
    assert "NaN" not in html
    assert "Infinity" not in html
    return html


def root(html: str) -> ET.Element:
    return ET.fromstring(clean(html).replace("&nbsp;", "\u00a0"))


def labels(html: str, css: str = "ax") -> list[str]:
    return [e.text or "" for e in root(html).iter("text") if e.get("class") == css]


EVERY = (
    "{% ring c.progress c.expected c.health %}{% bar c.progress c.expected c.health %}"
    "{% spark c %}{% burnup c %}{% burnup_table c %}{% pill c.health True %}"
    "{{ c.current|amount:c }}{{ c.progress|percent }}"
)


# Ring and bar


@pytest.mark.parametrize(
    ("progress", "expected", "figure", "words"),
    [
        ("0.47", "0.62", "47", "47% done, 62% expected by today"),
        ("0.47", None, "47", "47% done"),
        (None, "0.62", "–", "not measured yet"),
        ("0.9996", None, "99", "99.96% done"),
        ("1", "1", "100", "100% done, 100% expected by today"),
        ("-0.12", None, "-12", "-12% done"),
        ("123", None, "999+", "12,300% done"),
    ],
)
def test_a_ring_says_its_figure_and_reads_out_both_shares(progress, expected, figure, words):
    values = [value and Decimal(value) for value in (progress, expected)]
    ring = root(show("{% ring p e 'on-track' size=60 %}", p=values[0], e=values[1]))
    assert (ring.get("role"), ring.get("aria-label"), ring.get("width")) == ("img", words, "60")
    assert [text.text for text in ring.iter("text")] == [figure]
    assert ring.get("class") == "ring is-on"
    assert len([e for e in ring if e.get("class") == "ring__tick"]) == (expected is not None)


@pytest.mark.parametrize(
    ("progress", "arc"), [("2.5", "100.0"), ("0.47", "47.0"), ("-3", None), ("0", None)]
)
def test_an_arc_and_a_bar_stay_inside_their_track(progress, arc):
    html = show("{% ring p None 'on-track' %}", p=Decimal(progress))
    drawn = [e.get("stroke-dasharray") for e in root(html) if e.get("class") == "ring__bar"]
    assert drawn == ([f"{arc} 100"] if arc else [])
    bar = root(show("{% bar p None 'on-track' %}", p=Decimal(progress)))
    assert [e.get("width") for e in bar if e.get("class") == "bar__fill"] == (
        [f"{arc}%"] if arc else []
    )


@pytest.mark.parametrize(
    ("state", "band", "css"),
    [
        ("active", "", "ring is-off"),
        ("closed", "met", "ring ring--plain"),
        ("closed", "", "ring ring--plain"),
    ],
)
def test_a_ring_judges_no_more_once_the_outcome_does(state, band, css):
    done = ObjectiveCard(
        id=1,
        title="Riders trust every journey",
        team=None,
        owners=(),
        cycle=CycleChip(1, "Winter", FIRST, LAST, state),
        state="closed" if band else "committed",
        progress=Decimal("0.7"),
        expected=None,
        health=Health.OFF_TRACK,
        is_stale=False,
        is_clamped=False,
        is_restricted=False,
        measured=1,
        counted=1,
        band=band,
    )
    assert root(show("{% objective_ring c size=32 %}", c=done)).get("class") == css


def test_a_bar_marks_what_is_expected_by_today():
    bar = root(show("{% bar p e 'at-risk' %}", p=Decimal("0.3"), e=Decimal("0.625")))
    assert [e.get("x") for e in bar if e.get("class") == "bar__tick"] == ["62.5%"]
    assert bar.get("aria-label") == "30% done, 63% expected by today"


# Pills, marks, avatars, icons


@pytest.mark.parametrize(
    ("health", "css", "word"),
    [
        ("on-track", "is-on", "On track"),
        ("at-risk", "is-risk", "At risk"),
        ("off-track", "is-off", "Off track"),
        ("achieved", "is-done", "Achieved"),
        ("not-started", "is-none", "Not started"),
        ("unknown", "is-none is-unknown", "Unknown"),
    ],
)
def test_a_pill_says_health_in_a_shape_and_a_word(health, css, word):
    pill = root(show("{% pill h %}", h=Health(health)))
    assert pill.get("class") == f"pill {css}"
    assert "".join(pill.itertext()) == word
    assert [svg.get("class") for svg in pill] == ["mark"]


def test_every_health_has_a_shape_of_its_own():
    shapes = {root(show("{% mark h %}", h=health))[0].get("d") for health in Health}
    assert len(shapes) == len(Health)


def test_a_stale_pill_says_so_to_those_who_cannot_see_the_clock():
    pill = root(show("{% pill 'on-track' True %}"))
    assert [e.get("class") for e in pill] == ["mark", "mark mark--stale", "vh"]
    assert "".join(pill.itertext()) == "On track, stale"


def test_what_has_no_health_or_outcome_gets_no_pill():
    assert show("{% pill '' %}{% band_pill '' %}{% mark '' %}") == ""


def test_states_and_outcomes_are_words_too():
    assert "Queued" in clean(show("{% state_pill 'queued' %}"))
    assert [
        root(show("{% band_pill b %}", b=b)).get("class") for b in ("missed", "met", "exceeded")
    ] == ["pill is-off", "pill is-on", "pill is-done"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Maja Lindqvist", "ML"),
        ("Åsa", "Å"),
        ("Tomás de la Rey", "TR"),
        ("欧阳小明", "小明"),
        ("李伟", "李伟"),
        ("mio.berg@example.com", "MB"),
        ("  ", "?"),
    ],
)
def test_an_avatar_shortens_a_name(name, letters):
    avatar = root(show("{% avatar p %}", p=PersonChip(1, name)))
    assert avatar.text == letters
    assert avatar.get("aria-hidden") == "true"


def test_a_person_keeps_the_hue_in_every_process():
    # Known values: a hash that is salted for each process would not give them twice.
    hues = [
        root(show("{% avatar p %}", p=PersonChip(n, name))).get("class")
        for n, name in enumerate(("Maja Lindqvist", "Li Wei", "Maja Lindqvist"))
    ]
    assert hues == ["avatar a0", "avatar a5", "avatar a0"]


def test_nobody_has_no_avatar():
    assert show("{% avatar p %}", p=None) == ""


def test_every_icon_that_a_page_names_is_drawn():
    templates = Path(northing.web.__file__).parent / "templates"
    named = {
        name
        for path in templates.rglob("*.html")
        for name in re.findall(r"{% icon \"([a-z-]+)\" %}", path.read_text("utf-8"))
    }
    assert named
    assert named <= set(PATHS)
    for name in PATHS:
        assert root(show("{% icon n %}", n=name)).get("aria-hidden") == "true"


# Mix


def test_a_mix_fills_its_bar_and_reads_out_only_what_there_is():
    mix = root(show("{% mix m %}", m=HealthCounts(on_track=3, at_risk=1)))
    assert mix.get("aria-label") == "3 on track, 1 at risk"
    assert [(e.get("class"), e.get("x"), e.get("width")) for e in mix.iter("rect")] == [
        ("mix__part is-on", "0.00%", "75.00%"),
        ("mix__part is-risk", "75.00%", "25.00%"),
    ]
    assert [e.text for e in mix.iter("span") if e.get("class") == "mix__word"] == [
        "3 on track",
        "1 at risk",
    ]
    assert show("{% mix m %}", m=HealthCounts()) == ""


def test_a_mix_of_one_has_no_bar():
    mix = root(show("{% mix m %}", m=HealthCounts(at_risk=1)))
    assert mix.get("aria-label") == "1 at risk"
    assert not list(mix.iter("rect"))


# Amounts and days


@pytest.mark.parametrize(
    ("value", "type_", "unit", "language", "text"),
    [
        ("93.90", "percent", "", "en", "93.9%"),
        ("93.90", "percent", "%", "sv", "93,9\u00a0%"),
        ("12", "number", "%", "en", "12%"),
        ("20000", "number", "h", "en", "20,000\u00a0h"),
        ("20000", "number", "h", "sv", "20\u00a0000\u00a0h"),
        ("20000", "number", "小时", "zh-hans", "20,000\u00a0小时"),
        ("1E+3", "number", "", "en", "1,000"),
        ("0.100000000000000000001", "number", "", "en", "0.100000000000000000001"),
        ("123456789012345.123456", "number", "", "en", "123,456,789,012,345.123456"),
        ("20000", "currency", "SEK", "sv", "20\u00a0000\u00a0kr"),
        ("20000.50", "currency", "SEK", "sv", "20\u00a0000,50\u00a0kr"),
        ("20000", "currency", "SEK", "en", "SEK\u00a020,000"),
        ("-5", "currency", "USD", "en", "-$5"),
        ("5", "currency", "CNY", "zh-hans", "¥5"),
        ("5", "currency", "MSEK", "en", "5\u00a0MSEK"),
        ("1", "binary", "", "en", "done"),
        ("0", "binary", "", "en", "not done"),
        (None, "number", "h", "en", "–"),
    ],
)
def test_an_amount_is_written_as_its_reader_writes_it(value, type_, unit, language, text):
    number = None if value is None else Decimal(value)
    about = card(type=type_, unit=unit)
    shown = show("{{ v|amount:c }}", language, v=number, c=about)
    assert shown.replace("\u202f", "\u00a0").replace("\u2212", "-") == text


def test_a_share_is_never_rounded_over_a_bound_that_decides():
    shares = [None, Decimal("0.7234"), Decimal("0.9996"), Decimal("1.2")]
    assert [show("{{ s|percent }}", s=share) for share in shares] == ["–", "72%", "99.96%", "120%"]
    assert show("{{ s|percent }}", "sv", s=Decimal("0.5")) == "50\u00a0%"


def test_days_are_written_in_the_language():
    day = date(2026, 3, 12)
    assert [show("{{ d|day }}", code, d=day) for code in ("en", "sv", "zh-hans")] == [
        "Mar 12, 2026",
        "12 mars 2026",
        "2026年3月12日",
    ]
    assert show("{{ d|day }}{{ d|ago }}", d=None) == "––"


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (11, "11 days ago"),
        (21, "3 weeks ago"),
        (-3, "in 3 days"),
    ],
)
def test_how_long_ago_is_counted_from_the_clock(days, text):
    with clock.stopped_at(datetime(2026, 3, 12, 9, tzinfo=UTC)):
        assert show("{{ d|ago }}", d=date(2026, 3, 12) - timedelta(days=days)) == text


def test_what_is_long_ago_is_told_by_its_date():
    with clock.stopped_at(datetime(2026, 3, 12, 9, tzinfo=UTC)):
        assert show("{{ d|ago }}", d=date(2019, 3, 12)) == "Mar 12, 2019"
        assert show("{{ d|ago }}", d=date(2026, 1, 11)) == "2 months ago"
        assert show("{{ d|ago }}", d=date(2026, 1, 10)) == "Jan 10, 2026"


def test_how_long_ago_in_other_languages():
    with clock.stopped_at(datetime(2026, 3, 12, 9, tzinfo=UTC)):
        day = date(2026, 3, 7)
        assert show("{{ d|ago }}", "sv", d=day) == "för 5 dagar sedan"
        assert show("{{ d|ago }}", "zh-hans", d=day) == "5天前"


# Sparkline


def test_a_sparkline_draws_readings_over_the_corridor_and_says_the_trend():
    spark = root(show("{% spark c %}", c=hours()))
    assert spark.get("class") == "spark is-risk"
    assert spark.get("aria-label") == "Trend from 52\u00a0h to 43\u00a0h; target 24\u00a0h"
    assert [e.get("class") for e in spark[0]] == [
        "spark__band",
        "spark__pace",
        "spark__line",
        "spark__dot",
    ]


def test_a_sparkline_goes_by_date_and_not_by_reading():
    spark = root(show("{% spark c %}", c=card([(0, 0), (80, 1), (89, 2)])))
    (line,) = [e.get("d", "") for e in spark[0] if e.get("class") == "spark__line"]
    across = [float(place.split(",")[0]) for place in line[1:].split("L")]
    assert across == [0.0, 80.9, 90.0]


def test_milestones_are_squares_done_or_not():
    spark = root(show("{% spark c %}", c=card(type="milestones", done=2, total=5)))
    assert [e.get("class") for e in spark] == [
        *["spark__step bar__fill"] * 2,
        *["spark__step bar__track"] * 3,
    ]
    assert spark.get("aria-label") == "2 of 5 done"


def test_many_tasks_never_look_all_done_before_they_are():
    spark = root(show("{% spark c %}", c=card(type="tasks", done=299, total=300)))
    assert [e.get("class") for e in spark][-1] == "spark__step bar__track"
    assert spark.get("aria-label") == "299 of 300 done"


def test_a_binary_sparkline_is_the_path_of_its_likelihood():
    spark = root(show("{% spark c %}", c=card([(0, 60), (30, 25)], type="binary")))
    assert spark.get("aria-label") == "Likelihood from 60% to 25%"


@pytest.mark.parametrize("type_", TYPES)
def test_where_there_is_nothing_to_draw_nothing_is_drawn(type_):
    assert show("{% spark c %}{% burnup c %}", c=card(type=type_)) == ""
    assert show("{% spark c %}{% burnup c %}{% burnup_table c %}", c=card(trend=None)) == ""


# Burn-up


def test_a_burn_up_says_what_a_person_would_say():
    chart = root(show("{% burnup c %}", c=hours()))
    assert chart.findtext(".//title") == "Progress over time: Cut repair turnaround"
    assert chart.findtext(".//desc") == (
        "From 52\u00a0h on Jan 1, 2026 to 43\u00a0h on Feb 19, 2026."
        " Target 24\u00a0h by Mar 31, 2026. Expected by today: 36.3\u00a0h."
    )
    dots = [e for e in chart.iter("circle") if e.get("class") == "dot"]
    assert dots[-1].findtext("title") == "Feb 19, 2026: 43\u00a0h"
    assert (dots[-1].get("data-on"), dots[-1].get("data-value")) == ("2026-02-19", "43")


def test_a_burn_up_in_swedish_and_chinese_writes_its_own_axis():
    assert "1 feb." in " ".join(labels(show("{% burnup c %}", "sv", c=hours())))
    assert "2月1日" in labels(show("{% burnup c %}", "zh-hans", c=hours()))
    much = card([(0, 0), (30, 900000)], [(0, 0), (89, 2000000)], target=Decimal(2000000))
    assert "100万" in labels(show("{% burnup c %}", "zh-hans", c=much))
    assert "1.5M" in labels(show("{% burnup c %}", c=much))


def test_grid_values_are_round():
    assert [text for text in labels(show("{% burnup c %}", c=hours())) if text.isdigit()] == [
        "30",
        "40",
        "50",
    ]


def test_today_is_drawn_only_inside_the_time():
    assert labels(show("{% burnup c %}", c=hours()), "ax ax--today") == ["Today"]
    assert not labels(show("{% burnup c %}", c=hours(today=LAST)), "ax ax--today")


def test_milestones_are_to_reach_the_weight_of_them_all():
    weighed = card([(0, 0), (30, 3)], type="milestones", done=2, total=4, target=Decimal(8))
    html = show("{% burnup c %}", c=weighed)
    assert labels(html, "ax ax--target") == ["Target 8"]
    assert "Target 8 by Mar 31, 2026." in (root(html).findtext(".//desc") or "")


@pytest.mark.parametrize(("days", "x"), [(9, "10.11%"), (50, "0")])
def test_the_target_is_not_written_across_todays_line(days, x):
    chart = root(show("{% burnup c %}", c=hours(today=FIRST + timedelta(days=days))))
    assert [e.get("x") for e in chart.iter("text") if e.get("class") == "ax ax--target"] == [x]


def test_a_range_shows_both_bounds():
    about = card(
        [(3, 180), (12, 240)], type="range", unit="ms", at_least=Decimal(100), at_most=Decimal(250)
    )
    html = show("{% burnup c %}", c=about)
    assert labels(html, "ax ax--target") == ["At most 250\u00a0ms", "At least 100\u00a0ms"]
    assert len([e for e in root(html).iter("path") if e.get("class") == "corr"]) == 1


def test_a_binary_burn_up_goes_from_0_to_100_percent():
    html = show("{% burnup c %}", c=card([(0, 60), (30, 25)], type="binary"))
    assert labels(html)[:5] == ["0%", "25%", "50%", "75%", "100%"]
    assert "to 25% on" in (root(html).findtext(".//desc") or "")


@pytest.mark.parametrize("days", [1, 2, 5, 20, 45, 89, 365, 1500])
def test_day_labels_stand_apart(days):
    about = card([(0, 1)], [(0, 1), (days, 5)], last=FIRST + timedelta(days=days), today=FIRST)
    chart = root(show("{% burnup c %}", c=about))
    at = [float((e.get("x") or "").rstrip("%")) for e in chart.iter("text") if e.get("y") == "98%"]
    assert (at[0], at[-1]) == (0.0, 100.0)
    assert len(at) <= 5
    assert all(after - before >= 20 for before, after in pairwise(at))
    assert all(28 <= inner <= 72 for inner in at[1:-1])


def test_the_table_holds_every_reading_with_what_was_expected():
    table = root(show("{% burnup_table c %}", c=hours()))
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]
    assert rows == [
        ["Date", "Value", "Expected"],
        ["Jan 1, 2026", "52\u00a0h", "52\u00a0h"],
        ["Jan 15, 2026", "51\u00a0h", "47.6\u00a0h"],
        ["Feb 19, 2026", "43\u00a0h", "36.6\u00a0h"],
    ]


# Whatever comes


@pytest.mark.parametrize("type_", TYPES)
@pytest.mark.parametrize("language", ["en", "sv", "zh-hans"])
def test_hostile_words_stay_words(type_, language):
    about = card(
        [(0, 1), (9, 2)],
        [(0, 1), (89, 5)],
        type=type_,
        unit=HOSTILE,
        title=HOSTILE,
        at_most=Decimal(3),
        target=Decimal(5),
        current=Decimal(2),
        done=1,
        total=2,
    )
    clean(show(EVERY + "{% avatar p %}", language, c=about, p=PersonChip(1, HOSTILE)))


ANY = st.decimals(-(10**30), 10**30, allow_nan=False, places=6) | st.sampled_from(
    [Decimal(0), Decimal("1E-6"), Decimal("-1E-6"), Decimal("1E+30"), Decimal(999999999999999)]
)


@given(
    st.sampled_from(TYPES),
    st.lists(st.tuples(st.integers(-400, 400), ANY), max_size=4),
    ANY | st.none(),
    ANY | st.none(),
    st.sampled_from(["en", "sv", "zh-hans"]),
)
def test_no_numbers_break_a_drawing(type_, readings, start, target, language):
    pace = [] if start is None or target is None else [(0, start), (89, target)]
    about = card(
        readings,
        pace,
        type=type_,
        baseline=start,
        target=target,
        at_least=start,
        at_most=target,
        current=start,
        health=Health.UNKNOWN,
        total=3,
        done=1,
    )
    html = clean(show(EVERY, language, c=about))
    for place in re.findall(r'(?:[xy][12]?|c[xy]|width)="(-?[\d.]+)%"', html):
        assert 0 <= float(place) <= 100


@pytest.mark.parametrize("value", ["0", "5", "-5", "1E+30", "0.000001"])
def test_one_value_all_along_is_drawn_in_the_middle(value):
    same = card([(0, value), (30, value)], [(0, value), (89, value)], target=Decimal(value))
    dots = list(root(show("{% burnup c %}", c=same)).iter("circle"))
    assert {e.get("cy") for e in dots} == {"49.00%"}


@pytest.mark.parametrize("text", ["about forty", "NaN", "1e400", "2026-13-45"])
@pytest.mark.parametrize("field", ["target", "probability", "weight", "deadline"])
def test_a_change_that_a_file_states_in_words_is_shown_in_words(field, text):
    entry = StoryEntry(
        kind="amended",
        at=None,
        on=date(2026, 2, 1),
        who=None,
        field=field,
        params=(("before", text), ("after", "")),
    )
    assert text in change(entry)
