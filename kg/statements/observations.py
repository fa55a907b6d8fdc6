"""Numbers -> Statement ``observed``: what is measured, of whom, how much and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.data.tables import load_set
from kg.model import Entity, Evidence, Mention, Observation, Quantity, Sentence, Statement, Text, Time
from kg.statements.indicator_prices import is_meal
from kg.statements.indicator_reading import Reading
from kg.statements.indicator_words import CHANGE, unit_kind, without_copula
from kg.statements.indicators import read_item
from kg.statements.observation_addresses import is_address, marks_off
from kg.statements.observation_items import Item, items_of
from kg.statements.observation_ranks import ranks_of, so_far
from kg.statements.observation_subjects import Subjects
from kg.statements.observation_topics import EntityOf, SubjectAt
from kg.statements.observation_words import Page, head_end
from kg.statements.times import Row

SKIPPED_KINDS = ("byline", "headline", "heading")
# A line of a fact sheet looks like a heading: 社区：7个.
FACT_LINE = re.compile("[一-龥“”]{1,10}[：:] ?[约近超]?\\d[^。；！？]{0,20}")
MONEY_NOUN = re.compile("产值|收入|投资|资金|税收|营收|销售额|总值|增加值|利润|总额|融资|贷款|投入|支出|消费")
SINCE = re.compile("启航|成立|建成|运行|运营|创办|建立|建区|建市|开园|入驻")
PER_UNIT = re.compile("每[个支组名户]?[一-龥]{0,3}由|每\\d+[个名户位人][^，。；]{0,10}就?有|[A-Z][种个支张项]")
TIMES = re.compile("分别(?:约|已)?[是为](?P<of>[^，。；]{1,10}?)的")
RESIDENT = re.compile("居民|村民|牧民|老人|大妈|大爷|大娘|阿姨|奶奶|爷爷|街坊|住户|业主|市民|工人")
OFFICIAL = re.compile(
    "书记|主任|负责人|经理|董事长|镇长|乡长|局长|站长|队长|院长|校长|理事长|网格[员长]|社长|老板|总监"
)
SHUTTLED = re.compile("(?:跑|响|堵|爬|歇|去|来|吵|绕|走|找|催|[上登]门|往返)(?:了|过|上)?$")
STAGE = re.compile("[一二三四五]期")
ITS_UNITS = frozenset("套 户 间 栋 张 座 个 台 层".split())
LIMIT = re.compile("(最高|最多|最低|至少)[一-龥]{0,4}$")
OTHER_PLACE = re.compile("的该[省市县区旗镇乡村]")
PERSON_NOUN = re.compile("人口")


def find_observations(  # noqa: PLR0917
    text: Text,
    quantities: Sequence[Quantity],
    times: Sequence[Time],
    subject_at: SubjectAt,
    names: Sequence[Mention],
    entity_of: EntityOf,
) -> tuple[Statement, ...]:
    """One statement for each number worth filing, in text order, each fact once.

    ``subject_at`` gives the subject that governs a position of the mended text, ``names`` the names found,
    ``entity_of`` what each stands for. The evidence runs from the head of the words that name what is measured to the
    number or noun.
    """
    page = Page(text, [n for n in names if n.type != "Reference" or entity_of(n)], times)
    row = Row(times)
    usable = [
        q
        for q in quantities
        if not (
            is_address(text.text, q)
            or _inside_name(page, q)
            or _inside_time(text.text, q, row)
            or marks_off(text.text, q)
        )
    ]
    subjects, found = Subjects(page, subject_at, entity_of), list[Statement]()
    for sentence in text.sentences:
        if sentence.kind not in SKIPPED_KINDS or FACT_LINE.fullmatch(text.text, sentence.start, sentence.end):
            found += _of_sentence(page, sentence, usable, times, subjects)
    return _once(found)


def _inside_name(page: Page, quantity: Quantity) -> bool:
    """Whether a number is part of a name (5年改造计划)."""
    within = [n for n in page.names_over(quantity.start) if n.type not in ("Award", "Person")]
    counted = unit_kind(quantity.unit) in ("count", "person", "event")
    return any(n.start < quantity.start or n.type == "Programme" or not counted for n in within)


def _inside_time(text: str, quantity: Quantity, times: Row) -> bool:
    """Whether a number is part of an expression of time (3年内)."""
    return any(not _since_deed(text, t) for t in times.over(quantity.start, quantity.end))


def _since_deed(text: str, time: Time) -> bool:
    """Whether a stretch of years is counted from a deed named before it (启航11年来)."""
    return text[time.start : time.end].endswith("年来") and bool(
        SINCE.search(text[max(0, time.start - 2) : time.start])
    )


def _of_sentence(
    page: Page, sentence: Sentence, quantities: Sequence[Quantity], times: Sequence[Time], subjects: Subjects
) -> Iterator[Statement]:
    """The statements of one sentence; each reading may take up the noun of the one before."""
    for item, rank in (*ranks_of(page, sentence), *so_far(page, sentence)):
        if (ranked := subjects.of(item, rank)) is not None:
            yield _statement(page, item, rank, ranked, times)
    said, history = dict[bool, Reading](), list[tuple[Item, Reading]]()
    last: Reading | None = None
    for item in items_of(page.article, sentence, quantities):
        if (
            _is_list_count(page, item)
            or (_by_resident(page.text, item) and not is_meal(page.text, item))
            or PER_UNIT.search(page.text[slice(*item.clause)])
        ):
            continue
        counts = unit_kind(item.quantity.unit) in ("count", "person", "event", "")
        relative = unit_kind(item.quantity.unit) in ("share", "rate")
        reading = read_item(page, item, last if relative else said.get(counts, last))
        if reading is None:
            continue
        reading = _dealt(page, item, reading, history)
        said[counts] = last = reading
        history.append((item, reading))
        if not reading.indicator or _leads_to_place(page.text, item, reading):
            continue
        subject = subjects.of(item, reading)
        if subject is not None:
            yield _statement(page, item, reading, subject, times)


def _leads_to_place(text: str, item: Item, reading: Reading) -> bool:
    """Whether a number only leads to a place: 领到30万元分红的|该市某村, 相隔400公里的|某市."""
    far = text.endswith(("相隔", "相距"), 0, item.quantity.start)
    return far or OTHER_PLACE.search(reading.indicator) is not None


def _dealt(page: Page, item: Item, reading: Reading, history: Sequence[tuple[Item, Reading]]) -> Reading:
    """A change dealt out over the measures before: 产值5亿元、投资2亿元，分别增长9.2%和12.5%, 分别是去年的2倍和3倍."""
    before = page.text[item.clause[0] : item.quantity.start]
    if "分别" not in before or unit_kind(item.quantity.unit) not in ("share", "rate"):
        return reading
    measures = [r for i, r in history if i.clause != item.clause][-_alike_in(page, item) :]
    if item.order >= len(measures) or len(measures) < 2:
        return reading
    change = CHANGE.search(without_copula(before.split("%")[0].rstrip("0123456789.")))
    times = TIMES.search(before)
    if change is None and times is None:
        return reading
    base = measures[item.order]
    word = change["to"].replace("分别", "") if change else f"为{times['of'] if times else ''}的倍数"
    return replace(reading, indicator=base.indicator + word, rule="observed.change", start=base.start, noun=base.noun)


def _alike_in(page: Page, item: Item) -> int:
    """How many numbers of its unit a clause gives."""
    return page.text.count(item.quantity.unit, *item.clause)


def _by_resident(text: str, item: Item) -> bool:
    """Whether a resident says the number in a quotation, of a life and not of the place (以前爬六楼要歇三次)."""
    start = item.quantity.start
    opening, closing = text.rfind("“", max(0, start - 120), start), text.find("”", start, start + 120)
    if opening < 0 or closing < 0 or "”" in text[opening:start] or closing - opening < 8:
        return False
    teller = (
        text[max(0, opening - 24) : opening].rpartition("。")[2] + "|" + text[closing : closing + 40].partition("。")[0]
    )
    return bool(RESIDENT.search(teller)) and not OFFICIAL.search(teller)


def _is_list_count(page: Page, item: Item) -> bool:
    """Whether the number only counts the names before it (A、B、C、D4家企业), which no verb sets up."""
    before = page.text[item.left[0] : item.left[1]].rstrip("”’")
    if _shuttles(page.text, item):
        return True
    if item.quantity.unit == "位" and _beside_named(page, item, before):
        return True
    if item.right[0] == item.right[1] or before.endswith(("等", "的")):
        return False
    parts = re.split("[、和与]", re.sub("（[^）]*）", "", before))
    if len(parts) < 2 or len(parts) != item.quantity.value:
        return False
    start, _ = head_end(page, *item.left)
    first = next((n.start for n in page.names_in(start, item.left[1])), item.left[1])
    if page.text[start:first].rstrip("“‘").endswith("的"):
        return True
    words = page.words_in(start, max(first, start + 1))
    return not any(w.tag[:1] == "v" or w.text in load_set("light_verbs") for w in words)


def _beside_named(page: Page, item: Item, before: str) -> bool:
    """Whether people stand beside a named one in a scene (片警罗某和二十来位居民围坐)."""
    end = item.left[1] - 1
    return before.endswith(("和", "与")) and any(
        n.type == "Person" and n.end == end for n in page.names_in(end - 4, end)
    )


def _shuttles(text: str, item: Item) -> bool:
    """Whether the number says how often somebody ran or a telephone rang (跑了11趟, 响过5回)."""
    return item.quantity.unit in ("趟", "回") and bool(SHUTTLED.search(text, *item.left))


def _statement(page: Page, item: Item, reading: Reading, subject: Entity, times: Sequence[Time]) -> Statement:
    """The statement with its time and its words."""
    quantity = item.quantity
    reading = _of_itself(reading, quantity, subject)
    time = _time_of(page, item, reading, times)
    return Statement(
        page.article.article.id,
        subject,
        "observed",
        Observation(_spelt(reading.indicator), quantity.value, _unit(quantity, reading), _bound(page.text, quantity)),
        _evidence(page.article, min(reading.start, quantity.start), max(reading.end, quantity.end)),
        time=time,
        rule=reading.rule,
    )


def _time_of(page: Page, item: Item, reading: Reading, times: Sequence[Time]) -> str:
    """The time of a number: a former value has its own, an age that of the telling, others what governs the place."""
    if reading.earlier:
        return _own_time(page.text, times, item)
    if reading.rule == "observed.age" and reading.indicator == "年龄":
        return page.governing.said_before(item.quantity.start)
    return page.governing.at(item.quantity.start)


def _of_itself(reading: Reading, quantity: Quantity, subject: Entity) -> Reading:
    """The reading, of its unit where only the subject's name stands before the number (某公寓一期816套: 套数)."""
    names = {name.strip("“”") for name in (subject.label, *subject.aliases)}
    if reading.indicator.strip("“”") in names and quantity.unit in ITS_UNITS:
        return replace(reading, indicator=f"{quantity.unit}数")
    if subject.type == "SocialOrganization" and quantity.unit in ("人", "名", "位"):
        bare = reading.indicator.removeprefix("原").strip("“”")
        return replace(reading, indicator="成员") if bare in names else reading
    if STAGE.fullmatch(reading.indicator) and quantity.unit in ITS_UNITS:
        return replace(reading, indicator=f"{reading.indicator}{quantity.unit}数")
    return reading


def _own_time(text: str, times: Sequence[Time], item: Item) -> str:
    """The time that stands between the words of a former value and its number (由2019年的85%), '' if none."""
    before = [t for t in times if item.left[0] <= t.start and t.end <= item.quantity.start]
    own = [t.edtf for t in before if item.left[0] < t.start or text[t.start] in "由从"]
    return own[-1] if own else ""


def _bound(text: str, quantity: Quantity) -> str:
    """The bound of the number, or the one that 最高 and 最低 before its noun state (最高补助5万元)."""
    if quantity.bound != "exact":
        return quantity.bound
    limit = LIMIT.search(text, max(0, quantity.start - 6), quantity.start)
    if limit is None:
        return quantity.bound
    return "atMost" if limit[1] in ("最高", "最多") else "atLeast"


def _unit(quantity: Quantity, reading: Reading) -> str:
    """The unit as written, else what the noun implies (工业总产值80亿: 元)."""
    if quantity.unit:
        return quantity.unit
    return "元" if MONEY_NOUN.search(reading.indicator) else "人" if PERSON_NOUN.search(reading.indicator) else ""


def _spelt(indicator: str) -> str:
    """The indicator with the one usual name of a measure that has several."""
    return re.sub("GDP(?:总量)?", "地区生产总值", indicator) if "GDP" in indicator else indicator


def _evidence(text: Text, start: int, end: int) -> Evidence:
    """The words with their source span, line breaks dropped."""
    while start < end and text.text[start] in "，。；：、\n \u3000":
        start += 1
    while end > start and text.text[end - 1] in "，；：、\n \u3000":
        end -= 1
    span = text.source_span(start, end)
    return Evidence(*span, text.text[start:end].replace("\n", ""))


def _once(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Each fact once; of two that differ only in how fully they name the measure, the fuller."""
    kept: dict[tuple[object, ...], Statement] = {}
    for one in statements:
        assert isinstance(one.object, Observation)
        key = (one.subject.key, one.object.value, one.object.unit, one.object.indicator, one.time)
        if key not in kept or len(one.evidence.text) > len(kept[key].evidence.text):
            kept[key] = one
    return tuple(sorted(kept.values(), key=lambda s: (s.evidence.start, s.evidence.end)))


__all__ = ["find_observations"]
