"""Minting: the same thing has the same IRI, other things others, and every IRI is one."""

from __future__ import annotations

import unicodedata
from urllib.parse import unquote

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import iri
from kg.errors import VocabularyError
from kg.model import Entity, Evidence, Observation

NAMES = st.text(min_size=1, max_size=20)


def test_a_division_with_a_code_is_named_by_it_whatever_its_label() -> None:
    one, other = Entity("Office", "云台街道", code="990101001"), Entity("Office", "云台办事处", code="990101001")
    assert iri.entity_iri(one) == iri.entity_iri(other) == "https://w3id.org/jiceng/id/division/990101001"


def test_namesakes_are_kept_apart_by_scope_and_class() -> None:
    things = [
        Entity("Community", "翠湖社区"),
        Entity("Community", "翠湖社区", scope="990101001"),
        Entity("Community", "翠湖社区", scope="990101001/甲"),
        Entity("Village", "翠湖社区", scope="990101001"),
        Entity("Company", "甲", code="9141"),
        Entity("Company", "code:9141"),
    ]
    assert len({iri.entity_iri(thing) for thing in things}) == len(things)


def test_a_slash_in_a_name_is_no_scope() -> None:
    assert iri.entity_iri(Entity("Project", "b/c", scope="a")) != iri.entity_iri(Entity("Project", "c", scope="a/b"))


@settings(deadline=None)
@given(a=NAMES, b=NAMES)
def test_different_names_have_different_segments_and_can_be_read_back(a: str, b: str) -> None:
    a, b = (name.encode("utf-8", "replace").decode() for name in (a, b))
    assert unquote(iri.segment(a)) == unicodedata.normalize("NFC", a)
    assert (iri.segment(a) == iri.segment(b)) == (unquote(iri.segment(a)) == unquote(iri.segment(b)))


@settings(deadline=None)
@given(name=NAMES, scope=st.text(max_size=10))
def test_every_iri_is_well_formed_and_survives_turtle(name: str, scope: str) -> None:
    minted = iri.entity_iri(Entity("Project", name, scope=scope))
    quad = next(iter(ox.parse(f"<{minted}> a <urn:x> .", format=ox.RdfFormat.TURTLE)))
    assert quad.subject == ox.NamedNode(minted)
    assert not set(minted) & set('<>"{}|\\^` \u3000\u200b\u202e')


@pytest.mark.parametrize("char", ["\U000e0100", "\ufffd", "\ufffc", "\x85", "\u200b", "\u2028", "\ue000"])
def test_characters_that_no_iri_may_hold_or_no_reader_sees_are_encoded(char: str) -> None:
    assert iri.segment(f"葛{char}").isprintable()
    assert iri.segment(f"葛{char}").startswith("葛%")


def test_names_are_compared_in_nfc() -> None:
    assert iri.segment("e\u0301") == iri.segment("é")


def test_articles_files_and_graphs_follow_the_article_id() -> None:
    assert iri.article_iri("甲/乙 1.txt#2") == "https://w3id.org/jiceng/id/article/甲/乙%201.txt/2"
    assert iri.graph_iri("甲/乙 1.txt#2") == "https://w3id.org/jiceng/graph/article/甲/乙%201.txt/2"
    assert iri.file_iri("../a#b.txt") == "https://w3id.org/jiceng/id/file/%2E%2E/a%23b.txt"
    assert iri.article_iri("a#b.txt#2").endswith("/a%23b.txt/2")


@pytest.mark.parametrize("wrong", ["a.txt", "#1", "a.txt#", "a.txt#x", ""])
def test_what_is_no_article_id_is_refused(wrong: str) -> None:
    with pytest.raises(VocabularyError, match="FILE#NUMBER"):
        iri.graph_iri(wrong)


def test_empty_names_and_unknown_classes_are_refused() -> None:
    with pytest.raises(VocabularyError, match="empty name"):
        iri.entity_iri(Entity("Office", ""))
    for code in ("", "1"):
        with pytest.raises(VocabularyError, match="no term 'Ofice'"):
            iri.entity_iri(Entity("Ofice", "云台街道", code=code))


def test_a_statement_is_named_by_what_it_says_and_where() -> None:
    here, there = iri.evidence_iri("a.txt#1", Evidence(0, 2, "某")), iri.evidence_iri("a.txt#2", Evidence(0, 2, "某"))
    said = {"post": "", "time": "2021", "evidence": here}
    first = iri.statement_iri("urn:a", "partOf", "urn:b", **said)
    others = [
        iri.statement_iri("urn:a", "partOf", "urn:b", **{**said, "time": "2022"}),
        iri.statement_iri("urn:a", "partOf", "urn:b", **{**said, "evidence": there}),
        iri.statement_iri("urn:b", "partOf", "urn:a", **said),
        iri.statement_iri("urn:a", "locatedIn", "urn:b", **said),
    ]
    assert first == iri.statement_iri("urn:a", "partOf", "urn:b", **said)
    assert first == "https://w3id.org/jiceng/id/statement/" + first.rsplit("/", 1)[1]
    assert len({first, *others}) == 5


def test_the_same_number_told_twice_is_one_observation() -> None:
    told = Observation("党员", 1120, "人")
    assert iri.observation_iri("urn:a", told, "2021") == iri.observation_iri(
        "urn:a", Observation("党员", 1120, "人"), "2021"
    )
    assert iri.observation_iri("urn:a", told, "2021") != iri.observation_iri("urn:a", told, "2022")
