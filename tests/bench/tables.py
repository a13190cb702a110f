"""The figures as Markdown tables, for a terminal and for docs/performance.md alike."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence

from tests.bench.building import Built
from tests.bench.figures import Line, Measured, Served, Server
from tests.bench.forecasting import BATCH, Backtest
from tests.bench.linting import Linting
from tests.bench.workspace import Size


def show(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table, its first column to the left and all others to the right."""
    lines = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    for line in (lines[0], rule, *lines[1:]):
        cells = [line[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        print(f"| {' | '.join(cells)} |")
    print(flush=True)


def show_building(size: Size, built: Built) -> None:
    """Print what the import took when the workspace was built."""
    speed = built.importing
    rates = f"{size.objectives / speed:,.0f} objectives, {size.check_ins / speed:,.0f} check-ins"
    show(
        ("importing (when built)", "seconds", "a second"),
        (
            ("plan", f"{built.planning:.2f}", ""),
            ("write", f"{speed:.1f}", rates),
            ("plan the same again", f"{built.planning_again:.1f}", ""),
            ("database", "", f"{built.bytes / 1e6:.0f} MB"),
        ),
    )


def show_pages(pages: Iterable[Measured]) -> None:
    """Print every page through the whole stack, in process. Times are milliseconds."""
    show(
        ("page, in process", "SQL", "kB", "median ms", "p95", "baseline", "ratio", "query alone"),
        (
            (
                page.name,
                f"{page.statements}",
                f"{page.length / 1000:.1f}",
                f"{page.page.median:.1f}",
                f"{page.page.p95:.1f}",
                f"{page.baseline.median:.1f}",
                f"{page.ratio:.1f}",
                f"{page.query.median:.1f}" if page.query else "",
            )
            for page in pages
        ),
    )


def show_server(server: Server, served: Iterable[Served]) -> None:
    """Print what the served process shows."""
    show(
        ("page, served", "median ms", "p95", "baseline", "ratio", "bare ASGI", "ratio to it"),
        (
            (
                page.name,
                f"{page.page.median:.1f}",
                f"{page.page.p95:.1f}",
                f"{page.baseline.median:.1f}",
                f"{page.page.median / page.baseline.median:.1f}",
                f"{page.bare.median:.2f}",
                f"{page.page.median / page.bare.median:.0f}",
            )
            for page in served
        ),
    )
    starts = ", ".join(f"{start:.2f}" for start in server.starts)
    show(
        ("server", "figure"),
        (
            ("cold start to first page, s", f"{statistics.median(server.starts):.2f} ({starts})"),
            *((f"memory of {name}, MB", f"{mb:.0f}") for name, mb in server.memory.items()),
            ("CSS and JS of a page, compressed, kB", f"{server.weight:.1f}"),
        ),
    )


def show_meaning(lines: Iterable[Line]) -> None:
    """Print what needs no database."""
    show(
        ("without a database", "seconds", "about"),
        ((line.name, f"{line.seconds:.2f}" if line.seconds else "", line.note) for line in lines),
    )


def show_linting(linting: Linting) -> None:
    """Print what linting many key results takes, and one file from the prompt."""
    many = f"linting {linting.key_results:,} key results"
    rows = (
        (many, linting.linting, linting.reading, "reading them"),
        ("northing lint, one file", linting.prompt, linting.bare, "a bare interpreter"),
    )
    show(
        ("the coach", "median ms", "p95", "baseline", "ratio", "to"),
        (
            (
                name,
                f"{ours.median:.0f}",
                f"{ours.p95:.0f}",
                f"{baseline.median:.0f}",
                f"{ours.median / baseline.median:.1f}",
                what,
            )
            for name, ours, baseline, what in rows
        ),
    )


def show_backtest(backtest: Backtest | None) -> None:
    """Print how good the forecast is on real quarters, and what an answer takes."""
    if backtest is None:
        print("No real quarters beside the repository: the forecast is not scored.\n", flush=True)
        return
    show(
        (
            "forecast of real quarters",
            "asked",
            "Brier",
            "calibration",
            "in 80 % band",
            "CRPS per SD",
        ),
        (
            (
                score.name,
                f"{score.count:,}",
                f"{score.brier:.4f}",
                f"{score.calibration:.3f}",
                f"{100 * score.coverage:.1f} %",
                f"{score.crps:.3f}",
            )
            for score in backtest.scores
        ),
    )
    ours, reference = backtest.ours, backtest.reference
    show(
        ("a key result's forecast", "median ms", "p95", "reference", "ratio"),
        (
            (
                "a real quarter, 26 weeks of history",
                f"{ours.median / BATCH:.2f}",
                f"{ours.p95 / BATCH:.2f}",
                f"{reference.median / BATCH:.2f}",
                f"{ours.median / reference.median:.1f}",
            ),
        ),
    )
