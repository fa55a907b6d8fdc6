"""Whose number it is by what it measures: a division's totals, an estate's dues, investment in works, a team's members.

These come before the topic of the clause: a service centre's paragraph may go on to the hotline's satisfaction rate,
which is the division's, and a street's list of deeds to what one of its works cost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.model import Entity
from kg.statements.indicator_reading import Reading
from kg.statements.indicator_words import unit_kind
from kg.statements.observation_anaphors import Named
from kg.statements.observation_cues import DIVISIONS
from kg.statements.observation_items import Item

WIDER = {"全区": ("District", "Zone"), "全市": ("City",), "全县": ("District",), "全省": ("Province",)}
OF_A_DIVISION = re.compile(
    "12345|热线|信访|安全感|空气质量|优良天数|生产总值|公共预算|财政(?:总)?收入|固定资产投资|零售总额|常住人口|户籍人口|"
    "可支配收入|刑事|警情|发案|家庭医生|^(?:[一二三四]级|微|专属|基础)?网格\\||行政村|自然村"
)
OF_A_VILLAGE = re.compile("^(?:原|上年)?(?:村集体|村级集体)")
OF_AN_ESTATE = re.compile("物业费|业委会组建|业主大会")
OF_A_CANTEEN = re.compile("荤|供餐|就餐|用餐|每餐|早饭|午饭|早餐|午餐")
CANTEEN = re.compile("(?:食堂|饭堂|餐厅|助餐点|助餐中心)[”’]?$")
OF_WORKS = re.compile("(?:项目|工程|改造|计划)?总投资$|户均(?:增加|新增).{0,4}面积$|(?:建设|施工|改造)?(?:工期|周期)$")
WORKS = ("Project", "Facility", "School", "Hospital", "Park")
COUNTED_WORKS = re.compile(
    "(?:项目|工程|小区|学校)[^，。；]{0,4}\\d|[\\d两三四五六七八九十][个项所大][^，。；]{0,12}(?:项目|工程|小区|学校|改造)"
)
PRINTED = re.compile("印|发行|出版|首批|[全共]")
PRINTING = re.compile("(?:[印编绘]制|发放|派发|印刷)(?:了)?《")
SERVED = re.compile("事项|业务")
TEAM_OF = re.compile("(?:组建|组成|成立|编成|组织)(?:了|起|成)?(?:一支|\\d+支)?[“‘]?$")
MEMBER_NOUNS = ("队员", "成员", "会员", "志愿者", "人数")
TEAM = re.compile("(?:队|专班|组|团|联盟|会)[”’]?$")


def owner_by_measure(before: Named, item: Item, reading: Reading, topic: Entity | None) -> Entity | None:
    """The thing that what is measured belongs to, whatever the clause speaks of; None if that does not tell."""
    told = (
        _wider(before, item),
        _of_book(before, item),
        _of_service(before, item, reading),
        _of_estate(before, item, reading, topic),
        _of_village(before, item, reading, topic),
        _of_canteen(before, item, topic),
        _of_works(before, item, reading, topic),
    )
    return next((entity for entity in told if entity is not None), None)


def is_of_division(text: str, item: Item, reading: Reading, topic: Entity | None) -> bool:
    """Whether only a division has such a number (信访总量), though the clause speaks of another thing."""
    own = topic is None or topic.type in DIVISIONS
    said = f"{reading.indicator}|{text[item.left[0] : item.quantity.start]}"
    return not own and bool(OF_A_DIVISION.search(said))


def team_of(text: str, item: Item, reading: Reading, ahead: Sequence[tuple[Entity, int]]) -> Entity | None:
    """The team that counted people make up: 抽调37名机关干部组建服务专班, 组建巡逻队5支、队员212名."""
    if unit_kind(item.quantity.unit) != "person":
        return None
    for entity, at in ahead:
        if item.clause[0] <= at < item.quantity.start and reading.indicator in (
            "队员",
            "成员",
            "会员",
            "志愿者",
            "人数",
        ):
            return entity if TEAM.search(entity.label) else None
        joined = item.quantity.end < at <= item.clause[1] and TEAM_OF.search(text[item.quantity.end : at])
        if joined and TEAM.search(entity.label):
            return entity
    return None


def _wider(before: Named, item: Item) -> Entity | None:
    """全区, 全市 … at the head of the words or directly before the number: the district or city named last before."""
    wide = next((w for w in WIDER if any(_said(before, item, w))), None)
    if wide == "全市" and (nearer := _city_of_county(before, item)):
        return nearer
    return before.of_type(WIDER[wide], item.left[0]) if wide else None


def _city_of_county(before: Named, item: Item) -> Entity | None:
    """The city of county rank that the sentence names before a number, be it in a body's name: 某市某局称，全市…."""
    said = before.page.text[before.page.sentence_start(item.clause[0]) : item.left[0]]
    cities = [e for e in before.things if e.type == "District" and e.label[-1] == "市" and e.label in said]
    return max(cities, key=lambda e: said.rfind(e.label)) if cities else None


def _said(before: Named, item: Item, word: str) -> Iterator[bool]:
    """Where a word for the whole division stands before a number."""
    start = item.left[0]
    while (time := before.page.time_at.get(start)) is not None:
        start = time.end
    yield before.page.text.startswith(word, start)
    follows = before.page.text[item.quantity.end : item.clause[1]]
    yield before.page.text.endswith(word, item.left[0], item.quantity.start) and "中" not in follows


def _of_service(before: Named, item: Item, reading: Reading) -> Entity | None:
    """The centre where so many kinds of business are done, named before in the sentence: 113项高频事项下沉办理."""
    text = before.page.text
    business = item.quantity.unit == "项" and SERVED.search(reading.indicator)
    if not business or "办" not in text[slice(*item.clause)]:
        return None
    sentence = before.page.sentence_start(item.clause[0])
    return before.of_type(("Facility",), item.clause[0], since=sentence)


def _of_book(before: Named, item: Item) -> Entity | None:
    """The book that a sentence names, of how many volumes it has and copies are printed: 《某某志》印数2000册."""
    if item.quantity.unit not in ("册", "卷") or not PRINTED.search(before.page.text, *item.clause):
        return None
    if PRINTING.search(before.page.text, *item.clause):
        return None
    return before.of_type(("Document",), item.quantity.start, since=before.page.sentence_start(item.clause[0]))


def _of_estate(before: Named, item: Item, reading: Reading, topic: Entity | None) -> Entity | None:
    """The estate, else the community, of whose dues a paragraph on works speaks: 改造后，物业费收缴率…."""
    if not OF_AN_ESTATE.search(reading.indicator) or (topic and topic.type not in ("Project", "Programme")):
        return None
    since = before.paragraph(item.clause[0])
    estates = [e for n, e in before.named if since <= n.start < item.clause[0] and e.type == "Compound"]
    if topic and estates:
        return estates[0]
    return before.of_type(("Community",), item.clause[0], since=since)


def _of_village(before: Named, item: Item, reading: Reading, topic: Entity | None) -> Entity | None:
    """The village whose collective earns, where a clause speaks of a thing of the village: 营地开营，村集体收入…."""
    if not OF_A_VILLAGE.search(reading.indicator) or (topic and topic.type in ("Village", "Community")):
        return None
    if topic and topic.type in DIVISIONS and not _one_village(before, item):
        return None
    return before.of_type(("Village", "Community"), item.clause[0], since=before.paragraph(item.clause[0], back=1))


def _one_village(before: Named, item: Item) -> bool:
    """Whether a paragraph on an office's deeds has named one village and speaks of no others (全镇村集体收入)."""
    start, at = before.paragraph(item.clause[0]), item.clause[0]
    near = before.named[bisect_left(before.starts, start) : bisect_left(before.starts, at)]
    villages = {entity for _, entity in near if entity.type == "Village"}
    return len(villages) == 1 and not re.search("[各每全]|均|总", before.page.text[slice(*item.clause)])


def _of_canteen(before: Named, item: Item, topic: Entity | None) -> Entity | None:
    """The canteen named last in the paragraph or the one before, for meals and what they cost: 一荤两素10元."""
    text, start = before.page.text, item.clause[0]
    if not OF_A_CANTEEN.search(text, *item.clause) or (topic and CANTEEN.search(topic.label)):
        return None
    since = bisect_left(before.starts, before.paragraph(start, back=1))
    near = (entity for _, entity in reversed(before.named[since : bisect_left(before.starts, start)]))
    return next((entity for entity in near if entity.type == "Facility" and CANTEEN.search(entity.label)), None)


def _of_works(before: Named, item: Item, reading: Reading, topic: Entity | None) -> Entity | None:
    """The works named last in the paragraph, for what only works have, where the sentence counts none itself."""
    if (topic and topic.type not in DIVISIONS) or not OF_WORKS.search(reading.indicator):
        return None
    text, start = before.page.text, item.clause[0]
    sentence = before.page.sentence_start(start)
    if COUNTED_WORKS.search(text, sentence, item.quantity.start):
        return None
    return before.of_type(WORKS, start, since=before.paragraph(start))


__all__ = ["is_of_division", "owner_by_measure", "team_of"]
