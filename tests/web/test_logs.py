"""Log lines: each says what it belongs to, and none holds a secret."""

import io
import json
import logging
import secrets
from collections.abc import Iterator

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core import mail
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from northing.apps.people.models import User
from northing.base.jobs import queue, registry
from northing.base.jobs.queue import enqueue
from northing.base.logs import AboutFilter, JsonLines, Lines, logged_with, redact

TOKEN = f"nri_{secrets.token_urlsafe(32)}"


def fail(request: HttpRequest, token: str) -> HttpResponse:
    message = f"no invitation answers to {token} at {request.get_full_path()}"
    raise LookupError(message)


def work(_request: HttpRequest) -> HttpResponse:
    logging.getLogger("northing.somewhere").warning("at work")
    return HttpResponse("done")


urlpatterns = [
    path("invitations/<str:token>/", fail),
    path("door/", work),
    path("", include("northing.web.urls")),
]
handler500 = "northing.web.errors.server_error"


class Written:
    """What a handler with our filter and a formatter of ours wrote."""

    def __init__(self, formatter: logging.Formatter) -> None:
        self.stream = io.StringIO()
        self.handler = logging.StreamHandler(self.stream)
        self.handler.addFilter(AboutFilter())
        self.handler.setFormatter(formatter)

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    def lines(self, logger: str = "") -> list[dict[str, object]]:
        found = [json.loads(line) for line in self.text.splitlines()]
        return [line for line in found if line["logger"].startswith(logger)]


def attached(formatter: logging.Formatter) -> Iterator[Written]:
    written = Written(formatter)
    logging.getLogger().addHandler(written.handler)
    yield written
    logging.getLogger().removeHandler(written.handler)


@pytest.fixture
def as_json() -> Iterator[Written]:
    yield from attached(JsonLines())


@pytest.fixture
def as_lines() -> Iterator[Written]:
    yield from attached(Lines("%(levelname)s %(name)s %(message)s%(about)s"))


@pytest.fixture
def client(settings) -> Client:
    settings.ROOT_URLCONF = __name__
    settings.DEBUG = False
    return Client(raise_request_exception=False)


@pytest.fixture
def user(db) -> User:
    made: User = User.objects.create_user("ada@example.org", "north by north-west", name="Ada")
    return made


def test_a_request_has_one_line_with_a_pattern_instead_of_its_address(client, as_json, user):
    client.force_login(user)
    answer = client.get("/sign-in/?next=/w/harbour/&key=hush")
    [line] = as_json.lines("northing.access")
    assert line["route"] == "/sign-in/"
    assert (line["method"], line["status"]) == ("GET", 302)
    assert isinstance(line["milliseconds"], float)
    assert line["user"] == user.pk
    assert line["request_id"] == answer["X-Request-ID"]
    assert "hush" not in as_json.text
    assert "example.org" not in as_json.text


def test_every_line_within_a_request_has_its_id_and_none_after_it(client, as_json):
    first, second = client.get("/door/"), client.get("/door/")
    logging.getLogger("northing.somewhere").warning("outside")
    told = as_json.lines("northing.somewhere")
    ids = [first["X-Request-ID"], second["X-Request-ID"]]
    assert [line.get("request_id") for line in told] == [*ids, None]
    assert len(set(ids)) == 2


@pytest.mark.parametrize(
    ("given", "is_taken"),
    [("0af7651916cd43dd8448eb211c80319c", True), ("short", False), ("a b" * 9, False),
     ("x" * 65, False), ('<script>"', False)],
)  # fmt: skip
def test_the_id_of_a_proxy_is_taken_when_it_is_sane(client, given, is_taken):
    answer = client.get("/door/", headers={"X-Request-ID": given})
    assert (answer["X-Request-ID"] == given) is is_taken


def test_an_error_is_logged_with_its_traceback_without_the_secret_and_mailed_to_nobody(
    client, as_json
):
    with override_settings(ADMINS=[("Ada", "ada@example.org")]):
        answer = client.get(f"/invitations/{TOKEN}/?key=hush")
    assert answer.status_code == 500
    [line] = as_json.lines("django.request")
    assert line["level"] == "ERROR"
    assert line["request_id"] == answer["X-Request-ID"]
    error = str(line["error"])
    assert error.startswith("Traceback")
    assert (
        "LookupError: no invitation answers to [secret] at /invitations/[secret]/?[secret]" in error
    )
    assert TOKEN not in as_json.text
    assert "hush" not in as_json.text
    assert mail.outbox == []


def test_the_page_of_an_error_shows_its_number(client):
    answer = client.get(f"/invitations/{TOKEN}/")
    page = answer.content.decode()
    assert f"<code>{answer['X-Request-ID']}</code>" in page
    assert TOKEN not in page


@pytest.mark.parametrize("status_path", ["/nothing/", "/invitation/"])
def test_an_address_that_is_not_found_is_not_logged(client, as_lines, status_path):
    assert client.get(f"{status_path}{TOKEN}/").status_code == 404
    assert TOKEN not in as_lines.text
    assert "GET none 404" in as_lines.text


def test_a_host_that_is_not_ours_is_one_line(client, as_json):
    assert client.get("/door/", headers={"Host": "192.0.2.1"}).status_code == 400
    [line] = as_json.lines()
    assert (line["logger"], line["status"]) == ("northing.access", 400)


def test_lines_to_read_say_the_same(client, as_lines, user):
    client.force_login(user)
    answer = client.get("/sign-in/")
    assert "INFO northing.access GET /sign-in/ 302 " in as_lines.text
    assert f" ms request_id={answer['X-Request-ID']} user={user.pk}" in as_lines.text


@pytest.mark.django_db
def test_a_job_has_its_number_on_every_line_and_its_error_no_secret(as_json, monkeypatch):
    monkeypatch.setattr(registry, "_definitions", {})

    @registry.register_job("exercise.fail", max_attempts=1)
    def _fail(_payload: registry.Payload) -> None:
        message = f"cannot send /invitations/{TOKEN}/"
        raise ValueError(message)

    job = enqueue("exercise.fail", {})
    claimed = queue.claim()
    assert claimed is not None
    queue.run(claimed)
    told = as_json.lines("northing.base.jobs")
    assert [(line["job"], line["job_name"]) for line in told] == [(job.pk, "exercise.fail")] * 2
    job.refresh_from_db()
    assert "cannot send /invitations/[secret]/" in job.last_error
    assert TOKEN not in as_json.text + job.last_error


@pytest.mark.django_db
def test_what_looks_like_a_secret_of_ours_or_of_django_is_taken_out(user):
    letters = f"nri_{'abcdefghij' * 4}XYZ"  # one token in a thousand has no digit
    assert letters not in redact(f"'{letters}'")
    for _ in range(200):
        reset = default_token_generator.make_token(user)
        for token in (secrets.token_urlsafe(32), f"nri_{secrets.token_urlsafe(32)}", reset):
            for text in (f"/reset/MQ/{token}/", f"token={token}", f"{{'token': '{token}'}}"):
                assert token not in redact(text), text


@pytest.mark.parametrize(
    "text",
    [
        "GET /w/<str:workspace>/objectives/<int:pk>/ 200 3.1 ms request_id=2d13673ca7884d50",
        'File "/opt/northing/lib/python3.11/site-packages/django/core/handlers/base.py", line 197',
        "test_an_error_is_logged_with_its_traceback_without_the_secret",
        "worker northing-7c9f-0:14999 is ready",
        "is this so?",
        "2026-11-22T08:36:36.087949+00:00",
    ],
)
def test_what_is_none_stays(text):
    assert redact(text) == text


def test_what_a_line_belongs_to_goes_with_the_block(as_json):
    logger = logging.getLogger("northing.somewhere")
    with logged_with(job=1):
        with logged_with(step="a"):
            logger.warning("inner")
        logger.warning("outer")
    told = [(line.get("job"), line.get("step")) for line in as_json.lines("northing.somewhere")]
    assert told == [(1, "a"), (1, None)]


def test_django_hands_its_lines_on_and_mails_none():
    assert logging.getLogger("django").handlers == []
    assert logging.getLogger("django").propagate
