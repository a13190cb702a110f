"""What a rule is, what it looks at, and what it finds.

A rule is one module of ``northing.coach.rules``, called after its code and name
(``kr103_missing_baseline``), with ``RULE`` and a function ``find``: of a ``KeyResultText``, an
``ObjectiveText`` or an ``OkrSet``, as the rule's subject says. It judges on its own; what other
rules, types or people say about it is the engine's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from northing.coach.reading.values import Language, Reading
from northing.core.document import Cycle, Document, KeyResult, Objective, Team
from northing.core.presets import Bounds


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Subject(StrEnum):
    """What a rule looks at: one text, all of a document's OKRs together, or what a file says to
    the coach."""

    OBJECTIVE = "objective"
    KEY_RESULT = "key-result"
    SET = "set"
    FILE = "file"


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """Mark a message for the catalogues; it stays English here.

    >>> N_("No number")
    'No number'
    """
    return message


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that can be wrong. ``message`` says what was found, ``why`` it hurts, ``fix`` what
    to write instead: English templates, marked with ``N_``, that take the finding's params
    (``%(found)s``; a percent sign is ``%%``)."""

    code: str
    name: str
    severity: Severity = Severity.WARNING
    subject: Subject
    message: str
    why: str
    fix: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text that a rule objects to: the whole text unless ``end`` is behind ``start``.

    ``params`` go into the rule's sentences; ``found``, the words of the span, is always there.
    """

    start: int = 0
    end: int | None = None
    params: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class SetHit:
    """A thing of the document that a set rule objects to: the ``path`` of a team, objective or
    key result (``teams[0].objectives[1]``), or '' for the document as a whole.

    A hit with the path '' is told once a file, also where the file holds several documents.
    ``start`` and ``end`` are a span of the title of what the path leads to.
    """

    path: str = ""
    params: Mapping[str, str] = field(default_factory=dict, hash=False)
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A text where it stands, and how it is read; ``begin`` is how many signs of the document's
    title stand before it, such as a picture."""

    path: str
    reading: Reading
    begin: int = 0
    team: Team | None = None
    cycle: Cycle | None = None
    phase: str = ""
    function: str = ""

    @property
    def language(self) -> Language:
        """The language that the text is read in."""
        return self.reading.language


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultText(_Placed):
    """A key result as a rule sees it; ``path`` is its place, without ``.title``.

    ``function`` is what the owning team does ("product"), in lower case, '' when unknown;
    ``phase`` the objective's or else its product's phase, '' when unknown.
    """

    key_result: KeyResult
    objective: Objective | None = None

    @property
    def text(self) -> str:
        """The key result's title, to which every span of a hit refers."""
        return self.key_result.title


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveText(_Placed):
    """An objective as a rule sees it, with its key results; otherwise like ``KeyResultText``."""

    objective: Objective
    key_results: tuple[KeyResultText, ...] = ()

    @property
    def text(self) -> str:
        """The objective's title, to which every span of a hit refers."""
        return self.objective.title


@dataclass(frozen=True, slots=True, kw_only=True)
class OkrSet:
    """A whole document as a set rule sees it: its objectives are read, in the file's order.

    ``bounds`` say how many objectives and key results the preset allows, None without one.
    """

    document: Document
    objectives: tuple[ObjectiveText, ...]
    bounds: Bounds | None = None

    @property
    def key_results(self) -> tuple[KeyResultText, ...]:
        """Every key result, in the file's order."""
        return tuple(each for objective in self.objectives for each in objective.key_results)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to change in a document. ``path`` leads to a text
    (``teams[0].objectives[1].key_results[0].title``), and ``span`` is a part of it, in characters;
    a path to anything else has the span (0, 0). ``document`` counts the documents of a file from
    0; ``language`` is the text's, or '' where no text is meant; ``at`` is the line and column of a
    comment, which has no path.

    ``message``, ``why`` and ``fix`` are English; ``northing.coach.saying`` says them otherwise.
    """

    rule: Rule
    document: int = 0
    path: str = ""
    span: tuple[int, int] = (0, 0)
    language: Language | str = ""
    params: Mapping[str, str] = field(default_factory=dict, hash=False)
    at: tuple[int, int] | None = None

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def name(self) -> str:
        return self.rule.name

    @property
    def severity(self) -> Severity:
        return self.rule.severity

    @property
    def message(self) -> str:
        return self.rule.message % self.params

    @property
    def why(self) -> str:
        return self.rule.why % self.params

    @property
    def fix(self) -> str:
        return self.rule.fix % self.params
