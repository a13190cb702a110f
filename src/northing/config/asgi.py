"""The front: an ASGI application that gives pages a bounded number of threads.

Pages are WSGI in threads that last, and so do their database connections (see
``docs/decisions/0003-server.md``). A request takes a thread only when it is here whole: one that is
sent slowly, or half, costs a connection and nothing more.
"""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from tempfile import SpooledTemporaryFile
from typing import Any, cast

from a2wsgi import WSGIMiddleware
from a2wsgi.asgi_typing import HTTPScope, Receive, ReceiveEvent, Scope, Send
from django.conf import settings

from northing.config.wsgi import application as pages  # first: it makes Django ready

# isort: split
from northing.base.live import DOOR, Reader
from northing.config.live import hub
from northing.config.proxies import Proxied

LARGEST_BODY = 64 * 2**20
BODY_IN_MEMORY = 2**20
BODY_SECONDS = 60.0
CHUNK = 64 * 2**10


class _Unfit(Exception):
    """A request that gets no page: the status to answer with, None when nobody listens."""

    def __init__(self, status: int | None) -> None:
        self.status = status


async def _read_whole(receive: Receive, body: SpooledTemporaryFile[bytes]) -> None:
    has_more = True
    while has_more:
        message: Any = await receive()
        if message["type"] == "http.disconnect":
            raise _Unfit(None)
        body.write(message.get("body", b""))
        if body.tell() > LARGEST_BODY:
            raise _Unfit(413)
        has_more = message.get("more_body", False)


def _fit_headers(scope: HTTPScope, length: int) -> HTTPScope:
    """Leave out names with an underscore, which WSGI cannot tell from a dash: nobody may pass a
    proxy's header off as the proxy's. The length is that of what came, chunked or not."""
    left_out = (b"content-length", b"transfer-encoding")
    headers = [(k, v) for k, v in scope["headers"] if b"_" not in k and k not in left_out]
    if length or any(k in left_out for k, _ in scope["headers"]):
        headers.append((b"content-length", str(length).encode()))
    return {**scope, "headers": headers}


async def _answer(send: Send, status: int) -> None:
    start: Any = {
        "type": "http.response.start",
        "status": status,
        "headers": [(b"content-length", b"0"), (b"connection", b"close")],
    }
    await send(start)
    await send({"type": "http.response.body", "body": b"", "more_body": False})


def _asks_for_stream(scope: HTTPScope) -> bool:
    return scope["method"] == "GET" and scope["path"].endswith("/live/")


class Front:
    """Reads each request whole, then hands it to one of ``threads`` threads."""

    def __init__(self, threads: int) -> None:
        self._pages = WSGIMiddleware(cast(Any, pages), workers=threads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan" and settings.LIVE:
                hub.start()
            await self._pages(scope, receive, send)
            return
        with SpooledTemporaryFile(max_size=BODY_IN_MEMORY) as body:
            try:
                async with asyncio.timeout(BODY_SECONDS):
                    await _read_whole(receive, body)
            except (_Unfit, TimeoutError) as error:
                status = error.status if isinstance(error, _Unfit) else 408
                if status is not None:
                    await _answer(send, status)
                return
            length = body.tell()
            body.seek(0)

            async def replay() -> ReceiveEvent:
                chunk = body.read(CHUNK)
                has_more = body.tell() < length
                return {"type": "http.request", "body": chunk, "more_body": has_more}

            fit = _fit_headers(scope, length)
            with suppress(asyncio.CancelledError):  # who still listens at the end of the grace
                if _asks_for_stream(scope):
                    await self._stream(fit, replay, receive, send)
                else:
                    await self._pages(fit, replay, send)

    async def _stream(
        self, scope: HTTPScope, replay: Receive, receive: Receive, send: Send
    ) -> None:
        """Have a page say who reads, in a thread and at once; then hold the stream without one."""
        door: list[Reader] = []
        answer: list[Any] = []

        async def keep(message: Any) -> None:
            answer.append(message)

        await self._pages(cast(Any, {**scope, DOOR: door}), replay, keep)
        if not door or not hub.has_room_for(door[0]):
            for message in answer:
                await send(message)
            return
        start = answer[0]
        kept = [(k, v) for k, v in start["headers"] if k != b"content-length"]
        await send(cast(Any, {**start, "headers": kept}))
        await hub.hold(door[0], receive, send)


application = Proxied(Front(int(os.environ.get("NORTHING_THREADS", "8"))), settings.PROXIES)
