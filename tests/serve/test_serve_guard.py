"""What a client may not do, and that the others do not suffer from it. The numbers are those of the threat model."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from kg.serve import Settings

from .conftest import HASTY
from .running import running

CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GRAPH = "https://w3id.org/jiceng/graph/article/a.txt/1"


def ask(web: httpx.Client, query: str, **headers: str) -> httpx.Response:
    return web.post("/sparql", data={"query": query}, headers=headers)


def lives(web: httpx.Client) -> bool:
    return bool(ask(web, "ASK {}").json()["boolean"])


@pytest.fixture
def trap() -> Iterator[tuple[str, list[str]]]:
    """A server that should never be called: its address, and who called."""
    calls: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.1)
        stop = threading.Event()

        def listen() -> None:
            while not stop.is_set():
                try:
                    connection, _ = listening.accept()
                except TimeoutError:
                    continue
                calls.append("called")
                connection.close()

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/sparql", calls
        stop.set()
        thread.join()


@pytest.mark.parametrize(
    "pattern",
    [
        "SERVICE <{url}> {{ ?s ?p ?o }}",
        "SERVICE SILENT <{url}> {{ ?s ?p ?o }}",
        "VALUES ?u {{ <{url}> }} SERVICE ?u {{ ?s ?p ?o }}",
        "{{ {{ OPTIONAL {{ SERVICE <{url}> {{ ?s ?p ?o }} }} }} }}",
        "SERV\\u0049CE <{url}> {{ ?s ?p ?o }}",
    ],
)
def test_1_service_is_refused_before_any_connection(
    web: httpx.Client, trap: tuple[str, list[str]], pattern: str
) -> None:
    url, calls = trap
    answer = ask(web, "SELECT * { " + pattern.format(url=url) + " }")
    assert answer.status_code == 403
    assert "SERVICE" in answer.text
    time.sleep(0.2)
    assert calls == []


def test_2_from_names_a_stored_graph_only(web: httpx.Client, trap: tuple[str, list[str]], tmp_path: Path) -> None:
    url, calls = trap
    file = tmp_path / "secret.ttl"
    file.write_text("<a:secret> <a:b> <a:c> .", encoding="utf-8")
    for source in (file.as_uri(), url, "http://example.org/none"):
        for words in ("FROM", "FROM NAMED"):
            answer = ask(web, f"SELECT * {words} <{source}> {{ {{ ?s ?p ?o }} UNION {{ GRAPH ?g {{ ?s ?p ?o }} }} }}")
            assert answer.status_code == 403 or answer.json()["results"]["bindings"] == []
        answer = web.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }", "default-graph-uri": source})
        assert answer.json()["results"]["bindings"] == []
    assert ask(web, f"ASK FROM <{GRAPH}> {{ ?s ?p ?o }}").json()["boolean"]
    assert calls == []


@pytest.mark.parametrize(
    "update", ["LOAD <http://127.0.0.1:9/>", "CLEAR ALL", "INSERT DATA { <a:b> <a:b> 1 }", "DELETE WHERE { ?s ?p ?o }"]
)
def test_3_updates_are_refused(web: httpx.Client, update: str) -> None:
    direct = web.post("/sparql", content=update, headers={"Content-Type": "application/sparql-update"})
    form, got = web.post("/sparql", data={"update": update}), web.get("/sparql", params={"update": update})
    as_query = ask(web, update)
    assert [a.status_code for a in (direct, form, got, as_query)] == [403] * 4
    assert ask(web, "ASK { ?s a jc:Office }").json()["boolean"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * " + "{" * 2500 + "}" * 2500,
        "SELECT * { FILTER(" + "(" * 20000 + ")" * 20000 + ") }",
        "SELECT * { ?s ?p ?o FILTER(" + "!" * 100000 + "?o) }",
        "SELECT * { ?s ?p ?o FILTER(" + "+".join(["?o"] * 100000) + ") }",
        "SELECT * { ?s " + "/".join(["<a:b>"] * 50000) + " ?o }",
        "SELECT * { " + " UNION ".join(["{ ?s ?p ?o }"] * 20000) + " }",
    ],
    ids=["braces", "parentheses", "nots", "sum", "path", "unions"],
)
def test_4_depth_kills_no_server(web: httpx.Client, query: str) -> None:
    assert ask(web, query).status_code == 400
    assert lives(web)


def test_5_a_cross_product_ends_while_others_go_on(hasty: httpx.Client) -> None:
    with ThreadPoolExecutor(1) as pool:
        began = time.monotonic()
        endless = pool.submit(ask, hasty, CROSS)
        others = 0
        while not endless.done():
            assert lives(hasty)
            others += 1
        taken = time.monotonic() - began
    assert endless.result().status_code == 503
    assert endless.result().text.startswith("the query ran for more than 1.5 s")
    assert taken >= HASTY.seconds
    assert others >= 2


def test_5_more_endless_queries_than_places(hasty: httpx.Client) -> None:
    with ThreadPoolExecutor(5) as pool:
        endless = [pool.submit(ask, hasty, f"{CROSS} # {number}") for number in range(5)]
        others = 0
        while not all(each.done() for each in endless):
            assert lives(hasty)
            others += 1
    assert {each.result().status_code for each in endless} == {503}
    assert others >= 2


def test_6_a_long_concatenation_is_ended(hasty: httpx.Client) -> None:
    query = "SELECT (GROUP_CONCAT(?x) AS ?y) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?e)) AS ?x) }"
    answer = ask(hasty, query)
    assert answer.status_code in (413, 503)
    assert answer.text.strip()
    assert lives(hasty)


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("SELECT ?a { ?a ?b ?c . ?d ?e ?f }", 413, "more than 5000 rows"),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 4900", 413, "longer than 1 MiB"),
        ("CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }", 413, "more than 5000 rows"),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i", 503, "MiB of memory"),
    ],
    ids=["rows", "bytes", "construct", "memory"],
)
@pytest.mark.parametrize("accept", ["application/json", "text/csv, text/turtle"])
def test_6_huge_answers_are_capped_and_told(web: httpx.Client, query: str, status: int, said: str, accept: str) -> None:
    answer = ask(web, query, Accept=accept)
    assert answer.status_code == status, answer.text[:200]
    assert said in answer.text
    assert lives(web)


@pytest.mark.parametrize("format", ["json", "sparql-results+xml", "tab-separated-values", "csv"])
def test_6_rows_are_counted_exactly(web: httpx.Client, format: str) -> None:
    accept = f"{'text' if format in ('csv', 'tab-separated-values') else 'application'}/{format}"
    query = "SELECT ?a {{ ?a ?b ?c . ?d ?e ?f }} LIMIT {}"
    assert ask(web, query.format(5000), Accept=accept).status_code == 200
    assert ask(web, query.format(5001), Accept=accept).status_code == 413


def test_7_regular_expressions_do_not_run_away(web: httpx.Client) -> None:
    text = "a" * 60 + "!"
    answer = ask(web, f"ASK {{ FILTER(REGEX('{text}', '^(a+)+$')) }}")
    assert answer.json()["boolean"] is False
    answer = ask(web, f"ASK {{ FILTER(REGEX('{text}', '((a{{1,1000}}){{1,1000}}){{1,1000}}')) }}")
    assert answer.status_code in (200, 400, 503)
    assert lives(web)


@pytest.mark.parametrize("iri", ["<a:b> } # ", "a:b> . ?s ?p ?o", "urn:x\n", "\u202e", "http://a b", "x" * 50])
def test_8_a_bad_iri_is_refused(web: httpx.Client, iri: str) -> None:
    answer = web.get("/sparql", params={"query": "ASK {}", "named-graph-uri": iri})
    assert answer.status_code == 400
    assert web.get("/id/" + "%3E%20%7D%20%23", headers={"Accept": "text/turtle"}).status_code == 404


def test_16_no_cell_of_a_spreadsheet_runs(web: httpx.Client) -> None:
    cells = ["=HYPERLINK(1)", "+1+1", "-1-1", "@SUM(A1)", "＝1"]
    values = " ".join(f"'{cell}'" for cell in cells)
    answer = ask(web, f"SELECT ?v {{ VALUES ?v {{ {values} }} }}", Accept="text/csv")
    assert answer.text.split("\r\n") == ["v", *(f"'{cell}" for cell in cells), ""]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Host": "evil.example:8000"}, 403),
        ({"Host": "localhost.evil.example"}, 403),
        ({"Host": "127.0.0.1.evil.example"}, 403),
        ({"Host": "127.0.0.1@evil.example"}, 403),
        ({"Host": "localhost"}, 200),
        ({"Host": "[::1]:8000"}, 200),
        ({"Host": "127.0.0.1:1"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}, 200),
        ({}, 200),
    ],
    ids=str,
)
@pytest.mark.parametrize("path", ["/sparql?query=ASK%7B%7D", "/", "/static/serve.css"])
def test_26_strange_names_and_origins_are_refused(
    web: httpx.Client, headers: dict[str, str], status: int, path: str
) -> None:
    answer = web.get(path, headers=headers)
    assert answer.status_code == status
    assert "access-control-allow-origin" not in answer.headers


def test_26_the_server_s_own_pages_may_ask(web: httpx.Client) -> None:
    assert web.post("/sparql", data={"query": "ASK {}"}, headers={"Origin": str(web.base_url)}).status_code == 200


def test_26_origins_and_names_that_are_allowed(county: Path) -> None:
    allowed = Settings(county, hosts=("kg.example",), origins=("https://app.example",), quick=1)
    with running(allowed) as url, httpx.Client(base_url=url, trust_env=False) as web:
        good = {"Origin": "https://app.example", "Host": "kg.example"}
        answer = web.get("/sparql", params={"query": "ASK {}"}, headers=good)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "https://app.example"
        asks = {**good, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
        first = web.options("/sparql", headers=asks)
        assert first.status_code == 200
        assert "POST" in first.headers["access-control-allow-methods"]
        assert web.get("/", headers={"Origin": "https://evil.example"}).status_code == 403


def test_every_origin_may_be_allowed(county: Path) -> None:
    with running(Settings(county, origins=("*",), quick=1)) as url, httpx.Client(base_url=url, trust_env=False) as web:
        answer = web.get("/sparql", params={"query": "ASK {}"}, headers={"Origin": "https://any.example"})
        assert answer.headers["access-control-allow-origin"] == "*"
        assert web.get("/", headers={"Host": "evil.example"}).status_code == 403


def test_the_server_listens_on_this_machine_only_unless_told() -> None:
    assert Settings(Path("kg-store")).host == "127.0.0.1"
