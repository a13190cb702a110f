"""What a key result is about, so that two of them can be compared whatever words they use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from northing.coach.findings import KeyResultText, OkrSet
from northing.coach.reading.late import late
from northing.coach.reading.values import Act, Language, Reading, Role, Sort
from northing.coach.words import topics_en, topics_sv, topics_zh
from northing.core.conflicts import direction_of
from northing.core.document import Numeric, Range
from northing.core.seeking import folded

_WORD = late(r"[^\W_]+(?:[-'’][^\W_]+)*[+#]*")
_HAN = late(r"[\u3400-\u9fff]+")
# Amounts that say how far, not what.
_ASIDE = frozenset(
    {Role.TARGET, Role.BASELINE, Role.CHANGE, Role.OUT_OF, Role.DATE, Role.PROBABILITY}
)
_WHOLE = Decimal(100)
_SHORTEST_PART, _SHORTEST_STEM = 3, 4
# Short words that begin many compounds.
_SHORT_HEADS = frozenset({"fel"})
# A longer rest of a Swedish word may be the other half of a compound.
_SHORT_ENDING, _LONG_ENDING = 4, 8
_EN_ENDINGS = ("ing", "ed", "es", "s")
_SV_ENDINGS = (
    "arnas", "ernas", "ornas", "arna", "erna", "orna", "ande", "ens", "ets", "are", "ade",
    "en", "et", "na", "ar", "er", "or", "as", "at", "ad", "a", "n", "t", "e", "s",
)  # fmt: skip
_TABLES: Mapping[Language, Mapping[str, str]] = {
    "en": topics_en.WORDS,
    "sv": topics_sv.WORDS,
    "zh-Hans": topics_zh.WORDS,
}


@dataclass(frozen=True, slots=True)
class Topic:
    """What is measured, in meanings that are the same in every language.

    ``words`` are the metric and its scope, ``crowd`` whom it is about where that is a general word
    (customers); ``pole`` is -1 where the words turn the metric round (churn for retention), else 1.
    ``way`` is 1 for up, -1 for down, 0 when unknown. ``pair`` holds baseline and target.
    ``order`` is the words in the text's order, and ``plain`` its words as they stand.
    """

    words: frozenset[str]
    crowd: frozenset[str]
    order: tuple[str, ...]
    plain: tuple[str, ...]
    pole: int = 1
    way: int = 0
    pair: tuple[Decimal, Decimal] | None = None
    sort: Sort | None = None

    @property
    def push(self) -> int:
        """Where the metric goes, said of its positive name: churn down is retention up."""
        return self.way * self.pole

    @property
    def numbers(self) -> tuple[float, float] | None:
        """Baseline and target to look the same ones up by: decimals take long to hash."""
        return (float(self.pair[0]), float(self.pair[1])) if self.pair else None

    @property
    def mirrored(self) -> tuple[float, float] | None:
        """The numbers of what is left to the whole, of a share."""
        if self.pair is None or self.sort is not Sort.SHARE:
            return None
        return float(_WHOLE - self.pair[0]), float(_WHOLE - self.pair[1])

    @property
    def is_specific(self) -> bool:
        """Whether the words are enough to know a metric by."""
        return is_specific(self.words)


def is_specific(words: frozenset[str]) -> bool:
    """Tell whether meanings are enough to know a metric by: a metric's own, or two of any; when
    and how often says nothing.

    >>> [is_specific(frozenset(each)) for each in ({"nps"}, {"time", "month"}, {"time", "reply"})]
    [True, False, True]
    """
    return bool(words & _METRICS) or len(words - _OFTEN) > 1


def is_exchanged(one: tuple[str, ...], other: tuple[str, ...], most: int = 2) -> bool:
    """Tell whether two texts are the same but for a word, or up to ``most``, in one place: one
    scope, and then the next.

    >>> is_exchanged(("bed", "on", "ward", "4"), ("bed", "on", "ward", "7"))
    True
    >>> is_exchanged(("late", "order"), ("order", "in", "time"))
    False
    """
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    end = next((at for at in range(shorter - start) if one[-1 - at] != other[-1 - at]), shorter)
    left = len(one) - start - end, len(other) - start - end
    return min(left) > 0 and max(left) <= most and start + end > 0


def is_contrast(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two scopes exclude each other: a class of words stands before the "=".

    >>> is_contrast(frozenset({"size=small"}), frozenset({"size=large", "nps"}))
    True
    """
    classes = [{word.partition("=")[0] for word in each if "=" in word} for each in (one, other)]
    return any(
        not {w for w in one if w.startswith(f"{each}=")} & {w for w in other if w.startswith(each)}
        for each in classes[0] & classes[1]
    )


def topics_of(okrs: OkrSet) -> Mapping[str, Topic]:
    """Return what every key result of a set is about, by its path."""
    return _topics_of(_Same(okrs))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A set that several rules look at: the very same, for whether it is equal takes long."""

    okrs: OkrSet

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.okrs is self.okrs

    def __hash__(self) -> int:
        return id(self.okrs)


@lru_cache(maxsize=1)
def _topics_of(same: _Same) -> Mapping[str, Topic]:
    return {each.path: topic_of(each) for each in same.okrs.key_results}


def topic_of(text: KeyResultText) -> Topic:
    """Return what a key result is about: its title's topic, with its structured numbers."""
    title = topic_of_text(text.reading)
    measure = text.key_result.measure
    pair, way = title.pair, title.way
    if isinstance(measure, Numeric):
        if measure.baseline is None or measure.target is None:
            return title
        if not _is_said(measure):
            return replace(title, pair=None, way=_act(text.reading))
        way = way or direction_of(measure.baseline, measure.target)
        pair = pair or (measure.baseline, measure.target)
    elif isinstance(measure, Range):
        way = way or direction_of(None, None, measure.at_least, measure.at_most)
    else:
        return title
    is_known = way == title.way and pair == title.pair
    return title if is_known else replace(title, way=way, pair=pair)


def _is_said(measure: Numeric) -> bool:
    """Whether numbers tell something: from 0 to 100 is how progress alone is written down."""
    return measure.baseline != 0 or measure.target != _WHOLE


def topic_of_text(reading: Reading) -> Topic:
    """Return what a text is about."""
    bared = _bared(reading)
    order, crowd, pole = _sorted(_meanings(bared, reading.language))
    # Chinese words have no gaps between them; their order alone is compared.
    plain = () if reading.language == "zh-Hans" else tuple(_WORD.findall(bared))
    parsed = reading.parsed
    pair = None
    if parsed.baseline is not None and parsed.target is not None:
        pair = parsed.baseline, parsed.target
    sort = next((each.sort for each in reading.amounts if each.role is Role.TARGET), None)
    return Topic(frozenset(order), crowd, order, plain, pole, _way(reading), pair, sort)


def _sorted(meanings: Iterable[str]) -> tuple[tuple[str, ...], frozenset[str], int]:
    words: list[str] = []
    crowd: set[str] = set()
    pole = 1
    for meaning in meanings:
        sign = meaning[0]
        if sign == "~":
            crowd.add(meaning[1:])
        elif sign == "-":
            pole = -pole
            words.append(meaning[1:])
        elif meaning == "not":
            pole = -pole
        else:
            words.append(meaning)
    return tuple(words), frozenset(crowd), pole


def _way(reading: Reading) -> int:
    parsed = reading.parsed
    if parsed.direction:
        return 1 if parsed.direction == "up" else -1
    return _act(reading)


def _act(reading: Reading) -> int:
    """Where the text's own verbs push."""
    acts = {clause.act for clause in reading.clauses}
    return (Act.RAISE in acts) - (Act.LOWER in acts)


def _bared(reading: Reading) -> str:
    """The text without amounts that say how far, and without its deadlines."""
    spans = [(each.start, each.end) for each in reading.amounts if each.role in _ASIDE]
    if reading.deadlines:
        spans = sorted([*spans, *reading.deadlines])
    text, at, kept = reading.text, 0, []
    for start, end in spans:
        kept.append(text[at:start])
        at = max(at, end)
    return folded(" ".join([*kept, text[at:]]))


def _meanings(text: str, language: Language) -> list[str]:
    found: list[str] = []
    if language == "zh-Hans":
        for run in _HAN.findall(text):
            found += _of_run(run)
        text = _HAN.sub(" ", text)
        language = "en"
    table, words = _table(language), _WORD.findall(text)
    at = 0
    while at < len(words):
        word = words[at]
        length, meanings = table.phrase(words, at) if word in table.phrases else (0, ())
        found += meanings if length else _of_word(word, language)
        at += length or 1
    return found


@lru_cache(maxsize=8192)
def _of_run(run: str) -> tuple[str, ...]:
    """The meanings in Chinese signs without a gap: the longest known word at each place, and a
    sign for itself where none is known."""
    known, longest = _signs()
    found: list[str] = []
    at = 0
    while at < len(run):
        for length in range(min(longest, len(run) - at), 0, -1):
            meanings = known.get(run[at : at + length])
            if meanings is not None:
                break
        found += (run[at],) if meanings is None else meanings
        at += length
    return tuple(found)


@lru_cache(maxsize=16384)
def _of_word(word: str, language: Language) -> tuple[str, ...]:
    if word.rstrip("+#").isdigit():
        return (f"#{word}",)
    table = _table(language)
    is_swedish = language == "sv"
    meanings = table.word(word, _SHORT_ENDING if is_swedish else _LONG_ENDING)
    if meanings is not None:
        return meanings
    if "-" in word:
        parts = [_of_word(part, language) for part in word.split("-")]
        return tuple(meaning for part in parts for meaning in part)
    if is_swedish:
        return _of_swedish(word, table)
    return (_stem(word, _EN_ENDINGS),)


def _of_swedish(word: str, table: _Table) -> tuple[str, ...]:
    """The meanings of a compound of which the last part is known, or the first; else the word's
    stem."""
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART):
        tail = word[at:]
        meanings = table.word(tail, _SHORT_ENDING) if len(tail) >= _SHORTEST_STEM else None
        if meanings:
            head = word[:at]
            own = table.word(head, _SHORT_ENDING)
            return (*(own if own is not None else (_stem(head, _SV_ENDINGS),)), *meanings)
    if (known := table.word(word, _LONG_ENDING)) is not None:
        return known
    for at in range(len(word) - _SHORTEST_STEM, _SHORTEST_PART - 1, -1):
        head = word[:at]
        if len(head) < _SHORTEST_STEM and head not in _SHORT_HEADS:
            break
        if own := table.word(head, 0):
            return (*own, _stem(word[at:], _SV_ENDINGS))
    return (_stem(word, _SV_ENDINGS),)


def _stem(word: str, endings: tuple[str, ...]) -> str:
    if word.endswith("ies") and endings is _EN_ENDINGS:
        return f"{word[:-3]}y"
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM - 1:
            return word[: -len(ending)]
    return word


class _Table:
    """The words of a language by their first letters, and the phrases by their first word."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._whole: dict[str, tuple[str, ...]] = {}
        self._stems: dict[str, tuple[str, ...]] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for meaning, entries in words.items():
            meanings = tuple(meaning.split())
            for entry in entries.split():
                self._add(entry, meanings)
        for phrases in self.phrases.values():
            phrases.sort(key=lambda each: -len(each[0]))

    def _add(self, entry: str, meanings: tuple[str, ...]) -> None:
        parts = tuple(entry.split("_"))
        if len(parts) > 1:
            self.phrases.setdefault(parts[0], []).append((parts, meanings))
        elif entry.endswith("*"):
            self._stems.setdefault(entry[:-1], meanings)
        else:
            self._whole.setdefault(entry, meanings)

    def word(self, word: str, longest_ending: int) -> tuple[str, ...] | None:
        """The meanings of a word, none of one that says nothing, None of an unknown one."""
        if word in self._whole:
            return self._whole[word]
        shortest = max(_SHORTEST_PART, len(word) - longest_ending) - 1
        for length in range(len(word), shortest, -1):
            if word[:length] in self._stems:
                return self._stems[word[:length]]
        return None

    def phrase(self, words: list[str], at: int) -> tuple[int, tuple[str, ...]]:
        """How many words from a place make a phrase, and what it means; 0 where none does."""
        for parts, meanings in self.phrases.get(words[at], ()):
            found = words[at : at + len(parts)]
            if len(found) == len(parts) and all(map(_fits, parts, found)):
                return len(parts), meanings
        return 0, ()


def _fits(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@cache
def _table(language: Language) -> _Table:
    return _Table(_TABLES[language])


@cache
def _signs() -> tuple[Mapping[str, tuple[str, ...]], int]:
    known = {
        word: tuple(meaning.split())
        for meaning, words in topics_zh.WORDS.items()
        for word in words.split()
    }
    return known, max(map(len, known))


# Meanings that are no metric alone: when and how often, and what many metrics share.
_OFTEN = frozenset({"month", "year", "week", "quarter", "day", "daily", "median", "first"})
_SHARED = frozenset(
    {
        "time", "test", "active", "session", "page", "order", "paid", "call", "meeting", "project",
        "completion", "success", "acceptance", "reply", "coverage", "stock", "load", "voluntary",
        "staff", "recurring", "store", "not", "closed", "seen", "food", "bed",
        "production", "manager", "give",
    }
)  # fmt: skip
_METRICS = (
    frozenset(
        part.lstrip("-")
        for meaning in topics_en.WORDS
        for part in meaning.split()
        if not part.startswith("~")
    )
    - _OFTEN
    - _SHARED
    - {word for word in topics_en.WORDS if "=" in word}
)
