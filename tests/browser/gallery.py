"""``python3 dev.py gallery``: a picture of every page, to be looked at side by side.

Each page of the example is taken in each language, theme and width, from an example that is
written in that language. ``index.html`` in the folder shows them page by page. With ``--published``
it is the pages of planning, filled with the OKRs that an organisation published.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import product
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.conftest import (
    EMAIL,
    FLAGS,
    PASSWORD,
    SHARED,
    Site,
    Visitor,
    chromium_path,
    example_password,
    rest,
    serve,
)
from tests.browser.places import (
    LANGUAGES,
    PLANNING,
    WIDTHS,
    end_a_cycle,
    pages_of,
    planning_pages_of,
    step_pages_of,
)
from tests.installations import ROOT, Installation

THEMES = ("light", "dark")
PUBLISHED = SHARED / "gitlab.northing.yaml"
# The states that the objectives of the fullest published cycle are given, in turn.
STATES = ("committed", "draft", "proposed", "queued")
STYLE = """
body { margin: 24px; font: 14px system-ui, sans-serif; background: #8883; }
div { display: flex; gap: 12px; align-items: start; overflow-x: auto; padding-bottom: 12px; }
img { height: 420px; border: 1px solid #8886; }
"""


@dataclass(frozen=True)
class Wish:
    """What is to be taken, and into which folder."""

    folder: Path
    languages: Sequence[str]
    themes: Sequence[str]
    widths: Sequence[int]
    only: Sequence[str]
    is_published: bool

    def wants(self, name: str) -> bool:
        """Tell whether a page is asked for by its name or a part of it."""
        return not self.only or any(part.casefold() in name.casefold() for part in self.only)


def read(arguments: Sequence[str] | None = None) -> Wish:
    """Understand the command line; what it does not know ends with exit code 2."""
    parser = argparse.ArgumentParser(prog="dev.py gallery", description=__doc__)
    parser.add_argument(
        "folder", nargs="?", type=Path, default=ROOT / "tests" / "pictures", help="tests/pictures"
    )
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=[*LANGUAGES])
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--widths", nargs="+", type=int, default=WIDTHS, metavar="PIXELS")
    parser.add_argument(
        "--only", nargs="+", default=(), metavar="NAME", help="pages whose names hold one of these"
    )
    parser.add_argument(
        "--published", action="store_true", help="planning, on the OKRs in ../shared/data/okrs"
    )
    got = parser.parse_args(arguments)
    if got.published and not PUBLISHED.exists():
        parser.error(f"there are no published OKRs in {PUBLISHED}")
    return Wish(got.folder, got.languages, got.themes, got.widths, got.only, got.published)


# What is taken


@contextmanager
def example_in(language: str) -> Iterator[tuple[Site, str, str]]:
    """The example in a language, served, and how to sign in."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = Installation(Path(folder))
        for site in serve(made, "demo", "--language", language.lower()):
            end_a_cycle(made, language)
            yield site, "demo@northing.example", example_password(made)


@contextmanager
def published_in(_: str) -> Iterator[tuple[Site, str, str]]:
    """An installation with published OKRs, the fullest cycle of them as if it were going on."""
    documents = list(yaml.safe_load_all(PUBLISHED.read_text(encoding="utf-8")))
    today = datetime.now(UTC).date()
    fullest = max(documents, key=lambda document: len(_objectives(document)))
    fullest["cycle"] |= {
        "starts_on": str(today - timedelta(days=40)),
        "ends_on": str(today + timedelta(days=50)),
        "state": "active",
    }
    for number, objective in enumerate(_objectives(fullest)):
        objective["state"] = STATES[number % len(STATES)]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = Installation(Path(folder))
        made.run("migrate")
        made.run("createadmin", "--email", EMAIL, "--password-stdin", stdin=PASSWORD)
        made.run("import", "-", "--yes", stdin=yaml.safe_dump_all(documents, allow_unicode=True))
        for site in serve(made):
            yield site, EMAIL, PASSWORD


def _objectives(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for team in document["teams"] for each in team.get("objectives", ())]


def published_pages_of(page: Page, site: Site, home: str) -> dict[str, str]:
    """The pages of planning that published OKRs fill, and those that they hang under."""
    found = {name: f"{home}{path}" for name, path in PLANNING.items()} | step_pages_of(site, home)
    places = {"home": "", "cycles": "cycles/", "teams": "teams/", "outline": "objectives/"}
    return {name: f"{home}{path}" for name, path in places.items()} | found


# States of a page that only come when something is done on it


def refuse(page: Page) -> None:
    """Save an empty form."""
    page.locator("main form [data-save], main form .primary").first.click()
    page.locator(".error-summary, .errors, [aria-invalid=true]").first.wait_for()


def open_dialog(page: Page) -> None:
    """Begin to check in."""
    page.locator(".kr .act a").first.click()
    page.locator("dialog[open]").wait_for()
    rest(page)  # it glides in


MOMENTS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "new objective, refused": ("new objective", refuse),
    "new cycle, refused": ("new cycle", refuse),
    "new request, refused": ("new request", refuse),
    "check-in dialog": ("home", open_dialog),
}


def take_all(wish: Wish, browser: Browser) -> list[str]:
    """Take every picture that is wished for and return the names of the pages, in order."""
    names: dict[str, None] = {}
    site_in = published_in if wish.is_published else example_in
    for language in wish.languages:
        with site_in(language) as (site, email, password):
            visitor = Visitor(browser, site, locale=LANGUAGES[language], reduced_motion="reduce")
            visitor.sign_in(email, password)
            page, home = visitor.page, visitor.page.url
            if wish.is_published:
                addresses = published_pages_of(page, site, home)
            else:
                addresses = pages_of(page, home) | planning_pages_of(site, home)
            for name in filter(wish.wants, [*addresses, *MOMENTS]):
                names[name] = None
                start, do = MOMENTS.get(name, (name, None))
                if start in addresses:
                    take(wish, page, addresses[start], do, f"{language}/{slug(name)}")
            visitor.close()
        print(f"{language}: {len(names)} pages", flush=True)
    return list(names)


def take(
    wish: Wish, page: Page, address: str, do: Callable[[Page], None] | None, stem: str
) -> None:
    """Take a page in each theme and width, opened anew for each: a page that changes its theme
    while it is open keeps colours of the other."""
    for theme, width in product(wish.themes, wish.widths):
        height = 900 if width > 800 else 844
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        expect(page.locator("[aria-busy=true]")).to_have_count(0)
        if do:
            do(page)
        if do is not open_dialog:  # A window as high as the page: what is pinned hides nothing.
            whole = int(page.evaluate("document.documentElement.scrollHeight"))
            page.set_viewport_size({"width": width, "height": max(height, whole)})
        page.screenshot(path=wish.folder / f"{stem}-{theme}-{width}.png")


def slug(name: str) -> str:
    """A name as part of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def contact_sheet(wish: Wish, names: Sequence[str]) -> str:
    """A page that shows every picture of a page beside each other."""
    rows = []
    for name in names:
        kinds = product(wish.languages, wish.themes, wish.widths)
        files = [f"{lang}/{slug(name)}-{theme}-{width}.png" for lang, theme, width in kinds]
        shown = "".join(
            f'<a href="{file}"><img loading="lazy" src="{file}" alt="{file}"></a>'
            for file in files
            if (wish.folder / file).exists()
        )
        rows.append(f'<h2 id="{slug(name)}">{escape(name)}</h2><div>{shown}</div>')
    head = f"<meta charset=utf-8><title>Gallery</title><style>{STYLE}</style>"
    return f"<!doctype html><html lang=en>{head}{''.join(rows)}"


def main() -> None:
    wish = read()
    for language in wish.languages:
        (wish.folder / language).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        names = take_all(wish, browser)
        browser.close()
    index = wish.folder / "index.html"
    index.write_text(contact_sheet(wish, names), encoding="utf-8")
    print(f"look at {index}")


if __name__ == "__main__":
    main()
