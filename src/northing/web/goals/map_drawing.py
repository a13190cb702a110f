"""The map at a glance: every objective as a cell below the one it serves, as wide as what hangs on
it. Drawn here, so that it stands in print and without a script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from northing.apps.goals.queries.map import ASIDE, HEALTHS, LOOSE, AlignmentMap, MapRow
from northing.web.goals.map_layout import LINKED, Cell, Fold, children_of, laid_out
from northing.web.marks import HEALTH, health_mark
from northing.web.shown import NOTHING, percent_text
from northing.web.tabled import folded

ROW, GAP = 60, 2
# In per cent of the width: what is narrower has no room for words.
LABELLED = 3.0
LISTED = 250


def icicle(page: AlignmentMap, slug: str, asked: str = "") -> SafeString:
    """The drawing; each cell leads to its objective, and what is folded to where it is listed: in
    the outline, or, which knows the filter that was ``asked`` for, on the cards."""
    cells, folds = laid_out(page.rows)
    if not page.rows:
        return SafeString("")
    height = (max(at.level for some in (cells, folds) for at in some) + 1) * ROW
    number = len(page.rows)
    label = ngettext("Overview of %(n)s objective", "Overview of %(n)s objectives", number) % {
        "n": number
    }
    place = reverse("objective", args=[slug, 0]).removesuffix("0/")
    listed = reverse("cycle-map" if asked else "cycle", args=[slug, page.cycle.id]) + asked
    return format_html(
        '<svg class="icicle" width="100%" height="{}" role="group" aria-label="{}">{}{}</svg>',
        height,
        label,
        format_html_join("", "{}", ((_drawn(cell, place),) for cell in cells)),
        format_html_join("", "{}", ((_folded(page, fold, place, listed),) for fold in folds)),
    )


def legend() -> list[tuple[str, str]]:
    """What the colours and shapes mean."""
    return [(health, str(HEALTH[health].word)) for health in HEALTHS]


def alignment_table(page: AlignmentMap) -> SafeString:
    """The same as a table, nothing where it is too long for one."""
    if len(page.rows) > LISTED:
        return SafeString("")
    levels, inner = _levels(page.rows), children_of(page.rows)
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


def _levels(rows: Sequence[MapRow]) -> dict[int, int]:
    levels = {0: -1}
    for row in rows:
        levels[row.id] = levels[row.parent] + 1
    return levels


def _drawn(cell: Cell, place: str) -> SafeString:
    return format_html(
        '<a href="{}{}/"><title>{}</title>{}{}</a>',
        place,
        cell.row.id,
        _said(cell.row),
        _box(cell, cell.row.health, is_aside=bool(cell.row.flags & ASIDE)),
        _label(cell) if cell.width >= LABELLED else "",
    )


def _box(at: Cell | Fold, health: int, *, is_aside: bool, more: str = "") -> SafeString:
    return format_html(
        '<rect class="{}{}{}" x="{}%" y="{}" width="{}%" height="{}"/>',
        HEALTH[HEALTHS[health]].css,
        " is-aside" * is_aside,
        more,
        f"{at.x:.3f}",
        at.level * ROW,
        f"{at.width:.3f}",
        ROW - GAP,
    )


def _folded(page: AlignmentMap, fold: Fold, place: str, listed: str) -> SafeString:
    """The mix of what has no room, one colour beside the other, with its number."""
    if fold.width < LINKED:
        (health, is_aside), _number = fold.mix.most_common(1)[0]
        return _box(fold, health, is_aside=is_aside, more=" thin")
    under = fold.parent
    leads_to = listed
    if under is not None and "?" not in listed:
        # The outline is of this cycle alone.
        is_here = under.cycle == page.cycle.id
        leads_to = f"{listed}?under={under.id}" if is_here else f"{place}{under.id}/"
    return format_html(
        '<a href="{}"><title>{}</title>{}{}</a>',
        leads_to,
        _told_of_all(fold),
        format_html_join("", "{}", ((part,) for part in _parts(fold))),
        _number_of(fold) if fold.width >= LABELLED else "",
    )


def _parts(fold: Fold) -> Iterator[SafeString]:
    x = fold.x
    for (health, is_aside), number in sorted(fold.mix.items()):
        width = fold.width * number / fold.mix.total()
        part = replace(fold, x=x, width=width)
        yield _box(part, health, is_aside=is_aside, more=" thin")
        x += width


def _told_of_all(fold: Fold) -> str:
    number = fold.mix.total()
    healths: Counter[int] = Counter()
    for (health, _is_aside), some in fold.mix.items():
        healths[health] += some
    states = " · ".join(f"{HEALTH[HEALTHS[each]].word} {healths[each]}" for each in sorted(healths))
    said = ngettext("%(n)s more objective", "%(n)s more objectives", number) % {"n": number}
    return f"{said}: {states}"


def _number_of(fold: Fold) -> SafeString:
    return format_html(
        '<foreignObject x="{}%" y="{}" width="{}%" height="{}">'
        '<div class="cell" aria-hidden="true"><div><strong>+{}</strong></div></div>'
        "</foreignObject>",
        f"{fold.x:.3f}",
        fold.level * ROW,
        f"{fold.width:.3f}",
        ROW - GAP,
        fold.mix.total(),
    )


def _label(cell: Cell) -> SafeString:
    """The words in a cell, in a box of its size that shortens them and hides what has no room."""
    health = HEALTHS[cell.row.health]
    return format_html(
        '<foreignObject x="{}%" y="{}" width="{}%" height="{}">'
        '<div class="cell" aria-hidden="true"><div><strong>{}</strong>'
        "<small>{}<span>{}</span>{}</small></div></div></foreignObject>",
        f"{cell.x:.3f}",
        cell.level * ROW,
        f"{cell.width:.3f}",
        ROW - GAP,
        cell.row.title,
        health_mark(health),
        _state(cell.row),
        format_html("<span>· {}</span>", _share(cell.row)) if cell.row.percent is not None else "",
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
