"""People: who is named beside a post, a common noun or a verb of saying; what only looks like a name."""

from __future__ import annotations

import pytest
from understood import article_of, people, understood, words_of

from kg.mentions.people import post_pattern
from kg.mentions.person_names import name_end, surname_length, transliterated


def names(line: str) -> list[str]:
    return [p.mention.name for p in people(line)]


def posts(line: str) -> dict[str, str]:
    return {p.mention.name: p.post for p in people(line)}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("枫林湾街道党工委书记沈国梁表示，要继续努力。", {"沈国梁": "书记"}),
        ("沈国梁（枫林湾街道党工委书记）带队检查。", {"沈国梁": "书记"}),
        ("沈国梁任枫林湾街道党工委书记。", {"沈国梁": "书记"}),
        ("转任枫林湾街道党工委书记的沈国梁算起账来。", {"沈国梁": "书记"}),
        ("沈国梁，1974年10月出生，中共党员，扎根社区。", {"沈国梁": ""}),
        ("退休扳道工沈国梁来了。", {"沈国梁": ""}),
        ("居民沈丽美的手机响了。", {"沈丽美": ""}),
        ("400多名居民登台。", {}),
        ("每一位居民都能抬头见绿。", {}),
        ("热线工单量下降。", {}),
        ("党工委书记沈志高介绍，活动正酣。", {"沈志高": "书记"}),
        ("84岁的老船工沈守和隔着窗户喊。沈守和家的水来了。", {"沈守和": ""}),
        ("居民沈守和王大勇来了。", {"沈守": "", "王大勇": ""}),
        ("党工委书记　　　　　沈国梁　　主持全面工作", {"沈国梁": "书记"}),
        ("党工委委员　陈志远（2023年10月起任）、林秀英", {"陈志远": "委员", "林秀英": "委员"}),
        ("沈国梁，枫林湾街道党工委书记。", {"沈国梁": "书记"}),
        ("香樟社区党委书记、居委会主任林秀英介绍。", {"林秀英": "党委书记、居委会主任"}),
        ("党工委副书记、办事处主任陈志远主持会议。", {"陈志远": "主任"}),
        ("成立由沈国梁任组长的工作专班。", {"沈国梁": "组长"}),
        ("原街道党工委书记徐德明回到香樟社区。", {"徐德明": "书记"}),
        ("时任石桥社区主任的高翔回忆。", {"高翔": "社区主任"}),
        ("沈国梁现任枫林湾街道党工委书记。", {"沈国梁": "书记"}),
        ("街道办事处主任何志远说。", {"何志远": "主任"}),
        ("区政协主席李长春，区政府党组成员张家平陪同调研。", {"李长春": "主席", "张家平": "党组成员"}),
        ("副区长黄海波一行到访。", {"黄海波": "副区长"}),
        ("该公司总经理马晓东介绍。", {"马晓东": "总经理"}),
        ("宁波银河物业有限公司董事长金志明签约。", {"金志明": "董事长"}),
        ("街道人大工委主任欧阳明出席。", {"欧阳明": "主任"}),
        ("石桥村第一书记周波介绍。", {"周波": "第一书记"}),
        ("街道党工委书记：高海滨；办事处主任：林桂英。", {"高海滨": "书记", "林桂英": "主任"}),
        (
            "航民村党委书记朱重庆、韶山村第一书记毛雨时、周波到会。",
            {"朱重庆": "党委书记", "毛雨时": "第一书记", "周波": "第一书记"},
        ),
        ("党工委书记　耿兆亮党工委副书记、办事处主任　宋玉洁", {"耿兆亮": "书记", "宋玉洁": "主任"}),
        ("办事处主任毕向阳任组长。", {"毕向阳": "主任"}),
        ("建设指挥部指挥长耿志涛到场。", {"耿志涛": "指挥长"}),
        ("苏木党委书记白音那表示，要加油。", {"白音那": "党委书记"}),
    ],
)
def test_posts_before_and_after_names(line: str, found: dict[str, str]) -> None:
    assert posts(line) == found


@pytest.mark.parametrize(
    ("line", "after"), [("党工委书记沈国梁表示。", False), ("沈国梁（枫林湾街道党工委书记）表示。", True)]
)
def test_on_which_side_the_post_stands(line: str, after: bool) -> None:
    (person,) = people(line)
    assert person.after is after


def test_a_post_is_cut_out_of_the_text_where_it_stands() -> None:
    (person,) = understood("香樟社区党委书记林秀英介绍。").people[:1]
    text = understood("香樟社区党委书记林秀英介绍。").text.text
    assert text[slice(*person.post_span)] == "党委书记"
    assert text[person.mention.start : person.mention.end] == "林秀英"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("副书记吴建国、周文涛参加。", ["吴建国", "周文涛"]),
        ("香樟社区党委书记林秀英，副书记吴建国、周文涛参加。", ["林秀英", "吴建国", "周文涛"]),
        ("老党员赵德福、钱伟民和孙丽华带头。", ["赵德福", "钱伟民", "孙丽华"]),
        ("居民王秀兰说，小区变美了。", ["王秀兰"]),
        ("志愿者李娜每天来。", ["李娜"]),
        ("“现在停车方便多了。”业主刘海涛笑着说。", ["刘海涛"]),
        ("沈国梁表示，要继续努力。", ["沈国梁"]),
        ("名叫曹雪梅的姑娘。", ["曹雪梅"]),
        ("社区民警郭威入户走访。", ["郭威"]),
    ],
)
def test_rows_of_names_and_names_after_common_nouns(line: str, found: list[str]) -> None:
    assert names(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "网格员小张上门。",
        "满意度达到98%。",
        "居民满意率提升。",
        "党支部书记带头清理。",
        "社区书记和群众一起劳动。",
        "主任科员和平时一样。",
        "居民何时能回家。",
        "干部任组长。",
        "记者从宁波市民政局获悉。",
        "党员高度重视，群众安全感提高。",
        "居民和物业共同协商。",
        "书记项目有序推进。",
        "组长负责，组员落实。",
        "居民金色家园小区停车难。",
    ],
)
def test_no_names(line: str) -> None:
    assert names(line) == []


@pytest.mark.parametrize(
    ("line", "post"),
    [
        ("党工委书记", "书记"),
        ("党支部书记", "党支部书记"),
        ("副主任", "副主任"),
        ("第一书记", "第一书记"),
        ("时任镇长", "时任镇长"),
        ("原主任", "原主任"),
        ("书记、主任", "书记、主任"),
        ("书记兼主任", "书记兼主任"),
        ("常务副主任", "常务副主任"),
        ("主任助理", "主任助理"),
    ],
)
def test_posts_as_written(line: str, post: str) -> None:
    found = post_pattern().search(line)
    assert found is not None
    assert found.group() == post


@pytest.mark.parametrize(("name", "length"), [("欧阳明", 2), ("王秀兰", 1), ("的确", 0), ("", 0)])
def test_family_names(name: str, length: int) -> None:
    assert surname_length(name, 0) == length


@pytest.mark.parametrize(
    ("line", "sure", "name"),
    [
        ("沈国梁表示", False, "沈国梁"),
        ("沈国梁", False, "沈国梁"),
        ("沈国梁前后奔走", True, "沈国梁"),
        ("欧阳明介绍", False, "欧阳明"),
        ("满意度高", True, ""),
        ("的确如此", True, ""),
    ],
)
def test_where_a_name_ends(line: str, sure: bool, name: str) -> None:
    assert line[: name_end(line, words_of(line), 0, sure=sure)] == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("其其格说，草场变绿了。", "其其格"),
        ("古丽娜，村民。", "古丽娜"),
        ("巴特尔·乌兰表示。", "巴特尔·乌兰"),
        ("带头清理垃圾。", ""),
    ],
)
def test_names_without_a_chinese_family_name(line: str, name: str) -> None:
    spans = transliterated(line, 0)
    assert [line[a:b] for a, b in spans] == ([name] if name else [])


def test_such_names_stand_after_posts() -> None:
    assert names("苏木党委书记其其格说。") == ["其其格"]


def test_the_byline_gives_people_without_posts() -> None:
    found = understood("街道开展工作。").people
    assert [(p.mention.name, p.mention.rule, p.post) for p in found] == [("周文博", "person.byline", "")]


def test_the_byline_with_a_medium_gives_the_role() -> None:
    frame = "枫林湾街道：治理有新招\n宁波日报记者 周文博 通讯员 何晓燕\n枫林湾街道办事处推进工作，群众很满意。\n"
    assert [a.name for a in article_of(frame=frame).authors] == ["周文博", "何晓燕"]
    assert {p.mention.name for p in understood(frame=frame).people} == {"周文博", "何晓燕"}


def test_a_name_said_twice_is_found_twice() -> None:
    found = names("党工委书记沈国梁表示，要努力。居民王秀兰说，党工委书记沈国梁来过。")
    assert sorted(found) == ["沈国梁", "沈国梁", "王秀兰"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # a given name that is a word, with no verb of saying behind
        ("镇党委书记张海波监督施工。", ["张海波"]),
        ("街道办主任何冰心带着大家入户。", ["何冰心"]),
        ("社区书记金志明监督施工。", ["金志明"]),
        ("镇长方建军走遍了各村。", ["方建军"]),
        ("区法院教授顾悦来授课。", ["顾悦来"]),
        # a verb directly behind a short name
        ("指挥中心主任卫斌翻出一组数据。", ["卫斌"]),
        ("街道党工委书记陶琳则说，还要努力。", ["陶琳"]),
        # names written by sounds
        ("局长才让多杰说。", ["才让多杰"]),
        ("村支书阿不都热合曼·买买提介绍。", ["阿不都热合曼·买买提"]),
        ("牧民巴图孟克", ["巴图孟克"]),
        # nouns of work, ages, addresses
        ("36岁的经纪人章小东一边验货一边报价。", ["章小东"]),
        ("帮代办专员钱洁两天就解决了。", ["钱洁"]),
        ("85岁的徐静兰一日三餐都在这里。", ["徐静兰"]),
        ("李建华大爷每天都来。", ["李建华"]),
        ("张桂芝师傅上门修理。", ["张桂芝"]),
        ("联系人：陆娟，电话见附件。", ["陆娟"]),
        ("香樟社区党总支书记、已退休两年的宋玉兰也来帮忙。", ["宋玉兰"]),
        # the same person further on
        ("居民王秀兰说，小区变美了。去年，王秀兰获得表彰。", ["王秀兰", "王秀兰"]),
    ],
)
def test_names_that_no_listed_verb_follows(line: str, found: list[str]) -> None:
    assert names(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "记者从甬城农商银行获悉。",
        "干部和驻村第一书记共12人。",
        "下岗职工家庭近千户。",
        "党员户占比达到三成。",
        "31岁的苗族青年来到这里。",
        "“独居老人智慧守护”应用场景上线。",
    ],
)
def test_more_that_are_no_names(line: str) -> None:
    assert names(line) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("住在新居的阿依古丽·艾山在包饺子。", "阿依古丽·艾山"),
        ("79岁的独居老人沈阿根刷脸打餐。", "沈阿根"),
    ],
)
def test_names_that_no_post_or_verb_vouches_for(line: str, name: str) -> None:
    assert names(line) == [name]


def test_what_a_colon_announces_is_no_name() -> None:
    assert names("街道党工委书记：高标准推进项目。") == []
