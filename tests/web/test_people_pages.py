"""The pages about people: the list, one person, invitations, teams, settings."""

import json
import re
from datetime import timedelta
from html import unescape

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import northing.apps.people.jobs  # noqa: F401 - as a worker does
from northing.apps.people.actions import add_member, invitations
from northing.apps.people.inputs import NewMember
from northing.apps.people.models import Invitation, Membership, Team, User
from northing.apps.people.queries import system_actor_named, tree
from northing.base.jobs.queue import run_due
from northing.base.roles import Role
from northing.base.scope import scope
from northing.base.throttle import Limit
from northing.web import choosing
from northing.web.people import people_views, team_views
from northing.web.people.forms import InviteForm

PASSWORD = "north by north-west"
PUBLIC = "https://okr.example.org"
HX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def public_address(settings):
    settings.PUBLIC_URL = PUBLIC


def text(response) -> str:
    return unescape(response.content.decode())


def here():
    """The workspace's scope."""
    actor = system_actor_named("Harbour Bikes")
    assert actor is not None
    return scope(actor.workspace_id)


def found_in(pattern: str, page: str) -> str:
    found = re.search(pattern, page)
    assert found is not None, pattern
    return found[1]


def version_of(team_id: int) -> int:
    with here():
        return Team.objects.get(pk=team_id).version


def member(name: str) -> Membership:
    with here():
        return Membership.objects.get(name=name)


def invite(client, world, **more):
    fields = {
        "people": "nova@example.com",
        "role": "member",
        "team": "",
        "days": "7",
        "way": "link",
        "language": "",
    }
    return client.post(world.at("people/invite/"), fields | more)


def link_in(response) -> str:
    return found_in(r'value="(http[^"]+/invitations/[^"]+)"', text(response))


def opened(client, link):
    """Follow a link as a browser does."""
    return client.get(link.removeprefix(PUBLIC), follow=True)


# --- invitations -------------------------------------------------------------------------------


def test_a_link_leads_a_new_person_in(world, ada, client):
    link = link_in(invite(ada, world, role="lead"))
    page = opened(client, link)
    assert page.redirect_chain == [("/invitation/", 302)]
    assert "Come into Harbour Bikes" in text(page)
    fields = {"name": "Nova", "password": PASSWORD, "again": PASSWORD}
    home = client.post("/invitation/", fields, follow=True)
    assert home.redirect_chain[0][0] == world.at()
    assert "Welcome to Harbour Bikes" in text(home)
    assert member("Nova").role == "lead"


def test_the_secret_is_neither_in_the_session_nor_in_the_next_address(world, ada, client):
    link = link_in(invite(ada, world))
    token = link.rstrip("/").rpartition("/")[2]
    first = client.get(f"/invitations/{token}/")
    assert token not in first.headers["Location"]
    assert token not in json.dumps(dict(client.session.items()))
    kept = first.cookies["northing_link"]
    assert (kept["path"], kept["httponly"], kept["samesite"]) == ("/invitation/", True, "Lax")


def test_links_are_shown_once(world, ada):
    link = link_in(invite(ada, world))
    page = text(ada.get(world.at("people/invitations/")))
    assert "nova@example.com" in page
    assert link.rstrip("/").rpartition("/")[2] not in page


@pytest.mark.parametrize("end", ["unknown", "used", "revoked"])
def test_every_link_that_is_over_gets_the_same_answer(world, ada, end):
    link = link_in(invite(ada, world))
    if end == "unknown":
        link = f"{link[:-2]}x/"
    if end == "used":
        somebody = Client()
        opened(somebody, link)
        somebody.post("/invitation/", {"name": "N", "password": PASSWORD, "again": PASSWORD})
    if end == "revoked":
        with here():
            pk = Invitation.objects.get().pk
        ada.post(world.at(f"people/invitations/{pk}/revoke/"))
    page = opened(Client(), link)
    assert page.status_code == 404
    assert "This invitation opens nothing" in text(page)
    assert "Ask whoever invited you" in text(page)


def test_opening_a_link_writes_nothing(world, ada, client):
    link = link_in(invite(ada, world))
    with CaptureQueriesContext(connection) as asked:
        assert client.get(link.removeprefix(PUBLIC)).status_code == 302
        assert opened(client, link).status_code == 200
        assert client.get("/invitations/guessed/").status_code == 404
    assert [q["sql"] for q in asked if not q["sql"].startswith("SELECT")] == []


def test_links_lead_to_the_public_address_whatever_the_request_says(world, ada, settings):
    settings.ALLOWED_HOSTS = ["*"]
    ada.defaults["HTTP_HOST"] = "evil.example"
    page = invite(ada, world)
    assert link_in(page).startswith(f"{PUBLIC}/invitations/")
    assert "evil.example/invitations" not in text(page)


def test_nobody_learns_from_a_link_whether_the_address_has_an_account(world, ada):
    pages = []
    for email in ("otto@example.com", "nova@example.com"):
        page = text(opened(Client(), link_in(invite(ada, world, people=email))))
        page = re.sub(r'(name="(csrf\w+|idempotency_key)" value|nonce)="[^"]*"', "", page)
        pages.append(page.replace(email, "ADDRESS"))
    assert "ADDRESS already? Sign in" in pages[0]
    assert pages[0] == pages[1]


def test_many_links_cost_as_few_statements_as_two(world, ada):
    def cost(number, start):
        people = "\n".join(f"n{start + n}@example.com" for n in range(number))
        with CaptureQueriesContext(connection) as asked:
            assert text(invite(ada, world, people=people)).count("/invitations/") >= number
        return len(asked)

    cost(1, 0)
    assert cost(20, 100) <= cost(2, 200)


def test_who_mails_too_much_keeps_the_list(world, ada, monkeypatch):
    monkeypatch.setattr(invitations, "MAILS_BY", Limit("few", 2, timedelta(days=1)))
    assert invite(ada, world, way="mail", people="a@example.com b").status_code == 422
    assert invite(ada, world, way="mail", people="a@example.com, b@example.com").status_code == 302
    refused = invite(ada, world, way="mail", people="c@example.com")
    assert refused.status_code == 429
    assert "tried too often" in text(refused)
    assert "c@example.com" in text(refused)
    assert invite(ada, world, people="c@example.com").status_code == 200


def test_a_form_that_comes_again_with_another_list_keeps_it(world, ada):
    fields = {"idempotency_key": "k" * 24}
    invite(ada, world, **fields)
    again = invite(ada, world, people="other@example.com", **fields)
    assert again.status_code == 409
    assert "other@example.com" in text(again)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Svensson, Anna <a@x.org>", [("a@x.org", "Svensson, Anna")]),
        (
            '"Svensson, Anna" <a@x.org>, Bo <b@x.org>, c@x.org',
            [("a@x.org", "Svensson, Anna"), ("b@x.org", "Bo"), ("c@x.org", "")],
        ),
        ("c@x.org, Svensson, Anna <a@x.org>", [("c@x.org", ""), ("a@x.org", "Svensson, Anna")]),
        ("a@x.org; <b@x.org>;\n\n c@x.org,", [("a@x.org", ""), ("b@x.org", ""), ("c@x.org", "")]),
        ("no address", [("no address", "")]),
    ],
)
def test_addresses_are_read_as_mail_programs_write_them(world, line, people):
    given = {"people": line, "role": "member", "way": "link", "days": "7"}
    form = InviteForm([Role.MEMBER], [], anywhere=True, data=given)
    assert form.is_valid(), form.errors
    assert form.named() == people


def test_a_pasted_list_is_invited_and_each_gets_a_mail(world, ada):
    response = invite(
        ada,
        world,
        way="mail",
        people="Li Ming <li@example.com>, bo@example.com;\n\n eva@example.com",
    )
    assert response.headers["Location"] == world.at("people/invitations/")
    run_due()
    assert sorted(letter.to[0] for letter in mail.outbox) == [
        "bo@example.com", "eva@example.com", "li@example.com",
    ]  # fmt: skip
    page = text(ada.get(world.at("people/invitations/")))
    assert page.count("Sent") == 3
    assert "Li Ming" in page


def test_every_bad_line_is_named_and_the_text_kept(world, ada):
    response = invite(ada, world, people="fine@example.com\nno address\nmio@example.com")
    page = text(response)
    assert response.status_code == 422
    assert re.search(r"no address</b>: this is no e-mail address", page)
    assert re.search(r"mio@example.com</b>: is a member already", page)
    assert "fine@example.com\nno address" in page.replace("\r", "")


def test_somebody_else_is_told_and_may_go_on_as_the_invited(world, ada, mio):
    link = link_in(invite(ada, world))
    page = opened(mio, link)
    assert "This invitation is for somebody else" in text(page)
    assert mio.post("/invitation/").status_code == 409
    page = mio.post("/invitation/", {"leave": "1"}, follow=True)
    assert "Come into Harbour Bikes" in text(page)
    assert "_auth_user_id" not in mio.session


def test_a_member_is_told_that_there_is_nothing_to_accept(world, ada):
    link = link_in(invite(ada, world, people="otto@example.com"))
    otto = Client()
    otto.force_login(User.objects.get(email="otto@example.com"))
    assert "Accept as Otto" in text(opened(otto, link))
    for _ in ("once", "and by a second click"):
        assert otto.post("/invitation/").headers["Location"] == world.at()
    assert "This invitation opens nothing" in text(opened(otto, link))
    assert "Harbour Bikes" in text(otto.get(f"/w/{world.elsewhere}/"))


def test_who_has_an_account_signs_in_first(world, ada, client):
    link = link_in(invite(ada, world, people="otto@example.com"))
    page = opened(client, link)
    assert "Sign in with it, then accept" in text(page)
    fields = {"name": "Otto", "password": PASSWORD, "again": PASSWORD}
    assert client.post("/invitation/", fields).status_code == 422
    fields = {"username": "otto@example.com", "password": PASSWORD, "next": "/invitation/"}
    page = client.post("/sign-in/", fields, follow=True)
    assert "Accept as Otto" in text(page)


def test_a_new_link_takes_the_place_of_the_one_before(world, ada, client):
    first = link_in(invite(ada, world))
    with here():
        pk = Invitation.objects.get().pk
    second = link_in(ada.post(world.at(f"people/invitations/{pk}/link/")))
    assert opened(Client(), first).status_code == 404
    assert opened(client, second).status_code == 200


def test_a_form_sent_twice_invites_once_and_shows_no_dead_link(world, ada):
    fields = {"idempotency_key": "k" * 24}
    assert link_in(invite(ada, world, **fields))
    again = text(invite(ada, world, **fields))
    assert "These links were shown already" in again
    with here():
        assert Invitation.objects.count() == 1


@pytest.mark.parametrize("who", ["mio", "vera"])
def test_others_are_not_offered_to_invite(world, who, request):
    client = request.getfixturevalue(who)
    assert "Invite people" not in text(client.get(world.at("people/")))
    assert client.get(world.at("people/invite/")).status_code == 403
    assert invite(client, world).status_code == 403


# --- the list and one person -------------------------------------------------------------------


def test_the_list_keeps_its_filters_in_the_address(world, ada, vera):
    page = text(ada.get(world.at("people/?role=member&q=mi")))
    assert "Mio" in page
    assert "Vera" not in re.sub(r"<nav.*?</nav>", "", page, flags=re.DOTALL)
    assert 'value="mi"' in page
    assert "mio@example.com" in page
    assert "mio@example.com" not in text(vera.get(world.at("people/")))
    assert "Nobody matches this" in text(vera.get(world.at("people/?q=zzz")))


def test_strange_filters_are_left_aside(world, ada):
    assert ada.get(world.at("people/?role=queen&standing=x&page=2")).status_code == 200
    assert ada.get(world.at("people/?team=0")).status_code == 404
    assert "Nobody matches this" in text(ada.get(world.at("people/?team=x")))


def test_a_role_is_changed_on_the_page(world, ada):
    at = world.at(f"people/{member('Mio').pk}/")
    response = ada.post(at, {"name": "Mio", "role": "lead", "version": "1"})
    assert response.headers["Location"] == at
    assert member("Mio").role == "lead"


def test_a_stale_form_keeps_what_was_written(world, ada):
    at = world.at(f"people/{member('Mio').pk}/")
    ada.post(at, {"name": "Mio", "role": "lead", "version": "1"})
    response = ada.post(at, {"name": "Mio B.", "role": "viewer", "version": "1"})
    page = text(response)
    assert response.status_code == 409
    assert 'value="Mio B."' in page
    assert "It stands now as: Lead" in page
    assert "Save mine over it" in page


def test_the_last_administrator_is_told_why_not(world, ada):
    at = world.at(f"people/{member('Ada').pk}/")
    response = ada.post(at, {"name": "Ada", "role": "member", "version": "1"})
    assert response.status_code == 409
    assert "Make somebody else an administrator first" in text(response)


def test_access_ends_at_once_and_comes_back(world, ada, mio):
    at = f"people/{member('Mio').pk}/"
    assert mio.get(world.at()).status_code == 200
    page = ada.post(world.at(f"{at}deactivate/"), follow=True)
    assert "Give access again" in text(page)
    assert mio.get(world.at()).status_code == 302
    assert "Mio" in text(ada.get(world.at("people/?standing=deactivated")))
    ada.post(world.at(f"{at}reactivate/"))
    assert member("Mio").is_active


def test_what_is_done_already_is_said(world, ada):
    at = world.at(f"people/{member('Mio').pk}/reactivate/")
    assert "This person has access already" in text(ada.post(at, follow=True))


def test_a_person_is_erased_by_typing_the_name(world, ada):
    pk = member("Mio").pk
    at = world.at(f"people/{pk}/erase/")
    assert "This cannot be undone" in text(ada.get(at))
    assert ada.post(at, {"confirmation": "Mia"}).status_code == 422
    assert ada.post(at, {"confirmation": "mio"}).headers["Location"] == world.at("people/")
    assert f"Erased person {pk}" in text(ada.get(world.at("people/?standing=erased")))
    assert "Erased person" in text(ada.get(world.at(f"people/{pk}/")))


def test_the_data_come_as_a_file(world, ada, vera):
    at = world.at(f"people/{member('Mio').pk}/data/")
    response = ada.get(at)
    assert "attachment" in response.headers["Content-Disposition"]
    assert json.loads(response.content)["name"] == "Mio"
    assert vera.get(at).status_code == 403
    own = vera.get(world.at(f"people/{member('Vera').pk}/data/"))
    assert json.loads(own.content)["email"] == "vera@example.com"


def test_a_viewer_sees_a_person_and_no_form(world, vera):
    page = text(vera.get(world.at(f"people/{member('Mio').pk}/")))
    main = page[page.index("<main") : page.index("</main>")]
    assert "Repairs" in main
    assert "<form" not in main


@pytest.mark.parametrize("path", ["deactivate/", "reactivate/", "erase/"])
def test_others_change_nobody(world, mio, path):
    at = world.at(f"people/{member('Vera').pk}/{path}")
    assert mio.post(at, {"confirmation": "Vera"}).status_code == 403
    assert mio.post(world.at(f"people/{member('Vera').pk}/")).status_code == 403


def test_people_of_another_workspace_are_not_there(world, otto):
    pk = member("Mio").pk
    for path in ("", "data/", "erase/"):
        at = f"/w/{world.elsewhere}/people/{pk}/{path}"
        assert otto.get(at).status_code == 404
    assert otto.post(f"/w/{world.elsewhere}/people/{pk}/deactivate/").status_code == 404


# --- teams -------------------------------------------------------------------------------------


def test_a_team_is_made_changed_and_deleted_without_a_script(world, ada):
    made = {"name": "Depot", "parent": str(world.teams["Company"]), "level": "", "function": ""}
    ada.post(world.at("teams/new/"), made)
    page = text(ada.get(world.at("teams/arrange/")))
    pk = found_in(r'teams/(\d+)/edit/"[^>]*aria-label="Change Depot"', page)
    fields = {"name": "Night depot", "level": "team", "function": "Repair", "version": "1"}
    page = ada.post(world.at(f"teams/{pk}/edit/"), fields, follow=True)
    assert "Night depot" in text(page)
    assert ada.post(world.at(f"teams/{pk}/delete/"), {"version": "1"}).status_code == 409
    ada.post(world.at(f"teams/{pk}/delete/"), {"version": "2"})
    assert "Night depot" not in text(ada.get(world.at("teams/arrange/")))


def test_a_move_is_undone_by_the_button_beside_what_it_says(world, ada):
    repairs, company = world.teams["Repairs"], world.teams["Company"]
    version = version_of(repairs)
    page = ada.post(world.at("teams/move/"), {"to": f"{repairs}.{version}.0.0"}, follow=True)
    assert "Repairs was moved" in text(page)
    undo = found_in(r'name="to" value="([\d.]+)">Undo', text(page))
    assert undo.startswith(f"{repairs}.{version + 1}.{company}.")
    ada.post(world.at("teams/move/"), {"to": undo})
    page = text(ada.get(world.at("teams/arrange/")))
    assert f'data-parent="{company}"' in page


def test_a_branch_is_arranged_without_a_script_and_stays_on_the_page(world, ada, monkeypatch):
    monkeypatch.setattr(tree, "TEAMS_A_PAGE", 1)
    company, repairs = world.teams["Company"], world.teams["Repairs"]
    for name in ("Depot", "Yard"):
        ada.post(world.at("teams/new/"), {"name": name, "parent": str(repairs)})
    at = f"{world.at('teams/arrange/')}?at={repairs}"
    page = text(ada.get(world.at("teams/arrange/")))
    assert "2 teams below" in page
    assert at in page
    assert "<strong>Depot" not in page
    branch = text(ada.get(at))
    assert f'<a href="{world.at("teams/arrange/")}?at={company}">Company</a>' in branch
    up = found_in(r'name="to" value="([\d.]+)" aria-label="Move Yard up"', branch)
    page = ada.post(world.at("teams/move/"), {"to": up, "at": str(repairs)}, follow=True)
    assert "Yard was moved" in text(page)
    assert text(page).index("<strong>Yard") < text(page).index("<strong>Depot")
    assert f'name="at" value="{repairs}"' in text(page)
    assert ada.get(f"{world.at('teams/arrange/')}?at=999999").status_code == 404


def test_a_refused_move_says_why_beside_the_tree(world, ada):
    repairs, company = world.teams["Repairs"], world.teams["Company"]
    fields = {"to": f"{company}.{version_of(company)}.{repairs}.0"}
    response = ada.post(world.at("teams/move/"), fields, headers=HX)
    assert response.status_code == 409
    page = text(response)
    assert "A team cannot stand below itself" in page
    assert "Company" in page
    assert page.lstrip().startswith("<section")


@pytest.mark.parametrize("to", ["", "1.2.3", "a.b.c.d", "1.1.1.1.1", "-1.1.0.0"])
def test_a_move_that_cannot_be_read_is_refused(world, ada, to):
    assert ada.post(world.at("teams/move/"), {"to": to}).status_code == 422


def test_people_are_put_into_a_team_and_taken_out(world, ada):
    vera, company = member("Vera").pk, world.teams["Company"]
    fields = {"team": company, "person": vera, "is_lead": "1", "from": "person"}
    page = ada.post(world.at("teams/join/"), fields, follow=True)
    assert page.redirect_chain[0][0] == world.at(f"people/{vera}/")
    assert "No longer lead" in text(page)
    page = ada.post(world.at("teams/leave/"), {"team": company, "person": vera}, follow=True)
    assert page.redirect_chain[0][0] == world.at(f"teams/{company}/edit/")
    assert "Nobody is in it yet" in text(page)
    assert ada.post(world.at("teams/join/"), {"team": "x", "person": vera}).status_code == 422


@pytest.fixture
def crowd(monkeypatch):
    """A page on which one is already too many to choose from."""
    for module in (choosing, people_views, team_views, tree):
        monkeypatch.setattr(module, "MOST_OFFERED", 1)


def named(name: str, email: str = "") -> int:
    actor = system_actor_named("Harbour Bikes")
    assert actor is not None
    return add_member(actor, NewMember(name=name, email=email, user_id=None))


@pytest.mark.usefixtures("crowd")
def test_of_many_people_a_name_is_typed(world, ada):
    named("Åsa (Ö.) Berg")
    company = world.teams["Company"]
    at, join = world.at(f"teams/{company}/edit/"), world.at("teams/join/")
    page = text(ada.get(at))
    assert '<input class="inp" id="who" name="who"' in page
    assert '<option value="Ada"></option>' in page
    assert '<select class="inp" id="who"' not in page
    page = text(ada.post(join, {"team": company, "who": " åsa  (ö.) berg "}, follow=True))
    assert "Take Åsa (Ö.) Berg out" in page
    assert ada.post(join, {"team": company, "who": "VERA@example.com"}).status_code == 302
    assert "Take Vera out" in text(ada.get(at))
    answer = ada.post(join, {"team": company, "who": "Nobody <b>"})
    assert answer.status_code == 422
    assert "There is nobody, or no team, called “Nobody <b>”" in text(answer)
    assert b'value="Nobody &lt;b&gt;"' in answer.content


@pytest.mark.usefixtures("crowd")
def test_people_are_narrowed_to_a_team_that_is_typed(world, ada):
    at, repairs = world.at("people/"), world.teams["Repairs"]
    for asked in ("rEPAIRS", str(repairs)):
        page = text(ada.get(at, {"team": asked}))
        assert ("<strong>Mio<" in page, "<strong>Vera<" in page) == (True, False)
    assert 'name="team" value="Repairs"' in page
    assert "Nobody matches this" in text(ada.get(at, {"team": "Repair"}))
    assert "<strong>Vera<" in text(ada.get(at, {"team": " "}))


@pytest.mark.usefixtures("crowd")
def test_of_several_of_one_name_one_is_chosen(world, ada, mio):
    company = world.teams["Company"]
    first, second = named("Li Ek"), named("Li Ek", "li@example.com")
    join = world.at("teams/join/")
    ada.post(join, {"team": world.teams["Repairs"], "person": first})
    for typed in ("Li Ek", "ek"):
        answer = ada.post(join, {"team": company, "who": typed})
        assert answer.status_code == 422
        assert f"Several people may be meant by “{typed}”" in text(answer)
        assert f'<option value="{first}">Li Ek (Repairs)</option>' in text(answer)
    ada.post(join, {"team": company, "person": second})
    assert ada.post(join, {"team": company, "who": "li ek"}).status_code == 302
    assert mio.post(join, {"team": company, "who": "Li Ek"}).status_code == 403
    assert ada.post(join, {"team": 10**6, "who": "Li Ek"}).status_code == 404


@pytest.mark.usefixtures("crowd")
def test_of_many_teams_a_name_is_typed(world, ada):
    company, repairs = world.teams["Company"], world.teams["Repairs"]
    made = {"name": "Depot", "parent": "company"}
    ada.post(world.at("teams/new/"), made)
    ada.post(world.at("teams/new/"), {"name": "Pier", "parent": "Company"})
    refused = ada.post(world.at("teams/new/"), {"name": "Yard", "parent": "Nowhere"})
    assert refused.status_code == 422
    assert "called “Nowhere” here" in text(refused)
    assert 'value="Nowhere"' in text(refused)
    assert 'value="Repairs"' in text(ada.get(world.at(f"teams/new/?below={repairs}")))
    with here():
        depot = Team.objects.get(name="Depot")
    assert depot.parent_id == company
    page = text(ada.get(world.at(f"teams/{depot.pk}/edit/")))
    to = {"to": found_in(r'type="hidden" name="to" value="([\d.]+)"', page)}
    refused = ada.post(world.at("teams/move/"), to | {"below": "Depot"})
    assert refused.status_code == 422
    assert 'id="below" name="below" value="Depot"' in text(refused)
    page = ada.post(world.at("teams/move/"), to | {"below": "repairs"}, follow=True)
    assert "Depot was moved" in text(page)
    assert version_of(depot.pk) == depot.version + 1
    with here():
        assert Team.objects.get(pk=depot.pk).parent_id == repairs


@pytest.mark.usefixtures("crowd")
def test_a_team_is_typed_for_a_person_and_for_an_invitation(world, ada):
    vera, join = member("Vera").pk, world.at("teams/join/")
    assert 'id="into" name="into"' in text(ada.get(world.at(f"people/{vera}/")))
    fields = {"person": vera, "from": "person"}
    refused = ada.post(join, fields | {"into": "Repair shop"})
    assert refused.status_code == 422
    assert 'id="into" name="into" value="Repair shop"' in text(refused)
    page = ada.post(join, fields | {"into": "repairs"}, follow=True)
    assert "Take out of Repairs" in text(page)
    page = ada.post(join, fields | {"into": "Repairs"})
    assert page.status_code == 422
    assert "called “Repairs” here" in text(page)
    asked = text(ada.get(f"{world.at('people/invite/')}?team={world.teams['Repairs']}"))
    assert 'name="team" value="Repairs"' in asked
    assert 'name="team" value="no such"' in text(invite(ada, world, team="no such"))
    invite(ada, world, team="Repairs")
    with here():
        assert Invitation.objects.get().team_id == world.teams["Repairs"]


def test_a_team_that_is_not_empty_stays_and_nothing_is_told_of_what_hangs_on_it(world, ada):
    at = world.at(f"teams/{world.teams['Repairs']}/delete/")
    assert "Only an empty team" in text(ada.get(at))
    response = ada.post(at, {"version": version_of(world.teams["Repairs"])})
    assert response.status_code == 409
    assert "of any cycle and perhaps not open to you" in text(response)
    assert "<li>people" not in text(response)


def test_only_who_may_arranges(world, ada, mio):
    assert "Arrange teams" in text(ada.get(world.at("teams/")))
    assert "Arrange teams" not in text(mio.get(world.at("teams/")))
    for path in ("arrange/", "new/", f"{world.teams['Repairs']}/edit/"):
        assert mio.get(world.at(f"teams/{path}")).status_code == 403
    repairs = world.teams["Repairs"]
    fields = {"to": f"{repairs}.{version_of(repairs)}.0.0"}
    assert mio.post(world.at("teams/move/"), fields).status_code == 403


def test_a_dialog_gets_its_part_only(world, ada):
    for path in ("new/", f"{world.teams['Repairs']}/edit/"):
        page = text(ada.get(world.at(f"teams/{path}"), headers=HX))
        assert page.lstrip().startswith("<header>")
        assert 'id="dlg-t"' in page


# --- settings and several workspaces -----------------------------------------------------------


SETTINGS = {
    "name": "Harbour", "language": "sv", "time_zone": "Europe/Stockholm",
    "check_in_days": "14", "review_weeks": "4", "fiscal_month": "7", "preset": "custom",
    "fewest_objectives": "1", "most_objectives": "3", "fewest_key_results": "2",
    "most_key_results": "4", "policy": "block", "needs_approval": "on", "version": "1",
}  # fmt: skip


def test_settings_are_changed_and_counted(world, ada):
    at = world.at("settings/")
    assert ada.post(at, SETTINGS).headers["Location"] == at
    page = text(ada.get(at))
    assert 'value="Harbour"' in page
    assert re.search(r'value="custom"[^>]* checked', page)
    assert re.search(r'value="block"[^>]* checked', page)
    assert re.search(r'name="needs_approval"[^>]* checked', page)
    assert '<option value="7" selected>July</option>' in page
    overtaken = ada.post(at, SETTINGS | {"name": "Quay", "preset": "focused", "policy": "warn"})
    assert overtaken.status_code == 409
    assert "It stands now as: Custom" in text(overtaken)
    assert "It stands now as: Block" in text(overtaken)


def test_each_preset_tells_its_numbers_and_each_choice_what_it_means(world, ada):
    page = text(ada.get(world.at("settings/")))
    for told in (
        "1 objective a team, 3 to 5 key results each.",
        "2 to 5 objectives a team, 2 to 5 key results each.",
        "3 to 4 objectives a team, 3 to 5 key results each.",
        "Bounds of your own, below.",
        "Whoever commits is told, and may go on.",
        "Nothing is committed until it fits.",
        "never by whoever proposed it",
    ):
        assert told in page
    assert re.search(r'value="focused"[^>]* checked', page)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": "Elsewhere"}, "This name is taken"),
        ({"check_in_days": "0"}, "greater than or equal to 1"),
        ({"most_objectives": "13"}, "less than or equal to 12"),
        ({"fewest_key_results": "5"}, "at least as many as the fewest"),
        ({"preset": "tiny"}, "Select a valid choice"),
        ({"policy": ""}, "Fill this in"),
        ({"fiscal_month": "13"}, "Select a valid choice"),
    ],
)
def test_settings_that_cannot_be_are_told_beside_their_field(world, ada, changed, told):
    wrong = ada.post(world.at("settings/"), SETTINGS | changed)
    assert wrong.status_code == 422
    assert told in text(wrong)
    assert 'value="Harbour"' in text(wrong) or changed.get("name")


def test_only_administrators_see_the_settings(world, ada, mio):
    assert world.at("settings/") in text(ada.get(world.at()))
    assert world.at("settings/") not in text(mio.get(world.at()))
    assert mio.get(world.at("settings/")).status_code == 403
    assert mio.post(world.at("settings/"), {}).status_code == 403


def test_one_person_in_two_workspaces_has_a_role_in_each(world, ada, otto):
    link = link_in(invite(ada, world, people="otto@example.com", role="viewer"))
    opened(otto, link)
    otto.post("/invitation/")
    here, there = world.at("people/invite/"), f"/w/{world.elsewhere}/people/invite/"
    assert otto.get(here).status_code == 403
    assert otto.get(there).status_code == 200
    menu = text(otto.get(f"/w/{world.elsewhere}/people/"))
    assert "Harbour Bikes" in menu
    assert "Vera" not in menu


@pytest.mark.parametrize(
    "path",
    ["people/", "people/{mio}/", "people/invite/", "people/invitations/", "teams/arrange/",
     "teams/{team}/edit/", "settings/"],
)  # fmt: skip
def test_a_page_takes_few_statements(world, ada, path):
    at = world.at(path.format(mio=member("Mio").pk, team=world.teams["Repairs"]))
    with CaptureQueriesContext(connection) as captured:
        assert ada.get(at).status_code == 200
    asked = [q["sql"] for q in captured.captured_queries if q["sql"].startswith("SELECT")]
    assert len(asked) <= 12, "\n".join(asked)
