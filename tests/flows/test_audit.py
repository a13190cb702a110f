"""``northing audit`` as whoever runs an installation meets it."""

import csv
import io
import json
import unicodedata
from collections.abc import Iterator

import pytest

from tests.installations import Installation, installed

OKRS = """
northing: 1
workspace: Tidewater
cycle: {name: 2026-Q1, starts_on: 2026-01-01, ends_on: 2026-03-31, state: active}
teams:
  - name: Growth
    objectives:
      - id: talks
        title: Talks with the harbour master
        visibility: {restricted: [lena@example.org]}
"""


@pytest.fixture(scope="module")
def kept(migrated, tmp_path_factory) -> Iterator[Installation]:
    with installed(tmp_path_factory.mktemp("kept"), like=migrated) as made:
        path = made.data / "okrs.yaml"
        path.write_text(OKRS, encoding="utf-8")
        made.run("import", str(path), "--yes")
        yield made


def audit(kept: Installation, *more: str) -> str:
    return kept.run("audit", "--workspace", "tidewater", *more).stdout


def test_it_writes_lines_to_read_newest_first(kept):
    lines = audit(kept).splitlines()
    assert "exchange.documents_imported" in lines[0]
    assert "people.workspace_created" in lines[-1]
    assert all(line[:4].isdigit() for line in lines)


def test_whoever_runs_it_sees_what_is_restricted_too(kept):
    (placed,) = (line for line in audit(kept).splitlines() if "goals.cycle_placed" in line)
    assert '"talks"' in placed


def test_it_writes_json_lines_and_csv(kept):
    rows = [json.loads(line) for line in audit(kept, "--format", "jsonl").splitlines()]
    table = list(csv.DictReader(io.StringIO(audit(kept, "--format", "csv"))))
    assert [row["kind"] for row in table] == [row["kind"] for row in rows]
    assert {row["who"] for row in rows} == {"Northing"}


def test_it_narrows_and_an_empty_stretch_is_no_error(kept):
    found = audit(kept, "--group", "cycles").splitlines()
    assert [line.split("  ")[2] for line in found] == ["goals.cycle_placed"]
    assert audit(kept, "--since", "2999-01-01") == ""
    assert audit(kept, "--until", "1999-12-31", "--format", "csv") == ""
    assert audit(kept, "--text", "nobody of that name") == ""


def test_nothing_that_a_terminal_obeys_stands_in_a_line(installation):
    installation.run("import", "-", "--yes", stdin=OKRS)
    installation.ask("UPDATE people_workspace SET name = %s", ["Tide\x1b[2J\x07water\n\x9b1m"])
    installation.ask(
        "UPDATE base_event SET payload = %s WHERE kind = 'goals.cycle_placed'",
        [json.dumps({"name": "2026\x1b[2J\x7f\x9b1m"})],
    )
    lines = audit(installation)
    assert not [sign for sign in lines.replace("\n", "") if unicodedata.category(sign) == "Cc"]


def test_what_is_not_there_is_said(kept):
    unknown = kept.run("audit", "--workspace", "Nowhere", code=1)
    assert "There is no workspace called “Nowhere”." in unknown.stderr
    group = kept.run("audit", "--workspace", "tidewater", "--group", "x", code=1)
    assert "There are: check-ins, commitments, " in group.stderr
    kept.run("audit", "--workspace", "tidewater", "--since", "soon", code=2)
