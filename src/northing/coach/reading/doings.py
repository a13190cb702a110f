"""A text while its deed is looked for: its words, and what its numbers count."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from northing.coach.reading.tagging import Token
from northing.coach.reading.tags import VERB, Tag
from northing.coach.reading.values import Amount, Reading, Role, Sort
from northing.coach.words.deeds import STAGES

THINGS = (
    Tag.ARTIFACT | Tag.ACTIVITY | Tag.RESEARCH | Tag.OUTSIDER | Tag.INSIDER | Tag.PLACE | Tag.EVENT
)
MADE = Tag.ARTIFACT | Tag.ACTIVITY
PEOPLE = Tag.OUTSIDER | Tag.INSIDER
_LEVELS = frozenset({Sort.SHARE, Sort.POINTS, Sort.SCORE, Sort.TIMES, Sort.MONEY, Sort.DURATION})


_WORK = Tag.LAUNCH | Tag.MAKE | Tag.EFFORT


class Doing(StrEnum):
    """An activity goes on or is counted; an event happens once or not."""

    ACTIVITY = "activity"
    EVENT = "event"


class Deed(NamedTuple):
    """What is to be done, the words that say so, and whether it is counted."""

    doing: Doing
    start: int
    end: int
    is_counted: bool = False


class Doings:
    """A text with what its numbers count, while its deed is looked for."""

    __slots__ = ("counts", "reading", "share", "tokens")

    def __init__(self, reading: Reading, tokens: list[Token]) -> None:
        self.reading = reading
        self.tokens = tokens
        self.counts: list[tuple[Amount, int]] = []
        self.share: Amount | None = None
        for amount in reading.amounts:
            if amount.sort is Sort.COUNT and (_counts(amount, reading) or self._is_of_verb(amount)):
                self.counts.append((amount, self.index_after(amount.end)))
            elif amount.sort is Sort.SHARE and amount.role is Role.TARGET and self.share is None:
                self.share = amount

    def index_after(self, place: int) -> int:
        """Return the index of the first token at or behind a place."""
        return next(
            (at for at, each in enumerate(self.tokens) if each[1] >= place), len(self.tokens)
        )

    @property
    def is_swedish(self) -> bool:
        return self.reading.language == "sv"

    @property
    def has_level(self) -> bool:
        """Whether the text moves something that has a level: no deed is meant then."""
        return any(
            each.role is Role.BASELINE
            or (each.role is Role.CHANGE and not self._is_of_verb(each))
            or (each.role is Role.TARGET and each.sort in _LEVELS)
            for each in self.reading.amounts
        )

    def _is_of_verb(self, amount: Amount) -> bool:
        """Whether "up" belongs to the verb: "set up 25 charging points" changes no level."""
        return amount.role is Role.CHANGE and any(
            " " in word and tags & _WORK and 0 <= amount.start - end <= 1
            for word, _, end, tags in self.tokens
        )

    @property
    def is_research(self) -> bool:
        """Whether people are asked or something is tried: to learn is a result."""
        wanted = Tag.RESEARCH
        if self.reading.language == "zh-Hans":
            wanted |= Tag.LEARN
        return any(
            tags & wanted and not self._is_of_thing(at) for at, (*_, tags) in enumerate(self.tokens)
        )

    def _is_of_thing(self, at: int) -> bool:
        """Whether a word only says which thing is meant: "an insights dashboard"."""
        after = self.tokens[at + 1][3] if at + 1 < len(self.tokens) else 0
        return bool(after & Tag.ARTIFACT) and not after & (VERB | Tag.RESEARCH)

    def deed(self, doing: Doing, at: int, *, is_counted: bool = False) -> Deed:
        """Return a deed that the token at an index tells."""
        _, start, end, _ = self.tokens[at]
        return Deed(doing, start, end, is_counted)


def _counts(amount: Amount, reading: Reading) -> bool:
    """So: "All 240 managers trained" counts as well, though its number looks like a scope."""
    if reading.text[amount.start : amount.start + 2] in STAGES:
        return False
    if amount.value % 1:
        return False
    if amount.role is Role.TARGET:
        return True
    is_early = amount.start <= _EARLY and reading.language != "zh-Hans"
    return amount.role is Role.SCOPE and is_early and not reading.targets()


_EARLY = 12
