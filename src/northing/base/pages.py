"""Long lists, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pages:
    """Where a paged list stands; ``number`` counts from 1."""

    number: int
    last: int
    total: int

    @property
    def has_previous(self) -> bool:
        return self.number > 1

    @property
    def has_next(self) -> bool:
        return self.number < self.last


def pages_of(total: int, asked: int, size: int) -> tuple[Pages, slice]:
    """Return where a page stands and which rows it shows; a number beyond the end is the last."""
    last = max(1, -(-total // size))
    number = min(max(asked, 1), last)
    return Pages(number, last, total), slice((number - 1) * size, number * size)
