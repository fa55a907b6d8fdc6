"""SPARQL 1.1 Protocol: the cases of the W3C's protocol tests, and those it leaves out."""

from __future__ import annotations

import io
import json
from xml.etree import ElementTree

import httpx
import pyoxigraph as ox
import pytest
import rdflib

A, B = (f"https://w3id.org/jiceng/graph/article/{name}.txt/1" for name in "ab")
OFFICES = "SELECT DISTINCT ?office { ?office a jc:Office } ORDER BY ?office"
EAST, WEST = (f"https://w3id.org/jiceng/id/division/99020100{n}" for n in (1, 2))
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}


def offices(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [row["office"]["value"] for row in answer.json()["results"]["bindings"]]


def truth(answer: httpx.Response) -> bool:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/sparql-results+json"
    return bool(answer.json()["boolean"])


@pytest.mark.parametrize("path", ["/sparql", "/sparql/"])
def test_a_query_by_get_and_by_both_posts(web: httpx.Client, path: str) -> None:
    assert offices(web.get(path, params={"query": OFFICES})) == [EAST, WEST]
    assert offices(web.post(path, data={"query": OFFICES})) == [EAST, WEST]
    assert offices(web.post(path, content=OFFICES, headers=DIRECT)) == [EAST, WEST]
    spoken = {"Content-Type": "application/sparql-query; charset=UTF-8"}
    assert offices(web.post(path, content=OFFICES, headers=spoken)) == [EAST, WEST]


def test_head_gives_the_headers_only(web: httpx.Client) -> None:
    got, head = (web.request(method, "/sparql", params={"query": "ASK {}"}) for method in ("GET", "HEAD"))
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-type"] == got.headers["content-type"]
    assert head.headers["content-length"] == got.headers["content-length"]


def test_options_and_other_methods(web: httpx.Client) -> None:
    answer = web.options("/sparql")
    assert answer.status_code == 204
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST", "OPTIONS"}
    for method in ("PUT", "DELETE", "PATCH"):
        refused = web.request(method, "/sparql", params={"query": "ASK {}"})
        assert refused.status_code == 405
        assert "GET" in refused.headers["allow"]


def test_the_request_names_the_default_graph(web: httpx.Client) -> None:
    one = {"query": OFFICES, "default-graph-uri": A}
    assert offices(web.get("/sparql", params=one)) == [EAST]
    assert offices(web.post("/sparql", data=one)) == [EAST]
    answer = web.post("/sparql", params={"default-graph-uri": A}, content=OFFICES, headers=DIRECT)
    assert offices(answer) == [EAST]
    assert offices(web.get("/sparql", params={"query": OFFICES, "default-graph-uri": [A, B]})) == [EAST, WEST]
    assert offices(web.get("/sparql", params={"query": OFFICES, "default-graph-uri": "urn:none"})) == []


def test_the_request_names_the_named_graphs(web: httpx.Client) -> None:
    graphs = "ASK { GRAPH ?g { ?s a jc:Office } }"
    assert truth(web.get("/sparql", params={"query": graphs, "named-graph-uri": A}))
    assert not truth(web.get("/sparql", params={"query": graphs, "default-graph-uri": A}))
    assert not truth(web.get("/sparql", params={"query": "ASK { ?s a jc:Office }", "named-graph-uri": A}))
    both = f"ASK {{ <{EAST}> ?p ?o . GRAPH ?g {{ <{WEST}> ?q ?r }} }}"
    assert truth(web.get("/sparql", params={"query": both, "default-graph-uri": A, "named-graph-uri": B}))
    assert not truth(web.get("/sparql", params={"query": both, "default-graph-uri": B, "named-graph-uri": A}))


def test_the_request_goes_before_from(web: httpx.Client) -> None:
    query = f"ASK FROM <{B}> {{ <{WEST}> a jc:Office }}"
    assert truth(web.get("/sparql", params={"query": query}))
    assert not truth(web.get("/sparql", params={"query": query, "default-graph-uri": A}))


def test_a_graph_has_an_iri(web: httpx.Client) -> None:
    answer = web.get("/sparql", params={"query": "ASK {}", "default-graph-uri": "no iri"})
    assert answer.status_code == 400
    assert "IRI" in answer.text


@pytest.mark.parametrize(
    ("accept", "type"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/csv;q=0.2, application/sparql-results+xml;q=0.9, */*;q=0.1", "application/sparql-results+xml"),
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+xml"),
        ("text/*", "text/csv; charset=utf-8"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/sparql-results+json"),
    ],
)
def test_formats_of_tables(web: httpx.Client, accept: str, type: str) -> None:
    answer = web.get("/sparql", params={"query": OFFICES}, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == type
    assert "Accept" in answer.headers["vary"]
    assert read_table(answer) == [EAST, WEST]


def read_table(answer: httpx.Response) -> list[str]:
    """The one column of a table in any of the formats, read with rdflib."""
    kind = answer.headers["content-type"].partition(";")[0].rpartition("/")[2].rpartition("+")[2]
    kind = {"tab-separated-values": "tsv"}.get(kind, kind)
    result = rdflib.query.Result.parse(format=kind, source=io.BytesIO(answer.content))
    return [str(row[0]) for row in result]


@pytest.mark.parametrize(
    ("accept", "type", "format"),
    [
        ("", "text/turtle; charset=utf-8", "turtle"),
        ("application/n-triples", "application/n-triples", "nt"),
        ("application/ld+json", "application/ld+json", "json-ld"),
        ("application/rdf+xml, text/turtle;q=0.5", "application/rdf+xml", "xml"),
    ],
)
@pytest.mark.parametrize("query", ["CONSTRUCT {{ <{0}> ?p ?o }} {{ <{0}> ?p ?o }}", "DESCRIBE <{0}>"])
def test_formats_of_graphs(web: httpx.Client, accept: str, type: str, format: str, query: str) -> None:
    answer = web.get("/sparql", params={"query": query.format(EAST)}, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == type
    graph = rdflib.Graph().parse(data=answer.content, format=format)
    assert rdflib.Literal("东岭街道", lang="zh") in set(graph.objects(rdflib.URIRef(EAST)))


def test_booleans_in_xml(web: httpx.Client) -> None:
    answer = web.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": "application/sparql-results+xml"})
    assert ElementTree.fromstring(answer.content).findtext("{*}boolean") == "true"


@pytest.mark.parametrize(
    ("query", "accept"),
    [(OFFICES, "image/png"), (OFFICES, "text/turtle"), ("ASK {}", "text/csv"), ("DESCRIBE <a:b>", "text/csv")],
)
def test_a_format_that_cannot_be(web: httpx.Client, query: str, accept: str) -> None:
    answer = web.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert answer.status_code == 406


@pytest.mark.parametrize(
    ("type", "body", "status"),
    [
        ("application/sparql-query", "ASK {", 400),
        ("application/x-www-form-urlencoded", "query=ASK%20%7B", 400),
        ("application/x-www-form-urlencoded", "query=ASK%20%7B%7D&query=ASK%20%7B%7D", 400),
        ("application/x-www-form-urlencoded", "query=%FF", 400),
        ("application/x-www-form-urlencoded", "nothing=1", 400),
        ("application/sparql-query", "", 400),
        ("text/plain", "ASK {}", 415),
        ("", "ASK {}", 415),
        ("", "query=ASK%20%7B%7D", 415),
        ("application/sparql-query; charset=UTF-16", "ASK {}".encode("utf-16"), 415),
        ("application/sparql-query", "ASK {}".encode("utf-16"), 400),
        ("application/sparql-query", b"ASK { # \xff }", 400),
    ],
)
def test_what_is_no_query(web: httpx.Client, type: str, body: str | bytes, status: int) -> None:
    answer = web.post("/sparql", content=body, headers={"Content-Type": type} if type else {})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert len(answer.text.splitlines()[0]) > 10


def test_two_queries_in_one_get(web: httpx.Client) -> None:
    answer = web.get("/sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D")
    assert answer.status_code == 400
    assert "one query" in answer.text


def test_a_fault_is_told_with_its_place_in_the_client_s_language(web: httpx.Client) -> None:
    query = {"query": "SELECT ?x {\n ?x a }"}
    english = web.get("/sparql", params=query)
    chinese = web.get("/sparql", params=query, headers={"Accept-Language": "de, zh-CN;q=0.9, en;q=0.1"})
    assert english.text.startswith("line 2, column 2")
    assert chinese.text.startswith("第 2 行第 2 列")
    assert chinese.headers["content-language"] == "zh"


def test_the_body_of_a_request_is_limited(web: httpx.Client) -> None:
    answer = web.post("/sparql", content="ASK {}" + " " * (1 << 20), headers=DIRECT)
    assert answer.status_code == 413


def test_errors_bear_no_inner_path(web: httpx.Client) -> None:
    for query in ("SELECT", "ASK {}" + "{" * 500):
        assert "/site-packages/" not in web.get("/sparql", params={"query": query}).text


def test_literals_survive_each_format(web: httpx.Client) -> None:
    values = ['say "no"', "a\tb\nc", "<&>", "逗号，", "}},{", "=1+1"]
    listed = " ".join(json.dumps(value, ensure_ascii=False) for value in values)
    query = f"SELECT ?v {{ VALUES ?v {{ {listed} }} }}"
    for accept in ("application/json", "application/sparql-results+xml", "text/tab-separated-values", "text/csv"):
        answer = web.get("/sparql", params={"query": query}, headers={"Accept": accept})
        wanted = [f"'{v}" if v[0] == "=" and accept == "text/csv" else v for v in values]
        assert [v.replace("\r\n", "\n") for v in read_table(answer)] == wanted, accept


def test_blank_nodes_and_unbound_values(web: httpx.Client) -> None:
    query = "SELECT ?a ?b ?c { VALUES (?a ?b) { (1 UNDEF) } BIND(BNODE() AS ?c) }"
    answer = web.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"})
    head, row = answer.text.split("\r\n")[:2]
    assert head == "a,b,c"
    assert row.startswith("1,,_:")
    parsed = ox.parse_query_results(
        web.get("/sparql", params={"query": query}).content, format=ox.QueryResultsFormat.JSON
    )
    assert isinstance(parsed, ox.QuerySolutions)
    assert next(parsed)["b"] is None
