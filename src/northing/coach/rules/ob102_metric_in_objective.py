"""OB102: a numeric target, in digits or in words, inside the objective."""

from __future__ import annotations

import re
from collections.abc import Iterator

from northing.coach.findings import N_, Hit, ObjectiveText, Rule, Subject
from northing.coach.reading.kinds import Kind
from northing.coach.reading.statements import Statement, asides, statement
from northing.coach.reading.values import Role
from northing.coach.words import names
from northing.coach.words import objectives_numbers as words

RULE = Rule(
    code="OB102",
    name="metric-in-objective",
    subject=Subject.OBJECTIVE,
    message=N_("“%(found)s” is a numeric target; it belongs in a key result."),
    why=N_(
        "The objective says what you want and why it matters; the key results say how much."
        " A number in the objective makes one measure the whole purpose."
    ),
    fix=N_("Take the number out, say what it stands for, and make it a key result."),
)


_COUNTING = frozenset({Kind.NUMBER, Kind.NUMERAL, Kind.TIMES, Kind.ZERO})


def find(text: ObjectiveText) -> Iterator[Hit]:
    """Yield the number, or the word of a multiple, that the objective aims at."""
    said = statement(text.text, text.language)
    for each in (*([said] if said else ()), *asides(text.text, text.language)):
        if each.kinds.isdisjoint(_COUNTING) and not _has_number_word(each):
            continue
        for place in range(len(each.terms)):
            if _is_multiple(each, place) or (
                _is_number(each, place) and _is_aim(text, each, place)
            ):
                yield Hit(each.terms[place].start, each.terms[place].end)
                return


def _has_number_word(said: Statement) -> bool:
    known = words.NUMERALS.get(said.language)
    return known is not None and any(
        term.word in known or term.word.endswith(words.LARGE) for term in said.terms
    )


def _is_multiple(said: Statement, place: int) -> bool:
    """As in "Double the number of guests", but not "double-entry work"."""
    kinds = said.terms[place].kinds
    if Kind.NUMERAL in kinds:
        return True
    if Kind.ZERO in kinds:
        return _is_none_left(said, place)
    if Kind.TIMES not in kinds:
        return False
    following = said.terms[place + 1].word if place + 1 < len(said.terms) else ""
    if said.terms[place].word in {"dubbla", "dubbelt"}:
        return following.endswith(words.DEFINITE_SV)
    return following not in words.NOT_DOUBLED


def _is_none_left(said: Statement, place: int) -> bool:
    """Tell "zero accidents" from "zero-hour contracts" and from "from zero"."""
    if said.language == "zh-Hans":
        return True
    if place and said.terms[place - 1].word in {"to", "till"}:
        return said.has(Kind.IMPROVE, Kind.REACH, end=place - 1)
    following = said.terms[place + 1 : max(said.phrase_end(place + 1), place + 2)][:2]
    if following and following[0].word in words.NOT_NONE:
        following = following[:1]
    return place <= said.head + 2 and any(
        term.word.endswith(("s", "r", "n")) or term.word in words.UNCOUNTED for term in following
    )


def _is_number(said: Statement, place: int) -> bool:
    term = said.terms[place]
    return Kind.NUMBER in term.kinds or term.word in words.NUMERALS.get(said.language, ())


def _is_aim(text: ObjectiveText, said: Statement, place: int) -> bool:
    if _is_name(text, said, place):
        return False
    if said.terms[place].word == "1" and said.language != "zh-Hans":
        return bool(re.match(words.ONE_OF, text.text[said.terms[place].end :], re.IGNORECASE))
    if said.language == "zh-Hans" and not _is_rating(said, place):
        return _is_chinese_aim(text.text, said, place)
    if _has_unit(text.text, said, place) or _is_led(said, place) or _is_reached(said, place):
        return True
    return _is_rating(said, place) or _is_large(said, place)


def _is_count(said: Statement, place: int) -> bool:
    """Tell "2000 members" from the year."""
    following = said.terms[place + 1] if place + 1 < len(said.terms) else None
    if following is None or len(said.terms[place].word) != 4:
        return False
    if said.language == "zh-Hans":
        return following.word.startswith(words.COUNTED_ZH)
    return Kind.PEOPLE in following.kinds and place == said.head


def _is_name(text: ObjectiveText, said: Statement, place: int) -> bool:
    term = said.terms[place]
    word = term.word
    if re.fullmatch(words.NAME, word) and not _is_count(said, place):
        return True
    if text.text[term.end : term.end + 1] == "+":
        return not _is_led(said, place) and not _is_reached(said, place)
    if _is_named(text, term.start):
        return True
    before = said.terms[place - 1] if place else None
    if before is None:
        return False
    if (
        before.end == term.start
        and text.text[before.end - 1 : before.end].isalpha()
        and (said.language != "zh-Hans")
    ):
        return True
    if before.word in words.NUMBERED:
        return True
    if before.word in names.BEFORE and before.word not in names.NOT_WITH_UNIT - {"top", "topp"}:
        return True
    if said.language == "zh-Hans":
        is_name = Kind.NAME in before.kinds and before.word not in words.SCORES
        return before.word.endswith(("第", "版本")) or is_name
    return before.kinds == {Kind.NAME} and place > said.head + 1


def _is_named(text: ObjectiveText, at: int) -> bool:
    """Whether the number that stands there was read as part of a name or a date."""
    held = [each for each in text.reading.amounts if each.start <= at < each.end]
    return bool(held) and held[0].role in {Role.NAME, Role.DATE}


def _has_unit(text: str, said: Statement, place: int) -> bool:
    """Percent, money, "4.5 of 5", "10x": what no crowd or room is counted in."""
    term = said.terms[place]
    after, before = text[term.end : term.end + 18], text[max(0, term.start - 4) : term.start]
    return bool(
        re.match(words.UNIT, after, re.IGNORECASE)
        or re.search(words.UNIT_BEFORE, before, re.IGNORECASE)
        or re.fullmatch(words.FACTOR, term.word)
    )


def _is_rating(said: Statement, place: int) -> bool:
    """Tell "a 4.8 rating"."""
    beside = said.terms[max(0, place - 2) : place + 2]
    return any(Kind.RATING in term.kinds for term in beside) and "." in (
        said.terms[place].word.replace(",", ".")
    )


def _is_large(said: Statement, place: int) -> bool:
    """Tell "a hundred schools serve organic food": nobody names so many in passing."""
    word = said.terms[place].word
    between = said.terms[max(0, place - 4) : place]
    is_definite = any(term.word in words.DEFINITE for term in between)
    digits = "".join(sign for sign in word if sign.isdecimal())
    if place == said.head and said.has(Kind.NEW, start=place + 1, end=place + 2):
        return True
    if not is_definite and said.language == "en" and _is_of_new_people(said, place):
        return True
    is_large = word.endswith(words.LARGE) or (bool(digits) and int(digits) >= 500)
    return is_large and not is_definite and not _is_period(said, place)


def _is_of_new_people(said: Statement, place: int) -> bool:
    """Tell "open doors for 200 new franchisees"."""
    following = said.terms[place + 1 : place + 3]
    is_new = len(following) == 2 and following[0].word == "new"
    return is_new and following[1].word.endswith("s") and not _is_period(said, place + 1)


def _is_led(said: Statement, place: int) -> bool:
    """Whether "to", "by" or an arrow leads to the number, and something is moved or reached."""
    if not place:
        return False
    before = said.terms[place - 1].word
    if before in words.ALWAYS_LEADING:
        is_age = place > 1 and Kind.PEOPLE in said.terms[place - 2].kinds
        is_moved = said.has(Kind.IMPROVE, start=said.head, end=said.head + 1)
        return not is_age and (is_moved or not _is_period(said, place))
    if before in words.SCORES:
        return True
    if before in {"of", "på"} and said.has(Kind.RATING, Kind.DIMENSION, end=place - 1):
        measured = said.place(Kind.RATING, Kind.DIMENSION, start=max(0, place - 3), end=place)
        return measured >= 0 and not _is_period(said, place)
    if before not in words.LEADING:
        return False
    if before == "på" and _is_horizon(said, place):
        return False
    if before in {"from", "från"}:
        return any(term.word in {"to", "till", "→", "-"} for term in said.terms[place:])
    moved = said.has(Kind.IMPROVE, Kind.REACH, end=place - 1) or before in {"from", "från"}
    return moved and not _is_crowd(said, place)


def _is_horizon(said: Statement, place: int) -> bool:
    return any(term.word in words.YEARS for term in said.terms[place + 1 : place + 2])


def _is_crowd(said: Statement, place: int) -> bool:
    end = said.phrase_end(place + 1)
    return said.has(Kind.PEOPLE, start=place + 1, end=end) or _is_place(said, place + 1, end)


def _is_place(said: Statement, start: int, end: int) -> bool:
    return any(term.word.startswith(words.PLACES) for term in said.terms[start:end])


def _is_period(said: Statement, place: int) -> bool:
    following = said.terms[place + 1].word if place + 1 < len(said.terms) else ""
    return following in words.PERIODS


def _is_reached(said: Statement, place: int) -> bool:
    """As in "Win five new customers", but not "make requests painless for our 12 offices"."""
    verb = said.head
    if Kind.REACH not in said.terms[verb].kinds:
        verb = said.place(Kind.REACH, start=max(0, place - 4), end=place)
        if verb < 0 or said.terms[verb].kinds.isdisjoint({Kind.BASE, Kind.PRESENT}):
            return False
    between = said.terms[verb + 1 : place]
    if between and between[-1].word in words.FIRST:
        between = tuple(term for term in between if term.word not in words.DEFINITE)
    return (
        place > verb
        and len(between) <= 4
        and all(
            _may_stand_between(term.kinds, term.word)
            or (Kind.PEOPLE in term.kinds and said.terms[verb].word in words.SAVING)
            for term in between
        )
        and (not _is_period(said, place) or said.terms[verb].word in words.SAVING)
    )


def _may_stand_between(kinds: frozenset[Kind], word: str) -> bool:
    if word in words.DEFINITE:
        return False
    return kinds.isdisjoint(
        {Kind.PREPOSITION, Kind.MARK, Kind.PEOPLE, Kind.PURPOSE, Kind.RELATIVE}
    ) or (word in words.LEADING or word in words.ALWAYS_LEADING)


def _is_chinese_aim(text: str, said: Statement, place: int) -> bool:
    term = said.terms[place]
    following = said.terms[place + 1].word if place + 1 < len(said.terms) else ""
    is_score = place > 0 and said.terms[place - 1].word in words.SCORES
    if is_score or re.search(words.LEADING_ZH, text[: term.start]):
        return True
    if term.word.endswith(("百", "千", "万", "亿")) and not following.startswith(words.PERIODS_ZH):
        return True
    if following.startswith(words.UNIT_ZH) or said.has(Kind.OUT_OF, start=place):
        return True
    if following.startswith(words.PERIODS_ZH):
        return said.has(Kind.REACH, start=max(0, place - 1), end=place)
    if term.word.isdecimal() and int(term.word) >= 500:
        return not said.has(Kind.OUR, start=max(0, place - 3), end=place)
    if not following:
        return said.has(Kind.REACH, Kind.IMPROVE, end=place)
    verb = said.place(Kind.REACH, start=max(0, place - 3), end=place)
    return verb >= 0 and term.word != "1"
