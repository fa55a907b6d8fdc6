"""Provinces, cities, districts and counties by the table; functional zones by the table and by their kind-words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.data.divisions_names import ZONE_ENDS, split_zone
from kg.data.divisions_scan import PlaceHit, best_supported, needs_full_form, scan_places, support
from kg.data.tables import load_set
from kg.mentions.divisions_cover import Cover, count
from kg.mentions.divisions_ground import NAME_TAGS, Ground, is_stop, walk_left
from kg.model import Mention

_ZONE = re.compile("|".join(sorted((end for end, _ in ZONE_ENDS), key=lambda e: (-len(e), e))))
# Zones that stand without a name of their own when the article is about the city; the others need a name.
_BARE = frozenset({"高新区", "经开区", "航空港区"})
# Zones that may be called after their city alone.
_AFTER_PLACE = _BARE | {"开发区", "示范区", "工业园区", "综保区", "港区", "新区", "度假区", "自贸区"}
# Names that begin with the place where a body is registered: the article need not be about that place.
_REGISTERED = re.compile(
    r"[^\W_]{0,14}?(公司|集团|银行|大学|学院|研究院|研究所|日报|晚报|卫视|电视台|支行|分行|基金会|商会|剧团|设计院|证券|保险|移动|联通|电信|铁路局)"
)
_BODY = re.compile("医院|学校|大学|公安|公司")  # what has a branch in a zone: 某市公安局高新区分局
_OFFICE_AFTER = re.compile(r"([\u4e00-\u9fff]{1,6}?)(?:街道|镇|乡|办事处)")
_NO_OWN_NAME = re.compile(
    r"(?:国家|省|市|国|世界|全国)?(?:级|一流)?(?:自主创新)?$|.*(?:国家级|省级|市级|各|的|个|类|等|型|性|示范|核心|城市|现代|一流|生态|文明|先行|样板|智慧|"
    r"产业|经济|综合|旅游|乡村振兴|绿色|创新|国家|农业|重点|改革|发展|融合|先导|引领|集聚|合作|试验|实验|老|新|大|小)$"
)


def find_places(ground: Ground) -> Iterator[Mention]:
    """Provinces, cities, districts and counties."""
    last: PlaceHit | None = None
    for hit in scan_places(ground.text, ground.table):
        if is_place(ground, hit, last if last and last.end == hit.start else None):
            codes = best_supported(hit.codes, ground.votes)
            name, type = hit.form, place_type(ground, codes[0])
            rule = "division.full" if hit.full else "division.short"
            inside = opens_name(ground, hit.end)
            yield Mention(hit.start, hit.end, type, name, rule=rule + ".inside" if inside else rule)
            last = hit


def place_type(ground: Ground, code: str) -> str:
    """The class of a code of the table."""
    division = ground.table.get(code)
    return division.type if division else "City"


def is_place(ground: Ground, hit: PlaceHit, before: PlaceHit | None) -> bool:
    """Whether a form of the dictionary names the place here; ``before`` is the place directly before it."""
    if before is None and not ground.starts_word(hit.start):
        return False
    if hit.full:
        return True
    if not ground.ends_word(hit.end):
        return False
    if not needs_full_form(hit.form, hit.codes) or opens_chain(ground, hit):
        return True
    if any(named_in_full(ground, code) for code in hit.codes):
        return True
    parents = {parent.code for code in hit.codes if (parent := ground.table.parent(code))}
    return before is not None and not parents.isdisjoint(before.codes)


def named_in_full(ground: Ground, code: str) -> bool:
    """Whether the article's file has the full name of a division (东城区, which is no 东城区域)."""
    name = ground.table.names[code]
    return count(ground.source, name) > (count(ground.source, name + "域") if name.endswith("区") else 0)


def opens_chain(ground: Ground, hit: PlaceHit) -> bool:
    """Whether the name of a street or town of the place follows, or a zone's kind: 义乌稠城街道, 诸城经济开发区."""
    zone = _ZONE.match(ground.text, hit.end)
    if zone and any(d.code.startswith(hit.codes) for d in ground.table.named(ground.text[hit.start : zone.end()])):
        return True
    found = _OFFICE_AFTER.match(ground.text, hit.end)
    return found is not None and any(c.startswith(hit.codes) for c, _ in ground.table.offices.get(found.group(1), ()))


def opens_name(ground: Ground, end: int) -> bool:
    """Whether what follows a place is an enterprise's, a school's or a paper's name that begins with it."""
    found = _REGISTERED.match(ground.text, end)
    if not found or not ground.ends_word(found.end()):
        return False
    head = ground.words_between(end, found.start(1))
    return not any(is_stop(word, "") for word in head)


def find_zones(ground: Ground, places: Sequence[Mention]) -> Iterator[Mention]:
    """Functional zones: 菏泽经济技术开发区, 高新区, 兰州新区; bare 开发区 and 新区 where one is named in full."""
    bare, cover, kinds = [], Cover(places), {split_zone(m.name)[1] for m in places if m.type == "Zone"}
    for found in _ZONE.finditer(ground.text):
        kind, end = found.span()
        everyday = split_zone(found.group())[1]
        start = zone_start(ground, kind, end, everyday, cover)
        if start == end or cover.over(kind, end) or _BODY.search(ground.text, start, kind):
            continue
        if start < kind or everyday in _BARE:
            kinds.add(everyday)
            yield zone_mention(ground, start, end)
        elif everyday in _AFTER_PLACE and ground.cut_before(start):
            bare.append((start, end, everyday))
    for start, end, everyday in bare:
        if everyday in kinds or (everyday == "开发区" and "经开区" in kinds):
            yield zone_mention(ground, start, end)


def zone_mention(ground: Ground, start: int, end: int) -> Mention:
    """The mention of a zone."""
    return Mention(start, end, "Zone", ground.text[start:end], rule="division.zone")


def zone_start(ground: Ground, kind: int, end: int, everyday: str, cover: Cover) -> int:
    """Where the name of the zone begins whose kind-word is ``text[kind:end]``; ``end`` if it names none."""
    before = cover.last_ending(ground.floor(kind, 8), kind)
    if before is not None and before.type == "City" and ground.text[before.end : kind] == "湾":
        return before.start  # a bay is called after its city
    start = own_start(ground, kind, end, before.end if before else 0)
    named = start < kind or (before is not None and before.end == kind and everyday in _AFTER_PLACE)
    if before is not None and before.end == start and before.type in {"City", "District"} and named:
        return before.start
    return start if named or not counted_zone(ground, kind) else end


def counted_zone(ground: Ground, kind: int) -> bool:
    """Whether a kind-word is counted or graded: 国家级高新区, 各开发区."""
    return bool(re.search(r"(?:[级各个座类等]|全国|国家|其他|其它|所有|多家)$", ground.text[max(0, kind - 3) : kind]))


def own_start(ground: Ground, kind: int, end: int, chain: int) -> int:
    """Where a zone's own name begins (净月, 临空); ``kind`` where it has none.

    A name the table lacks has two to four characters, for a kind that mostly goes by its city (高新区) at most three.
    """
    floor = max(ground.floor(kind, 8), chain)
    for start in range(floor, kind):
        rows = ground.table.named(ground.text[start:end]) if start == chain or ground.starts_word(start) else ()
        if rows and (not ground.is_common(start, kind) or any(support(d.code, ground.votes) for d in rows)):
            return start
    everyday = split_zone(ground.text[kind:end])[1]
    if (named := known_start(ground, floor, kind, chain)) is not None:
        return named
    start = walk_left(ground, floor, kind, 3 if everyday in _AFTER_PLACE else 4)
    own = load_set("divisions_zones")
    start = next((s for s in range(floor, kind) if ground.text[s:kind] in own), start)
    word = ground.words.at(start)
    noun = word is not None and word.end == kind and word.tag not in NAME_TAGS and start != chain
    noun = noun and ground.text[start:kind] not in own
    bad = kind - start < 2 or noun or not ground.is_clean(start, kind) or ground.is_common(start, kind)
    return kind if bad or _NO_OWN_NAME.match(ground.text[start:kind]) else start


def known_start(ground: Ground, floor: int, kind: int, chain: int) -> int | None:
    """Where a zone's name begins that is called like an office of a place the article names: 某某工业新区."""
    for at in range(floor, kind - 1):
        rows = ground.table.offices.get(ground.text[at:kind], ())
        if any(support(c, ground.votes) for c, _ in rows) and (at == chain or ground.stopped_before(at)):
            return at
    return None
