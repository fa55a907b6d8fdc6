"""Names of provinces, cities, districts and counties in a string, and what they say of where it is about.

A dictionary scan: the longest form at each place, full (郑州市, 金水区) or short (郑州); what cannot be a place because
of the characters around it (郑州市民, 中山路) is left out. Boundaries of words are the caller's business.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from kg.data.divisions import MUNICIPALITIES, DivisionTable
from kg.data.divisions_names import place_forms, split_zone
from kg.data.tables import load_set

_FULL_END = re.compile(r"[省市区县旗盟州]$|自治[州县旗]$|地区$")
# After a full name: the last character belongs to the next word (郑州|市民).
_NOT_AFTER = {
    "市": "民场容域郊值面政",
    "区": "域间划位",
    "县": "域",
    "省": "会城",
    "旗": "帜下舰袍",
    "州": "",
    "盟": "",
}
_CITY_OFFICES = ("市政府", "市政协", "市场监", "市民中心", "市民之家", "市民政", "市值")
# After a short form: it is the beginning of another name, of a road, water, school, railway …
_LONGER = re.compile(
    r"(?:[东西南北中一二三四五六七八九]{0,2}(?:路|街|大道|大街|巷|胡同|桥|站|机场|港口|水库|公园|广场|村|屯|庄|社区|小区)"
    r"|[湖河江山岛湾](?![\u4e00-\u9fff]{1,3}[区县市镇])|(?:[\u4e00-\u9fff]{0,4}(?:大学|学院|师范|银行|酒店|饭店|日报|晚报|早报|卫视|烩面|菜馆|战役|起义|会战))|人民大学|镇|乡|街道|办事处)"
)
_PAPER_END = re.compile(r"(?:日报|晚报|早报|晨报|时报|商报|都市报|新闻网|融媒体?中心?|电视台|广播电视台|发布|报)$")
# Common words by themselves: places only directly after the city they belong to (洛阳市老城区).
_AFTER_CITY = frozenset("城区 郊区 矿区 东区 西区 老城区 老城 新城区 新城 红旗 社旗 新市 西市 津市 全州 古县".split())


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """A form of a place name in a string and the codes it may mean; ``full`` if written with its kind."""

    start: int
    end: int
    form: str
    codes: tuple[str, ...]
    full: bool


@lru_cache(maxsize=4)
def _by_head(table: DivisionTable) -> dict[str, tuple[str, ...]]:
    """Forms by their first two characters, longest first."""
    heads: dict[str, list[str]] = {}
    for form in table.forms:
        heads.setdefault(form[:2], []).append(form)
    return {head: tuple(sorted(forms, key=lambda f: (-len(f), f))) for head, forms in heads.items()}


@lru_cache(maxsize=4)
def _heads(table: DivisionTable) -> re.Pattern[str]:
    """Two characters of which the first begins a form and the second is a second one."""
    firsts, seconds = ("".join(sorted({head[i] for head in _by_head(table)})) for i in (0, 1))
    return re.compile(f"(?=[{re.escape(firsts)}][{re.escape(seconds)}])")


@lru_cache(maxsize=4)
def scan_places(text: str, table: DivisionTable) -> tuple[PlaceHit, ...]:
    """The places a string names, in order; within a zone's name comes the place at its front (菏泽 of 菏泽经开区).

    >>> from kg.data.divisions import load_divisions
    >>> [(h.form, h.full) for h in scan_places("郑州市民在金水区中山路", load_divisions())]
    [('郑州', False), ('金水区', True)]
    """
    found: list[PlaceHit] = []
    forms, end = _by_head(table).get, 0
    for head in _heads(table).finditer(text):
        at = head.start()
        if at >= end:
            hits = [h for form in forms(text[at : at + 2], ()) if (h := _hit(text, at, form, table))]
            found += hits[: 2 if hits and split_zone(hits[0].form)[1] else 1]
            end = hits[0].end if hits else at
    return tuple(found)


def _hit(text: str, at: int, form: str, table: DivisionTable) -> PlaceHit | None:
    end = at + len(form)
    if not text.startswith(form, at) or (form in _AFTER_CITY and not _after_city(text, at, form, table)):
        return None
    codes = table.forms[form]
    full = any(table.names[code] == form for code in codes) or (len(form) > 2 and bool(_FULL_END.search(form)))
    if full:
        after = text[end : end + 1]
        office = form[-1] == "市" and text.startswith(_CITY_OFFICES, end - 1)
        good = office or not after or after not in _NOT_AFTER.get(form[-1], "")
    else:
        good = not _LONGER.match(text, end)
    return PlaceHit(at, end, form, codes, full) if good else None


def _after_city(text: str, at: int, form: str, table: DivisionTable) -> bool:
    """Whether the name of the city of a district stands directly before it."""
    cities = (table.parent(code) for code in table.forms[form])
    return any(text.endswith(place_forms(city.name), 0, at) for city in cities if city is not None)


def needs_full_form(form: str, codes: tuple[str, ...]) -> bool:
    """Whether a short form alone does not say that the place is meant.

    >>> needs_full_form("郑州", ("4101",)), needs_full_form("大同", ("1402",)), needs_full_form("金水", ("410105",))
    (False, True, True)
    """
    return form in load_set("divisions_common") or all(len(code) == 6 for code in codes)


@lru_cache(maxsize=4)
def place_votes(text: str, table: DivisionTable) -> Counter[str]:
    """How often a string names each division down to districts, by code; a name of several counts for none alone.

    >>> from kg.data.divisions import load_divisions
    >>> place_votes("河南省郑州市金水区，郑州", load_divisions())
    Counter({'4101': 2, '41': 1, '410105': 1})
    """
    votes: Counter[str] = Counter()
    open_hits: list[PlaceHit] = []
    for hit in scan_places(text, table):
        codes = hit.codes
        if not hit.full and needs_full_form(hit.form, codes):
            codes = tuple(code for code in codes if _holds(text, table.names[code]))
        if len(codes) == 1:
            votes[codes[0]] += 1
        elif codes:
            open_hits.append(hit)
    for hit in open_hits:
        near = best_supported(hit.codes, votes)
        votes.update(near[:1] if len(near) == 1 else ())
    return votes


@lru_cache(maxsize=512)
def _holds(text: str, name: str) -> bool:
    return name in text


def article_votes(text: str, source: str, newspaper: str, table: DivisionTable) -> Counter[str]:
    """The votes of an article: its text's, and once each place that the rest of its file or its paper's name has.

    >>> from kg.data.divisions import load_divisions
    >>> article_votes("金水区", "金水区", "郑州日报", load_divisions())
    Counter({'410105': 1, '4101': 1})
    """
    votes = place_votes(text, table).copy()  # kept for the next asker: an article is scanned once
    around = place_votes(source, table) if source != text else Counter[str]()
    for code in (*around, *place_votes(_PAPER_END.sub("", newspaper), table)):
        votes.setdefault(code, 1)
    return votes


def best_supported(codes: tuple[str, ...], votes: Counter[str]) -> tuple[str, ...]:
    """The codes whose divisions above (or below) are named most; all of them where none is.

    >>> best_supported(("110105", "220104"), Counter({"2201": 3}))
    ('220104',)
    """
    if len(codes) < 2:
        return codes
    scores = {code: support(code, votes) for code in codes}
    best = max(scores.values(), default=0)
    return tuple(code for code in codes if scores[code] == best)


def support(code: str, votes: Counter[str]) -> int:
    """How much of what a string names lies on the path of a code, above or below it; lower levels weigh more.

    Votes are of provinces (2 digits), cities (4) and districts (6), so that no vote lies below a district.
    """
    path = [code[:n] for n in (2, 4, 6) if n < len(code) and code[:n] in votes]
    if len(code) < 6:
        path += [named for named in votes if named != code and named.startswith(code)]
    return sum((4 if named in MUNICIPALITIES else len(named)) * min(votes[named], 5) for named in path)
