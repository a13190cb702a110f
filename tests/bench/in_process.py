"""Pages through the whole middleware stack, called as a server's thread calls them."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application

from tests.bench import baselines
from tests.bench.baselines import Recorded, Statement
from tests.bench.figures import Measured
from tests.bench.pages import Page, measured_pages
from tests.bench.timing import in_turns


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes


def ask(application: WSGIHandler, page: Page) -> Answer:
    """Send a request through the stack and return the answer."""
    path, _, query = page.path.partition("?")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST" if page.form else "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost:8000",
        "HTTP_COOKIE": page.cookie,
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "CONTENT_LENGTH": str(len(page.body)),
        "wsgi.input": io.BytesIO(page.body),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    }
    if page.is_fragment:
        environ["HTTP_HX_REQUEST"] = "true"
    statuses: list[int] = []

    def start(status: str, _headers: object) -> None:
        statuses.append(int(status[:3]))

    response = application(environ, start)  # type: ignore[arg-type]
    body = b"".join(response)
    response.close()
    return Answer(statuses[0], body)


def expected_status(page: Page) -> int:
    return 302 if page.form and not page.is_fragment else 200


def _sound(page: Page, answer: Answer) -> Answer:
    if answer.status != expected_status(page):
        sys.exit(f"bench: {page.name} answered {answer.status}: {answer.body[:2000]!r}")
    return answer


def baseline_of(slug: str, page: Page) -> Page:
    kind = "baseline-write" if page.form else "baseline"
    return page.at(f"/w/{slug}/{kind}/{page.name.replace(' ', '_')}/")


def record(application: WSGIHandler, page: Page) -> tuple[list[Statement], Answer]:
    """Return what a page asks the database, and its answer.

    Raises:
        SystemExit: it does not answer as it should.
    """
    ask(application, page)  # what only the first request does is not the page's
    with baselines.recording() as statements:
        answer = _sound(page, ask(application, page))
    return [one for one in statements if one.is_question], answer


def record_all(
    application: WSGIHandler, slug: str, pages: tuple[Page, ...], folder: Path
) -> dict[str, tuple[list[Statement], Answer]]:
    """Record what each page asks and answers, and leave the baselines in the folder. What the
    middleware asks before the view, it asks before the baseline's view as well."""
    empty = "empty"
    baselines.save({empty: Recorded((), 0)}, folder)
    before, _ = record(
        application, replace(pages[0], name=empty, path=f"/w/{slug}/baseline/{empty}/")
    )
    found = {page.name: record(application, page) for page in pages}
    baselines.save(
        {
            name.replace(" ", "_"): Recorded(tuple(asked[len(before) :]), len(answer.body))
            for name, (asked, answer) in found.items()
        },
        folder,
    )
    return found


def measure(
    budget: float, clock: Callable[[], float] = time.perf_counter
) -> tuple[str, tuple[Page, ...], list[Measured]]:
    """Measure every page, about ``budget`` seconds each."""
    application = get_wsgi_application()
    slug, pages = measured_pages()
    recorded = record_all(application, slug, pages, settings.DATA)
    return (
        slug,
        pages,
        [_measure(application, slug, page, *recorded[page.name], budget, clock) for page in pages],
    )


def _measure(
    application: WSGIHandler,
    slug: str,
    page: Page,
    asked: list[Statement],
    answer: Answer,
    budget: float,
    clock: Callable[[], float],
) -> Measured:
    least = baseline_of(slug, page)
    if ask(application, least).status != 200:
        sys.exit(f"bench: the baseline of {page.name} does not answer")
    functions = {
        "page": lambda: ask(application, page),
        "baseline": lambda: ask(application, least),
    }
    if page.query:
        functions["query"] = page.query  # type: ignore[assignment]
    samples = in_turns(functions, budget, clock)
    return Measured(
        name=page.name,
        statements=len(asked),
        writes=sum(one.is_write for one in asked),
        length=len(answer.body),
        page=samples["page"],
        baseline=samples["baseline"],
        query=samples.get("query"),
        is_write=bool(page.form),
    )
