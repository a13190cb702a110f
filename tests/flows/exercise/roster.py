"""Many threads that do one thing to the people of a workspace at once; what each came to is
printed. Run it as a process of an installation: ``python -m tests.flows.exercise.roster accept``.
"""

import json
import os
import sys
import threading
from collections.abc import Callable

import django

NUMBER = 50


def at_once(deeds: list[Callable[[], object]]) -> list[str]:
    """Do them in threads that are let go together; return what each came to."""
    from django.db import connection

    from northing.base.errors import Refused

    outcomes: list[str] = []
    gate = threading.Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> None:
        gate.wait()
        try:
            deed()
            outcomes.append("done")
        except Refused as refused:
            outcomes.append(refused.code)
        except Exception as error:  # noqa: BLE001 - told to whoever started this
            outcomes.append(repr(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def accept() -> dict[str, object]:
    """Fifty accept one invitation."""
    from northing.apps.people.actions import accept_invitation, create_workspace, invite
    from northing.apps.people.inputs import Invitee, NewAccount, NewInvitations
    from northing.apps.people.models import Membership, User
    from northing.apps.people.queries.invitations import hash_of, new_token
    from northing.base.scope import scope

    here, secret = create_workspace("Harbour"), hash_of(new_token())
    people = (Invitee(email="nova@example.org", token_hash=secret),)
    invite(here, NewInvitations(people=people))
    account = NewAccount(name="Nova", password="harbour lights at dusk")
    outcomes = at_once([lambda: accept_invitation(here, secret, account=account)] * NUMBER)
    with scope(here.workspace_id):
        members = Membership.objects.count()
    return {"outcomes": outcomes, "members": members, "users": User.objects.count()}


def demote() -> dict[str, object]:
    """Time and again two administrators make each other members; return who is left each time."""
    from functools import partial

    from northing.apps.people.actions import add_member, change_person, create_workspace
    from northing.apps.people.inputs import NewMember, PersonChange
    from northing.apps.people.models import Membership, User
    from northing.apps.people.queries import actor_for
    from northing.base.roles import Role
    from northing.base.scope import scope

    here = create_workspace("Harbour")
    users = [User.objects.create_user(f"{n}@example.org", name=n) for n in ("a", "b")]
    rows = [
        add_member(
            here,
            NewMember(name=u.name, email=u.email, user_id=u.pk, role=Role.ADMINISTRATOR),
        )
        for u in users
    ]
    left, outcomes = [], []
    for _ in range(20):
        actors = [actor_for(user, "harbour") for user in users]
        as_member = [PersonChange(name=u.name, role=Role.MEMBER) for u in users]
        outcomes += at_once(
            [
                partial(change_person, actors[0], rows[1], as_member[1]),
                partial(change_person, actors[1], rows[0], as_member[0]),
            ]
        )
        with scope(here.workspace_id):
            left.append(Membership.objects.filter(role="administrator").count())
            Membership.objects.update(role="administrator")
    return {"left": left, "outcomes": outcomes}


def arrange() -> dict[str, object]:
    """Time and again somebody moves a team below another while an import does the reverse;
    return what each came to, and whether any two stood below each other."""
    from functools import partial

    from northing.apps.people.actions import create_team, create_workspace, extend_roster, move_team
    from northing.apps.people.inputs import NewTeam, TeamDraft, TeamMove
    from northing.apps.people.models import Team
    from northing.base.scope import scope
    from northing.core.alignment import find_loop

    here = create_workspace("Harbour")
    one, other = (create_team(here, TeamDraft(name=name)) for name in ("One", "Other"))
    loops, outcomes = 0, []
    for _ in range(20):
        outcomes += at_once(
            [
                partial(move_team, here, one, TeamMove(parent_id=other)),
                partial(extend_roster, here, [NewTeam(name="Other", parent="One")], ()),
            ]
        )
        with scope(here.workspace_id):
            loops += bool(find_loop(dict(Team.objects.values_list("pk", "parent_id"))))
            Team.objects.update(parent=None)
    return {"loops": loops, "outcomes": outcomes}


def erase() -> dict[str, object]:
    """Time and again somebody is erased from both workspaces while changing the own name; return
    what each came to, and how many accounts were left with a name."""
    from functools import partial

    from northing.apps.people.actions import (
        add_member,
        change_profile,
        create_workspace,
        erase_person,
    )
    from northing.apps.people.inputs import NewMember, ProfileChange
    from northing.apps.people.models import User

    places, outcomes = [create_workspace(name) for name in ("Harbour", "Quay")], []
    for number in range(20):
        user = User.objects.create_user(f"nova{number}@example.org", name="Nova")
        new = NewMember(name="Nova", email=user.email, user_id=user.pk)
        deeds = [partial(erase_person, at, add_member(at, new), "Nova") for at in places]
        renamed = partial(change_profile, user.pk, ProfileChange(name="NOVA"))
        outcomes += at_once([*deeds, renamed])
    return {"outcomes": outcomes, "left": User.objects.filter(name__iexact="nova").count()}


def accept_in_two() -> dict[str, object]:
    """Time and again one new address accepts in two workspaces; return what each came to, and
    how many users and members there are then."""
    from functools import partial

    from northing.apps.people.actions import accept_invitation, create_workspace, invite
    from northing.apps.people.inputs import Invitee, NewAccount, NewInvitations
    from northing.apps.people.models import Membership, User
    from northing.apps.people.queries.invitations import hash_of, new_token
    from northing.base.scope import scope

    places = [create_workspace(name) for name in ("Harbour", "Lighthouse")]
    account = NewAccount(name="Nova", password="harbour lights at dusk")
    outcomes, members = [], 0
    for number in range(10):
        secrets = [hash_of(new_token()) for _ in places]
        for place, secret in zip(places, secrets, strict=True):
            people = (Invitee(email=f"nova{number}@example.org", token_hash=secret),)
            invite(place, NewInvitations(people=people))
        outcomes += at_once(
            [
                partial(accept_invitation, place, secret, account=account)
                for place, secret in zip(places, secrets, strict=True)
            ]
        )
    for place in places:
        with scope(place.workspace_id):
            members += Membership.objects.count()
    return {"outcomes": outcomes, "users": User.objects.count(), "members": members}


def take_back() -> dict[str, object]:
    """Time and again an administrator is erased while somebody comes in by a link of theirs;
    return what each came to, and how many links are open then."""
    from functools import partial

    from northing.apps.people.actions import (
        accept_invitation,
        add_member,
        create_workspace,
        erase_person,
        invite,
    )
    from northing.apps.people.inputs import Invitee, NewAccount, NewInvitations, NewMember
    from northing.apps.people.models import Invitation, User
    from northing.apps.people.queries import actor_for
    from northing.apps.people.queries.invitations import hash_of, new_token
    from northing.base.roles import Role
    from northing.base.scope import scope

    here = create_workspace("Harbour")
    account = NewAccount(name="Nova", password="harbour lights at dusk")

    def administrator(name: str) -> tuple[User, int]:
        user = User.objects.create_user(f"{name}@example.org", name=name)
        new = NewMember(name=name, email=user.email, user_id=user.pk, role=Role.ADMINISTRATOR)
        return user, add_member(here, new)

    administrator("keeper")
    outcomes = []
    for number in range(10):
        user, row = administrator(f"a{number}")
        secrets = [hash_of(new_token()) for _ in range(2)]
        people = tuple(
            Invitee(email=f"nova{secret[:8]}@example.org", token_hash=secret) for secret in secrets
        )
        invite(actor_for(user, "harbour"), NewInvitations(people=people))
        outcomes += at_once(
            [
                partial(erase_person, here, row, user.name),
                partial(accept_invitation, here, secrets[0], account=account),
            ]
        )
    with scope(here.workspace_id):
        still_open = Invitation.objects.filter(accepted_at=None, revoked_at=None).count()
    return {"outcomes": outcomes, "open": still_open}


DEEDS = {
    "accept": accept,
    "accept_in_two": accept_in_two,
    "arrange": arrange,
    "demote": demote,
    "erase": erase,
    "take_back": take_back,
}

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "northing.config.settings"
    django.setup()
    print(json.dumps(DEEDS[sys.argv[1]]()))
