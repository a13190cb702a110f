"""The coach beside the forms: what was written so far as an objective, what is said of it, and the
repairs that a press makes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from northing.apps.goals.actions.dismissing import dismiss_finding, heed_finding
from northing.apps.goals.inputs import Dismissal
from northing.apps.goals.queries.advice import advice, let_be
from northing.apps.goals.queries.cards import CycleChip
from northing.base.actor import Actor
from northing.base.errors import Invalid, Refused
from northing.coach.repairing import parts
from northing.coach.understanding import Understood, understood
from northing.core.document import (
    Baseline,
    Binary,
    KeyResult,
    Measure,
    Milestone,
    Milestones,
    Numeric,
    NumericType,
    Objective,
    Phase,
    Range,
    Task,
    Tasks,
)
from northing.formats.yaml.measures import is_currency_code
from northing.web.formsets import count_of, rearranged
from northing.web.goals.key_result_forms import FRESH, MOST_KEY_RESULTS, NUMERIC, KeyResultForm
from northing.web.goals.writing_fields import amount_typed
from northing.web.goals.writing_forms import KEY_RESULTS, Writing
from northing.web.shown import amount_text, day_text
from northing.web.words import field_sentence, refusal_sentence

OBJECTIVE = "objective"
_ASKED = re.compile(
    rf"(?P<place>{KEY_RESULTS}|{OBJECTIVE})\.(?P<row>\d{{1,3}})\."
    r"(?P<deed>split|fill|dismiss|heed)(?:\.(?P<code>[A-Z]{2}\d{3}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Filling:
    """What a sentence was understood as, in words, and the fields that it fills in."""

    words: str
    fields: dict[str, str]

    @property
    def data(self) -> str:
        """The fields for a script."""
        return json.dumps(self.fields)


@dataclass(frozen=True, slots=True)
class AskedOfCoach:
    """A press beside what the coach said; ``place`` is the objective's or a key result's row."""

    place: str
    row: int
    deed: str
    code: str


def asked_of_coach(text: str) -> AskedOfCoach | None:
    """Read the value of the button that was pressed, None where it is no button of the coach."""
    found = _ASKED.fullmatch(text)
    if found is None:
        return None
    return AskedOfCoach(found["place"], int(found["row"]), found["deed"], found["code"] or "")


def advise(actor: Actor, writing: Writing) -> None:
    """Let the forms say what the coach says of what stands in them."""
    page, form = writing.page, writing.objective
    chip, field = _cycle(writing), form["team"]
    team = field.field.team_in(field.value())  # type: ignore[attr-defined]
    said = advice(actor, sketch(writing), _number(team), chip.id, get_language() or "en")
    kept = let_be(actor, page.id) if page.id else {}
    form.advice, form.let_be = said.findings, kept.get("", ())
    for row in writing.key_results.forms:
        row.advice = said.of_key_results.get(row.prefix, ())
        row.let_be = kept.get(str(row["id"].value() or ""), ())
        row.filling = None if page.terms_need_reason else _filling(row, chip)


def sketch(writing: Writing) -> Objective:
    """Return what was written so far, whatever is still wrong with it. Key results have the
    prefixes of their rows for ids."""
    value, form = writing.page.value, writing.objective
    by_id = {each.id: each for each in value.key_results}
    return replace(
        value,
        title=str(form["title"].value() or ""),
        phase=Phase(phase) if (phase := str(form["phase"].value() or "")) in set(Phase) else None,
        product=str(form["product"].value() or ""),
        is_explorative=bool(form["is_explorative"].value()),
        key_results=tuple(_key_result(row, by_id) for row in writing.key_results.forms),
    )


def _key_result(row: KeyResultForm, by_id: dict[str, KeyResult]) -> KeyResult:
    known = by_id.get(str(row["id"].value() or ""), KeyResult(id="", title=""))
    return replace(
        known,
        id=str(row.prefix),
        title=str(row["title"].value() or ""),
        metric=str(row["metric"].value() or ""),
        measure=_measure(row),
    )


def _measure(row: KeyResultForm) -> Measure:
    chosen, unit = row.chosen, str(row["unit"].value() or "")
    if chosen in NUMERIC:
        baseline, target = row.number("baseline"), row.number("target")
        return Numeric(type=NumericType(chosen), unit=unit, baseline=baseline, target=target)
    match chosen:
        case "range":
            least, most = row.number("at_least"), row.number("at_most")
            return Range(unit=unit, at_least=least, at_most=most)
        case "binary":
            return Binary(probability=row.number("probability"))
        case "milestones":
            return Milestones(items=tuple(Milestone(title=each) for each in _titles(row)))
        case "tasks":
            return Tasks(items=tuple(Task(title=each) for each in _titles(row)))
        case _:
            return Baseline(unit=unit)


def _titles(row: KeyResultForm) -> list[str]:
    titles = [str(each["title"].value() or "").strip() for each in row.rows[row.chosen].forms]
    return [title for title in titles if title]


def _filling(row: KeyResultForm, cycle: CycleChip) -> Filling | None:
    """What the row's sentence says, unless its fields say otherwise."""
    text = str(row["title"].value() or "")
    if row.chosen not in NUMERIC or row.fields["target"].disabled:
        return None
    told = understood(text, cycle.starts_on, cycle.ends_on, is_currency_code)
    if told is None:
        return None
    fields = _fields(told, cycle)
    if any(_differs(row, name, value) for name, value in fields.items()):
        return None
    return Filling(_in_words(told), fields)


def _fields(told: Understood, cycle: CycleChip) -> dict[str, str]:
    day = told.deadline if told.deadline != cycle.ends_on else None
    fields = {
        "measure": told.type,
        "metric": told.metric,
        "baseline": amount_typed(told.baseline),
        "target": amount_typed(told.target),
        "unit": told.unit,
        "deadline": day.isoformat() if day else "",
    }
    return {name: value for name, value in fields.items() if value}


def _differs(row: KeyResultForm, name: str, value: str) -> bool:
    """Whether somebody wrote something else there."""
    stands = row[name].value()
    stands = stands.isoformat() if isinstance(stands, date) else str(stands or "")
    return stands not in {"", value, "number" if name == "measure" else ""}


def _in_words(told: Understood) -> str:
    def amount(value: Any) -> str:
        return amount_text(value, told)

    way = {"start": amount(told.baseline), "target": amount(told.target)}
    said = [
        told.metric,
        _("from %(start)s to %(target)s") % way
        if told.baseline is not None
        else _("to %(target)s") % way,
        _("by %(day)s") % {"day": day_text(told.deadline)} if told.deadline else "",
    ]
    return " · ".join(filter(None, said))


def done(actor: Actor, writing: Writing, sent: QueryDict, asked: AskedOfCoach) -> QueryDict | None:
    """Return what was sent with what was asked for done: a repair in its rows, or a finding let
    be or heeded again, which is kept at once. None where there was nothing to do.

    Raises:
        Refused: as the actions do.
    """
    prefix = f"{asked.place}-{asked.row}"
    title = sent.get(f"{prefix}-title", "")
    if asked.deed == "split":
        return _split(sent, asked.row, parts(title))
    if asked.deed == "fill":
        rows = [each for each in writing.key_results.forms if each.prefix == prefix]
        filling = _filling(rows[0], _cycle(writing)) if rows else None
        if filling is None:
            return None
        result = sent.copy()
        for name, value in filling.fields.items():
            result[f"{prefix}-{name}"] = value
        return result
    return sent if _keep(actor, writing, sent, asked) else None


def done_sentence(asked: AskedOfCoach) -> str:
    """What a press did, for who does not see it."""
    return {
        "split": _("Made two key results of it. Nothing is saved yet."),
        "fill": _("Filled in. Nothing is saved yet."),
        "dismiss": _("Let be, with your reason."),
        "heed": _("The coach says it again."),
    }[asked.deed]


def refused_sentence(error: Refused) -> str:
    """Why a finding is not let be."""
    if isinstance(error, Invalid):
        return " ".join(field_sentence(code) for code in error.fields.values())
    return refusal_sentence(error)


def _keep(actor: Actor, writing: Writing, sent: QueryDict, asked: AskedOfCoach) -> bool:
    """Let a finding be or heed it; tell whether it is about something that is saved."""
    key = sent.get(f"{asked.place}-{asked.row}-id", "") if asked.place == KEY_RESULTS else ""
    row_id = writing.page.key_result_ids.get(key)
    if writing.page.id is None or (asked.place == KEY_RESULTS and row_id is None):
        return False
    if asked.deed == "heed":
        heed_finding(actor, writing.page.id, asked.code, row_id)
        return True
    reason = sent.get(f"{asked.place}-{asked.row}-why-{asked.code}", "")
    new = Dismissal(code=asked.code, reason=reason, key_result_id=row_id)
    dismiss_finding(actor, writing.page.id, new)
    return True


def _split(sent: QueryDict, row: int, texts: tuple[str, ...]) -> QueryDict | None:
    count = count_of(sent, KEY_RESULTS)
    if row >= count or not texts or count + len(texts) - 1 > MOST_KEY_RESULTS:
        return None
    order = [*range(row + 1), *[None] * (len(texts) - 1), *range(row + 1, count)]
    result = rearranged(sent, KEY_RESULTS, order, FRESH)
    for at, text in enumerate(texts, start=row):
        result[f"{KEY_RESULTS}-{at}-title"] = text
    return result


def _cycle(writing: Writing) -> CycleChip:
    """The cycle that is chosen now."""
    page, chosen = writing.page, str(writing.objective["cycle"].value() or "")
    return next((each for each in page.cycles if str(each.id) == chosen), page.cycle)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
