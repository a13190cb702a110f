"""ST101: a team that takes on more objectives than it can keep in mind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from northing.coach.findings import N_, ObjectiveText, OkrSet, Rule, SetHit, Subject
from northing.coach.sets import of_this_cycle, place_of_team

MOST = 5

RULE = Rule(
    code="ST101",
    name="too-many-objectives",
    subject=Subject.SET,
    message=N_("%(count)s objectives for one team in one cycle; %(most)s is the most."),
    why=N_("Whoever follows many aims at once has no first one, and the urgent decides instead."),
    fix=N_(
        "Keep what must change in this cycle. Queue the others, or give one to a team of its own."
    ),
)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each team with too many objectives; without a team, the first one beyond the bound."""
    most = okrs.bounds.most_objectives if okrs.bounds else MOST
    teams: dict[str, list[ObjectiveText]] = defaultdict(list)
    for text in of_this_cycle(okrs):
        teams[place_of_team(text)].append(text)
    for place, texts in teams.items():
        if len(texts) > most:
            counts = {"count": str(len(texts)), "most": str(most)}
            yield SetHit(place or texts[most].path, counts)
