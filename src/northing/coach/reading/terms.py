"""The words of an objective, each with the kinds of meaning that it may carry.

The lexicons are the modules ``northing.coach.words.objectives_*``: by kind, entries separated by
commas. ``stem*`` matches words that begin so, ``*head`` compounds that end so; entries may hold
several words, of which the first is inflected where the kind is one of verbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple

from northing.coach.reading.folding import folded
from northing.coach.reading.inflection import forms
from northing.coach.reading.kinds import Kind
from northing.coach.reading.values import Language
from northing.coach.words import amounts


class Term(NamedTuple):
    """A word, phrase, number or mark of a text, in small letters, and its place."""

    word: str
    start: int
    end: int
    kinds: frozenset[Kind]


TOPICS = ("acts", "things", "qualities", "grammar", "rivals", "reach")
_LATIN = re.compile(
    r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,:/]\d+)+|[^\W_]+(?:['&./+-][^\W_]+)*|[^\s\w]", re.UNICODE
)
_HAN = re.compile(
    r"\d+(?:[.,:/x*]\d+)*|[a-zA-Z]+(?:[a-zA-Z0-9_&+./-]*[a-zA-Z0-9])?|[\u3400-\u9fff]+|[^\s\w]"
)
_COUNTED = re.compile(amounts.COUNTED_ZH)
# So many words are kept: a server reads whatever its people write for months.
_MOST_KNOWN = 50_000
_NONE: frozenset[Kind] = frozenset()
_NUMBER = frozenset({Kind.NUMBER})
_NAME = frozenset({Kind.NAME})
# "Teams" and "Segment" are names, "teams" and "segment" are not.
_NAMED = frozenset({Kind.SYSTEM, Kind.BRAND})
_MARK = frozenset({Kind.MARK})


class _Lexicon:
    """The kinds of words and phrases of one language."""

    def __init__(self, language: Language) -> None:
        self._kinds: dict[str, set[Kind]] = {}
        self._stems: dict[str, set[Kind]] = {}
        self._heads: dict[str, set[Kind]] = {}
        self._lengths: dict[str, int] = {}
        self._known: dict[str, frozenset[Kind]] = {}
        for kind, entry in _entries(language):
            self._add(kind, entry, language)

    def _add(self, kind: Kind, entry: str, language: Language) -> None:
        if language == "sv" and entry.endswith("are*"):
            self._stems.setdefault(entry[:-2] + "na", set()).add(kind)
        if entry.startswith("*"):
            self._heads.setdefault(entry[1:], set()).add(kind)
        elif entry.endswith("*"):
            self._stems.setdefault(entry[:-1], set()).add(kind)
        else:
            for form, kinds in forms(entry, kind, language):
                self._kinds.setdefault(form, set()).update(kinds)
                first, length = form.split(" ", 1)[0], form.count(" ") + 1
                if language == "zh-Hans":
                    first, length = form[0], len(form)
                self._lengths[first] = max(length, self._lengths.get(first, 0))

    def longest(self, start: str) -> int:
        """Return the length of the longest phrase that begins so: in words, in Chinese in signs."""
        return self._lengths.get(start, 1)

    def phrase(self, words: str) -> frozenset[Kind] | None:
        """Return the kinds of exactly these words, None of unknown ones."""
        kinds = self._kinds.get(words)
        return None if kinds is None else frozenset(kinds)

    def word(self, word: str) -> frozenset[Kind]:
        """Return the kinds of one word, by its stem and its head too."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            known = self._known[word] = frozenset(self._look_up(word))
        return known

    def _look_up(self, word: str) -> Iterator[Kind]:
        """The head of a compound decides what it is: a supplier portal is a portal."""
        yield from self._kinds.get(word, ())
        for cut in range(len(word) - 2):
            if word[cut:] in self._heads:
                yield from self._heads[word[cut:]]
                return
        for cut in range(3, len(word) + 1):
            yield from self._stems.get(word[:cut], ())


def _entries(language: Language) -> Iterator[tuple[Kind, str]]:
    tag = "zh" if language == "zh-Hans" else language
    for topic in TOPICS:
        module = import_module(f"northing.coach.words.objectives_{topic}_{tag}")
        words: Mapping[str, str] = module.WORDS
        for kind, entries in words.items():
            for entry in entries.split(","):
                if stripped := " ".join(entry.split()):
                    yield Kind(kind), stripped


@cache
def _lexicon(language: Language) -> _Lexicon:
    return _Lexicon(language)


@lru_cache(maxsize=4096)
def terms(text: str, language: Language) -> tuple[Term, ...]:
    """Return the words, phrases, numbers and marks of a text by their place, with their kinds."""
    plain = folded(text)
    if language == "zh-Hans":
        return tuple(_han(plain.lower(), _lexicon(language)))
    return tuple(_latin(plain, _lexicon(language)))


def _latin(text: str, lexicon: _Lexicon) -> Iterator[Term]:
    found = [(each[0], *each.span()) for each in _LATIN.finditer(text)]
    small = [word.lower() for word, _, _ in found]
    at = 0
    while at < len(found):
        word, start, end = found[at]
        length, kinds = _longest(small, at, lexicon)
        if kinds is None:
            kinds = _kinds_of(word, lexicon.word(small[at]), is_first=at == 0)
            yield Term(small[at], start, end, kinds)
        else:
            yield Term(" ".join(small[at : at + length]), start, found[at + length - 1][2], kinds)
        at += length


def _longest(words: list[str], at: int, lexicon: _Lexicon) -> tuple[int, frozenset[Kind] | None]:
    for length in range(min(lexicon.longest(words[at]), len(words) - at), 1, -1):
        kinds = lexicon.phrase(" ".join(words[at : at + length]))
        if kinds is not None:
            return length, kinds
    return 1, None


def _kinds_of(word: str, kinds: frozenset[Kind], *, is_first: bool) -> frozenset[Kind]:
    first = word[0]
    if first.isdigit():
        return kinds | _NUMBER
    if not first.isalnum():
        return kinds | _MARK
    if is_first:
        return kinds
    if first.isupper():
        return kinds | _NAME
    return kinds if kinds.isdisjoint(_NAMED) else kinds - _NAMED


def _han(text: str, lexicon: _Lexicon) -> Iterator[Term]:
    for run in _HAN.finditer(text):
        word = run.group()
        if "\u3400" <= word[0] <= "\u9fff":
            yield from _signs(word, run.start(), lexicon)
        elif word[0].isdigit():
            yield Term(word, run.start(), run.end(), _NUMBER)
        elif word[0].isalpha():
            yield Term(word, run.start(), run.end(), lexicon.word(word) | {Kind.NAME})
        else:
            yield Term(word, run.start(), run.end(), lexicon.word(word) | _MARK)


def _known(run: str, at: int, lexicon: _Lexicon) -> Iterator[tuple[int, frozenset[Kind] | None]]:
    for length in range(min(lexicon.longest(run[at]), len(run) - at), 1, -1):
        yield length, lexicon.phrase(run[at : at + length])
    if run[at] in "一二两三四五六七八九十百千万亿" and not (at and run[at - 1] == "第"):
        counted = _COUNTED.match(run, at)
        if counted:
            yield len(counted.group()), _NUMBER
    yield 1, lexicon.phrase(run[at])


def _signs(run: str, offset: int, lexicon: _Lexicon) -> Iterator[Term]:
    """Cut a run of Chinese signs by the longest known words; what is between them stays whole."""
    at = unknown = 0
    while at < len(run):
        for length, kinds in _known(run, at, lexicon):
            if kinds is not None:
                if unknown < at:
                    yield Term(run[unknown:at], offset + unknown, offset + at, _NONE)
                yield Term(run[at : at + length], offset + at, offset + at + length, kinds)
                at += length
                unknown = at
                break
        else:
            at += 1
    if unknown < len(run):
        yield Term(run[unknown:], offset + unknown, offset + len(run), _NONE)
