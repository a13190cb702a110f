"""The reference pages that come out of the code: commands, events, and the rules of the coach.

python -m tools.reference          write docs/reference/commands.md, events.md and rules/
python -m tools.reference check    name the pages that are out of date
"""

import argparse
import dataclasses
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from northing.cli import main as command_line
from tools import rules

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
APPS = ROOT / "src" / "northing" / "apps"
WRITTEN = "<!-- Written by python -m tools.reference; change the code instead. -->"


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command of `northing`, by name."""
    (subparsers,) = (
        each
        for each in command_line.parser()._actions  # noqa: SLF001 - argparse has no other way
        if isinstance(each, argparse._SubParsersAction)  # noqa: SLF001
    )
    return dict(subparsers.choices)


def commands_page() -> str:
    """The page of commands."""
    sections = [_command(name, parser) for name, parser in commands().items()]
    head = f"{WRITTEN}\n\n# Commands\n\nWhat `northing COMMAND --help` says, on one page.\n"
    return "\n".join([head, *sections])


def _command(name: str, parser: argparse.ArgumentParser) -> str:
    head = ["| option | what it does |", "|---|---|"]
    options = "\n".join([*head, *_options(parser)])
    text = (parser.description or "").strip()
    return f"## northing {name}\n\n```text\n{text}\n```\n\n{options}\n"


def _options(parser: argparse.ArgumentParser, before: str = "") -> Iterator[str]:
    for each in parser._actions:  # noqa: SLF001
        if each.dest == "help":
            continue
        if isinstance(each, argparse._SubParsersAction):  # noqa: SLF001
            for name, inner in each.choices.items():
                yield from _options(inner, f"{name} ")
            continue
        named = before + (", ".join(each.option_strings) or each.dest.upper())
        choices = f" (one of {', '.join(map(str, each.choices))})" if each.choices else ""
        told = (each.help or "") % vars(each)
        yield f"| `{named}` | {f'{told}{choices}'.strip().replace('|', chr(92) + '|')} |"


def events() -> dict[str, type]:
    """Every kind of event with its class, in the order of the kinds."""
    found = {}
    for path in sorted([*APPS.glob("*/events.py"), *APPS.glob("*/events/__init__.py")]):
        name = f"northing.apps.{path.relative_to(APPS).parts[0]}.events"
        for each in vars(import_module(name)).values():
            if dataclasses.is_dataclass(each) and each.__module__.startswith(name):
                found[str(vars(each)["kind"])] = each
    return dict(sorted(found.items()))  # type: ignore[arg-type]


def events_page() -> str:
    """The page of events."""
    head = (
        f"{WRITTEN}\n\n# Events\n\nEach deed writes one row or more into the table of events, in"
        " its own transaction: who, when, what kind, about which thing, and these values.\n"
        "Numbers and days are texts. Kinds are stable.\n"
    )
    return "\n".join([head, *(_event(kind, each) for kind, each in events().items())])


def _event(kind: str, each: type) -> str:
    rows = "\n".join(
        f"| `{field.name}` | {str(field.type).replace('|', 'or')} |"
        for field in dataclasses.fields(each)
    )
    told = " ".join((each.__doc__ or "").split())
    return f"## {kind}\n\n{told}\n\n| value | type |\n|---|---|\n{rows}\n"


def pages() -> dict[Path, str]:
    """Every generated page with what it should say."""
    return {
        REFERENCE / "commands.md": commands_page(),
        REFERENCE / "events.md": events_page(),
        **rules.pages(ROOT),
    }


def out_of_date() -> list[str]:
    """The pages that do not say what the code says, and those of rules that are gone."""
    stale = [
        path
        for path, text in pages().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    return [str(path.relative_to(ROOT)) for path in [*stale, *rules.left_over(ROOT)]]


def main(arguments: list[str]) -> int:
    """Write the pages, or say which are out of date."""
    if arguments == ["check"]:
        stale = out_of_date()
        print("\n".join(f"{path} is out of date: python -m tools.reference" for path in stale))
        return 1 if stale else 0
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for path in rules.left_over(ROOT):
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
