"""jieba over its own dictionary: the same words as jieba cuts, and no file that other users could alter."""

from __future__ import annotations

import marshal
import tempfile
from importlib.resources import files
from pathlib import Path

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.dictionary import JOINED, Tokenizer, tokenizer

GOLD = Path(__file__).resolve().parents[1] / "gold"
jieba.setLogLevel("ERROR")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> jieba.Tokenizer:
    """jieba's own tokenizer, its cache in a folder of this test, less the words that ours is without."""
    own = jieba.Tokenizer()
    own.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    own.initialize()
    for word in JOINED:
        own.FREQ[word] = 0
    return own


@pytest.mark.parametrize("file", sorted(GOLD.glob("dev*/*.txt"))[::3], ids=lambda file: file.name)
def test_cuts_articles_as_jieba_does(plain: jieba.Tokenizer, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert tokenizer().lcut(text, HMM=False) == plain.lcut(text, HMM=False)


_MIXED = st.text(
    alphabet="街道办事处社区党委中华人民共和国的一是以及网格员研究生命起源ABab12.%+#&·，。 \r\n\t𠀀㐀é", max_size=40
)


@given(_MIXED | st.text(max_size=20))
def test_cuts_anything_as_jieba_does(plain: jieba.Tokenizer, text: str) -> None:
    assert tokenizer().lcut(text, HMM=False) == plain.lcut(text, HMM=False)


def test_tags_and_counts_are_the_dictionarys() -> None:
    lines = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines()
    said = {word: tag for word, _, tag in (line.split(" ") for line in lines)}
    own = Tokenizer()
    assert own.total == sum(int(line.split(" ")[1]) for line in lines)
    assert all(own.tags[word] == tag for word, tag in said.items())
    assert own.tags["某某某街道"] == own.tags["〇〇"] == own.tags[""] == ""
    assert own.weight("街道") > own.weight("某某某街道") == own.weight("") == -1


def test_words_joined_with_a_post_are_cut_before_it() -> None:
    assert tokenizer().lcut("人大主任", HMM=False) == ["人大", "主任"]


def test_trusts_no_file_of_other_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    altered = ({"街": 1, "街道推": 10**9, "道": 0, "街道": 0}, 10**9)
    (tmp_path / "jieba.cache").write_bytes(marshal.dumps(altered))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert Tokenizer().lcut("街道推行", HMM=False) == ["街道", "推行"]
    assert [path.name for path in tmp_path.iterdir()] == ["jieba.cache"], "nothing is written there"
    plain = jieba.Tokenizer()  # the trap is one: jieba itself falls into it
    assert plain.lcut("街道推行", HMM=False) == ["街道推", "行"]
