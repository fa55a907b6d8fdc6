"""When an article was published: printed, given, or inferred with the words it rests on."""

import pytest

from kg.articles import split_articles
from kg.articles.dating import infer_date
from kg.articles.notices import read_notice


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023年是全面贯彻党的二十大精神开局之年。今年5月，街道组织学习。", "2023-05"),
        ("截至2018年10月，党员达到1120人。", "2018-10"),
        ("6月29日，街道开展“庆祝建党99周年”活动。", "2020-06"),
        ("为庆祝新中国成立七十周年，社区举办晚会。", "2019"),
        ("今年是改革开放40周年，社区变化很大。", "2018"),
        ("今年“7·20”特大暴雨来临时，办事处启动预案。8月，街道开展核酸检测。", "2021-08"),
        ("2020年，街道完成财政收入58亿元。今年，街道再接再厉。", "2021"),
        ("今年是贯彻党的二十大精神的开局之年。", "2023"),
        ("2019年4月动工，到2025年建成。", "2019-04"),
        ("二〇二一年三月，街道成立。", "2021"),
        ("街道自2004年10月成立至今，已经走过了14年的岁月。", "2018"),
        ("2022年以来，街道办实事30件。9月份，大赛将在园区举行。去年12月，社区成立。", "2022"),
        ("街道开展工作，居民满意。", ""),
        ("社区有1998人，投资2020万元。", ""),
    ],
)
def test_dates_from_the_words(text: str, edtf: str) -> None:
    assert infer_date(text).edtf == edtf


def test_an_article_is_never_older_than_what_it_speaks_of() -> None:
    said = infer_date("2021年，街道完成改造。街道学习贯彻党的二十大精神。")
    assert said.edtf.startswith("2022")
    assert infer_date("2021年，街道完成改造，喜迎党的二十大。").edtf == "2021"


@pytest.mark.parametrize(
    ("line", "date", "newspaper"),
    [
        ("2023-06-12 10:20", "2023-06-12", ""),
        ("2021年9月17日", "2021-09-17", ""),
        ("发布时间：2021-12-15 来源：某镇 编审：网管中心 浏览量：1983", "2021-12-15", ""),
        ("2020年08月29日18:37  来源:人民网-北京频道", "2020-08-29", "人民网-北京频道"),
        ("齐鲁晚报 2020年08月16日", "2020-08-16", "齐鲁晚报"),
        ("锡林郭勒日报 2024年8月20日 第三版 基层", "2024-08-20", "锡林郭勒日报"),
        ("《 人民日报 》( 2019年6月3日   11 版)", "2019-06-03", "人民日报"),
        ("2020年01月23日 星期四 出版 上一期  下一期", "2020-01-23", ""),
        ("原创　某区某街道　某地发布　2022年12月28日 18:30　四川", "2022-12-28", "某地发布"),
        ("2026-01-22,12889| 2026-01-21,12881| 2026-01-20,12873", "", ""),
        ("2021年13月45日", "", ""),
    ],
)
def test_printed_dates_and_papers(line: str, date: str, newspaper: str) -> None:
    notice = read_notice(line)
    assert notice is not None
    assert (notice.date, notice.newspaper) == (date, newspaper)


def test_what_is_printed_beats_what_is_inferred_and_the_option_beats_both() -> None:
    page = "街道办实事\n2022-05-06 09:00 来源：某市日报\n2021年，街道完成改造。\n"
    (printed,) = split_articles(page, file="a.txt")
    (given,) = split_articles(page, file="a.txt", published="2020-01")
    assert (printed.published, printed.published_basis[:6]) == ("2022-05-06", "text: ")
    assert (given.published, given.published_basis) == ("2020-01", "option")


def test_front_matter_beats_the_option() -> None:
    page = "---\ntitle: 街道办实事\ndate: 2019-07-01\nsource: 某市日报\n---\n# 街道办实事\n街道开展活动。\n"
    (article,) = split_articles(page, file="a.md", published="2020")
    assert (article.published, article.published_basis) == ("2019-07-01", "metadata")
    assert (article.title, article.newspaper) == ("街道办实事", "某市日报")
    assert "date:" not in "".join(article.source[a:b] for a, b in article.spans)


def test_a_year_that_goes_on_is_the_articles_own() -> None:
    for going_on in ("2022年前三季度，全镇完成投资5亿元", "2022年以来，全镇改厕2160户，实现全覆盖"):
        assert infer_date(f"去年办成十件实事。{going_on}。今年6月，小区被评为示范小区。").edtf == "2022-06"
    assert infer_date("2022年，全镇完成投资5亿元。今年6月，小区被评为示范小区。").edtf == "2023-06"


def test_the_end_of_a_span_of_plans_is_not_the_articles_year() -> None:
    text = "街道学习党史学习教育精神，编制更新三年行动方案（2021—2023年）。今年10月20日，街道召开会议。"
    assert infer_date(text).edtf == "2021-10"


@pytest.mark.parametrize(
    "line",
    [
        "云岭日报客户端 | 2022-12-08 | 通讯员 李明 / 记者 周远",
        "来源：云岭日报·爱云岭新闻客户端　　2022-12-08 08:46　　记者 周远　　责任编辑：徐亮",
        "云岭晚报　2022年12月8日　记者周远",
    ],
)
def test_a_line_of_credits_prints_the_day(line: str) -> None:
    body = "云岭街道辖11个社区，2021年建成小区食堂3处，居民都说好。今年以来，街道又新建两处。"
    (article,) = split_articles(f"云岭街道：办好食堂\n\n{line}\n\n{body}\n", file="a.txt")
    assert article.published == "2022-12-08"
