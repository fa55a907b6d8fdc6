"""Words that stand for something named elsewhere, and the words that only look like them."""

from __future__ import annotations

import pytest
from understood import mentions, words_of

from kg.mentions.references import is_bare


def references(line: str) -> list[tuple[str, str]]:
    """Each reference with the class it asks for."""
    return [(m.name, m.within) for m in mentions(line) if m.type == "Reference"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("该办事处推进工作。", [("该办事处", "Office")]),
        ("街道组织活动。", [("街道", "Office")]),
        ("办事处组织干部下沉。", [("办事处", "Office")]),
        ("该街道共有9个社区。", [("该街道", "Office")]),
        ("全镇干部群众行动起来。", [("全镇", "Office")]),
        ("辖区共有居民8000户。", [("辖区", "Office")]),
        ("该社区开展活动。", [("该社区", "Community")]),
        ("该村面貌一新。", [("该村", "Village")]),
        ("该公司捐款。", [("该公司", "Company")]),
        ("该小区面貌一新。", [("该小区", "Compound")]),
        ("该项目进展顺利。", [("该项目", "Project")]),
        ("该中心启用。", [("该中心", "Facility")]),
        ("该院医生坐诊。", [("该院", "Hospital")]),
        ("该校学生参加。", [("该校", "School")]),
        ("党工委研究决定。", [("党工委", "Party:Office")]),
        ("街道党工委带领党员。", [("党工委", "Party:Office")]),
        ("社区党支部牵头。", [("党支部", "Party:Community")]),
        ("镇委书记沈国梁表示。", [("党委", "Party:Office")]),
        ("纪工委监督。", [("纪工委", "Party:Office")]),
        ("管委会印发通知。", [("管委会", "Party:Zone")]),
        ("市委调研。", [("市委", "Party:City")]),
        ("区委高度重视。", [("区委", "Party:District")]),
    ],
)
def test_what_a_reference_asks_for(line: str, found: list[tuple[str, str]]) -> None:
    assert references(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "街道两旁绿树成荫。",
        "街道路面平整。",
        "各街道积极参与。",
        "各党支部开展学习。",
        "多个党支部联合。",
        "每个社区党总支都有任务。",
        "该区域环境改善。",
        "居委会委员上门。",
        "现有社区党委7个。",
        "构建“党工委—社区党委—网格党支部”链条。",
    ],
)
def test_no_references(line: str) -> None:
    assert references(line) == []


def test_a_name_before_it_leaves_no_reference() -> None:
    assert references("枫林湾街道党工委研究决定。") == []
    assert references("香樟社区党委牵头。") == []


@pytest.mark.parametrize(
    ("line", "bare"), [("，党工委", True), ("和党工委", True), ("各党工委", False), ("机关党工委", False)]
)
def test_what_may_stand_before_a_bare_body(line: str, bare: bool) -> None:
    assert is_bare(words_of(line), line.index("党工委")) is bare


PARK = "青荷工业园管委会主任沈国梁说，青荷工业园有企业百家。青荷工业园去年开园。"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (PARK + "园区与宁波大学合作。", True),
        (PARK + "从园区到机场只需半小时。", True),
        (PARK + "银行与园区签订协议。", True),
        (PARK + "园区内道路平整。", False),
        (PARK + "产业园区建设加快。", False),
        ("银行与园区签订协议。", False),
    ],
)
def test_a_park_with_a_committee_of_its_own_is_a_zone(line: str, found: bool) -> None:
    zones = [m.name for m in mentions(line) if m.type == "Zone"]
    assert zones == (["青荷工业园"] * 3 if line.startswith(PARK) else [])
    assert (("园区", "Zone") in references(line)) is found
