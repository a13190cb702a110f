"""KR304: one event that happens or not, and no probability."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.deeds import deed_of
from northing.coach.reading.doings import Doing
from northing.coach.reading.values import Role

RULE = Rule(
    code="KR304",
    name="binary-outcome",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” either happens or does not."),
    why=N_(
        "Until the last day such a key result stands at nothing, and then at everything: nobody"
        " sees on the way whether it goes well, and done says little about what it was good for."
    ),
    fix=N_(
        "Measure what the event shall bring (“40 clinics order through the new portal”), or make"
        " it a true/false key result and state how likely it is today (“probability 60 %%”)."
    ),
)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the one event that a text waits for, unless it says how likely it is."""
    if text.reading.of_role(Role.PROBABILITY):
        return
    deed = deed_of(text.reading)
    if deed is not None and deed.doing is Doing.EVENT:
        yield Hit(deed.start, deed.end)
