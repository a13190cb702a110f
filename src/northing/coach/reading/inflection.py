"""The forms of a verb, made from its infinitive by rule: rather too many than too few."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.reading.kinds import VERBS, Kind
from northing.coach.reading.values import Language
from northing.coach.words.objectives_irregular import EN, SV

_VOWELS = "aeiouy"
_SV_PAST = ("ade", "at", "ad", "ats", "ades", "te", "t", "ts", "tes", "de", "d", "da", "des")


def forms(entry: str, kind: Kind, language: Language) -> Iterator[tuple[str, frozenset[Kind]]]:
    """Yield the forms of a lexicon's entry with what each may mean: of a verb's first word (an
    entry of another kind is its only form).

    >>> {"ships it", "shipped it", "shipping it"} <= {
    ...     form for form, _ in forms("ship it", Kind.LAUNCH, "en")
    ... }
    True
    >>> [form for form, _ in forms("portal", Kind.ARTIFACT, "en")]
    ['portal']
    """
    if kind not in VERBS or language == "zh-Hans":
        yield entry, frozenset({kind})
        return
    first, space, rest = entry.partition(" ")
    inflected = _english(first) if language == "en" else _swedish(first)
    for form, made in inflected:
        yield form + space + rest, frozenset({kind, made})


def _english(verb: str) -> Iterator[tuple[str, Kind]]:
    yield verb, Kind.BASE
    silent = verb.endswith("e") and not verb.endswith("ee")
    soft = verb.endswith("y") and verb[-2:-1] not in _VOWELS
    stem = verb[:-1] if silent or soft else verb
    hissing = verb.endswith(("s", "x", "z", "ch", "sh", "o"))
    yield (stem + "ies" if soft else verb + "es" if hissing else verb + "s"), Kind.PRESENT
    yield (verb if soft else stem) + "ing", Kind.ING
    if verb in EN:
        yield from ((form, Kind.PAST) for form in EN[verb])
    else:
        yield (stem + "ied" if soft else stem + "ed"), Kind.PAST
    if verb[-1] not in "aeiouywx" and verb[-2:-1] in _VOWELS:
        yield verb + verb[-1] + "ed", Kind.PAST
        yield verb + verb[-1] + "ing", Kind.ING


def _swedish(verb: str) -> Iterator[tuple[str, Kind]]:
    yield verb, Kind.BASE
    if verb in SV:
        present, *past = SV[verb]
        if verb.endswith("a") and len(verb) > 3 and verb != "vara":
            yield verb[:-1], Kind.BASE
        yield present, Kind.PRESENT
        yield from ((form, Kind.PAST) for form in past)
    elif verb.endswith("a"):
        stem = verb[:-1]
        if len(stem) > 2:
            yield stem, Kind.BASE
        yield from ((stem + ending, Kind.PRESENT) for ending in ("ar", "er", "as", "s"))
        yield from ((stem + ending, Kind.PAST) for ending in _SV_PAST)
    else:
        yield verb + "r", Kind.PRESENT
        yield from ((verb + ending, Kind.PAST) for ending in ("dde", "tt"))
