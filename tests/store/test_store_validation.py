"""SHACL: right graphs pass, wrong ones are told in words, and the shapes say what the ontology says."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import SH

from kg.errors import StoreError
from kg.rdf import EDTF, Literal, Quad
from kg.store import FileGraphs, Report, Store, validate
from kg.store.shapes import shapes
from kg.vocabulary import JC, JC_IRI, OA, ORG, PREDICATES, PROV, RDF, SKOS, XSD, code_length, ontology_file, term

from .invented_files import article_quads, file_graphs

OFFICE = "https://w3id.org/jiceng/id/division/990101001"
PROGRAMME = "https://w3id.org/jiceng/id/Programme/路长制"
SHAPES = shapes(tuple(map(term, PREDICATES)))


def checked(change: Callable[[Quad], Quad | None], *more: Quad) -> Report:
    """The report on an article's graph after each quad went through ``change`` (None takes it out)."""
    quads = [new for quad in article_quads("a.txt#1") if (new := change(quad)) is not None]
    with Store.in_memory() as store:
        store.replace(FileGraphs("a.txt", "d", (*quads, *more)))
        return validate(store)


def without(predicate: str) -> Callable[[Quad], Quad | None]:
    return lambda quad: None if quad.predicate == predicate else quad


def with_object(predicate: str, object: str | Literal) -> Callable[[Quad], Quad | None]:
    return lambda quad: quad._replace(object=object) if quad.predicate == predicate else quad


def extra(subject: str, predicate: str, object: str | Literal) -> Quad:
    return Quad(subject, predicate, object, article_quads("a.txt#1")[0].graph)


def test_right_graphs_pass(store: Store) -> None:
    report = validate(store)
    assert report.problems == ()
    assert report.conforms
    assert report.articles == 3
    assert report.lines() == (f"3篇文章、{report.triples}条三元组：没有问题。",)
    assert report.lines("en") == (f"3 articles, {report.triples} triples: no problems.",)


@pytest.mark.parametrize(
    ("change", "shape", "words"),
    [
        (without(PROV.wasDerivedFrom), "Evidence", "陈述没有出处"),
        (without(SKOS.prefLabel), "Label", "应有且只有一个名称"),
        (without(OA.exact), "Exact", "引文为空"),
        (without(OA.hasSelector), "Selectors", "位置和引文各一"),
        (without(JC.confidence), "Confidence", "0到1之间"),
        (without(ORG.organization), "Body", "任职没有机构"),
        (without(ORG.role), "Role", "任职没有职务"),
        (without(JC.indicator), "Indicator", "数字没有指标"),
        (without(RDF.object), "Object", "陈述应有一个宾语"),
        (without(JC.article), "OfArticle", "陈述应出自一篇文章"),
        (without(SKOS.inScheme), "Scheme", "概念体系"),
        (without("http://purl.org/dc/terms/identifier"), "ArticleId", "文章编号"),
        (with_object(JC.confidence, Literal("1.5", XSD.decimal)), "Confidence", "0到1之间"),
        (with_object(JC.bound, JC.Bound), "Bound", "数值之界应是"),
        (with_object(JC.value, Literal("many")), "Value", "数值应是"),
        (with_object(JC.time, Literal("去年", EDTF)), "Time", "EDTF"),
        (with_object(JC.begin, Literal("2030-01-01", XSD.date)), "Begin", "不晚于终点"),
        (with_object(OA.start, Literal("999", XSD.integer)), "Start", "小于终点"),
        (with_object(SKOS.notation, Literal("9901")), "NineDigits", "乡级代码应为9位数字"),
        (with_object(RDF.predicate, JC_IRI + "likes"), "Predicate", "词汇表中的谓语"),
        (with_object(JC.foundedOn, Literal("2004")), "FoundedOnTo", "EDTF 日期"),
    ],
)
def test_a_wrong_graph_is_told_in_words(change: Callable[[Quad], Quad | None], shape: str, words: str) -> None:
    report = checked(change)
    assert not report.conforms
    found = [problem for problem in report.problems if problem.shape == shape]
    assert found
    assert words in found[0].told("zh")
    assert found[0].told("zh").startswith("a.txt#1：")
    assert found[0].told("en").startswith("a.txt#1: ")
    assert all(dict(problem.mend).keys() == dict(problem.what).keys() == {"zh", "en"} for problem in report.problems)


def test_a_relation_turned_round_names_both_ends() -> None:
    report = checked(lambda quad: quad, extra(PROGRAMME, JC.implements, OFFICE))
    assert sorted((p.thing, p.shape) for p in report.problems) == [
        ("云台街道", "ImplementsTo"),
        ("路长制", "ImplementsFrom"),
    ]
    assert report.lines()[0] == "a.txt#1：云台街道：“实施”的宾语应是：工作、文件。对调主宾，或改正类型。"
    assert report.lines()[-1].endswith("2处问题。")


def test_a_thing_of_an_unknown_class() -> None:
    report = checked(lambda quad: quad._replace(object=JC_IRI + "Ofice") if quad.object == JC.Office else quad)
    assert "Thing" in {problem.shape for problem in report.problems}


def test_a_statement_is_called_by_what_it_says() -> None:
    report = checked(lambda quad: None if quad.predicate == PROV.wasDerivedFrom else quad)
    assert "云台街道 实施 路长制" in {problem.thing for problem in report.problems}


def test_only_the_article_with_the_fault_is_named_and_one_can_ask_for_some(store: Store) -> None:
    wrong = tuple(quad for quad in article_quads("c.txt#1") if quad.predicate != OA.exact)
    store.replace(FileGraphs("c.txt", "d", wrong))
    assert {problem.article for problem in validate(store).problems} == {"c.txt#1"}
    assert validate(store, ["a.txt#1"]).conforms
    assert validate(store, ["a.txt#1"]).articles == 1
    with pytest.raises(StoreError, match="holds no graph"):
        validate(store, ["never.txt#1"])


def test_ten_thousand_triples_take_seconds() -> None:
    with Store.in_memory() as store:
        programmes = [f"工作{n}" for n in range(60)]
        store.replace(file_graphs("a.txt", *programmes))
        begin = time.monotonic()
        report = validate(store)
        assert report.conforms
        assert report.triples > 10_000
        assert time.monotonic() - begin < 60  # a few seconds on a machine of its own


def _classes(shape: rdflib.term.Node) -> list[str]:
    one = SHAPES.value(shape, SH["class"])
    listed = SHAPES.value(shape, SH["or"])
    nodes = [one] if one is not None else [SHAPES.value(n, SH["class"]) for n in Collection(SHAPES, listed)]  # type: ignore[arg-type]
    return sorted(str(node).removeprefix(JC_IRI) for node in nodes)


@pytest.mark.parametrize("predicate", PREDICATES)
def test_domain_and_range_are_those_of_the_ontology(predicate: str) -> None:
    iri = rdflib.URIRef(JC[predicate])
    assert _classes(SHAPES.value(None, SH.targetSubjectsOf, iri)) == sorted(term(predicate).domain)  # type: ignore[arg-type]
    if predicate != "foundedOn":
        assert _classes(SHAPES.value(None, SH.targetObjectsOf, iri)) == sorted(term(predicate).range)  # type: ignore[arg-type]


def test_every_message_is_in_both_languages_and_every_property_shape_has_a_mend() -> None:
    for shape in set(SHAPES.subjects(SH.message)):
        assert sorted(m.language for m in SHAPES.objects(shape, SH.message)) == ["en", "zh"], shape  # type: ignore[union-attr]
    for shape in set(SHAPES.subjects(SH.path)):
        mends = SHAPES.objects(shape, rdflib.URIRef(JC.mend))
        assert sorted(m.language for m in mends) == ["en", "zh"], shape  # type: ignore[attr-defined]


def test_code_lengths_are_those_of_the_ontology() -> None:
    for name in ("Province", "District", "Office", "Community", "Village"):
        shape = next(SHAPES.subjects(SH.targetClass, rdflib.URIRef(JC[name])))
        pattern = SHAPES.value(SHAPES.value(shape, SH.property), SH.pattern)
        assert str(pattern) == f"^[0-9]{{{code_length(name)}}}$"


@pytest.mark.parametrize(("code", "right"), [("1101", True), ("11", True), ("110101", False), ("1", False)])
def test_a_municipality_is_a_city_with_two_digits(code: str, right: bool) -> None:
    change = with_object(SKOS.notation, Literal(code))
    report = checked(lambda quad: change(quad._replace(object=JC.City) if quad.object == JC.Office else quad))
    assert ("FourDigits" not in {problem.shape for problem in report.problems}) is right


def test_the_shapes_are_a_file_of_the_ontology() -> None:
    assert Path(ontology_file("shapes.ttl")).name == "shapes.ttl"
