"""OB105: to be as good as a competitor."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, ObjectiveText, Rule, Subject
from northing.coach.reading.kinds import Kind
from northing.coach.reading.statements import Statement, statement
from northing.coach.reading.terms import Term
from northing.coach.words import objectives_links as links

RULE = Rule(
    code="OB105",
    name="competitor-parity",
    subject=Subject.OBJECTIVE,
    message=N_("“%(found)s” aims at where a competitor is already."),
    why=N_(
        "Who follows a competitor arrives second, at an answer to somebody else's question."
        " Your customers have a need, not a wish for two of the same."
    ),
    fix=N_("Say what your customers lack today, or what you want to be chosen for."),
)
_NEAR = 9
_RIVALS = frozenset({Kind.RIVAL, Kind.BRAND})
_LEVEL = frozenset({Kind.CATCH_UP, Kind.MATCH, Kind.SAME}) | _RIVALS
# What one buys as a system is a rival as well, to whom makes such systems.
_NAMED = frozenset({Kind.NAME, Kind.SYSTEM})


def find(text: ObjectiveText) -> Iterator[Hit]:
    """Yield the words from the wish to be level up to whom."""
    said = statement(text.text, text.language)
    if said is None or said.first.kinds & {Kind.LEARN, Kind.MATCH} == {Kind.LEARN}:
        return
    if said.kinds.isdisjoint(_LEVEL) and Kind.NAME not in said.kinds:
        return
    for place in range(len(said.terms)):
        if _is_lifted_to(said, place) or _has_what_we_lack(said, place):
            yield Hit(*said.span(place, min(place + 2, len(said.terms))))
            return
        end = _parity(said, place)
        if end:
            yield Hit(*said.span(min(place, end - 1), max(place + 1, end)))
            return


def _is_lifted_to(said: Statement, place: int) -> bool:
    """Tell "to the competitors' level"."""
    if said.terms[place].kinds.isdisjoint(_RIVALS):
        return False
    if said.language != "zh-Hans":
        is_of = said.has(Kind.GRADE, start=max(place - 4, 0), end=place) and said.has(
            Kind.REACH, end=place
        )
        return is_of or (said.has(Kind.GRADE, start=place + 1, end=place + 2) and place > 0)
    return said.has(Kind.GRADE, start=place + 1, end=place + 4) and said.has(Kind.REACH, end=place)


def _has_what_we_lack(said: Statement, place: int) -> bool:
    """Tell "because Amazon does" and "the features that HubSpot has and we do not"."""
    term = said.terms[place]
    if term.kinds.isdisjoint(_RIVALS) and not _is_named(term):
        return False
    following = [each.word for each in said.terms[place + 1 : place + 9]]
    if place and said.terms[place - 1].word in links.BECAUSE:
        return bool(links.DOING.intersection(following[:2]))
    if said.language == "zh-Hans":
        return "没有" in following and any(word.startswith("有") for word in following[:2])
    return bool(links.DOING.intersection(following[:2])) and bool(
        links.LACKING.intersection(following[1:])
    )


def _parity(said: Statement, place: int) -> int:
    """Return the end of the parity that begins at a word, 0 without one."""
    kinds = said.terms[place].kinds
    if kinds.isdisjoint({Kind.CATCH_UP, Kind.MATCH, Kind.SAME}):
        return _as_easy_as(said, place)
    if said.language == "zh-Hans":
        return _chinese(said, place)
    rival = _rival(said, place + 1)
    if rival < 0:
        return 0
    if Kind.CATCH_UP in kinds:
        return rival + 1
    if Kind.MATCH in kinds:
        return rival + 1 if place <= said.head + 1 and Kind.PRESENT not in kinds else 0
    if said.terms[place].word in {"what", "everything"}:
        is_known = not said.terms[rival].kinds.isdisjoint(_RIVALS)
        is_known = is_known or said.terms[rival].word.endswith("'s")
        return rival + 1 if is_known and rival <= place + 2 else 0
    return rival + 1 if rival > place + 1 or " " in said.terms[place].word else 0


def _as_easy_as(said: Statement, place: int) -> int:
    """Return the end of "as easy to use as Slack"."""
    if said.terms[place].word not in {"as", "lika"}:
        return 0
    for second in range(place + 2, min(place + 7, len(said.terms) - 1)):
        if said.terms[second].word in {"as", "som"}:
            rival = _rival(said, second + 1)
            return rival + 1 if 0 < rival <= second + 3 else 0
    return 0


def _rival(said: Statement, start: int) -> int:
    """Return where a rival stands among the next words: by a word for it, or by its name."""
    for place, term in enumerate(said.terms[start : start + _NEAR], start):
        if not term.kinds.isdisjoint(_RIVALS) or _is_named(term):
            return place
        if Kind.MARK in term.kinds and term.word in ".;":
            return -1
    return -1


def _is_named(term: Term) -> bool:
    return Kind.NAME in term.kinds and term.kinds <= _NAMED and len(term.word) > 2


def _chinese(said: Statement, place: int) -> int:
    term = said.terms[place]
    if any(word in each.word for each in said.terms for word in links.NOT_RIVALS_ZH):
        return 0
    start = max(0, place - _NEAR)
    rival = said.place(*_RIVALS, start=start, end=place + _NEAR)
    if rival < 0:
        rival = next((i for i, each in enumerate(said.terms[start : place + _NEAR], start)
                      if (each.word == "《" or (Kind.NAME in each.kinds and len(each.word) > 2))
                      and each.kinds.isdisjoint({Kind.ARTIFACT, Kind.SYSTEM})), -1)  # fmt: skip
    if rival >= 0:
        if (
            Kind.MATCH in term.kinds
            and Kind.SAME not in term.kinds
            and Kind.CATCH_UP not in term.kinds
        ):
            is_meant = place < rival or any(
                said.terms[0].word.startswith(each) for each in links.TAKING_ZH
            )
            return max(rival, place) + 1 if is_meant and _copies(term.word, said) else 0
        return max(rival, place) + 1
    if term.word in {"照抄", "山寨", "抄袭"}:
        return min(place + 2, len(said.terms))
    if term.word in links.LEVEL_ZH and not said.has(Kind.PEOPLE) and place + 1 < len(said.terms):
        return place + 1
    return 0


def _copies(word: str, said: Statement) -> bool:
    if word in {"学", "学习"} and said.has(Kind.BRAND):
        return not said.has(Kind.RELATIVE)
    if word in links.COPYING_ZH:
        return said.has(Kind.SAME, Kind.RIVAL) and not said.has(Kind.RELATIVE)
    return True
