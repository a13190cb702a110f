"""Of more than 200 teams one is not chosen from a list: its name is typed, with a script too."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import serve, settle, turned
from tests.installations import installed

TEAM = """
  - name: Line {n:03d}
    objectives:
      - id: line{n}
        title: Line {n:03d} leaves on time
        state: committed
        key_results: [{{title: Departures, baseline: 0, target: 9, current: 2}}]
"""


@pytest.fixture(scope="module")
def lines(migrated, tmp_path_factory):
    with installed(tmp_path_factory.mktemp("lines"), like=migrated) as made:
        settle(made, "teams:" + "".join(TEAM.format(n=n) for n in range(1, 204)))
        yield from serve(made)


@pytest.mark.parametrize("place", ["map/", "map/?view=overview", "people/"])
def test_enter_narrows_to_the_team_whose_name_was_typed(lines, visit, place):
    visitor = visit(lines)
    visitor.sign_in()
    page = visitor.page
    page.goto("/w/tidewater/map/")
    page.goto(f"{page.url}?view=overview" if "view" in place else f"/w/tidewater/{place}")
    team = page.get_by_label("Team", exact=True)
    for name in ("Line 003", "line 150"):
        team.fill(name)
        with turned(page):
            team.press("Enter")
        expect(page).to_have_url(re.compile(f"team={name.replace(' ', '[+]')}(&|$)"))
        expect(team).to_have_value(re.compile(name, re.IGNORECASE))


def test_a_typed_name_says_where_a_team_stands(lines, visit):
    visitor = visit(lines)
    visitor.sign_in()
    page = visitor.page
    page.goto("/w/tidewater/teams/arrange/")
    page.get_by_role("link", name="Change Line 203").click()
    page.get_by_label("Stands below").fill("Line 003")
    page.get_by_role("button", name="Move", exact=True).click()
    expect(page.get_by_text("Line 203 was moved")).to_be_visible()
