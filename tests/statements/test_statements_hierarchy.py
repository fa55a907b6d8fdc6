"""What belongs to what: divisions, bodies, compounds, and things named by their place or owner."""

from __future__ import annotations

import pytest
from understood import OFFICE, PARTY, extracted, object_of, statements, told


def test_the_chain_of_divisions() -> None:
    found = [(s.subject.label, object_of(s)) for s in extracted().statements if s.predicate == "partOf"]
    assert set(found) >= {
        (OFFICE, "鄞州区"),
        ("鄞州区", "宁波市"),
        ("香樟社区", OFFICE),
        ("石桥社区", OFFICE),
        ("银杏社区", OFFICE),
    }


@pytest.mark.parametrize(
    ("predicate", "line", "found"),
    [
        ("partOf", "鄞州区民政局负责人到场。", [("鄞州区民政局", "鄞州区")]),
        ("partOf", "区城管局派员到场。", [("鄞州区城管局", "鄞州区")]),
        ("partOf", "枫林湾街道综合行政执法队巡查。", [("枫林湾街道综合行政执法队", OFFICE)]),
        ("partOf", "翠竹苑小区很美。", [("翠竹苑小区", OFFICE)]),
        ("partOf", "石桥社区翠竹苑小区很美。", [("翠竹苑小区", "石桥社区")]),
        ("partOf", "石桥社区的“银发评理团”有17人。", [("银发评理团", "石桥社区")]),
        ("partOf", "枫林湾街道位于鄞州区，由鄞州区人民政府派出。", [("鄞州区人民政府", "鄞州区")]),
        (
            "partOf",
            "石桥社区地处老城区。去年，街道完成翠竹苑小区、水泵厂家属院等13个小区的改造。",
            [("水泵厂家属院", OFFICE), ("翠竹苑小区", OFFICE)],
        ),
        ("partyOrganizationOf", "街道被浙江省委组织部评为先进。", []),
        ("partOf", "走进石桥社区，翠竹苑小区很美。", [("翠竹苑小区", "石桥社区")]),
        ("partyOrganizationOf", "枫林湾街道党工委召开会议。", [(PARTY, OFFICE)]),
        ("partyOrganizationOf", "党工委召开会议。", [(PARTY, OFFICE)]),
        ("partyOrganizationOf", "石桥社区党委牵头。", [("石桥社区党委", "石桥社区")]),
        ("partyOrganizationOf", "区委高度重视。", []),  # above the office, and named by its level alone
        ("partyOrganizationOf", "区委书记周波到场。", [("鄞州区委", "鄞州区")]),
        ("locatedIn", "香樟社区党群服务中心启用。", [("香樟社区党群服务中心", "香樟社区")]),
        ("locatedIn", "翠竹苑小区改造提升工程完工。", [("翠竹苑小区改造提升工程", "翠竹苑小区")]),
    ],
)
def test_what_belongs_to_what(predicate: str, line: str, found: list[tuple[str, str]]) -> None:
    assert told(predicate, line) == found


def test_bodies_of_higher_levels_are_no_part_of_the_office() -> None:
    assert told("partOf", "省民政厅、派出所、宁波海关到场。") == []


@pytest.mark.parametrize(
    "line", ["由原石门镇、青石镇撤并组建。", "原来的石门村不见了。", "宁波市政府、区政府发文。", "铁路局派员到场。"]
)
def test_what_was_and_what_stands_above_is_no_part(line: str) -> None:
    assert told("partOf", line) == []


def test_the_desks_of_an_office_are_part_of_it() -> None:
    assert told("partOf", "枫林湾街道便民服务中心启用。") == [("枫林湾街道便民服务中心", OFFICE)]
    assert told("locatedIn", "枫林湾街道党群服务中心启用。") == [("枫林湾街道党群服务中心", OFFICE)]


def test_a_compound_is_placed_once() -> None:
    found = told("partOf", "石桥社区翠竹苑小区很美。", "翠竹苑小区居民很多。")
    assert found == [("翠竹苑小区", "石桥社区")]


def test_two_communities_in_a_paragraph_leave_a_compound_with_the_office() -> None:
    assert told("partOf", "香樟社区在东，石桥社区在西，翠竹苑小区很美。") == [("翠竹苑小区", OFFICE)]


def test_the_evidence_of_a_chain_is_the_chain() -> None:
    rows = [s for s in extracted().statements if s.predicate == "partOf" and s.subject.label == "鄞州区"]
    assert [s.evidence.text for s in rows] == ["宁波市鄞州区"]


def test_nothing_belongs_to_itself() -> None:
    rows = extracted("石桥社区党委和石桥社区的翠竹苑小区。").statements
    assert all(s.subject != s.object for s in rows)


def test_an_article_on_no_office_has_no_main_party() -> None:
    assert [s for s in statements("党工委召开会议。") if s.subject.label.endswith("党委")] == []


def test_the_evidence_of_a_compound_lies_in_one_paragraph() -> None:
    rows = statements("大家来到石桥社区。", "石桥社区翠竹苑小区的居民表示满意。")
    (row,) = [s for s in rows if s.predicate == "partOf" and s.subject.type == "Compound"]
    assert row.evidence.text == "石桥社区翠竹苑小区"


def test_departments_of_a_committee_are_no_divisions_party_organisation() -> None:
    assert told("partyOrganizationOf", "宁波市委组织部调研，共青团宁波市委授牌。") == []


def test_a_list_in_a_sentence_on_the_district_is_the_districts() -> None:
    rows = told("partOf", "据悉，鄞州区今年投入16亿元，完成甲山、乙水、丙桥3个社区的改造。")
    assert {parent for _, parent in rows} == {"鄞州区"}
