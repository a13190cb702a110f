"""What each number of a text does: most rules of the coach stand on it."""

from decimal import Decimal

import pytest

from northing.coach.reading.reading import read, read_key_result
from northing.coach.reading.values import Bound, Role, Sort
from northing.core.document import Binary, KeyResult, Numeric, NumericType

SHORT = {
    Role.TARGET: "t", Role.BASELINE: "b", Role.CHANGE: "c", Role.SCOPE: "s", Role.NAME: "n",
    Role.DATE: "d", Role.PROBABILITY: "p",
}  # fmt: skip


def roles(text):
    return " ".join(f"{each.value:f}{SHORT[each.role]}" for each in read(text).amounts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 % of tickets answered within 4 hours", "90t 4s"),
        ("85 % av samtalen besvaras inom 3 min, mot 64 % i dag", "85t 3s 64b"),
        ("85%的来电在3分钟内接通,当前为64%", "85t 3s 64b"),
        ("p95 latency below 200 ms", "95n 200t"),
        ("Accounts with at least 3 seats from 210 to 320", "3s 210b 320t"),
        ("Kunder med minst tre användare: från 140 till 210", "3s 140b 210t"),
        ("绑定至少三名成员的用户数从140增加到210", "3s 140b 210t"),
        ("150 new members aged 60+", "150t 60s"),
        ("Run 8 interviews across 4 hospitals", "8t 4s"),
        ("Reply time (9 days) down to 5 days", "9b 5t"),
        ("Svarstiden (9 dagar) ska ner till 5 dagar", "9b 5t"),
        ("库存（640万元）降到250万元", "6400000b 2500000t"),
        ("Teams (50+ people) to 80 teams", "50s 80t"),
        ("Andelen digitala ansökningar går från en fjärdedel till hälften", "25b 50t"),
        ("ISO 27001 audits passed by 12 sites", "27001n 12t"),
        ("Top 10 shops: 31% → 44%", "10n 31b 44t"),
        ("B2B orders 40 → 60", "2n 40b 60t"),
        ("Vintage 2024, loans past due: 3.3 % → 2.6 %", "2024d 3.3b 2.6t"),
        ("SOC 2 report issued, probability 65 %", "2n 65p"),
        ("Vinna upphandlingen (bedömd sannolikhet: 40 %)", "40p"),
        ("通过ISO 27001认证(把握:70%)", "27001n 70p"),
        ("30-day retention from 20 % to 25 %", "30s 20b 25t"),
        ("Hire 3-5 engineers", "3t 5t"),
        ("Stock cover between 4 and 6 weeks (now 9)", "4t 6t 9b"),
        ("Churn 5 % → 3 % while NPS stays above 40", "5b 3t 40s"),
        ("Matsvinn från 62 g till 45 g utan att nöjdheten faller under 80 %", "62b 45t 80s"),
        ("剩饭从62克减到45克,同时满意度不低于80%", "62b 45t 80s"),
        ("Accuracy up by 12 points, from 61 % to 73 %", "12c 61b 73t"),
        ("Double revenue from 40k", "2c 40000b"),
        ("Active users from 2000 to 2500", "2000b 2500t"),
        ("Sick days from 2026 to 1500", "2026b 1500t"),
        ("Active users up to 2500 from 2000", "2500t 2000b"),
        ("Weekly orders from 2010 to 2100", "2010b 2100t"),
        ("Betalande kunder från 2000 till 3000", "2000b 3000t"),
        ("Reach 2030 active users", "2030t"),
        ("2030 betalande kunder (1800 i dag)", "2030t 1800b"),
        ("Reach 2030 emission targets", "2030d"),
        ("Grow revenue from 2025 to 2026 by 20%", "2026d 20c"),
        ("No serious accidents this quarter (3 last quarter)", "0t 3b"),
        ("Share of machines with a spare: half today, three quarters in May", "50b 75t"),
        ("Inga allvarliga olyckor i kvartalet (3 förra kvartalet)", "0t 3b"),
        ("Rating in the App Store 3.6 → 4.3 of 5", "3.6b 4.3t"),
        ("Waste in store 3 from 40 to 25 kg", "3n 40b 25t"),
        ("Complaints down to none, from 12", "0t 12b"),
        ("Complaints: none, from 12", "0t 12b"),
        ("No customer waits more than an hour (30% today)", "0t 30b"),
        ("No more than 5 incidents a week", "5t"),
        ("3 of 4 pass (now 2 of 4)", "75t 50b"),
        ("Minska svinnet med 5 ton", "5c"),
    ],
)  # fmt: skip
def test_roles(text, expected):
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [
        ("Reach at least 50 clubs", Bound.AT_LEAST, "at least"),
        ("50+ new dealers", Bound.AT_LEAST, "+"),
        ("NPS ≥ 50", Bound.AT_LEAST, "≥"),
        ("Minimum CSAT of 4.2", Bound.AT_LEAST, "Minimum"),
        ("Värva minst 40 medlemmar", Bound.AT_LEAST, "minst"),
        ("300 hushåll eller fler", Bound.AT_LEAST, "hushåll eller fler"),
        ("新增付费会员不少于400人", Bound.AT_LEAST, "不少于"),
        ("提高到50%以上", Bound.AT_LEAST, "以上"),
        ("Cost no higher than €92", Bound.AT_MOST, "no higher than"),
        ("Högst 7 % frånvaro", Bound.AT_MOST, "Högst"),
        ("缺勤率控制在2%以内", Bound.AT_MOST, "以内"),
    ],
)
def test_bounds_are_told_with_their_place(text, bound, words):
    target = read(text).targets()[0]
    assert target.bound is bound
    assert text[target.bound_start : target.bound_end].strip() == words


@pytest.mark.parametrize(
    "text",
    [
        "NPS 30 → 40; first response 9 h → 4 h",
        "Lead time from 12 to 8 days and rework from 4 % to 2.5 %",
        "20 new dental practices signed, contract value up from €900 to €1,200",
        "NPS 32 → 45 och churn 5 % → 3 %",
        "审批时长由30天缩短到20天,满意度由61%提升到75%",
    ],
)
def test_two_targets_make_two_clauses(text):
    assert len(read(text).clauses) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Search and rescue calls answered: 81 % → 88 %",
        "Churn 5 % → 3 % and no loss of revenue above 2 %",
        "NPS is 31 in May, 45 in June",
        "Accuracy up by 12 points, from 61 % to 73 %",
        "Ease score (1 = hard, 7 = easy) from 4.3 to 5.4",
        "计划准确率提高12个百分点,由61%到73%",
    ],
)
def test_one_target_is_one_clause(text):
    assert len(read(text).clauses) == 1


def test_scores_know_the_end_of_their_scale():
    assert [each.out_of for each in read("CSAT from 4.1/5 to 4.5/5").amounts] == [5, 5]
    assert read("Ease from 4.7 to 5.3 (scale 1-5)").targets()[0].out_of == 5
    assert read("打分由4.2提高到4.6(5分制)").targets()[0].out_of == 5


def test_sorts():
    texts = {
        "40 %": Sort.SHARE, "3 percentage points": Sort.POINTS, "$5": Sort.MONEY,
        "5 days": Sort.DURATION, "3x": Sort.TIMES, "4.2 stars": Sort.SCORE, "12 shops": Sort.COUNT,
    }  # fmt: skip
    assert {text: read(text).amounts[0].sort for text in texts} == texts


def test_structured_fields_count_as_if_they_stood_in_the_title():
    measure = Numeric(type=NumericType.PERCENT, baseline=Decimal(5), target=Decimal(3))
    said = read_key_result(KeyResult(id="k", title="Lower churn", measure=measure)).parsed
    assert (said.baseline, said.target) == (Decimal(5), Decimal(3))
    assert (said.unit, said.direction) == ("%", "down")


def test_a_key_result_without_numbers_of_its_own_says_what_its_title_says():
    plain = KeyResult(id="k", title="NPS 32 → 45", measure=Binary())
    assert read_key_result(plain) == read("NPS 32 → 45")
