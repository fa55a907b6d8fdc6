"""A server in a thread of this process, with its workers, at a free port of this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import uvicorn

from kg.serve import Settings, app, bound


@contextmanager
def running(settings: Settings) -> Iterator[str]:
    """The address of a running server."""
    with bound(replace(settings, port=0)) as listening:
        served = replace(settings, port=listening.getsockname()[1])
        config = uvicorn.Config(app(served), log_level="warning", proxy_headers=False, timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            while not server.started:
                assert thread.is_alive(), "the server did not start"
                time.sleep(0.02)
            yield served.url
        finally:
            server.should_exit = True
            thread.join()
