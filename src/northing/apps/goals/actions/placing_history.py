"""The check-ins and amendments that come with a document: they are added, never replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from northing.apps.goals.models import Amendment, CheckIn, KeyResult, Objective
from northing.apps.metrics.models import Observation
from northing.apps.people.queries import Roster
from northing.base import clock
from northing.base.actor import Actor
from northing.core import document as core

BATCH = 500


class History:
    """Collects what is new in each key result's history and writes it in three statements."""

    def __init__(self, actor: Actor, roster: Roster) -> None:
        self.actor, self.roster = actor, roster
        self._observations: list[Observation] = []
        self._check_ins: list[CheckIn] = []
        self._amendments: list[Amendment] = []

    def add(self, row: KeyResult, value: core.KeyResult, before: core.KeyResult | None) -> None:
        """Take in what ``value`` knows beyond ``before``."""
        known = Counter(before.check_ins) if before else Counter()
        for check_in in value.check_ins:
            if known[check_in]:
                known[check_in] -= 1
                continue
            self._check_ins.append(self._check_in(row, check_in))
        self._add_amendments(value.amendments, before.amendments if before else (), key_result=row)

    def add_of_objective(
        self, row: Objective, value: core.Objective, before: core.Objective | None
    ) -> None:
        """Take in the amendments of an objective's guardrails that ``before`` does not know."""
        self._add_amendments(value.amendments, before.amendments if before else (), objective=row)

    def _add_amendments(
        self,
        told: Iterable[core.Amendment],
        before: Iterable[core.Amendment],
        **end: KeyResult | Objective,
    ) -> None:
        written = Counter(before)
        for amendment in told:
            if written[amendment]:
                written[amendment] -= 1
                continue
            self._amendments.append(self._amendment(amendment, end))

    def write(self) -> None:
        """Write everything taken in."""
        Observation.objects.bulk_create(self._observations, batch_size=BATCH)
        CheckIn.objects.bulk_create(self._check_ins, batch_size=BATCH)
        Amendment.objects.bulk_create(self._amendments, batch_size=BATCH)

    def _check_in(self, row: KeyResult, value: core.CheckIn) -> CheckIn:
        observation = None
        if value.value is not None:
            observation = Observation(
                workspace_id=self.actor.workspace_id,
                metric=row.metric,
                on=value.on,
                value=value.value,
                source="import",
            )
            self._observations.append(observation)
        return CheckIn(
            workspace_id=self.actor.workspace_id,
            key_result=row,
            observation=observation,
            on=value.on,
            confidence=value.confidence,
            note=value.note,
            by_id=self.roster.person_id(value.by),
            created_at=clock.now(),
        )

    def _amendment(
        self, value: core.Amendment, end: Mapping[str, KeyResult | Objective]
    ) -> Amendment:
        return Amendment(
            **end,
            workspace_id=self.actor.workspace_id,
            on=value.on,
            field=value.field,
            before=value.before,
            after=value.after,
            reason=value.reason,
            by_id=self.roster.person_id(value.by),
        )
