"""The forms of ``northing lint`` that programs read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from northing import __version__
from northing.cli.main import main

TITLE = "Riders smile when they leave the ferry"
NAME = "plan 100%, a:b.yaml"
OKRS = f"""\
northing: 1
objectives:
  - title: Riders look forward to the crossing
    key_results:
      - title: "Say \\"ahoy\\""
      - title: {TITLE}
      - title: >-
          {TITLE}
          every day
"""


@pytest.fixture
def told(tmp_path, monkeypatch, capsys) -> Callable[..., str]:
    monkeypatch.chdir(tmp_path)
    Path(NAME).write_text(OKRS, encoding="utf-8")

    def run(form: str, *more: str) -> str:
        with pytest.raises(SystemExit):
            main(["lint", NAME, *more, "--select", "KR101,ST110", "--format", form])
        return str(capsys.readouterr().out)

    return run


def test_json_is_one_array_with_every_field(told):
    found = json.loads(told("json"))
    whole, second = found[0], found[2]
    assert (whole["code"], whole["path"], whole["span"]) == ("ST110", "", [0, 0])
    assert set(second) == {
        *("file", "line", "column", "end_line", "end_column", "document", "path", "span"),
        *("code", "name", "severity", "language", "message", "why", "fix", "params"),
    }
    assert second["path"] == "objectives[0].key_results[1].title"
    assert second["span"] == [0, len(TITLE)]
    assert (second["file"], second["severity"], second["language"]) == (NAME, "warning", "en")
    places = [[each[key] for key in ("line", "column", "end_line", "end_column")] for each in found]
    assert places == [[1, 1, 1, 1], [5, 17, 5, 29], [6, 16, 6, 54], [8, 11, 9, 20]]


def test_json_without_findings_is_an_empty_array(told):
    assert json.loads(told("json", "--ignore", "KR,ST")) == []


def test_github_gets_one_escaped_command_a_finding(told):
    whole, first, second, third = told("github").splitlines()
    name = "plan 100%25%2C a%3Ab.yaml"
    assert whole.startswith(f"::notice file={name},line=1,col=1,title=ST110 missing-owner::")
    assert second.startswith(
        f"::warning file={name},line=6,col=16,endColumn=54,title=KR101 no-number::"
    )
    assert third.startswith(f"::warning file={name},line=8,endLine=9,title=KR101 no-number::")
    assert "%0A" in first


def test_github_shows_what_cannot_be_read(told):
    Path("bad.yaml").write_text("northing: 1\nobjectivs: []\n", encoding="utf-8")
    lines = told("github", "bad.yaml").splitlines()
    assert lines[-1].startswith(
        "::error file=bad.yaml,line=2,col=1,title=Unreadable::“objectivs” is not known here."
    )


def test_a_file_that_is_not_there_is_an_error_in_every_form(told):
    line = told("github", "none.yaml").splitlines()[-1]
    assert line == "::error file=none.yaml,title=Unreadable::No such file or directory"
    invocation = json.loads(told("sarif", "none.yaml"))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    notice = invocation["toolExecutionNotifications"][0]
    assert notice["message"]["text"] == "No such file or directory"


def test_sarif_tells_the_rules_and_where_they_are_broken(told):
    log = json.loads(told("sarif"))
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (log["version"], driver["name"], driver["version"]) == ("2.1.0", "northing", __version__)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in driver["rules"]] == ["KR101", "ST110"]
    assert all(
        rule["help"]["text"] and rule["shortDescription"]["text"] for rule in driver["rules"]
    )
    for result in run["results"]:
        rule = driver["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["defaultConfiguration"]["level"] == result["level"]
        assert result["message"]["text"]
    assert [result["level"] for result in run["results"]] == ["note", *["warning"] * 3]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {
        "plan%20100%25%2C%20a%3Ab.yaml"
    }
    assert [place["region"] for place in places] == [
        {"startLine": 1, "startColumn": 1},
        {"startLine": 5, "startColumn": 17, "endLine": 5, "endColumn": 29},
        {"startLine": 6, "startColumn": 16, "endLine": 6, "endColumn": 54},
        {"startLine": 8, "startColumn": 11, "endLine": 9, "endColumn": 20},
    ]
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_sarif_says_what_could_not_be_read(told):
    Path("bad.yaml").write_text("northing: 1\nobjectivs: []\n", encoding="utf-8")
    (invocation,) = json.loads(told("sarif", "bad.yaml"))["runs"][0]["invocations"]
    (note,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert note["level"] == "error"
    place = note["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "bad.yaml"},
        "region": {"startLine": 2, "startColumn": 1},
    }


def test_what_a_file_says_in_vain_is_a_warning_where_the_file_is_read(told):
    Path("okrs.yaml").write_text(f"coach: {{function: prodcut}}\n{OKRS}", encoding="utf-8")
    (invocation,) = json.loads(told("sarif", "okrs.yaml"))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is True
    assert [each["level"] for each in invocation["toolExecutionNotifications"]] == ["warning"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name of a file is text")
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_a_name_or_a_text_that_cannot_be_written_out_is_told_all_the_same(tmp_path, form, encoding):
    (tmp_path / os.fsdecode(b"\xff.yaml")).write_text(OKRS.replace("ahoy", "ohoj på er, 你好 🚀"))
    done = subprocess.run(
        [sys.executable, "-m", "northing", "lint", b"\xff.yaml", "--format", form],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": f"{encoding}:strict"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (1, False)
    assert done.stdout
    if form in {"json", "sarif"}:
        json.loads(done.stdout)
