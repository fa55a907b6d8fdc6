"""Whole articles, as the explorer asks for them: from what the build kept, or from the file while it is the same."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import kg
from kg.serve import Settings
from kg.store.texts import FOLDER

from .running import running

ARTICLE = "https://w3id.org/jiceng/id/article/one.txt/1"
TEXT = "2023-06-12\n\n今年3月，杭州市西湖区文新街道推行路长制。</script>𠮷文新街道开展垃圾分类。\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article and the store that was built of it."""
    folder = tmp_path_factory.mktemp("articles")
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    kg.build([folder / "one.txt"], store=folder / "store", progress=False).close()
    return folder


@pytest.fixture(scope="module")
def web(built: Path) -> Iterator[httpx.Client]:
    """A client of a server of that store."""
    with running(Settings(built / "store", quick=2, slow=1)) as url, client(url) as client_:
        yield client_


def client(url: str) -> httpx.Client:
    return httpx.Client(base_url=url, headers={"Accept-Language": "en"}, timeout=30, trust_env=False)


def words(given: httpx.Response) -> set[str]:
    """The words that the statements of an answer rest on, cut out of its text."""
    said = given.json()
    return {said["text"][row["at"] : row["to"]] for row in said["said"]}


def test_an_article_comes_with_all_that_it_says_in_place(web: httpx.Client) -> None:
    given = web.get("/article", params={"article": ARTICLE})
    assert given.status_code == 200
    assert given.headers["content-type"] == "application/json"
    assert "文新街道推行路长制" in given.json()["text"]
    assert any("推行路长制" in each for each in words(given))
    assert any("垃圾分类" in each for each in words(given)), "a rare character before it moves nothing"
    lines = [row["said"] for row in given.json()["said"]]
    assert "文新街道 — implements — 路长制" in lines
    chinese = web.get("/article", params={"article": ARTICLE}, headers={"Accept-Language": "zh-CN"})
    assert "文新街道 — 实施 — 路长制" in [row["said"] for row in chinese.json()["said"]]


def test_no_address_leads_to_anything_but_an_article_of_the_graph(web: httpx.Client, built: Path) -> None:
    for iri in (
        *("", "one.txt#1", str(built / "one.txt"), "file:///etc/passwd", "/etc/passwd", "../../etc/passwd"),
        *(f"{ARTICLE}/../../../../etc/passwd", "https://w3id.org/jiceng/id/article/one.txt/2", f"{ARTICLE}1"),
        "https://w3id.org/jiceng/id/division/330106013",
    ):
        given = web.get("/article", params={"article": iri})
        assert given.status_code == 404, iri
        assert "root:" not in given.text
    assert web.get("/article", params={"article": f"{ARTICLE}> <"}).status_code == 400
    assert web.get("/article").status_code == 404


def test_without_texts_no_article_is_given(built: Path) -> None:
    with running(Settings(built / "store", quick=2, slow=1, texts=False)) as url, client(url) as web:
        assert web.get("/article", params={"article": ARTICLE}).status_code == 404
        assert '"reader":""' in web.get("/explore").text
        assert "推行路长制。" not in web.get("/explore").text


def test_a_text_that_is_gone_leaves_the_quotations(built: Path, tmp_path: Path) -> None:
    """And one that is not kept, as in a store of before, is read from the file while that is the same."""
    store = tmp_path / "store"
    shutil.copytree(built / "store", store)
    shutil.rmtree(store / FOLDER)
    with running(Settings(store, quick=2, slow=1)) as url, client(url) as web:
        assert any("推行路长制" in each for each in words(web.get("/article", params={"article": ARTICLE})))
        (built / "one.txt").write_text("又是另一篇。", encoding="utf-8")
        try:
            said = web.get("/article", params={"article": ARTICLE}).json()
        finally:
            (built / "one.txt").write_text(TEXT, encoding="utf-8")
    assert "text" not in said
    assert any("推行路长制" in row["text"] for row in said["said"])
