"""What one mapping cannot know: ids, what refers to what, and days against the cycle."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, count, islice
from typing import Any

from northing.core.alignment import BadReference, Reference, find_loop
from northing.formats.yaml import limits
from northing.formats.yaml.mappings import Entry
from northing.formats.yaml.reader import Reader

MAX_MADE_ID = 40
MAX_LOOPS = 20
# An objective anywhere in the stream: the number of its document, and its id.
Place = tuple[int, str]


def check_stream(documents: list[Entry], reader: Reader) -> None:
    """Give every entry its id and refuse what does not fit together across the stream."""
    by_cycle = _by_cycle(documents, reader)
    for document in documents:
        _give_ids(document, reader)
        _check_teams(document, reader)
        _check_days(document, reader)
    stream = _Stream(documents, by_cycle)
    for number, document in enumerate(documents):
        for objective in _objectives(document):
            stream.check_references(number, objective, reader)
    stream.check_loops(reader)


def _objectives(document: Entry) -> Iterator[Entry]:
    yield from document.values.get("objectives", ())
    for team in document.values.get("teams", ()):
        yield from team.values.get("objectives", ())


def _key_results(document: Entry) -> Iterator[Entry]:
    for objective in _objectives(document):
        yield from objective.values.get("key_results", ())


def _by_cycle(documents: list[Entry], reader: Reader) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for number, document in enumerate(documents):
        cycle = document.values.get("cycle")
        if cycle is None or "name" not in cycle.values:
            continue
        name = cycle.values["name"]
        first = found.setdefault((document.values.get("workspace", ""), name), number)
        if first != number:
            line = str(documents[first].values["cycle"].place("name").line)
            node = cycle.place("name")
            reader.refuse_at(node, "cycle.name", "duplicate-cycle", name=name, first=line)
    return found


def slug(title: str) -> str:
    """Return an id made of a title: letters and digits of any script, lower case, hyphens.

    At most 40 characters, cut between words where there is one to cut at.

    >>> slug("Öka andelen – från 3,5 %"), slug("提高次日留存率！"), slug("?!")
    ('öka-andelen-från-3-5', '提高次日留存率', '')
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", title).lower())
    kept = "".join(c if unicodedata.category(c)[0] in "LMN" else "-" for c in folded)
    whole = re.sub("-+", "-", kept).strip("-")
    if len(whole) <= MAX_MADE_ID:
        return whole
    cut, _, _ = whole[: MAX_MADE_ID + 1].rpartition("-")
    return cut or whole[:MAX_MADE_ID]


def numbered(wanted: str, taken: Collection[str]) -> str:
    """Return an id, numbered where it is taken, and then cut where it would be too long.

    >>> numbered("dogs", {"dogs", "dogs-2"}), numbered("dogs", {"cats"})
    ('dogs-3', 'dogs')
    """
    others = (f"{wanted[: limits.ID - 6]}-{number}" for number in count(2))
    return next(each for each in chain([wanted], others) if each not in taken)


def _give_ids(document: Entry, reader: Reader) -> None:
    taken: dict[str, int] = {}
    kinds: list[tuple[str, list[Entry]]] = [
        ("title", list(document.values.get("strategies", ()))),
        ("name", list(document.values.get("products", ()))),
        ("title", list(_objectives(document))),
        ("title", list(_key_results(document))),
    ]
    # A reference names a key result by its objective, so two objectives may use one id.
    own = [list(objective.values.get("key_results", ())) for objective in _objectives(document)]
    for entries in (*(entries for _, entries in kinds[:-1]), *own):
        _refuse_duplicates(entries, "id", "duplicate-id", reader)
        taken.update((entry.values["id"], 1) for entry in entries if "id" in entry.values)
    for key, entries in kinds:
        for entry in entries:
            if "id" not in entry.values:
                made = slug(entry.values.get(key, "")) or entry.shape.name.replace("_", "-")
                entry.values["id"] = _unique(made, taken)


def _unique(made: str, taken: dict[str, int]) -> str:
    """Return the made id, numbered where it is taken; ``taken`` counts how far each one is."""
    candidate, number = made, taken.get(made, 0)
    while candidate in taken:
        number += 1
        candidate = f"{made}-{number}"
    taken[made], taken[candidate] = number or 1, 1
    return candidate


def _refuse_duplicates(entries: Iterable[Entry], key: str, code: str, reader: Reader) -> None:
    first: dict[str, Entry] = {}
    for entry in entries:
        if key not in entry.values:
            continue
        value = entry.values[key]
        if (other := first.setdefault(value, entry)) is not entry:
            params = {key: value, "first": str(other.place(key).line)}
            reader.refuse_at(entry.place(key), f"{entry.path}.{key}", code, **params)


def _check_teams(document: Entry, reader: Reader) -> None:
    teams = [team for team in document.values.get("teams", ()) if "name" in team.values]
    _refuse_duplicates(teams, "name", "duplicate-team", reader)
    entries = {team.values["name"]: team for team in reversed(teams)}
    parents = {name: team.values.get("parent") for name, team in entries.items()}
    for loop in islice(_loops(parents), MAX_LOOPS):
        entry = min((entries[name] for name in loop), key=lambda team: team.place("parent").line)
        shown = _shown(loop, entry.values["name"])
        reader.refuse_at(entry.place("parent"), f"{entry.path}.parent", "team-loop", loop=shown)


def _loops(parents: Mapping[Any, Any]) -> Iterator[tuple[Any, ...]]:
    left = dict(parents)
    while loop := find_loop(left):
        yield loop
        left.update(dict.fromkeys(loop))


def _shown(loop: tuple[str, ...], first: str) -> str:
    at = loop.index(first)
    return " → ".join((*loop[at:], *loop[:at], first))


def _check_days(document: Entry, reader: Reader) -> None:
    cycle = document.values.get("cycle")
    if cycle is None or not {"starts_on", "ends_on"} <= set(cycle.values):
        return
    first, last = cycle.values["starts_on"], cycle.values["ends_on"]
    if first > last:
        return
    for entry, key in _dated(document):
        day: date = entry.values[key]
        if not first <= day <= last:
            params = {"day": str(day), "starts_on": str(first), "ends_on": str(last)}
            reader.refuse_at(entry.place(key), f"{entry.path}.{key}", "outside-cycle", **params)


def _dated(document: Entry) -> Iterator[tuple[Entry, str]]:
    for key_result in _key_results(document):
        if "deadline" in key_result.values:
            yield key_result, "deadline"
        pace = key_result.values.get("pace", ())
        readings = key_result.values.get("check_ins", ())
        for entry in (*(pace if isinstance(pace, tuple) else ()), *readings):
            if "on" in entry.values:
                yield entry, "on"


class _Stream:
    """Every objective of the stream, by document and id, and the parents among them."""

    def __init__(self, documents: list[Entry], by_cycle: Mapping[tuple[str, str], int]) -> None:
        self.documents = documents
        self.by_cycle = by_cycle
        self.entries: dict[Place, Entry] = {}
        self.parents: dict[Place, Place | None] = {}
        self.key_results: dict[Place, set[str]] = {}
        for number, document in enumerate(documents):
            for objective in _objectives(document):
                place = number, objective.values["id"]
                self.entries.setdefault(place, objective)
                ids = {each.values["id"] for each in objective.values.get("key_results", ())}
                self.key_results.setdefault(place, set()).update(ids)

    def check_references(self, number: int, objective: Entry, reader: Reader) -> None:
        """Refuse what points at nothing, and remember the parent for the loops."""
        place = number, objective.values["id"]
        if parent := objective.values.get("parent"):
            node, path = objective.places["parent"], f"{objective.path}.parent"
            self.parents[place] = self._resolve(number, parent, (node, path), reader)
        if continues := objective.values.get("continues"):
            where = objective.places["continues"], f"{objective.path}.continues"
            self._resolve(number, continues, where, reader)
        for index, (text, node) in enumerate(_supports(objective)):
            self._resolve(number, text, (node, f"{objective.path}.supports[{index}]"), reader)
        known = self.key_results[place]
        for initiative in objective.values.get("initiatives", ()):
            serves = initiative.values.get("serves")
            if serves and serves not in known:
                _dangle(
                    initiative.place("serves"), f"{initiative.path}.serves", serves, known, reader
                )

    def _resolve(
        self, number: int, text: str, where: tuple[Any, str], reader: Reader
    ) -> Place | None:
        """Return the objective that is meant, None for one beyond the stream."""
        try:
            reference = Reference.parse(text)
        except BadReference:
            reader.refuse_at(*where, "bad-reference")
            return None
        target = self._document(number, reference)
        if target is None:
            return None
        place = target, reference.objective
        known = self.key_results.get(place)
        if known is None or (reference.key_result and reference.key_result not in known):
            _dangle(*where, text, self._references(target), reader)
            return None
        return place

    def _document(self, number: int, reference: Reference) -> int | None:
        if not reference.cycle:
            return number
        workspace = self.documents[number].values.get("workspace", "")
        return self.by_cycle.get((workspace, reference.cycle))

    def _references(self, number: int) -> Iterator[str]:
        for (at, objective), ids in self.key_results.items():
            if at == number:
                yield objective
                yield from (f"{objective}#{key_result}" for key_result in ids)

    def check_loops(self, reader: Reader) -> None:
        """Refuse each loop of parents once, at its first objective in the file."""
        for loop in islice(_loops(self.parents), MAX_LOOPS):
            first = min(loop, key=lambda place: self.entries[place].node.line)
            names = [self._name(place, first[0]) for place in loop]
            shown = _shown(tuple(names), self._name(first, first[0]))
            entry = self.entries[first]
            reader.refuse_at(entry.place("parent"), f"{entry.path}.parent", "loop", loop=shown)

    def _name(self, place: Place, home: int) -> str:
        if place[0] == home:
            return place[1]
        return f"{self.documents[place[0]].values['cycle'].values['name']}/{place[1]}"


def _supports(objective: Entry) -> Iterator[tuple[str, Any]]:
    if "supports" in objective.values:
        items = getattr(objective.places["supports"], "items", ())
        yield from zip(objective.values["supports"], items, strict=False)


def _dangle(node: Any, path: str, text: str, known: Iterable[str], reader: Reader) -> None:
    near = reader.near(text, known)
    reader.refuse_at(node, path, "dangling-reference", reference=text[:80], suggestion=near)
