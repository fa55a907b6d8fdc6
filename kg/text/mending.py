"""Article to text: the page's layout undone, every character with its place in the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model import Article, Sentence, Text
from kg.text.blanks import close_numbers
from kg.text.columns import read_down
from kg.text.continuation import continue_sentences
from kg.text.kinds import tell_kinds
from kg.text.lines import read_lines
from kg.text.paragraphs import Paragraph, read_paragraphs
from kg.text.punctuation import punctuate
from kg.text.reading import read_tape
from kg.text.sentences import cut_sentences
from kg.text.tape import Tape, mark, splice


def mend(article: Article) -> Text:
    """The article's text with its layout mended: in a source, out characters with source offsets, and sentences.

    Paragraphs are separated by one line break. Debris of a web page (navigation, share buttons, related headlines) is
    left out.
    Never raises; an article without text gives an empty Text.

    >>> text = mend(Article("a.txt", 1, "该街道新增一体\\n机 3 台,提\\n高效率。", ((0, 20),)))
    >>> text.text, text.source_span(*text.text.index("3台") and (8, 10))
    ('该街道新增一体机3台，提高效率。', (10, 13))
    """
    paragraphs = tell_kinds(read_paragraphs(read_down(read_lines(read_tape(article)))), article)
    kept = [_tidied(p) for p in continue_sentences(tuple(p for p in paragraphs if p.kind != "debris"))]
    tape = _whole(kept)
    return Text(article, tape.text, tape.offsets, tuple(_sentences(kept)))


def _tidied(paragraph: Paragraph) -> Paragraph:
    """A paragraph with Chinese punctuation and no blanks inside its words."""
    tape = paragraph.tape.spelled(punctuate(paragraph.text))
    if paragraph.kind != "byline":
        tape = close_numbers(
            tape,
            prose=paragraph.kind == "body" or (paragraph.kind == "caption" and (paragraph.closed or "，" in tape.text)),
        )
    return replace(paragraph, tape=tape)


def _whole(paragraphs: Sequence[Paragraph]) -> Tape:
    """All paragraphs on one tape, a line break after each but the last."""
    parts: list[Tape] = []
    for paragraph in paragraphs:
        if parts:
            parts.append(mark("\n", parts[-1].offsets[-1]))
        parts.append(paragraph.tape)
    return splice(parts)


def _sentences(paragraphs: Iterable[Paragraph]) -> Iterable[Sentence]:
    at = 0
    for number, paragraph in enumerate(paragraphs):
        for start, end in cut_sentences(paragraph.text):
            yield Sentence(at + start, at + end, number, paragraph.kind)
        at += len(paragraph.text) + 1
