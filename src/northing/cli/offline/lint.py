"""``northing lint``: what to change in OKRs so that they work."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from northing.cli.offline import telling
from northing.cli.offline.checking import Checked, all_checked, not_known
from northing.cli.offline.explain import no_rule, rule_named
from northing.coach import Severity, registry
from northing.coach.allowing import RULES
from northing.coach.rules.kr305_outside_influence import known_function
from northing.coach.settings import Settings
from northing.coach.texts import CHOICES
from northing.coach.words.functions import FUNCTIONS
from northing.core.collecting import nothing_collected
from northing.core.presets import Preset

HELP = "say what to change in OKRs so that they work"
DESCRIPTION = """\
Check OKRs in files: vague objectives, key results without a number or a start, activities instead
of outcomes, and more; `northing explain` lists all that is looked for. No installation is needed.

  northing lint okrs.yaml                 in words, as file:line:column
  northing lint okrs/ --strict            every YAML file of a folder, notices count too
  northing lint okrs.md                   OKRs written in Markdown
  northing lint - --format json           YAML on standard input, for a script
  northing lint okrs.yaml --format github --ignore KR305     in a workflow of GitHub

A comment lets a finding be, on its line or above it, with the reason:
  # northing: allow KR304 the launch is all that counts this quarter

Exit codes: 0 nothing to change; 1 something is; 2 a file cannot be read (each line is named).
"""
FORMS: dict[str, Callable[[Sequence[Checked], str], Iterator[str]]] = {
    "text": telling.as_text,
    "json": telling.as_json,
    "github": telling.as_github,
    "sarif": telling.as_sarif,
}
LINES_SHOWN = 5


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "lint",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a YAML or Markdown file, a folder of YAML files, or - for YAML on standard input",
    )
    parser.add_argument("--format", choices=FORMS, default="text", help="how to say it")
    parser.add_argument("--strict", action="store_true", help="notices lead to exit code 1 too")
    for option, told in (
        (
            "--select",
            "look only for these rules: codes, names or what codes begin with, such as KR3",
        ),
        ("--ignore", "do not look for these rules"),
    ):
        parser.add_argument(
            option, type=_codes, action="extend", default=[], metavar="RULES", help=told
        )
    parser.add_argument(
        "--preset",
        choices=[each.value for each in Preset],
        default="",
        help="how many objectives and key results there may be",
    )
    parser.add_argument(
        "--function",
        default="",
        help="what the teams do that state no function, such as product or sales",
    )
    parser.add_argument(
        "--language",
        choices=CHOICES,
        default="",
        help="the language of the texts; told from each text when absent",
    )
    parser.add_argument(
        "--messages", choices=CHOICES, default="en", help="the language of what is said"
    )
    parser.set_defaults(run=run)


def _codes(text: str) -> list[str]:
    """Read an option that names rules, with commas between them."""
    known = (*registry.modules(), *RULES)
    found: list[str] = []
    for word in filter(None, (each.strip() for each in text.split(","))):
        begun = [code for code in known if code.startswith(word.upper())]
        if not begun:
            rule = rule_named(word)
            if not rule:
                raise argparse.ArgumentTypeError(no_rule(word))
            begun = [rule.code]
        found += begun
    return found


def run(args: argparse.Namespace) -> int:
    if args.function and not known_function(args.function):
        _complain(f"--function: {not_known(args.function, FUNCTIONS)}")
    with nothing_collected():
        checks = _checks(args)
    for line in FORMS[args.format](checks, args.messages):
        print(line)
    for check in checks:
        _name_problems(check)
    counted = Counter(place.finding.severity for check in checks for place in check.places)
    number = sum(check.is_read for check in checks)
    if args.format == "text" and number:
        _complain(_summary(counted, number))
    if not all(check.is_read for check in checks):
        return 2
    weighty = counted.total() if args.strict else counted.total() - counted[Severity.NOTICE]
    return 1 if weighty else 0


def _checks(args: argparse.Namespace) -> list[Checked]:
    """Return what is to be said of each file, also of those that cannot be opened."""
    settings = Settings(preset=args.preset, language=args.language, function=args.function)
    wanted = _wanted(args.select, args.ignore)
    return [_only(each, wanted) for each in all_checked(args.files, settings)]


def _name_problems(check: Checked) -> None:
    if check.why:
        _complain(f"{check.file}: {check.why}")
    # Prose around OKRs has many lines that mean nothing; why a file cannot be read is told whole.
    shown = LINES_SHOWN if check.is_read else len(check.problems)
    for each in check.problems[:shown]:
        _complain(f"{check.file}:{each.line}:{each.column}: {each.message}")
    if len(check.problems) > shown:
        _complain(f"{check.file}: … and {len(check.problems) - shown} more lines")


def _complain(sentence: str) -> bool:
    print(sentence, file=sys.stderr)
    return False


def _wanted(selected: Iterable[str], ignored: Iterable[str]) -> frozenset[str]:
    known = frozenset(selected) or frozenset((*registry.modules(), *RULES))
    return known - frozenset(ignored)


def _only(check: Checked, wanted: frozenset[str]) -> Checked:
    places = tuple(each for each in check.places if each.finding.code in wanted)
    return replace(check, places=places)


def _summary(counted: Counter[Severity], files: int) -> str:
    where = "1 file" if files == 1 else f"{files} files"
    told = [
        f"{number} {severity.value}{'' if number == 1 else 's'}"
        for severity in Severity
        if (number := counted[severity])
    ]
    return f"{', '.join(told) or 'Nothing to change'} in {where}."
