"""What is found by its name alone, which is folded where it is looked at instead of kept folded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import and_
from typing import Any

from django.db.models import (
    Case,
    CharField,
    F,
    Func,
    IntegerField,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Length

from northing.apps.goals import policy
from northing.apps.goals.models import Request
from northing.apps.people.models import Membership, Team
from northing.base.actor import Actor

Together = Callable[[Q, Q], Q]


class _Bytes(Func):
    """How many bytes a text has."""

    function, output_field = "OCTET_LENGTH", IntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        # It knows the function since 3.43 only.
        template = "LENGTH(CAST(%(expressions)s AS BLOB))"
        return self.as_sql(compiler, connection, template=template, **context)


def joined(parts: Mapping[str, QuerySet[Any, Any]]) -> QuerySet[Any, Any]:
    """Return all lines in one statement."""
    first, *others = parts.values()
    lines: QuerySet[Any, Any] = first.union(*others, all=True)
    return lines


def named_parts(
    actor: Actor, words: Sequence[str], together: Together = and_
) -> dict[str, QuerySet[Any, Any]]:
    """(kind, id, name, about, whether it is the actor's own) of what may be called by the words,
    or by one of them where they are put ``together`` so, by kind. Needs a scope."""
    above, team = F("parent__name"), F("team__name")
    own = _one_if(Q(pk__in=actor.team_ids))
    by_me = _one_if(Q(by=actor.membership_id or 0))
    people = Membership.objects.filter(is_active=True)
    requests = Request.objects.exclude(state="withdrawn")
    return {
        "team": tagged(_called(Team.objects.all(), words, together), "team", "name", above, own),
        "person": tagged(_called(people, words, together), "person", "name"),
        "strategy": tagged(policy.strategies_known_to(actor), "strategy", "title"),
        "product": tagged(policy.products_known_to(actor), "product", "name"),
        "request": tagged(requests, "request", "title", team, by_me),
    }


def _called(rows: QuerySet[Any], words: Sequence[str], together: Together) -> QuerySet[Any]:
    """Leave out what is written in plain letters and lacks a word: there may be thousands."""
    beyond = Q(letters__lt=F("bytes"))
    each = (Q(name__icontains=word) | beyond if word.isascii() else beyond for word in words)
    rows = rows.alias(letters=Length("name"), bytes=_Bytes("name"))
    return rows.filter(reduce(together, each))


def tagged(
    rows: QuerySet[Any], kind: str, name: str, about: Any = None, own: Any = None
) -> QuerySet[Any, Any]:
    """Return rows as lines of (kind, id, name, about, own)."""
    blank = Value("", output_field=TextField())
    marked: QuerySet[Any, Any] = rows.order_by().annotate(
        of=Value(kind, output_field=CharField()),
        called=Cast(name, TextField()),
        where=Coalesce(Cast(about, TextField()), blank) if about else blank,
        own=own or Value(0),
    )
    return marked.values_list("of", "pk", "called", "where", "own")


def _one_if(condition: Q) -> Case:
    return Case(When(condition, then=Value(1)), default=Value(0))
