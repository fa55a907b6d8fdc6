"""Pages of several articles, articles of several parts, and the lines around them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles import split_articles
from kg.articles.read import split_page
from kg.model import Article

LONG = (
    "{0}街道坚持党建引领，扎实开展环境整治，清理卫生死角300余处。{0}街道党工委负责人表示，将不断提升服务水平。今年以来，{0}街道办事处为群众办实事20余件，居民的幸福感不断增强。"
    * 3
)


def text(article: Article) -> str:
    return "".join(article.source[start:end] for start, end in article.spans)


def titles(page: str) -> list[str]:
    return [article.title for article in split_articles(page, file="a.txt")]


def test_two_offices_with_headline_and_byline_each_are_two_articles() -> None:
    page = (
        f"甲山街道：党建引领促发展\n本报记者 王建国\n{LONG.format('甲山')}\n图一\n"
        f"乙水街道：网格管理惠民生\n本报记者 李明\n{LONG.format('乙水')}\n"
    )
    assert titles(page) == ["甲山街道：党建引领促发展", "乙水街道：网格管理惠民生"]
    first, second = split_articles(page, file="a.txt")
    assert [a.name for a in first.authors] == ["王建国"]
    assert [a.name for a in second.authors] == ["李明"]
    assert text(first).rstrip().endswith("图一")


def test_a_headline_set_into_a_column_opens_the_next_article() -> None:
    """Two short features in narrow columns, a caption of the second inside the first, its headline broken in a word."""
    column = (
        "上图：甲山街道志愿者在清理楼道。\n右图：乙水街道食堂里，老人在用餐。\n甲山街道：楼道里的绣花功夫\n"
        "本报记者 李想\n“楼道干净了，心里也敞亮了。”日前，家住某区\n甲山街道北苑社区的居民赵玉兰笑着说。\n"
        "甲山街道地处某区中部，面积2.8平方公里，下辖\n"
        "8个社区。今年以来，街道党工委推行楼道革命，清\n理杂物320吨，粉刷墙面4.6万平方米。\n右图：乙水街道食堂里，老人在用餐。\n"
        "甲山街道党工委书记孙伟告诉记者，街道还成立了12\n支志愿服务队，招募志愿者640名。\n乙水街道：食堂开到家门\n口\n"
        "中午11时，乙水街道安居社区食堂里飘出饭菜香，82\n岁的王桂英花8元钱吃上了两荤一素。\n"
        "乙水街道位于某区北部，60岁以上老人1.1万人，占常\n住人口的23%。去年以来，乙水街道建成食堂6个，日\n均就餐450人次。\n"
        "安居社区食堂由某餐饮公司运营，老人就餐由街道补\n贴。乙水街道办事处主任刘敏说，今年还将新建3个。\n"
        "本报记者 陈晨\n"
    )
    first, second = split_articles(column, file="a.txt")
    assert (first.title, second.title) == ("甲山街道：楼道里的绣花功夫", "乙水街道：食堂开到家门口")
    assert [a.name for a in second.authors] == ["陈晨"]


def test_thousands_of_headlines_in_one_column_are_read() -> None:
    page = "甲山街道扎实开展环境整治，成效良\n好。\n乙水街道：上门服务\n" * 3000
    assert sum(len(text(article)) for article in split_articles(page, file="a.txt")) > len(page) / 2


def test_a_name_may_end_as_divisions_do() -> None:
    page = (
        f"甲山街道：党建引领促发展\n本报记者 王建国\n{LONG.format('甲山')}\n"
        f"激活老商圈\n——某区红旗街道小记\n本报记者 李明\n{LONG.format('红旗')}\n"
    )
    assert len(titles(page)) == 2


def test_a_byline_below_its_text_stays_with_it() -> None:
    page = (
        f"甲山街道：党建引领促发展\n{LONG.format('甲山')}\n记者 王建国\n"
        f"为民服务谱新篇\n通讯员 李明\n{LONG.format('乙水')}\n"
    )
    first, second = split_articles(page, file="a.txt")
    assert text(first).rstrip().endswith("记者 王建国")
    assert second.title == "为民服务谱新篇"
    assert [a.name for a in second.authors] == ["李明"]


def test_a_round_up_of_several_offices_stays_one_article() -> None:
    page = "全区掀起环境整治热潮\n本报记者 王建国 李明 文/图\n近日，记者走访各街道。\n" + "".join(
        f"{name}街道：党建引领聚合力\n{LONG.format(name)}\n" for name in ("甲山", "乙水", "丙林")
    )
    assert titles(page) == ["全区掀起环境整治热潮"]


def test_an_article_that_looks_at_a_neighbour_stays_one_article() -> None:
    page = (
        f"甲山街道：对标先进促发展\n本报记者 王建国\n{LONG.format('甲山')}\n考察学习开眼界\n"
        f"{LONG.format('乙水')}\n{LONG.format('甲山')}\n"
    )
    assert len(split_articles(page, file="a.txt")) == 1


def test_credits_of_pictures_do_not_divide_an_article() -> None:
    part = "公园里的新变化\n李明 摄\n街道办事处坚持党建引领，扎实开展环境整治，清理卫生死角300余处，居民纷纷点赞。\n"
    assert len(split_articles("街道办实事\n记者 王建国\n街道开展活动。\n" + part * 3, file="a.txt")) == 1


def test_communities_of_one_office_do_not_divide_its_article() -> None:
    page = f"甲山街道：党建引领促发展\n记者 王建国\n{LONG.format('甲山')}\n" + "".join(
        f"{name}社区的探索\n{name}社区开展活动，{name}社区居民参与，{name}社区获评先进。" * 4 + "\n"
        for name in ("东风", "西园", "南湖")
    )
    assert len(split_articles(page, file="a.txt")) == 1


def test_short_items_that_open_with_a_dateline_are_articles_each() -> None:
    item = (
        "{}\n本报讯（记者 {}）近日，社区组织网格员走街串巷，排查安全隐患，服务辖区居民，"
        "受到了居民的一致好评，群众满意度提升。\n"
    )
    page = "某某日报 2022年08月16日 星期二\n" + "".join(
        item.format(head, name)
        for head, name in (("义诊进小区送健康", "王建国"), ("网格员巡查保平安", "李明"), ("老旧小区换新颜", "张小红"))
    )
    found = split_articles(page, file="a.txt")
    assert [a.title for a in found] == ["义诊进小区送健康", "网格员巡查保平安", "老旧小区换新颜"]
    assert [a.id for a in found] == ["a.txt#1", "a.txt#2", "a.txt#3"]
    assert {a.published for a in found} == {"2022-08-16"}
    assert {a.newspaper for a in found} == {"某某日报"}


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("甲山街道：\n党旗领航 奋楫争先\n记者 王建国\n街道开展活动。", "甲山街道：党旗领航 奋楫争先"),
        ("街道开展活动。\n党旗领航 奋楫争先\n——甲山街道党建工作纪实", "党旗领航 奋楫争先——甲山街道党建工作纪实"),
        ("甲山街道\n老菜市变身邻里中心\n记者 王建国\n街道开展活动。", "甲山街道 老菜市变身邻里中心"),
        ("## 一、强党建\n街道开展活动。\n\n# 党旗领航 奋楫争先\n街道开展活动。", "党旗领航 奋楫争先"),
        ("标题：街道办实事解民忧\n来源：某市日报\n街道开展活动。", "街道办实事解民忧"),
        ("街道开展活动。居民参与。", ""),
    ],
)
def test_headlines_of_several_lines(page: str, title: str) -> None:
    assert titles(page) == [title]


NOISE = [
    "首页 > 新闻中心 > 镇街动态",
    "您的位置： 首页 / 新闻中心 / 街办动态",
    "上一篇：某镇召开会议",
    "下一条：某街道开展消防演练",
    "第06版:追踪",
    "3上一版  下一版4",
    "分享到：微信 微博 QQ空间",
    "【字体：大 中 小】　打印本页　关闭窗口",
    "版权所有：某市日报社",
    "凡本网注明来源的作品，均为本网合法拥有版权的作品，未经授权不得转载。",
    "某ICP备12345678号",
    "点击上方蓝字，关注“某地发布”",
    "阅读 4623　赞 87　在看 31　留言 12",
    "（责任编辑：王建国）",
    "联系电话：0371-12345678",
    "http://www.example.com/a/b.html",
    "相关新闻：·某区召开会议　·某镇开展活动",
    "关注该公众号",
    "以下文章来源于某街道 ，作者某街道",
    "某市日报",
    "广告热线　发行热线　本报地址：某市某区　零售价：1元",
]


@pytest.mark.parametrize("line", NOISE)
def test_lines_that_only_frame_an_article_are_kept_out(line: str) -> None:
    page = f"街道办实事解民忧\n街道办事处开展活动，居民参与。\n{line}\n"
    (article,) = split_articles(page, file="a.txt")
    assert text(article) == "街道办实事解民忧\n街道办事处开展活动，居民参与。\n"


@pytest.mark.parametrize(
    "line",
    [
        "下一步，街道将打造天健湖生态步道。",
        "上一年，街道清理卫生死角300处。",
        "办事处位置优越，交通便利。",
        "未经居民同意，物业不得擅自改动。",
        "首页改版后的街道网站更便民。",
        "时间紧、任务重，街道干部冲锋在前",
        "2020年6月28日，省领导来到办事处调研。",
        "街道印发《编辑出版办法》，明确责任。",
        "居民点击查看办事指南即可预约。",
        "来源于群众、服务于群众",
    ],
)
def test_lines_of_an_article_are_not_taken_for_a_frame(line: str) -> None:
    page = f"街道办实事解民忧\n街道办事处开展活动，居民参与。\n{line}\n居民纷纷点赞。\n"
    (article,) = split_articles(page, file="a.txt")
    assert line in text(article)


def test_a_list_of_other_headlines_at_the_end_is_dropped_but_no_text_behind_it() -> None:
    head = "街道办实事\n街道办事处开展活动，居民参与。\n"
    (article,) = split_articles(head + "相关阅读\n社区开展义诊\n某镇召开会议\n", file="a.txt")
    assert text(article) == head
    (article,) = split_articles(head + "相关阅读\n社区开展义诊，老人受益，纷纷点赞，好评如潮。\n", file="a.txt")
    assert "好评如潮" in text(article)


def test_a_table_of_contents_above_the_text_is_dropped() -> None:
    contents = "社区老人理发只需五元\n建工集团职工培训\n大学生村官办村报\n返回首页\n"
    page = f"{contents}大学生村官办村报\n本报讯（记者 马超）近日，村报创刊。\n"
    (article,) = split_articles(page, file="a.txt")
    assert article.title == "大学生村官办村报"
    assert text(article).startswith("大学生村官办村报\n本报讯")


@pytest.mark.parametrize("page", ["", " \n\u3000", "上一篇\n下一篇\n", "\x0b\x0c\u2028"])
def test_a_page_without_text_has_no_article(page: str) -> None:
    assert split_articles(page, file="a.txt") == []


WORDS = st.sampled_from(
    [
        *(
            "街道办事处",
            "甲山街道",
            "乙水镇",
            "社区",
            "记者",
            "通讯员",
            "王建国",
            "李明",
            "本报讯",
            "（",
            "）",
            "文/图",
            "摄",
            "：",
        ),
        *(
            "# ",
            "## ",
            "---",
            "——",
            "■",
            "□",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\u3000",
            "。",
            "，",
            "！",
            "“",
            "”",
            "今年",
            "去年",
        ),
        *(
            "2021年",
            "9月17日",
            "2025年建成",
            "截至",
            "来源：",
            "责任编辑：",
            "上一篇",
            "相关阅读",
            "图一",
            "建党百年周年",
            "\u200b",
        ),
        *("<p>", "</p>", "<br>", "&nbsp;", "&ldquo;", "<", ">", "&", "<!--", "<script>", "\ud800", "\x00", "𠮷", "Á"),
    ]
)
PAGES = st.lists(WORDS | st.text(max_size=8), max_size=60).map("".join)


def check(source: str, articles: list[Article]) -> None:
    taken: set[int] = set()
    for number, article in enumerate(articles, 1):
        assert article.number == number
        assert article.spans
        for start, end in article.spans:
            assert 0 <= start < end <= len(source)
            assert taken.isdisjoint(range(start, end))
            taken.update(range(start, end))
        if article.title_span:
            assert 0 <= article.title_span[0] < article.title_span[1] <= len(source)
        for author in article.authors:
            assert 0 <= author.span[0] < author.span[1] <= len(source)
        assert bool(article.published) == bool(article.published_basis)


@settings(max_examples=200, deadline=None)
@given(PAGES)
def test_any_text_gives_sound_spans(page: str) -> None:
    articles = split_articles(page, file="a.txt")
    check(page, articles)
    assert split_articles(page, file="a.txt") == articles


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_any_page_gives_sound_spans(page: str) -> None:
    check(page, split_page(page, file="a.html"))
