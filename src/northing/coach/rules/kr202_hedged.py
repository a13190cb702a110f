"""KR202: words that take the promise half back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.folding import folded
from northing.coach.reading.late import late
from northing.coach.reading.values import Language
from northing.coach.reading.wording import wording
from northing.coach.words import hedges_en, hedges_sv, hedges_zh
from northing.coach.words.languages import ENGLISH, SWEDISH

RULE = Rule(
    code="KR202",
    name="hedged",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” takes the promise half back."),
    why=N_(
        "A key result is either reached or not; a word like this excuses the miss before the work"
        " begins. How sure you are is what confidence is for."
    ),
    fix=N_("Leave it out, and state your confidence beside the key result instead."),
)
_QUOTED = late(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|「[^」]*」|『[^』]*』|《[^》]*》|”[^”]*”")


def _phrases(words: str) -> list[str]:
    phrases = (" ".join(each.split()) for each in words.split(",") if each.strip())
    return sorted(phrases, key=len, reverse=True)


def _one_of(words: str) -> str:
    return "|".join(re.escape(each) for each in _phrases(words))


def _latin(leading: str, anywhere: str, not_after: str) -> re.Pattern[str]:
    """An intention hedges at the start, after a mark or "we", never after "customers who"."""
    head = r"(?:^|(?<=[,;:.\-–—\])]\s)|(?<=\bwe\s)|(?<=\bwe'll\s)|(?<=\bvi\s)|(?<=\bska\s)"
    head += r"|(?<=\bwill\s)|(?<=\bteam\s)|(?<=\bteamet\s)|(?<=\bwe are\s)|(?<=\bis to\s))"
    others = "".join(rf"(?<!\b{re.escape(each)} )" for each in _phrases(not_after))
    return late(
        rf"(?<!\w)(?:{head}(?P<leading>{_one_of(leading)})\b(?![-'])"
        rf"(?!\s(?:till|per|som|av|med)\b)"
        rf"|(?<!-){others}(?P<anywhere>{_one_of(anywhere)})(?![\w-]))"
    )


_PATTERNS = {
    "en": _latin(hedges_en.LEADING, hedges_en.ANYWHERE, hedges_en.NOT_AFTER),
    "sv": _latin(hedges_sv.LEADING, hedges_sv.ANYWHERE, hedges_sv.NOT_AFTER),
    "zh-Hans": late(
        rf"(?:(?:^|(?<=[;；。:：我们])|(?<=团队))(?P<leading>{_one_of(hedges_zh.LEADING)})"
        rf"(?![^,，。;；]{{1,10}}的)"
        rf"|(?P<anywhere>{_one_of(hedges_zh.ANYWHERE)}))"
        rf"(?!{_one_of(hedges_zh.NOT_BEFORE)}|到\d|到[一二三四五六七八九十])"
    ),
}


# "Operations, Corporate, maybe Field": the last of a list.
_LISTED, _NAME = late(r"\b[A-ZÅÄÖ]\w+, $"), late(r" [A-ZÅÄÖ]\w+\W*$")
_WORD = late(r"\w+")
_KNOWN = ENGLISH | SWEDISH


def _rarest(phrase: str) -> str:
    words: list[str] = _WORD.findall(phrase)
    return max(words, key=lambda word: (word not in _KNOWN, len(word)))


# Looked up first, as most texts hold none of them: the patterns are long.
_TELLING = {
    language: frozenset(map(_rarest, [*_phrases(words.LEADING), *_phrases(words.ANYWHERE)]))
    for language, words in (("en", hedges_en), ("sv", hedges_sv))
}
_TELLING_ZH = late(_one_of(f"{hedges_zh.LEADING},{hedges_zh.ANYWHERE}"))


def _may_hedge(plain: str, language: Language) -> bool:
    if language == "zh-Hans":
        return _TELLING_ZH.search(plain) is not None
    return not _TELLING[language].isdisjoint(wording(plain, language))


def _is_listed(text: str, start: int, end: int) -> bool:
    return bool(_LISTED.search(text, 0, start) and _NAME.match(text, end))


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the first hedge that is not part of a name or of a metric."""
    plain = folded(text.text).lower()
    if not _may_hedge(plain, text.language) or not _PATTERNS[text.language].search(plain):
        return
    quoted = [each.span() for each in _QUOTED.finditer(plain)]
    for found in _PATTERNS[text.language].finditer(plain):
        is_quoted = any(start < found.start() < end for start, end in quoted)
        if not is_quoted and not _is_listed(text.text, *found.span()):
            yield Hit(*found.span())
            return
