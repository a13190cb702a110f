"""Long lists, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass


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
