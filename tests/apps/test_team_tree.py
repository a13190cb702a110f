"""Arranging the tree of teams."""

from dataclasses import replace
from typing import Any

import pytest

from northing.apps.goals.actions.help_requests import ask_for_help, decline_help
from northing.apps.goals.actions.requests import file_request, park_request
from northing.apps.goals.actions.restriction import restrict_objective
from northing.apps.goals.inputs import HelpAnswer, NewHelp, NewRequest, Parking, Restriction
from northing.apps.goals.models import Contribution
from northing.apps.goals.queries.help_requests import help_page
from northing.apps.goals.queries.requests import request_page
from northing.apps.people.actions import (
    change_team,
    create_team,
    delete_team,
    extend_roster,
    invite,
    join_team,
    move_team,
)
from northing.apps.people.inputs import Invitee, NewInvitations, NewTeam, TeamDraft, TeamMove
from northing.apps.people.models import Team
from northing.apps.people.queries import tree as trees
from northing.apps.people.queries.invitations import (
    hash_of,
    invitations_page,
    new_token,
    open_invitation,
)
from northing.apps.people.queries.tree import arrange_page, may_arrange, team_sheet
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.core.alignment import MOST_LEVELS


def made(world, name, parent=None, who="ada"):
    return create_team(world.actors[who], TeamDraft(name=name), parent)


def shown(nodes):
    """The tree as nested names."""
    return [(n.team.name, shown(n.children)) if n.children else n.team.name for n in nodes]


def tree(world):
    return shown(arrange_page(world.ada).roots)


def told(refused, name) -> Any:
    """A parameter of a refusal."""
    return refused.value.params[name]


def team(world, pk):
    with world.scope():
        return Team.objects.get(pk=pk)


def test_a_new_team_is_the_last_below_its_parent(world):
    made(world, "Piers", world.teams["Company"])
    assert tree(world) == [("Company", ["Growth", "Care", "Piers"])]
    with world.scope():
        event = Event.objects.get(kind="people.team_created")
    assert event.payload["team"] == "Piers"


def test_a_team_at_the_top_stands_beside_the_others(world):
    made(world, "Harbour")
    assert tree(world) == [("Company", ["Growth", "Care"]), "Harbour"]


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        ({"name": " "}, {"name": "required"}),
        ({"name": "x" * 201}, {"name": "too-long"}),
        ({"name": "Growth"}, {"name": "name-taken"}),
        ({"name": "New", "level": "galaxy"}, {"level": "unknown"}),
        ({"name": "New", "function": "x" * 61}, {"function": "too-long"}),
    ],
)
def test_wrong_words_are_refused_by_field(world, draft, fields):
    with pytest.raises(Invalid) as refused:
        create_team(world.ada, TeamDraft(**draft))
    assert refused.value.fields == fields
    with pytest.raises(Invalid):
        change_team(world.ada, world.teams["Care"], TeamDraft(**draft))


def test_a_team_changes_its_words_and_keeps_its_name(world):
    care = world.teams["Care"]
    change_team(world.ada, care, TeamDraft(name="Care", level="team", function="Support"))
    sheet = team_sheet(world.ada, care)
    assert (sheet.team.name, sheet.level, sheet.function) == ("Care", "team", "Support")
    assert sheet.version == 2


def test_two_who_change_a_team_at_once_are_told(world):
    care = world.teams["Care"]
    change_team(world.ada, care, TeamDraft(name="Care desk", version=1))
    for deed in (
        lambda: change_team(world.ada, care, TeamDraft(name="Rider care", version=1)),
        lambda: move_team(world.ada, care, TeamMove(parent_id=None, version=1)),
        lambda: delete_team(world.ada, care, 1),
    ):
        with pytest.raises(Conflict, match="changed-meanwhile"):
            deed()
    assert team(world, care).name == "Care desk"


def test_a_team_moves_below_another_and_back(world):
    growth, care = world.teams["Growth"], world.teams["Care"]
    before = move_team(world.ada, growth, TeamMove(parent_id=care))
    assert before == [world.teams["Company"], care]
    assert tree(world) == [("Company", [("Care", ["Growth"])])]
    move_team(world.ada, growth, TeamMove(parent_id=before[0], before_id=before[1]))
    assert tree(world) == [("Company", ["Growth", "Care"])]


def test_a_team_moves_among_its_siblings(world):
    company = world.teams["Company"]
    piers = made(world, "Piers", company)
    move_team(world.ada, piers, TeamMove(parent_id=company, before_id=world.teams["Growth"]))
    assert tree(world) == [("Company", ["Piers", "Growth", "Care"])]
    move_team(world.ada, piers, TeamMove(parent_id=company))
    assert tree(world) == [("Company", ["Growth", "Care", "Piers"])]


def test_what_a_document_changes_counts_as_changed_meanwhile(world):
    growth, care = (team(world, world.teams[name]) for name in ("Growth", "Care"))
    extend_roster(world.ada, [NewTeam(name="Growth", function="sales"), NewTeam(name="Care")], ())
    with pytest.raises(Conflict, match="changed-meanwhile"):
        change_team(world.ada, growth.pk, TeamDraft(name="Grown", version=growth.version))
    change_team(world.ada, care.pk, TeamDraft(name="Cared", version=care.version))


@pytest.fixture
def deep(world, monkeypatch):
    """Below Growth stand Piers, Quays and the Bank of Quays, and a page has room for three."""
    monkeypatch.setattr(trees, "TEAMS_A_PAGE", 3)
    growth = world.teams["Growth"]
    found = {name: made(world, name, growth) for name in ("Piers", "Quays")}
    return found | {"Bank": made(world, "Bank", found["Quays"])}


def test_what_has_no_room_is_folded_and_found_by_branch(world, deep):
    whole = arrange_page(world.ada)
    assert shown(whole.roots) == [("Company", ["Growth", "Care"])]
    assert [node.below for node in whole.roots[0].children] == [3, 0]
    branch = arrange_page(world.ada, world.teams["Growth"])
    assert shown(branch.roots) == [("Growth", ["Piers", "Quays"])]
    assert [chip.name for chip in branch.above] == ["Company"]
    assert (branch.total, branch.roots[0].people) == (6, whole.roots[0].children[0].people)
    assert branch.roots[0].down_before == 0
    with pytest.raises(NotFound):
        arrange_page(world.ada, 10**6)


def test_what_was_moved_is_on_the_page_and_so_is_what_one_leads(world, deep):
    page = arrange_page(world.ada, moved=deep["Bank"])
    assert shown(page.roots) == [("Company", [("Growth", ["Piers", ("Quays", ["Bank"])]), "Care"])]
    lead = replace(world.lena, leads=frozenset([deep["Bank"]]))
    assert shown(arrange_page(lead).roots) == shown(page.roots)


def test_a_move_to_where_it_stands_is_none(world):
    growth = world.teams["Growth"]
    to = TeamMove(parent_id=world.teams["Company"], before_id=world.teams["Care"])
    before = team(world, growth).version
    move_team(world.ada, growth, to)
    assert team(world, growth).version == before


def test_a_team_never_stands_under_itself(world):
    with pytest.raises(Conflict) as refused:
        move_team(world.ada, world.teams["Company"], TeamMove(parent_id=world.teams["Care"]))
    assert refused.value.code == "team-loop"
    assert set(told(refused, "teams")) == {"Company", "Care"}
    assert tree(world) == [("Company", ["Growth", "Care"])]


def test_teams_stand_on_so_many_levels_and_no_more(world):
    parent = world.teams["Company"]
    for number in range(MOST_LEVELS - 1):
        parent = made(world, f"Level {number}", parent)
    with pytest.raises(Conflict, match="team-too-deep"):
        made(world, "One more", parent)
    with pytest.raises(Conflict, match="team-too-deep"):
        move_team(world.ada, world.teams["Care"], TeamMove(parent_id=parent))


def test_what_a_move_names_must_be_there(world):
    care, growth = world.teams["Care"], world.teams["Growth"]
    for to in (TeamMove(parent_id=999_999), TeamMove(parent_id=None, before_id=growth)):
        with pytest.raises(NotFound):
            move_team(world.ada, care, to)
    with pytest.raises(NotFound):
        made(world, "Lost", 999_999)


def test_an_empty_team_is_deleted(world):
    piers = made(world, "Piers", world.teams["Company"])
    delete_team(world.ada, piers)
    assert tree(world) == [("Company", ["Growth", "Care"])]


@pytest.mark.parametrize("name", ["Company", "Growth"])
def test_what_hangs_on_a_team_keeps_it_and_tells_nothing_of_itself(world, name):
    with pytest.raises(Conflict) as refused:
        delete_team(world.ada, world.teams[name])
    assert (refused.value.code, refused.value.params) == ("team-not-empty", {})


def test_invitations_into_a_team_that_is_deleted_are_taken_back(world):
    piers, token = made(world, "Piers"), new_token()
    people = (Invitee(email="nova@example.org", token_hash=hash_of(token)),)
    invite(world.ada, NewInvitations(people=people, team_id=piers))
    delete_team(world.ada, piers)
    assert open_invitation(hash_of(token)) is None
    assert invitations_page(world.ada).rows == ()


def ask_piers(world, piers):
    """A wish and a call for help to a team, one of each answered, and help that it asks for."""
    wishes = [file_request(world.vera, NewRequest(title=t, team_id=piers)) for t in ("A", "B")]
    park_request(world.ada, wishes[0], Parking(reason="Not now", version=1))
    terminals = world.objectives["terminals"]
    helped = ask_for_help(world.mio, terminals, NewHelp(title="Hosts", to_team_id=piers))
    decline_help(world.ada, helped, HelpAnswer(version=1, reason="Nobody is free"))
    open_one = ask_for_help(world.mio, terminals, NewHelp(title="Signs", to_team_id=piers))
    return wishes, [helped, open_one]


def asked_of(person, wishes):
    """The names of the teams that have requests to answer."""
    teams = [request_page(person, pk).row.team for pk in wishes]
    return [team and team.name for team in teams]


def test_what_a_team_was_asked_goes_to_the_team_above_it(world):
    piers = made(world, "Piers", world.teams["Care"])
    wishes, helping = ask_piers(world, piers)
    delete_team(world.ada, piers)
    parked = request_page(world.tariq, wishes[0]).row
    assert asked_of(world.tariq, wishes) == ["Care", "Care"]
    assert (parked.state, parked.answer) == ("parked", "Not now")
    declined, open_help = (help_page(world.tariq, pk) for pk in helping)
    assert [page.row.to_team.name for page in (declined, open_help)] == ["Care", "Care"]
    assert (declined.row.answer, open_help.may_answer) == ("Nobody is free", True)


def test_what_goes_to_the_team_above_has_a_newer_version_and_no_number_of_it_is_told(world):
    piers = made(world, "Piers", world.teams["Care"])
    wishes, helping = ask_piers(world, piers)
    before = request_page(world.ada, wishes[1]).row.version
    delete_team(world.ada, piers)
    with world.scope():
        said = Event.objects.filter(kind="people.team_deleted").latest("pk").payload
    assert said == {"team_id": piers, "team": "Piers"}
    assert request_page(world.ada, wishes[1]).row.version == before + 1
    with pytest.raises(Conflict, match="changed-meanwhile"):
        decline_help(world.tariq, helping[1], HelpAnswer(version=1, reason="No hands"))


def test_help_that_a_team_would_ask_of_itself_is_withdrawn_with_the_team_below_it(world):
    piers = made(world, "Piers", world.teams["Growth"])
    _, helping = ask_piers(world, piers)
    delete_team(world.ada, piers)
    declined, pointless = (help_page(world.mio, pk).row for pk in helping)
    assert (declined.state, declined.answer) == ("declined", "Nobody is free")
    assert pointless.state == "withdrawn"
    assert pointless.answered_at is not None


def test_help_that_the_team_above_was_asked_already_is_withdrawn(world):
    piers = made(world, "Piers", world.teams["Care"])
    terminals = world.objectives["terminals"]
    care = NewHelp(title="Hosts", to_team_id=world.teams["Care"])
    first = ask_for_help(world.mio, terminals, care)
    second = ask_for_help(world.mio, terminals, NewHelp(title="Hosts", to_team_id=piers))
    delete_team(world.ada, piers)
    states = [help_page(world.mio, pk).row.state for pk in (first, second)]
    assert states == ["open", "withdrawn"]


def test_help_with_what_the_team_above_may_not_see_is_withdrawn(world):
    piers = made(world, "Piers", world.teams["Care"])
    terminals = world.objectives["terminals"]
    asked = ask_for_help(world.mio, terminals, NewHelp(title="Hosts", to_team_id=piers))
    named = Restriction(
        people=(world.people["mio"], world.people["lena"]),
        teams=(),
        version=world.objective("terminals").version,
    )
    restrict_objective(world.lena, terminals, named)
    delete_team(world.ada, piers)
    assert help_page(world.mio, asked).row.state == "withdrawn"


def test_what_a_team_at_the_top_was_asked_is_asked_of_nobody_in_particular(world):
    piers = made(world, "Piers")
    wish = file_request(world.vera, NewRequest(title="A night boat", team_id=piers))
    delete_team(world.ada, piers)
    assert request_page(world.lena, wish).row.team is None
    assert request_page(world.lena, wish).may_answer


def test_a_team_at_the_top_that_was_asked_for_help_stays_and_so_does_all_that_it_was_asked(world):
    piers = made(world, "Piers")
    wishes, helping = ask_piers(world, piers)
    with pytest.raises(Conflict, match="team-not-empty"):
        delete_team(world.ada, piers)
    assert asked_of(world.ada, wishes) == ["Piers", "Piers"]
    assert {help_page(world.ada, pk).row.to_team.name for pk in helping} == {"Piers"}


def test_a_team_that_is_named_elsewhere_is_not_deleted(world):
    piers = made(world, "Piers")
    with world.scope():
        Contribution.objects.create(
            workspace_id=world.system.workspace_id,
            objective=world.objective("platform"),
            team_id=piers,
        )
    with pytest.raises(Conflict) as refused:
        delete_team(world.ada, piers)
    assert (refused.value.code, refused.value.params) == ("team-not-empty", {})


# --- leads -------------------------------------------------------------------------------------


def test_a_lead_arranges_what_is_below_the_own_team(world):
    growth = world.teams["Growth"]
    one, two = made(world, "One", growth, "lena"), made(world, "Two", growth, "lena")
    move_team(world.lena, two, TeamMove(parent_id=one))
    change_team(world.lena, growth, TeamDraft(name="Growing"))
    assert tree(world) == [("Company", [("Growing", [("One", ["Two"])]), "Care"])]
    join_team(world.lena, world.mio.membership_id, two, is_lead=True)
    delete_team(world.ada, made(world, "Three", two))


def test_a_lead_moves_nothing_in_from_outside_or_out(world):
    growth, care = world.teams["Growth"], world.teams["Care"]
    one = made(world, "One", growth, "lena")
    for deed in (
        lambda: move_team(world.lena, care, TeamMove(parent_id=growth)),
        lambda: move_team(world.lena, one, TeamMove(parent_id=care)),
        lambda: move_team(world.lena, one, TeamMove(parent_id=None)),
        lambda: move_team(world.lena, growth, TeamMove(parent_id=care)),
        lambda: made(world, "Top", None, "lena"),
        lambda: change_team(world.lena, care, TeamDraft(name="C")),
        lambda: delete_team(world.lena, growth),
        lambda: team_sheet(world.lena, care),
    ):
        with pytest.raises(Denied, match="not-your-team"):
            deed()


def test_the_tree_marks_what_a_lead_may_do(world):
    one = made(world, "One", world.teams["Growth"])
    (company,) = arrange_page(world.lena).roots
    growth, care = company.children
    marks = [(n.may_manage, n.may_move) for n in (company, growth, care, growth.children[0])]
    assert marks == [(False, False), (True, False), (False, False), (True, True)]
    assert growth.children[0].team.id == one


@pytest.mark.parametrize("who", ["mio", "vera"])
def test_others_arrange_nothing(world, who):
    assert not may_arrange(world.actors[who])
    for deed in (
        arrange_page,
        lambda actor: create_team(actor, TeamDraft(name="New")),
        lambda actor: move_team(actor, world.teams["Care"], TeamMove()),
        lambda actor: delete_team(actor, world.teams["Care"]),
    ):
        with pytest.raises(Denied):
            deed(world.actors[who])


def test_teams_of_another_workspace_are_not_found(world):
    care = world.teams["Care"]
    for deed in (
        lambda: change_team(world.sten, care, TeamDraft(name="C")),
        lambda: move_team(world.sten, care, TeamMove()),
        lambda: delete_team(world.sten, care),
        lambda: team_sheet(world.sten, care),
    ):
        with pytest.raises(NotFound):
            deed()


def test_the_tree_says_how_to_go_up_and_down(world):
    (company,) = arrange_page(world.ada).roots
    growth, care = company.children
    assert (growth.up_before, growth.down_before) == (None, 0)
    assert (care.up_before, care.down_before) == (growth.team.id, None)
