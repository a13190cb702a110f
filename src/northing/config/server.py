"""One web process: ``python -m northing.config.server FD`` serves on a socket that it is given.

The supervisor keeps the socket, so that visitors wait while a process is started anew and are
never refused. With the descriptor of a gate as well, ``… FD GATE``, it loads its code while the
supervisor finds out whether the installation may be used, and serves once it is told to.
"""

from __future__ import annotations

import os
import socket
import sys
from contextlib import suppress

import django
import uvicorn
from django.core.exceptions import ImproperlyConfigured

from northing.base.stopping import stop_with_parent
from northing.core.collecting import loading

GRACE_SECONDS = 3
# Descriptors that the supervisor gives to be held open.
MOST_HELD = 4


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
    if len(sys.argv) > 2:
        _load_and_wait(int(sys.argv[2]))
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


def _load_and_wait(gate: int) -> None:
    """Load the code, and open neither database nor assets: they may still be put back or gathered.
    Ends the program where the supervisor closes the gate."""
    # What cannot be meant of the settings is told by the supervisor.
    with loading(), suppress(ImproperlyConfigured):
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "northing.config.settings")
        django.setup()
        _load_pages()
    with socket.socket(fileno=gate) as closed:
        word, *_ = socket.recv_fds(closed, 1, MOST_HELD)
    if not word:
        sys.exit(0)
    from northing.base.backups.unfinished import use_key  # noqa: PLC0415 - not before the settings

    use_key()


def _load_pages() -> None:
    """Load every page now, and not at the first request."""
    from django.urls import get_resolver  # noqa: PLC0415 - not before the application

    _ = get_resolver().url_patterns


if __name__ == "__main__":
    main()
