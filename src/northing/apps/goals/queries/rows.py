"""Rows to cards: the parts that every page is put together from, a statement a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from northing.apps.goals import policy
from northing.apps.goals.models import (
    Cycle,
    KeyResult,
    Objective,
)
from northing.apps.goals.queries.cards import (
    CycleChip,
    HealthCounts,
    KeyResultCard,
    ObjectiveCard,
)
from northing.apps.goals.queries.histories import Histories, histories_of
from northing.apps.goals.queries.made_cards import Columns, Given, card_of, is_promised
from northing.apps.goals.queries.owing import is_checkable
from northing.apps.goals.queries.owners import Chips, Owners, owners_among
from northing.apps.goals.queries.standing import Standings
from northing.apps.people.models import Membership, Team
from northing.apps.people.queries import PersonChip, TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.prepared import Prepared
from northing.core.document import CycleState, ObjectiveState
from northing.core.health import Health, is_stale


def person_chip(row: Membership) -> PersonChip:
    """Return a person's chip."""
    return PersonChip(row.pk, row.name, is_placeholder=row.user_id is None)


def team_chip(row: Team | None) -> TeamChip | None:
    """Return a team's chip, None for none."""
    return TeamChip(row.pk, row.name) if row else None


def cycle_chip(row: Cycle) -> CycleChip:
    """Return a cycle's chip."""
    return CycleChip(
        row.pk, row.name, row.starts_on, row.ends_on, row.state, row.is_imported, row.language
    )


def counts(healths: Iterable[Health]) -> HealthCounts:
    """Return how many objectives stand where."""
    found: dict[Health, int] = defaultdict(int)
    for health in healths:
        found[health] += 1
    return HealthCounts(
        achieved=found[Health.ACHIEVED],
        on_track=found[Health.ON_TRACK],
        at_risk=found[Health.AT_RISK],
        off_track=found[Health.OFF_TRACK],
        not_started=found[Health.NOT_STARTED],
        unknown=found[Health.UNKNOWN],
    )


# --- objectives ---------------------------------------------------------------------------------


def objective_owners(ids: Iterable[int]) -> Chips:
    """Return the owners of objectives by the objective's id. Needs a scope."""
    return owners_among(ids, ()).objectives


def objective_cards(
    actor: Actor,
    rows: Sequence[Objective],
    standings: Standings | None = None,
    owners: Chips | None = None,
) -> dict[int, ObjectiveCard]:
    """Return cards by objective id. ``rows`` have team and cycle loaded and are visible;
    ``standings`` and ``owners`` are theirs where they are known already."""
    standings = standings or Standings(actor, rows)
    known = objective_owners([row.pk for row in rows]) if owners is None else owners
    return {row.pk: _objective_card(actor, row, standings, known.get(row.pk, ())) for row in rows}


def _objective_card(
    actor: Actor,
    row: Objective,
    standings: Standings,
    owners: tuple[PersonChip, ...],
) -> ObjectiveCard:
    since = max(filter(None, (row.cycle.starts_on, row.committed_on)))
    is_live = row.cycle.state == CycleState.ACTIVE and row.state == ObjectiveState.COMMITTED
    is_watched = is_live and standings.key_results_of(row.pk) > 0
    return ObjectiveCard(
        id=row.pk,
        title=row.title,
        team=team_chip(row.team),
        owners=owners,
        cycle=cycle_chip(row.cycle),
        state=row.state,
        progress=row.progress,
        expected=standings.expected(row.pk) if is_promised(row) else None,
        health=standings.health(row.pk) if is_promised(row) else Health.UNKNOWN,
        is_stale=is_watched
        and is_stale(row.last_check_in_on, actor.today, actor.check_in_days, since),
        is_clamped=row.is_clamped,
        is_restricted=row.is_restricted,
        measured=row.measured,
        counted=row.counted,
        likely=standings.likely(row.pk) if is_live else None,
        band=row.band if row.cycle.state == CycleState.CLOSED else "",
    )


def with_context(rows: QuerySet[Objective]) -> QuerySet[Objective]:
    """Return the objectives with what their cards need."""
    return rows.select_related("team", "cycle")


# --- key results --------------------------------------------------------------------------------


def key_result_cards(
    actor: Actor,
    rows: Sequence[KeyResult],
    *,
    with_trend: bool = True,
    owners: Owners | None = None,
    histories: Histories | None = None,
) -> tuple[KeyResultCard, ...]:
    """Return cards in the order of the rows, which have metric, objective, its team and its
    cycle loaded and are visible. Without trends no check-in is read. ``owners``, theirs and their
    objectives', and their ``histories`` are given where they are known already."""
    if histories is None:
        histories = histories_of(rows, with_check_ins=with_trend)
    if owners is None:
        owners = owners_among({row.objective_id for row in rows}, [row.pk for row in rows])
    known: dict[int, Columns] = {}
    readings = histories.by_key_result() if with_trend else {}
    return tuple(
        card_of(
            actor,
            row,
            Given(
                team=team_chip(row.objective.team),
                owners=owners.key_results.get(row.pk, ()),
                items=tuple(histories.items.get(row.pk, ())),
                readings=readings.get(row.pk, ()),
                is_checkable=is_checkable(actor, row, _responsible(row, owners)),
                with_trend=with_trend,
            ),
            known,
        )
        for row in rows
    )


def _responsible(row: KeyResult, owners: Owners) -> frozenset[int]:
    own, above = owners.key_results.get(row.pk, ()), owners.objectives.get(row.objective_id, ())
    return frozenset(chip.id for chip in (*own, *above))


def plain_card(actor: Actor, row: KeyResult) -> KeyResultCard:
    """Return a key result as it stands: without owners, which takes no statement but for
    milestones and tasks. The row has its context and is visible."""
    ticked = histories_of([row], with_check_ins=False)
    return key_result_cards(actor, [row], with_trend=False, owners=Owners(), histories=ticked)[0]


def key_results_with_context(rows: QuerySet[KeyResult]) -> QuerySet[KeyResult]:
    """Return the key results with what their cards need."""
    return rows.select_related("metric", "objective__team", "objective__cycle")


_KEY_RESULTS = Prepared(
    lambda objectives, _: (
        KeyResult.objects.filter(objective__in=objectives)
        .select_related("metric")
        .order_by("position", "pk")
    )
)


def key_results_of(objectives: Iterable[Objective]) -> list[KeyResult]:
    """Return the key results of objectives that have their context, in their order and with what
    their cards need; one statement. Needs a scope."""
    known = {row.pk: row for row in objectives}
    found: list[KeyResult] = _KEY_RESULTS.ask(known)
    for row in found:
        row.objective = known[row.objective_id]
    return found


@query
def key_result_card(actor: Actor, key_result_id: int) -> KeyResultCard:
    """Return one key result as a row.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
    """
    return key_result_cards(actor, [visible_key_result(actor, key_result_id)])[0]


_KEY_RESULT = Prepared(
    lambda pk, person, teams, is_system: key_results_with_context(
        policy.key_results_visible_to(
            policy.reader(person, teams, is_system=is_system), KeyResult.objects.filter(pk=pk)
        )
    ).order_by()
)


def visible_key_result(actor: Actor, key_result_id: int) -> KeyResult:
    """Return the row of a key result that the actor may see, with its context. Needs a scope.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
    """
    reader = actor.membership_id or 0, actor.team_ids
    found: list[KeyResult] = _KEY_RESULT.ask(key_result_id, *reader, shape=actor.is_system)
    if not found:
        raise NotFound("key result")
    return found[0]
