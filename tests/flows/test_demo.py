"""The example organisation: true to the format on any day, and open to whoever starts it."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from northing.apps.goals.queries.home import home_page
from northing.apps.people.models import User, Workspace
from northing.apps.people.queries import actor_for
from northing.base import clock
from northing.base.actor import Actor
from northing.cli.online import demo
from northing.cli.online.demo_organisation import SIGNS_IN, WORKSPACE, documents
from northing.core import document as core
from northing.core.health import Health, is_stale, is_stalled, key_result_health
from northing.core.rollup import stand
from northing.formats import yaml

TODAY = date(2026, 11, 22)
DAYS = ["2024-02-29", "2024-04-18", "2023-12-31", "2027-01-01", "2026-03-29", "2028-02-29"]
MEASURES = {
    *core.NumericType,
    *(core.Range, core.Binary, core.Milestones, core.Tasks, core.Baseline),
}


def kind_of(measure: core.Measure) -> object:
    return measure.type if isinstance(measure, core.Numeric) else type(measure)


def now_running(today: date = TODAY) -> core.Document:
    return documents(today)[1]


def key_results() -> list[tuple[core.Objective, core.KeyResult]]:
    return [(o, one) for o in now_running().all_objectives() for one in o.key_results]


@pytest.mark.parametrize("day", DAYS)
def test_the_example_is_sound_on_any_day(day):
    made = documents(date.fromisoformat(day))
    assert yaml.load(yaml.dump(made)) == made


@pytest.mark.parametrize("day", DAYS)
def test_nothing_in_it_was_said_in_the_future(day):
    today = date.fromisoformat(day)
    said = [c.on for o in now_running(today).all_objectives()
            for one in o.key_results for c in one.check_ins]  # fmt: skip
    assert max(said) < today


def test_quarters_are_called_by_their_months():
    names = [each.cycle.name for each in documents(date(2026, 8, 20)) if each.cycle]
    assert names == ["Apr–Jul 2026", "Jul–Sep 2026"]
    names = [each.cycle.name for each in documents(date(2026, 12, 30)) if each.cycle]
    assert names[1] == "Nov 2026–Feb 2027"


def test_it_shows_every_measure_and_every_health():
    cycle = now_running().cycle
    assert {kind_of(one.measure) for _, one in key_results()} == MEASURES
    shown = {key_result_health(one, cycle, TODAY, o.committed_on) for o, one in key_results()}
    assert shown == set(Health)


def test_it_shows_what_rolls_up_and_what_was_amended_stalled_or_left_alone():
    document = now_running()
    standing = stand(document, TODAY)
    parents = [o for o in document.all_objectives() if not o.key_results]
    assert len(parents) == 2
    assert all(standing.objectives[o.id].progress for o in parents)
    rolled = [(o.id, one.id) for o, one in key_results() if one.rolled_up]
    assert all(standing.key_results[place] for place in rolled)
    assert rolled
    assert any(one.amendments for _, one in key_results())
    assert any(is_stalled(one, document.cycle, TODAY) for _, one in key_results())
    late = [one for _, one in key_results() if one.check_ins]
    assert any(is_stale(one.check_ins[-1].on, TODAY, 7) for one in late)
    assert standing.objectives["living-islands"].left_out == ("fair-base",)


def test_the_quarter_before_ended_in_every_decision():
    closed = documents(TODAY)[0]
    assert {o.decision for o in closed.all_objectives()} == set(core.Decision)


@pytest.fixture
def alva(db) -> Iterator[Actor]:
    """Whoever signs in to the example, on its first day."""
    with clock.stopped_at(datetime(2026, 11, 22, 12, tzinfo=UTC)):
        demo._sign_in()
        user = User.objects.get(email=SIGNS_IN.email)
        yield actor_for(user, Workspace.objects.get(name=WORKSPACE).slug)


def test_home_owes_check_ins_and_names_what_is_at_risk(alva):
    page = home_page(alva)
    assert page.owed_total == 4
    assert page.moved
    assert {chip.name for chip in page.cycles} == {"Oct 2026–Jan 2027"}
    assert alva.team_ids


def test_every_start_has_a_password_of_its_own_and_keeps_the_rest(alva):
    before = home_page(alva)
    email, password = demo._sign_in()
    user = User.objects.get()
    assert user.check_password(password)
    assert demo._sign_in() != (email, password)
    user.refresh_from_db()
    assert not user.check_password(password)
    assert home_page(alva) == before


def environment(data: Path) -> dict[str, str]:
    passed = {k: v for k, v in os.environ.items() if not k.startswith(("NORTHING", "DJANGO"))}
    return {
        **passed,
        "NORTHING_DATA": str(data),
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
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


def test_one_command_starts_over_serves_and_says_how_to_sign_in(tmp_path):
    (tmp_path / demo.MARK).touch()
    (tmp_path / "northing.sqlite3").write_bytes(b"no database any more")
    with served(tmp_path, "--fresh") as (address, email, password):
        home = signed_in(address, email, password)
    assert "Median time from opening the page to a ticket" in home


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
