"""Whom to believe about a visitor: the proxies that a setting names, and nobody else."""

from __future__ import annotations

import re
from typing import Any, cast

from a2wsgi.asgi_typing import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

CHAIN = b"x-forwarded-for"
FROM_PROXIES = {
    *(b"forwarded", CHAIN, b"x-forwarded-host", b"x-forwarded-port"),
    *(b"x-forwarded-prefix", b"x-forwarded-proto", b"x-real-ip", b"x-request-id"),
}
# How a socket for both kinds of addresses writes one of IPv4: ::ffff:192.0.2.7.
MAPPED = re.compile(r"::ffff:(?=\d+\.\d+\.\d+\.\d+)", re.IGNORECASE)


def _without_mapping(chain: bytes) -> bytes:
    return MAPPED.sub("", chain.decode("latin1")).encode("latin1")


class Proxied:
    """Takes address and scheme from what a trusted proxy says. From others, what only a proxy
    says is left out, so that nothing further in can fall for it."""

    def __init__(self, front: ASGIApp, trusted: list[str]) -> None:
        self._believing = ProxyHeadersMiddleware(cast(Any, front), trusted)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        told: Any = scope
        if scope["type"] == "http":
            peer: Any = scope["client"]
            host, port = peer or ("", 0)
            host, headers = MAPPED.sub("", host), scope["headers"]
            if host not in self._believing.trusted_hosts:
                heard = [(k, v) for k, v in headers if k not in FROM_PROXIES]
            else:
                heard = [(k, _without_mapping(v) if k == CHAIN else v) for k, v in headers]
            told = {**scope, "client": peer and (host, port), "headers": heard}
        await self._believing(told, cast(Any, receive), cast(Any, send))
