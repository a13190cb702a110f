"""From key results to objectives and up the tree (the OKR semantics, sections 1 and 4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from northing.core.alignment import (
    Reference,
    contributes,
    contributing_children,
    enters,
    find_loop,
    parents_within,
)
from northing.core.document import Baseline, Document, KeyResult, Objective
from northing.core.numbers import comparable, mean
from northing.core.progress import clamp, progress
from northing.core.readings import NOUGHT, ONE


@dataclass(frozen=True, slots=True)
class Share:
    """What enters a mean: a weight from 0 and a progress, None where it is unknown."""

    weight: Decimal
    progress: Decimal | None


@dataclass(frozen=True, slots=True)
class Rollup:
    """A mean with what it was made of.

    ``measured`` of ``counted`` entered it ("4 of 5 measured"); ``weight`` is the sum of the
    weights that did. ``is_clamped`` says that at least one lay outside 0 and 1. ``left_out``
    names the restricted children that were left out, for those alone who may see them.
    """

    progress: Decimal | None = None
    measured: int = 0
    counted: int = 0
    is_clamped: bool = False
    weight: Decimal = Decimal(0)
    left_out: tuple[str, ...] = ()


class AlignmentLoop(ValueError):
    """Contributing links that end where they began; ``members`` names the objectives."""

    def __init__(self, members: tuple[str, ...]) -> None:
        super().__init__(" > ".join((*members, members[0])))
        self.members = members


def weighted_mean(shares: Iterable[Share]) -> Rollup:
    """Return the weighted mean of the clamped progress of all known shares.

    Weight 0 is tracked, not counted; an unknown one is counted and left out of the mean.

    >>> both = weighted_mean([Share(Decimal(3), Decimal("0.5")), Share(Decimal(1), Decimal(2))])
    >>> both.progress, both.is_clamped
    (Decimal('0.625'), True)
    >>> unknown = weighted_mean([Share(Decimal(1), None), Share(Decimal(0), Decimal(1))])
    >>> unknown.progress, unknown.measured, unknown.counted
    (None, 0, 1)
    """
    counted = [share for share in shares if share.weight > 0]
    known = [(s.weight, s.progress) for s in counted if s.progress is not None]
    return Rollup(
        progress=mean((weight, clamp(share)) for weight, share in known),
        measured=len(known),
        counted=len(counted),
        is_clamped=any(clamp(share) != share for _, share in known),
        weight=sum((weight for weight, _ in known), NOUGHT),
    )


def equal_mean(progresses: Iterable[Decimal | None]) -> Rollup:
    """Return the mean of the clamped progress, each of the same weight; None is unknown.

    >>> equal_mean([Decimal("0.2"), None, Decimal("0.4")]).progress
    Decimal('0.3')
    """
    return weighted_mean(Share(ONE, share) for share in progresses)


def is_counted(key_result: KeyResult, as_of: date) -> bool:
    """Tell whether a key result has a place in its objective's mean.

    A baseline measure never has one, a dropped key result none from the day it was dropped.
    """
    is_baseline = isinstance(key_result.measure, Baseline)
    return has_place(key_result.dropped_on, as_of, is_baseline=is_baseline)


def has_place(dropped_on: date | None, as_of: date, *, is_baseline: bool) -> bool:
    """Tell of plain values whether they have a place in a mean; see ``is_counted``.

    >>> has_place(date(2026, 7, 1), date(2026, 6, 30), is_baseline=False)
    True
    """
    return not is_baseline and (dropped_on is None or dropped_on > as_of)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a whole Document stands: every objective's mean, and every key result's progress
    (unclamped; for a rolled-up one its children's mean) by objective id and key result id."""

    objectives: Mapping[str, Rollup] = field(default_factory=dict)
    key_results: Mapping[tuple[str, str], Decimal | None] = field(default_factory=dict)


def roll_up(document: Document, as_of: date) -> Mapping[str, Rollup]:
    """Return every objective's progress by its id; see ``stand``."""
    return stand(document, as_of).objectives


def stand(document: Document, as_of: date) -> Standing:
    """Return the progress of every objective and key result of a Document as of a day.

    An objective is the weighted mean of its key results; one without any is the equal mean of
    its contributing children in the same cycle, and so is a rolled-up key result. Which
    children contribute follows ``contributes`` (states) and ``enters`` (restriction). What goes
    up is rounded to 6 decimals first, so that going up from stored numbers gives the same.
    Raises AlignmentLoop where the links of the document loop.
    """
    return stand_by(
        document,
        lambda objective, kr: progress(kr, document.cycle, as_of, objective.committed_on),
        lambda kr: is_counted(kr, as_of),
    )


def stand_by(
    document: Document,
    progress_of: Callable[[Objective, KeyResult], Decimal | None],
    counts: Callable[[KeyResult], bool],
) -> Standing:
    """Return the same as ``stand``, from the progress that each key result with a measure of its
    own has, and whether it has a place in its objective's mean.

    Raises AlignmentLoop where the links of the document loop.
    """
    loop = find_loop(parents_within(document))
    if loop:
        raise AlignmentLoop(loop)
    children = contributing_children(document)
    objectives: dict[str, Rollup] = {}
    key_results: dict[tuple[str, str], Decimal | None] = {}
    for objective in _children_first(document):
        shares = []
        left_out: tuple[str, ...] = ()
        for key_result in objective.key_results:
            if key_result.rolled_up:
                below = children.get(Reference(objective.id, key_result.id), ())
                whole = mean_of_children(objective, below, objectives)
                exact, left_out = whole.progress, left_out + whole.left_out
            else:
                exact = progress_of(objective, key_result)
            share = key_results[objective.id, key_result.id] = comparable(exact)
            if counts(key_result):
                shares.append(Share(key_result.weight, share))
        if objective.key_results:
            objectives[objective.id] = replace(weighted_mean(shares), left_out=left_out)
        else:
            below = children.get(Reference(objective.id), ())
            objectives[objective.id] = mean_of_children(objective, below, objectives)
    return Standing(objectives, key_results)


def mean_of_children(
    parent: Objective, children: Iterable[Objective], known: Mapping[str, Rollup]
) -> Rollup:
    """Return the equal mean of the children that may enter the parent's number.

    ``known`` holds the children's own means by id.
    """
    contributing = [child for child in children if contributes(child.state, parent.state)]
    seen = [c for c in contributing if enters(c.restricted_to, parent.restricted_to)]
    left_out = tuple(child.id for child in contributing if child not in seen)
    shares = (comparable(known[child.id].progress) for child in seen)
    return replace(equal_mean(shares), left_out=left_out)


def _children_first(document: Document) -> list[Objective]:
    """Return the objectives so that each comes after everything below it; knows no loop."""
    parents = parents_within(document)
    depths: dict[str, int] = {}
    for first in parents:
        chain = []
        at: str | None = first
        while at in parents and at not in depths:
            chain.append(at)
            at = parents[at]
        depth = depths.get(at, -1) if at is not None else -1
        for step, name in enumerate(reversed(chain), start=1):
            depths[name] = depth + step
    return sorted(document.all_objectives(), key=lambda objective: -depths[objective.id])
