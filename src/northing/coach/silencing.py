"""Which findings say again what another one, or the type of the key result, says already."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from northing.core.document import (
    Baseline,
    Binary,
    KeyResult,
    Measure,
    Milestones,
    Numeric,
    NumericType,
    Range,
    Tasks,
)

_WHOLE = Decimal(100)
_OF_NUMBERS = frozenset({"KR101", "KR102", "KR103"})
# A consequence of another finding is not told again.
SILENCED_BY_CODE: Mapping[str, frozenset[str]] = {
    "KR101": frozenset({"KR102", "KR103"}),
    "KR102": frozenset({"KR103"}),
    "KR304": _OF_NUMBERS,
}
# What a type says cannot be missing from the text.
SILENCED_BY_TYPE: Mapping[type[Measure], frozenset[str]] = {
    Numeric: frozenset(),
    Range: frozenset({"KR105", "KR201"}),
    Milestones: _OF_NUMBERS,
    Tasks: _OF_NUMBERS,
    Baseline: _OF_NUMBERS,
    Binary: _OF_NUMBERS,
}


def silenced(key_result: KeyResult, codes: Collection[str]) -> frozenset[str]:
    """Return which of the codes found in a key result are not told (the OKR semantics, section 5).

    >>> sorted(silenced(KeyResult(id="a", title="A"), {"KR101", "KR102", "KR103"}))
    ['KR102', 'KR103']
    >>> sorted(silenced(KeyResult(id="a", title="A", measure=Range()), {"KR105", "KR301"}))
    ['KR105']
    """
    by_type = _by_measure(key_result.measure)
    # What is not told itself takes nothing else with it.
    by_code = (SILENCED_BY_CODE.get(code, frozenset()) for code in codes if code not in by_type)
    return by_type.union(*by_code) & frozenset(codes)


def _by_measure(measure: Measure) -> frozenset[str]:
    by_type = SILENCED_BY_TYPE[type(measure)]
    if isinstance(measure, Binary) and measure.probability is not None:
        return by_type | {"KR304"}
    if isinstance(measure, Range) and (measure.at_least, measure.at_most) != (None, None):
        return by_type | _OF_NUMBERS | {"KR304"}
    if isinstance(measure, Numeric) and measure.target is not None and not _is_once(measure):
        return by_type | {"KR304"}
    return by_type


def _is_once(measure: Numeric) -> bool:
    """Whether a number only stands for one event: from nothing to 1, or to 100 % done."""
    is_whole = measure.type is NumericType.PERCENT and measure.target == _WHOLE
    return not measure.baseline and (measure.target == 1 or is_whole)
