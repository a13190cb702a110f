"""ST107: a key result that would stand still if its objective came true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from northing.coach.findings import N_, OkrSet, Rule, SetHit, Severity, Subject
from northing.coach.sets import kept, measured
from northing.coach.topics import topic_of_text, topics_of

RULE = Rule(
    code="ST107",
    name="misaligned-key-result",
    severity=Severity.NOTICE,
    subject=Subject.SET,
    message=N_("Would this number move if the objective came true?"),
    why=N_("A number that is easy to read but about something else proves nothing."),
    fix=N_(
        "Imagine the objective is reached, and write down what somebody could count that day. Move"
        " this one to an objective of its own, or watch it as a guardrail."
    ),
)

# Meaning has no word list: only what belongs to another world altogether is told.
_FAMILIES: Mapping[str, frozenset[str]] = {
    "people": frozenset({"staff", "sick", "hire", "candidate", "injury"}),
    "market": frozenset({"social", "visit", "download", "sign-up", "lead", "referral"}),
    "money": frozenset({"revenue", "arr", "mrr", "profit", "margin", "sale"}),
    "machines": frozenset({"deploy", "uptime", "crash", "load", "defect"}),
}
_FOREIGN = frozenset(
    {
        ("people", "market"),
        ("people", "money"),
        ("people", "machines"),
        ("machines", "people"),
        ("machines", "market"),
        ("market", "people"),
        ("money", "people"),
    }
)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each key result whose metric is of a world foreign to its objective's, where another
    key result is at home there."""
    by_path = topics_of(okrs)
    for objective in kept(okrs):
        title = topic_of_text(objective.reading)
        home = _families(title.words)
        if len(home) != 1:
            continue
        topics = [(text, by_path[text.path].words) for text in measured(objective)]
        is_told = any(home & _families(words) for _, words in topics)
        for text, words in topics:
            away = _families(words)
            if is_told and not words & title.words and _is_foreign(home, away):
                yield SetHit(text.path, {"found": text.text})


def _families(words: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name, known in _FAMILIES.items() if not known.isdisjoint(words))


def _is_foreign(home: frozenset[str], away: frozenset[str]) -> bool:
    return bool(away) and all((one, other) in _FOREIGN for one in home for other in away)
