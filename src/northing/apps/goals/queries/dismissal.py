"""What the page shows on which a finding is let be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, CycleTeam, KeyResult, Objective
from northing.apps.goals.queries.advice import LetBe, people_of, shown
from northing.apps.goals.queries.cards import CycleChip, ObjectiveChip
from northing.apps.goals.queries.choosing import cycles_in_order
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.rights import refuse_read_only, rights_on
from northing.apps.goals.queries.rows import cycle_chip, team_chip
from northing.apps.goals.queries.teams import chosen_cycle
from northing.apps.people.models import Team
from northing.apps.people.queries import TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, NotFound
from northing.coach import Rule
from northing.coach.registry import modules
from northing.coach.saying import Said, say_rule
from northing.core import document as core


@dataclass(frozen=True, slots=True)
class DismissalPage:
    """A finding of a rule about a text (``title``), or about all that a team plans for a cycle
    (``objective`` is None). ``now`` is why it is let be already; ``refusal`` is the code of why
    nothing can be said any more."""

    code: str
    name: str
    said: Said
    team: TeamChip | None
    cycle: CycleChip
    objective: ObjectiveChip | None
    key_result_id: int | None
    title: str
    now: LetBe | None
    refusal: str = ""


@query
def dismissal_page(
    actor: Actor, objective_id: int, key_result_id: int | None, code: str, language: str
) -> DismissalPage:
    """Return what is shown where a finding about an objective or one of its key results is let
    be; the rule is described in a language.

    Raises:
        NotFound: no such objective, or one that the actor may not see; no such key result of it;
            no such rule.
        Denied("not-yours-to-write"): the actor may write neither.
    """
    row = visible_objective(actor, objective_id)
    key_result = None
    if key_result_id is not None:
        inner = KeyResult.objects.filter(pk=key_result_id, objective=row)
        key_result = inner.select_related("team").first()
        if key_result is None:
            raise NotFound("key-result")
    rights = rights_on(actor, row)
    owner = key_result.team.name if key_result and key_result.team else ""
    if not rights.may_write and not rights.is_own(core.KeyResult(id="", title="", team=owner)):
        raise Denied("not-yours-to-write")
    rule, held = _rule(code), key_result or row
    return DismissalPage(
        code=code,
        name=rule.name,
        said=say_rule(rule, language),
        team=team_chip(row.team),
        cycle=cycle_chip(row.cycle),
        objective=ObjectiveChip(row.pk, row.title),
        key_result_id=key_result_id,
        title=held.title,
        now=_now(held.allow, code),
        refusal=_refusal(row.cycle, row),
    )


@query
def team_dismissal_page(
    actor: Actor, team_id: int, cycle_id: int | None, code: str, language: str
) -> DismissalPage:
    """Return what is shown where a finding about all that a team plans for a cycle is let be;
    without a cycle it is the one that a reader wants first.

    Raises:
        NotFound: no such team or cycle, the team has no place in the cycle's plan, or no such
            rule.
        Denied("not-yours-to-write"): the actor plans nothing for the team.
    """
    team = Team.objects.filter(pk=team_id).first()
    if team is None:
        raise NotFound("team")
    if not policy.can_write(actor, team_id, frozenset(), policy.teams_led(actor)):
        raise Denied("not-yours-to-write")
    cycle = chosen_cycle(cycles_in_order(), cycle_id)
    entries = CycleTeam.objects.filter(team=team_id, cycle=cycle)
    entry = entries.select_related("cycle").first()
    if entry is None:
        raise NotFound("cycle")
    rule = _rule(code)
    return DismissalPage(
        code=code,
        name=rule.name,
        said=say_rule(rule, language),
        team=TeamChip(team.pk, team.name),
        cycle=cycle_chip(entry.cycle),
        objective=None,
        key_result_id=None,
        title=team.name,
        now=_now(entry.allow, code),
        refusal=_refusal(entry.cycle),
    )


def _rule(code: str) -> Rule:
    if code not in modules():
        raise NotFound("rule")
    return modules()[code].RULE


def _now(entries: list[dict[str, Any]], code: str) -> LetBe | None:
    people = people_of(entry["by"] for entry in entries)
    return next((each for each in shown(entries, people) if each.code == code), None)


def _refusal(cycle: Cycle, row: Objective | None = None) -> str:
    try:
        refuse_read_only(cycle, row)
    except Conflict as error:
        return error.code
    return ""
