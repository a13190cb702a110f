"""KR305: a metric that the team's function cannot move by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.folding import folded
from northing.coach.reading.language import detect
from northing.coach.reading.late import late
from northing.coach.reading.reading import read
from northing.coach.reading.values import LATELY, Clause, Language
from northing.coach.words import functions, functions_en, functions_sv, functions_zh
from northing.coach.words.functions import NEWLY

RULE = Rule(
    code="KR305",
    name="outside-influence",
    severity=Severity.NOTICE,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” is hardly in the hands of this team alone (%(function)s)."),
    why=N_(
        "Others decide whether this metric moves. The team can neither steer by it nor learn from"
        " it, and a good quarter says nothing about its own work."
    ),
    fix=N_(
        "Take the part that the team moves itself, on the way to this result, or share the key"
        " result with the team that can."
    ),
)
_WORDS = {"en": functions_en, "sv": functions_sv, "zh-Hans": functions_zh}
_OWN = late(functions.OWN)
_TEAM = late(functions.TEAM, re.IGNORECASE)
_COST = late(functions.COST)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the metric, where the function of the owning team is known and is another's."""
    named, behind = (text.function, 0) if text.function else _named_team(text.text)
    function = known_function(named)
    if not function:
        return
    pattern, scope = _patterns(text.language)
    beyond = functions.BEYOND[function].split()
    if metric := text.key_result.metric:
        measured = read(metric, detect(metric, text.language)).clauses[0]
        if _foreign(folded(metric).lower(), measured, beyond, pattern, scope):
            yield Hit(params={"function": named})
        return
    plain = folded(text.text).lower()
    for told in text.reading.clauses:
        clause = _behind(told, behind)
        span = _foreign(plain, clause, beyond, pattern, scope)
        if span is not None:
            yield Hit(*span, params={"function": named})
            return


def _named_team(text: str) -> tuple[str, int]:
    """Return the function of the team that a text begins with as the one who does it, and where
    the team's name ends: "The legal team raises …", "法务团队将…"."""
    small = text.lower()
    if not any(map(small.__contains__, functions.TEAM_HINTS)):
        return "", 0
    found = _TEAM.match(text)
    return (next(filter(None, found.groups()), ""), found.end()) if found else ("", 0)


def _behind(clause: Clause, place: int) -> Clause:
    """Return a clause without the name of its team, and without a verb right behind the name."""
    if clause.start >= place:
        return clause
    is_verb = place <= clause.act_start <= place + _SOON
    return clause._replace(start=clause.act_end if is_verb else place)


@lru_cache(maxsize=LATELY)
def known_function(function: str) -> str:
    """Return the function by any of its names, '' for one that is not known: "Customer support
    EMEA" is support, "HR & culture" is hr.

    >>> known_function("HR & culture"), known_function("prodcut")
    ('hr', '')
    """
    named = " ".join(function.lower().replace("-", " ").split())
    for each in (named, named.removesuffix("teamet").rstrip(), named.removesuffix("team").rstrip()):
        if each in _names():
            return _names()[each]
    found = (word for word in _by_length() if _is_in(word, named))
    return _names().get(next(found, ""), "")


def _is_in(word: str, named: str) -> bool:
    if not word.isascii():
        return word in named
    return f" {word} " in f" {named.replace(',', ' ').replace('/', ' ').replace('&', ' ')} "


@cache
def _by_length() -> tuple[str, ...]:
    return tuple(sorted(_names(), key=len, reverse=True))


@cache
def _names() -> dict[str, str]:
    return {
        " ".join(word.split()): function
        for function, words in functions.FUNCTIONS.items()
        for word in words.split(",")
    }


@cache
def _patterns(language: Language) -> tuple[dict[str, re.Pattern[str]], re.Pattern[str]]:
    words = _WORDS[language]
    edges = ("", "") if language == "zh-Hans" else (r"(?<![\w-])", r"(?![\w-])")
    made = {
        family: late(f"{edges[0]}(?:{_one_of(entries)}){edges[1]}")
        for family, entries in words.FAMILIES.items()
    }
    return made, late(f"{edges[0]}(?:{_one_of(words.SCOPES)}){edges[1]}")


def _one_of(entries: str) -> str:
    phrases = (" ".join(each.split()) for each in entries.split(",") if each.strip())
    return "|".join(re.escape(each) for each in sorted(phrases, key=len, reverse=True))


def _foreign(
    plain: str,
    clause: Clause,
    beyond: list[str],
    patterns: dict[str, re.Pattern[str]],
    scope: re.Pattern[str],
) -> tuple[int, int] | None:
    """Return where a clause's metric names what the function cannot move: at its head, and as a
    whole, not as a part that the team may have made itself."""
    start = max(clause.start, clause.act_end if clause.act_start - clause.start <= 1 else 0)
    if not plain.isascii() and plain.startswith(NEWLY, clause.start):
        start = clause.start  # "新签客户": the verb is a part of the metric's name
    words = plain[start : clause.end]
    if _OWN.search(words) or _COST.search(words.lstrip()) or scope.search(_NUMBERS.sub("", words)):
        return None
    for family in beyond:
        found = patterns[family].search(words)
        if found is None or not _ENDS.match(words, found.end()):
            continue
        if family in _OF_CUSTOMERS and _STAFF.search(words):
            continue
        if found.start() <= _HEAD:
            return start + found.start(), start + found.end()
    return None


# "Turnover" and "retention" of the staff are neither the company's nor its customers'.
_OF_CUSTOMERS = frozenset({"company", "loyalty", "top-line"})
_STAFF = late(functions.STAFF)
_HEAD, _SOON = 24, 8
_ENDS = late(functions.ENDS)
_NUMBERS = late(functions.NUMBERS)
