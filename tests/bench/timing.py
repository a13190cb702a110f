"""Samples, and what is said about them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

LEAST, MOST = 7, 60


@dataclass(frozen=True)
class Samples:
    """Times in milliseconds."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def p95(self) -> float:
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]


def seconds(
    function: Callable[[], object], clock: Callable[[], float] = time.perf_counter
) -> float:
    """Return how long one call takes; ``time.thread_time`` counts what this thread had of the
    processor alone."""
    start = clock()
    function()
    return clock() - start


def in_turns(
    functions: Mapping[str, Callable[[], object]],
    budget: float,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, Samples]:
    """Time the functions in turns, so that a busy moment strikes them all, for about ``budget``
    seconds; the first call of each is left out. Without a budget each is timed once."""
    for function in functions.values():
        function()
    found: dict[str, list[float]] = {name: [] for name in functions}
    end = time.perf_counter() + budget
    for turn in range(MOST):
        if turn >= (LEAST if budget else 1) and time.perf_counter() > end:
            break
        for name, function in functions.items():
            found[name].append(1000 * seconds(function, clock))
    return {name: Samples(tuple(values)) for name, values in found.items()}
