"""The parts that a quoted scheme lists after a colon or 即: “三色管家”工作法：红色管家抓党建，蓝色管家保平安，….

The name counts its parts by a mark and a noun; each clause or item of the list bears the noun. What stands in quotation
marks one by one after 做法： is a list of parts too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.mentions.boundaries import Words
from kg.model import Mention, Text

LISTED = re.compile(
    r"“[一二两三四五六七八九十][一-鿿](?P<noun>[一-鿿]{2,3})”[一-鿿]{0,8}[：:](?P<parts>[^。！？\n]{8,160})"
)
# “四张清单”工作法，即甲清单、乙清单…; “三个一”服务，即一窗口办、一支队伍跟….
NAMELY = re.compile(
    r"(?P<whole>“(?P<count>[两三四五六七八九])[个张项本支类](?P<noun>[一-鿿]{1,3})”[一-鿿]{0,4}(?:法|机制|服务|模式|制度|行动|体系))[，：:](?:即|包括|分别是|也就是)?(?P<parts>[^。；！？，\n]{6,80})"
)
COUNTS = {numeral: number for number, numeral in enumerate("两三四五六七八九", start=2)}
QUOTED_ROW = re.compile(
    "(?:做法|工作法|机制|模式|打法)[：:](?P<parts>“[^“”，。；]{3,8}”(?:[、和]?“[^“”，。；]{3,8}”){2,5})"
)
LEAST = 3  # fewer clauses that begin so are no list


def find_parts(text: Text, words: Words) -> Iterator[Mention]:
    """The parts of every listed scheme as programmes."""
    for found in LISTED.finditer(text.text):
        part = re.compile(rf"(?:^|[，；、])[“‘]?([一-鿿]{{1,3}}{found['noun']})(?=[一-鿿”])")
        parts = list(part.finditer(found["parts"]))
        for each in parts if len(parts) >= LEAST else ():
            at = found.start("parts") + each.start(1)
            yield Mention(at, at + len(each.group(1)), "Programme", each.group(1), rule="programme.part")
    for found in NAMELY.finditer(text.text):
        items = list(re.finditer("[^、和]+", found["parts"]))
        if len(items) == COUNTS[found["count"]] and all(bears(item.group(), found["noun"]) for item in items):
            yield Mention(*found.span("whole"), "Programme", found["whole"], rule="programme.quoted_kind")
            yield from parts_at(found.start("parts"), items)
    for found in QUOTED_ROW.finditer(text.text):
        yield from parts_at(found.start("parts"), re.finditer("“[^“”]+”", found["parts"]))


def bears(item: str, noun: str) -> bool:
    """Whether an item of a list bears the noun that its scheme counts: at its end, 一 at its front."""
    return item.startswith(noun) if noun == "一" else item.endswith(noun) and len(item) > len(noun)


def parts_at(start: int, items: Iterable[re.Match[str]]) -> Iterator[Mention]:
    """The items of a list that begins at a place, each a part."""
    for item in items:
        yield Mention(start + item.start(), start + item.end(), "Programme", item.group(), rule="programme.part")
