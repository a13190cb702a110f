"""``northing parse``: key results in free text, one a line."""

import json
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "northing", "parse"]


def parse(*arguments, lines=""):
    done = subprocess.run(
        [*COMMAND, *arguments], input=lines.encode(), capture_output=True, check=False, timeout=60
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_every_line_becomes_one_object_in_order():
    code, out, _ = parse(
        "-", lines="NPS 32 → 45 by June\nHöj churn från 3,5 % till 5 %\n转化率2%→3%\n"
    )
    assert code == 0
    first, second, third = map(json.loads, out.splitlines())
    assert first == {
        "metric": "NPS", "baseline": 32, "target": 45, "unit": "", "direction": "up",
        "deadline": "June", "change": None, "language": "en",
    }  # fmt: skip
    assert (second["baseline"], second["target"], second["language"]) == (3.5, 5, "sv")
    assert (third["metric"], third["language"]) == ("转化率", "zh-Hans")


def test_a_change_is_told_with_its_sign_and_kind():
    _, out, _ = parse("-", lines="Cut refunds by 20 %")
    assert json.loads(out)["change"] == {"value": -20, "unit": "%", "kind": "relative"}


def test_an_empty_line_keeps_its_place():
    _, out, _ = parse("-", lines="NPS 45\n\nNPS 50\n")
    assert [json.loads(line) and json.loads(line)["target"] for line in out.splitlines()] == [
        45,
        None,
        50,
    ]


def test_a_file_and_a_forced_language(tmp_path):
    path = tmp_path / "key-results.txt"
    path.write_text("\ufeffPris 1.500 kr\n", encoding="utf-8")
    code, out, _ = parse(str(path), "--language", "sv")
    assert (code, json.loads(out)["target"]) == (0, 1500)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff"])
def test_what_cannot_be_read_is_said(tmp_path, content):
    path = tmp_path / "key-results.txt"
    if content is not None:
        path.write_bytes(content)
    code, out, err = parse(str(path))
    assert (code, out) == (2, "")
    assert "key-results.txt" in err


def test_standard_input_that_is_no_text_is_said():
    done = subprocess.run([*COMMAND, "-"], input=b"\xff\xfe", capture_output=True, check=False)
    assert done.returncode == 2
