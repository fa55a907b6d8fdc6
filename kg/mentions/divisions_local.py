"""Streets, towns and townships; communities and villages; lists that share one kind-word (甲、乙社区)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.data.divisions import load_stems
from kg.data.divisions_names import split_office
from kg.data.divisions_scan import support
from kg.data.tables import load_set
from kg.mentions.divisions_cover import Cover, count
from kg.mentions.divisions_ground import NAME_TAGS, RANK, Ground, stem_start, walk_left
from kg.model import Mention

_OFFICE = re.compile(r"街道办事处|地区办事处|街道办|街道|办事处|镇|苏木|乡")
_COMMUNITY = re.compile(r"社区(?:居民委员会|居委会)?|居民委员会|居委会|社居委|居民区")
_VILLAGE = re.compile(r"村(?:民委员会|委会)?|嘎查")
# After the kind-word: it is the beginning of another word.
_NOT_OFFICE = {
    "街道": re.compile(r"上|旁|两[侧边旁]|边|路|巷|面|社区|网格"),
    "镇": re.compile(r"[长静定压住守江海]|域|区|村|街(?!道)|级|上|里|域"),
    "乡": re.compile(r"[村镇亲愁土情音邻贤野绅思间里俗]|级|下|风|振"),
}
_NOT_VILLAGE = re.compile(r"地铁|[东西南北]?站|公园|停车|[落庄镇居民级]|改居|社区|两级|组级|BA|超|晚")
_VILLAGE_BODY = re.compile(
    r"村(?:委会|民委员会|委|党|支部|支书|两委|[“\"]两委|民(?:小组|组|代表|[^委\u3002，]{0,2}说)?)"
)
_CLINIC = re.compile(r"卫生服务|卫生院|医院|卫生室")
_OF_COMMUNITIES = re.compile(
    r"建设|治理|党建|工作(?!人员|站|者)|服务(?!中心|站)|管理|发展|养老|矫正|大党委|教育|文化|警务|团购|生活|融合|营造|动员|协商|自治|生态|活力|环境|面貌|新貌|氛围|家园|共同体|资源|力量|空间|需求"
)
# What names of communities mostly end with.
_NAME_END = re.compile(r"[苑园城里路街村庄湾坊桥山湖河门巷东西南北中府庭居阁台洲口新家院寨屯营堡岭坪江港]$")
_WEAK = frozenset({"Province", "City"})
_LIST_MARK = "、和与及"
_WITH_KIND = re.compile(r"(?:社区|居委会|村委会|街道|办事处)$")
_BODY_KIND = re.compile(r"(?:公司|局|部|委|站|员|队|校|会|厂|馆|办|所|大学|单位|组织|中心|机关|企业|人)$")
_OTHER_KIND = re.compile(r"(?:小区|公司|局|委|中心|站|员|区|队|校|院|园|会|厂|路|店|馆|镇|乡|村)$")
_SORT = re.compile(r"(?<=个)(?:行政|自然|建制|城市|农村|城乡|居民|涉农)$")
_COUNT = re.compile(r"(?:等|(?<!第)(?<![第0-9〇一二两三四五六七八九十百])等?[0-9〇一二两三四五六七八九十百]+余?个)$")


@dataclass(frozen=True)
class Kind:
    """What a list of names shares: class, kind-word, how well a name is known, how long one may be."""

    type: str
    ending: str
    known: Callable[[str], int]
    reach: int = 8
    counted: bool = False  # 等3个社区: what stands before it are names of communities and of nothing else


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
    found = stem_start(ground, kind, chain=chain, known=known, limit=10, loose=0 if short else 4)
    if found is None:
        return
    start, how = found
    if short and how != "chain" and not sure_town(ground, start, kind, known):
        return
    if how == "words" and not sure_street(ground, start, end):
        return
    yield Mention(start, end, "Office", ground.text[start:end], rule=f"division.office.{how}")
    list_end = before_head(ground, start, end)
    if list_end is not None:
        yield from shared(ground, list_end, Kind("Office", ending, known, 6))


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


def find_local(ground: Ground, above: Sequence[Mention]) -> Iterator[Mention]:
    """Communities and villages."""
    # A city's short name before a community is mostly a part of its name: 北海新城社区.
    uppers = [m for m in above if m.type not in _WEAK or not m.rule.startswith("division.short")]
    chain = Cover(sorted(uppers, key=lambda m: -RANK[m.type]))
    for type, pattern in (("Community", _COMMUNITY), ("Village", _VILLAGE)):
        for found in pattern.finditer(ground.text):
            yield from local_at(ground, type, found.start(), found.end(), chain)


def local_at(ground: Ground, type: str, kind: int, end: int, chain: Cover) -> Iterator[Mention]:
    """The community or village whose kind-word is ``text[kind:end]``, and those that share it in a list."""
    ending = ground.text[kind:end]
    known = known_local(ground, type)
    counted = counted_at(ground.text, kind)
    if counted is not None:
        yield from shared(ground, counted, Kind(type, ending, known, counted=True))
        return
    if type == "Village" and not village_here(ground, kind, end):
        return
    loose = 3 if ending == "村" else 8
    found = stem_start(ground, kind, chain=chain, known=known, limit=12, loose=loose, weak=_WEAK)
    if found is None or (type == "Village" and not sure_village(ground, found, kind, known)):
        return
    start, how = found
    end = named_end(ground.text, type, kind, end)
    if type == "Community" and not sure_community(ground, start, kind, end, how):
        return
    yield Mention(start, end, type, ground.text[start:end], rule=f"division.{type.lower()}.{how}")
    list_end = before_head(ground, start, end)
    if list_end is not None:
        yield from shared(ground, list_end, Kind(type, ending, known))


def counted_at(text: str, kind: int) -> int | None:
    """Where the list ends that a counted kind-word closes (等3个社区, 3个行政村), or None."""
    sort = _SORT.search(text, max(0, kind - 3), kind)
    before = sort.start() if sort else kind
    counted = _COUNT.search(text, max(0, before - 6), before)
    return counted.start() if counted else None


def named_end(text: str, type: str, kind: int, end: int) -> int:
    """Where the name ends: 大里村村民委员会 and 亚太社区居委会 are the committees of 大里村 and 亚太社区."""
    short = "村" if type == "Village" else "社区"
    if end - kind > 2 and type == "Village" and text[kind - 1] == "村":
        return kind  # 赵村村委会
    return kind + len(short) if text.startswith(short, kind) else end


def known_local(ground: Ground, type: str) -> Callable[[str], int]:
    """How well the stem of a community or village is known."""
    stems = load_stems()[type]

    def known(stem: str) -> int:
        return ground.nearness(stem) or int(stem in stems)

    return known


def village_here(ground: Ground, kind: int, end: int) -> bool:
    """Whether 村 is the kind-word of a village's name here and not a part of 农村, 村民, 村落."""
    if end - kind > 1 or ground.text[kind - 1] == "村":
        return end - kind > 1  # 铁炉村|村民
    word = ground.words.at(kind)
    if word is not None and word.start < kind and word.text in load_set("divisions_generic"):
        longer = any(
            ground.text[s:kind] in load_stems()["Village"] for s in range(ground.floor(word.start, 4), word.start)
        )
        return longer or ground.nearness(ground.text[word.start : kind]) == 2
    if word is not None and word.end > end and not _VILLAGE_BODY.match(ground.text, kind):
        return False
    return not _NOT_VILLAGE.match(ground.text, end) or bool(_VILLAGE_BODY.match(ground.text, kind))


def sure_community(ground: Ground, start: int, kind: int, end: int, how: str) -> bool:
    """Whether 社区 after a stem names a community: no health centre, and no 社区治理 after words the table lacks."""
    if _CLINIC.match(ground.text, end) and ground.nearness(ground.text[start:kind]) < 2:
        return False
    stem = ground.text[start:kind]
    other = stem in ground.table.forms or any(office.startswith(stem) for office in ground.stems)
    longer = any(ground.nearness(stem[:n]) == 2 for n in range(2, len(stem) - 1))
    if how in {"words", "tail"} and longer:
        return False
    placeless = stem not in ground.table.offices and count(ground.text, stem) < 2
    if how == "words" and placeless and plain_words(ground, start, kind):
        return False
    return how != "words" or not (other or _OF_COMMUNITIES.match(ground.text, end))


def plain_words(ground: Ground, start: int, end: int) -> bool:
    """Whether a stretch is made of common nouns alone (魅力), with nothing that names are made of."""
    words = [(word, ground.tag_at(at)) for at, word in ground.placed_words(start, end)]
    return all(len(word) > 1 and tag not in NAME_TAGS for word, tag in words) and not _NAME_END.search(words[-1][0])


def sure_village(ground: Ground, found: tuple[int, str], kind: int, known: Callable[[str], int]) -> bool:
    """Whether a village's name is good enough: known about here, after its town, or known and cut off on the left."""
    start, how = found
    stem = ground.text[start:kind]
    if known(stem) == 2 or (how == "chain" and not ground.is_generic(start, kind)):
        return True
    if ground.text.startswith("嘎查", kind):
        return len(stem) > 1
    if stem.endswith("新") and not _VILLAGE_BODY.match(ground.text, kind):
        return False  # 新村 is mostly an estate
    if known(stem) == 0:
        return how == "words" and len(stem) > 1 and named_twice(ground, start, kind)
    return ground.stopped_before(start) or (ground.starts_word(start) and len(stem) > 1)


def named_twice(ground: Ground, start: int, kind: int) -> bool:
    """Whether a village that the table lacks is one: the article names it again, and not in common words only."""
    again = count(ground.text, ground.text[start:kind] + "村") > 1
    return again and ground.stopped_before(start) and not plain_words(ground, start, kind)


def shared(ground: Ground, at: int, kind: Kind) -> Iterator[Mention]:
    """The names in a list that ends at ``at`` and shares its kind-word: 瑞锦、瑞和社区, 甲、乙、丙等3个社区."""
    stop = at
    while stop > 0:
        item = item_start(ground, stop, kind)
        if item is None:
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
    if not 2 <= stop - start <= 6 or not ground.is_clean(start, stop, bare=marked):
        return False
    opened = marked or (kind.counted and ground.stopped_before(start))
    other = _BODY_KIND if kind.counted else _OTHER_KIND
    return opened and not other.search(ground.text, start, stop)


def before_head(ground: Ground, start: int, end: int) -> int | None:
    """Where the list before a head ends (瑞锦 in 瑞锦、瑞和社区); None where the head is not its last item."""
    if start == 0 or ground.text[start - 1] not in _LIST_MARK or ground.text[end : end + 1] == "、":
        return None
    return start - 1
