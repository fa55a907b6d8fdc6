"""Run the W3C's SPARQL 1.1 tests of protocol, service description, results and query syntax against ``kg serve``.

    python scripts/w3c_tests.py PATH/TO/rdf-tests

PATH is a checkout of https://github.com/w3c/rdf-tests. Every test's data goes into a graph of one store, under its own
name, and the requests name the graphs (``default-graph-uri``). Prints a table of passes, and each failure and exclusion
by name; the exit code is 1 when a test fails that is not excluded.
"""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pyoxigraph as ox
from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.store import Store

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FOLDERS = ("protocol", "service-description", "csv-tsv-res", "json-res", "syntax-query")
UPDATES = (
    *("update_dataset_default_graph", "update_dataset_default_graphs", "update_dataset_named_graphs"),
    *("update_dataset_full", "update_post_form", "update_post_direct", "update_base_uri"),
)
EXCLUDED = {
    **dict.fromkeys(UPDATES, "needs an update to be carried out: the endpoint only reads"),
    **dict.fromkeys(("csv03", "tsv03"), "the engine keeps numbers by their value: 1.0E6 is written 1000000"),
    "test_4": "asks for a function that no engine need have; it is read, and refused in words",
}
RESULTS = {"srj": "application/sparql-results+json", "csv": "text/csv", "tsv": "text/tab-separated-values"}


@dataclass(frozen=True, slots=True)
class Test:
    """One entry of a manifest."""

    folder: Path
    iri: URIRef
    manifest: Graph

    @property
    def name(self) -> str:
        """The last part of its IRI."""
        return re.split(r"[#/]", self.iri)[-1]

    def value(self, *path: URIRef) -> Node | None:
        """The object at the end of a path of properties."""
        node: Node | None = self.iri
        for step in path:
            node = self.manifest.value(node, step) if node is not None else None
        return node

    def file(self, *path: URIRef) -> Path:
        """A file that the manifest names."""
        return self.folder / str(self.value(*path)).rpartition("/")[2]


def read_tests(root: Path) -> Iterator[Test]:
    """All tests of the folders, in the order of their manifests."""
    for name in FOLDERS:
        folder = root / "sparql" / "sparql11" / name
        manifest = Graph().parse(folder / "manifest.ttl")
        entries = next(iter(manifest.objects(None, MF.entries)))
        for iri in Collection(manifest, entries):
            assert isinstance(iri, URIRef)
            yield Test(folder, iri, manifest)


def data_of(test: Test) -> Iterator[tuple[str, Path]]:
    """The graphs that a test asks, by name."""
    if test.value(MF.action, QT.data) is not None:
        path = test.file(MF.action, QT.data)
        yield path.as_uri().replace("file://", "http://www.w3.org"), path
    for given in test.manifest.objects(test.iri, UT.graphData):
        file = str(test.manifest.value(given, UT.graph)).rpartition("/")[2]
        yield str(test.manifest.value(given, RDFS.label)), test.folder / file


@contextmanager
def served(tests: list[Test]) -> Iterator[httpx.Client]:
    """``kg serve`` over a store with the data of all tests."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        with Store.open(store, create=True) as opened:
            for name, path in sorted({pair for test in tests for pair in data_of(test)}):
                opened.put_graph(name, [quad.triple for quad in ox.parse(path=str(path))])
        words = ("--store", str(store), "--lang", "en", "serve", "--port", "0")
        command = (sys.executable, "-c", "from kg.cli import main; main()", *words)
        with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as server:
            try:
                assert server.stderr
                said = server.stderr.readline()
                url = re.search(r"http://\S+:\d+", said)
                assert url, said
                with httpx.Client(base_url=url.group(), timeout=60, trust_env=False) as web:
                    yield web
            finally:
                server.terminate()


def protocol(test: Test, web: httpx.Client) -> str:
    """Send the requests of a protocol test; returns what is wrong, or nothing."""
    requests = test.value(MF.action, HT.requests)
    assert requests is not None
    for request in Collection(test.manifest, requests):
        m = test.manifest
        response = m.value(request, HT.resp)
        headers = m.value(request, HT.headers)
        sent = {
            str(m.value(h, HT.fieldName)): str(m.value(h, HT.fieldValue))
            for h in (Collection(m, headers) if headers is not None else ())
        }
        body = m.value(request, HT.body)
        text = str(m.value(body, CNT.chars)) if body is not None else ""
        encoding = str(m.value(body, CNT.characterEncoding)) if body is not None else "UTF-8"
        method, path = str(m.value(request, HT.methodName)), str(m.value(request, HT.absolutePath))
        answer = web.request(method, path, content=text.encode(encoding), headers=sent)
        wanted = [str(status)[-3] for status in m.objects(response, MF.expectedStatus)]
        if wanted and str(answer.status_code)[0] not in wanted:
            return f"status {answer.status_code}, wanted {'/'.join(f'{w}xx' for w in wanted)}"
        problem = unlike(answer, m.value(response, MF.expectedFormat), m.value(response, MF.expectedBoolean))
        if problem:
            return problem
    return ""


def unlike(answer: httpx.Response, format: Node | None, truth: Node | None) -> str:
    """What is wrong with the format or the boolean of an answer."""
    type = answer.headers.get("content-type", "").partition(";")[0]
    if str(format) == "RDF":
        Graph().parse(data=answer.content, format=type)  # raises for what is none
    if str(format) in ("boolean", "tabular"):
        found = ox.parse_query_results(answer.content, format=ox.QueryResultsFormat.from_media_type(type))
        if isinstance(found, ox.QueryBoolean) != (str(format) == "boolean"):
            return f"not {format}"
        if truth is not None and bool(found) != (str(truth) == "true"):
            return f"the answer is {bool(found)}"
    return ""


def service_description(test: Test, web: httpx.Client) -> str:
    """The three tests of service description."""
    answer = web.get("/sparql", headers={"Accept": "text/turtle"})
    graph = Graph().parse(data=answer.content, format="turtle")
    (service,) = graph.subjects(RDF.type, SD.Service)
    if test.name == "has-endpoint-triple":
        return "" if (service, SD.endpoint, URIRef(str(web.base_url.join("/sparql")))) in graph else "no endpoint"
    if test.name == "conforms-to-schema":
        return ill_formed(graph, service)
    return "" if answer.headers["content-type"].startswith("text/turtle") else "no RDF"


def ill_formed(graph: Graph, service: Node) -> str:
    """What breaks the schema of http://www.w3.org/ns/sparql-service-description: domains, ranges, cardinality."""
    types = {
        SD.defaultDataset: (SD.Service, SD.Dataset),
        SD.defaultGraph: (SD.Dataset, SD.Graph),
        SD.namedGraph: (SD.Dataset, SD.NamedGraph),
    }
    for property, (domain, range) in types.items():
        for s, o in graph.subject_objects(property):
            if (s, RDF.type, domain) not in graph or (o, RDF.type, range) not in graph:
                return f"{property} joins what it may not"
    names = {SD.endpoint, SD.supportedLanguage, SD.resultFormat, SD.feature, SD.name, *types}
    strange = [p for p in graph.predicates() if str(p).startswith(str(SD)) and p not in names]
    nodes = [o for p in (SD.endpoint, SD.resultFormat, SD.feature) for o in graph.objects(service, p)]
    if strange or not all(isinstance(node, URIRef) for node in nodes):
        return f"{strange or nodes}"
    return "" if len(list(graph.objects(service, SD.endpoint))) == 1 else "not one endpoint"


def results(test: Test, web: httpx.Client) -> str:
    """Ask a query and compare the answer with the wanted one."""
    wanted = test.file(MF.result)
    ending = wanted.suffix.removeprefix(".")
    (graph, _), *_ = data_of(test)
    query = test.file(MF.action, QT.query).read_text(encoding="utf-8")
    asked = {"query": query, "default-graph-uri": graph}
    answer = web.get("/sparql", params=asked, headers={"Accept": RESULTS[ending]})
    if answer.headers["content-type"].partition(";")[0] != RESULTS[ending]:
        return f"{answer.status_code} {answer.headers['content-type']}"
    ours, theirs = (rows(body, ending) for body in (answer.content, wanted.read_bytes()))
    return "" if ours == theirs else f"{ours} is not {theirs}"


def rows(body: bytes, ending: str) -> object:
    """An answer so that two with the same rows in any order are equal; blank nodes are told apart by nothing."""
    if ending == "csv":
        head, *others = csv.reader(io.StringIO(body.decode()))
        return Counter(
            tuple(sorted((h, re.sub("^_:.*", "_:", c)) for h, c in zip(head, r, strict=True))) for r in others
        )
    format = {"srj": ox.QueryResultsFormat.JSON, "tsv": ox.QueryResultsFormat.TSV}[ending]
    found = ox.parse_query_results(body, format=format)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    assert isinstance(found, ox.QuerySolutions)
    names = [v.value for v in found.variables]
    return Counter(tuple(sorted((n, re.sub("^_:.*", "_:", str(s[n]))) for n in names)) for s in found)


def syntax(test: Test, web: httpx.Client) -> str:
    """Send a query: whether it is read or refused (400) is what counts."""
    query = test.file(MF.action).read_text(encoding="utf-8")
    answer = web.post("/sparql", content=query.encode(), headers={"Content-Type": "application/sparql-query"})
    good = test.value(RDF.type) == MF.PositiveSyntaxTest11
    return "" if answer.status_code == (200 if good else 400) else f"status {answer.status_code}: {answer.text[:100]}"


RUNS: dict[str, Callable[[Test, httpx.Client], str]] = {
    "protocol": protocol,
    "service-description": service_description,
    "csv-tsv-res": results,
    "json-res": results,
    "syntax-query": syntax,
}


def main() -> int:
    """Run all and print the table."""
    tests = list(read_tests(Path(sys.argv[1])))
    counts = {name: Counter[str]() for name in FOLDERS}
    lines = []
    with served(tests) as web:
        for test in tests:
            kind = test.folder.name
            problem = EXCLUDED.get(test.name) or RUNS[kind](test, web)
            outcome = "excluded" if test.name in EXCLUDED else "failed" if problem else "passed"
            counts[kind][outcome] += 1
            lines += [f"{outcome}: {kind} {test.name}: {problem}"] if problem else []
    sys.stdout.write("| tests | passed | failed | excluded |\n|---|--:|--:|--:|\n")
    for name, count in counts.items():
        sys.stdout.write(f"| {name} | {count['passed']} | {count['failed']} | {count['excluded']} |\n")
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return int(any(count["failed"] for count in counts.values()))


if __name__ == "__main__":
    sys.exit(main())
