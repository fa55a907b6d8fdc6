"""The SPARQL 1.1 Protocol, its query operation (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import parse_qsl

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import KgError, QueryError, QueryLimit, QueryRefused
from kg.query import Graphs, Inquiry, Limits, Written, answer, give, shape, write_answer
from kg.serve.formats import chosen, content_type, formats
from kg.serve.lanes import Lanes
from kg.serve.saying import refusal, refused
from kg.serve.settings import Settings
from kg.store import Store

T = TypeVar("T")

FORM, QUERY, UPDATE = (f"application/{name}" for name in ("x-www-form-urlencoded", "sparql-query", "sparql-update"))
METHODS = "GET, HEAD, POST, OPTIONS"
_SLOWEST = 20.0  # seconds in which a request's body must have come
_UPDATING = "updates are refused: this endpoint only reads"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks: the query's text (empty where it has none), and its graphs if the request names them."""

    query: str
    graphs: Graphs | None


class Unsupported(QueryError):
    """A body in a form that the protocol does not have."""


async def read_asked(request: Request, settings: Settings) -> Asked:
    """The query of a request in any of the protocol's three forms.

    Raises QueryError, QueryRefused for an update, QueryLimit for a body that is too long, Unsupported.
    """
    pairs = _pairs(request.url.query)
    query = None
    if request.method == "POST":
        type, _, parameters = request.headers.get("content-type", "").partition(";")
        text = await _body(request, settings, parameters)
        kind = type.strip().lower()
        if kind == UPDATE:
            raise QueryRefused(_UPDATING)
        if kind not in (FORM, QUERY):
            raise Unsupported(f"send a query by GET, or by POST as {FORM} or {QUERY}")
        pairs += _pairs(text) if kind == FORM else []
        query = text if kind == QUERY else None
    return _asked(pairs, query)


def _asked(pairs: list[tuple[str, str]], query: str | None) -> Asked:
    if any(name == "update" for name, _ in pairs):
        raise QueryRefused(_UPDATING)
    queries = [*([] if query is None else [query]), *(value for name, value in pairs if name == "query")]
    if len(queries) > 1:
        raise QueryError("a request asks one query, not several")
    default = tuple(_graph(value) for name, value in pairs if name == "default-graph-uri")
    named = tuple(_graph(value) for name, value in pairs if name == "named-graph-uri")
    return Asked(queries[0] if queries else "", Graphs(default, named) if default or named else None)


def _graph(iri: str) -> str:
    try:
        return ox.NamedNode(iri).value
    except ValueError:
        raise QueryError(f"{iri[:200]!r} is no IRI of a graph") from None


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=200)
    except ValueError as error:
        raise QueryError("the request's parameters are not UTF-8, or too many") from error


async def _body(request: Request, settings: Settings, parameters: str) -> str:
    charset = parameters.lower().partition("charset=")[2].partition(";")[0].strip(' "')
    if charset not in ("", "utf-8", "utf8") or request.headers.get("content-encoding", "identity") != "identity":
        raise Unsupported("a query is sent in UTF-8, and not compressed")
    try:
        return (await asyncio.wait_for(_bytes(request, settings.body), _SLOWEST)).decode("utf-8")
    except UnicodeDecodeError as error:
        raise QueryError("the query is not UTF-8") from error
    except (TimeoutError, asyncio.TimeoutError) as error:
        raise QueryLimit("the request did not come to its end in time", limit="time") from error


async def _bytes(request: Request, most: int) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise QueryLimit(f"the request is longer than {most} bytes", limit="bytes")
    return bytes(body)


async def respond(request: Request, asked: Asked, lanes: Lanes, settings: Settings) -> Response:
    """The answer to a query, in the format that the client likes best."""
    base = f"{request.base_url}sparql"
    return await _answered(
        request,
        lambda formats: lanes.answer(
            client(request),
            give,
            Inquiry(asked.query, formats, asked.graphs, base),
            settings.limits,
            like=shape(asked.query),
        ),
    )


async def respond_documented(request: Request, name: str, lanes: Lanes, settings: Settings) -> Response:
    """The answer to a documented question; the request's parameters are the question's, and are bound."""
    values = dict(_pairs(request.url.query))
    return await _answered(
        request,
        lambda formats: lanes.answer(
            client(request), give_documented, name, values, formats, settings.limits, like=name
        ),
    )


def give_documented(
    store: Store, name: str, values: Mapping[str, str], formats: Mapping[str, str], limits: Limits
) -> Written:
    """In a worker: the answer to a documented question, written."""
    return write_answer(answer(store.engine, name, values), formats, limits)


async def _answered(request: Request, work: Callable[[Mapping[str, str]], Coroutine[Any, Any, Written]]) -> Response:
    types = chosen(request.headers.get("accept", ""))
    if not types:
        return refusal(406, "none of the formats that were asked for can be given", request.headers)
    try:
        written = await while_there(request, work(formats(types)))
    except KgError as error:
        return refused(error, request.headers)
    headers = {"Vary": "Accept, Accept-Language", "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    return Response(written.body, headers=headers, media_type=content_type(types[written.kind]))


def client(request: Request) -> str:
    """Who asks, as far as the connection tells."""
    return request.client.host if request.client else ""


async def while_there(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """The result of ``work``, which is cancelled as soon as the client has gone."""
    answer = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({answer, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            raise QueryLimit("the client has gone", limit="ended")
        return answer.result()
    finally:
        gone.cancel()
        if not answer.done():
            answer.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


__all__ = ["METHODS", "Asked", "Unsupported", "client", "read_asked", "respond", "respond_documented", "while_there"]
