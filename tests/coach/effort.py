"""How much work something is, told without a clock."""

import sys
from collections.abc import Callable
from typing import Any


def calls(run: Callable[[], object]) -> int:
    """Return how many functions are called meanwhile, those written in C included."""
    found = 0

    def count(_frame: Any, event: str, _what: Any) -> None:
        nonlocal found
        found += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return found
