"""Every page answers with what it promises; what is not yours is not there."""

import re

import pytest


def text_of(response):
    return response.content.decode()


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("", "Cut repair turnaround"),
        ("check-ins/", "1 of 4"),
        ("teams/", "Repairs"),
        ("teams/{team}/", "Riders trust every journey to start"),
        ("teams/{team}/?cycle={past}", "Spare parts arrive before they are needed"),
        ("objectives/{objective}/", "Two thirds of riders who left"),
        ("objectives/{objective}/", "Night shift in Malmö"),
        ("objectives/{objective}/", "Breached"),
        ("objectives/{objective}/?chart={key_result}", "Show as a table"),
        ("objectives/{objective}/why/", "Cut repair turnaround"),
        ("key-results/{key_result}/why/", "Cut repair turnaround"),
        ("key-results/{key_result}/check-in/", "on pace would be"),
        ("cycles/", "2025-Q4"),
        ("cycles/{cycle}/", "Become the default way to cross the city"),
        ("cycles/{past}/", "Closed when it was imported"),
    ],
)
def test_page_shows_its_content(world, mio, path, shown):
    response = mio.get(world.at(path.format(**places(world))))
    assert response.status_code == 200
    assert shown in text_of(response)


def places(world) -> dict[str, int]:
    return {
        "team": world.teams["Repairs"],
        "objective": world.objectives["R1"],
        "key_result": world.key_results["hours"],
        "cycle": world.cycles["2026-Q1"],
        "past": world.cycles["2025-Q4"],
    }


def test_objectives_leads_to_the_running_cycle(world, mio):
    response = mio.get(world.at("objectives/"))
    assert response.headers["Location"] == world.at(f"cycles/{world.cycles['2026-Q1']}/")


def test_key_result_leads_to_its_row(world, mio):
    response = mio.get(world.at(f"key-results/{world.key_results['hours']}/"))
    assert response.headers["Location"].startswith(
        world.at(f"objectives/{world.objectives['R1']}/")
    )
    assert response.headers["Location"].endswith(f"#kr-{world.key_results['hours']}")


def test_outline_puts_an_objective_under_its_parent(world, mio):
    page = text_of(mio.get(world.at(f"cycles/{world.cycles['2026-Q1']}/")))
    assert page.index("Become the default way") < page.index("Riders trust every journey")
    assert "2 levels" in page


@pytest.mark.parametrize(
    "path",
    [
        "objectives/{}/",
        "objectives/{}/why/",
        "key-results/{}/",
        "key-results/{}/why/",
        "key-results/{}/check-in/",
    ],
)
def test_foreign_and_unknown_ids_get_the_same_answer(world, ada, path):
    foreign = world.foreign_objective if "objectives" in path else world.foreign_key_result
    answers = [ada.get(world.at(path.format(pk))) for pk in (foreign, 987_654)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert bare(answers[0]) == bare(answers[1])


def bare(response) -> str:
    return re.sub(r'value="[^"]*"', "", text_of(response))


@pytest.mark.parametrize("path", ["teams/987654/", "cycles/987654/", "cycles/987654/reopen/"])
def test_unknown_teams_and_cycles_are_not_found(world, ada, path):
    assert ada.get(world.at(path)).status_code == 404


def test_another_workspace_is_not_found(world, otto):
    answers = [otto.get(world.at()), otto.get("/w/nowhere-at-all/")]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert bare(answers[0]) == bare(answers[1])


@pytest.mark.parametrize(
    "query", ["page=x", "page=0", "page=-1", "page=9" * 40, "page=99999999999"]
)
def test_a_page_number_that_is_none_is_not_found(world, mio, query):
    assert mio.get(world.at(f"cycles/?{query}")).status_code == 404


def test_reading_needs_signing_in_and_leads_back(world, client):
    response = client.get(world.at("teams/?cycle=1"))
    assert response.status_code == 302
    assert response.headers["Location"] == f"/sign-in/?next={world.at('teams/')}%3Fcycle%3D1"


def test_pages_carry_no_inline_style_or_script(world, mio):
    for path in ("", "objectives/{objective}/", "cycles/{cycle}/", "check-ins/"):
        page = text_of(mio.get(world.at(path.format(**places(world)))))
        assert not re.search(r"<[^>]+\s(style|on\w+)=", page)
        assert not re.search(r"<style|<script(?![^>]+src=)", page)


def test_every_form_that_posts_has_a_token(world, ada):
    paths = ("", "key-results/{key_result}/check-in/", "cycles/{past}/reopen/")
    for path in paths:
        page = text_of(ada.get(world.at(path.format(**places(world)))))
        forms = re.findall(r'<form[^>]*method="post".*?</form>', page, re.DOTALL)
        assert forms
        assert all("csrfmiddlewaretoken" in form for form in forms)


def test_health_needs_no_account(client):
    response = client.get("/healthz/")
    assert (response.status_code, response.content) == (200, b"ok")


def test_the_outline_opens_the_branch_that_was_asked_for(world, mio):
    cycle, objective = world.cycles["2026-Q1"], world.objectives["R1"]
    page = text_of(mio.get(world.at(f"cycles/{cycle}/?at={objective}")))
    assert f'id="node-{objective}" aria-current="true"' in page
