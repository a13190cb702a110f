"""A request that is sent twice does its deed once, on both databases, however many come at once."""

import json
import subprocess
import sys
from datetime import timedelta
from importlib import import_module

import pytest

from northing.apps.people.actions import create_workspace
from northing.apps.people.models import User
from northing.base import clock
from northing.base.action import ACTIONS, action
from northing.base.errors import Conflict, Invalid
from northing.base.idempotency import Keyed, keyed
from northing.base.jobs.housekeeping import keep_house
from northing.base.jobs.models import Job
from northing.base.jobs.queue import enqueue
from northing.base.models import Receipt
from northing.base.scope import scope
from tests.world import NOON

KEY = "k" * 16


@pytest.fixture
def deeds():
    """The actions of these tests go with them."""
    known = dict(ACTIONS)
    yield
    ACTIONS.clear()
    ACTIONS.update(known)


@pytest.fixture
def actor(deeds, db):
    return create_workspace("Tidewater")


@pytest.fixture
def user(db):
    return User.objects.create_user("mio@example.org", None, name="Mio")


@pytest.fixture
def request_of(user):
    def of(body="a", key=KEY, route="check-in", user_id=user.pk):
        return Keyed(user_id, route, key, body)

    return of


def returning(result):
    """An action that notes each of its runs as a job, and returns the result."""

    @action
    def deed(actor, value=result):
        enqueue("noted", {})
        return value

    return deed


def runs():
    return Job.objects.filter(name="noted").count()


def receipts(actor):
    with scope(actor.workspace_id):
        return list(Receipt.objects.order_by("pk"))


@pytest.mark.parametrize("result", [7, "", "seven", None, True, False, [], [1, ["a", None]]])
def test_the_same_request_again_gets_the_same_result_and_does_nothing(actor, request_of, result):
    deed = returning(result)
    for _ in range(3):
        with keyed(request_of()):
            got = deed(actor)
        assert got == result
        assert type(got) is type(result)
    assert runs() == 1
    assert len(receipts(actor)) == 1


def test_without_a_key_every_request_counts(actor):
    deed = returning(1)
    assert [deed(actor), deed(actor)] == [1, 1]
    assert (runs(), receipts(actor)) == (2, [])


def test_a_key_that_came_with_another_request_is_refused(actor, request_of):
    deed = returning(1)
    with keyed(request_of("a")):
        deed(actor)
    with keyed(request_of("b")), pytest.raises(Conflict, match="key-used-otherwise"):
        deed(actor)
    assert runs() == 1


def test_a_key_is_one_persons_on_one_route_in_one_workspace(actor, request_of):
    deed = returning(1)
    other = User.objects.create_user("ada@example.org", None, name="Ada")
    elsewhere = create_workspace("Elsewhere")
    for who, request in (
        (actor, request_of()),
        (actor, request_of(user_id=other.pk)),
        (actor, request_of(route="reopen-cycle")),
        (actor, request_of(key=KEY + "2")),
        (elsewhere, request_of()),
    ):
        with keyed(request):
            deed(who)
    assert runs() == 5


def test_a_refusal_leaves_no_receipt_and_the_request_may_come_again(actor, request_of):
    @action
    def refuse(actor, code):
        enqueue("noted", {})
        if code:
            raise Conflict(code)
        return 3

    with keyed(request_of()), pytest.raises(Conflict, match="cycle-closed"):
        refuse(actor, "cycle-closed")
    assert (runs(), receipts(actor)) == (0, [])
    with keyed(request_of("other body")):
        assert refuse(actor, "") == 3
    assert runs() == 1


def test_what_an_action_calls_belongs_to_it(actor, request_of):
    inner = returning(2)

    @action
    def outer(actor):
        return [inner(actor), inner(actor)]

    for _ in range(2):
        with keyed(request_of()):
            assert outer(actor) == [2, 2]
    assert runs() == 2
    assert len(receipts(actor)) == 1


def test_a_request_may_do_several_deeds_each_once(actor, request_of):
    one = returning(1)

    @action
    def two(actor):
        enqueue("noted", {})
        return 2

    for _ in range(2):
        with keyed(request_of()):
            assert [one(actor, 5), two(actor), one(actor, 6)] == [5, 2, 6]
    assert runs() == 3


def test_what_broke_off_between_two_deeds_is_made_up_for(actor, request_of):
    deed = returning(1)
    with keyed(request_of()):
        deed(actor, 5)
    with keyed(request_of()):
        assert [deed(actor, 5), deed(actor, 6)] == [5, 6]
    assert runs() == 2


@pytest.mark.parametrize("result", [1.5, {"a": 1}, (1,), [1, (2,)], NOON])
def test_a_result_that_no_receipt_can_keep_names_its_action(actor, request_of, result):
    deed = returning(result)
    assert deed(actor) == result
    with keyed(request_of()), pytest.raises(TypeError, match=r"test_idempotency\.deed"):
        deed(actor)
    assert (runs(), receipts(actor)) == (1, [])


# Only imports call these, as a part of what they do themselves.
PARTS = {"place_document", "extend_roster"}
PLAIN = {"None", "bool", "int", "int | None", "str", "list[int]", "list[int | None]"}


def test_every_action_that_a_view_may_call_returns_what_a_receipt_can_keep():
    import_module("northing.config.urls")
    found = {name: deed.__annotations__["return"] for name, deed in ACTIONS.items()}
    assert len(found) > 20
    others = {name for name, result in found.items() if result not in PLAIN}
    assert {name.rpartition(".")[2] for name in others} == PARTS


@pytest.mark.parametrize("key", ["", "k" * 15, "k" * 65, "k" * 15 + " ", "k" * 16 + "\n", "ö" * 20])
def test_a_key_is_of_a_kind(key):
    with pytest.raises(Invalid) as refused:
        Keyed(1, "check-in", key, "a")
    assert refused.value.fields == {"": "not-a-key"}


def test_receipts_go_after_a_day_in_every_workspace(actor, request_of):
    elsewhere = create_workspace("Elsewhere")
    deed = returning(1)
    for age, key in ((timedelta(hours=23), "new" * 6), (timedelta(hours=25), "old" * 6)):
        for who in (actor, elsewhere):
            with clock.stopped_at(NOON - age), keyed(request_of(key=key)):
                deed(who)
    with clock.stopped_at(NOON):
        keep_house({})
    for who in (actor, elsewhere):
        assert [receipt.key for receipt in receipts(who)] == ["new" * 6]


def threads_of(installation, program):
    """Run a program with threads of its own in an installation, and return what it printed."""
    code = f"import django; django.setup()\n{THREADS}\n{program}"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=installation.environment(DJANGO_SETTINGS_MODULE="northing.config.settings"),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


THREADS = """
import json, threading
from collections import Counter
from django.db import connection
from northing.apps.people.actions import create_workspace
from northing.apps.people.models import User
from northing.base.action import action
from northing.base.errors import Conflict
from northing.base.idempotency import Keyed, keyed
from northing.base.jobs.queue import enqueue

actor = create_workspace("Tidewater")
user = User.objects.create_user("mio@example.org", None, name="Mio")
answers = []

def send(deed, times=1):
    for _ in range(times):
        try:
            with keyed(Keyed(user.pk, "check-in", "k" * 16, "a")):
                answers.append(deed(actor))
        except Exception as error:
            answers.append(str(error))
    connection.close()

def start(*given):
    sender = threading.Thread(target=send, args=given)
    sender.start()
    return sender
"""
MANY = """
@action
def deed(actor):
    enqueue("noted", {})
    return 7

for sender in [start(deed, 125) for _ in range(16)]:
    sender.join()
print(json.dumps(Counter(answers)))
"""
REFUSED = """
is_inside, may_end = threading.Event(), threading.Event()

@action
def deed(actor):
    enqueue("noted", {})
    if is_inside.is_set():
        return 3
    is_inside.set()
    may_end.wait(20)
    raise Conflict("cycle-closed")

first = start(deed)
is_inside.wait(20)
second = start(deed)
second.join(0.2)
assert second.is_alive(), "the second does not wait for the first"
may_end.set()
first.join()
second.join()
print(json.dumps(answers))
"""


def test_two_thousand_of_one_key_are_one(installation):
    assert threads_of(installation, MANY) == {"7": 2000}
    assert installation.ask("select count(*) from jobs_job") == [(1,)]
    assert installation.ask("select count(*) from base_receipt") == [(1,)]


def test_who_comes_while_the_first_is_at_work_waits_and_is_run_if_that_is_refused(installation):
    assert threads_of(installation, REFUSED) == ["cycle-closed", 3]
    assert installation.ask("select count(*) from jobs_job") == [(1,)]
