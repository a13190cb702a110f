"""One spelling of an address and of a name, wherever somebody writes it."""

import pytest

from northing.apps.people import actions
from northing.apps.people.actions import add_member, extend_roster
from northing.apps.people.actions.installation import create_administrator
from northing.apps.people.inputs import NewMember, ProfileChange, address_key, address_of, name_of
from northing.apps.people.models import User
from northing.base.errors import Invalid
from tests.world import PASSWORD

WAYS = [
    "zoe@exämple.org",
    " ZOE@EXÄMPLE.ORG ",
    "zoe@xn--exmple-cua.org",
    "ｚｏｅ＠exa\u0308mple.org",
]
LONG = f"{'z' * 60}@{'e' * 63}.{'e' * 63}.{'e' * 63}.example"


@pytest.mark.parametrize("way", WAYS)
def test_an_address_is_one_however_it_is_written(way):
    assert address_of(way) == "zoe@xn--exmple-cua.org"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zoe",
        "@example.org",
        "zoe@",
        "a b@example.org",
        LONG,
        "7@erased.invalid",
        "zoe@e.org\n@",
    ],
)
def test_what_is_no_address_is_refused(text):
    with pytest.raises(Invalid) as refused:
        address_of(text)
    assert refused.value.fields == {"email": "not-an-address"}


@pytest.mark.parametrize(("text", "code"), [(" \t", "required"), ("n" * 201, "too-long")])
def test_what_is_no_name_is_refused(text, code):
    with pytest.raises(Invalid) as refused:
        name_of(text, "workspace")
    assert refused.value.fields == {"workspace": code}


def test_a_name_has_single_spaces():
    assert name_of(" Zoé \t Qvarnström\n") == "Zoé Qvarnström"


@pytest.mark.parametrize("way", WAYS)
def test_who_signed_up_one_way_signs_in_the_other(db, way):
    actions.sign_up(way)
    assert User.objects.get_by_natural_key(WAYS[1]).email == address_key(way)


def test_an_administrator_of_the_command_line_is_named_like_anybody(db):
    user = create_administrator(" ADA@exämple.org", " Ada  of the  Pier ", PASSWORD)
    assert (user.email, user.name) == ("ada@xn--exmple-cua.org", "Ada of the Pier")


def test_a_profile_takes_no_name_that_a_table_cannot_hold(world):
    with pytest.raises(Invalid) as refused:
        actions.change_profile(world.mio.user_id, ProfileChange(name="n" * 201))
    assert refused.value.fields == {"name": "too-long"}


@pytest.mark.parametrize("way", WAYS[:3])
def test_a_document_means_the_same_person_however_it_writes_the_address(world, way):
    known = extend_roster(world.system, [], [WAYS[0]]).owner_id(WAYS[0])
    assert extend_roster(world.system, [], [way]).owner_id(way) == known
    assert add_member(world.system, NewMember(name="Zoe", email=way)) == known
