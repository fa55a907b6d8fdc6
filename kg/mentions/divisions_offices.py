"""Streets, towns and townships."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.data.divisions_names import split_office
from kg.data.divisions_scan import support
from kg.data.tables import load_set
from kg.mentions.divisions_cover import Cover, count
from kg.mentions.divisions_ground import Ground, stem_start
from kg.mentions.divisions_lists import Kind, before_head, shared
from kg.model import Mention

_OFFICE = re.compile(r"街道办事处|地区办事处|街道办|街道|办事处|镇|苏木|乡")
# After the kind-word: it is the beginning of another word.
_NOT_OFFICE = {
    "街道": re.compile(r"上|旁|两[侧边旁]|边(?!界)|路|巷|面(?!积)|社区|网格"),
    "镇": re.compile(r"大道|[长静定压住守江海]|域|区|村|街(?!道)|级|上|里"),
    "乡": re.compile(r"大道|管家|[村镇亲愁土情音邻贤野绅思间里俗]|级|下|风|振"),
}

# Words for a street, which an office is called after together with the street's name.
_STREETS = frozenset({"道", "路", "街"})

# A body's desk in another place is no street: 某海关驻某地办事处.
_POSTED = re.compile(r"[^入进下常派]驻$")


def find_offices(ground: Ground, chain: Cover) -> Iterator[Mention]:
    """Streets, towns, townships; ``chain`` holds the places and zones."""
    end = 0
    for found in _OFFICE.finditer(ground.text):
        if found.start() < end:
            continue
        for mention in offices_at(ground, found.start(), found.end(), chain):
            end = max(end, mention.end)
            yield mention


def offices_at(ground: Ground, kind: int, end: int, chain: Cover) -> Iterator[Mention]:
    """The office whose kind-word is ``text[kind:end]``, with those that share its kind-word before it."""
    ending = ground.text[kind:end]
    blocked = _NOT_OFFICE.get(ending)
    short = len(ending) == 1
    if blocked and blocked.match(ground.text, end):
        return
    known = known_office(ground, ending)
    if short and in_common_word(ground, kind, end, known):
        return
    loose = 4 if not short else 2 if after_district(ground, kind, chain) else 0
    found = stem_start(ground, kind, chain=chain, known=known, limit=10, loose=loose)
    if found is None:
        return
    start, how = found
    if ground.text[start:kind] in _STREETS and (city := chain.last_ending(start, start)) is not None:
        start = city.start  # a street called after a city: 嘉兴道|街道
    if short and how != "chain" and not sure_town(ground, start, kind, known):
        return
    if how == "words" and not sure_street(ground, start, end):
        return
    if ending == "办事处" and _POSTED.search(ground.text, max(0, start - 3), start):
        return
    yield Mention(start, end, "Office", ground.text[start:end], rule=f"division.office.{how}")
    list_end = before_head(ground, start, end)
    if list_end is not None:
        yield from shared(ground, list_end, Kind("Office", ending, known, 6))


def after_district(ground: Ground, kind: int, chain: Cover) -> bool:
    """Whether a district by its full name stands up to four characters before 镇 or 乡, and no town's common word."""
    before = chain.last_ending(kind - 4, kind - 2)
    full = before is not None and before.type == "District" and before.name[-1:] in "区县市旗"
    return full and before is not None and ground.is_clean(before.end, kind, bare=True)


def in_common_word(ground: Ground, kind: int, end: int, known: Callable[[str], int]) -> bool:
    """Whether 镇 or 乡 is a part of a common word here: 城镇, 乡镇, 家乡, 镇长."""
    word = ground.words.at(kind)
    if word is None or word.text == ground.text[kind:end]:
        return False
    if word.start == kind and word.end > end:
        return True
    stem_starts = range(ground.floor(word.start, 3), word.start)
    named = any(known(ground.text[s:kind]) and ground.stopped_before(s) for s in stem_starts)  # 到金城镇: 金|城镇
    return word.text in load_set("divisions_generic") and not named


def known_office(ground: Ground, ending: str) -> Callable[[str], int]:
    """How well the stem of a street or town is known: 2 where the article is about, 1 elsewhere."""
    wanted = split_office("某某" + ending)[1]

    def known(stem: str) -> int:
        rows = ground.table.offices.get(stem, ())
        if not rows:
            return 0
        if any(support(code, ground.votes) for code, _ in rows):
            return 2
        return 1 if any(kind == wanted for _, kind in rows) else 0

    return known


def sure_town(ground: Ground, start: int, kind: int, known: Callable[[str], int]) -> bool:
    """Whether 镇 or 乡 after a stem is the town's and no common noun: known, of two characters, words apart."""
    stem = ground.text[start:kind]
    return known(stem) > 0 and len(stem) > 1 and (ground.stopped_before(start) or ground.starts_word(start))


def sure_street(ground: Ground, start: int, end: int) -> bool:
    """Whether a street that the table lacks is one: its committee follows, or the article names it again."""
    name = ground.text[start:end]
    again = count(ground.text, name) > 1
    return len(name) > 3 and (
        again or bool(re.match(r"党工委|党委|办事处|人大工委|纪工委", ground.text[end : end + 4]))
    )
