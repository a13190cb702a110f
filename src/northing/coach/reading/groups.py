"""The groups of words between prepositions, and what their last noun means."""

from __future__ import annotations

from northing.coach.reading.doings import THINGS
from northing.coach.reading.tagging import Token
from northing.coach.reading.tags import METRIC, VERB, Tag
from northing.coach.words.deeds import ONE

_STOP = Tag.PREPOSITION | Tag.RELATIVE | Tag.MARK
_SMALL = Tag.PAST | Tag.ING | Tag.DONE | Tag.REGULAR | Tag.PERIOD | Tag.NEW | Tag.PRESENT


def group_at(tokens: list[Token], at: int) -> list[Token]:
    """Return the words from an index to the next preposition, relative or mark."""
    found: list[Token] = []
    for each in tokens[at:]:
        if each[3] & _STOP:
            if each[0] == "," and found and found[-1][3] & (Tag.NEW | Tag.ACTIVE):
                continue
            break
        found.append(each)
    return found


def head_of(group: list[Token]) -> int:
    """Return what the last noun of a group means: 0 for one that is not known. A word behind a
    plural ("40 clinics there") is no noun."""
    unknown = 0
    for _, _, _, tags in reversed(group):
        if tags & (THINGS | METRIC):
            return tags if not unknown or (unknown == 1 and tags & Tag.PLURAL) else 0
        if not tags & _SMALL:
            unknown += 1
    return 0


def subject_of(group: list[Token]) -> list[Token]:
    """Return the words of a group before its verb."""
    cut = (at for at, each in enumerate(group) if each[3] & (Tag.BE | Tag.PRESENT) and at)
    return group[: next(cut, len(group))]


def is_plural(group: list[Token]) -> bool:
    """Whether a group without article, number or name names things in the plural."""
    if any(each[0] in ONE or each[3] & Tag.NAME for each in group):
        return False
    if group and group[-1][3] & Tag.ARTIFACT and not group[-1][3] & (Tag.PLURAL | VERB):
        return False  # "a sales portal"
    return any(
        tags & Tag.PLURAL or (not tags and word[-1] == "s" and word[-2:] != "ss")
        for word, _, _, tags in group
    )
