"""How many objectives a team takes on, and how many key results each has (workspace policy)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

BreachCode = Literal[
    "too-few-objectives", "too-many-objectives", "too-few-key-results", "too-many-key-results"
]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a team commits to in a cycle; every bound is inclusive."""

    fewest_objectives: int
    most_objectives: int
    fewest_key_results: int
    most_key_results: int


class Preset(StrEnum):
    FOCUSED = "focused"
    BALANCED = "balanced"
    QUARTERLY = "quarterly"


CUSTOM = "custom"
PRESETS: Mapping[str, Bounds] = {
    Preset.FOCUSED: Bounds(1, 1, 3, 5),
    Preset.BALANCED: Bounds(2, 5, 2, 5),
    Preset.QUARTERLY: Bounds(3, 4, 3, 5),
}


@dataclass(frozen=True, slots=True)
class Breach:
    """A bound that is broken: how many there are, and how many there may or should be."""

    code: BreachCode
    found: int
    bound: int


def bounds_of(preset: str, custom: Bounds) -> Bounds:
    """Return the bounds of a preset by its name; ``custom`` for "custom" and unknown names.

    >>> bounds_of("focused", Bounds(1, 9, 1, 9)).most_objectives
    1
    >>> bounds_of("custom", Bounds(1, 9, 1, 9)).most_objectives
    9
    """
    return PRESETS.get(preset, custom)


def breaches(bounds: Bounds, objectives: int, key_results: int) -> tuple[Breach, ...]:
    """Return what a commitment would break: ``objectives`` of the team with this one among them,
    and its own ``key_results``. Too few objectives is no breach: more may follow.

    >>> [breach.code for breach in breaches(PRESETS["focused"], 2, 2)]
    ['too-many-objectives', 'too-few-key-results']
    >>> breaches(PRESETS["focused"], 1, 3)
    ()
    """
    found: list[Breach] = []
    of_team = team_breach(bounds, objectives)
    if of_team and of_team.code == "too-many-objectives":
        found.append(of_team)
    if key_results < bounds.fewest_key_results:
        found.append(Breach("too-few-key-results", key_results, bounds.fewest_key_results))
    if key_results > bounds.most_key_results:
        found.append(Breach("too-many-key-results", key_results, bounds.most_key_results))
    return tuple(found)


def team_breach(bounds: Bounds, objectives: int) -> Breach | None:
    """Return what a team breaks with so many committed objectives, once its cycle is running.

    >>> team_breach(PRESETS["balanced"], 1)
    Breach(code='too-few-objectives', found=1, bound=2)
    >>> team_breach(PRESETS["focused"], 1) is None
    True
    """
    if objectives > bounds.most_objectives:
        return Breach("too-many-objectives", objectives, bounds.most_objectives)
    if objectives < bounds.fewest_objectives:
        return Breach("too-few-objectives", objectives, bounds.fewest_objectives)
    return None
