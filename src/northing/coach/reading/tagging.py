"""The words of a key result, each with what it may mean, for acts, metrics and deeds.

The lexicons are the modules ``northing.coach.words.<topic>_<language>``: entries by meaning,
separated by commas. Verbs are given in the infinitive and nouns in the singular; their forms are
made by rule. Swedish nouns match as the last part of a compound too; an entry with ``=`` before
it only as it stands. Chinese is cut by the longest known words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module

from northing.coach.reading.folding import folded
from northing.coach.reading.inflection import forms
from northing.coach.reading.kinds import Kind
from northing.coach.reading.labels import unlabelled
from northing.coach.reading.swedish import lemmas
from northing.coach.reading.tags import VERB, Tag
from northing.coach.reading.values import Language

Token = tuple[str, int, int, int]

_VERB_TOPICS = ("acts",)
_NOUN_TOPICS = ("metrics", "activities", "vanity")
_OTHER_TOPICS = ("grammar",)
_LATIN = re.compile(
    r"https?://\S+|[^\W\d_][^\W_]*(?:['&./+-][^\W_]+)*|\d[^\W_]*(?:[.,:/-]\d[^\W_]*)*|→|[-=]+>|[^\s\w]"
)
_HAN = re.compile(
    r"https?://\S+|\d+(?:[.,:/]\d+)*|[a-zA-Z]+(?:[a-zA-Z0-9&+./-]*[a-zA-Z0-9])?|[\u3400-\u9fff]+"
    r"|[-=]+>|[^\s\w]"
)
_FORM = {Kind.BASE: Tag.BASE, Kind.PRESENT: Tag.PRESENT, Kind.PAST: Tag.PAST, Kind.ING: Tag.ING}
_VOWELS = "aeiouyåäö"
_SHORTEST_HEAD = 3
_MOST_SEEN = 50_000
# A verb of one sign is one only before a number; "" is the end of a run of signs.
_NUMERALS = frozenset(("", *"一二两三四五六七八九十百千几数多半零〇"))


class _Lexicon:
    """The meanings of the words and phrases of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.tags: dict[str, int] = {}
        self.lengths: dict[str, int] = {}
        self._nouns: dict[str, int] = {}
        self._heads: dict[str, int] = {}
        self._known: dict[str, int] = {}
        self.seen: dict[str, tuple[str, int, bool]] = {}
        for topic, tag, entry in _entries(language):
            self._add(topic, tag, entry)

    def _add(self, topic: str, tag: int, entry: str) -> None:
        tags, is_signs = self.tags, self.language == "zh-Hans"
        if self.language == "sv" and topic in _NOUN_TOPICS:
            noun = entry.lstrip("=")
            self._nouns[noun] = self._nouns.get(noun, 0) | tag
            if noun == entry and len(noun) >= _SHORTEST_HEAD:
                self._heads[noun] = self._heads.get(noun, 0) | tag
        for form, form_tag in _forms(topic, entry.lstrip("="), self.language):
            bits = tag | form_tag
            tags[form] = tags.get(form, 0) | bits
            if is_signs:
                self._lengthen(form[0], len(form))
            elif " " in form:
                self._lengthen(form.partition(" ")[0], form.count(" ") + 1)

    def _lengthen(self, first: str, length: int) -> None:
        """Remember how long a phrase may be that begins so."""
        if length > self.lengths.get(first, 0):
            self.lengths[first] = length

    def of(self, word: str) -> int:
        """Return what one word may mean: as it stands, else by the last part of a compound."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._look_up(word)
        return known

    def look(self, word: str) -> tuple[str, int, bool]:
        """Return a word in small letters, what it may mean inside a text, and whether a phrase may
        begin with it."""
        small = word.lower()
        known = small, self.of(small) | _looks(word), self.lengths.get(small, 1) > 1
        if len(self.seen) > _MOST_SEEN:
            self.seen.clear()
            self._known.clear()
        self.seen[word] = known
        return known

    def _look_up(self, word: str) -> int:
        found = self.tags.get(word, 0)
        if self._nouns:
            for lemma, tag in lemmas(word):
                if lemma in self._nouns:
                    found |= self._nouns[lemma] | tag
        if found or word in self.tags:
            return found
        if "-" in word:
            return self.of(word.rpartition("-")[2]) & ~VERB
        if "/" in word and word[0] != "h":
            return self.of(word.partition("/")[0]) & ~VERB
        if word.endswith(("'s", "s'")):
            return self.of(word.rstrip("'s")) & ~VERB
        return self._compound(word) if self._heads else 0

    def _compound(self, word: str) -> int:
        """Return what the longest known last part of a compound means, in all its readings."""
        forms = list(lemmas(word))
        for cut in range(1, len(word) - _SHORTEST_HEAD + 1):
            found = 0
            for lemma, tag in forms:
                if lemma[cut:] in self._heads:
                    found |= self._heads[lemma[cut:]] | tag
            if found:
                return found
        return 0


def _entries(language: Language) -> Iterator[tuple[str, int, str]]:
    tag = "zh" if language == "zh-Hans" else language
    for topic in (*_VERB_TOPICS, *_NOUN_TOPICS, *_OTHER_TOPICS):
        words: Mapping[str, str] = import_module(f"northing.coach.words.{topic}_{tag}").WORDS
        for names, entries in words.items():
            bits = 0
            for name in names.split():
                bits |= int(getattr(Tag, name.upper()))
            for entry in entries.replace("，", ",").split(","):
                if stripped := " ".join(entry.split()):
                    yield topic, bits, stripped


def _forms(topic: str, entry: str, language: Language) -> Iterator[tuple[str, int]]:
    if topic in _VERB_TOPICS and language != "zh-Hans":
        for form, kinds in forms(entry, Kind.VERB, language):
            yield form, next((_FORM[each] for each in kinds if each in _FORM), 0)
        first, space, rest = entry.partition(" ")
        if language == "sv" and first.endswith("a"):
            yield first[:-1] + space + rest, Tag.BASE
    elif topic in _NOUN_TOPICS and language == "en":
        yield entry, 0
        yield _plural(entry), Tag.PLURAL
    elif topic in _NOUN_TOPICS and language == "sv":
        yield entry, 0
        if " " in entry:
            yield from ((entry + ending, 0) for ending in ("en", "et", "n", "s"))
            yield from ((entry + ending, Tag.PLURAL) for ending in ("ar", "er", "r", "na"))
    else:
        yield entry, 0


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"


@cache
def _lexicon(language: Language) -> _Lexicon:
    return _Lexicon(language)


@lru_cache(maxsize=4096)
def tagged(text: str, language: Language) -> tuple[Token, ...]:
    """Return the words, numbers and marks of a text as (word in small letters, start, end, tags).

    >>> [word for word, *_ in tagged("Ship 3 integrations", "en")]
    ['ship', '3', 'integrations']
    """
    plain = unlabelled(folded(text))
    if language == "zh-Hans":
        return tuple(_han(plain.lower(), _lexicon(language)))
    return _latin(plain, _lexicon(language))


@lru_cache(maxsize=64)
def tags_of(text: str, language: Language) -> int:
    """Return all that the words of a text may mean."""
    found = 0
    for each in tagged(text, language):
        found |= each[3]
    return found


def _latin(text: str, lexicon: _Lexicon) -> tuple[Token, ...]:
    seen, look = lexicon.seen, lexicon.look
    tokens: list[Token] = []
    is_phrase = False
    for each in _LATIN.finditer(text):
        word = each[0]
        small, tags, begins = seen.get(word) or look(word)
        tokens.append((small, each.start(), each.end(), tags))
        if begins:
            is_phrase = True
    if tokens and tokens[0][3] & Tag.NAME:
        small, start, end, _ = tokens[0]
        tokens[0] = small, start, end, lexicon.of(small)
    return tuple(_with_phrases(tokens, lexicon)) if is_phrase else tuple(tokens)


def _with_phrases(tokens: list[Token], lexicon: _Lexicon) -> Iterator[Token]:
    """Join the words of the longest known phrase at each place."""
    tags, lengths = lexicon.tags, lexicon.lengths
    at, count = 0, len(tokens)
    while at < count:
        length = min(lengths.get(tokens[at][0], 1), count - at)
        while length > 1:
            phrase = " ".join([each[0] for each in tokens[at : at + length]])
            if phrase in tags:
                yield phrase, tokens[at][1], tokens[at + length - 1][2], tags[phrase]
                break
            length -= 1
        else:
            yield tokens[at]
        at += max(length, 1)


def _looks(word: str) -> int:
    first = word[0]
    if first.isdigit():
        return Tag.NUMBER
    if not first.isalpha():
        return Tag.MARK
    return Tag.NAME if first.isupper() else 0


def _han(text: str, lexicon: _Lexicon) -> Iterator[Token]:
    for run in _HAN.finditer(text):
        word = run.group()
        if "\u3400" <= word[0] <= "\u9fff":
            yield from _signs(word, run.start(), lexicon)
        elif word[0].isdigit():
            yield word, run.start(), run.end(), Tag.NUMBER
        elif word[0].isalpha():
            yield word, run.start(), run.end(), lexicon.of(word) | Tag.NAME
        else:
            yield word, run.start(), run.end(), lexicon.of(word) | Tag.MARK


def _signs(run: str, offset: int, lexicon: _Lexicon) -> Iterator[Token]:
    """Cut a run of Chinese signs by the longest known words; what is between them stays whole."""
    at = unknown = 0
    tags, lengths = lexicon.tags, lexicon.lengths
    while at < len(run):
        for length in range(min(lengths.get(run[at], 0), len(run) - at), 0, -1):
            word = run[at : at + length]
            if word in tags:
                if unknown < at:
                    yield run[unknown:at], offset + unknown, offset + at, 0
                found = tags[word]
                if length == 1 and found & VERB and run[at + 1 : at + 2] not in _NUMERALS:
                    found &= ~VERB
                yield word, offset + at, offset + at + length, found
                at += length
                unknown = at
                break
        else:
            at += 1
    if unknown < len(run):
        yield run[unknown:], offset + unknown, offset + len(run), 0
