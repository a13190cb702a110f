"""Where web processes count together: told to them before they load anything that counts."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

FOLDER = "PROMETHEUS_MULTIPROC_DIR"


@contextmanager
def shared_counting() -> Iterator[dict[str, str]]:
    """Give web processes what lets them count together, as environment variables: nothing where
    nobody may read the figures. Loads no settings."""
    if not os.environ.get("NORTHING_METRICS_TOKEN"):
        yield {}
        return
    with tempfile.TemporaryDirectory(prefix="northing-metrics-") as folder:
        yield {FOLDER: folder}
