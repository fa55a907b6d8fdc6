"""The server run in this process until it is told to stop."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from kg.errors import StoreError
from kg.serve.addresses import app
from kg.serve.settings import Settings
from kg.store import Store

_BACKLOG = 100
_CONNECTIONS = 200
_IDLE = 15  # seconds that a connection may be kept open


def bound(settings: Settings) -> socket.socket:
    """A socket at the settings' address. Raises StoreError when the address cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((settings.host, settings.port))
        listening.listen(_BACKLOG)  # who calls before the workers are ready waits
    except OSError as error:
        listening.close()
        raise StoreError(f"{settings.url}: cannot be listened at: {error.strerror or error}") from error
    return listening


def run(settings: Settings, listening: socket.socket, *, on_ready: Callable[[], None] = lambda: None) -> None:
    """Serve until Ctrl-C or SIGTERM; ``on_ready`` is called when queries can be answered.

    Raises StoreError when the store cannot be opened.
    """
    Store.open(settings.store, read_only=True).close()  # says in words what a worker could only die of
    config = uvicorn.Config(
        app(settings, on_ready=on_ready),
        log_level="warning",
        proxy_headers=False,  # who asks is who connects: a header is not believed
        server_header=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_IDLE,
        timeout_graceful_shutdown=2,
        ws="none",
    )
    with suppress(KeyboardInterrupt):  # the way to end it
        uvicorn.Server(config).run(sockets=[listening])


__all__ = ["bound", "run"]
