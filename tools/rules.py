"""A page for each rule of the coach, in each language: what it says, why, and its examples."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog

from northing.coach import Rule, registry
from northing.coach.allowing import RULES
from northing.coach.explaining import Example, examples_of
from northing.coach.findings import Subject
from tools.catalogues import read_catalogue

FOLDER = Path("docs") / "reference" / "rules"
WRITTEN = "<!-- Written by python -m tools.reference; change the rule or its examples instead. -->"
_PARAM = re.compile(r"%\(\w+\)s")
_MARKS = re.compile(r"([\\`*_\[\]<>])")
_LANGUAGE = re.compile(r"^language: *(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What the pages say by themselves in a language. ``locale`` names the catalogue, '' for
    English; ``tag`` is the texts' language."""

    folder: str
    tag: str
    locale: str
    own_name: str
    title: str
    intro: str
    head: str
    all_rules: str
    why: str
    fix: str
    fires: str
    silent: str
    kind: str
    subjects: dict[Subject, str]
    severities: dict[str, str]
    let_be: str


TONGUES = (
    Tongue(
        folder="en",
        tag="en",
        locale="",
        own_name="English",
        title="The rules of the coach",
        intro="What [`northing lint`](../../../guide/lint.md) looks for. The craft behind it is in"
        " [Write OKRs that work](../../../guide/write-okrs-that-work.md).",
        head="| code | name | what it says |",
        all_rules="All rules",
        why="Why",
        fix="What to write instead",
        kind="%s, %s.",
        fires="It objects to",
        silent="It lets pass",
        subjects={
            Subject.OBJECTIVE: "about one objective",
            Subject.KEY_RESULT: "about one key result",
            Subject.SET: "about all objectives of a file together",
        },
        severities={"warning": "Warning", "notice": "Notice", "error": "Error"},
        let_be="To let a finding be, say why in a comment: `# northing: allow %s the reason`.",
    ),
    Tongue(
        folder="sv",
        tag="sv",
        locale="sv",
        own_name="Svenska",
        title="Coachens regler",
        intro="Det som [`northing lint`](../../../guide/lint.md) letar efter (guiden är på"
        " engelska).",
        head="| kod | namn | vad den säger |",
        all_rules="Alla regler",
        why="Varför",
        fix="Skriv hellre så här",
        kind="%s, %s.",
        fires="Den anmärker på",
        silent="Den låter passera",
        subjects={
            Subject.OBJECTIVE: "om ett mål",
            Subject.KEY_RESULT: "om ett nyckelresultat",
            Subject.SET: "om alla mål i en fil tillsammans",
        },
        severities={"warning": "Varning", "notice": "Påpekande", "error": "Fel"},
        let_be="Låt en anmärkning vara genom att skriva varför: `# northing: allow %s skälet`.",
    ),
    Tongue(
        folder="zh-hans",
        tag="zh-Hans",
        locale="zh_Hans",
        own_name="简体中文",
        title="教练的规则",
        intro="[`northing lint`](../../../guide/lint.md) 检查的内容（指南为英文）。",
        head="| 代码 | 名称 | 提示 |",
        all_rules="全部规则",
        why="为什么",
        fix="可以这样写",
        kind="%s，%s。",
        fires="会提出的",
        silent="会放过的",
        subjects={
            Subject.OBJECTIVE: "针对单个目标",
            Subject.KEY_RESULT: "针对单个关键结果",
            Subject.SET: "针对文件中的整套目标",
        },
        severities={"warning": "警告", "notice": "提示", "error": "错误"},
        let_be="要放过一条提示，写明理由：`# northing: allow %s 理由`。",
    ),
)


def pages(root: Path) -> dict[Path, str]:
    """Every page of the rules with what it should say."""
    found = {}
    for tongue in TONGUES:
        folder = root / FOLDER / tongue.folder
        found[folder / "README.md"] = _index(tongue)
        for code, module in registry.modules().items():
            found[folder / f"{code.lower()}.md"] = _page(module.RULE, tongue)
    return found


def left_over(root: Path) -> list[Path]:
    """The pages of rules that are not there any more."""
    known = pages(root)
    return [path for path in sorted((root / FOLDER).glob("*/*.md")) if path not in known]


def _index(tongue: Tongue) -> str:
    links = _links("README.md", tongue)
    rules = [each.RULE for each in registry.modules().values()]
    rows = [f"| [{each.code}]({each.code.lower()}.md) | {_row(each, tongue)} |" for each in rules]
    rows += [f"| {each.code} | {_row(each, tongue)} |" for each in RULES.values()]
    lines = [WRITTEN, "", f"# {tongue.title}", "", links, "", tongue.intro, ""]
    return "\n".join([*lines, tongue.head, "|---|---|---|", *rows]) + "\n"


def _row(rule: Rule, tongue: Tongue) -> str:
    return f"{rule.name} | {_said(rule.message, tongue).replace('|', chr(92) + '|')}"


def _links(name: str, tongue: Tongue) -> str:
    others = (each for each in TONGUES if each is not tongue)
    return " · ".join(f"[{each.own_name}](../{each.folder}/{name})" for each in others)


def _page(rule: Rule, tongue: Tongue) -> str:
    name = f"{rule.code.lower()}.md"
    kind = tongue.kind % (tongue.severities[rule.severity.value], tongue.subjects[rule.subject])
    lines = [
        WRITTEN,
        "",
        f"# {rule.code} {rule.name}",
        "",
        f"{_links(name, tongue)} · [{tongue.all_rules}](README.md)",
        "",
        f"> {_said(rule.message, tongue)}",
        "",
        kind,
        "",
        f"**{tongue.why}**: {_said(rule.why, tongue)}",
        "",
        f"**{tongue.fix}**: {_said(rule.fix, tongue)}",
        "",
        *_examples(rule, tongue),
        tongue.let_be % rule.code,
    ]
    return "\n".join(lines) + "\n"


def _examples(rule: Rule, tongue: Tongue) -> Iterator[str]:
    own = [each for each in examples_of(rule.code) if _language_of(each) == tongue.tag]
    for title, fires in ((tongue.fires, True), (tongue.silent, False)):
        yield from (f"## {title}", "")
        for each in own:
            if each.fires is fires:
                yield from _example(each, is_document=rule.subject is Subject.SET)
        if rule.subject is not Subject.SET:
            yield ""


def _language_of(example: Example) -> str:
    """The language of a text, or of a document of a set rule."""
    found = _LANGUAGE.search(example.text)
    return example.language or (found[1] if found else "en")


def _example(example: Example, *, is_document: bool) -> Iterator[str]:
    if is_document:
        yield from ("```yaml", example.text.rstrip(), "```", "")
    else:
        context = f" `{example.context}`" if example.context else ""
        text = _MARKS.sub(r"\\\1", example.text)
        yield f"- {text}{context}"


def _said(template: str, tongue: Tongue) -> str:
    """A rule's sentence in a language, with … in the place of what is found in a text."""
    message = _catalogue(tongue.locale).get(template) if tongue.locale else None
    text = str(message.string) if message is not None and message.string else template
    return _PARAM.sub("…", text).replace("%%", "%")


@cache
def _catalogue(locale: str) -> Catalog:
    return read_catalogue(locale)
