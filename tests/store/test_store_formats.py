"""Export and import in the standard formats."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.errors import InputError, StoreError
from kg.iri import BUILD_GRAPH, import_graph_iri
from kg.store import FORMATS, Store, import_files, load_ontology, write_rdf

from .invented_files import file_graphs

UNION = ("ttl", "nt", "rdf")
GRAPHS = ("trig", "nq", "jsonld")


def test_the_formats_are_all_tested() -> None:
    assert sorted(FORMATS) == sorted((*UNION, *GRAPHS))


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_every_format_is_read_back_the_same_and_without_the_ledger(store: Store, tmp_path: Path, format: str) -> None:
    write_rdf(store, tmp_path / f"x.{format}", format)
    told = {quad for quad in store.engine if quad.graph_name not in {ox.NamedNode(BUILD_GRAPH), ox.DefaultGraph()}}
    read = set(ox.parse(path=str(tmp_path / f"x.{format}"), format=FORMATS[format]))
    if format in UNION:
        assert {quad.triple for quad in read} == {quad.triple for quad in told}
    else:
        assert read == told
    assert not (tmp_path / f"x.{format}.part").exists()


def test_turtle_and_n_triples_mean_the_same_to_rdflib(store: Store) -> None:
    graphs = []
    for format in ("ttl", "nt"):
        output = io.BytesIO()
        write_rdf(store, output, format)
        graphs.append(rdflib.Graph().parse(data=output.getvalue(), format=format))
    assert isomorphic(*graphs)


def test_n_quads_are_sorted_and_unique(store: Store) -> None:
    output = io.BytesIO()
    write_rdf(store, output, "nq")
    lines = output.getvalue().splitlines()
    by_graph = [(line.rsplit(b" <", 1)[1], line) for line in lines]
    assert by_graph == sorted(by_graph)
    assert len(lines) == len(set(lines))


_SCRIPT = """
import hashlib, io, sys
sys.path.insert(0, sys.argv[1])
from invented_files import file_graphs
from kg.store import FORMATS, Store, write_rdf
files = [file_graphs(f"{n}.txt", "路长制", "河长制") for n in range(5)]
store = Store.in_memory()
for change in files if sys.argv[2] == "up" else files[::-1]:
    store.replace(change)
for format in FORMATS:
    output = io.BytesIO()
    write_rdf(store, output, format)
    print(format, hashlib.sha256(output.getvalue()).hexdigest())
"""


def test_the_bytes_are_the_same_for_any_hash_seed_and_order_of_files() -> None:
    here = str(Path(__file__).parent)
    seen = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, here, order],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed, order in (("1", "up"), ("2", "down"), ("77", "up"))
    }
    assert len(seen) == 1
    assert len(seen.pop().splitlines()) == len(FORMATS)


def test_an_unknown_format_and_a_place_that_cannot_be_written_are_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no format 'xls'; the formats are ttl"):
        write_rdf(store, tmp_path / "x.xls", "xls")
    with pytest.raises(StoreError, match="cannot be written"):
        write_rdf(store, tmp_path / "none" / "x.nq", "nq")


def test_a_failed_export_leaves_the_old_file(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "x.nq"
    target.write_text("old")
    store.close()
    with pytest.raises(StoreError, match="closed"):
        write_rdf(store, target, "nq")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


TURTLE = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
<urn:a> owl:sameAs <urn:b> ; <urn:has> [ <urn:name> "one" ] , [ <urn:name> "two" ] .
"""


def test_rdf_from_elsewhere_has_a_graph_of_its_own(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("more.ttl").write_text(TURTLE)
    articles = [quad for graph in store.article_graphs() for quad in store.quads(graph)]
    graph = import_graph_iri("more.ttl")
    assert import_files(store, ["more.ttl"]) == {graph: 5}
    assert graph in store.graphs()
    assert len(store.quads(graph)) == 5  # no blank node is left: each has an IRI
    named = sorted({q.subject for q in store.quads(graph)} - {"urn:a"})
    assert named == [f"{graph}/.well-known/genid/{n}" for n in (1, 2)]
    assert [quad for name in store.article_graphs() for quad in store.quads(name)] == articles


def test_importing_again_replaces_and_gives_the_same_names(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("more.ttl").write_text(TURTLE)
    import_files(store, ["more.ttl"])
    first = set(store.quads(import_graph_iri("more.ttl")))
    import_files(store, ["more.ttl"])
    assert set(store.quads(import_graph_iri("more.ttl"))) == first
    Path("more.ttl").write_text('<urn:a> <urn:b> "c \\"} }" .')
    import_files(store, ["more.ttl"])
    assert [q.object for q in store.quads(import_graph_iri("more.ttl"))] == [('c "} }', "", "")]


def test_named_graphs_of_a_file_do_not_reach_an_article(store: Store, tmp_path: Path) -> None:
    (home,) = [graph for graph in store.article_graphs() if "a.txt" in graph]
    before = set(store.quads(home))
    (tmp_path / "bad.nq").write_text(f"<urn:a> <urn:b> <urn:c> <{home}> .\n<urn:a> <urn:b> <urn:d> .\n")
    import_files(store, [tmp_path / "bad.nq"])
    assert set(store.quads(home)) == before


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("x.rdf", "<rdf/>", "not a format that is read"),
        ("x.jsonld", "{}", "not a format that is read"),
        ("x.ttl", "<urn:a> <urn:b> ", "not valid ttl"),
        ("x.nt", "<a> <b> <c> .", "not valid nt"),
        ("x.ttl", "<urn:a> <urn:b> <<( <urn:c> <urn:d> <urn:e> )>> .", "not valid ttl"),
        ("x.nq", "#" * 2000, "more than the limit of 1000"),
    ],
)
def test_what_is_not_imported(store: Store, tmp_path: Path, name: str, content: str, why: str) -> None:
    (tmp_path / name).write_text(content)
    before = len(store.engine)
    with pytest.raises(InputError, match=why):
        import_files(store, [tmp_path / name], limit=1000)
    assert len(store.engine) == before


def test_a_file_that_is_not_there_or_not_utf8(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        import_files(store, [tmp_path / "none.ttl"])
    (tmp_path / "x.nt").write_bytes(b'<urn:a> <urn:b> "\xff\xfe" .\n')
    with pytest.raises(InputError, match="not valid nt"):
        import_files(store, [tmp_path / "x.nt"])


def test_deep_nesting_does_not_end_the_process(store: Store, tmp_path: Path) -> None:
    (tmp_path / "deep.ttl").write_text("<urn:a> <urn:b> " + "[ <urn:b> " * 20000 + "1" + " ]" * 20000 + " .")
    (loaded,) = import_files(store, [tmp_path / "deep.ttl"]).values()
    assert loaded == 20001


def test_the_ontology_can_stand_beside_the_articles(store: Store) -> None:
    load_ontology(store)
    answer = store.rdflib().query(
        "SELECT DISTINCT ?name { ?office a ?class . ?class <http://www.w3.org/2000/01/rdf-schema#subClassOf>+ "
        "<https://w3id.org/jiceng/ontology#Division> ; <http://www.w3.org/2000/01/rdf-schema#label> ?name "
        "FILTER(lang(?name) = 'zh') }"
    )
    assert [str(row[0]) for row in answer] == ["乡级区划"]  # type: ignore[index]
    assert store.articles() == ("a.txt#1", "b.txt#1", "b.txt#2")
    store.replace(file_graphs("a.txt", "街长制", digest="d2"))
    assert len(store.graphs()) == 5


def test_a_trusted_copy_has_no_weak_statements_and_leaves_the_store_as_it_is(store: Store) -> None:
    before = store.rows()
    assert {row["confidence"] for row in before.statements} == {0.9}
    assert store.trusted(0.9).rows() == before
    copy = store.trusted(0.95)
    assert not copy.rows().statements
    assert copy.rows().entities == before.entities
    assert copy.articles() == store.articles()
    assert store.rows() == before
