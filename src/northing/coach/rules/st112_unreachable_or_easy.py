"""ST112: a target that the check-ins so far make look certain, or out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, KeyResultText, OkrSet, Rule, SetHit, Severity, Subject
from northing.coach.sets import kept, measured
from northing.core.document import Cycle, CycleState, Kind, Numeric

RULE = Rule(
    code="ST112",
    name="unreachable-or-easy",
    severity=Severity.NOTICE,
    subject=Subject.SET,
    message=N_("As it goes, this will end at about %(share)s %% of the way."),
    why=N_(
        "A target that is certain teaches nothing, and one that nobody believes in is given up in"
        " silence."
    ),
    fix=N_(
        "Stretch means about 60 to 80 %% of the way. Ask what changed; amend the target with the"
        " reason, or change what you do."
    ),
)

_EASY, _UNREACHABLE = 0.8, 0.2


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each key result with check-ins whose median forecast lies outside of 0.2 to 0.8; a
    committed one is meant to be reached."""
    cycle = okrs.document.cycle
    if cycle is None or cycle.state is CycleState.CLOSED:
        return
    for objective in kept(okrs):
        for text in measured(objective):
            share = _share(text, cycle)
            if share is not None and _is_told(share, text.key_result.kind):
                whole = round(max(share, 0.0) * 100)
                yield SetHit(text.path, {"found": text.text, "share": str(whole)})


def _is_told(share: float, kind: Kind) -> bool:
    return share < _UNREACHABLE or (share > _EASY and kind is Kind.STRETCH)


def _share(text: KeyResultText, cycle: Cycle) -> float | None:
    """The share of the way at which a number will probably end, asked on the day of its last
    check-in; None when it is too early or too late to ask."""
    measure, seen = text.key_result.measure, text.key_result.check_ins
    if not seen or not isinstance(measure, Numeric):
        return None
    # Most files hold no check-ins, and what forecasts is a tenth of what a prompt loads.
    from northing.core.outlook import outlook  # noqa: PLC0415

    committed_on = text.objective.committed_on if text.objective else None
    found = outlook(text.key_result, cycle, max(each.on for each in seen), committed_on)
    if found is None or found.is_too_early or not found.has_time_left or not found.band:
        return None
    if measure.baseline is None or measure.target is None:
        return None
    baseline, target = float(measure.baseline), float(measure.target)
    return (found.band[1] - baseline) / (target - baseline)
