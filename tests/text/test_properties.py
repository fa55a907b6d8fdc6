"""What holds for every page: offsets are exact, nothing is invented, nothing raises, clean text stays as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article, Text
from kg.text import as_printed, mend
from kg.text.lines import width as printed_width
from kg.text.punctuation import FULL_WIDTH
from kg.text.tape import FOLDS

PIECES = st.sampled_from(
    [
        *"街道社区网格工作今年3月居民0.5%",
        *"，。、；：！？“”‘’（）《》—…,.:;!?()\"'",
        *" 　\t\n\n\n\r\u200b\u202e\ufeff\ufe0f\x00",
        *"#*->_[]`|·•▲■①ＡＢ１２⾯︰﹐",
        *"记者王伟 通讯员李娜",
        "\n\n",
        "图为",
        "\n　　",
        "近年来，",
        "办\n事处",
        "**一核多元**",
        "&nbsp;",
        "&ldquo;",
        "&#38;",
        "<br/>",
        "</p>",
        "<b>",
        "[网](http://a.b)",
        "责任编辑：某",
        "相关新闻\n",
        "Smart City",
        "亚亚太太广广场场亚亚太太广广场场",
    ]
)
PAGES = st.lists(PIECES, max_size=80).map("".join) | st.text(max_size=120)
WORDS = [
    "街道办",
    "社区居民",
    "推行网格管理",
    "今年",
    "改造老旧小区12个",
    "，",
    "、",
    "“一站式”",
    "党支部",
    "2023年",
    "共1.5万人",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=9, unique=True).map(
    lambda w: "街道" + "".join(w) + "上了新台阶。"
)
PARAGRAPHS = st.lists(
    st.lists(SENTENCES, min_size=1, max_size=4, unique=True).map("".join), min_size=1, max_size=4, unique=True
)


def article(page: str, *spans: tuple[int, int]) -> Article:
    return Article("page.txt", 1, page, spans or ((0, len(page)),))


def sentences(text: Text) -> list[str]:
    return [text.text[s.start : s.end] for s in text.sentences]


def set_in_column(paragraph: str, width: int) -> list[str]:
    """Lines that fill a column: a Latin letter or digit is half as wide as a Chinese character."""
    lines = [""]
    for c in paragraph:
        if printed_width(lines[-1]) > width - 1:
            lines.append("")
        lines[-1] += c
    return lines


def may_be(printed: str, mended: str) -> bool:
    """Whether a mended character is the printed one up to the declared foldings."""
    folded = FOLDS.get(ord(printed), printed)
    if printed in "&;" and mended in " “&":  # a character reference is one character
        return True
    return (
        mended in (printed, folded)
        or mended == unicodedata.normalize("NFKC", printed)
        or mended in FULL_WIDTH.get(folded, "")
        or (mended in " \n" and printed.isspace())
    )


def is_put_in(text: Text, i: int) -> bool:
    """Whether a character is a break or blank that the mending put in, at the place of the one before it."""
    return text.text[i] in " \n" and i > 0 and text.offsets[i] == text.offsets[i - 1]


@given(PAGES)
@settings(max_examples=400, deadline=None)
def test_every_character_maps_to_its_place_in_the_source(page: str) -> None:
    text = mend(article(page))
    assert len(text.offsets) == len(text.text)
    kept = [i for i in range(len(text.text)) if not is_put_in(text, i)]
    assert all(may_be(page[text.offsets[i]], text.text[i]) for i in kept)
    assert len({text.offsets[i] for i in kept}) == len(kept), "no character of the source is used twice"


@given(PAGES)
@settings(max_examples=300, deadline=None)
def test_sentences_tile_the_paragraphs(page: str) -> None:
    text = mend(article(page))
    last = 0
    for s in text.sentences:
        words = text.text[s.start : s.end]
        assert last <= s.start < s.end <= len(text.text)
        assert words == words.strip()
        assert "\n" not in words
        assert s.paragraph == text.text.count("\n", 0, s.start)
        assert s.kind in ("headline", "heading", "body", "caption", "byline")
        assert not text.text[last : s.start].strip(), "nothing lies between two sentences"
        last = s.end
    assert not text.text[last:].strip()


@given(PAGES, st.data())
@settings(max_examples=200, deadline=None)
def test_only_the_article_s_own_spans_are_read(page: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(page)), min_size=4, max_size=4)))
    spans = ((cuts[2], cuts[3]), (cuts[0], cuts[1]))
    text = mend(article(page, *spans))
    assert all(any(a <= offset < b for a, b in spans) for offset in text.offsets)


@given(PAGES)
@settings(max_examples=200, deadline=None)
def test_source_span_covers_what_is_printed(page: str) -> None:
    text = mend(article(page))
    for s in text.sentences:
        start, end = text.source_span(s.start, s.end)
        assert 0 <= start < end <= len(page)
        printed = "".join(as_printed(text, s.start, s.end).split())
        covered = iter(page[start:end])
        if not {"&", ";"} & set(page[start:end]) and list(text.offsets[s.start : s.end]) == sorted(
            text.offsets[s.start : s.end]
        ):
            assert all(c in covered for c in printed), "the printed words stand in the span in their order"


@given(PARAGRAPHS)
@settings(max_examples=200, deadline=None)
def test_clean_text_stays_as_it_is(paragraphs: list[str]) -> None:
    for between in ("\n", "\n\n", "\r\n\r\n", "\n　　"):
        page = between.join(paragraphs)
        assert mend(article(page)).text == "\n".join(paragraphs)


@given(PARAGRAPHS, st.integers(9, 22))
@settings(max_examples=200, deadline=None)
def test_columns_come_back_as_they_were_written(paragraphs: list[str], width: int) -> None:
    text = mend(article("\n\n".join("\n".join(set_in_column(p, width)) for p in paragraphs)))
    clean = mend(article("\n".join(paragraphs)))
    assert sentences(text) == sentences(clean)
    for s in text.sentences:
        start, end = text.source_span(s.start, s.end)
        page = text.article.source
        assert "".join(page[start:end].split()) == text.text[s.start : s.end], "nothing but breaks falls inside"


@pytest.mark.parametrize(
    "piece",
    [
        "“好。”",
        "（好。）",
        "“好。”王某说。",
        "街道推进，居民\n\n",
        "街道社区\n",
        "a\n",
        "网格\n",
        "党建引领 聚力\n\n",
        "高 ",
        "**a** [x](y) ",
        "（",
        "啊",
        "，",
    ],
)
def test_a_long_page_of_one_form_takes_no_longer_than_its_length(piece: str) -> None:
    """Any step that looks back over the whole page would make this test take minutes."""
    page = piece * (150_000 // len(piece))
    assert len(mend(article(page)).text) <= len(page)


@given(PAGES)
@settings(max_examples=100, deadline=None)
def test_the_same_page_gives_the_same_text(page: str) -> None:
    assert mend(article(page)) == mend(article(page))
