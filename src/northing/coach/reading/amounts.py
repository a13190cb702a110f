"""The numbers of a text: what each is worth, its unit and sort, and whether it is only a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from northing.coach.reading.found import Found
from northing.coach.reading.numerals import (
    VULGAR,
    chinese_value,
    digits_value,
    share,
    words_value,
)
from northing.coach.reading.patterns import (
    DURATIONS,
    FACTORS,
    MAGNITUDES,
    MONEY,
    NUMBER,
    STARTS,
    SUFFIX,
    TOKEN,
    WHOLE,
)
from northing.coach.reading.values import Bound, Language, Role, Sort, Span
from northing.coach.words import currencies, names, numbers_en, numbers_sv, numbers_zh

_TAIL = 14
_LAST_WORD = re.compile(r"([^\W\d_]+|§|#|no\.|nr\.|kl\.|[$€£¥₹₩₽])[\s-]?$")
_MINUTES = {"en": "minutes", "sv": "minuter", "zh-Hans": "分钟"}
_OF_TIME = re.compile(r" (?:of )?(?:an |a )?(hour|day|year|month|million|billion|dozen|thousand)\b")
_OF_SV = re.compile(r" (timme|dag|år|månad|miljon|miljard)\b")
_OF_ZH = re.compile(r"(个?小时|个?钟头?|天|年|个月)")
_OF_ZH_WHOLE = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}
_MOST_FOUND = 60
_POWERS = {
    "million": 10**6, "billion": 10**9, "thousand": 1000, "dozen": 12, "miljon": 10**6,
    "miljard": 10**9,
}  # fmt: skip
_PARTS_OF_TIME = {
    "hour": 60, "timme": 60, "小时": 60, "个小时": 60, "个钟": 60, "个钟头": 60, "day": 720,
    "dag": 720, "天": 720,
}  # fmt: skip


def find(text: str, lower: str, language: Language, taken: Sequence[Span] = ()) -> list[Found]:
    """Return the numbers of a folded text by their place, the spans of dates left out.

    ``lower`` is the text in small letters. Names have their role; all else is still open.
    """
    pattern, token, starts = NUMBER[language], TOKEN[language], STARTS[language]
    found: list[Found] = []
    at, left = 0, [*taken, (len(lower) + 1, len(lower) + 1)]
    while len(found) < _MOST_FOUND and (word := token.search(lower, at)) is not None:
        start, at = word.span()
        while left[0][1] <= start:
            left.pop(0)
        if left[0][0] <= start:
            at = left[0][1]
            continue
        if starts and word.group()[:4] not in starts and not word.group().isdecimal():
            continue
        hit = pattern.match(lower, start)
        if hit is None:
            continue
        one = _one(text, lower, hit, language)
        at = max(hit.end() if one is None else one.end, at)
        if one is not None:
            found.append(one)
    return found


def _one(text: str, lower: str, hit: re.Match[str], language: Language) -> Found | None:
    kind = hit.lastgroup or ""
    if kind == "none":
        return _ordinal(lower, hit)
    if kind in ("digits", "word"):
        return _plain(text, lower, hit, language, is_word=kind == "word")
    if kind == "factor":
        factor = next(by for pattern, by in FACTORS[language] if pattern.match(hit.group()))
        one = Found(factor, hit.start(), hit.end())
        one.sort, one.unit, one.is_word = Sort.TIMES, "x", True
        one.role = Role.CHANGE
        return one
    if kind == "vulgar":
        part, whole = VULGAR[hit.group()]
        return _part_of(hit.start(), hit.end(), part, whole, lower, language)
    if kind == "hours":
        return _and_a_half(hit)
    reading = {"every": _every, "part": _part, "tenths": _tenths, "half": _half, "ratio": _ratio}
    return reading[kind if kind in reading else "ratio"](lower, hit, language)


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
    if value is None or len(value.as_tuple().digits) > 40:
        return None
    one = Found(value, start, end)
    one.is_word = is_word
    if not is_word and start and lower[start - 1].isalpha() and lower[start - 1].isascii():
        one.role = Role.NAME
        return one
    _take_left(lower, one, language)
    is_after_name = _is_name_before(lower, one, language)
    _take_suffix(text, lower, one, language)
    if (is_after_name and (one.sort is Sort.COUNT or lower[one.start - 1 : one.start].isalnum())) or _is_name_after(lower, one, language):
        one.role = Role.NAME
    elif is_word and language == "zh-Hans" and not _counts(lower, one):
        return None
    else:
        _take_whole(lower, one, language)
    return one


def _take_left(lower: str, one: Found, language: Language) -> None:
    """Take a sign and a currency that stand before the number."""
    at = one.start
    if (at and lower[at - 1] in "+-±" and not lower[max(at - 2, 0) : at - 1].isalnum()) or (at and lower[at - 1] in "+-" and "\u4e00" <= lower[at - 2 : at - 1] <= "\u9fff"):
        one.sign, at = lower[at - 1], at - 1
    if one.sign == "-":
        one.value, one.raw = -one.value, -one.raw
    one.start = at
    tail = lower[max(at - _TAIL, 0) : at]
    word = _LAST_WORD.search(tail)
    if word is None or tail.endswith("-"):
        return
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


def _is_name_before(lower: str, one: Found, language: Language) -> bool:
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
    word = _LAST_WORD.search(tail)
    if word is None or word.group(1) not in names.BEFORE:
        return False
    if word.group(1) in names.TIMES:
        ahead = tail[: word.start()].rstrip().rpartition(" ")[2]
        return one.value <= 60 and ahead not in names.RATES
    return True


def _is_name_after(lower: str, one: Found, language: Language) -> bool:
    """A letter that is no unit makes a name of digits ("5G", "365-dagars", "2.0")."""
    rest = lower[one.end : one.end + 3]
    if not rest or one.is_word:
        return False
    if rest[0].isascii() and rest[0].isalpha() and one.unit == "" and not one.is_counted:
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
    if hit is None or hit.end() == one.end:
        return
    magnitude = (hit["magnitude"] or "").strip()
    if magnitude == "m" and text[hit.start("magnitude")] == "m" and not one.unit:
        one.cue = "m"
    if magnitude:
        one.magnitude = MAGNITUDES[language][magnitude]
    for plus in ("plus", "plus2", "plus3", "more"):
        if hit[plus]:
            one.bound, (one.bound_start, one.bound_end) = Bound.AT_LEAST, hit.span(plus)
    if hit["unit"]:
        _take_unit(text, hit, one, language)
    elif one.is_money_first and not magnitude:
        _take_spaced_magnitude(lower, one, language)
        return
    one.value = one.raw * one.magnitude
    one.end = hit.end()


def _take_spaced_magnitude(lower: str, one: Found, language: Language) -> None:
    """After "SEK 9.5" a lone letter can only be a magnitude."""
    rest = lower[one.end : one.end + 4].split(" ")
    if len(rest) > 1 and not rest[0] and rest[1] in ("k", "m", "b", "bn", "mn"):
        one.magnitude = MAGNITUDES[language].get(rest[1], 1)
        one.value, one.end = one.raw * one.magnitude, one.end + 1 + len(rest[1])


def _take_unit(text: str, hit: re.Match[str], one: Found, language: Language) -> None:
    kind = hit.lastgroup if hit.lastgroup not in ("unit", "plus3") else ""
    kind = kind or next((each for each in _KINDS if each in hit.re.groupindex and hit[each]), "")
    word = hit[kind]
    one.is_attribute = hit["unit"].startswith("-") and kind != "times"
    if kind == "points":
        one.sort, one.unit = Sort.POINTS, "%"
    elif kind in ("share", "mille"):
        one.sort, one.unit = (Sort.POINTS if word == "个点" else Sort.SHARE), "%"
        if kind == "mille":
            one.raw /= 10
    elif kind == "joined":
        size, one.unit = currencies.JOINED[word]
        one.magnitude, one.sort = size, Sort.MONEY
    elif kind == "money":
        one.sort, one.unit = Sort.MONEY, MONEY[language][word]
    elif kind == "duration" and not one.is_money_first:
        one.sort, one.scale = Sort.DURATION, DURATIONS[language][word]
        one.unit = text[hit.start(kind) : hit.end(kind)].removeprefix("个")
    elif kind == "times":
        if word in _OCCASIONS and not _COMPARED.match(hit.string, hit.end()):
            one.unit = ""
            return
        one.sort, one.unit = Sort.TIMES, "x"
    elif kind == "stars":
        one.sort = Sort.SCORE
    elif kind == "counter":
        one.is_counted = True
    elif not one.is_money_first:
        one.unit = text[hit.start(kind) : hit.end(kind)]


_VERSIONED = re.compile(
    r"(?=[\u4e00-\u9fff])(?![提到降升增减至涨的点分倍个])| (?:version|editor|app|release|platform|plattform|versionen)"
)
_OCCASIONS = frozenset({"times", "gånger", "ggr"})
_COMPARED = re.compile(
    r" (?:more|as|faster|higher|larger|bigger|better|cheaper|lower|fewer|så|fler|mer|högre|större|snabbare"
    r"|färre|mindre|lägre|billigare|the|dagens)\b"
)
_KINDS = (
    *("points", "share", "mille", "joined", "money", "duration", "times", "stars", "measure"),
    "counter",
)


def _take_whole(lower: str, one: Found, language: Language) -> None:
    """Take "of 5", "/5" as the end of a scale and "in 10" as the whole of a share."""
    if one.sort not in (Sort.COUNT, Sort.SCORE) or one.bound:
        return
    hit = WHOLE[language].match(lower, one.end)
    if hit is None:
        return
    words = words_value(hit["whole"], language) if not hit["whole"][0].isdecimal() else None
    whole = words[0] if words else digits_value(hit["whole"].strip(), language)
    by, after = hit["by"], lower[hit.end() : hit.end() + 14]
    is_noun = bool(re.match(r" (?!star|stjärn|point|poäng|or |and |och |by |to |till |in |from )[^\W\d]", after))
    if by in ("in", "i", "per", "in every", "på", "out of every", "of every"):
        is_share = whole in _WHOLES and one.value < whole and not re.match(
            r"\s?(?:%|min|sec|h\b|hour|day|week|month|year|quarter|dag|tim|veck|mån|år|kvartal|cit)", after
        )
        if is_share and by in ("per", "på") and whole < 100:
            is_share = False
    elif by == "/":
        if whole in (7,) and one.value == 24:
            one.role, one.end = Role.NAME, hit.end()
            return
        is_share = whole in (2, 3, 4, 6, 8) and one.value < whole and one.value == int(one.value)
    else:
        is_share = (
            is_noun and whole in _WHOLES and whole != 7 and one.value == int(one.value)
            and one.value < whole and (one.is_word or whole <= 10 or whole in (100, 1000))
        ) or (one.is_word and not hit["whole"][0].isdecimal() and one.value < whole)  # fmt: skip
    if is_share:
        one.value = one.raw = share(one.value, whole)
        one.sort, one.unit, one.end = Sort.SHARE, "%", hit.end()
    elif by in ("/", "of", "out of", "av", "utav") or language == "zh-Hans":
        one.out_of, one.end = whole, hit.end()
        if whole <= 10 or whole == 100:
            one.sort = Sort.SCORE


_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10000, 100000, 1000000})


def _counts(lower: str, one: Found) -> bool:
    """Chinese characters of a number count when a unit, a verb or a second one goes with them."""
    plain = lower[one.start : one.end]
    if plain == "零":
        return lower[one.end : one.end + 1] not in names.AFTER_ZERO
    if one.sort is not Sort.COUNT or one.magnitude != 1:
        return True
    if one.unit or one.is_counted:
        return one.raw != 1 or lower[one.start - 1 : one.start] in "到至为"
    return len(plain) > 1 and any(sign in plain for sign in "十百千万亿") and one.raw >= 10


def _part_of(
    start: int, end: int, part: int | Decimal, whole: int, lower: str, language: Language
) -> Found:
    """Return a fraction as a share, or as what it is of a hour, a million."""
    one = Found(share(part, whole), start, end)
    one.sort, one.unit, one.is_word = Sort.SHARE, "%", True
    of = {"en": _OF_TIME, "sv": _OF_SV, "zh-Hans": _OF_ZH}[language].match(lower, end)
    if of is None:
        return one
    word = of.group(1)
    if word in _POWERS:
        one.value = Decimal(_POWERS[word]) * part / whole
        one.sort, one.unit, one.end, one.raw = Sort.COUNT, "", of.end(), one.value
        return one
    if word in _PARTS_OF_TIME:
        one.value = one.raw = Decimal(_PARTS_OF_TIME[word]) * part / whole
        one.sort, one.unit, one.scale = Sort.DURATION, _MINUTES[language], Decimal(60)
        one.end = of.end()
    return one


def _ordinal(lower: str, hit: re.Match[str]) -> Found | None:
    """A rank is a number only as the start or end of a way: "from 12th to 5th place"."""
    digits = re.match(r"(\d+)(?:st|nd|rd|th|:e|:a)$", hit.group())
    if digits is None or not lower.endswith(("from ", "to ", "från ", "till "), 0, hit.start()):
        return None
    return Found(Decimal(digits.group(1)), hit.start(), hit.end())


def _and_a_half(hit: re.Match[str]) -> Found:
    """Return "an hour and a half" in the unit that makes it whole or plain."""
    count, unit, *_ = hit.group().split()
    many = Decimal(numbers_en.SMALL.get(count, 1) if not count.isdecimal() else count)
    one = Found(many + Decimal("0.5"), hit.start(), hit.end())
    one.sort, one.unit, one.scale = Sort.DURATION, unit, DURATIONS["en"][unit]
    if unit.startswith("hour"):
        one.value, one.unit, one.scale = one.value * 60, "minutes", Decimal(60)
    one.raw, one.is_word = one.value, True
    return one


def _every(lower: str, hit: re.Match[str], language: Language) -> Found:
    word = hit.group().split()[-1]
    ordinals = numbers_en.ORDINALS if language == "en" else numbers_sv.ORDINALS
    return _part_of(hit.start(), hit.end(), 1, ordinals.get(word, 2), "", language)


def _part(lower: str, hit: re.Match[str], language: Language) -> Found | None:
    if language == "zh-Hans":
        whole, _, piece = hit.group().partition("分之")
        value = digits_value(piece, language) if piece[0].isdecimal() else chinese_value(piece)
        of = _OF_ZH_WHOLE.get(whole) or chinese_value(whole)
        if value is None or not of:
            return None
        one = _part_of(hit.start(), hit.end(), 1, 1, "", language)
        one.value = one.raw = value if of == 100 else share(value, of)
        return one
    return _part_en(lower, hit) if language == "en" else _part_sv(lower, hit)


_PLACED = re.compile(r"(?:^|\b(?:by|to|from|than|now|about|around|nearly|almost|over|under|[→>]) ?)$")


def _part_en(lower: str, hit: re.Match[str]) -> Found | None:
    count, _, noun = hit.group().replace("-", " ").rpartition(" ")
    after = lower[hit.end() : hit.end() + 4]
    many = int(numbers_en.SMALL.get(count, 1) if not count.isdecimal() else count)
    if noun.startswith("half"):
        of = 2
    else:
        of = numbers_en.ORDINALS[noun.removesuffix("s")]
        is_placed = _PLACED.search(lower[max(hit.start() - 8, 0) : hit.start()]) is not None
        if not count or not (many > 1 or after.startswith(" of") or is_placed):
            return None
        if many > 1 and noun == "quarters" and not (after.startswith(" of") or is_placed):
            return None
    return _part_of(hit.start(), hit.end(), many, of, lower, "en")


def _part_sv(lower: str, hit: re.Match[str]) -> Found | None:
    count, _, noun = hit.group().rpartition(" ")
    if noun.startswith(("halvtimm", "kvart")):
        one = Found(Decimal(30 if noun[0] == "h" else 15), hit.start(), hit.end())
        one.sort, one.unit, one.scale, one.is_word = Sort.DURATION, "minuter", Decimal(60), True
        return one if count in ("en", "") and noun not in ("kvartar", "kvarter") else None
    many = int(numbers_sv.SMALL.get(count, 1) if not count.isdecimal() else count)
    if noun.startswith(("half", "häl", "hal")):
        return _part_of(hit.start(), hit.end(), 1, 2, lower, "sv")
    stem = next(part for part in numbers_sv.PARTS if noun.startswith(part))
    return _part_of(hit.start(), hit.end(), many, numbers_sv.PARTS[stem], lower, "sv")


def _tenths(lower: str, hit: re.Match[str], language: Language) -> Found | None:
    whole, _, rest = hit.group().partition("成")
    value = digits_value(whole, language) if whole[0].isdecimal() else chinese_value(whole)
    if value is None:
        return None
    if rest:
        value += Decimal("0.5") if rest == "半" else Decimal(numbers_zh.DIGITS[rest]) / 10
    return _part_of(hit.start(), hit.end(), value, 10, "", language)


def _half(lower: str, hit: re.Match[str], language: Language) -> Found:
    if hit.group() == "一刻钟":
        one = Found(Decimal(15), hit.start(), hit.end())
        one.sort, one.unit, one.scale = Sort.DURATION, "分钟", Decimal(60)
        return one
    return _part_of(hit.start(), hit.end(), 1, 2, lower, language)


def _ratio(lower: str, hit: re.Match[str], language: Language) -> Found | None:
    whole, piece = (
        digits_value(word, language) if word[0].isdecimal() else chinese_value(word)
        for word in (hit["whole"] or hit["all"], hit["piece"] or hit["one"])
    )
    if not whole or piece is None or piece > whole:
        return None
    if whole > 100 and hit["piece"]:
        counted = Found(piece, *hit.span("piece"))
        counted.is_counted = True
        return counted
    one = _part_of(hit.start(), hit.end(), 1, 1, "", language)
    one.value = one.raw = share(piece, whole)
    return one
