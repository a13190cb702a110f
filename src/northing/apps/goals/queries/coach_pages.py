"""What the coach says of a team's plan for a cycle, and of an objective before it is promised."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from northing.apps.goals.models import Cycle, CycleTeam, Objective
from northing.apps.goals.policy import visible_to
from northing.apps.goals.queries.advice import CONFLICT, Advice, advised
from northing.apps.goals.queries.cards import CycleChip, ObjectiveChip
from northing.apps.goals.queries.choosing import cycles_in_order
from northing.apps.goals.queries.judging import Judged, judged
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.remarks import (
    ObjectiveRemarks,
    Remark,
    Remarks,
    by_weight,
)
from northing.apps.goals.queries.rows import cycle_chip
from northing.apps.goals.queries.teams import chosen_cycle
from northing.apps.people.models import Team
from northing.apps.people.queries import TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.coach import Finding
from northing.core.paths import thing_of
from northing.core.states import SET_ASIDE

NEIGHBOURS = 200


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A conflict that is told of another team's objective: what it pulls against is here."""

    team: str
    objective: ObjectiveChip
    title: str
    advice: Advice


@dataclass(frozen=True, slots=True)
class SetRemarks:
    """What is said of all that a team plans for a cycle: ``listed`` says that there is something
    to keep a reason with, ``may_answer`` that the reader may give one."""

    open: tuple[Remark, ...]
    let_be: tuple[Remark, ...]
    may_answer: bool


@dataclass(frozen=True, slots=True)
class TeamCoach:
    """What the coach says of a team in a cycle; ``judged`` is how many objectives it read."""

    team: TeamChip
    cycle: CycleChip | None
    cycles: tuple[CycleChip, ...]
    judged: int
    of_set: SetRemarks
    objectives: tuple[ObjectiveRemarks, ...]
    neighbours: tuple[Neighbour, ...]

    @property
    def open(self) -> int:
        """How much is open."""
        own = sum(each.open for each in self.objectives)
        return own + len(self.of_set.open) + len(self.neighbours)

    @property
    def let_be(self) -> int:
        """How much is let be."""
        return sum(each.let_be for each in self.objectives) + len(self.of_set.let_be)


@dataclass(frozen=True, slots=True)
class BeforeCommitment:
    """What the coach says before an objective is promised: of itself and its key results
    (``own``, None where nothing is said), of what it would be part of, of the rest of its team's
    plan as far as a set rule says something (``others``), and of its neighbours."""

    team: TeamChip | None
    cycle: CycleChip
    own: ObjectiveRemarks | None
    of_set: SetRemarks
    others: tuple[ObjectiveRemarks, ...]
    neighbours: tuple[Neighbour, ...]

    @property
    def open(self) -> int:
        """How much is open."""
        told = sum(each.open for each in self.others) + (self.own.open if self.own else 0)
        return told + len(self.of_set.open) + len(self.neighbours)


@query
def team_coach(actor: Actor, team_id: int, language: str, cycle_id: int | None = None) -> TeamCoach:
    """Return what the coach says of a team's objectives in a cycle, by objective and key result,
    in a language: of those alone that the actor sees. Without a cycle it is the one that a
    reader wants first.

    Raises:
        NotFound: there is no such team or cycle.
    """
    team = Team.objects.filter(pk=team_id).first()
    if team is None:
        raise NotFound("team")
    cycles = cycles_in_order()
    cycle = chosen_cycle(cycles, cycle_id)
    chip, chips = TeamChip(team.pk, team.name), tuple(map(cycle_chip, cycles))
    if cycle is None:
        return TeamCoach(chip, None, chips, 0, SetRemarks((), (), may_answer=False), (), ())
    own = Objective.objects.filter(cycle=cycle, team=team)
    found = judged(actor, cycle, _with_neighbours(actor, cycle, own), last_team=team.pk)
    remarks = Remarks(actor, cycle, found, language)
    of_team = [each for each in found.findings if _team_of(found, each) == team.pk]
    return TeamCoach(
        team=chip,
        cycle=cycle_chip(cycle),
        cycles=chips,
        judged=sum(text.row.team_id == team.pk for text in found.texts.values()),
        of_set=_of_set(remarks, team.pk),
        objectives=remarks.of_objectives(of_team),
        neighbours=_neighbours(remarks, team),
    )


@query
def before_commitment(actor: Actor, objective_id: int, language: str) -> BeforeCommitment:
    """Return what the coach says of an objective as if it were committed, of its team's plan with
    it and of its neighbours, in a language: of those alone that the actor sees.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    row = visible_objective(actor, objective_id)
    own = Objective.objects.filter(pk=row.pk)
    around = _with_neighbours(actor, row.cycle, own)
    if row.team:
        around |= Objective.objects.filter(cycle=row.cycle, team=row.team)
    found = judged(actor, row.cycle, around, last_team=row.team_id, promised=row.pk)
    remarks = Remarks(actor, row.cycle, found, language)
    told: list[Finding] = []
    beside: list[Finding] = []
    for finding in found.findings:
        text, _ = found.place_of(finding)
        if text and text.row.pk == row.pk:
            told.append(finding)
        elif text and row.team and text.row.team_id == row.team_id and _is_of_several(finding):
            beside.append(finding)
    return BeforeCommitment(
        team=TeamChip(row.team.pk, row.team.name) if row.team else None,
        cycle=cycle_chip(row.cycle),
        own=next(iter(remarks.of_objectives(told)), None),
        of_set=_of_set(remarks, row.team_id),
        others=remarks.of_objectives(beside),
        neighbours=_neighbours(remarks, row.team) if row.team else (),
    )


# What is told of one objective on account of another one.
_OF_SEVERAL = frozenset({"ST101", "ST104", CONFLICT, "ST109"})


def _is_of_several(finding: Finding) -> bool:
    return finding.code in _OF_SEVERAL


def _with_neighbours(actor: Actor, cycle: Cycle, own: QuerySet[Objective]) -> QuerySet[Objective]:
    """The objectives of a cycle that may pull against some of them: what they serve, what serves
    the same objective or strategy, and what serves them, as far as the actor sees it."""
    links = visible_to(actor, own).exclude(state__in=SET_ASIDE)
    rows = list(
        links.values_list(
            "pk", "parent_objective_id", "parent_key_result__objective_id", "strategy_id"
        )
    )
    ids = {pk for pk, *_ in rows}
    above = {pk for _, *parents, _ in rows for pk in parents if pk}
    above &= set(_seen(actor, cycle).filter(pk__in=above).values_list("pk", flat=True))
    strategies = {strategy for *_, strategy in rows if strategy}
    served = ids | above
    around = _seen(actor, cycle).filter(
        Q(pk__in=above)
        | Q(parent_objective__in=served)
        | Q(parent_key_result__objective__in=served)
        | Q(strategy__in=strategies)
    )
    near = around.exclude(pk__in=ids).order_by("pk").values_list("pk", flat=True)[:NEIGHBOURS]
    return Objective.objects.filter(pk__in=[*ids, *near])


def _seen(actor: Actor, cycle: Cycle) -> QuerySet[Objective]:
    return visible_to(actor, Objective.objects.filter(cycle=cycle))


def _team_of(found: Judged, finding: Finding) -> int | None:
    text, _ = found.place_of(finding)
    return text.row.team_id if text else None


def _of_set(remarks: Remarks, team_id: int | None) -> SetRemarks:
    """What is said of the team itself, and of the whole set."""
    found = remarks.judged
    told = [
        remarks.remark(each, team_id)
        for each in by_weight(found.findings)
        if found.place_of(each)[0] is None
        and found.teams.get(thing_of(each.path), team_id) == team_id
    ]
    is_listed = (
        bool(team_id) and CycleTeam.objects.filter(cycle=remarks.cycle, team=team_id).exists()
    )
    return SetRemarks(
        open=tuple(each for each in told if each.let_be is None),
        let_be=tuple(each for each in told if each.let_be),
        may_answer=is_listed and remarks.may_answer_for(team_id or 0),
    )


def _neighbours(remarks: Remarks, team: Team) -> tuple[Neighbour, ...]:
    """What is told of other teams' objectives because something of the team is in their way."""
    found, document = remarks.judged, remarks.judged.document
    told = []
    for each in found.findings:
        text, key_result = found.place_of(each)
        if each.code != CONFLICT or text is None or text.row.team_id == team.pk:
            continue
        if each.params.get("team") == team.name and remarks.remark(each).let_be is None:
            at = next(path for path, pk in found.teams.items() if pk == text.row.team_id)
            name = document.teams[int(at[len("teams[") : -1])].name
            told.append(
                Neighbour(
                    team=name,
                    objective=ObjectiveChip(text.row.pk, text.row.title),
                    title=key_result.title if key_result else text.row.title,
                    advice=advised(each, remarks.language, None),
                )
            )
    return tuple(told)
