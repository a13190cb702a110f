"""Free-text key results in three languages, with every field that is read from them."""

from decimal import Decimal

import pytest

from northing.coach import parse
from northing.coach.reading.reading import read
from northing.coach.reading.values import Change

# text, baseline, target, unit, direction, deadline
LEVELS = [
    # English
    ("Raise NPS from 32 to 45", "32", "45", "", "up", ""),
    ("NPS 32 → 45", "32", "45", "", "up", ""),
    ("Churn: 5% -> 3%", "5", "3", "%", "down", ""),
    ("Refund rate 4.5 % => 3 %", "4.5", "3", "%", "down", ""),
    ("Lift order value to $45 from $32", "32", "45", "USD", "up", ""),
    ("Trial conversion to 12 % (currently 9 %)", "9", "12", "%", "up", ""),
    ("Weekly buyers: 800 (target: 1,200)", "800", "1200", "", "up", ""),
    ("Repeat orders reach 40 %, up from 31 %", "31", "40", "%", "up", ""),
    ("Payouts take 2 days instead of 5", "5", "2", "days", "down", ""),
    ("First reply in 3 h rather than 8 h", "8", "3", "h", "down", ""),
    ("Restore time from 2 hrs to 30 min", "120", "30", "min", "down", ""),
    ("Restore time: 1 h 30 min → 45 min", "90", "45", "min", "down", ""),
    ("Build time: an hour and a half → 20 minutes", "90", "20", "minutes", "down", ""),
    ("Queue at the desk from 6 days to 1 day", "6", "1", "days", "down", ""),
    ("Revenue per user per month from €3.20 to €4", "3.20", "4", "EUR", "up", ""),
    ("ARR from SEK 9.5 million to SEK 12 million", "9500000", "12000000", "SEK", "up", ""),
    ("MRR from 40 to 55 kUSD", "40000", "55000", "USD", "up", ""),
    ("Visitors from 1.5k to 3k", "1500", "3000", "", "up", ""),
    ("Monthly players 0.9M → 1.4M", "900000", "1400000", "", "up", ""),
    ("Downloads from 10 000 to 25 000", "10000", "25000", "", "up", ""),
    ("Half of all new teams invite a colleague, up from a third", "33.33", "50", "%", "up", ""),
    ("One in five parcels arrives late → one in twenty", "20", "5", "%", "down", ""),
    ("Guests who come back: from 3 in 10 to 5 in 10", "30", "50", "%", "up", ""),
    ("Happiness 3.4 of 5 → 4.1 of 5", "3.4", "4.1", "", "up", ""),
    ("Margin −2.5 % → 1 %", "-2.5", "1", "%", "up", ""),
    ("eNPS from -8 to +10", "-8", "10", "", "up", ""),
    ("Average handling time: 6:30 → 5:00", "6.50", "5", "min", "down", ""),
    ("Save 4 hours per nurse", None, "4", "hours", "up", ""),
    ("Absence down to 4 % (6 %)", "6", "4", "%", "down", ""),
    ("Backup size from 1 GB to 900 MB", "1000", "900", "MB", "down", ""),
    ("Stores that list us: 40 last year, 65 by year-end", "40", "65", "", "up", "year-end"),
    ("Sign 40 new bakeries by 30 June 2026", None, "40", "", "up", "2026-06-30"),
    ("Sign 40 new bakeries before June 30, 2026", None, "40", "", "up", "2026-06-30"),
    ("90 % of tickets answered within 4 hours", None, "90", "%", "up", ""),
    ("p95 latency below 200 ms", None, "200", "ms", "down", ""),
    ("Clubs with 50+ members from 12 to 20 by end of Q3", "12", "20", "", "up", "end of Q3"),
    ("Windows 11 on 80 % of laptops (now 35 %)", "35", "80", "%", "up", ""),
    ("Crashes per 1,000 sessions: 7.4 → 3", "7.4", "3", "", "down", ""),
    ("Errors: 11 per 1,000 → 8 per 1,000", "1.1", "0.8", "%", "down", ""),
    ("Raise weekly demos from 20 up to 30", "20", "30", "", "up", ""),
    ("Bug reports: 40 per week, down to 25", "40", "25", "", "down", ""),
    ("Improve the NPS of tenants (42 in the spring survey)", "42", None, "", "up", ""),
    ("Raise the win rate from 19 %", "19", None, "%", "up", ""),
    ("Bring 1,250 open tickets down to 400", "1250", "400", "", "down", ""),
    ("Turn 40 pilot clinics into 65", "40", "65", "", "up", ""),
    ("Reduce 3 critical bugs to 0 by June", "3", "0", "", "down", "June"),
    ("Bring 80 volunteers to 5 events", None, "5", "", "up", ""),
    ("Take 4 products to 10,000 a month", None, "10000", "", "up", ""),
    ("Get 12 schools to 100 each by June", None, "100", "", "up", "June"),
    # Swedish
    ("Öka 5 butiker till 20 000 i månaden", None, "20000", "", "up", ""),
    ("Minska 1 250 öppna ärenden till 400", "1250", "400", "", "down", ""),
    ("Höj NPS från 32 till 45 senast 30 juni", "32", "45", "", "up", "30 juni"),
    ("Andel nöjda gäster till 45 % från 32 %", "32", "45", "%", "up", ""),
    ("Sänk svinnet från 3,5 % till 2 %", "3.5", "2", "%", "down", ""),
    ("Medlemmar: 12 000 → 20 000", "12000", "20000", "", "up", ""),
    ("Omsättning per butik från 850 tkr till 1 000 tkr", "850000", "1000000", "SEK", "up", ""),
    ("Ny omsättning från 14,5 MSEK till 19 MSEK", "14500000", "19000000", "SEK", "up", ""),
    ("Lager från 1,2 till 0,9 mdkr", "1200000000", "900000000", "SEK", "down", ""),
    ("Svarstid: 2 tim → 30 min", "120", "30", "min", "down", ""),
    ("Beslut på 20 dagar mot tidigare 45", "45", "20", "dagar", "down", ""),
    ("Var fjärde → var tionde leverans är sen", "25", "10", "%", "down", ""),
    ("Från 7 av 10 till 9 av 10 elever klarar provet", "70", "90", "%", "up", ""),
    ("Hälften av ordrarna packas av robotar, i stället för en tredjedel", "33.33", "50", "%", "up",
     ""),
    ("Kassasvinnet ska ner till 1,2 % (nu 2,1 %)", "2.1", "1.2", "%", "down", ""),
    ("Vi har 22 % återköp och vill till 30 %", "22", "30", "%", "up", ""),
    ("Teckna 12 nya avtal till sista juni", None, "12", "", "up", "sista juni"),
    ("Kunder med fler än 50 anställda: från 40 till 60", "40", "60", "", "up", ""),
    ("Avvikelser i kylkedjan från 25 ‰ till 8 ‰", "2.5", "0.8", "%", "down", ""),
    ("Svarstiden under ett dygn (nu tre dygn)", "3", "1", "dygn", "down", ""),
    ("Handläggningstid från 6:30 till 5:00", "6.50", "5", "min", "down", ""),
    ("Reply time from a day to an hour", "24", "1", "hour", "down", ""),
    ("Response time of one day, down from three days", "3", "1", "days", "down", ""),
    ("Reduce open tickets from 1.200 to 900", "1200", "900", "", "down", ""),
    ("Revenue from 2000 to 3000 EUR", "2000", "3000", "EUR", "up", ""),
    # Chinese
    ("2026 年 12 月能耗从 56 千瓦时降到 48 千瓦时", "56", "48", "千瓦时", "down", "2026 年 12 月"),
    ("配送里程从 5 千米降到 3 千米", "5", "3", "千米", "down", ""),
    ("项目周期从3个半月缩短到2个月", "3.5", "2", "月", "down", ""),
    ("百公里油耗:28L→25L", "28", "25", "L", "down", ""),
    ("将转化率从10%提升到12.5%", "10", "12.5", "%", "up", ""),
    ("转化率由１０％增至１２．５％", "10", "12.5", "%", "up", ""),
    ("月活从1.2万增长到2万", "12000", "20000", "", "up", ""),
    ("营收从8000万元做到1.2亿元", "80000000", "120000000", "CNY", "up", ""),
    ("客诉率降到1.2%(目前2.1%)", "2.1", "1.2", "%", "down", ""),
    ("复购率达到45%,此前为33%", "33", "45", "%", "up", ""),
    ("线上占比从四成提高到六成半", "40", "65", "%", "up", ""),
    ("破损率由千分之二十五降到千分之八", "2.5", "0.8", "%", "down", ""),
    ("次品率从万分之5降到万分之2", "0.05", "0.02", "%", "down", ""),
    ("报名率由三分之一提高到三分之二", "33.33", "66.67", "%", "up", ""),
    ("一次通过率达到百分之九十九点五", None, "99.5", "%", "up", ""),
    ("首次响应:2小时→30分钟", "120", "30", "分钟", "down", ""),
    ("在 2026 年 6 月 30 日前,NPS 从 32 提升到 45", "32", "45", "", "up", "2026-06-30"),
    ("6 月底前新签20家客户", None, "20", "", "up", "6 月底"),
    ("第三季度末前,留存率由28%升到35%", "28", "35", "%", "up", "第三季度末"),
    ("排队超过10分钟的顾客占比从31%降到15%", "31", "15", "%", "down", ""),
    ("每四单有一单逾期,降到每十单一单", "25", "10", "%", "down", ""),
]  # fmt: skip


def number(text):
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(
    ("text", "baseline", "target", "unit", "direction", "deadline"),
    LEVELS,
    ids=[row[0] for row in LEVELS],
)
def test_levels_are_read(text, baseline, target, unit, direction, deadline):
    found = parse(text)
    assert (
        found.baseline,
        found.target,
        found.unit,
        found.direction,
        found.deadline,
        found.change,
    ) == (number(baseline), number(target), unit, direction, deadline, None)


CHANGES = [
    ("Reduce refunds by 20 %", "-20", "%", "relative", "down"),
    ("Grow MRR 20%", "20", "%", "relative", "up"),
    ("15 % fewer falls on the wards", "-15", "%", "relative", "down"),
    ("Double the number of pilots", "100", "%", "relative", "up"),
    ("Halve the waiting list", "-50", "%", "relative", "down"),
    ("Cut missed pickups in half", "-50", "%", "relative", "down"),
    ("3x more qualified leads", "200", "%", "relative", "up"),
    ("Raise activation by 3 percentage points", "3", "%", "absolute", "up"),
    ("Shorten the lead time by 2 days", "-2", "days", "absolute", "down"),
    ("Grow sales by $2M", "2000000", "USD", "absolute", "up"),
    ("Cut the backlog by 150 cases", "-150", "cases", "absolute", "down"),
    ("Minska svinnet med 20 %", "-20", "%", "relative", "down"),
    ("Öka marginalen med 3 procentenheter", "3", "%", "absolute", "up"),
    ("Fördubbla antalet visningar", "100", "%", "relative", "up"),
    ("Halvera kön till banken", "-50", "%", "relative", "down"),
    ("Ledtiden ska bli 4 dagar kortare", "-4", "dagar", "absolute", "down"),
    ("退货量减少15%", "-15", "%", "relative", "down"),
    ("毛利率提高3个百分点", "3", "%", "absolute", "up"),
    ("客单价翻一番", "100", "%", "relative", "up"),
    ("用户数翻两番", "300", "%", "relative", "up"),
    ("排队时间减半", "-50", "%", "relative", "down"),
    ("营收增至原来的3倍", "200", "%", "relative", "up"),
    ("交货期再缩短4天", "-4", "天", "absolute", "down"),
]


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind", "direction"), CHANGES, ids=[row[0] for row in CHANGES]
)
def test_changes_are_signed(text, value, unit, kind, direction):
    found = parse(text)
    assert found.change == Change(Decimal(value), unit, kind)
    assert (found.baseline, found.target, found.direction) == (None, None, direction)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Besök som börjar i utlovad tid: 71 % → 82 %", "Besök som börjar i utlovad tid"),
        ("Support that solves it at once: 40% → 60%", "Support that solves it at once"),
        ("Raise NPS from 32 to 45 by June", "NPS"),
        ("Churn: 5% → 3%", "Churn"),
        ("Tickets reopened within 7 days fall from 16% to 9%", "Tickets reopened within 7 days"),
        ("Höj kundnöjdheten från 71 % till 80 %", "kundnöjdheten"),
        ("将平均响应时间从12小时缩短到5小时", "平均响应时间"),
        ("到6月底将NPS从32提高到45", "NPS"),
        ("Cut median wait to 9 min (from 14 min)", "median wait"),
    ],
)
def test_metric_is_what_is_left_of_the_words(text, metric):
    assert parse(text).metric.removesuffix(" fall") == metric


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Customers love us",
        "Kunderna älskar oss",
        "客户喜欢我们",
        "v2",
        "24/7",
        "ISO 27001",
    ],
)
def test_texts_without_a_number_that_counts_have_neither_start_nor_target(text):
    found = parse(text)
    assert (found.baseline, found.target, found.change) == (None, None, None)


def test_language_may_be_forced():
    assert parse("Pris 1.500 till 1.200", "sv").target == 1200
    assert parse("Price 1.500 to 1.200", "en").target == Decimal("1.200")


FULL_WIDTH = str.maketrans("0123456789%", "０１２３４５６７８９％")
DRESSES = {
    "full-width digits": lambda text: text.translate(FULL_WIDTH),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "other arrows": lambda text: text.replace("→", "->").replace("⇒", "=>"),
    "a full stop": lambda text: f"{text}.",
    "a label": lambda text: f"KR 2: {text}",
    "an owner": lambda text: f"{text} (owner: Kim)",
}


@pytest.mark.parametrize("dress", DRESSES)
def test_what_a_text_says_does_not_hang_on_its_dress(dress):
    for text, *_ in LEVELS:
        spoken = read(text).language
        plain, dressed = parse(text, spoken), parse(DRESSES[dress](text), spoken)
        assert (plain.baseline, plain.target, plain.unit, plain.direction) == (
            dressed.baseline,
            dressed.target,
            dressed.unit,
            dressed.direction,
        ), text


def test_spans_hold_where_spaces_are_doubled():
    text = "Raise   NPS  from   32  to  at least   45"
    reading = read(text)
    assert [text[each.start : each.end] for each in reading.amounts] == ["32", "45"]
    target = reading.targets()[0]
    assert text[target.bound_start : target.bound_end] == "at least"
    metric = reading.clauses[0].metric
    assert text[metric.start : metric.end] == "NPS"


def test_half_is_a_period_only_where_its_words_say_so():
    assert parse("Cut refunds by half").deadline == ""
    assert parse("Cut refunds from 40 to 20 by this half").deadline == "this half"
