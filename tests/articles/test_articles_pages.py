"""Web pages: the article's characters and no others, each in its place in the source."""

import html
import socket
from itertools import pairwise
from pathlib import Path

import pytest

from kg.articles import Source, read_articles
from kg.articles.markup import read_blocks
from kg.articles.read import split_page
from kg.model import Article

PAGES = Path(__file__).parent / "pages"
BODY = "街道办事处坚持党建引领，扎实开展环境整治，居民的幸福感不断增强。"


def read(name: str) -> Article:
    (article,), errors = read_articles(Source(PAGES / name, name))
    assert errors == []
    return article


def shown(article: Article) -> str:
    """The spans put together: a lone tag is a line break, a lone reference its character."""
    return "".join(_shown(article.source[start:end]) for start, end in article.spans)


def _shown(piece: str) -> str:
    if piece.startswith("<") and piece.endswith(">"):
        return "\n"
    return html.unescape(piece) if piece.startswith("&") and piece.endswith(";") else piece


def test_a_newspaper_page_loses_its_navigation_and_keeps_its_text() -> None:
    article = read("daily.html")
    assert shown(article).splitlines() == [
        "东城街道：",
        "网格夜巡“不打烊”\u00a0点亮群众“平安灯”",
        "■通讯员 董立波 戴继军",
        "本报讯\u00a0为了保障群众生命财产安全，切实提高群众安全感和满意度，东城街道近期组织网格员开展夜间巡查工作。",
        "网格员在辖区主干道、背街小巷、居民小区、商业集中区等重点区域进行巡查，增强了群众自我保护意识。",
        "夜巡见实效",
        "图为网格员在巡查。李明 摄",
        "截至目前，东城街道共出动网格员3000余人次，消除安全隐患、化解矛盾20余起。",
        "东城街道相关负责人表示，将继续开展夜间巡查工作，为群众营造安全祥和的生活环境。",
    ]
    assert article.title == "东城街道：网格夜巡“不打烊” 点亮群众“平安灯”"
    assert (article.published, article.published_basis) == ("2024-01-30", "metadata")
    assert article.newspaper == "某市日报"
    assert [(a.name, a.role) for a in article.authors] == [
        ("董立波", "通讯员"),
        ("戴继军", "通讯员"),
        ("李明", "摄影"),
        ("刘洁", "责编"),
        ("崔欣", "责编"),
    ]
    assert all(article.source[slice(*a.span)] == a.name for a in article.authors)


def test_a_short_page_without_metadata_is_read_by_its_own_lines() -> None:
    article = read("brief.html")
    assert shown(article).splitlines() == [
        "两委进小区 服务更贴心",
        "图为一位市民在志愿者招募点报名。近日，湖路街道志愿服务大队组织辖区百名志愿者开展志愿服务活动。",
        "据悉，湖路街道目前已有827名登记志愿者。",
        "周薇 邓艳梅 苏玲 摄",
    ]
    assert article.title == "两委进小区 服务更贴心"
    assert (article.published, article.newspaper) == ("2012-08-20", "某区新闻中心")
    assert {a.name for a in article.authors} == {"周薇", "邓艳梅", "苏玲"}


def test_a_page_in_gbk_declares_it(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes((PAGES / "daily.html").read_text(encoding="utf-8").replace("utf-8", "gb2312").encode("gbk"))
    (article,), _ = read_articles(Source(path, "a.html"))
    assert shown(article) == shown(read("daily.html"))


def test_spans_stay_in_the_source_and_do_not_overlap() -> None:
    article = read("daily.html")
    spans = sorted(article.spans)
    assert all(0 <= a < b <= len(article.source) for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_each_character_of_a_line_knows_its_place() -> None:
    source = (
        '<p title="a > b">街道&ldquo;双改&#8221;<b>工作</b>\n  好 A\n B 3&lt;5</p><script>var x="<p>不是</p>"</script>'
    )
    (block,) = read_blocks(source)
    assert block.line.text == "街道“双改”工作好 A B 3<5"
    places = [source[slice(*block.line.place(i, i + 1))] for i in range(len(block.line.text))]
    assert places[:6] == ["街", "道", "&ldquo;", "双", "改", "&#8221;"]
    assert "".join(_shown(place) for place in places).replace("\n", " ") == block.line.text


@pytest.mark.parametrize("entity", ["&nbsp;", "&ldquo;", "&mdash;", "&#x5c0f;"])
def test_references_are_kept_as_characters(entity: str) -> None:
    page = f"<html><body><h1>街道办实事</h1><p>{BODY}{entity}{BODY}</p></body></html>"
    (article,) = split_page(page, file="a.html")
    assert f"{BODY}{html.unescape(entity)}{BODY}" in shown(article)


def test_foreign_entities_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOPSECRET")
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>'
        f"<html><body><h1>街道办实事</h1><p>&x;{BODY * 4}</p></body></html>"
    )
    (article,) = split_page(page, file="a.html")
    assert BODY in shown(article)
    assert "TOPSECRET" not in shown(article)


def test_entities_do_not_multiply() -> None:
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    page = f'<!DOCTYPE html [<!ENTITY l0 "lol">{laughs}]><html><body><p>&l11;{BODY * 4}</p></body></html>'
    (article,) = split_page(page, file="a.html")
    assert len(shown(article)) < 2 * len(page)


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "svg", "a"])
def test_deep_nesting_is_read(tag: str) -> None:
    page = f"<html><body>{f'<{tag}>' * 100_000}<p>{BODY}</p></body></html>"
    articles = split_page(page, file="a.html")
    assert all(BODY in shown(article) for article in articles)
    assert len(articles) == 1 or tag == "a"  # a page that is one link is navigation


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<",
        "<" * 50_000,
        "<a " * 50_000,
        '<a ">' * 50_000,
        "<!--" * 10_000,
        "<script>" * 10_000,
        "<p>",
        "<!DOCTYPE html>",
    ],
)
def test_broken_markup_holds_no_article(page: str) -> None:
    assert split_page(page, file="a.html") == []


def test_a_page_under_another_suffix_is_a_page_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((PAGES / "daily.html").read_bytes())
    (article,), _ = read_articles(Source(path, "a.txt"))
    assert article.spans == read("daily.html").spans


def test_a_page_without_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><script>render()</script><a href=/>首页</a></body></html>", encoding="utf-8")
    articles, errors = read_articles(Source(path, "a.html"))
    assert articles == []
    assert "holds no text" in errors[0].problem


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("no network")

    monkeypatch.setattr(socket, "socket", refuse)
    page = f'<html><head><link rel=stylesheet href="http://x/a.css"></head><body><p>{BODY * 4}</p></body></html>'
    assert split_page(page, file="a.html")
