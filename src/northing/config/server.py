"""One web process: ``python -m northing.config.server FD`` serves on a socket that it is given.

The supervisor keeps the socket, so that visitors wait while a process is started anew and are
never refused.
"""

from __future__ import annotations

import socket
import sys

import uvicorn

from northing.base.stopping import stop_with_parent
from northing.core.collecting import loading

GRACE_SECONDS = 3


class Server(uvicorn.Server):
    """Ends the streams first: they would hold it up for as long as the grace."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        from northing.config.live import hub  # noqa: PLC0415 - not before the application

        hub.close()
        await super().shutdown(sockets)


def main() -> None:
    """Serve until told to stop, then leave within the grace, whoever still listens."""
    listening = socket.socket(fileno=int(sys.argv[1]))
    stop_with_parent()
    config = uvicorn.Config(
        "northing.config.asgi:application",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        ws="none",
    )
    with loading():
        config.load()
        _load_pages()
    server = Server(config)
    server.run(sockets=[listening])
    sys.exit(0 if server.started else 1)


def _load_pages() -> None:
    """Load every page now, and not at the first request."""
    from django.urls import get_resolver  # noqa: PLC0415 - not before the application

    _ = get_resolver().url_patterns


if __name__ == "__main__":
    main()
