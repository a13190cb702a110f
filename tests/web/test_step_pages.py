"""Proposing, committing, parking, queueing and dropping in the browser, and the ledger."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest
from django.test import Client

from northing.apps.exchange.actions import import_documents
from northing.apps.exchange.queries import import_plan
from northing.apps.goals.models import Cycle, FormerTitle, Grant, KeyResult, Objective
from northing.apps.people.models import Membership, User, Workspace
from northing.base import clock
from northing.base.scope import scope
from northing.formats import yaml

FRAGMENT = {"HX-Request": "true"}
PLAN = """
northing: 1
workspace: Harbour Bikes
cycle: 2026-Q1
teams:
  - name: Repairs
    objectives:
      - id: ready
        title: Riders find a bike in the snow
        owners: [mio@example.com]
        key_results:
          - {id: chains, title: Snow chains fitted, baseline: 0, target: 90}
          - {id: rides, title: Rides on snow days, type: percent, baseline: 4, target: 9, weight: 2}
          - {id: shed, title: The warm shed is open, type: binary, probability: 60, kind: committed}
      - id: gaps
        title: Nothing here is ready
        key_results:
          - {id: bare, title: A bare number}
          - {id: still, title: A share that stands still, type: percent, baseline: 4, target: 4}
          - {id: within, title: A range without bounds, type: range}
          - {id: odds, title: A yes without odds, type: binary}
          - {id: stones, title: Milestones without any, type: milestones}
          - {id: money, title: Money with half a way, type: currency, unit: SEK, baseline: 5}
---
northing: 1
workspace: Harbour Bikes
cycle: {name: 2026-Q2, starts_on: 2026-04-01, ends_on: 2026-06-30}
teams: []
"""


@pytest.fixture
def plans(world):
    import_documents(import_plan(yaml.load(PLAN), ""))
    with scope(world.id):
        world.objectives.update(Objective.objects.values_list("key", "pk"))
    return world


def address(world, step="", key="ready"):
    return world.at(f"objectives/{world.objectives[key]}/{step}")


def stored(world, key="ready") -> Objective:
    with scope(world.id):
        return Objective.objects.get(pk=world.objectives[key])


def settings(world, **values):
    Workspace.objects.filter(pk=world.id).update(**values)


def body(answer) -> str:
    return unescape(answer.content.decode())


def send(client: Client, world, step, key="ready", **more):
    html = body(client.get(address(world, step, key)))
    version = re.search(r'name="version" value="(\d+)"', html)
    assert version, html
    confirm = re.search(r'name="confirm" value="([^"]*)"', html)
    given = {"version": version[1], "confirm": confirm[1] if confirm else "", **more}
    return client.post(address(world, step, key), given)


def ways(html: str) -> set[str]:
    steps = "propose|withdraw|commit|send-back|park|queue|draft-again|drop"
    return set(re.findall(rf'<a class="btn[^"]*" href="[^"]*objectives/\d+/({steps})/"', html))


# --- the objective's page ------------------------------------------------------------------------


def test_a_draft_says_what_it_is_and_where_it_can_go(ada, mio, vera, plans):
    html = body(ada.get(address(plans)))
    assert "A draft" in html
    assert ways(html) == {"commit", "park", "queue"}
    assert ways(body(mio.get(address(plans)))) == {"propose"}
    assert ways(body(vera.get(address(plans)))) == set()


def test_each_missing_thing_leads_to_its_field(mio, vera, plans):
    html = body(mio.get(address(plans, key="gaps")))
    edit = address(plans, "edit/", "gaps")
    lacking = dict(re.findall(rf'<a href="{edit}(#[^"]+)">([^<]+)</a>', html))
    assert lacking == {
        "#id_owners": "an owner",
        "#id_kr-0-baseline": "a baseline",
        "#id_kr-0-target": "a target",
        "#id_kr-1-target": "a target other than the baseline",
        "#id_kr-2-at_least": "a bound",
        "#id_kr-3-probability": "how likely it is",
        "#id_kr-4-milestones": "a milestone",
        "#id_kr-5-target": "a target",
    }
    fields = body(mio.get(edit))
    assert [each for each in lacking if f'id="{each[1:]}"' not in fields] == []
    seen = body(vera.get(address(plans, key="gaps")))
    assert "how likely it is" in seen
    assert edit not in seen


def test_a_commitment_says_since_when_and_by_whom(ada, mio, plans):
    assert "Committed to on Jan 1, 2026" in body(mio.get(address(plans, key="R1")))
    send(ada, plans, "commit/")
    html = body(mio.get(address(plans)))
    assert "Committed to by Ada on Feb 10, 2026" in html
    assert address(plans, "amendments/") in html


def test_the_teams_page_says_how_the_workspace_plans(ada, vera, plans):
    html = body(vera.get(plans.at(f"teams/{plans.teams['Repairs']}/")))
    assert "plans “Focused”: objectives a team: 1, key results each: 3–5." in html
    assert "at the most" not in html
    send(ada, plans, "commit/")
    html = body(vera.get(plans.at(f"teams/{plans.teams['Repairs']}/")))
    assert "It has committed to 2: 1 at the most." in html
    settings(plans, preset="custom", fewest_objectives=3, most_objectives=4)
    html = body(vera.get(plans.at(f"teams/{plans.teams['Repairs']}/")))
    assert "It has committed to 2: 3 at the least." in html
    with scope(plans.id):
        Objective.objects.filter(pk=plans.objectives["ready"]).update(is_restricted=True)
    html = body(vera.get(plans.at(f"teams/{plans.teams['Repairs']}/")))
    assert "It has committed to 1: 3 at the least." in html


# --- proposing -----------------------------------------------------------------------------------


def test_a_proposal_waits_on_the_first_page_of_who_decides(ada, mio, vera, plans):
    assert send(mio, plans, "propose/").status_code == 302
    html = body(mio.get(address(plans)))
    assert "by Mio, Feb 10, 2026" in html
    assert ways(html) == {"withdraw"}
    title = stored(plans).title
    assert "Proposals that wait for you" in body(ada.get(plans.at()))
    assert title in body(ada.get(plans.at()))
    for client in (mio, vera):
        assert "Proposals that wait for you" not in body(client.get(plans.at()))
    send(mio, plans, "withdraw/")
    assert stored(plans).state == "draft"


def test_a_proposal_sent_back_says_why(ada, mio, plans):
    send(mio, plans, "propose/")
    answer = send(ada, plans, "send-back/", reason="  ")
    assert answer.status_code == 422
    assert "Fill this in." in body(answer)
    assert send(ada, plans, "send-back/", reason="Which snow?").status_code == 302
    assert "Ada sent the proposal back: Which snow?" in body(mio.get(address(plans)))
    send(mio, plans, "propose/")
    assert "Which snow?" not in body(mio.get(address(plans)))


# --- committing ----------------------------------------------------------------------------------


def test_the_page_shows_what_is_frozen_before_it_is(ada, plans):
    html = body(ada.get(address(plans, "commit/")))
    for promised in ("0 → 90", "4% → 9%", "Weight 2", "Done or not, likely to 60%"):
        assert promised in html
    assert "Nothing is missing." in html
    assert "To be reached in full" in html


def test_a_commitment_beyond_the_preset_is_warned_of_and_may_be_meant(ada, plans):
    html = body(ada.get(address(plans, "commit/")))
    assert "The team would have 2 objectives: 1 at the most." in html
    assert "Commit all the same" in html
    version = stored(plans).version
    answer = ada.post(address(plans, "commit/"), {"version": version})
    assert answer.status_code == 422
    assert stored(plans).state == "draft"
    assert send(ada, plans, "commit/").status_code == 302
    assert stored(plans).state == "committed"


def test_a_policy_that_blocks_shows_no_way_round(ada, plans):
    settings(plans, policy="block")
    html = body(ada.get(address(plans, "commit/")))
    assert "so it cannot be committed" in html
    assert "data-save" not in html.partition("<aside")[2]
    given = {"version": stored(plans).version, "confirm": "beyond-preset"}
    answer = ada.post(address(plans, "commit/"), given)
    assert answer.status_code == 422
    assert "so it cannot be committed" in body(answer)


def test_what_is_missing_keeps_it_from_being_committed(ada, plans):
    html = body(ada.get(address(plans, "commit/", "gaps")))
    assert "A commitment still needs:" in html
    version = stored(plans, "gaps").version
    answer = ada.post(address(plans, "commit/", "gaps"), {"version": version})
    assert answer.status_code == 422
    assert "Something is still missing. The list says what." in body(answer)
    assert "how likely it is" in body(answer)


def test_a_member_reads_who_may_commit(mio, plans):
    html = body(mio.get(address(plans, "commit/")))
    assert "These may commit to it:" in html
    assert "Ada" in html.partition("These may commit to it:")[2]
    answer = mio.post(address(plans, "commit/"), {"version": stored(plans).version})
    assert answer.status_code == 403


def test_a_step_that_does_not_follow_asks_for_no_reason(ada, plans):
    page = body(ada.get(address(plans, "drop/")))
    assert "does not follow from where it stands now" in page
    assert "<textarea" not in page
    assert "<textarea" in body(ada.get(address(plans, "park/")))


def test_with_approval_it_is_proposed_first_and_by_somebody_else(ada, mio, plans):
    settings(plans, needs_approval=True, preset="custom", most_objectives=9)
    assert "so an objective is proposed first" in body(ada.get(address(plans, "commit/")))
    version = stored(plans).version
    assert ada.post(address(plans, "commit/"), {"version": version}).status_code == 409
    send(ada, plans, "propose/")
    answer = ada.post(address(plans, "commit/"), {"version": stored(plans).version})
    assert answer.status_code == 403
    assert "You proposed it" in body(answer)
    send(ada, plans, "withdraw/")
    send(mio, plans, "propose/")
    assert "It waits for an approval." in body(mio.get(address(plans)))
    assert send(ada, plans, "commit/").status_code == 302
    assert stored(plans).state == "committed"


def test_an_old_page_commits_to_nothing_unseen(ada, plans):
    with scope(plans.id):
        KeyResult.objects.filter(key="chains").update(target=50)
    old = stored(plans).version - 1
    answer = ada.post(address(plans, "commit/"), {"version": old, "confirm": "beyond-preset"})
    assert answer.status_code == 409
    assert "0 → 50" in body(answer)
    assert f'name="version" value="{stored(plans).version}"' in body(answer)
    assert stored(plans).state == "draft"


# --- not now, and given up -----------------------------------------------------------------------


def test_parked_and_taken_up_again(ada, mio, plans):
    assert send(ada, plans, "park/", reason="Not before the frost").status_code == 302
    html = body(mio.get(address(plans)))
    assert "Not before the frost" in html
    assert ways(body(ada.get(address(plans)))) == {"draft-again"}
    send(ada, plans, "draft-again/")
    assert stored(plans).state == "draft"


def test_queued_for_a_later_cycle(ada, plans):
    html = body(ada.get(address(plans, "queue/")))
    assert ">2026-Q2<" in html
    with scope(plans.id):
        Objective.objects.filter(pk=plans.objectives["ready"]).update(
            parent_objective=plans.objectives["C1"]
        )
        later = Cycle.objects.get(name="2026-Q2").pk
    answer = send(ada, plans, "queue/", cycle=later)
    assert answer.status_code == 302
    html = body(ada.get(answer["Location"]))
    assert "Its parent does not reach into that cycle: align it again." in html
    assert "It waits to be taken up, in 2026-Q2." in html


@pytest.mark.parametrize("cycle", ["98765", "x", "9" * 30])
def test_a_cycle_that_is_none_is_refused(ada, plans, cycle):
    assert send(ada, plans, "queue/", cycle=cycle).status_code == 422
    assert stored(plans).state == "draft"


def test_a_dialog_says_the_same_as_the_page(ada, plans):
    whole = body(ada.get(address(plans, "park/")))
    part = body(ada.get(address(plans, "park/"), headers=FRAGMENT))
    assert "<html" in whole
    assert "<html" not in part
    for html in (whole, part):
        assert "Not now?" in html
        assert 'name="reason"' in html


def test_what_was_written_survives_a_change_by_somebody_else(ada, plans):
    old = stored(plans).version - 1
    given = {"version": old, "reason": "Not before the frost"}
    answer = ada.post(address(plans, "park/"), given)
    assert answer.status_code == 409
    assert "Not before the frost</textarea>" in body(answer)
    assert f'name="version" value="{stored(plans).version}"' in body(answer)
    assert "It stands now as" not in body(answer)
    assert stored(plans).state == "draft"


def test_a_step_that_does_not_follow_says_so(ada, plans):
    assert "This does not follow" in body(ada.get(address(plans, "park/", "R1")))
    answer = send(ada, plans, "park/", "R1", reason="No")
    assert answer.status_code == 409


def test_an_objective_is_dropped_with_its_reason(ada, vera, plans):
    assert send(ada, plans, "drop/", "R1", reason="The depot burnt down").status_code == 302
    assert "The depot burnt down" in body(vera.get(address(plans, key="R1")))
    assert stored(plans, "R1").state == "dropped"


def test_an_old_link_to_a_drop_after_the_last_day_says_why_not(ada, world):
    said = "The deadline is over, so this is not dropped any more."
    hours = world.at(f"key-results/{world.key_results['hours']}/drop/")
    assert said not in body(ada.get(hours))
    with clock.stopped_at(datetime(2026, 4, 1, 12, tzinfo=UTC)):
        for old_link in (address(world, "drop/", "R1"), hours):
            page = body(ada.get(old_link))
            assert said in page
            assert "This does not follow" not in page


def drop_key_result(client, world, key="hours", **more):
    at = world.at(f"key-results/{world.key_results[key]}/drop/")
    found = re.search(r'name="version" value="(\d+)"', body(client.get(at)))
    given = {"version": found[1] if found else "", "reason": "Nobody reads the clock", **more}
    return client.post(at, given)


def test_a_key_result_is_dropped_and_stands_in_the_ledger(ada, mio, world):
    assert drop_key_result(mio, world).status_code == 403
    assert drop_key_result(ada, world, reason="").status_code == 422
    assert drop_key_result(ada, world).status_code == 302
    assert "dropped on Feb 10, 2026" in body(mio.get(address(world, key="R1")))
    html = body(mio.get(address(world, "amendments/", "R1")))
    assert "Nobody reads the clock" in html
    assert "1 amendment since then" in body(mio.get(address(world, key="R1")))
    assert drop_key_result(ada, world).status_code == 409


# --- the ledger ----------------------------------------------------------------------------------

AMENDED = """
northing: 1
workspace: Harbour Bikes
cycle: 2026-Q1
teams:
  - name: Repairs
    objectives:
      - id: R1
        title: Riders trust every journey to start
        key_results:
          - id: hours
            title: Cut repair turnaround
            target: 30
            amendments:
              - {on: 2026-01-20, field: target, from: '24', to: '30', by: mio@example.com,
                 reason: The lift came late}
              - {on: 2026-01-21, field: pace, from: linear, to: late-loaded, reason: Ice}
          - id: steps
            title: Equip the depots
            amendments:
              - {on: 2026-01-22, field: milestones, reason: One more,
                 from: '[{"title":"Malmö"}]',
                 to: '[{"title":"Malmö"},{"title":"Lund","weight":"2"}]'}
          - {id: late, title: Added on the way, baseline: 0, target: 9, committed_on: 2026-02-01}
"""


def test_the_ledger_says_who_changed_what_when_and_why(vera, world):
    import_documents(import_plan(yaml.load(AMENDED), ""))
    page = body(vera.get(address(world, "amendments/", "R1")))
    told = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    for said in (
        "Mio Jan 20, 2026 the target · Cut repair turnaround",
        "24 h → To 30 h The lift came late",
        "Even pace → To Late-loaded",
        "Malmö → To Malmö; Lund (2)",
        "As committed 52 h → 24 h",
        "Now 52 h → 30 h",
        "added on Feb 1, 2026",
    ):
        assert said in told
    assert "added on Feb 1, 2026" in body(vera.get(address(world, key="R1")))


def test_former_titles_are_listed(vera, plans):
    with scope(plans.id):
        FormerTitle.objects.create(
            workspace_id=plans.id,
            objective_id=plans.objectives["R1"],
            title="Bikes that start",
            until_at=clock.now(),
            by=Membership.objects.get(name="Mio"),
        )
    html = body(vera.get(address(plans, "amendments/", "R1")))
    assert "Bikes that start" in html
    assert "renamed by Mio" in html


def test_nothing_of_a_hidden_objective_is_told(ada, mio, plans):
    with scope(plans.id):
        row = stored(plans)
        Objective.objects.filter(pk=row.pk).update(is_restricted=True, state="proposed")
        member = Membership.objects.get(user=User.objects.get(email="mio@example.com"))
        Grant.objects.create(workspace_id=plans.id, objective=row, membership=member)
    for step in ("", "commit/", "propose/", "park/", "queue/", "drop/", "amendments/"):
        assert ada.get(address(plans, step)).status_code == 404
    for step in ("commit/", "propose/", "park/", "queue/", "drop/"):
        given = {"version": row.version, "reason": "No"}
        assert ada.post(address(plans, step), given).status_code == 404
    assert row.title not in body(ada.get(plans.at()))
    assert mio.get(address(plans, "amendments/")).status_code == 200
