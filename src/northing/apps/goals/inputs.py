"""What the actions of goals take; forms, schemas, the CLI and imports share these."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from northing.base.errors import Invalid
from northing.core.document import Decision, Objective
from northing.formats import yaml
from northing.formats.yaml import limits

LONGEST_TITLE, LONGEST_TEXT = 300, limits.TEXT
_FREE_TEXTS = {"note", "reason"}


def kept_text(text: str, field: str) -> str:
    """Return a free text as it is kept: as a file can hold it, without space at its ends.

    Raises:
        Invalid: the field is "too-long".
    """
    kept = yaml.writable(text).strip()
    if len(kept) > LONGEST_TEXT:
        raise Invalid({field: "too-long"})
    return kept


class _Said:
    """Something with a note or a reason, which are kept as ``kept_text`` gives them."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for each in fields(self):  # type: ignore[arg-type]
            if each.name in _FREE_TEXTS:
                text = kept_text(getattr(self, each.name), each.name)
                object.__setattr__(self, each.name, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCheckIn(_Said):
    """A reading and what is said about it.

    ``value`` is in the metric's unit (a binary key result: 1 done, 0 not). ``done`` holds the ids
    of all milestones or tasks that are done now, None to leave them; ``version`` is the key
    result's when the list was shown, so that nobody else's tick is undone. ``confidence`` 0 to 100.
    """

    on: date
    value: Decimal | None = None
    confidence: Decimal | None = None
    note: str = ""
    done: tuple[int, ...] | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleReopening(_Said):
    reason: str


def _comment_text(text: str) -> str:
    kept = kept_text(text, "text")
    if not kept:
        raise Invalid({"text": "required"})
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class NewComment:
    """What somebody says about an objective, or about that key result of it."""

    text: str
    key_result_id: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", _comment_text(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentChange:
    """What a comment shall say instead; ``version`` is the comment's when its author looked."""

    text: str
    version: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", _comment_text(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """Who alone may see an objective: the ids of memberships and teams.

    ``version`` is the objective's when the reader looked. ``is_confirmed`` says that the actor
    means to lose sight of it.
    """

    people: tuple[int, ...] = ()
    teams: tuple[int, ...] = ()
    version: int
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Everybody in the workspace may see an objective. ``is_confirmed`` says that the actor
    knows: what people have seen cannot be taken back."""

    version: int
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectivePlan(_Said):
    """An objective as somebody wrote it, whole, with where it belongs.

    ``value`` is read for its words, links and measures. People stand in it as ``person`` and the
    membership's id, or by address (by name where they have none), teams by name, strategies and
    products by key; its id and those of its key results are the stored ones, "" for what is new.
    States, readings, amendments and the restriction are not taken from it. ``reason`` is needed
    where a commitment's terms change. ``version`` is the objective's when the writer looked, None
    for a new one.
    """

    value: Objective
    cycle_id: int
    team_id: int | None = None
    reason: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(_Said):
    """One step in an objective's life. ``reason`` is needed to park, drop and send back;
    ``is_confirmed`` says that the actor has read the warnings."""

    version: int
    reason: str = ""
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding(_Said):
    """What becomes of an objective at the close, and why."""

    decision: Decision
    reason: str = ""
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """What somebody wishes for: of a team, or of nobody in particular."""

    title: str
    text: str = ""
    team_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parking(_Said):
    """A request is answered "not now, because"; ``version`` is the request's."""

    reason: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """A request is taken into an objective: the one of ``objective_id``, or without it a new
    draft of that title in a cycle. ``team_id`` says whose, where the request asks nobody in
    particular. ``version`` is the request's."""

    version: int
    remark: str = ""
    objective_id: int | None = None
    title: str = ""
    cycle_id: int | None = None
    team_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHelp:
    """What a team asks another for: with an objective, or with one of its key results."""

    title: str
    text: str = ""
    to_team_id: int
    key_result_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAnswer(_Said):
    """What is said to a request for help; a reason where it is declined."""

    version: int
    reason: str = ""


def asked_words(title: str, text: str) -> tuple[str, str]:
    """Return a title on one line and a text, as they are kept.

    Raises:
        Invalid: ``title`` is missing ("required"), or one of them is "too-long".
    """
    line, body = (yaml.writable(each).strip() for each in (" ".join(title.split()), text))
    wrong = {}
    if not line:
        wrong["title"] = "required"
    elif len(line) > LONGEST_TITLE:
        wrong["title"] = "too-long"
    if len(body) > LONGEST_TEXT:
        wrong["text"] = "too-long"
    if wrong:
        raise Invalid(wrong)
    return line, body


def given_reason(text: str, *, is_needed: bool) -> str:
    """Return a reason as it is kept.

    Raises:
        Invalid: ``reason`` is needed and missing ("required"), or "too-long".
    """
    reason = kept_text(text, "reason")
    if is_needed and not reason:
        raise Invalid({"reason": "required"})
    return reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """A finding of the coach is let be: the rule's ``code``, why, and which key result it is
    about, None for the objective or team itself."""

    code: str
    reason: str
    key_result_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnScore(_Said):
    """What an owner says of an objective at the close: ``score`` from 0 to 1 with a sentence,
    None to take it back. ``version`` is the objective's when the owner looked."""

    score: Decimal | None = None
    note: str = ""
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyDraft:
    """A strategy's own words; ``version`` is the strategy's when the writer looked, None asks
    nothing."""

    title: str
    statement: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductDraft:
    """A product's name with where it stands: its phase ("" for not said) and the stages that it
    works on now, in the order in which a customer passes them. ``version`` as in
    ``StrategyDraft``."""

    name: str
    phase: str = ""
    stages: tuple[str, ...] = ()
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CyclePlan:
    """What a cycle is called, its first and last day, and the cycle that it lies in. ``version``
    is the cycle's when somebody looked at it, None for a new one."""

    name: str
    starts_on: date
    ends_on: date
    parent_id: int | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleStep:
    """One step in a cycle's life; ``version`` is the cycle's when somebody looked at it."""

    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligning:
    """What an objective shall contribute to: another one, a key result, or nothing at all."""

    parent_objective_id: int | None = None
    parent_key_result_id: int | None = None
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInCorrection(_Said):
    """What a check-in should have said, whole, and why it is put right. Values as in
    ``NewCheckIn``; what milestones or tasks were done is not put right here. ``version`` is how
    often it had been put right when somebody looked at it, None for whatever it says now."""

    on: date
    value: Decimal | None = None
    confidence: Decimal | None = None
    note: str = ""
    reason: str = ""
    version: int | None = None
