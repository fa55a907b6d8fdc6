"""The five pages given with the project: seven articles, nothing of their text lost."""

from pathlib import Path

import pytest

from kg.articles import Source, read_articles
from kg.model import Article

SEEDS = Path(__file__).parents[2] / "seeds"
FILES = sorted(SEEDS.glob("*.txt"))


def read(start: str) -> list[Article]:
    path = next(path for path in FILES if path.name.startswith(start))
    articles, refused = read_articles(Source(path, path.name))
    assert not refused
    return articles


def text(article: Article) -> str:
    return "".join(article.source[start:end] for start, end in article.spans)


def test_five_pages_are_seven_articles() -> None:
    assert [len(read(path.name[:3])) for path in FILES] == [1, 1, 1, 2, 2]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name[:3])
def test_every_visible_character_belongs_to_exactly_one_article(path: Path) -> None:
    articles = read(path.name[:3])
    taken = [i for article in articles for start, end in article.spans for i in range(start, end)]
    visible = {i for i, c in enumerate(articles[0].source) if not c.isspace()}
    assert len(taken) == len(set(taken))
    assert visible <= set(taken)


@pytest.mark.parametrize(
    ("file", "number", "office", "other"),
    [("003", 1, "枫杨", "潮河"), ("003", 2, "潮河", "枫杨"), ("004", 1, "沟赵", "枫杨"), ("004", 2, "枫杨", "沟赵")],
)
def test_each_article_speaks_of_its_own_office(file: str, number: int, office: str, other: str) -> None:
    article = read(file)[number - 1]
    assert article.id.endswith(f".txt#{number}")
    assert text(article).count(office) >= 8
    assert other not in text(article)


@pytest.mark.parametrize(
    ("file", "number", "title"),
    [
        ("000", 1, "宜居宜业的明湖更具“国际范儿”"),
        ("001", 1, "郑州经开区明湖办事处 坚持“党建引领”，打造“宜居明湖”"),
        ("002", 1, "明湖办事处:开启居民幸福生活新征程"),
        ("003", 1, "高新区枫杨办事处：党旗如帜 风帆劲 务实笃行 谋新篇"),
        ("003", 2, "经开区潮河办事处：在新征程上奋力实现高质量发展"),
        ("004", 1, "沟赵办事处：党建引领『五个之城』协奏创新创业铸『智美』硬核"),
        ("004", 2, ""),
    ],
)
def test_headlines_are_found_wherever_they_stand(file: str, number: int, title: str) -> None:
    article = read(file)[number - 1]
    assert article.title == title
    if title:
        assert article.title_span is not None
        start, end = article.title_span
        assert article.spans[0][0] <= start < end <= article.spans[0][1]
    else:
        assert article.title_span is None


def test_a_headline_at_the_end_comes_first_in_reading_order() -> None:
    article = read("003")[1]
    assert text(article).startswith("经开区潮河办事处：\n\n在新征程上奋力实现高质量发展")
    assert article.spans[0][0] > article.spans[1][0]


def test_captions_at_the_seam_go_with_their_own_office() -> None:
    first, second = read("003")
    assert text(first).rstrip().endswith("莲花公园迎来荷花盛开的季节")
    assert "经开区潮河办事处蝶湖美景" in text(second)
    assert text(read("004")[0]).rstrip().endswith("本版图片除署名外均由办事处提供")


@pytest.mark.parametrize(
    ("file", "number", "authors"),
    [
        ("000", 1, "王赛华/记者 李洪永/记者/经开时报 王营/通讯员 张韶楠/通讯员"),
        ("001", 1, "王赛华/记者 康亢/通讯员"),
        ("002", 1, "王赛华/记者/郑报融媒 康亢/通讯员"),
        ("003", 1, "刘地/记者 贾霖/通讯员"),
        ("003", 2, "王泽博/记者 李贝文/通讯员 郭威图/通讯员"),
        ("004", 1, "刘地 边峰 闫彩彦"),
        ("004", 2, "刘地 孟晓 海朋欣 贾濛"),
    ],
)
def test_bylines_name_the_authors_where_they_stand(file: str, number: int, authors: str) -> None:
    article = read(file)[number - 1]
    said = ["/".join(filter(None, (a.name, a.role, a.body))) for a in article.authors]
    assert " ".join(said) == authors
    assert all(article.source[slice(*a.span)] == a.name for a in article.authors)


@pytest.mark.parametrize(
    ("file", "number", "published", "words"),
    [
        ("000", 1, "2021-09", "9月17日"),
        ("001", 1, "2018-10", "截至2018年10月"),
        ("002", 1, "2017-10", "2017年"),
        ("003", 1, "2023-05", "2023年是全面贯彻"),
        ("003", 2, "2023-05", "another article of the same page"),
        ("004", 1, "2020-06", "建党99周年"),
        ("004", 2, "2020-06", "another article of the same page"),
    ],
)
def test_dates_are_inferred_and_say_from_what(file: str, number: int, published: str, words: str) -> None:
    article = read(file)[number - 1]
    assert article.published == published
    assert article.published_basis.startswith("text: ")
    assert words in article.published_basis
