"""The mapping to RDF: what stands in an article's graph, and that it is the same every time."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import VocabularyError
from kg.iri import article_iri, entity_iri, file_iri, graph_iri
from kg.model import Article, Entity, Evidence, Extraction, Statement
from kg.rdf import EDTF, Literal, Quad, claim_iri, nquads, to_quads
from kg.vocabulary import DCTERMS, JC, OA, ORG, PROV, QB, QUDT, RDF, SCHEMA, SKOS, XSD

OFFICE = "https://w3id.org/jiceng/id/division/990101001"
DISTRICT = "https://w3id.org/jiceng/id/division/990101"
ARTICLE = "https://w3id.org/jiceng/id/article/2021/云台%201.txt/1"


def values(quads: tuple[Quad, ...], subject: str, predicate: str) -> list[str]:
    return [q.object if isinstance(q.object, str) else q.object.value for q in quads if q[:2] == (subject, predicate)]


def the_claim(extraction: Extraction, predicate: str) -> Statement:
    return next(statement for statement in extraction.statements if statement.predicate == predicate)


def test_every_quad_is_in_the_articles_graph_and_no_node_is_blank(extraction: Extraction) -> None:
    quads = to_quads(extraction)
    assert {quad.graph for quad in quads} == {graph_iri(extraction.article.id)}
    assert b"_:" not in nquads(quads)
    assert len(quads) == len(set(quads))
    assert nquads(quads).splitlines() == sorted(nquads(quads).splitlines(), key=lambda line: line.decode())


def test_an_independent_parser_reads_the_same_quads(extraction: Extraction) -> None:
    quads = to_quads(extraction)
    parsed = list(ox.parse(nquads(quads), format=ox.RdfFormat.N_QUADS))
    assert len(parsed) == len(quads)
    assert [q.subject.value for q in parsed] == [q.subject for q in quads]
    assert all(isinstance(node, ox.NamedNode) for q in parsed for node in (q.subject, q.graph_name))


def test_a_thing_has_types_names_code_note_and_the_article(extraction: Extraction) -> None:
    quads = to_quads(extraction)
    assert JC.Office in values(quads, OFFICE, RDF.type)
    assert ORG.Organization in values(quads, OFFICE, RDF.type)
    assert values(quads, OFFICE, SKOS.prefLabel) == ["云台街道"]
    assert values(quads, OFFICE, SKOS.altLabel) == ["云台", "云台街道办事处"]
    assert values(quads, OFFICE, SKOS.notation) == ["990101001"]
    assert values(quads, OFFICE, JC.note) == ["由“云台区”定其代码"]
    assert values(quads, OFFICE, JC.mentionedIn) == [ARTICLE]


def test_labels_are_in_chinese(extraction: Extraction) -> None:
    labels = [q.object for q in to_quads(extraction) if q.predicate in (SKOS.prefLabel, SKOS.altLabel)]
    assert labels
    assert all(isinstance(label, Literal) and label.lang == "zh" for label in labels)


def test_hierarchy_is_said_in_the_standard_words_too(extraction: Extraction) -> None:
    quads = to_quads(extraction)
    for predicate in (JC.partOf, DCTERMS.isPartOf, ORG.subOrganizationOf):
        assert values(quads, OFFICE, predicate) == [DISTRICT]


def test_only_bodies_are_sub_organisations(extraction: Extraction) -> None:
    compound = Entity("Compound", "翠湖花园", scope="990101001")
    claim = replace(the_claim(extraction, "partOf"), subject=compound)
    quads = to_quads(replace(extraction, statements=(claim,)))
    assert values(quads, entity_iri(compound), DCTERMS.isPartOf) == [DISTRICT]
    assert values(quads, entity_iri(compound), ORG.subOrganizationOf) == []


def test_a_statement_node_says_what_when_how_sure_and_where(extraction: Extraction) -> None:
    claim = the_claim(extraction, "subProgrammeOf")
    quads, node = to_quads(extraction), claim_iri(claim)
    assert values(quads, node, RDF.type) == [RDF.Statement, JC.Statement]
    assert values(quads, node, RDF.subject) == [entity_iri(claim.subject)]
    assert values(quads, node, RDF.predicate) == [JC.subProgrammeOf]
    assert values(quads, node, JC.article) == [ARTICLE]
    assert values(quads, node, JC.rule) == ["cue"]
    assert Quad(node, JC.confidence, Literal("0.85", XSD.decimal), quads[0].graph) in quads
    assert Quad(node, JC.time, Literal("2021", EDTF), quads[0].graph) in quads
    assert values(quads, node, JC.begin) == ["2021-01-01"]
    assert values(quads, node, JC.end) == ["2021-12-31"]
    assert values(quads, entity_iri(claim.subject), SKOS.broader) == [entity_iri(claim.object)]  # type: ignore[arg-type]


def test_evidence_has_position_and_quotation_on_the_file(extraction: Extraction) -> None:
    claim = next(s for s in extraction.statements if s.evidence.text == "辖区面积12.5平方公里")
    quads = to_quads(extraction)
    (words,) = values(quads, claim_iri(claim), PROV.wasDerivedFrom)
    position, quotation = values(quads, words, OA.hasSelector)
    start, end = int(values(quads, position, OA.start)[0]), int(values(quads, position, OA.end)[0])
    assert values(quads, words, OA.hasSource) == [file_iri(extraction.article.file)]
    assert values(quads, words, PROV.wasQuotedFrom) == [ARTICLE]
    assert values(quads, quotation, OA.exact) == ["辖区面积12.5平方公里"]
    assert extraction.article.source[start:end] == "辖区面积12.5平方公\n里"


def test_a_post_is_a_membership(extraction: Extraction) -> None:
    claim = the_claim(extraction, "holdsPost")
    quads = to_quads(extraction)
    (membership,) = values(quads, claim_iri(claim), JC.membership)
    (role,) = values(quads, membership, ORG.role)
    assert values(quads, membership, ORG.member) == [entity_iri(claim.subject)]
    assert values(quads, membership, ORG.organization) == [entity_iri(claim.object)]  # type: ignore[arg-type]
    assert ORG.Membership in values(quads, membership, RDF.type)
    assert values(quads, role, SKOS.prefLabel) == ["书记"]
    assert values(quads, claim_iri(claim), JC.post) == ["书记"]


def test_numbers_are_observations_with_unit_codes(extraction: Extraction) -> None:
    quads = to_quads(extraction)
    by_indicator = {q.object.value: q.subject for q in quads if q.predicate == JC.indicator}  # type: ignore[union-attr]
    area, people = by_indicator["面积"], by_indicator["常住人口"]
    graph = quads[0].graph
    assert Quad(area, JC.value, Literal("12.5", XSD.decimal), graph) in quads
    assert Quad(people, SCHEMA.value, Literal("32000", XSD.integer), graph) in quads
    assert values(quads, area, QUDT.hasUnit) == ["http://qudt.org/vocab/unit/KiloM2"]
    assert values(quads, area, JC.ucum) == ["km2"]
    assert values(quads, people, QUDT.hasUnit) == []
    assert values(quads, people, JC.unit) == values(quads, people, SCHEMA.unitText) == ["人"]
    assert values(quads, people, JC.bound) == [JC.about]
    assert values(quads, people, JC.begin) == ["2021-01-01"]
    assert values(quads, people, SCHEMA.observationAbout) == [OFFICE]
    assert QB.Observation in values(quads, people, RDF.type)
    assert sorted(values(quads, OFFICE, JC.observed)) == sorted([area, people])


def test_cooperation_is_true_both_ways_but_claimed_once(extraction: Extraction) -> None:
    claim = the_claim(extraction, "cooperatesWith")
    quads, bank = to_quads(extraction), entity_iri(claim.object)  # type: ignore[arg-type]
    assert values(quads, OFFICE, JC.cooperatesWith) == [bank]
    assert values(quads, bank, JC.cooperatesWith) == [OFFICE]
    assert len([q for q in quads if q.predicate == RDF.predicate and q.object == JC.cooperatesWith]) == 1


def test_a_founding_date_is_edtf(extraction: Extraction) -> None:
    quads = to_quads(extraction)
    assert Quad(OFFICE, JC.foundedOn, Literal("2004-10", EDTF), quads[0].graph) in quads


def test_the_article_tells_of_itself(extraction: Extraction) -> None:
    quads = to_quads(extraction)
    assert values(quads, ARTICLE, DCTERMS.identifier) == ["2021/云台 1.txt#1"]
    assert values(quads, ARTICLE, SCHEMA.headline) == values(quads, ARTICLE, SKOS.prefLabel) == ["云台街道推行路长制"]
    assert values(quads, ARTICLE, JC.byline) == ["本报记者 周明远"]
    assert values(quads, ARTICLE, SCHEMA.author) == ["https://w3id.org/jiceng/id/Person/周明远"]
    assert values(quads, ARTICLE, JC.newspaper) == ["云台日报"]
    assert values(quads, ARTICLE, SCHEMA.publisher) == []  # no thing of the graph bears the name
    assert Quad(ARTICLE, SCHEMA.datePublished, Literal("2021-09", XSD.gYearMonth), quads[0].graph) in quads
    assert Quad(ARTICLE, JC.published, Literal("2021-09", EDTF), quads[0].graph) in quads
    assert values(quads, ARTICLE, JC.publishedBasis) == ["text: 2021年"]
    assert values(quads, ARTICLE, SCHEMA.identifier) == ["https://example.org/news/1"]
    assert values(quads, ARTICLE, PROV.wasDerivedFrom) == [file_iri("2021/云台 1.txt")]
    assert len(values(quads, file_iri("2021/云台 1.txt"), JC.sha256)[0]) == 64


def test_an_article_without_date_title_or_statements_has_a_graph() -> None:
    quads = to_quads(Extraction(Article("a.txt", 2, "天气晴。", ((0, 4),))))
    assert values(quads, article_iri("a.txt#2"), SKOS.prefLabel) == ["a.txt#2"]
    assert values(quads, article_iri("a.txt#2"), JC.published) == []


def test_the_order_of_the_input_does_not_show(extraction: Extraction) -> None:
    turned = replace(extraction, entities=extraction.entities[::-1], statements=extraction.statements[::-1])
    assert to_quads(turned) == to_quads(extraction)


def test_one_thing_under_two_names_has_one_label_and_keeps_the_other(extraction: Extraction) -> None:
    other = Entity("Office", "云台街道办事处工委", code="990101001")
    for entities in ((*extraction.entities, other), (other, *extraction.entities)):
        quads = to_quads(replace(extraction, entities=entities))
        assert values(quads, OFFICE, SKOS.prefLabel) == ["云台街道办事处工委"]
        assert "云台街道" in values(quads, OFFICE, SKOS.altLabel)


def test_the_same_claim_by_two_rules_is_one_with_the_surer_rule(extraction: Extraction) -> None:
    claim = the_claim(extraction, "implements")
    weaker = replace(claim, confidence=0.3, rule="aaa")
    quads = to_quads(replace(extraction, statements=(weaker, claim)))
    assert values(quads, claim_iri(claim), JC.rule) == ["cue"]
    assert values(quads, claim_iri(claim), JC.confidence) == ["1"]


def test_what_does_not_fit_is_refused_with_article_place_and_words(extraction: Extraction) -> None:
    claim = the_claim(extraction, "implements")
    assert isinstance(claim.object, Entity)
    wrong = replace(claim, subject=claim.object, object=claim.subject)
    with pytest.raises(VocabularyError, match=r"云台 1\.txt#1:0-9 “云台街道推行路长制”: implements does not lead"):
        to_quads(replace(extraction, statements=(wrong,)))


def test_evidence_past_the_end_and_claims_of_another_article_are_refused(extraction: Extraction) -> None:
    claim = the_claim(extraction, "implements")
    with pytest.raises(VocabularyError, match="past the end"):
        to_quads(replace(extraction, statements=(replace(claim, evidence=Evidence(0, 9999, "云台")),)))
    with pytest.raises(VocabularyError, match="in the graph of"):
        to_quads(replace(extraction, statements=(replace(claim, article="b.txt#1"),)))


@settings(deadline=None)
@given(
    label=st.text(min_size=1, max_size=20),
    words=st.text(min_size=1, max_size=40).filter(str.strip),
    indicator=st.text(min_size=1, max_size=20),
)
def test_any_text_survives_the_way_to_n_quads(label: str, words: str, indicator: str) -> None:
    office, programme = Entity("Office", label), Entity("Programme", indicator)
    claim = Statement("a.txt#1", office, "implements", programme, Evidence(0, 1, words))
    quads = to_quads(Extraction(Article("a.txt", 1, "某", ((0, 1),)), (), (claim,)))
    parsed = list(ox.parse(nquads(quads), format=ox.RdfFormat.N_QUADS))
    assert len(parsed) == len(quads)
    quoted = [q.object.value for q in parsed if q.predicate.value == OA.exact]
    assert quoted == [words.encode("utf-8", "replace").decode()]


_SCRIPT = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from invented_article import ARTICLE, STATEMENTS, OFFICE, DISTRICT, COMMUNITY
from kg.model import Extraction
from kg.rdf import nquads, to_quads, to_rows
quads = to_quads(Extraction(ARTICLE, tuple({OFFICE, DISTRICT, COMMUNITY}), tuple(set(STATEMENTS))))
print(hashlib.sha256(nquads(quads)).hexdigest(), hashlib.sha256(repr(to_rows(quads)).encode()).hexdigest())
"""


def test_the_bytes_are_the_same_for_any_hash_seed() -> None:
    here = str(Path(__file__).parent)
    seen = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, here],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "77")
    }
    assert len(seen) == 1
