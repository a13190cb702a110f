"""An installation without anybody: the first run, and accounts that are asked for."""

import subprocess
import sys

import pytest
from django.contrib.auth import authenticate

from northing.apps.people import actions
from northing.apps.people.inputs import NewInstallation
from northing.apps.people.models import Membership, User, Workspace
from northing.apps.people.queries import workspaces_of
from northing.apps.people.queries.links import (
    first_run_key,
    is_first_run_key,
    link_parts,
    opened_link,
)
from northing.base.errors import Invalid
from northing.base.roles import Role
from northing.base.scope import scope
from tests.mails import link_in, posted

NEW_PASSWORD = "the lamp above the pier"
BEGINNING = NewInstallation(
    workspace="Skerry Ferries",
    name="Ebba",
    email="Ebba@Example.org",
    password=NEW_PASSWORD,
    time_zone="Europe/Stockholm",
    language="sv",
)


def user(name):
    return User.objects.get(email=f"{name}@example.org")


def test_the_first_run_makes_a_workspace_and_who_administers_it(db):
    made = User.objects.get(pk=actions.begin_installation(BEGINNING))
    assert (made.email, made.language) == ("ebba@example.org", "sv")
    assert made.is_installation_admin
    assert made.email_verified_at is not None
    assert [chip.name for chip in workspaces_of(made)] == ["Skerry Ferries"]
    workspace = Workspace.objects.get()
    assert (workspace.time_zone, workspace.language) == ("Europe/Stockholm", "sv")
    with scope(workspace.pk):
        assert Membership.objects.get().role == Role.ADMINISTRATOR


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"workspace": "  "}, "workspace"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"email": "nobody"}, "email"),
        ({"name": ""}, "name"),
        ({"password": "short"}, "password"),
        ({"language": "tlh"}, "language"),
    ],
)
def test_a_wrong_beginning_leaves_nothing_behind(db, change, field):
    wrong = {name: getattr(BEGINNING, name) for name in BEGINNING.__dataclass_fields__} | change
    with pytest.raises(Invalid) as refused:
        actions.begin_installation(NewInstallation(**wrong))
    assert set(refused.value.fields) == {field}
    assert not User.objects.exists()
    assert not Workspace.objects.exists()


def test_the_key_of_the_first_run_follows_from_the_secret_key(settings):
    key = first_run_key()
    assert len(key) >= 43
    assert is_first_run_key(key)
    assert not is_first_run_key("")
    assert not is_first_run_key(key[:-1])
    settings.SECRET_KEY = "another"
    assert not is_first_run_key(key)


def test_an_account_opens_for_whoever_has_the_address(db):
    actions.sign_up("Nora@Example.org", language="sv")
    assert not authenticate(username="nora@example.org", password="")
    message = posted()["nora@example.org"]
    assert message.subject == "Öppna ditt konto i Northing"
    link = link_in(message)
    opened = opened_link(*link)
    assert opened is not None
    assert opened.is_new
    actions.choose_password(link[0], link[1], NEW_PASSWORD, " Nora ")
    made = user("nora")
    assert (made.name, made.is_active) == ("Nora", True)
    assert made.email_verified_at is not None
    assert authenticate(username="nora@example.org", password=NEW_PASSWORD)
    assert posted() == {}, "a first password is no change of one"


def test_a_new_account_has_a_name(db):
    actions.sign_up("nora@example.org")
    with pytest.raises(Invalid) as refused:
        actions.choose_password(*link_parts(user("nora")), NEW_PASSWORD, "  ")
    assert refused.value.fields == {"name": "required"}
    assert not user("nora").is_active


def test_asking_twice_makes_one_account(db):
    actions.sign_up("nora@example.org")
    actions.sign_up("nora@example.org")
    actions.ask_for_password("nora@example.org")
    assert User.objects.count() == 1
    assert "Open your account" in posted()["nora@example.org"].subject


def test_no_account_without_an_address(db):
    with pytest.raises(Invalid):
        actions.sign_up("nora")


RACE = """
import django; django.setup()
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from northing.apps.people.actions import begin_installation
from northing.apps.people.inputs import NewInstallation
from northing.base.errors import Conflict

at_once = Barrier(8)

def begin(number):
    new = NewInstallation(
        workspace=f"W{number}", name="E", email=f"e{number}@example.org", password="two lamps burn"
    )
    at_once.wait()
    try:
        return str(begin_installation(new))
    except Conflict as error:
        return error.code

with ThreadPoolExecutor(8) as pool:
    print(*sorted(pool.map(begin, range(8))))
"""


def test_of_several_who_begin_at_once_one_administers(installation):
    done = subprocess.run(
        [sys.executable, "-c", RACE],
        env=installation.environment(DJANGO_SETTINGS_MODULE="northing.config.settings"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == ["1", *["already-begun"] * 7], done.stderr
    for table in ("people_user", "people_workspace", "people_membership"):
        assert installation.ask(f"SELECT count(*) FROM {table}") == [(1,)]
