"""The first day of an installation, in Swedish: begun, left, forgotten, found again."""

import re
from email import message_from_bytes, policy

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import EMAIL, PASSWORD, click_through, eventually, serve
from tests.browser.test_pages import violations

NEW_PASSWORD = "ljuset ovanför piren"


@pytest.fixture
def mails(tmp_path):
    """The folder that mails go to, one file each."""
    folder = tmp_path / "mails"
    folder.mkdir()
    return folder


@pytest.fixture
def fresh(installation, mails):
    """An installation that nobody uses yet, served."""
    yield from serve(installation, NORTHING_MAIL_URL=f"file://{mails}")


def first_link(site):
    log = site.installation.data / "serve.log"
    return eventually(lambda: re.search(r"http://\S+/welcome/\?key=\S+", log.read_text()))[0]


def mail_about(mails, subject):
    """Wait for the mail of that subject, and return its text."""

    def found():
        for path in mails.iterdir():
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            if message["Subject"] == subject and message["To"] == EMAIL:
                return message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
        return None

    return eventually(found)


def begin(page) -> None:
    assert not violations(page)
    expect(page.get_by_label("Tidszon")).to_have_value("Europe/Stockholm")
    page.get_by_label("Arbetsytans namn").fill("Skärgårdsfärjor")
    page.get_by_label("Ditt namn").fill("Ada Lind")
    page.get_by_label("E-postadress").fill(EMAIL)
    page.get_by_label("Nytt lösenord").fill(PASSWORD)
    page.get_by_label("Samma lösenord en gång till").fill("något annat")
    click_through(page.get_by_role("button", name="Börja"))
    expect(page.locator(".errors")).to_contain_text("Lösenorden är olika.")
    assert not violations(page)
    page.get_by_label("Nytt lösenord").fill(PASSWORD)
    page.get_by_label("Samma lösenord en gång till").fill(PASSWORD)
    page.get_by_role("button", name="Börja").click()
    page.wait_for_url("**/w/**")


def forget_password(page) -> None:
    page.locator(".usermenu summary").click()
    click_through(page.get_by_role("button", name="Logga ut"))
    click_through(page.get_by_role("link", name="Glömt lösenordet?"))
    page.get_by_label("E-postadress").fill(EMAIL)
    page.get_by_role("button", name="Skicka länken").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Titta i din e-post")


def choose_password(page, text: str) -> None:
    link = re.search(r"http://\S+/password/\S+", text)
    assert link
    page.goto(link[0])
    assert link[0].split("/")[-2] not in page.url
    assert not violations(page)
    page.get_by_label("Nytt lösenord").fill(NEW_PASSWORD)
    page.get_by_label("Samma lösenord en gång till").fill(NEW_PASSWORD)
    page.get_by_role("button", name="Spara lösenordet").click()
    page.wait_for_url("**/w/**")


def test_a_password_is_forgotten_and_another_browser_signed_out(fresh, mails, visit):
    page = visit(fresh, locale="sv-SE", timezone_id="Europe/Stockholm").page
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Välkommen till Northing")
    expect(page.locator("form.stack")).to_have_count(0)
    page.goto(first_link(fresh))
    begin(page)
    forget_password(page)
    text = mail_about(mails, "Välj ett nytt lösenord")
    assert "Hej Ada Lind!" in text
    choose_password(page, text)
    assert "har just ändrats" in mail_about(mails, "Ditt lösenord har ändrats")

    other = visit(fresh, locale="sv-SE")
    other.sign_in(password=NEW_PASSWORD)
    page.locator(".usermenu summary").click()
    click_through(page.get_by_role("link", name="Ditt konto"))
    expect(page.get_by_text("den här", exact=True)).to_have_count(1)
    page.get_by_role("button", name=re.compile(r"^Logga ut .+ på Linux")).click()
    expect(page.locator(".messages")).to_contain_text("Enheten är utloggad.")
    other.page.reload()
    expect(other.page.get_by_role("heading", level=1)).to_have_text("Logga in")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ditt konto")
