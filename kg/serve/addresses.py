"""The server: which address gives what."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pyoxigraph as ox
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kg.errors import KgError, QueryError, QueryLimit
from kg.iri import asked_iri
from kg.query import GRAPHS, questions_turtle
from kg.serve import description, things
from kg.serve.callers import Callers
from kg.serve.formats import GRAPHS as GRAPH_TYPES
from kg.serve.formats import content_type
from kg.serve.lanes import Lanes
from kg.serve.negotiation import best
from kg.serve.protocol import METHODS, Unsupported, client, read_asked, respond, respond_documented, while_there
from kg.serve.saying import language, refusal, refused
from kg.serve.settings import Settings
from kg.serve.shown import ARTICLE, article, editor, explorer, home, static
from kg.vocabulary import ID_IRI, ontology_file

HTML = "text/html"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'{more}; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_PLAIN, _STYLED = _POLICY.format(more=""), _POLICY.format(more=" 'unsafe-inline'")  # Yasgui sets styles in its markup
_SAFE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Vary": "Accept, Accept-Language"}
_ENDINGS = {ending: type for type, ending in GRAPH_TYPES.items() if type != "application/json"} | {"html": HTML}


@dataclass
class House:
    """What the addresses share: settings, workers, and what is counted once."""

    settings: Settings
    lanes: Lanes
    counts: asyncio.Task[description.Counts] | None = None
    explorers: dict[str, str] = field(default_factory=dict)


def app(settings: Settings, *, on_ready: Callable[[], None] = lambda: None) -> Starlette:
    """The server as an ASGI application; ``on_ready`` is called when its workers have opened the store."""
    house = House(settings, Lanes(settings))

    def on(handler: Callable[[House, Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
        async def handle(request: Request) -> Response:
            try:
                return await handler(house, request)
            except KgError as error:
                return refused(error, request.headers)

        return handle

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await house.lanes.start()
        on_ready()
        try:
            yield
        finally:
            await house.lanes.close()

    routes = [
        Route("/", on(_home)),
        Route("/query", on(_editor)),
        Route("/explore", on(_explore)),
        Route(ARTICLE, on(_article)),
        *(Route(path, on(_sparql), methods=METHODS.split(", ")) for path in ("/sparql", "/sparql/")),
        Route("/ask/{name}", on(_ask)),
        Route("/.well-known/void", on(_void)),
        Route("/.well-known/sparql-examples", on(_examples)),
        Route("/ontology", on(_ontology)),
        Route("/id/{path:path}", on(_thing)),
        Route("/graph/{path:path}", on(_thing)),
        Route("/static/{name}", on(_static)),
    ]
    middleware = [Middleware(Callers, hosts=settings.hosts, origins=settings.origins)]
    if settings.origins:
        middleware.append(
            Middleware(
                CORSMiddleware,
                allow_origins=list(settings.origins),
                allow_methods=METHODS.split(", "),
                allow_headers=["Accept", "Content-Type"],
                max_age=86400,
            )
        )
    return Starlette(routes=routes, middleware=middleware, lifespan=lifespan)


async def _sparql(house: House, request: Request) -> Response:
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": METHODS, "Accept-Post": "application/sparql-query"})
    try:
        asked = await read_asked(request, house.settings)
    except Unsupported as error:
        return refusal(415, str(error), request.headers)
    if asked.query:
        return await respond(request, asked, house.lanes, house.settings)
    if request.method == "POST" or "query" in request.query_params or asked.graphs:
        raise QueryError("the request holds no query")
    accept = request.headers.get("accept", "")
    if best(accept, (*GRAPH_TYPES, HTML)) == HTML:
        return RedirectResponse("/query", 303)
    return await _described(
        house, request, lambda base, counts, format: description.service(f"{base}/sparql", counts, format)
    )


async def _ask(house: House, request: Request) -> Response:
    return await respond_documented(request, request.path_params["name"], house.lanes, house.settings)


async def _void(house: House, request: Request) -> Response:
    return await _described(
        house, request, lambda base, counts, format: description.dataset(base, f"{base}/sparql", counts, format)
    )


async def _described(
    house: House, request: Request, write: Callable[[str, description.Counts, ox.RdfFormat], bytes]
) -> Response:
    type = best(request.headers.get("accept", ""), tuple(GRAPH_TYPES))
    if type is None:
        return refusal(406, "none of the formats that were asked for can be given", request.headers)
    counts = await _counted(house)
    body = write(str(request.base_url).rstrip("/"), counts, GRAPHS[GRAPH_TYPES[type]])
    return Response(body, headers=_SAFE, media_type=content_type(type))


async def _counted(house: House) -> description.Counts:
    """The counts, made once; without figures where counting goes over the limits."""
    if house.counts is None or (house.counts.done() and house.counts.exception()):
        house.counts = asyncio.ensure_future(house.lanes.answer("", description.count))
    try:
        return await asyncio.shield(house.counts)
    except QueryLimit:
        return description.Counts()


async def _thing(house: House, request: Request) -> Response:
    raw = request.scope.get("raw_path", b"").decode("ascii", "replace").partition("?")[0]
    accept = best(request.headers.get("accept", ""), (HTML, *GRAPH_TYPES))
    found = await _about(house, request, raw, accept) if accept else None
    front, dot, ending = raw.rpartition(".")
    if found is None and dot and ending in _ENDINGS:
        found = await _about(house, request, front, _ENDINGS[ending])
    if found is None and accept is None:
        return refusal(406, "none of the formats that were asked for can be given", request.headers)
    return found or refusal(404, "the graph says nothing of this", request.headers)


async def _about(house: House, request: Request, path: str, type: str) -> Response | None:
    """What the graph says of the IRI that a path stands for; None when that is nothing."""
    iri = asked_iri(path)
    if not iri:
        return None
    lang = language(request.headers, house.settings.lang)
    arguments: tuple[Any, ...] = (iri, lang) if type == HTML else (iri, GRAPH_TYPES[type], house.settings.limits)
    work = house.lanes.answer(client(request), things.page if type == HTML else things.describe, *arguments)
    body = await while_there(request, work)
    if body is None:
        return None
    headers = {**_SAFE, "Content-Security-Policy": _PLAIN, "Content-Location": f"{path}.{_ending(type)}"}
    return Response(body, headers=headers, media_type=content_type(type))


def _ending(type: str) -> str:
    return "html" if type == HTML else GRAPH_TYPES[type]


async def _examples(house: House, request: Request) -> Response:
    return _document(questions_turtle(target=f"{request.base_url}sparql").encode(), request)


async def _ontology(house: House, request: Request) -> Response:
    return _document(ontology_file("jiceng.ttl").read_bytes(), request)


def _document(turtle: bytes, request: Request) -> Response:
    """A Turtle document of ours in the format that the client likes best; a browser gets Turtle."""
    type = best(request.headers.get("accept", ""), tuple(GRAPH_TYPES)) or "text/turtle"
    body: bytes | None = turtle
    if type != "text/turtle":
        triples = (quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE))
        body = ox.serialize(triples, format=GRAPHS[GRAPH_TYPES[type]], prefixes=dict(description.NAMES))
    return Response(body, headers=_SAFE, media_type=content_type(type))


async def _home(house: House, request: Request) -> Response:
    lang = language(request.headers, house.settings.lang)
    return _page(home(str(request.base_url), house.settings.limits, lang))


async def _editor(house: House, request: Request) -> Response:
    return _page(editor(language(request.headers, house.settings.lang)), _STYLED)


async def _explore(house: House, request: Request) -> Response:
    lang, name = language(request.headers, house.settings.lang), request.query_params.get("name", "")
    html = "" if name else house.explorers.get(lang, "")
    if not html:
        html = await while_there(
            request, house.lanes.answer(client(request), explorer, lang, name, house.settings.texts)
        )
        house.explorers |= {} if name else {lang: html}
    headers = {**_SAFE, "Content-Security-Policy": "frame-ancestors 'none'"}  # the page bears a policy of its own
    return Response(html, headers=headers, media_type=HTML)


async def _article(house: House, request: Request) -> Response:
    lang, iri = language(request.headers, house.settings.lang), request.query_params.get("article", "")
    found = ""
    if house.settings.texts and iri.startswith(ID_IRI):
        found = await while_there(request, house.lanes.answer(client(request), article, iri, lang))
    if not found:
        return refusal(404, "the graph says nothing of this", request.headers)
    if len(found) > house.settings.limits.bytes:
        raise house.settings.limits.over_bytes()
    return Response(found, headers={**_SAFE, "Content-Language": lang}, media_type="application/json")


async def _static(house: House, request: Request) -> Response:
    found = static(request.path_params["name"])
    if found is None:
        return refusal(404, "there is no such file", request.headers)
    body, type = found
    return Response(body, headers={**_SAFE, "Cache-Control": "max-age=3600"}, media_type=type)


def _page(html: str, policy: str = _PLAIN) -> Response:
    return Response(html, headers={**_SAFE, "Content-Security-Policy": policy}, media_type=HTML)


__all__ = ["app"]
