"""Dialogs and menus without barriers; zoom, wide spacing, forced colours, a hidden focus."""

import pytest

from tests.browser.conftest import Visitor, rest
from tests.browser.places import first_of, pages_of
from tests.browser.test_keyboard import SEEN
from tests.browser.test_pages import is_cut, violations
from tests.turns import TURN, number_of_the_day

# WCAG 1.4.12, in a sheet that the content security policy has no say about.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
# What is cut off at its own edge. Where one is comes once more as the heading.
CUT_OFF = """() => [...document.querySelectorAll("main *, .side *, .tabbar *")].filter((each) => {
  const style = getComputedStyle(each);
  return each.checkVisibility() && each.clientWidth > 1 && !each.closest("svg, .vh, select")
    && ((/hidden|clip/.test(style.overflowX) && each.scrollWidth > each.clientWidth + 1)
      || (/hidden|clip/.test(style.overflowY) && each.scrollHeight > each.clientHeight + 1));
}).map((each) => each.outerHTML.slice(0, 120))"""
# Shapes that forced colours paint in the colour of the page.
GONE = """() => [...document.querySelectorAll(
    ".mark path, .bar__fill, .mix__part, .ring__bar, .spark__line")]
  .filter((each) => each.checkVisibility()).filter((each) => {
    const style = getComputedStyle(each);
    const page = getComputedStyle(document.body).backgroundColor;
    return [style.fill, style.stroke].every((colour) => colour === "none" || colour === page);
  }).map((each) => each.outerHTML.slice(0, 120))"""


@pytest.fixture
def reader(example, visit):
    """Somebody at Home, and how to come back there."""
    site, email, password = example
    visitor = visit(site, reduced_motion="reduce")
    visitor.sign_in(email, password)
    return visitor


@pytest.fixture(scope="module")
def places(example, chromium):
    """An address of each kind of page."""
    site, email, password = example
    visitor = Visitor(chromium, site)
    visitor.sign_in(email, password)
    found = pages_of(visitor.page, visitor.page.url)
    visitor.close()
    return found


def turns(things: list[str], share: int) -> list[str]:
    """Those whose turn it is today."""
    return [each for at, each in enumerate(things) if (at + number_of_the_day()) % share == 0]


def test_every_dialog_and_open_menu_is_without_a_barrier(reader, places, at_length):
    page, home, site = reader.page, reader.page.url, reader.site
    queued = f"{home}objectives/{first_of(site, 'objective', 'queued')}/"
    opened: dict[str, str] = {}
    for place in ("home", "objective", "team", "closed objective"):
        opened |= dialogs_of(page, places[place])
    opened |= dialogs_of(page, queued)
    found, tried = [], turns(list(opened), at_length(4, 1))
    for number, name in enumerate(tried):
        page.emulate_media(color_scheme=("light", "dark")[(number + number_of_the_day()) % 2])
        page.goto(opened[name])
        page.locator(f"[data-dialog][hx-get*='{name}']").first.click()
        page.locator("#dlg[open]").wait_for()
        found += [f"{name}: {line}" for line in violations(page)]
        page.set_viewport_size({"width": 320, "height": 640})
        found += [f"{name}: wider than 320"] if is_cut(page) else []
        page.set_viewport_size({"width": 1440, "height": 900})
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.goto(home)
        page.locator(".usermenu > summary").click()
        found += [f"menu, {theme}: {line}" for line in violations(page)]
    assert tried
    assert not found, "\n".join([f"NORTHING_TURN={TURN}", *found])


def dialogs_of(page, address: str) -> dict[str, str]:
    """The dialogs that a page opens, each kind once, by the end of their addresses."""
    page.goto(address)
    links = page.eval_on_selector_all(
        "[data-dialog][hx-get]",
        "(all) => all.filter((a) => a.checkVisibility()).map((a) => a.getAttribute('hx-get'))",
    )
    return {f"/{link.split('?')[0].rstrip('/').rsplit('/', 1)[1]}/": address for link in links}


def test_nothing_is_lost_at_four_times_the_size_or_with_wide_spacing(reader, places, at_length):
    page, found = reader.page, []
    for name in turns(list(places), at_length(6, 1)):
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(places[name])
        for width in (320, 720):
            page.set_viewport_size({"width": width, "height": 640})
            rest(page)
            found += [f"{name}: wider than {width}"] if is_cut(page) else []
        page.evaluate(SPACED)
        for width in (320, 1440):
            page.set_viewport_size({"width": width, "height": 640})
            rest(page)
            found += [f"{name}, spaced: wider than {width}"] if is_cut(page) else []
            found += [f"{name}, spaced, {width}: {cut}" for cut in page.evaluate(CUT_OFF)]
    assert not found, "\n".join([f"NORTHING_TURN={TURN}", *found])


def test_forced_colours_keep_every_shape_and_the_focus(reader, places):
    page = reader.page
    page.emulate_media(forced_colors="active")
    for name in ("home", "objective", "team", "outline", "cycles"):
        page.goto(places[name])
        assert not page.evaluate(GONE), name
    page.goto(places["objective"])
    link = page.locator(".kr .t a").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    # The row is what is outlined, by what covers it.
    assert link.evaluate("(link) => getComputedStyle(link, '::after').outlineStyle") == "solid"


@pytest.mark.parametrize("width", [1440, 320])
def test_what_sticks_to_the_window_never_hides_the_focus(reader, places, at_length, width):
    page = reader.page
    addresses = places | {"writing": f"{page.url}objectives/new/"}
    names = ["objective", "team", "writing", "home", "people", "settings", "arranging teams"]
    for name in turns(names, at_length(7, 1)):
        page.set_viewport_size({"width": width, "height": 500})
        page.goto(addresses[name])
        for key in ["Tab"] * 60 + ["Shift+Tab"] * 30:
            page.keyboard.press(key)
            at = page.evaluate("document.activeElement.outerHTML.slice(0, 160)")
            assert page.evaluate(SEEN), f"NORTHING_TURN={TURN} {name} {key}: {at}"
