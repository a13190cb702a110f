"""The recipes of the guide, and the hook: what they call is there, and what they show is so."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml as pyyaml

from northing.cli import main
from northing.cli.offline import lint
from northing.coach import check, registry
from northing.core.document import Cycle, Document, KeyResult, Objective, Team
from northing.formats import yaml

ROOT = Path(__file__).parent.parent.parent
RECIPES = ROOT / "docs/guide/lint-in-ci.md"
CRAFT = ROOT / "docs/guide/write-okrs-that-work.md"
RULES = ROOT / "docs/reference/rules"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def shown() -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", RECIPES.read_text("utf-8"), re.DOTALL)


def test_every_recipe_is_yaml():
    read = [pyyaml.safe_load(text) for text in shown()]
    assert len(read) == 5
    assert all(read)


def test_the_commands_of_the_recipes_are_taken():
    calls = re.findall(r"\bnorthing (lint okrs/[^\n>]*)", "\n".join(shown()))
    assert len(calls) == 4
    for call in calls:
        assert main.parser().parse_args(call.split()).run is lint.run, call


def test_the_hook_is_a_command_that_is_there():
    (hook,) = pyyaml.safe_load(HOOKS.read_text("utf-8"))
    program, *arguments = hook["entry"].split()
    assert program == "northing"
    assert main.parser().parse_args([*arguments, "okrs/q3.yaml"]).run is lint.run
    assert hook["id"] in RECIPES.read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [
        ("okrs/2026-q3.yaml", True),
        ("teams/okrs/growth/q4.yml", True),
        ("growth.northing.yaml", True),
        ("okrs/README.md", False),
        ("books/index.yaml", False),
        ("northing.yaml.bak", False),
    ],
)
def test_the_hook_looks_at_files_of_okrs(path, is_checked):
    (hook,) = pyyaml.safe_load(HOOKS.read_text("utf-8"))
    assert bool(re.search(hook["files"], path)) is is_checked


def test_the_file_that_the_recipes_end_with_has_nothing_to_change(tmp_path, capsys):
    (document,) = [text for text in shown() if text.startswith("northing: 1")]
    assert yaml.read(document, "okrs.yaml").warnings == ()
    path = tmp_path / "okrs.yaml"
    path.write_text(document, "utf-8")
    arguments = main.parser().parse_args(["lint", str(path), "--format", "json"])
    assert lint.run(arguments) == 0
    told = {each["severity"] for each in json.loads(capsys.readouterr().out)}
    assert told <= {"notice"}


def test_the_guide_to_the_craft_names_every_rule_and_no_other():
    named = set(re.findall(r"\b(?:KR|OB|ST)\d{3}\b", CRAFT.read_text("utf-8")))
    assert named == set(registry.modules())


def told(code: str, text: str) -> set[str]:
    """The codes of the same family for a text in the second quarter of a team."""
    quarter = Cycle(name="2026-Q2", starts_on=date(2026, 4, 1), ends_on=date(2026, 6, 30))
    if code.startswith("OB"):
        objective = Objective(id="o", title=text)
    else:
        key_results = (KeyResult(id="k", title=text),)
        objective = Objective(
            id="o", title="Customers find a reason to stay", key_results=key_results
        )
    document = Document(cycle=quarter, teams=(Team(name="Team", objectives=(objective,)),))
    return {each.code for each in check(document) if each.code[:2] == code[:2]}


@pytest.mark.parametrize(
    ("instead_of", "write", "code"),
    re.findall(r"^\| (.+?) \| (.+?) \| .*\[(\w\w\d+)\]", CRAFT.read_text("utf-8"), re.MULTILINE),
)
def test_the_coach_says_what_the_guide_says(instead_of, write, code):
    assert code in told(code, instead_of)
    assert told(code, write) == set()


@pytest.mark.parametrize("folder", ["en", "sv", "zh-hans"])
def test_every_rule_has_a_page_with_examples_in_each_language(folder):
    for code in registry.modules():
        page = (RULES / folder / f"{code.lower()}.md").read_text("utf-8")
        fires, _, silent = page.partition("\n## ")[2].partition("\n## ")
        marks = "\n- ", "```yaml"
        assert any(mark in fires for mark in marks), code
        assert any(mark in silent for mark in marks), code
        assert code in (RULES / folder / "README.md").read_text("utf-8")
