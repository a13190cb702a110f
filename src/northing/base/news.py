"""Which events were committed since one looked last, in every workspace.

An event gets its number when it is written and is seen when it is committed, so that a lower number
can come after a higher one. Numbers that were passed over are looked for again, for longer than a
transaction takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import connection

from northing.base.sight import everywhere

PATIENCE_SECONDS = 600.0
MOST_GAPS, MOST_AT_ONCE, LOOKED_BACK = 200, 2000, 200


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers from ``first`` to ``last`` that were not there at the moment ``since``."""

    first: int
    last: int
    since: float

    def without(self, number: int) -> Iterator[Gap]:
        """Yield what is left of the gap when a number of it has come.

        >>> [(gap.first, gap.last) for gap in Gap(3, 9, 0.0).without(3)]
        [(4, 9)]
        >>> [(gap.first, gap.last) for gap in Gap(3, 9, 0.0).without(5)]
        [(3, 4), (6, 9)]
        """
        if not self.first <= number <= self.last:
            yield self
            return
        if self.first < number:
            yield Gap(self.first, number - 1, self.since)
        if number < self.last:
            yield Gap(number + 1, self.last, self.since)


class NewsWatch:
    """Hands out each event once, soon after it was committed, from the first look on."""

    def __init__(self) -> None:
        self._last: int | None = None
        self._gaps: list[Gap] = []

    def take(self, now: float) -> list[tuple[int, int]]:
        """Return what was committed since the last look, as (event, workspace); nothing at the
        first. ``now`` are seconds of any clock that only goes forward."""
        if self._last is None:
            seen = _newest()
            self._last = seen[0] - 1 if seen else 0
            self._pass_over(seen, now)
            return []
        found = _committed(self._last, self._gaps)
        self._pass_over((number for number, _ in found), now)
        return found

    def _pass_over(self, numbers: Iterable[int], now: float) -> None:
        gaps = [gap for gap in self._gaps if now - gap.since < PATIENCE_SECONDS]
        last = self._last or 0
        for number in numbers:
            if number <= last:
                gaps = [part for gap in gaps for part in gap.without(number)]
                continue
            if number > last + 1:
                gaps.append(Gap(last + 1, number - 1, now))
            last = number
        self._last, self._gaps = last, gaps[-MOST_GAPS:]


def _newest() -> list[int]:
    with everywhere("events are watched for all workspaces at once"), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM base_event ORDER BY id DESC LIMIT %s", [LOOKED_BACK])
        return sorted(number for (number,) in cursor.fetchall())


def _committed(last: int, gaps: list[Gap]) -> list[tuple[int, int]]:
    late = "".join(" OR id BETWEEN %s AND %s" for _ in gaps)
    bounds = [bound for gap in gaps for bound in (gap.first, gap.last)]
    with everywhere("events are watched for all workspaces at once"), connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, workspace_id FROM base_event WHERE id > %s{late} ORDER BY id LIMIT %s",  # noqa: S608
            [last, *bounds, MOST_AT_ONCE],
        )
        return [(number, workspace) for number, workspace in cursor.fetchall()]
