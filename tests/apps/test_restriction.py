"""Who may see an objective, who may say so, and what that does to the numbers."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import transaction

from northing.apps.exchange.queries.audit import AuditFilter, audit_page
from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.restriction import open_objective, restrict_objective
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.actions.writing import save_objective
from northing.apps.goals.inputs import NewCheckIn, Opening, Restriction
from northing.apps.goals.models import Grant
from northing.apps.goals.queries.documents import cycle_document, references
from northing.apps.goals.queries.home import home_page
from northing.apps.goals.queries.locks import locked_chain
from northing.apps.goals.queries.objective import objective_page
from northing.apps.goals.queries.person_file import person_file
from northing.apps.goals.queries.restriction import restriction_page
from northing.apps.goals.queries.why import why_objective
from northing.apps.people.models import Membership, Team, TeamMember, User
from northing.apps.people.queries import actor_for
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.formats import yaml
from tests.apps.test_budgets import LOCKED, counted
from tests.apps.test_following import stored
from tests.apps.writing import create, plan_of, row_of, save
from tests.apps.writing import stored as stored_value
from tests.world import QUARTER, TODAY, bring_in

# What a write may cost, with a lock where the database has one.
MOST_OF_A_WRITE = 15 + LOCKED
EVERYBODY = ("lena", "mio", "tariq", "vera", "ada")


def person(world, *names) -> tuple[int, ...]:
    found = [getattr(world, name).membership_id for name in names]
    return tuple(found)


def restrict(world, key, people=(), teams=(), by="system", **more):
    version = more.pop("version", world.objective(key).version)
    restriction = Restriction(
        people=person(world, *people),
        teams=tuple(world.teams[name] for name in teams),
        version=version,
        **more,
    )
    restrict_objective(getattr(world, by), world.objectives[key], restriction)


def open_up(world, key, by="system", **more):
    opening = Opening(version=world.objective(key).version, **{"is_confirmed": True, **more})
    open_objective(getattr(world, by), world.objectives[key], opening)


def sees(world, who, key) -> bool:
    try:
        objective_page(getattr(world, who), world.objectives[key])
    except NotFound:
        return False
    return True


def say(world, key, value):
    new = NewCheckIn(on=TODAY, value=Decimal(value))
    check_in(world.system, world.key_results[key], new)


def events(world, kind):
    with world.scope():
        return list(
            Event.objects.filter(kind=kind)
            .order_by("-pk")
            .values("subject", "payload", "actor_name")
        )


# --- who sees ------------------------------------------------------------------------------------


def test_only_those_who_are_named_see_it(world):
    restrict(world, "activation", people=["lena"], teams=["Care"])
    assert [who for who in EVERYBODY if sees(world, who, "activation")] == ["lena", "tariq"]
    open_up(world, "activation")
    assert all(sees(world, who, "activation") for who in EVERYBODY)


def test_naming_others_takes_it_from_those_who_were_named(world):
    restrict(world, "secret", people=["tariq"])
    assert [who for who in EVERYBODY if sees(world, who, "secret")] == ["tariq"]


def again(world, name):
    """The actor as the next request makes it."""
    return actor_for(User.objects.get(pk=getattr(world, name).user_id), "tidewater")


def test_who_leaves_a_team_loses_at_once_what_the_team_saw(world):
    restrict(world, "activation", teams=["Care"])
    objective_page(again(world, "tariq"), world.objectives["activation"])
    with world.scope():
        TeamMember.objects.filter(membership=world.tariq.membership_id).delete()
    with pytest.raises(NotFound):
        objective_page(again(world, "tariq"), world.objectives["activation"])


def test_who_is_deactivated_sees_nothing(world):
    restrict(world, "activation", people=["mio", "lena"])
    with world.scope():
        Membership.objects.filter(pk=world.mio.membership_id).update(is_active=False)
    with pytest.raises(NotFound):
        again(world, "mio")


def test_an_actor_who_is_nobody_sees_nothing_that_a_team_sees(world):
    restrict(world, "activation", teams=["Care"])
    nobody = replace(world.tariq, membership_id=None, team_ids=frozenset())
    with pytest.raises(NotFound):
        objective_page(nobody, world.objectives["activation"])


# --- who may say so ------------------------------------------------------------------------------


def test_an_owner_the_teams_lead_and_an_administrator_may_say_who_sees_it(world):
    for who in ("mio", "lena", "ada"):
        restrict(world, "activation", people=["mio", "lena", "ada"], by=who)
        open_up(world, "activation", by=who)
        assert objective_page(getattr(world, who), world.objectives["activation"]).may_restrict


@pytest.mark.parametrize("who", ["tariq", "vera"])
def test_nobody_else_may(world, who):
    page = objective_page(getattr(world, who), world.objectives["activation"])
    assert not page.may_restrict
    for attempt in (
        lambda: restrict(world, "activation", people=[who], by=who),
        lambda: open_up(world, "activation", by=who),
        lambda: restriction_page(getattr(world, who), world.objectives["activation"]),
    ):
        with pytest.raises(Denied) as refused:
            attempt()
        assert refused.value.code == "not-yours-to-restrict"
    assert not world.objective("activation").is_restricted


def test_a_member_of_the_team_who_neither_owns_nor_leads_may_not(world):
    with pytest.raises(Denied):
        restrict(world, "terminals", people=["mio"], by="mio")


def test_who_may_not_makes_nobody_an_owner_who_may(world):
    """An owner says who sees it, and so does the lead of its team."""
    pk = create(world, by="lena")
    version = row_of(world, pk).version
    ours = Restriction(teams=(world.teams["Growth"],), version=version, is_confirmed=True)
    restrict_objective(world.lena, pk, ours)
    with world.scope():
        TeamMember.objects.create(
            workspace_id=world.mio.workspace_id,
            membership_id=world.mio.membership_id,
            team_id=world.teams["Company"],
            is_lead=True,
        )
    mio = again(world, "mio")
    for changes in ({"owners": ("mio@example.org",)}, {"team": "Company"}):
        plan = replace(plan_of(world, **changes), version=row_of(world, pk).version)
        with pytest.raises(Denied, match="not-yours-to-restrict"):
            save_objective(mio, pk, plan)
    save(world, pk, by="mio", title="Cats ride along")
    save(world, pk, by="lena", owners=("mio@example.org",))
    assert stored_value(world, pk).owners == ("mio@example.org",)


def test_a_viewer_may_not_though_owner_and_lead(world):
    with world.scope():
        Membership.objects.filter(pk=world.mio.membership_id).update(role="viewer")
        TeamMember.objects.filter(membership=world.mio.membership_id).update(is_lead=True)
    with pytest.raises(Denied):
        restriction_page(again(world, "mio"), world.objectives["activation"])


@pytest.mark.parametrize("who", ["ada", "mio", "tariq", "vera"])
def test_whoever_does_not_see_it_finds_nothing_to_open(world, who):
    actor, secret = getattr(world, who), world.objectives["secret"]
    with pytest.raises(NotFound):
        open_objective(actor, secret, Opening(version=1, is_confirmed=True))
    with pytest.raises(NotFound):
        restrict_objective(actor, secret, Restriction(people=(actor.membership_id,), version=1))
    with pytest.raises(NotFound):
        restriction_page(actor, secret)


def test_nobody_locks_what_they_do_not_see(world):
    secret = world.objectives["secret"]
    with world.scope(), transaction.atomic():
        assert locked_chain(secret, world.lena)[0].pk == secret
        assert locked_chain(secret, world.mio) == []


def test_another_workspace_finds_nothing(world):
    with pytest.raises(NotFound):
        restriction_page(world.sten, world.objectives["activation"])


# --- what is refused -----------------------------------------------------------------------------


def refused(error, attempt) -> dict[str, str]:
    with pytest.raises(error) as caught:
        attempt()
    found = getattr(caught.value, "fields", {"": caught.value.code})
    return dict(found)


def test_nobody_is_locked_out_without_somebody_left(world):
    assert refused(Invalid, lambda: restrict(world, "activation")) == {"people": "nobody-left"}
    with world.scope():
        Membership.objects.filter(pk=world.mio.membership_id).update(is_active=False)
        TeamMember.objects.filter(membership=world.lena.membership_id).delete()
        placeholder = Membership.objects.create(
            workspace_id=world.system.workspace_id, name="Paper"
        )
    for attempt in (
        lambda: restrict(world, "activation", teams=["Growth"]),
        lambda: restrict(world, "activation", people=["mio"]),
        lambda: restrict_objective(
            world.system,
            world.objectives["activation"],
            Restriction(people=(placeholder.pk,), version=world.objective("activation").version),
        ),
    ):
        assert refused(Invalid, attempt) == {"people": "nobody-left"}
    assert sees(world, "vera", "activation")


def test_losing_sight_of_it_oneself_has_to_be_meant(world):
    attempt = {"people": ["lena"], "by": "mio"}
    found = refused(Invalid, lambda: restrict(world, "activation", **attempt))
    assert found == {"people": "losing-sight"}
    restrict(world, "activation", is_confirmed=True, **attempt)
    assert not sees(world, "mio", "activation")


def test_a_team_of_ones_own_is_enough_to_keep_sight(world):
    restrict(world, "activation", teams=["Growth"], by="mio")
    assert sees(world, "mio", "activation")


def test_opening_has_to_be_meant(world):
    attempt = {"is_confirmed": False}
    assert refused(Invalid, lambda: open_up(world, "secret", **attempt)) == {"": "opening-for-good"}
    assert not sees(world, "vera", "secret")


@pytest.mark.parametrize("field", ["people", "teams"])
def test_unknown_people_and_teams_are_refused(world, field):
    version = world.objective("activation").version
    more = {"people": (world.sten.membership_id,)} if field == "people" else {"teams": (10**6,)}
    restriction = Restriction(**more, version=version)
    attempt = world.objectives["activation"], restriction
    assert refused(Invalid, lambda: restrict_objective(world.ada, *attempt))[field] == "unknown"


def test_a_stale_form_is_refused(world):
    old = world.objective("activation").version
    restrict(world, "activation", people=["mio"])
    attempts = (
        lambda: restrict(world, "activation", people=["lena"], version=old),
        lambda: open_objective(
            world.mio, world.objectives["activation"], Opening(version=old, is_confirmed=True)
        ),
    )
    for attempt in attempts:
        assert refused(Conflict, attempt) == {"": "changed-meanwhile"}
    assert [who for who in EVERYBODY if sees(world, who, "activation")] == ["mio"]


def test_saying_the_same_again_is_no_deed(world):
    restrict(world, "activation", people=["mio", "lena", "mio"])
    before = world.objective("activation").version
    restrict(world, "activation", people=["lena", "mio"])
    open_up(world, "platform")
    assert world.objective("activation").version == before
    assert len(events(world, "goals.objective_restricted")) == 1
    assert events(world, "goals.objective_opened") == []


# --- what is kept of it --------------------------------------------------------------------------


def test_the_events_name_the_thing_and_never_its_title(world):
    restrict(world, "activation", people=["mio"], teams=["Care"], by="mio")
    open_up(world, "activation", by="mio")
    pk = world.objectives["activation"]
    (restricted,) = events(world, "goals.objective_restricted")
    (opened,) = events(world, "goals.objective_opened")
    assert restricted == {
        "subject": f"objective:{pk}",
        "actor_name": "Mio",
        "payload": {
            "objective_id": pk,
            "people": [world.mio.membership_id],
            "teams": [world.teams["Care"]],
        },
    }
    assert (opened["subject"], opened["payload"]) == (f"objective:{pk}", {"objective_id": pk})


def test_what_was_said_by_hand_goes_out_in_a_file_and_comes_back(world):
    restrict(world, "activation", people=["lena"], teams=["Care"])
    text = yaml.dump([cycle_document(world.system, "2026-Q1")])
    open_up(world, "activation")
    bring_in(text)
    assert [who for who in EVERYBODY if sees(world, who, "activation")] == ["lena", "tariq"]


def test_a_file_that_does_not_say_who_sees_it_opens_nothing(world):
    restrict(world, "activation", people=["lena"])
    bring_in(QUARTER.replace("New riders board", "All riders board"))
    assert world.objective("activation").title.startswith("All riders")
    assert [who for who in EVERYBODY if sees(world, who, "activation")] == ["lena"]


def test_an_address_in_a_file_is_a_persons_though_a_team_is_called_so(world):
    with world.scope():
        Team.objects.filter(name="Care").update(name="lena@example.org")
    restricted = "visibility: {restricted: [lena@example.org]}\n        why: Riders who"
    bring_in(QUARTER.replace("why: Riders who", restricted))
    assert [who for who in EVERYBODY if sees(world, who, "activation")] == ["lena"]


def test_a_file_that_changes_something_else_leaves_those_who_see_it(world):
    """By their rows: a name in the file may stand for somebody else by now."""
    restrict(world, "activation", people=["lena"])
    with world.scope():
        Membership.objects.filter(pk=world.lena.membership_id).update(name="Care", email="")
    text = yaml.dump([cycle_document(world.system, "2026-Q1")])
    bring_in(text.replace("New riders board", "All riders board"))
    assert world.objective("activation").title.startswith("All riders")
    assert [who for who in EVERYBODY if sees(world, who, "activation")] == ["lena"]


def test_a_name_in_a_file_that_is_a_teams_and_a_persons_is_refused(world):
    with world.scope():
        Membership.objects.create(workspace_id=world.ada.workspace_id, name="Care")
    with pytest.raises(Invalid) as caught:
        bring_in(
            QUARTER.replace(
                "why: Riders who", "visibility: {restricted: [Care]}\n        why: Riders who"
            )
        )
    assert caught.value.fields == {"restricted_to": "team-and-person"}
    assert sees(world, "mio", "activation")


# --- numbers -------------------------------------------------------------------------------------


def test_a_restricted_child_leaves_the_numbers_above_and_an_opened_one_enters(world):
    say(world, "secret#berths", 4)
    with_one = world.objective("activation").progress
    assert world.objective("crossing").progress == with_one
    open_up(world, "secret")
    both = (with_one + 1) / 2
    assert world.objective("crossing").progress == pytest.approx(both, abs=Decimal("0.000001"))
    restrict(world, "activation", people=["mio"])
    assert world.objective("crossing").progress == 1
    restrict(world, "secret", people=["mio"])
    assert world.objective("crossing").progress is None


def test_a_number_that_moved_is_traced_to_what_others_see_now(world):
    say(world, "secret#berths", 4)
    told = audit_page(world.ada, AuditFilter()).entries
    before = world.objective("crossing").progress
    open_up(world, "secret")
    moved, *_ = events(world, "goals.progress_moved")
    after = world.objective("crossing").progress
    assert moved["payload"] == {
        "objective_id": world.objectives["crossing"],
        "because_of": None,
        "change_of": None,
        "audience_of": world.objectives["secret"],
        "before": format(before, "f"),
        "after": format(after, "f"),
    }
    restrict(world, "secret", people=["mio"])
    back, *_ = events(world, "goals.progress_moved")
    assert (back["payload"]["before"], back["payload"]["after"]) == (str(after), str(before))
    assert audit_page(world.ada, AuditFilter()).entries == told


def test_a_rolled_up_key_result_follows(world):
    restrict(world, "terminals", people=["lena"])
    assert world.key_result("platform#below").progress is None
    assert world.objective("platform").measured == 1
    open_up(world, "terminals")
    assert world.key_result("platform#below").progress == Decimal("0.25")


def test_a_parent_takes_in_what_all_who_see_it_see(world):
    restrict(world, "crossing", people=["lena"])
    say(world, "secret#berths", 4)
    both = {world.objective(key).progress for key in ("activation", "secret")}
    assert world.objective("crossing").progress not in both
    restrict(world, "crossing", people=["lena", "ada"])
    assert world.objective("crossing").progress == world.objective("activation").progress


def test_the_numbers_are_those_of_working_out_the_cycle_afresh(world):
    say(world, "secret#berths", 3)
    steps = [
        lambda: restrict(world, "terminals", people=["lena"]),
        lambda: restrict(world, "platform", people=["lena"]),
        lambda: open_up(world, "secret"),
        lambda: restrict(world, "answers", teams=["Care"]),
        lambda: restrict(world, "activation", teams=["Growth"], people=["ada"]),
        lambda: restrict(world, "crossing", teams=["Growth"]),
        lambda: open_up(world, "platform"),
    ]
    for step in steps:
        step()
        with world.scope(), transaction.atomic():
            followed = stored()
            refresh_cycle(world.system, world.cycle("2026-Q1"))
            assert stored() == followed


def test_two_people_of_one_label_are_two(world):
    """Erased people have no name of their own; a number must not take one for another."""
    restrict(world, "crossing", people=["vera", "lena"])
    restrict(world, "activation", people=["tariq", "lena"])
    before = world.objective("crossing").progress
    with world.scope():
        nameless = [world.vera.membership_id, world.tariq.membership_id]
        for pk in nameless:
            Membership.objects.filter(pk=pk).update(name="Erased person", email="")
        with transaction.atomic():
            refresh_cycle(world.system, world.cycle("2026-Q1"))
    assert world.objective("crossing").progress == before


def test_only_those_who_see_the_child_learn_that_it_is_left_out(world):
    restrict(world, "activation", people=["lena"])
    inside = objective_page(world.lena, world.objectives["activation"])
    assert inside.is_left_out
    assert objective_page(world.lena, world.objectives["crossing"]).hidden_children == 2
    assert objective_page(world.vera, world.objectives["crossing"]).hidden_children == 0
    counted_in = {i.label: i.is_counted for i in
                  why_objective(world.lena, world.objectives["crossing"]).inputs}  # fmt: skip
    assert set(counted_in.values()) == {False}


def test_a_draft_is_not_called_left_out(world):
    """It would not count if everybody saw it, either."""
    whisper = "      - {id: whisper, title: Whisper, parent: crossing, state: draft,"
    whisper += " visibility: {restricted: [lena@example.org]}}\n"
    care = "  - name: Care\n"
    bring_in(QUARTER.replace(care, whisper + care))
    assert objective_page(world.lena, world.objectives["crossing"]).hidden_children == 1


# --- choosing whom to name -----------------------------------------------------------------------


def named(entries) -> list[str]:
    return [entry.name for entry in entries if entry.is_named]


def test_an_open_objective_proposes_its_owners_its_team_and_oneself(world):
    page = restriction_page(world.ada, world.objectives["activation"])
    assert (named(page.people), named(page.teams)) == (["Ada", "Mio"], ["Growth"])
    assert not page.is_restricted
    assert page.workspace == "Tidewater"


def test_a_restricted_one_shows_who_is_named(world):
    page = restriction_page(world.system, world.objectives["secret"])
    assert (named(page.people), named(page.teams)) == (["Lena"], [])
    assert page.below == 1


def test_a_search_finds_by_name_and_by_team_and_keeps_who_is_chosen(world):
    chosen = frozenset({world.ada.membership_id}), frozenset({world.teams["Company"]})
    page = restriction_page(world.ada, world.objectives["activation"], "care", chosen)
    assert [entry.name for entry in page.people] == ["Ada", "Tariq"]
    assert [entry.name for entry in page.teams] == ["Company", "Care"]
    assert page.people[1].detail == "Care"


def test_nobody_who_cannot_sign_in_is_proposed(world):
    bring_in("""
northing: 1
workspace: Tidewater
cycle: 2026-Q1
objectives: [{title: Ghost ships, owners: [Paper]}]
""")
    page = restriction_page(world.ada, world.objectives["activation"], "Paper")
    assert "Paper" not in [entry.name for entry in page.people]


# --- what it costs -------------------------------------------------------------------------------


def test_a_change_of_audience_costs_few_statements_however_deep(world):
    with counted() as statements:
        restrict(world, "terminals", people=["lena"], teams=["Care"])
    # One of them asks for the version, as the page does.
    assert len(statements) <= 1 + MOST_OF_A_WRITE, "\n".join(statements)
    with counted() as page:
        restriction_page(world.ada, world.objectives["activation"])
    assert len(page) <= 12, "\n".join(page)


# --- other ways to it ----------------------------------------------------------------------------


def test_the_cycle_that_one_is_led_to_does_not_betray_it(world):
    """A cycle in which only a restricted objective has key results counts as empty."""
    text = """
northing: 1
workspace: Tidewater
cycle: {name: 2027-Q1, starts_on: 2027-01-01, ends_on: 2027-03-31, state: planning}
objectives:
  - title: Quiet
    visibility: {restricted: [lena@example.org]}
    key_results: [{title: Unheard, baseline: 0, target: 1}]
"""
    for name in ("2026-Q1", "2026"):
        with world.scope():
            row = world.cycle(name)
            row.state = "closed"
            row.save()
    bring_in(text)
    first = home_page(world.vera).latest_cycle
    assert first is not None
    assert first.name == "2026-Q1"


def test_what_can_be_referred_to_is_what_one_sees(world):
    secret = ("2026-Q1", "secret", "")
    assert secret in references(world.lena)
    assert secret not in references(world.ada)
    assert ("2026-Q1", "secret", "berths") not in references(world.ada)


def test_a_persons_file_does_not_tell_of_a_number_that_followed_something_hidden(world):
    new = NewCheckIn(on=TODAY, value=Decimal(90))
    check_in(world.mio, world.key_results["activation#boarded"], new)
    restrict(world, "activation", people=["mio"])
    told = person_file(world.ada, world.mio.membership_id)["events"]
    assert [each for each in told if each["kind"].startswith("goals.")] == []


def test_nobody_is_left_named_once_it_is_open(world):
    open_up(world, "secret")
    with world.scope():
        assert not Grant.objects.filter(objective=world.objectives["secret"]).exists()
