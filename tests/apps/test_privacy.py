"""Taking a person's data out, and erasing a person."""

import json
from decimal import Decimal

import pytest
from django.db import connection

from northing.apps.exchange.queries.audit import AuditFilter, audit_page
from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.drafts import keep_draft
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import CheckIn, ObjectiveOwner
from northing.apps.goals.queries.person_file import account_file, person_file
from northing.apps.people.actions import (
    add_member,
    ask_for_address,
    change_person,
    change_profile,
    confirm_address,
    deactivate_member,
    erase_account,
    erase_person,
    invite,
    join_team,
    reactivate_member,
    sign_up,
)
from northing.apps.people.inputs import (
    Invitee,
    NewInvitations,
    NewMember,
    PersonChange,
    ProfileChange,
)
from northing.apps.people.models import Invitation, Membership, TeamMember, User
from northing.apps.people.queries import actor_for
from northing.apps.people.queries.links import link_parts
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.base.roles import Role
from northing.base.sessions.store import SessionStore
from northing.base.sight import everywhere
from northing.web.audit.sentences import sentence
from tests.world import PASSWORD, TODAY, bring_in

# Names no other row holds, one of them beyond ASCII: what is left of them must be found.
NAME, ADDRESS, NICKNAME = "Zoé Qvarnström", "zoe.q@example.org", "Zozo of the Pier"


@pytest.fixture
def zoe(world):
    """Zoé came by an invitation, works in Growth, owns an objective and checked in."""
    invite(world.ada, NewInvitations(people=(Invitee(email=ADDRESS, name=NICKNAME),)))
    user = User.objects.create_user(ADDRESS, "harbour lights at dusk", name=NAME)
    new = NewMember(name=NAME, email=ADDRESS, user_id=user.pk)
    member = add_member(world.system, new)
    join_team(world.ada, member, world.teams["Growth"])
    actor = actor_for(user, "tidewater")
    check_in(
        actor,
        world.key_results["activation#boarded"],
        NewCheckIn(on=TODAY, value=Decimal(60), note="More"),
    )
    with world.scope():
        ObjectiveOwner.objects.create(
            workspace_id=actor.workspace_id,
            objective=world.objective("activation"),
            membership_id=member,
        )
    keep_draft(actor, "objective:new", {"note": f"{NICKNAME} typed this"})
    session = SessionStore()
    session["_auth_user_id"] = user.pk
    session.create()
    bring_in(
        "northing: 1\nworkspace: Tidewater\n"
        "cycle: {name: 2026-Q2, starts_on: 2026-04-01, ends_on: 2026-06-30}\n"
        f"teams:\n  - {{name: Night, objectives: [{{id: n, title: N, owners: [{ADDRESS}]}}]}}\n"
    )
    return actor


def everything() -> str:
    """Every text in every table, as somebody with the database reads it."""
    found = []
    with everywhere("as its owner reads it"), connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(value) for row in cursor.fetchall() for value in row]
    return "\n".join(found)


def test_the_erasure_leaves_no_trace_of_who_it_was(world, zoe):
    before = everything()
    assert NAME in before
    assert ADDRESS in before
    erase_person(world.ada, zoe.membership_id, NAME)
    after = everything()
    for text in (NAME, json.dumps(NAME)[1:-1], ADDRESS, NICKNAME, "Qvarn"):
        assert text not in after


def test_nor_of_who_it_was_before_names_and_addresses_changed(world, zoe):
    user = User.objects.get(pk=zoe.user_id)
    user.set_password(PASSWORD)
    user.save()
    invite(world.ada, NewInvitations(people=(Invitee(email="z@example.net", name="Zed"),)))
    change_person(
        world.ada, zoe.membership_id, PersonChange(name="Zoé the Third", role=Role.MEMBER)
    )
    ask_for_address(user.pk, "z@example.net", PASSWORD)
    user.refresh_from_db()
    confirm_address(user.pk, *link_parts(user, for_address=True))
    change_profile(user.pk, ProfileChange(name="Zoe Holm"))
    erase_person(world.ada, zoe.membership_id, "Zoe Holm")
    after = everything()
    for text in (NAME, "Qvarn", ADDRESS, NICKNAME, "z@example.net", "Third", "Holm", "Zed"):
        assert text not in after


def test_who_reads_the_log_is_told_the_name_of_today(world, zoe):
    page = audit_page(world.ada, AuditFilter(group="people"))
    told = [sentence(entry) for entry in page.entries]
    assert f"added {NAME}. Role: Member" in told
    assert any(text.endswith("from a file: Night") for text in told)
    erase_person(world.ada, zoe.membership_id, NAME)
    told = [sentence(e) for e in audit_page(world.ada, AuditFilter(group="people")).entries]
    assert f"added Erased person {zoe.membership_id}. Role: Member" in told


def test_nobody_can_sign_up_with_the_address_of_who_is_to_be_erased(world, zoe):
    erase_person(world.ada, zoe.membership_id, NAME)
    left = User.objects.get(pk=zoe.user_id).email
    assert str(zoe.user_id) not in left.partition("@")[0] or len(left) > 40
    with pytest.raises(Invalid):
        sign_up(left)


def test_the_last_administrator_of_the_installation_stays(world):
    ada, sten = (User.objects.get(email=f"{n}@example.org") for n in ("ada", "sten"))
    new = NewMember(name="Sten", email=sten.email, user_id=sten.pk, role=Role.ADMINISTRATOR)
    add_member(world.system, new)
    with pytest.raises(Conflict, match="last-installation-administrator"):
        erase_account(ada.pk, "Ada")
    assert actor_for(ada, "tidewater").name == "Ada"
    User.objects.filter(pk=sten.pk).update(is_installation_admin=True)
    erase_account(ada.pk, "Ada")
    assert not User.objects.filter(name="Ada").exists()


def test_what_the_person_did_and_owned_stays_without_a_name(world, zoe):
    erase_person(world.ada, zoe.membership_id, NAME)
    with world.scope():
        row = Membership.objects.get(pk=zoe.membership_id)
        (said,) = CheckIn.objects.filter(by=row)
        events = Event.objects.filter(actor=row)
        assert (row.name, row.email, row.user_id) == (f"Erased person {row.pk}", "", None)
        assert said.observation is not None
        assert (said.observation.value, said.note) == (60, "More")
        assert {event.actor_name for event in events} == {row.name}
        assert ObjectiveOwner.objects.filter(membership=row).exists()
        assert not TeamMember.objects.filter(membership=row).exists()
        assert not Invitation.objects.filter(email=ADDRESS).exists()
        assert Event.objects.get(kind="people.person_erased").payload == {"membership_id": row.pk}


def test_an_erased_person_is_nowhere_and_stays_so(world, zoe):
    erase_person(world.ada, zoe.membership_id, NAME)
    user = User.objects.get(pk=zoe.user_id)
    assert (user.is_active, user.has_usable_password(), user.sessions.count()) == (False, False, 0)
    for deed in (
        lambda: reactivate_member(world.ada, zoe.membership_id),
        lambda: change_person(
            world.ada, zoe.membership_id, PersonChange(name=NAME, role=Role.VIEWER)
        ),
        lambda: erase_person(world.ada, zoe.membership_id, f"Erased person {zoe.membership_id}"),
        lambda: join_team(world.ada, zoe.membership_id, world.teams["Growth"]),
        lambda: person_file(world.ada, zoe.membership_id),
    ):
        with pytest.raises(NotFound):
            deed()


def test_the_address_is_free_for_another(world, zoe):
    erase_person(world.ada, zoe.membership_id, NAME)
    invite(world.ada, NewInvitations(people=(Invitee(email=ADDRESS),)))


@pytest.mark.parametrize("typed", ["", "Zoé", ADDRESS])
def test_the_name_has_to_be_typed(world, zoe, typed):
    with pytest.raises(Invalid) as refused:
        erase_person(world.ada, zoe.membership_id, typed)
    assert refused.value.fields == {"confirmation": "not-the-name"}
    with world.scope():
        assert Membership.objects.get(pk=zoe.membership_id).name == NAME


@pytest.mark.parametrize("who", ["lena", "mio", "vera"])
def test_only_administrators_erase_and_export_others(world, zoe, who):
    with pytest.raises(Denied):
        erase_person(world.actors[who], zoe.membership_id, NAME)
    with pytest.raises(Denied):
        person_file(world.actors[who], zoe.membership_id)


def test_nobody_erases_oneself_past_the_password(world, zoe):
    for actor, name in ((zoe, NAME), (world.ada, "Ada")):
        with pytest.raises(Denied, match="on-account-page"):
            erase_person(actor, actor.membership_id, name)


def test_people_of_another_workspace_are_not_found(world, zoe):
    with pytest.raises(NotFound):
        erase_person(world.sten, zoe.membership_id, NAME)
    with pytest.raises(NotFound):
        person_file(world.sten, zoe.membership_id)


def elsewhere(world, zoe):
    """Zoé is in Elsewhere as well."""
    new = NewMember(name="Z. in Elsewhere", email=ADDRESS, user_id=zoe.user_id)
    add_member(world.sten, new)


def test_an_administrator_erases_from_the_own_workspace_only(world, zoe):
    elsewhere(world, zoe)
    erase_person(world.ada, zoe.membership_id, NAME)
    user = User.objects.get(pk=zoe.user_id)
    assert (user.name, user.is_active) == (NAME, True)
    assert actor_for(user, "elsewhere").name == "Z. in Elsewhere"
    with pytest.raises(NotFound):
        actor_for(user, "tidewater")


def test_people_erase_themselves_everywhere(world, zoe):
    elsewhere(world, zoe)
    with pytest.raises(Invalid):
        erase_account(zoe.user_id, "Z. in Elsewhere")
    erase_account(zoe.user_id, NAME)
    after = everything()
    assert [text for text in (NAME, ADDRESS, "Z. in Elsewhere") if text in after] == []


def test_an_account_is_erased_from_every_workspace_or_from_none(world):
    ada, sten = (User.objects.get(email=f"{n}@example.org") for n in ("ada", "sten"))
    new = NewMember(name="Sten", email=sten.email, user_id=sten.pk, role=Role.ADMINISTRATOR)
    add_member(world.system, new)
    User.objects.filter(pk=sten.pk).update(is_installation_admin=True)
    deactivate_member(actor_for(ada, "elsewhere"), world.sten.membership_id)
    with pytest.raises(Conflict, match="last-administrator"):
        erase_account(ada.pk, "Ada")
    assert {actor_for(ada, slug).name for slug in ("tidewater", "elsewhere")} == {"Ada"}


def test_a_namesake_keeps_the_name(world):
    twin = User.objects.create_user("mio2@example.org", None, name="Mio")
    new = NewMember(name="Mio", email=twin.email, user_id=twin.pk)
    other = add_member(world.system, new)
    erase_person(world.ada, world.mio.membership_id, "Mio")
    with world.scope():
        assert Membership.objects.get(pk=other).name == "Mio"


# --- the file ----------------------------------------------------------------------------------


def test_the_file_holds_what_is_kept_about_a_person(world, zoe):
    found = person_file(zoe, zoe.membership_id)
    assert (found["name"], found["email"], found["role"]) == (NAME, ADDRESS, "member")
    assert found["teams"] == [{"team": "Growth", "is_lead": False}]
    assert "New riders board on their first day" in found["owns"]["objectives"]
    assert found["check_ins"] == [
        {
            "key_result": "New riders who board",
            "on": TODAY.isoformat(),
            "value": "60",
            "confidence": None,
            "note": "More",
        }
    ]
    assert {"people.person_joined", "goals.checked_in"} <= {e["kind"] for e in found["events"]}
    assert found["invitations"][0]["email"] == ADDRESS
    json.dumps(found)


def test_the_file_shows_an_administrator_nothing_that_is_restricted(world):
    with world.scope():
        ObjectiveOwner.objects.create(
            workspace_id=world.system.workspace_id,
            objective=world.objective("secret"),
            membership_id=world.lena.membership_id,
        )
    check_in(
        world.lena,
        world.key_results["secret#berths"],
        NewCheckIn(on=TODAY, value=Decimal(1), note="Zugzwang again"),
    )
    lena = world.lena.membership_id
    assert "Zugzwang" in json.dumps(person_file(world.lena, lena))
    seen = person_file(world.ada, lena)
    assert "Zugzwang" not in json.dumps(seen)
    assert f"objective:{world.objectives['secret']}" not in json.dumps(seen)


def test_the_account_file_holds_the_account_its_sessions_and_every_workspace(world, zoe):
    elsewhere(world, zoe)
    found = account_file(User.objects.get(pk=zoe.user_id))
    assert found["account"]["email"] == ADDRESS
    assert len(found["sessions"]) == 1
    assert [part["workspace"] for part in found["workspaces"]] == ["Elsewhere", "Tidewater"]
    text = json.dumps(found)
    assert found["workspaces_left"] == []
    assert "pbkdf2" not in text
    assert "md5$" not in text


def test_the_account_file_holds_memberships_that_ended(world, zoe):
    deactivate_member(world.ada, zoe.membership_id)
    found = account_file(User.objects.get(pk=zoe.user_id))
    assert found["workspaces"] == []
    [left] = found["workspaces_left"]
    assert (left["workspace"], left["name"], left["email"]) == ("Tidewater", NAME, ADDRESS)
    assert (left["role"], left["is_active"]) == ("member", False)
    assert left["teams"] == [{"team": "Growth", "is_lead": False}]
    assert left["invitations"][0]["name"] == NICKNAME
