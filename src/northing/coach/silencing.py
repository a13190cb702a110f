"""Which findings say again what another one, or the type of the key result, says already."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from northing.core.document import (
    Baseline,
    Binary,
    KeyResult,
    Measure,
    Milestones,
    Numeric,
    Range,
    Tasks,
)

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
    by_type = SILENCED_BY_TYPE[type(key_result.measure)]
    if isinstance(key_result.measure, Binary) and key_result.measure.probability is not None:
        by_type |= {"KR304"}
    by_code = (SILENCED_BY_CODE.get(code, frozenset()) for code in codes)
    return by_type.union(*by_code) & frozenset(codes)
