"""The least that this server can do: an ASGI handler that answers with ``?length`` bytes."""

from __future__ import annotations

from typing import Any

TEXT = (b"content-type", b"text/html; charset=utf-8")


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    length = int(scope["query_string"] or b"0")
    size = (b"content-length", str(length).encode())
    await send({"type": "http.response.start", "status": 200, "headers": [TEXT, size]})
    await send({"type": "http.response.body", "body": b"x" * length})
