"""Measure words, and stretches whose numbers measure nothing: titles, names in quotation marks, number slogans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.data.tables import load_table
from kg.model import Span

ONE_OF_MANY = "一"
QUOTED = re.compile('“[^“”]{0,60}”|‘[^‘’]{0,60}’|「[^」]{0,60}」|『[^』]{0,60}』|"[^"\n]{0,40}"')
TITLED = re.compile("《[^《》]{0,80}》|〈[^〉]{0,60}〉|https?://\\S+")
SLOGAN = re.compile(
    "(?<![A-Za-z0-9.])(?:[一二两三四五六七八九十\\d][\u4e00-\u9fff]{1,4}){1,}?(?:[一二两三四五六七八九十\\d]+[\u4e00-\u9fff])"
)


@lru_cache(maxsize=1)
def unit_kinds() -> dict[str, str]:
    """The kind of each measure word: 平方米 area, 人次 event."""
    return {row.split("/")[0]: row.split("/")[1] for row in load_table("measure_words")}


@lru_cache(maxsize=1)
def unit_pattern() -> str:
    """One measure word, longest first, with an optional second in brackets or after a slash: 处(次), 元/平方米."""
    rows = sorted((row.split("/") for row in load_table("measure_words")), key=lambda r: (-len(r[0]), r[0]))
    one = "|".join(re.escape(r[0]) + (f"(?![{r[2]}])" if len(r) > 2 else "") for r in rows)
    return f"(?:{one})(?:[（(](?:{one})[)）])?(?:/(?:{one}))?"


def closed_spans(text: str) -> Iterator[Span]:
    """Stretches whose numbers measure nothing: titles, short quotations that name something, number slogans."""
    for match in TITLED.finditer(text):
        yield match.span()
    for match in QUOTED.finditer(text):
        if not re.search("[，。！？；]", match[0]) and len(match[0]) <= 22:
            yield match.span()
    for match in SLOGAN.finditer(text):
        if _is_slogan(text[match.start() : match.end() + 4]):
            yield match.span()


def _is_slogan(run: str) -> bool:
    """Whether a run of numeral + word + numeral + word counts nothing (三会一课, 2路4园5院, 一户一策)."""
    parts = re.findall("[一二两三四五六七八九十\\d]+[^一二两三四五六七八九十\\d]{1,4}", run)
    measured = [
        p for p in parts if re.match(f"[一二两三四五六七八九十\\d]+[余多]?[十百千万亿]*[余多]?(?:{unit_pattern()})", p)
    ]
    return (
        len(parts) > 1
        and "分之" not in run
        and (not measured or (run[0] == ONE_OF_MANY and parts[1][0] == ONE_OF_MANY))
    )


__all__ = ["closed_spans", "unit_kinds", "unit_pattern"]
