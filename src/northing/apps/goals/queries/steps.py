"""Where an objective stands on its way to a commitment, and what the reader may do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from northing.apps.goals import policy
from northing.apps.goals.models import (
    Cycle,
    Objective,
    Proposal,
)
from northing.apps.goals.queries.cards import CycleChip, ObjectiveCard, ObjectiveChip
from northing.apps.goals.queries.deciding import (
    STEPS,
    Standpoint,
    dropping_refusal,
    follows,
    not_dropping,
    step_refusal,
)
from northing.apps.goals.queries.documents import objective_value
from northing.apps.goals.queries.gate import (
    breaches_of,
    gated_value,
    missing_of,
    workspace_bounds,
)
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.rows import (
    cycle_chip,
    objective_cards,
    person_chip,
    visible_key_result,
    with_context,
)
from northing.apps.people.models import Team, TeamMember, Workspace
from northing.apps.people.policy import able
from northing.apps.people.queries import PersonChip, TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied
from northing.base.roles import Deed, Role
from northing.core import document as core
from northing.core.commitment import Missing
from northing.core.document import ObjectiveState
from northing.core.presets import Bounds, Breach
from northing.core.states import COMMITMENTS, OPEN_CYCLES, PLANNED

PROPOSALS_SHOWN, APPROVERS_SHOWN, CYCLES_SHOWN = 8, 6, 24
_UNDECIDED = PLANNED | {ObjectiveState.QUEUED}


@dataclass(frozen=True, slots=True)
class Told:
    """Who did something to an objective, when, and what they said of it."""

    who: PersonChip | None
    at: datetime | None
    on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StepBar:
    """``may`` are the steps that the reader may take now, by name. ``told`` is who proposed it or
    committed to it; ``sent_back`` the last answer to a proposal that is open no more. ``missing``
    is what a commitment still needs, ``is_over`` that it came too late for one; ``value`` holds
    the key results that it is about."""

    objective: ObjectiveChip
    version: int
    state: str
    cycle: CycleChip
    may: tuple[str, ...]
    told: Told | None
    sent_back: Told | None
    reason: str
    missing: tuple[Missing, ...]
    is_over: bool
    value: core.Objective | None
    amendments: int
    needs_approval: bool
    may_write: bool

    @property
    def is_promised(self) -> bool:
        """Tell whether the team has, or had, committed to it."""
        return self.state in COMMITMENTS


@dataclass(frozen=True, slots=True)
class StepPage:
    """The surroundings of one step. ``is_possible`` says that it follows from where the objective
    stands, ``is_over`` that it came too late for a commitment; ``cycles`` are those that it can
    wait for; ``key_result`` is the one to be dropped, ``refusal`` the code of why nothing is."""

    objective: ObjectiveChip
    version: int
    state: str
    cycle: CycleChip
    team: TeamChip | None
    is_possible: bool
    is_over: bool = False
    proposed: Told | None = None
    cycles: tuple[CycleChip, ...] = ()
    key_result: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class CommitPage:
    """What a commitment would freeze, and what stands in its way. ``approvers`` are those who may
    commit to it; ``may_commit`` says that the reader does."""

    step: StepPage
    value: core.Objective
    missing: tuple[Missing, ...]
    breaches: tuple[Breach, ...]
    bounds: Bounds
    preset: str
    is_blocking: bool
    needs_approval: bool
    is_proposed: bool
    may_commit: bool
    may_write: bool
    approvers: tuple[PersonChip, ...]


@query
def step_bar(actor: Actor, objective_id: int) -> StepBar:
    """Return where an objective stands and which steps the reader may take.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    return bar_at(Standpoint(actor, visible_objective(actor, objective_id)))


def bar_at(at: Standpoint) -> StepBar:
    """Return the same as ``step_bar``, for whoever has looked at the objective. Needs a scope."""
    actor, row = at.actor, at.row
    is_open = row.state in _UNDECIDED
    value = gated_value(row, at.key_results, at.owners) if is_open else None
    return StepBar(
        objective=ObjectiveChip(row.pk, row.title),
        version=row.version,
        state=row.state,
        cycle=cycle_chip(row.cycle),
        may=_steps(at),
        told=_told(at),
        sent_back=_sent_back(row) if row.state == ObjectiveState.DRAFT else None,
        reason=row.decision_reason,
        missing=missing_of(row, actor.today, value) if is_open else (),
        is_over=_is_over(at),
        value=value,
        amendments=0 if is_open else at.amendments,
        needs_approval=at.needs_approval,
        may_write=not at.not_writing,
    )


def _is_over(at: Standpoint) -> bool:
    """Whether nothing but the cycle's last day keeps an objective from a commitment."""
    row = at.row
    is_planned = row.state in _UNDECIDED and row.cycle.state in OPEN_CYCLES
    return is_planned and at.actor.today > row.cycle.ends_on


def _steps(at: Standpoint) -> tuple[str, ...]:
    row = at.row
    found = [name for name in STEPS if follows(row, name, at.actor.today) and not at.forbids(name)]
    if "commit" in found:
        waits = at.needs_approval and row.state != ObjectiveState.PROPOSED
        found = [name for name in found if name != ("commit" if waits else "propose")]
    if "withdraw" in found and "send-back" in found and not _is_own_proposal(at):
        found.remove("withdraw")
    return tuple(found)


def _is_own_proposal(at: Standpoint) -> bool:
    return at.proposal is not None and at.proposal.by_id == at.actor.membership_id


def _told(at: Standpoint) -> Told | None:
    row = at.row
    if row.state == ObjectiveState.PROPOSED:
        return _of_proposal(at.proposal) if at.proposal else None
    if row.committed_on is None:
        return None
    return Told(at.committed_by, None, row.committed_on)


def _of_proposal(proposal: Proposal) -> Told:
    return Told(person_chip(proposal.by) if proposal.by else None, proposal.proposed_at)


def _sent_back(row: Objective) -> Told | None:
    answers = Proposal.objects.filter(objective=row).select_related("answered_by")
    last = answers.order_by("-proposed_at", "-pk").first()
    if last is None or last.answer != "sent-back" or not last.reason:
        return None
    who = person_chip(last.answered_by) if last.answered_by else None
    return Told(who, last.answered_at, reason=last.reason)


# --- one step ------------------------------------------------------------------------------------


@query
def step_page(actor: Actor, objective_id: int, name: str) -> StepPage:
    """Return what one step's page shows; ``name`` is one of ``deciding.STEPS``.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied: the actor may not take this step of it.
    """
    row = visible_objective(actor, objective_id)
    at = Standpoint(actor, row)
    if at.forbids(name):
        raise Denied(at.forbids(name))
    return _step_page(at, name)


def _step_page(at: Standpoint, name: str) -> StepPage:
    row, proposal = at.row, at.proposal
    is_moving = name in {"queue", "draft-again"}
    refusal = step_refusal(row, name, at.actor.today)
    return StepPage(
        objective=ObjectiveChip(row.pk, row.title),
        version=row.version,
        state=row.state,
        cycle=cycle_chip(row.cycle),
        team=TeamChip(row.team.pk, row.team.name) if row.team else None,
        is_possible=not refusal,
        is_over=_is_over(at),
        refusal=refusal if name == "drop" else "",
        proposed=_of_proposal(proposal) if proposal else None,
        cycles=_cycles(row, is_later=name == "queue") if is_moving else (),
    )


def _cycles(row: Objective, *, is_later: bool) -> tuple[CycleChip, ...]:
    rows = Cycle.objects.filter(state__in=OPEN_CYCLES)
    if is_later:
        rows = rows.filter(starts_on__gt=row.cycle.starts_on)
    found = rows.exclude(pk=row.cycle_id).order_by("starts_on", "-ends_on")[:CYCLES_SHOWN]
    return tuple(cycle_chip(cycle) for cycle in found)


@query
def drop_page(actor: Actor, key_result_id: int) -> StepPage:
    """Return what the page shows on which a key result is dropped; ``version`` is its own.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
        Denied("not-yours-to-decide"): the actor decides neither for the team that owns it nor
            for its objective's.
    """
    kr = visible_key_result(actor, key_result_id)
    row = kr.objective
    if code := not_dropping(actor, kr):
        raise Denied(code)
    refusal = dropping_refusal(kr, actor.today)
    return StepPage(
        objective=ObjectiveChip(row.pk, row.title),
        version=kr.version,
        state=row.state,
        cycle=cycle_chip(row.cycle),
        team=TeamChip(row.team.pk, row.team.name) if row.team else None,
        is_possible=not refusal,
        refusal=refusal,
        key_result=kr.title,
    )


# --- committing ----------------------------------------------------------------------------------


@query
def commit_page(actor: Actor, objective_id: int) -> CommitPage:
    """Return what a commitment would freeze, what it still needs, and who may make it.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied: the actor neither writes it nor commits to it.
    """
    row = visible_objective(actor, objective_id)
    at = Standpoint(actor, row)
    if at.not_committing and at.not_writing:
        raise Denied(at.not_committing)
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    is_promised = row.state not in _UNDECIDED
    return CommitPage(
        step=_step_page(at, "commit"),
        value=objective_value(row),
        missing=missing_of(row, actor.today),
        breaches=() if is_promised else breaches_of(row, workspace),
        bounds=workspace_bounds(workspace),
        preset=workspace.preset,
        is_blocking=workspace.policy == "block",
        needs_approval=workspace.needs_approval,
        is_proposed=row.state == ObjectiveState.PROPOSED,
        may_commit=not at.not_committing,
        may_write=not at.not_writing,
        approvers=_approvers(row, is_above=workspace.needs_approval),
    )


def _approvers(row: Objective, *, is_above: bool) -> tuple[PersonChip, ...]:
    """Those who may commit to an objective: the leads of its team, or of the one above, and of
    all above that; where there are none, the administrators."""
    parents = dict(Team.objects.values_list("pk", "parent_id"))
    at = parents.get(row.team_id) if is_above and row.team_id else row.team_id
    teams: list[int] = []
    while at is not None and at not in teams:
        teams.append(at)
        at = parents.get(at)
    leading = TeamMember.objects.filter(team__in=teams, is_lead=True).values("membership")
    leads = able().filter(pk__in=leading, role=Role.LEAD.value)
    found = leads if leads.exists() else able().filter(role=Role.ADMINISTRATOR.value)
    return tuple(person_chip(each) for each in found.order_by("name", "pk")[:APPROVERS_SHOWN])


@query
def proposals_waiting(actor: Actor) -> tuple[ObjectiveCard, ...]:
    """Return the proposals that wait for the actor, oldest first: those that the actor may commit
    to. For most people there is nothing to look up."""
    if not actor.may(Deed.COMMIT):
        return ()
    mine = Q()
    if not actor.may(Deed.WRITE_ANYWHERE):
        led = policy.teams_led(actor)
        mine = Q(team__parent__in=led) if actor.needs_approval else Q(team__in=led)
    rows = policy.visible_to(actor, Objective.objects.filter(state=ObjectiveState.PROPOSED.value))
    found = rows.filter(mine, cycle__state__in=OPEN_CYCLES)
    if actor.needs_approval:
        own = Proposal.objects.filter(answer="", by=actor.membership_id)
        found = found.exclude(pk__in=own.values("objective"))
    ordered = with_context(found).order_by("proposals__proposed_at", "pk").distinct()
    shown = list(ordered[:PROPOSALS_SHOWN])
    cards = objective_cards(actor, shown)
    return tuple(cards[row.pk] for row in shown)
