"""The W3C's SPARQL 1.1 cases of protocol, service description, CSV, TSV and JSON, by their names, on data of our own.

``scripts/w3c_tests.py`` runs the W3C's files themselves. Updates are refused here, as the endpoint only reads.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from urllib.parse import urlencode

import httpx
import pytest
import rdflib

A, B = (f"https://w3id.org/jiceng/graph/article/{name}.txt/1" for name in "ab")
EAST, WEST = (f"https://w3id.org/jiceng/id/division/99020100{n}" for n in (1, 2))
FORM, DIRECT = "application/x-www-form-urlencoded", "application/sparql-query"
UPDATE = "application/sparql-update"
BOTH = f"ASK {{ <{EAST}> a ?kind . <{WEST}> a ?kind }}"
NAMED = f"ASK {{ GRAPH ?g {{ <{EAST}> a ?kind }} GRAPH ?h {{ <{WEST}> a ?kind }} }}"
FULL = f"ASK {{ <{EAST}> a ?kind FILTER NOT EXISTS {{ <{WEST}> a ?kind }} GRAPH ?g {{ <{WEST}> a ?other }} }}"
ASK = urlencode({"query": "ASK {}"})


@dataclass(frozen=True, slots=True)
class Case:
    """A request, and what must come: a status class, a truth, or the kinds of the answer."""

    name: str
    method: str = "POST"
    words: str = ""  # of the address
    body: str | bytes = ""
    type: str = ""
    status: int = 2  # hundreds
    truth: bool | None = None
    kinds: tuple[str, ...] = ()


def graphs(kind: str, *names: str) -> str:
    return urlencode([(f"{kind}-graph-uri", name) for name in names])


def updating(name: str, words: str = "", body: str | bytes = "CLEAR ALL", type: str = UPDATE) -> Case:
    return Case(name, words=words, body=body, type=type, status=4)


TABLES = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values")
GRAPHS = ("text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json")
DATASET = graphs("default", A, B)
CASES = (
    Case("query_post_form", body=ASK, type=FORM, truth=True),
    Case("query_dataset_default_graphs_get", "GET", f"{urlencode({'query': BOTH})}&{DATASET}", truth=True),
    Case("query_dataset_default_graphs_post", words=DATASET, body=BOTH, type=DIRECT, truth=True),
    Case("query_dataset_named_graphs_post", words=graphs("named", A, B), body=NAMED, type=DIRECT, truth=True),
    Case(
        "query_dataset_named_graphs_get",
        "GET",
        f"{urlencode({'query': NAMED})}&{graphs('named', A, B)}",
        truth=True,
    ),
    Case(
        "query_dataset_full",
        words=f"{graphs('default', A)}&{graphs('named', B)}",
        body=FULL,
        type=DIRECT,
        truth=True,
    ),
    Case(
        "query_multiple_dataset",
        words=graphs("named", A, B),
        body=NAMED.replace("ASK", "ASK FROM <urn:none>"),
        type=DIRECT,
        truth=True,
    ),
    Case("query_get", "GET", ASK, truth=True),
    Case("query_content_type_select", body="SELECT (1 AS ?value) {}", type=DIRECT, kinds=TABLES),
    Case("query_content_type_ask", body="ASK {}", type=DIRECT, kinds=TABLES[:2]),
    Case("query_content_type_describe", body=f"DESCRIBE <{EAST}>", type=DIRECT, kinds=GRAPHS),
    Case("query_content_type_construct", body="CONSTRUCT { <a:s> <a:p> 1 } {}", type=DIRECT, kinds=GRAPHS),
    Case("query_post_direct", body="ASK {}", type=DIRECT, truth=True),
    updating("update_dataset_default_graph", graphs("using", A)),
    updating("update_dataset_default_graphs", graphs("using", A, B)),
    updating("update_dataset_named_graphs", graphs("using-named", A, B)),
    updating("update_dataset_full", f"{graphs('using', A)}&{graphs('using-named', B)}"),
    updating("update_post_form", body="update=CLEAR+ALL", type=FORM),
    updating("update_post_direct"),
    updating("update_base_uri", body="BASE <http://example.org/> INSERT DATA { <s> <p> <o> }"),
    Case("bad_query_method", "PUT", ASK, type=FORM, status=4),
    Case("bad_multiple_queries", "GET", f"{ASK}&{urlencode({'query': 'SELECT * {}'})}", status=4),
    Case("bad_query_wrong_media_type", body="ASK {}", type="text/plain", status=4),
    Case("bad_query_missing_form_type", body=ASK, status=4),
    Case("bad_query_missing_direct_type", body="ASK {}", status=4),
    Case("bad_query_non_utf8", body="ASK {}".encode("utf-16"), type=f"{DIRECT}; charset=UTF-16", status=4),
    Case("bad_query_syntax", "GET", urlencode({"query": "ASK {"}), status=4),
    Case("bad_update_get", "GET", urlencode({"update": "CLEAR ALL"}), status=4),
    updating("bad_multiple_updates", body="update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", type=FORM),
    updating("bad_update_wrong_media_type", body="CLEAR NAMED", type="text/plain"),
    updating("bad_update_missing_form_type", body="update=CLEAR%20NAMED", type=""),
    updating("bad_update_non_utf8", body="CLEAR NAMED".encode("utf-16"), type=f"{UPDATE}; charset=UTF-16"),
    updating("bad_update_syntax", body="update=CLEAR%20XYZ", type=FORM),
    updating("bad_update_dataset_conflict", graphs("using-named", A), f"WITH <{A}> DELETE {{ ?s ?p ?o }} WHERE {{}}"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_protocol(web: httpx.Client, case: Case) -> None:
    headers = {"Content-Type": case.type} if case.type else {}
    answer = web.request(case.method, f"/sparql/?{case.words}", content=case.body or None, headers=headers)
    assert answer.status_code // 100 == case.status, answer.text
    if case.truth is not None:
        assert answer.json()["boolean"] is case.truth
    if case.kinds:
        assert answer.headers["content-type"].partition(";")[0] in case.kinds
    if case.status == 4:
        assert answer.text.strip()
        assert web.get(f"/sparql?{urlencode({'query': BOTH})}").json()["boolean"] is True, "nothing was changed"


S, P = ("http://example.org/" + letter for letter in "sp")
BARE, SHOWN = (
    "VALUES (?s ?p ?o)",
    "SELECT ?s ?p ?o ?more { %s OPTIONAL { VALUES (?o ?more) { (<http://example.org/s> 'foo') } } }",
)
PLAIN = [f"<{S}>", '"foo"', '"逗号，"', "4", "5.5"]
CORNERS = [
    '"1"',
    "2.2",
    '"-3"^^xsd:negativeInteger',
    '"4,4"',
    '"5,5"^^<http://example.org/own>',
    "1.0E6",
    '"a7"^^xsd:hexBinary',
]


def asked(terms: list[str]) -> str:
    """A query whose answer is a row for each term, in order; its ``?more`` is bound where the term is S."""
    rows = " ".join(f"(<{S}> <{P}> {term})" for term in terms)
    return SHOWN % f"{BARE} {{ {rows} }}"


def told(web: httpx.Client, query: str, accept: str) -> httpx.Response:
    answer = web.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert answer.status_code == 200, answer.text
    return answer


@pytest.mark.parametrize(
    ("terms", "values"),
    [
        pytest.param(PLAIN, [S, "foo", "逗号，", "4", "5.5"], id="csv01-csv02"),
        pytest.param(CORNERS, ["1", "2.2", "-3", "4,4", "5,5", 1e6, "a7"], id="csv03"),
    ],
)
def test_csv(web: httpx.Client, terms: list[str], values: list[str | float]) -> None:
    head, *lines = csv.reader(io.StringIO(told(web, asked(terms), "text/csv").text, newline=""))
    assert head == ["s", "p", "o", "more"]
    for line, value in zip(lines, values, strict=True):
        assert line[:2] == [S, P]
        assert (float(line[2]) if isinstance(value, float) else line[2]) == value
        assert line[3] == ("foo" if value == S else "")


@pytest.mark.parametrize("terms", [pytest.param(PLAIN, id="tsv01-tsv02"), pytest.param(CORNERS, id="tsv03")])
def test_tsv(web: httpx.Client, terms: list[str]) -> None:
    head, *lines = told(web, asked(terms), "text/tab-separated-values").text.splitlines()
    assert head == "?s\t?p\t?o\t?more"
    for line, term in zip(lines, terms, strict=True):
        first, second, third, more = line.split("\t")
        assert (first, second, more) == (f"<{S}>", f"<{P}>", '"foo"' if term == f"<{S}>" else "")
        data = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . <a:a> <a:a> {} ."
        said, meant = (next(rdflib.Graph().parse(data=data.format(x)).objects()) for x in (third, term))
        assert said.eq(meant) if isinstance(said, rdflib.Literal) else said == meant


def test_json(web: httpx.Client) -> None:
    """jsonres01 and jsonres02: terms with their kinds and datatypes, unbound values left out."""
    answer = told(web, asked([*PLAIN, '"街道"@zh']), "application/sparql-results+json").json()
    assert answer["head"]["vars"] == ["s", "p", "o", "more"]
    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert [row["o"] for row in answer["results"]["bindings"]] == [
        {"type": "uri", "value": S},
        {"type": "literal", "value": "foo"},
        {"type": "literal", "value": "逗号，"},
        {"type": "literal", "value": "4", "datatype": f"{xsd}integer"},
        {"type": "literal", "value": "5.5", "datatype": f"{xsd}decimal"},
        {"type": "literal", "value": "街道", "xml:lang": "zh"},
    ]
    assert ["more" in row for row in answer["results"]["bindings"]] == [True, *[False] * 5]


def test_blank_nodes_in_json(web: httpx.Client) -> None:
    row = told(web, "SELECT * { BIND(BNODE() AS ?o) }", "application/json").json()["results"]["bindings"][0]
    assert row["o"]["type"] == "bnode"


@pytest.mark.parametrize(("kind", "truth"), [("Office", True), ("Road", False)], ids=["jsonres03", "jsonres04"])
def test_booleans_in_json(web: httpx.Client, kind: str, truth: bool) -> None:
    answer = told(web, f"ASK {{ <{EAST}> a jc:{kind} }}", "application/sparql-results+json").json()
    assert answer == {"head": {}, "boolean": truth}


def test_service_description(web: httpx.Client) -> None:
    """Returned at the endpoint without a query, as RDF; its endpoint is this one; its terms are the vocabulary's."""
    answer = web.get("/sparql", headers={"Accept": "text/turtle"})
    assert answer.status_code == 200
    graph = rdflib.Graph().parse(data=answer.text)
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = graph.subjects(rdflib.RDF.type, sd.Service)
    assert list(graph.objects(service, sd.endpoint)) == [rdflib.URIRef(f"{web.base_url}/sparql")]
    joined = {sd.defaultDataset: (sd.Service, sd.Dataset), sd.defaultGraph: (sd.Dataset, sd.Graph)}
    joined[sd.namedGraph] = (sd.Dataset, sd.NamedGraph)
    for property, (domain, range) in joined.items():
        pairs = list(graph.subject_objects(property))
        assert pairs, property
        assert {(s, rdflib.RDF.type, domain) in graph and (o, rdflib.RDF.type, range) in graph for s, o in pairs} == {
            True
        }
    said = {p for p in graph.predicates() if str(p).startswith(str(sd))}
    assert said <= {sd.endpoint, sd.supportedLanguage, sd.resultFormat, sd.feature, sd.name, *joined}
