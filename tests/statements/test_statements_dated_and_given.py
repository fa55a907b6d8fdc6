"""What a date says was founded, who was given an honour, and who acts together."""

from __future__ import annotations

import pytest
from understood import OFFICE, PARTY, told


@pytest.mark.parametrize(
    ("line", "founded"),
    [
        ("自2004年10月成立至今，枫林湾街道走过了十八年。", [(OFFICE, "2004-10")]),
        ("枫林湾街道2019年12月由原枫林镇、湾头镇撤并组建。", [(OFFICE, "2019-12")]),
        ("2017年3月由原枫林、湾头两个街道合并而成，面积15平方公里。", [(OFFICE, "2017-03")]),
        ("2021年3月，街道成立龙舟产业联合党委。", [("龙舟产业联合党委", "2021-03")]),
        ("2019年5月，甬江党群服务中心建成投用。", [("甬江党群服务中心", "2019-05")]),
        ("始建于1978年的香樟机械厂家属院，住着326户人家。", [("香樟机械厂家属院", "1978")]),
        # what lies ahead is not founded yet
        ("甬江党群服务中心预计明年6月投用。", []),
        ("甬江党群服务中心计划2023年8月启用。", []),
        # the date is that of the first thing set up, not of what follows
        ("去年5月，街道在市场成立党组织，还组建“邻里”调解队。", []),
    ],
)
def test_when_something_was_founded(line: str, founded: list[tuple[str, str]]) -> None:
    assert told("foundedOn", line) == founded


@pytest.mark.parametrize(
    ("lines", "given"),
    [
        (["香樟社区党委书记林秀英回来了。她捧回了“全国优秀党务工作者”奖章。"], "林秀英"),
        (["石桥村第一书记陈海、宁波银行枫林支行行长龙小雁等8人获“乡村振兴先进个人”称号。"], "陈海"),
        (["红塔义工队队长杨秀华当选2021年度“感动宁波”十大人物。"], "杨秀华"),
        (
            ["宁波微澜传感科技有限公司在此落户。这家只有90多人的企业，上个月获评国家级专精特新企业。"],
            "宁波微澜传感科技有限公司",
        ),
        (["红梅调解室推行“三步”工作法。今年4月，该工作法被评为“宁波市十佳案例”。"], "“三步”工作法"),
        (
            ["投资2600万元的翠竹苑小区改造项目由宁波市城投公司承建，去年12月竣工，获评“浙江省样板工程”。"],
            "翠竹苑小区改造项目",
        ),
        (["社区党委书记陈海荣立三等功2次。"], "陈海"),
        (["枫林湾街道连续两年获得一等奖，今年7月又被民政部列为“全国街道服务创新实验区”。"], OFFICE),
    ],
)
def test_who_was_given_an_honour(lines: list[str], given: str) -> None:
    assert given in [subject for subject, _ in told("awarded", *lines)]


@pytest.mark.parametrize(
    ("line", "together"),
    [
        (
            "由宁波江湾农业投资集团有限公司和宁波青蔬供应链管理有限公司共同出资建设。",
            [("宁波江湾农业投资集团有限公司", "宁波青蔬供应链管理有限公司")],
        ),
        ("街道综治中心联合枫林湾派出所设立调解室。", [(f"{OFFICE}综治中心", "枫林湾派出所")]),
        ("街道引入宁波银鹭物业有限公司，接管12个楼院。", []),
    ],
)
def test_who_acts_together(line: str, together: list[tuple[str, str]]) -> None:
    assert told("cooperatesWith", line) == together


@pytest.mark.parametrize(
    "line",
    [
        "石桥村创成省级乡村振兴示范村。",
        "全区有省级以上专精特新企业46家。",
        f"{PARTY}的楼前，这里被列入城市更新试点。",
    ],
)
def test_a_programme_that_is_only_named_is_not_carried_out(line: str) -> None:
    assert told("implements", line) == []


def test_every_compound_of_a_list_that_its_count_closes() -> None:
    assert told("underProgramme", "街道完成香樟小区、银杏花园等12个老旧小区改造。") == [
        ("银杏花园", "老旧小区改造"),
        ("香樟小区", "老旧小区改造"),
    ]


def test_the_ground_in_the_name_of_works_is_not_undertaken_itself() -> None:
    assert [o for _, o in told("undertakes", "街道启动江湾片区老旧小区改造项目。")] == ["江湾片区老旧小区改造项目"]


def test_nobody_but_people_bears_what_people_are_given() -> None:
    assert told("awarded", "街道服务周到，今年9月荣获“宁波好人”称号。") == []
