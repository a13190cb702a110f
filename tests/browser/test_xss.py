"""What people write is text: in every field, on every page, in answers to forms and addresses."""

import re
from collections import Counter, deque
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from tests.browser.conftest import EMAIL, PASSWORD, click_through, serve
from tests.browser.hostile import documents, write_by_hand
from tests.browser.payloads import PAYLOADS
from tests.contracts.addresses import asked_names, routes
from tests.installations import installed

MARK = re.compile(r"data-xss=(\d+)|alert[(`](\d+)")
# What would end the visit, take away what is looked at, or come as a file.
LEAVE_ALONE = re.compile(
    r"/data/|sign-out|leave|erase|deactivate|delete|revoke|move|/end|restrict|who-sees|/yaml/"
)
# What ends what is looked at is read, and not done.
DECISIVE = re.compile(r"/(activate|review|close|discard|merge|drop|reopen)/$")
REFUSED = re.compile("status of (403|409)")
# Every objective holds payloads of its own; of pages of another kind a few will do.
ALL_OF = "/w/#/objectives/#/"
WATCH = """
  window.refused = [];
  addEventListener("securitypolicyviolation",
    e => refused.push(e.violatedDirective + e.blockedURI));
"""
FIND = r"""
  (root) => [...root.querySelectorAll("*")].filter(each =>
    each.hasAttribute("data-xss") || [...each.attributes].some(({name, value}) =>
      /^(on|hx-on|data-hx-on)/i.test(name) ||
      (/^(href|src|action|formaction|data|background|xlink:href)$/i.test(name)
        && /^[\s\x00-\x20]*(javascript|vbscript|data)\s*:/i.test(value.replace(/[\t\n]/g, "")))
    )).map(each => each.outerHTML.slice(0, 200))
"""
PARSED = f"""
  const find = {FIND};
  const parsed = text => new DOMParser().parseFromString(text, "text/html");
"""
# Places where a page that forgets to escape would put a text.
CARELESS = (
    "<p>%s</p>",
    '<p title="%s"></p>',
    "<p title='%s'></p>",
    "<p title=%s></p>",
    '<a href="%s">x</a>',
    "<textarea>%s</textarea>",
    "<title>%s</title>",
    "<select><option>%s</option></select>",
    "<svg><text>%s</text></svg>",
    '<script type="application/json">"%s"</script>',
    "<!-- %s -->",
    "<noscript>%s</noscript>",
)


@pytest.fixture(scope="session")
def hostile(migrated, tmp_path_factory, at_length):
    """An installation in which every field holds what somebody hostile would write."""
    folder = tmp_path_factory.mktemp("hostile")
    file = folder / "hostile.northing.yaml"
    file.write_text(documents(at_length(10, 100)), encoding="utf-8")
    with installed(folder / "data", like=migrated) as made:
        made.run("createadmin", "--email", EMAIL, "--password-stdin", stdin=PASSWORD)
        made.run("import", str(file), "--yes")
        yield from serve(made)


class Watcher:
    """Opens pages and notes whatever a payload brought about."""

    def __init__(self, visitor: Any) -> None:
        self.page = visitor.page
        self.seen: set[int] = set()
        self.wrong: list[str] = []
        self.page.on("dialog", self._refuse)
        visitor.context.add_init_script(WATCH)

    def _refuse(self, dialog: Any) -> None:
        self.wrong.append(f"{self.page.url} asks {dialog.message}")
        dialog.dismiss()

    def look(self) -> None:
        found = self.page.evaluate(f"() => ({FIND})(document)")
        found += self.page.evaluate("() => window.refused")
        self.wrong += [f"{self.page.url}: {each}" for each in found]
        text = self.page.locator("body").inner_text()
        self.seen |= {int(one or other) for one, other in MARK.findall(text)}

    def send_forms(self, sent: set[str]) -> None:
        """Send each form that was not sent yet with payloads in all its texts."""
        for form in self.page.evaluate(
            """() => [...document.querySelectorAll("form[method=post i]")].map((each, index) =>
                 [index, new URL(each.getAttribute("action") || "", location).pathname])"""
        ):
            index, path = form
            if kind(path) in sent or LEAVE_ALONE.search(path) or DECISIVE.search(path):
                continue
            sent.add(kind(path))
            found = self.page.evaluate(
                f"""async ([index, payload]) => {{ {PARSED}
                  const form = document.querySelectorAll("form[method=post i]")[index];
                  const fields = new FormData(form);
                  for (const each of form.elements)
                    if (each.name && /^(text|textarea|email|search|number|date)$/.test(each.type))
                      fields.set(each.name, payload);
                  const answer = await fetch(form.getAttribute("action") || location.href, {{
                    method: "POST", body: new URLSearchParams(fields) }});
                  return find(parsed(await answer.text())); }}""",
                [index, PAYLOADS[len(sent) % len(PAYLOADS)]],
            )
            self.wrong += [f"answer of {path}: {each}" for each in found]


def kind(path: str) -> str:
    return re.sub(r"(?<=/w/)[^/]+|\d+", "#", path)


def test_each_payload_would_work_where_a_page_is_careless(chromium):
    page = chromium.new_page()
    armed = page.evaluate(
        f"""([payloads, places]) => {{ {PARSED}
          return payloads.map(payload => places.some(
            place => find(parsed(place.replace("%s", () => payload))).length)) }}""",
        [list(PAYLOADS), list(CARELESS)],
    )
    page.close()
    assert len(set(PAYLOADS)) == 100
    assert [p for p, works in zip(PAYLOADS, armed, strict=True) if not works] == []


def test_no_text_is_more_than_text_on_any_page(hostile, visit, at_length):
    visitor = visit(hostile)
    watcher = Watcher(visitor)
    visitor.sign_in()
    page, opened, sent = visitor.page, Counter[str](), set[str]()
    home = urlsplit(page.url).path
    write_by_hand(page, hostile.installation)
    waiting, known = deque([home, "/account/"]), set[str]()
    while waiting:
        path = waiting.popleft()
        opened[kind(path)] += 1
        page.goto(path)
        watcher.look()
        watcher.send_forms(sent)
        for link in page.evaluate(
            """() => [...document.querySelectorAll("a[href], [hx-get]")].map(each =>
                 new URL(each.getAttribute("href") || each.getAttribute("hx-get"), location))
                 .filter(url => url.origin === location.origin).map(url => url.pathname)"""
        ):
            is_enough = opened[kind(link)] + [kind(p) for p in waiting].count(kind(link))
            if link in known or (is_enough >= at_length(1, 20) and kind(link) != ALL_OF):
                continue
            known.add(link)
            if link.startswith(("/w/", "/account/")) and not LEAVE_ALONE.search(link):
                waiting.append(link)
    # What is sent with words that it cannot take, or twice over, is refused.
    visitor.errors[:] = [each for each in visitor.errors if not REFUSED.search(each)]
    assert watcher.wrong == []
    assert watcher.seen >= set(range(1, 97)), "not every payload was on a page"
    assert len(opened) >= 12
    assert len(sent) >= 5


def test_a_dialog_holds_nothing_but_text(hostile, visit):
    visitor = visit(hostile)
    watcher = Watcher(visitor)
    visitor.sign_in()
    page = visitor.page
    page.goto(f"{urlsplit(page.url).path}objectives/")
    click_through(page.locator(".tree a.node").first)
    address = page.url
    for number in range(2):
        page.goto(address)
        page.locator("a[data-dialog]").nth(number).click()
        page.locator("dialog[open]").wait_for()
        watcher.look()
    assert watcher.wrong == []


def test_no_address_puts_more_than_text_on_a_page(hostile, visit, at_length):
    visitor = visit(hostile)
    visitor.sign_in()
    slug = urlsplit(visitor.page.url).path.split("/")[2]
    places = [
        (route.address(workspace=slug), name)
        for route in routes().values()
        if not route.things
        for name in (*asked_names(route), "next")
    ]
    every = [
        f"{address}?{urlencode({name: PAYLOADS[number]})}"
        for place, (address, name) in enumerate(places)
        for number in range(place % 5, len(PAYLOADS), at_length(25, 1))
    ]
    found = visitor.page.evaluate(
        f"""async addresses => {{ {PARSED}
          const wrong = [];
          for (const each of addresses) {{
            const answer = await fetch(each);
            const type = answer.headers.get("content-type") || "";
            if (type.startsWith("text/html"))
              wrong.push(...find(parsed(await answer.text())).map(one => each + " " + one));
            else await answer.body?.cancel();  // a stream never ends
          }}
          return wrong; }}""",
        every,
    )
    assert found == []
    assert len(every) >= at_length(50, 1_000)
    visitor.errors.clear()  # a refused address is an answer, which Chromium notes as an error
