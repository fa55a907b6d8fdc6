"""Projects named by a place and a kind of works: 某某路特色街区建设, 某某家属院改造, 某某河清淤整治."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.tables import alternatives, load_set
from kg.mentions.boundaries import Words, name_start
from kg.mentions.shapes import has_proper_part
from kg.mentions.vetoes import AS_VERB
from kg.model import Mention, Text

WORKS = alternatives("works")
PLACE = alternatives("work_places").replace("|街|", "|街(?!道)|")
NAMED_WORKS = re.compile(
    rf"(?:{PLACE})(?:(?:[0-9〇一二三四五六七八九十百千多]+(?:余|多)?(?:平方米|米|公里|亩|户|栋)的?)?[^，。；、：“”（）\n的和与及在0-9了等被将以把由让并是有为到入]{{0,10}}?)(?:{WORKS})"
)
KEEP = load_set("works_inner_words")


def find_projects(text: Text, words: Words) -> Iterator[Mention]:
    """Works at a named place, the place itself being another finder's; the building of homes for the resettled."""
    for found in SHELTER.finditer(text.text):
        yield Mention(found.start(), found.end(), "Project", found.group(), rule="project.shelter")
    for found in NAMED_WORKS.finditer(text.text):
        kind = found.start()
        start = name_start(words, kind, limit=10, keep=KEEP, quotes=False)
        name = COUNT.sub("", text.text[start : found.end()])
        if AS_VERB.match(text.text, found.end()):
            continue
        if kind - start >= 2 and not VISION.search(name) and not KINDS.match(name) and proper(words, start, kind):
            yield Mention(start, found.end(), "Project", name, rule="project.works")


def proper(words: Words, start: int, kind: int) -> bool:
    """Whether a place of works has a name of its own (东风路, not 老旧小区 or 农村道路)."""
    return not GENERIC.match(words.text[start:kind]) and has_proper_part(words, start, kind)


KINDS = re.compile(r"各|促进|将|老旧|重点|多个|一批|全部|所有|国家")
VISION = re.compile(
    r"城市建设$|新城建设$|进行|^[—-]|党建|(?<!河综合)(?<!河流域综合)(?<!河上游综合)(?<!河下游综合)治理$"
)
COUNT = re.compile(r"[0-9〇一二三四五六七八九十百千多余]+(?:平方米|米|公里|亩|户|栋)的?")
SHELTER = re.compile(r"(?:安置房|安置区|保障房|保障性住房|人才公寓|公租房|回迁房)(?:建设|项目)")
GENERIC = re.compile(
    r"^(?:智慧|和谐|文明|平安|美丽|示范|红色|绿色|完整|幸福|农村|城市|老旧|宜居|基层|村|乡|镇|区|市|主要|背街小|支|道|公|铁|"
    r"安全|生态|精品|标准化|特色|党建|基础|新|旧|老|大|小|无主管|棚户|\s)+$"
)
