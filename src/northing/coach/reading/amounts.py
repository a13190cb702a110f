"""The numbers of a text: what each is worth, its unit and sort, and whether it is only a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from northing.coach.reading.found import Found
from northing.coach.reading.fractions import fraction, part_of
from northing.coach.reading.late import late
from northing.coach.reading.numerals import (
    VULGAR,
    chinese_value,
    digits_value,
    words_value,
)
from northing.coach.reading.patterns import (
    DURATIONS,
    FACTORS,
    MAGNITUDES,
    MONEY,
    NUMBER,
    SUFFIX,
    TOKEN,
    UNITS,
)
from northing.coach.reading.values import Bound, Language, Role, Sort, Span
from northing.coach.reading.wholes import take_whole
from northing.coach.words import amounts, cues_en, cues_sv, currencies, measures, names
from northing.coach.words.amounts import MINUTE, OCCASIONS, RATINGS

_TAIL = 14
_LAST_WORD = late(r"((?<![^\W\d_])[^\W\d_]++|§|#|no\.|nr\.|kl\.|[$€£¥₹₩₽])[\s-]?$")
_LAST_SIGNS = "§#.$€£¥₹₩₽"
_MOST_FOUND = 60
# More are no measurement, and with their magnitude they have to fit into a Decimal.
_MOST_DIGITS = 15


def find(text: str, lower: str, language: Language, taken: Sequence[Span] = ()) -> list[Found]:
    """Return the numbers of a folded text by their place, the spans of dates left out.

    ``lower`` is the text in small letters. Names have their role; all else is still open.
    """
    pattern, token = NUMBER[language], TOKEN[language]
    none = _none_at_all(lower)
    found = list(none)
    at, left = 0, [*taken, (len(lower) + 1, len(lower) + 1)]
    while len(found) < _MOST_FOUND and (word := token.match(lower, at)) is not None:
        start, at = word.span(1)
        while left[0][1] <= start:
            left.pop(0)
        if left[0][0] <= start:
            at = left[0][1]
            continue
        hit = pattern.match(lower, start)
        if hit is None:
            continue
        one = _one(text, lower, hit, language)
        at = max(hit.end() if one is None else one.end, at)
        if one is not None:
            found.append(one)
    return sorted(found, key=_place) if none else found


def _place(one: Found) -> int:
    return one.start


_NONE = late(
    r"(?:no|zero|inga|ingen|inget)\b(?! (?:more|fewer|less|later|higher|longer|lower|one|matter"
    r"|other|single))"
    r"(?=.*\b(?:now|today|currently|last|was|were|from|nu|i dag|idag|i fjol|var|från)\b[^\d]*\d"
    rf"|.*\(\D{{0,16}}\d[^()]*(?:{cues_en.NOW}|{cues_sv.NOW}))"
)
_TO_NONE = late(amounts.TO_NONE)


def _has_none(lower: str) -> bool:
    return (
        "none" in lower or "nothing" in lower or "nil" in lower or "inga" in lower
        or "inge" in lower
    )  # fmt: skip


def _none_at_all(lower: str) -> list[Found]:
    """Return the target of "no overdue inspections (now 14)" and of "defects to none"."""
    hit = _NONE.match(lower) if lower.startswith(("no ", "inga ", "inge")) else None
    span = hit.span() if hit else (0, 0)
    if hit is None and _has_none(lower) and (hit := _TO_NONE.search(lower)):
        span = hit.span(1)
    if hit is None:
        return []
    one = Found(Decimal(0), *span)
    one.is_word = True
    return [one]


_SINGLE = {language: late(each) for language, each in amounts.SINGLE.items()}
_GOING = late(amounts.GOING)


def _one(text: str, lower: str, hit: re.Match[str], language: Language) -> Found | None:
    kind, start = hit.lastgroup or "", hit.start()
    if kind == "none":
        return _ordinal(lower, hit)
    if kind in ("plain", "digits", "word"):
        return _plain(text, lower, hit, language, is_word=kind == "word")
    if kind == "single":
        if not _SINGLE[language].search(lower[max(start - 50, 0) : start]) and not (
            lower.endswith(("from ", "från "), 0, start) and _GOING.match(lower, hit.end())
        ):
            return None
        one = Found(Decimal(1), hit.start(), hit.end() - 1)
        _take_suffix(text, lower, one, language)
        return one
    if kind == "clock":
        return _clock(text, lower, hit, language)
    if kind == "factor":
        factor = next(by for pattern, by in FACTORS[language] if pattern.match(hit.group()))
        one = Found(factor, hit.start(), hit.end())
        one.sort, one.unit, one.is_word = Sort.TIMES, "x", True
        one.role = Role.CHANGE
        return one
    if kind == "vulgar":
        part, whole = VULGAR[hit.group()]
        return part_of(hit.start(), hit.end(), part, whole, lower, language)
    return fraction(kind, lower, hit, language)


def _clock(text: str, lower: str, hit: re.Match[str], language: Language) -> Found:
    """Return "6:40 min" as 6.67 min."""
    whole, _, part = hit.group().partition(":")
    one = Found(round(int(whole) + Decimal(part) / 60, 2), *hit.span())
    _take_suffix(text, lower, one, language)
    if one.sort is Sort.COUNT and _TIMED.search(lower, 0, one.start):
        one.sort, one.unit, one.scale = Sort.DURATION, MINUTE[language], Decimal(60)
    return one


_TIMED = late(measures.TIMED)


def _plain(
    text: str, lower: str, hit: re.Match[str], language: Language, *, is_word: bool
) -> Found | None:
    start, end = hit.span()
    value: Decimal | None
    if not is_word:
        value = digits_value(hit.group(), language)
        if lower[end : end + 1] in VULGAR:
            part, whole = VULGAR[lower[end]]
            value, end = value + Decimal(part) / whole, end + 1
    elif language == "zh-Hans":
        value = chinese_value(hit.group())
    else:
        words = words_value(hit.group(), language)
        value, end = (words[0], start + words[1]) if words else (None, end)
    is_short = not is_word and end == hit.end() and end - start <= _MOST_DIGITS
    if value is None or (not is_short and len(value.as_tuple().digits) > _MOST_DIGITS):
        return None
    one = Found(value, start, end)
    one.is_word = is_word
    if not is_word and start and lower[start - 1].isalpha() and lower[start - 1].isascii():
        one.role = Role.NAME
        return one
    word = _take_left(lower, one, language)
    is_after_name = _is_name_before(lower, one, word, language)
    _take_suffix(text, lower, one, language)
    if (
        is_after_name and (one.sort is Sort.COUNT or lower[one.start - 1 : one.start].isalnum())
    ) or _is_name_after(lower, one, language):
        one.role = Role.NAME
    elif is_word and language == "zh-Hans" and not _counts(lower, one):
        return None
    else:
        take_whole(lower, one, language)
    return one


_SIGNS = frozenset("+-±")
_MORE = ("plus", "plus2", "plus3", "more")
_SPOKEN_SIGN = late(r"\b(minus|plus) $")


def _word_before(tail: str) -> re.Match[str] | None:
    last = tail[-1:]
    if last.isspace() or last == "-":
        last = tail[-2:-1]
    return _LAST_WORD.search(tail) if last.isalnum() or last in _LAST_SIGNS else None


def _take_left(lower: str, one: Found, language: Language) -> re.Match[str] | None:
    """Take a sign and a currency that stand before the number; return the word before it."""
    at = one.start
    before = lower[at - 1] if at else ""
    if before in _SIGNS and (
        not lower[max(at - 2, 0) : at - 1].isalnum()
        or (before != "±" and "\u4e00" <= lower[at - 2 : at - 1] <= "\u9fff")
    ):
        one.sign, at = before, at - 1
    is_spoken = not one.sign and lower.endswith(("minus ", "plus "), 0, at)
    spoken = _SPOKEN_SIGN.search(lower, max(at - 6, 0), at) if is_spoken else None
    if spoken is not None:
        one.sign, at = "-" if spoken.group(1) == "minus" else "+", spoken.start()
    if one.sign == "-":
        one.value, one.raw = -one.value, -one.raw
    one.start = at
    tail = lower[max(at - _TAIL, 0) : at]
    word = _word_before(tail)
    if word is None or tail.endswith("-"):
        return word
    name = word.group(1)
    code = MONEY[language].get(name)
    if code is None and language == "zh-Hans" and name.endswith("人民币"):
        code, name = "CNY", "人民币"
    if code and name not in ("try", "all"):
        one.unit, one.sort, one.is_money_first = code, Sort.MONEY, True
        one.start = at - (len(tail) - word.end(1)) - len(name)
        if lower[one.start - 2 : one.start] == "us" and name == "$":
            one.start -= 2
        before = lower[one.start - 1 : one.start]
        if before in ("-", "+") and not lower[one.start - 2 : one.start - 1].isalnum():
            one.sign, one.start = before, one.start - 1
            one.value = one.raw = -one.raw if before == "-" else one.raw
    return word


_COUNTED_AFTER = late(r" (?:[^\W\d_]+ ){0,2}?[^\W\d_]{2,}(?:s|people|children|men|women)\b")


def _is_name_before(lower: str, one: Found, word: re.Match[str] | None, language: Language) -> bool:
    if one.unit:
        return False
    at = one.start
    before = lower[at - 1 : at]
    if before and before in "-./_" and lower[at - 2 : at - 1].isalpha():
        return before != "-" or lower[at - 2].isascii() or language != "zh-Hans"
    if before.isalpha() and not (one.is_word or not before.isascii()):
        return True
    if before == "#":
        return True
    tail = lower[max(at - _TAIL, 0) : at]
    if language == "zh-Hans" and tail.rstrip().endswith(names.BEFORE_ZH):
        return not tail.endswith(names.RANKS_ZH)
    if word is None:
        return False
    if language == "sv" and word.group(1).endswith(names.ENDINGS_SV):
        return True
    return word.group(1) in names.BEFORE and _is_named_by(lower, one, word, tail)


def _is_named_by(lower: str, one: Found, word: re.Match[str], tail: str) -> bool:
    if word.group(1) in names.VERBS and not tail[: word.start()].strip():
        return not _COUNTED_AFTER.match(lower, one.end)
    if word.group(1) in names.TIMES:
        ahead = tail[: word.start()].rstrip().rpartition(" ")[2].lstrip("(")
        return one.value <= 60 and ahead not in names.RATES
    return one.value % 1 == 0 or word.group(1) not in names.WHOLE


def _is_name_after(lower: str, one: Found, language: Language) -> bool:
    """A letter that is no unit makes a name of digits ("5G", "365-dagars", "2.0")."""
    rest = lower[one.end : one.end + 3]
    if not rest or one.is_word:
        return False
    if rest[0].isascii() and rest[0].isalpha() and one.unit == "" and not one.is_counted:
        return True
    if rest[0] == "-" and rest[1:2].isalpha() and not one.unit:
        return True
    if rest[0] == "号" or rest[:2] in ("#线", "栋楼"):
        return True
    if rest[0] in ".:" and rest[1:2].isdecimal():
        return True
    if rest[0] == "." and rest[1:2] == "x":
        return True
    is_version = lower.endswith(".0", one.start, one.end) and not one.unit and not one.is_counted
    return is_version and (rest[0] == "版" or _VERSIONED.match(lower, one.end) is not None)


def _take_suffix(text: str, lower: str, one: Found, language: Language) -> None:
    """Take the magnitude, the plus sign and the unit that stand after the number."""
    hit = SUFFIX[language].match(lower, one.end)
    if one.is_money_first and (hit is None or not hit["magnitude"]):
        _take_spaced_magnitude(lower, one, language)
    if hit is None or hit.end() == hit.start():
        return
    written, unit, *more = hit.group("magnitude", "unit", *_MORE)
    if written:
        magnitude = written.strip()
        if magnitude == "m" and text[hit.start("magnitude")] == "m" and not one.unit:
            one.cue = "m"
        one.magnitude = MAGNITUDES[language][magnitude]
    if any(more):
        plus = next(each for each in reversed(_MORE) if hit[each])
        one.bound, (one.bound_start, one.bound_end) = Bound.AT_LEAST, hit.span(plus)
    if unit:
        _take_unit(text, hit, one, language)
    one.value = one.raw * one.magnitude
    one.end = max(one.end, hit.end())


def _take_spaced_magnitude(lower: str, one: Found, language: Language) -> None:
    """After "SEK 9.5" a lone letter can only be a magnitude."""
    rest = lower[one.end : one.end + 4].split(" ")
    if len(rest) > 1 and not rest[0] and rest[1] in ("k", "m", "b", "bn", "mn"):
        one.magnitude = MAGNITUDES[language].get(rest[1], 1)
        one.value, one.end = one.raw * one.magnitude, one.end + 1 + len(rest[1])


def _take_unit(text: str, hit: re.Match[str], one: Found, language: Language) -> None:
    kinds = UNITS[language]
    kind, word = next(each for each in zip(kinds, hit.group(*kinds), strict=True) if each[1])
    written = text[hit.start(kind) : hit.end(kind)]
    one.is_attribute = hit["unit"].startswith("-") and kind != "times"
    if kind in _PERCENT:
        one.sort, one.unit = _PERCENT[kind], "%"
        if word == "个点":
            one.sort = Sort.POINTS
        if kind == "mille":
            one.raw /= 10
    elif kind == "joined":
        one.magnitude, one.unit = currencies.JOINED[word]
        one.sort = Sort.MONEY
    elif kind == "money":
        one.sort, one.unit = Sort.MONEY, MONEY[language][word]
    elif not one.is_money_first:
        _take_plain_unit(hit, one, kind, written, DURATIONS[language].get(word))


_PERIOD_METRIC = late(amounts.PERIOD_METRIC)


def _take_plain_unit(
    hit: re.Match[str], one: Found, kind: str, written: str, scale: Decimal | None
) -> None:
    if kind == "duration":
        one.sort, one.scale, one.unit = Sort.DURATION, scale, written.removeprefix("个")
        one.is_attribute = one.is_attribute or bool(_PERIOD_METRIC.match(hit.string, hit.end()))
    elif kind == "times":
        if written not in OCCASIONS or _COMPARED.match(hit.string, hit.end()):
            one.sort, one.unit = Sort.TIMES, "x"
    elif kind == "counter":
        one.is_counted = True
        one.sort = Sort.SCORE if written == "分" else Sort.COUNT
    elif written in ("bps", "basis points"):
        one.sort, one.unit, one.raw = Sort.POINTS, "%", one.raw / 100
    elif kind == "stars" or written in RATINGS:
        one.sort = Sort.SCORE
        one.out_of = Decimal(5) if kind == "stars" else None
    else:
        one.unit, one.scale = written, _WORTH.get(written.lower())


_WORTH = {unit: Decimal(worth) for family in measures.FAMILIES for unit, worth in family.items()}
_PERCENT = {"points": Sort.POINTS, "share": Sort.SHARE, "mille": Sort.SHARE}
_VERSIONED = late(amounts.VERSIONED)
_COMPARED = late(amounts.COMPARED)


def _counts(lower: str, one: Found) -> bool:
    """Chinese characters of a number count when a unit, a verb or a second one goes with them."""
    plain = lower[one.start : one.end]
    if plain == "零":
        return lower[one.end : one.end + 1] not in names.AFTER_ZERO
    if one.sort is not Sort.COUNT or one.magnitude != 1:
        return True
    if one.unit or one.is_counted:
        is_aim = lower[one.start - 1 : one.start] in "到至为成" or lower[: one.start].endswith(
            names.AT_LEAST_ZH
        )
        return one.raw != 1 or is_aim
    return len(plain) > 1 and any(sign in plain for sign in "十百千万亿") and one.raw >= 10


def _ordinal(lower: str, hit: re.Match[str]) -> Found | None:
    """A rank is a number only as the start or end of a way: "from 12th to 5th place"."""
    digits = re.match(r"(\d+)(?:st|nd|rd|th|:e|:a)$", hit.group())
    if digits is None or not lower.endswith(("from ", "to ", "från ", "till "), 0, hit.start()):
        return None
    return Found(Decimal(digits.group(1)), hit.start(), hit.end())
