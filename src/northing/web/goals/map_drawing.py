"""The map at a glance: every objective as a cell below the one it serves, as wide as what hangs on
it. Drawn here, so that it stands in print and without a script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from northing.apps.goals.queries.map import ASIDE, HEALTHS, LOOSE, AlignmentMap, MapRow
from northing.web.marks import HEALTH, health_mark
from northing.web.shown import NOTHING, percent_text
from northing.web.tabled import folded

ROW, GAP = 60, 2
# In per cent of the width: below it a cell is a line of colour, below that too narrow for words.
LINKED, LABELLED = 0.35, 3.0
LISTED = 250


@dataclass(frozen=True, slots=True)
class Cell:
    row: MapRow
    x: float
    width: float
    level: int


def icicle(page: AlignmentMap, slug: str) -> SafeString:
    """The drawing; a cell that is wide enough to be hit leads to its objective."""
    cells = _cells(page.rows)
    if not cells:
        return SafeString("")
    height = (max(cell.level for cell in cells) + 1) * ROW
    label = ngettext("Overview of %(n)s objective", "Overview of %(n)s objectives", len(cells)) % {
        "n": len(cells)
    }
    place = reverse("objective", args=[slug, 0]).removesuffix("0/")
    return format_html(
        '<svg class="icicle" width="100%" height="{}" role="group" aria-label="{}">{}</svg>',
        height,
        label,
        format_html_join("", "{}", ((_drawn(cell, place),) for cell in cells)),
    )


def legend() -> list[tuple[str, str]]:
    """What the colours and shapes mean."""
    return [(health, str(HEALTH[health].word)) for health in HEALTHS]


def alignment_table(page: AlignmentMap) -> SafeString:
    """The same as a table, nothing where it is too long for one."""
    if len(page.rows) > LISTED:
        return SafeString("")
    levels, inner = _levels(page.rows), _children(page.rows)
    ordered: list[MapRow] = []
    waiting = inner[0][::-1]
    while waiting:
        ordered.append(waiting.pop())
        waiting += inner[ordered[-1].id][::-1]
    heads = (
        pgettext("chart", "Objective"),
        pgettext("chart", "Level"),
        pgettext("chart", "Team"),
        pgettext("chart", "Owner"),
        pgettext("chart", "Done"),
        pgettext("chart", "Health"),
    )
    return folded(heads, (_told(page, row, levels[row.id] + 1) for row in ordered))


def _told(page: AlignmentMap, row: MapRow, level: int) -> tuple[str, ...]:
    return (
        row.title,
        str(level),
        page.teams.get(row.team, NOTHING),
        page.people.get(row.owner, NOTHING),
        _share(row),
        _state(row),
    )


def _children(rows: Sequence[MapRow]) -> dict[int, list[MapRow]]:
    found: dict[int, list[MapRow]] = defaultdict(list)
    for row in rows:
        found[row.parent].append(row)
    return found


def _levels(rows: Sequence[MapRow]) -> dict[int, int]:
    levels = {0: -1}
    for row in rows:
        levels[row.id] = levels[row.parent] + 1
    return levels


def _cells(rows: Sequence[MapRow]) -> list[Cell]:
    """Where everything stands, in per cent: each as wide as the leaves that hang on it."""
    leaves: dict[int, int] = defaultdict(int)
    for row in reversed(rows):
        leaves[row.id] = leaves[row.id] or 1
        leaves[row.parent] += leaves[row.id]
    levels = _levels(rows)
    begins = {0: 0.0}
    share = 100 / (leaves[0] or 1)
    cells = []
    for row in rows:
        x, width = begins[row.parent], leaves[row.id] * share
        begins[row.parent], begins[row.id] = x + width, x
        cells.append(Cell(row, x, width, levels[row.id]))
    return cells


def _drawn(cell: Cell, place: str) -> SafeString:
    css = f"{HEALTH[HEALTHS[cell.row.health]].css}{' is-aside' * bool(cell.row.flags & ASIDE)}"
    box = format_html(
        '<rect class="{}" x="{}%" y="{}" width="{}%" height="{}"/>',
        css if cell.width >= LINKED else f"{css} thin",
        f"{cell.x:.3f}",
        cell.level * ROW,
        f"{cell.width:.3f}",
        ROW - GAP,
    )
    if cell.width < LINKED:
        return box
    return format_html(
        '<a href="{}{}/"><title>{}</title>{}{}</a>',
        place,
        cell.row.id,
        _said(cell.row),
        box,
        _label(cell) if cell.width >= LABELLED else "",
    )


def _label(cell: Cell) -> SafeString:
    """The words in a cell, in a box of its size that shortens them."""
    health = HEALTHS[cell.row.health]
    return format_html(
        '<foreignObject x="{}%" y="{}" width="{}%" height="{}">'
        '<div class="cell" aria-hidden="true"><div><strong>{}</strong><small>{}{}</small></div>'
        "</div></foreignObject>",
        f"{cell.x:.3f}",
        cell.level * ROW,
        f"{cell.width:.3f}",
        ROW - GAP,
        cell.row.title,
        health_mark(health),
        _standing(cell.row),
    )


def _said(row: MapRow) -> str:
    return f"{row.title}: {_standing(row)}"


def _standing(row: MapRow) -> str:
    state = _state(row)
    return state if row.percent is None else f"{state} · {_share(row)}"


def _share(row: MapRow) -> str:
    return percent_text(None if row.percent is None else Decimal(row.percent) / 100)


def _state(row: MapRow) -> str:
    return _("Not committed yet") if row.flags & LOOSE else str(HEALTH[HEALTHS[row.health]].word)
