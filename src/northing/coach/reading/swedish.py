"""Swedish nouns looked up by stripping their endings, in any declension, from the word asked."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.reading.tags import Tag

# An ending, what stood in its place, and what it says; a short word may be another noun.
_ENDINGS = (
    *((ending, "", 0) for ending in ("en", "n", "et", "t", "ens", "ets", "s")),
    *((ending, "", Tag.PLURAL) for ending in ("ar", "arna", "er", "erna", "na", "r", "rna")),
    *((ending, "a", Tag.PLURAL) for ending in ("or", "orna", "ornas")),
    *((ending, "e", Tag.PLURAL) for ending in ("ar", "arna", "arnas")),
    *((ending, "um", Tag.PLURAL) for ending in ("er", "erna")),
    *((ending, "", Tag.PLURAL) for ending in ("arnas", "ers", "ernas")),
    ("et", "um", 0),
)
# "Meddelanden", "möten": neuter nouns take an n in the plural.
_NEUTER = ("ande", "ende", "öte", "yte", "ycke", "arbete")
_SOFT = ("el", "er", "en")
_SHORTEST, _SHORTEST_SOFT = 3, 5


def lemmas(word: str) -> Iterator[tuple[str, int]]:
    """Yield what a word may be a form of, with what its ending says (plural or nothing).

    >>> [lemma for lemma, _ in lemmas("cyklar")]
    ['cyklar', 'cykl', 'cykel', 'cykla', 'cykle']
    """
    yield word, 0
    for ending, vowel, tag in _ENDINGS:
        if not word.endswith(ending):
            continue
        stem = word[: -len(ending)]
        if len(stem) < _SHORTEST - 1:
            continue
        yield stem + vowel, Tag.PLURAL if ending == "n" and stem.endswith(_NEUTER) else tag
        if vowel:
            continue
        if stem[-1] == stem[-2:-1] and stem[-1] in "mn":
            yield stem[:-1], tag
        elif stem[-1] in "lrn" and len(stem) >= _SHORTEST_SOFT - 1:
            yield f"{stem[:-1]}e{stem[-1]}", tag
