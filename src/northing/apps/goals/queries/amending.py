"""What a change of a commitment amounts to: amendments, late additions, and what is refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from northing.base.errors import Invalid
from northing.core import document as core
from northing.core.commitment import (
    amendment_refusal,
    missing_for_commitment,
    with_changes_on_record,
    with_guardrails_on_record,
)
from northing.core.outcome import ADDED
from northing.core.readings import deadline

_MISSING = {"missing": "required"}


@dataclass(frozen=True, slots=True)
class Amending:
    """How a commitment is changed: in which cycle, on what day, by whom and why."""

    cycle: core.Cycle
    on: date
    by: str
    reason: str

    def on_record(self, before: core.Objective, after: core.Objective) -> core.Objective:
        """Return what would be written: ``after`` with an amendment for each changed term, with
        late additions dated, and with what was dropped though the plan leaves it out."""
        known = {kr.id: kr for kr in before.key_results}
        left = {kr.id for kr in after.key_results}
        inner = [self._amended(known.get(kr.id), kr) for kr in after.key_results]
        gone = [kr for kr in before.key_results if kr.id not in left and kr.dropped_on]
        whole = replace(after, key_results=(*inner, *gone))
        return with_guardrails_on_record(before, whole, self.on, self.reason, self.by)

    def refuse(self, before: core.Objective, after: core.Objective) -> None:
        """Refuse what ``on_record`` gave where it may not be written.

        Raises:
            Invalid: by field: a key result is taken away ("drop-it"), its terms or the
                guardrails stand ("terms-fixed", "key-result-dropped"), one would be due already
                ("due-already"), something that a commitment needs is taken away, or
                ``reason`` is missing.
        """
        left = {kr.id for kr in after.key_results}
        if any(kr.id not in left for kr in before.key_results):
            raise Invalid({"key_results": "drop-it"})
        known = {kr.id: kr for kr in before.key_results}
        wrong = {**self._refused(known, after.key_results), **self._missing(before, after)}
        if len(after.amendments) > len(before.amendments) and self.on > self.cycle.ends_on:
            wrong["guardrails"] = "terms-fixed"
        is_more = any(kr.id not in known for kr in after.key_results)
        if not self.reason and (is_more or has_amendments(before, after)):
            wrong["reason"] = "required"
        if wrong:
            raise Invalid(wrong)

    def _amended(self, old: core.KeyResult | None, new: core.KeyResult) -> core.KeyResult:
        if old is None:
            added = core.Amendment(
                on=self.on,
                field=ADDED,
                after=self.on.isoformat(),
                reason=self.reason,
                by=self.by,
            )
            return replace(new, committed_on=self.on, amendments=(added,))
        told = with_changes_on_record(old, new, self.on, self.reason)
        count = len(old.amendments)
        made = (replace(each, by=self.by) for each in told.amendments[count:])
        return replace(told, amendments=(*told.amendments[:count], *made))

    def _refused(
        self, known: dict[str, core.KeyResult], inner: Iterable[core.KeyResult]
    ) -> dict[str, str]:
        wrong = {}
        for at, kr in enumerate(inner):
            old = known.get(kr.id)
            if old is None:
                if self._is_over(kr):
                    wrong[f"key_results.{at}.deadline"] = "due-already"
            elif len(kr.amendments) > len(old.amendments):
                if old.dropped_on:
                    wrong[f"key_results.{at}"] = "key-result-dropped"
                elif self._is_over(old):
                    wrong[f"key_results.{at}"] = "terms-fixed"
                elif self._is_over(kr):
                    wrong[f"key_results.{at}.deadline"] = "due-already"
        return wrong

    def _is_over(self, key_result: core.KeyResult) -> bool:
        ends_on = deadline(key_result, self.cycle)
        return amendment_refusal(core.CycleState.ACTIVE, ends_on, self.on) is not None

    def _missing(self, before: core.Objective, after: core.Objective) -> dict[str, str]:
        """Return what a commitment needs and this one had until now, or a new part lacks."""
        already = {each.path for each in missing_for_commitment(before, self.cycle)}
        places = {kr.id: at for at, kr in enumerate(after.key_results)}
        found = {}
        for each in missing_for_commitment(after, self.cycle):
            if each.path in already:
                continue
            path = each.path
            if path[0] == "key_results":
                path = ("key_results", str(places[path[1]]), *path[2:])
            found[".".join(path)] = _MISSING.get(each.code, each.code)
        return found


def has_amendments(before: core.Objective, after: core.Objective) -> bool:
    """Tell whether an amendment was made: to a key result, or to the guardrails."""
    return amended_keys(before, after) != () or len(after.amendments) > len(before.amendments)


def amended_keys(before: core.Objective, after: core.Objective) -> tuple[str, ...]:
    """Return the ids of the key results to which an amendment was made."""
    known = {kr.id: len(kr.amendments) for kr in before.key_results}
    return tuple(
        kr.id
        for kr in after.key_results
        if len(kr.amendments) > known.get(kr.id, len(kr.amendments))
    )
