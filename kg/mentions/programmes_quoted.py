"""Programmes in quotation marks: beside a kind-word or a verb of carrying out, or of a form that only schemes have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.data.openings import one_of
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
    rf"(?:[两三四五六七八]项(?=工程|工作|机制|制度|行动))?(?:的?(?![^，。]{{0,5}}(?:进行|原则|精神|作用|问题|难题|理念|要求|开展|提供|做好|提升|推动|实现|增强|促进|打造|成为|重构|创新|重塑|构筑|撬动|激活|破解|引发|描绘))[^，。；：、“”‘’\n的和与及在了为是以把等]{{1,6}}?)?(?P<kind>{KIND})(?:(?<=闭环|网络|体系)(?:机制|模式|工程))?(?![一-鿿]?(?:长|员|者|人|队|站|室|家|专区|大厅|中心|点|区|群|店|车)|[一-鿿]{{0,2}}(?:招聘会|大赛|竞赛|挑战赛|论坛|晚会|集市))"
)
# What follows a quoted programme without a kind-word: a mark, a particle, a verb; a noun makes it an attribute.
ENDS = re.compile(
    r"$|[^一-鿿]|等|的(?=工作|模式|方法)|以后|和|与|及|以及|为|在|落|有|中|后|上|下|以来|，|成|让|使|得|并|全覆盖|试点|项目|要求"
)
MEANS_OF = re.compile(
    r"为(?:重要|有力|主要|总)?(?:实施)?(?:抓手|支点|载体|牵引|依托|主线|契机|核心|纽带|支撑|突破口|切入点|底座|品牌|基础|路径)"
)
NUMERAL_SCHEME = re.compile(r"[一二两三四五六七八九十百千万]|\d[+＋]|[+＋][\dNnXx]|\d")
NOT_SCHEME = re.compile(
    r"^[零〇一二三四五六七八九十百千万几两]+[个把张场件次名项]|一[公线条]|^一家|第一|唯一|万家|之一$|一起|一样|一本账|统一|一号|五一|十一|清零$|全生命|改居|一流|单一|一体|5G|4G"
)


@lru_cache(maxsize=1)
def known_names() -> frozenset[str]:
    """Every variant of the nationally known programmes."""
    return frozenset(v for row in programmes() for v in (row.label, *row.variants) if len(v) >= 2)


@lru_cache(maxsize=1)
def known_pattern() -> re.Pattern[str]:
    """Every variant of the nationally known programmes, longest first."""
    return one_of(known_names())


def quoted_programmes(text: Text, words: Words) -> Iterator[Mention]:
    """“X”工作法; 推行“X”; “三零”创建."""
    for found in QUOTED.finditer(text.text):
        name = next(g for g in found.groups() if g)
        after = AFTER_QUOTE.match(text.text, found.end())
        if after and is_clause(words, found.end(), after.start("kind")):
            after = None
        if name in known_names() and (after or name not in load_set("common_programmes")):
            end = after.end() if after else found.end()
            yield Mention(
                found.start(), end, "Programme", text.text[found.start() : end], rule="programme.quoted_known"
            )
        elif after and (is_scheme_with_kind(name, after.group("kind")) or is_built_up(text.text, found, after)):
            end = after.end()
            start = qualifier_start(text, words, found.start())
            yield Mention(start, end, "Programme", text.text[start:end], rule="programme.quoted_kind")
        elif rule := rule_without_kind(text.text, found, name):
            yield Mention(found.start(), found.end(), "Programme", name, rule=rule)


def rule_without_kind(text: str, found: re.Match[str], name: str) -> str:
    """The rule by which a quotation without a kind-word behind it names a programme; empty if it names none."""
    start, end = found.span()
    if is_quoted_scheme(name) and carried_out(text, start) and ENDS.match(text, end):
        return "programme.quoted_verb"
    if is_made_use_of(text, start, end) and is_means(name):
        return "programme.quoted_means"
    if is_parallel(text, end) and len(name) <= 12:
        return "programme.quoted_list"
    if OWN_FORM.fullmatch(name) and FORM_ENDS.match(text, end) and not MERELY.search(text, max(0, start - 4), start):
        return "programme.quoted_form"
    if ROLE.fullmatch(name) and BORNE_BY.search(text, max(0, start - 6), start):
        return "programme.quoted_role"
    return ""


# What comes from above and is made use of: 抢抓“某某”机遇, 乘着“某某”的东风.
OPPORTUNE = re.compile("(?:抢抓|抓住|紧抓|抓牢|借助|用好|把握|乘着?|借着?|趁着?|以)(?:全国|全省|全市|全区|国家)?$")
CHANCE = re.compile("的?(?:重大|难得|有利|政策)?(?:机遇|契机|东风|良机|春风)")


def is_made_use_of(text: str, start: int, end: int) -> bool:
    """Whether a quotation stands as a means or as a chance: 以“某某”为抓手, 抢抓“某某”机遇."""
    means = text.endswith("以", 0, start) and MEANS_OF.match(text, end)
    chance = CHANCE.match(text, end) and OPPORTUNE.search(text, max(0, start - 6), start)
    return bool(means or chance)


# Quotations that end so name a way of serving, whatever verb stands by them: “小巷管家”, “夜间微课堂”, “邻里圆桌会”.
OWN_FORM = re.compile(
    "(?:[一-鿿]{2,7}(?:课堂|(?<=半)学堂|茶摊|茶座|议事角|夜话|夜校|圆桌会|议事会|说事会|评理会|恳谈会|管家|服务员|帮办员|规划师|合伙人|秘书|楼长|经验|时间银行)|"
    "(?:[0-9]{1,2}|一刻|十五|十)分?钟[一-鿿]{2,8}圈|[一-鿿]{2,4}[+＋])"
)
FORM_ENDS = re.compile("(?![一-鿿]{0,4}(?:队|站|室|中心|平台|系统|小程序|志愿者|支部|基地|公园|广场))")
MERELY = re.compile("(?:当好|做好|争当|像|如|[0-9]名|作为|获|评|培育|组建|成立)的?(?:“[^“”]{2,8}”)*$")
# A part that people are given to play: 担任“项目秘书”, 当“社区规划师”.
ROLE = re.compile("[一-鿿]{2,6}(?:员|师|长|秘书|管家|专员|顾问|代办|红娘)")
BORNE_BY = re.compile("(?:担任|出任|受聘为?|聘为|选聘|选派|配备|兼任|设立|推行)(?:了)?$|[生干党授民者]当$")


def is_means(name: str) -> bool:
    """Whether what stands between 以 and 为抓手 can be a name: short, or parts of one length in a row; no place."""
    if re.search("(?:厅|站|室|中心|食堂|平台|大院|书屋|精神|思想|思维|标准|商圈|新城)$", name):
        return False
    parts = re.split("[、，]", name)
    return len(name) <= 12 or (len(parts) >= 3 and len({len(part) for part in parts}) == 1)


def is_clause(words: Words, start: int, kind: int) -> bool:
    """Whether a verb stands between a quotation and its kind-word: “末梢”变成服务, ‘精神’织密治理."""
    index = words.starting_at_or_after(start)
    while index < len(words.words) and words.words[index].end <= kind:
        word = words.words[index]
        if word.tag == "v" and word.text not in load_set("programme_inner_words"):
            return True
        index += 1
    return False


# What is built and is no place: 推进“美好家园”建设.
BUILT_UP = re.compile("(?:推进|深化|开展|加强|抓好|实施|启动)$")
PLACE_LIKE = re.compile("(?:商圈|新城|(?<!家)园|[区城街村路院镇]|中心|基地|小区)$")


def is_built_up(text: str, found: re.Match[str], after: re.Match[str]) -> bool:
    """Whether a quotation before 建设 names a programme: a verb of carrying out before it, no place inside."""
    name = found.group()[1:-1]
    return (
        after.group() == "建设"
        and len(name) >= 4
        and not PLACE_LIKE.search(name)
        and BUILT_UP.search(text, max(0, found.start() - 2), found.start()) is not None
        and not re.search("[，。；：]", name)
    )


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


# What is asked or told in quotation marks is no scheme, whatever it counts: “院里12个车位怎么分”.
ASKED = re.compile("怎么|如何|什么|[吗呢啊了吧的]$|[我你他她]|场所$")


def is_quoted_scheme(name: str) -> bool:
    """Whether a quotation without a kind-word has the form of a scheme: a numeral with parts, or a kind-word inside."""
    if (
        re.search(r"[，。；：]", name)
        or len(name) > (22 if re.search("计划$|行动$|工程$", name) else 16)
        or ("、" in name and name[0] not in "一二三四五六七八九十")
        or NOT_SCHEME.search(name)
        or ASKED.search(name)
    ):
        return False
    if re.search(r"[一-鿿]{3}法$", name) and not re.search(r"(?:办|方|宪|执|依|合|立|司|普|守|书)法$", name):
        return True
    return bool(NUMERAL_SCHEME.search(name) or re.search(f"(?:{STRONG}|工作|行动|活动|[+＋])$", name) or "+" in name)


CALLED = re.compile("(?:答案是|答案就是|归结为|概括为|总结为|简称为?|也叫|叫作|称之为)$")
# The list that a quotation goes on with holds others, or begins with what is carried out.
LISTED = re.compile(rf"(?:”(?:[一-鿿]{{2,6}})?、|(?:{CARRYING_OUT})[^，。；：“”、]{{2,16}}、)$")


def carried_out(text: str, start: int) -> bool:
    """Whether a verb of carrying out stands directly before a position (with 了, 好 between)."""
    before = text[max(0, start - 8) : start]
    if re.search(rf"(?:{CARRYING_OUT})(?:了|好|着|开|出|起|以|全省|全市|全区|全国)?$", before) or CALLED.search(before):
        return True
    return before.endswith("、") and LISTED.search(text, max(0, start - 40), start) is not None


# The known programme that a scheme of numbers is a stage of: 老旧小区改造“1+6”试点.
WORKS_BEFORE = re.compile("(?:老旧小区改造|棚户区改造|城市更新|背街小巷整治|人居环境整治)$")


def qualifier_start(text: Text, words: Words, start: int) -> int:
    """Start of what qualifies a quoted name without a particle: 两新党建“612”工程, 社区治理“5+N”政策."""
    floor = name_start(words, start, limit=8, keep=frozenset({"党建", "基层"}), quotes=False)
    qualifier = text.text[floor:start]
    if re.search(r"党建$|服务$|治理$", qualifier) and len(qualifier) >= 4:
        return floor
    works = WORKS_BEFORE.search(text.text, max(0, start - 8), start)
    return works.start() if works else start
