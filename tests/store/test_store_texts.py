"""The articles' texts that a store keeps beside its graphs."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.iri import article_iri
from kg.model import Article, Sentence, Text
from kg.query import read_source
from kg.store import Store
from kg.store.texts import FOLDER, packed, unpacked
from kg.viewing import article_texts

ONE = "东岭街道：小事不出院\n\n2023-06-12　本报记者 林晓东\n\n今年3月，杭州市西湖区文新街道推行路长制。\n"
OTHER = "2023-07-03\n\n杭州市西湖区古荡街道推进老旧小区改造。\n"


def build(folder: Path, **files: str) -> Path:
    """A store of files of these texts; files of other names go from their folder, and from the store."""
    articles, store = folder / "articles", folder / "store"
    articles.mkdir(exist_ok=True)
    for name, text in files.items():
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
    kg.build([articles], store=store, progress=False).close()
    return store


def held(store: Path) -> dict[str, bytes]:
    """The kept files by name."""
    return {path.name: path.read_bytes() for path in sorted((store / FOLDER).rglob("*.json"))}


def text_of(store: Path, article: str) -> Text | None:
    """The text of an article as the page would have it."""
    with Store.open(store, read_only=True) as opened:
        source = read_source(opened.engine, article_iri(article))
        return article_texts(opened, [source]).get(source.iri)


def test_a_text_is_there_when_its_file_is_gone(tmp_path: Path) -> None:
    store = build(tmp_path, one=ONE)
    before = text_of(store, "one.txt#1")
    assert before
    (tmp_path / "articles" / "one.txt").unlink()
    after = text_of(store, "one.txt#1")
    assert after == before
    at = after.text.index("推行路长制")
    start, end = after.source_span(at, at + 5)
    assert ONE[start:end] == "推行路长制"


def test_the_kept_text_is_the_mended_one(tmp_path: Path) -> None:
    (article,) = kg.read(_written(tmp_path / "one.txt", ONE))
    mended = kg.stages(article).extraction.text
    assert mended
    kept = text_of(build(tmp_path, one=ONE), "one.txt#1")
    assert kept
    assert (kept.text, kept.offsets, kept.sentences) == (mended.text, mended.offsets, mended.sentences)


def test_texts_go_with_what_they_belong_to(tmp_path: Path) -> None:
    store = build(tmp_path, one=ONE, twin=ONE, other=OTHER)
    assert len(held(store)) == 2  # one and twin are the same text
    with Store.open(store) as opened:
        opened.forget(["one.txt"])
        assert len(held(store)) == 2
        opened.remove("twin.txt#1")
        assert len(held(store)) == 1
    build(tmp_path, other=OTHER + "古荡街道开展垃圾分类。\n")
    (text,) = [data for data in held(store).values() if "古荡".encode() in data]
    assert "垃圾分类".encode() in text
    assert len(held(store)) == 2  # and that of one, which was read again


def test_the_same_files_keep_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    assert held(build(first, one=ONE, other=OTHER)) == held(build(second, other=OTHER, one=ONE))


def test_a_store_without_texts_reads_the_files(tmp_path: Path) -> None:
    """As one that was built before texts were kept."""
    store = build(tmp_path, one=ONE)
    wanted = text_of(store, "one.txt#1")
    for path in (store / FOLDER).rglob("*.json"):
        path.unlink()
    read = text_of(store, "one.txt#1")
    assert read
    assert wanted
    assert (read.text, read.offsets, read.sentences) == (wanted.text, wanted.offsets, wanted.sentences)
    (tmp_path / "articles" / "one.txt").write_text(OTHER, encoding="utf-8")
    assert text_of(store, "one.txt#1") is None  # it is another text now


@pytest.mark.parametrize(
    "damage", [b"", b"[]", b'{"text":"x"}', b"\xff", b"[" * 100_000, b'{"text":"x","offsets":[],"sentences":[]}']
)
def test_a_damaged_text_is_none(tmp_path: Path, damage: bytes) -> None:
    store = build(tmp_path, one=ONE)
    for path in (store / FOLDER).rglob("*.json"):
        path.write_bytes(damage)
    (tmp_path / "articles" / "one.txt").unlink()
    assert text_of(store, "one.txt#1") is None


@given(st.lists(st.tuples(st.characters(), st.integers(0, 40)), max_size=60))
def test_any_text_comes_back(characters: list[tuple[str, int]]) -> None:
    words = "".join(c for c, _ in characters)
    text = Text(
        Article("a.txt", 2, "", ()), words, tuple(n for _, n in characters), (Sentence(0, len(words), 0, "headline"),)
    )
    assert unpacked(packed(text), "a.txt#2") == text


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
