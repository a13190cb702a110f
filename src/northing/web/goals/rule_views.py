from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from northing.coach import Rule, Severity, Subject
from northing.coach.explaining import Example, examples_of
from northing.coach.registry import modules
from northing.coach.saying import Said, say_rule
from northing.coach.texts import known_language
from northing.web.goals.coach_views import language
from northing.web.requests import WorkspaceRequest

SUBJECTS = (
    (Subject.OBJECTIVE, _("Of an objective")),
    (Subject.KEY_RESULT, _("Of a key result")),
    (Subject.SET, _("Of a whole plan")),
)


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule in the reader's language, with … in the place of what it finds."""

    code: str
    name: str
    said: Said
    is_notice: bool


@require_safe
def rules(request: WorkspaceRequest) -> HttpResponse:
    """Every rule, by what it looks at."""
    groups = [
        (title, [_words(each.RULE) for each in modules().values() if each.RULE.subject is subject])
        for subject, title in SUBJECTS
    ]
    return render(request, "goals/coach/rules.html", {"groups": groups, "section": "objectives"})


@require_safe
def rule(request: WorkspaceRequest, code: str) -> HttpResponse:
    """One rule with its reason, its fix and its examples in the reader's language."""
    if code not in modules():
        raise Http404
    found = modules()[code].RULE
    examples = [each for each in examples_of(code) if _is_readable(each)]
    context = {
        "rule": _words(found),
        "is_set": found.subject is Subject.SET,
        "fires": [each for each in examples if each.fires],
        "silent": [each for each in examples if not each.fires],
        "lang": known_language(language()) or "en",
        "section": "objectives",
    }
    return render(request, "goals/coach/rule.html", context)


def _words(found: Rule) -> RuleWords:
    said = say_rule(found, language())
    return RuleWords(found.code, found.name, said, found.severity is Severity.NOTICE)


def _is_readable(example: Example) -> bool:
    """Whether an example is in the reader's language; a document says its own in a line."""
    own = known_language(language()) or "en"
    return example.language == own or f"\nlanguage: {own}\n" in example.text
