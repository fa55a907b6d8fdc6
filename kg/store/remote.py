"""The door to a store elsewhere: its graphs read, replaced, extended and deleted over HTTP.

Two standard ways: the Graph Store Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/), where a graph is a
resource, and SPARQL Update (https://www.w3.org/TR/sparql11-protocol/), for stores that offer no more. Needs the extra
``jiceng-kg[push]`` (httpx).
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import urlsplit, urlunsplit

from kg.errors import StoreError

if TYPE_CHECKING:
    import httpx

N_TRIPLES: Final = "application/n-triples"
BUSY: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
LONGEST_PAUSE: Final = 60.0  # seconds, whatever the server asks for


@dataclass(frozen=True, slots=True)
class Access:
    """How a server is spoken to: a bearer token, or a user and password; seconds for one answer; tries and pauses.

    The first of the pauses between tries is ``wait`` seconds, each other twice the one before.
    """

    token: str = field(default="", repr=False)
    user: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 120.0
    tries: int = 4
    wait: float = 1.0


class Remote(Protocol):
    """A store elsewhere, graph by graph; bodies are N-Triples. Each method raises StoreError when it cannot be done."""

    def read(self, graph: str) -> bytes:
        """The triples of a graph; none where there is no such graph."""

    def put(self, graph: str, body: bytes) -> None:
        """The triples in place of what the graph held."""

    def post(self, graph: str, body: bytes) -> None:
        """The triples beside what the graph holds."""

    def delete(self, graph: str) -> None:
        """No such graph any more; none before is no error."""


def _shown(url: str) -> str:
    """The URL as it may be told: without user and password."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment=""))


class Server:
    """Requests to one server, tried again where it is busy or out of reach; a context manager."""

    def __init__(self, access: Access) -> None:
        try:
            import httpx  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise StoreError("kg push needs httpx: pip install 'jiceng-kg[push]'") from error
        self._httpx, self._access = httpx, access
        headers = {"Authorization": f"Bearer {access.token}"} if access.token else {}
        auth = (access.user, access.password) if access.user else None
        self._client = httpx.Client(headers=headers, auth=auth, timeout=access.timeout)

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def ask(self, method: str, url: str, *, missing: bool = False, **request: Any) -> bytes:
        """The body of the answer; empty for 404 where that is no fault. Raises StoreError after the last try."""
        pause = self._access.wait
        for left in reversed(range(self._access.tries)):
            try:
                answer = self._client.request(method, url, **request)
            except (self._httpx.UnsupportedProtocol, self._httpx.InvalidURL) as error:
                raise StoreError(f"{_shown(url)}: not an address of a server: give http://… or https://…") from error
            except self._httpx.HTTPError as error:
                problem: str = type(error).__name__
            else:
                if answer.is_success or (missing and answer.status_code == 404):
                    return b"" if answer.status_code == 404 else answer.content
                problem = _problem(answer)
                if answer.status_code not in BUSY:
                    break
                pause = _asked(answer.headers, pause)
            if left:
                time.sleep(min(pause, LONGEST_PAUSE))
                pause *= 2
        raise StoreError(f"{_shown(url)}: {method} failed: {problem}; what was sent before stays, push again to go on")


def _asked(headers: Mapping[str, str], pause: float) -> float:
    """The pause that a server asks for in seconds, or else the one that was meant."""
    asked = headers.get("retry-after", "")
    return float(asked) if asked.isdigit() else pause


def _problem(answer: httpx.Response) -> str:
    hint = {
        401: "; give JICENG_PUSH_TOKEN, or JICENG_PUSH_USER and JICENG_PUSH_PASSWORD",
        403: "; the server does not let this user write",
        404: "; the server has nothing at this address",
        405: "; the address does not take this: try --protocol update, or the address of its Graph Store Protocol",
    }.get(answer.status_code, "")
    said = " ".join(answer.text.split())[:200]
    return f"{answer.status_code} {answer.reason_phrase}{hint}" + (f" ({said})" if said else "")


class GraphStore:
    """A store that speaks the Graph Store Protocol at ``url``, graphs named indirectly (``?graph=IRI``)."""

    def __init__(self, server: Server, url: str) -> None:
        self._server, self._url = server, url

    def _ask(self, method: str, graph: str, body: bytes | None = None, *, missing: bool = False) -> bytes:
        headers = {"Content-Type": N_TRIPLES} if body is not None else {"Accept": N_TRIPLES}
        return self._server.ask(
            method, self._url, params={"graph": graph}, content=body, headers=headers, missing=missing
        )

    def read(self, graph: str) -> bytes:
        """GET."""
        return self._ask("GET", graph, missing=True)

    def put(self, graph: str, body: bytes) -> None:
        """PUT."""
        self._ask("PUT", graph, body)

    def post(self, graph: str, body: bytes) -> None:
        """POST."""
        self._ask("POST", graph, body)

    def delete(self, graph: str) -> None:
        """DELETE."""
        self._ask("DELETE", graph, missing=True)


class Updated:
    """A store that takes SPARQL Update at ``url`` and answers queries at ``query`` (by default at the same address).

    N-Triples are triples of SPARQL as they are, so a body goes into INSERT DATA unchanged.
    """

    def __init__(self, server: Server, url: str, query: str = "") -> None:
        self._server, self._url, self._query = server, url, query or url

    def read(self, graph: str) -> bytes:
        """CONSTRUCT."""
        query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
        return self._server.ask("POST", self._query, data={"query": query}, headers={"Accept": N_TRIPLES})

    def put(self, graph: str, body: bytes) -> None:
        """DROP and INSERT DATA in one request."""
        self._update(f"DROP SILENT GRAPH <{graph}> ;\n".encode() + _insertion(graph, body))

    def post(self, graph: str, body: bytes) -> None:
        """INSERT DATA."""
        self._update(_insertion(graph, body))

    def delete(self, graph: str) -> None:
        """DROP."""
        self._update(f"DROP SILENT GRAPH <{graph}>".encode())

    def _update(self, update: bytes) -> None:
        headers = {"Content-Type": "application/sparql-update; charset=utf-8"}
        self._server.ask("POST", self._url, content=update, headers=headers)


def _insertion(graph: str, body: bytes) -> bytes:
    return b"INSERT DATA { GRAPH <" + graph.encode() + b"> {\n" + body + b"} }"


__all__ = ["N_TRIPLES", "Access", "GraphStore", "Remote", "Server", "Updated"]
