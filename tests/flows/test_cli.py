"""The command line as whoever runs an installation meets it: processes, files and exit codes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from northing.cli.main import parser
from northing.core.document import Document
from northing.formats import csv, yaml
from tests.installations import Installation, installed

PASSWORD = "harbour lights at dusk"
OKRS = """
---
northing: 1
workspace: Tidewater
cycle: {name: "2026", starts_on: 2026-01-01, ends_on: 2026-12-31, state: active}
objectives:
  - id: top
    title: The first choice for crossing the bay
    state: committed
    key_results: [{id: share, title: Share of crossings, type: percent, baseline: 20, target: 30}]
---
northing: 1
workspace: Tidewater
cycle: 2025-Q4
teams:
  - name: Growth
    objectives:
      - id: winter
        title: Winter riders come back
        owners: [mio@example.org]
        key_results: [{id: returns, title: Riders who return, baseline: 0, target: 9, current: 6}]
---
northing: 1
workspace: Elsewhere
cycle: 2025-Q4
objectives: [{id: other, title: Something else}]
"""


def written(installation: Installation, text: str) -> str:
    path = installation.data / "okrs.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def documents(installation: Installation) -> tuple[Document, ...]:
    text = installation.run("export").stdout
    return yaml.load(text) if text else ()


@pytest.fixture(scope="module")
def imported(migrated, tmp_path_factory) -> Iterator[Installation]:
    with installed(tmp_path_factory.mktemp("imported"), like=migrated) as made:
        made.run("import", written(made, OKRS), "--yes")
        yield made


@pytest.fixture
def unprepared(tmp_path) -> Iterator[Installation]:
    """An installation whose database was never made."""
    with installed(tmp_path) as made:
        yield made


@pytest.fixture
def filled(imported, tmp_path) -> Iterator[Installation]:
    """An installation that holds ``OKRS``."""
    with installed(tmp_path / "data", like=imported) as made:
        yield made


# --- help ---------------------------------------------------------------------------------------


def test_help_says_how_to_begin():
    told = parser().format_help()
    begin = re.findall(r"^  northing (\w+)", told, re.MULTILINE)
    assert [name for name in begin if name != "demo"] == [
        "migrate",
        "createadmin",
        "import",
        "serve",
        "lint",
        "explain",
    ]


def test_without_a_command_the_usage_is_shown(unprepared, tmp_path):
    done = unprepared.run(code=2)
    assert "usage: northing" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["migrate", "createadmin", "import", "export", "check"])
def test_every_command_teaches_by_example(command, capsys):
    with pytest.raises(SystemExit) as left:
        parser().parse_args([command, "--help"])
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert re.search(rf"^  .*northing {command}\b", told, re.MULTILINE)


# --- the database -------------------------------------------------------------------------------


def test_before_migrating_nothing_works_and_the_remedy_is_named(unprepared):
    installation = unprepared
    assert "northing migrate" in installation.run("check", code=1).stdout
    assert "northing migrate" in installation.run("export", code=1).stderr
    file = written(installation, OKRS)
    assert "northing migrate" in installation.run("import", file, code=1).stderr
    plan = installation.run("migrate", "--plan")
    assert "nothing was done" in plan.stdout
    installation.run("check", code=1)


def test_after_migrating_it_is_fit_to_serve(installation):
    assert "Fit to serve." in installation.run("check").stdout
    assert "up to date" in installation.run("migrate").stdout
    told = json.loads(installation.run("check", "--json").stdout)
    assert told["obstacles"] == []
    assert told["database"] == installation.vendor


# --- the first person ---------------------------------------------------------------------------


def test_a_generated_password_is_printed_once(installation):
    done = installation.run("createadmin", "--email", "Ada@Example.org", "--generate", "--json")
    told = json.loads(done.stdout)
    assert told["email"] == "ada@example.org"
    assert told["workspaces"] == []
    assert len(told["password"]) >= 16


def test_a_password_comes_from_standard_input(installation):
    how = ("--password-stdin", "--workspace", "Tidewater")
    done = installation.run("createadmin", "--email", "ada@example.org", *how, stdin=PASSWORD)
    assert "ada@example.org can sign in and administers Tidewater." in done.stdout
    assert PASSWORD not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("email", "password", "sentence"),
    [
        ("ada@example.org", "short", "too weak"),
        ("ada@example.org", "password123", "too common"),
        ("ada", PASSWORD, "not an e-mail address"),
    ],
)
def test_a_wrong_administrator_is_refused(installation, email, password, sentence):
    done = installation.run(
        "createadmin", "--email", email, "--password-stdin", stdin=password, code=1
    )
    assert sentence in done.stderr
    assert json.loads(installation.run("check", "--json").stdout)["workspaces"] == []


def test_an_address_is_taken_once(installation):
    again = ("createadmin", "--password-stdin", "--email")
    installation.run(*again, "ada@example.org", stdin=PASSWORD)
    done = installation.run(*again, "ADA@example.org", stdin=PASSWORD, code=1)
    assert "can sign in already" in done.stderr


# --- in -----------------------------------------------------------------------------------------


def test_a_plan_writes_nothing(installation):
    done = installation.run("import", written(installation, OKRS), "--plan")
    assert "+ workspace Tidewater" in done.stdout
    assert "+ Tidewater / 2025-Q4: objectives 1 new, 0 changed, 0 the same" in done.stdout
    assert documents(installation) == ()


def test_without_a_yes_nothing_is_written(installation):
    done = installation.run("import", written(installation, OKRS))
    assert "Add --yes" in done.stderr
    assert documents(installation) == ()


def test_with_a_yes_it_is_written_and_twice_changes_nothing(filled):
    assert len(documents(filled)) == 3
    done = filled.run("import", written(filled, OKRS), "--yes")
    assert "Everything is there already." in done.stdout


def test_a_change_is_shown_before_and_after(filled):
    done = filled.run("import", written(filled, OKRS.replace("target: 9", "target: 12")), "--plan")
    assert "target: 9 → 12" in done.stdout


def test_what_the_linter_is_told_is_not_imported_and_that_is_said(filled):
    told = OKRS.replace("cycle: 2025-Q4", "cycle: 2025-Q4\ncoach: {preset: focused}")
    done = filled.run("import", written(filled, told), "--yes")
    assert "Everything is there already." in done.stdout
    assert "`coach:` is what `northing lint` is told" in done.stderr


def test_standard_input_and_json_serve_a_script(installation):
    done = installation.run("import", "-", "--yes", "--json", stdin=OKRS)
    told = json.loads(done.stdout)
    assert told["new_workspaces"] == ["Tidewater", "Elsewhere"]
    assert [step["cycle"] for step in told["steps"]] == ["2026", "2025-Q4", "2025-Q4"]
    assert told["steps"][0]["key_results"] == {"created": 1, "changed": 0, "skipped": 0}
    assert json.loads(installation.run("import", "-", "--plan", "--json", stdin=OKRS).stdout)[
        "is_idle"
    ]


def test_an_unreadable_file_names_each_line(installation):
    file = written(
        installation, OKRS.replace("owners:", "ownerz:").replace("target: 30", "target: x")
    )
    done = installation.run("import", file, "--yes", code=2)
    assert len(re.findall(r"okrs\.yaml:\d+:\d+: ", done.stderr)) == 2
    assert "2 problems; nothing was imported." in done.stderr
    assert documents(installation) == ()


@pytest.mark.parametrize("path", ["nowhere.yaml", "."])
def test_a_file_that_cannot_be_opened_is_said(installation, path):
    assert f"{path}: " in installation.run("import", path, code=2).stderr


def test_what_stands_in_the_way_is_said(installation):
    file = written(
        installation, OKRS.replace("id: winter\n", "id: winter\n        parent: 2031/no\n")
    )
    done = installation.run("import", file, "--yes", code=1)
    assert "2025-Q4: winter: 2031/no: Nothing answers to this reference" in done.stderr
    told = json.loads(installation.run("import", file, "--json", code=1).stdout)
    assert [trouble["code"] for trouble in told["troubles"]] == ["unknown-reference"]


def test_a_refusal_while_writing_is_said_and_undone(filled):
    file = written(
        filled,
        "northing: 1\nworkspace: Tidewater\ncycle: {name: Odd, starts_on: 2025-12-01, "
        "ends_on: 2026-02-01, parent: '2026'}\nobjectives: [{title: Fly}]\n",
    )
    done = filled.run("import", file, "--yes", code=1)
    assert "The days of “Odd” are not inside those of “2026”." in done.stderr
    assert "Nothing was written." in done.stderr
    assert len(documents(filled)) == 3


def test_of_many_warnings_five_are_shown(installation):
    rows = "\n".join(
        f"      - {{title: Share {n}, type: percent, baseline: 0, target: 200}}" for n in range(8)
    )
    text = (
        "northing: 1\nworkspace: Tidewater\ncycle: 2025-Q4\n"
        f"objectives:\n  - title: Fly\n    key_results:\n{rows}\n"
    )
    done = installation.run("import", "-", "--plan", stdin=text)
    assert done.stderr.count(": warning: ") == 5
    assert "… and 3 more warnings" in done.stderr


# --- out ----------------------------------------------------------------------------------------


def test_an_export_comes_in_equal_elsewhere(filled, migrated, tmp_path):
    text = filled.run("export").stdout
    with installed(tmp_path / "other", like=migrated) as other:
        other.run("import", "-", "--yes", stdin=text)
        assert documents(other) == documents(filled)
        assert other.run("export").stdout == text


def test_one_workspace_or_one_cycle_goes_out(filled):
    by_address = yaml.load(filled.run("export", "--workspace", "tidewater").stdout)
    assert {document.workspace for document in by_address} == {"Tidewater"}
    both = yaml.load(filled.run("export", "--cycle", "2025-Q4").stdout)
    assert [document.workspace for document in both] == ["Elsewhere", "Tidewater"]
    (one,) = yaml.load(filled.run("export", "--cycle", "2026").stdout)
    assert one.workspace == "Tidewater"


def test_what_is_not_there_is_said(filled):
    assert "“1999”" in filled.run("export", "--cycle", "1999", code=1).stderr
    assert "“Nobody”" in filled.run("export", "--workspace", "Nobody", code=1).stderr
    odd = ("export", "--workspace", "Elsewhere", "--cycle", "2026")
    assert "“2026”" in filled.run(*odd, code=1).stderr


def test_a_table_has_one_header_and_every_row(filled):
    lines = filled.run("export", "--format", "csv").stdout.splitlines()
    assert lines[0] == ",".join(csv.HEADER)
    assert [line.split(",")[2] for line in lines[1:]] == ["other", "winter", "top"]


def test_markdown_names_every_objective(filled):
    told = filled.run("export", "--format", "markdown").stdout
    assert "## Winter riders come back" in told
    assert "Riders who return" in told


def test_an_export_is_written_to_a_file(filled):
    file = filled.data / "out.yaml"
    done = filled.run("export", "--output", str(file))
    assert done.stdout == ""
    assert "3 cycles written" in done.stderr
    assert yaml.load(file.read_bytes()) == documents(filled)
    assert (
        "No such file"
        in filled.run("export", "--output", str(filled.data / "no" / "out.yaml"), code=1).stderr
    )
