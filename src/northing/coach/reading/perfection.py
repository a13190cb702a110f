"""Promises that nothing will ever go wrong: zero faults, 100 % uptime."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from northing.coach.reading.late import late
from northing.coach.reading.values import LATELY, Amount, Language, Reading, Role, Sort, Span
from northing.coach.reading.wording import wording
from northing.coach.words import amounts, perfection_en, perfection_sv, perfection_zh

_WORDS = {"en": perfection_en, "sv": perfection_sv, "zh-Hans": perfection_zh}
_SINGLE = late(amounts.NOT_ONE, re.IGNORECASE)
_ENDS = frozenset({0, 100})
_ZERO = r"(?<![\d.,:])0(?![\d.,:%])"
_BARE_ZERO = late(_ZERO)


@dataclass(frozen=True, slots=True)
class _Patterns:
    without: re.Pattern[str]
    to_zero: re.Pattern[str]
    forever: re.Pattern[str]
    rests: re.Pattern[str]
    flawless: re.Pattern[str]
    manners: re.Pattern[str]
    never: re.Pattern[str]
    failures: re.Pattern[str]
    lapses: re.Pattern[str]


@cache
def _patterns(language: Language) -> _Patterns:
    words = _WORDS[language]
    if language == "zh-Hans":
        without = rf"(?:{words.NOTHING}|{_ZERO}\s*[个起次例件]?)[\w ]{{0,6}}?{words.FAILURES}"
        to_zero = rf"{words.FAILURES}[^,，;；。]{{0,8}}?(?:零(?!售|件|部)|归零|{_ZERO})"
    else:
        nothing = rf"(?:\b{words.NOTHING}\b|{_ZERO})"
        without = rf"{nothing}\s+(?:[^\s,;:.]\S*\s+){{0,3}}?{words.FAILURES}\b"
        to_zero = rf"\b{words.FAILURES}\b[^,;.]{{0,40}}?(?:\b(?:zero|noll)\b|{_ZERO})"
    return _Patterns(
        *(
            late(each, re.IGNORECASE)
            for each in (
                without, to_zero, words.FOREVER, words.RESTS, words.FLAWLESS, words.MANNERS,
                words.NEVER, words.FAILURES, words.LAPSES,
            )
        )
    )  # fmt: skip


@lru_cache(maxsize=LATELY)
def perfection(reading: Reading) -> Span | None:
    """Return where a text promises perfection that has no end, None where it does not.

    Emptying what is open now, or what is counted from a stated start, is no such promise.
    """
    return next(_flawless(reading), None) or _nothing_wrong(reading)


def _flawless(reading: Reading) -> Iterator[Span]:
    patterns = _patterns(reading.language)
    for aim in reading.targets():
        if aim.sort is not Sort.SHARE or aim.value != 100:
            continue
        clause = next((each for each in reading.clauses if aim in each.amounts), None)
        start, end = (clause.start, clause.end) if clause else (0, len(reading.text))
        if patterns.flawless.search(reading.text, start, end) or patterns.forever.search(
            reading.text
        ):
            yield aim.start, aim.end


def _nothing_wrong(reading: Reading) -> Span | None:
    patterns = _patterns(reading.language)
    words = wording(reading.text.lower(), reading.language)
    is_told = not _WORDS[reading.language].TELLING.isdisjoint(words)
    if is_told and (never := patterns.never.search(reading.text)):
        is_moved = any(
            each.value not in _ENDS and (each.sort is Sort.SHARE or reading.baseline())
            for each in reading.targets()
        )
        told = reading.of_role(Role.BASELINE, Role.SCOPE, Role.TARGET)
        is_failing = patterns.failures.search(reading.text) or patterns.lapses.search(reading.text)
        is_failing = is_failing or patterns.flawless.search(reading.text)
        is_known = told or is_failing or _SINGLE.search(never.group())
        return never.span() if is_known and not is_moved else None
    nought = _nought(reading)
    if nought and patterns.forever.search(reading.text):
        return nought.start, nought.end
    found = None
    if is_told or ("0" in reading.text and _BARE_ZERO.search(reading.text)):
        found = patterns.without.search(reading.text)
    if found is None and nought:
        found = patterns.to_zero.search(reading.text)
    if found is None or patterns.manners.search(reading.text, 0, found.start()):
        return None
    if not patterns.forever.search(reading.text):
        starts = reading.of_role(Role.BASELINE)
        if any(each.value for each in starts) or patterns.rests.search(reading.text):
            return None
    return found.span()


def _nought(reading: Reading) -> Amount | None:
    for each in reading.amounts:
        if each.role is Role.TARGET and each.value == 0:
            return each
    return None
