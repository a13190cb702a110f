"""What of a cycle's map may be asked for, and how much of it each choice would leave."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Protocol, TypeVar

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective, ObjectiveOwner
from northing.apps.goals.queries.cards import CycleChip
from northing.apps.goals.queries.rows import cycle_chip
from northing.apps.goals.queries.standing import Standings, stands
from northing.apps.people.models import Team
from northing.apps.people.policy import and_below, tree
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.core.health import Health
from northing.core.states import COMMITMENTS

NAMES = ("team", "product", "strategy", "health", "owner")
Choices = dict[str, dict[int | str, int]]
Owners = Mapping[int, Sequence[int]]
_COLUMNS = (
    "pk", "team_id", "product_id", "strategy_id", "health", "state", "is_restricted",
    "stands_from", "stands_until",
)  # fmt: skip


class Choosable(Protocol):
    """The columns of an objective that a filter looks at."""

    @property
    def pk(self) -> int: ...
    @property
    def team_id(self) -> int | None: ...
    @property
    def product_id(self) -> int | None: ...
    @property
    def strategy_id(self) -> int | None: ...
    @property
    def health(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def is_restricted(self) -> bool: ...
    @property
    def stands_from(self) -> date | None: ...
    @property
    def stands_until(self) -> date | None: ...


class _Row(NamedTuple):
    pk: int
    team_id: int | None
    product_id: int | None
    strategy_id: int | None
    health: str
    state: str
    is_restricted: bool
    stands_from: date | None
    stands_until: date | None


Spots = TypeVar("Spots", bound=Any)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the map is asked for; 0 and "" ask for all. A team counts with all below it."""

    team: int = 0
    product: int = 0
    strategy: int = 0
    health: str = ""
    owner: int = 0

    def __bool__(self) -> bool:
        return self != Wanted()


@dataclass(frozen=True, slots=True)
class MapChoices:
    """A cycle with what its map's filter offers: by each of its names how many objectives each
    value would leave."""

    cycle: CycleChip
    choices: Choices
    is_empty: bool


@query
def map_choices(actor: Actor, cycle_id: int, wanted: Wanted | None = None) -> MapChoices:
    """Return what the filter of a cycle's map offers, without the map: ``choices`` counts by each
    of the filter's names what the others leave; what is restricted is counted nowhere.
    ``is_empty`` says that the actor sees no objective of the cycle.

    Raises:
        NotFound: there is no such cycle.
    """
    cycle = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    seen = policy.visible_to(actor, Objective.objects.filter(cycle=cycle)).order_by()
    rows = settled(actor, [_Row(*row) for row in seen.values_list(*_COLUMNS)])
    owned = ObjectiveOwner.objects.filter(objective__cycle=cycle).order_by()
    owners: dict[int, list[int]] = defaultdict(list)
    for pk, person in owned.values_list("objective_id", "membership_id"):
        owners[pk].append(person)
    below = tree(Team.objects.order_by().values_list("pk", "parent_id"))
    fits = Fits.of(wanted, owners, below)
    return MapChoices(cycle_chip(cycle), fits.choices(rows, below), is_empty=not rows)


def settled(actor: Actor, spots: list[Spots]) -> list[Spots]:
    """Return rows of objectives with today's health: worked out for those that are stored for
    another day. Needs a scope."""
    late = [spot.pk for spot in spots if not stands(spot, actor.today)]
    if not late:
        return spots
    rows = list(Objective.objects.filter(pk__in=late).select_related("cycle"))
    standings = Standings(actor, rows)
    fresh = {row.pk: standings.health(row.pk).value for row in rows}
    return [spot._replace(health=fresh.get(spot.pk, spot.health)) for spot in spots]


def shown_health(spot: Choosable) -> str:
    """Return the health that an objective shows: none before it is promised."""
    return spot.health if spot.state in COMMITMENTS else Health.UNKNOWN.value


@dataclass(frozen=True, slots=True)
class Fits:
    """Tells what a filter leaves; ``teams`` are the one that is asked for and those below it."""

    wanted: Wanted
    owners: Owners
    teams: Collection[int | None]

    @classmethod
    def of(cls, wanted: Wanted | None, owners: Owners, below: Mapping[int, list[int]]) -> Fits:
        """Make ready a filter, ``below`` being the tree of teams."""
        asked = wanted or Wanted()
        return cls(asked, owners, and_below(below, [asked.team]) if asked.team else ())

    def all_of(self, spot: Choosable, *, but: str = "") -> bool:
        """Whether an objective is what all names of the filter, or all but one, ask for."""
        wanted = self.wanted
        return (
            (not wanted.team or but == "team" or spot.team_id in self.teams)
            and (not wanted.product or but == "product" or spot.product_id == wanted.product)
            and (not wanted.strategy or but == "strategy" or spot.strategy_id == wanted.strategy)
            and (not wanted.health or but == "health" or shown_health(spot) == wanted.health)
            and (not wanted.owner or but == "owner" or wanted.owner in self._people(spot))
        )

    def _people(self, spot: Choosable) -> Sequence[int]:
        return self.owners.get(spot.pk, ())

    def choices(self, spots: Sequence[Choosable], below: Mapping[int, list[int]]) -> Choices:
        """Count what choosing each value would leave. Who sees a restricted objective finds its
        values there, uncounted."""
        above = {child: pk for pk, children in below.items() for child in children}
        found: Choices = {}
        for name in NAMES:
            there, counted = self._values(name, spots), self._values(name, self._left(name, spots))
            if name == "team":
                there, counted = _with_those_above(there, above), _with_those_above(counted, above)
            found[name] = {value: counted[value] for value in there}
        return found

    def _left(self, name: str, spots: Sequence[Choosable]) -> Iterable[Choosable]:
        """What everybody may see and all names of the filter but this one leave."""
        open_to_all = (spot for spot in spots if not spot.is_restricted)
        if not self.wanted:
            return open_to_all
        return (spot for spot in open_to_all if self.all_of(spot, but=name))

    def _values(self, name: str, spots: Iterable[Choosable]) -> Counter[Any]:
        """How many of some objectives have each value."""
        if name == "owner":
            return Counter(person for spot in spots for person in self._people(spot))
        if name == "health":
            return Counter(map(shown_health, spots))
        column = f"{name}_id"
        counted = Counter(getattr(spot, column) for spot in spots)
        del counted[None]
        return counted


def _with_those_above(counted: Counter[int], above: Mapping[int, int]) -> Counter[int]:
    """The numbers of teams with those of all below each."""
    found: Counter[int] = Counter()
    for team, number in counted.items():
        at: int | None = team
        passed: set[int] = set()
        while at is not None and at not in passed:
            passed.add(at)
            found[at] += number
            at = above.get(at)
    return found
