"""Every rule by its code: the modules of ``northing.coach.rules`` are the list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Protocol, cast

from northing.coach import rules
from northing.coach.findings import Hit, KeyResultText, ObjectiveText, OkrSet, Rule, SetHit, Subject


class KeyResultRule(Protocol):
    """The module of a rule about one key result."""

    RULE: Rule

    def find(self, text: KeyResultText) -> Iterable[Hit]: ...


class ObjectiveRule(Protocol):
    """The module of a rule about one objective."""

    RULE: Rule

    def find(self, text: ObjectiveText) -> Iterable[Hit]: ...


class SetRule(Protocol):
    """The module of a rule about a whole document."""

    RULE: Rule

    def find(self, okrs: OkrSet) -> Iterable[SetHit]: ...


Module = KeyResultRule | ObjectiveRule | SetRule


@cache
def modules() -> Mapping[str, Module]:
    """Return every rule's module by its code, in the order of the codes."""
    names = sorted(each.name for each in iter_modules(rules.__path__))
    found = [cast("Module", import_module(f"{rules.__name__}.{name}")) for name in names]
    return MappingProxyType({each.RULE.code: each for each in found})


@cache
def key_result_rules() -> tuple[KeyResultRule, ...]:
    """Return the rules about one key result, in the order of their codes."""
    return cast("tuple[KeyResultRule, ...]", _about(Subject.KEY_RESULT))


@cache
def objective_rules() -> tuple[ObjectiveRule, ...]:
    """Return the rules about one objective, in the order of their codes."""
    return cast("tuple[ObjectiveRule, ...]", _about(Subject.OBJECTIVE))


@cache
def set_rules() -> tuple[SetRule, ...]:
    """Return the rules about a whole document, in the order of their codes."""
    return cast("tuple[SetRule, ...]", _about(Subject.SET))


def _about(subject: Subject) -> tuple[Module, ...]:
    return tuple(each for each in modules().values() if each.RULE.subject is subject)
