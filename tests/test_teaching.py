"""A relation that a person teaches by an ontology file: found, named, checked, remembered, and let go of."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg import vocabulary
from kg.articles import Source, read_articles
from kg.cli import main
from kg.errors import InputError
from kg.pipeline import extract
from kg.rdf import nquads, to_quads
from kg.store import validate
from kg.teaching import Taught, read_taught

SUPERVISES = """
jc:supervises a owl:ObjectProperty ;
    rdfs:label "督导"@zh , "supervises"@en ;
    rdfs:comment "指名督促检查。"@zh , "Supervises by name."@en ;
    jc:domainIncludes jc:Division , jc:Organization ;
    jc:rangeIncludes jc:Community , jc:Project ;
    jc:cue "督导" , "督查" ;
    jc:inverseCue "由" .
"""
ARTICLE = """西湖区的督导

本报讯（记者 林晓东）2021年9月，杭州市西湖区文新街道督导金水社区。
西湖区文新街道推进老旧小区改造项目。文新街道办事处多次督查银河广场改造项目，抓好收尾。
西湖区城市管理局推行路长制。南湖安置房项目由西湖区城市管理局督导。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with an article and an ontology; what this process has learnt is forgotten in the end."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "more.ttl").write_text(SUPERVISES, encoding="utf-8")
    yield tmp_path
    vocabulary._LEARNT.clear()
    vocabulary.terms.cache_clear()
    vocabulary.allows.cache_clear()


def said(graph: kg.Graph) -> set[tuple[str, str]]:
    return {(row["subject"], row["object"]) for row in graph.statements(predicate="supervises")}


WANTED = {
    ("文新街道", "金水社区"),
    ("文新街道", "银河广场改造项目"),
    ("西湖区城市管理局", "南湖安置房项目"),
}


def test_what_is_taught_is_found_with_its_words(folder: Path) -> None:
    with kg.build([folder / "a.txt"], store=folder / "store", ontology=folder / "more.ttl") as graph:
        assert said(graph) == WANTED
        (row,) = [r for r in graph.statements(predicate="supervises") if r["object"] == "金水社区"]
        assert row["evidence"] == ARTICLE[row["start"] : row["end"]]
        assert "督导金水社区" in row["evidence"]
        assert row["time"] == "2021-09"
        # the cue governs the project: nobody is said to build it by default
        assert not [r for r in graph.statements(predicate="undertakes") if r["object"] == "银河广场改造项目"]
        assert not [r for r in graph.statements(predicate="undertakes") if r["object"] == "南湖安置房项目"]
        assert [r for r in graph.statements(predicate="implements") if r["object"] == "老旧小区改造"]


def test_all_that_reads_knows_it(folder: Path) -> None:
    with kg.build([folder / "a.txt"], store=folder / "store", ontology=folder / "more.ttl") as graph:
        assert "督导  金水社区" in repr(graph.show("文新街道"))
        assert "← 督导  文新街道" in repr(graph.show("金水社区"))
        assert graph.stats().by_predicate["supervises"] == 3
        rows = graph.query("SELECT DISTINCT ?p ?o { ?s jc:supervises ?o . ?t rdf:predicate ?p ; rdf:object ?o }")
        assert {row["p"] for row in rows} >= {"督导"}
        labels = graph.query("SELECT ?l { jc:supervises rdfs:label ?l } ORDER BY ?l")
        assert [row["l"] for row in labels] == ["supervises", "督导"]
        assert graph.explain("文新街道", "督导", "金水社区")
        assert "督导" in graph.view().html
        assert {d["predicate"] for _, _, d in graph.networkx().edges(data=True)} >= {"supervises"}
        assert validate(graph.store).conforms


def test_a_store_remembers_it_and_another_process_knows_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = str(folder / "store")
    arguments = ["--store", store, "--lang", "zh", "build", str(folder / "a.txt")]
    assert main([*arguments, "--ontology", str(folder / "more.ttl"), "--jobs", "2"]) == 0
    done = subprocess.run(
        [Path(sys.executable).with_name("kg"), "--store", store, "--lang", "zh", "show", "金水社区"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert "← 督导" in done.stdout, done.stderr
    (folder / "b.txt").write_text("杭州市西湖区古荡街道督导明河社区。", encoding="utf-8")
    assert main([*arguments, str(folder / "b.txt")]) == 0  # not named again
    with kg.open(store) as graph:
        assert said(graph) == WANTED | {("古荡街道", "明河社区")}
    capsys.readouterr()
    assert main([*arguments, str(folder / "b.txt"), "--no-ontology"]) == 0
    with kg.open(store) as graph:
        assert said(graph) == set()
        assert not list(graph.query("SELECT ?l { jc:supervises rdfs:label ?l }"))


def test_a_changed_file_is_applied(folder: Path) -> None:
    ontology = folder / "more.ttl"
    kg.build([folder / "a.txt"], store=folder / "store", ontology=ontology).close()
    ontology.write_text(SUPERVISES.replace('"督导" , "督查"', '"督查"').replace("督导", "督查"), encoding="utf-8")
    with kg.build([folder / "a.txt"], store=folder / "store", ontology=ontology) as graph:
        assert graph.report is not None
        assert graph.report.unchanged == 0
        assert said(graph) == {("文新街道", "银河广场改造项目")}
        assert "督查  银河广场改造项目" in repr(graph.show("文新街道"))
    with kg.build([folder / "a.txt"], store=folder / "store", ontology=ontology) as graph:
        assert graph.report is not None
        assert graph.report.unchanged == 1


def test_a_build_without_it_is_as_if_it_had_never_been_taught(folder: Path) -> None:
    (article,), _ = read_articles(Source(folder / "a.txt", "a.txt"))
    before = nquads(to_quads(extract(article)))
    taught = read_taught(folder / "more.ttl")
    with_it = nquads(to_quads(extract(article, taught=taught)))
    assert b"supervises" in with_it
    assert nquads(to_quads(extract(article))) == before
    assert b"supervises" not in before
    assert nquads(to_quads(extract(article, taught=taught))) == with_it


def test_a_file_may_declare_its_prefixes_and_speak_one_language(tmp_path: Path) -> None:
    path = tmp_path / "more.ttl"
    path.write_text(
        "@prefix jc: <https://w3id.org/jiceng/ontology#> .\n" + SUPERVISES.replace(', "supervises"@en', ""), "utf-8"
    )
    taught = read_taught(path)
    assert [relation.name for relation in taught.relations] == ["supervises"]
    assert dict(taught.relations[0].labels) == {"zh": "督导", "en": "督导"}
    assert taught.digest
    assert Taught().digest == ""


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("jc:supervises a", "jc:implements a"), "has this term already"),
        (("owl:ObjectProperty", "owl:DatatypeProperty"), "no owl:ObjectProperty"),
        (("owl:ObjectProperty", "owl:Class"), "no owl:ObjectProperty"),
        (('    rdfs:label "督导"@zh , "supervises"@en ;\n', ""), "no rdfs:label"),
        (("    jc:domainIncludes jc:Division , jc:Organization ;\n", ""), "no jc:domainIncludes"),
        (("jc:Community", "jc:Comunity"), "jc:Comunity, which is no class"),
        (('    jc:cue "督导" , "督查" ;\n', ""), "no jc:cue"),
        (('"督查"', '"督 查"'), "holds a blank"),
        (('"督查"', '""'), "is empty"),
        ((" ;\n    jc:inverseCue", " ,\n    jc:inverseCue"), "not valid Turtle"),
        (("jc:Division , jc:Organization", "[ a jc:Division ]"), "blank node"),
        ((SUPERVISES, ""), "describes no relation"),
        (("jc:supervises", "<http://example.org/supervises>"), "describes no relation"),
    ],
)
def test_what_is_no_such_relation_is_refused_with_the_mend(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    path = tmp_path / "more.ttl"
    path.write_text(SUPERVISES.replace(*change), encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_taught(path)
    assert told in str(refused.value)
    assert str(path) in str(refused.value)
    with pytest.raises(InputError, match=r"nothing\.ttl"):
        read_taught(tmp_path / "nothing.ttl")


def test_a_wrong_file_leaves_the_store_as_it_was(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [
        "--store",
        str(folder / "store"),
        "build",
        str(folder / "a.txt"),
        "--ontology",
        str(folder / "more.ttl"),
    ]
    assert main(arguments) == 0
    (folder / "more.ttl").write_text("jc:x a", encoding="utf-8")
    assert main(arguments) == 2
    assert "more.ttl:1" in capsys.readouterr().err
    with kg.open(folder / "store") as graph:
        assert said(graph) == WANTED


def test_a_relation_of_our_own_needs_no_row_anywhere(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """What stands in the ontology alone is found, let through the gate and checked by the shapes."""
    from kg.statements import taught as finder  # noqa: PLC0415

    (relation,) = read_taught(folder / "more.ttl").relations
    vocabulary.learn([relation])
    monkeypatch.setattr(finder, "own_terms", lambda: {**vocabulary.own_terms(), relation.name: relation})
    finder.unruled.cache_clear()
    try:
        assert [t.name for t in finder.unruled()] == ["supervises"]
        with kg.build([folder / "a.txt"], store=folder / "store") as graph:
            assert said(graph) == WANTED
            assert validate(graph.store).conforms
    finally:
        monkeypatch.undo()
        finder.unruled.cache_clear()
    assert finder.unruled() == ()
