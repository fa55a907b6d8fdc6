"""A source -> its articles: the door through which files come in."""

from __future__ import annotations

import re

from kg.articles.assemble import NOTHING, assemble
from kg.articles.cut import cut_page
from kg.articles.decode import decode, read_bytes
from kg.articles.find import Source
from kg.articles.front import read_front
from kg.articles.kinds import classify
from kg.articles.lines import split_lines
from kg.articles.pages import read_page
from kg.articles.publish import publish
from kg.articles.records import read_json, read_json_lines
from kg.errors import InputError
from kg.model import Article

LARGEST_PAGE = 8 * 1024 * 1024  # characters of a web page; real ones have a hundredth of it
PAGE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def read_articles(source: Source, *, published: str = "") -> tuple[list[Article], list[InputError]]:
    """The articles of one file and what of it had to be refused; bad input never raises.

    ``published`` is the EDTF date that holds where the file's own metadata give none.
    """
    data = read_bytes(source.path)
    if isinstance(data, InputError):
        return [], [data]
    path = str(source.path)
    text = decode(data, file=path)
    if isinstance(text, InputError):
        return [], [text]
    if source.format in ("jsonl", "json"):
        return _records(source, text, published)
    if source.format == "html" or PAGE.match(text):
        articles = split_page(text, file=source.name, published=published)
    else:
        articles = split_articles(text, file=source.name, published=published)
    return articles, [] if articles else [_nothing(path, text)]


def split_articles(text: str, *, file: str, published: str = "") -> list[Article]:
    """The articles of a decoded text or Markdown file, numbered from 1.

    >>> [a.title for a in split_articles("某街道：党建引领促发展\\n记者 王明\\n某街道办事处开展工作。", file="a.txt")]
    ['某街道：党建引领促发展']
    """
    known, lines = read_front(split_lines(text))
    paragraphs = classify(lines)
    parts = [part for part in cut_page(paragraphs) if any(p.kind != "meta" for p in part)]
    alone = known if len(parts) == 1 else NOTHING
    articles = [
        assemble(part, file=file, number=n, source=text, known=alone, page=paragraphs)
        for n, part in enumerate(parts, 1)
    ]
    return publish(articles, parts, metadata=known.published, option=published)


def split_page(text: str, *, file: str, published: str = "") -> list[Article]:
    """The article of a decoded web page: one, or none for a page without text."""
    if len(text) > LARGEST_PAGE:
        return []
    lines, known = read_page(text)
    paragraphs = classify(lines)
    if all(p.kind == "meta" for p in paragraphs):
        return []
    article = assemble(paragraphs, file=file, number=1, source=text, known=known)
    return publish([article], [paragraphs], metadata=known.published, option=published)


def _records(source: Source, text: str, published: str) -> tuple[list[Article], list[InputError]]:
    path = str(source.path)
    if source.format == "json":
        found = list(read_json(text, file=source.name, path=path, published=published))
    else:
        found = list(read_json_lines(text, file=source.name, path=path, published=published))
    articles = [each for each in found if isinstance(each, Article)]
    refused = [each for each in found if isinstance(each, InputError)]
    return articles, refused if found else [_nothing(path, text)]


def _nothing(path: str, text: str) -> InputError:
    if len(text) > LARGEST_PAGE:
        limit = LARGEST_PAGE // (1024 * 1024)
        return InputError(path, f"is a web page of more than {limit} million characters", mend="save its text as .txt")
    return InputError(path, "holds no text", mend="save the page with its text, or leave it out")
