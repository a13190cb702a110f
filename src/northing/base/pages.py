"""Long lists, a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

# More than this nobody chooses from a list: a name is typed, and some are suggested.
MOST_OFFERED, MOST_SUGGESTED = 200, 50


@dataclass(frozen=True, slots=True)
class Pages:
    """Where a paged list stands; ``number`` counts from 1. ``name`` is what the address calls it,
    of several lists on a page another one each."""

    number: int
    last: int
    total: int
    name: str = "page"

    @property
    def has_previous(self) -> bool:
        return self.number > 1

    @property
    def has_next(self) -> bool:
        return self.number < self.last


def pages_of(total: int, asked: int, size: int, name: str = "page") -> tuple[Pages, slice]:
    """Return where a page stands and which rows it shows; a number beyond the end is the last."""
    last = max(1, -(-total // size))
    number = min(max(asked, 1), last)
    return Pages(number, last, total, name), slice((number - 1) * size, number * size)


def unfolded(
    tops: Sequence[int], below: Mapping[int, Sequence[int]], room: int, way: Collection[int] = ()
) -> frozenset[int]:
    """Return whose children a page shows that has room for so many rows of a tree: those of the
    tops always, then level by level as long as a whole level fits, and those on the ``way`` to
    what the reader looks for."""
    found, level, shown = set(tops), list(tops), len(tops)
    while following := [child for row in level for child in below.get(row, ())]:
        shown += len(following)
        if shown > room and found.isdisjoint(level):
            break
        found.update(level)
        level = following
    return frozenset({*found, *way})
