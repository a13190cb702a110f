"""Keeping processes alive: started, restarted when they die, stopped together."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from northing.base import clock
from northing.base.stopping import StopSignals

logger = logging.getLogger(__name__)

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
SOUND_AFTER = 60.0
STOP_SECONDS = 4.0


@dataclass
class Child:
    """A process to keep alive, started again after a pause that grows while it keeps dying.

    It is given the descriptors ``passed`` by their numbers, and holds those of ``held`` open.
    """

    name: str
    command: Sequence[str]
    environment: dict[str, str] = field(default_factory=dict)
    passed: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    pause: float = FIRST_PAUSE
    started_at: float = 0.0
    restart_at: float | None = None
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    gate: socket.socket | None = field(default=None, repr=False)

    def start_waiting(self) -> None:
        """Start the process while nobody knows yet whether it may work: it loads its code, and
        waits for ``start()``. Its command ends with the descriptor that it waits at."""
        self.gate, theirs = socket.socketpair()
        with theirs:
            self._run((*self.command, str(theirs.fileno())), (*self.passed, theirs.fileno()))

    def start(self) -> None:
        """Start the process, or let the one go on that waits."""
        if not self._let_go():
            self._run(self.command, (*self.passed, *self.held))
        self.started_at, self.restart_at = time.monotonic(), None
        if self.process is not None:
            logger.info("%s started, process %s", self.name, self.process.pid)

    def _let_go(self) -> bool:
        gate, self.gate = self.gate, None
        if gate is None:
            return False
        with gate, suppress(OSError):  # it died
            socket.send_fds(gate, [b"."], self.held)
        if self.process is not None and self.process.poll() is None:
            return True
        self._close()
        return False

    def _run(self, command: Sequence[str], passed: Sequence[int]) -> None:
        """It holds the reading end of our pipe, and stops when we are gone."""
        environment = {**os.environ, **self.environment}
        if "NORTHING_NOW" in environment:  # a rehearsal's clock does not start over
            environment["NORTHING_NOW"] = clock.now().isoformat()
        self.process = subprocess.Popen(
            list(command),
            env=environment,
            pass_fds=passed,
            stdin=subprocess.PIPE,
            process_group=0,  # Ctrl-C is for the supervisor, which stops its children
        )

    def give_up(self) -> None:
        """End the process if it still waits."""
        if self.gate is not None and self.process is not None:
            self.process.kill()
            self.process.wait()
            self._close()
            self.gate.close()

    def tend(self) -> None:
        """Notice that the process died, and start it again when its pause is over."""
        now = time.monotonic()
        if self.process is not None and (code := self.process.poll()) is not None:
            self._close()
            self.pause = FIRST_PAUSE if now - self.started_at > SOUND_AFTER else self.pause
            self.restart_at = now + self.pause
            logger.error("%s died (%s), restarting in %.1f s", self.name, _ending(code), self.pause)
            self.pause = min(self.pause * 2, LONGEST_PAUSE)
        if self.restart_at is not None and now >= self.restart_at:
            self.start()

    def stop(self, deadline: float) -> None:
        """Wait for the process, told to stop before, and kill it at the deadline."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            logger.warning("%s did not stop in time, killing it", self.name)
            self.process.kill()
            self.process.wait()
        self._close()

    def tell_to_stop(self) -> None:
        if self.process is not None:
            self.process.terminate()

    def _close(self) -> None:
        if self.process is not None and self.process.stdin is not None:
            self.process.stdin.close()
        self.process = None


def _ending(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


@contextmanager
def loading_meanwhile(children: Sequence[Child]) -> Iterator[None]:
    """Have the children load their code while the block finds out whether they may start; those
    that it did not start by then are ended."""
    try:
        for child in children:
            child.start_waiting()
        yield
    finally:
        for child in children:
            child.give_up()


def supervise(children: Sequence[Child]) -> None:
    """Keep the children alive until SIGTERM or SIGINT, then stop them all within 5 seconds."""
    with StopSignals(signal.SIGCHLD) as stop:
        for child in children:
            child.start()
        while not stop.is_set:
            stop.wait(_seconds_to_next(children))
            for child in children:
                child.tend()
        for child in children:
            child.tell_to_stop()
        deadline = time.monotonic() + STOP_SECONDS
        for child in children:
            child.stop(deadline)


def _seconds_to_next(children: Sequence[Child]) -> float:
    due = [child.restart_at for child in children if child.restart_at is not None]
    return max(0.0, min(due) - time.monotonic()) if due else LONGEST_PAUSE
