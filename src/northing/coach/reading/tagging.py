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
from northing.coach.reading.values import Language


class Tag:
    """What a word may mean, as bits: one word may mean several things."""

    # Verbs
    RAISE, LOWER, REACH, MAINTAIN = 1 << 0, 1 << 1, 1 << 2, 1 << 3
    LAUNCH = 1 << 4  # one event by nature: launch, implement, migrate
    MAKE = 1 << 5  # makes a thing: build, write, publish
    EFFORT = 1 << 6  # run, hold, train, work on
    GAIN = 1 << 7  # sign, win, hire: counts as a result
    LEARN = 1 << 8  # interview, test, validate
    OUTCOME = 1 << 9  # what others then do: use, pay, renew, complete
    # Forms
    BASE, PRESENT, PAST, ING, PLURAL = 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14
    # Things
    ARTIFACT = 1 << 15  # posts, features, reports
    ACTIVITY = 1 << 16  # workshops, meetings, campaigns
    RESEARCH = 1 << 17  # interviews, usability tests, assumptions
    OUTSIDER = 1 << 18  # customers, patients, partners
    INSIDER = 1 << 19  # staff, managers, teams
    PLACE = 1 << 20  # languages, countries, sites: where, not how many
    EVENT = 1 << 21  # go-live, certification, rollout
    # Metrics
    RATE, SCORE, STOCK, FLOW = 1 << 22, 1 << 23, 1 << 24, 1 << 25
    CUMULATIVE, MONEY, DURATION, COUNT = 1 << 26, 1 << 27, 1 << 28, 1 << 29
    BAD, GOOD = 1 << 30, 1 << 31  # what is counted had better be less, more
    OPEN = 1 << 32  # a rate without an end: growth, retention of revenue
    FIVE, HUNDRED = 1 << 33, 1 << 34  # the end of a score's scale
    KNOWN = 1 << 35  # a metric that readers recognise without a number
    # Grammar
    PREPOSITION, RELATIVE, LEAD_IN, DETERMINER = 1 << 36, 1 << 37, 1 << 38, 1 << 39
    NEW, TOTAL, NUMBER, MARK, NAME = 1 << 40, 1 << 41, 1 << 42, 1 << 43, 1 << 44
    MORE, LESS, DONE, BE, REGULAR = 1 << 45, 1 << 46, 1 << 47, 1 << 48, 1 << 49
    NOUN = 1 << 50  # a verb's word that is often a noun
    VIEW, LOOKED, FOLLOW, HOARD = 1 << 51, 1 << 52, 1 << 53, 1 << 54  # vanity
    ACTIVE, PERIOD, FAIL, FINISH, TIMES = 1 << 55, 1 << 56, 1 << 57, 1 << 58, 1 << 63
    WEAK, ABSTRACT = 1 << 60, 1 << 61  # an effort only with its object; nothing to be made
    HOST = 1 << 62  # an effort where it is counted: hold, run, organise
    PER, PLAN = 1 << 65, 1 << 66  # for each thing; a plan, of which one may do more than all
    SOFT = 1 << 64  # keeps a metric as it is, or something else: keep, hold, protect
    GERUND = 1 << 59  # the name of a movement: increase, reduction


VERB = (
    Tag.RAISE | Tag.LOWER | Tag.REACH | Tag.MAINTAIN | Tag.LAUNCH | Tag.MAKE | Tag.EFFORT
    | Tag.GAIN | Tag.LEARN | Tag.OUTCOME
)  # fmt: skip
METRIC = (
    Tag.RATE | Tag.SCORE | Tag.STOCK | Tag.FLOW | Tag.CUMULATIVE | Tag.MONEY | Tag.DURATION
    | Tag.COUNT
)  # fmt: skip
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
        self._heads: dict[str, int] = {}
        self._known: dict[str, int] = {}
        self.seen: dict[str, tuple[str, int, bool]] = {}
        for topic, tag, entry in _entries(language):
            self._add(topic, tag, entry)

    def _add(self, topic: str, tag: int, entry: str) -> None:
        is_head = self.language == "sv" and topic in _NOUN_TOPICS and not entry.startswith("=")
        for form, form_tag in _forms(topic, entry.lstrip("="), self.language):
            self.tags[form] = self.tags.get(form, 0) | tag | form_tag
            if is_head and len(form) >= _SHORTEST_HEAD and " " not in form:
                self._heads[form] = self._heads.get(form, 0) | tag | form_tag
            if self.language == "zh-Hans":
                first, length = form[0], len(form)
            else:
                first, length = form.partition(" ")[0], form.count(" ") + 1
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
        if word in self.tags:
            return self.tags[word]
        if "-" in word:
            return self.of(word.rpartition("-")[2]) & ~VERB
        if "/" in word and word[0] != "h":
            return self.of(word.partition("/")[0]) & ~VERB
        if word.endswith(("'s", "s'")):
            return self.of(word.rstrip("'s")) & ~VERB
        for cut in range(1, len(word) - _SHORTEST_HEAD + 1):
            if word[cut:] in self._heads:
                return self._heads[word[cut:]]
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
        yield from _swedish_noun(entry)
    else:
        yield entry, 0


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"


def _swedish_noun(noun: str) -> Iterator[tuple[str, int]]:
    """Yield the forms that a noun may have in any declension: too many rather than too few."""
    yield noun, 0
    yield from _of_vowel(noun)
    doubled = [noun + noun[-1]] if noun[-1] in "mn" else []
    if noun.endswith(("el", "er", "en")):
        doubled.append(noun[:-2] + noun[-1])
    for base in (noun, *doubled):
        for ending in ("en", "n", "et", "t", "ens", "ets", "s"):
            yield base + ending, 0
        for ending in ("ar", "arna", "er", "erna", "na", "r", "rna", "arnas", "ers"):
            yield base + ending, Tag.PLURAL


def _of_vowel(noun: str) -> Iterator[tuple[str, int]]:
    """Yield the plurals in which a noun's last vowel is another one."""
    if noun[-1] == "a":
        yield from ((noun[:-1] + ending, Tag.PLURAL) for ending in ("or", "orna", "ornas"))
    if noun[-1] == "e":
        yield from ((noun[:-1] + ending, Tag.PLURAL) for ending in ("ar", "arna"))
    if noun.endswith("um"):
        yield from ((noun[:-2] + ending, Tag.PLURAL) for ending in ("er", "erna"))
        yield noun[:-2] + "et", 0


@cache
def _lexicon(language: Language) -> _Lexicon:
    return _Lexicon(language)


@lru_cache(maxsize=4096)
def tagged(text: str, language: Language) -> tuple[Token, ...]:
    """Return the words, numbers and marks of a text as (word in small letters, start, end, tags).

    >>> [word for word, *_ in tagged("Ship 3 integrations", "en")]
    ['ship', '3', 'integrations']
    """
    plain = folded(text)
    if language == "zh-Hans":
        return tuple(_han(plain.lower(), _lexicon(language)))
    return _latin(plain, _lexicon(language))


def _latin(text: str, lexicon: _Lexicon) -> tuple[Token, ...]:
    seen, look = lexicon.seen, lexicon.look
    tokens: list[Token] = []
    is_phrase = False
    for each in _LATIN.finditer(text):
        word = each[0]
        known = seen.get(word) or look(word)
        tokens.append((known[0], *each.span(), known[1]))
        is_phrase = is_phrase or known[2]
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
