"""Hypothesis strategies for Documents that every format and the database must keep whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from northing.core import document as d
from northing.core.alignment import Reference
from northing.core.coaching import Coaching
from northing.core.presets import Preset

# Letters of three languages beside the characters that YAML, CSV, Markdown and HTML give a meaning.
ALPHABET = "aBcx019 åäöÅ提高用户留存率%😀é:#-{}[]&*!|>'\"@`,?~=<\\/.;$^_()+$"
HOSTILE = (
    "null", "~", "yes", "No", "true", "1e3", "0x1F", "0o17", "12:30:00", "2026-07-01", ".inf",
    "- item", "key: value", "# not a comment", "=SUM(A1)", "<b>x</b>", "a: b # c", "[x](y)",
    "'", '"', "|", "> folded", "%YAML", "---", "...", "!!int 3", "&a *a", "{{ x }}", "1_000",
    "Öka andelen – från 3,5 % till 20 000", "把次日留存率从 40% 提升到 55%",
)  # fmt: skip
FIRST_DAY = date(2024, 1, 1)
LAST_DAY = date(2027, 12, 31)

maybe = st.booleans()
zero_to_one = st.decimals(0, 1, places=2)
percents = st.decimals(0, 100, places=1)


def texts(*, max_size: int = 24) -> st.SearchStrategy[str]:
    """Single lines that are not empty and carry no space at either end."""
    drawn = st.text(ALPHABET, min_size=1, max_size=max_size).map(str.strip).filter(bool)
    return st.one_of(drawn, st.sampled_from(HOSTILE))


def optional_texts() -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), texts())


def notes() -> st.SearchStrategy[str]:
    """Nothing, a line, or several lines."""
    return st.one_of(optional_texts(), st.lists(texts(), min_size=2, max_size=3).map("\n".join))


def coachings() -> st.SearchStrategy[Coaching]:
    """Mostly none, as in most files."""
    told = st.builds(
        Coaching,
        preset=st.one_of(st.none(), st.sampled_from(Preset)),
        function=optional_texts(),
        reviews=optional_texts(),
        allow=st.lists(texts(), max_size=2).map(tuple),
    )
    return st.one_of(st.just(Coaching()), told)


def ids() -> st.SearchStrategy[str]:
    return st.one_of(
        st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True),
        st.sampled_from(("null", "true", "1", "2026-07", "no", "öka", "留存率", "1e3")),
    )


def names() -> st.SearchStrategy[str]:
    """People: an address, or a name that stands for somebody who has none yet."""
    return st.sampled_from(
        ("ada@example.org", "bo@example.org", "Åsa Öberg", "李雷", "no", "Data team")
    )


def people(*, min_size: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(names(), min_size=min_size, max_size=2, unique=True).map(tuple)


def numbers(*, at_least: int = -(10**9), at_most: int = 10**9) -> st.SearchStrategy[Decimal]:
    """Numbers within the limits that ``check_number`` keeps."""
    return st.one_of(
        st.integers(max(at_least, -100), min(at_most, 100)).map(Decimal),
        st.decimals(at_least, at_most, places=2),
        st.decimals(at_least, at_most, places=6),
    )


def optional(strategy: st.SearchStrategy[Decimal]) -> st.SearchStrategy[Decimal | None]:
    return st.one_of(st.none(), strategy)


def days(first: date = FIRST_DAY, last: date = LAST_DAY) -> st.SearchStrategy[date]:
    return st.dates(first, last)


@st.composite
def numerics(draw: st.DrawFn) -> d.Numeric:
    kind = draw(st.sampled_from(d.NumericType))
    units = {
        d.NumericType.NUMBER: optional_texts(),
        d.NumericType.PERCENT: st.just("%"),
        d.NumericType.CURRENCY: st.sampled_from(("EUR", "SEK", "CNY")),
    }
    return d.Numeric(
        type=kind,
        baseline=draw(optional(numbers())),
        target=draw(optional(numbers())),
        current=draw(optional(numbers())),
        unit=draw(units[kind]),
        accumulates=draw(maybe),
    )


@st.composite
def ranges(draw: st.DrawFn) -> d.Range:
    low, high = sorted((draw(numbers()), draw(numbers())))
    sides = draw(st.sampled_from(("both", "low", "high")))
    return d.Range(
        at_least=None if sides == "high" else low,
        at_most=None if sides == "low" else high,
        share=draw(zero_to_one),
        current=draw(optional(numbers())),
        unit=draw(optional_texts()),
    )


milestones = st.builds(
    d.Milestone, title=texts(), weight=st.decimals(0, 10, places=1), is_done=maybe
)
tasks = st.builds(d.Task, title=texts(), state=st.sampled_from(d.TaskState))


def measures() -> st.SearchStrategy[d.Measure]:
    """Any of the eight measures."""
    return st.one_of(
        numerics(),
        ranges(),
        st.builds(d.Binary, probability=optional(percents), is_done=maybe),
        st.builds(d.Milestones, items=st.lists(milestones, max_size=3).map(tuple)),
        st.builds(d.Tasks, items=st.lists(tasks, max_size=3).map(tuple)),
        st.builds(d.Baseline, current=optional(numbers()), unit=optional_texts()),
    )


@st.composite
def waypoints(draw: st.DrawFn, first: date, last: date) -> tuple[d.Waypoint, ...]:
    on = sorted(draw(st.lists(days(first, last), min_size=1, max_size=3, unique=True)))
    shares = sorted(draw(st.lists(zero_to_one, min_size=len(on), max_size=len(on))))
    return tuple(d.Waypoint(on=day, share=share) for day, share in zip(on, shares, strict=True))


def check_ins(
    first: date, last: date, measure: d.Measure | None = None
) -> st.SearchStrategy[d.CheckIn]:
    """A check-in on a key result of the measure: a binary one reads 1 or 0."""
    done_or_not = st.sampled_from((Decimal(0), Decimal(1)))
    return st.builds(
        d.CheckIn,
        on=days(first, last),
        value=optional(done_or_not if isinstance(measure, d.Binary) else numbers()),
        confidence=optional(percents),
        note=notes(),
        by=st.one_of(st.just(""), names()),
    )


def allowed() -> st.SearchStrategy[tuple[str, ...]]:
    """Findings to let be, each once."""
    return st.lists(texts().map("KR304 {}".format), max_size=2, unique=True).map(tuple)


def amendments(first: date, last: date) -> st.SearchStrategy[d.Amendment]:
    scalars = numbers().map(str)
    return st.builds(
        d.Amendment,
        on=days(first, last),
        field=st.sampled_from(("baseline", "target", "weight")),
        before=scalars,
        after=scalars,
        reason=notes(),
        by=st.one_of(st.just(""), names()),
    )


@st.composite
def key_results(
    draw: st.DrawFn, *, id: str | None = None, first: date = FIRST_DAY, last: date = LAST_DAY
) -> d.KeyResult:
    """A key result whose every day lies within the given ones; check-ins by date."""
    some_day = st.one_of(st.none(), days(first, last))
    measure = draw(measures())
    dated = draw(st.lists(check_ins(first, last, measure), max_size=3))
    amended = draw(st.lists(amendments(first, last), max_size=2))
    return d.KeyResult(
        id=draw(ids()) if id is None else id,
        title=draw(texts()),
        team="",
        measure=measure,
        metric=draw(optional_texts()),
        kind=draw(st.sampled_from(d.Kind)),
        weight=draw(st.one_of(st.just(Decimal(1)), st.decimals(0, 10, places=1))),
        deadline=draw(some_day),
        pace=draw(st.one_of(st.sampled_from(d.Curve), waypoints(first, last))),
        confidence=draw(optional(percents)),
        owners=draw(people()),
        check_ins=tuple(sorted(dated, key=lambda check_in: check_in.on)),
        amendments=tuple(sorted(amended, key=lambda amendment: amendment.on)),
        rolled_up=draw(maybe),
        committed_on=draw(some_day),
        dropped_on=draw(some_day),
        note=draw(notes()),
        allow=draw(allowed()),
    )


@st.composite
def guardrails(draw: st.DrawFn) -> d.Guardrail:
    low, high = sorted((draw(numbers()), draw(numbers())))
    return d.Guardrail(
        metric=draw(texts()),
        at_least=draw(st.sampled_from((None, low))),
        at_most=high,
        current=draw(optional(numbers())),
        owner=draw(st.one_of(st.just(""), names())),
    )


rices = st.builds(
    d.Rice,
    reach=numbers(at_least=0, at_most=10**6),
    impact=st.sampled_from([Decimal(text) for text in ("0", "0.25", "0.5", "1", "2", "3")]),
    confidence=percents,
    effort=st.decimals(Decimal("0.5"), 50, places=1),
)


def initiatives(served: tuple[str, ...]) -> st.SearchStrategy[d.Initiative]:
    return st.builds(
        d.Initiative,
        title=texts(),
        hypothesis=notes(),
        serves=st.sampled_from(("", *served)),
        expected=optional_texts(),
        rice=st.one_of(st.none(), rices),
        state=st.sampled_from(d.InitiativeState),
        observed=optional_texts(),
    )


@st.composite
def objectives(
    draw: st.DrawFn,
    *,
    id: str | None = None,
    first: date = FIRST_DAY,
    last: date = LAST_DAY,
    used: frozenset[str] = frozenset(),
) -> d.Objective:
    """An objective that points at nothing: no parent, supports, strategy or product.

    None of its key results has an id in ``used``.
    """
    free = ids().filter(lambda one: one not in used)
    taken = draw(st.lists(free, max_size=3, unique=True))
    state = draw(st.one_of(st.none(), st.sampled_from(d.ObjectiveState)))
    decision = draw(st.sampled_from(d.Decision)) if state is d.ObjectiveState.CLOSED else None
    evidence = draw(optional_texts())
    restricted = st.one_of(st.none(), people(min_size=1))
    return d.Objective(
        id=draw(ids()) if id is None else id,
        title=draw(texts()),
        why=draw(notes()),
        evidence=evidence,
        is_explorative=not evidence and draw(maybe),
        phase=draw(st.one_of(st.none(), st.sampled_from(d.Phase))),
        stage=draw(st.one_of(st.none(), st.sampled_from(d.Stage))),
        owners=draw(people()),
        state=state,
        committed_on=draw(st.one_of(st.none(), days(first, last))),
        decision=decision,
        decision_reason=draw(notes()) if decision else "",
        own_score=draw(optional(zero_to_one)),
        own_score_note=draw(optional_texts()),
        amendments=tuple(sorted(draw(st.lists(amendments(first, last), max_size=1)),
                                key=lambda amendment: amendment.on)),
        restricted_to=draw(restricted),
        note=draw(notes()),
        allow=draw(allowed()),
        key_results=tuple(draw(key_results(id=taken_id, first=first, last=last))
                          for taken_id in taken),
        guardrails=tuple(draw(st.lists(guardrails(), max_size=1))),
        initiatives=tuple(draw(st.lists(initiatives(tuple(taken)), max_size=2))),
    )  # fmt: skip


@st.composite
def cycles(draw: st.DrawFn) -> d.Cycle:
    first = draw(days(FIRST_DAY, date(2027, 1, 1)))
    return d.Cycle(
        name=draw(st.sampled_from(("2026-Q3", "2026", "FY21-Q1", "Höst 2026", "2026 上半年"))),
        starts_on=first,
        ends_on=first + timedelta(days=draw(st.integers(13, 364))),
        state=draw(st.one_of(st.none(), st.sampled_from(d.CycleState))),
    )


@st.composite
def team_trees(draw: st.DrawFn) -> tuple[d.Team, ...]:
    """Teams without objectives; a team comes after its parent."""
    titles = draw(st.lists(texts(), max_size=3, unique=True))
    return tuple(
        d.Team(
            name=title,
            parent=draw(st.sampled_from(("", *titles[:at]))),
            level=draw(st.one_of(st.none(), st.sampled_from(d.Level))),
            function=draw(optional_texts()),
            allow=draw(allowed()),
        )
        for at, title in enumerate(titles)
    )


def references(earlier: list[d.Objective]) -> list[str]:
    """Every reference that may be written to the given objectives and their key results."""
    found = [Reference(objective.id) for objective in earlier]
    found += [Reference(o.id, key_result.id) for o in earlier for key_result in o.key_results]
    return [str(reference) for reference in found]


@st.composite
def documents(draw: st.DrawFn, *, needs_cycle: bool = False, max_objectives: int = 4) -> d.Document:
    """A Document that loads without an error.

    Ids are unique among objectives and among key results, parents exist and make no loop, days
    lie within the cycle, numbers within their limits; texts are single lines but for notes,
    without control characters.
    """
    cycle = draw(cycles() if needs_cycle else st.one_of(st.none(), cycles()))
    first, last = (cycle.starts_on, cycle.ends_on) if cycle else (FIRST_DAY, LAST_DAY)
    strategy_ids = draw(st.lists(ids(), max_size=2, unique=True))
    product_ids = draw(st.lists(ids(), max_size=2, unique=True))
    teams = draw(team_trees())
    made: list[d.Objective] = []
    owned: dict[str, list[d.Objective]] = {"": [], **{team.name: [] for team in teams}}
    for taken_id in draw(st.lists(ids(), max_size=max_objectives, unique=True)):
        targets = references(made)
        used = frozenset(one.id for other in made for one in other.key_results)
        supports = st.lists(st.sampled_from(targets), max_size=2, unique=True) if targets else None
        objective = replace(
            draw(objectives(id=taken_id, first=first, last=last, used=used)),
            contributors=tuple(draw(st.lists(st.sampled_from([team.name for team in teams]),
                                             max_size=2, unique=True)) if teams else ()),
            parent=draw(st.sampled_from(["", *targets])),
            supports=() if supports is None else tuple(draw(supports)),
            strategy=draw(st.sampled_from(["", *strategy_ids])),
            product=draw(st.sampled_from(["", *product_ids])),
        )  # fmt: skip
        made.append(objective)
        owned[draw(st.sampled_from(list(owned)))].append(objective)
    return d.Document(
        language=draw(st.sampled_from(("", "en", "sv", "zh-Hans"))),
        workspace=draw(optional_texts()),
        cycle=cycle,
        source=draw(st.sampled_from(("", "https://example.org/okrs?a=1&b=2#top"))),
        vision=draw(notes()),
        coach=draw(coachings()),
        strategies=tuple(
            d.Strategy(id=taken_id, title=draw(texts()), statement=draw(notes()))
            for taken_id in strategy_ids
        ),
        products=tuple(
            d.Product(
                id=taken_id,
                name=draw(texts()),
                phase=draw(st.one_of(st.none(), st.sampled_from(d.ProductPhase))),
                stages=tuple(draw(st.lists(st.sampled_from(d.Stage), max_size=2, unique=True))),
            )
            for taken_id in product_ids
        ),
        teams=tuple(replace(team, objectives=tuple(owned[team.name])) for team in teams),
        objectives=tuple(owned[""]),
    )
