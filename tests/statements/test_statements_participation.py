"""Who takes part in what is held, who speaks for whom, and who does what a clause without a subject says."""

from __future__ import annotations

import pytest
from understood import OFFICE, PARTY, told


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        (
            ["3月8日，枫林湾街道召开2022年产业发展工作推进会。街道党工委书记沈国梁作讲话，主任何志远主持会议。"],
            ["何志远", "沈国梁"],
        ),
        (
            ["枫林湾街道召开基层治理工作推进会。区人大主席毛仕明宣读表彰决定，区委常委李嘉明到会指导。"],
            ["李嘉明", "毛仕明"],
        ),
        (["社区党委书记蒋晓华受邀在全市基层治理现场会上作交流发言。"], ["蒋晓华"]),
        (["街道党工委书记沈国梁出席基层治理工作推进会。"], ["沈国梁"]),
    ],
)
def test_people_at_a_meeting(lines: list[str], who: list[str]) -> None:
    assert sorted({subject for subject, _ in told("participatesIn", *lines)}) == who


def test_a_meeting_of_another_paragraph_is_not_theirs() -> None:
    assert told("participatesIn", "枫林湾街道召开基层治理工作推进会。", "街道党工委书记沈国梁作讲话。") == []


def test_who_is_only_spoken_of_takes_no_part() -> None:
    assert told("participatesIn", "枫林湾街道召开基层治理工作推进会。居民王秀兰说，楼下的路修好了。") == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        # the holder of a post speaks for the division, not for its committee
        ("香樟社区党委书记林秀英说，社区去年推行“邻里管家”工作法。", ("香樟社区", "“邻里管家”工作法")),
        # a clause that leads up to the one with the subject
        ("依托“红色引擎”工程，街道党工委组建党支部12个。", (PARTY, "“红色引擎”工程")),
        ("香樟小区很美，街道推行“邻里管家”工作法。", (OFFICE, "“邻里管家”工作法")),
    ],
)
def test_who_carries_it_out(line: str, said: tuple[str, str]) -> None:
    assert told("implements", line) == [said]


@pytest.mark.parametrize(
    "line",
    [
        "总投资5亿元的江湾智能制造产业园项目今年开工。",
        "由宁波江湾城建有限公司建设的江湾文化中心启用。",
        "投资820万元的江湾邻里中心下月开放。",
    ],
)
def test_what_only_qualifies_a_thing_makes_nobody_its_builder(line: str) -> None:
    for predicate in ("undertakes", "establishes", "operates"):
        assert OFFICE not in [subject for subject, _ in told(predicate, line)]


@pytest.mark.parametrize(
    "line",
    [
        "街道启动总投资2.6亿元的江湾片区老旧小区改造项目。",
        "今年4月，街道抢抓机遇，总投资9800万元的江湾片区老旧小区改造项目完工。",
    ],
)
def test_a_verb_or_a_doer_before_the_sum_still_says_who_builds(line: str) -> None:
    assert OFFICE in [subject for subject, _ in told("undertakes", line)]


def test_the_doers_after_by() -> None:
    line = "由宁波江湾农业投资集团有限公司和宁波青蔬供应链管理有限公司共同出资3亿元建设的江湾大市场，占地1560亩。"
    assert told("undertakes", line) == [
        ("宁波江湾农业投资集团有限公司", "江湾大市场"),
        ("宁波青蔬供应链管理有限公司", "江湾大市场"),
    ]
    assert told("undertakes", "江湾片区更新项目由宁波银鹭城市更新有限公司实施。") == [
        ("宁波银鹭城市更新有限公司", "江湾片区更新项目")
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("退休教师沈国梁等5人当“社区规划师”。", [("沈国梁", "社区规划师")]),
        ("“楼道管家”、老劳模沈国梁来了。", [("沈国梁", "楼道管家")]),
        ("沈国梁称赞“楼道管家”。", []),
    ],
)
def test_who_plays_a_part_in_a_programme(line: str, found: list[tuple[str, str]]) -> None:
    assert told("participatesIn", line) == found


def test_communities_that_speak_at_a_meeting() -> None:
    found = told("participatesIn", "枫林湾街道召开基层治理工作推进会。香樟社区、石桥社区先后作交流发言。")
    assert {who for who, _ in found} == {"香樟社区", "石桥社区"}


@pytest.mark.parametrize(
    ("line", "who"),
    [
        (
            "枫林湾街道在文化广场举办首届枫林湾邻里文化节，宁波市银龄艺术团、石桥镇义工协会等28支队伍同台献演。",
            ["宁波市银龄艺术团", "石桥镇义工协会"],
        ),
        (
            "街道举办智能家电产业对接会，宁波远帆科技有限公司等36家企业参加，现场签约3亿元。",
            ["宁波远帆科技有限公司"],
        ),
        ("在3月12日召开的全镇“开门红”攻坚大会上，街道党工委书记沈国梁提出新目标。", ["沈国梁"]),
        ("枫林湾街道举办首届枫林湾邻里文化节，宁波市银龄艺术团负责排练。", []),
    ],
)
def test_bodies_that_come_to_what_is_held(line: str, who: list[str]) -> None:
    assert sorted({subject for subject, _ in told("participatesIn", line)}) == who
