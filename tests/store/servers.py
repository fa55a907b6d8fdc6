"""Stores elsewhere that tests push to: Oxigraph's server, rdflib's endpoint, and one that fails as it is told."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import rdflib
import uvicorn
from rdflib_endpoint import SparqlEndpoint

OXIGRAPH = Path(sys.executable).with_name("oxigraph")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait(url: str) -> None:
    for _ in range(300):
        try:
            httpx.get(url, timeout=5)
            return
        except httpx.TransportError:
            time.sleep(0.05)
    raise TimeoutError(url)


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """The address of an Oxigraph server with an empty store."""
    url = f"http://127.0.0.1:{(port := _free_port())}"
    command = [str(OXIGRAPH), "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait(url)
            yield url
        finally:
            server.terminate()


@contextmanager
def rdflib_endpoint() -> Iterator[tuple[str, rdflib.Dataset]]:
    """The address of rdflib's endpoint, which takes updates, and the dataset behind it."""
    held = rdflib.Dataset()
    port = _free_port()
    app = SparqlEndpoint(graph=held, path="/", enable_update=True)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        _wait(url := f"http://127.0.0.1:{port}/")
        yield url, held
    finally:
        server.should_exit = True
        thread.join()


@contextmanager
def answering(*statuses: int) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The address of a server that answers with these codes in turn, the last one for ever, and what it was asked."""
    left = list(statuses)
    asked: list[tuple[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            asked.append((self.command, self.path))
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(left.pop(0) if len(left) > 1 else left[0])
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_PUT = do_POST = do_DELETE = _answer

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/store", asked
    finally:
        server.shutdown()
        server.server_close()
