"""Findings that somebody lets be, with a reason, and what is wrong with saying so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from northing.coach import registry
from northing.coach.findings import N_, Finding, Rule, Severity, Subject
from northing.core.paths import thing_of

_WORD = re.compile(r"([^\s,;:，；、：]+)([:：]?)\s*([,，、]?)\s*")
# "FY2026" begins a reason.
_CODE = re.compile(r"(?:kr|ob|st|al)\d{2,4}", re.IGNORECASE)

NO_REASON = Rule(
    code="AL101",
    name="allow-without-reason",
    subject=Subject.FILE,
    message=N_("“allow %(code)s” gives no reason, so it is not heeded."),
    why=N_("Without the reason nobody can tell later whether it still holds."),
    fix=N_("Say why behind the code: northing: allow %(code)s because of …"),
)
UNKNOWN = Rule(
    code="AL102",
    name="allow-unknown-rule",
    subject=Subject.FILE,
    message=N_("“allow %(code)s” names no rule."),
    why=N_("It looks as if something were let be, and nothing is."),
    fix=N_("Write a code or a name that `northing explain` lists, such as %(nearest)s."),
)
UNUSED = Rule(
    code="AL103",
    name="allow-for-nothing",
    severity=Severity.NOTICE,
    subject=Subject.FILE,
    message=N_("“allow %(code)s” silences nothing."),
    why=N_("The text is better by now, or has moved away; left here it may hide a later finding."),
    fix=N_("Take it out, or move it to the line that it is about."),
)
RULES: Mapping[str, Rule] = {each.code: each for each in (NO_REASON, UNKNOWN, UNUSED)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """Somebody lets findings be. ``words`` are codes and names as they were written; ``things``
    the paths of those that it is about, None for the whole document; ``path`` is where in the
    document it stands, ``at`` the line and column of a comment, which is in no document."""

    words: tuple[str, ...]
    reason: str
    things: frozenset[str] | None = None
    path: str = ""
    at: tuple[int, int] | None = None


def codes_and_reason(text: str) -> tuple[tuple[str, ...], str]:
    """Return the codes or names at the beginning of a text, and the reason behind them.

    >>> codes_and_reason("KR304, no-number: there is one launch")
    (('KR304', 'no-number'), 'there is one launch')
    >>> codes_and_reason("KR304 FY2026 has one launch")
    (('KR304',), 'FY2026 has one launch')
    >>> codes_and_reason("KR304，KR101：只上线一次")
    (('KR304', 'KR101'), '只上线一次')
    >>> codes_and_reason("KR304")
    (('KR304',), '')
    """
    words: list[str] = []
    place, is_list = 0, True
    while found := _WORD.match(text, place):
        word, colon, comma = found.groups()
        if not (is_list or _CODE.fullmatch(word)):
            break
        words.append(word)
        place, is_list = found.end(), bool(comma)
        if colon:
            break
    return tuple(words), text[place:].strip(" -–—:：")


def code_of(word: str) -> str:
    """Return the code of the rule with a code or name, '' for none.

    >>> code_of("xx999")
    ''
    """
    names = {each.RULE.name: code for code, each in registry.modules().items()}
    code = word.upper()
    return code if code in registry.modules() else names.get(word.lower(), "")


def nearest(word: str) -> str:
    """Return the code or name of a rule that looks much like a word, '' for none."""
    rules = [each.RULE for each in registry.modules().values()]
    known = [name for rule in rules for name in (rule.code, rule.name)]
    found = get_close_matches(word, known, n=1, cutoff=0.6)
    return found[0] if found else ""


def heeded(
    findings: Iterable[Finding], allowances: tuple[Allowance, ...], number: int = 0
) -> Iterator[Finding]:
    """Yield the findings that nobody lets be, and then what is wrong with the allowances of the
    document with that number."""
    used: set[tuple[Allowance, str]] = set()
    good = _by_thing(each for each in allowances if each.reason)
    for finding in findings:
        about = (*good.get(None, ()), *good.get(thing_of(finding.path), ()))
        hiding = [each for each, codes in about if finding.code in codes]
        used.update((each, finding.code) for each in hiding)
        if not hiding:
            yield finding
    for allowance in allowances:
        yield from _wrong(allowance, used, number)


def _by_thing(
    allowances: Iterable[Allowance],
) -> Mapping[str | None, Sequence[tuple[Allowance, frozenset[str]]]]:
    """Return the allowances with their codes by what they are about, None for all: a long file
    may have one for each of its key results."""
    found: dict[str | None, list[tuple[Allowance, frozenset[str]]]] = defaultdict(list)
    for each in allowances:
        codes = frozenset(map(code_of, each.words))
        for thing in (None,) if each.things is None else each.things:
            found[thing].append((each, codes))
    return found


def _wrong(
    allowance: Allowance, used: set[tuple[Allowance, str]], number: int
) -> Iterator[Finding]:
    if not allowance.reason:
        yield _finding(NO_REASON, allowance, number, code=", ".join(allowance.words) or "…")
        return
    for word in allowance.words:
        code = code_of(word)
        if not code:
            yield _finding(UNKNOWN, allowance, number, code=word, nearest=nearest(word) or "KR103")
        elif (allowance, code) not in used:
            yield _finding(UNUSED, allowance, number, code=word)


def _finding(rule: Rule, allowance: Allowance, number: int, **params: str) -> Finding:
    path, at = allowance.path, allowance.at
    return Finding(rule=rule, document=number, path=path, params=params, at=at)
