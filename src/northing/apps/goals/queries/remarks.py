"""What the coach says of stored objectives, text by text: what is open, what is let be, and which
of it the reader may let be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, CycleTeam
from northing.apps.goals.queries.advice import Advice, LetBe, advised, kept, people_of
from northing.apps.goals.queries.coach_rows import Allowed, KeyResultRow
from northing.apps.goals.queries.judging import Judged, JudgedText
from northing.apps.goals.queries.rights import READ_ONLY_CYCLES
from northing.apps.people.models import Team
from northing.apps.people.queries import PersonChip
from northing.base.actor import Actor
from northing.base.roles import Deed
from northing.coach import Finding, Severity, Subject
from northing.core import document as core
from northing.core.paths import thing_of, things
from northing.core.states import ENDED, WAITING


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that the coach says; ``let_be`` is why nobody minds, None while it is open."""

    advice: Advice
    let_be: LetBe | None = None


@dataclass(frozen=True, slots=True)
class TextRemarks:
    """What is said of one text: an objective's, or a key result's with its id and its place
    among those that are not dropped. ``may_answer`` says that the reader may let it be."""

    title: str
    key_result_id: int | None
    at: int | None
    may_answer: bool
    open: tuple[Remark, ...] = ()
    let_be: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class ObjectiveRemarks:
    """What is said of an objective (the first of ``texts``) and of its key results."""

    id: int
    title: str
    state: str
    team: str
    is_restricted: bool
    texts: tuple[TextRemarks, ...]

    @property
    def open(self) -> int:
        """How much is open."""
        return sum(len(each.open) for each in self.texts)

    @property
    def let_be(self) -> int:
        """How much is let be."""
        return sum(len(each.let_be) for each in self.texts)


@dataclass(slots=True)
class Remarks:
    """The findings of a judged set in the words of a language, with who may let them be. Needs a
    scope."""

    actor: Actor
    cycle: Cycle
    judged: Judged
    language: str
    _of_team: dict[int, Allowed] = field(init=False)
    _people: dict[int, PersonChip] = field(init=False)
    _led: frozenset[int] = field(init=False)
    _own: frozenset[str] = field(init=False)
    _things: dict[str, core.Team | core.Objective | core.KeyResult] = field(init=False)

    def __post_init__(self) -> None:
        rows = CycleTeam.objects.filter(cycle=self.cycle).exclude(allow=[])
        self._of_team = dict(rows.values_list("team_id", "allow"))
        by = (
            entry["by"]
            for entries in (*self._of_team.values(), *self.judged.allow.values())
            for entry in entries
        )
        self._people = people_of(by)
        self._led = policy.teams_led(self.actor)
        own = Team.objects.filter(pk__in=self.actor.team_ids)
        is_writing = self.actor.may(Deed.DRAFT)
        self._own = frozenset(own.values_list("name", flat=True)) if is_writing else frozenset()
        self._things = dict(things(self.judged.document))

    def remark(self, finding: Finding, team: int | None = None) -> Remark:
        """Return a finding in words, with why it is let be; what concerns the whole set is let be
        where ``team`` says so."""
        told = advised(finding, self.language, self._things.get(thing_of(finding.path)))
        return Remark(told, self.let_be(finding, team))

    def let_be(self, finding: Finding, team: int | None = None) -> LetBe | None:
        """Return why nobody minds a finding, None while it is open; ``team`` as for ``remark``."""
        text, key_result = self.judged.place_of(finding)
        entries: Allowed = []
        if text is not None:
            key = text.row.pk, key_result.pk if key_result else None
            entries = self.judged.allow.get(key, [])
            team = text.row.team_id
        if finding.rule.subject is Subject.SET:
            team = self.judged.teams.get(thing_of(finding.path), team)
            entries = [*entries, *self._of_team.get(team or 0, ())]
        found = (each for each in kept(entries, self._people) if each.code == finding.code)
        return next(found, None)

    def of_objectives(self, findings: Iterable[Finding]) -> tuple[ObjectiveRemarks, ...]:
        """Return what is said of each objective that something is said of, in the set's order."""
        grouped: dict[int, dict[int | None, list[Finding]]] = defaultdict(lambda: defaultdict(list))
        for finding in findings:
            text, key_result = self.judged.place_of(finding)
            if text is not None:
                grouped[text.row.pk][key_result.pk if key_result else None].append(finding)
        return tuple(
            self._of_objective(text, path, grouped[text.row.pk])
            for path, text in self.judged.texts.items()
            if text.row.pk in grouped
        )

    def _of_objective(
        self, text: JudgedText, path: str, findings: Mapping[int | None, list[Finding]]
    ) -> ObjectiveRemarks:
        team = self._things.get(path.rpartition(".")[0])
        said: list[tuple[KeyResultRow | None, list[Finding]]] = [(None, findings.get(None, []))]
        said += [(row, findings[row.pk]) for row in text.key_results if row.pk in findings]
        return ObjectiveRemarks(
            id=text.row.pk,
            title=text.row.title,
            state=text.row.state,
            team=team.name if isinstance(team, core.Team) else "",
            is_restricted=text.is_restricted,
            texts=tuple(self._of_text(text, row, found) for row, found in said),
        )

    def _of_text(
        self, text: JudgedText, row: KeyResultRow | None, findings: list[Finding]
    ) -> TextRemarks:
        remarks = [self.remark(each) for each in by_weight(findings)]
        return TextRemarks(
            title=row.title if row else text.row.title,
            key_result_id=row.pk if row else None,
            at=text.key_results.index(row) if row else None,
            may_answer=self.may_answer(text, row),
            open=tuple(each for each in remarks if each.let_be is None),
            let_be=tuple(each for each in remarks if each.let_be),
        )

    def may_answer(self, text: JudgedText, row: KeyResultRow | None) -> bool:
        """Tell whether the reader may let be what is said of a text, as the action will."""
        state = text.row.state
        if state in ENDED or (self.cycle.state in READ_ONLY_CYCLES and state not in WAITING):
            return False
        is_own = row is not None and row.team in self._own
        team = text.row.team_id
        return is_own or policy.can_write(self.actor, team, text.owner_ids, self._led)

    def may_answer_for(self, team: int) -> bool:
        """Tell whether the reader may let be what is said of all that a team plans."""
        is_open = self.cycle.state not in READ_ONLY_CYCLES
        return is_open and policy.can_write(self.actor, team, frozenset(), self._led)


def by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with what weighs most first, and then by their codes."""
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)
    return sorted(findings, key=lambda each: (order.index(each.severity), each.code))
