"""KR203: two metrics in one key result, each with its own target."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.aims import are_start_and_end
from northing.coach.reading.values import Act, Amount, Clause, MetricKind, Role, Sort

RULE = Rule(
    code="KR203",
    name="compound-key-result",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("Two key results stand in one; the second is “%(found)s”."),
    why=N_(
        "Two targets in one text cannot show one progress: half is reached, and nobody sees"
        " which half."
    ),
    fix=N_("Make two key results of it, each with its own start and target."),
)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the second clause that has an aim and a metric of its own."""
    if len(text.reading.clauses) < 2:
        return
    own = [(each, aim) for each in text.reading.clauses if (aim := _aim(each))]
    if own and own[0][0].act is Act.LEARN:
        return  # interviews with some of these and some of those are one piece of research
    first, rest = own[:1], [(each, aim) for each, aim in own[1:] if _has_metric(each, aim)]
    rest = [(each, aim) for each, aim in rest if not are_start_and_end(own[0][0], each)]
    if rest and not _is_breakdown(first[0][1], [aim for _, aim in rest]):
        yield Hit(rest[0][0].start, rest[0][0].end)


def _has_metric(clause: Clause, aim: Amount) -> bool:
    """Whether a clause measures something of its own: "i.e. +25 bps" does not."""
    is_aside = aim.role is Role.CHANGE and clause.metric.kind is MetricKind.UNKNOWN
    return bool(clause.metric.text) and not (is_aside and clause.act is Act.NONE)


def _aim(clause: Clause) -> Amount | None:
    return clause.first(Role.TARGET, Role.CHANGE)


def _is_breakdown(whole: Amount, parts: list[Amount]) -> bool:
    """Whether the others only say what the first consists of: "four modules, two for ..."."""
    if len(parts) < 2 or any(each.sort is not Sort.COUNT for each in parts):
        return False
    return whole.sort is Sort.COUNT and sum(each.value for each in parts) == whole.value
