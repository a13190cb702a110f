"""What is restricted is as if it were not there, to everybody who is not named.

Canaries sing in every text of a restricted objective while outsiders walk through all that there
is; and with the objective or without it, an outsider gets the same answers.
"""

import itertools
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client, override_settings

from northing.apps.exchange.queries import exported_documents
from northing.apps.exchange.queries.audit import AuditFilter, audit_entries, audit_page
from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.cycles import refresh_standings
from northing.apps.goals.actions.restriction import restrict_objective
from northing.apps.goals.inputs import NewCheckIn, Restriction
from northing.apps.goals.models import CheckIn, Cycle, KeyResult, Objective
from northing.apps.goals.queries import check_in as check_in_queries
from northing.apps.goals.queries import cycles, documents, home, objective, rows, teams, why
from northing.apps.people.models import User
from northing.base.actor import Actor
from northing.base.errors import Refused
from northing.base.models import Event
from northing.formats import csv, markdown, yaml
from tests import world as made
from tests.contracts.addresses import Route, routes
from tests.contracts.floor import Door
from tests.world import TODAY, World, bring_in

CANARY = re.compile(r"canary\w+", re.IGNORECASE)
# Every text that an objective can have holds a word of its own.
SUNG = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
teams:
  - name: Care
    objectives:
      - id: canarykey
        title: canarytitle
        why: canarywhy
        evidence: canaryevidence
        note: canarynote
        phase: growth
        stage: revenue
        owners: [lena@example.org]
        contributors: [Growth]
        parent: crossing
        supports: [activation]
        strategy: canarystrategy
        product: canaryproduct
        state: committed
        committed_on: 2026-01-05
        visibility: {restricted: [lena@example.org]}
        key_results:
          - id: canarykrkey
            title: canarykrtitle
            metric: canarymetric
            unit: canaryunit
            note: canarykrnote
            baseline: 0
            target: 10
            owners: [lena@example.org]
            check_ins:
              - {on: 2026-01-12, value: 3, note: canarycheckin, by: lena@example.org}
            amendments:
              - {on: 2026-01-20, field: target, from: 8, to: 10, reason: canaryreason}
          - id: steps
            title: canarysteps
            type: milestones
            milestones: [{title: canarymilestone}]
          - {id: jobs, title: canaryjobs, type: tasks, tasks: [{title: canarytask}]}
          - {id: span, title: canaryspan, type: range, bounds: {at_least: 5},
             check_ins: [{on: 2026-01-11, value: 7}]}
        guardrails: [{metric: canaryguardrail, at_most: 4, current: 5, owner: lena@example.org}]
        initiatives:
          - title: canaryinitiative
            hypothesis: canaryhypothesis
            serves: canarykrkey
            expected: canaryexpected
            observed: canaryobserved
      - id: canarychild
        title: canarychildtitle
        parent: canarykey
        state: committed
        visibility: {restricted: [lena@example.org]}
      - id: canarydraft
        title: canarydrafttitle
        visibility: {restricted: [lena@example.org]}
  - name: Growth
    objectives:
      - {id: activation, title: New riders board on their first day}
  - name: Company
    objectives:
      - {id: crossing, title: Riders cross without a second thought}
      - id: platform
        title: Every terminal runs itself
        key_results: [{id: below, title: Terminals made ready by their teams}]
      - id: canaryrolled
        title: canaryrolledtitle
        parent: platform#below
        state: committed
        visibility: {restricted: [lena@example.org]}
        key_results: [{id: up, title: canaryup, baseline: 0, target: 2, current: 2}]
---
northing: 1
workspace: Tidewater
cycle: 2025-Q4
teams:
  - name: Growth
    objectives:
      - id: canaryended
        title: canaryendedtitle
        decision: keep
        decision_reason: canarydecision
        visibility: {restricted: [lena@example.org]}
        key_results: [{id: over, title: canaryover, baseline: 0, target: 2, current: 1}]
"""
# Names that no page shows, but files do.
IN_FILES_ALONE = {"canarykey", "canarykrkey", "canarykrnote", "canarymetric", "canarychild",
                  "canarydraft", "canaryrolled", "canaryended"}  # fmt: skip
OUTSIDERS = ("mio", "tariq", "liv", "olga", "vera", "ada", "dana", "sten", "siv", "nobody")
FRAGMENT = {"HX-Request": "true"}
OF_ITS_OWN = {"X-Request-ID", "Expires"}
TOKENS = re.compile(r'((?:csrfmiddlewaretoken|idempotency_key)"(?: value=|: )")[^"]*')


def sing(world: World) -> None:
    """Bring the canaries in, and let Lena and the clock do with them what people do."""
    bring_in(SUNG)
    with world.scope():
        sung = Objective.objects.get(key="canarykey")
        row = KeyResult.objects.get(key="canarykrkey")
    world.objectives.update({"canarykey": sung.pk})
    said = NewCheckIn(on=TODAY, value=Decimal(5), confidence=Decimal(40), note="canarysaid")
    check_in(world.lena, row.pk, said)
    both = (world.lena.membership_id or 0, world.nils.membership_id or 0)
    for people in (both, both[:1]):
        version = world.objective("canarykey").version
        restrict_objective(world.system, sung.pk, Restriction(people=people, version=version))
    refresh_standings(world.system)


@pytest.fixture(scope="module")
def _plain(django_db_setup, django_db_blocker) -> Iterator[None]:
    plain = {
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
        "MIDDLEWARE": [name for name in settings.MIDDLEWARE if "whitenoise" not in name],
        "STORAGES": {
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
    }
    with override_settings(**plain), django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


class Town:
    """The world with everybody signed in: who asks for an address gets an answer."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.door = Door()
        self.cookies = {name: self._cookie(name) for name in (*OUTSIDERS, "lena", "nils")}

    @staticmethod
    def _cookie(name: str) -> str:
        user = User.objects.filter(email=f"{name}@example.org").first()
        if user is None:
            return ""
        client = Client()
        client.force_login(user)
        return client.cookies[settings.SESSION_COOKIE_NAME].value

    def ask(self, who: str, address: str, method: str = "GET", **headers: str) -> Any:
        self.door.cookies.clear()
        if self.cookies[who]:
            self.door.cookies[settings.SESSION_COOKIE_NAME] = self.cookies[who]
        path, _, query = address.partition("?")
        more: dict[str, Any] = {"QUERY_STRING": query}
        if method == "POST":
            return self.door.post(path, FORM, headers=headers, **more)
        return getattr(self.door, method.lower())(path, headers=headers, **more)


FORM = {"who": "everybody", "version": "1", "confirm": "opening-for-good", "on": "2026-02-16",
        "value": "9", "note": "mine", "format": "jsonl"}  # fmt: skip


@pytest.fixture(scope="module")
def made_town(_plain) -> Iterator[Town]:
    with made.stopped():
        world = made.build()
        made.crowd(world)
        yield Town(world)


@pytest.fixture
def town(made_town: Town, db) -> Iterator[Town]:
    with made.stopped(), transaction.atomic():
        yield made_town
        transaction.set_rollback(True)


def body(answer: Any) -> str:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return f"{answer.headers}\n{content.decode(errors='replace')}"


# --- the crawl -----------------------------------------------------------------------------------


def ids(world: World) -> dict[str, list[int]]:
    """Ids for the places of addresses, those of the canaries first."""
    with world.scope():
        sung = Objective.objects.filter(key__startswith="canary")
        found = {
            "objective_id": [*sung.values_list("pk", flat=True), *world.objectives.values()],
            "key_result_id": [
                *KeyResult.objects.filter(objective__in=sung).values_list("pk", flat=True),
                *world.key_results.values(),
            ],
            "cycle_id": list(world.cycles.values()),
            "team_id": list(world.teams.values()),
            "check_in_id": list(CheckIn.objects.values_list("pk", flat=True)),
        }
    people = [actor.membership_id or 0 for actor in world.actors.values()]
    return {**found, "membership_id": people, "person_id": people}


def asked_about(world: World) -> list[str]:
    """What can stand behind a question mark and name a hidden thing."""
    secret = world.objectives["canarykey"]
    with world.scope():
        inner = KeyResult.objects.get(key="canarykrkey").pk
        event = Event.objects.filter(subject=f"objective:{secret}").order_by("-pk")[0].pk
    return [
        "", "?q=canary", f"?chart={inner}", f"?at={secret}", f"?after={inner}", "?page=2",
        f"?subject=objective:{secret}", "?group=restriction", f"?before={event}", "?chosen=1",
    ]  # fmt: skip


def mapped(world: World) -> Iterator[str]:
    """Every address of the product with every id that there is."""
    known = ids(world)
    for route in routes().values():
        for values in itertools.product(*(known.get(p, [1, 2]) for p in route.things)):
            yield _address(route, dict(zip(route.things, values, strict=True)))


def _address(route: Route, values: Mapping[str, object]) -> str:
    filled = dict.fromkeys(route.places, "x") | {"workspace": "tidewater"} | dict(values)
    return route.address(**filled)


def linked(text: str, base: str) -> Iterator[str]:
    """The addresses that a page leads to, by links and by htmx."""
    for found in re.findall(r'(?:href|hx-get)="([^"]+)"', text):
        parts = urlsplit(urljoin(f"http://testserver{base}", unescape(found)))
        if parts.netloc == "testserver" and not parts.path.startswith("/static/"):
            yield f"{parts.path}?{parts.query}".rstrip("?")


def walked(town: Town, who: str, most: int) -> Iterator[tuple[str, str]]:
    """Follow every link from Home on, and yield each address with its answer."""
    waiting, seen = deque([f"/w/{'tidewater'}/", "/"]), set[str]()
    while waiting and len(seen) < most:
        address = waiting.popleft()
        if address in seen:
            continue
        seen.add(address)
        text = body(town.ask(who, address))
        yield address, text
        waiting.extend(linked(text, address))


def crawl(town: Town, who: str, most: int) -> Iterator[tuple[str, str]]:
    """Walk through what is linked, then through the map of addresses: as pages, as fragments, and
    with forms sent. Writes are undone."""
    yield from walked(town, who, most)
    behind = asked_about(town.world)
    every = [f"{path}{more}" for more in behind for path in mapped(town.world)]
    step = max(1, len(every) // most)
    for number, address in enumerate(every[::step]):
        headers = FRAGMENT if number % 2 else {}
        yield address, body(town.ask(who, address, **headers))
    posts = list(mapped(town.world))
    for address in posts[:: max(1, 4 * len(posts) // most)]:
        if "sign-out" in address:
            continue
        with transaction.atomic():
            text = body(town.ask(who, address, "POST"))
            transaction.set_rollback(True)
        yield f"POST {address}", text


def test_no_outsider_hears_a_canary(town, at_length):
    sing(town.world)
    heard, answers = [], 0
    for who in OUTSIDERS:
        for address, text in crawl(town, who, at_length(50, 400)):
            answers += 1
            # A search shows the word that was searched for, and an address names itself.
            sung = {word.lower() for word in CANARY.findall(text)}
            if sung:
                heard.append((who, address, sorted(sung)))
    assert heard == []
    assert answers >= at_length(700, 5_000), answers


def test_who_is_named_hears_every_one(town):
    """Else the crawl could not fail."""
    sing(town.world)
    with town.world.scope():
        sung = Objective.objects.filter(key__startswith="canary").values_list("pk", flat=True)
        inner = KeyResult.objects.filter(objective__in=sung).values_list("pk", flat=True)
        looked = [f"/w/tidewater/objectives/{pk}/" for pk in sung]
        looked += [f"/w/tidewater/key-results/{pk}/check-in/" for pk in inner]
    pages = "".join(body(town.ask("lena", address)) for address in looked)
    assert "canarykrtitle" in "".join(text for _, text in walked(town, "lena", 20))
    files = yaml.dump(exported_documents(town.world.lena))
    every = set(CANARY.findall(SUNG)) | {"canarysaid"}
    assert every - set(CANARY.findall(pages)) <= IN_FILES_ALONE
    assert every - set(CANARY.findall(files)) == set()


@pytest.mark.parametrize("who", [name for name in OUTSIDERS if name not in {"dana", "nobody"}])
def test_no_file_that_an_outsider_takes_out_holds_a_canary(town, who):
    sing(town.world)
    actor = getattr(town.world, who, None) or _siv()
    try:
        taken = exported_documents(actor)
    except Refused:
        taken = ()
    assert taken or who == "vera"
    text = yaml.dump(taken) + csv.dump(*taken) + "".join(map(markdown.dump, taken))
    assert CANARY.findall(text) == []
    assert CANARY.findall(str(documents.references(actor))) == []


def _siv() -> Actor:
    from northing.apps.people.queries import actor_for

    return actor_for(User.objects.get(email="siv@example.org"), "elsewhere")


def test_the_audit_log_of_an_administrator_who_is_not_named_is_silent(town):
    sing(town.world)
    for form in ("csv", "jsonl"):
        door = town.door
        door.cookies.clear()
        door.cookies[settings.SESSION_COOKIE_NAME] = town.cookies["ada"]
        taken = body(door.post("/w/tidewater/audit/export/", {"format": form}))
        assert "goals.cycle_placed" in taken
        assert CANARY.findall(taken) == []
        assert f'objective:{town.world.objectives["canarykey"]}"' not in taken
    everything = str(list(audit_entries(town.world.system, AuditFilter())))
    assert "canarykey" in everything


# --- with and without ----------------------------------------------------------------------------


def pages(world: World) -> list[str]:
    """The addresses whose answers are compared: every page of every open thing."""
    open_things = {
        "objective_id": [world.objectives[key] for key in ("crossing", "platform", "activation")],
        "key_result_id": [world.key_results[key] for key in ("activation#boarded",
                                                             "platform#below")],
        "cycle_id": list(world.cycles.values()),
        "team_id": list(world.teams.values()),
    }  # fmt: skip
    people = [world.lena.membership_id or 0, world.mio.membership_id or 0]
    return [
        _address(route, dict(zip(route.things, values, strict=True)))
        for route in routes().values()
        for values in itertools.product(*(open_things.get(place, people) for place in route.things))
        if "x" not in {*route.places} and route.name not in VARYING
    ]


# What tells of the installation, of the reader's own visits.
VARYING = {"healthz", "readyz", "metrics", "account", "own-data"}


def answers(town: Town, pairs: int) -> dict[tuple[str, str, bool], str]:
    """Who got what where, as a page and as a fragment, for so many of all pairs, spread evenly."""
    every = list(itertools.product(OUTSIDERS, pages(town.world), (False, True)))
    step = max(1, len(every) // pairs)
    step -= step % 2 == 0  # else no fragment would come up
    found = {}
    for who, address, part in every[::step]:
        answer = town.ask(who, address, **(FRAGMENT if part else {}))
        kept = {k: v for k, v in answer.headers.items() if k not in OF_ITS_OWN}
        text = TOKENS.sub("", body(answer).split("\n", 1)[1])
        found[who, address, part] = f"{answer.status_code}\n{kept}\n{text}"
    return found


def test_with_it_or_without_it_an_outsider_gets_the_same_answers(town, at_length):
    pairs = at_length(300, 10_000)
    without = answers(town, pairs)
    sing(town.world)
    del town.world.objectives["canarykey"]
    found = answers(town, pairs)
    assert len(found) >= 300
    assert [key for key in found if found[key] != without[key]] == []
    assert sum(text.startswith("200") for text in found.values()) >= 60


def test_the_comparison_can_fail(town):
    """Opened to all, the canaries change what is compared."""
    without = answers(town, 60)
    sing(town.world)
    with town.world.scope():
        Objective.objects.filter(key__startswith="canary").update(is_restricted=False)
    del town.world.objectives["canarykey"]
    found = answers(town, 60)
    assert any(found[key] != without[key] for key in found)


Read = Callable[[World, Actor], object]


def reads(world: World) -> Iterator[tuple[str, Read]]:
    yield "home", lambda w, a: home.home_page(a)
    yield "next owed", lambda w, a: check_in_queries.next_owed(a)
    yield "current cycle", lambda w, a: cycles.current_cycle(a)
    yield "cycles", lambda w, a: cycles.cycles_page(a)
    yield "references", lambda w, a: sorted(documents.references(a))
    yield "exports", lambda w, a: exported_documents(a)
    yield "audit", lambda w, a: audit_page(a, AuditFilter())
    yield "teams", lambda w, a: teams.teams_page(a)
    for name, pk in world.teams.items():
        yield f"team {name}", lambda w, a, pk=pk: teams.team_page(a, pk)  # type: ignore[misc]
    for name, pk in world.cycles.items():
        yield f"outline {name}", lambda w, a, pk=pk: cycles.outline_page(a, pk)  # type: ignore[misc]
        yield f"document {name}", lambda w, a, n=name: documents.cycle_document(a, n)  # type: ignore[misc]
    for key, pk in world.objectives.items():
        yield f"objective {key}", lambda w, a, pk=pk: objective.objective_page(a, pk)  # type: ignore[misc]
        yield f"why {key}", lambda w, a, pk=pk: why.why_objective(a, pk)  # type: ignore[misc]
    for key, pk in world.key_results.items():
        yield f"row {key}", lambda w, a, pk=pk: rows.key_result_card(a, pk)  # type: ignore[misc]
        yield f"why {key}", lambda w, a, pk=pk: why.why_key_result(a, pk)  # type: ignore[misc]


def results(world: World) -> dict[tuple[str, str], str]:
    found = {}
    for who in ("mio", "ada"):
        actor = getattr(world, who)
        for name, read in reads(world):
            try:
                found[who, name] = repr(read(world, actor))
            except Refused as refused:
                found[who, name] = refused.code
    return found


def test_with_it_or_without_it_every_read_gives_an_outsider_the_same(town):
    world = town.world
    without = results(world)
    sing(world)
    del world.objectives["canarykey"]
    found = results(world)
    assert [key for key in found if found[key] != without[key]] == []
    assert len(found) >= 100


# --- what hangs on it ----------------------------------------------------------------------------


def test_the_children_of_a_hidden_parent_show_none_and_are_not_called_unaligned(town):
    """`answers` serves `secret`, which only Lena and Nils may see."""
    world = town.world
    page = f"/w/tidewater/objectives/{world.objectives['answers']}/"
    outline = f"/w/tidewater/cycles/{world.cycles['2026-Q1']}/"
    with world.scope():
        loose = Objective.objects.filter(cycle=world.cycles["2026-Q1"], parent_key_result=None)
        found = loose.filter(parent_objective=None, strategy=None, is_restricted=False).count()
        assert found
        assert Objective.objects.get(key="answers").parent_key_result_id
    for who in ("tariq", "ada", "vera"):
        text = body(town.ask(who, page)) + body(town.ask(who, outline))
        assert "Zugzwang" not in text
        assert f">{found} with no parent" in text
    assert "Zugzwang" in body(town.ask("nils", page))
    assert f">{found} with no parent" in body(town.ask("nils", outline))


def test_everybody_sees_the_same_numbers(town):
    """On every page that all may see, whoever reads it."""
    world = town.world
    sing(world)
    shown = {}
    with world.scope():
        cycle_ids = list(Cycle.objects.values_list("pk", flat=True))
    for who in ("lena", "nils", "ada", "vera", "mio"):
        actor = getattr(world, who)
        tops = [objective.objective_page(actor, world.objectives[key]).card
                for key in ("crossing", "platform", "trusted", "activation")]  # fmt: skip
        shown[who] = (
            [(card.progress, card.expected, card.health, card.measured, card.counted)
             for card in tops],
            replace(cycles.cycles_page(actor), may_manage=False),
            [(page.total, page.unaligned, page.depth, page.health, page.bands)
             for pk in cycle_ids for page in [cycles.outline_page(actor, pk)]],
            [(node.objectives, node.health)
             for pk in cycle_ids for node in _flat(teams.teams_page(actor, pk).roots)],
            [teams.team_page(actor, pk).health for pk in world.teams.values()],
            [teams.team_page(actor, pk).past for pk in world.teams.values()],
        )  # fmt: skip
    assert [who for who in shown if shown[who] != shown["vera"]] == []


def _flat(nodes: Any) -> Iterator[Any]:
    for node in nodes:
        yield node
        yield from _flat(node.children)
