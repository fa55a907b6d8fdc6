"""Clauses, and who acts in them: subjects found, carried and coordinated."""

from __future__ import annotations

import pytest
from understood import FRAME, OFFICE, text_of, understood

from kg.model import Entity, Evidence
from kg.statements.clauses import Subjects, clauses_of, evidence_of, path_of, said


def subjects(*paragraphs: str) -> Subjects:
    seen = understood(*paragraphs)
    return Subjects(seen.text, seen.resolution)


def at(seen: Subjects, words: str) -> int:
    """Where words stand below the frame."""
    return seen.text.text.index(words, len(FRAME) - 40)


def agents(words: str, *paragraphs: str) -> list[str]:
    """Who acts where some words stand."""
    seen = subjects(*paragraphs)
    return [e.label for e in seen.agents_at(at(seen, words))]


def topic(words: str, *paragraphs: str) -> str:
    """What is spoken of where some words stand."""
    seen = subjects(*paragraphs)
    found = seen.topic_at(at(seen, words))
    return found.label if found else ""


@pytest.mark.parametrize(
    ("line", "clauses"),
    [
        ("甲村修路，乙村种树；丙村：好。", ["甲村修路", "乙村种树", "丙村", "好。"]),
        ("他说：“修路，种树。”", ["他说", "“修路，种树。”"]),
        ("（修路，种树）完成，好", ["（修路，种树）完成", "好"]),
        ("《修路，种树》出版", ["《修路，种树》出版"]),
        ("修路、种树", ["修路、种树"]),
        ("”修路，种树", ["”修路", "种树"]),
    ],
)
def test_clauses_end_at_stops_outside_quotations(line: str, clauses: list[str]) -> None:
    text = text_of(line.replace("。”", "”"))
    found = [text.text[c.start : c.end] for s in text.sentences for c in clauses_of(text, s)]
    assert found == [c.replace("。”", "”") for c in clauses]


@pytest.mark.parametrize(
    ("line", "words", "found"),
    [
        ("石桥社区推行积分制，开展评比。", "推行", ["石桥社区"]),
        ("石桥社区推行积分制，开展评比。", "开展评比", ["石桥社区"]),  # carried over the clause
        ("石桥社区很整洁。居民开展评比。", "开展评比", ["石桥社区"]),  # carried over the sentence
        ("近年来，石桥社区推行积分制。", "推行", ["石桥社区"]),
        ("在去年的行动中，石桥社区推行积分制。", "推行", ["石桥社区"]),
        ("今年3月，石桥社区推行积分制。", "推行", ["石桥社区"]),
        ("同时，街道推行积分制。", "推行", [OFFICE]),
        ("推行积分制。", "推行", [OFFICE]),  # the division the article is about
        ("香樟社区和石桥社区推行积分制。", "推行", ["香樟社区", "石桥社区"]),
        ("香樟社区、石桥社区、银杏社区推行积分制。", "推行", ["香樟社区", "石桥社区", "银杏社区"]),
        ("街道联合鄞州区民政局推行积分制。", "推行", [OFFICE, "鄞州区民政局"]),
        ("枫林湾街道石桥社区推行积分制。", "推行", ["石桥社区"]),  # of a chain the last
        ("在石桥社区，街道推行积分制。", "推行", [OFFICE]),
        ("为石桥社区推行积分制。", "推行", [OFFICE]),
        ("鄞州区第二小学组织学生，开展评比。", "开展评比", [OFFICE]),  # a school acts in its own clause only
        ("翠竹苑小区推行积分制。", "推行", [OFFICE]),  # an estate does not act
    ],
)
def test_who_acts(line: str, words: str, found: list[str]) -> None:
    assert agents(words, line) == found


def test_a_paragraph_begins_anew() -> None:
    assert agents("开展评比", "石桥社区推行积分制。", "开展评比。") == [OFFICE]


@pytest.mark.parametrize(
    ("line", "words", "found"),
    [
        ("香樟公园占地8亩，设有座椅。", "设有", "香樟公园"),
        ("香樟公园占地8亩，石桥社区有居民。", "居民", "石桥社区"),
        ("香樟公园占地8亩。设有座椅。", "设有", "香樟公园"),
        ("设有座椅。", "设有", OFFICE),
        ("位于石桥社区的银杏邻里中心面积大。", "面积", "银杏邻里中心"),
        ("总投资8亿元的远帆智造产业园项目开工。", "开工", "远帆智造产业园项目"),
    ],
)
def test_what_is_spoken_of(line: str, words: str, found: str) -> None:
    assert topic(words, line) == found


def test_whose_name_stands_directly_before() -> None:
    seen = subjects("落实宁波市“六争攻坚”行动。")
    (scheme,) = [f for f in seen.found if f.entity.type == "Programme"]
    owner = seen.possessor_of(scheme)
    assert owner is not None
    assert owner.label == "宁波市"
    assert seen.surface_before(scheme) == "宁波市"


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("“我参加了邻里文化节。”林秀英说。", "林秀英"),
        ("“我们参加了邻里文化节。”林秀英说。", ""),
        ("林秀英参加了邻里文化节。", ""),
        ("“我参加了邻里文化节。", ""),
    ],
)
def test_who_says_i(line: str, speaker: str) -> None:
    seen = subjects(line)
    found = seen.speaker_of(at(seen, "邻里文化节"))
    assert (found.label if found else "") == speaker


def test_where_the_governing_clause_begins() -> None:
    seen = subjects("近年来，石桥社区推行积分制，开展评比。")
    start = seen.subject_start(at(seen, "评比"))
    assert seen.text.text[start:].startswith("石桥社区")


def test_evidence_is_trimmed_and_cut_from_the_source() -> None:
    text = text_of("甲村修路，乙村种树，")
    assert evidence_of(text, 4, 10) == Evidence(5, 9, "乙村种树")
    assert evidence_of(text_of("甲村\n修路"), 0, 5).text == "甲村修路"


def test_only_what_the_ontology_allows_is_said() -> None:
    office, road = Entity("Office", "枫林湾街道"), Entity("Road", "百丈路")
    scheme = Entity("Programme", "积分制")
    text = text_of("枫林湾街道推行积分制")
    assert len(list(said(text, (office, "implements", scheme), (0, 10), "r"))) == 1
    assert list(said(text, (scheme, "implements", office), (0, 10), "r")) == []
    assert list(said(text, (office, "implements", road), (0, 10), "r")) == []
    assert list(said(text, (scheme, "subProgrammeOf", scheme), (0, 10), "r")) == []
    assert path_of(office) == "枫林湾街道"


def test_a_text_without_sentences_has_nobody() -> None:
    seen = understood("推行积分制。")
    nobody = Subjects(text_of(""), type(seen.resolution)())
    assert nobody.agents_at(0) == ()
    assert nobody.topic_at(0) is None
    assert nobody.base_at(0) is None
