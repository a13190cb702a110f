"""The parts of a text that each have a target of their own, and which only guard another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from northing.coach.reading.cues import GUARDS, SEPARATORS
from northing.coach.reading.directions import wanted
from northing.coach.reading.found import Found
from northing.coach.reading.late import late
from northing.coach.reading.pairs import Group, share_unit
from northing.coach.reading.starts import MOVING
from northing.coach.reading.values import Bound, Language, Role, Sort, in_unit_of
from northing.coach.words import joints
from northing.coach.words.edges import CLOSING, OPENING

_LETTERS = late(r"[^\W\d_]{2}")
_NOUN_AFTER = late(r"\s?[^\W\d_]{2}|\s?[\u4e00-\u9fff]")
_COUNTED = late(rf"\s(?!(?:{joints.NOT_COUNTED}{joints.NEITHER_COUNTED})\b)[^\W\d_]{{3}}")


@dataclass(slots=True)
class Part:
    """A part of the text and the group that it is about, None where it has no number."""

    start: int
    end: int
    group: Group | None


def split(
    lower: str, groups: list[Group], language: Language, dates: list[tuple[int, int]]
) -> list[Part]:
    """Return the parts of a text, one for every target of its own; the numbers of what only
    guards another, or belongs to its scope, get that role. ``dates`` are spans without a metric."""
    parts = [Part(0, len(lower), None)]
    if len(groups) > 1:
        for start, end in dates:
            lower = lower[:start] + " " * (end - start) + lower[end:]
    if len(groups) > 1:
        groups = _without_asides(lower, groups, language)
        groups = _without_guards(lower, groups, language)
    for made in groups:
        _place(lower, parts, made, language)
    return parts


def _place(lower: str, parts: list[Part], made: Group, language: Language) -> None:
    """Open a new part for a group, or let it say more about the last one."""
    last = parts[-1]
    if last.group is None:
        last.group = made
    elif _looks_back(lower, last.group, made, language):
        made.target.role, last.group.baseline = Role.BASELINE, made.target
    elif _continues(lower, last.group, made):
        last.group.target.role, made.baseline = Role.BASELINE, last.group.target
        share_unit(made.baseline, made.target)
        last.group = made
    elif _spells_out(lower, last.group, made):
        last.group = made
    elif (cut := _cut(lower, last.group, made, language)) is not None:
        last.end = cut[0]
        parts.append(Part(cut[1], len(lower), made))
    elif last.group.is_change:
        last.group = made
    elif made.baseline is not None and last.group.baseline is None and not made.is_change:
        _drop(last.group)
        last.group = made
    elif not made.is_change:
        _drop(made)


def _spells_out(lower: str, change: Group, made: Group) -> bool:
    """Whether nothing but a comma parts a change from what it comes to: "halved, from 48 to 24"."""
    if not change.is_change or made.baseline is None:
        return False
    start = min(made.baseline.cue_start, made.target.cue_start)
    return start >= change.end and not _LETTERS.search(lower, change.end, start)


_LATER = late(joints.LATER)


def _continues(lower: str, one: Group, after: Group) -> bool:
    """Whether the second only says where the first is to go: "NPS is 31 in May, 45 in June"."""
    if one.baseline or after.baseline or one.is_change or after.is_change:
        return False
    is_bare = after.target.sort is Sort.COUNT and not after.target.unit
    is_same = one.target.sort is after.target.sort and one.target.unit == after.target.unit
    if not (is_same or (is_bare and one.target.sort is not Sort.TIMES)):
        return False
    lead = lower[one.target.end : after.target.cue_start]
    pieces = re.split(r"[,;，；。]|\.\s", lead)
    if len(pieces) < 2 or not MOVING.fullmatch(pieces[-1]):
        return False
    rest = lower[max(after.target.end, after.target.after_end) :]
    is_all = not _LETTERS.search(rest) or _LATER.fullmatch(rest) is not None
    return is_all and one.target.cue in ("is", "to", "")


def _looks_back(lower: str, one: Group, after: Group, language: Language) -> bool:
    """Whether the second only says where the first stood: "升至78%,6月底为55%"."""
    if one.baseline or after.baseline or one.is_change or after.is_change:
        return False
    if language != "zh-Hans" or one.target.sort is not after.target.sort:
        return False
    lead = re.split(r"[,;，；。(（]", lower[one.target.end : after.target.cue_start])
    is_state = lower[after.target.cue_start : after.target.start].strip() in ("为", "是", "", "有")
    moves = wanted(lower, language, one.target.cue_start, one.target.start) or lower[
        one.target.cue_start : one.target.start
    ].endswith(("达", "到", "至"))
    return len(lead) > 1 and is_state and bool(moves) and not lead[-1].strip()


def _drop(made: Group) -> None:
    for one in (made.target, made.baseline):
        if one is not None:
            one.role = Role.SCOPE


def _cut(lower: str, one: Group, after: Group, language: Language) -> tuple[int, int] | None:
    """Return where the first ends and the second begins: at the first separator between their
    numbers, None without one."""
    end, start = one.target.end, after.target.start
    if one.baseline is not None and one.baseline.end <= start:
        end = max(end, one.baseline.end)
    if after.baseline is not None and after.baseline.start >= end:
        start = min(start, after.baseline.start)
    if start <= end:
        return None
    until = min(start, after.target.cue_start)
    if after.baseline is not None and after.baseline.start >= end:
        until = min(until, after.baseline.cue_start)
    for cut in SEPARATORS[language].finditer(lower, end, start):
        if one.is_change and _WITH.search(cut.group() + " "):
            continue
        lead = lower[cut.end() : until]
        if _LETTERS.search(lead) or _NOUN_AFTER.match(lower, after.target.end):
            return cut.span()
    return None


def _segment_start(lower: str, made: Group, floor: int, language: Language) -> int:
    start = floor
    for cut in SEPARATORS[language].finditer(lower, floor, made.start):
        start = cut.start()
    return start


def _without_guards(lower: str, groups: list[Group], language: Language) -> list[Group]:
    """Leave out what must only not get worse ("while churn stays below 3 %")."""
    if len(groups) < 2:
        return groups
    kept: list[Group] = []
    for index, made in enumerate(groups):
        floor = groups[index - 1].end if index else 0
        start = _segment_start(lower, made, floor, language)
        following = groups[index + 1].start if index + 1 < len(groups) else len(lower)
        close = late(r"[;,；，。]|\.\s").search(lower, made.end, following)
        end = close.start() if close else min(following, len(lower))
        is_guard = GUARDS[language].search(lower, start, end) is not None and (
            index > 0 or (start == 0 and _leads(lower, language))
        )
        lead = lower[start : made.target.start]
        if index and made.target.bound is not Bound.NONE and _WITH.search(lead):
            is_guard = True
        if is_guard and not (
            made.baseline is not None
            and in_unit_of(made.baseline, made.target) != made.target.value
            and index == 0
        ):
            _drop(made)
        else:
            kept.append(made)
    return kept or groups[:1]


_WITH = late(joints.WITH)
_LEADS = {language: late(words) for language, words in joints.LEADS.items()}


def _leads(lower: str, language: Language) -> bool:
    return _LEADS[language].search(lower) is not None


def _without_asides(lower: str, groups: list[Group], language: Language) -> list[Group]:
    """Leave weak candidates to the scope, unless they are claims of their own."""
    has_strong = any(made.is_strong or made.baseline is not None for made in groups)
    best = None if has_strong else min(groups, key=lambda made: (made.target.rank, made.start))
    kept: list[Group] = []
    for index, made in enumerate(groups):
        if made.is_strong or made is best or (made.baseline is not None and not kept):
            kept.append(made)
        elif (kept and _continues(lower, kept[-1], made)) or _is_claim(
            lower, made, groups, index, language
        ):
            made.target.role = Role.TARGET
            kept.append(made)
        else:
            _drop(made)
    return kept


def _is_claim(lower: str, made: Group, groups: list[Group], index: int, language: Language) -> bool:
    """Whether a number that no word makes a target is one beside another: "20 dealers signed, NPS
    up to 40", "NPS 45 and CSAT 90 %"."""
    one = made.target
    if one.sort is Sort.TIMES or one.cue not in ("", "is", "colon"):
        return False
    parting = SEPARATORS[language]
    if index + 1 < len(groups) and not parting.search(lower, made.end, groups[index + 1].start):
        return False
    if not index:
        return _opens(lower, one, groups, language)
    floor = groups[index - 1].end
    if not parting.search(lower, floor, made.start):
        return False
    start = _segment_start(lower, made, floor, language)
    whole = lower[start : one.cue_start].strip(" ,;，；、.。")
    lead = _AND.sub("", f"{whole} ").strip()
    if not lead:
        return bool(whole) and _is_next(lower, groups[index - 1], made, language)
    if made.baseline is not None:
        return True
    moves = bool(wanted(lower, language, start, one.start))
    if one.bound is not Bound.NONE and not moves:
        return False
    if _wins_beside(lower, groups[index - 1].target, one, lead):
        return True
    if language == "zh-Hans":
        return 2 <= len(lead) <= 8 if one.sort is not groups[index - 1].target.sort else moves
    return _follows(lower, one, lead, moves=moves)


def _is_next(lower: str, last: Group, made: Group, language: Language) -> bool:
    """Whether a number right behind "and" is a claim: "40 clinics and £2M of orders"."""
    if _is_of_two(lower, last.target, made.target, language):
        return True
    is_other = made.target.sort is not last.target.sort
    is_counted = bool(_COUNTED.match(lower, made.target.end))
    return is_other and is_counted and not _DIGIT.search(lower, last.end, made.start)


def _is_of_two(lower: str, before: Found, one: Found, language: Language) -> bool:
    """Whether two things are to be won, each with a number of its own: "sign 20 new customers and
    5 partners"."""
    if not (before.sort is one.sort is Sort.COUNT) or before.unit or one.unit or before.cue:
        return False
    if language == "zh-Hans":
        return _PAIR_ZH.search(lower, 0, before.start) is not None
    led = _PAIR.search(lower, 0, before.start)
    both_new = _NEW_THINGS.match(lower, before.end) and _NEW_THINGS.match(lower, one.end)
    is_won = led is not None and led["verb"] is not None
    return bool(_COUNTED.match(lower, one.end)) and (
        is_won or (before.start == 0 and bool(both_new))
    )


def _wins_beside(lower: str, before: Found, one: Found, lead: str) -> bool:
    """Whether two deeds win something, each with a number: "hire 3 nurses and sign 5 clinics"."""
    if before.sort is not Sort.COUNT or before.unit or one.sort not in (Sort.COUNT, Sort.MONEY):
        return False
    if not _WINNING_FIRST.search(lower, 0, before.start) or not _WINNING.fullmatch(lead):
        return False
    is_sum = one.sort is Sort.MONEY or one.magnitude != 1
    return is_sum or one.is_counted or _COUNTED.match(lower, one.end) is not None


_WINNING = late(f"(?:并|且|并且)?{joints.WINNING_ZH}|{joints.WINNING}")
_WINNING_FIRST = late(rf"{joints.WINNING_ZH}$|(?:^|\W){joints.WINNING} $")
_PAIR, _PAIR_ZH, _NEW_THINGS = map(late, (joints.PAIR, joints.PAIR_ZH, joints.NEW_THINGS))
_AND = late(joints.AND)
_DIGIT = late(r"\d")
_PAUSE = late("[,，;；。]")


def _opens(lower: str, one: Found, groups: list[Group], language: Language) -> bool:
    """Whether a text begins with a claim of its own: "20 new dealers signed, …", "sign 20 …, …"."""
    lead = lower[: one.cue_start].strip(" ,;，；、.。")
    moves = bool(wanted(lower, language, 0, one.start))
    if language == "zh-Hans":
        if not _PAUSE.search(lower, one.end, groups[1].start):
            return False
        return moves or (len(lead) <= 4 and one.is_counted and one.bound is Bound.NONE)
    if one.sort is Sort.DURATION:
        return False
    if not lead:
        return one.sort in (Sort.COUNT, Sort.MONEY) and bool(_NOUN_AFTER.match(lower, one.end))
    return _follows(lower, one, lead, moves=moves)


def _follows(lower: str, one: Found, lead: str, *, moves: bool) -> bool:
    """Whether a number follows a verb of movement or the words of a metric."""
    words = len(lead.split())
    if one.sort is Sort.DURATION:
        return False
    if moves and words <= 6:
        return True
    is_last = not _NOUN_AFTER.match(lower, one.end)
    return words <= 4 and one.sort in (Sort.SHARE, Sort.MONEY) and is_last


def metric_pieces(
    lower: str, part: Part, found: list[Found], taken: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the spans of a part that are left when its numbers, their cues and ``taken`` are
    out: the words of its metric."""
    gone = [(start, end) for start, end in taken if start < part.end and end > part.start]
    holes = list(gone)
    for one in found:
        if part.start <= one.start < part.end and one.role in _USED:
            end = one.partner.end if one.partner else one.end
            start = one.cue_start
            if start < one.start and (noun := _CUE_NOUN.match(lower, start, one.start)):
                start = noun.end()
            holes.append((max(start, part.start), max(end, one.after_end if one.after else end)))
            if one.bound is not Bound.NONE:
                holes.append((one.bound_start, one.bound_end))
    pieces = _between(lower, part, holes)
    if not pieces and found:
        # Every word spoke of the number: "cut the median wait to 9 min".
        bare = [(one.start, one.end) for one in found if part.start <= one.start < part.end]
        pieces = _between(lower, part, [*gone, *bare])[:1]
    return pieces


def _between(lower: str, part: Part, holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    holes = sorted(holes)
    pieces, at = [], part.start
    for start, end in [*holes, (part.end, part.end)]:
        if start > at:
            pieces.append((at, start))
        at = max(at, end)
    return [trimmed for piece in pieces if (trimmed := _trimmed(lower, *piece))]


_CUE_NOUN = late(joints.CUE_NOUN)
_USED = frozenset({Role.TARGET, Role.BASELINE, Role.CHANGE, Role.PROBABILITY, Role.OUT_OF})
_EDGES = " \t,;:.()[]{}\"'“”‘’，。；：、（）→-–—=<>≥≤+*|/~≈!?"
_FIRST = late(rf"(?:(?:{'|'.join(OPENING)})\s+)+")
_LAST = late(rf"(?:\s+(?:{'|'.join(CLOSING)}|får vara))+$")
_ZH_EDGES = late(joints.ZH_EDGES)


def _trimmed(lower: str, start: int, end: int) -> tuple[int, int] | None:
    words = lower[start:end].rstrip(_EDGES)
    end = start + len(words)
    start = end - len(words.lstrip(_EDGES))
    # The first and the last word are looked up before their patterns are asked: few are of those.
    gap = lower.find(" ", start, end)
    if gap > 0 and lower[start:gap] in OPENING and (first := _FIRST.match(lower, start, end)):
        start = first.end()
    is_closing = lower[lower.rfind(" ", 0, end) + 1 : end] in CLOSING and end - start < 400
    if is_closing and (last := _LAST.search(lower, max(start - 1, 0), end)):
        end = max(last.start(), start)
    if start < end and not lower.isascii():
        head = _ZH_EDGES.match(lower, start, end)
        if head is not None:
            start = head.end()
        tail = lower[start:end].rstrip("由从的将要占再为是达有到")
        end = start + len(tail)
    while start < end and lower[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end and _LETTERS.search(lower, start, end) else None
