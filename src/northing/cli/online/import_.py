"""``northing import``: bring OKRs in from a file."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from northing.base.errors import Refused
from northing.cli.online.installation import SENTENCES, complain, refusal_sentences, usable
from northing.formats.yaml import FormatErrors, Loaded, read
from northing.formats.yaml.nodes import MAX_BYTES

if TYPE_CHECKING:
    from northing.apps.exchange.queries import Plan, Step
    from northing.core.diff import Change

HELP = "bring OKRs in from a YAML file"
DESCRIPTION = """\
Bring OKRs in from a file in Northing's YAML format: one document a cycle, as many as you like.

  northing import okrs.yaml             show the plan, then ask
  northing import okrs.yaml --yes       do it without asking
  northing import okrs.yaml --plan      only show the plan
  northing import - --yes --json        from standard input, told in JSON

The file is laid over what is there: it adds and changes, and never takes away. Importing the same
file twice changes nothing. Everything is written, or nothing is. A cycle that has ended arrives
closed; objectives of a running one arrive as drafts unless their `state:` says more.

Exit codes: 0 done, or nothing to do; 1 refused; 2 the file cannot be read (each line is named).
"""
SHOWN, WARNINGS_SHOWN = 20, 5
_VERBS = {"created": "+", "changed": "~", "removed": "-", "moved": ">"}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "import",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", help="the YAML file, or - for standard input")
    parser.add_argument(
        "--workspace", default="", help="for documents that name none; made when it is missing"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--yes", action="store_true", help="do it without asking")
    how.add_argument("--plan", action="store_true", help="show the plan, and stop")
    parser.add_argument("--json", action="store_true", help="print the plan as JSON")
    parser.add_argument("--verbose", action="store_true", help="show every change of the plan")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    try:
        loaded = _loaded(args.file)
    except OSError as error:
        complain(f"{args.file}: {error.strerror}")
        return 2
    except FormatErrors as errors:
        number = len(errors.problems)
        found = "1 problem" if number == 1 else f"{number} problems"
        complain(str(errors), f"{found}; nothing was imported.")
        return 2
    _warn(args.file, loaded)
    with usable():
        return _import(args, loaded)


def _import(args: argparse.Namespace, loaded: Loaded) -> int:
    from northing.apps.exchange.queries import import_plan
    from northing.core.coaching import Coaching

    plan = import_plan(loaded.documents, args.workspace)
    _show(args, plan)
    if any(document.coach != Coaching() for document in loaded.documents):
        complain("`coach:` is what `northing lint` is told about the file; it is not imported.")
    if plan.troubles:
        return 1
    if plan.is_idle or args.plan:
        return 0
    if not args.yes and not _is_wanted(args):
        complain("Nothing was written.")
        return 0
    return _apply(args, plan)


def _loaded(file: str) -> Loaded:
    # One byte more than a document may have tells that it is too large.
    if file == "-":
        return read(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input")
    with Path(file).open("rb") as source:
        return read(source.read(MAX_BYTES + 1), file)


def _warn(file: str, loaded: Loaded) -> None:
    for warning in loaded.warnings[:WARNINGS_SHOWN]:
        complain(f"{file}:{warning.line}:{warning.column}: warning: {warning.message}")
    if len(loaded.warnings) > WARNINGS_SHOWN:
        complain(f"… and {len(loaded.warnings) - WARNINGS_SHOWN} more warnings")


def _is_wanted(args: argparse.Namespace) -> bool:
    if args.json or not sys.stdin.isatty():
        complain("Add --yes to write this.")
        return False
    return input("Write this? [y/N] ").strip().lower() in {"y", "yes"}


def _apply(args: argparse.Namespace, plan: Plan) -> int:
    from tqdm import tqdm

    from northing.apps.exchange.actions import import_documents

    total = sum(len(list(step.desired.all_objectives())) for step in plan.steps)
    try:
        with tqdm(total=total, unit=" objectives", disable=args.json or None, leave=False) as bar:
            import_documents(plan, bar.update)
    except Refused as error:
        complain(*refusal_sentences(error), "Nothing was written.")
        return 1
    if not args.json:
        print("Done.")
    return 0


def _show(args: argparse.Namespace, plan: Plan) -> None:
    if args.json:
        print(json.dumps(_as_json(plan), ensure_ascii=False, indent=2))
        return
    for name in plan.new_workspaces:
        print(f"+ workspace {name}")
    for step in plan.steps:
        _show_step(step, shown=sys.maxsize if args.verbose else SHOWN)
    for trouble in plan.troubles:
        where = f"{trouble.cycle}: " if trouble.cycle else ""
        subject = f"{trouble.subject}: " if trouble.subject else ""
        complain(f"{where}{subject}{SENTENCES[trouble.code]}")
    if plan.is_idle and not plan.troubles:
        print("Everything is there already.")


def _show_step(step: Step, shown: int) -> None:
    objectives, key_results = step.objectives, step.key_results
    sign = "+" if step.before is None else " " if step.is_idle else "~"
    print(
        f"{sign} {step.workspace} / {step.cycle}: "
        f"objectives {objectives.created} new, {objectives.changed} changed, "
        f"{objectives.skipped} the same; "
        f"key results {key_results.created} new, {key_results.changed} changed, "
        f"{key_results.skipped} the same"
    )
    for change in step.changes[:shown]:
        print(f"    {_VERBS[change.kind]} {_change(change)}")
    if len(step.changes) > shown:
        print(f"    … and {len(step.changes) - shown} more (--verbose shows all)")


def _change(change: Change) -> str:
    path = " / ".join(str(part) for part in change.path)
    if change.kind == "changed":
        return f"{path} {change.field}: {_brief(change.before)} → {_brief(change.after)}"
    return path


def _brief(value: object) -> str:
    if isinstance(value, tuple):
        value = ", ".join(map(str, value))
    text = "nothing" if value in {None, ""} else str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _as_json(plan: Plan) -> dict[str, object]:
    return {
        "new_workspaces": list(plan.new_workspaces),
        "is_idle": plan.is_idle and not plan.troubles,
        "troubles": [asdict(trouble) for trouble in plan.troubles],
        "steps": [
            {
                "workspace": step.workspace,
                "cycle": step.cycle,
                "is_new": step.before is None,
                "objectives": asdict(step.objectives),
                "key_results": asdict(step.key_results),
                "changes": [
                    {"kind": change.kind.value, "path": list(change.path), "field": change.field}
                    for change in step.changes
                ],
            }
            for step in plan.steps
        ],
    }
