"""What the coach finds in a whole cycle, rule by rule: where, and never whose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from northing.apps.goals import policy
from northing.apps.goals.models import Objective
from northing.apps.goals.queries.advice import LetBe
from northing.apps.goals.queries.cards import CycleChip, ObjectiveChip
from northing.apps.goals.queries.choosing import cycles_in_order
from northing.apps.goals.queries.judging import Judged, judged
from northing.apps.goals.queries.remarks import Remarks
from northing.apps.goals.queries.rows import cycle_chip
from northing.apps.people.queries import TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import Pages, pages_of
from northing.coach import Finding, Severity
from northing.coach.registry import modules
from northing.coach.saying import say_rule
from northing.core.paths import thing_of

PLACES_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that the findings can be narrowed to."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule finds something: an objective and maybe one of its key results, or a team's
    whole plan; ``team`` is None for what concerns the whole cycle. ``let_be`` is why nobody
    minds, None while it is open."""

    objective: ObjectiveChip | None
    team: TeamChip | None
    key_result_id: int | None
    title: str
    found: str
    message: str
    let_be: LetBe | None


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule finds something that is open, and how often that is let be."""

    code: str
    name: str
    message: str
    is_notice: bool
    open: int
    let_be: int


@dataclass(frozen=True, slots=True)
class CycleCoach:
    """A cycle's findings by rule, those with most that is open first; ``places`` are those of the
    rule that is ``opened``. ``judged`` is how many objectives were read."""

    cycle: CycleChip
    cycles: tuple[CycleChip, ...]
    judged: int
    rules: tuple[RuleCount, ...]
    opened: RuleCount | None
    places: tuple[Place, ...]
    pages: Pages
    teams: tuple[Choice, ...]
    products: tuple[Choice, ...]
    strategies: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """The ids of what the findings are narrowed to, None for all, and the rule to be opened."""

    team: int | None = None
    product: int | None = None
    strategy: int | None = None
    rule: str = ""
    page: int = 1


@query
def cycle_coach(actor: Actor, cycle_id: int, language: str, asked: Narrowing) -> CycleCoach:
    """Return what the coach finds in those objectives of a cycle that the actor sees, by rule, in
    a language. What is narrowed to something unknown holds nothing.

    Raises:
        NotFound: there is no such cycle.
    """
    cycles = cycles_in_order()
    cycle = next((row for row in cycles if row.pk == cycle_id), None)
    if cycle is None:
        raise NotFound("cycle")
    found = judged(actor, cycle, Objective.objects.filter(cycle=cycle))
    products = list(policy.products_known_to(actor).values_list("pk", "key", "name"))
    strategies = list(policy.strategies_known_to(actor).values_list("pk", "key", "title"))
    wanted = {
        "team_id": asked.team,
        "product": asked.product and _key(asked.product, products),
        "strategy": asked.strategy and _key(asked.strategy, strategies),
    }
    kept = [each for each in found.findings if _is_wanted(found, each, wanted)]
    remarks = Remarks(actor, cycle, found, language)
    rules = _rules(remarks, kept, language)
    opened = next((each for each in rules if each.code == asked.rule), None)
    told = [each for each in kept if opened and each.code == opened.code]
    told.sort(key=lambda each: remarks.let_be(each) is not None)
    pages, window = pages_of(len(told), asked.page, PLACES_A_PAGE)
    rows = [text.row for text in found.texts.values()]
    return CycleCoach(
        cycle=cycle_chip(cycle),
        cycles=tuple(map(cycle_chip, cycles)),
        judged=len(rows),
        rules=rules,
        opened=opened,
        places=tuple(_place(remarks, each) for each in told[window]),
        pages=pages,
        teams=_teams(found),
        products=_choices(products, {row.product for row in rows}),
        strategies=_choices(strategies, {row.strategy for row in rows}),
    )


def _key(pk: int, rows: Iterable[tuple[int, str, str]]) -> str:
    # No key is a space, so that what is unknown holds nothing.
    return next((key for known, key, _ in rows if known == pk), " ")


def _choices(
    rows: Iterable[tuple[int, str, str]], named: Collection[str | None]
) -> tuple[Choice, ...]:
    return tuple(Choice(pk, name) for pk, key, name in rows if key in named)


def _teams(found: Judged) -> tuple[Choice, ...]:
    planning = {text.row.team_id for text in found.texts.values()}
    names = zip(found.teams.values(), found.document.teams, strict=True)
    return tuple(Choice(pk, team.name) for pk, team in names if pk in planning)


def _is_wanted(found: Judged, finding: Finding, wanted: Mapping[str, object]) -> bool:
    """Whether a finding is about what was asked for: what concerns a team's whole plan is not
    about a product, and what concerns the cycle about neither."""
    text, _ = found.place_of(finding)
    asked = {name: value for name, value in wanted.items() if value is not None}
    if text is not None:
        return all(getattr(text.row, name) == value for name, value in asked.items())
    team = found.teams.get(thing_of(finding.path))
    return not asked or (asked.keys() == {"team_id"} and asked["team_id"] == team)


def _rules(remarks: Remarks, findings: Iterable[Finding], language: str) -> tuple[RuleCount, ...]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for each in findings:
        counts[each.code][remarks.let_be(each) is not None] += 1
    order = sorted(counts, key=lambda code: (-counts[code][0], code))
    return tuple(
        RuleCount(
            code=code,
            name=rule.name,
            message=say_rule(rule, language).message,
            is_notice=rule.severity is Severity.NOTICE,
            open=counts[code][0],
            let_be=counts[code][1],
        )
        for code in order
        for rule in [modules()[code].RULE]
    )


def _place(remarks: Remarks, finding: Finding) -> Place:
    found, remark = remarks.judged, remarks.remark(finding)
    text, key_result = found.place_of(finding)
    team = text.row.team_id if text else found.teams.get(thing_of(finding.path))
    teams = zip(found.teams.values(), found.document.teams, strict=True)
    names = {pk: each.name for pk, each in teams}
    return Place(
        objective=ObjectiveChip(text.row.pk, text.row.title) if text else None,
        team=TeamChip(team, names[team]) if team else None,
        key_result_id=key_result.pk if key_result else None,
        title=found.title_at(finding),
        found=remark.advice.found,
        message=remark.advice.message,
        let_be=remark.let_be,
    )
