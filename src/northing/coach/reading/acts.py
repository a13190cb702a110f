"""What a clause wants done: move a metric, make or hold something, let one event happen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from northing.coach.reading.tagging import Token, tagged_plain
from northing.coach.reading.tags import METRIC, VERB, Tag
from northing.coach.reading.values import Act, Language
from northing.coach.words import deeds
from northing.coach.words.deeds import DENYING, GOALS, RELATING

_THINGS = Tag.ARTIFACT | Tag.ACTIVITY | Tag.RESEARCH
_MOVES = Tag.RAISE | Tag.LOWER
_FINITE = Tag.PRESENT | Tag.PAST
_LEVEL = re.compile(deeds.WAY)
_BY_TAG = (
    (Tag.LEARN, Act.LEARN),
    (Tag.RAISE, Act.RAISE),
    (Tag.LOWER, Act.LOWER),
    (Tag.MAINTAIN, Act.MAINTAIN),
    (Tag.EFFORT, Act.EFFORT),
    (Tag.MAKE, Act.OUTPUT),
    (Tag.LAUNCH, Act.EVENT),
    (Tag.GAIN, Act.EVENT),
    (Tag.REACH, Act.REACH),
)
_LEVELS = Tag.RATE | Tag.SCORE | Tag.MONEY | Tag.DURATION
_DOWN, _UP = {"down", "ner", "ned"}, {"up", "upp"}
Found = tuple[Act, int, int]


def act_of(text: str, language: Language, start: int = 0, end: int | None = None) -> Found:
    """Return what the clause ``text[start:end]`` of a folded text wants done, and the span of the
    word that says so (``start, start`` where none does).

    >>> act_of("We will publish 10 posts", "en")
    (<Act.OUTPUT: 'output'>, 8, 15)
    >>> act_of("NPS 32 → 45", "en")
    (<Act.NONE: 'none'>, 0, 0)
    """
    stop = len(text) if end is None else end
    tokens: Sequence[Token] = tagged_plain(text, language)
    if start or stop < len(text):
        tokens = [each for each in tokens if each[1] >= start and each[2] <= stop]
    if language == "zh-Hans":
        return _chinese(tokens, text[start:stop]) or (Act.NONE, start, start)
    first = leading_verb(tokens)
    if first is not None:
        return _act(tokens, first)
    moving = _moving(tokens)
    if moving is None and _LEVEL.search(text[start:stop]) is None:
        moving = _passive(tokens)
    return moving or (Act.NONE, start, start)


_LONG = 5


def leading_verb(tokens: Sequence[Token]) -> int | None:
    """Return the index of the verb that the tokens begin with, lead-ins and labels aside, None
    where they begin with anything else."""
    at = _begin(tokens)
    if at is None:
        return None
    tags = tokens[at][3]
    if not tags & VERB or not tags & (Tag.BASE | Tag.ING):
        return None
    if _is_told_of(tokens, at):
        return None
    if tags & Tag.ING and not tags & Tag.BASE:
        return at if _is_verb_here(tokens, at, is_name=True) else None
    if tags & (METRIC | _THINGS | Tag.NOUN) and not _is_verb_here(tokens, at):
        return None
    return at


def _is_told_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether something is said of what a word names: "besök som börjar i tid", "support that
    solves". A Swedish infinitive is never a noun: "arbeta som ett lag"."""
    is_noun = not tokens[at][0].endswith("a")
    return is_noun and at + 1 < len(tokens) and tokens[at + 1][0] in RELATING


def _begin(tokens: Sequence[Token]) -> int | None:
    """Skip labels ("CMO:", "[P1]") and lead-ins ("we will", "successfully")."""
    at = 0
    for index, (word, _, _, _) in enumerate(tokens[:5]):
        if word in ":]" and index + 1 < len(tokens) and tokens[index + 1][3] & Tag.BASE:
            at = index + 1
    while at < len(tokens) and (tokens[at][3] & (Tag.LEAD_IN | Tag.MARK) or _says_how(tokens, at)):
        at += 1
    return at if at < len(tokens) else None


def _says_how(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb stands before a verb: "effectively deliver"."""
    word, _, _, tags = tokens[at]
    is_adverb = word.endswith("ly") and len(word) > _LONG and not tags & ~Tag.NAME
    return is_adverb and at + 1 < len(tokens) and bool(tokens[at + 1][3] & Tag.BASE)


def _is_verb_here(tokens: Sequence[Token], at: int, *, is_name: bool = False) -> bool:
    """A word that is a noun as well is a verb before an article, number, adjective or plural;
    "building" and "training" are names of things before any other thing."""
    if at + 1 >= len(tokens):
        return False
    tags = tokens[at + 1][3]
    if tokens[at + 1][0] in {",", "and"} and at + 2 < len(tokens):
        return bool(tokens[at + 2][3] & (Tag.MAKE | Tag.LAUNCH) and tokens[at + 2][3] & Tag.BASE)
    if tags & (Tag.DETERMINER | Tag.NUMBER | Tag.NEW | Tag.TOTAL | Tag.REGULAR | Tag.ACTIVE):
        return not (tags & Tag.NUMBER and _is_level_at(tokens, at + 1))
    if tags & (Tag.PREPOSITION | Tag.MARK | VERB & ~Tag.OUTCOME | Tag.BE | Tag.DONE):
        return False
    if is_name and tags & (_THINGS | Tag.EVENT | METRIC):
        return False
    return bool(tags & Tag.PLURAL) or not tags & METRIC


def _is_level_at(tokens: Sequence[Token], at: int) -> bool:
    return any(word in {"→", "->", "=>", "-->", "%"} for word, *_ in tokens[at : at + 3])


def _act(tokens: Sequence[Token], at: int) -> Found:
    _, start, end, tags = tokens[at]
    if tags & Tag.SOFT:
        keeps = _takes(tokens, at, _LEVELS | Tag.KNOWN) and not _takes(tokens, at, Tag.ACTIVITY)
        tags &= ~(Tag.EFFORT | Tag.GAIN if keeps else Tag.MAINTAIN)
    if tags & Tag.REACH and not tags & (Tag.LAUNCH | Tag.GAIN):
        tags |= _particle(tokens, at)
    if tags & Tag.LEARN and tags & (Tag.MAKE | Tag.EFFORT | Tag.LAUNCH):
        tags &= ~Tag.LEARN
    is_gain = tags & _MOVES and tags & Tag.GAIN and _takes(tokens, at, Tag.OUTSIDER)
    if is_gain and not _takes(tokens, at, _LEVELS):
        tags &= ~_MOVES
    return _act_by(tags & VERB) or Act.NONE, start, end


@cache
def _act_by(tags: int) -> Act | None:
    return next((act for tag, act in _BY_TAG if tags & tag), None)


def _particle(tokens: Sequence[Token], at: int) -> int:
    """Return which way a verb goes with the particle behind its object ("get churn down")."""
    for word, *_ in tokens[at + 1 : at + 7]:
        if word.partition(" ")[0] in _DOWN:
            return Tag.LOWER
        if word.partition(" ")[0] in _UP:
            return Tag.RAISE
    return 0


def _takes(tokens: Sequence[Token], at: int, tags: int) -> bool:
    """Whether a verb's object, up to the next preposition, is one of these things."""
    for _, _, _, found in tokens[at + 1 : at + 8]:
        if found & (Tag.PREPOSITION | Tag.RELATIVE):
            return False
        if found & tags:
            return True
    return False


def _moving(tokens: Sequence[Token]) -> Found | None:
    """Find the verb, comparative or noun by which a metric is said to move."""
    for index, (word, start, end, tags) in enumerate(tokens):
        if tags & Tag.RELATIVE and word not in {"while", "when", "if", "där", "när", "om"}:
            continue
        is_led = index or (tags & _MOVES and tags & Tag.PAST and not tags & Tag.BASE)
        if tags & (_MOVES | Tag.MAINTAIN) and tags & (_FINITE | Tag.BASE) and is_led:
            if tags & Tag.MAINTAIN and not any(each[3] & METRIC for each in tokens[:index]):
                continue
            if _is_in_relative(tokens, index) or (
                tags & METRIC and not tags & Tag.PRESENT and not _heads_for(tokens, index)
            ):
                continue
            return _act(tokens, index)
        if tags & (Tag.LESS | Tag.MORE) and _is_comparative(tokens, index):
            return (Act.LOWER if tags & Tag.LESS else Act.RAISE), start, end
    for word, start, end, tags in tokens:
        if word in {"reaches", "hits", "når", "nå", "uppnår", "becomes", "achieves"} and start:
            return Act.REACH, start, end
        if tags & Tag.GERUND:
            falls = word.startswith(("red", "dec", "drop", "fall", "cut", "sav", "minsk", "sänk"))
            return (Act.LOWER if falls else Act.RAISE), start, end
    return None


def _heads_for(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1][0] in GOALS


def _is_comparative(tokens: Sequence[Token], at: int) -> bool:
    """Fewer falls move something; "more than 90 days" and "4 or better" are bounds."""
    before = tokens[at - 1][0] if at else ""
    after = tokens[at + 1][0] if at + 1 < len(tokens) else ""
    return before not in DENYING and after not in {"than", "än"}


def _is_in_relative(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and bool(tokens[at - 1][3] & Tag.RELATIVE)


def _passive(tokens: Sequence[Token]) -> Found | None:
    """Find what is done at the end ("10 posts published"), or the counted thing itself."""
    for _, start, end, tags in tokens[1:]:
        if tags & Tag.RELATIVE:
            return None
        if tags & Tag.DONE or (tags & Tag.PAST and tags & (Tag.LAUNCH | Tag.MAKE | Tag.EFFORT)):
            act = Act.OUTPUT if tags & Tag.MAKE else Act.EFFORT if tags & Tag.EFFORT else Act.EVENT
            return act, start, end
        if tags & Tag.LEARN and tags & Tag.PAST:
            return Act.LEARN, start, end
    for index, (_, start, end, tags) in enumerate(tokens):
        if tags & Tag.PREPOSITION or tags & Tag.RELATIVE:
            break
        if tags & _THINGS and index and any(each[3] & Tag.NUMBER for each in tokens[:index]):
            return (Act.LEARN if tags & Tag.RESEARCH else Act.OUTPUT), start, end
        if tags & Tag.EVENT and not tags & METRIC:
            return Act.EVENT, start, end
    return None


def _chinese(tokens: Sequence[Token], plain: str) -> Found | None:
    """In Chinese the verb of a movement stands with its number, the verb of a deed first."""
    has_level = _LEVEL.search(plain) is not None
    moving: list[Found] = []
    deed: Found | None = None
    for index, (_, start, end, tags) in enumerate(tokens):
        if tags & METRIC or not tags & VERB:
            continue
        act = _act_by(tags & VERB)
        if act is None:
            continue
        found = act, start, end
        if tags & (_MOVES | Tag.MAINTAIN | Tag.REACH):
            followed = index + 1 < len(tokens) and tokens[index + 1][3] & Tag.NUMBER
            moving = [found, *moving] if followed else [*moving, found]
        elif deed is None and not has_level and not _is_adverb(tokens, index):
            # "招聘成本" is a cost, and no hiring.
            is_part = index + 1 < len(tokens) and tokens[index + 1][3] & _LEVELS
            deed = None if is_part and moving else found
    if deed is not None and not (moving and _is_means(plain, deed, tokens)):
        return deed
    return next(iter(moving), None)


def _is_adverb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb only says how the next one goes on: to grow steadily."""
    return at + 1 < len(tokens) and bool(tokens[at][3] & Tag.WEAK and tokens[at + 1][3] & _MOVES)


def _is_means(plain: str, deed: Found, tokens: Sequence[Token]) -> bool:
    """In Chinese "by means of" and "pass" are the same word."""
    start, end = deed[1] - tokens[0][1], deed[2] - tokens[0][1]
    return plain[start:end] == "通过"
