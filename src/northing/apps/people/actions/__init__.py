"""The deeds of people."""

from northing.apps.people.actions.accounts import (
    ask_for_address,
    ask_for_password,
    change_password,
    change_profile,
    choose_password,
    confirm_address,
    drop_pending_address,
    end_other_sessions,
    end_session,
    forget_unopened_accounts,
    mail_pending_address,
    sign_up,
)
from northing.apps.people.actions.installation import (
    begin_installation,
    create_administrator,
    create_workspace,
    make_workspace,
    set_password,
    set_preferences,
)
from northing.apps.people.actions.invitations import (
    accept_invitation,
    invite,
    renew_invitation,
    revoke_invitation,
)
from northing.apps.people.actions.membership import (
    change_person,
    deactivate_member,
    leave_workspace,
    reactivate_member,
)
from northing.apps.people.actions.privacy import erase_account, erase_person
from northing.apps.people.actions.roster import (
    add_member,
    extend_roster,
    join_team,
    leave_team,
)
from northing.apps.people.actions.settings import change_vision, change_workspace
from northing.apps.people.actions.teams import (
    change_team,
    create_own_team,
    create_team,
    delete_team,
    move_team,
)

__all__ = [
    "accept_invitation",
    "add_member",
    "ask_for_address",
    "ask_for_password",
    "begin_installation",
    "change_password",
    "change_person",
    "change_profile",
    "change_team",
    "change_vision",
    "change_workspace",
    "choose_password",
    "confirm_address",
    "create_administrator",
    "create_own_team",
    "create_team",
    "create_workspace",
    "deactivate_member",
    "delete_team",
    "drop_pending_address",
    "end_other_sessions",
    "end_session",
    "erase_account",
    "erase_person",
    "extend_roster",
    "forget_unopened_accounts",
    "invite",
    "join_team",
    "leave_team",
    "leave_workspace",
    "mail_pending_address",
    "make_workspace",
    "move_team",
    "reactivate_member",
    "renew_invitation",
    "revoke_invitation",
    "set_password",
    "set_preferences",
    "sign_up",
]
