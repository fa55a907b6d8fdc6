"""Linked data and pages: what each address of the server gives, in which formats, and in a real browser."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
import rdflib
from playwright.sync_api import Page, sync_playwright

from kg.iri import asked_iri
from kg.query import questions
from kg.store import Store

ROOT = Path(__file__).resolve().parents[2]
EAST = "/id/division/990201001"
IRI = "https://w3id.org/jiceng"
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
VOID = rdflib.Namespace("http://rdfs.org/ns/void#")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PARSERS = {"ttl": "turtle", "jsonld": "json-ld", "nt": "nt", "rdf": "xml"}


def graph_of(answer: httpx.Response, format: str = "turtle") -> rdflib.Graph:
    assert answer.status_code == 200, answer.text
    return rdflib.Graph().parse(data=answer.content, format=format)


@pytest.mark.parametrize(
    ("accept", "type"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
        ("text/turtle", "text/turtle; charset=utf-8"),
        ("application/ld+json", "application/ld+json"),
        ("application/n-triples;q=0.9, text/html;q=0.1", "application/n-triples"),
        ("application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_an_entity_answers_in_what_is_asked_for(web: httpx.Client, accept: str, type: str) -> None:
    answer = web.get(EAST, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == type
    assert "Accept" in answer.headers["vary"]
    assert web.get(answer.headers["content-location"]).headers["content-type"] == type
    assert "东岭街道" in answer.text.encode().decode("unicode_escape") or "东岭街道" in answer.text


@pytest.mark.parametrize("ending", PARSERS)
def test_an_ending_says_the_format(web: httpx.Client, ending: str) -> None:
    graph = graph_of(web.get(f"{EAST}.{ending}", headers={"Accept": "text/html"}), PARSERS[ending])
    east = rdflib.URIRef(IRI + EAST)
    assert rdflib.Literal("东岭街道", lang="zh") in set(graph.objects(east))
    assert set(graph.subjects(None, east)), "what points to it is told too"


def test_every_iri_that_the_store_minted_answers(web: httpx.Client, county: Path) -> None:
    with Store.open(county, read_only=True) as store:
        nodes = {getattr(node, "value", "") for quad in store.engine for node in (quad.subject, quad.graph_name)}
    minted = sorted(iri for iri in nodes if iri.startswith((f"{IRI}/id/", f"{IRI}/graph/")))
    assert len(minted) > 50
    for iri in minted:
        path = iri.removeprefix(IRI)
        assert asked_iri(path) == asked_iri(quote(path, safe="/%:")) == iri
    for iri in minted[::7]:
        path = quote(iri.removeprefix(IRI), safe="/%:")
        assert web.get(path, headers={"Accept": "application/n-triples"}).status_code == 200, iri
        page = web.get(path, headers={"Accept": "text/html"})
        assert page.status_code == 200, iri
        assert "<h1>" in page.text


def test_what_the_graph_does_not_know(web: httpx.Client) -> None:
    for path in ("/id/division/1", "/id/division/1.ttl", "/id/", "/graph/none", "/id/%FF", "/static/none.js", "/none"):
        assert web.get(path).status_code == 404, path
    assert web.get(EAST, headers={"Accept": "image/png"}).status_code == 406


def test_no_way_out_of_the_static_folder(web: httpx.Client) -> None:
    for path in ("/static/..%2F__init__.py", "/static/../__init__.py", "/static/%2e%2e%2f%2e%2e%2fcli%2f__init__.py"):
        assert web.get(path).status_code == 404


def test_the_page_of_a_thing_shows_words_and_article(web: httpx.Client) -> None:
    page = web.get(EAST, headers={"Accept": "text/html"}).text
    for words in ("东岭街道推行路长制", "路长制", "东岭的路", "990201001"):
        assert words in page
    assert 'lang="en"' in page
    assert 'lang="zh-CN"' in web.get(EAST, headers={"Accept": "text/html", "Accept-Language": "zh"}).text
    policy = web.get(EAST, headers={"Accept": "text/html"}).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_service_description(web: httpx.Client) -> None:
    graph = graph_of(web.get("/sparql", headers={"Accept": "text/turtle"}))
    (service,) = graph.subjects(rdflib.RDF.type, SD.Service)
    assert graph.value(service, SD.endpoint) == rdflib.URIRef(f"{web.base_url}/sparql")
    assert graph.value(service, SD.supportedLanguage) == SD.SPARQL11Query
    assert len(set(graph.objects(service, SD.resultFormat))) == 8
    named = {str(name) for name in graph.objects(None, SD.name)}
    assert {f"{IRI}/graph/article/{name}.txt/1" for name in "ab"} <= named
    assert web.get("/sparql", headers={"Accept": "text/html"}).headers["location"] == "/query"


def test_void_counts_what_is_there(web: httpx.Client) -> None:
    graph = graph_of(web.get("/.well-known/void", headers={"Accept": "application/ld+json"}), "json-ld")
    (dataset,) = graph.subjects(VOID.sparqlEndpoint, None)
    count = web.get("/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}).json()
    triples = graph.value(dataset, VOID.triples)
    assert triples is not None
    assert str(triples) == count["results"]["bindings"][0]["n"]["value"]
    offices = [
        int(str(graph.value(part, VOID.entities)))
        for part in graph.objects(dataset, VOID.classPartition)
        if str(graph.value(part, VOID["class"])).endswith("#Office")
    ]
    assert offices == [2]


def test_the_question_library(web: httpx.Client) -> None:
    graph = graph_of(web.get("/.well-known/sparql-examples"))
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    listed = set(graph.subjects(rdflib.RDF.type, sh.SPARQLExecutable))
    assert len(listed) == len(questions())
    for query in graph.objects(None, sh.select):
        assert web.post("/sparql", data={"query": str(query)}).status_code == 200, query


def test_a_documented_question_with_bound_parameters(web: httpx.Client) -> None:
    answer = web.get("/ask/offices", params={"office": "东岭"}, headers={"Accept": "text/csv"})
    assert "990201001" in answer.text
    assert "990201002" not in answer.text
    for values in ({"office": "无此街道"}, {"strange": "x"}, {"office": '"}} # <a:b>'}):
        refused = web.get("/ask/offices", params=values)
        assert refused.status_code in (400, 404)
        assert refused.text.strip()
    assert web.get("/ask/none").status_code == 400


@pytest.mark.parametrize("name", [q.name for q in questions() if any(p.kind == "build" for p in q.parameters)])
def test_no_question_reads_a_file_for_a_client(web: httpx.Client, county: Path, name: str) -> None:
    (question,) = (q for q in questions() if q.name == name)
    for value in (str(county), "/etc/passwd"):
        answer = web.get(f"/ask/{name}", params={p.name: value for p in question.parameters if p.kind == "build"})
        assert answer.status_code == 400
        assert "root:" not in answer.text


def test_the_ontology(web: httpx.Client) -> None:
    assert len(graph_of(web.get("/ontology"))) > 100
    assert len(graph_of(web.get("/ontology", headers={"Accept": "application/rdf+xml"}), "xml")) > 100


def test_bundled_files_are_those_that_the_notice_names() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for name in ("yasgui.min.js", "yasgui.min.css"):
        content = (ROOT / "kg" / "serve" / "static" / name).read_bytes()
        (wanted,) = re.findall(rf"sha256 of {re.escape(name)}:\s+([0-9a-f]{{64}})", notice)
        assert hashlib.sha256(content).hexdigest() == wanted
    assert "MIT" in (ROOT / "kg" / "serve" / "static" / "yasgui.licences.txt").read_text(encoding="utf-8")


@dataclass
class Visit:
    """A browser's page, and what it complained of and asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def visit(address: str) -> Iterator[Visit]:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert found, "no Chromium: apt-get install chromium, or name it in CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        it = Visit(browser.new_page(locale="en-GB", base_url=address))
        it.page.on("console", lambda message: it.complaints.append(message.text))
        it.page.on("pageerror", lambda error: it.complaints.append(str(error)))
        it.page.on("request", lambda request: it.requests.append(request.url))
        yield it
        browser.close()
    assert it.complaints == []
    assert [url for url in it.requests if not url.startswith((address, "data:", "blob:"))] == []


def test_the_editor_runs_a_question(visit: Visit) -> None:
    visit.page.goto("/query?ask=offices")
    assert "jc:Office" in visit.page.inner_text(".CodeMirror-code")
    visit.page.click(".yasqe_queryButton")
    visit.page.wait_for_selector(".yasr table tbody tr")
    assert "990201001" in visit.page.inner_text(".yasr table")
    visit.page.select_option("#examples", "posts")
    visit.page.wait_for_function("document.querySelector('.CodeMirror-code').innerText.includes('jc:holdsPost')")


@pytest.mark.parametrize(
    ("query", "place", "wanted"),
    [
        ("PREFIX jc: <https://w3id.org/jiceng/ontology#>\nSELECT * { ?s a jc:PartyO", (1, 24), "PartyOrganization"),
        ("PREFIX jc: <https://w3id.org/jiceng/ontology#>\nSELECT * { ?s jc:hold", (1, 21), "holdsPost"),
    ],
)
def test_the_editor_completes_our_terms(visit: Visit, query: str, place: tuple[int, int], wanted: str) -> None:
    visit.page.goto("/query")
    visit.page.evaluate("(q) => { yasgui.getTab().setQuery(q) }", query)
    visit.page.evaluate(
        "([line, ch]) => {"
        " const e = yasgui.getTab().getYasqe(); e.focus(); e.setCursor(line, ch); e.autocomplete(); return 0 }",
        list(place),
    )
    visit.page.wait_for_function(
        "(wanted) => (document.querySelector('.CodeMirror-hints')?.innerText ?? yasgui.getTab().getQuery())"
        ".includes(wanted)",
        arg=wanted,
    )


def test_the_explorer_and_the_home_page_open(visit: Visit) -> None:
    visit.page.goto("/")
    assert visit.page.inner_text("h1")
    for path in ("/explore", "/explore?name=西溪街道"):
        visit.page.goto(path)
        visit.page.wait_for_selector("body[data-ready]")


def test_the_explorer_asks_back_for_a_name_that_nothing_bears(web: httpx.Client) -> None:
    answer = web.get("/explore", params={"name": "无此街道"})
    assert answer.status_code == 404
    assert "无此街道: nothing in the graph bears this name" in answer.text
    chinese = web.get("/explore", params={"name": "东岭街"}, headers={"Accept-Language": "zh-CN"})
    assert "没有名为“东岭街”的事物；相近的有：东岭街道" in chinese.text


def test_a_thing_links_to_others(visit: Visit) -> None:
    visit.page.goto(EAST)
    visit.page.click("text=路长制 >> nth=0")
    visit.page.wait_for_selector("h1:has-text('路长制')")
