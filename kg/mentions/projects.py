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
PLACE = alternatives("work_places").replace("|街|", "|街(?!道)|").replace("|桥|", "|桥(?![河路街村社])|")
NAMED_WORKS = re.compile(
    rf"(?:{PLACE})(?:(?:[0-9〇一二三四五六七八九十百千多]+(?:余|多)?(?:平方米|米|公里|亩|户|栋)的?)?[^，。；、：“”（）\n的和与及在0-9了等被将以把由让并是有为到入列纳]{{0,10}}?)(?:{WORKS})"
)
KEEP = load_set("works_inner_words")
# The works of a list that 项目 or 工程 closes: 实施A山塘加固、B产业路硬化等项目17个.
LISTED = re.compile(
    "(?:实施|推进|启动|谋划|完成|建设|开工)(?:了|好)?(?P<items>[^，。；：“”\n]{6,80}?)等(?:一批|多个|[0-9]+[余多]?[个项])?(?:[一-鿿]{0,4})(?:项目|工程)"
)
ITEM = re.compile(
    "[^、和]{2,14}?(?:加固|硬化|提升|修复|改造|整治|扩建|治理|绿化|亮化|更新|修缮|疏浚|迁建|新建|拓宽|贯通|雨污分流|利用试点)"
)


def find_projects(text: Text, words: Words) -> Iterator[Mention]:
    """Works at a named place, the place itself being another finder's; the building of homes for the resettled."""
    for found in SHELTER.finditer(text.text):
        yield Mention(found.start(), found.end(), "Project", found.group(), rule="project.shelter")
    for found in NAMED_WORKS.finditer(text.text):
        kind = found.start()
        start = name_start(words, kind, limit=10, keep=KEEP, quotes=False)
        start += len(OPENING.match(text.text, start, kind).group())  # type: ignore[union-attr]
        name = COUNT.sub("", text.text[start : found.end()])
        if AS_VERB.match(text.text, found.end()) or TOLD.search(name):
            continue
        if OF_DIVISION.fullmatch(name):
            end = found.end() + len(STAGE.match(text.text, found.end()).group())  # type: ignore[union-attr]
            yield Mention(start, end, "Programme", text.text[start:end], rule="programme.of_division")
            continue
        if kind - start >= 2 and not is_vision(name) and not KINDS.match(name) and proper(words, start, kind):
            yield Mention(start, found.end(), "Project", name, rule="project.works")
    yield from listed_works(text, words)


def listed_works(text: Text, words: Words) -> Iterator[Mention]:
    """The works of a list, each with a name of its own in it."""
    for found in LISTED.finditer(text.text):
        for item in ITEM.finditer(text.text, *found.span("items")):
            start, end = item.start() + len(LED_IN.match(item.group()).group()), item.end()  # type: ignore[union-attr]
            closed = end == found.end("items") or text.text[end] in "、和"
            if closed and end - start >= 5 and has_proper_part(words, start, end - 2):
                yield Mention(start, end, "Project", text.text[start:end], rule="project.listed")


def proper(words: Words, start: int, kind: int) -> bool:
    """Whether a place of works has a name of its own (东风路, not 老旧小区 or 农村道路)."""
    return not GENERIC.match(words.text[start:kind]) and has_proper_part(words, start, kind)


def is_vision(name: str) -> bool:
    """Whether it is an aim or a way of governing; the governing of a river is works."""
    return VISION.search(name) is not None and WATER_WORKS.search(name) is None


# What a city or district renews of one kind is its programme, no works at a place: 某市老旧小区改造试点.
OF_DIVISION = re.compile(
    "[一-鿿]{1,5}(?<![片街社园矿新地])[省市区县州旗](?:老旧小区|棚户区|城中村|背街小巷)(?:微?改造|整治|更新)"
)
STAGE = re.compile("(?:项目|计划|工程|行动)?(?:试点)?")
LED_IN = re.compile("(?:实施|推进|启动|谋划|完成|建设|的|了|还有|还|包括|有|以及)*")
# Times and deeds that stand before a name: 下半年某某老街微更新, 发展美丽乡村建设.
OPENING = re.compile("(?:今年|明年|去年|[上下]半年|年内|目前|同时|(?:大力|加快)?发展)*")
# A clause that tells of works ends like their name: 某某大街完成沿街立面整治.
TOLD = re.compile("完成|开展了?|启动")
KINDS = re.compile(r"各|促进|将|老旧|重点|多个|一批|全部|所有|国家|据此|按照")
VISION = re.compile(r"列入|纳入|入选|列为|城市建设$|新城建设$|进行|^[—-]|党建|治理$")
WATER_WORKS = re.compile("[河湖渠江溪][^，。；]{0,6}治理$")
COUNT = re.compile(r"[0-9〇一二三四五六七八九十百千多余]+(?:平方米|米|公里|亩|户|栋)的?")
SHELTER = re.compile(r"(?:安置房|安置区|保障房|保障性住房|人才公寓|公租房|回迁房)(?:建设|项目)")
GENERIC = re.compile(
    r"^(?:智慧|和谐|文明|平安|美丽|示范|红色|绿色|完整|幸福|农村|城市|老旧|宜居|基层|村|乡|镇|区|市|主要|背街小|支|道|公|铁|"
    r"安全|生态|精品|标准化|特色|党建|基础|新|旧|老|大|小|无主管|棚户|社区|卫生服务|卫生|服务|\s)+$"
)
