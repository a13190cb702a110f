"""How everything grows, as Markdown tables and as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.bench.building import Built
from tests.bench.curve import drawing
from tests.bench.figures import Grown, Growth
from tests.bench.tables import show
from tests.bench.workspace import Size

DRAWN = ("Home", "Team", "Objective", "Outline", "Map", "Map, page", "Search", "Check in")


def show_growth(found: Mapping[Size, tuple[Built, Growth]]) -> None:
    """Print each page and deed beside itself at every size, in milliseconds of the processor."""
    sizes = list(found)
    heads = [f"{size.objectives:,}" for size in sizes]
    show(
        ("built by the import", *heads),
        (
            ("key results", *(f"{size.key_results:,}" for size in sizes)),
            ("check-ins", *(f"{size.check_ins:,}" for size in sizes)),
            ("seconds", *(f"{built.importing:.0f}" for built, _ in found.values())),
            ("MB in the database", *(f"{built.bytes / 1e6:.0f}" for built, _ in found.values())),
        ),
    )
    columns = ("SQL", *(f"kB {head}" for head in heads), *(f"ms {head}" for head in heads))
    show(
        ("page or deed", *columns, "of it database", "drawn anew", "×"),
        (_row(lines) for lines in _side_by_side(found)),
    )
    names = next(iter(found.values()))[1].memory
    show(
        ("memory after every page, MB", *heads),
        ((name, *(f"{g.memory[name]:.0f}" for _, g in found.values())) for name in names),
    )


def _side_by_side(found: Mapping[Size, tuple[Built, Growth]]) -> list[tuple[Grown, ...]]:
    return list(zip(*(growth.lines for _, growth in found.values()), strict=True))


def _row(lines: tuple[Grown, ...]) -> tuple[str, ...]:
    last, before = lines[-1], lines[-2] if len(lines) > 1 else lines[-1]
    counts = [f"{line.statements}" for line in lines]
    return (
        last.name,
        counts[0] if len(set(counts)) == 1 else " ".join(counts),
        *(f"{line.length / 1000:,.0f}" for line in lines),
        *(f"{line.usual.whole:,.0f}" for line in lines),
        f"{last.usual.database:,.0f}",
        f"{last.first.whole:,.0f}" if last.length else "",
        f"{last.usual.whole / before.usual.whole:.1f}",
    )


def draw_growth(found: Mapping[Size, tuple[Built, Growth]], to: Path) -> None:
    """Write the picture of how the pages people know best grow, and what works out a cycle."""
    lines = {each[-1].name: [line.usual.whole for line in each] for each in _side_by_side(found)}
    whole = [name for name in lines if name not in DRAWN and _is_deed(found, name)]
    shown = {name: lines[name] for name in (*DRAWN, *whole)}
    to.write_text(drawing([size.objectives for size in found], shown, whole))


def _is_deed(found: Mapping[Size, tuple[Built, Growth]], name: str) -> bool:
    _, growth = next(iter(found.values()))
    return any(line.name == name and line.is_deed for line in growth.lines)
