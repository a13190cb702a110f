"""The rows under a placed document: objectives, key results and all that hangs on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from northing.apps.goals.actions.former import forget_revisions, keep_titles
from northing.apps.goals.actions.placing_history import History
from northing.apps.goals.actions.terms import keep_terms
from northing.apps.goals.facts import allowances
from northing.apps.goals.models import (
    Contribution,
    Cycle,
    Grant,
    Guardrail,
    Initiative,
    KeyResult,
    KeyResultOwner,
    Milestone,
    Objective,
    ObjectiveOwner,
    Task,
)
from northing.apps.metrics.models import Metric
from northing.apps.people.queries import Roster
from northing.base.actor import Actor
from northing.base.errors import Invalid
from northing.core import document as core
from northing.core.readings import deadline
from northing.core.seeking import sought

BATCH = 500
_OBJECTIVE_FIELDS = [
    "team", "position", "title", "sought", "why", "evidence", "is_explorative", "phase", "stage",
    "strategy", "product", "state", "committed_on", "decision", "decision_reason", "own_score",
    "own_score_note", "is_restricted", "note", "allow", "version",
]  # fmt: skip
_KEY_RESULT_FIELDS = [
    "team", "position", "title", "sought", "type", "baseline", "target", "at_least", "at_most",
    "share", "first_probability", "is_done", "kind", "weight", "deadline", "pace", "waypoints",
    "stated_confidence", "is_rolled_up", "committed_on", "dropped_on", "note", "allow", "stated",
    "stated_on", "version",
]  # fmt: skip


class Writer:
    """Writes the difference between two documents of one cycle, a table at a time.

    ``created`` and ``changed`` count objectives, ``touched`` names them by key. Who may see an
    objective is written with it, unless ``keeps_audience``.
    """

    def __init__(
        self,
        actor: Actor,
        cycle: Cycle,
        roster: Roster,
        strategies: Mapping[str, int],
        products: Mapping[str, int],
        *,
        keeps_audience: bool = False,
    ) -> None:
        self.actor, self.cycle, self.roster = actor, cycle, roster
        self.keeps_audience = keeps_audience
        self.strategies, self.products = strategies, products
        self.created = self.changed = 0
        self.touched: list[str] = []
        self._hung: dict[type[Model], list[Any]] = {}
        self._said: dict[bool, list[Objective | KeyResult]] = {}

    def write(self, desired: core.Document, before: core.Document | None) -> dict[str, int]:
        """Write what differs and return every objective's row id by its key."""
        known = {o.id: o for o in before.all_objectives()} if before else {}
        homes = {o.id: t.name if t else "" for t, o in before.placed_objectives()} if before else {}
        rows = {row.key: row for row in Objective.objects.filter(cycle=self.cycle)}
        fresh: list[Objective] = []
        stale: list[Objective] = []
        differing: list[core.Objective] = []
        for position, (team, value) in enumerate(desired.placed_objectives()):
            name = team.name if team else ""
            row = rows.get(value.id)
            same = known.get(value.id) == value and homes.get(value.id) == name
            if row is not None and same and row.position == position:
                continue
            if row is None:
                row = rows[value.id] = Objective(key=value.id, version=0)
                fresh.append(row)
            else:
                stale.append(row)
            self._fill_objective(row, value, name, position)
            if not same:  # Another place among others is no change that anybody is overtaken by.
                row.version += 1
                differing.append(value)
        Objective.objects.bulk_create(fresh, batch_size=BATCH)
        Objective.objects.bulk_update(stale, _OBJECTIVE_FIELDS, batch_size=BATCH)
        self.created, self.changed = len(fresh), len(differing) - len(fresh)
        self.touched = [value.id for value in differing]
        self._write_below(rows, differing, known)
        forget_revisions(rows[value.id].pk for value in differing if value.id in known)
        return {key: row.pk for key, row in rows.items()}

    def write_one(
        self, row: Objective, value: core.Objective, team: str, before: core.Objective | None
    ) -> None:
        """Write one objective where it differs from ``before`` (None for a new one) and save its
        row as it stands; its place among the others stays."""
        self._fill_objective(row, value, team, row.position)
        row.version += 1
        row.save()
        self._write_below({value.id: row}, [value], {value.id: before} if before else {})

    def _fill_objective(
        self, row: Objective, value: core.Objective, team: str, position: int
    ) -> None:
        row.workspace_id, row.cycle = self.actor.workspace_id, self.cycle
        row.team_id = self.roster.teams[team] if team else None
        row.position = position
        row.title, row.why, row.evidence, row.note = (
            value.title,
            value.why,
            value.evidence,
            value.note,
        )
        self._say(row, sought(value.title))
        row.is_explorative = value.is_explorative
        row.phase, row.stage = value.phase or "", value.stage or ""
        row.strategy_id = self.strategies[value.strategy] if value.strategy else None
        row.product_id = self.products[value.product] if value.product else None
        row.state = value.state or core.ObjectiveState.DRAFT
        row.committed_on = value.committed_on
        row.decision, row.decision_reason = value.decision or "", value.decision_reason
        row.own_score, row.own_score_note = value.own_score, value.own_score_note
        row.is_restricted = value.restricted_to is not None
        row.allow = allowances(row.allow, value.allow, self.actor.membership_id, self.actor.today)

    def _write_below(
        self,
        rows: Mapping[str, Objective],
        differing: list[core.Objective],
        known: Mapping[str, core.Objective],
    ) -> None:
        touched = [rows[value.id] for value in differing if value.id in known]
        for table in (ObjectiveOwner, Contribution, Guardrail, Initiative):
            table.objects.filter(objective__in=touched).delete()
        named = [value for value in differing if self._names_anew(value, known.get(value.id))]
        Grant.objects.filter(objective__in=[rows[value.id] for value in named]).delete()
        for value in named:
            self._grant(rows[value.id], value)
        history = History(self.actor, self.roster)
        for value in differing:
            self._hang_on_objective(rows[value.id], value)
            history.add_of_objective(rows[value.id], value, known.get(value.id))
        self._flush()
        history.write()
        self._write_key_results(rows, differing, known)
        pairs = [(rows[v.id], known[v.id], v) for v in differing if v.id in known]
        keep_titles(self.actor, pairs)
        keep_terms(self.actor.workspace_id, self._said.pop(False, ()), self._said.pop(True, ()))

    def _say(self, row: Objective | KeyResult, text: str) -> None:
        """Let a row say what it is found by, and note whether it said something else before."""
        if row.sought != text:
            self._said.setdefault(bool(row.sought), []).append(row)
        row.sought = text

    def _hang(self, row: Any) -> None:
        row.workspace_id = self.actor.workspace_id
        self._hung.setdefault(type(row), []).append(row)

    def _flush(self) -> None:
        for table, rows in self._hung.items():
            table.objects.bulk_create(rows, batch_size=BATCH)  # type: ignore[attr-defined]
        self._hung = {}

    def _names_anew(self, value: core.Objective, before: core.Objective | None) -> bool:
        """Tell whether the value says anew who sees it: those who see it already are known by
        their rows, and a name may stand for somebody else by now."""
        if self.keeps_audience:
            return False
        return before is None or before.restricted_to != value.restricted_to

    def _grant(self, row: Objective, value: core.Objective) -> None:
        for at, name in enumerate(dict.fromkeys(value.restricted_to or ())):
            team_id = self.roster.team_id(name)
            if team_id and name in self.roster.people:
                raise Invalid(
                    {"restricted_to": "team-and-person"}, name=name, objective=value.title
                )
            person = None if team_id else self.roster.person_id(name)
            self._hang(Grant(objective=row, team_id=team_id, membership_id=person, position=at))

    def _hang_on_objective(self, row: Objective, value: core.Objective) -> None:
        for at, name in enumerate(dict.fromkeys(value.owners)):
            self._hang(
                ObjectiveOwner(objective=row, membership_id=self.roster.owner_id(name), position=at)
            )
        for at, name in enumerate(dict.fromkeys(value.contributors)):
            self._hang(Contribution(objective=row, team_id=self.roster.teams[name], position=at))
        for at, guardrail in enumerate(value.guardrails):
            self._hang(
                Guardrail(
                    objective=row,
                    position=at,
                    metric=guardrail.metric,
                    at_least=guardrail.at_least,
                    at_most=guardrail.at_most,
                    current=guardrail.current,
                    owner_id=self.roster.person_id(guardrail.owner),
                )
            )
        for at, initiative in enumerate(value.initiatives):
            self._hang(_initiative(row, initiative, at))

    def _write_key_results(
        self,
        rows: Mapping[str, Objective],
        differing: list[core.Objective],
        known: Mapping[str, core.Objective],
    ) -> None:
        objectives = [rows[value.id] for value in differing]
        found = {
            (row.objective_id, row.key): row
            for row in KeyResult.objects.filter(objective__in=objectives).select_related("metric")
        }
        fresh: list[KeyResult] = []
        stale: list[KeyResult] = []
        pairs: list[tuple[KeyResult, core.KeyResult, core.KeyResult | None]] = []
        for value in differing:
            before = {k.id: k for k in known[value.id].key_results} if value.id in known else {}
            for at, inner in enumerate(value.key_results):
                row = found.get((rows[value.id].pk, inner.id))
                if row is not None and before.get(inner.id) == inner and row.position == at:
                    continue
                (stale if row else fresh).append(
                    row := row or KeyResult(objective=rows[value.id], key=inner.id, version=0)
                )
                self._fill_key_result(row, inner, at)
                pairs.append((row, inner, before.get(inner.id)))
        Metric.objects.bulk_create([row.metric for row in fresh], batch_size=BATCH)
        Metric.objects.bulk_update(
            [row.metric for row in stale], ["name", "unit", "is_accumulating"], batch_size=BATCH
        )
        KeyResult.objects.bulk_create(fresh, batch_size=BATCH)
        KeyResult.objects.bulk_update(stale, _KEY_RESULT_FIELDS, batch_size=100)
        self._hang_on_key_results(stale, pairs)

    def _fill_key_result(self, row: KeyResult, value: core.KeyResult, position: int) -> None:
        row.workspace_id, row.position = self.actor.workspace_id, position
        if row.metric_id is None:
            row.metric = Metric(workspace_id=self.actor.workspace_id)
        row.metric.name = value.metric
        row.title, row.note = value.title, value.note
        row.allow = allowances(row.allow, value.allow, self.actor.membership_id, self.actor.today)
        self._say(row, sought(value.title, value.metric))
        row.team_id = self.roster.teams[value.team] if value.team else None
        _fill_measure(row, value.measure)
        stated = getattr(value.measure, "current", None)
        if stated != row.stated:
            row.stated = stated
            row.stated_on = (
                _stated_day(self.actor, self.cycle, value) if stated is not None else None
            )
        row.kind, row.weight, row.deadline = value.kind, value.weight, value.deadline
        if isinstance(value.pace, tuple):
            row.pace = core.Curve.LINEAR
            row.waypoints = [[w.on.isoformat(), format(w.share, "f")] for w in value.pace]
        else:
            row.pace, row.waypoints = value.pace, []
        row.stated_confidence = value.confidence
        row.is_rolled_up = value.rolled_up
        row.committed_on, row.dropped_on = value.committed_on, value.dropped_on
        row.version += 1

    def _hang_on_key_results(
        self,
        stale: list[KeyResult],
        pairs: list[tuple[KeyResult, core.KeyResult, core.KeyResult | None]],
    ) -> None:
        for table in (KeyResultOwner, Milestone, Task):
            table.objects.filter(key_result__in=stale).delete()
        history = History(self.actor, self.roster)
        for row, value, before in pairs:
            for at, name in enumerate(dict.fromkeys(value.owners)):
                owner = self.roster.owner_id(name)
                self._hang(KeyResultOwner(key_result=row, membership_id=owner, position=at))
            match value.measure:
                case core.Milestones(items=milestones):
                    for at, item in enumerate(milestones):
                        self._hang(_milestone(row, item, at))
                case core.Tasks(items=tasks):
                    for at, task in enumerate(tasks):
                        self._hang(
                            Task(key_result=row, title=task.title, state=task.state, position=at)
                        )
                case _:
                    pass
            history.add(row, value, before)
        self._flush()
        history.write()


def _milestone(row: KeyResult, item: core.Milestone, position: int) -> Milestone:
    return Milestone(
        key_result=row,
        title=item.title,
        weight=item.weight,
        is_done=item.is_done,
        position=position,
    )


def _stated_day(actor: Actor, cycle: Cycle, value: core.KeyResult) -> Any:
    """A reading without a day is taken to be of the day it came, within the cycle, and not
    before any dated one."""
    last = deadline(value, cycle)
    day = max(cycle.starts_on, min(actor.today, last))
    return max([day, *(c.on for c in value.check_ins if c.on <= last)])


def _fill_measure(row: KeyResult, measure: core.Measure) -> None:
    row.baseline = row.target = row.at_least = row.at_most = row.share = None
    row.first_probability, row.is_done = None, False
    row.metric.unit, row.metric.is_accumulating = getattr(measure, "unit", ""), False
    match measure:
        case core.Numeric():
            row.type, row.baseline, row.target = measure.type, measure.baseline, measure.target
            row.metric.is_accumulating = measure.accumulates
        case core.Range():
            row.type, row.share = "range", measure.share
            row.at_least, row.at_most = measure.at_least, measure.at_most
        case core.Binary():
            row.type, row.is_done = "binary", measure.is_done
            row.first_probability = measure.probability
        case core.Milestones():
            row.type = "milestones"
        case core.Tasks():
            row.type = "tasks"
        case core.Baseline():
            row.type = "baseline"


def _initiative(row: Objective, value: core.Initiative, position: int) -> Initiative:
    rice = value.rice
    return Initiative(
        objective=row,
        position=position,
        title=value.title,
        hypothesis=value.hypothesis,
        serves=value.serves,
        expected=value.expected,
        observed=value.observed,
        state=value.state,
        reach=rice.reach if rice else None,
        impact=rice.impact if rice else None,
        confidence=rice.confidence if rice else None,
        effort=rice.effort if rice else None,
    )
