"""The format, described once: each mapping with its keys, their types and what they mean.

The loader, its suggestions, the order of the written file and the JSON Schema all derive from
the tables here.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any

from northing.core import document as core
from northing.core.coaching import Coaching
from northing.core.presets import Preset
from northing.formats.yaml import limits, nodes
from northing.formats.yaml.mappings import Entry, Field, Shape, Structure
from northing.formats.yaml.measures import MeasureType
from northing.formats.yaml.reader import Absent, Reader
from northing.formats.yaml.rules import (
    BoundsShape,
    CycleShape,
    DocumentShape,
    KeyResultShape,
    Lines,
    ObjectiveShape,
    RestrictionShape,
    Version,
    Visibility,
)
from northing.formats.yaml.types import (
    Choice,
    Day,
    Either,
    Flag,
    Id,
    Many,
    Number,
    Person,
    Plain,
    Reading,
    Schema,
    Text,
)

TEXT, TITLE, DAY, PERSON, ID, FLAG = Text(), Text(required=True), Day(), Person(), Id(), Flag()
NAME, CYCLE_NAME = Text(limits.NAME, required=True), Text(limits.CYCLE_NAME, required=True)
NAME_OF_OTHER, ID_OF_OTHER, REFERENCE = Text(limits.NAME), Text(limits.ID), Text(limits.REFERENCE)
OWNERS = Many(PERSON, limits.PARTIES)
ALLOW = Many(Text(limits.TEXT, required=True))
NUMBER = Number()
PERCENT = Number(low=Decimal(0), high=Decimal(100))
SHARE = Number(low=Decimal(0), high=Decimal(1))
WEIGHT = Number(low=Decimal(0))
IMPACTS = tuple(Decimal(each) for each in ("0", "0.25", "0.5", "1", "2", "3"))


class CycleType:
    """The name of a cycle whose dates can be told from it, or a mapping."""

    def read(self, node: nodes.Node, reader: Reader) -> Entry | Absent:
        if not isinstance(node, nodes.Scalar):
            code = "not-text-or-mapping"
            is_mapping = isinstance(node, nodes.Mapping)
            return Structure(CYCLE).read(node, reader) if is_mapping else reader.refuse(node, code)
        name = CYCLE_NAME.read(node, reader)
        if isinstance(name, Absent):
            return name
        entry = Entry(CYCLE, node, "cycle", {"name": name}, {"name": node}, {"name": node})
        CYCLE.check(entry, reader)
        return entry

    def plain(self, value: core.Cycle) -> Plain:
        return Structure(CYCLE).plain(value)

    def schema(self) -> Schema:
        return {"anyOf": [CYCLE_NAME.schema(), Structure(CYCLE).schema()]}


def _is_word(value: Any) -> bool:
    return isinstance(value, StrEnum)


CYCLE = CycleShape(
    "cycle",
    "A planning period; both days are part of it.",
    core.Cycle,
    Field("name", CYCLE_NAME, "What the cycle is called, such as 2026-Q3.", required=True),
    Field("starts_on", DAY, "The first day; may be left out when the name tells it."),
    Field("ends_on", DAY, "The last day; may be left out when the name tells it."),
    Field("parent", Text(limits.CYCLE_NAME), "The name of the cycle that contains this one."),
    Field("state", Choice(core.CycleState), "Where the cycle is in its life."),
)
STRATEGY = Shape(
    "strategy",
    "A strategy that objectives serve.",
    core.Strategy,
    Field("id", ID, "What objectives refer to; made from the title when absent."),
    Field(
        "title",
        Text(limits.STRATEGY_TITLE, required=True),
        "The strategy in a few words.",
        required=True,
    ),
    Field("statement", TEXT, "The strategy in full."),
)
PRODUCT = Shape(
    "product",
    "A product that objectives work on.",
    core.Product,
    Field("id", ID, "What objectives refer to; made from the name when absent."),
    Field("name", NAME, "The product's name.", required=True),
    Field("phase", Choice(core.ProductPhase), "Where the product is in its life."),
    Field("stages", Many(Choice(core.Stage)), "The AARRR stages it works on in this cycle."),
)
CHECK_IN = Shape(
    "check_in",
    "What somebody saw and said on a day.",
    core.CheckIn,
    Field("on", DAY, "The day of the reading.", required=True),
    Field("value", Reading(), "The metric's value; true or false for a true/false key result."),
    Field("confidence", PERCENT, "The chance, 0 to 100 %, of reaching the target in time."),
    Field("note", TEXT, "What happened."),
    Field("by", PERSON, "Who checked in."),
)
AMENDMENT = Shape(
    "amendment",
    "A change to a committed key result.",
    core.Amendment,
    Field("on", DAY, "The day of the change.", required=True),
    Field(
        "field",
        Text(limits.AMENDED_FIELD, required=True),
        "The key that was changed.",
        required=True,
    ),
    Field("from", TEXT, "The value before.", attribute="before"),
    Field("to", TEXT, "The value after.", attribute="after"),
    Field("reason", TEXT, "Why it was changed."),
    Field("by", PERSON, "Who changed it."),
)
BOUNDS = BoundsShape(
    "bounds",
    "Inclusive bounds, and the share of the time to be inside.",
    core.Range,
    Field("at_least", NUMBER, "The lower bound."),
    Field("at_most", NUMBER, "The upper bound."),
    Field("share", SHARE, "The share of the time to be inside, 0 to 1; 1 when absent."),
)
MILESTONE = Shape(
    "milestone",
    "One step of a key result.",
    core.Milestone,
    Field("title", TITLE, "The step.", required=True),
    Field("weight", WEIGHT, "How much it counts; 1 when absent."),
    Field("done", FLAG, "Whether it is reached.", attribute="is_done"),
)
TASK = Shape(
    "task",
    "One task of a key result.",
    core.Task,
    Field("title", TITLE, "The task.", required=True),
    Field("state", Choice(core.TaskState), "open when absent."),
)
WAYPOINT = Shape(
    "waypoint",
    "The share of the way that is expected by the end of a day.",
    core.Waypoint,
    Field("on", DAY, "The day.", required=True),
    Field("share", SHARE, "The share of the way, 0 to 1.", required=True),
)
GUARDRAIL = BoundsShape(
    "guardrail",
    "What must not get worse; never scored.",
    core.Guardrail,
    Field("metric", Text(limits.METRIC, required=True), "What is watched.", required=True),
    Field("at_least", NUMBER, "The lower bound, inclusive."),
    Field("at_most", NUMBER, "The upper bound, inclusive."),
    Field("current", NUMBER, "The newest value."),
    Field("owner", PERSON, "Who watches it."),
)
RICE = Shape(
    "rice",
    "Reach × impact × confidence ÷ effort.",
    core.Rice,
    Field("reach", WEIGHT, "People a quarter.", required=True),
    Field("impact", Number(choices=IMPACTS), "0, 0.25, 0.5, 1, 2 or 3.", required=True),
    Field("confidence", PERCENT, "0 to 100 %.", required=True),
    Field("effort", Number(above=Decimal(0)), "Person-weeks, more than 0.", required=True),
)
INITIATIVE = Shape(
    "initiative",
    "Work that is believed to move a key result.",
    core.Initiative,
    Field("title", TITLE, "The work.", required=True),
    Field("hypothesis", TEXT, "Why it should help."),
    Field("serves", ID_OF_OTHER, "The id of a key result of the same objective."),
    Field("expected", TEXT, "The effect that is expected."),
    Field("rice", Structure(RICE), "What orders initiatives."),
    Field("state", Choice(core.InitiativeState), "idea when absent."),
    Field("observed", TEXT, "The effect that was seen."),
)
KEY_RESULT = KeyResultShape(
    "key_result",
    "How it is told that the objective comes true.",
    core.KeyResult,
    Field("id", ID, "Unique in the objective; made from the title when absent."),
    Field("title", TITLE, "The key result in a few words.", required=True),
    Field("team", NAME_OF_OTHER, "The team that owns it, where another has the objective."),
    Field("type", Choice(MeasureType), "How it is measured; told from the other keys if absent."),
    Field("metric", Text(limits.METRIC), "The name of what is measured."),
    Field("baseline", NUMBER, "Where it starts."),
    Field("target", NUMBER, "Where it should be at the deadline."),
    Field("current", Reading(), "A reading without a date; true once a true/false one is done."),
    Field("unit", Text(limits.UNIT), "The unit; % for percent, the ISO 4217 code for a currency."),
    Field("accumulates", FLAG, "Whether it counts from zero within the cycle."),
    Field("bounds", Structure(BOUNDS), "What to stay inside, for type range."),
    Field("probability", PERCENT, "The chance, 0 to 100 %, stated at commitment: type binary."),
    Field(
        "milestones", Many(Structure(MILESTONE), limits.STEPS), "The steps, for type milestones."
    ),
    Field("tasks", Many(Structure(TASK), limits.STEPS), "The tasks, for type tasks."),
    Field("kind", Choice(core.Kind), "Whether to be kept in full or a stretch; stretch if absent."),
    Field("weight", WEIGHT, "How much it counts; 1 when absent, 0 is tracked only."),
    Field("deadline", DAY, "The day it is due; the cycle's last when absent."),
    Field(
        "pace",
        Either(Choice(core.Curve), Many(Structure(WAYPOINT)), "not-text-or-list", _is_word),
        "How progress is expected to come; linear when absent.",
    ),
    Field("confidence", PERCENT, "The chance, 0 to 100 %, of reaching the target in time."),
    Field("owner", PERSON, "The one who owns it."),
    Field("owners", OWNERS, "Those who own it."),
    Field("check_ins", Many(Structure(CHECK_IN)), "Readings, oldest first."),
    Field("amendments", Many(Structure(AMENDMENT)), "Changes after commitment."),
    Field("rolled_up", FLAG, "Whether it is the mean of the objectives below instead of measured."),
    Field("committed_on", DAY, "The day it was added, where that is after the objective's."),
    Field("dropped_on", DAY, "The day it was dropped."),
    Field("note", TEXT, "Anything else."),
    Field("allow", ALLOW, "Findings of the coach to let be: a rule's code, and then the reason."),
)
RESTRICTION = RestrictionShape(
    "restriction",
    "Who may see an objective that is not open to all.",
    core.Objective,
    Field("restricted", Many(PERSON), "The people and teams.", required=True),
)
OBJECTIVE = ObjectiveShape(
    "objective",
    "What is to come true.",
    core.Objective,
    Field("id", ID, "Unique in the document; made from the title when absent."),
    Field("title", TITLE, "The objective in a sentence.", required=True),
    Field("why", TEXT, "Why it matters now."),
    Field("evidence", TEXT, "What it rests on."),
    Field("explorative", FLAG, "Whether it sets out to learn.", attribute="is_explorative"),
    Field("phase", Choice(core.Phase), "The life-cycle phase it belongs to."),
    Field("stage", Choice(core.Stage), "The AARRR stage it works on."),
    Field("owner", PERSON, "The one who owns it."),
    Field("owners", OWNERS, "Those who own it."),
    Field("contributors", Many(NAME_OF_OTHER, limits.PARTIES), "Teams that help."),
    Field("parent", REFERENCE, "What it contributes to: objective, objective#key-result, cycle/…"),
    Field(
        "supports",
        Many(REFERENCE, limits.PARTIES),
        "What it supports without counting: references like parent.",
    ),
    Field("continues", REFERENCE, "What it was carried over from: cycle/objective."),
    Field("strategy", ID_OF_OTHER, "The id of the strategy it serves."),
    Field("product", ID_OF_OTHER, "The id of the product it works on."),
    Field("state", Choice(core.ObjectiveState), "Where the objective is in its life."),
    Field("committed_on", DAY, "The day it was committed."),
    Field("decision", Choice(core.Decision), "What was decided at the close."),
    Field("decision_reason", TEXT, "Why it was decided so, dropped or parked."),
    Field("own_score", SHARE, "What an owner says it amounts to, 0 to 1; it counts nowhere."),
    Field("own_score_note", TEXT, "The sentence that goes with it."),
    Field(
        "visibility",
        Either(Choice(Visibility), Structure(RESTRICTION), "not-text-or-mapping", _is_word),
        "open, or who may see it.",
        attribute="restricted_to",
    ),
    Field("note", TEXT, "Anything else."),
    Field("allow", ALLOW, "Findings of the coach to let be: a rule's code, and then the reason."),
    Field("key_results", Many(Structure(KEY_RESULT), limits.KEY_RESULTS), "Its key results."),
    Field("guardrails", Many(Structure(GUARDRAIL)), "What must not get worse."),
    Field("amendments", Many(Structure(AMENDMENT)), "Changes of its guardrails."),
    Field("initiatives", Many(Structure(INITIATIVE)), "The work that is believed to help."),
)
COACH = Shape(
    "coach",
    "What `northing lint` is told about this set; no installation keeps it.",
    Coaching,
    Field("preset", Choice(Preset), "How many objectives and key results there may be."),
    Field("function", Text(limits.FUNCTION), "What teams do that state no function."),
    Field("reviews", Text(limits.FUNCTION), "How often all is reviewed: every 6 weeks, none."),
    Field(
        "allow",
        ALLOW,
        "Findings to let be in the whole set: a rule's code or name, and then the reason.",
    ),
)
TEAM = Shape(
    "team",
    "A team with its objectives.",
    core.Team,
    Field("name", NAME, "The team's name.", required=True),
    Field("parent", NAME_OF_OTHER, "The name of the team above."),
    Field("level", Choice(core.Level), "How high it stands."),
    Field("function", Text(limits.FUNCTION), "What the team does, such as product or sales."),
    Field("allow", ALLOW, "Findings about its set to let be: a rule's code, and then the reason."),
    Field("objectives", Many(Structure(OBJECTIVE)), "The team's objectives."),
)
DOCUMENT = DocumentShape(
    "document",
    "The objectives and key results of one cycle.",
    core.Document,
    Field("northing", Version(), "The version of the format.", required=True),
    Field("language", Text(limits.LANGUAGE), "The language of the texts: en, sv, zh-Hans."),
    Field("workspace", NAME_OF_OTHER, "The organisation."),
    Field("cycle", CycleType(), "The cycle: its name, or a mapping."),
    Field("source", Lines(), "Where the document comes from."),
    Field("vision", TEXT, "Where it all leads."),
    Field("coach", Structure(COACH), "What `northing lint` is told about this set."),
    Field("strategies", Many(Structure(STRATEGY)), "The strategies."),
    Field("products", Many(Structure(PRODUCT)), "The products."),
    Field("teams", Many(Structure(TEAM)), "The teams with their objectives."),
    Field("objectives", Many(Structure(OBJECTIVE)), "Objectives that no team owns."),
)
