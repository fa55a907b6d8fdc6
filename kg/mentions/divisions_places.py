"""Provinces, cities, districts and counties by the table; functional zones by the table and by their kind-words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.data.divisions_names import ZONE_ENDS, split_zone
from kg.data.divisions_scan import PlaceHit, best_supported, needs_full_form, scan_places, support
from kg.mentions.divisions_ground import Ground, overlaps, walk_left
from kg.model import Mention

_ZONE = re.compile("|".join(sorted((end for end, _ in ZONE_ENDS), key=lambda e: (-len(e), e))))
# Zones that stand without a name of their own when the article is about the city; the others need a name.
_BARE = frozenset({"高新区", "经开区", "航空港区"})
# Zones that may be called after their city alone.
_AFTER_PLACE = _BARE | {"开发区", "示范区", "工业园区", "综保区", "港区", "新区", "度假区", "自贸区"}
_NAME_TAGS = frozenset({"ns", "nr", "nz", "nrt", "nt", ""})
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
            yield Mention(hit.start, hit.end, type, name, rule="division.full" if hit.full else "division.short")
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
    if not needs_full_form(hit.form, hit.codes) or any(ground.table.names[code] in ground.source for code in hit.codes):
        return True
    parents = {parent.code for code in hit.codes if (parent := ground.table.parent(code))}
    return before is not None and not parents.isdisjoint(before.codes)


def find_zones(ground: Ground, places: Sequence[Mention]) -> Iterator[Mention]:
    """Functional zones: 郑州经济技术开发区, 高新区, 郑东新区."""
    for found in _ZONE.finditer(ground.text):
        mention = zone_at(ground, found.start(), found.end(), places)
        if mention:
            yield mention


def zone_at(ground: Ground, kind: int, end: int, places: Sequence[Mention]) -> Mention | None:
    """The zone whose kind-word is ``text[kind:end]``, if it names one."""
    everyday = split_zone(ground.text[kind:end])[1]
    before = place_before(ground, kind, places)
    start = own_start(ground, kind, end, before.end if before else 0)
    named = start < kind or (before is not None and before.end == kind and everyday in _AFTER_PLACE)
    if before is not None and before.end == start and before.type in {"City", "District"} and named:
        start = before.start
    if overlaps(kind, end, places) or not (named or bare_zone(ground, kind, end, everyday)):
        return None
    return Mention(start, end, "Zone", ground.text[start:end], rule="division.zone")


def place_before(ground: Ground, kind: int, places: Sequence[Mention]) -> Mention | None:
    """The last place that ends before a kind-word with nothing but characters of a name between."""
    floor = ground.floor(kind, 8)
    return next((m for m in reversed(places) if floor <= m.end <= kind), None)


def own_start(ground: Ground, kind: int, end: int, chain: int) -> int:
    """Where a zone's own name begins (净月, 郑东); ``kind`` where it has none.

    A name the table lacks has two to four characters, for a kind that mostly goes by its city (高新区) at most three.
    """
    floor = max(ground.floor(kind, 8), chain)
    for start in range(floor, kind):
        rows = ground.table.named(ground.text[start:end]) if start == chain or ground.starts_word(start) else ()
        if rows and (not ground.is_common(start, kind) or any(support(d.code, ground.votes) for d in rows)):
            return start
    everyday = split_zone(ground.text[kind:end])[1]
    start = walk_left(ground, floor, kind, 3 if everyday in _AFTER_PLACE else 4)
    word = ground.words.at(start)
    noun = word is not None and word.end == kind and word.tag not in _NAME_TAGS
    bad = kind - start < 2 or noun or not ground.is_clean(start, kind) or ground.is_common(start, kind)
    return kind if bad or _NO_OWN_NAME.match(ground.text[start:kind]) else start


def bare_zone(ground: Ground, kind: int, end: int, everyday: str) -> bool:
    """Whether a kind-word alone means one zone: 高新区 unless counted or graded, 开发区 where one is named in full."""
    if re.search(r"(?:[级各个座类等]|全国|国家|其他|其它|所有|多家)$", ground.text[max(0, kind - 3) : kind]):
        return False
    if everyday in _BARE:
        return True
    named = re.compile(rf"[\u4e00-\u9fff]{{2}}{ground.text[kind:end]}")
    return everyday in _AFTER_PLACE and any(ground.table.named(m.group()) for m in named.finditer(ground.source))
