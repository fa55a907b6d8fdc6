"""References followed, names of one thing merged, scopes given."""

from __future__ import annotations

import pytest
from understood import OFFICE, PARTY, entities, understood

from kg.entities import added_entity, author_entity
from kg.entities.resolve import group_names
from kg.model import Entity, Mention


def targets(*paragraphs: str) -> list[tuple[str, str]]:
    """Each reference with what it stands for."""
    found = understood(*paragraphs).resolution.found
    return [(f.mention.name, f.entity.label) for f in found if f.mention.type == "Reference"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("该办事处推进工作。", [("该办事处", OFFICE)]),
        ("办事处组织干部下沉。", [("办事处", OFFICE)]),
        ("街道组织活动。", [("街道", OFFICE)]),
        ("辖区共有居民8000户。", [("辖区", OFFICE)]),
        ("党工委研究决定。", [("党工委", PARTY)]),
        ("街道党工委带领党员。", [("党工委", PARTY)]),
        ("走进石桥社区，该社区很整洁。", [("该社区", "石桥社区")]),
        ("银河物业有限公司和远帆科技有限公司捐款，该公司负责人到场。", [("该公司", "远帆科技有限公司")]),
        ("翠竹苑小区改造后，该小区面貌一新。", [("该小区", "翠竹苑小区")]),
        ("远帆智造产业园项目开工，该项目进展顺利。", [("该项目", "远帆智造产业园项目")]),
        ("建成银杏邻里中心，该中心开放。", [("该中心", "银杏邻里中心")]),
        ("鄞州区第二小学放学了，该校学生参加。", [("该校", "鄞州区第二小学")]),
        ("石桥社区召开会议，社区党委牵头落实。", [("党委", "石桥社区党委")]),
    ],
)
def test_what_references_stand_for(line: str, found: list[tuple[str, str]]) -> None:
    assert targets(line) == found


@pytest.mark.parametrize("line", ["该公司捐款。", "该校学生参加。", "该院医生坐诊。", "该村很美。"])
def test_a_reference_to_nothing_is_left_out(line: str) -> None:
    assert targets(line) == []


def test_the_division_the_article_is_about() -> None:
    main = understood("街道组织活动。").resolution.main
    assert main is not None
    assert (main.label, main.type, main.scope) == (OFFICE, "Office", "330212")


def test_mentions_are_in_text_order() -> None:
    found = understood("香樟社区与石桥社区结对。街道很满意。").resolution.found
    assert [f.mention.start for f in found] == sorted(f.mention.start for f in found)


def test_short_and_full_names_are_one_entity() -> None:
    found = [e for e in entities("宁波银河物业有限公司进驻。银河物业上门服务。") if e.type == "Company"]
    assert [e.label for e in found] == ["宁波银河物业有限公司"]
    facilities = [e for e in entities("香樟社区党群服务中心启用。居民在党群服务中心议事。") if e.type == "Facility"]
    assert [e.label for e in facilities] == ["香樟社区党群服务中心"]


def test_people_are_merged_by_their_whole_name_only() -> None:
    found = [e.label for e in entities("党工委书记沈国梁表示。居民沈国说，主任沈国梁来过。") if e.type == "Person"]
    assert sorted(found) == sorted(["周文博", "沈国梁", "沈国"])


def test_a_body_named_by_its_level_has_its_own_name_as_alias() -> None:
    (body,) = [e for e in entities("区城管局派员到场。") if e.type == "GovernmentBody"]
    assert (body.label, body.aliases) == ("鄞州区城管局", ("区城管局",))


def test_local_things_are_scoped_by_the_office() -> None:
    found = {e.label: e.scope for e in entities("翠竹苑小区改造完成，宁波银河物业有限公司进驻。")}
    assert found["翠竹苑小区"] == "330212/枫林湾街道"
    assert found["宁波银河物业有限公司"] == ""


def test_the_longest_name_leads_its_group() -> None:
    made = [Mention(i, i + 1, "Company", n) for i, n in enumerate(["银河物业", "宁波银河物业有限公司", "远帆科技"])]
    groups = group_names("Company", made)
    assert [g.names for g in groups] == [("宁波银河物业有限公司", "银河物业"), ("远帆科技",)]
    assert sum(len(g.mentions) for g in groups) == 3


def test_what_is_one_thing() -> None:
    def names(type: str, *said: str) -> list[tuple[str, ...]]:
        return [g.names for g in group_names(type, [Mention(i, i + 1, type, n) for i, n in enumerate(said)])]

    assert names("Person", "王秀兰", "王秀", "王秀兰") == [("王秀兰",), ("王秀",)]
    assert names("Programme", "枫桥经验", "“枫桥经验”") == [("“枫桥经验”", "枫桥经验")]
    schools = ("第二小学", "江北市第二小学", "南湖区第二小学")  # the short name is of the first that it may be of
    assert names("School", *schools) == [("南湖区第二小学", "第二小学"), ("江北市第二小学",)]


def test_entities_beside_the_mentions() -> None:
    seen = understood("街道组织活动。")
    main = seen.resolution.main
    assert author_entity("周文博", main) == Entity("Person", "周文博", scope="330212/枫林湾街道")
    assert author_entity("周文博", None) == Entity("Person", "周文博")
    assert added_entity("City", "宁波市", seen.text, main).code == "3302"
    assert added_entity("Community", "梧桐社区", seen.text, main).scope == "330212/枫林湾街道"
    assert added_entity("Programme", "“枫桥经验”", seen.text, main).identity == "枫桥经验"
    assert added_entity("Company", "银河物业", seen.text, main) == Entity("Company", "银河物业")
