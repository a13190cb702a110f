"""One size, measured in a process of its own:
``python -m tests.bench.measuring OUT SECONDS [processor]``."""

from __future__ import annotations

import os
import pickle
import sys
import time
from pathlib import Path

import django

from tests.bench.figures import Report, Server


def main(out: str, budget: float, *, is_of_processor: bool) -> None:
    django.setup()
    from tests.bench.in_process import measure
    from tests.bench.serving import measure_served

    if is_of_processor:
        _, _, figures = measure(budget, time.thread_time)
        Path(out).write_bytes(pickle.dumps(Report(figures, [], Server((), {}, 0))))
        return
    slug, pages, figures = measure(budget)
    folder = Path(os.environ["NORTHING_DATA"])
    server, served = measure_served(folder, slug, pages, figures, budget)
    Path(out).write_bytes(pickle.dumps(Report(figures, served, server)))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), is_of_processor="processor" in sys.argv[3:])
