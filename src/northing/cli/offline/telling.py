"""What ``northing lint`` found, in the forms that people, editors and pipelines read.

What only one of them needs is loaded when it is asked for: the prompt is to answer at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any

from northing import __version__
from northing.cli.offline.checking import STDIN, Checked, Place
from northing.coach import Rule, Severity
from northing.coach.saying import say, say_rule
from northing.formats.problems import Problem

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def as_text(checks: Sequence[Checked], language: str) -> Iterator[str]:
    """Yield ``file:line:column: code name: message`` with the reason and what to write instead
    below it."""
    for place in _places(checks):
        finding, region = place.finding, place.region
        said = say(finding, language)
        where = f"{place.file}:{region.line}:{region.column}"
        yield f"{where}: {finding.code} {finding.name}: {said.message}"
        yield f"    {said.why}"
        yield f"    {said.fix}"


def as_json(checks: Sequence[Checked], language: str) -> Iterator[str]:
    """Yield one array of findings."""
    import json

    found = [_as_mapping(each, language) for each in _places(checks)]
    yield json.dumps(found, ensure_ascii=False, indent=2)


def _as_mapping(place: Place, language: str) -> dict[str, Any]:
    finding, region, said = place.finding, place.region, say(place.finding, language)
    return {
        "file": place.file,
        "line": region.line,
        "column": region.column,
        "end_line": region.end_line,
        "end_column": region.end_column,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "document": finding.document,
        "path": finding.path,
        "span": list(finding.span),
        "language": finding.language,
        "message": said.message,
        "why": said.why,
        "fix": said.fix,
        "params": dict(finding.params),
    }


def as_github(checks: Sequence[Checked], language: str) -> Iterator[str]:
    """Yield a command of GitHub's workflows for each finding, and for what cannot be read."""
    for check in checks:
        level = _level(check)
        if check.why:
            yield _command(level, {"file": check.file, "title": "Unreadable"}, check.why)
        for each in check.problems:
            known = {"file": check.file, "line": each.line, "col": each.column}
            yield _command(level, {**known, "title": "Unreadable"}, each.message)
        for place in check.places:
            finding, region, said = place.finding, place.region, say(place.finding, language)
            known = {"file": place.file, "line": region.line}
            if region.line != region.end_line:
                known["endLine"] = region.end_line
            elif region.column != region.end_column:
                known |= {"col": region.column, "endColumn": region.end_column}
            else:
                known["col"] = region.column
            title = f"{finding.code} {finding.name}"
            text = f"{said.message}\n{said.fix}"
            yield _command(finding.severity.value, {**known, "title": title}, text)


def _level(check: Checked) -> str:
    """Return how grave the problems of a file are: less where it was checked all the same."""
    return "warning" if check.is_read else "error"


def _command(level: str, known: dict[str, Any], text: str) -> str:
    told = ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in known.items())
    return f"::{level} {told}::{text.translate(_IN_DATA)}"


def as_sarif(checks: Sequence[Checked], language: str) -> Iterator[str]:
    """Yield a SARIF 2.1.0 log, as code scanning services take it."""
    import json

    places = list(_places(checks))
    rules = sorted({each.finding.rule for each in places}, key=lambda rule: rule.code)
    run = {
        "tool": {
            "driver": {
                "name": "northing",
                "version": __version__,
                "rules": [_descriptor(rule, language) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": all(check.is_read for check in checks),
                "toolExecutionNotifications": [
                    *(_not_opened(check) for check in checks if check.why),
                    *(_notification(check, each) for check in checks for each in check.problems),
                ],
            }
        ],
        "results": [_result(each, rules.index(each.finding.rule), language) for each in places],
    }
    log = {"$schema": _SARIF, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=2)


def _descriptor(rule: Rule, language: str) -> dict[str, Any]:
    said = say_rule(rule, language)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": said.message},
        "fullDescription": {"text": said.why},
        "help": {"text": f"{said.why}\n\n{said.fix}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(place: Place, index: int, language: str) -> dict[str, Any]:
    finding, region, said = place.finding, place.region, say(place.finding, language)
    part = {"startLine": region.line, "startColumn": region.column}
    if (region.line, region.column) != (region.end_line, region.end_column):
        part |= {"endLine": region.end_line, "endColumn": region.end_column}
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{said.message} {said.fix}"},
        "locations": [_location(place.file, part)],
    }


def _not_opened(check: Checked) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": check.why},
        "locations": [_location(check.file)],
    }


def _notification(check: Checked, problem: Problem) -> dict[str, Any]:
    part = {"startLine": problem.line, "startColumn": problem.column}
    return {
        "level": _level(check),
        "message": {"text": problem.message},
        "locations": [_location(check.file, part)],
    }


def _location(file: str, region: dict[str, int] | None = None) -> dict[str, Any]:
    from urllib.parse import quote

    path = "stdin" if file == STDIN else PurePath(file).as_posix()
    place = {"artifactLocation": {"uri": quote(path, errors="surrogateescape")}}
    return {"physicalLocation": {**place, "region": region} if region else place}


def _places(checks: Iterable[Checked]) -> Iterator[Place]:
    return (place for check in checks for place in check.places)
