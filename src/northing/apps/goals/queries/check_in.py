"""What surrounds a check-in: the key result, what is expected, and which days can be named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from northing.apps.goals.models import KeyResult, Milestone, Task
from northing.apps.goals.queries.cards import Odds
from northing.apps.goals.queries.foretelling import MOST_READ, odds_of, value_of
from northing.apps.goals.queries.histories import check_ins_of, histories_of, newest_of
from northing.apps.goals.queries.home import owed_key_results
from northing.apps.goals.queries.made_cards import NUMERIC
from northing.apps.goals.queries.owing import check_in_refusal, latest_day
from northing.apps.goals.queries.rows import plain_card, visible_key_result
from northing.apps.goals.queries.shapes import CheckInPage
from northing.base.action import query
from northing.base.actor import Actor


@query
def check_in_page(actor: Actor, key_result_id: int, *, in_run: bool = False) -> CheckInPage:
    """Return what a check-in form shows. ``in_run`` adds where it stands among all that the
    actor owes and which comes next.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
    """
    row = visible_key_result(actor, key_result_id)
    refusal = check_in_refusal(actor, row)
    card = replace(plain_card(actor, row), is_checkable=not refusal)
    owed = owed_key_results(actor) if in_run else []
    place = owed.index(row.pk) if row.pk in owed else -1
    return CheckInPage(
        card=card,
        on_pace=_on_pace(row, card.expected),
        choices=_choices(row),
        earliest=row.objective.cycle.starts_on,
        latest=max(latest_day(row, actor.today), row.objective.cycle.starts_on),
        version=row.version,
        refusal=refusal,
        position=place + 1,
        out_of=len(owed),
        next_id=_after(owed, row.pk),
    )


def _on_pace(row: KeyResult, expected: Decimal | None) -> Decimal | None:
    if row.type not in NUMERIC or row.baseline is None or row.target is None or expected is None:
        return None
    on_pace: Decimal = row.baseline + (row.target - row.baseline) * expected
    return on_pace


def _choices(row: KeyResult) -> tuple[tuple[int, str, bool], ...]:
    if row.type == "milestones":
        milestones = Milestone.objects.filter(key_result=row)
        return tuple((item.pk, item.title, item.is_done) for item in milestones)
    if row.type == "tasks":
        tasks = Task.objects.filter(key_result=row)
        return tuple((item.pk, item.title, item.state == "done") for item in tasks)
    return ()


def _after(owed: list[int], key_result_id: int) -> int | None:
    """Return the next owed one, from the first again after the last; None when it is alone."""
    if key_result_id not in owed:
        return owed[0] if owed else None
    at = owed.index(key_result_id)
    following = [*owed[at + 1 :], *owed[:at]]
    return following[0] if following else None


@query
def odds_after(actor: Actor, key_result_id: int) -> tuple[Decimal | None, Odds | None]:
    """Return a key result's stated confidence and its odds, as its card has them after a check-in.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
    """
    row = visible_key_result(actor, key_result_id)
    # The time inside a range is of all that was read.
    histories = histories_of([row]) if row.type == "range" else newest_of(row, MOST_READ)
    read, items = histories.readings, histories.items.get(row.pk, ())
    return row.confidence, odds_of(row, value_of(row, check_ins_of(read), items), actor.today)


@query
def next_owed(actor: Actor, after_id: int | None = None) -> int | None:
    """Return the key result to check in on next, None when nothing is owed; ``after_id`` is the
    one that was skipped."""
    owed = owed_key_results(actor)
    if after_id in owed:
        rest = owed[owed.index(after_id) + 1 :]
        return rest[0] if rest else None
    return owed[0] if owed else None
