"""Finding what a reader may see by words: every word has to be in it, anywhere in a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import (
    Case,
    CharField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, StrIndex

from northing.apps.goals import policy
from northing.apps.goals.models import KeyResult, Objective, ObjectiveOwner, Request
from northing.apps.people.models import Membership, Team
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.pages import Pages, pages_of
from northing.core.document import CycleState
from northing.core.seeking import (
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
    rows = {kind: _written(actor, kind, words)[: most + 1] for kind in (OBJECTIVE, KEY_RESULT)}
    hits: dict[str, list[Hit]] = {kind: _hits(kind, rows[kind], words) for kind in rows}
    for hit in _named(actor, words):
        hits.setdefault(hit.kind, []).append(hit)
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
        named = _named(actor, words, kind)
        pages, window = pages_of(len(named), page, HITS_A_PAGE)
        hits = named[window]
    else:
        rows = _written(actor, kind, words)
        total = rows.order_by()[:MOST_COUNTED].count()
        pages, window = pages_of(total, page, HITS_A_PAGE)
        hits = _hits(kind, rows[window], words)
    groups = (Group(kind, tuple(hits)),) if hits else ()
    return Found(tuple(words), groups, pages=pages)


def _seen(actor: Actor, kind: str) -> QuerySet[Any]:
    if kind == OBJECTIVE:
        return policy.visible_to(actor, Objective.objects.all())
    return policy.key_results_visible_to(actor, KeyResult.objects.filter(dropped_on=None))


def _written(actor: Actor, kind: str, words: Sequence[str]) -> QuerySet[Any]:
    """The objectives or key results that hold every word, ranked."""
    rows = _seen(actor, kind)
    for word in words:
        rows = rows.filter(sought__contains=word)
    to = "" if kind == OBJECTIVE else "objective__"
    own = ObjectiveOwner.objects.filter(membership=actor.membership_id or 0)
    mine = Q(**{f"{to}team__in": actor.team_ids}) | Q(
        **{f"{to or 'pk'}{'id__' if to else '__'}in": own.values("objective")}
    )
    ranked: QuerySet[Any] = _with_nearness(rows, words).annotate(
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


def _named(actor: Actor, words: Sequence[str], kind: str = "") -> list[Hit]:
    """What is found by its name alone, ranked: there are hundreds, so that they are folded here
    instead of kept folded."""
    hits = []
    for of, pk, name, about, is_mine in _names(actor, kind):
        near = nearness(sought(name), words)
        if near is not None:
            place = near, not is_mine, name.casefold(), pk
            hits.append((place, Hit(of, pk, name, (about,) if about else (), near)))
    return [hit for _, hit in sorted(hits, key=lambda each: each[0])]


def _names(actor: Actor, kind: str = "") -> QuerySet[Any, Any]:
    """(kind, id, name, about, whether it is the actor's own) of all, in one statement."""
    above, team = F("parent__name"), F("team__name")
    own = Q(pk__in=actor.team_ids)
    parts = {
        "team": _tagged(Team.objects.all(), "team", "name", above, own),
        "person": _tagged(Membership.objects.filter(is_active=True), "person", "name"),
        "strategy": _tagged(policy.strategies_known_to(actor), "strategy", "title"),
        "product": _tagged(policy.products_known_to(actor), "product", "name"),
        "request": _tagged(
            Request.objects.exclude(state="withdrawn"),
            "request",
            "title",
            team,
            Q(by=actor.membership_id or 0),
        ),
    }
    if kind:
        return parts[kind]
    first, *others = parts.values()
    return first.union(*others, all=True)


def _tagged(
    rows: QuerySet[Any], kind: str, name: str, about: Any = None, mine: Q | None = None
) -> QuerySet[Any, Any]:
    blank = Value("", output_field=TextField())
    where = Coalesce(Cast(about, TextField()), blank) if about else blank
    own = _first(mine, 1, 0) if mine is not None else Value(0)
    marked: QuerySet[Any, Any] = rows.order_by().annotate(
        of=Value(kind, output_field=CharField()),
        called=Cast(name, TextField()),
        where=where,
        own=own,
    )
    return marked.values_list("of", "pk", "called", "where", "own")


def _meant(actor: Actor, words: Sequence[str]) -> tuple[str, ...] | None:
    """What the words were meant to be, by what the actor may see of the newest."""
    parts = [part for word in words for part in pieces_of(word)]
    if not parts:
        return None
    alike = reduce(or_, (Q(sought__contains=part) for part in parts))
    texts = [sought(name) for _, _, name, _, _ in _names(actor)]
    for kind in (OBJECTIVE, KEY_RESULT):
        rows = _seen(actor, kind).filter(alike).order_by("-pk")
        texts += rows.values_list("sought", flat=True)[:MOST_READ]
    return meant(words, texts)
