"""One objective's rows, locked, and what is written in their place. Call it inside an action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.db.models import F, QuerySet

from northing.apps.goals.actions.former import forget_revisions
from northing.apps.goals.actions.holding import held_chain
from northing.apps.goals.actions.moving import (
    above_of,
    copy_audience,
    end_of,
    free_key,
    ids_below,
    list_team,
    move_into,
)
from northing.apps.goals.actions.placing_rows import Writer
from northing.apps.goals.actions.roll_up import (
    Moved,
    follow_audience,
    follow_objective,
    read_again,
)
from northing.apps.goals.models import (
    CheckIn,
    Comment,
    Cycle,
    CycleProduct,
    CycleStrategy,
    KeyResult,
    Objective,
    Revision,
    Support,
)
from northing.apps.goals.policy import products_known_to, strategies_known_to
from northing.apps.goals.queries.documents import objective_value
from northing.apps.goals.queries.frozen import frozen_roster, text_of
from northing.apps.goals.queries.linking import refuse_misalignment
from northing.apps.goals.queries.locks import locked_chain
from northing.apps.goals.queries.plan_reading import Link, ReadPlan
from northing.apps.metrics.models import Metric
from northing.apps.people.models import Team
from northing.base import clock
from northing.base.actor import Actor
from northing.base.errors import Conflict
from northing.core import document as core


@dataclass(slots=True)
class Sheet:
    """``before`` is what the rows say, people and links spelled as in a frozen text; None for an
    objective that is new. ``above`` is the objective that it contributed to until now."""

    actor: Actor
    row: Objective
    before: core.Objective | None = None
    above: int | None = None
    audience_of: Objective | None = None
    _moved: list[Moved] = field(default_factory=list)

    @classmethod
    def opened(
        cls,
        actor: Actor,
        objective_id: int,
        version: int | None,
        *,
        into: int | None = None,
        beside: Iterable[int] = (),
    ) -> Sheet:
        """Return the sheet of an objective, locked with all whose numbers it may move; ``into``
        and ``beside`` as for ``held_chain``.

        Raises:
            NotFound: no such objective, or one that the actor may not see.
            Conflict("changed-meanwhile"): somebody changed it since ``version``.
        """
        above = above_of(objective_id)
        row = held_chain(actor, objective_id, into=into, beside=[*above, *beside])[0]
        if version != row.version:
            raise Conflict("changed-meanwhile")
        return cls(actor, row, objective_value(row, is_frozen=True), next(iter(above), None))

    @classmethod
    def blank(cls, actor: Actor, cycle: Cycle, key: str) -> Sheet:
        """Return the sheet of an objective that is new, at the end of its cycle."""
        return cls(actor, Objective(cycle=cycle, key=key, version=0, position=end_of(cycle)))

    @property
    def stored(self) -> core.Objective:
        """What the rows say of an objective that is there."""
        if self.before is None:
            raise LookupError(self.row.key)
        return self.before

    @property
    def cycle(self) -> Cycle:
        return self.row.cycle

    @classmethod
    def like(cls, actor: Actor, other: Objective) -> Sheet:
        """Return the sheet of an objective that is new beside another one, seen by the same
        people. ``stored`` says what it begins with besides its plan."""
        key = free_key(other.cycle, other.key)
        sheet = cls.blank(actor, other.cycle, key)
        sheet.audience_of = other
        return sheet

    def write(self, read: ReadPlan, team: Team | None) -> None:
        """Write the plan where it differs from the rows, and let the numbers follow.

        Raises:
            Invalid: ``parent`` would make a loop ("alignment-loop") or too many levels.
        """
        value = read.value
        parent = self.row.parent_objective_id, self.row.parent_key_result_id
        self._take_away(value)
        self.row.parent_objective_id, self.row.parent_key_result_id = read.parent
        writer = Writer(
            self.actor,
            self.cycle,
            frozen_roster(),
            dict(
                strategies_known_to(self.actor).filter(key=value.strategy).values_list("key", "pk")
            ),
            dict(products_known_to(self.actor).filter(key=value.product).values_list("key", "pk")),
            keeps_audience=True,
        )
        writer.write_one(self.row, value, team.name if team else "", self.before)
        self._grant()
        self._support(read.supports)
        self._list(team)
        if read.parent != parent:
            refuse_misalignment(self.actor)
        self.follow()

    def keep_revision(self) -> None:
        """Keep what the rows say so that it can come back, instead of what was kept before: one
        change can be taken back, and done again."""
        if self.before is None:
            return
        self.forget_revisions()
        Revision.objects.create(
            workspace_id=self.actor.workspace_id,
            objective=self.row,
            text=text_of(self.before),
            replaced_at=clock.now(),
            by_id=self.actor.membership_id,
        )

    def forget_revisions(self) -> None:
        """Let nothing come back from before a change that cannot be undone."""
        forget_revisions([self.row.pk])

    def touch(self) -> None:
        """Let whoever looked before know that the objective changed."""
        self.row.version += 1
        self.row.save(update_fields=["version"])

    @property
    def moved(self) -> tuple[Moved, ...]:
        """The objectives whose numbers followed."""
        return tuple(self._moved)

    def follow(self) -> None:
        """Let the numbers of the objective and of all above it, now and until now, follow."""
        read_again(self.row, self.actor.today)
        chain = locked_chain(self.row.pk)
        self._moved += follow_objective(chain, self.actor.today)
        if self.above not in {row.pk for row in chain}:
            self._leave()

    def _leave(self) -> None:
        """Let the numbers follow where the objective counted until now. The key results there
        are not locked, and nothing is written into them but what rolls up."""
        chain = locked_chain(self.above) if self.above else []
        if chain:
            self._moved += follow_audience(chain, self.actor.today)

    def _take_away(self, value: core.Objective) -> None:
        """Delete the key results that the plan leaves out. What served one of them serves the
        objective itself from now on, and what was said of one is said of the objective."""
        if self.before is None:
            return
        left = [kr.id for kr in value.key_results]
        gone = KeyResult.objects.filter(objective=self.row).exclude(key__in=left)
        if not gone.exists():
            return
        Objective.objects.filter(parent_key_result__in=gone).update(
            parent_key_result=None, parent_objective=self.row, version=F("version") + 1
        )
        said = Comment.objects.filter(key_result__in=gone)
        said.update(key_result=None, objective=self.row)
        _delete(gone)

    def delete(self) -> None:
        """Delete the objective with all that hangs on it; those below it have no parent any
        more."""
        below = Objective.objects.filter(pk__in=ids_below(self.row.pk))
        nothing = {"parent_objective": None, "parent_key_result": None}
        below.update(**nothing, version=F("version") + 1)
        _delete(KeyResult.objects.filter(objective=self.row))
        pk = self.row.pk
        self.row.delete()
        self.row.pk = pk  # for what is told of it
        self._leave()

    def move_into(self, cycle: Cycle) -> None:
        """Take the objective into another cycle, where its key may be another one."""
        move_into(self.row, cycle)
        if self.before is not None:
            self.before = replace(self.before, id=self.row.key)

    def _grant(self) -> None:
        """Let those see a new objective who see the one that it began as, and nobody else."""
        if self.audience_of is not None:
            copy_audience(self.audience_of, self.row)

    def _support(self, links: tuple[Link, ...]) -> None:
        there = Support.objects.filter(objective=self.row)
        if tuple(there.values_list("to_objective_id", "to_key_result_id")) == links:
            return
        there.delete()
        Support.objects.bulk_create(
            Support(
                workspace_id=self.actor.workspace_id,
                objective=self.row,
                to_objective_id=objective_id,
                to_key_result_id=key_result_id,
                position=at,
            )
            for at, (objective_id, key_result_id) in enumerate(links)
        )

    def _list(self, team: Team | None) -> None:
        """Let the cycle's plan name what the objective names, so that a file of it holds all."""
        cycle, workspace = self.cycle, self.actor.workspace_id
        list_team(cycle, team.pk if team else None)
        if self.row.strategy_id:
            strategies = CycleStrategy.objects.filter(cycle=cycle)
            new = {"workspace_id": workspace, "position": strategies.count()}
            strategies.get_or_create(cycle=cycle, strategy_id=self.row.strategy_id, defaults=new)
        if self.row.product_id:
            products = CycleProduct.objects.filter(cycle=cycle)
            new = {"workspace_id": workspace, "position": products.count()}
            products.get_or_create(cycle=cycle, product_id=self.row.product_id, defaults=new)


def _delete(key_results: QuerySet[KeyResult]) -> None:
    metrics = list(key_results.values_list("metric_id", flat=True))
    CheckIn.objects.filter(key_result__in=key_results).delete()
    key_results.delete()
    Metric.objects.filter(pk__in=metrics).delete()
