"""``northing explain``: what a rule looks for, why, and what to write instead."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from northing.coach import Rule, registry
from northing.coach.allowing import RULES, code_of, nearest
from northing.coach.explaining import examples_of
from northing.coach.findings import N_, Subject
from northing.coach.saying import in_words, say_rule
from northing.coach.texts import CHOICES, known_language

HELP = "say what a rule of lint looks for, and what to write instead"
DESCRIPTION = """\
Explain a rule of `northing lint`, with texts that it objects to and others that it lets pass; or
list every rule.

  northing explain                        every rule, a line each
  northing explain KR103                  by its code
  northing explain missing-baseline --language sv     by its name, in Swedish

Exit codes: 0 explained; 2 there is no such rule.
"""
SHOWN = 4
FIRES, SILENT = N_("It objects to:"), N_("It lets pass:")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "explain",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "rule", nargs="?", default="", help="the rule's code or name; every rule when absent"
    )
    parser.add_argument(
        "--language",
        choices=CHOICES,
        default="en",
        help="the language to say it in",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    language = known_language(args.language) or "en"
    if not args.rule:
        rules = [each.RULE for each in registry.modules().values()]
        for each in (*rules, *RULES.values()):
            print(f"{each.code} {each.name}: {say_rule(each, language).message}")
        return 0
    rule = rule_named(args.rule)
    if rule is None:
        print(no_rule(args.rule), file=sys.stderr)
        return 2
    print("\n".join(_lines(rule, language)))
    return 0


def rule_named(word: str) -> Rule | None:
    """Return the rule with a code or a name, None without one: of those about letting findings be
    too."""
    code = code_of(word)
    if code:
        return registry.modules()[code].RULE
    return next(
        (each for each in RULES.values() if word.lower() in {each.code.lower(), each.name}), None
    )


def no_rule(word: str) -> str:
    near = nearest(word)
    hint = f"Did you mean {near}?" if near else "`northing explain` lists them."
    return f"There is no rule “{word}”. {hint}"


def _lines(rule: Rule, language: str) -> Iterator[str]:
    said = say_rule(rule, language)
    yield f"{rule.code} {rule.name} ({rule.severity.value})"
    yield from ("", said.message, said.why, said.fix)
    for title, fires in ((FIRES, True), (SILENT, False)):
        shown = [
            each
            for each in examples_of(rule.code)
            if each.fires is fires and each.language in {language, ""}
        ]
        if shown:
            yield from ("", in_words(title, language))
        for each in shown[: 1 if rule.subject is Subject.SET else SHOWN]:
            first, *more = each.text.splitlines()
            yield f"  - {first}" + (f" {each.context}" if each.context else "")
            yield from (f"    {line}" for line in more)
