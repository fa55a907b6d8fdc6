"""A source -> its articles: the door through which files come in."""

from __future__ import annotations

from kg.articles.assemble import assemble
from kg.articles.cut import cut_page
from kg.articles.decode import decode, read_bytes
from kg.articles.find import Source
from kg.articles.kinds import classify
from kg.articles.lines import split_lines
from kg.articles.publish import publish
from kg.errors import InputError
from kg.model import Article


def read_articles(source: Source, *, published: str = "") -> tuple[list[Article], list[InputError]]:
    """The articles of one file and what of it had to be refused; bad input never raises.

    ``published`` is the EDTF date that holds where the file's own metadata give none.
    """
    data = read_bytes(source.path)
    if isinstance(data, InputError):
        return [], [data]
    text = decode(data, file=str(source.path))
    if isinstance(text, InputError):
        return [], [text]
    return split_articles(text, file=source.name, published=published), []


def split_articles(text: str, *, file: str, published: str = "") -> list[Article]:
    """The articles of a decoded text or Markdown file, numbered from 1."""
    parts = cut_page(classify(split_lines(text)))
    articles = [assemble(part, file=file, number=n, source=text) for n, part in enumerate(parts, 1)]
    return publish(articles, parts, option=published)
