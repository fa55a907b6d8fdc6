"""Bylines in the forms in which newspapers and web pages print them."""

import pytest

from kg.articles import split_articles
from kg.articles.bylines import is_bare_byline, is_byline, scan_byline
from kg.articles.notices import read_notice

FORMS = [
    ("记者 王建国 通讯员 李明 张小红 文/图", "王建国/记者 李明/通讯员 张小红/通讯员"),
    ("本报记者 王建国", "王建国/记者/本报"),
    ("□ 本报记者 王建国 李明", "王建国/记者/本报 李明/记者/本报"),
    ("■通讯员 董立波 戴继军", "董立波/通讯员 戴继军/通讯员"),
    ("（记者 王建国）", "王建国/记者"),
    ("记者 王 栩 通讯员 张 丽", "王栩/记者 张丽/通讯员"),
    ("郑报融媒记者 王建国 通讯员 康明 文/图", "王建国/记者/郑报融媒 康明/通讯员"),
    ("记者 王建国 经开时报 李明", "王建国/记者 李明/记者/经开时报"),
    ("晚报首席记者高琳琳 通讯员户明中", "高琳琳/首席记者/晚报 户明中/通讯员"),
    ("（周口报业全媒体记者 张劲松 通讯员 王银华）", "张劲松/记者/周口报业全媒体 王银华/通讯员"),
    ("■本报见习记者 朱凌君 巩持平", "朱凌君/见习记者/本报 巩持平/见习记者/本报"),
    ("周薇 邓艳梅 苏玲 摄", "周薇/摄影 邓艳梅/摄影 苏玲/摄影"),
    ("本报记者 王梦梦 摄影报道", "王梦梦/记者/本报"),
    ("文/王强 图/李建国", "王强/作者 李建国/摄影"),
    ("文/本报记者 王强 图/本报记者 李明", "王强/记者/本报 李明/记者/本报"),
    ("记者王赛通讯员康亢文/图", "王赛/记者 康亢/通讯员"),
    ("中国青年报·中青在线记者 王烨捷", "王烨捷/记者/中国青年报·中青在线"),
    ("全媒体记者 王某某", "王某某/记者"),
    ("记者 买买提·艾力", "买买提·艾力/记者"),
    ("記者 韓志剛 王松濤", "韓志剛/記者 王松濤/記者"),
    ("实习生 欧阳娜娜", "欧阳娜娜/实习生"),
]


@pytest.mark.parametrize(("line", "authors"), FORMS, ids=[line for line, _ in FORMS])
def test_a_byline_line_gives_name_role_and_medium(line: str, authors: str) -> None:
    found = scan_byline(line)
    assert is_byline(line)
    assert " ".join("/".join(filter(None, (c.name, c.role, c.body))) for c in found.credits) == authors
    assert all(line[c.start : c.end].replace(" ", "") == c.name for c in found.credits)


@pytest.mark.parametrize(
    "line",
    [
        "记者来到社区，看到居民正在议事。",
        "记者从街道办事处获悉",
        "党建引领 文化建设",
        "高新区某办事处 供图",
        "通讯员队伍建设",
        "摄影大赛在社区举行",
        "社区记者站揭牌",
    ],
)
def test_running_text_and_headings_are_no_bylines(line: str) -> None:
    assert not is_byline(line)


def test_bare_names_are_a_byline_only_if_the_text_does_not_use_the_words() -> None:
    assert is_bare_byline("王明 李建国 张小红", prose="街道办事处开展工作")
    assert not is_bare_byline("和谐 文明", prose="建设和谐文明社区")
    assert not is_bare_byline("温馨提示", prose="")
    assert not is_bare_byline("关注该公众号", prose="")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("（责编：李璞、鲍颖）", "李璞/责编 鲍颖/责编"),
        ("来源：某市日报 作者：王建国", "王建国/作者"),
        ("某市晚报　2023年7月1日　记者 王建国　实习生 何俊", "王建国/记者 何俊/实习生"),
        (
            "来源：某市日报·某某新闻客户端　　2024-05-17 08:46　　记者 沈意 通讯员 钱晓岚 陆佳　　责任编辑：徐舟",
            "沈意/记者 钱晓岚/通讯员 陆佳/通讯员 徐舟/责任编辑",
        ),
        ("编辑日期：2012/8/20   作者：周薇 邓艳梅   来源：某区新闻中心", "周薇/作者 邓艳梅/作者"),
        ("编辑：张三 校对：李四 审核：王五", "张三/编辑 李四/校对 王五/审核"),
        ("第07版 2023年11月2日 星期四 责编/何娟 美编/谭华", "何娟/责编 谭华/美编"),
        ("文字｜苟晓燕　图片｜邓辉　编审｜秦川", "苟晓燕/文字 邓辉/图片 秦川/编审"),
    ],
)
def test_labels_of_web_pages_name_people_too(line: str, authors: str) -> None:
    notice = read_notice(line)
    assert notice is not None
    found = [(credit, at) for at, byline in notice.bylines for credit in byline.credits]
    assert " ".join(f"{c.name}/{c.role}" for c, _ in found) == authors
    assert all(line[at + c.start : at + c.end] == c.name for c, at in found)


@pytest.mark.parametrize(
    ("opening", "authors"),
    [
        ("本报讯（记者 王建国 通讯员 李明）近日，街道开展活动。", "王建国/记者 李明/通讯员"),
        ("中国江苏网11月19日连云港讯（记者 童德 通讯员 顾洁）街道开展活动。", "童德/记者 顾洁/通讯员"),
        ("新华社郑州6月12日电（记者王明）街道开展活动。", "王明/记者"),
        ("街道开展环境整治活动，居民纷纷参与。（通讯员 吉桂琼）", "吉桂琼/通讯员"),
        ("街道开展环境整治活动，居民纷纷参与。（屠金凤）", "屠金凤/"),
        ("网格员在巡查。李明 摄", "李明/摄影"),
    ],
)
def test_names_in_brackets_of_a_paragraph_are_authors(opening: str, authors: str) -> None:
    (article,) = split_articles(f"街道办实事暖民心\n{opening}\n", file="a.txt")
    assert " ".join(f"{a.name}/{a.role}" for a in article.authors) == authors
    assert all(article.source[slice(*a.span)] == a.name for a in article.authors)


def test_a_bracket_that_names_nobody_is_left_alone() -> None:
    (article,) = split_articles("街道办实事\n办事处建成花园（如图），新增车位（含充电桩）。（完）\n", file="a.txt")
    assert article.authors == ()


def test_our_paper_is_the_paper_that_the_page_names() -> None:
    page = "某市日报 2022年08月16日 星期二\n街道办实事\n本报记者 王建国\n街道开展活动。\n"
    (article,) = split_articles(page, file="a.txt")
    assert article.newspaper == "某市日报"
    assert article.authors[0].body == "某市日报"
