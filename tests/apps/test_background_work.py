"""What administrators see of background work, and trying it again."""

import pytest

from northing.apps.people.actions.background import retry_job
from northing.apps.people.models import User
from northing.apps.people.queries.background import background_page
from northing.base import clock
from northing.base.errors import Denied, NotFound
from northing.base.jobs.models import Job
from northing.base.jobs.worker import beat
from northing.base.models import Event

TRACE = "Traceback (most recent call last):\n  File …\n"


def job(world, *, name="people.mail_password", error="", here=False, **more):
    now = clock.now()
    is_failed = bool(error)
    return Job.objects.create(
        name=name,
        workspace_id=world.ada.workspace_id if here else None,
        state="failed" if is_failed else "waiting",
        last_error=error and TRACE + error,
        attempts=13 if is_failed else 0,
        run_at=now,
        created_at=now,
        finished_at=now if is_failed else None,
        **more,
    )


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        ("northing.base.mail.MailFailed: unreachable", ("MailFailed", "unreachable")),
        ("ValueError: zugzwang", ("ValueError", "")),
        ("django.db.utils.OperationalError: zugzwang", ("OperationalError", "")),
        ("DETAIL: zugzwang", ("stopped", "")),
        ("zugzwang", ("stopped", "")),
        ("its lease ran out: the worker died or the job took too long", ("stopped", "")),
    ],
)
def test_a_failure_is_named_without_what_was_worked_on(world, error, shown):
    job(world, error=error)
    [row] = background_page(world.ada).failed
    assert (row.error, row.detail) == shown
    assert "zugzwang" not in str(row)


def test_mails_stand_first_among_what_was_given_up(world):
    for name in ("goals.refresh_standings", "people.mail_sign_up", "base.housekeeping"):
        job(world, name=name, error="ValueError: x")
    job(world)
    page = background_page(world.ada)
    assert [row.is_mail for row in page.failed] == [True, False, False]
    assert (page.failed_count, page.waiting_count) == (3, 1)


def test_a_worker_that_runs_is_seen(world):
    assert not background_page(world.ada).is_alive
    beat("here")
    assert background_page(world.ada).is_alive


def test_who_administers_one_workspace_sees_its_jobs_only(world):
    User.objects.filter(email="ada@example.org").update(is_installation_admin=False)
    own, other = job(world, error="ValueError: x", here=True), job(world, error="ValueError: y")
    assert [row.id for row in background_page(world.ada).failed] == [own.pk]
    assert background_page(world.sten).failed == ()
    retry_job(world.ada, own.pk)
    with pytest.raises(NotFound):
        retry_job(world.ada, other.pk)
    with pytest.raises(NotFound):
        retry_job(world.sten, own.pk)


@pytest.mark.parametrize("name", ["lena", "mio", "vera"])
def test_nobody_else_sees_or_retries_anything(world, name):
    failed = job(world, error="ValueError: x", here=True)
    for deed in (background_page, lambda actor: retry_job(actor, failed.pk)):
        with pytest.raises(Denied):
            deed(getattr(world, name))


def test_a_job_is_tried_again_once_however_often_it_is_asked_for(world):
    failed = job(world, error="northing.base.mail.MailFailed: unreachable")
    retry_job(world.ada, failed.pk)
    retry_job(world.ada, failed.pk)
    failed.refresh_from_db()
    assert (failed.state, failed.attempts, failed.finished_at) == ("waiting", 0, None)
    with world.scope():
        events = Event.objects.filter(kind="people.job_retried")
        assert [event.payload["job"] for event in events] == ["people.mail_password"]
    assert background_page(world.ada).failed == ()
