"""Finding what a reader may see by words: every word has to be in it, anywhere in a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import islice
from operator import or_
from typing import Any

from django.db.models import (
    Case,
    Count,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
    Window,
)
from django.db.models.functions import StrIndex

from northing.apps.goals import policy
from northing.apps.goals.models import (
    Cycle,
    KeyResult,
    KeyResultTerm,
    Objective,
    ObjectiveOwner,
    ObjectiveTerm,
)
from northing.apps.goals.queries.search_names import joined, named_parts, tagged
from northing.apps.goals.queries.search_terms import (
    FEW,
    WIDER,
    WIDTH,
    Known,
    Question,
    Reach,
    any_of,
    first_of_each,
    reach_of,
    terms_like,
    written,
)
from northing.apps.people.models import Team
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.pages import Pages, pages_of
from northing.core.document import CycleState
from northing.core.seeking import (
    ANY,
    SEAM,
    Nearness,
    meant,
    nearness,
    pieces_of,
    sought,
    words_of,
)

OBJECTIVE, KEY_RESULT = "objective", "key-result"
NAMED = ("team", "person", "strategy", "product", "request")
KINDS = (OBJECTIVE, KEY_RESULT, *NAMED)
_TERM, _CYCLE = "term", "cycle"
_TABLES: dict[str, tuple[Any, str]] = {
    OBJECTIVE: (ObjectiveTerm, "objective"),
    KEY_RESULT: (KeyResultTerm, "key_result"),
}
OF_A_KIND, HITS_A_PAGE, MOST_COUNTED, MOST_READ = 5, 20, 1000, 500


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found. ``kind`` is one of ``KINDS``; ``about`` says where it stands;
    ``state`` is an objective's, ``is_over`` tells that its cycle is closed."""

    kind: str
    id: int
    title: str
    about: tuple[str, ...] = ()
    near: Nearness = Nearness.INSIDE
    state: str = ""
    is_restricted: bool = False
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of a kind, the best first; ``has_more`` where there is more of it."""

    kind: str
    hits: tuple[Hit, ...]
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question. ``words`` are those that were looked for at last, ``meant`` says
    them where nothing holds what was typed. ``pages`` is None for an answer of several kinds;
    its total is counted up to ``MOST_COUNTED`` only."""

    words: tuple[str, ...]
    groups: tuple[Group, ...] = ()
    meant: str = ""
    pages: Pages | None = None


@query
def found(actor: Actor, text: str, *, is_answered: bool = False) -> Found:
    """Return the best of each kind that holds every word of a text; where nothing does, and
    nothing else answers, what the words were probably meant to be. Closed cycles come last, own
    things before others'."""
    words = words_of(text)
    groups = _groups(actor, words, OF_A_KIND) if words else ()
    likely = None if groups or is_answered else _meant(actor, words)
    if likely is None:
        return Found(words, groups)
    return Found(likely, _groups(actor, likely, OF_A_KIND), " ".join(likely))


@query
def found_of_kind(actor: Actor, text: str, kind: str, page: int = 1) -> Found:
    """Return a page of all that there is of a kind, in the order of ``found``."""
    words = words_of(text)
    if not words:
        return Found(words)
    answer = _page(actor, words, kind, page)
    likely = _meant(actor, words) if not answer.groups else None
    if likely is None:
        return answer
    again = _page(actor, likely, kind, page)
    return Found(likely, again.groups, " ".join(likely), again.pages)


def _groups(actor: Actor, words: Sequence[str], most: int) -> tuple[Group, ...]:
    ground = _ground(actor, words)
    rows = {kind: _written(ground, kind, most + 1) for kind in (OBJECTIVE, KEY_RESULT)}
    hits: dict[str, list[Hit]] = {kind: _hits(kind, rows[kind], words) for kind in rows}
    named = _named(ground.names, words)
    for kind in NAMED:
        of_kind = (each for each in named if each[4] == kind)
        hits[kind] = _named_hits(islice(of_kind, most + 1))
    groups = [
        Group(kind, tuple(hits[kind][:most]), len(hits[kind]) > most)
        for kind in KINDS
        if hits.get(kind)
    ]
    return tuple(sorted(groups, key=lambda group: _worth(group.hits[0])))


def _worth(hit: Hit) -> tuple[bool, int]:
    return hit.is_over, hit.near


def _page(actor: Actor, words: Sequence[str], kind: str, page: int) -> Found:
    if kind in NAMED:
        named = _named(named_parts(actor, words)[kind], words)
        pages, window = pages_of(len(named), page, HITS_A_PAGE)
        hits = _named_hits(named[window])
    else:
        pages, rows = _page_of(_ground(actor, words, kind), kind, page)
        hits = _hits(kind, rows, words)
    groups = (Group(kind, tuple(hits)),) if hits else ()
    return Found(tuple(words), groups, pages=pages)


def _page_of(ground: _Ground, kind: str, page: int) -> tuple[Pages, list[Any]]:
    if ground.reach.streams:
        # Of what many hold the first thousand are counted soon.
        total = _holding(ground, kind, ())[:MOST_COUNTED].count()
        pages, window = pages_of(total, page, HITS_A_PAGE)
        return pages, _written(ground, kind, window.stop)[window]
    ranked = _ranked(ground, kind, _holding(ground, kind, ground.reach.terms))
    _, window = pages_of(MOST_COUNTED, page, HITS_A_PAGE)
    rows = list(ranked.annotate(total=Window(Count("pk")))[window])
    total = rows[0].total if rows else ranked.order_by().count() if page > 1 else 0
    pages, found = pages_of(min(total, MOST_COUNTED), page, HITS_A_PAGE)
    return pages, rows if found == window else list(ranked[found])


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is known before objectives and key results are looked at: what bears a name, the terms
    that the words may stand for, and the cycles, newest first, each with whether it is over."""

    actor: Actor
    words: tuple[str, ...]
    names: list[Any]
    reach: Reach
    cycles: tuple[tuple[int, bool], ...]


def _ground(actor: Actor, words: Sequence[str], kind: str = "") -> _Ground:
    """Read it, in one statement; without the names where a kind is asked for that has none."""
    told_of = {
        _TERM: tagged(terms_like(words), _TERM, "text", own=F("uses")),
        _CYCLE: tagged(Cycle.objects.all(), _CYCLE, "state"),
    }
    told = list(joined(told_of if kind else named_parts(actor, words) | told_of))
    known = [Known(pk, name, uses) for of, pk, name, _, uses in told if of == _TERM]
    cycles = ((pk, state == CycleState.CLOSED) for of, pk, state, *_ in told if of == _CYCLE)
    names = [each for each in told if each[0] in NAMED]
    newest = tuple(sorted(cycles, reverse=True))
    return _Ground(actor, tuple(words), names, reach_of(words, known), newest)


def _seen(actor: Actor, kind: str) -> QuerySet[Any]:
    if kind == OBJECTIVE:
        return policy.visible_to(actor, Objective.objects.all())
    return policy.key_results_visible_to(actor, KeyResult.objects.filter(dropped_on=None))


def _with_words(rows: QuerySet[Any], words: Sequence[str]) -> QuerySet[Any]:
    for word in words:
        rows = rows.filter(sought__contains=word)
    return rows


def _of_terms(kind: str, terms: Sequence[int]) -> Iterator[Question]:
    table, name = _TABLES[kind]
    return written(table.objects.filter(term__in=terms).values(name))


def _holding(ground: _Ground, kind: str, terms: Sequence[int]) -> QuerySet[Any]:
    """The objectives or key results that hold every word, where known by terms one of which each
    of them has."""
    rows = _with_words(_seen(ground.actor, kind), ground.words)
    if terms:
        return rows.filter(pk__in=any_of(_of_terms(kind, terms)))
    return rows if ground.reach.streams else rows.none()


def _written(ground: _Ground, kind: str, stop: int) -> list[Any]:
    """The first objectives or key results that hold every word, ranked."""
    if ground.reach.streams:
        ranked = _ranked(ground, kind, _with_words(_seen(ground.actor, kind), ground.words))
        # What is over comes last: it is read where the rest does not do.
        still = [pk for pk, is_over in ground.cycles if not is_over]
        every = [pk for pk, _ in ground.cycles]
        width = max(WIDTH, 3 * stop)
        # Of three words or more the first of one seldom hold the others.
        attempts = ((still, width, 0), (every, WIDER * width, 1))[len(ground.words) > 2 :]
        for cycles, most, over in attempts:
            likely = any_of(_likely(ground, kind, cycles, most))
            # The actor's own of what is over come up at once: nearer ones of others may not have.
            found = list(ranked.filter(pk__in=likely, is_over__lte=over)[:stop])
            if len(found) == stop:
                return found
    terms = ground.reach.rarest if ground.reach.streams else ground.reach.terms
    return list(_ranked(ground, kind, _holding(ground, kind, terms))[:stop])


def _likely(ground: _Ground, kind: str, cycles: Sequence[int], most: int) -> Iterator[Question]:
    """The questions for the ids of what may stand among the first: what a rare term names, all
    that is the actor's own, and of each tier the first of each cycle."""
    model, to = (Objective, "") if kind == OBJECTIVE else (KeyResult, "objective__")
    rows = _with_words(model.objects.order_by(), ground.words).values("pk")
    yield from _of_terms(kind, ground.reach.terms)
    yield from written(rows.filter(**{f"{to}team__in": ground.actor.team_ids}))
    yield from written(rows.filter(**{f"{to}pk__in": _own(ground.actor)}))
    table, name = _TABLES[kind]
    yield from first_of_each(table.objects.all(), name, ground.reach, cycles, most)


def _own(actor: Actor) -> QuerySet[Any, Any]:
    return ObjectiveOwner.objects.filter(membership=actor.membership_id or 0).values("objective")


def _ranked(ground: _Ground, kind: str, rows: QuerySet[Any]) -> QuerySet[Any]:
    to = "" if kind == OBJECTIVE else "objective__"
    own = {f"{to}pk__in": _own(ground.actor)}
    mine = Q(**{f"{to}team__in": ground.actor.team_ids}) | Q(**own)
    ranked: QuerySet[Any] = _with_nearness(rows, ground.words).annotate(
        is_over=_first(Q(**{f"{to}cycle__state": CycleState.CLOSED.value}), 1, 0),
        not_mine=_first(mine, 0, 1),
        not_running=_first(Q(**{f"{to}cycle__state": CycleState.ACTIVE.value}), 0, 1),
    )
    ranked = ranked.order_by(
        "is_over", "near", "not_mine", "not_running", f"-{to}cycle__starts_on", "pk"
    )
    # The few that are shown name their team: a join would have it looked up for all that match.
    team = Team.objects.filter(pk=OuterRef(f"{to}team")).values("name")
    ranked = ranked.annotate(of_team=Subquery(team))
    return ranked.select_related(f"{to}cycle")


def _first(condition: Q, yes: int, no: int) -> Case:
    return Case(When(condition, then=Value(yes)), default=Value(no))


def _with_nearness(rows: QuerySet[Any], words: Sequence[str]) -> QuerySet[Any]:
    """``near`` as ``core.seeking.nearness`` works it out, for the database to sort by."""
    at = {f"at_{n}": StrIndex("sought", Value(word)) for n, word in enumerate(words)}
    rows = rows.alias(seam=StrIndex("sought", Value(SEAM)), **at)
    beyond = reduce(or_, (Q(**{f"{name}__gt": F("seam")}) for name in at))
    at_words = Q()
    for word in words:
        at_words &= Q(sought__startswith=word) | Q(sought__contains=f" {word}")
    near = Case(
        When(Q(seam__gt=0) & beyond, then=Value(Nearness.BARE)),
        When(sought__startswith=" ".join(words), then=Value(Nearness.BEGINS)),
        When(at_words, then=Value(Nearness.AT_WORDS)),
        default=Value(Nearness.INSIDE),
    )
    ranked: QuerySet[Any] = rows.annotate(near=near)
    return ranked


def _hits(kind: str, rows: Iterable[Any], words: Sequence[str]) -> list[Hit]:
    return [_hit(kind, row, words) for row in rows]


def _hit(kind: str, row: Any, words: Sequence[str]) -> Hit:
    objective = row if kind == OBJECTIVE else row.objective
    team = (row.of_team,) if row.of_team else ()
    above = () if kind == OBJECTIVE else (objective.title,)
    return Hit(
        kind=kind,
        id=row.pk,
        title=row.title,
        about=(*above, *team, objective.cycle.name),
        near=nearness(row.sought, words) or Nearness.BEGINS,
        state=objective.state,
        is_restricted=objective.is_restricted,
        is_over=objective.cycle.state == CycleState.CLOSED,
    )


# Names are of thousands of people at most, and asked for with each letter that is typed.
_kept = lru_cache(maxsize=8192)(sought)


def _named(names: Iterable[Any], words: Sequence[str]) -> list[Any]:
    """What is found by its name alone, ranked: folded here instead of kept folded. Each is what a
    hit is made of, for there may be thousands."""
    found = []
    for of, pk, name, about, is_mine in names:
        near = nearness(_kept(name), words)
        if near is not None:
            found.append((near, not is_mine, name.casefold(), pk, of, name, about))
    return sorted(found)


def _named_hits(found: Iterable[Any]) -> list[Hit]:
    return [
        Hit(of, pk, name, (about,) if about else (), near)
        for near, _, _, pk, of, name, about in found
    ]


def _meant(actor: Actor, words: Sequence[str]) -> tuple[str, ...] | None:
    """What the words were meant to be, by what the actor may see of the newest."""
    pieces = [piece for word in words for piece in pieces_of(word)]
    if not pieces:
        return None
    terms = tagged(terms_like(pieces), _TERM, "text", own=F("uses"))
    told = list(joined(named_parts(actor, pieces, or_) | {_TERM: terms}))
    texts = [_kept(name) for of, _, name, *_ in told if of != _TERM]
    some = [(pk, uses) for of, pk, text, _, uses in told if of == _TERM and text != ANY]
    for kind in (OBJECTIVE, KEY_RESULT) if some else ():
        rows = _seen(actor, kind).order_by("-pk")
        if sum(uses for _, uses in some) <= FEW:
            rows = rows.filter(pk__in=any_of(_of_terms(kind, [pk for pk, _ in some])))
        alike = reduce(or_, (Q(sought__contains=piece) for piece in pieces))
        texts += rows.filter(alike).values_list("sought", flat=True)[:MOST_READ]
    return meant(words, texts)
