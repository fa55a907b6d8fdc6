"""Programmes: named policies, campaigns, systems and ways of working.

Three signs make a programme: it stands in quotation marks beside a kind-word or a verb of carrying out; it ends in a
kind-word (工作法, 路长制, 专项行动) with a name before it; or it is nationally known (``ontology/programmes.ttl``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.data.openings import one_of, opening
from kg.data.tables import alternatives, load_set
from kg.mentions.boundaries import Words, name_start
from kg.model import Mention, Text
from kg.programmes import programmes

KIND = alternatives("programme_kinds")
STRONG = alternatives("programme_endings")
CARRYING_OUT = alternatives("carrying_words")
QUOTED = re.compile(
    r"“([^“”。！？\n]{2,24})”|‘([^‘’。！？\n]{2,24})’|『([^『』。！？\n]{2,24})』|「([^「」。！？\n]{2,24})」"
)
# Between a quoted name and its kind-word a noun or two may stand: “五星”支部创建, “老街坊”调解工作法, “2+N”的服务体系.
AFTER_QUOTE = re.compile(
    rf"(?:[两三四五六七八]项(?=工程|工作|机制|制度|行动))?(?:的?(?![^，。]{{0,5}}(?:进行|原则|精神|作用|问题|难题|理念|要求|开展|提供|做好|提升|推动|实现|增强|促进|打造|成为|重构|创新|重塑|构筑|撬动|激活|破解|引发|描绘))[^，。；：、“”‘’\n的和与及在了为是以把等]{{1,6}}?)?(?P<kind>{KIND})(?![一-鿿]?(?:长|员|者|人|队|站|室|家|专区|大厅|中心|点|区|群|店|车))"
)
# What follows a quoted programme without a kind-word: a mark, a particle, a verb; a noun makes it an attribute.
ENDS = re.compile(
    r"$|[^一-鿿]|等|的(?=工作|模式|方法)|以后|和|与|及|以及|为|在|落|有|中|后|上|下|以来|，|成|让|使|得|并|全覆盖|试点|项目"
)
# Works of this kind are projects.
PLACED = re.compile(r"(?:路|街|巷|大道|小区|院|社区|村|河|湖|渠)$")
PLACED_WORKS = re.compile(r".*(?:综合整治|环境整治|综合改造)$")
WORKS = re.compile(
    r"(?:更新|治理|扩建|改造|建设|整治|修复|绿化|管线|管网|道路|桥梁|安置|拆迁|亮化|硬化|提升|改扩|[一二三四五]期)$"
)
MEANS_OF = re.compile(
    r"为(?:重要|有力)?(?:抓手|支点|载体|牵引|依托|主线|契机|核心|纽带|支撑|突破口|底座|品牌|总抓手|基础)"
)
NUMERAL_SCHEME = re.compile(r"[一二两三四五六七八九十百千万]|\d[+＋]|[+＋][\dNnXx]|\d")
NOT_SCHEME = re.compile(
    r"^[零〇一二三四五六七八九十百千万几两]+[个把张场件次名项]|一[公家线条]|第一|唯一|万家|之一$|一起|一样|一本账|统一|一号|五一|十一|清零$|全生命|改居|一流|单一|一体|5G|4G"
)
GENERIC = load_set("generic_programmes")
KEEP = load_set("programme_inner_words")


@lru_cache(maxsize=1)
def known_names() -> frozenset[str]:
    """Every variant of the nationally known programmes."""
    return frozenset(v for row in programmes() for v in (row.label, *row.variants) if len(v) >= 2)


@lru_cache(maxsize=1)
def known_pattern() -> re.Pattern[str]:
    """Every variant of the nationally known programmes, longest first."""
    return one_of(known_names())


def find_programmes(text: Text, words: Words) -> Iterator[Mention]:
    """Programmes in quotation marks, known ones, and ones with a kind-word at the end."""
    yield from quoted_programmes(text, words)
    yield from known_programmes(text)
    yield from ending_programmes(text, words)
    yield from phrase_programmes(text)


def quoted_programmes(text: Text, words: Words) -> Iterator[Mention]:
    """“X”工作法; 推行“X”; “三零”创建."""
    for found in QUOTED.finditer(text.text):
        name = next(g for g in found.groups() if g)
        after = AFTER_QUOTE.match(text.text, found.end())
        if name in known_names() and (after or name not in load_set("common_programmes")):
            end = after.end() if after else found.end()
            yield Mention(
                found.start(), end, "Programme", text.text[found.start() : end], rule="programme.quoted_known"
            )
        elif after and is_scheme_with_kind(name, after.group("kind")):
            end = after.end()
            start = qualifier_start(text, words, found.start())
            yield Mention(start, end, "Programme", text.text[start:end], rule="programme.quoted_kind")
        elif is_quoted_scheme(name) and carried_out(text.text, found.start()) and ENDS.match(text.text, found.end()):
            yield Mention(found.start(), found.end(), "Programme", name, rule="programme.quoted_verb")
        elif text.text.endswith("以", 0, found.start()) and MEANS_OF.match(text.text, found.end()) and len(name) <= 12:
            yield Mention(found.start(), found.end(), "Programme", name, rule="programme.quoted_means")
        elif is_parallel(text.text, found.end()) and len(name) <= 12:
            yield Mention(found.start(), found.end(), "Programme", name, rule="programme.quoted_list")


PARALLEL = re.compile(rf"[、和与及]?[一-鿿]{{0,6}}“[^“”\n]{{2,24}}”(?:[两三四五六七八]项)?(?:{KIND})")


def is_parallel(text: str, end: int) -> bool:
    """Whether another quotation follows at once: “六稳”“六保”工作."""
    return PARALLEL.match(text, end) is not None


def is_scheme_with_kind(name: str, kind: str) -> bool:
    """Whether a quotation with a kind-word behind it names a programme (“绣花”功夫 has none; “口袋”公园 is a place)."""
    if (kind in {"建设", "改造"} and not NUMERAL_SCHEME.search(name)) or (
        NOT_SCHEME.search(name) and len(name) < 4 and kind in {"工作", "活动", "服务", "建设"}
    ):
        return False
    return not re.search(r"[，。；：]", name) and len(name) <= 20


def is_quoted_scheme(name: str) -> bool:
    """Whether a quotation without a kind-word has the form of a scheme: a numeral with parts, or a kind-word inside."""
    if (
        re.search(r"[，。；：]", name)
        or len(name) > (22 if re.search("计划$|行动$|工程$", name) else 16)
        or ("、" in name and name[0] not in "一二三四五六七八九十")
        or NOT_SCHEME.search(name)
    ):
        return False
    if re.search(r"[一-鿿]{3}法$", name) and not re.search(r"(?:办|方|宪|执|依|合|立|司|普|守|书)法$", name):
        return True
    return bool(NUMERAL_SCHEME.search(name) or re.search(f"(?:{STRONG}|工作|行动|活动|[+＋])$", name) or "+" in name)


def carried_out(text: str, start: int) -> bool:
    """Whether a verb of carrying out stands directly before a position (with 了, 好 between)."""
    before = text[max(0, start - 8) : start]
    return bool(
        re.search(rf"(?:{CARRYING_OUT})(?:了|好|着|开|出|起|以|全省|全市|全区|全国)?$", before)
    ) or before.endswith("、")


def qualifier_start(text: Text, words: Words, start: int) -> int:
    """Start of what qualifies a quoted name without a particle: 两新党建“612”工程, 社区治理“5+N”政策."""
    floor = name_start(words, start, limit=8, keep=frozenset({"党建", "基层"}), quotes=False)
    qualifier = text.text[floor:start]
    return floor if re.search(r"党建$|服务$|治理$", qualifier) and len(qualifier) >= 4 else start


KIND_BEHIND = re.compile("专项行动|行动|主题教育|活动|工作法|管理模式|模式|机制|制度|战略|改革|计划|工程")


def known_programmes(text: Text) -> Iterator[Mention]:
    """Nationally known programmes, with the kind-word behind them."""
    for found in known_pattern().finditer(text.text):
        after = KIND_BEHIND.match(text.text, found.end())
        if found.group() in load_set("common_programmes") and not after:
            continue
        end = found.end() + (len(after.group()) if after else 0)
        yield Mention(found.start(), end, "Programme", text.text[found.start() : end], rule="programme.known")


PHRASES = (
    re.compile(
        r"(?:深入)?学习(?:宣传)?贯彻(?:落实)?(?:习近平[^，。；、]{2,20}?(?:思想|精神)|党的[一二三]十[一二三四五六七八九]?大精神|党的[一-鿿]{2,12}?全会精神)"
    ),
    re.compile(r"(?<=在)[一-鿿]{4,6}创建(?=方面|中)"),
    re.compile(r"(?<![一-鿿])[一-鿿]{2}(?:城市|园林|卫生|双拥|示范)[一-鿿]{0,2}创建(?=工作|活动|、|，|。|契机)"),
    re.compile(r"(?:[一-鿿]{2})?国家中心城市(?:建设)?"),
    re.compile(r"(?:“十[二三四五六]五”|十[二三四五六]五)规划"),
)


def phrase_programmes(text: Text) -> Iterator[Mention]:
    """Fixed phrases of Party and government usage."""
    for pattern in PHRASES:
        for found in pattern.finditer(text.text):
            goal = "中心城市" in found.group() or "五" in found.group()[:3]
            rule = "programme.goal" if goal else "programme.phrase"
            yield Mention(found.start(), found.end(), "Programme", found.group(), rule=rule)


@lru_cache(maxsize=1)
def strong_pattern() -> re.Pattern[str]:
    """Kind-words that make a programme without quotation marks."""
    return re.compile(opening(STRONG.split("|")) + f"(?:{STRONG})")


def ending_programmes(text: Text, words: Words) -> Iterator[Mention]:
    """全科网格制, 环境综合整治, 网格化巡查制度."""
    for found in strong_pattern().finditer(text.text):
        kind, end = found.span()
        word = words.at(end - 1)
        if (word and word.end != end) or (text.text[end : end + 1] == "度" and found.group().endswith("制")):
            continue
        if found.group() in {"综合整治", "环境整治", "综合整治工作"} and PLACED.search(
            text.text[max(0, kind - 2) : kind]
        ):
            continue
        if found.group() == "计划" and PLANNED.match(text.text, end):
            continue
        if found.group() == "工程" and WORKS.search(text.text[max(0, kind - 2) : kind]):
            continue
        start = name_start(words, kind, limit=14, keep=KEEP, quotes=False, strict=True)
        start = skip_front(words, start, kind)
        name = text.text[start:end]
        if ends_known(name) or re.search(r"[两三四五六七八九十0-9]+[项大个]$", text.text[start:kind]):
            continue  # A、B两项工程 counts what it names
        if PLACED_WORKS.match(name) and text.text.startswith(("项目", "工程"), end):
            continue
        if (
            kind - start >= 2
            and name not in GENERIC
            and text.text[kind - 1] != "”"
            and specific(words, start, kind)
            and "”" not in name
        ):
            yield Mention(start, end, "Programme", name, rule="programme.ending")


# 计划 is a verb where what is planned follows: …院区计划明年6月投用.
PLANNED = re.compile(r"[0-9]|今年|明年|后年|年内|年底|到20|于|在|再|新|投|建|完|开|争|用|将")


def ends_known(name: str) -> bool:
    """Whether a name is a known programme with words before it; the known one is found by itself."""
    known = known_names()
    return any(name[i:] in known for i in range(1, len(name) - 1))


def skip_front(words: Words, start: int, kind: int) -> int:
    """Drop verbs of carrying out and adverbs that the name reached over."""
    front = set(CARRYING_OUT.split("|")) | {
        "推进",
        "落实",
        "全面",
        "进一步",
        "大力",
        "各项",
        "相关",
        "管理",
        "处理",
        "组织",
        "严格",
        "新",
        "大",
        "一",
        "和",
        "与",
        "下",
        "上",
        "中",
        "进",
        "年",
        "每",
    }
    index = words.starting_at_or_after(start)
    while index < len(words.words) and words.words[index].start < kind and words.words[index].text in front:
        start = words.words[index].end
        index += 1
    return min(start, kind)


def specific(words: Words, start: int, kind: int) -> bool:
    """Whether at least one word of the name is no common word."""
    common = (
        load_set("generic_words")
        | GENERIC
        | {
            "工作",
            "运营",
            "基本",
            "年度",
            "列入",
            "占",
            "建设",
            "开发",
            "经营",
            "长效",
            "常态",
            "良好",
            "各项",
            "相关",
            "一系列",
            "系列",
            "有关",
            "帮扶",
            "重大",
            "民生",
            "规章",
            "完善",
            "发展",
            "新",
            "健全",
        }
    )
    index, parts = words.starting_at_or_after(start), []
    while index < len(words.words) and words.words[index].end <= kind:
        parts.append(words.words[index].text)
        index += 1
    return any(p not in common for p in parts)
