"""Every malformed input names its line and what is wrong with it."""

from __future__ import annotations

import random

import pytest

from northing.formats import yaml

HEAD = "northing: 1\ncycle: 2026-Q3\n"
# A key result whose keys begin on line 6.
KEY_RESULT = HEAD + "objectives:\n- title: A\n  key_results:\n  - title: K\n"


def refused(text: str | bytes) -> list[tuple[int, str]]:
    with pytest.raises(yaml.FormatErrors) as caught:
        yaml.load(text)
    return [(problem.line, problem.code) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "empty")]),
        ("\ufeff", [(1, "empty")]),
        ("# only a comment\n---\n", [(1, "empty")]),
        (b"northing: 1\nsource: \xff\n", [(2, "not-utf8")]),
        ("northing: 1\nsource: a\0b\n", [(2, "control-character")]),
        ('northing: 1\nsource: "a\\0b"\n', [(2, "control-character")]),
        ("northing: 1\nsource: \ud800\n", [(2, "control-character")]),
        ("northing: 1\ncycle:\n\tname: 2026\n", [(3, "tab")]),
        ("northing: 1\nobjectives: [\n", [(3, "syntax")]),
        ("northing: 1\nsource: 'open\n", [(3, "syntax")]),
        ("northing: 1\nsource: a: b\n", [(2, "syntax")]),
        ("northing: 1\nsource: &a x\nlanguage: *a\n", [(2, "alias"), (3, "alias")]),
        ("northing: !!python/object:os.system 1\n", [(1, "tag")]),
        ("northing: 1\nsource: " + "[" * 40 + "]" * 40 + "\n", [(2, "too-deep")]),
        ("a" * 20_000_001, [(1, "file-too-large")]),
        ("- northing: 1\n", [(1, "not-a-mapping")]),
        ("just words\n", [(1, "not-a-mapping")]),
        ("workspace: A\n", [(1, "missing-key")]),
        ("northing: 2\n", [(1, "unsupported-version")]),
        ("northing:\n", [(1, "empty-value")]),
        ("northing: 1\n? [a]\n: b\n", [(2, "key-not-text")]),
        ("northing: 1\nsource: a\nsource: b\n", [(3, "duplicate-key")]),
        ("northing: 1\n<<: {source: a}\n", [(2, "unknown-key")]),
        ("northing: 1\nsource: {a: b}\n", [(2, "not-text")]),
        ("northing: 1\nteams: Growth\n", [(2, "not-a-list")]),
        ("northing: 1\nteams:\n- Growth\n", [(3, "not-a-mapping")]),
        ("northing: 1\r\nteams:\r\n- nam: A\r\n", [(3, "unknown-key"), (3, "missing-key")]),
        ("northing: 1\n---\nnorthing: 3\n", [(3, "unsupported-version")]),
        (f"northing: 1\nlanguage: {'x' * 17}\n", [(2, "text-too-long")]),
        (f"northing: 1\nworkspace: {'x' * 201}\n", [(2, "text-too-long")]),
        (f"northing: 1\nsource: {'x' * 501}\n", [(2, "text-too-long")]),
        (f"northing: 1\nsource:\n- {'x' * 250}\n- {'x' * 250}\n", [(3, "text-too-long")]),
        (f"northing: 1\nteams:\n- name: {'x' * 201}\n", [(3, "text-too-long")]),
    ],
)
def test_the_text_as_a_whole(text: str | bytes, expected: list[tuple[int, str]]) -> None:
    assert refused(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cycle: Summer\n", [(2, "cycle-without-dates")]),
        ("cycle: FY26-Q1\n", [(2, "cycle-without-dates")]),
        ("cycle: [2026]\n", [(2, "not-text-or-mapping")]),
        ("cycle:\n  name: Summer\n  starts_on: 2026-07-01\n", [(3, "cycle-without-dates")]),
        (
            "cycle:\n  name: Summer\n  starts_on: 2026-07-02\n  ends_on: 2026-07-01\n",
            [(5, "ends-before-start")],
        ),
        ("cycle:\n  name: 2026\n  starts_on: soon\n", [(4, "not-a-day")]),
        ("cycle:\n  name: 2026\n  starts_on: 2026-02-30\n", [(4, "not-a-day")]),
        ("cycle:\n  name: 2026\n  starts_on: 1899-12-31\n", [(4, "day-out-of-range")]),
        ("cycle:\n  name: 2026\n  ends_on: 2200-01-01\n", [(4, "day-out-of-range")]),
        ("cycle: 0001\n", [(2, "day-out-of-range")]),
        ("cycle:\n  name: 9999-Q4\n", [(3, "day-out-of-range")]),
        (f"cycle: {'x' * 81}\n", [(2, "text-too-long")]),
        (f"cycle:\n  name: {'x' * 81}\n", [(3, "text-too-long")]),
        (f"cycle:\n  name: 2026\n  parent: {'x' * 81}\n", [(4, "text-too-long")]),
        (f"teams:\n- name: A\n  parent: {'x' * 201}\n", [(4, "text-too-long")]),
        (f"teams:\n- name: A\n  function: {'x' * 61}\n", [(4, "text-too-long")]),
        (f"strategies:\n- title: {'x' * 301}\n", [(3, "text-too-long")]),
        (f"strategies:\n- title: A\n  id: {'x' * 81}\n", [(4, "text-too-long")]),
        (f"products:\n- name: {'x' * 201}\n", [(3, "text-too-long")]),
        *(
            (f"objectives:\n- title: A\n  {key}: {'x' * limit}x\n", [(4, "text-too-long")])
            for key, limit in [
                ("id", 80),
                ("why", 10_000),
                ("parent", 242),
                ("strategy", 80),
                ("product", 80),
                ("owner", 200),
                ("note", 10_000),
            ]
        ),
        *(
            (f"objectives:\n- title: A\n  {key}:\n  - {'x' * limit}x\n", [(5, "text-too-long")])
            for key, limit in [("owners", 200), ("contributors", 200), ("supports", 242)]
        ),
        (
            f"objectives:\n- title: A\n  visibility: {{restricted: [{'x' * 201}]}}\n",
            [(4, "text-too-long")],
        ),
        (
            f"objectives:\n- title: A\n  guardrails:\n  - metric: {'x' * 301}\n",
            [(5, "text-too-long")],
        ),
        (
            f"objectives:\n- title: A\n  initiatives:\n  - title: I\n    serves: {'x' * 81}\n",
            [(6, "text-too-long")],
        ),
        # an address counts as it is kept: two of these letters are four in lower case
        (f"objectives:\n- title: A\n  owner: {'İ' * 2}{'x' * 196}@a\n", [(4, "text-too-long")]),
        *(
            (
                f"objectives:\n- title: A\n  {key}: [{', '.join('a' for _ in range(101))}]\n",
                [(4, "too-many-items")],
            )
            for key in ("owners", "contributors", "supports")
        ),
        (
            "objectives:\n- title: A\n  key_results:\n" + "  - title: K\n" * 201,
            [(5, "too-many-items")],
        ),
        ("objectives:\n" + "- {title: A}\n" * 20_001, [(3, "too-many-items")]),
        (
            (
                "teams:\n- name: A\n  objectives:\n"
                + "  - {title: A}\n" * 10_000
                + "- name: B\n  objectives:\n"
                + "  - {title: A}\n" * 10_001
                + "objectives:\n- title: A\n"
            ),
            [(10_007, "too-many-objectives")],
        ),
        ("cycle:\n  name: 2026\n  state: running\n", [(4, "not-a-choice")]),
        ("cycle: 2026\n---\nnorthing: 1\ncycle: 2026\n", [(5, "duplicate-cycle")]),
        ("teams:\n- name: A\n- name: B\n- name: A\n", [(5, "duplicate-team")]),
        (
            "teams:\n- name: A\n  parent: B\n- name: B\n  parent: A\n",
            [(4, "team-loop")],
        ),
        ("objectives:\n- why: x\n", [(3, "missing-key")]),
        (f"objectives:\n- title: {'x' * 10_001}\n", [(3, "text-too-long")]),
        ("objectives:\n- title: ''\n", [(3, "empty-value")]),
        ("objectives:\n- title: A\n  id: a/b\n", [(4, "bad-id")]),
        ("objectives:\n- title: A\n  id: a#b\n", [(4, "bad-id")]),
        ("objectives:\n- title: A\n  explorative: maybe\n", [(4, "not-a-flag")]),
        ("objectives:\n- title: A\n  visibility: secret\n", [(4, "not-a-choice")]),
        ("objectives:\n- title: A\n  visibility: [Board]\n", [(4, "not-text-or-mapping")]),
        ("objectives:\n- title: A\n  owner: a\n  owners: [b]\n", [(5, "owner-and-owners")]),
        (
            "objectives:\n- {title: A, id: a}\n- {title: B, id: b}\n- {title: C, id: a}\n",
            [(5, "duplicate-id")],
        ),
        ("strategies:\n- {title: A, id: a}\n- {title: B, id: a}\n", [(4, "duplicate-id")]),
        ("objectives:\n- title: A\n  parent: b\n", [(4, "dangling-reference")]),
        ("objectives:\n- title: A\n  parent: '#b'\n", [(4, "bad-reference")]),
        (
            "objectives:\n- title: A\n- title: B\n  parent: a#none\n",
            [(5, "dangling-reference")],
        ),
        (
            "objectives:\n- title: A\n- title: B\n  supports:\n  - a\n  - c\n",
            [(7, "dangling-reference")],
        ),
        ("objectives:\n- title: A\n  parent: a\n", [(4, "loop")]),
        (
            (
                "objectives:\n- title: A\n  parent: b\n- title: B\n  parent: c#k\n"
                "- title: C\n  parent: a\n  key_results: [{title: K}]\n"
            ),
            [(4, "loop")],
        ),
        (
            (
                "cycle: 2026\nobjectives:\n- title: A\n  parent: 2026-Q3/none\n"
                "---\nnorthing: 1\ncycle: 2026-Q3\nobjectives: []\n"
            ),
            [(5, "dangling-reference")],
        ),
        (
            (
                "cycle: 2026\nobjectives:\n- title: A\n  parent: 2026-Q3/b\n"
                "---\nnorthing: 1\ncycle: 2026-Q3\nobjectives:\n- title: B\n  parent: 2026/a\n"
            ),
            [(5, "loop")],
        ),
        (
            "objectives:\n- title: A\n  initiatives:\n  - {title: I, serves: none}\n",
            [(5, "dangling-reference")],
        ),
        (
            (
                "objectives:\n- title: A\n  guardrails:\n  - metric: M\n    at_least: 2\n"
                "    at_most: 1\n"
            ),
            [(6, "bounds-crossed")],
        ),
        *(
            (
                f"objectives:\n- title: A\n  initiatives:\n  - title: I\n    rice:\n      {rice}\n",
                [(7, code)],
            )
            for rice, code in [
                ("{reach: 1, impact: 0.7, confidence: 50, effort: 1}", "not-a-choice"),
                ("{reach: 1, impact: 1, confidence: 50, effort: 0}", "number-not-above"),
                ("{reach: -1, impact: 1, confidence: 50, effort: 1}", "number-too-low"),
                ("{reach: 1, impact: 1, confidence: 50}", "missing-key"),
            ]
        ),
    ],
)
def test_cycles_teams_and_objectives(text: str, expected: list[tuple[int, str]]) -> None:
    assert refused("northing: 1\n" + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("target: forty", [(7, "not-a-number")]),
        ("target: [40]", [(7, "not-a-number")]),
        ("target: true", [(7, "not-a-number")]),
        ("target: .nan", [(7, "not-a-number")]),
        ("target: .inf", [(7, "not-a-number")]),
        ("target: 1:30", [(7, "not-a-number")]),
        ("target: 1e15", [(7, "too-large")]),
        ("target: 1e999999999", [(7, "too-large")]),
        ("target: 0.0000001", [(7, "too-many-decimals")]),
        ("target: 1234567890.123456", [(7, "too-many-digits")]),
        ("current: true", [(7, "not-a-number")]),
        ("type: binary\n    current: 5", [(8, "not-a-flag")]),
        ("type: binary\n    check_ins:\n    - {on: 2026-07-02, value: 0.5}", [(9, "not-a-flag")]),
        ("check_ins:\n    - {on: 2026-07-02, value: true}", [(8, "not-a-number")]),
        ("check_ins:\n    - {value: 3}", [(8, "missing-key")]),
        ("confidence: 101", [(7, "number-too-high")]),
        ("confidence: -1", [(7, "number-too-low")]),
        ("probability: 120", [(7, "number-too-high")]),
        ("weight: -0.5", [(7, "number-too-low")]),
        ("type: percnt\n    probability: 60", [(7, "not-a-choice")]),
        ("type: percent\n    milestones:\n    - title: M", [(8, "key-of-another-type")]),
        ("bounds: {at_least: 1}\n    target: 3", [(8, "key-of-another-type")]),
        ("bounds: {at_least: 3, at_most: 1}", [(7, "bounds-crossed")]),
        ("bounds: {share: 95}", [(7, "number-too-high")]),
        ("deadline: 2026-10-01", [(7, "outside-cycle")]),
        ("deadline: 30 September", [(7, "not-a-day")]),
        ("check_ins:\n    - on: 2026-06-30\n      note: x", [(8, "outside-cycle")]),
        ("pace: [{on: 2026-12-01, share: 1}]", [(7, "outside-cycle")]),
        ("pace: fast", [(7, "not-a-choice")]),
        ("pace: {on: 2026-08-01, share: 1}", [(7, "not-text-or-list")]),
        (
            "pace:\n    - {on: 2026-08-02, share: 0.5}\n    - {on: 2026-08-01, share: 1}",
            [(9, "pace-not-in-order")],
        ),
        *(
            (f"{key}: {'x' * limit}x", [(7, "text-too-long")])
            for key, limit in [("id", 80), ("unit", 40), ("metric", 300), ("owner", 200)]
        ),
        (
            f"check_ins:\n    - {{on: 2026-07-02, note: {'x' * 10_001}, by: {'x' * 201}}}",
            [(8, "text-too-long")] * 2,
        ),
        (
            f"amendments:\n    - {{on: 2026-07-02, field: {'x' * 41}, to: {'x' * 10_001}}}",
            [(8, "text-too-long")] * 2,
        ),
        ("check_ins:\n    - on: 0001-01-01", [(8, "day-out-of-range")]),
        ("deadline: 9999-12-31", [(7, "day-out-of-range")]),
        ("milestones:\n" + "    - title: M\n" * 501, [(8, "too-many-items")]),
        ("tasks:\n" + "    - title: T\n" * 501, [(8, "too-many-items")]),
        ("check_ins:\n" + "    - {on: 2026-07-02}\n" * 20_001, [(8, "too-many-items")]),
        ("amendments:\n    - on: 2026-08-01", [(8, "missing-key")]),
        ("tasks:\n    - title: T\n      state: finished", [(9, "not-a-choice")]),
        ("id: k\n  - title: L\n    id: k", [(9, "duplicate-id")]),
        # everything at once, in the order of the file
        (
            "targt: 3\n    baseline: x\n    weight: -1\n    deadline: 2027-01-01",
            [
                (7, "unknown-key"),
                (8, "not-a-number"),
                (9, "number-too-low"),
                (10, "outside-cycle"),
            ],
        ),
    ],
)
def test_key_results(text: str, expected: list[tuple[int, str]]) -> None:
    assert refused(f"{KEY_RESULT}    {text}\n") == expected


def test_a_problem_says_where_and_what_to_write_instead() -> None:
    with pytest.raises(yaml.FormatErrors) as caught:
        yaml.load(KEY_RESULT + "    targt: 3\n", "okrs.yaml")
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (7, 5)
    assert problem.path == "objectives[0].key_results[0]"
    assert problem.params["suggestion"] == "target"
    assert problem.message == problem.template % problem.params
    assert str(caught.value) == ("okrs.yaml:7:5: “targt” is not known here. Did you mean “target”?")


def test_what_is_too_long_says_where_and_how_long_it_may_be() -> None:
    with pytest.raises(yaml.FormatErrors) as caught:
        yaml.load(f"{KEY_RESULT}    unit: {'x' * 41}\n")
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (7, 11)
    assert problem.path == "objectives[0].key_results[0].unit"
    assert problem.message == "This text has 41 characters; at most 40 can be kept."


def test_objectives_are_counted_over_all_teams_and_the_list_that_goes_beyond_is_named() -> None:
    teams = "".join(f"- name: T{n}\n  objectives:\n" + "  - {title: A}\n" * 9_000 for n in range(3))
    with pytest.raises(yaml.FormatErrors) as caught:
        yaml.load(f"{HEAD}teams:\n{teams}")
    (problem,) = caught.value.problems
    assert problem.path == "teams[2].objectives"
    assert problem.params["limit"] == "20000"


def test_a_loop_is_named() -> None:
    objectives = "objectives:\n- {title: A, parent: b}\n- {title: B, parent: c}\n"
    with pytest.raises(yaml.FormatErrors) as caught:
        yaml.load(f"{HEAD}{objectives}- {{title: C, parent: b}}\n")
    (problem,) = caught.value.problems
    assert problem.params["loop"] == "b → c → b"


def test_a_mistyped_reference_gets_a_suggestion() -> None:
    objectives = "objectives:\n- {title: Activation}\n- {title: B, parent: actvation}\n"
    with pytest.raises(yaml.FormatErrors) as caught:
        yaml.load(HEAD + objectives)
    assert caught.value.problems[0].params["suggestion"] == "activation"


@pytest.mark.parametrize("bomb", ["[" * 200_000, "{a: " * 100_000, "? " * 100_000, "- " * 100_000])
def test_depth_cannot_bring_it_down(bomb: str) -> None:
    assert [code for _, code in refused(bomb)] == ["too-deep"]


def test_damaged_files_are_refused_or_read_and_nothing_else() -> None:
    whole = (KEY_RESULT + "    check_ins: [{on: 2026-07-02, value: 3, note: 'x: y'}]\n").encode()
    pieces = (b"[", b"&a ", b"*a", b"!!x ", b"- ", b": ", b"? ", b"null", b"{a: 1}", b"\xff", b"\t")
    chance = random.Random(20260701)
    found: list[yaml.Problem] = []
    for _ in range(3000):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.randint(0, 5)] = chance.choice(pieces)
        try:
            yaml.load(bytes(damaged))
        except yaml.FormatErrors as errors:
            found.extend(errors.problems)
    assert len(found) > 1000
    assert all(problem.line >= 1 and problem.message for problem in found)
