"""Which objective serves which, and where nothing does."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from northing.core.document import Document, KeyResult, Objective, ObjectiveState
from northing.core.states import PLANNED, PROMISED

K = TypeVar("K", bound=Hashable)

# No organisation has as many levels; pages that nest them and walks that recurse rely on it.
MOST_LEVELS = 40


class BadReference(ValueError):
    """A text that names no objective."""


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """What ``parent`` and ``supports`` point at; ``cycle`` is empty for the same cycle."""

    objective: str
    key_result: str = ""
    cycle: str = ""

    @classmethod
    def parse(cls, text: str) -> Reference:
        """Return what the text points at; raises BadReference where it names no objective.

        >>> Reference.parse("2026/trusted-partner#workflows")
        Reference(objective='trusted-partner', key_result='workflows', cycle='2026')
        >>> Reference.parse("#workflows")
        Traceback (most recent call last):
        northing.core.alignment.BadReference: #workflows
        """
        cycle, slash, rest = text.rpartition("/")
        objective, hash_sign, key_result = rest.partition("#")
        is_whole = bool(objective) and bool(cycle) == bool(slash)
        if not is_whole or bool(key_result) != bool(hash_sign):
            raise BadReference(text)
        return cls(objective, key_result, cycle)

    def __str__(self) -> str:
        cycle = f"{self.cycle}/" if self.cycle else ""
        key_result = f"#{self.key_result}" if self.key_result else ""
        return f"{cycle}{self.objective}{key_result}"

    def is_in(self, cycle: str) -> bool:
        """Tell whether this points into the named cycle when it is written there."""
        return self.cycle in {"", cycle}


def find_loop(parents: Mapping[K, K | None]) -> tuple[K, ...] | None:
    """Return the members of a loop among the links, each followed by its parent, or None.

    Keys that are only pointed at need no entry of their own. Works for chains of any length.

    >>> find_loop({"a": "b", "b": "c", "c": "a", "d": "a"})
    ('a', 'b', 'c')
    >>> find_loop({"a": "b", "b": None}) is None
    True
    """
    done: set[K] = set()
    for first in parents:
        walked: dict[K, None] = {}
        at: K | None = first
        while at is not None and at not in done and at not in walked:
            walked[at] = None
            at = parents.get(at)
        if at is not None and at in walked:
            chain = tuple(walked)
            return chain[chain.index(at) :]
        done.update(walked)
    return None


def deepest(parents: Mapping[K, K | None]) -> tuple[K, ...]:
    """Return the longest chain among links that do not loop, from the bottom to the top.

    >>> deepest({"c": "b", "b": "a", "a": None, "x": "a"})
    ('c', 'b', 'a')
    """
    depths: dict[K, int] = {}
    for first in parents:
        walked: list[K] = []
        at: K | None = first
        while at is not None and at not in depths:
            walked.append(at)
            at = parents.get(at)
        depth = depths[at] if at is not None else 0
        for step, key in enumerate(reversed(walked), start=1):
            depths[key] = depth + step
    chain: list[K] = []
    lowest = max(depths, key=lambda key: depths[key], default=None)
    while lowest is not None:
        chain.append(lowest)
        lowest = parents.get(lowest)
    return tuple(chain)


def parent_of(objective: Objective, cycle: str) -> Reference | None:
    """Return the contributing parent in the same cycle, None for none or for another cycle's.

    Raises BadReference where the text names no objective.
    """
    if not objective.parent:
        return None
    reference = Reference.parse(objective.parent)
    return Reference(reference.objective, reference.key_result) if reference.is_in(cycle) else None


def parents_within(document: Document) -> dict[str, str | None]:
    """Return each objective's parent objective within the document; ready for ``find_loop``.

    A key result stands for its objective.
    """
    name = document.cycle.name if document.cycle else ""
    found: dict[str, str | None] = {}
    for objective in document.all_objectives():
        parent = parent_of(objective, name)
        found[objective.id] = parent.objective if parent else None
    return found


def contributing_children(document: Document) -> dict[Reference, tuple[Objective, ...]]:
    """Return the objectives by the objective or key result of the same cycle they serve.

    A child of a key result stands under that key result only. States and restriction are not
    looked at: see ``contributes`` and ``enters``.
    """
    name = document.cycle.name if document.cycle else ""
    found: dict[Reference, list[Objective]] = {}
    for objective in document.all_objectives():
        parent = parent_of(objective, name)
        if parent:
            found.setdefault(parent, []).append(objective)
    return {parent: tuple(children) for parent, children in found.items()}


def contributes(child: ObjectiveState | None, parent: ObjectiveState | None) -> bool:
    """Tell whether a child in this state enters the numbers of a parent in that state.

    What is committed or closed does; a draft or a proposal only enters a parent that is one
    itself, so that a plan can be previewed but never moves a committed number; parked, queued
    and dropped ones never do. None is a file that does not say: it counts as committed.

    >>> contributes(ObjectiveState.DRAFT, ObjectiveState.COMMITTED)
    False
    """
    if child is None or child in PROMISED:
        return True
    return child in PLANNED and parent in PLANNED


def enters(child: Collection[str] | None, parent: Collection[str] | None) -> bool:
    """Tell whether everyone who may see the parent may see the child (the OKR semantics, 4).

    Both are the names an objective is restricted to, None when it is open to all. Names are
    taken as they stand: a team is not opened up into its members.

    >>> enters({"Board", "CFO"}, {"Board"}), enters({"Board"}, None), enters(None, {"Board"})
    (True, False, True)
    """
    return child is None or (parent is not None and set(parent) <= set(child))


def unaligned(document: Document) -> tuple[Objective, ...]:
    """Return the objectives with neither a parent nor a strategy, in the document's order."""
    return tuple(o for o in document.all_objectives() if not o.parent and not o.strategy)


def unsupported(document: Document) -> tuple[tuple[Objective, KeyResult], ...]:
    """Return the key results of teams with sub-teams that nothing below serves.

    An objective of a team below serves a key result when its parent or one of its supports
    names that key result, it counts by its state, and everyone who may see the key result may
    see it (the OKR semantics, section 4).
    """
    above = _teams_above(document)
    served = _served(document, above)
    has_below = {team for teams in above.values() for team in teams}
    return tuple(
        (objective, key_result)
        for team, objective in document.placed_objectives()
        if team and team.name in has_below
        for key_result in objective.key_results
        if (objective.id, key_result.id) not in served
    )


def _teams_above(document: Document) -> dict[str, set[str]]:
    """Return every team above each team; a tree that bites its tail ends where it began."""
    parents = {team.name: team.parent for team in document.teams}
    above: dict[str, set[str]] = {}
    for name, parent in parents.items():
        found: set[str] = set()
        at = parent
        while at and at not in found and at != name:
            found.add(at)
            at = parents.get(at, "")
        above[name] = found
    return above


def _served(document: Document, above: Mapping[str, set[str]]) -> set[tuple[str, str]]:
    cycle = document.cycle.name if document.cycle else ""
    placed = {o.id: (team.name if team else "", o) for team, o in document.placed_objectives()}
    served: set[tuple[str, str]] = set()
    for team, child in placed.values():
        for text in (child.parent, *child.supports):
            reference = Reference.parse(text) if text else None
            if reference is None or not reference.is_in(cycle) or reference.objective not in placed:
                continue
            upper_team, upper = placed[reference.objective]
            is_below = upper_team in above.get(team, ())
            counts = contributes(child.state, upper.state)
            if is_below and counts and enters(child.restricted_to, upper.restricted_to):
                served.add((reference.objective, reference.key_result))
    return served
