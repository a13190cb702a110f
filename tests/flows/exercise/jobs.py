import os
import signal
from datetime import timedelta
from pathlib import Path

from northing.base.events import reaction
from northing.base.jobs.registry import Payload, register_job, schedule

LEASE = timedelta(seconds=2)


def note(line: str) -> bool:
    """Add a line to the diary, on disk at once. Tells whether it was there before."""
    diary = Path(os.environ["NORTHING_EXERCISE_DIARY"])
    known = diary.exists() and line in diary.read_text().splitlines()
    with diary.open("a") as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())
    return known


@register_job("exercise.note", lease=LEASE)
def take_note(payload: Payload) -> None:
    again = note(f"begun {payload['n']}")
    if payload["kills"] and not again:
        os.kill(os.getpid(), signal.SIGKILL)
    note(f"done {payload['n']}")


@register_job("exercise.round", lease=LEASE)
def come_round(_payload: Payload) -> None:
    note("came round")


@register_job("exercise.react", lease=LEASE)
def react(payload: Payload) -> None:
    with Path(os.environ["NORTHING_EXERCISE_DIARY"]).open("a") as file:
        file.write(f"reacted {payload['event_id']}\n")


reaction("goals.checked_in", "exercise.react")
# Its slot is the whole time since 1970, so that no clock can bring a second one into a test.
schedule("exercise.round", every=timedelta(days=365 * 300))
