"""Organisations and places that carry their kind at the end of the name: 有限公司, 党工委, 公园, 服务中心.

The ontology's ``jc:nameSuffix`` annotations say which endings make which class; a row of :data:`SHAPES` says how far a
name of the class reaches to the left and whether a name of nothing but common words is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.data.tables import load_set
from kg.mentions.boundaries import Words, name_start
from kg.model import Mention, Text, Word
from kg.vocabulary import name_suffixes


@dataclass(frozen=True, slots=True)
class Shape:
    """How names of a class look: ``reach`` characters to the left of the ending, ``keep`` boundary words they may hold."""

    type: str
    reach: int = 16
    keep: frozenset[str] = frozenset()
    generic: int = 0  # a name of common words is one from so many characters on, 0 for never
    numerals: bool = False  # 第二中学, 八十五中
    owned: bool = False  # a division directly before is part of the name: 某区城管局
    loose: bool = False  # the name may hold words of doing: 某某发行集团
    verbs: bool = False  # one verb alone may be the name: 发展大道


TRADE = frozenset(
    "处置 受理 诉求 第一 其他 附属 创业 就业 互助 救援 救助 康复 护理 健身 游泳 演出 展览 阅读 托管 托育 助餐 分类 回收 接待 议事 协商 调度 指挥 运行 回迁 安置 服务 管理 生产 销售 经营 投资 运营 发展 建设 创新 培训 学习 实践 保障 保护 养护 维修 指导 支持 调解 治理 宣传 展示 体验 检查 监督 巡逻 巡查 巡防 规划 计划 劝导 统筹 协调 整治 改造 提升 推进 领导 维护 组织 发放 处理 受理 办理 孵化 调研 开发 引导 帮扶 评估 督导 督查 考核 培育 运动 中 上 新 大 小 里 开 下 外 东部 西部 南部 北部 中部 建 办 党员 党建 村民 居民 群众 市民 老人 企业 负责 全国 全民".split()
)

ROAD = frozenset("中 上 新 大 小 里 开 下 外 建 学习 为民 发展 创新 创业 建设 东 西 南 北".split())

SHAPES: tuple[Shape, ...] = (
    Shape("PartyOrganization", keep=TRADE, owned=True),
    Shape("GovernmentBody", keep=TRADE, owned=True, generic=5),
    Shape("Company", keep=TRADE, numerals=True, owned=True, loose=True),
    Shape("School", keep=TRADE, numerals=True, owned=True, loose=True),
    Shape("Hospital", keep=TRADE, numerals=True, owned=True, loose=True),
    Shape("SocialOrganization", keep=TRADE, owned=True, loose=True),
    Shape("Media", reach=8, keep=TRADE, owned=True),
    Shape("Compound", reach=10, keep=TRADE, numerals=True),
    Shape("Road", reach=6, keep=ROAD, numerals=True, verbs=True),
    Shape("Park", reach=8, keep=TRADE),
    Shape("Facility", keep=TRADE, owned=True, generic=5),
    Shape("Area", reach=10, keep=TRADE),
    Shape("Project", reach=24, keep=TRADE, numerals=True, loose=True, owned=True),
)

# Endings that are words of their own: they make a name only with a part before them that is no common word.
COUNTED = re.compile(r"[0-9〇一二两三四五六七八九十百千余多几数]+[余多]?[个家处座条支所名项批间片块幅套栋类]$")


# Rooms, bus lines, numbered streets of a slogan, kinds of projects: no names.
NEVER = re.compile(
    r"^(?:游?[0-9]+[路街弄号线]+|[一二三四五六七八九十1-9][街路]|(?:试点|示范|重点|民生|惠民|服务|认领|招商|产业|建设|优质|公益|扶贫|帮扶|超?[0-9]*亿元(?:以上)?|[0-9.]+[万亿]元|大|好|促|抓|新|老|该|各|此|两大|[一二三四五六七八九十]大|基础设施|公共服务|创业|科技|发展|分[一二三四五]|[0-9]+万元|工业|农业|文旅|文化|旅游|配套|储备|签约|在建|续建|新建|拟建|落地|投资)+(?:项目|工程|产业园|园区|改造|[一二三四]期))$|宅基地$|打卡点$|.*老旧小区$|[0-9]+号改造$|.*宅基地$|.*(?:汇报|海报|简报|情报|预报|填报|申报|通报)$"
)


@cache
def ending_pattern(type: str) -> re.Pattern[str]:
    """All endings of a class, longest first, as one expression."""
    return re.compile("|".join(sorted(map(re.escape, name_suffixes(type)), key=lambda s: (-len(s), s))))


def find_named(text: Text, words: Words) -> Iterator[Mention]:
    """The mentions of every class in :data:`SHAPES`."""
    for shape in SHAPES:
        yield from find_shape(text, words, shape)


def find_shape(text: Text, words: Words, shape: Shape) -> Iterator[Mention]:
    """The mentions of one class."""
    for found in ending_pattern(shape.type).finditer(text.text):
        mention = named_before(text, words, shape, found.start(), found.end())
        if mention:
            yield mention


def named_before(text: Text, words: Words, shape: Shape, kind: int, end: int) -> Mention | None:
    """The name whose ending is ``text[kind:end]``, if it is one."""
    if not ends_word(words, kind, end):
        return None
    start = name_start(words, kind, limit=shape.reach, keep=shape.keep, strict=not shape.loose)
    start = joined_start(words, start)
    if text.text[start - 1 : start + 1] == "其中":
        start += 1
    division = words.division_over(start, kind)
    if division and (embeds(text.text[start : division.start]) or is_inside(division, start, shape)):
        division = None
    inner = trim_front(text.text, words, max(start, division.end) if division else start, kind, shape)
    if not division and COUNTED.search(text.text[max(0, inner - 8) : inner]) and not is_specific(words, inner, kind):
        return None
    if division and inner == division.end and shape.owned:
        inner = chain_start(words, division.start) if shape.loose else division.start
    elif not is_name(words, inner, kind, shape):
        return None
    name = text.text[inner:end]
    if shape.type == "Project" and is_scheme(text.text, inner, kind, end):
        return None
    if shape.type == "School" and text.text[end : end + 2] in {"科技", "路口", "小区"}:
        return None
    if shape.type == "Road" and text.text[end : end + 1] in "侧边况":
        return None
    if shape.type == "Company" and re.match(r"家属|宿舍|福利区|生活区|老生活区", text.text[end:]):
        return None
    if (
        shape.type == "Media"
        and name.endswith("网")
        and not re.match(r"[、，。\s）)]|记者|讯|报道|消息|客户端|$", text.text[end:])
    ):
        return None
    if shape.type == "GovernmentBody" and name.endswith(("客厅", "议事厅", "餐厅", "大厅", "展厅", "会议厅")):
        return None
    if text.text[end : end + 2] in {"城市", "城区", "任务", "思想", "工作", "环节"}:
        return None
    return (
        None
        if NEVER.match(name) or (text.text[end : end + 1] in "长委" and end - kind == 1)
        else Mention(inner, end, shape.type, name, rule=f"suffix.{shape.type}")
    )


def is_inside(division: Mention, start: int, shape: Shape) -> bool:
    """Whether a short place name is only a part of a longer name of a park or a road: 河南 in 须水河南支公园."""
    return shape.type in {"Park", "Road"} and division.rule.startswith("division.short") and start < division.start


def chain_start(words: Words, start: int) -> int:
    """Where the chain of divisions that reaches a position begins: 北京 of 北京方庄物业公司."""
    before = [m for m in words.divisions if m.end == start and m.type in {"Province", "City", "District"}]
    return chain_start(words, before[0].start) if before else start


def joined_start(words: Words, start: int) -> int:
    """A 和 that is part of a name: of 瑞和安置区 in a list, 瑞 alone cannot be an item."""
    text = words.text
    if (
        text[start - 1 : start] == "和"
        and start >= 3
        and text[start - 3] in "、，。（"
        and "一" <= text[start - 2] <= "鿿"
    ):
        return start - 2
    return start


def is_scheme(text: str, start: int, kind: int, end: int) -> bool:
    """Whether a quotation before 工程 or 项目 makes a programme of it: “五个一”工程; “吸睛”项目 names nothing."""
    return (text[kind - 1] == "”" and text[start] == "“") or text[start:end].startswith(("实行", "好“"))


def embeds(front: str) -> bool:
    """Whether a division stands inside a longer name: 某银行方庄支行, 某中学某校区."""
    return bool(
        re.search(
            r"(?:大学|学院|中学|小学|学校|医院|银行|公司|集团|公安|交警|铁路|移动|联通|电信|电力|保险|大厦|超市)$",
            front,
        )
    )


def is_specific(words: Words, start: int, kind: int) -> bool:
    """Whether a counted noun is a proper name all the same: 276名百度花园居民 counts people."""
    return words.text[start - 1 : start] in "名位户" and is_name(words, start, kind, Shape(""))


def ends_word(words: Words, kind: int, end: int) -> bool:
    """Whether the ending is a word's end, and no mere last character of another word (路 in 路长, 局 in 格局)."""
    word = words.at(end - 1)
    if word is None:
        return True
    if word.end != end:
        return words.text[end : word.end] in {"书记", "委员", "主任"}
    return (
        end - kind > 1
        or word.start >= kind
        or word.text in single_endings()
        or (len(word.text) == 3
        and word.tag[:1] == "n"
        and words.text[kind] in "队团社馆站")
    )


@lru_cache(maxsize=1)
def single_endings() -> frozenset[str]:
    """Words that end in a one-character ending and still name their kind: 公安局, 派出所."""
    return frozenset(s for shape in SHAPES for s in name_suffixes(shape.type))


def trim_front(text: str, words: Words, start: int, kind: int, shape: Shape) -> int:
    """Drop what a name cannot begin with: marks, numerals of a count, verbs that names hold only inside."""
    stops = load_set("boundary_words")
    while start < kind:
        word = words.at(start)
        if word is None:
            return start
        if text[start] in "·•-—&”’":
            start += 1
        elif (not shape.numerals and is_count(words, word)) or (shape.type in {"Road", "Park"} and word.text in LOCAL_WORDS and word.end < kind) or (word.text in stops and word.start == start and not (shape.verbs and word.end >= kind)):
            start = word.end
        else:
            return start
    return kind


# A body named by its level alone: 区城管局, 市政府, 街道武装部.
LEVEL = re.compile(r"[省市区县旗镇乡]|街道|苏木|办事处")
PARTY_OFFICES = frozenset({"社会", "组织", "宣传", "统战", "政法", "党建", "纪检"})
BARE = frozenset(
    "儿童之家 妇女之家 职工之家 新时代文明实践站 新时代文明实践所 新时代文明实践中心 日间照料中心 社区食堂 长者食堂 幸福食堂 老年食堂 农家书屋 阅读空间 政务大厅 便民服务大厅 办事大厅 老年餐桌 健康小屋 儿童托管室 党群服务中心 便民服务中心 邻里中心 红色驿站 百姓书屋".split()
)
SET_UP = re.compile(r"(?:依托|设有|设立|设置|建成|打造|开设|建有|成立|通过|利用|建设|新建|内有|有|、|和|与|及)(?:了)?$")


def is_bare_facility(words: Words, kind: int, shape: Shape) -> bool:
    """Whether a common facility without a name of its own is set up or used here: 依托日间照料中心和儿童之家."""
    return (
        shape.type == "Facility"
        and any(words.text.startswith(name, kind) for name in BARE)
        and SET_UP.search(words.text[max(0, kind - 4) : kind]) is not None
    )


LOCAL_WORDS = frozenset("街道 社区 辖区 镇区 村 镇 全镇 全区 乡".split())


def is_count(words: Words, word: Word) -> bool:
    """Whether a numeral counts (两个, 12) rather than begins a name (五龙口)."""
    if word.tag in {"q", "mq"} or word.text[0].isdigit():
        return True
    after = words.at(word.end)
    return word.tag == "m" and (len(word.text) > 1 or after is None or after.tag in {"q", "m"})


def is_name(words: Words, start: int, kind: int, shape: Shape) -> bool:
    """Whether the part before the ending names one thing rather than a kind."""
    body = (
        shape.type == "GovernmentBody"
        or (shape.type == "PartyOrganization"
        and words.text[kind : kind + 2] in PARTY_OFFICES)
    )
    if body and LEVEL.fullmatch(words.text[start : kind + 1] if start >= kind else words.text[start:kind]):
        return True
    if start >= kind:
        return is_bare_facility(words, kind, shape)
    generic = load_set("generic_words")
    index = words.starting_at_or_after(start)
    parts = []
    while index < len(words.words) and words.words[index].end <= kind:
        parts.append(words.words[index].text)
        index += 1
    parts = parts or [words.text[start:kind]]
    if any(part not in generic and any(c.isalnum() for c in part) for part in parts):
        return True
    ending = words.at(kind)
    if shape.type == "Area":
        return words.text.startswith(("示范街", "特色街", "主题街"), kind) and kind - start >= 2
    plain = ending is not None and ending.text not in {
        "平台",
        "基地",
        "专区",
        "热线",
        "领导小组",
        "工作专班",
        "专班",
        "指挥部",
        "服务中心",
    }
    return bool(shape.generic) and kind - start + 2 >= shape.generic and plain
