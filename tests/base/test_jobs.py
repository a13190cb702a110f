"""Jobs: at least once, under a lease, tried again, given up in sight."""

import os
import signal
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction

from northing.base import clock
from northing.base.errors import Unscoped
from northing.base.jobs import housekeeping, queue, registry, worker
from northing.base.jobs.models import Job, State, Worker
from northing.base.jobs.registry import Schedule, register_job, schedule
from northing.base.scope import current_workspace
from northing.base.sessions.models import Session
from northing.base.stopping import StopSignals

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def only_own_jobs(monkeypatch, db):
    monkeypatch.setattr(registry, "_definitions", {})
    schedules: dict[str, Schedule] = {}
    monkeypatch.setattr(registry, "schedules", schedules)
    monkeypatch.setattr(queue, "schedules", schedules)


@pytest.fixture
def calls():
    made = []

    @register_job("note", lease=MINUTE, max_attempts=3)
    def note(payload):
        made.append(payload)

    return made


@pytest.fixture
def failing():
    made = []

    @register_job("fail", lease=MINUTE, max_attempts=3)
    def fail(payload):
        made.append(clock.now())
        raise OSError("the receiver is away")

    return made


def run_at(moment):
    with clock.stopped_at(moment):
        return queue.run_due()


def enqueue_at(moment, name="note", payload=None, **more):
    with clock.stopped_at(moment):
        return queue.enqueue(name, payload or {}, **more)


def test_a_job_runs_once_with_its_payload_and_is_done(calls):
    job = enqueue_at(START, payload={"event_id": 7})
    assert run_at(START) == 1
    assert run_at(START + MINUTE * 9) == 0
    assert calls == [{"event_id": 7}]
    job.refresh_from_db()
    assert (job.state, job.attempts, job.finished_at) == (State.DONE, 1, START)


def test_jobs_run_in_the_order_in_which_they_came_due(calls):
    enqueue_at(START, payload={"n": 2}, run_at=START + MINUTE)
    enqueue_at(START, payload={"n": 1})
    enqueue_at(START, payload={"n": 3}, run_at=START + MINUTE)
    run_at(START + MINUTE)
    assert [call["n"] for call in calls] == [1, 2, 3]


def test_a_job_waits_for_its_time(calls):
    enqueue_at(START, run_at=START + MINUTE)
    assert run_at(START + MINUTE - SECOND) == 0
    assert run_at(START + MINUTE) == 1


def test_a_job_of_a_transaction_that_fails_does_not_exist(calls):
    with transaction.atomic():
        enqueue_at(START)
        transaction.set_rollback(True)
    assert run_at(START) == 0
    assert calls == []


def test_what_one_worker_has_no_other_takes(calls):
    enqueue_at(START)
    with clock.stopped_at(START):
        assert queue.claim() is not None
        assert queue.claim() is None
    assert run_at(START + MINUTE - SECOND) == 0


def test_a_job_whose_worker_was_killed_runs_when_its_lease_is_over(calls):
    job = enqueue_at(START)
    with clock.stopped_at(START):
        queue.claim()
    assert run_at(START + MINUTE) == 1
    assert calls == [{}]
    job.refresh_from_db()
    assert (job.state, job.attempts) == (State.DONE, 2)


def test_a_job_that_kills_every_worker_is_given_up_without_another_try(calls):
    job = enqueue_at(START)
    for attempt in range(3):
        with clock.stopped_at(START + MINUTE * attempt):
            assert queue.claim() is not None
    assert run_at(START + MINUTE * 3) == 0
    job.refresh_from_db()
    assert (job.state, job.attempts, calls) == (State.FAILED, 3, [])
    assert "lease" in job.last_error


def test_who_was_too_slow_no_longer_settles_the_job(calls):
    enqueue_at(START)
    with clock.stopped_at(START):
        slow = queue.claim()
        assert slow is not None
    with clock.stopped_at(START + MINUTE):
        quick = queue.claim()
        assert quick is not None
        queue.run(slow)
    row = Job.objects.get()
    assert (row.state, row.lease_until) == (State.RUNNING, START + MINUTE * 2)
    with clock.stopped_at(START + MINUTE):
        queue.run(quick)
    assert Job.objects.get().state == State.DONE


def test_a_failed_job_is_tried_again_after_growing_pauses_then_given_up(failing):
    job = enqueue_at(START, "fail")
    for second in range(60):
        run_at(START + SECOND * second)
    assert failing == [START, START + SECOND * 10, START + SECOND * 30]
    job.refresh_from_db()
    assert (job.state, job.attempts) == (State.FAILED, 3)
    assert "the receiver is away" in job.last_error


def test_a_failed_job_does_not_hold_up_the_others(calls, failing):
    enqueue_at(START, "fail")
    enqueue_at(START)
    assert run_at(START) == 2
    assert len(calls) == 1


def test_a_job_that_nothing_registered_stays_in_sight(calls):
    job = enqueue_at(START, "gone")
    run_at(START)
    job.refresh_from_db()
    assert (job.state, job.run_at) == (State.WAITING, START + SECOND * 10)
    assert "no job is called 'gone'" in job.last_error


def test_what_a_job_wrote_before_it_failed_is_its_own_affair(calls):
    @register_job("half")
    def half(payload):
        queue.enqueue("note", {"from": "half"})
        raise OSError

    enqueue_at(START, "half")
    assert run_at(START) == 2
    assert calls == [{"from": "half"}]


def test_a_job_runs_in_the_scope_of_its_workspace_and_else_in_none():
    from northing.apps.people.models import Workspace

    seen: list[int | None] = []

    @register_job("look")
    def look(payload):
        try:
            seen.append(current_workspace())
        except Unscoped:
            seen.append(None)

    workspace = Workspace.objects.create(slug="north", name="North")
    enqueue_at(START, "look", workspace=workspace.pk)
    enqueue_at(START, "look")
    run_at(START)
    assert seen == [workspace.pk, None]


def test_stopping_leaves_the_rest_for_later(calls):
    for number in range(5):
        enqueue_at(START, payload={"n": number})
    with clock.stopped_at(START):
        assert queue.run_due(lambda: len(calls) == 2) == 2
    assert run_at(START) == 3


def test_a_scheduled_job_runs_once_a_slot_however_many_ask(calls):
    schedule("note", every=timedelta(days=1), at=timedelta(hours=3))
    noon = START.replace(hour=12)
    assert [run_at(noon + timedelta(hours=h)) for h in range(15)] == [1] + [0] * 14
    assert run_at(noon + timedelta(hours=15)) == 1
    assert len(calls) == 2


def test_slots_that_no_worker_saw_are_made_up_for_once(calls):
    schedule("note", every=timedelta(days=1))
    run_at(START)
    assert run_at(START + timedelta(days=10)) == 1


def test_two_workers_that_see_a_slot_at_once_enqueue_it_once(calls, monkeypatch):
    schedule("note", every=timedelta(days=1))
    none = Job.objects.none
    with clock.stopped_at(START):
        queue.enqueue_scheduled()
        monkeypatch.setattr(type(Job.objects), "filter", lambda *a, **k: none())
        queue.enqueue_scheduled()
    assert Job.objects.count() == 1


def test_two_functions_cannot_share_a_name(calls):
    with pytest.raises(ValueError, match="note"):

        @register_job("note")
        def other(payload): ...


@pytest.mark.parametrize(
    "broken",
    [
        {"state": State.RUNNING},
        {"state": State.WAITING, "lease_until": START},
        {"state": State.DONE},
        {"state": State.WAITING, "finished_at": START},
    ],
)
def test_the_database_refuses_a_job_in_two_minds(broken):
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.create(name="note", run_at=START, created_at=START, **broken)


def test_housekeeping_deletes_old_sessions_jobs_and_workers_and_nothing_else():
    days = timedelta(days=1)
    real = datetime.now(UTC)  # sessions end by the machine's clock
    for key, expires in (("old", real - days), ("new", real + days)):
        Session.objects.create(
            session_key=key,
            session_data="",
            expire_date=expires,
            created_at=real,
            seen_at=real,
        )
    for name, state, age in (
        ("kept", State.DONE, 29),
        ("gone", State.DONE, 31),
        ("seen", State.FAILED, 31),
        ("past", State.FAILED, 181),
    ):
        at = START - days * age
        Job.objects.create(name=name, state=state, run_at=at, created_at=at, finished_at=at)
    Job.objects.create(name="old but waiting", run_at=START, created_at=START - days * 400)
    Worker.objects.create(name="a", seen_at=START)
    Worker.objects.create(name="b", seen_at=START - days * 2)
    with clock.stopped_at(START):
        housekeeping.keep_house({})
    assert [s.session_key for s in Session.objects.all()] == ["new"]
    assert set(Job.objects.values_list("name", flat=True)) == {"kept", "seen", "old but waiting"}
    assert [w.name for w in Worker.objects.all()] == ["a"]


def test_a_worker_lives_by_its_beat_or_by_the_job_it_has(calls):
    with clock.stopped_at(START):
        assert not worker.is_worker_alive()
        worker.beat("w")
    for after, alive in ((59, True), (60, False)):
        with clock.stopped_at(START + SECOND * after):
            assert worker.is_worker_alive() is alive
    later = START + timedelta(hours=1)
    enqueue_at(later)
    with clock.stopped_at(later):
        queue.claim()
    with clock.stopped_at(later + MINUTE - SECOND):
        assert worker.is_worker_alive()


def test_a_beat_writes_at_most_every_fifteen_seconds(django_assert_num_queries):
    with clock.stopped_at(START):
        worker.beat("w")
    with clock.stopped_at(START + SECOND * 14), django_assert_num_queries(1):
        worker.beat("w")
    with clock.stopped_at(START + SECOND * 15):
        worker.beat("w")
    assert Worker.objects.get().seen_at == START + SECOND * 15


def test_a_long_queue_keeps_neither_the_beat_nor_the_clock_waiting(calls, monkeypatch):
    now, silences = START, []
    monkeypatch.setattr(clock, "now", lambda: now)
    # The test's own transaction would go with its connection.
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)

    @register_job("slow", lease=MINUTE)
    def slow(payload):
        nonlocal now
        silences.append(now - Worker.objects.get().seen_at)
        now += 40 * SECOND

    for _ in range(5):
        queue.enqueue("slow", {})
    schedule("note", every=MINUTE)
    worker._turn("w", StopSignals())
    assert len(silences) == 5
    assert max(silences) < worker.BEAT
    assert len(calls) == 4


@pytest.mark.django_db(transaction=True)  # it closes its connection
def test_a_worker_without_a_database_still_stops(monkeypatch, caplog):
    caplog.set_level("INFO")

    def away(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        raise OperationalError

    monkeypatch.setattr(worker, "autodiscover_modules", lambda *_: None)
    with connection.execute_wrapper(away):
        worker.work()
    assert "has stopped" in caplog.text


def test_an_idle_poll_only_reads(django_assert_num_queries):
    with clock.stopped_at(START), django_assert_num_queries(1):
        assert queue.claim() is None
