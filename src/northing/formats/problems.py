"""What can be wrong with a text, as values: where, which code, and a sentence to translate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

MESSAGES: Mapping[str, str] = {
    # the text as a whole
    "file-too-large": "The file is larger than %(limit)s MB.",
    "not-utf8": "The file is not UTF-8 text from here on.",
    "control-character": "The control character %(character)s is not allowed.",
    "tab": "A tab is not allowed here; indent with spaces.",
    "syntax": "This is not valid YAML: %(problem)s.",
    "empty": "The file holds no document.",
    "too-deep": "Nested deeper than %(limit)s levels.",
    "too-many-values": "The file holds more than %(limit)s values.",
    "too-many-entries": "More than %(limit)s entries stand in one place.",
    "alias": "Anchors and aliases (& and *) are not allowed; write the value out.",
    "tag": "Tags (!) are not allowed; write the plain value.",
    # one value
    "duplicate-key": "“%(key)s” stands twice; the first is on line %(first)s.",
    "unknown-key": "“%(key)s” is not known here.",
    "unknown-key.suggestion": "“%(key)s” is not known here. Did you mean “%(suggestion)s”?",
    "key-not-text": "A key must be a word, not a list or a mapping.",
    "missing-key": "“%(key)s” is missing.",
    "empty-value": "This must not be empty.",
    "not-text": "Text is expected here.",
    "text-too-long": "This text has %(length)s characters; at most %(limit)s can be kept.",
    "not-a-number": "A number is expected here, not “%(found)s”.",
    "too-many-digits": "“%(found)s” has too many digits; at most 15 can be kept.",
    "too-many-decimals": "“%(found)s” has too many decimals; at most 6 can be kept.",
    "too-large": "“%(found)s” is too large; numbers stay below 10^15.",
    "number-too-low": "This must be %(low)s or more.",
    "number-too-high": "This must be %(high)s or less.",
    "number-not-above": "This must be more than %(low)s.",
    "not-a-choice": "“%(found)s” is not one of: %(choices)s.",
    "not-a-choice.suggestion": (
        "“%(found)s” is not one of: %(choices)s. Did you mean “%(suggestion)s”?"
    ),
    "not-a-day": "A day such as 2026-09-30 is expected here, not “%(found)s”.",
    "day-out-of-range": "%(found)s is outside %(first)s to %(last)s.",
    "not-a-flag": "true or false is expected here.",
    "not-a-list": "A list is expected here.",
    "too-many-items": "This list has %(count)s items; at most %(limit)s can be kept.",
    "not-a-mapping": "A mapping (key: value) is expected here.",
    "not-text-or-mapping": "Text or a mapping (key: value) is expected here.",
    "not-text-or-list": "Text or a list is expected here.",
    "unsupported-version": "Format version %(found)s is not known; this is version 1.",
    "bad-id": "An id cannot hold “#”, “/” or spaces at its ends.",
    # several values together
    "too-many-objectives": "A document can keep at most %(limit)s objectives.",
    "owner-and-owners": "Give “owner” or “owners”, not both.",
    "key-of-another-type": "“%(key)s” does not belong to a key result of type %(type)s.",
    "bounds-crossed": "“at_least” is above “at_most”.",
    "ends-before-start": "The cycle ends before it starts.",
    "cycle-without-dates": (
        "The dates of “%(name)s” cannot be told from its name; give starts_on and ends_on."
    ),
    "outside-cycle": "%(day)s is outside the cycle (%(starts_on)s to %(ends_on)s).",
    "pace-not-in-order": "Waypoints must be in the order of their days.",
    "duplicate-cycle": "The cycle “%(name)s” stands twice; the first is on line %(first)s.",
    "duplicate-team": "The team “%(name)s” stands twice; the first is on line %(first)s.",
    "duplicate-id": "The id “%(id)s” stands twice; the first is on line %(first)s.",
    "bad-reference": "A reference is objective, objective#key-result or cycle/objective.",
    "dangling-reference": "Nothing here has the id “%(reference)s”.",
    "dangling-reference.suggestion": (
        "Nothing here has the id “%(reference)s”. Did you mean “%(suggestion)s”?"
    ),
    "loop": "The parents go round in a loop: %(loop)s.",
    "team-loop": "The parent teams go round in a loop: %(loop)s.",
    # warnings
    "percent-beyond-scale": "%(found)s %% is outside 0 to 100 %%.",
    "currency-without-code": "A currency needs its ISO 4217 code as unit, such as EUR.",
    # Markdown
    "unmapped": "This could not be mapped to an OKR: “%(found)s”.",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. ``line`` and ``column`` count from 1; ``path`` is the place in
    the document (``teams[0].objectives[1].title``); ``template`` takes ``params`` and is what
    an edge translates."""

    line: int
    column: int
    path: str
    code: str
    template: str
    params: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.template % self.params


class FormatErrors(Exception):
    """A text that cannot be read, with every problem found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem], name: str = "") -> None:
        self.problems = tuple(sorted(problems, key=lambda each: (each.line, each.column)))
        self.name = name
        super().__init__(self.problems, name)

    def __str__(self) -> str:
        prefix = f"{self.name}:" if self.name else ""
        return "\n".join(f"{prefix}{p.line}:{p.column}: {p.message}" for p in self.problems)


def problem(line: int, column: int, path: str, code: str, **params: str) -> Problem:
    """Return the problem with ``code``'s sentence; a param ``suggestion`` picks the longer one."""
    variant = f"{code}.suggestion" if params.get("suggestion") else code
    return Problem(line, column, path, code, MESSAGES[variant], params)


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return the known word that is nearest to ``word``, or an empty string."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")
