"""The one order in which rows of OKRs are locked, so that no two deeds wait for each other.

First the workspace (``people.policy.held``), then cycles by id, then key results by id, then
objectives by id (``locked_chain``), then a team, and only then what was asked of it. Whatever
changes a cycle's state, or may only happen in some state of it (committing, amending, dropping,
deciding, moving an objective in or out), locks the cycle before it looks. Check-ins do not, or
everybody's would wait for each other: instead, who changes the state holds all of the cycle's rows
as well (``hold``), and a check-in reads the state once it has locked its key result.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from django.db import connection
from django.db.models import Exists, QuerySet

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.base.actor import Actor
from northing.base.errors import Conflict, NotFound
from northing.base.prepared import Prepared


def locked_cycle(cycle_id: int) -> Cycle:
    """Return a cycle as of this moment and let nobody else lock it until the transaction ends;
    what only names it is still written beside this. Needs a scope.

    Raises:
        NotFound: there is no such cycle.
    """
    return locked_cycles(cycle_id)[cycle_id]


def locked_cycles(*cycle_ids: int) -> dict[int, Cycle]:
    """Lock several cycles, as ``locked_cycle`` does, and return them by id. Needs a scope.

    Raises:
        NotFound: one of them is not there.
    """
    rows = Cycle.objects.select_for_update(no_key=True).order_by("pk").in_bulk(cycle_ids)
    if len(rows) != len(set(cycle_ids)):
        raise NotFound("cycle")
    return rows


def locked_cycle_of(actor: Actor, objective_id: int) -> Cycle:
    """Return the cycle of an objective, locked as by ``locked_cycle``: it stays there until the
    transaction ends, and the cycle in its state. Needs a scope.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Conflict("changed-meanwhile"): it went to another cycle at this very moment.
    """
    seen = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    ids = seen.values_list("cycle_id", flat=True)
    found = ids.first()
    if found is None:
        raise NotFound("objective")
    cycle = locked_cycle(found)
    if ids.first() != found:
        raise Conflict("changed-meanwhile")
    return cycle


def hold_key_results(actor: Actor, *objective_ids: int) -> None:
    """Keep check-ins out of objectives that the actor may see until the transaction ends. Their
    cycles are locked, no objective is yet. Needs a scope."""
    # What is rolled up has no check-ins and is only written under the lock of its objective: to
    # lock it first would be to wait for a check-in below it that waits for us.
    inner = KeyResult.objects.filter(objective__in=objective_ids, is_rolled_up=False)
    seen = policy.key_results_visible_to(actor, inner).order_by("pk")
    list(seen.select_for_update(of=("self",)).values_list("pk"))


def hold(*cycles: Cycle) -> None:
    """Keep check-ins and steps out of cycles until the transaction ends: out of several at once,
    for one after the other would lock the cycle of the second behind the rows of the first.
    Needs a scope."""
    locked_cycles(*(cycle.pk for cycle in cycles))
    inner = KeyResult.objects.filter(objective__cycle__in=cycles, is_rolled_up=False).order_by("pk")
    list(inner.select_for_update(of=("self",)).values_list("pk"))
    rows = Objective.objects.filter(cycle__in=cycles).order_by("pk")
    list(rows.select_for_update(of=("self",)).values_list("pk"))


_UP = """
WITH RECURSIVE up(lowest, id, depth) AS (
    SELECT id, id, 0 FROM goals_objective WHERE id IN (starts)
    UNION ALL
    SELECT up.lowest, above.id, up.depth + 1
    FROM up
    JOIN goals_objective below ON below.id = up.id
    LEFT JOIN goals_keyresult through
        ON through.id = below.parent_key_result_id AND through.is_rolled_up
    JOIN goals_objective above
        ON above.id = COALESCE(below.parent_objective_id, through.objective_id)
        AND above.cycle_id = below.cycle_id
    WHERE up.depth < 1000
)
SELECT lowest, id FROM up ORDER BY depth
"""


def _locked(ids: Collection[int], _: object) -> QuerySet[Objective]:
    return Objective.objects.select_for_update().filter(pk__in=ids).order_by("pk")


_LOCKED = Prepared(_locked)


def locked_chain(
    objective_id: int, reader: Actor | None = None, beside: Sequence[int] = ()
) -> list[Objective]:
    """Return an objective and those above it whose numbers depend on it, lowest first, locked
    in the order of their ids so that two check-ins cannot wait for each other; nothing for one
    that is not there, or that the ``reader`` may not see: nobody holds up what is hidden from
    them. Those ``beside``, with all above them, are locked as well. Needs a scope."""
    up = _ids_up({objective_id, *beside})
    ids, every = up.get(objective_id, []), {pk for each in up.values() for pk in each}
    if reader is None:
        locked: Iterable[Objective] = _LOCKED.ask(every)
    else:
        seen = policy.visible_to(reader, Objective.objects.filter(pk=objective_id))
        locked = _locked(every, None).filter(Exists(seen))
    rows = {row.pk: row for row in locked}
    return [rows[pk] for pk in ids if pk in rows]


def _ids_up(objective_ids: Collection[int]) -> dict[int, list[int]]:
    """Return each objective and those above it, lowest first, in one statement."""
    found: dict[int, list[int]] = {}
    with connection.cursor() as cursor:
        marks = ", ".join(["%s"] * len(objective_ids))
        cursor.execute(_UP.replace("starts", marks), list(objective_ids))
        for lowest, pk in cursor.fetchall():
            found.setdefault(lowest, []).append(pk)
    return found
