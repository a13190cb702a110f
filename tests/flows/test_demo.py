"""The example organisation: the same on the same day, sound in every language, open to whoever
starts it."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from http.cookiejar import CookieJar
from pathlib import Path
from string import Formatter
from typing import Any
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from django.db import transaction
from django.test import Client

from northing.apps.exchange.actions import import_documents
from northing.apps.exchange.queries import exported_documents, import_plan
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.models import Cycle, HelpRequest, Objective, Request
from northing.apps.goals.queries.documents import cycle_document
from northing.apps.goals.queries.home import home_page
from northing.apps.people.models import Membership, Team, User, Workspace
from northing.apps.people.queries import actor_for, system_actor_named
from northing.base import clock
from northing.base.actor import Actor
from northing.base.models import Event
from northing.base.roles import Role
from northing.base.scope import scope
from northing.cli.online import demo
from northing.cli.online.demo.days import Days
from northing.cli.online.demo.story import PLOTS, story
from northing.cli.online.demo.texts import LANGUAGES, Texts, texts_in
from northing.core import document as core
from northing.core.health import Health, is_stale, is_stalled, key_result_health
from northing.formats import yaml

pytestmark = pytest.mark.django_db
NOON = {
    "en": datetime(2026, 11, 22, 12, tzinfo=UTC),
    "sv": datetime(2024, 2, 29, 12, tzinfo=UTC),
    "zh-hans": datetime(2027, 1, 1, 12, tzinfo=UTC),
}
MEASURES = {
    *core.NumericType,
    *(core.Range, core.Binary, core.Milestones, core.Tasks, core.Baseline),
}
WEEK = [date(2026, 11, 20) + timedelta(days=n) for n in range(7)]


def words_of(values: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield from words_of(value, f"{place}{key}.")
        else:
            yield f"{place}{key}", value


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language):
    english, own = (dict(words_of(texts_in(each).words)) for each in ("en", language))
    assert own.keys() == english.keys()
    for place, text in own.items():
        assert text, place
        if isinstance(text, list):
            assert len(text) == len(english[place]), place
        else:
            fields = [sorted(f for _, f, _, _ in Formatter().parse(t) if f)
                      for t in (text, english[place])]  # fmt: skip
            assert fields[0] == fields[1], place


@pytest.mark.parametrize("today", WEEK)
def test_everything_has_happened_before_today_and_almost_all_of_it_on_working_days(today):
    days = Days(today, "UTC")
    happened = [days.day(deed.day) for deed in story(days)]
    assert max(happened) < today
    talked = [days.working_day(offset) for offset in range(100)]
    assert all(days.day(offset).weekday() < 5 for offset in talked)


@dataclass
class Example:
    texts: Texts
    system: Actor
    documents: tuple[core.Document, ...]

    @property
    def now(self) -> core.Document:
        return self.documents[3]

    def key_results(self) -> list[tuple[core.Objective, core.KeyResult]]:
        return [(o, kr) for o in self.now.all_objectives() for kr in o.key_results]


def made_in(language: str) -> Example:
    demo._sign_in(language)
    texts = texts_in(language)
    system = system_actor_named(texts.workspace)
    assert system
    return Example(texts, system, exported_documents(system))


@pytest.fixture(scope="module", params=LANGUAGES)
def example(request, django_db_setup, django_db_blocker) -> Iterator[Example]:
    """The example in a language, on its first day; made once for all tests that look at it."""
    language = request.param
    with django_db_blocker.unblock(), clock.stopped_at(NOON[language]), transaction.atomic():
        yield made_in(language)
        transaction.set_rollback(True)


in_english = pytest.mark.parametrize("example", ["en"], indirect=True)


# --- what it holds -------------------------------------------------------------------------------


def kind_of(measure: core.Measure) -> object:
    return measure.type if isinstance(measure, core.Numeric) else type(measure)


def healths(example: Example) -> list[Health]:
    cycle, today = example.now.cycle, example.system.today
    own = [(o, kr) for o, kr in example.key_results() if not kr.rolled_up]
    return [key_result_health(kr, cycle, today, o.committed_on) for o, kr in own]


def test_it_is_whole_in_every_language(example):
    names = [document.cycle.name for document in example.documents if document.cycle]
    assert len(names) == 5
    assert len(set(names)) == 5
    states = [d.cycle.state for d in example.documents if d.cycle]
    assert states.count(core.CycleState.CLOSED) == 2
    objectives = [o for d in example.documents for o in d.all_objectives()]
    assert len(objectives) == len(PLOTS)
    assert {kind_of(kr.measure) for _, kr in example.key_results()} == MEASURES
    assert set(healths(example)) == set(Health) - {Health.UNKNOWN}
    currencies = {kr.measure.unit for _, kr in example.key_results()
                  if kind_of(kr.measure) == core.NumericType.CURRENCY}  # fmt: skip
    assert currencies == {example.texts.words["currency"]}


def test_its_numbers_are_those_of_a_recount(example):
    with scope(example.system.workspace_id):
        for cycle in Cycle.objects.all():
            assert refresh_cycle(example.system, cycle) == 0


def test_what_goes_out_comes_in_again(example):
    name = f"Copy of {example.texts.workspace}"
    written = yaml.dump(replace(d, workspace=name) for d in example.documents)
    with transaction.atomic():
        import_documents(import_plan(yaml.load(written), name))
        copy = system_actor_named(name)
        assert copy
        assert exported_documents(copy) == yaml.load(written)
        transaction.set_rollback(True)


@pytest.fixture
def without_assets(settings):
    """Pages name them, and nobody built them."""
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


@pytest.mark.usefixtures("without_assets")
def test_every_page_of_its_person_opens(example):
    client, user = Client(), User.objects.get(email=example.texts.email("demo"))
    client.force_login(user)
    home = f"/w/{example.system.workspace_slug}/"
    with scope(example.system.workspace_id):
        paths = [
            *("", "cycles/", "strategy/", "products/", "requests/", "audit/", "people/"),
            *(f"objectives/{pk}/" for pk in Objective.objects.values_list("pk", flat=True)),
            *(f"cycles/{pk}/" for pk in Cycle.objects.values_list("pk", flat=True)),
            *(f"teams/{pk}/" for pk in Team.objects.values_list("pk", flat=True)),
        ]
    for path in paths:
        answer = client.get(home + path)
        assert answer.status_code == 200, path
        language = {"zh-hans": "zh-Hans"}.get(example.texts.language, example.texts.language)
        assert f'lang="{language}"'.lower() in answer.content.decode().lower(), path


@in_english
class TestOnADay:
    """What the example shows, looked at in English."""

    def test_teams_stand_on_four_levels_and_everybody_has_a_place(self, example):
        with scope(example.system.workspace_id):
            assert {team.level for team in Team.objects.all()} == {
                level.value for level in core.Level
            }
            assert Team.objects.count() == 13
            assert Membership.objects.count() == 28
            assert not Membership.objects.filter(teams=None).exists()
            assert set(Membership.objects.values_list("role", flat=True)) == {
                "administrator", "lead", "member", "viewer",
            }  # fmt: skip

    def test_objectives_are_in_every_state(self, example):
        with scope(example.system.workspace_id):
            states = set(Objective.objects.values_list("state", flat=True))
        assert states == {state.value for state in core.ObjectiveState}

    def test_histories_are_steady_stalled_or_stale(self, example):
        cycle, today = example.now.cycle, example.system.today
        running = [kr for o, kr in example.key_results()
                   if o.state is core.ObjectiveState.COMMITTED and kr.check_ins]  # fmt: skip
        assert any(is_stalled(kr, cycle, today) for kr in running)
        assert any(is_stale(kr.check_ins[-1].on, today, 7) for kr in running)
        assert len({said.by for kr in running for said in kr.check_ins}) > 12

    def test_commitments_were_amended_dropped_and_added_to(self, example):
        inner = [kr for _, kr in example.key_results()]
        amended = [a for kr in inner for a in kr.amendments]
        assert all(a.reason and a.by for a in amended)
        assert {a.field for a in amended} == {"target", "dropped_on", "committed_on"}
        assert any(kr.committed_on for kr in inner)
        assert any(kr.dropped_on for kr in inner)
        [gone] = [o for o in example.now.all_objectives()
                  if o.state is core.ObjectiveState.DROPPED]  # fmt: skip
        assert gone.decision_reason

    def test_quarters_ended_in_every_decision_and_what_was_kept_goes_on(self, example):
        past = [o for d in example.documents[1:3] for o in d.all_objectives()]
        assert {o.decision for o in past} == set(core.Decision)
        kept = {o.id: o for o in example.documents[2].all_objectives()
                if o.decision is core.Decision.KEEP}  # fmt: skip
        going_on = {o.id: o for o in example.now.all_objectives() if o.continues}
        assert kept.keys() == going_on.keys()
        minutes = going_on["morning-plan"].key_results[0].measure
        ended = kept["morning-plan"].key_results[0].check_ins[-1].value
        assert isinstance(minutes, core.Numeric)
        assert minutes.baseline == ended
        assert any(o.own_score for o in past)

    def test_one_is_restricted_and_nobody_else_hears_of_it(self, example):
        [hidden] = [o for o in example.now.all_objectives() if o.restricted_to]
        assert example.texts.email("demo") in hidden.restricted_to
        with scope(example.system.workspace_id):
            outsider = Membership.objects.get(email=example.texts.email("finance"))
        reader = replace(
            example.system, membership_id=outsider.pk, role=Role.VIEWER, is_system=False
        )
        seen = cycle_document(reader, example.now.cycle.name).all_objectives()
        assert hidden.title not in {o.title for o in seen}

    def test_guardrails_hold_and_break(self, example):
        rails = [rail for o in example.now.all_objectives() for rail in o.guardrails]
        broken = [r for r in rails if r.at_most and r.current and r.current > r.at_most]
        assert 0 < len(broken) < len(rails)

    def test_people_ask_and_get_answers(self, example):
        with scope(example.system.workspace_id):
            requests = set(Request.objects.values_list("state", flat=True))
            pleas = set(HelpRequest.objects.values_list("state", flat=True))
        assert requests == {"open", "parked", "taken", "withdrawn"}
        assert pleas == {"open", "accepted", "declined"}

    def test_every_event_is_of_its_day(self, example):
        with scope(example.system.workspace_id):
            days = [at.date() for at in Event.objects.order_by("pk").values_list("at", flat=True)]
        assert days == sorted(days)
        assert days[-1] == example.system.today
        assert len(set(days)) > 60

    def test_home_owes_check_ins_and_shows_what_moved(self, example):
        user = User.objects.get(email=example.texts.email("demo"))
        workspace = Workspace.objects.get(name=example.texts.workspace)
        page = home_page(actor_for(user, workspace.slug))
        assert page.owed_total == 2
        assert page.moved


@in_english
def test_every_start_has_a_password_of_its_own_and_keeps_the_rest(example):
    before = exported_documents(example.system)
    first, second = demo._sign_in("en"), demo._sign_in()
    assert first
    assert second
    assert first != second
    user = User.objects.get()
    assert not user.check_password(first[1])
    assert user.check_password(second[1])
    assert exported_documents(example.system) == before
    assert demo._sign_in("sv") is None


# --- the command ---------------------------------------------------------------------------------


def environment(data: Path) -> dict[str, str]:
    passed = {k: v for k, v in os.environ.items() if not k.startswith(("NORTHING", "DJANGO"))}
    return {
        **passed,
        "NORTHING_DATA": str(data),
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
        "NORTHING_NOW": NOON["en"].isoformat(),
    }


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "northing", "demo", "--port", "0", *arguments]


@contextmanager
def served(data: Path, *arguments: str) -> Iterator[tuple[str, str, str]]:
    """Serve the example; yield the address, e-mail and password that it prints."""
    process = subprocess.Popen(
        command(*arguments), env=environment(data), stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout
    shown = ""
    try:
        while (line := process.stdout.readline()) and "Ctrl-C" not in line:
            shown += line
        found = re.search(r"Address\s+(\S+)\s+E-mail\s+(\S+)\s+Password\s+(\S+)", shown)
        assert found, shown
        yield found[1], found[2], found[3]
    finally:
        process.send_signal(signal.SIGTERM)
        code = process.wait(20)
        process.stdout.close()
    assert code == 0


def signed_in(address: str, email: str, password: str) -> str:
    """Sign in as a browser does and return the page that follows."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    page = f"{address}sign-in/"
    token = re.search(
        r'csrfmiddlewaretoken" value="([^"]+)', browser.open(page, timeout=20).read().decode()
    )
    assert token
    sent = {"csrfmiddlewaretoken": token[1], "username": email, "password": password}
    with browser.open(page, urlencode(sent).encode(), timeout=20) as answer:
        return str(answer.read(), "utf-8")


def exported(data: Path) -> str:
    settings = {k: v for k, v in environment(data).items() if k != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, "-m", "northing", "export"],
        env=settings, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


@in_english
def test_one_command_starts_over_serves_and_tells_the_same_on_the_same_day(tmp_path, example):
    (tmp_path / demo.MARK).touch()
    (tmp_path / "northing.sqlite3").write_bytes(b"no database any more")
    with served(tmp_path, "--fresh") as (address, email, password):
        home = signed_in(address, email, password)
    assert example.texts.workspace in home
    assert yaml.load(exported(tmp_path)) == example.documents


def test_it_keeps_out_of_a_real_installation(tmp_path):
    database = tmp_path / "northing.sqlite3"
    database.write_bytes(b"precious")
    done = subprocess.run(
        command("--fresh"), env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "There is an installation in" in done.stderr
    assert database.read_bytes() == b"precious"
    assert list(tmp_path.iterdir()) == [database]
