"""How many SQL statements a page and a check-in cost: few, and as many for much as for little."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from northing.apps.exchange.queries import audit, since
from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.help_requests import ask_for_help
from northing.apps.goals.actions.rearranging import merge_objectives
from northing.apps.goals.actions.requests import file_request, park_request
from northing.apps.goals.actions.writing import align_objective, undo_change
from northing.apps.goals.inputs import Aligning, NewCheckIn, NewHelp, NewRequest, Parking
from northing.apps.goals.models import (
    CheckIn,
    HelpRequest,
    KeyResult,
    Milestone,
    Objective,
    Request,
    Task,
)
from northing.apps.goals.queries import (
    archive,
    asked,
    correcting,
    cycle_steps,
    cycles,
    going_on,
    help_requests,
    home,
    ledger,
    line,
    map_choices,
    map_links,
    meeting,
    objective,
    objective_whole,
    person_file,
    queue,
    requests,
    restriction,
    review,
    rows,
    score,
    search,
    steps,
    teams,
    why,
)
from northing.apps.goals.queries import check_in as check_in_queries
from northing.apps.goals.queries import map as map_queries
from northing.apps.people.actions import (
    add_member,
    change_person,
    create_team,
    extend_roster,
    invite,
    join_team,
    move_team,
)
from northing.apps.people.inputs import (
    Invitee,
    NewInvitations,
    NewMember,
    PersonChange,
    TeamDraft,
    TeamMove,
)
from northing.apps.people.models import Membership, Team, User
from northing.apps.people.queries import (
    Planning,
    actor_for,
    frame_for,
    invitations,
    people,
    system_actor_in,
    tree,
)
from northing.base import clock
from northing.base.roles import Role
from northing.base.scope import scope
from tests.apps.writing import create, key_result, row_of, save, stored
from tests.world import NOON, QUARTER, TODAY, World, bring_in, day

PAGES: dict[str, tuple[int, Callable[[World], object]]] = {
    "home": (6, lambda w: home.home_page(w.mio)),
    "home of an administrator": (5, lambda w: home.home_page(w.ada)),
    "teams": (3, lambda w: teams.teams_page(w.mio)),
    "team": (8, lambda w: teams.team_page(w.mio, w.teams["Growth"])),
    "a team with what waits": (
        9, lambda w: teams.team_whole(w.mio, w.teams["Growth"], Planning("focused", 1, 1, 2, 4)),
    ),
    "an objective with its steps": (
        10, lambda w: objective_whole.objective_whole(w.mio, w.objectives["activation"]),
    ),
    "objective": (8, lambda w: objective.objective_page(w.mio, w.objectives["activation"])),
    "objective without key results": (
        6, lambda w: objective.objective_page(w.mio, w.objectives["crossing"]),
    ),
    "outline": (5, lambda w: cycles.outline_page(w.mio, w.cycles["2026-Q1"])),
    "cycles": (5, lambda w: cycles.cycles_page(w.mio)),
    "check-in form": (
        3, lambda w: check_in_queries.check_in_page(w.mio, w.key_results["activation#stops"]),
    ),
    "putting a check-in right": (
        4, lambda w: correcting.correction_page(w.mio, _check_in(w, "activation#uptime")),
    ),
    "check-in form of a run": (
        4,
        lambda w: check_in_queries.check_in_page(
            w.mio, w.key_results["activation#signs"], in_run=True
        ),
    ),
    "key result": (3, lambda w: rows.key_result_card(w.mio, w.key_results["activation#signs"])),
    "why a key result": (
        5, lambda w: why.why_key_result(w.mio, w.key_results["activation#stops"]),
    ),
    "why a rolled-up key result": (
        3, lambda w: why.why_key_result(w.mio, w.key_results["platform#below"]),
    ),
    "why an objective": (4, lambda w: why.why_objective(w.mio, w.objectives["crossing"])),
    "score": (20, lambda w: score.score_page(w.mio, w.objectives["activation"])),
    "score of what stands on others": (
        29, lambda w: score.score_page(w.mio, w.objectives["crossing"]),
    ),
    "archive": (26, lambda w: archive.archive_page(w.mio, w.cycles["2025-Q4"])),
    "people": (4, lambda w: people.people_page(w.mio, people.PeopleFilter(text="m"))),
    "person": (4, lambda w: people.person_page(w.ada, w.mio.membership_id or 0)),
    "what a person owns": (1, lambda w: home.owned_objectives(w.ada, w.mio.membership_id or 0)),
    "a person's file": (
        21, lambda w: person_file.person_file(w.mio, w.mio.membership_id or 0),
    ),
    "inviting": (2, lambda w: invitations.inviting(w.lena)),
    "open invitations": (3, lambda w: invitations.invitations_page(w.lena)),
    "arranging teams": (3, lambda w: tree.arrange_page(w.lena)),
    "a team to arrange": (5, lambda w: tree.team_sheet(w.lena, w.teams["Growth"])),
    "workspace settings": (1, lambda w: tree.workspace_settings(w.ada)),
    "who sees an objective": (
        10, lambda w: restriction.restriction_page(w.ada, w.objectives["activation"]),
    ),
    "who sees a restricted objective": (
        10, lambda w: restriction.restriction_page(w.system, w.objectives["secret"]),
    ),
    "queue": (10, lambda w: queue.queue_page(w.lena, w.teams["Growth"])),
    "requests": (3, lambda w: requests.requests_page(w.mio, requests.RequestFilter(text="m"))),
    "request": (3, lambda w: requests.request_page(w.lena, _one(w, Request))),
    "answering a request": (5, lambda w: requests.answering_page(w.lena, _one(w, Request))),
    "requests to answer": (2, lambda w: requests.requests_to_answer(w.lena)),
    "help between teams": (
        2, lambda w: help_requests.help_list(w.mio, help_requests.HelpFilter(text="m")),
    ),
    "help": (5, lambda w: help_requests.help_page(w.lena, _one(w, HelpRequest))),
    "asking for help": (
        4, lambda w: help_requests.asking_page(w.tariq, w.objectives["answers"]),
    ),
    "help with an objective": (
        4, lambda w: help_requests.help_with(w.mio, w.objectives["terminals"]),
    ),
    "what is asked at home": (3, lambda w: asked.asked_at_home(w.lena)),
    "audit log": (8, lambda w: audit.audit_page(w.ada, audit.AuditFilter())),
    "steps of a draft": (6, lambda w: steps.step_bar(w.lena, w.objectives["idea"])),
    "steps of a commitment": (5, lambda w: steps.step_bar(w.lena, w.objectives["activation"])),
    "a step": (4, lambda w: steps.step_page(w.lena, w.objectives["idea"], "queue")),
    "committing": (27, lambda w: steps.commit_page(w.lena, w.objectives["idea"])),
    "what was promised": (20, lambda w: ledger.ledger_page(w.mio, w.objectives["activation"])),
    "proposals that wait": (2, lambda w: steps.proposals_waiting(w.lena)),
    "what a cycle begins with": (
        5, lambda w: cycle_steps.activation_page(w.ada, w.cycles["2026-Q1"]),
    ),
    "what goes on from a cycle": (
        5, lambda w: going_on.carrying_page(w.ada, w.cycles["2025-Q4"]),
    ),
    "a team's meeting": (11, lambda w: meeting.meeting_page(w.mio, w.teams["Growth"])),
    "review of a cycle": (5, lambda w: review.review_page(w.ada, w.cycles["2026-Q1"])),
    "deciding": (7, lambda w: review.deciding_page(w.ada, w.objectives["activation"])),
    "how an objective goes on": (
        5, lambda w: going_on.ending_of(w.lena, w.objectives["winter"]),
    ),
    "map": (5, lambda w: map_queries.alignment_map(w.mio, w.cycles["2026-Q1"])),
    "narrowed map": (
        5, lambda w: map_queries.alignment_map(
            w.mio, w.cycles["2026-Q1"], map_choices.Wanted(1, health="on-track")
        ),
    ),
    "choices of a map": (4, lambda w: map_choices.map_choices(w.mio, w.cycles["2026-Q1"])),
    "whether a map moved": (2, lambda w: map_queries.map_mark(w.mio, w.cycles["2026-Q1"])),
    "links of a map": (4, lambda w: map_links.map_links(w.mio, w.cycles["2026-Q1"])),
    "line of an objective": (4, lambda w: line.line_page(w.mio, w.objectives["activation"])),
    "search": (3, lambda w: search.found(w.mio, "more")),
    "search of a kind": (2, lambda w: search.found_of_kind(w.mio, "more", "objective")),
    "search for a slip": (9, lambda w: search.found(w.mio, "crossnig")),
    "what waits for a decision": (1, lambda w: review.decisions_waiting(w.mio)),
    "who reads, and where the layout leads": (
        2, lambda w: frame_for(User.objects.get(pk=w.mio.user_id or 0), w.mio.workspace_slug),
    ),
}  # fmt: skip
# Where rows are locked, that is a statement of its own.
LOCKED = int(connection.features.has_select_for_update)
CHECK_IN, FORM_SENT = 13 + LOCKED, 20 + LOCKED
WHOLE_PAGE = 12
# The navigation says how many requests wait, to whoever answers them.
OF_WHO_ANSWERS = {"team": 13}


@contextmanager
def counted() -> Iterator[list[str]]:
    """Collect the statements of the block, without those that frame a transaction."""
    found: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield found
    frame = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    found += [q["sql"] for q in captured.captured_queries if not q["sql"].startswith(frame)]


def grow_roster(number: int) -> None:
    """Add as many people and invitations, and teams with somebody in them, below Growth."""
    here = system_actor_in("Tidewater")
    assert here is not None
    with scope(here.workspace_id):
        at = Membership.objects.count()
        growth = extend_roster(here, (), ()).teams["Growth"]
    for n in range(at, at + number):
        member = add_member(here, NewMember(name=f"More {n}", email=f"more{n}@example.org"))
        join_team(here, member, create_team(here, TeamDraft(name=f"Part {n}"), growth))
        invitee = Invitee(email=f"invited{n}@example.org")
        invite(here, NewInvitations(people=(invitee,), team_id=growth))


def grow_asked() -> None:
    """Add a request to Growth, every other one parked, and one for help of Growth's to a team."""
    mio, lena = (actor_for(User.objects.get(name=name), "tidewater") for name in ("Mio", "Lena"))
    with scope(mio.workspace_id):
        objective_id = Objective.objects.get(key="terminals").pk
        at = Request.objects.count()
        asked_teams = HelpRequest.objects.values("to_team")
        growth = Team.objects.get(name="Growth").pk
        part = Team.objects.filter(name__startswith="Part").exclude(pk__in=asked_teams)[0].pk
    made = file_request(mio, NewRequest(title=f"More {at}", team_id=growth))
    if at % 2:
        park_request(lena, made, Parking(reason="Not now", version=1))
    ask_for_help(mio, objective_id, NewHelp(title=f"More {at}", to_team_id=part))


def _one(world: World, model: Any) -> int:
    with world.scope():
        row = model.objects.filter(state="open").order_by("pk")[0]
    return int(row.pk)


def _check_in(world: World, key: str) -> int:
    with world.scope():
        row = CheckIn.objects.filter(key_result=world.key_results[key]).order_by("pk")[0]
    return int(row.pk)


def grow(number: int) -> None:
    """Add as many of everything, under the same team, parents and owner."""
    for _ in range(number):
        grow_roster(1)
        grow_asked()
    one = """
      - id: more-{n}
        title: More {n}
        parent: {parent}
        state: committed
        owners: [mio@example.org]
        visibility: {visibility}
        key_results:
          - {{id: a, title: A {n}, baseline: 0, target: 10,
             check_ins: [{{on: 2026-01-10, value: 1, by: mio@example.org}},
                         {{on: 2026-01-20, value: 2, by: mio@example.org}}]}}
          - {{id: b, title: B {n}, type: milestones, milestones: [{{title: x}}, {{title: y}}]}}
          - {{id: c, title: C {n}, type: tasks, tasks: [{{title: x}}]}}
          - {{id: d, title: D {n}, rolled_up: true}}
      - {{id: queued-{n}, title: Later {n}, state: queued, owners: [mio@example.org]}}
      - {{id: parked-{n}, title: Parked {n}, state: parked, decision_reason: Not now}}
      - id: bare-{n}
        title: Bare {n}
        parent: more-{n}#d
        state: committed
"""
    parents = ("crossing", "activation", "platform#below", "activation#boarded")
    text = "".join(
        one.format(
            n=n,
            parent=parents[n % 4],
            visibility="open" if n // 4 % 5 else "{restricted: [mio@example.org]}",
        )
        for n in range(number)
    )
    care = "  - name: Care\n"
    bring_in(QUARTER.replace(care, text.lstrip("\n") + care))


def cost(page: Callable[[World], object], world: World) -> list[str]:
    with counted() as statements:
        page(world)
    return statements


@pytest.fixture(scope="module")
def larger(made_world: World, django_db_blocker: Any) -> dict[str, tuple[list[str], list[str]]]:
    """The statements of each page over a small workspace and over one ten times as large."""
    with django_db_blocker.unblock():
        grow(4)
        small = {name: cost(page, made_world) for name, (_, page) in PAGES.items()}
        grow(40)
        large = {name: cost(page, made_world) for name, (_, page) in PAGES.items()}
    return {name: (small[name], large[name]) for name in PAGES}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_costs_the_same_however_much_there_is(larger, world, name):
    small, large = larger[name]
    assert len(large) == len(small), "\n".join(large)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_within_its_budget(larger, world, name):
    assert len(larger[name][1]) <= PAGES[name][0], "\n".join(larger[name][1])


def done(world: World, key: str) -> tuple[int, ...] | None:
    row = world.key_result(key)
    with world.scope():
        milestones = Milestone.objects.filter(key_result=row).values_list("pk", flat=True)
        tasks = Task.objects.filter(key_result=row).values_list("pk", flat=True)
        return (*milestones, *tasks) or None


@pytest.mark.parametrize(
    "key",
    ["activation#boarded", "activation#uptime", "activation#licence", "activation#stops",
     "activation#signs", "terminals#calls", "answers#same-day", "secret#berths"],
)  # fmt: skip
def test_a_check_in_keeps_within_its_budget(larger, world, key):
    binary = key.endswith("licence")
    new = NewCheckIn(
        on=TODAY,
        value=Decimal(1) if binary else Decimal(55),
        confidence=Decimal(50),
        done=done(world, key),
    )
    with counted() as statements:
        check_in(world.system, world.key_results[key], new)
    assert len(statements) <= CHECK_IN, "\n".join(statements)


def test_a_check_in_from_its_form_keeps_within_its_budget(larger, world, settings):
    """With the session, the reader, the form's page and the receipt of its key."""
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]
    door = Client()
    door.force_login(User.objects.get(email="mio@example.org"))
    address = f"/w/tidewater/key-results/{world.key_results['activation#boarded']}/check-in/"
    form = {"value": "55", "on": TODAY.isoformat(), "confidence": "50", "idempotency_key": "k" * 32}
    with counted() as statements:
        answer = door.post(address, form)
    assert answer.status_code == 302
    assert len(statements) <= FORM_SENT, "\n".join(statements)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("home", lambda w: ""),
        ("team", lambda w: f"teams/{w.teams['Growth']}/"),
        ("objective", lambda w: f"objectives/{w.objectives['activation']}/"),
        ("objective of others", lambda w: f"objectives/{w.objectives['platform']}/"),
        ("teams", lambda w: "teams/"),
        ("cycle", lambda w: f"cycles/{w.cycles['2026-Q1']}/"),
        ("map", lambda w: f"cycles/{w.cycles['2026-Q1']}/map.json"),
        ("confidence and outcome", lambda w: "calibration/"),
        ("library", lambda w: "library/"),
        ("example", lambda w: "library/examples/calm-release/"),
        ("check-in form", lambda w: f"key-results/{w.key_results['activation#boarded']}/check-in/"),
    ],
)
@pytest.mark.parametrize("who", ["mio", "ada"])
def test_a_whole_page_keeps_within_its_budget(larger, world, settings, name, address, who):
    """With the session, the reader and what the layout shows."""
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if "whitenoise" not in one]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    door = Client()
    door.force_login(User.objects.get(email=f"{who}@example.org"))
    with counted() as statements:
        answer = door.get(f"/w/tidewater/{address(world)}")
    assert answer.status_code == 200
    most = OF_WHO_ANSWERS.get(name, WHOLE_PAGE) if who == "ada" else WHOLE_PAGE
    # What is said about it is one question more.
    most += name.startswith("objective")
    assert len(statements) <= most, "\n".join(statements)


def test_news_cost_the_same_however_many_there_are(world):
    visited = clock.now()
    with clock.stopped_at(NOON + timedelta(hours=2)):
        check_in(world.lena, world.key_results["activation#boarded"], said(day(2, 1)))
        with counted() as little:
            since.news_since(world.mio, visited)
        for number in range(2, 6):
            check_in(world.lena, world.key_results["activation#boarded"], said(day(2, number)))
            check_in(world.system, world.key_results["activation#setup"], said(day(2, number)))
        with counted() as much:
            told = since.news_since(world.mio, visited)
    assert sum(len(group.lines) for group in told.groups) == 9
    assert len(much) == len(little) <= 6, "\n".join(much)


def test_who_is_acting_is_one_question(world):
    user = User.objects.get(email="mio@example.org")
    with counted() as statements:
        actor = actor_for(user, "tidewater")
    assert (actor.membership_id, actor.team_ids) == (world.mio.membership_id, world.mio.team_ids)
    assert actor.team_ids
    assert len(statements) == 1


def test_a_check_in_costs_the_same_however_deep_it_stands(world):
    with counted() as shallow:
        check_in(world.system, world.key_results["terminals#calls"], said(day(2, 1)))
    chain = ["platform#below", *(f"deep-{n}" for n in range(10))]
    text = "".join(
        f"      - {{id: deep-{n}, title: Deep {n}, state: committed, parent: {parent}}}\n"
        for n, parent in enumerate(chain)
    )
    leaf_line = "key_results: [{id: leaf, title: Leaf, baseline: 0, target: 9}]}\n"
    care = "  - name: Care\n"
    bring_in(QUARTER.replace(care, f"{text[:-2]}, {leaf_line}{care}"))
    with world.scope():
        leaf = KeyResult.objects.get(key="leaf").pk
    with counted() as deep:
        check_in(world.system, leaf, said(TODAY))
    assert world.objective("platform").progress is not None
    assert len(deep) <= len(shallow)


def leave_out(world: World, pk: int) -> None:
    value = stored(world, pk)
    save(world, pk, value=replace(value, key_results=value.key_results[1:]))


@pytest.mark.parametrize(
    "deed",
    [
        lambda w, pk: save(w, pk, why="Dogs are people too"),
        leave_out,
        lambda w, pk: undo_change(w.mio, pk, row_of(w, pk).version),
        lambda w, pk: merge_objectives(w.mio, pk, w.objectives["drafted"], row_of(w, pk).version),
    ],
    ids=["words", "key result", "undo", "merge"],
)
def test_a_change_of_a_plan_costs_the_same_however_much_serves_it(world, deed):
    costs = []
    world.objectives["drafted"] = create(world, title="Drafted")
    for number in (1, 9):
        pk = create(world, key_results=(key_result("Fed"), key_result("Walked")))
        save(world, pk, why="Dogs pay half")
        with world.scope():
            fed = KeyResult.objects.get(objective=pk, title="Fed").pk
        for n in range(number):
            below = create(world, title=f"Below {n}", cycle="2026-Q1")
            align_objective(world.mio, below, Aligning(parent_key_result_id=fed, version=1))
        with counted() as statements:
            deed(world, pk)
        costs.append(statements)
    assert len(costs[1]) == len(costs[0]), "\n".join(costs[1])


def said(on) -> NewCheckIn:
    return NewCheckIn(on=on, value=Decimal(5))


@pytest.mark.parametrize(
    ("budget", "deed"),
    [
        (12, lambda w: move_team(w.ada, w.teams["Growth"], TeamMove(parent_id=w.teams["Care"]))),
        (10, lambda w: join_team(w.lena, w.tariq.membership_id, w.teams["Growth"])),
        (
            9,
            lambda w: change_person(
                w.ada, w.mio.membership_id, PersonChange(name="Mio", role=Role.LEAD)
            ),
        ),
        (16, lambda w: invite(w.ada, NewInvitations(people=(Invitee(email="n@example.org"),)))),
    ],
    ids=["move", "join", "role", "invite"],
)
def test_a_deed_on_the_roster_keeps_within_its_budget(larger, world, budget, deed):
    with counted() as statements:
        deed(world)
    assert len(statements) <= budget, "\n".join(statements)
