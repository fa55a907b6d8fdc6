"""How programmes, projects, places and events hang together."""

from __future__ import annotations

import pytest
from understood import told


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("街道以“路长制”为抓手，构建“大城管”工作格局。", [("路长制", "“大城管”工作格局")]),
        ("以“敲门行动”为载体，街道推行“码上议”工作法。", [("“码上议”工作法", "敲门行动")]),
        ("以“五星”支部创建为牵引，街道推行“码上议”工作法。", [("“码上议”工作法", "“五星”支部创建")]),
        ("以“五治融合”工程为引领，推行“码上议”工作法。", [("“码上议”工作法", "“五治融合”工程")]),
        ("街道把“码上议”工作法纳入“五治融合”工程。", [("“码上议”工作法", "“五治融合”工程")]),
        (
            "街道推行“三员帮办”工作法：帮办抓党建，代办保平安。",
            [],
        ),
        (
            "街道探索“三色管家”工作法：红色管家抓党建，蓝色管家保平安，绿色管家护环境。",
            [(part, "“三色管家”工作法") for part in ("红色管家", "绿色管家", "蓝色管家")],
        ),
    ],
)
def test_which_is_a_part_or_a_means_of_which(line: str, found: list[tuple[str, str]]) -> None:
    assert told("subProgrammeOf", line) == found


@pytest.mark.parametrize(
    "line",
    [
        "街道推行“码上议”工作法，落实“敲门行动”。",
        "街道推行“码上议”工作法。石桥社区落实“敲门行动”。",
        "街道以“路长制”为抓手，改善环境。",
        "以“码上议”工作法为抓手，居民参与热情高涨，"
        "社区面貌焕然一新，各项事业全面发展，群众满意度不断提高，推行“敲门行动”。",
    ],
)
def test_beside_one_another_is_no_part(line: str) -> None:
    assert told("subProgrammeOf", line) == []


def test_aspects_of_the_headings_programme() -> None:
    paragraphs = (
        "推行“五治融合”工程 提升治理效能",
        "在“码上议”工作法方面，街道开展“敲门行动”，群众积极参与，效果很好，得到一致认可。",
    )
    assert ("“码上议”工作法", "“五治融合”工程") in told("subProgrammeOf", *paragraphs)
    assert ("敲门行动", "“码上议”工作法") in told("subProgrammeOf", *paragraphs)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("翠竹苑小区推行“码上议”工作法。", [("翠竹苑小区", "“码上议”工作法")]),
        ("在翠竹苑小区推行“码上议”工作法。", [("翠竹苑小区", "“码上议”工作法")]),
        (
            "以“五治融合”工程为契机，完成翠竹苑小区改造。",
            [("翠竹苑小区改造", "“五治融合”工程")],
        ),
    ],
)
def test_what_was_done_under_which(line: str, found: list[tuple[str, str]]) -> None:
    assert told("underProgramme", line) == found


@pytest.mark.parametrize(
    "line",
    [
        "翠竹苑小区很美，枫林湾街道推行“码上议”工作法。",
        "翠竹苑小区改造完成。街道推行“码上议”工作法。",
        "翠竹苑小区居民称赞“码上议”工作法。",
    ],
)
def test_in_the_same_breath_is_not_under(line: str) -> None:
    assert told("underProgramme", line) == []


def test_of_a_scheme_and_its_parts_the_scheme_is_carried_out() -> None:
    line = "街道探索“三色管家”工作法：红色管家抓党建，蓝色管家保平安，绿色管家护环境。"
    assert told("implements", line) == [("枫林湾街道", "“三色管家”工作法")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("翠竹苑小区建于1986年，今年3月纳入老旧小区改造。", [("翠竹苑小区", "老旧小区改造")]),
        ("街道把翠竹苑小区列入“五治融合”工程。", [("翠竹苑小区", "“五治融合”工程")]),
        (
            "街道印发《城市更新三年行动方案》，香樟公园、翠竹苑小区等11个项目列入其中。",
            [("翠竹苑小区", "《城市更新三年行动方案》"), ("香樟公园", "《城市更新三年行动方案》")],
        ),
        (
            "改造翠竹苑小区、银杏花园等老旧小区13个。",
            [("翠竹苑小区", "老旧小区改造"), ("银杏花园", "老旧小区改造")],
        ),
        ("街道改造老旧小区22个，其中翠竹苑小区面积最大。", [("翠竹苑小区", "老旧小区改造")]),
        ("以“五治融合”工程为牵引，投入2000万元，建成银杏邻里中心。", [("银杏邻里中心", "“五治融合”工程")]),
        ("街道印发《物业管理办法》，香樟公园列入其中。", []),
        ("翠竹苑小区与银杏花园之间的小巷经过“五治融合”工程。", []),
    ],
)
def test_what_is_put_into_a_programme_or_listed_in_its_paper(line: str, found: list[tuple[str, str]]) -> None:
    assert told("underProgramme", line) == found


def test_no_programme_is_a_part_of_its_own_part() -> None:
    paragraphs = (
        "推行“五治融合”工程 提升治理效能",
        "在“码上议”工作法方面，街道解决“五治融合”工程中的问题，群众积极参与，效果很好，得到一致认可。",
    )
    found = told("subProgrammeOf", *paragraphs)
    assert ("“码上议”工作法", "“五治融合”工程") in found
    assert ("“五治融合”工程", "“码上议”工作法") not in found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("街道依托“五治融合”机制推出“码上议”工作法。", [("“码上议”工作法", "“五治融合”机制")]),
        (
            "在推进“五治融合”工程中，街道以“码上议”工作法为路径。",
            [("“码上议”工作法", "“五治融合”工程")],
        ),
    ],
)
def test_what_grows_out_of_a_programme_is_a_part_of_it(line: str, found: list[tuple[str, str]]) -> None:
    assert told("subProgrammeOf", line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "街道推行“三张清单”工作法，即问题清单、资源清单、评价清单。",
            [(n, "“三张清单”工作法") for n in ("问题清单", "评价清单", "资源清单")],
        ),
        (
            "街道推行“两个一”服务，即一个窗口办到底、一支队伍跟到底。",
            [(n, "“两个一”服务") for n in ("一个窗口办到底", "一支队伍跟到底")],
        ),
        ("街道推行“三张清单”工作法，即问题清单、资源清单。", []),  # the count does not agree
        ("“码上议事会”是枫林湾街道“五治融合”工作法的一环。", [("码上议事会", "“五治融合”工作法")]),
        ("街道以“五治融合”工程为抓手，实施“码上议”工作法。", [("“码上议”工作法", "“五治融合”工程")]),
    ],
)
def test_parts_that_are_counted_or_called_so(line: str, found: list[tuple[str, str]]) -> None:
    assert sorted((a.strip("“”") if "会" in a else a, b) for a, b in told("subProgrammeOf", line)) == sorted(found)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "街道推进老旧小区改造，翠竹苑小区、银杏花园等11个小区相继完工。",
            [("翠竹苑小区", "老旧小区改造"), ("银杏花园", "老旧小区改造")],
        ),
        (
            "街道实施老旧小区改造项目19个，惠及居民500户。其中，始建于1979年的翠竹苑小区加装了电梯。",
            [("翠竹苑小区", "老旧小区改造")],
        ),
        (
            "翠竹苑小区建于1984年，管网老化。今年5月列入鄞州区老旧小区改造计划。",
            [("翠竹苑小区", "鄞州区老旧小区改造计划")],
        ),
        ("街道推进老旧小区改造，翠竹苑小区、银杏花园的居民参加了座谈。", []),
    ],
)
def test_yards_that_are_renewed(line: str, found: list[tuple[str, str]]) -> None:
    assert told("underProgramme", line) == found
