"""Whether something exists elsewhere, or is hidden, cannot be told from any answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import unified_diff
from typing import Any

import pytest
from django.utils.html import escape

from tests.contracts.addresses import Route, asked_names, routes
from tests.contracts.floor import Floor, text_of
from tests.contracts.grants import GRANTS, NAMED, THINGS, Id, Rule, Text, Version, Who
from tests.contracts.test_matrix import SAFE, UNKNOWN

# Made anew for each answer, whatever it is about.
FRESH = re.compile(r'(name="(?:csrfmiddlewaretoken|idempotency_key)" value=")[^"]*')
OWN_HEADERS = {"X-Request-ID", "Content-Length"}
CURIOUS = (Who.STEN, Who.SIV, Who.VERA, Who.TARIQ, Who.MIO, Who.LIV, Who.LENA, Who.ADA, Who.NILS)
# Places in a list, which name no thing.
POSITIONS = {"page", "before"}


@dataclass(frozen=True)
class Pair:
    """The same request about a thing that the asker may not know of, and about none at all."""

    who: Who
    method: str
    about: str
    addresses: tuple[str, str]
    ids: tuple[str, str]
    forms: tuple[dict[str, Any], dict[str, Any]] = field(default_factory=lambda: ({}, {}))

    def __str__(self) -> str:
        return f"{self.who.value}: {self.method} {self.addresses[0]} ({self.about})"


def hidden_ids(floor: Floor, things: str, key: str, restricted: str, who: Who) -> Iterator[Any]:
    """What somebody may not know of: the other workspace's thing, and a restricted one."""
    foreign = floor.away.of(things)
    yield foreign.get(key, next(iter(foreign.values())))
    if restricted and who not in NAMED and who not in {Who.STEN, Who.SIV}:
        yield floor.here.of(things)[restricted]


def pairs(floor: Floor, who: Who) -> Iterator[Pair]:
    for route in routes().values():
        for method, rule in GRANTS.get(route.name, {}).items():
            yield from _in_addresses(floor, route, method, rule, who)
            if method not in SAFE:
                yield from _in_forms(floor, route, method, rule, who)
            else:
                yield from _asked(floor, route, rule, who)


def _in_addresses(floor: Floor, route: Route, method: str, rule: Rule, who: Who) -> Iterator[Pair]:
    for place in route.things:
        things, key, restricted = THINGS[place]
        form = floor.filled(route, rule, who)
        form |= {name: "1" for name, value in rule.form.items() if isinstance(value, Version)}
        for hidden in hidden_ids(floor, things, rule.on or key, restricted, who):
            if not isinstance(hidden, int):
                continue
            none = UNKNOWN
            addresses = tuple(floor.address(route, rule, **{place: pk}) for pk in (hidden, none))
            yield Pair(who, method, place, addresses, (str(hidden), str(none)), (form, form))  # type: ignore[arg-type]


def _in_forms(floor: Floor, route: Route, method: str, rule: Rule, who: Who) -> Iterator[Pair]:
    address = floor.address(route, rule)
    for name, value in rule.form.items():
        first = value[0] if isinstance(value, list) else value
        named = first.id if isinstance(first, Text) else first
        if not isinstance(named, Id):
            continue
        hidden = floor.away.of(named.things).get(named.key)
        hidden = hidden or next(iter(floor.away.of(named.things).values()))
        none = UNKNOWN
        sent = [
            first.text.format(id=pk, version=1) if isinstance(first, Text) else pk
            for pk in (hidden, none)
        ]
        form = floor.filled(route, rule, who)
        yield Pair(
            who, method, name, (address, address), (str(hidden), str(none)),
            (form | {name: sent[0]}, form | {name: sent[1]}),
        )  # fmt: skip


def _asked(floor: Floor, route: Route, rule: Rule, who: Who) -> Iterator[Pair]:
    address = floor.address(route, rule)
    for name in set(asked_names(route)) - POSITIONS:
        for things, key, restricted in THINGS.values():
            for hidden in hidden_ids(floor, things, key, restricted, who):
                # What one may see may be called by the same number.
                is_own = hidden in floor.here.of(things).values() and not restricted
                if isinstance(hidden, int) and not is_own and not _collides(floor, hidden, things):
                    none = UNKNOWN
                    both = (f"{address}?{name}={hidden}", f"{address}?{name}={none}")
                    yield Pair(who, "GET", f"?{name}", both, (str(hidden), str(none)))


def _collides(floor: Floor, pk: int, things: str) -> bool:
    """Whether the number is also that of something else which may be asked for by name."""
    return any(
        pk in floor.here.of(other).values() for other, _, _ in THINGS.values() if other != things
    )


SAID_AGAIN = ("<title>{}: ", "“{}”")


def told(floor: Floor, pair: Pair, which: int) -> tuple[int, str, dict[str, str]]:
    with floor.undone():
        response = floor.ask(pair.who, pair.method, pair.addresses[which], pair.forms[which])
        text = FRESH.sub(r"\1", text_of(response))
    headers = {k: v for k, v in response.headers.items() if k not in OWN_HEADERS}

    asked = [
        # The longer first: it may begin as the other one.
        *sorted(pair.addresses, key=len, reverse=True),
        *(f'value="{own}"' for own in pair.ids),
        *(f" {own} is not one of" for own in pair.ids),
        # What is asked for goes on in links, and what is searched for is said again.
        *(f"{pair.about[1:]}={own}" for own in pair.ids if pair.about[0] == "?"),
        *(said.format(own) for own in pair.ids for said in SAID_AGAIN),
    ]

    def without_own(text: str) -> str:
        """The text without what repeats the request, whichever of the two it was."""
        for each in asked:
            text = text.replace(escape(each), "#").replace(each, "#")
        return text

    return (
        response.status_code,
        without_own(text),
        {name: without_own(value) for name, value in headers.items()},
    )


@pytest.mark.parametrize("who", CURIOUS)
def test_a_hidden_thing_is_answered_like_none(floor, at_length, who):
    every = list(pairs(floor, who))[:: at_length(3, 1)]
    different = []
    for pair in every:
        hidden, none = told(floor, pair, 0), told(floor, pair, 1)
        if hidden != none:
            one, other = hidden[1].splitlines(), none[1].splitlines()
            lines = list(unified_diff(one, other, lineterm="", n=0))[2:5]
            different.append(f"{pair}: {hidden[0]} or {none[0]}, {lines}")
    assert different == [], "\n".join(different[:20])
    assert len(every) >= at_length(15, 50)
