"""Repairs that can be made by a machine: what a page offers beside a finding."""

from __future__ import annotations

import re
from enum import StrEnum

from northing.coach.reading.reading import read

# What joined two parts, at the end of the first or the beginning of the second.
_WORDS = r"(?:and|och|samt|as well as)"
_SIGNS = r"(?:并且?|以及|同时|和|[,;，；、\s])"
_BEFORE = re.compile(rf"(?:\s{_WORDS}(?=\s|$)|{_SIGNS})+$", re.IGNORECASE)
_AFTER = re.compile(rf"^(?:{_WORDS}\s|{_SIGNS})+", re.IGNORECASE)


class Repair(StrEnum):
    """What can be done about a finding with a press: make two of one text, or go to the field
    that is missing."""

    SPLIT = "split"
    BASELINE = "baseline"
    TARGET = "target"


_OF_CODE = {"KR203": Repair.SPLIT, "KR103": Repair.BASELINE, "KR102": Repair.TARGET}


def repair_of(code: str, text: str) -> Repair | None:
    """Return the repair for a finding in a key result's title, None where somebody has to think.

    >>> repair_of("KR203", "Raise NPS to 45 and retention to 60 %").value
    'split'
    """
    repair = _OF_CODE.get(code)
    return None if repair is Repair.SPLIT and not parts(text) else repair


def parts(text: str) -> tuple[str, ...]:
    """Return the key results that one text holds, each as a text of its own, none where it cannot
    be taken apart.

    >>> parts("Raise NPS to 45 and retention to 60 %")
    ('Raise NPS to 45', 'Retention to 60 %')
    >>> parts("Raise recall of the brand from 20 % to 30 %, and NPS from 32 to 45")[0]
    'Raise recall of the brand from 20 % to 30 %'
    >>> parts("Raise NPS to 45")
    ()
    """
    starts = [each.start for each in read(text).clauses]
    if len(starts) < 2:
        return ()
    ends = [*starts[1:], len(text)]
    found = (text[start:end] for start, end in zip([0, *starts[1:]], ends, strict=True))
    kept = [_AFTER.sub("", _BEFORE.sub("", each)).strip(" .。") for each in found]
    return tuple(each[:1].upper() + each[1:] for each in kept) if all(kept) else ()
