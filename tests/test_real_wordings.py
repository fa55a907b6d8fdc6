"""Wordings that real pages have and that misled rules, with invented names: each line was a class of faults."""

from __future__ import annotations

import pytest
from understood import OFFICE, entities, named, people, statements, told

from kg.model import Observation


@pytest.mark.parametrize(
    "line",
    [
        "街道强力推进项目建设上水平，全年新上项目37个。",
        "代表们听取枫林湾街道2019年上半年重点项目建设情况，跟进督促，促进项目顺利实施。",
        "楼宇经济大项目进展顺利。",
    ],
)
def test_kinds_of_projects_are_no_projects(line: str) -> None:
    assert named(line, "Project") == []


def test_a_sum_is_no_part_of_a_projects_name() -> None:
    assert named("其中计划投资4.6亿元恒瑞祥锂电池加工项目落户。", "Project") == ["恒瑞祥锂电池加工项目"]


def test_a_preposition_is_no_person() -> None:
    assert people("收集群众关于老旧小区改造的意见建议。") == []


def test_what_is_governed_is_no_part_of_a_name() -> None:
    assert named("街道所辖居民小区多为上世纪建成。", "Compound") == []
    assert named("一行到翠屏春天小区学习。", "Compound") == ["翠屏春天小区"]


def test_the_rest_of_a_scheme_of_numbers_is_no_body() -> None:
    assert named("街道搭建“1核3组3站3联盟”的架构。", "SocialOrganization") == []


def test_a_community_has_no_working_committee() -> None:
    frame = "云岭社区：共治共享\n云岭社区党支部统筹各方力量。\n"
    labels = [e.label for e in entities("在街道党工委指导下，云岭社区党委规范招标流程。", frame=frame)]
    assert "云岭社区党支部" in labels
    assert not [label for label in labels if label.endswith("党工委")]


def test_what_is_seen_at_anothers_place_is_not_carried_out() -> None:
    assert told("implements", "一行来到桂花社区，认真听取“163”工作模式的介绍。") == []
    assert told("implements", "街道推行“163”工作模式。") == [(OFFICE, "“163”工作模式")]


def test_compounds_of_another_office_belong_to_it() -> None:
    line = "枫林湾街道书记一行先后到福明街道滨河小区、老粮库家属院学习调研。"
    compounds = [pair for pair in told("partOf", line) if pair[1] == "福明街道"]
    assert compounds == [("滨河小区", "福明街道"), ("老粮库家属院", "福明街道")]


def test_each_sum_goes_to_its_own_thing_and_says_nothing_of_who_pays() -> None:
    line = "投资4亿元的天海商务中心、投资30亿元的明珠广场、投资3亿元的海韵财富中心等项目已全部开工建设。"
    assert told("observed", line) == [
        ("天海商务中心", "投资 400000000"),
        ("明珠广场", "投资 3000000000"),
        ("海韵财富中心", "投资 300000000"),
    ]
    assert told("undertakes", line) == []


def test_a_day_dates_its_own_part_of_a_sentence() -> None:
    line = "首批1.2万吨成品油已于8月22日到港；海韵国际商务港先后入驻各类企业120家。"
    times = {s.object.value: s.time for s in statements(line) if isinstance(s.object, Observation)}
    assert times == {12000: "2022-08-22", 120: ""}


def test_what_is_moved_from_one_level_to_another_is_the_last_noun() -> None:
    line = "社区将小区内的停车位从最初的30多个增加到100个。"
    assert [said for _, said in told("observed", line)] == ["停车位 100", "原停车位 30"]


def numbers(*paragraphs: str) -> list[tuple[str, str]]:
    """Subjects and numbers that paragraphs below the frame tell."""
    return told("observed", *paragraphs)


def test_works_that_were_begun_bear_the_numbers_of_their_course() -> None:
    line = "2021年4月，翠竹路片区老旧小区改造项目动工。街道牵头，区住建局派人监督。改造中，拆除违建47处，加装电梯3部。"
    assert numbers(line) == [
        ("翠竹路片区老旧小区改造项目", "加装电梯 3"),
        ("翠竹路片区老旧小区改造项目", "拆除违建 47"),
    ]


def test_the_project_said_again_is_the_area_begun_before() -> None:
    line = "街道会同区文旅局打造“塔下人家”文旅街区。项目总投资3.2亿元。"
    assert numbers(line) == [("“塔下人家”文旅街区", "项目总投资 320000000")]


def test_what_was_merged_and_the_way_and_the_letters_of_a_name_count_nothing() -> None:
    assert numbers("街道由原翠竹、云峰两个街道合并而成。") == []
    assert numbers("从市场往北走2公里，就是街道的菜园。") == []


def test_a_noun_after_a_bodys_name_is_what_is_counted() -> None:
    assert [said for _, said in numbers("24名宁波大学的学生志愿者轮流值守。")] == ["轮流值守的学生志愿者 24"]


def test_the_committee_of_the_community_that_an_article_is_about() -> None:
    frame = "云岭社区：共治共享\n云岭社区有居民3000户，云岭社区书记李明亮说。2016年由原东坡社区、西坡社区合并而成。\n"
    labels = [e.label for e in entities("社区党委下设12个党支部。", frame=frame)]
    assert "云岭社区党委" in labels
