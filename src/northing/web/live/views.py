"""What an open page asks to stay of today: a stream of what moves, or every now and then."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from northing.apps.goals.queries.live import MOST_TOPICS, TOPIC, LiveState, live_state
from northing.base import clock
from northing.base.errors import NotFound
from northing.base.live import DOOR, Reader
from northing.web.requests import WorkspaceRequest

MARK = re.compile(r'(?:W/)?"([0-9]{1,12}(?:\.[0-9]{1,6})?)-((?:[0-9]{1,18}\.)*)"')
INSTANT = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,6})?")
# What a client reads where nobody holds its stream: it asks for the state instead.
ASK_INSTEAD = "event: closed\ndata: poll\n\n"


@require_safe
def stream(request: WorkspaceRequest) -> HttpResponse:
    """Say who reads. The front holds the stream; where it does not, this is all of it."""
    topics, since = _topics(request), request.GET.get("since", "0")
    door: list[Reader] | None = request.META.get("asgi.scope", {}).get(DOOR)
    actor, session = request.actor, request.session.session_key
    if door is not None and session and actor.membership_id:
        row: Any = request.session.row  # type: ignore[attr-defined]
        reader = Reader(
            workspace_id=actor.workspace_id,
            membership_id=actor.membership_id,
            session=row.pk,
            role=actor.role,
            team_ids=actor.team_ids,
            topics=topics,
            since=float(since) if INSTANT.fullmatch(since) else 0.0,
        )
        door.append(reader)
    response = HttpResponse(ASK_INSTEAD, content_type="text/event-stream; charset=utf-8")
    response["X-Accel-Buffering"] = "no"
    return response


@require_safe
def state(request: WorkspaceRequest) -> HttpResponse:
    """Tell which topics moved since the mark that is sent along; 304 while none did."""
    topics = _topics(request)
    mark = request.headers.get("If-None-Match", "")
    since, known = _read(mark)
    now = clock.now()
    found = live_state(request.actor, topics, since, known) if since else LiveState(topics, ())
    if since and not found.topics:
        response = HttpResponse(status=304)
        response["ETag"] = mark
        return response
    response = JsonResponse({"topics": sorted(found.topics)})
    response["ETag"] = f'"{now.timestamp():.3f}-{"".join(f"{pk}." for pk in found.event_ids)}"'
    return response


def _topics(request: WorkspaceRequest) -> frozenset[str]:
    topics = request.GET.getlist("topic") or ["workspace"]
    if len(topics) > MOST_TOPICS or not all(map(TOPIC.fullmatch, topics)):
        raise NotFound
    return frozenset(topics)


def _read(mark: str) -> tuple[datetime | None, frozenset[int]]:
    found = MARK.fullmatch(mark)
    if found is None:
        return None, frozenset()
    known = frozenset(int(pk) for pk in found[2].split(".") if pk)
    return datetime.fromtimestamp(float(found[1]), UTC), known
