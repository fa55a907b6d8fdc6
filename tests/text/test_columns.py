"""The seeds' prose set in columns again, broken and interrupted at random: nearly all of it must come back whole."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from kg.model import Article, Text
from kg.text import mend
from kg.text.lines import width as printed_width

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
INSETS = ("图为志愿者在社区开展义诊", "以人为本 打造幸福家园", "社区党群服务中心", "居民在广场上跳舞")


def mended(page: str) -> Text:
    return mend(Article("page.txt", 1, page, ((0, len(page)),)))


def sentences(text: Text) -> list[str]:
    return [text.text[s.start : s.end] for s in text.sentences]


def prose(path: Path) -> list[str]:
    """The long paragraphs of a seed."""
    text = mended(path.read_text(encoding="utf-8"))
    body = {s.paragraph for s in text.sentences if s.kind == "body"}
    lines = enumerate(text.text.split("\n"))
    return [line for i, line in lines if i in body and len(line) > 60 and line[-1] in "。！？”" and " " not in line]


def set_in_column(paragraph: str, width: int) -> list[str]:
    """Lines that fill the column; marks that close hang over its edge."""
    lines = [""]
    for c in paragraph:
        if printed_width(lines[-1]) > width - 1 and c not in "，。、；：！？”’）》%":
            lines.append("")
        lines[-1] += c
    return lines


def spoil(lines: list[str], random: Random, *, breaks: bool, insets: bool) -> list[str]:
    """A column with a break somewhere, and something set in between somewhere."""
    if breaks and len(lines) > 3:
        lines.insert(random.randint(1, len(lines) - 1), "")
    if insets and len(lines) > 6:
        at = random.randint(2, len(lines) - 3)
        lines[at:at] = ["", random.choice(INSETS), ""]
    return [*lines, ""]


def recovered(*, breaks: bool, insets: bool) -> float:
    """Share of the sentences that come back whole."""
    random, wanted, found = Random(7), 0, 0
    for path in SEEDS:
        for width in (9, 12, 15, 18):
            clean, page = Counter[str](), list[str]()
            for paragraph in prose(path):
                clean.update(sentences(mended(paragraph)))
                page += spoil(set_in_column(paragraph, width), random, breaks=breaks, insets=insets)
            wanted += clean.total()
            found += (clean & Counter(sentences(mended("\n".join(page))))).total()
    return found / wanted


@pytest.mark.parametrize(
    ("breaks", "insets", "least"),
    [(False, False, 0.995), (True, False, 0.985), (False, True, 0.97), (True, True, 0.95)],
)
def test_prose_in_columns_comes_back(breaks: bool, insets: bool, least: float) -> None:
    assert recovered(breaks=breaks, insets=insets) >= least
