"""JSON Lines and JSON -> articles: one record is one article.

A record is an object with ``text`` and, as far as known, ``title``, ``published`` (a date), ``source`` (the newspaper),
``author`` and ``id`` or ``url``. ``Article.source`` is the record's text, not the file, so offsets count its
characters; ``number`` is the line, so that mending one line renames no other article.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from kg.articles.assemble import Known, assemble
from kg.articles.kinds import classify
from kg.articles.lines import split_lines
from kg.articles.notices import DATE, edtf_day
from kg.articles.publish import publish
from kg.errors import InputError
from kg.model import Article

FIELDS = 'an object with a field "text"'


def read_json_lines(text: str, *, file: str, path: str, published: str = "") -> Iterator[Article | InputError]:
    """The article of each line, or why a line was refused; empty lines are passed over."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield read_record(line, file=file, path=path, number=number, published=published)


def read_json(text: str, *, file: str, path: str, published: str = "") -> Iterator[Article | InputError]:
    """The article of a JSON file that holds one record, or those of a list of records."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield InputError(path, f"is no JSON: {_reason(error)}", place=_place(error), mend="mend it, or save it as text")
        return
    for number, record in enumerate(held if isinstance(held, list) else [held], 1):
        place = f"record {number}"
        yield _checked(record, file=file, path=path, number=number, place=place, published=published)


def read_record(line: str, *, file: str, path: str, number: int = 1, published: str = "") -> Article | InputError:
    """One line's article, or why it was refused."""
    place = f"line {number}"
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return InputError(
            path, f"is no JSON: {_reason(error)}", place=place, mend="mend this line; the others are read"
        )
    return _checked(record, file=file, path=path, number=number, place=place, published=published)


def _checked(record: object, *, file: str, path: str, number: int, place: str, published: str) -> Article | InputError:
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return InputError(
            path, f"is not {FIELDS}", place=place, mend='give {"text": "…", "title": "…", "published": "…"}'
        )
    if not record["text"].strip():
        return InputError(path, "has an empty text", place=place, mend="leave this record out")
    if _broken(record):
        return InputError(path, "holds NUL or half a character", place=place, mend="save it as UTF-8 again")
    return _article(record, file=file, number=number, published=published)


def _place(error: Exception) -> str:
    return f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at column {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else "a number too long"


def _broken(record: Mapping[str, object]) -> bool:
    """Whether a text cannot be written as UTF-8, or holds NUL."""
    try:
        for value in record.values():
            if isinstance(value, str):
                value.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return "\x00" in str(record["text"])


def _article(record: Mapping[str, object], *, file: str, number: int, published: str) -> Article:
    text = str(record["text"])
    known = Known(
        title=_string(record, "title", "headline"),
        newspaper=_string(record, "source", "newspaper", "media"),
        published=to_edtf(_string(record, "published", "date", "pubdate", "time")),
        author=_string(record, "author", "authors"),
        identifier=_string(record, "id", "url"),
    )
    paragraphs = classify(split_lines(text))
    article = assemble(paragraphs, file=file, number=number, source=text, known=known)
    return publish([article], [paragraphs], metadata=known.published, option=published)[0]


def _string(record: Mapping[str, object], *names: str) -> str:
    """The first of the named fields that says something; numbers count, lists are joined."""
    for name in names:
        value = record.get(name)
        if isinstance(value, list):
            value = " ".join(each for each in value if isinstance(each, str))
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return ""


def to_edtf(text: str) -> str:
    """A date as people write it as EDTF; what already is a year or a month stays so.

    >>> to_edtf("2023-06-12 10:20"), to_edtf("2021年9月"), to_edtf("2018"), to_edtf("去年")
    ('2023-06-12', '2021-09', '2018', '')
    """
    if found := DATE.search(text):
        return edtf_day(found)
    digits = text.replace("年", "-").replace("/", "-").replace(".", "-").rstrip("月-").strip()
    year, dash, month = digits.partition("-")
    if not (year.isdecimal() and year.isascii() and len(year) == 4) or (dash and not month.isdecimal()):
        return ""
    return f"{year}-{int(month):02}" if dash and 1 <= int(month) <= 12 else year
