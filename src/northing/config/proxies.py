"""Whom to believe about a visitor: the proxies that a setting names, and nobody else."""

from __future__ import annotations

from typing import Any, cast

from a2wsgi.asgi_typing import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

FROM_PROXIES = {
    *(b"forwarded", b"x-forwarded-for", b"x-forwarded-host", b"x-forwarded-port"),
    *(b"x-forwarded-prefix", b"x-forwarded-proto", b"x-real-ip", b"x-request-id"),
}


class Proxied:
    """Takes address and scheme from what a trusted proxy says. From others, what only a proxy
    says is left out, so that nothing further in can fall for it."""

    def __init__(self, front: ASGIApp, trusted: list[str]) -> None:
        self._believing = ProxyHeadersMiddleware(cast(Any, front), trusted)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        told: Any = scope
        if scope["type"] == "http":
            host, _ = scope["client"] or ("", 0)
            if host not in self._believing.trusted_hosts:
                heard = [(k, v) for k, v in scope["headers"] if k not in FROM_PROXIES]
                told = {**scope, "headers": heard}
        await self._believing(told, cast(Any, receive), cast(Any, send))
