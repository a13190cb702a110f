"""``northing lint`` as somebody who writes OKRs, an editor and a pipeline meet it."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from northing.cli.main import main

# Selected, so that these tests look at one rule and at what is said about letting findings be.
RULES = ("--select", "KR101,AL")
BARE = "Riders smile when they leave the ferry"
OKRS = f"""\
northing: 1
cycle: 2026-Q3
objectives:
  - id: joy
    title: Riders look forward to the crossing
    key_results:
      - id: smile
        title: {BARE}
      - id: food
        title: Riders who eat on board rise from 20 % to 30 %
"""


@dataclass(frozen=True)
class Left:
    code: int
    out: str
    err: str

    @property
    def found(self) -> list[dict[str, Any]]:
        return list(json.loads(self.out))


Lint = Callable[..., Left]


@pytest.fixture
def lint(tmp_path, monkeypatch, capsys) -> Lint:
    """Run the command in a folder of its own; ``okrs`` is written to okrs.yaml first."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, okrs: str = "", stdin: bytes = b"") -> Left:
        if okrs:
            Path("okrs.yaml").write_text(okrs, encoding="utf-8")
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            main(["lint", *arguments])
        told = capsys.readouterr()
        return Left(int(str(left.value.code)), told.out, told.err)

    return run


def codes(left: Left) -> list[tuple[str, int]]:
    return [(each["code"], each["line"]) for each in left.found]


# --- what is said, and how it is left -----------------------------------------------------------


def test_a_finding_names_its_place_as_editors_expect(lint):
    done = lint("okrs.yaml", *RULES, okrs=OKRS)
    first, why, fix = done.out.splitlines()
    assert first.startswith("okrs.yaml:8:16: KR101 no-number: ")
    assert why.startswith("    ")
    assert fix.startswith("    ")
    assert done.err == "1 warning in 1 file.\n"
    assert done.code == 1


def test_nothing_to_change_is_said(lint):
    done = lint("okrs.yaml", *RULES, okrs=OKRS.replace(BARE, "9 riders a day"))
    assert (done.code, done.out, done.err) == (0, "", "Nothing to change in 1 file.\n")


def test_notices_count_only_when_it_is_strict(lint):
    idle = OKRS.replace(BARE, "9 riders a day  # northing: allow KR101 as agreed")
    assert lint("okrs.yaml", *RULES, okrs=idle).code == 0
    done = lint("okrs.yaml", *RULES, "--strict")
    assert (done.code, done.err) == (1, "1 notice in 1 file.\n")


def test_it_speaks_swedish_where_the_catalogue_does(lint):
    spoken = [
        lint("okrs.yaml", *RULES, "--messages", language, okrs=OKRS).out
        for language in ("en", "sv", "zh", "zh-Hans")
    ]
    assert all(each.startswith("okrs.yaml:8:16: KR101 no-number: ") for each in spoken)
    assert spoken[2] == spoken[3]


# --- files --------------------------------------------------------------------------------------


def test_standard_input_is_read(lint):
    done = lint("-", *RULES, stdin=OKRS.encode())
    assert done.out.startswith("standard input:8:16: KR101")
    assert done.code == 1


def test_of_a_folder_the_yaml_files_are_read_by_name(lint):
    folder = Path("okrs")
    folder.mkdir()
    for name in ("b.yaml", "a.yml", "c.txt"):
        (folder / name).write_text(OKRS, encoding="utf-8")
    done = lint("okrs", *RULES, "--format", "json")
    assert [each["file"] for each in done.found] == ["okrs/a.yml", "okrs/b.yaml"]


def test_a_file_named_twice_is_read_once(lint):
    assert len(lint("okrs.yaml", "okrs.yaml", *RULES, "--format", "json", okrs=OKRS).found) == 1


def test_markdown_is_read(lint):
    Path("okrs.md").write_text(f"# 2026-Q3\n\n## Riders come back\n\n- {BARE}\n", encoding="utf-8")
    done = lint("okrs.md", *RULES)
    assert done.out.startswith("okrs.md:5:3: KR101")
    assert done.code == 1


def test_lines_of_markdown_that_mean_nothing_are_named(lint):
    Path("okrs.md").write_text("## Riders come back\n\nAnd so on.\n", encoding="utf-8")
    done = lint("okrs.md", *RULES)
    assert done.err.startswith("okrs.md:3:1: This could not be mapped")
    assert done.code == 0


def test_of_many_such_lines_five_are_named(lint):
    Path("okrs.md").write_text("## Riders come back\n" + "And so on.\n" * 7, encoding="utf-8")
    named = lint("okrs.md", *RULES).err.splitlines()
    assert [line.partition(":")[2][:1] for line in named[:5]] == ["2", "3", "4", "5", "6"]
    assert named[5:] == ["okrs.md: … and 2 more lines", "Nothing to change in 1 file."]


def test_markdown_without_an_objective_is_no_okrs(lint):
    Path("README.md").write_text("# Read me\n\nNothing here.\n", encoding="utf-8")
    done = lint("README.md", *RULES)
    assert (done.code, done.err) == (2, "README.md:1:1: The file holds no document.\n")


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_what_cannot_be_read_is_named_and_the_rest_is_checked(lint, form):
    Path("bad.yaml").write_text("northing: 1\nobjectivs: []\n", encoding="utf-8")
    done = lint("bad.yaml", "none.yaml", "okrs.yaml", *RULES, "--format", form, okrs=OKRS)
    assert done.code == 2
    assert "bad.yaml:2:1: “objectivs” is not known here. Did you mean “objectives”?" in done.err
    assert "none.yaml: No such file or directory" in done.err
    assert "KR101" in done.out


@pytest.mark.parametrize(
    ("key", "word", "nearest"),
    [("function", "prodcut", "product"), ("reviews", "fortnigtly", "fortnightly")],
)
def test_a_word_for_the_coach_that_it_does_not_know_is_named(lint, key, word, nearest):
    done = lint("okrs.yaml", *RULES, okrs=f"northing: 1\ncoach:\n  {key}: {word}\n")
    assert "okrs.yaml:3:" in done.err
    assert f"“{word}” is not known here and not heeded. Did you mean “{nearest}”?" in done.err
    assert done.code == 0


@pytest.mark.parametrize("word", ["quarterly", "varje kvartal", "每季度", "each cycle", "none"])
def test_a_rhythm_of_reviews_that_the_coach_knows_is_not_named(lint, word):
    done = lint("okrs.yaml", *RULES, okrs=f"northing: 1\ncoach:\n  reviews: {word}\n")
    assert "not known" not in done.err


def test_an_unknown_function_on_the_command_line_is_named(lint):
    done = lint("okrs.yaml", *RULES, "--function", "suport", okrs=OKRS)
    assert "--function: “suport” is not known here" in done.err
    assert "Did you mean “support”?" in done.err


def test_the_function_of_a_team_that_is_not_known_is_named(lint):
    teams = (
        "teams:\n  - name: Ferries\n    function: 50 % prodcut\n  - {name: Pier, function: IT}\n"
    )
    done = lint("okrs.yaml", *RULES, okrs=f"northing: 1\n{teams}")
    assert done.err.startswith("okrs.yaml:4:15: “50 % prodcut” is not known here and not heeded.")
    assert done.err.count("not known") == 1


def test_a_percent_sign_in_an_unknown_function_is_told_as_it_was_written(lint):
    done = lint("okrs.yaml", *RULES, "--function", "50%", okrs=OKRS)
    assert "“50%” is not known here" in done.err


def test_a_folder_without_files_is_told_and_the_rest_is_checked(lint):
    Path("empty").mkdir()
    done = lint("empty", "okrs.yaml", *RULES, okrs=OKRS)
    assert done.code == 2
    assert done.err.startswith("empty: There is no .yaml or .yml file in this folder.\n")
    assert "KR101" in done.out


def test_a_name_that_no_file_can_have_is_told_and_the_rest_is_checked(lint):
    done = lint("x" * 300, "okrs.yaml", *RULES, okrs=OKRS)
    assert done.code == 2
    assert f"{'x' * 300}: File name too long" in done.err
    assert "KR101" in done.out


@pytest.mark.parametrize(
    ("coach", "told"),
    [
        ("{presets: focused}", "okrs.yaml:1:9: “presets” is not known here. Did you mean “preset”"),
        ("{preset: focussed}", "okrs.yaml:1:17: “focussed” is not one of"),
        ("{allow: KR101}", "okrs.yaml:1:16: A list is expected here."),
    ],
)
def test_a_wrong_setting_is_unreadable(lint, coach, told):
    done = lint("okrs.yaml", *RULES, okrs=f"coach: {coach}\n{OKRS}")
    assert done.code == 2
    assert told in done.err


def test_a_finding_of_a_whole_document_is_told_once_a_file(lint):
    other = OKRS.replace("2026-Q3", "2026-Q4")
    done = lint("okrs.yaml", "--select", "ST110", "--format", "json", okrs=f"{OKRS}---\n{other}")
    assert [(each["code"], each["path"]) for each in done.found] == [("ST110", "")]


# --- what is asked for --------------------------------------------------------------------------


def test_rules_are_chosen_by_code_name_or_beginning(lint):
    okrs = OKRS.replace("cycle: 2026-Q3\n", "")
    every = {each["code"] for each in lint("okrs.yaml", "--format", "json", okrs=okrs).found}
    assert {"KR101", "ST110"} <= every
    for chosen, wanted in (("no-number", {"KR101"}), ("st110,KR1", {"KR101", "ST110"})):
        done = lint("okrs.yaml", "--select", chosen, "--format", "json")
        assert {each["code"] for each in done.found} == wanted
    done = lint("okrs.yaml", "--select", "KR1", "--select", "ST", "--ignore", "ST", "--format",
                "json")  # fmt: skip
    assert {each["code"] for each in done.found} == {"KR101"}


def test_a_rule_about_letting_findings_be_is_chosen_by_name_too(lint):
    okrs = OKRS.replace("id: smile", "id: smile  # northing: allow KR101")
    done = lint("okrs.yaml", "--select", "allow-without-reason", "--format", "json", okrs=okrs)
    assert {each["code"] for each in done.found} == {"AL101"}


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_refused(lint, option):
    done = lint("okrs.yaml", option, "KR101,no-nunber", okrs=OKRS)
    assert done.code == 2
    assert "There is no rule “no-nunber”. Did you mean no-number?" in done.err


@pytest.mark.parametrize(
    "wrong",
    [
        ("--format", "xml"),
        ("--preset", "huge"),
        ("--language", "de"),
        ("--messages", "de"),
        (),
    ],
)
def test_what_is_not_offered_is_refused(lint, wrong):
    done = lint(*(("okrs.yaml", *wrong) if wrong else ()), okrs=OKRS)
    assert done.code == 2
    assert "usage: northing lint" in done.err


def test_a_preset_counts_key_results(lint):
    chosen = ("--select", "ST102", "--format", "json")
    assert lint("okrs.yaml", *chosen, okrs=OKRS).found == []
    (found,) = lint("okrs.yaml", *chosen, "--preset", "focused").found
    assert (found["path"], found["line"]) == ("objectives[0]", 5)
    (told,) = lint("okrs.yaml", *chosen, okrs=f"coach: {{preset: focused}}\n{OKRS}").found
    assert told["code"] == "ST102"


def test_the_language_is_told_from_each_text_or_forced(lint):
    mixed = OKRS.replace(BARE, "Kunderna ler när de går av färjan")
    done = lint("okrs.yaml", *RULES, "--format", "json", okrs=mixed)
    assert [each["language"] for each in done.found] == ["sv"]
    done = lint("okrs.yaml", *RULES, "--format", "json", "--language", "zh")
    assert [each["language"] for each in done.found] == ["zh-Hans"]


# --- letting findings be ------------------------------------------------------------------------

CODE = "# northing: allow KR101 the smiles are counted next quarter"
NAME = "# northing: allow no-number, KR101 the smiles are counted next quarter"
SMILE = f"      - id: smile\n        title: {BARE}\n"


@pytest.mark.parametrize(
    "written",
    [
        f"      - id: smile\n        title: {BARE}  {CODE}\n",
        f"      - id: smile  {CODE}\n        title: {BARE}\n",
        f"      - id: smile\n        {CODE}\n        title: {BARE}\n",
        f"      {CODE}\n      # and more\n\n      - id: smile\n        title: {BARE}\n",
        f"      {NAME}\n      - id: smile\n        title: {BARE}\n",
        f"      - {{id: smile, title: {BARE}}}  {CODE}\n",
        f"      - id: smile\n        title: >  {CODE}\n          {BARE}\n",
        f"      - id: smile\n        title: {BARE}  # northing: allow KR101：下季度再统计\n",
        f"      - id: smile\n        title: {BARE}  # northing: allow KR101 FY2027 is for it\n",
    ],
)
def test_a_comment_on_a_key_result_or_above_it_lets_a_finding_be(lint, written):
    done = lint("okrs.yaml", *RULES, "--strict", okrs=OKRS.replace(SMILE, written))
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize(
    ("written", "line", "code"),
    [
        (SMILE + f"        {CODE}\n", 9, "AL103"),
        (SMILE.replace("smile\n", f"smile\n        note: '{CODE}'\n"), 0, ""),
        (SMILE.replace(BARE, f"{BARE}  # northing: allow KR101"), 8, "AL101"),
        (SMILE.replace(BARE, f"{BARE}  # northing: allow"), 8, "AL101"),
        (SMILE.replace(BARE, f"{BARE}  # northing: allow KR909 as agreed"), 8, "AL102"),
        (SMILE.replace(BARE, f"{BARE}  # northing: allow no-nunber as agreed"), 8, "AL102"),
        (SMILE.replace(BARE, f"{BARE}  # northing: allow KR105 as agreed"), 8, "AL103"),
    ],
)
def test_a_comment_that_does_not_hold_is_told(lint, written, line, code):
    done = lint("okrs.yaml", *RULES, "--format", "json", okrs=OKRS.replace(SMILE, written))
    told = codes(done)
    assert "KR101" in [each for each, _ in told]
    assert [each for each in told if each[0] != "KR101"] == ([(code, line)] if code else [])


def test_a_comment_on_an_objective_is_not_about_its_key_results(lint):
    above = OKRS.replace("  - id: joy", f"  {CODE}\n  - id: joy")
    done = lint("okrs.yaml", *RULES, "--format", "json", okrs=above)
    assert codes(done) == [("AL103", 4), ("KR101", 9)]


@pytest.mark.parametrize(
    ("line", "code", "extra"),
    [
        ("northing: 1", "ST110", ()),
        ("cycle: 2026-Q3", "ST110", ()),
        ("    title: Riders look forward to the crossing", "ST102", ("--preset", "focused")),
        ("    key_results:", "ST102", ("--preset", "focused")),
    ],
)
def test_what_concerns_a_whole_is_let_be_on_its_own_lines(lint, line, code, extra):
    chosen = ("--select", f"{code},AL", *extra, "--strict")
    assert lint("okrs.yaml", *chosen, okrs=OKRS).code == 1
    told = OKRS.replace(line, f"{line}  # northing: allow {code} as agreed", 1)
    assert lint("okrs.yaml", *chosen, okrs=told).code == 0


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_and_a_byte_order_mark_make_no_difference(lint, end):
    Path("okrs.yaml").write_bytes(b"\xef\xbb\xbf" + OKRS.replace("\n", end).encode())
    (found,) = lint("okrs.yaml", *RULES, "--format", "json").found
    assert (found["line"], found["column"], found["end_column"]) == (8, 16, 16 + len(BARE))


def test_each_document_of_a_file_has_its_own_comments(lint):
    other = OKRS.replace("2026-Q3", "2026-Q4").replace(SMILE, f"      {CODE}\n{SMILE}")
    done = lint("okrs.yaml", *RULES, "--format", "json", okrs=f"{OKRS}---\n{other}")
    assert [(each["code"], each["document"]) for each in done.found] == [("KR101", 0)]


def test_a_whole_file_lets_findings_be(lint):
    told = f"coach: {{allow: [KR101 the smiles are counted next quarter]}}\n{OKRS}"
    assert lint("okrs.yaml", *RULES, "--strict", okrs=told).code == 0
    done = lint(
        "okrs.yaml", *RULES, "--format", "json", okrs=told.replace("KR101 the", "KR1O1 the")
    )
    assert codes(done) == [("AL102", 1), ("KR101", 9)]
    assert (done.found[0]["column"], done.found[0]["path"]) == (17, "coach.allow[0]")


def test_the_file_that_the_guide_shows_can_be_checked(lint):
    guide = Path(__file__).parents[2] / "docs/guide/lint.md"
    (shown,) = re.findall(r"```yaml\n(.*?)```", guide.read_text("utf-8"), re.DOTALL)
    done = lint("okrs.yaml", "--strict", okrs=shown)
    assert (done.code, done.out) == (0, "")
    unallowed = re.sub(r"  allow:\n.*\n", "", shown)
    assert codes(lint("okrs.yaml", "--format", "json", okrs=unallowed)) == [("KR303", 17)]
