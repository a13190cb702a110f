"""Whatever number is written as people write it comes back, from where it stands."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.coach.reading.reading import read
from tests.coach.effort import calls

DECIMALS = st.decimals(min_value=0, max_value=99_999_999, places=2)
WHOLES = st.integers(min_value=0, max_value=999_999_999)
SPACES = st.sampled_from([" ", "\u00a0", "\u2009", "\u202f"])
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


def grouped(value, comma, point):
    whole, _, rest = f"{value:,}".partition(".")
    return whole.replace(",", comma) + (point + rest if rest else "")


def only_amount(text, language):
    amounts = read(text, language).amounts
    assert len(amounts) == 1, amounts
    return amounts[0]


def assert_comes_back(written, value, sentence, language):
    text = sentence.format(written)
    amount = only_amount(text, language)
    assert amount.value == value
    assert text[amount.start : amount.end].strip() == written.strip()


@settings(max_examples=60)
@given(DECIMALS)
def test_english(value):
    assert_comes_back(grouped(value, ",", "."), value, "Revenue reaches {} in total", "en")


@settings(max_examples=60)
@given(DECIMALS, SPACES)
def test_swedish_with_every_kind_of_space(value, space):
    assert_comes_back(grouped(value, space, ","), value, "Omsättningen når {} i alla län", "sv")


@settings(max_examples=40)
@given(DECIMALS)
def test_chinese_in_full_width(value):
    written = f"{value}".translate(FULL_WIDTH)
    assert_comes_back(written, value, "营收达到{}", "zh-Hans")


@settings(max_examples=40)
@given(st.decimals(min_value="0.1", max_value=9999, places=1))
def test_chinese_myriads(value):
    assert only_amount(f"用户数增长到{value}万", "zh-Hans").value == value * 10_000
    assert only_amount(f"营收达到{value}亿元", "zh-Hans").value == value * 100_000_000


DIGITS = "零一二三四五六七八九"


def in_chinese(value):
    if value < 10:
        return DIGITS[value]
    for size, sign in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if value >= size:
            head, rest = divmod(value, size)
            gap = "零" if rest and rest * 10 < size else ""
            return in_chinese(head) + sign + (gap + in_chinese(rest) if rest else "")
    raise AssertionError


@settings(max_examples=60)
@given(st.integers(min_value=2, max_value=9_999_999))
def test_chinese_words(value):
    assert only_amount(f"签约客户达到{in_chinese(value)}家", "zh-Hans").value == value


EN_SMALL = str.split(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
EN_TENS = str.split("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
SV_SMALL = str.split(
    "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton"
    " arton nitton"
)
SV_TENS = str.split("_ _ tjugo trettio fyrtio femtio sextio sjuttio åttio nittio")


def in_english(value):
    if value < 20:
        return EN_SMALL[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        return EN_TENS[tens] + (f"-{EN_SMALL[rest]}" if rest else "")
    if value < 1000:
        head, rest = divmod(value, 100)
        return f"{EN_SMALL[head]} hundred" + (f" and {in_english(rest)}" if rest else "")
    head, rest = divmod(value, 1000)
    return f"{in_english(head)} thousand" + (f" {in_english(rest)}" if rest else "")


def in_swedish(value):
    if value < 20:
        return SV_SMALL[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        return SV_TENS[tens] + (SV_SMALL[rest] if rest else "")
    size, word = (100, "hundra") if value < 1000 else (1000, "tusen")
    head, rest = divmod(value, size)
    return (in_swedish(head) + word).replace("ttt", "tt") + (in_swedish(rest) if rest else "")


@settings(max_examples=60)
@given(st.integers(min_value=2, max_value=999_999))
def test_english_and_swedish_words(value):
    assert only_amount(f"Sign {in_english(value)} bakeries", "en").value == value
    assert only_amount(f"Teckna {in_swedish(value)} bagerier", "sv").value == value


@settings(max_examples=60)
@given(WHOLES, st.sampled_from(["{} %", "{}%", "{} percent", "{} per cent"]))
def test_shares_stay_percent(value, form):
    amount = only_amount("Reach " + form.format(value), "en")
    assert (amount.value, amount.unit) == (value, "%")


@settings(max_examples=60)
@given(
    st.integers(min_value=1, max_value=9999),
    st.sampled_from(
        [("€{}k", 1000, "EUR"), ("{} tkr", 1000, "SEK"), ("{} MSEK", 10**6, "SEK"),
         ("${}M", 10**6, "USD"), ("{}bn USD", 10**9, "USD"), ("£{}", 1, "GBP"),
         ("SEK {} million", 10**6, "SEK"), ("¥{}", 1, "CNY"), ("{} kr", 1, "SEK")],
    ),
)  # fmt: skip
def test_money_before_and_after(value, form):
    pattern, size, code = form
    amount = only_amount("Reach " + pattern.format(value), "sv" if "kr" in pattern else "en")
    assert (amount.value, amount.unit) == (value * size, code)


@settings(max_examples=60)
@given(DECIMALS, DECIMALS)
def test_both_ends_of_an_arrow_come_back(one, other):
    parsed = read(f"Index {one} → {other}", "en").parsed
    assert (parsed.baseline, parsed.target) == (one, other)


@settings(max_examples=150)
@given(st.text(max_size=200), st.sampled_from(["", "en", "sv", "zh-Hans"]))
def test_any_text_is_read_and_every_span_lies_in_it(text, language):
    reading = read(text, language)
    assert reading.clauses
    for each in reading.amounts:
        assert 0 <= each.start < each.end <= len(text)
    for clause in reading.clauses:
        assert 0 <= clause.start <= clause.end <= len(text)
        assert 0 <= clause.metric.start <= clause.metric.end <= len(text)


PIECES = st.sampled_from(
    ["5", " 3,5 ", "%", "from ", "to ", "→", "(", ")", "till ", "från ", "min ", "k", "M", "kr",
     "€", "-", "–", "+", "half ", "var fjärde ", "三成", "万", "从", "到", "每", "有", "个", "Q3 ",
     "2026-06-30", "by June ", "och ", "and ", ";", ",", "，", "x", "½", "/5", " of ", "double "]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_pile_of_what_numbers_are_made_of_is_read(text):
    reading = read(text)
    assert all(text[each.start : each.end] for each in reading.amounts)


HOSTILE = (
    "1 000 ", "1,", "femtio", "two ", "a half ", " ", "to ", "(", "5 → ",
    "q1 ", "三十五万", "每四单",
    "的", "minst ", "-", "of ", "end of ", "x, 5 % ", "2026 ", "5 more or ", "由5到", "åäö ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_of_twice_the_length_takes_twice_the_work(piece):
    short, long = ((piece * size)[:size] for size in (10_000, 20_000))
    for language in ("en", "sv", "zh-Hans"):
        work = calls(lambda: read(short, language))  # noqa: B023 - called at once
        assert calls(lambda: read(long, language)) < 3 * work  # noqa: B023 - called at once


def test_numbers_beyond_all_measure_do_no_harm():
    assert read("Reach " + "9" * 4_000).parsed.target is None
    assert read("Reach 1" + "0" * 14).parsed.target == Decimal(10) ** 14
