"""How names of a class look that carry their kind at the end, and whether one names a thing or only a kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.data.tables import load_set
from kg.mentions.boundaries import Words
from kg.vocabulary import name_suffixes


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a class's names.

    ``reach`` is how many characters they go to the left of the ending, ``keep`` the boundary words they may hold;
    ``generic`` is the length from which a name of nothing but common words is one, 0 for never.
    """

    type: str
    reach: int = 16
    keep: frozenset[str] = frozenset()
    generic: int = 0
    numerals: bool = False  # 第二中学, 七十一中
    owned: bool = False  # a division directly before is part of the name: 某区城管局
    loose: bool = False  # the name may hold words of doing: 某某发行集团
    verbs: bool = False  # one verb alone may be the name: 发展大道


INNER, ROAD = load_set("inner_words"), load_set("road_words")
# Words of time that names of compounds hold.
SEASONS = frozenset({"春天", "夏天", "秋天", "冬天", "春季", "明天", "清晨", "早晨"})
SHAPES: tuple[Shape, ...] = (
    Shape("PartyOrganization", keep=INNER, owned=True),
    Shape("GovernmentBody", keep=INNER, owned=True, generic=5),
    Shape("Company", keep=INNER, numerals=True, owned=True, loose=True),
    Shape("School", keep=INNER, numerals=True, owned=True, loose=True),
    Shape("Hospital", keep=INNER, numerals=True, owned=True, loose=True),
    Shape("SocialOrganization", keep=INNER, owned=True, loose=True),
    Shape("Media", reach=8, keep=INNER, owned=True),
    Shape("Compound", reach=10, keep=INNER | SEASONS, numerals=True),
    Shape("Road", reach=6, keep=ROAD, numerals=True, verbs=True),
    Shape("Park", reach=8, keep=INNER),
    Shape("Facility", keep=INNER, owned=True, generic=5),
    Shape("Area", reach=10, keep=INNER),
    Shape("Project", reach=24, keep=INNER - {"推进"}, numerals=True, loose=True, owned=True),
)
# A body named by its level alone: 区城管局, 市政府, 街道武装部.
LEVEL = re.compile(r"[省市区县旗镇乡]|街道|苏木|办事处")
LOCAL_FACILITIES = (
    *("便民服务中心", "政务服务中心", "党群服务中心", "综合文化站", "文化站", "养老服务中心", "综合养老服务中心"),
    *("社会工作服务站", "社工站", "新时代文明实践所", "退役军人服务站", "文化服务中心"),
)
PARTY_OFFICES = frozenset({"社会", "组织", "宣传", "统战", "政法", "党建", "纪检"})
# Endings that name nothing with common words alone before them.
PLAIN = frozenset("平台 基地 专区 热线 领导小组 工作专班 专班 指挥部 服务中心".split())
COUNTED_BEHIND = re.compile(r"[0-9]+[余多]?[个家处座所间]")
SET_UP = re.compile(r"(?:依托|设有|设立|设置|建成|打造|开设|建有|成立|通过|利用|建设|新建|内有|有|、|和|与|及)(?:了)?$")
# Party organisations of several members, named by what joins them: 红色物业联合党委.
JOINT = ("联合党委", "综合党委", "联合党支部")
SHOW_STREETS = ("示范街", "特色街", "主题街")


@cache
def ending_pattern(type: str) -> re.Pattern[str]:
    """All endings of a class, longest first, as one expression."""
    ordered = sorted(name_suffixes(type), key=lambda s: (-len(s), s))
    # 党政办 is no ending where 办公室 goes on
    return re.compile("|".join(re.escape(s) + ("(?!公)" if s.endswith("办") else "") for s in ordered))


@cache
def endings() -> frozenset[str]:
    """Every ending of every class: 局, 公安局, 派出所."""
    return frozenset(s for shape in SHAPES for s in name_suffixes(shape.type))


def is_name(words: Words, start: int, kind: int, shape: Shape) -> bool:
    """Whether the part before the ending, ``text[start:kind]``, names one thing rather than a kind."""
    if is_level(words, start, kind, shape):
        return True
    if start >= kind:
        return is_common_facility(words, kind, shape)
    verb = shape.verbs and kind - start > 1 and words.text[start:kind] in ROAD  # 创业大道
    if verb or has_proper_part(words, start, kind):
        return True
    if shape.type == "PartyOrganization" and is_joint(words.text, start, kind):
        return True
    if shape.type == "Area":
        return words.text.startswith(SHOW_STREETS, kind) and kind - start >= 2
    ending = words.at(kind)
    least = 7 if ending is not None and ending.text == "中心" else shape.generic
    long_enough = bool(shape.generic) and kind - start + 2 >= least
    return long_enough and ending is not None and ending.text not in PLAIN


# What firms and shops gather in, whose joint Party organisation needs no other name: 商圈党委, 楼宇党委.
GATHERED = re.compile("[一-鿿]{0,4}(?:商圈|楼宇|街区|市场|园区|产业链|行业|物业|商会|步行街|夜市|专业市场)")
PLURAL = re.compile("(?:党总支|党支部|党委)(?:[0-9一二两三四五六七八九十]|、|[—+])")


def is_joint(text: str, start: int, kind: int) -> bool:
    """Whether a Party organisation is named by what it joins: 红色物业联合党委, or a 商圈党委 that is set up."""
    if text.startswith(JOINT, kind) and kind - start >= 2:
        return True
    if not text.startswith("党委", kind) or PLURAL.match(text, kind) or not GATHERED.fullmatch(text, start, kind):
        return False
    return SET_UP.search(text[max(0, start - 4) : start]) is not None or text[start - 1] in "，。；\n"


# Mass organisations that each level has one of: 区总工会.
MASS = ("总工会", "妇联", "残联", "工商联", "红十字会", "慈善总会", "科协", "文联")


# Hospitals that a city or a district has one of: 市中医院, 区人民医院.
LEVEL_HOSPITAL = re.compile("[省市区县州旗](?:人民|中|中心|妇幼|儿童)?")


def is_level(words: Words, start: int, kind: int, shape: Shape) -> bool:
    """Whether a body is named by its level alone."""
    if shape.type == "Facility":  # 街道养老服务中心 is the one of this street
        local = words.text[start:kind] in {"街道", "镇", "乡", "苏木"}
        return local and any(words.text.startswith(name, kind) for name in LOCAL_FACILITIES)
    if shape.type == "Hospital":
        return LEVEL_HOSPITAL.fullmatch(words.text, start, kind) is not None
    if shape.type == "SocialOrganization":
        return words.text.startswith(MASS, kind) and LEVEL.fullmatch(words.text, start, kind) is not None
    if shape.type != "GovernmentBody" and not (
        shape.type == "PartyOrganization" and words.text[kind : kind + 2] in PARTY_OFFICES
    ):
        return False
    return LEVEL.fullmatch(words.text[start : kind + 1] if start >= kind else words.text[start:kind]) is not None


def is_common_facility(words: Words, kind: int, shape: Shape) -> bool:
    """Whether a facility without a name of its own is set up or used here: 依托日间照料中心和儿童之家."""
    return (
        shape.type == "Facility"
        and any(is_uncounted(words.text, kind, name) for name in load_set("common_facilities"))
        and SET_UP.search(words.text[max(0, kind - 4) : kind]) is not None
    )


def is_uncounted(text: str, at: int, name: str) -> bool:
    """Whether a name stands at a position and no count behind it (社区食堂3个)."""
    return text.startswith(name, at) and COUNTED_BEHIND.match(text, at + len(name)) is None


def has_proper_part(words: Words, start: int, kind: int) -> bool:
    """Whether a word of ``text[start:kind]`` is no common word of kinds (社区, 服务, 示范)."""
    generic = load_set("generic_words")
    index = words.starting_at_or_after(start)
    parts = []
    while index < len(words.words) and words.words[index].end <= kind:
        parts.append(words.words[index].text)
        index += 1
    return any(p not in generic and any(c.isalnum() for c in p) for p in parts or [words.text[start:kind]])
