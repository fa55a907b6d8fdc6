"""Quotations found again in the source, for any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extractors.quotes import LONGEST, SHORTEST, Folded, Page, fold
from kg.model import Article, Text

LETTERS = "街道办事处社区党工委１2３，。“”\n \u3000（）㎡éA"


def page(source: str) -> Page:
    """A page whose mended text is the source without its line breaks."""
    kept = [i for i, char in enumerate(source) if char != "\n"]
    article = Article("a.txt", 1, source, ((0, len(source)),))
    return Page.of(Text(article, "".join(source[i] for i in kept), tuple(kept)))


@settings(max_examples=200, deadline=None)
@given(source=st.text(LETTERS, min_size=1, max_size=60), data=st.data())
def test_any_stretch_is_found_where_its_characters_stand(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    quote = source[start:end]
    found = page(source).quoted(quote)
    if not SHORTEST <= len(fold(quote)) <= LONGEST:
        assert found is None
    else:
        assert found is not None
        words = found.evidence
        assert fold(quote) in fold(source[words.start : words.end])
        assert fold(words.text) == fold(source[words.start : words.end])
        assert 0 <= words.start < words.end <= len(source)


@settings(max_examples=100, deadline=None)
@given(st.text(LETTERS, max_size=40), st.text("甲乙丙丁", min_size=SHORTEST, max_size=9))
def test_what_is_not_there_is_not_found(source: str, quote: str) -> None:
    assert page(source).quoted(quote) is None
    assert not page(source).has(quote)


def test_parts_of_other_articles_of_the_file_are_not_searched() -> None:
    source = "甲街道推行路长制。乙街道推行河长制。"
    article = Article("a.txt", 1, source, ((0, 9),))
    here = Page.of(Text(article, source[:9], tuple(range(9))))
    assert here.quoted("甲街道推行路长制") is not None
    assert here.quoted("乙街道推行河长制") is None


def test_folding_keeps_places() -> None:
    folded = Folded.of("A　㎡ “b", range(10, 16))
    assert (folded.text, folded.places) == ('am2"b', (10, 12, 12, 14, 15))
    assert folded.find('2"') == (12, 15)
    assert folded.find("") is None
