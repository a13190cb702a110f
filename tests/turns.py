"""Whose turn it is, where trying everything would take too long every time.

The day decides, so that in time everything is tried; ``NORTHING_TURN=2026-02-16`` tries again what
was tried on that day.
"""

import os
from datetime import UTC, date, datetime

TURN = os.environ.get("NORTHING_TURN") or datetime.now(UTC).date().isoformat()


def number_of_the_day() -> int:
    return date.fromisoformat(TURN).toordinal()
