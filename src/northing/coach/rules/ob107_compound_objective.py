"""OB107: two or more outcomes that do not need each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from northing.coach.findings import N_, Hit, ObjectiveText, Rule, Subject
from northing.coach.reading.kinds import VERBS, Kind
from northing.coach.reading.statements import Statement, statement
from northing.coach.reading.terms import Term
from northing.coach.words import objectives_links as links

RULE = Rule(
    code="OB107",
    name="compound-objective",
    subject=Subject.OBJECTIVE,
    message=N_("“%(found)s” is a second outcome in the same objective."),
    why=N_(
        "Two outcomes compete for the same key results. At the end one is reached and the other"
        " is not, and nobody can say how the objective went."
    ),
    fix=N_("Make two objectives of it, or choose the outcome that matters more this cycle."),
)
_LINKS = frozenset({Kind.PURPOSE, Kind.RELATIVE, Kind.GUARD})
_JOINTS = frozenset({Kind.AND, Kind.MARK})
_STATES = frozenset({Kind.QUALITY, Kind.COMPARATIVE, Kind.NEW})
_LONGEST_SHORT = 3
_HAPPENING = frozenset({Kind.VERB, Kind.COMPARATIVE, Kind.IMPROVE})
_FINITE = frozenset({Kind.PRESENT, Kind.BASE})
# So many words are looked at; each joint among them is held against all that stands before it.
_READ = 200


def find(text: ObjectiveText) -> Iterator[Hit]:
    """Yield the part that is an outcome of its own beside the first."""
    said = statement(text.text, text.language)
    if said is None or said.kinds.isdisjoint(_JOINTS):
        return
    found = _chinese(said) if said.language == "zh-Hans" else _latin(said)
    if found:
        yield Hit(*said.span(*found))


def _latin(said: Statement) -> tuple[int, int] | None:
    for place in range(said.head + 1, min(len(said.terms) - 1, said.head + _READ)):
        joint = said.terms[place]
        if not (Kind.AND in joint.kinds or joint.word in {";", ",", "."}):
            continue
        if joint.word not in {";", "."} and _is_linked(said, place):
            continue
        start = _after_joint(said, place)
        if start < len(said.terms) and _is_second(said, place, start):
            return start, _end(said, start)
    return None


def _is_linked(said: Statement, place: int) -> bool:
    """Whether what comes first has a purpose or a clause of its own, which "and" may belong to."""
    if said.has(*_LINKS, start=said.head, end=place):
        return True
    return any(
        (one.word in {"to", "att"} and Kind.BASE in two.kinds)
        or (one.word in {"by", "through", "via"} and Kind.ING in two.kinds)
        for one, two in pairwise(said.terms[said.head : place])
    )


def _after_joint(said: Statement, place: int) -> int:
    """Skip "and at the same time", ", and also"."""
    start = place + 1
    while start < len(said.terms) and not said.terms[start].kinds.isdisjoint({Kind.AND}):
        start += 1
    return start


def _end(said: Statement, start: int) -> int:
    end = start
    while end < len(said.terms) and said.terms[end].kinds.isdisjoint({Kind.MARK}):
        end += 1
    return max(end, start + 1)


def _is_second(said: Statement, place: int, start: int) -> bool:
    left, right = said.terms[said.head : place], said.terms[start : _end(said, start)]
    if not right or not right[0].kinds.isdisjoint(_LINKS | {Kind.BACK, Kind.PREPOSITION}):
        return False
    if _states(left, right) or _makes_both(left, right):
        return True
    if _is_stop(said, place) and _stand_apart(left, right):
        return True
    if said.terms[place].word in links.MEANWHILE and _is_order(left):
        return _is_sentence(right) or Kind.ING in right[0].kinds
    return not _refers_back(right) and (
        _orders(left, right) or _compares(left, right) or _are_states(left, right)
    )


def _is_stop(said: Statement, place: int) -> bool:
    """Whether a sentence ends there: not in "vs. the others", nor in a name with a dot."""
    before, joint, after = said.terms[place - 1 : place + 2]
    is_apart = before.end == joint.start and joint.end < after.start
    return joint.word in {";", "."} and is_apart and len(before.word) > _LONGEST_SHORT


def _makes_both(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """As in "make the shop fun to visit" and "the warehouse safe to work in"."""
    is_named = right[0].word in links.CONCRETE | links.ARTICLES_ONLY
    if left[0].word not in links.MAKING or not is_named:
        return False
    return all(any(not term.kinds.isdisjoint(_STATES) for term in words[2:5]) for words in
               (left, right))  # fmt: skip


def _stand_apart(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """Whether two sentences, a stop between them, have nothing in common."""
    one, two = _content(left), _content(right)
    if len(one) < 3 or len(two) < 3 or _refers_back(right):
        return False
    return not {term.word for term in one} & {term.word for term in two}


def _refers_back(right: tuple[Term, ...]) -> bool:
    return any(Kind.BACK in term.kinds and Kind.RELATIVE not in term.kinds for term in right[:4])


def _orders(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """As in "Win restaurants in Austria" and "make recruiting painless"."""
    return (
        _is_order(left)
        and _is_order(right)
        and left[0].word not in links.HELPING
        and any(Kind.BASE not in term.kinds for term in _content(left[1:]))
        and len(_content(right[1:])) >= 1
    )


def _is_order(words: tuple[Term, ...]) -> bool:
    kinds = words[0].kinds
    return Kind.BASE in kinds and Kind.IMPROVE in kinds


def _content(words: tuple[Term, ...]) -> list[Term]:
    return [
        term for term in words
        if Kind.COMPARATIVE in term.kinds
        or term.kinds.isdisjoint({Kind.FUNCTION, Kind.PREPOSITION, Kind.MARK, Kind.OUR})
    ]  # fmt: skip


def _states(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """As in "Our nurses want to stay" and "citizens get their permits faster"."""
    if _is_order(left) and Kind.PEOPLE not in left[0].kinds:
        return False
    if right[0].kinds & _STATES and any(Kind.PREPOSITION in term.kinds for term in right[1:2]):
        return False  # "productive and confident by the end of the month"
    if _has_people(left) and _has_people(right) and len(left) > 2:
        return _is_sentence(right)
    return _is_sentence(left) and _is_sentence(right)


def _has_people(words: tuple[Term, ...]) -> bool:
    """Whether a part begins with people in the plural, who do something by whatever verb."""
    return Kind.PEOPLE in words[0].kinds and words[0].word.endswith(("s", "r", "na", "people"))


def _is_sentence(words: tuple[Term, ...]) -> bool:
    subject = _content(words)[:1]
    if not subject or (_is_verb(subject[0]) and not _is_plural(words)):
        return False
    if len(words) > 1 and Kind.PREPOSITION in words[0].kinds:
        return False
    if _is_of_unknown_words(words):
        return True
    for term in words[1:6]:
        if Kind.VERB in term.kinds and not term.kinds.isdisjoint(_FINITE):
            return True
        if Kind.PEOPLE in subject[0].kinds and _is_verb(term) and Kind.BASE in term.kinds:
            return True
        if Kind.PRESENT in term.kinds and term.word.endswith(("as", "ks", "ts", "ar", "er")):
            return True
        if not term.kinds.isdisjoint({Kind.RELATIVE, Kind.PURPOSE}):
            return False
    return False


def _is_of_unknown_words(words: tuple[Term, ...]) -> bool:
    """Tell "the canteen wastes less food" and "school lunches taste better" by their form."""
    if any(Kind.PREPOSITION in term.kinds for term in words[:4]):
        return False
    if words[0].word in links.ARTICLES_ONLY and words[0].word not in {"a", "an", "en", "ett"}:
        return any(
            one.word.endswith("s") and not one.kinds and Kind.COMPARATIVE in two.kinds
            for one, two in pairwise(words[2:5])
        )
    is_how = Kind.COMPARATIVE in words[-1].kinds and 3 <= len(words) <= 5
    return is_how and not words[0].kinds and not words[-2].kinds and words[-3].word.endswith("s")


def _is_plural(words: tuple[Term, ...]) -> bool:
    """Tell the noun in "trains run on time": a verb follows."""
    if len(words) < 2 or Kind.PRESENT not in words[0].kinds or Kind.BASE in words[0].kinds:
        return False
    return words[0].word.endswith("s") and Kind.BASE in words[1].kinds


def _is_verb(term: Term) -> bool:
    return not VERBS.isdisjoint(term.kinds) and term.kinds.isdisjoint({Kind.PEOPLE, Kind.ING})


def _compares(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """As in "Happier customers" and "lower purchasing prices"."""
    return (
        _is_compared(left)
        and _is_compared(right)
        and not (_are_degrees(left, right) or _is_shared(left, right))
    )


def _are_states(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """As in "Happy customers" and "proud employees", "faster deliveries" and "new customers"."""
    left, right = _without_article(left), _without_article(right)
    return (
        _is_state(left)
        and _is_state(right)
        and left[-1].word != right[-1].word
        and not _is_shared(left, right)
        and bool({Kind.PEOPLE} & (left[1].kinds | right[1].kinds))
    )


def _without_article(words: tuple[Term, ...]) -> tuple[Term, ...]:
    return words[1:] if words[0].word in links.ARTICLES_ONLY and len(words) > 1 else words


def _is_state(words: tuple[Term, ...]) -> bool:
    """Whether a quality and the one thing that has it are all there is, a place apart."""
    said = _content(words)
    if len(said) < 2 or said[0].kinds.isdisjoint(_STATES) or not VERBS.isdisjoint(said[0].kinds):
        return False
    rest = words[2:]
    is_plain = said[1] is words[1] and said[1].kinds.isdisjoint(_STATES)
    return is_plain and (not rest or Kind.PREPOSITION in rest[0].kinds)


def _are_degrees(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """Tell "less manual and more accurate" before the one noun that is both."""
    return {left[0].word, right[0].word} <= links.DEGREES and len(left) == 2


def _is_shared(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """Whether whom it is for comes at the end, and so is said of both."""
    if any(Kind.PEOPLE in term.kinds for term in left):
        return False
    return any(
        one.word in links.FOR and two.kinds.isdisjoint({Kind.FUNCTION, Kind.NUMBER})
        for one, two in pairwise(right)
    )


def _is_compared(words: tuple[Term, ...]) -> bool:
    content = _content(words)
    if len(content) < 2:
        return False
    first = content[0].kinds
    if Kind.COMPARATIVE in first:
        return content[1].kinds.isdisjoint({Kind.COMPARATIVE, Kind.AND, Kind.MARK})
    return Kind.COMPARATIVE in content[-1].kinds and len(content) <= 3 and not _is_verb(content[0])


def _chinese(said: Statement) -> tuple[int, int] | None:
    parts = list(_clauses(said))
    for (first, end), (start, stop) in pairwise(parts):
        if _is_second_zh(said, (first, end), (start, stop)):
            return start, stop
    return None


def _clauses(said: Statement) -> Iterator[tuple[int, int]]:
    """Yield parts between commas, and parts that "and" with a verb of its own begins."""
    for start, end in said.parts():
        at = start
        for place in range(start + 2, end - 1):
            joint = said.terms[place]
            if Kind.AND in joint.kinds and Kind.IMPROVE in said.terms[place + 1].kinds:
                yield at, place
                at = place
        yield at, end


def _is_second_zh(said: Statement, left: tuple[int, int], right: tuple[int, int]) -> bool:
    words = said.terms[right[0] : right[1]]
    joined = Kind.AND in words[0].kinds and words[0].word not in links.ALSO_ZH
    first = words[1] if joined and len(words) > 1 else words[0]
    body = words[1:] if joined else words
    joined = joined or said.terms[right[0] - 1].word in links.STOPS
    if not first.kinds.isdisjoint({Kind.GUARD, Kind.BACK}) or any(
        Kind.BACK in term.kinds for term in words[:3]
    ):
        return False
    before = said.terms[left[0] : left[1]]
    if _are_wished(before, words):
        return True
    if not joined and not first.kinds.isdisjoint({Kind.PURPOSE, Kind.RELATIVE}):
        return False
    if not joined and any(term.word.startswith(links.GIVEN_ZH) for term in words):
        return False
    if any(not term.kinds.isdisjoint(_LINKS) and Kind.IMPROVE not in term.kinds and term.word in
           links.HOLDING_ZH
           for term in before[: 1 if Kind.PEOPLE in before[0].kinds else 3]):  # fmt: skip
        return False
    if _have_subjects(before, words) or _comes_with(before, words):
        return True
    if (
        joined
        and _aims(before)
        and any(not term.kinds.isdisjoint({Kind.VERB, Kind.IMPROVE}) for term in words[1:5])
    ):
        return len(words) > 2
    return (_aims(before) and _aims(body)
            and (joined or before[0].word not in links.MEANS_ZH))  # fmt: skip


def _have_subjects(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """Tell "customers get answers sooner, suppliers are paid in time"."""
    subjects = left[0].kinds & right[0].kinds
    if Kind.PEOPLE not in subjects or left[0].word == right[0].word:
        return False
    return all(
        any(not term.kinds.isdisjoint(_HAPPENING) for term in words[1:]) for words in (left, right)
    )


def _are_wished(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """Tell "let the workshop be safer, let orders abroad be more": of one form, of two things."""
    is_parallel = left[0].word == right[0].word and left[0].word in links.LETTING_ZH
    if not is_parallel or len(left) < 3 or len(right) < 3 or left[1].word == right[1].word:
        return False
    return all(Kind.COMPARATIVE in words[-1].kinds or "更" in words[-2].word for words in
               (left, right))  # fmt: skip


def _comes_with(left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """Tell "pupils come to love reading, less food in the canteen is wasted as well"."""
    also = next((at for at, term in enumerate(right) if term.word == "也"), 0)
    if not also or Kind.BACK in right[0].kinds or Kind.PEOPLE not in left[0].kinds:
        return False
    is_told = any(not term.kinds.isdisjoint({Kind.VERB, Kind.COMPARATIVE}) for term in left[1:])
    return is_told and any(
        Kind.COMPARATIVE in term.kinds or term.word.startswith("变") for term in right[also:]
    )


def _aims(words: tuple[Term, ...]) -> bool:
    if not words:
        return False
    if Kind.IMPROVE in words[0].kinds and len(words) > 1:
        return True
    is_placed = Kind.PREPOSITION in words[0].kinds
    if is_placed and any(Kind.IMPROVE in term.kinds for term in words[1:4]):
        return True
    if len(words) > 2 and any(
        Kind.BECOME in term.kinds or term.word.startswith("更") for term in words[1:]
    ):
        return True
    tail = words[-2:]
    return len(words) >= 2 and any(
        not term.kinds.isdisjoint({Kind.COMPARATIVE, Kind.TIMES}) for term in tail
    )
