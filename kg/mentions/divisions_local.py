"""Communities and villages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.data.divisions import load_stems
from kg.data.tables import load_set
from kg.mentions.divisions_cover import Cover, count
from kg.mentions.divisions_ground import NAME_TAGS, RANK, Ground, stem_start
from kg.mentions.divisions_lists import Kind, before_head, counted_at, shared
from kg.model import Mention

_COMMUNITY = re.compile(r"社区(?:居民委员会|居委会)?|居民委员会|居委会|社居委|居民区")
_VILLAGE = re.compile(r"村(?:民委员会|委会)?|嘎查")
# After 村: it is the beginning of another word.
_NOT_VILLAGE = re.compile(r"地铁|[东西南北]?站|公园|停车|[落庄镇居民级]|改居|社区|两级|组级|BA|超|晚|民们")
_TAILS = frozenset({"山村", "小村", "古村", "渔村", "中心村", "明星村"})  # common words that also end names: 宝山村
_VILLAGE_BODY = re.compile(
    r"村(?:委会|民委员会|委|党|支部|支书|两委|[“\"]两委|民(?:小组|组|代表|[^委\u3002，]{0,2}说)?)"
)
_NEXT_VILLAGE = re.compile(r"村、[\u4e00-\u9fff]{1,6}村")
_CLINIC = re.compile(r"卫生服务|卫生院|医院|卫生室")
# After 社区: what communities have in general, not what one of them has.
_OF_COMMUNITIES = re.compile(
    r"建设|治理|党建|工作(?!人员|站|者)|服务(?!中心|站)|管理|发展|养老|矫正|大党委|教育|文化|警务|团购|生活|融合|营造|动员|协商|自治"
    r"|生态|活力|环境|面貌|新貌|氛围|家园|共同体|资源|力量|空间|需求"
)
# What names of communities mostly end with.
_NAME_END = re.compile(r"[苑园城里路街村庄湾坊桥山湖河门巷东西南北中府庭居阁台洲口新家院寨屯营堡岭坪江港]$")
# Each of all communities, and none by name: 各包保村社区.
ONE_OF_ALL = re.compile(r"(?:[各每]|所有|全部)$")
_VISITING = frozenset("进入驻赴访巡")
_WEAK = frozenset({"Province", "City"})


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
    if visited(ground, kind) or (type == "Village" and not village_here(ground, kind, end)):
        return
    loose = 3 if ending == "村" else 8
    found = stem_start(ground, kind, chain=chain, known=known, limit=12, loose=loose, weak=_WEAK)
    if found is None or (type == "Village" and not sure_village(ground, found, kind, known)):
        return
    start, how = behind_direction(ground, *found, kind)
    end = named_end(ground.text, type, kind, end)
    if type == "Community" and not sure_community(ground, start, kind, end, how):
        return
    yield Mention(start, end, type, ground.text[start:end], rule=f"division.{type.lower()}.{how}")
    list_end = before_head(ground, start, end)
    if list_end is not None:
        yield from shared(ground, list_end, Kind(type, ending, known))


# A stretch of a street, which a community is called after together with the street's name: 文化|中路社区.
_STRETCH = re.compile("[东西南北中前后][路街]")


def behind_direction(ground: Ground, start: int, how: str, kind: int) -> tuple[int, str]:
    """Where the name begins, with the street's word before its stretch."""
    word = ground.words.at(start - 1) if _STRETCH.fullmatch(ground.text, start, kind) else None
    if word is None or word.end != start or len(word.text) < 2 or ground.stopped_before(start):
        return start, how
    return word.start, how


def visited(ground: Ground, kind: int) -> bool:
    """Whether a verb of going stands before the kind-word: 河长进村, 送戏入社区; 前进社区 is a name."""
    word = ground.words.at(kind - 1) if ground.text[kind - 1 : kind] in _VISITING else None
    return word is not None and (len(word.text) == 1 or not ground.stopped_before(word.start))


def named_end(text: str, type: str, kind: int, end: int) -> int:
    """Where the name ends: 石门村村民委员会 and 常屯社区居委会 are the committees of 石门村 and 常屯社区."""
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
        starts = range(ground.floor(word.start, 4), word.start) if word.text in _TAILS else ()
        longer = any(ground.text[s:kind] in load_stems()["Village"] for s in starts)
        return longer or ground.nearness(ground.text[word.start : kind]) == 2
    if word is not None and word.end > end and not _VILLAGE_BODY.match(ground.text, kind):
        return False
    return not _NOT_VILLAGE.match(ground.text, end) or bool(_VILLAGE_BODY.match(ground.text, kind))


def sure_community(ground: Ground, start: int, kind: int, end: int, how: str) -> bool:
    """Whether 社区 after a stem names a community: no health centre, and no 社区治理 after words the table lacks."""
    if _CLINIC.match(ground.text, end) and ground.nearness(ground.text[start:kind]) < 2:
        return False
    stem = ground.text[start:kind]
    city = any(len(code) <= 4 for code in ground.table.forms.get(stem, ()))
    other = city or any(office.startswith(stem) for office in ground.stems)
    longer = any(ground.nearness(stem[:n]) == 2 for n in range(2, len(stem) - 1))
    if how in {"words", "tail"} and longer:
        return False
    each = ONE_OF_ALL.search(ground.text[max(0, start - 2) : start])
    if how != "chain" and (each or (city and ground.nearness(stem) < 2)):
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
        return how == "words" and len(stem) > 1 and (named_twice(ground, start, kind) or in_row(ground, start, kind))
    if len(stem) == 1:
        return ground.cut_before(start)
    return ground.stopped_before(start) or ground.starts_word(start)


def in_row(ground: Ground, start: int, kind: int) -> bool:
    """Whether another village stands beside this one in a list: 南马村、前庄里村."""
    row = ground.text[start - 2 : start] == "村、" or _NEXT_VILLAGE.match(ground.text, kind)
    clean = ground.is_clean(start, kind) and not plain_words(ground, start, kind)
    return bool(row) and clean and ground.stopped_before(start)


def named_twice(ground: Ground, start: int, kind: int) -> bool:
    """Whether a village that the table lacks is one: the article names it again, and not in common words only."""
    stem = ground.text[start:kind]
    again = count(ground.text, stem + "村") > 1 or (len(stem) == 2 and count(ground.text, stem) > 1)
    return again and ground.stopped_before(start) and not plain_words(ground, start, kind)
