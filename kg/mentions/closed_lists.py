"""Places and projects of a list that its count and kind close: A、B两个小区, A、B等老旧小区13个."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.boundaries import Words
from kg.mentions.lists import LONGEST, after_boundary, plain_name
from kg.mentions.runs import hinted
from kg.model import Mention, Text

ITEM = r"[一-鿿A-Za-z·（）0-9]{2,16}"
COUNT = r"(?:两|[一二三四五六七八九十0-9]+[余多]?)[个条座处所家项栋幢]"
KINDS = {
    **dict.fromkeys(("小区", "院落", "楼院", "家属院"), "Compound"),
    **dict.fromkeys(("道路", "街巷", "背街小巷", "主干道"), "Road"),
    **dict.fromkeys(("公园", "游园"), "Park"),
    **dict.fromkeys(("商业综合体", "商务楼宇", "重点楼宇", "历史建筑", "文保单位", "文物保护单位", "景点"), "Facility"),
    **dict.fromkeys(("项目", "重点项目", "工程"), "Project"),
}
NOUNS = "|".join(sorted(KINDS, key=lambda kind: (-len(kind), kind)))
BEFORE, BEHIND = rf"{COUNT}(?:老旧|安置|居民)?(?P<kind>{NOUNS})", rf"(?:老旧|安置|居民)?(?P<last>{NOUNS}){COUNT}"
CLOSED = hinted(
    rf"((?:{ITEM}、)*{ITEM}?(?:和{ITEM}?)?)(?:(?:等)?{BEFORE}(?![一-鿿]?(?:长|化))|等{BEHIND})",
    hint=rf"[个条座处所家项栋幢](?:老旧|安置|居民)?(?:{NOUNS})|等(?:老旧|安置|居民)?(?:{NOUNS})[0-9]",
    inside="一-鿿A-Za-z·（）、0-9",
    reach=LONGEST,
)


def find_closed_lists(text: Text, words: Words) -> Iterator[Mention]:
    """The items of every such list that are names."""
    for found in CLOSED.finditer(text.text):
        items = re.split("、|(?<!、)和", found.group(1))  # of A、和平小区 the name begins with 和
        if len(items) < 2:
            continue
        at, type = found.start(1), KINDS[found["kind"] or found["last"]]
        shortest = 4 if type == "Project" else 2  # 射箭、赛马等14个项目 are contests
        for item in items:
            start, end = after_boundary(words, at, at + len(item)), at + len(item)
            if shortest <= end - start <= 12 and plain_name(words, start, end) and not text.text[start:end].isdigit():
                yield Mention(start, end, type, text.text[start:end], rule="list.closed")
            at += len(item) + 1


__all__ = ["find_closed_lists"]
