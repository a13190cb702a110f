"""The same form sent twice counts once and is answered as at first."""

import json
import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from northing.apps.goals.models import CheckIn, Cycle
from northing.apps.people.models import User, Workspace
from northing.base.errors import Invalid
from northing.base.idempotency import Keyed
from northing.base.models import Event, Receipt
from northing.base.scope import scope
from northing.web import idempotency
from northing.web.idempotency import new_key

TEMPLATES = Path(__file__).parents[2] / "src" / "northing" / "web" / "templates"
FRAGMENT = {"HX-Request": "true"}


@pytest.fixture
def workspace(world):
    return Workspace.objects.get(slug=world.slug)


@pytest.fixture
def address(world):
    return world.at(f"key-results/{world.key_results['hours']}/check-in/")


@pytest.fixture
def count(workspace):
    def of(rows):
        with scope(workspace.pk):
            return rows.objects.count()

    return of


def given(**fields):
    return {"on": "2026-02-10", "value": "43", "confidence": "70", "note": "", **fields}


def key_in(page):
    return re.findall('name="idempotency_key" value="([^"]+)"', page.content.decode())[0]


@pytest.mark.parametrize("headers", [{}, FRAGMENT])
def test_a_check_in_sent_twice_is_one_and_answered_the_same(mio, address, count, headers):
    key = key_in(mio.get(address))
    sent = given(idempotency_key=key)
    before = count(CheckIn), count(Event)
    first = mio.post(address, sent, headers=headers)
    after = count(CheckIn), count(Event)
    second = mio.post(address, sent, headers=headers)
    assert (after[0] - before[0], after[1] - before[1]) == (1, 2)
    assert (count(CheckIn), count(Event)) == after
    assert first.status_code == second.status_code == (200 if headers else 302)
    assert first.headers.get("Location") == second.headers.get("Location")
    assert without_keys(first) == without_keys(second)


def without_keys(page):
    return re.sub('(middlewaretoken|_key)" value="[^"]+"', "", page.content.decode())


def test_each_form_has_a_key_of_its_own(mio, address):
    page = mio.get(address).content.decode()
    keys = re.findall('name="idempotency_key" value="([^"]+)"', page)
    assert len(keys) == page.count("csrfmiddlewaretoken") == len(set(keys)) > 1


def test_a_key_in_the_header_counts_as_well(mio, address, count):
    before = count(CheckIn)
    for _ in range(2):
        done = mio.post(address, given(), headers={"Idempotency-Key": "one-of-sixteen-letters"})
        assert done.status_code == 302
    assert count(CheckIn) == before + 1


def test_a_form_that_was_changed_after_it_was_saved_is_refused_and_keeps_its_text(
    mio, address, count
):
    key = key_in(mio.get(address))
    mio.post(address, given(idempotency_key=key))
    before = count(CheckIn)
    late = mio.post(address, given(idempotency_key=key, value="44", note="Keep me"))
    assert late.status_code == 409
    assert "was sent before with something else in it" in late.content.decode()
    assert "Keep me" in late.content.decode()
    assert count(CheckIn) == before
    again = given(idempotency_key=key_in(late), value="44", note="Keep me")
    assert mio.post(address, again).status_code == 302
    assert count(CheckIn) == before + 1


def test_a_key_for_one_key_result_is_none_for_another(world, mio, address):
    key = key_in(mio.get(address))
    mio.post(address, given(idempotency_key=key))
    other = world.at(f"key-results/{world.key_results['find']}/check-in/")
    assert mio.post(other, given(idempotency_key=key)).status_code == 409


def test_what_was_refused_may_be_sent_again_with_the_same_key(mio, address, count):
    key = key_in(mio.get(address))
    before = count(CheckIn)
    refused = mio.post(address, given(idempotency_key=key, on="2026-02-11"))
    assert refused.status_code == 422
    assert mio.post(address, given(idempotency_key=key)).status_code == 302
    assert count(CheckIn) == before + 1


def test_a_receipt_costs_two_statements_and_an_answer_from_it_less_than_a_check_in(mio, address):
    def cost(**more):
        with CaptureQueriesContext(connection) as found:
            assert mio.post(address, given(**more)).status_code == 302
        frame = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")
        return sum(not query["sql"].startswith(frame) for query in found.captured_queries)

    cost()  # The first one moves what is above it; those that follow are all alike.
    plain = cost()
    key = new_key()
    assert cost(idempotency_key=key) == plain + 2
    assert cost(idempotency_key=key) < plain - 5


def test_two_people_do_not_share_a_key(mio, ada, address, count):
    key = key_in(mio.get(address))
    before = count(CheckIn)
    for who in (mio, ada):
        assert who.post(address, given(idempotency_key=key)).status_code == 302
    assert count(CheckIn) == before + 2


@pytest.mark.parametrize("headers", [{}, FRAGMENT])
def test_a_key_that_cannot_be_one_is_refused(mio, address, count, headers):
    before = count(CheckIn)
    refused = mio.post(address, given(idempotency_key="short"), headers=headers)
    assert refused.status_code == 422
    assert "16 to 64" in refused.content.decode()
    assert count(CheckIn) == before


def test_a_forged_form_leaves_no_receipt(world, address, count):
    forged = Client(enforce_csrf_checks=True)
    forged.force_login(User.objects.get(email="mio@example.com"))
    assert forged.post(address, given(idempotency_key=new_key())).status_code == 403
    assert count(Receipt) == 0


def test_a_reopening_sent_twice_is_one(world, ada, workspace, count):
    cycle = world.cycles["2025-Q4"]
    address = world.at(f"cycles/{cycle}/reopen/")
    sent = {"reason": "Late numbers", "idempotency_key": key_in(ada.get(address))}
    answers = [ada.post(address, sent) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    with scope(workspace.pk):
        assert Event.objects.filter(kind="goals.cycle_reopened").count() == 1
        assert Cycle.objects.get(pk=cycle).state == "reviewing"


@pytest.mark.parametrize("path", ["/nowhere/", "/sign-out/"])
def test_a_key_where_nothing_can_be_done_twice_does_no_harm(mio, path):
    answer = mio.post(path, {"idempotency_key": new_key()})
    assert answer.status_code in {302, 404}


def test_somebody_who_is_not_signed_in_has_no_receipts(client, address):
    assert client.post(address, given(idempotency_key=new_key())).status_code == 302


# --- what makes two requests the same -----------------------------------------------------------


@pytest.fixture
def said(db):
    user = User.objects.create_user("mio@example.org", None, name="Mio")
    key = new_key()

    def of(path="/preferences/", data=None, **more):
        given = {"Idempotency-Key": key}
        request = RequestFactory(headers=given).post(path, data or {}, **more)
        request.user = user
        named = idempotency.named_request(request)
        assert named is not None
        assert (named.user_id, named.key, named.route) == (user.pk, key, "preferences")
        return named.body_hash, request

    return of


def test_what_each_sending_changes_makes_no_difference(said):
    one = said(data={"a": "1", "csrfmiddlewaretoken": "x", "idempotency_key": "y"})[0]
    assert one == said(data={"csrfmiddlewaretoken": "z", "a": "1"})[0]


def test_everything_else_does(said):
    def upload(content, name="okrs.yaml"):
        return SimpleUploadedFile(name, content)

    requests = [
        said(),
        said(data={"a": "1"}),
        said(data={"a": "2"}),
        said(data={"a": ["1", "2"]}),
        said(data={"a": ["2", "1"]}),
        said(data={"b": "1"}),
        said(path="/preferences/?next=/", data={"a": "1"}),
        said(data={"file": upload(b"one")}),
        said(data={"file": upload(b"two")}),
        said(data={"file": upload(b"one", "other.yaml")}),
        said(data='{"a": 1}', content_type="application/json"),
        said(data='{"a": 2}', content_type="application/json"),
    ]
    assert len({digest for digest, _ in requests}) == len(requests)


def test_a_file_can_still_be_read_and_the_boundary_of_its_parts_is_not_said(said):
    digests = set()
    for _ in range(2):
        digest, request = said(data={"file": SimpleUploadedFile("okrs.yaml", b"one" * 10)})
        digests.add(digest)
        assert request.FILES["file"].read() == b"one" * 10
    assert len(digests) == 1


def test_the_body_can_still_be_read(said):
    _, request = said(data='{"a": 1}', content_type="application/json")
    assert json.loads(request.body) == {"a": 1}


def test_reading_is_never_keyed():
    for method in ("get", "head", "options"):
        request = getattr(RequestFactory(headers={"Idempotency-Key": new_key()}), method)("/")
        middleware = idempotency.IdempotencyMiddleware(lambda _request: HttpResponse("read"))
        assert getattr(middleware(request), "content", b"") == b"read"


def test_the_key_of_a_form_is_one():
    try:
        Keyed(1, "", new_key(), "")
    except Invalid:
        pytest.fail("a form's own key is refused")


# Each time the button is pressed is recorded, so that there is no deed to do only once.
DOWNLOADS = {"_filter"}
FORMS = [path for path in TEMPLATES.rglob("*.html") if 'method="post"' in path.read_text()]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_form_that_posts_carries_its_keys(path):
    text = path.read_text()
    if path.stem in DOWNLOADS:
        assert "{% csrf_token %}" in text
        return
    assert "csrf_token" not in text, "write {% form_keys %}, which holds both"
    for form in re.findall("<form.*?</form>", text, re.DOTALL):
        assert ('method="post"' in form) == ("{% form_keys %}" in form)
