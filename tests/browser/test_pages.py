"""Every page in each language, theme and width: no error, nothing inaccessible, nothing cut."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.turns import TURN, number_of_the_day

LANGUAGES = {"en": "en-GB", "sv": "sv-SE", "zh-Hans": "zh-CN"}
WIDTHS = [1440, 390]
LONG = "Customers who came over from the systems that we stopped selling years ago"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


ROSTER = {
    "people": "people/",
    "nobody found": "people/?q=zzz",
    "inviting": "people/invite/",
    "open invitations": "people/invitations/",
    "arranging teams": "teams/arrange/",
    "new team": "teams/new/",
    "settings": "settings/",
    "new cycle": "cycles/new/",
    "quarters of a year": "cycles/quarters/?year=2031",
}


def pages_of(page, home: str) -> dict[str, str]:
    """Find one address of each kind of page by following links as a reader would."""
    found = {"home": home, "cycles": f"{home}cycles/", "teams": f"{home}teams/"}
    found["check-ins"] = f"{home}check-ins/"
    page.goto(f"{home}objectives/")
    found["outline"] = page.url
    found["changing a cycle"] = f"{page.url}edit/"
    found["starting a review"] = f"{page.url}review/"
    page.locator(".tree a.node").nth(1).click()
    found["objective"] = page.url
    found["why"] = f"{page.url}why/"
    found["who sees it"] = f"{page.url}who-sees-it/"
    found["audit log"] = f"{home}audit/"
    page.goto(found["teams"])
    page.locator(".tree a.node").nth(1).click()
    found["team"] = page.url
    page.goto(found["cycles"])
    page.locator(".cyclerow > div > a").last.click()
    found["closed cycle"] = page.url
    found["reopen"] = f"{page.url}reopen/"
    found["what was decided"] = f"{page.url}close/"
    found["carrying over"] = f"{page.url}carry-over/"
    found["archive"] = f"{page.url}archive/"
    page.locator(".tree a.node").first.click()
    found["closed objective"], found["score"] = page.url, f"{page.url}score/"
    found["account"] = "/account/"
    found["erase account"] = "/account/erase/"
    found["new workspace"] = "/workspaces/new/"
    found["forgotten password"] = "/password/"
    found["leave"] = f"{home}leave/"
    found["background work"] = f"{home}background-work/"
    found |= {name: f"{home}{path}" for name, path in ROSTER.items()}
    page.goto(found["arranging teams"])
    change = page.locator(".arranged .acts a[href$='/edit/']").nth(1).get_attribute("href")
    found["team to arrange"] = change
    found["deleting a team"] = change.replace("/edit/", "/delete/")
    page.goto(found["people"])
    page.locator(".personrow a").nth(1).click()
    found["person"], found["erasing a person"] = page.url, f"{page.url}erase/"
    found["nothing here"] = f"{home}objectives/999999/"
    return found


def make_team(page, address: str, name: str) -> None:
    """Put a name into every list of teams that no window of a phone is wide enough for."""
    page.goto(address)
    page.locator("[name=name]").fill(name)
    page.locator("main form .primary").click()
    page.wait_for_url(lambda url: address not in url)


def violations(page) -> list[str]:
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}})
    return [
        f"{found['id']}: {node['target']} {node['failureSummary']}"
        for found in result.response["violations"]
        for node in found["nodes"]
    ]


def is_cut(page) -> bool:
    """Tell whether the page is wider than the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_an_error_a_barrier_or_a_cut_edge(example, visit, language, at_length):
    """Each page in each theme is searched for barriers in one language, another one every day;
    with ``--long`` in all of them."""
    site, email, password = example
    visitor = visit(site, locale=LANGUAGES[language])
    page = visitor.page
    page.goto("/sign-in/")
    found = violations(page)
    visitor.sign_in(email, password)
    addresses = pages_of(page, page.url)
    make_team(page, addresses["new team"], f"{LONG} ({language})")
    turn = number_of_the_day() + list(LANGUAGES).index(language)
    for place, theme in enumerate(("light", "dark")):
        page.emulate_media(color_scheme=theme)
        for number, (name, address) in enumerate(addresses.items(), start=turn + place):
            page.set_viewport_size({"width": WIDTHS[0], "height": 900})
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == (404 if name == "nothing here" else 200), name
            assert page.locator("html").get_attribute("lang") == language
            if number % at_length(len(LANGUAGES), 1) == 0:
                found += [f"{name}, {theme}: {line}" for line in violations(page)]
            page.set_viewport_size({"width": WIDTHS[1], "height": 844})
            if is_cut(page):
                found.append(f"{name}, {theme}: wider than {WIDTHS[1]}")
    assert not found, "\n".join([f"NORTHING_TURN={TURN}", *found])


def test_the_check_in_dialog_is_accessible_and_closes_by_keyboard(example, visit):
    site, email, password = example
    visitor = visit(site)
    visitor.sign_in(email, password)
    page = visitor.page
    page.locator(".kr .act a").first.focus()
    page.keyboard.press("Enter")
    page.locator("dialog[open]").wait_for()
    assert not violations(page)
    page.keyboard.press("Escape")
    page.locator("dialog[open]").wait_for(state="hidden")
    assert page.evaluate("document.activeElement.closest('.act') !== null")
