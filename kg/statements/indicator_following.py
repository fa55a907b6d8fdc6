"""The noun stands after the number: 18个二级网格, 453户居民登记参与垃圾分类."""

from __future__ import annotations

import re

from kg.data.tables import load_set
from kg.statements.indicator_reading import BEARERS, NOTHING, Reading, left_of, right_of
from kg.statements.indicator_words import ATTRIBUTE, CAUSES, WHOLE, area_name, shorter, tidy, unit_kind, without_copula
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page, head_end, is_light, last_verb, noun_end

EACH = re.compile("(?:每个?(?:季度|半年|[年月周天日](?!度)|平方米|[户人亩餐吨次件]))+")
# What there was before: 把原有的28个网格重新划分.
FORMER, FORMER_WORD = re.compile("(?:原有的?|原来的)$"), "原有"
EXAMPLES = re.compile("等(?=[一-龥]{2})")
AMONG = re.compile("(?:其中|当中)[，]?")
IN_ALL = re.compile("[一-龥”）](?:共计|合计|总计|总共|共)$")  # 网格员、志愿者共1260余人: the noun stands before
# 29个社区重新划分为168个网格: the first number only says what is divided.
PARTED = re.compile(
    "[一-龥（）]{1,10}?(?:重新|被|统一|科学)*(?:划分|细分|划|分|优化|调整|整合|合并)(?:为|成)[^，。；]{0,3}\\d"
)
COSTING = re.compile("[一-龥]{1,6}?(?:(?:计划|预计)?总投资|合计|共计|总计)[约达近]?\\d")  # 两个项目总投资9.7亿元
ATTRIBUTIVE = frozenset(["受灾", "受损", "在建", "在册", "闲置", "困难", "获奖", "参赛", "驻区", "失业"])
# How something is done, after a noun that is counted: 选派专员38名对口联系企业.
BESIDES = frozenset(["对口", "轮流", "定期", "分片", "轮番", "昼夜", "日夜", "全程", "分别"])
OUT_OF = re.compile("(?:里|中|，)?(?:就|已|便)?有 ?\\d+户")  # 全村683户有651户参加
OUT_OF_THEM = re.compile("(?:[一-龥]{1,8}?[里中]?)?有$")  # 17个居民区有16个实现突破
THING_OF = frozenset("簿册本单表卡点员站证队包箱机车牌")  # 走访簿, 巡查车: a verb that says what a thing is for
FUND = re.compile(
    "(?!用于|作为|设立|成立|建立|设置|用作|注入)[一-龥“”]{1,10}?(?:资金|基金|经费|奖金|善款)”?(?=$|[，。；])"
)
SPENT = ("出资", "投资", "投入", "斥资", "耗资", "捐资", "筹资", "自筹")
OFFERED = re.compile("^(?:免费|优先|上门)?(?:提供|送去|送上)[^，。；]*?服务”?$")
PREPOSITIONS = ("为", "对", "给", "向", "在", "使", "让", "将", "把")
MADE = re.compile("(?:担任|兼任|出任)(?P<post>[一-龥“”]{2,10})")
ADVERBS = re.compile(
    "^(?:已经|已|均|都|也|还|正式|正在|正|全部|全都|将|先后|陆续|共同|一起|的)*(?:[一-龥]{4}(?=开展|推进|进行|展开))?"
)


def of_following(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """600余个摄像头, 4所小学投入使用, 帮助240余名群众完成再就业."""
    if item.quantity.unit == "户" and page.text.startswith("人家", item.quantity.end):
        passing = re.search("[从给为帮让栋幢]", page.text[max(0, item.quantity.start - 3) : item.quantity.start])
        return (
            NOTHING if passing else Reading("户数", "observed.number_first", item.left[0], item.quantity.end + 2, "户")
        )
    if item.quantity.unit == "户" and OUT_OF.match(page.text, item.quantity.end):
        return Reading("户数", "observed.number_first", item.left[0], item.quantity.end, "户")
    if (became := _become(page, item)) is not None:
        return became
    those = _of_those(page, item, said) or _among_them(page, item, said) or _people_named(page, item)
    return those if those is not None or not counts_following(page, item) else _of_noun(page, item, said)


def _become(page: Page, item: Item) -> Reading | None:
    """由老党员、教师等412人担任网格长: people counted by what they are made; 有240人在家门口就业: by what they do."""
    _, right = right_of(page, item)
    left = page.text[slice(*item.left)]
    if unit_kind(item.quantity.unit) != "person":
        return None
    made = MADE.fullmatch(right) if left.endswith("等") and "由" in left else None
    does = re.fullmatch("在([一-龥]{2,8}(?:就业|务工|上班|打工|创业))", right) if left.endswith("有") else None
    label = made["post"].strip("“”") if made else does[1] if does else ""
    return Reading(label, "observed.number_first", item.quantity.start, item.right[1], label) if label else None


def _of_noun(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """The reading of a number by the noun after it."""
    at, stop = _noun(page, item)
    parted = "(?:重新)?(?:细分|划分|整合|优化|调整)$" if page.text[stop : stop + 1] in ("为", "成") else "中?有$"
    noun, right = tidy(re.sub(parted, "", page.text[at:stop])), page.text[at : item.right[1]]
    if said and said.noun and page.text[slice(*item.left)].startswith("来自"):
        return Reading(f"{said.noun}来自的{noun}", "observed.of_last", item.left[0], stop, noun)
    if re.match("大关|整数关|门槛|关口", right):
        return _of_threshold(page, item)
    if not noun:
        return None
    if noun in load_set("light_verbs") or _is_parted(page, item, right):
        return NOTHING
    owner = page.name_at.get(stop + 1) if page.text[stop : stop + 1] == "的" else None
    if owner and owner.type in BEARERS:
        return Reading(noun, "observed.of_named", item.quantity.start, owner.end, noun, owner)
    when = page.time_at.get(stop)
    rest = (
        "" if item.shared else page.text[when.end if when else stop : item.right[1]].removeprefix("前" if when else "")
    )
    label = area_name(_label(page, item, noun, rest), unit_kind(item.quantity.unit))
    end = item.right[1] if rest and label != noun else stop
    return Reading(tidy(label), "observed.number_first", item.left[0], end, noun)


def _noun(page: Page, item: Item) -> tuple[int, int]:
    """Where the counted noun begins and ends; after examples it is what they are examples of (老人、残疾人等群体)."""
    at, _ = right_of(page, item)
    of = page.name_at.get(at)
    if of is not None and page.text.startswith("的", of.end) and of.end + 1 < item.right[1]:
        at = of.end + 1
    stop = noun_end(page, at, item.right[1], strict=item.shared)
    examples = EXAMPLES.match(page.text, stop, item.right[1])
    if examples is None or item.shared:
        return at, stop
    return examples.end(), noun_end(page, examples.end(), item.right[1])


def counts_following(page: Page, item: Item) -> bool:
    """Whether the noun stands after the number: no measure before it claims it, and no predicate follows at once."""
    at, right = right_of(page, item)
    if not re.match("[一-龥“‘《A-Za-z0-9]|[（(].", right) or re.match("计划(?=[今明年于在将])", right):
        return False
    _, left = left_of(page, item, keep_last=False)
    bare, kind = without_copula(left), unit_kind(item.quantity.unit)
    if re.match("大关|整数关|门槛|关口", right) or (kind == "money" and FUND.match(right)):
        return bool(bare)
    if bare and (ATTRIBUTE.search(bare) or at in page.time_at or _summed(page, item, left, at)):
        return False
    opens = _opens_predicate(page, item, at, right, kind)
    if not bare:
        first = page.words_in(at, item.right[1])[0]
        return not (first.tag in ("p", "c") or re.match("同比|环比|以来", right))
    return not opens and kind != "share"


def _summed(page: Page, item: Item, left: str, at: int) -> bool:
    """Whether 共 sums up the nouns before the number, which none follows: 网格员、志愿者共1260余人昼夜奋战."""
    return bool(IN_ALL.search(left)) and page.words_in(at, item.right[1])[0].tag[:1] not in ("n", "v")


def _opens_predicate(page: Page, item: Item, at: int, right: str, kind: str) -> bool:
    """Whether what follows the number is a predicate and no noun."""
    first = page.words_in(at, item.right[1])[0]
    if first.text not in WHOLE and re.match("[^，。]{1,14}的[一-龥“]{2,}", right):
        return False
    spent = kind == "money" and first.tag == "v" and page.text.endswith(SPENT, item.left[0], item.left[1])
    if spent or (kind == "money" and first.text in load_set("light_verbs")):
        return True
    verb = last_verb(page, max(0, item.left[1] - 12), item.left[1])
    if kind != "money" and verb[1] == item.left[1] and is_light(page.text[slice(*verb)]):
        return False
    if page.text[first.end : item.right[1]] in THING_OF:
        return False
    if first.text in ATTRIBUTIVE or (first.text in BESIDES and page.words_in(*item.left)[-1:]):
        return first.text in BESIDES
    return first.text in load_set("predicate_verbs") or first.tag in ("d", "p", "c")


def _is_parted(page: Page, item: Item, right: str) -> bool:
    """Whether the number only says what is divided or what others are among: 将16个社区划分为…, 在全市343个街镇中."""
    before = page.text[slice(*item.left)]
    at = item.right[1] - len(right)
    few = not page.text[item.quantity.start].isdigit() and COSTING.match(page.text, at, item.clause[1])
    if few or (PARTED.match(page.text, at, item.clause[1]) and not FORMER.search(before)):
        return True
    if re.search("[将把]$", before):
        return bool(re.search("[划分](?:为|成)?|改|调整|合并|整合|归并", right))
    return bool(re.search("全[国省市区县]$|^在$", before)) and bool(re.search("中(?:$|[由位列排居])", right))


def _of_those(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """目前已有6个竣工交付: so many of the things just named."""
    _, left = left_of(page, item, keep_last=False)
    _, right = right_of(page, item)
    words = page.words_in(*item.right)
    if said and said.noun and OUT_OF_THEM.match(left) and words and words[0].tag == "v" and len(right) <= 20:
        return Reading(f"{tidy(right)}的{said.noun}", "observed.of_last", said.start, item.right[1], said.noun)
    if said is None or not said.noun or item.shared or without_copula(left) or not 2 <= len(right) <= 14:
        return None
    if unit_kind(item.quantity.unit) != "count" or not all(w.tag[:1] in ("v", "d") for w in words):
        return None
    return Reading(f"{tidy(right)}的{said.noun}", "observed.of_last", said.start, item.right[1], said.noun)


def _among_them(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """其中312人实现再就业, 其中10%返还基金: so many of those just counted, and what became of them."""
    _, left = left_of(page, item, keep_last=False)
    _, right = right_of(page, item)
    if (
        said is None
        or not said.noun
        or without_copula(left) not in ("", "其中")
        or not AMONG.match(page.text, *item.clause)
    ):
        return None
    first = next(iter(page.words_in(*item.right)), None)
    if first is None or not 2 <= len(right) <= 24 or (first.tag[:1] != "v" and right[:1] != "被") or item.shared:
        return None
    if re.match("[占为是达]", right) or unit_kind(item.quantity.unit) not in ("count", "person", "share"):
        return None
    share = unit_kind(item.quantity.unit) == "share"
    label = f"{said.noun}{tidy(right)}的比例" if share else f"{tidy(right)}的{said.noun}"
    return Reading(label.replace("被", "", 1), "observed.among", item.clause[0], item.right[1], said.noun)


def _people_named(page: Page, item: Item) -> Reading | None:
    """某某、某某等8人获称号: people told by name and counted by what they do."""
    _, right = right_of(page, item)
    before = page.text[item.left[0] : item.left[1]]
    if unit_kind(item.quantity.unit) != "person" or not before.endswith("等") or not 2 <= len(right) <= 30:
        return None
    named = [n for n in page.names_in(*item.left) if n.end == item.left[1] - 1]
    if not named or named[-1].type != "Person" or page.text[item.right[0]] == "的":
        return None
    return Reading(f"{tidy(right)}的人员", "observed.number_first", named[-1].start, item.right[1], "人员")


def _of_threshold(page: Page, item: Item) -> Reading | None:
    """总产值突破千亿元大关: not filed, but the figure that follows takes up the measure."""
    base = tidy(without_copula(left_of(page, item)[1]))
    return Reading("", "observed.threshold", item.left[0], item.quantity.end, base)


def _label(page: Page, item: Item, noun: str, rest: str) -> str:
    """The counted noun with what makes it one: the predicate after it, or the verb whose object it is."""
    start, _ = head_end(page, *item.left, keep_last=False)
    left = page.text[start : item.left[1]]
    often = EACH.search(left)
    if FORMER.search(left) or (often and noun in ("标准", "价格")):
        return (FORMER_WORD if often is None else often[0]) + noun
    first, stop = last_verb(page, start, item.left[1])
    verb, phrase = page.text[first:stop], page.text[first : item.left[1]]
    if rest.startswith("的") and (not verb or is_light(verb)):
        rest = ""
    rest = re.sub("并(?![购联轨行]).*$", "", rest)
    rest = "服务" if OFFERED.match(rest) else rest
    rest = re.sub("(?:了|起)(?=[一-龥])|[“‘][^”’]{14,}[”’]", "", ADVERBS.sub("", rest.strip(" 、，")))
    if 2 <= len(rest) <= 26 and not re.match("，|等|左右|以上", rest):
        return f"{_leading_verb(left, verb)}{shorter(rest)}的{noun}"
    if left.endswith("的") and len(left) <= 16:
        return re.sub("^(?:针对|对|为|将|把|给|向)", "", left) + noun
    if not phrase or len(phrase) > 14 or phrase.endswith("等") or phrase in PREPOSITIONS:
        phrase = ""
    elif is_light(verb) or phrase[-1] in "至到为":
        phrase = "" if phrase[-1] in "至到为" else phrase[len(verb) :]
    label = phrase + noun
    return often[0] + label if often and often[0] not in label else label


def _leading_verb(left: str, verb: str) -> str:
    """The verb before the number where it belongs to the name: 帮助 … 完成再就业的群众."""
    word = verb.rstrip("了着过起")
    if word in CAUSES or (word and not is_light(word) and not left.startswith(PREPOSITIONS)):
        return word
    return ""


__all__ = ["of_following"]
