"""Finding words in texts: how both are folded, how near a text comes, and what a slip meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from enum import IntEnum

MOST_WORDS, MOST_SIGNS = 8, 100
# Between a text as it is written and the same without accents; no folded text holds one.
SEAM = "\n"
# Letters that no decomposition makes a plain one of.
_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
_SHORTEST_SLIP, _ALIKE, _LONG = 4, 0.75, 8
# In front of a term: that a text begins with it, or that only the form without accents has it. No
# folded text holds them: both part words.
FIRST, BARE_ONLY = "\x1c", "\x1d"
# The term that every text has.
ANY = ""
# What is written without spaces: Chinese and Japanese.
_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)")
_REACH = 30


class Nearness(IntEnum):
    """How a text answers what was asked, the best first; the last, only without its accents."""

    BEGINS = 0
    AT_WORDS = 1
    INSIDE = 2
    BARE = 3


def folded(text: str) -> str:
    """Return a text in the one form in which texts are compared: without case, full-width forms
    and spaces beyond one.

    >>> folded("  Ｎöjdhet  ÖVER   allt ")
    'nöjdhet över allt'
    """
    if text.isascii():
        return " ".join(text.lower().split())
    whole = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(unicodedata.normalize("NFKC", whole).split())


def bare(text: str) -> str:
    """Return a folded text without accents: what somebody types who lacks the key.

    >>> bare("kundnöjdhet på ön")
    'kundnojdhet pa on'
    """
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text.translate(_PLAIN))
    kept = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", kept)


def sought(*texts: str) -> str:
    """Return what is kept of texts to be found by: folded, and after the seam without accents
    where that differs.

    >>> sought("Fler nöjda", "NPS").split(SEAM)
    ['fler nöjda nps', 'fler nojda nps']
    """
    whole = folded(" ".join(texts))
    plain = bare(whole)
    return whole if plain == whole else f"{whole}{SEAM}{plain}"


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a question, each once, of a long one the first.

    >>> words_of("Ön  NPS ön")
    ('ön', 'nps')
    """
    return tuple(dict.fromkeys(folded(text[:MOST_SIGNS]).split()))[:MOST_WORDS]


def terms_of(kept: str) -> tuple[str, ...]:
    """Return, each once, what a ``sought`` text is looked up by: ``ANY``; its words, of what is
    written without spaces each two signs; after ``BARE_ONLY`` what only the form without accents
    has; its first once more after ``FIRST``. Where a part of a word is in the text, each of the
    part's ``parts_of`` is in one of its terms.

    >>> found = ANY, "nöjda", "客户", "户满", "满意", BARE_ONLY + "nojda", FIRST + "nöjda"
    >>> terms_of(sought("Nöjda 客户满意")) == found
    True
    """
    written, _, plain = kept.partition(SEAM)
    runs = [term for run in _runs(written) for term in _terms_of_run(run)]
    bare_runs = [term for run in _runs(plain) for term in _terms_of_run(run)]
    known = frozenset(runs)
    only = [BARE_ONLY + term for term in bare_runs if term not in known]
    # In one order on every run: what is written down by it is the same after a restore.
    return tuple(dict.fromkeys([ANY, *runs, *only, *(FIRST + term for term in runs[:1])]))


def parts_of(word: str) -> tuple[str, ...]:
    """Return what a word of a question is looked up by among ``terms_of``; where a text has the
    word at the beginning of one of its own, the first part begins a term.

    >>> parts_of("nps满意度")
    ('nps', '满意', '意度')
    """
    return tuple(
        part
        for run in _runs(word)
        for part in ([run[:_REACH]] if not _UNSPACED.match(run) else _terms_of_run(run))
    )


def _runs(text: str) -> list[str]:
    return [run for word in text.split() for run in _UNSPACED.split(word) if run]


def _terms_of_run(run: str) -> list[str]:
    if _UNSPACED.match(run):
        return [run[at : at + 2] for at in range(max(1, len(run) - 1))]
    # Each part of a long one up to ``_REACH`` is whole in one of these.
    return [run[at : at + 2 * _REACH] for at in range(0, max(1, len(run) - _REACH), _REACH)]


def nearness(kept: str, words: Sequence[str]) -> Nearness | None:
    """Return how near a ``sought`` text comes to words, None where it lacks one.

    >>> [nearness(sought("Net churn"), [word]) for word in ("net", "chu", "hur", "x")]
    [<Nearness.BEGINS: 0>, <Nearness.AT_WORDS: 1>, <Nearness.INSIDE: 2>, None]
    >>> nearness(sought("Nöjdhet"), ["nojd"])
    <Nearness.BARE: 3>
    """
    written, _, plain = kept.partition(SEAM)
    if not all(word in written for word in words):
        return Nearness.BARE if plain and all(word in kept for word in words) else None
    if written.startswith(" ".join(words)):
        return Nearness.BEGINS
    spaced = f" {written}"
    return Nearness.AT_WORDS if all(f" {word}" in spaced for word in words) else Nearness.INSIDE


def marked(text: str, words: Iterable[str]) -> tuple[tuple[str, bool], ...]:
    """Return a text in pieces, each with whether it is one of the words; the pieces together are
    the text in its composed form.

    >>> marked("Kundnöjdhet", ["nojd"])
    (('Kund', False), ('nöjd', True), ('het', False))
    >>> marked("Straße", ["ss"])
    (('Stra', False), ('ß', True), ('e', False))
    """
    text = unicodedata.normalize("NFC", text)
    signs = [folded(sign) or " " for sign in text]
    hits = [False] * len(text)
    for form in (signs, [bare(sign) for sign in signs]):
        places = [at for at, sign in enumerate(form) for _ in sign]
        line = "".join(form)
        for word in words:
            at = line.find(word)
            while at >= 0:
                for place in places[at : at + len(word)]:
                    hits[place] = True
                at = line.find(word, at + len(word))
    pieces: list[tuple[str, bool]] = []
    for sign, hit in zip(text, hits, strict=True):
        if pieces and pieces[-1][1] == hit:
            pieces[-1] = (pieces[-1][0] + sign, hit)
        else:
            pieces.append((sign, hit))
    return tuple(pieces)


def pieces_of(word: str) -> tuple[str, ...]:
    """Return parts of a word of which one is whole in nearly every text that has the word with
    one letter wrong, missing, doubled or in its neighbour's place; none of a short one.

    >>> pieces_of("retentoin"), pieces_of("nps")
    (('ret', 'ent', 'oin'), ())
    """
    if len(word) < _SHORTEST_SLIP:
        return ()
    parts = 3 if len(word) > 5 else 2
    size = -(-len(word) // parts)
    cut = [word[at : at + size] for at in range(0, len(word), size)]
    return tuple(part for part in cut if len(part) > 1)


def meant(words: Sequence[str], texts: Iterable[str]) -> tuple[str, ...] | None:
    """Return what was probably meant by words of which ``sought`` texts hold no more than one
    like them; None where nothing is alike.

    >>> meant(["retentoin", "q3"], ["better retention in q3"])
    ('retention', 'q3')
    >>> meant(["xylophone"], ["better retention"]) is None
    True
    """
    known = {part.strip(".,:;!?()[]\"'") for text in texts for part in text.split()}
    whole = SEAM.join(known)
    found = []
    for word in words:
        if word in whole or len(word) < _SHORTEST_SLIP:
            found.append(word)
            continue
        reach = 2 if len(word) >= _LONG else 1
        near = [each for each in known if abs(len(each) - len(word)) <= reach]
        close = get_close_matches(word, near, n=1, cutoff=_ALIKE)
        if not close:
            return None
        found += close
    return tuple(found) if tuple(found) != tuple(words) else None
