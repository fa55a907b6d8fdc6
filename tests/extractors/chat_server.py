"""A server on loopback that speaks the chat-completions protocol as it is told to."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """One reply: bytes as they are, after ``delay`` seconds, each piece of ``drip`` bytes after as long again."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0.0
    drip: int = 0


def says(content: object, **more: object) -> Reply:
    """A reply in which the model says ``content``."""
    answer = {"id": "1", "choices": [{"index": 0, "message": {"role": "assistant", "content": content}}], **more}
    return Reply(json.dumps(answer, ensure_ascii=False).encode())


def lines(*rows: object) -> Reply:
    """A reply of JSON lines."""
    return says("\n".join(json.dumps(row, ensure_ascii=False) for row in rows))


@dataclass
class Asked:
    """What the server was asked: path, headers and body of each request."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class ChatServer:
    """The server: gives ``replies`` one after the other, the last one again and again."""

    replies: list[Reply]
    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next(self, asked: Asked) -> Reply:
        """The reply to a request."""
        with self.lock:
            self.asked.append(asked)
            return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def serving(*replies: Reply) -> Iterator[ChatServer]:
    """A server that runs until the block ends."""
    told = ChatServer(list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            reply = told.next(Asked(self.path, dict(self.headers), json.loads(body)))
            with suppress(OSError):  # the client had enough
                self.give(reply)

        def give(self, reply: Reply) -> None:
            time.sleep(reply.delay)
            self.send_response(reply.status)
            self.send_header("Content-Length", str(len(reply.body)))
            for name, value in reply.headers:
                self.send_header(name, value)
            self.end_headers()
            step = reply.drip or max(1, len(reply.body))
            for at in range(0, len(reply.body), step):
                self.wfile.write(reply.body[at : at + step])
                self.wfile.flush()
                time.sleep(reply.delay if reply.drip else 0)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    told.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
