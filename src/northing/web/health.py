"""For machines that watch: does it live, can it work, and how is it going."""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from northing.base.jobs.worker import is_worker_alive
from northing.base.migrating import state_of_schema
from northing.base.monitoring import exposition

TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8"


@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok", content_type="text/plain")


@require_safe
@never_cache
def readyz(_request: HttpRequest) -> JsonResponse:
    try:
        schema, has_worker = state_of_schema(), is_worker_alive()
        parts = {"database": "ok", "schema": schema, "worker": "ok" if has_worker else "missing"}
    except DatabaseError:
        parts = {"database": "no answer", "schema": "unknown", "worker": "unknown"}
    is_ready = list(parts.values()) == ["ok", "current", "ok"]
    return JsonResponse({"ready": is_ready, **parts}, status=200 if is_ready else 503)


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    if not settings.METRICS_TOKEN:
        raise Http404
    given = request.headers.get("Authorization", "")
    if not constant_time_compare(given, f"Bearer {settings.METRICS_TOKEN}"):
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    return HttpResponse(exposition(), content_type=TEXT_FORMAT)
