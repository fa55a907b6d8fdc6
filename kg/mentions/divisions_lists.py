"""Lists of divisions that share one kind-word: 金柳、银柳社区, 甲、乙、丙等3个社区."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.mentions.divisions_ground import Ground, walk_left
from kg.model import Mention

_FUNCTION = frozenset("在对为向由以及把将被让使从到至于的了着过")
_LIST_MARK = "、和与及"
_WITH_KIND = re.compile(r"(?:社区|居委会|村委会|街道|办事处)$")
_BODY_KIND = re.compile(r"(?:公司|局|部|委|站|员|队|大学|单位|组织|中心|机关|企业)$")
_OTHER_KIND = re.compile(r"(?:小区|公司|局|委|中心|站|员|区|队|校|院|园|会|厂|路|路口|店|馆|镇|乡|村)$")
_SORT = re.compile(r"(?<=个)(?:行政|自然|建制|城市|农村|城乡|居民|涉农)$")
_COUNT = re.compile(r"(?:等|(?<!第)(?<![第0-9〇一二两三四五六七八九十百])等?[0-9〇一二两三四五六七八九十百]+余?个)$")
# What stands before a count without being a name: 2024年20个村, 其中2个村, 某镇8个村居.
_NO_ITEM = re.compile(r"年$|^(?:其中|另有|还有|共有|现有|全镇|全乡)$|(?:镇|乡|县)$")


@dataclass(frozen=True)
class Kind:
    """What a list of names shares: class, kind-word, how well a name is known, how long one may be."""

    type: str
    ending: str
    known: Callable[[str], int]
    reach: int = 8
    counted: bool = False  # 等3个社区: what stands before it are names of communities and of nothing else


def counted_at(text: str, kind: int) -> int | None:
    """Where the list ends that a counted kind-word closes (等3个社区, 3个行政村), or None."""
    sort = _SORT.search(text, max(0, kind - 3), kind)
    before = sort.start() if sort else kind
    counted = _COUNT.search(text, max(0, before - 6), before)
    return counted.start() if counted else None


def shared(ground: Ground, at: int, kind: Kind) -> Iterator[Mention]:
    """The names in a list that ends at ``at`` and shares its kind-word: 金柳、银柳社区, 甲、乙、丙等3个社区."""
    stop = at
    while stop > 0:
        item = item_start(ground, stop, kind)
        if item is None:
            return
        if kind.counted and _NO_ITEM.search(ground.text[item:stop]):
            return
        name = ground.text[item:stop] + kind.ending
        yield Mention(item, stop, kind.type, name, rule=f"division.{kind.type.lower()}.list")
        if item == 0 or ground.text[item - 1] not in _LIST_MARK:
            return
        stop = item - 1


def item_start(ground: Ground, stop: int, kind: Kind) -> int | None:
    """Where an item of a list begins: the longest known name, else all that stands between two list marks."""
    floor = ground.floor(stop, kind.reach)
    if _WITH_KIND.search(ground.text, floor, stop) or ground.text.endswith(kind.ending, floor, stop):
        return None  # a whole name, found by its own kind-word
    starts = range(floor, stop - 1)
    near = next((s for s in starts if kind.known(ground.text[s:stop]) == 2), None)
    if near is not None or between_marks(ground, floor, stop, kind):
        return floor if near is None else near
    walked = walk_left(ground, floor, stop, 6) if kind.counted else stop
    if between_marks(ground, walked, stop, kind):
        return walked
    far = [s for s in starts if kind.known(ground.text[s:stop]) and not ground.is_generic(s, stop)]
    counted = (s for s in far if kind.counted and ground.stopped_before(s))
    free = (s for s in far if not ground.is_common(s, stop) and (ground.stopped_before(s) or ground.starts_word(s)))
    return next((s for s in (*counted, *free)), None)


def between_marks(ground: Ground, start: int, stop: int, kind: Kind) -> bool:
    """Whether all from a list mark (or from a verb, where the list is counted) to another may be a name."""
    marked = ground.text[start - 1 : start] == "、"
    counted = marked and kind.counted
    good = counted_name(ground, start, stop, kind) if counted else ground.is_clean(start, stop, bare=marked)
    if not 2 <= stop - start <= 6 or not good:
        return False
    opened = marked or (kind.counted and ground.stopped_before(start))
    other = _BODY_KIND if kind.counted else _OTHER_KIND
    return opened and not other.search(ground.text, start, stop)


def counted_name(ground: Ground, start: int, stop: int, kind: Kind) -> bool:
    """Whether an item between two marks of a counted list may be a name: there even 发电楼 and 幸福 are."""
    item = ground.text[start:stop]
    listed = ground.is_listed(start, stop) and not kind.known(item)
    return not listed and not any(c in _FUNCTION for c in item)


def before_head(ground: Ground, start: int, end: int) -> int | None:
    """Where the list before a head ends (金柳 in 金柳、银柳社区); None where the head is not its last item."""
    if start == 0 or ground.text[start - 1] not in _LIST_MARK or ground.text[end : end + 1] == "、":
        return None
    return start - 1
