"""Text -> Mention: the divisions an article names, from provinces to villages.

Names are found from above: places by the table, zones, offices, then communities and villages, each with the help of
what was found before it (a name that follows another directly begins where that ends). Last come the bare forms of what
is named in full elsewhere (岳程 for 岳程办事处).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.data.divisions import DivisionTable
from kg.data.divisions_names import split_office, split_zone
from kg.data.divisions_scan import support
from kg.data.tables import load_set
from kg.mentions.divisions_cover import Cover, count
from kg.mentions.divisions_ground import RANK, Ground, lay_ground
from kg.mentions.divisions_local import find_local
from kg.mentions.divisions_offices import find_offices
from kg.mentions.divisions_parks import find_parks
from kg.mentions.divisions_places import find_places, find_zones
from kg.mentions.divisions_sections import find_sections
from kg.model import Mention, Text

# After a bare stem: it is the beginning of another thing's name.
_OTHER_THING = re.compile(
    r"[东西南北中新大小一二三]{0,2}(?:公园|游园|湖|河|江|渠|水库|河道|湿地|山|岭|桥|路|街|大道|巷|广场|大厦|商场|市场|花园|花苑|家园|小区|苑|城(?![市管乡区])|"
    r"社区|村|庄|屯|小学|中学|高中|初中|学校|幼儿园|大学|学院|医院|诊所|酒店|宾馆|站|机场|地铁|镇|乡|街道|办事处|国际新城|新城|片区|商圈|集团|公司|第[一二三四五六七八九十]+(?:小|中|幼|医)|"
    r"银行|药店|超市|中心小学|校区|院区|店)"
)
# A stem that ends so is also the name of a road, a river or a hill.
_PLACE_WORDS = "路街道巷湖河江山桥湾岛港门园"
# After a bare stem that is also a common word: only this says that the office is meant.
_OFFICE_THING = re.compile(r"党工委|党委|辖区|街道|办|人大|纪工委|镇|人(?![民们口员才])")


def find_divisions(text: Text, table: DivisionTable) -> tuple[Mention, ...]:
    """The divisions of an article in text order; a city at the front of a zone's name is a mention within the zone's.

    In: mended text (words make boundaries surer), the table. Out: mentions whose ``name`` is the name alone, in a list
    that shares its kind-word with the kind-word put to it, and whose ``within`` is the chain of names directly before.

    >>> from kg.data.divisions import load_divisions
    >>> from kg.model import Article
    >>> line = "郑州市金水区未来路街道"
    >>> text = Text(Article("a.txt", 1, line, ((0, 11),)), line, tuple(range(11)))
    >>> [(m.type, m.name, m.within) for m in find_divisions(text, load_divisions())]
    [('City', '郑州市', ''), ('District', '金水区', '郑州市'), ('Office', '未来路街道', '郑州市金水区')]
    """
    ground = lay_ground(text, table)
    places = list(find_places(ground))
    above = [*places, *find_zones(ground, places), *find_parks(ground)]
    cover = Cover(above)
    offices = [m for m in find_offices(ground, cover) if not cover.crossing(m.start, m.end)]
    offices += find_sections(ground)
    stems, taken = frozenset(split_office(m.name)[0].removesuffix("片区") for m in offices), Cover(offices)
    above = [m for m in above if not (taken.over(m.start, m.end) or is_stem(ground, m, stems))] + offices
    ground = with_names(ground, above, stems)
    found = drop_overlaps(above, list(find_local(ground, above)))
    found += bare_forms(ground, found)
    return tuple(with_chains(found))


def is_stem(ground: Ground, place: Mention, stems: Collection[str]) -> bool:
    """Whether a short place name is the bare form of an office here: 玉林 in an article on 玉林街道."""
    full = any(count(ground.source, ground.table.names[code]) for code in ground.table.forms.get(place.name, ()))
    return place.rule.startswith("division.short") and place.name in stems and not full


def with_names(ground: Ground, above: Sequence[Mention], stems: frozenset[str]) -> Ground:
    """The ground with the names of the communities of the offices and of the cities that the article names."""
    names = dict.fromkeys(m.name for m in above if m.type == "Office")
    offices = [[d.code for d in ground.table.named(name) if d.type == "Office"] for name in names]
    near = tuple(ground.table.stems(c) for codes in offices for c in codes if support(c, ground.votes) or codes == [c])
    about = tuple(ground.table.stems(code) for code in sorted(ground.votes) if len(code) in {4, 6})
    return replace(ground, near=near, about=about, stems=stems)


def drop_overlaps(above: list[Mention], local: list[Mention]) -> list[Mention]:
    """Mentions without those that share characters with a better one: longer, then lower in the hierarchy."""
    kept, cover = [], Cover()
    for m in sorted((*above, *local), key=precedence):
        over = cover.over(m.start, m.end)
        if all(k.type == "Zone" and m.type in {"City", "District"} and k.start == m.start for k in over):
            kept.append(m)
            cover.add(m)
    return kept


def precedence(m: Mention) -> tuple[int, int, bool, int, str]:
    """Sort key: longer, then lower in the hierarchy, then those of a list, then earlier."""
    return (m.start - m.end, -RANK[m.type], "list" not in m.rule, m.start, m.type)


def bare_forms(ground: Ground, found: Sequence[Mention]) -> Iterator[Mention]:
    """Bare stems of the offices that the article names in full: 岳程 in 岳程党工委, 让岳程更美."""
    cover = Cover(found)
    offices = Counter(split_office(m.name)[0] for m in found if m.type == "Office")
    zones = [split_zone(m.name)[0] for m in found if m.type == "Zone"]
    for stem in sorted(offices):
        # called after a zone rather than after its office: the zone is named in full more often
        if len(stem) < 2 or sum(zone.endswith(stem) for zone in zones) > offices[stem]:
            continue
        common = stem[-1] in _PLACE_WORDS or stem in load_set("boundary_words") or stem in load_set("generic_words")
        for at in occurrences(ground.text, stem):
            end = at + len(stem)
            good = _OFFICE_THING.match(ground.text, end) if common else not _OTHER_THING.match(ground.text, end)
            if good and not cover.over(at, end) and ground_edges(ground, at, end):
                yield Mention(at, end, "Office", stem, rule="division.office.bare")


def ground_edges(ground: Ground, start: int, end: int) -> bool:
    """Whether a stem stands between words here, or splits none that the dictionary has."""
    first, last = ground.words.at(start), ground.words.at(end - 1)
    return (first is None or first.start >= start) and (last is None or last.end <= end)


def occurrences(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def with_chains(found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions in text order, each with the names that stand directly before it and above it."""
    done: dict[int, Mention] = {}
    for bare in sorted(found, key=lambda m: (m.start, -m.end)):
        before = done.get(bare.start)
        above = before is not None and RANK[before.type] < RANK[bare.type]
        mention = replace(bare, within=before.within + before.name) if before is not None and above else bare
        done[mention.end] = mention
        yield mention
