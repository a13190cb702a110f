"""The meanings of a text's words, the same in every language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from northing.coach.reading.late import late
from northing.coach.reading.values import Language
from northing.coach.words import topics_en, topics_sv, topics_zh

_WORD = late(r"[^\W_]+(?:[-'’][^\W_]+)*[+#]*")
_HAN = late(r"[\u3400-\u9fff]+")
_SHORTEST_PART, _SHORTEST_STEM = 3, 4
# A longer rest of a Swedish word may be the other half of a compound.
_SHORT_ENDING, _LONG_ENDING = 4, 8
_TABLES: Mapping[Language, Mapping[str, str]] = {
    "en": topics_en.WORDS,
    "sv": topics_sv.WORDS,
    "zh-Hans": topics_zh.WORDS,
}


@lru_cache(maxsize=1)
def words_of(text: str) -> tuple[str, ...]:
    """Return a folded text's words as they stand."""
    return tuple(_WORD.findall(text))


def meanings_of(text: str, language: Language) -> list[str]:
    """Return what a folded text's words mean, in their order: "-" before a meaning turns it round,
    "~" stands before people in general; a word that is not known is its own stem.

    >>> meanings_of("late orders per week", "en"), meanings_of("sena order per vecka", "sv")
    (['-on-time', 'order', 'week'], ['-on-time', 'order', 'week'])
    """
    found: list[str] = []
    if language == "zh-Hans":
        for period, same in topics_zh.SAME.items():
            text = text.replace(period, same)
        for run in _HAN.findall(text):
            found += _of_run(run)
        text = _HAN.sub(" ", text)
        language = "en"
    table, words = _table(language), words_of(text)
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
        return (f"#{word.rstrip('+#')}",)
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
    return (_stem(word, topics_en.ENDINGS),)


def _of_swedish(word: str, table: _Table) -> tuple[str, ...]:
    """The meanings of a compound of which the last part is known, or the first; else the word's
    stem."""
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART):
        tail = word[at:]
        meanings = table.word(tail, _SHORT_ENDING) if len(tail) >= _SHORTEST_STEM else None
        if meanings:
            head = word[:at]
            own = table.word(head, _SHORT_ENDING)
            return (*(own if own is not None else (_stem(head, topics_sv.ENDINGS),)), *meanings)
    if (known := table.word(word, _LONG_ENDING)) is not None:
        return known
    for at in range(len(word) - _SHORTEST_STEM, _SHORTEST_PART - 1, -1):
        head = word[:at]
        if len(head) < _SHORTEST_STEM and head not in topics_sv.SHORT_HEADS:
            break
        if own := table.word(head, 1):
            return (*own, _stem(word[at:], topics_sv.ENDINGS))
    return (_stem(word, topics_sv.ENDINGS),)


def _stem(word: str, endings: tuple[str, ...]) -> str:
    if word.endswith("ies") and endings is topics_en.ENDINGS:
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

    def phrase(self, words: tuple[str, ...], at: int) -> tuple[int, tuple[str, ...]]:
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
