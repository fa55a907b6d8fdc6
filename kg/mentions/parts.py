"""The parts that a quoted scheme lists after a colon: “三色管家”工作法：红色管家抓党建，蓝色管家保平安，….

The name counts its parts by a mark and a noun; each clause of the list begins with a part that ends in the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.boundaries import Words
from kg.model import Mention, Text

LISTED = re.compile(
    r"“[一二两三四五六七八九十][一-鿿](?P<noun>[一-鿿]{2,3})”[一-鿿]{0,8}[：:](?P<parts>[^。！？\n]{8,160})"
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
