"""Everybody asks for everything, everywhere, by every method.

The addresses come from the URL map, what may be asked behind the question mark from the views and
forms, and who may from ``grants``.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.contracts import floor as floors
from tests.contracts.addresses import Route, asked_names, routes
from tests.contracts.floor import Floor, shown, text_of, watched
from tests.contracts.grants import (
    EVERYWHERE,
    GRANTS,
    MEMBERS,
    NAMED,
    OUTSIDERS,
    STRANGERS,
    THINGS,
    Id,
    Rule,
    Who,
)
from tests.turns import TURN

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
UNKNOWN = 98_765
LARGE = (2**31, 2**63 - 1, 2**63, 10**30)
NO_NUMBERS = ("-1", "x", "1.5", "1e3", "１２", " 1", "1 or 1=1", "\x00", "None", "1/../2")
NO_WORKSPACES = ("nowhere", "Tidewater", "x" * 2_000, "\x00", "%", "长", "tidewater\n", "..")
ODD_TEXTS = (
    "",
    "\x00",
    "x" * 100_000,
    "9" * 400,
    "NaN",
    "-1",
    "\ud83d\ude80".encode("utf-16", "surrogatepass").decode("utf-16"),
)
# Only those who belong there may read these words anywhere.
SECRET_WORDS = {
    "Zugzwang": NAMED,
    "Quixotic": frozenset({Who.STEN, Who.SIV}),
    "riders": MEMBERS,
}
# One of each kind that can tell things apart: a page's address decides for the others.
CURIOUS = {Who.NOBODY, Who.STEN, Who.VERA, Who.TARIQ, Who.LENA, Who.ADA}
OK, SIGN_IN = "ok", "sign in"
REFUSED = ("403", "404", "409", "422", "400")


@dataclass(frozen=True)
class Case:
    """A request and the outcomes that may follow. ``is_basic``: it runs every time, the others
    take turns by the day."""

    who: Who
    method: str
    address: str
    expected: tuple[str, ...]
    about: str
    form: dict[str, object] = field(default_factory=dict)
    may_write: tuple[str, ...] = ()
    is_fragment: bool = False
    first: str = ""
    is_basic: bool = False

    def __str__(self) -> str:
        kind = "fragment " if self.is_fragment else ""
        return f"{self.who.value}: {kind}{self.method} {self.address[:90]} ({self.about})"


def outcome(response: Any) -> str:
    leads_to = response.headers.get("HX-Redirect") or response.headers.get("Location") or ""
    if leads_to.startswith("/sign-in/?next="):
        return SIGN_IN
    return OK if response.status_code < 400 else str(response.status_code)


def rule_of(route: Route, method: str) -> Rule | None:
    return GRANTS[route.name].get("GET" if method == "HEAD" else method)


def expected_of(route: Route, who: Who, rule: Rule | None, may: frozenset[Who]) -> tuple[str, ...]:
    """What may follow where the thing is there; ``rule`` is None where there is no such method."""
    if "workspace" in route.places and who in STRANGERS:
        return (SIGN_IN,)
    if "workspace" in route.places and who in OUTSIDERS:
        return ("404",)
    if rule is None:
        return ("405", SIGN_IN) if who in STRANGERS else ("405",)
    if who in may:
        return (OK, *rule.also)
    return (rule.instead or (SIGN_IN if who in STRANGERS else "403"), *rule.also)


def cases(floor: Floor, who: Who) -> Iterator[Case]:
    for route in (route for route in routes().values() if route.name in GRANTS):
        yield from _basic(floor, route, who)
        yield from _elsewhere(floor, route, who)
        for place in route.things:
            yield from _misplaced(floor, route, who, place)
        yield from _asked(floor, route, who)
        yield from _sent(floor, route, who)


def any_rule(route: Route) -> Rule:
    return next(iter(GRANTS[route.name].values()))


def tables(rule: Rule | None, method: str, expected: tuple[str, ...]) -> tuple[str, ...]:
    """What a request may write to: anything where it is granted, else only a count of tries."""
    if rule is None:
        return ()
    if method in SAFE:
        return ()
    if OK in expected:
        return ("*",)
    return (floors.TRIES,) if rule.counts else ()


def _basic(floor: Floor, route: Route, who: Who) -> Iterator[Case]:
    for method in METHODS:
        rule = rule_of(route, method)
        expected = expected_of(route, who, rule, rule.who if rule else frozenset())
        address = floor.address(route, rule or any_rule(route))
        form = floor.filled(route, rule, who) if rule else {}
        also = (OK,) if method == "OPTIONS" and rule is None else ()
        yield Case(
            who, method, address, (*expected, *also), "as it should be", form,
            tables(rule, method, expected), first=floor.first(rule) if rule else "",
            is_basic=method in GRANTS[route.name],
        )  # fmt: skip
        if method == "GET" and rule:
            yield Case(
                who, method, address, expected, "as a fragment", {},
                tables(rule, method, expected), is_fragment=True,
            )  # fmt: skip


def _elsewhere(floor: Floor, route: Route, who: Who) -> Iterator[Case]:
    if "workspace" not in route.places:
        return
    for method in GRANTS[route.name]:
        rule = GRANTS[route.name][method]
        form = floor.filled(route, rule, who)
        for slug in NO_WORKSPACES:
            address = floor.address(route, rule, workspace=slug)
            yield Case(who, method, address, _gone(who, rule), f"under {slug[:20]!r}", form)
        if set(route.things) - EVERYWHERE:
            address = floor.address(route, rule, workspace="elsewhere")
            yield Case(who, method, address, _gone(who, rule), "under another workspace", form)


def _gone(who: Who, rule: Rule) -> tuple[str, ...]:
    """Strangers are asked to sign in before anything is looked for, unless nothing can be there;
    whoever may not do it to any thing may be told so of all of them alike."""
    if who in STRANGERS:
        return ("404", SIGN_IN)
    return ("404",) if who in rule.who else ("404", "403")


def _misplaced(floor: Floor, route: Route, who: Who, place: str) -> Iterator[Case]:
    for method, rule in GRANTS[route.name].items():
        form = floor.filled(route, rule, who)
        elsewhere = floor.foreign(place, rule)
        values = {
            "another workspace's": [elsewhere],
            "unknown": [UNKNOWN, 0, *LARGE],
            "unreadable": list(NO_NUMBERS),
        }
        for about, given in values.items():
            for value in given:
                address = floor.address(route, rule, **{place: value})
                expected = (OK, "404") if rule.is_anywhere else _gone(who, rule)
                may_write = tables(rule, method, expected)
                yield Case(who, method, address, expected, f"{about} {place}", form, may_write)
        if THINGS[place][2]:
            yield _restricted(floor, route, who, place, method)


def _restricted(floor: Floor, route: Route, who: Who, place: str, method: str) -> Case:
    rule = GRANTS[route.name][method]
    expected = expected_of(route, who, rule, rule.restricted())
    if who in MEMBERS - NAMED:
        expected = ("404",)
    hidden = floor.own(place, rule, is_restricted=True)
    return Case(
        who, method, floor.address(route, rule, **{place: hidden}), expected, "restricted",
        floor.filled(route, rule, who, is_restricted=True), tables(rule, method, expected),
        is_basic=True,
    )  # fmt: skip


def _asked(floor: Floor, route: Route, who: Who) -> Iterator[Case]:
    rule = rule_of(route, "GET")
    if rule is None or who not in CURIOUS:
        return
    usual = expected_of(route, who, rule, rule.who)
    is_member = "workspace" not in route.places or who in MEMBERS
    expected = (*usual, "404", "400", "422") if is_member else usual
    address = floor.address(route, rule)
    ids = {
        world.of(things)[key]
        for things, *keys in THINGS.values()
        for world, key in ((floor.away, keys[0]), (floor.here, keys[1]))
        if key in world.of(things)
    }
    for name in asked_names(route):
        for value in (
            *sorted(ids, key=str),
            UNKNOWN,
            0,
            LARGE[-1],
            "-1",
            "x",
            "\x00",
            b"\xff",
            "９",
            "x" * 3_000,
        ):
            asked = f"{address}?{urlencode({name: value})}"
            yield Case(who, "GET", asked, expected, "asked", is_fragment=value == UNKNOWN)


def _sent(floor: Floor, route: Route, who: Who) -> Iterator[Case]:
    for method, rule in GRANTS[route.name].items():
        if method in SAFE:
            continue
        usual = expected_of(route, who, rule, rule.who)
        address, first = floor.address(route, rule), floor.first(rule)
        usual_form = floor.filled(route, rule, who)
        may_write = tables(rule, method, usual)
        is_member = "workspace" not in route.places or who in MEMBERS
        refused = REFUSED if is_member and SIGN_IN not in usual else usual
        anything = (*refused, OK) if OK in usual else refused
        for name, value in rule.form.items():
            form = dict(usual_form)
            named = value[0] if isinstance(value, list) else getattr(value, "id", value)
            if isinstance(named, Id):
                for about, other in _other_ids(floor, named):
                    yield Case(
                        who, method, address, refused, f"{about} {name}", form | {name: other},
                        first=first,
                    )  # fmt: skip
            for odd in ODD_TEXTS:
                yield Case(
                    who, method, address, anything, f"{name}={odd[:9]!r}", form | {name: odd},
                    may_write, first=first,
                )  # fmt: skip
        yield Case(who, method, address, anything, "empty", {}, may_write, first=first)


def _other_ids(floor: Floor, value: Id) -> Iterator[tuple[str, object]]:
    foreign = floor.away.of(value.things)
    yield from (("foreign", pk) for pk in list(foreign.values())[:1])
    yield from (("unknown", number) for number in (UNKNOWN, 0, *LARGE, "x", "\x00"))


def run(floor: Floor, case: Case) -> list[str]:
    """Run a case and return what is wrong with it."""
    headers = {"HX-Request": "true"} if case.is_fragment else {}
    if case.method in SAFE and not case.may_write:
        with watched() as written:
            response = floor.ask(case.who, case.method, case.address, **headers)
    else:
        with floor.undone() as written:
            if case.first:
                places = case.first, case.address
                response = floor.ask_twice(case.who, case.method, places, case.form, **headers)
            else:
                response = floor.ask(case.who, case.method, case.address, case.form, **headers)
    wrong = []
    if outcome(response) not in case.expected:
        wrong.append(f"answers {shown(response)}, not {' or '.join(case.expected)}")
    if "*" not in case.may_write and (more := set(written) - set(case.may_write)):
        wrong.append(f"writes to {sorted(more)}")
    text = text_of(response)
    wrong += [
        f"shows {word!r}"
        for word, readers in SECRET_WORDS.items()
        if case.who not in readers and word in text
    ]
    return [f"{case} {each}" for each in wrong]


def takes_its_turn(case: Case, one_in: int) -> bool:
    return case.is_basic or zlib.crc32(f"{TURN} {case}".encode()) % one_in == 0


def test_the_others_take_turns(monkeypatch):
    """So that in time each of them runs, and the same ones again where one wants them."""
    every = [Case(Who.MIO, "GET", f"/{number}/", (OK,), "asked") for number in range(2_000)]

    def turn(day: str) -> set[str]:
        monkeypatch.setattr("tests.contracts.test_matrix.TURN", day)
        return {case.address for case in every if takes_its_turn(case, 20)}

    one, other = turn("2026-02-16"), turn("2026-02-17")
    assert turn("2026-02-16") == one
    assert 50 <= len(one) <= 150
    assert len(one & other) < len(one) // 2


def test_every_address_says_who_may():
    assert sorted(set(routes()) - set(GRANTS)) == [], "give these their lines in grants.py"
    assert sorted(set(GRANTS) - set(routes())) == [], "these addresses are gone"


def test_every_place_for_an_id_says_what_stands_there():
    places = {place for route in routes().values() for place in route.things}
    assert places - set(THINGS) == set()
    assert set(THINGS) - places == set(), "no address has such a place any more"


@pytest.mark.parametrize("who", Who)
def test_nobody_gets_more_than_is_theirs(floor, at_length, who):
    before = floors.dump(without=floors.VISITS)
    every = [case for case in cases(floor, who) if takes_its_turn(case, at_length(20, 1))]
    wrong = [each for case in every for each in run(floor, case)]
    assert wrong == [], "\n".join(
        [f"NORTHING_TURN={TURN}: {len(wrong)} of {len(every)} cases", *wrong[:40]]
    )
    assert floors.changed(before, floors.dump(without=floors.VISITS)) == set()


def test_there_are_as_many_cases_as_promised(floor, at_length):
    every = [
        case for who in Who for case in cases(floor, who) if takes_its_turn(case, at_length(20, 1))
    ]
    assert len(every) >= at_length(2_000, 12_000)


@pytest.mark.parametrize(
    ("name", "method"),
    [(n, m) for n, methods in GRANTS.items() for m in methods if m not in SAFE and methods[m].who],
)
def test_what_is_granted_is_done(floor, name, method):
    """So that no form of the table is one that nobody could send."""
    with floor.undone() as written:
        response = floor.send(name, method)
    assert outcome(response) == OK
    assert bool(written) != GRANTS[name][method].is_idle
