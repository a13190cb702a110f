"""Roles, names and access of people who are here; the list and one person."""

from typing import Any

import pytest

from northing.apps.people.actions import (
    add_member,
    change_person,
    change_workspace,
    deactivate_member,
    erase_person,
    join_team,
    leave_team,
    reactivate_member,
)
from northing.apps.people.inputs import NewMember, PersonChange, WorkspaceChange
from northing.apps.people.models import Membership, TeamMember, User, Workspace
from northing.apps.people.queries import actor_for
from northing.apps.people.queries.people import PeopleFilter, people_page, person_page
from northing.apps.people.queries.tree import workspace_settings
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.base.roles import Role
from northing.base.scope import scope
from northing.base.sessions.store import SessionStore


def row_of(world, name):
    with world.scope():
        return Membership.objects.get(pk=world.actors[name].membership_id)


def change(world, who, whom, **more):
    row = row_of(world, whom)
    change_person(
        world.actors[who],
        row.pk,
        PersonChange(**{"name": row.name, "role": Role(row.role), **more}),
    )


def user(name):
    return User.objects.get(email=f"{name}@example.org")


def again(world, name):
    """The person as an actor now."""
    return actor_for(user(name), "tidewater")


def last_event(world):
    with world.scope():
        row = Event.objects.order_by("-pk")[0]
    return row.kind, row.payload


def second_administrator(world):
    return add_member(
        world.system,
        NewMember(
            name="Sten",
            email="sten@example.org",
            user_id=user("sten").pk,
            role=Role.ADMINISTRATOR,
        ),
    )


def test_an_administrator_changes_a_role(world):
    change(world, "ada", "mio", role=Role.LEAD)
    assert again(world, "mio").role == Role.LEAD
    kind, payload = last_event(world)
    assert kind == "people.role_changed"
    assert (payload["before"], payload["after"]) == ("member", "lead")


def test_a_name_changes_without_standing_in_the_event(world):
    change(world, "ada", "mio", name="Mio  Ferro")
    assert again(world, "mio").name == "Mio Ferro"
    kind, payload = last_event(world)
    assert (kind, set(payload)) == ("people.person_renamed", {"membership_id"})


def test_what_does_not_change_is_no_event(world):
    before = last_event(world)
    change(world, "ada", "mio")
    assert last_event(world) == before
    assert row_of(world, "mio").version == 1


@pytest.mark.parametrize(("name", "code"), [(" ", "required"), ("x" * 201, "too-long")])
def test_a_person_has_a_name_of_sensible_length(world, name, code):
    with pytest.raises(Invalid) as refused:
        change(world, "ada", "mio", name=name)
    assert refused.value.fields == {"name": code}


def test_two_placeholders_are_not_called_the_same(world):
    with world.scope():
        here = world.system.workspace_id
        Membership.objects.create(workspace_id=here, name="One")
        two = Membership.objects.create(workspace_id=here, name="Two")
    with pytest.raises(Invalid) as refused:
        change_person(world.ada, two.pk, PersonChange(name="One", role=Role.MEMBER))
    assert refused.value.fields == {"name": "name-taken"}


def test_a_stale_version_changes_nothing(world):
    change(world, "ada", "mio", role=Role.LEAD, version=1)
    with pytest.raises(Conflict, match="changed-meanwhile"):
        change(world, "ada", "mio", role=Role.VIEWER, version=1)
    assert again(world, "mio").role == Role.LEAD


@pytest.mark.parametrize("who", ["lena", "mio", "vera"])
def test_only_administrators_change_people(world, who):
    lena = world.lena.membership_id
    deeds = (
        lambda actor: change(world, who, "mio", role=Role.VIEWER),
        lambda actor: deactivate_member(actor, lena),
        lambda actor: reactivate_member(actor, lena),
    )
    for deed in deeds:
        with pytest.raises(Denied):
            deed(world.actors[who])


def test_people_of_another_workspace_are_not_found(world):
    mio = world.mio.membership_id
    for deed in (
        lambda: change_person(world.sten, mio, PersonChange(name="M", role=Role.VIEWER)),
        lambda: deactivate_member(world.sten, mio),
        lambda: person_page(world.sten, mio),
    ):
        with pytest.raises(NotFound):
            deed()


def test_a_role_counts_from_the_moment_it_is_taken_away(world):
    second_administrator(world)
    before = world.ada
    change(world, "system", "ada", role=Role.MEMBER)
    with pytest.raises(Denied):
        deactivate_member(before, world.mio.membership_id)


# --- the last administrator --------------------------------------------------------------------


@pytest.mark.parametrize("way", ["role", "out", "erased"])
def test_the_last_administrator_stays(world, way):
    ada = world.ada.membership_id
    deeds = {
        "role": lambda: change(world, "ada", "ada", role=Role.LEAD),
        "out": lambda: deactivate_member(world.ada, ada),
        "erased": lambda: erase_person(world.system, ada, "Ada"),
    }
    with pytest.raises(Conflict, match="last-administrator"):
        deeds[way]()
    assert again(world, "ada").role == Role.ADMINISTRATOR


def test_an_administrator_who_cannot_come_in_does_not_count(world):
    other = second_administrator(world)
    deactivate_member(world.ada, other)
    with pytest.raises(Conflict, match="last-administrator"):
        change(world, "ada", "ada", role=Role.LEAD)
    reactivate_member(world.ada, other)
    change(world, "ada", "ada", role=Role.LEAD)


def test_a_placeholder_with_the_role_does_not_count(world):
    with world.scope():
        Membership.objects.create(
            workspace_id=world.system.workspace_id, name="File", role=Role.ADMINISTRATOR.value
        )
    with pytest.raises(Conflict, match="last-administrator"):
        deactivate_member(world.ada, world.ada.membership_id)


# --- access ------------------------------------------------------------------------------------


def signed_in(name):
    session = SessionStore()
    session["_auth_user_id"] = user(name).pk
    session.create()
    return session


def test_deactivation_ends_access_and_sessions_and_keeps_the_rest(world):
    session = signed_in("mio")
    deactivate_member(world.ada, world.mio.membership_id)
    with pytest.raises(NotFound):
        again(world, "mio")
    assert not SessionStore().exists(session.session_key)
    with world.scope():
        assert TeamMember.objects.filter(membership=world.mio.membership_id).exists()
    reactivate_member(world.ada, world.mio.membership_id)
    assert again(world, "mio").team_ids == {world.teams["Growth"]}


def test_who_is_somewhere_else_stays_signed_in_there(world):
    other = second_administrator(world)
    session = signed_in("sten")
    deactivate_member(world.ada, other)
    assert SessionStore().exists(session.session_key)
    assert actor_for(user("sten"), "elsewhere").role == Role.ADMINISTRATOR


def test_what_is_so_already_is_refused(world):
    mio = world.mio.membership_id
    with pytest.raises(Conflict, match="active-already"):
        reactivate_member(world.ada, mio)
    deactivate_member(world.ada, mio)
    with pytest.raises(Conflict, match="deactivated"):
        deactivate_member(world.ada, mio)


# --- teams -------------------------------------------------------------------------------------


def test_a_lead_says_who_is_in_the_own_team_and_in_no_other(world):
    tariq, growth, care = world.tariq.membership_id, world.teams["Growth"], world.teams["Care"]
    join_team(world.lena, tariq, growth)
    assert growth in again(world, "tariq").team_ids
    leave_team(world.lena, tariq, growth)
    assert again(world, "tariq").team_ids == {care}
    for deed in (join_team, leave_team):
        with pytest.raises(Denied, match="not-your-team"):
            deed(world.lena, tariq, care)
        with pytest.raises(Denied, match="not-your-team"):
            deed(world.mio, tariq, growth)


def test_leaving_a_team_that_one_is_not_in_does_nothing(world):
    before = last_event(world)
    leave_team(world.ada, world.tariq.membership_id, world.teams["Growth"])
    assert last_event(world) == before


# --- the list and the page ---------------------------------------------------------------------


def names(page):
    return [row.name for row in page.rows]


def test_everybody_sees_who_is_here_and_only_administrators_the_addresses(world):
    seen = people_page(world.vera, PeopleFilter())
    assert names(seen) == names(people_page(world.ada, PeopleFilter()))
    assert {"Ada", "Lena", "Mio", "Tariq", "Vera"} <= set(names(seen))
    assert [row.email for row in seen.rows if row.email] == ["vera@example.org"]
    assert "mio@example.org" in [row.email for row in people_page(world.ada, PeopleFilter()).rows]


def test_addresses_are_searched_by_those_who_see_them(world):
    wanted = PeopleFilter(text="tariq@example")
    assert names(people_page(world.ada, wanted)) == ["Tariq"]
    assert names(people_page(world.mio, wanted)) == []


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"text": "LEN"}, ["Lena"]),
        ({"role": "viewer"}, ["Vera"]),
        ({"standing": "deactivated"}, ["Tariq"]),
        ({"standing": "placeholder"}, []),
    ],
)
def test_the_list_is_narrowed(world, wanted, found):
    deactivate_member(world.ada, world.tariq.membership_id)
    assert names(people_page(world.mio, PeopleFilter(**wanted))) == found


def test_the_list_is_narrowed_to_a_team(world):
    growth = PeopleFilter(team_id=world.teams["Growth"])
    assert names(people_page(world.mio, growth)) == ["Lena", "Mio"]


def test_the_deactivated_are_left_out_unless_asked_for(world):
    deactivate_member(world.ada, world.tariq.membership_id)
    assert "Tariq" not in names(people_page(world.ada, PeopleFilter()))


def test_a_page_offers_what_the_reader_may_do(world):
    mio = world.mio.membership_id
    by_ada, by_lena = person_page(world.ada, mio), person_page(world.lena, mio)
    assert (by_ada.may_change, by_ada.may_erase, len(by_ada.roles)) == (True, True, 4)
    assert (by_lena.may_change, by_lena.may_export, by_lena.roles) == (False, False, ())
    assert [place.may_manage for place in by_lena.person.places] == [True]
    own = person_page(world.mio, mio)
    assert (own.may_export, own.may_change, own.person.email) == (True, False, "mio@example.org")


# --- the workspace's settings ------------------------------------------------------------------

SETTINGS: dict[str, Any] = {
    "name": "Tidewater",
    "language": "sv",
    "time_zone": "Europe/Stockholm",
    "check_in_days": 14,
    "review_weeks": 4,
}


def test_an_administrator_changes_the_settings(world):
    change_workspace(world.ada, WorkspaceChange(**SETTINGS, version=1))
    now = workspace_settings(world.ada)
    assert {name: getattr(now, name) for name in SETTINGS} == SETTINGS
    assert (now.version, now.slug) == (2, "tidewater")
    kind, payload = last_event(world)
    assert kind == "people.workspace_changed"
    assert payload["fields"] == ["language", "time_zone", "check_in_days", "review_weeks"]
    assert again(world, "mio").check_in_days == 14


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "", "required"),
        ("name", "Elsewhere", "name-taken"),
        ("language", "xx", "unknown"),
        ("time_zone", "Mars/Base", "unknown"),
        ("check_in_days", 0, "out-of-range"),
        ("review_weeks", 53, "out-of-range"),
        ("preset", "tiny", "unknown"),
        ("policy", "forbid", "unknown"),
        ("fewest_objectives", 0, "out-of-range"),
        ("most_key_results", 13, "out-of-range"),
        ("fiscal_month", 13, "out-of-range"),
    ],
)
def test_wrong_settings_are_refused_by_field(world, field, value, code):
    with pytest.raises(Invalid) as refused:
        change_workspace(world.ada, WorkspaceChange(**{**SETTINGS, field: value}))
    assert refused.value.fields == {field: code}
    with scope(world.system.workspace_id):
        assert Workspace.objects.get(slug="tidewater").version == 1


def test_how_okrs_are_set_is_kept_and_what_is_left_out_stays(world):
    change_workspace(world.ada, WorkspaceChange(**SETTINGS))
    bounds: dict[str, Any] = {
        "fewest_objectives": 2,
        "most_objectives": 2,
        "fewest_key_results": 1,
        "most_key_results": 12,
    }
    rest: dict[str, Any] = {
        "preset": "custom",
        "policy": "block",
        "needs_approval": True,
        "fiscal_month": 12,
    }
    change_workspace(world.ada, WorkspaceChange(**SETTINGS, **bounds, **rest))
    assert last_event(world)[1]["fields"] == [
        "preset", "fewest_objectives", "most_objectives", "fewest_key_results",
        "most_key_results", "policy", "needs_approval", "fiscal_month",
    ]  # fmt: skip
    change_workspace(world.ada, WorkspaceChange(**{**SETTINGS, "review_weeks": 5}))
    now = workspace_settings(world.ada)
    assert {name: getattr(now, name) for name in {**bounds, **rest}} == {**bounds, **rest}
    change_workspace(world.ada, WorkspaceChange(**SETTINGS, needs_approval=False))
    assert not workspace_settings(world.ada).needs_approval


@pytest.mark.parametrize("thing", ["objectives", "key_results"])
def test_the_most_is_not_below_the_fewest_whichever_is_changed(world, thing):
    changes: tuple[dict[str, Any], ...] = (
        {f"fewest_{thing}": 6, f"most_{thing}": 5},
        {f"fewest_{thing}": 12},
    )
    for change in changes:
        with pytest.raises(Invalid) as refused:
            change_workspace(world.ada, WorkspaceChange(**SETTINGS, **change))
        assert refused.value.fields == {f"most_{thing}": "below-fewest"}


@pytest.mark.parametrize("who", ["lena", "mio", "vera"])
def test_only_administrators_change_the_settings(world, who):
    with pytest.raises(Denied):
        change_workspace(world.actors[who], WorkspaceChange(**SETTINGS))
    with pytest.raises(Denied):
        workspace_settings(world.actors[who])


def test_stale_settings_are_refused(world):
    change_workspace(world.ada, WorkspaceChange(**SETTINGS, version=1))
    with pytest.raises(Conflict, match="changed-meanwhile"):
        change_workspace(world.ada, WorkspaceChange(**{**SETTINGS, "name": "T"}, version=1))
