"""The scheme of known programmes: complete, bilingual, one concept for each sense, IRIs as the graph mints them."""

from collections import Counter

import pyoxigraph as ox

from kg import vocabulary as v
from kg.iri import PROGRAMME_SCHEME, entity_iri
from kg.model import Entity
from kg.programmes import programmes


def test_there_are_many_and_each_has_label_english_name_and_scope_note() -> None:
    rows = programmes()
    assert len(rows) >= 120
    for row in rows:
        assert row.label, row
        assert row.english.isascii(), row
        assert row.english, row
        assert row.scope_note.endswith("。"), row


def test_labels_are_unique_and_a_label_is_not_its_own_variant() -> None:
    rows = programmes()
    assert max(Counter(row.label for row in rows).values()) == 1
    for row in rows:
        assert row.label not in row.variants
        assert len(set(row.variants)) == len(row.variants)
        assert all(name == name.strip() and name for name in (row.label, *row.variants))


def test_a_concept_has_the_iri_that_an_extracted_programme_of_its_label_gets() -> None:
    for row in programmes():
        assert row.iri == entity_iri(Entity("Programme", row.label))


def test_every_concept_is_in_the_scheme_and_broader_leads_to_a_concept_without_circles() -> None:
    quads = list(ox.parse(path=str(v.ontology_file("programmes.ttl"))))
    within = {q.subject.value for q in quads if q.predicate.value == v.SKOS.inScheme}
    assert {q.object.value for q in quads if q.predicate.value == v.SKOS.inScheme} == {PROGRAMME_SCHEME}
    assert within == {row.iri for row in programmes()}
    broader = {row.label: row.broader for row in programmes()}
    for label in broader:
        seen = [label]
        while broader[seen[-1]]:
            seen.append(broader[seen[-1]])
            assert len(seen) < 6, seen


def test_names_with_two_senses_are_two_concepts() -> None:
    senses = Counter(name for row in programmes() for name in (row.label, *row.variants))
    assert sorted(name for name, count in senses.items() if count > 1) == ["主题教育", "双创", "双改", "双改工作"]
    glosses = [row.label for row in programmes() if "双改" in row.variants]
    assert glosses == ["双改（改进城市管理、改善人居环境）", "双改（集体经济股份合作制改革和村委会改居委会）"]


def test_well_known_variants_lead_to_their_concept() -> None:
    found = {name: row.label for row in programmes() for name in row.variants}
    assert found["吹哨报到"] == "街乡吹哨、部门报到"
    assert found["创文"] == "文明城市创建"
    assert found["千万工程"] == "千村示范、万村整治"
