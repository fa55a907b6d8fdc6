"""The front matter of a Markdown file: ``title``, ``date``, ``source``, ``author``, ``url`` between lines of dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.articles.assemble import NOTHING, Known
from kg.articles.lines import Line
from kg.articles.records import to_edtf

FENCE = re.compile(r"-{3,}")
FIELD = re.compile(r"(?P<name>[A-Za-z_-]{2,20}|标题|日期|时间|来源|作者)\s*[:：]\s*(?P<value>.*)")
MOST_LINES = 40
NAMES = {
    "标题": "title",
    "日期": "date",
    "时间": "date",
    "published": "date",
    "来源": "source",
    "作者": "author",
    "id": "url",
}


def read_front(lines: Sequence[Line]) -> tuple[Known, list[Line]]:
    """What the front matter says, and the lines behind it; all lines where there is none."""
    if not lines or not FENCE.fullmatch(lines[0].text):
        return NOTHING, list(lines)
    end = next((i for i, line in enumerate(lines[1:MOST_LINES], 1) if FENCE.fullmatch(line.text)), 0)
    fields = [FIELD.fullmatch(line.text) for line in lines[1:end]]
    if not end or not any(fields):
        return NOTHING, list(lines)
    said = {
        NAMES.get(found["name"].lower(), found["name"].lower()): found["value"].strip("\"' ")
        for found in fields
        if found
    }
    known = Known(
        title=said.get("title", ""),
        newspaper=said.get("source", ""),
        published=to_edtf(said.get("date", "")),
        author=said.get("author", ""),
        identifier=said.get("url", ""),
    )
    return known, list(lines[end + 1 :])
