"""Web processes and workers are killed in the middle of a storm of check-ins."""

import time

from tests.storming import Storm, check_nothing_is_lost, harbour, kill_at_random, wait_until

SEED = 20260216


def test_nothing_acknowledged_is_lost_however_often_processes_are_killed(installation, at_length):
    kills = at_length(8, 200)
    least = at_length(100, 10_000)
    began = time.monotonic()
    with harbour(installation, web=2, workers=1, pause=0.1) as at:
        with Storm(at, clients=12) as storm:
            killed = kill_at_random(storm, kills, SEED)
            storm.until(lambda: len(storm.acknowledged) >= least, within=3600)
            storm.is_over.set()
        wait_until(lambda: not_done(at) == [], within=60)
        check_nothing_is_lost(storm)
        reacted = set(at.diary())
        events = at.made.ask("select id from base_event where kind = 'goals.checked_in'")
        assert {f"reacted {event}" for (event,) in events} == {
            line for line in reacted if line.startswith("reacted")
        }
    broken = sum(times for kind, times in storm.answers.items() if isinstance(kind, str))
    print(
        f"{len(storm.acknowledged)} acknowledged, {dict(killed)} killed, {broken} broken "
        f"connections, {time.monotonic() - began:.0f} s"
    )
    assert killed["web"] >= kills // 2
    assert killed["worker"] >= kills // 10
    assert broken >= killed["web"] // 4


def not_done(at):
    return at.made.ask("select id from jobs_job where state <> 'done'")
