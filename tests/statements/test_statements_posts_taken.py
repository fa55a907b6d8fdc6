"""Posts that are taken, posts whose body stands elsewhere, and posts of one person in a row."""

from __future__ import annotations

import pytest
from understood import OFFICE, PARTY, label_of, object_of, statements


def posts(*paragraphs: str) -> list[tuple[str, str, str]]:
    """Who holds which post of what, sorted."""
    rows = [s for s in statements(*paragraphs) if s.predicate == "holdsPost"]
    return sorted((label_of(s.subject), object_of(s), s.post) for s in rows)


@pytest.mark.parametrize(
    ("line", "held"),
    [
        (
            "街道成立龙舟产业联合党委，街道党工委副书记贾伟明兼任联合党委书记。",
            [("贾伟明", PARTY, "副书记"), ("贾伟明", "龙舟产业联合党委", "书记")],
        ),
        ("周波担任石桥社区党委书记。", [("周波", "石桥社区党委", "书记")]),
        (
            "香樟社区党委书记林秀英说。去年，她当选石桥社区首任党委书记、居委会主任。",
            [
                ("林秀英", "石桥社区", "主任"),
                ("林秀英", "石桥社区党委", "书记"),
                ("林秀英", "香樟社区党委", "书记"),
            ],
        ),
        (
            "时任香樟社区居委会主任、现任石桥社区党委副书记的朱海明回忆。",
            [("朱海明", "石桥社区党委", "副书记"), ("朱海明", "香樟社区", "主任")],
        ),
        ("原香樟社区党总支书记、已退休两年的宋玉兰也来帮忙。", [("宋玉兰", "香樟社区党总支", "书记")]),
        ("香樟社区网格员、65岁的退休教师廖淑兰说。", [("廖淑兰", "香樟社区", "网格员")]),
        ("甬江便民服务站成立。服务站站长梁晨光说。", [("梁晨光", "甬江便民服务站", "站长")]),
        ("宁波银鹭物业有限公司接手。企业负责人田振国说。", [("田振国", "宁波银鹭物业有限公司", "负责人")]),
        ("52岁的林秀英是石桥社区党委书记，也是劳模。", [("林秀英", "石桥社区党委", "书记")]),
        (
            "香樟社区党委书记林秀英说。2008年任石桥社区党总支副书记。",
            [("林秀英", "石桥社区党总支", "副书记"), ("林秀英", "香樟社区党委", "书记")],
        ),
        (
            "香樟社区党委书记林秀英说。社区副书记段晓东在旁。",
            [("林秀英", "香樟社区党委", "书记"), ("段晓东", "香樟社区党委", "副书记")],
        ),
        ("52岁的林秀英是石桥社区党委书记的邻居。", []),
        ("林秀英说。2022年当选宁波市第十六届人大代表。", [("林秀英", "宁波市第十六届人大", "代表")]),
        ("石桥社区党委书记林秀英是能人。去年她又当选党委书记。", [("林秀英", "石桥社区党委", "书记")]),
        ("市委社会工作部副部长周远到场。", [("周远", "宁波市委社会工作部", "副部长")]),
        ("居民林秀英49岁，原是宁波轮胎厂质检员。", [("林秀英", "宁波轮胎厂", "质检员")]),
        ("党工委委员、武装部部长石磊到场。", [("石磊", PARTY, "委员"), ("石磊", "枫林湾街道武装部", "部长")]),
        (
            "去年，原鄞州区住建局副局长严冬生到枫林湾街道任党工委书记，跑遍了社区。",
            [("严冬生", PARTY, "书记"), ("严冬生", "鄞州区住建局", "副局长")],
        ),
        (
            "石桥社区党委书记林秀英说。2007年应聘到香樟社区当协管员。",
            [("林秀英", "石桥社区党委", "书记"), ("林秀英", "香樟社区", "协管员")],
        ),
        (
            "石桥社区党委书记林秀英说。2021年，时任鄞州区信访局局长的她调到这里。",
            [("林秀英", "石桥社区党委", "书记"), ("林秀英", "鄞州区信访局", "局长")],
        ),
        (
            "居民林秀英来了。她接过邻居家居民周波的担子，成为香樟社区党委书记。",
            [("林秀英", "香樟社区党委", "书记")],
        ),
        ("居民林秀英在石桥社区当起了家。", []),
        ("石桥社区居民、党员中心户户长周波说。", [("周波", "石桥社区", "党员中心户户长")]),
        ("香樟社区红塔义工队接了两百单，队长杨秀华说。", [("杨秀华", "香樟社区红塔义工队", "队长")]),
    ],
)
def test_which_post_of_what(line: str, held: list[tuple[str, str, str]]) -> None:
    assert posts(line) == held


def test_a_squad_without_a_name_leaves_its_leader_without_a_post() -> None:
    assert ("方志强", "石桥社区", "队长") not in posts("街道派出以方志强为队长的36人突击队，支援石桥社区。")


def test_the_committee_of_residents_is_the_community() -> None:
    assert posts("香樟社区党委书记、居委会主任林秀英介绍。") == [
        ("林秀英", "香樟社区", "主任"),
        ("林秀英", "香樟社区党委", "书记"),
    ]


def test_reporters_hold_their_post_in_the_articles_year() -> None:
    rows = statements(f"{OFFICE}党工委书记沈国梁表示，要继续努力。")
    assert [s.time for s in rows if s.predicate == "holdsPost"] == ["2022"]


def test_a_time_may_stand_between_a_name_and_the_verb() -> None:
    rows = posts("居民林秀英今年5月接任石桥社区党委书记，上任很快。")
    assert ("林秀英", "石桥社区党委", "书记") in rows


def test_a_card_of_a_person_tells_the_post_last() -> None:
    rows = posts("林秀英，女，汉族，1968年生，中共党员，现任石桥社区党委书记、居委会主任。")
    assert ("林秀英", "石桥社区党委", "书记") in rows
    assert ("林秀英", "石桥社区", "主任") in rows


def test_an_age_may_stand_between_a_name_and_its_post() -> None:
    assert ("林秀英", "石桥社区党委", "书记") in posts("林秀英今年48岁，是石桥社区党委书记。")
