"""``python3 dev.py bench``: measure Northing at its full size, and at a tenth of it.

Nothing is asserted. Every ratio is of two things measured in turns, in one run, on one machine.
"""

from __future__ import annotations

import argparse
import os
import pickle
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.building import ROOT, copied, data_folder, environment
from tests.bench.forecasting import backtest
from tests.bench.growing import grow
from tests.bench.linting import measure_linting
from tests.bench.meaning import measure_meaning
from tests.bench.tables import (
    show_backtest,
    show_building,
    show_linting,
    show_meaning,
    show_pages,
    show_server,
)
from tests.bench.workspace import FULL, TENTH, TINY, Size

SECONDS, QUICK_SECONDS = 4.0, 0.05


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tiny size, to see that it runs")
    parser.add_argument("--fresh", action="store_true", help="build the workspaces anew")
    parser.add_argument(
        "--processor",
        action="store_true",
        help="pages in process alone, by the processor's time: for a busy machine",
    )
    parser.add_argument(
        "--growth",
        action="store_true",
        help="instead: at a tenth, in full and ten times as large, on PostgreSQL, side by side",
    )
    parser.add_argument(
        "--picture", type=Path, help="with --growth: where to draw the curves (SVG)"
    )
    args = parser.parse_args()
    if args.growth:
        grow(QUICK_SECONDS if args.quick else 1.0, args.picture, is_quick=args.quick)
        return
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, SQLite", flush=True)
    for size in (TINY,) if args.quick else (TENTH, FULL):
        budget = QUICK_SECONDS if args.quick else SECONDS
        _run(size, budget, is_fresh=args.fresh, is_of_processor=args.processor)
    if args.processor:
        return
    print("\n## The coach\n", flush=True)
    show_linting(measure_linting(QUICK_SECONDS if args.quick else SECONDS))
    print("\n## Forecast\n", flush=True)
    show_backtest(backtest(QUICK_SECONDS if args.quick else SECONDS))


def _run(size: Size, budget: float, *, is_fresh: bool, is_of_processor: bool) -> None:
    print(f"\n## {size.objectives:,} objectives, {size.key_results:,} key results, "
          f"{size.check_ins:,} check-ins\n", flush=True)  # fmt: skip
    folder, built = data_folder(size, is_fresh=is_fresh)
    show_building(size, built)
    with tempfile.TemporaryDirectory() as scratch:
        report, place = Path(scratch) / "report", copied(folder, Path(scratch))
        _measure(place, report, budget, is_of_processor=is_of_processor)
    if not is_of_processor:
        show_meaning(measure_meaning(size))


def _measure(folder: Path, out: Path, budget: float, *, is_of_processor: bool) -> None:
    command = [sys.executable, "-m", "tests.bench.measuring", str(out), str(budget)]
    command += ["processor"] if is_of_processor else []
    subprocess.run(command, env=environment(folder), cwd=ROOT, check=True)
    report = pickle.loads(out.read_bytes())
    show_pages(report.pages)
    if not is_of_processor:
        show_server(report.server, report.served)


if __name__ == "__main__":
    main()
