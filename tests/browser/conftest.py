"""A served installation and a real browser."""

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from northing.base import clock
from tests.installations import Installation, installed

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "okrs"
EMAIL, PASSWORD = "ada@example.org", "due north, by the stars"
# The next frame is drawn, and what moves has come to rest; what turns for ever never does.
AT_REST = """async () => {
  await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
  const moving = document.getAnimations().filter((each) => each.playState === "running"
    && Number.isFinite(each.effect?.getComputedTiming().endTime));
  await Promise.allSettled(moving.map((each) => each.finished));
}"""
# What every small workspace begins with; its teams follow.
RUNNING = """
northing: 1
workspace: Tidewater
cycle: {{name: Now, starts_on: {starts_on}, ends_on: {ends_on}, state: active}}
"""
# What is read is waited for as long as what is clicked.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Site:
    """A running installation and its address."""

    address: str
    installation: Installation


def eventually(condition, within: float = 60.0):
    """Return the condition's value once it is true."""
    until = time.monotonic() + within
    while not (value := condition()):
        assert time.monotonic() < until, "it did not come about"
        threading.Event().wait(0.05)
    return value


@contextmanager
def turned(page: Page) -> Iterator[None]:
    """Go on once the page that the block leads to is there whole, with its scripts: whoever reads
    or presses a key before may have the page that is left, or half of the new one."""
    with page.expect_navigation():
        yield


def click_through(thing: Locator) -> None:
    """Click what leads to another page, and go on once that one is there whole."""
    with turned(thing.page):
        thing.click()


def rest(page: Page) -> None:
    """Wait until the page is there whole and drawn, and nothing on it glides or fades any more."""
    page.wait_for_load_state()
    page.evaluate(AT_REST)


def settle(made: Installation, teams: str, *others: str) -> None:
    """Fill an empty installation with a workspace in the middle of its cycle: Ada and the
    ``others``, by their addresses, administer it."""
    today = clock.today()
    days = {"starts_on": today - timedelta(days=30), "ends_on": today + timedelta(days=60)}
    made.run("import", "-", "--yes", stdin=RUNNING.format(**days) + teams)
    for email in (EMAIL, *others):
        asked = ("--email", email, "--name", email.partition("@")[0].title(), "--password-stdin")
        made.run("createadmin", *asked, stdin=PASSWORD)


def serve(made: Installation, *command: str, **more: Any):
    """Serve an installation, or what a command serves, until the generator is closed."""
    log = made.data / "serve.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "northing", *(command or ("serve",)), "--port", "0"],
            env=made.environment(**more),
            stdout=out,
            stderr=out,
        )
    try:
        found = eventually(
            lambda: (
                re.search(r"(?<=ready on )http://localhost:\d+", log.read_text())
                or (process.poll() is not None and pytest.fail(log.read_text()))
            ),
            within=180.0,  # the example is made first
        )
        yield Site(found[0], made)
    finally:
        process.terminate()
        process.wait(timeout=10)


def chromium_path() -> str:
    """Where the browser is."""
    installed_ones = map(shutil.which, ("chromium-headless-shell", "chromium"))
    path = os.environ.get("NORTHING_CHROMIUM") or next(filter(None, installed_ones), None)
    assert path, "Chromium is missing; `python3 dev.py test` installs it"
    return path


@pytest.fixture(scope="session")
def chromium():
    # Its event loop stays in this thread: whoever opens a connection afterwards, as a test on
    # PostgreSQL does, would be taken for asynchronous code. Processes are started without this.
    with pytest.MonkeyPatch.context() as patched, sync_playwright() as playwright:
        patched.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def published(migrated, tmp_path_factory):
    """An installation with the OKRs that GitLab published, served on today's date."""
    file = SHARED / "gitlab.northing.yaml"
    if not file.exists():
        pytest.skip("the published OKRs in ../shared/data are not here")
    with installed(tmp_path_factory.mktemp("published"), like=migrated) as made:
        made.run("createadmin", "--email", EMAIL, "--password-stdin", stdin=PASSWORD)
        made.run("import", str(file), "--yes")
        yield from serve(made)


class Visitor:
    """Somebody in front of a browser window, who notices every error in its console."""

    def __init__(self, browser: Browser, site: Site, **options: Any) -> None:
        self.site = site
        settings: dict[str, Any] = {
            "viewport": {"width": 1440, "height": 900},
            "locale": "en-GB",
            **options,
        }
        self.context: BrowserContext = browser.new_context(base_url=site.address, **settings)
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.errors: list[str] = []
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.errors.append(f"{self.page.url} {error}"))

    def _console(self, message) -> None:
        # Not there and not accepted are answers, though Chromium reports them as errors.
        is_answer = any(f"status of {code}" in message.text for code in (404, 422))
        if message.type in {"error", "warning"} and not is_answer:
            self.errors.append(f"{self.page.url} {message.text}")

    def sign_in(self, email: str = EMAIL, password: str = PASSWORD) -> None:
        self.page.goto("/sign-in/")
        self.page.locator("input[type=email]").fill(email)
        self.page.locator("input[type=password]").fill(password)
        self.page.locator("main form button.primary").click()
        self.page.wait_for_url("**/w/**")

    def close(self) -> None:
        self.context.close()
        assert not self.errors, self.errors


@pytest.fixture
def visit(chromium):
    """Open windows on a site; each must leave no error behind."""
    opened: list[Visitor] = []

    def open_window(site: Site, **options: Any) -> Visitor:
        opened.append(Visitor(chromium, site, **options))
        return opened[-1]

    yield open_window
    for visitor in opened:
        visitor.close()


def example_password(made: Installation) -> str:
    """The password that the command told when it began to serve the example."""
    log = made.data / "serve.log"
    told = eventually(lambda: re.search(r"(?:Password|Lösenord|密码)\s+(\S+)", log.read_text()))
    return str(told[1])


@pytest.fixture(scope="session")
def example(gathered, tmp_path_factory):
    """The example organisation as ``northing demo`` serves it, with how to sign in."""
    made = Installation(tmp_path_factory.mktemp("example"))
    shutil.copytree(gathered, made.data, dirs_exist_ok=True)
    for site in serve(made, "demo"):
        yield site, "demo@northing.example", example_password(made)
