"""Users of rdflib and networkx feel at home; a build's progress is drawn."""

from __future__ import annotations

import sys
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from rdflib.plugins import sparql

import kg
from kg.errors import KgError, QueryError

from .conftest import SEEDS

JC = rdflib.Namespace("https://w3id.org/jiceng/ontology#")


def test_rdflib_asks_the_same_store(graph: kg.Graph) -> None:
    dataset = graph.rdflib()
    assert isinstance(dataset, rdflib.Dataset)
    office = rdflib.URIRef(graph.show("明湖办事处").thing.iri)
    assert (office, rdflib.RDF.type, JC.Office) in dataset
    labels = {str(label) for label in dataset.objects(office, rdflib.SKOS.prefLabel)}
    assert "明湖办事处" in labels
    rows = dataset.query(
        """SELECT DISTINCT ?label ?post { ?s rdf:predicate jc:holdsPost ; rdf:subject ?p ; jc:post ?post .
           ?p skos:prefLabel ?label } ORDER BY ?post""",
        initNs={"jc": JC, "rdf": rdflib.RDF, "skos": rdflib.SKOS},
    )
    assert ("魏喜盈", "书记") in {(str(label), str(post)) for label, post in rows}
    ours = graph.query("SELECT DISTINCT ?s { ?s a jc:Statement }")
    assert len(list(dataset.query("SELECT DISTINCT ?s { ?s a jc:Statement }", initNs={"jc": JC}))) == len(ours)


def test_rdflib_sees_a_graph_for_each_article(graph: kg.Graph) -> None:
    names = {str(context.identifier) for context in graph.rdflib().graphs()}
    assert {name for name in names if "/graph/article/" in name} == set(graph.store.article_graphs())
    rows = graph.rdflib().query("SELECT DISTINCT ?g { GRAPH ?g { ?s a jc:Article } }", initNs={"jc": JC})
    assert len(list(rows)) == 2


def test_rdflib_binds_values_and_builds_graphs(graph: kg.Graph) -> None:
    office = rdflib.URIRef(graph.show("明湖办事处").thing.iri)
    rows = graph.rdflib().query("SELECT ?l { ?o skos:prefLabel ?l }", initBindings={"o": office})
    assert {str(row.l) for row in rows} >= {"明湖办事处"}  # type: ignore[union-attr]
    built = graph.rdflib().query("CONSTRUCT { ?o jc:partOf ?z } WHERE { ?o jc:partOf ?z }", initNs={"jc": JC})
    assert built.graph is not None
    assert built.graph.serialize(format="turtle").count("partOf") > 0


def test_rdflib_changes_nothing_in_a_graph_that_is_read(graph: kg.Graph) -> None:
    dataset = graph.rdflib()
    before = len(dataset)
    with pytest.raises((OSError, RuntimeError)):
        dataset.add((JC.a, JC.b, JC.c))
    assert len(graph.rdflib()) == before


def test_rdflib_reads_no_file_that_a_query_names(graph: kg.Graph, tmp_path: Path) -> None:
    secret = tmp_path / "secret.ttl"
    secret.write_text("<urn:a> <urn:b> 'secret' .", encoding="utf-8")
    sparql.SPARQL_LOAD_GRAPHS = True
    dataset = graph.rdflib()
    assert sparql.SPARQL_LOAD_GRAPHS is False
    query = f"SELECT ?o FROM <{secret.as_uri()}> {{ ?s ?p ?o }}"
    with pytest.raises(QueryError, match="FROM"):
        dataset.query(query)
    assert list(dataset.query(sparql.prepareQuery(query))) == []  # rdflib itself answers what is prepared
    assert list(rdflib.Dataset(default_union=True).query(query)) == []  # and neither does one that is not ours


def test_rdflib_is_guarded_and_knows_from(graph: kg.Graph) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        graph.rdflib().query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    one = graph.store.article_graphs()[0]
    told = {row.a for row in graph.rdflib().query(f"SELECT ?a FROM <{one}> {{ ?a a jc:Article }}", initNs={"jc": JC})}  # type: ignore[union-attr]
    assert len(told) == 1
    prepared = sparql.prepareQuery("SELECT ?a { ?a a jc:Article }", initNs={"jc": JC})
    assert len(set(graph.rdflib().query(prepared))) == 2


def test_rdflib_ends_with_the_graph(tmp_path: Path) -> None:
    graph = kg.build([SEEDS / "001_762087f2c4b58b2b.txt"], store=tmp_path / "store", progress=False)
    graph.rdflib()
    graph.close()
    assert graph.closed
    with kg.build([SEEDS / "001_762087f2c4b58b2b.txt"], store=tmp_path / "store") as again:  # nothing holds the lock
        assert again.report is not None
        assert again.report.unchanged == 1


def test_networkx_has_what_is_known_of_nodes_and_edges(graph: kg.Graph) -> None:
    network = graph.networkx()
    assert type(network) is nx.MultiDiGraph
    person, party = graph.show("魏喜盈").thing, graph.show("明湖街道党工委").thing
    office = graph.show("明湖办事处").thing
    assert network.nodes[office.iri]["label"] == "明湖办事处"
    assert network.nodes[office.iri]["type"] == "Office"
    assert network.nodes[office.iri]["code"] == "410171560"
    posts = {(edge["post"], edge["time"]) for edge in network[person.iri][party.iri].values()}
    assert posts == {("副书记", "2018"), ("书记", "2021")}
    for iri, edge in network[person.iri][party.iri].items():
        assert edge["statement"] == iri
        assert edge["predicate"] == "holdsPost"
        assert edge["article"].endswith("#1")
        assert 0 < edge["confidence"] == edge["weight"] < 1
        assert "魏喜盈" in edge["quote"]
    statements = graph.query("SELECT DISTINCT ?s { ?s a jc:Statement ; rdf:object ?o . ?o jc:mentionedIn ?a }")
    assert network.number_of_edges() == len(statements)


def test_networkx_computes_on_it(graph: kg.Graph) -> None:
    plain = nx.Graph(graph.networkx().to_undirected())
    ranked = nx.betweenness_centrality(plain)
    office = graph.show("明湖办事处").thing.iri
    assert max(ranked, key=lambda node: ranked[node]) == office
    assert nx.shortest_path(plain, graph.show("魏喜盈").thing.iri, office)


def test_progress_is_drawn_by_tqdm_or_told_to_a_function(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[tuple[int, int]] = []
    seeds = [SEEDS / "000_b6a82fe0401a7de3.txt", SEEDS / "001_762087f2c4b58b2b.txt"]
    kg.build(seeds, store=tmp_path / "a", progress=lambda done, total: told.append((done, total))).close()
    assert told == [(1, 2), (2, 2)]
    assert capsys.readouterr().err == ""
    kg.build(seeds[1:], store=tmp_path / "b", progress=True).close()
    assert "1/1" in capsys.readouterr().err
    kg.build(seeds[1:], store=tmp_path / "c").close()  # no notebook: no bar unless it is asked for
    assert capsys.readouterr().err == ""


def test_without_tqdm_one_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(KgError, match=r"pip install .jiceng-kg\[jupyter\]"):
        kg.build([SEEDS / "001_762087f2c4b58b2b.txt"], store=tmp_path / "store", progress=True)
