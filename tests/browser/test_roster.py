"""People and teams as they are worked with: invited by a link, let in, put out, dragged about."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import EMAIL, PASSWORD, click_through, eventually, rest, serve
from tests.browser.test_pages import violations
from tests.installations import installed

HER_PASSWORD = "灯塔 by the north pier"
# A tree for each test, so that all share one installation.
TREES = ("Dragged", "Keyed", "Led", "Plain")
FILE = """
northing: 1
workspace: Tidewater
cycle: {name: "2026", starts_on: 2026-01-01, ends_on: 2026-12-31}
teams:
""" + "".join(
    f"  - {{name: {tree}}}\n"
    + "".join(f"  - {{name: {tree} {name}, parent: {tree}}}\n" for name in ("one", "two", "three"))
    for tree in TREES
)


@pytest.fixture(scope="module")
def harbour(migrated, tmp_path_factory):
    """An installation with an administrator and a few teams, served."""
    with installed(tmp_path_factory.mktemp("harbour"), like=migrated) as made:
        file = made.data / "teams.yaml"
        file.write_text(FILE, encoding="utf-8")
        made.run("createadmin", "--email", EMAIL, "--password-stdin", stdin=PASSWORD)
        made.run("import", str(file), "--yes")
        yield from serve(made)


def link_for(page, email, *, role="Member", team="Led") -> str:
    page.goto("/w/tidewater/people/invite/")
    page.get_by_label("E-mail addresses").fill(email)
    page.get_by_label("Role").select_option(label=role)
    page.get_by_label("Team", exact=True).select_option(label=team)
    page.get_by_label("How it gets there").select_option(value="link")
    click_through(page.get_by_role("button", name="Invite"))
    field = page.get_by_label(email, exact=True)
    expect(field).to_have_value(re.compile(r"/invitations/northing_inv_"))
    return str(field.input_value())


def come_in(visitor, link, name):
    page = visitor.page
    page.goto(link)
    page.wait_for_url("**/invitation/")
    assert not violations(page)
    page.locator("[name=name]").fill(name)
    page.locator("[name=password]").fill(HER_PASSWORD)
    page.locator("[name=again]").fill(HER_PASSWORD)
    click_through(page.locator("main form.stack button.primary"))
    page.wait_for_url("**/w/tidewater/")


def rows(page, tree) -> list[str]:
    """The teams of a tree from top to bottom, each with how deep it stands."""
    found = page.evaluate(
        """() => [...document.querySelectorAll(".arranged li")].map((item) => {
            let depth = -1;
            for (let at = item; at; at = at.parentElement.closest("li[data-team]")) depth += 1;
            return `${depth} ${item.querySelector("strong").textContent}`;
        })"""
    )
    return [each.replace(f"{tree} ", "") for each in found if tree in each]


def stand(page, tree, *expected) -> None:
    """Wait until a tree stands so."""
    wanted = [f"0 {tree}", *expected]
    try:
        eventually(lambda: rows(page, tree) == wanted, within=15)
    except AssertionError:
        assert rows(page, tree) == wanted


def row(page, name):
    return page.locator(".arranged .node", has=page.get_by_text(name, exact=True))


def drag(page, name, onto, share) -> None:
    """Drag a team by its name to a share of another's row: its top, middle or bottom."""
    box = row(page, onto).bounding_box()
    at = {"x": 120, "y": box["height"] * share}
    row(page, name).drag_to(row(page, onto), target_position=at)


def test_a_link_lets_somebody_in_who_reads_chinese(harbour, visit):
    ada, mei = visit(harbour), visit(harbour, locale="zh-CN")
    ada.sign_in()
    link = link_for(ada.page, "mei@example.org")
    come_in(mei, link, "林梅")
    expect(mei.page.locator("html")).to_have_attribute("lang", "zh-Hans")
    address = mei.page.evaluate("performance.getEntriesByType('navigation')[0].name")
    assert "northing_inv_" not in address
    again = visit(harbour)
    again.page.goto(link)
    expect(again.page.get_by_role("heading", name="This invitation opens nothing")).to_be_visible()
    ada.page.goto("/w/tidewater/people/")
    expect(ada.page.locator(".personrow", has_text="林梅")).to_contain_text("Led")


def test_whoever_is_put_out_is_out_at_the_next_click(harbour, visit):
    ada, otto = visit(harbour), visit(harbour)
    ada.sign_in()
    come_in(otto, link_for(ada.page, "otto@example.org"), "Otto")
    ada.page.goto("/w/tidewater/people/?q=otto")
    click_through(ada.page.get_by_role("link", name="Otto"))
    click_through(ada.page.get_by_role("button", name="End access"))
    expect(ada.page.get_by_text("Access ended.")).to_be_visible()
    otto.page.get_by_role("link", name="Objectives").click()
    otto.page.wait_for_url("**/sign-in/**")


def test_teams_are_dragged_and_the_last_move_is_undone(harbour, visit):
    ada = visit(harbour)
    ada.sign_in()
    page = ada.page
    page.goto("/w/tidewater/teams/arrange/")
    stand(page, "Dragged", "1 one", "1 two", "1 three")
    drag(page, "Dragged three", "Dragged one", 0.5)
    stand(page, "Dragged", "1 one", "2 three", "1 two")
    expect(page.locator("#mover .notice")).to_contain_text("Dragged three was moved")
    page.get_by_role("button", name="Undo").click()
    stand(page, "Dragged", "1 one", "1 two", "1 three")
    drag(page, "Dragged two", "Dragged one", 0.1)
    stand(page, "Dragged", "1 two", "1 one", "1 three")
    drag(page, "Dragged two", "Dragged three", 0.9)
    stand(page, "Dragged", "1 one", "1 three", "1 two")
    page.reload()
    stand(page, "Dragged", "1 one", "1 three", "1 two")


def test_teams_are_arranged_by_keys_and_in_the_dialog(harbour, visit):
    ada = visit(harbour)
    ada.sign_in()
    page = ada.page
    page.goto("/w/tidewater/teams/arrange/")
    page.get_by_role("button", name="Move Keyed two up").press("Enter")
    stand(page, "Keyed", "1 two", "1 one", "1 three")
    page.get_by_role("link", name="Change Keyed one").press("Enter")
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    assert not violations(page)
    dialog.get_by_label("Name of the team").fill("Keyed two")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.locator(".errors")).to_contain_text("This name is taken")
    dialog.locator("#to").select_option(label="below Keyed three")
    dialog.get_by_role("button", name="Move").click()
    expect(page.locator("#mover .notice")).to_contain_text("Keyed one was moved")
    stand(page, "Keyed", "1 two", "1 three", "2 one")


def test_a_lead_moves_nothing_that_is_not_below_her(harbour, visit):
    ada, lena = visit(harbour), visit(harbour)
    ada.sign_in()
    link = link_for(ada.page, "lena@example.org", role="Lead", team="Led one")
    come_in(lena, link, "Lena")
    ada.page.goto("/w/tidewater/people/?q=lena")
    click_through(ada.page.get_by_role("link", name="Lena"))
    click_through(ada.page.get_by_role("button", name="Make lead of Led one"))
    page = lena.page
    page.goto("/w/tidewater/teams/arrange/")
    page.get_by_role("link", name="New team below Led one").click()
    page.locator("dialog[open]").get_by_label("Name of the team").fill("Led night")
    click_through(page.locator("dialog[open]").get_by_role("button", name="Make the team"))
    expect(page.locator(".messages")).to_contain_text("Led night is there")
    stand(page, "Led", "1 one", "2 night", "1 two", "1 three")
    for name in ("Led one", "Led two"):
        expect(row(page, name)).not_to_have_attribute("draggable", re.compile(""))
    sent = []
    page.on("request", lambda request: sent.append(request.method))
    drag(page, "Led night", "Led two", 0.5)
    rest(page)
    assert "POST" not in sent
    expect(page.locator("#mover .notice")).to_have_count(0)
    stand(page, "Led", "1 one", "2 night", "1 two", "1 three")


def test_without_a_script_everything_is_there(harbour, visit):
    ada = visit(harbour, java_script_enabled=False)
    ada.sign_in()
    page = ada.page
    page.goto("/w/tidewater/teams/arrange/")
    click_through(page.get_by_role("button", name="Move Plain two up"))
    expect(page.locator("#mover .notice")).to_contain_text("Plain two was moved")
    click_through(page.get_by_role("button", name="Undo"))
    expect(page.get_by_role("button", name="Move Plain one up")).to_have_count(0)
    click_through(page.get_by_role("link", name="Change Plain three"))
    click_through(page.get_by_role("link", name="Delete the team…"))
    click_through(page.get_by_role("button", name="Delete", exact=True))
    expect(page.get_by_text("The team is deleted.")).to_be_visible()
    assert "northing_inv_" in link_for(page, "plain@example.org")
