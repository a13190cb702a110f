"""Every page answers with what it promises; what is not yours is not there."""

import re

import pytest

from northing.apps.goals.models import Amendment, Cycle, Objective
from northing.apps.people.models import Workspace
from northing.base.scope import scope


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


def test_crumbs_and_navigation_agree_on_where_a_cycle_is(world, mio):
    for cycle, section in (("2026-Q1", "Objectives"), ("2025-Q4", "Cycles")):
        page = text_of(mio.get(world.at(f"cycles/{world.cycles[cycle]}/")))
        crumbs = page.split('class="crumbs"')[1].split("</ol>")[0]
        assert re.search(rf">{section}</a>", crumbs)
        here = re.findall(r'aria-current="page">(?:<svg.*?</svg>)?([^<]+)', page)
        assert section in here


def test_why_says_what_health_is_set_against(world, mio):
    page = text_of(mio.get(world.at(f"key-results/{world.key_results['hours']}/why/")))
    assert "for a stretch key result 70% of that is enough" in page
    assert "Health sets 18% done against the 31% needed by today" in page
    page = text_of(mio.get(world.at(f"objectives/{world.objectives['R1']}/why/")))
    assert "70 % of it for a stretch one" in page


def test_an_objective_that_is_not_committed_is_held_against_no_pace(world, mio):
    with scope(Workspace.objects.get(slug=world.slug).pk):
        Objective.objects.filter(pk=world.objectives["R1"]).update(state="draft")
    page = text_of(mio.get(world.at(f"objectives/{world.objectives['R1']}/")))
    head = page.split('id="objective-')[1].split("</header>")[0]
    assert "done" in head
    assert "expected" not in head
    outline = text_of(mio.get(world.at(f"cycles/{world.cycles['2026-Q1']}/")))
    assert "1 not committed" in outline


@pytest.mark.parametrize(
    ("field", "before", "after", "said"),
    [
        ("target", "26", "24", "amended the target: 26\u00a0h → 24\u00a0h"),
        ("deadline", "2026-03-01", "2026-03-31", "the deadline: Mar 1, 2026 → Mar 31, 2026"),
        ("weight", None, "2", "amended the weight: – → 2"),
        ("bounds", "{}", "{}", "amended the bounds</p>"),
    ],
)
def test_an_amendment_says_from_what_to_what(world, mio, field, before, after, said):
    with scope(Workspace.objects.get(slug=world.slug).pk):
        Amendment.objects.create(
            workspace=Workspace.objects.get(slug=world.slug),
            key_result_id=world.key_results["hours"],
            on="2026-02-01",
            field=field,
            before=before,
            after=after,
        )
    assert said in text_of(mio.get(world.at(f"objectives/{world.objectives['R1']}/")))


def test_the_row_of_the_large_chart_is_marked(world, mio):
    address = world.at(f"objectives/{world.objectives['R1']}/?chart={world.key_results['hours']}")
    rows = text_of(mio.get(address)).split('<li class="kr')
    (marked,) = [row for row in rows if 'chart" aria-current="true"' in row]
    assert "Cut repair turnaround" in marked
    assert "due" in marked


def test_home_leads_to_cycles_that_run_or_are_in_review_and_to_all(world, mio):
    page = text_of(mio.get(world.at()))
    assert "All cycles" in page
    assert "Active" in page
    with scope(Workspace.objects.get(slug=world.slug).pk):
        Cycle.objects.filter(name="2026-Q1").update(state="reviewing")
    assert "In review" in text_of(mio.get(world.at()))
