"""Where everything stands in the map at a glance: a cell below the one it serves, as wide as what
hangs on it. What would be too narrow to be hit is folded with those beside it, so that a drawing
stays as large as it has room for, however many objectives there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from northing.apps.goals.queries.map import ASIDE, MapRow

# In per cent of the width: what is narrower cannot be hit.
LINKED = 0.35


@dataclass(frozen=True, slots=True)
class Cell:
    row: MapRow
    x: float
    width: float
    level: int


@dataclass(frozen=True, slots=True)
class Fold:
    """Objectives below ``parent`` (None at the top), with all that serve them: ``mix`` counts them
    by their health and by whether they are set aside."""

    parent: MapRow | None
    x: float
    width: float
    level: int
    mix: Counter[tuple[int, bool]]


def laid_out(rows: Sequence[MapRow]) -> tuple[list[Cell], list[Fold]]:
    """Return the cells and the folds; x and width are in per cent, levels begin at 0. Of what
    hangs on one objective the folded stand last."""
    inner, leaves = children_of(rows), _leaves(rows)
    share = 100 / (leaves[0] or 1)
    cells: list[Cell] = []
    folds: list[Fold] = []
    waiting: list[tuple[MapRow | None, float, int]] = [(None, 0.0, 0)]
    while waiting:
        parent, x, level = waiting.pop()
        narrow: list[MapRow] = []
        for row in inner[parent.id if parent else 0]:
            width = leaves[row.id] * share
            if width < LINKED:
                narrow.append(row)
                continue
            cells.append(Cell(row, x, width, level))
            waiting.append((row, x, level + 1))
            x += width
        if narrow:
            width = sum(leaves[row.id] for row in narrow) * share
            folds.append(Fold(parent, x, width, level, Counter(_kinds(narrow, inner))))
    return cells, folds


def children_of(rows: Sequence[MapRow]) -> defaultdict[int, list[MapRow]]:
    """Return the rows below each, by its id; 0 for the top."""
    found: defaultdict[int, list[MapRow]] = defaultdict(list)
    for row in rows:
        found[row.parent].append(row)
    return found


def _leaves(rows: Sequence[MapRow]) -> dict[int, int]:
    leaves: dict[int, int] = defaultdict(int)
    for row in reversed(rows):
        leaves[row.id] = leaves[row.id] or 1
        leaves[row.parent] += leaves[row.id]
    return leaves


def _kinds(
    rows: Sequence[MapRow], inner: Mapping[int, Sequence[MapRow]]
) -> Iterator[tuple[int, bool]]:
    """The health of some objectives and of all that serve them, and whether each is set aside."""
    waiting = list(rows)
    while waiting:
        row = waiting.pop()
        yield row.health, bool(row.flags & ASIDE)
        waiting += inner.get(row.id, ())
