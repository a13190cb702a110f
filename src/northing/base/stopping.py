"""Waiting that ends at once when the process is told to stop."""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Self

STOPPING = (signal.SIGTERM, signal.SIGINT)


class StopSignals:
    """Catches SIGTERM and SIGINT inside a ``with`` block; other signals named are only woken for.

    A pipe, not a ``threading.Event``: a handler that runs while its own thread waits on the event
    can lock itself out.
    """

    def __init__(self, *woken_by: signal.Signals) -> None:
        self.is_set = False
        self._signals = (*STOPPING, *woken_by)

    def __enter__(self) -> Self:
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)
        os.set_blocking(self._read, False)
        self._before = {number: signal.signal(number, self._note) for number in self._signals}
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        os.close(self._read)
        os.close(self._write)

    def _note(self, number: int, _frame: FrameType | None) -> None:
        if number in STOPPING:
            self.is_set = True
        with suppress(BlockingIOError):  # full of wake-ups already
            os.write(self._write, b".")

    def wait(self, seconds: float) -> None:
        """Wait so long, or until a signal comes. Returns at once when told to stop before."""
        if not self.is_set and select.select([self._read], [], [], seconds)[0]:
            os.read(self._read, 4096)


def stop_with_parent() -> None:
    """Stop this process like SIGTERM does when its standard input ends: whoever started it and
    holds the other end is gone, however it went."""

    def watch() -> None:
        while os.read(sys.stdin.fileno(), 1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="stop-with-parent", daemon=True).start()
