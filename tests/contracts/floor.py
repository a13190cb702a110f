"""The world as a stranger meets it: requests by name, and what they wrote.

Requests run in process. A session of each person is in the database from the start.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from decimal import Decimal
from http.cookies import SimpleCookie
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.client import ClientHandler

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.commenting import comment
from northing.apps.goals.actions.writing import create_objective, save_objective
from northing.apps.goals.inputs import NewCheckIn, NewComment, ObjectivePlan
from northing.apps.goals.models import (
    CheckIn,
    Cycle,
    HelpRequest,
    KeyResult,
    Objective,
    Product,
    Request,
    Strategy,
)
from northing.apps.goals.queries.writing import writing_page
from northing.apps.people.actions import ask_for_address, invite
from northing.apps.people.inputs import Invitee, NewInvitations
from northing.apps.people.models import Membership, Team, User
from northing.apps.people.queries.invitations import hash_of, new_token
from northing.apps.people.queries.links import link_parts
from northing.base import clock
from northing.base.actor import Actor
from northing.base.jobs.models import Job, State
from northing.base.roles import Role
from northing.base.sight import everywhere
from northing.core.document import KeyResult as KeyResultValue
from northing.core.document import Objective as ObjectiveValue
from tests import world as made
from tests.contracts.addresses import Route, routes
from tests.contracts.grants import GRANTS, STRANGERS, THINGS, Id, OwnName, Rule, Text, Version, Who
from tests.world import World

PLAIN_TEXT = re.compile(r"[^A-Za-z0-9_]")
WRITES = re.compile(
    r"\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|TRUNCATE)\b", re.IGNORECASE
)
TABLE = re.compile(r'(?:INTO|UPDATE|FROM|TABLE)\s+"?(\w+)"?', re.IGNORECASE)
SESSIONS = "northing_sessions_session"
TRIES = "base_tries"
VERSIONED: dict[str, Any] = {
    "objectives": Objective,
    "cycles": Cycle,
    "key_results": KeyResult,
    "teams": Team,
    "people": Membership,
    "strategies": Strategy,
    "products": Product,
    "requests": Request,
    "helps": HelpRequest,
}

Rows = dict[str, dict[object, dict[str, object]]]


class Door(RequestFactory):
    """Django's test client without what makes it slow: it keeps no contexts and no cookies."""

    def __init__(self, *, enforce_csrf_checks: bool = False) -> None:
        super().__init__()
        self.handler = ClientHandler(enforce_csrf_checks=enforce_csrf_checks)

    def request(self, **request: Any) -> Any:
        return self.handler(self._base_environ(**request))  # type: ignore[attr-defined]


@dataclass
class Place:
    """A workspace with what only guards ask about: jobs that were given up, the links in mails to
    one person, what was said on key results, and what teams are asked."""

    world: World
    jobs: dict[str, int]
    refs: dict[str, str]
    tokens: dict[str, str]
    invitations: dict[str, int]
    check_ins: dict[str, int]
    comments: dict[str, int]
    requests: dict[str, int]
    helps: dict[str, int]

    # The library and the coach are the same everywhere, so elsewhere
    # stands for what they do not hold.
    @property
    def examples(self) -> dict[str, str]:
        return {
            "first-day-success": "first-day-success" if "olga" in self.world.people else "elsewhere"
        }

    @property
    def plans(self) -> dict[str, str]:
        return {"launch": "launch" if "olga" in self.world.people else "elsewhere"}

    @property
    def codes(self) -> dict[str, str]:
        return {"KR202": "KR202" if "olga" in self.world.people else "KR999"}

    def of(self, things: str) -> dict[str, Any]:
        found: dict[str, Any] = getattr(self if hasattr(self, things) else self.world, things)
        return found


@dataclass
class Floor:
    """``here`` is Tidewater, ``away`` is Elsewhere; ``cookies`` are those of each session."""

    here: Place
    away: Place
    cookies: dict[Who, str] = field(default_factory=dict)
    door: Door = field(default_factory=Door)

    def ask(
        self,
        who: Who,
        method: str,
        address: str,
        form: Any = None,
        *,
        csrf: str = "",
        **headers: str,
    ) -> Any:
        """Send a request as somebody and return the answer, whatever it is; ``csrf`` is the
        cookie that a form's token has to fit."""
        more = {settings.CSRF_COOKIE_NAME: csrf} if csrf else {}
        return self._send({**self._own(who), **more}, method, address, form, headers)

    def _own(self, who: Who) -> dict[str, str]:
        return {settings.SESSION_COOKIE_NAME: self.cookies[who]} if who in self.cookies else {}

    def ask_twice(
        self, who: Who, method: str, addresses: tuple[str, str], form: Any, **headers: str
    ) -> Any:
        """Look at the first address, and send the request to the second, or to where the first
        one leads if they are the same."""
        looked = self._send(self._own(who), "GET", addresses[0], None, {})
        kept = {name: cookie.value for name, cookie in looked.cookies.items()}
        led = looked.headers.get("Location", "")
        address = addresses[1] if addresses[0] != addresses[1] else led or addresses[0]
        return self._send({**self._own(who), **kept}, method, address, form, headers)

    def send(self, name: str, method: str, form: dict[str, Any] | None = None) -> Any:
        """Send the form of an address as the least of those who may."""
        rule, route = GRANTS[name][method], routes()[name]
        address = self.address(route, rule)
        sent = {**(form or {}), **self.filled(route, rule, rule.sender)}
        if not rule.first:
            return self.ask(rule.sender, method, address, sent)
        return self.ask_twice(rule.sender, method, (self.first(rule), address), sent)

    def first(self, rule: Rule) -> str:
        """The address that is looked at before a form can be sent."""
        return self.address(routes()[rule.first], rule) if rule.first else ""

    def _send(
        self,
        cookies: dict[str, str],
        method: str,
        address: str,
        form: Any,
        headers: dict[str, str],
    ) -> Any:
        self.door.cookies = SimpleCookie(cookies)
        path, _, query = address.partition("?")
        more: dict[str, Any] = {"QUERY_STRING": query} if query else {}
        send = getattr(self.door, method.lower())
        if method == "POST":
            return send(path, dict(form or {}), headers=headers, **more)
        return send(path, headers=headers, **more)

    @contextmanager
    def undone(self) -> Iterator[list[str]]:
        """Undo the block, and yield the list of tables that it writes to."""
        with transaction.atomic(), watched() as written:
            yield written
            transaction.set_rollback(True)

    def own(self, place: str, rule: Rule, *, is_restricted: bool = False) -> Any:
        """The id of the usual thing, or of the restricted one, that stands in a place."""
        things, key, restricted = THINGS[place]
        found = self.here.of(things)
        return found[restricted if is_restricted else rule.on if rule.on in found else key]

    def foreign(self, place: str, rule: Rule) -> Any:
        """The id of the other workspace's thing that is called the same."""
        things, key, _ = THINGS[place]
        found = self.away.of(things)
        return found.get(rule.on, found.get(key, next(iter(found.values()))))

    def filled(
        self, route: Route, rule: Rule, who: Who, *, is_restricted: bool = False
    ) -> dict[str, Any]:
        """The form as somebody would send it."""

        def value(given: object) -> object:
            if isinstance(given, list):
                return [value(each) for each in given]
            if isinstance(given, Id):
                return self.here.of(given.things)[given.key]
            if isinstance(given, Text):
                pk = self.here.of(given.id.things)[given.id.key]
                return given.text.format(id=pk, version=self.version(given.id.things, pk))
            if isinstance(given, OwnName):
                return who.name.capitalize()
            if isinstance(given, Version):
                place = route.things[-1]
                things = THINGS[place][0]
                pk = self.own(place, rule, is_restricted=is_restricted)
                return self.version(things, pk)
            return given

        return {name: value(given) for name, given in rule.form.items()}

    def version(self, things: str, pk: object) -> int:
        """The version of a thing as it is stored."""
        with self.here.world.scope():
            found: int = VERSIONED[things].objects.values_list("version", flat=True).get(pk=pk)
        return found

    def address(self, route: Route, rule: Rule, **values: object) -> str:
        """The address of the usual thing in Tidewater, but for what is given."""
        usual: dict[str, object] = {place: self.own(place, rule) for place in route.things}
        return route.address(**{"workspace": "tidewater", **usual, **values})


def build() -> Floor:
    """Make the world with everybody signed in. Call it with the clock stopped."""
    here = made.build()
    away = made.crowd(here)
    cookies = {who: _signed_in(who.name.lower()) for who in set(Who) - STRANGERS}
    cookies[Who.SIGNED_OUT] = _signed_out()
    # Afterwards: signing in ends the links that were sent before.
    places = _place(here, here.ada, "Mio"), _place(away, away.sten, "Siv")
    return Floor(*places, cookies)


def _place(world: World, inviter: Actor, name: str) -> Place:
    user = User.objects.get(name=name)
    ask_for_address(user.pk, f"new-{user.email}", made.PASSWORD)
    user.refresh_from_db()
    job = Job.objects.create(
        workspace_id=world.system.workspace_id,
        name="people.mail_invitation",
        state=State.FAILED,
        run_at=clock.now(),
        created_at=clock.now(),
        finished_at=clock.now(),
    )
    (ref, password), (_, address) = link_parts(user), link_parts(user, for_address=True)
    invitation = new_token()
    newcomer = Invitee(email="newcomer@example.org", name="", token_hash=hash_of(invitation))
    team_id = world.teams["Growth"]
    new = NewInvitations(people=(newcomer,), role=Role.MEMBER, team_id=team_id, days=7)
    (invitation_id,) = invite(inviter, new)
    _draft(world, inviter)
    return Place(
        world,
        {"failed": job.pk},
        {"mio": ref},
        {"password": password, "address": address, "invitation": invitation},
        {"open": invitation_id},
        _said(world),
        _commented(world),
        *_asked(world, "olga" if "olga" in world.people else "siv"),
    )


def _said(world: World) -> dict[str, int]:
    """The newest check-in of each key result by its key, with one on what is restricted, or
    elsewhere on what there is, and one of Mio's."""
    key = "secret#berths" if "secret#berths" in world.key_results else "activation#boarded"
    words = NewCheckIn(on=made.TODAY, value=Decimal(1), note="Zugzwang was long" * (key[0] == "s"))
    check_in(world.system, world.key_results[key], words)
    if "mio" in world.people:
        own = NewCheckIn(on=made.TODAY, value=Decimal(50))
        check_in(world.mio, world.key_results["activation#setup"], own)
    with world.scope():
        rows = CheckIn.objects.select_related("key_result__objective")
        return {f"{row.key_result.objective.key}#{row.key_result.key}": row.pk for row in rows}


def _commented(world: World) -> dict[str, int]:
    """A comment of Mio's on what all see, and the system's on what is restricted; elsewhere the
    system's on what there is."""
    found = {}
    for key, who in (("activation", "mio"), ("secret", "")):
        row = world.objectives.get(key) or world.objectives["activation"]
        actor = getattr(world, who) if who in world.people else world.system
        found[key] = comment(actor, row, NewComment(text="Why?" if who else "Zugzwang?"))
    return found


def _asked(world: World, by: str) -> tuple[dict[str, int], dict[str, int]]:
    """A wish of somebody's to Growth; and what it asks the last team for: with an objective that
    all see, with the same where the answer was yes, and with one that is restricted."""
    row = {"workspace_id": world.system.workspace_id, "asked_at": clock.now()}
    open_one = world.objectives.get("terminals") or world.objectives["activation"]
    teams = {"from_team_id": world.teams["Growth"], "to_team_id": world.teams.get("Care", 0)}
    teams["to_team_id"] = teams["to_team_id"] or world.teams["Growth"]
    about = {
        "hosts": (open_one, "open", "mio"),
        "promised": (open_one, "accepted", "mio"),
        "secret": (world.objectives.get("secret", open_one), "open", "nils"),
    }
    with world.scope():
        wish = Request.objects.create(
            title=f"Wishes of {by}", by_id=world.people[by], team_id=world.teams["Growth"], **row
        )
        helps = {
            name: HelpRequest.objects.create(
                title="Zugzwang of hosts" if name in world.objectives else f"Hosts, {name}",
                by_id=world.people.get(asker, world.people.get(by)),
                objective_id=objective_id,
                state=state,
                **teams,
                **row,
            ).pk
            for name, (objective_id, state, asker) in about.items()
        }
    return {"wish": wish.pk}, helps


def _draft(world: World, writer: Actor) -> None:
    """A draft with two key results, changed once: something to undo, to split and to merge."""
    inner = tuple(KeyResultValue(id="", title=title) for title in ("Dogs", "Cats"))
    value = ObjectiveValue(id="raw", title="Animals cross", key_results=inner)
    plan = ObjectivePlan(
        value=value, cycle_id=world.cycles["2026-Q1"], team_id=world.teams["Growth"]
    )
    raw = create_objective(writer, plan)
    kept = writing_page(writer, raw)
    changed = replace(kept.value, title="Animals cross for nothing")
    save_objective(writer, raw, replace(plan, value=changed, version=kept.version))
    world.objectives["raw"] = raw
    world.key_results.update((f"raw#{key}", pk) for key, pk in kept.key_result_ids.items())


def _signed_in(name: str) -> str:
    client = Client()
    client.force_login(User.objects.get(email=f"{name}@example.org"))
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _signed_out() -> str:
    client = Client()
    client.force_login(User.objects.get(email="ada@example.org"))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    client.post("/sign-out/")
    return cookie


@contextmanager
def watched() -> Iterator[list[str]]:
    """Yield a list that gets the table of every statement that writes, but for the one that only
    notes when a session was seen last."""
    written: list[str] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if WRITES.match(sql) and not _notes_a_visit(sql):
            found = TABLE.search(sql)
            written.append(found[1] if found else sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield written


def _notes_a_visit(sql: str) -> bool:
    is_update = sql.startswith(f'UPDATE "{SESSIONS}" SET')
    columns = re.findall(r'"(\w+)" =', sql.partition("WHERE")[0])
    return is_update and set(columns) <= {"seen_at", "address", "device"}


def dump(*, without: Mapping[str, set[str]] | None = None) -> Rows:
    """Return every row of every table by table and key, without the columns that are named."""
    with everywhere("to compare all that there is"):
        return {
            model._meta.db_table: _rows(model, (without or {}).get(model._meta.db_table, set()))
            for model in apps.get_models(include_auto_created=True)
        }


def _rows(model: Any, without: set[str]) -> dict[object, dict[str, object]]:
    table, key = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}" ORDER BY "{key}"')
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return {row[key]: {k: v for k, v in row.items() if k not in without} for row in rows}


VISITS = {SESSIONS: {"seen_at", "address", "device"}}


def changed(before: Rows, after: Rows) -> set[str]:
    """Return ``table.column`` of what changed, ``table +`` where rows came, ``table -`` where
    rows went."""
    found: set[str] = set()
    for table in before.keys() | after.keys():
        old, new = before.get(table, {}), after.get(table, {})
        found |= {f"{table} +"} if new.keys() - old.keys() else set()
        found |= {f"{table} -"} if old.keys() - new.keys() else set()
        for key in old.keys() & new.keys():
            found |= {f"{table}.{c}" for c in new[key] if new[key][c] != old[key].get(c)}
    return found


def text_of(response: Any) -> str:
    """The body of an answer, read to its end."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return body.decode(errors="replace")


def shown(response: HttpResponse) -> str:
    """The answer in a line, for a report of what is wrong."""
    place = response.headers.get("Location", "")
    return f"{response.status_code}{f' to {place}' if place else ''}"


def plain(value: object) -> str:
    return json.dumps(value, default=str, sort_keys=True)
