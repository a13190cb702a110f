"""The words of a key result, each with what it may mean, for acts, metrics and deeds.

The lexicons are the modules ``northing.coach.words.<topic>_<language>``: entries by meaning,
separated by commas. Verbs are given in the infinitive and nouns in the singular; their forms are
made by rule. Swedish nouns match as the last part of a compound too; an entry with ``=`` before
it only as it stands. Chinese is cut by the longest known words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module

from northing.coach.reading.folding import folded
from northing.coach.reading.inflection import forms
from northing.coach.reading.kinds import Kind
from northing.coach.reading.labels import unlabelled
from northing.coach.reading.swedish import lemmas
from northing.coach.reading.tags import VERB, Tag
from northing.coach.reading.values import LATELY, Language
from northing.coach.words.deeds import NUMERALS, PARTICLES, REGULAR

Token = tuple[str, int, int, int]
# A token in its piece of a text, and whether a phrase may begin with it.
Word = tuple[str, int, int, int, bool]

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
_MOST_KNOWN = 50_000


class _Lexicon:
    """The meanings of the words and phrases of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.tags: dict[str, int] = {}
        self.lengths: dict[str, int] = {}
        self._nouns: dict[str, int] = {}
        self._heads: dict[str, int] = {}
        self._known: dict[str, int] = {}
        self.seen: dict[str, tuple[Word, ...]] = {}
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
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            known = self._known[word] = self._look_up(word)
        return known

    def look(self, piece: str) -> tuple[Word, ...]:
        """Return the words of a text's piece without spaces, as they are inside a text."""
        found = [(each[0], *each.span()) for each in _LATIN.finditer(piece)]
        known = tuple([self._word(*each) for each in found])
        if len(self.seen) > _MOST_KNOWN:
            self.seen.clear()
        self.seen[piece] = known
        return known

    def _word(self, word: str, start: int, end: int) -> Word:
        small = word.lower()
        tags = self.of(small) | _looks(word)
        return small, start, end, tags, self.lengths.get(small, 1) > 1

    def _look_up(self, word: str) -> int:
        found, is_known = self.tags.get(word, 0), word in self.tags
        if self._nouns:
            for lemma, tag in lemmas(word):
                if lemma in self._nouns:
                    found |= self._nouns[lemma] | tag
                    is_known = True
        if is_known:
            return found
        if "-" in word:
            return self.of(word.rpartition("-")[2]) & ~VERB
        if "/" in word and word[0] != "h":
            return self.of(word.partition("/")[0]) & ~VERB
        if word.endswith(("'s", "s'")):
            return self.of(word.rstrip("'s")) & ~VERB
        found = self._compound(word) if self._heads else 0
        is_regular = found & (Tag.ARTIFACT | Tag.ACTIVITY) and word.startswith(REGULAR)
        return found | Tag.REGULAR if is_regular else found

    def _compound(self, word: str) -> int:
        """Return what the longest known last part of a compound means, in all its readings."""
        forms = list(lemmas(word))
        for cut in range(1, len(word) - _SHORTEST_HEAD + 1):
            found, is_known = 0, False
            for lemma, tag in forms:
                if lemma[cut:] in self._heads:
                    found |= self._heads[lemma[cut:]] | tag
                    is_known = True
            if is_known:
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
        first, space, rest = entry.partition(" ")
        has_particle = language == "sv" and rest in PARTICLES
        for form, kinds in forms(entry, Kind.VERB, language):
            yield form, next((_FORM[each] for each in kinds if each in _FORM), 0)
            if has_particle and Kind.PAST in kinds:
                yield rest + form.partition(" ")[0], Tag.PAST
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


def known_in(words: Iterable[str], language: Language) -> int:
    """Return how many of these words, in small letters, the lexicon of a language knows."""
    lexicon = _lexicon(language)
    return sum(1 for word in words if lexicon.of(word))


@lru_cache(maxsize=LATELY)
def tagged(text: str, language: Language) -> tuple[Token, ...]:
    """Return the words, numbers and marks of a text as (word in small letters, start, end, tags).

    >>> [word for word, *_ in tagged("Ship 3 integrations", "en")]
    ['ship', '3', 'integrations']
    """
    return tagged_plain(unlabelled(folded(text)), language)


@lru_cache(maxsize=LATELY)
def tagged_plain(plain: str, language: Language) -> tuple[Token, ...]:
    """Return the same of a text that is folded and without labels."""
    if language == "zh-Hans":
        return tuple(_han(plain.lower(), _lexicon(language)))
    return _latin(plain, _lexicon(language))


@lru_cache(maxsize=LATELY)
def tags_of(text: str, language: Language) -> int:
    """Return all that the words of a text may mean."""
    found = 0
    for each in tagged(text, language):
        found |= each[3]
    return found


def _latin(text: str, lexicon: _Lexicon) -> tuple[Token, ...]:
    """No token reaches across a space, so each piece between two is cut once for all texts."""
    seen, look = lexicon.seen, lexicon.look
    tokens: list[Token] = []
    openings: list[int] = []
    place = 0
    for piece in text.split(" "):
        if piece:
            for word, start, end, tags, is_opening in seen.get(piece) or look(piece):
                if is_opening:
                    openings.append(len(tokens))
                tokens.append((word, place + start, place + end, tags))
        place += len(piece) + 1
    if tokens and tokens[0][3] & Tag.NAME:
        small, start, end, _ = tokens[0]
        tokens[0] = small, start, end, lexicon.of(small)
    return tuple(_with_phrases(tokens, openings, lexicon) if openings else tokens)


def _with_phrases(tokens: list[Token], openings: list[int], lexicon: _Lexicon) -> list[Token]:
    """Join the words of the longest known phrase at each place where one may begin."""
    known, lengths = lexicon.tags, lexicon.lengths
    kept: list[Token] = []
    at = 0
    for opening in openings:
        if opening < at:
            continue
        words = [each[0] for each in tokens[opening : opening + lengths[tokens[opening][0]]]]
        while len(words) > 1:
            tags = known.get(phrase := " ".join(words))
            if tags is not None:
                kept += tokens[at:opening]
                at = opening + len(words)
                kept.append((phrase, tokens[opening][1], tokens[at - 1][2], tags))
                break
            words.pop()
    return kept + tokens[at:]


def _looks(word: str) -> int:
    first = word[0]
    if first.isdigit():
        return Tag.NUMBER
    if not first.isalpha():
        return Tag.MARK
    return Tag.NAME if first.isupper() else 0


def _han(text: str, lexicon: _Lexicon) -> list[Token]:
    tokens: list[Token] = []
    for run in _HAN.finditer(text):
        word = run[0]
        if "\u3400" <= word[0] <= "\u9fff":
            tokens += _signs(word, run.start(), lexicon)
        elif word[0].isdigit():
            tokens.append((word, *run.span(), Tag.NUMBER))
        else:
            kind = Tag.NAME if word[0].isalpha() else Tag.MARK
            tokens.append((word, *run.span(), lexicon.of(word) | kind))
    return tokens


def _signs(run: str, offset: int, lexicon: _Lexicon) -> list[Token]:
    """Cut a run of Chinese signs by the longest known words; what is between them stays whole."""
    tokens: list[Token] = []
    at = unknown = 0
    known, lengths, size = lexicon.tags, lexicon.lengths, len(run)
    while at < size:
        end, tags = min(at + lengths.get(run[at], 0), size), None
        while end > at and (tags := known.get(run[at:end])) is None:
            end -= 1
        if tags is None:
            at += 1
            continue
        if unknown < at:
            tokens.append((run[unknown:at], offset + unknown, offset + at, 0))
        if end == at + 1 and tags & VERB and run[end : end + 1] not in NUMERALS:
            tags &= ~VERB
        tokens.append((run[at:end], offset + at, offset + end, tags))
        at = unknown = end
    if unknown < size:
        tokens.append((run[unknown:], offset + unknown, offset + size, 0))
    return tokens
