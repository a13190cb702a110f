"""The pages that are measured: addresses, who asks, and the query behind each."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from urllib.parse import urlencode

from django.db.models import Count
from django.test import Client

from northing.apps.goals.models import CheckIn, Cycle, KeyResult, Objective
from northing.apps.goals.queries.check_in import check_in_page
from northing.apps.goals.queries.cycles import cycles_page, outline_page
from northing.apps.goals.queries.home import home_page
from northing.apps.goals.queries.map import alignment_map
from northing.apps.goals.queries.objective import objective_page
from northing.apps.goals.queries.teams import team_page, teams_page
from northing.apps.people.models import Team, TeamMember, User
from northing.apps.people.queries import actor_for, system_actor_in
from northing.base.actor import Actor
from northing.base.scope import scope
from tests.bench import workspace
from tests.bench.building import ADMINISTRATOR, MEMBER

CSRF = "a" * 32
VALUES = itertools.cycle(("43.5", "44.5", "42.5"))


@dataclass(frozen=True)
class Page:
    """One request; ``form`` makes it a POST. ``query`` is the read alone, without the page."""

    name: str
    path: str
    cookie: str
    query: Callable[[], object] | None = None
    form: dict[str, str] = field(default_factory=dict)
    is_fragment: bool = False

    @property
    def body(self) -> bytes:
        """What is sent: a check-in reads otherwise each time, or nothing would follow it."""
        if not self.form:
            return b""
        said = {**self.form, "value": next(VALUES), "csrfmiddlewaretoken": CSRF}
        return urlencode(said).encode()

    def at(self, path: str) -> Page:
        """Return the same request for another address."""
        return Page(self.name, path, self.cookie, None, self.form, self.is_fragment)


@dataclass(frozen=True)
class Subjects:
    """What the pages show, by row id."""

    team: int
    cycle: int
    objective: int
    top: int
    key_result: int
    long: int
    chronicle: int
    company: int
    past: int


def subjects() -> tuple[str, Subjects]:
    """Return the workspace's slug and what to look at: the member's team, an objective of theirs,
    one of the company's, and the key result with the longest history."""
    actor = system_actor_in(workspace.NAME)
    assert actor is not None
    with scope(actor.workspace_id):
        running = Objective.objects.filter(cycle__name=workspace.RUNNING)
        team = TeamMember.objects.values_list("team_id", flat=True).get()
        numbers = KeyResult.objects.filter(objective__in=running, type="number")
        own = numbers.filter(objective__team=team, objective__is_restricted=False).earliest("pk")
        long = numbers.annotate(length=Count("check_ins")).latest("length")
        return actor.workspace_slug, Subjects(
            team=team,
            cycle=Cycle.objects.get(name=workspace.RUNNING).pk,
            objective=own.objective_id,
            top=running.earliest("position").pk,
            key_result=own.pk,
            long=long.pk,
            chronicle=long.objective_id,
            company=Team.objects.get(parent=None).pk,
            past=Cycle.objects.get(name=workspace.PAST[-1]).pk,
        )


# Lists and pickers that an organisation of any size has, beside what is measured above.
LISTS = (
    ("Map, page", "cycles/{cycle}/map/"),
    ("Map at a glance", "cycles/{cycle}/map/?view=overview"),
    ("Map, one team", "cycles/{cycle}/map.json?team={team}"),
    ("Links of the map", "cycles/{cycle}/map-links.json"),
    ("Line, topmost", "objectives/{top}/line/"),
    ("Why, topmost", "objectives/{top}/why/"),
    ("Check-ins owed", "check-ins/"),
    ("Objective, long history", "objectives/{chronicle}/"),
    ("Company", "teams/{company}/"),
    ("Meeting", "teams/{team}/meeting/"),
    ("Write an objective", "objectives/{objective}/edit/"),
    ("Find a parent", "objectives/parents/?parent_q=repair&cycle={cycle}"),
    ("Align", "objectives/{objective}/align/"),
    ("Who sees it", "objectives/{objective}/who-sees-it/"),
    ("Archive of a cycle", "cycles/{past}/archive/"),
    ("People", "people/"),
    ("Arrange teams", "teams/arrange/"),
    ("Edit a team", "teams/{team}/edit/"),
    ("Invite", "people/invite/"),
    ("Queue", "teams/{team}/queue/"),
    ("Requests", "requests/"),
    ("Strategy", "strategy/"),
    ("Audit", "audit/"),
    ("Search", "search/?q=repair+partners"),
    ("Palette", "search/palette/?q=repair"),
    ("Live", "live/state/"),
)


def growing_pages() -> tuple[Page, ...]:
    """Return what is measured above and every other list and picker, as an administrator."""
    slug, pages = measured_pages()
    cookie = next(page.cookie for page in pages if page.form)
    _, at = subjects()
    lists = [Page(name, f"/w/{slug}/{path.format(**asdict(at))}", cookie) for name, path in LISTS]
    reads = [page for page in pages if not page.form]
    return (*reads, *lists, *(page for page in pages if page.form))


def _signed_in(email: str) -> tuple[str, User]:
    client = Client()
    user = User.objects.get(email=email)
    client.force_login(user)
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    joined = "; ".join(f"{name}={value}" for name, value in cookies.items())
    return f"{joined}; northing_csrf={CSRF}", user


def measured_pages() -> tuple[str, tuple[Page, ...]]:
    """Return the workspace's slug and every page that is measured."""
    slug, at = subjects()
    member, person = _signed_in(MEMBER)
    admin, administrator = _signed_in(ADMINISTRATOR)
    one, all_seeing = actor_for(person, slug), actor_for(administrator, slug)
    return slug, (*_reads(slug, at, member, one), *_of_all(slug, admin, all_seeing),
                  *_writes(slug, at, admin))  # fmt: skip


def _reads(slug: str, at: Subjects, cookie: str, actor: Actor) -> tuple[Page, ...]:
    def page(name: str, path: str, query: Callable[[], object]) -> Page:
        return Page(name, f"/w/{slug}/{path}", cookie, query)

    return (
        page("Home", "", lambda: home_page(actor)),
        page("Teams", "teams/", lambda: teams_page(actor)),
        page("Team", f"teams/{at.team}/", lambda: team_page(actor, at.team)),
        page(
            "Objective",
            f"objectives/{at.objective}/",
            lambda: objective_page(actor, at.objective),
        ),
        page("Objective, topmost", f"objectives/{at.top}/", lambda: objective_page(actor, at.top)),
        page("Outline", f"cycles/{at.cycle}/", lambda: outline_page(actor, at.cycle)),
        page(
            "Map",
            f"cycles/{at.cycle}/map.json",
            lambda: alignment_map(actor, at.cycle, with_choices=False),
        ),
        page("Cycles", "cycles/", lambda: cycles_page(actor)),
        page(
            "Check-in form",
            f"key-results/{at.key_result}/check-in/",
            lambda: check_in_page(actor, at.key_result),
        ),
    )


def _of_all(slug: str, cookie: str, actor: Actor) -> tuple[Page, ...]:
    return (Page("Home, administrator", f"/w/{slug}/", cookie, lambda: home_page(actor)),)


def _writes(slug: str, at: Subjects, cookie: str) -> tuple[Page, ...]:
    # As the form is sent: with the confidence that stood when it was shown.
    form = {
        "on": workspace.NOW.date().isoformat(),
        "confidence": "70",
        "note": "Bench",
    }

    def write(name: str, key_result: int, *, stood: str = "70", is_fragment: bool = False) -> Page:
        path = f"/w/{slug}/key-results/{key_result}/check-in/"
        return Page(name, path, cookie, None, {**form, "stood": stood}, is_fragment)

    return (
        write("Check in", at.key_result),
        write("Check in, another confidence", at.key_result, stood="60"),
        write("Check in, long history", at.long, stood="60"),
        write("Check in, within a page", at.key_result, stood="60", is_fragment=True),
    )


def history_length(key_result: int) -> int:
    """Return how many check-ins a key result has."""
    actor = system_actor_in(workspace.NAME)
    assert actor is not None
    with scope(actor.workspace_id):
        return CheckIn.objects.filter(key_result=key_result).count()
