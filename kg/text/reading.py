"""The characters of an article in reading order."""

from __future__ import annotations

from kg.model import Article
from kg.text.markup import runs_on, without_markup
from kg.text.tape import FOLDS, NOTHING, Tape, mark, splice


def read_tape(article: Article) -> Tape:
    """The article on one tape: shapes folded, markup and invisible characters dropped, its parts set apart.

    >>> read_tape(Article("a.txt", 1, "面积３５．９７㎡\\u200b余", ((0, 11),))).text
    '面积35.97㎡余'
    """
    source = article.source
    page = any(
        source.startswith("<", start) for start, _ in article.spans
    )  # of a web page also the tags that end lines
    parts: list[Tape] = []
    last = -1
    for start, end in article.spans:
        part = _part(source, start, end)
        if part.text:
            between = source[last:start] if 0 <= last <= start else "\n"
            if parts and between and not (page and runs_on(between)):
                parts.append(mark("\n\n", parts[-1].offsets[-1]))
            parts.append(part)
        last = end
    return without_markup(splice(parts))


def _part(source: str, start: int, end: int) -> Tape:
    raw = source[start:end]
    whole = Tape(raw.translate(FOLDS), tuple(range(start, start + len(raw))))
    return whole.without(m.span() for m in NOTHING.finditer(raw))
