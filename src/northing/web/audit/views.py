from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from northing.apps.exchange.actions import record_audit_export
from northing.apps.exchange.queries.audit import AuditEntry, audit_entries, audit_page
from northing.base.errors import Invalid
from northing.formats.lines import csv_lines, json_lines
from northing.web.audit.forms import FilterForm
from northing.web.audit.sentences import sentence
from northing.web.requests import WorkspaceRequest, asked_number

FILES: dict[str, tuple[Callable[[Iterable[Mapping[str, Any]]], Iterator[str]], str]] = {
    "csv": (csv_lines, "text/csv; charset=utf-8"),
    "jsonl": (json_lines, "application/jsonl; charset=utf-8"),
}


@require_safe
def audit(request: WorkspaceRequest) -> HttpResponse:
    """What happened in the workspace, newest first."""
    form = FilterForm(request.GET)
    page = audit_page(request.actor, form.asked(), asked_number(request, "before"))
    context = {
        "page": page,
        "form": form,
        "older": form.address(before=page.next_before),
        "is_later": "before" in request.GET,
        "section": "settings",
        "tab": "audit",
    }
    return render(request, "audit/audit.html", context)


@require_POST
def export(request: WorkspaceRequest) -> HttpResponseBase:
    """The same events as a file. Taking it out is an event of its own, so it is no mere reading."""
    form = FilterForm(request.POST)
    kind = request.POST.get("format", "")
    if kind not in FILES or not form.is_valid():
        raise Invalid({"": "unknown"})
    lines, content_type = FILES[kind]
    asked = form.asked()
    record_audit_export(request.actor, asked, kind)
    rows = _worded(audit_entries(request.actor, asked), translation.get_language() or "en")
    response = StreamingHttpResponse(lines(rows), content_type=content_type)
    name = f"audit-{request.actor.workspace_slug}-{timezone.localdate().isoformat()}.{kind}"
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


def _worded(entries: Iterable[AuditEntry], language: str) -> Iterator[dict[str, Any]]:
    """The rows of a file in the reader's language, which is set no more when the server asks for
    them."""
    for entry in entries:
        with translation.override(language):
            row = entry.plain() | {"what": sentence(entry)}
        yield row
