"""From a document to findings: what each text is told to its rules, and what is silent then.

The rules here look for a word, so that nothing but the engine is under test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

import pytest

from northing.coach import check, registry
from northing.coach.findings import (
    Finding,
    Hit,
    KeyResultText,
    ObjectiveText,
    OkrSet,
    Rule,
    SetHit,
    Severity,
    Subject,
)
from northing.coach.settings import Settings
from northing.core.coaching import Coaching
from northing.core.document import (
    Baseline,
    Binary,
    Document,
    KeyResult,
    Measure,
    Milestones,
    Objective,
    Phase,
    Product,
    ProductPhase,
    Range,
    Tasks,
    Team,
)
from northing.core.presets import PRESETS, Preset
from northing.formats import yaml


def rule(code: str, subject: Subject) -> Rule:
    return Rule(
        code=code,
        name=f"name-{code.lower()}",
        severity=Severity.WARNING,
        subject=subject,
        message="Found %(found)s",
        why="100 %% wrong",
        fix="Write %(better)s",
    )


def word_rule(code: str, subject: Subject = Subject.KEY_RESULT) -> SimpleNamespace:
    """A rule that fires at its own code in a text."""

    def find(text: KeyResultText | ObjectiveText) -> Iterator[Hit]:
        start = text.text.find(code)
        if start >= 0:
            yield Hit(start, start + len(code), {"better": code.lower()})

    return SimpleNamespace(RULE=rule(code, subject), find=find)


def set_rule(code: str, find: Callable[[OkrSet], Iterator[SetHit]]) -> SimpleNamespace:
    return SimpleNamespace(RULE=rule(code, Subject.SET), find=find)


@pytest.fixture
def rules(monkeypatch) -> Callable[..., None]:
    """Make these the only rules."""

    def put(*modules: SimpleNamespace) -> None:
        known = {each.RULE.code: each for each in modules}
        monkeypatch.setattr(registry, "modules", lambda: known)
        for name, subject in (
            ("key_result_rules", Subject.KEY_RESULT),
            ("objective_rules", Subject.OBJECTIVE),
            ("set_rules", Subject.SET),
        ):
            of_subject = tuple(each for each in modules if each.RULE.subject is subject)
            monkeypatch.setattr(registry, name, lambda found=of_subject: found)

    return put


KR = "KR101 KR102 KR103 KR105 KR201 KR301 KR303 KR304"


@pytest.fixture
def words(rules) -> None:
    rules(*map(word_rule, KR.split()), word_rule("OB101", Subject.OBJECTIVE))


def key_result(title: str, measure: Measure | None = None) -> KeyResult:
    made = KeyResult(id=title, title=title)
    return replace(made, measure=measure) if measure else made


def document(*key_results: KeyResult, **given: object) -> Document:
    team = Team(
        name="Growth",
        function="Product",
        objectives=(Objective(id="o", title="An aim", key_results=key_results),),
    )
    return Document(teams=(team,), **given)  # type: ignore[arg-type]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [each.code for each in findings]


def test_a_finding_leads_to_the_words(words):
    one = Objective(id="a", title="Say OB101 twice", key_results=(key_result("Be KR301"),))
    found = check(Document(objectives=(one,), teams=document(key_result("x KR303")).teams))
    assert [(each.code, each.path, each.span) for each in found] == [
        ("OB101", "objectives[0].title", (4, 9)),
        ("KR301", "objectives[0].key_results[0].title", (3, 8)),
        ("KR303", "teams[0].objectives[0].key_results[0].title", (2, 7)),
    ]
    first = found[0]
    assert (first.message, first.why, first.fix) == ("Found OB101", "100 % wrong", "Write ob101")
    assert (first.name, first.severity, first.document) == ("name-ob101", Severity.WARNING, 0)
    assert dict(first.params) == {"found": "OB101", "better": "ob101"}


def test_what_stands_nowhere_in_a_title_is_told_of_all_of_it(rules):
    def find(_text: KeyResultText) -> Iterator[Hit]:
        yield Hit(3, 3)

    rules(SimpleNamespace(RULE=rule("KR105", Subject.KEY_RESULT), find=find))
    (found,) = check(document(key_result("Win ten")))
    assert (found.span, found.params["found"]) == ((0, 7), "Win ten")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("KR101 KR102 KR103", ["KR101"]),
        ("KR102 KR103", ["KR102"]),
        ("KR103 KR105", ["KR103", "KR105"]),
        ("KR101 KR102 KR103 KR304", ["KR304"]),
        ("KR101 KR303", ["KR101", "KR303"]),
        (KR, ["KR105", "KR201", "KR301", "KR303", "KR304"]),
    ],
)
def test_a_consequence_of_another_finding_is_not_told(words, text, told):
    assert codes(check(document(key_result(text)))) == told


@pytest.mark.parametrize(
    ("measure", "text", "told"),
    [
        (Range(), KR.replace("KR304", ""), ["KR101", "KR301", "KR303"]),
        (Milestones(), "KR101 KR102 KR103 KR201", ["KR201"]),
        (Tasks(), "KR102 KR103 KR105", ["KR105"]),
        (Baseline(), "KR103 KR301", ["KR301"]),
        (Binary(), "KR101 KR304", ["KR304"]),
        (Binary(probability=Decimal(60)), "KR101 KR304 KR303", ["KR303"]),
    ],
)
def test_a_type_says_what_the_text_need_not(words, measure, text, told):
    assert codes(check(document(key_result(text, measure)))) == told


def test_what_one_key_result_silences_is_told_of_the_next(words):
    found = check(document(key_result("KR101 KR102"), key_result("KR102")))
    assert codes(found) == ["KR101", "KR102"]


def seen_by_rules(rules, document: Document, settings: Settings) -> list[KeyResultText]:
    seen: list[KeyResultText] = []

    def find(text: KeyResultText) -> Iterator[Hit]:
        seen.append(text)
        return iter(())

    rules(SimpleNamespace(RULE=rule("KR101", Subject.KEY_RESULT), find=find))
    check(document, settings)
    return seen


def test_a_rule_is_told_of_the_team_and_the_phase(rules):
    products = (Product(id="app", name="App", phase=ProductPhase.DISCOVERY),)
    objectives = (
        Objective(id="a", title="A", product="app", key_results=(key_result("1"),)),
        Objective(id="b", title="B", product="app", phase=Phase.GROWTH,
                  key_results=(key_result("2"), replace(key_result("3"), team="Data"))),
        Objective(id="c", title="C", key_results=(key_result("4"),)),
    )  # fmt: skip
    teams = (
        Team(name="Growth", function="Product", objectives=objectives[:2]),
        Team(name="Data", function="Analytics"),
        Team(name="New", objectives=objectives[2:]),
    )
    texts = seen_by_rules(rules, Document(products=products, teams=teams), Settings())
    assert [(each.text, each.phase, each.function) for each in texts] == [
        ("1", "discovery", "product"),
        ("2", "growth", "product"),
        ("3", "growth", "analytics"),
        ("4", "", ""),
    ]


def test_the_function_of_a_team_that_states_none_can_be_told(rules):
    plain = Document(objectives=(Objective(id="a", title="A", key_results=(key_result("1"),)),))
    told = replace(plain, coach=Coaching(function="Sales"))
    asked = Settings(function="support")
    functions = [
        [each.function for each in seen_by_rules(rules, *given)]
        for given in ((told, Settings()), (told, asked), (document(key_result("1")), asked))
    ]
    assert functions == [["sales"], ["support"], ["product"]]


@pytest.mark.parametrize(
    ("stated", "forced", "language"),
    [
        ("", "", "sv"),
        ("en", "", "en"),
        ("zh", "", "zh-Hans"),
        ("en", "sv", "sv"),
        ("de", "", "sv"),
        ("", "zh", "zh-Hans"),
    ],
)
def test_a_text_is_read_in_its_own_language_unless_told(rules, stated, forced, language):
    text = "Andelen kunder som kommer tillbaka ökar från 40 % till 55 %"
    given = document(key_result(text), language=stated)
    (seen,) = seen_by_rules(rules, given, Settings(language=forced))
    assert seen.language == language


def test_a_set_rule_points_at_things_or_at_their_words(rules):
    def find(okrs: OkrSet) -> Iterator[SetHit]:
        params = {"better": "fewer"}
        yield SetHit("", params)
        yield SetHit("teams[0]", params)
        yield SetHit(okrs.objectives[0].path, params)
        yield SetHit(okrs.key_results[0].path, params, 0, 3)

    rules(set_rule("ST101", find))
    found = check(document(key_result("Win ten")))
    objective = "teams[0].objectives[0]"
    assert [(each.path, each.span, each.params["found"]) for each in found] == [
        ("", (0, 0), ""),
        ("teams[0]", (0, 0), ""),
        (objective, (0, 0), "An aim"),
        (f"{objective}.key_results[0].title", (0, 3), "Win"),
    ]


def test_a_preset_is_asked_for_or_stands_in_the_document(rules):
    seen = []

    def find(okrs: OkrSet) -> Iterator[SetHit]:
        seen.append(okrs.bounds)
        return iter(())

    rules(set_rule("ST101", find))
    told = Document(coach=Coaching(preset=Preset.BALANCED))
    for given, asked in ((Document(), ""), (told, ""), (told, "focused")):
        check(given, Settings(preset=asked))
    assert seen == [None, PRESETS["balanced"], PRESETS["focused"]]


# --- letting findings be ------------------------------------------------------------------------


def test_a_document_lets_findings_be_with_a_reason(words):
    given = document(key_result("KR301 KR303"), key_result("KR301"))
    told = replace(given, coach=Coaching(allow=("KR301 the board counts it", "name-kr303: fine")))
    assert codes(check(told)) == []


@pytest.mark.parametrize(
    ("allow", "code", "words_of_it"),
    [
        ("KR301", "AL101", "KR301"),
        ("KR301, KR303 : –", "AL101", "KR301, KR303"),
        ("", "AL101", "…"),
        ("KR999 because", "AL102", "KR999"),
        ("name-kr3O1 because", "AL102", "such as name-kr301"),
        ("KR304 because", "AL103", "KR304"),
    ],
)
def test_what_is_let_be_wrongly_is_told_where_it_stands(words, allow, code, words_of_it):
    given = document(key_result("KR301"), coach=Coaching(allow=("KR105 never", allow)))
    *_, last = check(given)
    assert (last.code, last.path) == (code, "coach.allow[1]")
    assert words_of_it in last.message + last.fix
    assert "KR301" in codes(check(given))


def test_of_several_codes_the_idle_one_is_told(words):
    given = document(key_result("KR301"), coach=Coaching(allow=("KR301, KR304 as agreed",)))
    assert [(each.code, each.severity.value) for each in check(given)] == [("AL103", "notice")]


def test_what_a_let_be_finding_silences_stays_silent(words):
    given = document(key_result("KR101 KR103"), coach=Coaching(allow=("KR101 counted later",)))
    assert codes(check(given)) == []


def test_real_okrs_are_checked_whole():
    text = "northing: 1\nobjectives: [{title: Grow, key_results: [{title: 提升客户满意度}]}]\n"
    assert {each.document for each in check(yaml.load(text)[0], number=3)} == {3}
