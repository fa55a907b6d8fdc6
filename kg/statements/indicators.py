"""The name of what a number measures, from the words around it.

Three orders occur: the noun before the number (在册党员1120人), the number before the noun (18个二级网格) and the number before a
noun that a predicate follows (453户居民登记参与垃圾分类: 登记参与垃圾分类的居民).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.data.tables import load_set, load_table
from kg.model import Mention
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page, head_end, is_light, last_verb, noun_end

COPULA = re.compile(
    "(?:(?:已经|已|均|都|约|共|总共|累计|合计|共计|总计|也|就|仅|只|现|将|可|便|首次|预计|一举|稳步|大幅|有效|成功)?"
    "(?:达到|达|已达|高达|多达|可达|约为|约有|共有|现有|拥有|为|是|有|至|增至|升至|降至|增加到|增长到|突破|超过|完成|实现|共计|合计|总计|累计|共|左右|了|：|:|约|近|到|在|仅|只|才|首次|预计|已经|均|都|仍|稳定|各|又|再)|[ \u3000（(])$"
)
LEVEL = re.compile(
    "(?:提高|提升|上升|增长|增加|增|升|下降|降低|减少|降|减|压缩|压减|缩短|缩减|精简|扩大|扩展|发展|攀升|跃升|壮大|优化|回升|延长|拓展|扩充|变)(?:了)?(?:到|至|为)$"
)
FROM = re.compile("(?:由|从)(?:[^，。；由从]{0,8}?的)?$")
CHANGE = re.compile(
    "(?P<to>(?:同比|环比|比[^，。；]{1,10}?|较[^，。；]{1,10}?|平均|累计|实际|名义|年均)*(?:分别|均|约|又|再|已)?"
    "(?:增长|增加|增幅|提升|提高|上升|下降|降低|减少|压缩|压减|缩短|提前|下滑|回落|增收|翻|减|增|降|优惠|前进|上涨|上浮|降幅|增速))(?:了|达到?|约|为|幅度达?|近|超过?|均)*$"
)
SHARE = re.compile("占(?:到|比|据|了)?(?P<of>[^，。；占]{0,24}?)(?:的)?(?:比例|比重)?(?:约|近|超过|超|高达|达到?|为|仅)?$")
ATTRIBUTE = re.compile(
    "(?:面积|占地|投资|投入|资金|收入|支出|产值|税收|营收|销售额|交易额|增加值|总值|规模|总额|金额|人口|总数|总量|数量|长度|全长|总长|全程|长|高度|宽度|宽|深度|容量|里程|率|"
    "比例|比重|占比|增速|增幅|时长|时限|用时|时间|工期|周期|年龄|成本|价格|单价|补贴|补助|分红|均价|客流量?|流量|产量|单产|亩产|得分|分值|库容|密度|贷款|授信|利润|产能|装机|储量|"
    "满意度|知晓度|浓度|指数|工资|募集|筹集|争取|捐款|善款|拨付|兑现|贷|融资|自筹|距离|库存|均[一-龥]{1,3})$"
)
CAUSES = frozenset("帮助 协调 组织 指导 引导 带动 吸引 发动 推动 助力 支持 促成 促进 促使 邀请 动员 号召 协助 安排 选派 选聘 派驻 召集 凝聚 鼓励 督促 召集 抽调 集结".split())
ORGANISED = re.compile("(?:开展|召开|举办|举行|组织|进行|实施|完成|累计|签订|受理|发放|化解|调解|办理|处理|解决|整改|清理|拆除|改造|新增|新建|建成|选拔|培育|引进|施划|盘活|转移|提供|接待|服务|流转)")
WHOLE = frozenset("均 已 已经 全部 都 也 将 被 正 正在 全都 同比 环比 分别 占 达 达到".split())  # these open a predicate, never an attribute
DONE = re.compile(f"(?:{ORGANISED.pattern[3:-1]}|收集|排查|走访|发现|带动|惠及|覆盖|调处|回收|清运|劝导|查处|下发|铺排|划分|配备|设立|成立|组建|加装|更换)(?:了)?(?:各类)?")
GENERIC = frozenset("工作 活动 服务 行动 问题 人 群众 会议 事项 改造 培训".split())
BUILT = re.compile("^(?:建成|新建|建设|打造|改造|修建|兴建|建立|购置|升级|改建|扩建|建)(?:了|成|起)?的?")
BEARERS = frozenset("Project Facility Park Road Area School Hospital Compound Company Community Village SocialOrganization GovernmentBody".split())
OWNERS = frozenset("Office Community Village District City Province Zone Compound Person Reference".split())
MEASURE = {"area": "面积", "length": "长度", "money": "投资"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a number measures: ``noun`` is the bare thing a later clause may refer to, ``named`` the name it belongs to."""

    indicator: str
    rule: str
    start: int
    end: int
    noun: str = ""
    named: Mention | None = None
    subject_end: int = 0  # where the subject's names end, for a number whose own clause names its subject
    earlier: bool = False  # the former of a before-and-after pair


def unit_kind(unit: str) -> str:
    """The kind of a measure word: area, money, duration …; empty if the table lacks it."""
    return _kinds().get(re.split("[（(/]", unit, maxsplit=1)[0], "")


def _kinds() -> dict[str, str]:
    return {row.split("/")[0]: row.split("/")[1] for row in load_table("measure_words")}


def read_item(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """The first reading that one of the shapes gives, None when the number measures nothing worth filing."""
    for shape in SHAPES:
        reading = shape(page, item, said)
        if reading is not None:
            return reading if reading.indicator or reading.noun else None
    return None


def left_of(page: Page, item: Item, *, keep_last: bool = True) -> tuple[int, str]:
    """Where the words before the number begin once subject, time and adverbs are passed over, and these words."""
    start, names = head_end(page, *item.left, keep_last=keep_last)
    left = page.text[start : item.left[1]].strip(" \u3000")
    if keep_last and names and names[-1].type not in OWNERS and not without_copula(left):
        start = names[-1].start
        left = page.text[start : item.left[1]].strip(" \u3000")
    return start, left


def right_of(page: Page, item: Item) -> tuple[int, str]:
    """Where the words after the number begin, a leading 的 passed over, and these words."""
    start, end = item.right
    while start < end and page.text[start] in " \u3000的":
        start += 1
    return start, page.text[start:end]


def without_copula(words: str) -> str:
    """The words without 达到, 共有, 为 … at their end.

    >>> without_copula("在册党员已经达到"), without_copula("常住人口达")
    ('在册党员', '常住人口')
    """
    while (cut := COPULA.search(words)) and cut.end() > cut.start():
        words = words[: cut.start()]
    return words


def tidy(words: str) -> str:
    """An indicator without aspect marks and loose punctuation at its ends."""
    words = re.sub("(?<=[一-龥])(?:了|着|(?<![通经超度不])过)(?=[一-龥“])(?!解|程|渡|路)", "", words)
    return words.strip(" \u3000，、：:；的了和与及（(“" if words.count("“") != words.count("”") else " \u3000，、：:；的了和与及（(")


def shorter(words: str) -> str:
    """A long predicate by its verb and its object's head (建立起完善的责任台账 → 建立责任台账)."""
    words = words.removesuffix("”") if words.count("”") > words.count("“") else words
    inner = re.match("([就便即]?[一-龥]{2})[^的]*?.*的([一-龥“”]{2,})$", words)
    return inner[1].lstrip("就便即") + inner[2] if inner and len(words) > 8 else words


def of_built(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """投资430万元建成的数字化指挥中心, 总投资18亿元的产业园, 1500平方米的党群服务中心: the thing is the subject."""
    kind = unit_kind(item.quantity.unit)
    if kind == "person":
        return _of_members(page, item)
    if kind not in MEASURE:
        return None
    words = page.text[item.right[0] : item.clause[1]]
    skip = re.match("(?:[、，][^，。、]{0,12}?\\d[\\d.]*万?(?:亩|平方米|平方公里|公里|元|亿元|层|米))*?(?:的|" + BUILT.pattern[1:] + ")", words)
    if not skip:
        return None
    at = item.right[0] + skip.end()
    inner = BUILT.match(page.text, at, item.clause[1])
    opening = at + (inner.end() - at if inner else 0)
    name = next((n for n in (page.name_at.get(i) for i in range(opening, opening + 3)) if n), None)
    if name is None or name.type not in BEARERS:
        return None
    _, left = left_of(page, item)
    base = re.sub("^.*?(?=总投资|投资|总建筑面积|建筑面积|占地|面积|全长|总长)", "", without_copula(left))
    label = base if ATTRIBUTE.search(base) and len(base) <= 8 else MEASURE[kind]
    return Reading(area_name(label, kind), "observed.of_named", item.quantity.start - len(left), name.end, label, name)


def _of_members(page: Page, item: Item) -> Reading | None:
    """1500余人的志愿服务队, 36人抢险突击队: the members of the body named after the number."""
    at = item.right[0] + (page.text[item.right[0] : item.right[0] + 1] == "的")
    name = page.name_at.get(at) or page.name_at.get(at + 1)
    if name is None or name.type not in ("SocialOrganization", "GovernmentBody") or not re.search("[队团会盟]”?$", name.name):
        return None
    label = "志愿者" if "志愿" in name.name else "队员" if "队" in name.name[-2:] else "成员"
    return Reading(label, "observed.of_named", item.quantity.start, name.end, label, name)


def area_name(words: str, kind: str) -> str:
    """An area's indicator ends in 面积 (绿化 → 绿化面积)."""
    return words + "面积" if kind == "area" and words and not re.search("(?:面积|区域|水面)$", words) else words


def of_age(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """九旬老战士X, 今年82岁的X, 我14岁参军; an age that only marks off a group (60岁以上老人) is not filed."""
    quantity = item.quantity
    if unit_kind(quantity.unit) != "age":
        return None
    _, left = left_of(page, item)
    if left.endswith("年龄") or without_copula(left).endswith("年龄"):
        return None
    after = page.text[quantity.end : quantity.end + 14]
    if quantity.bound in ("atLeast", "atMost") or re.match("及?以[上下]|至|以内", after):
        return Reading("", "observed.age", 0, 0)
    person = _person_beside(page, quantity.start, quantity.end)
    verb = re.match("(?:参军|入党|参加工作|入伍|结婚|退休|离家|从医|从教|学艺|务农|下乡)", after)
    if verb and person is None:
        person = next((n for n in page.names if n.type == "Person" and 0 <= n.start - quantity.end < 90), None)
    if person is None:
        return Reading("", "observed.age", 0, 0)
    start, end = (quantity.start, quantity.end + len(verb[0])) if verb else (min(quantity.start, person.start), max(quantity.end, person.end))
    return Reading((verb[0] if verb else "") + "年龄", "observed.age", start, end, "年龄", person)


def _person_beside(page: Page, start: int, end: int) -> Mention | None:
    """The person whose name stands within the clause, close before or after an age."""
    after = [n for n in page.names if n.type == "Person" and 0 <= n.start - end <= 14]
    before = [n for n in page.names if n.type == "Person" and 0 <= start - n.end <= 8]
    near = [n for n in after if not re.search("[，。；！？]", page.text[end : n.start])]
    back = [n for n in before if not re.search("[。；！？“]", page.text[n.end : start])]
    return near[0] if near else back[-1] if back else None


def of_duration(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """5分钟内完成研判, 10分钟直通车站, 历经30年, 工期缩短到45天; other stretches of time are no facts."""
    quantity = item.quantity
    if unit_kind(quantity.unit) != "duration":
        return None
    start, left = left_of(page, item)
    _, right = right_of(page, item)
    nothing = Reading("", "observed.duration", 0, 0)
    if ATTRIBUTE.search(without_copula(FROM.sub("", LEVEL.sub("", left)))) or LEVEL.search(left) or CHANGE.search(left) or re.search("每[天周月年][^，]{2,6}$", left):
        return None
    whole = page.text[quantity.start : item.clause[1]]
    limit = re.match("[^，。]{0,12}?(?:分钟|小时|天|工作日)(?:之内|以内|内)(?=[一-龥]{2})", whole)
    goal = shorter(right)
    if limit and quantity.bound == "atMost" and 2 <= len(goal) <= 24:
        return Reading(tidy(goal) + "时限", "observed.limit", quantity.start, item.right[1], tidy(goal))
    if re.match("(?:就)?(?:直达|直通|可达|即可|抵达|到达|通达|车程|步行)", right):
        return Reading(tidy(goal) + "的时间", "observed.travel", quantity.start, item.right[1], tidy(goal))
    used = re.search("(?:仅用|只用|用时|历时|耗时|用了?|历经|经过)$", left)
    if used and used[0] == "历经":
        return Reading("历经年数" if "年" in quantity.unit else "历时", "observed.duration", start, item.right[1], "历经")
    if used:
        goal = tidy(re.sub("^(?:时间)?[就便即]?", "", goal))
        if len(goal) < 2:
            return nothing
        return Reading(goal + "用时", "observed.duration", start, item.right[1], goal)
    since = re.match("年(?:多)?来", page.text[quantity.end - 1 : quantity.end + 2])
    verb = re.search("(启航|成立|建成|运行|运营|创办|建立|建区|建市|开园|入驻)$", page.text[max(0, quantity.start - 2) : quantity.start])
    if since and verb:
        return Reading(f"{verb[1]}以来年数", "observed.duration", quantity.start - 2, quantity.end + 1, verb[1])
    return nothing


def of_share(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """占经开区总量的71%, 占比达23.6%, 九成以上居民: a part of a whole."""
    quantity = item.quantity
    if unit_kind(quantity.unit) != "share" and quantity.unit:
        return None
    start, left = left_of(page, item)
    share = SHARE.search(left)
    if share is None:
        return None
    base = tidy(without_copula(left[: share.start()])) or (said.noun or said.indicator if said else "")
    of = share["of"]
    label = f"{base}占{of}的比例" if of else f"{base}占比"
    after = re.match("(?:的)?面积", page.text[item.right[0] : item.right[1]])
    begin = start if left[: share.start()] or said is None else said.start
    return Reading(tidy(label), "observed.share", begin, quantity.end + (after.end() if after else 0), base)


def of_change(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """同比增长12%, 下降11.3个百分点, 增速50%: a change of what was named in this clause or the last."""
    start, left = left_of(page, item)
    change = CHANGE.search(left)
    kind = unit_kind(item.quantity.unit)
    if change is None or LEVEL.search(left) or (kind not in ("share", "rate", "duration") and not re.search("[比较]", change[0])):
        return None
    base = re.sub("^的", "", without_copula(left[: change.start()]))
    own = tidy(re.sub("^[^，]{0,16}?的(?=.)", "", base) if len(base) > 20 else base)
    base = own or (said.indicator if said else "")
    if not base:
        return None
    word = re.sub("(?:分别|约|又|再|已|(?<![平年户人日])均)", "", change["to"])
    begin = start if own or said is None else said.start
    return Reading(base + word, "observed.change", begin, item.quantity.end, base)


def of_level(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """由31%提高到94.8%: the value before and the value after."""
    start, left = left_of(page, item)
    former, level = FROM.search(left), LEVEL.search(left)
    if former and re.search(f"{LEVEL.pattern[:-1]}", page.text[item.quantity.end : item.quantity.end + 12]):
        base = tidy(without_copula(left[: former.start()])) or (said.noun if said else "")
        if not base:
            return None
        return Reading("原" + base, "observed.former", start, item.quantity.end, base, earlier=True)
    if level is None:
        return None
    base = tidy(without_copula(re.sub("(?:由|从).*$", "", left[: level.start()])))
    own = bool(base)
    base = base or (said.noun or said.indicator if said else "")
    base = re.sub("的$", "", base)
    if not base:
        return None
    return Reading(area_name(base, unit_kind(item.quantity.unit)), "observed.level", start if own or said is None else said.start, item.quantity.end, base)


def counts_following(page: Page, item: Item) -> bool:
    """Whether the noun stands after the number."""
    at, right = right_of(page, item)
    kind = unit_kind(item.quantity.unit)
    if not right or not re.match("[一-龥“《A-Za-z0-9（(]", right) or right[0] in "（(" and not right[1:2]:
        return False
    _, left = left_of(page, item, keep_last=False)
    bare = without_copula(left)
    if bare and ATTRIBUTE.search(bare):
        return False
    first = page.words_in(at, item.right[1])[0]
    opens = first.text in load_set("predicate_verbs") or first.tag in ("d", "p", "c")
    opens = opens or (kind == "money" and first.text in load_set("light_verbs"))
    last = last_verb(page, at - len(left) - 24 if at > 24 else 0, item.left[1])
    if opens and kind != "money" and last[1] == item.left[1] and is_light(page.text[slice(*last)]):
        opens = False
    if opens and first.text not in WHOLE and re.match("[^，。]{1,14}的[一-龥“]{2,}", right):
        opens = False
    if not bare:
        return not (first.tag in ("p", "c") or re.match("(?:的)?(?:同比|环比|以来)", right))
    return not opens and kind != "share"


def of_following(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """600余个摄像头, 4所小学投入使用, 帮助240余名群众完成再就业."""
    if (partial := _of_those(page, item, said)) is not None:
        return partial
    if not counts_following(page, item):
        return None
    at, _ = right_of(page, item)
    end = item.right[1]
    stop = noun_end(page, at, end, strict=item.shared)
    noun = tidy(page.text[at:stop])
    if not noun:
        return None
    if re.match("大关|门槛|关口", noun):
        return _of_threshold(page, item)
    before, after = page.text[slice(*item.left)], page.text[stop:end]
    if (re.search("[将把]$", before) and re.match("划|分", after)) or (re.search("全[国省市区县]$|^在$", before) and re.match("中(?!心)", noun[-1:] + after)):
        return Reading("", "observed.parted", 0, 0)
    owner = page.name_at.get(stop + 1) if page.text[stop : stop + 1] == "的" else None
    if owner and owner.type in BEARERS:
        return Reading(noun, "observed.of_named", item.quantity.start, owner.end, noun, owner)
    start, _ = head_end(page, *item.left, keep_last=False)
    verb = last_verb(page, start, item.left[1])
    rest = "" if item.shared else page.text[stop:end]
    label = _with_predicate(page, page.text[start : item.left[1]], page.text[slice(*verb)], page.text[verb[0] : item.left[1]], noun, rest)
    label = area_name(label, unit_kind(item.quantity.unit))
    return Reading(tidy(label), "observed.number_first", item.left[0], end if rest and label != noun else stop, noun)


def _of_those(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """目前已有6个竣工交付: so many of the things just named."""
    _, left = left_of(page, item, keep_last=False)
    _, right = right_of(page, item)
    if said is None or not said.noun or item.shared or without_copula(left) or not 2 <= len(right) <= 14:
        return None
    words = page.words_in(item.right[0], item.right[1])
    if unit_kind(item.quantity.unit) != "count" or not all(w.tag[:1] in ("v", "d") for w in words):
        return None
    return Reading(f"{tidy(right)}的{said.noun}", "observed.of_last", said.start, item.right[1], said.noun)


def _of_threshold(page: Page, item: Item) -> Reading | None:
    """总产值突破千亿元大关: the measure is remembered for the figure that follows."""
    _, left = left_of(page, item)
    base = tidy(without_copula(left))
    return Reading("", "observed.threshold", item.left[0], item.quantity.end, base)


def _with_predicate(page: Page, left: str, verb: str, phrase: str, noun: str, rest: str) -> str:
    """The counted noun with what makes it one: its predicate, or the verb whose object it is."""
    if rest.startswith("的") and (not verb or is_light(verb)):
        rest = ""
    rest = re.sub("^(?:已经|已|均|都|也|还|正|正在|全部|全都|将|先后|陆续|共同|一起|的)+|(?:了|起)(?=[一-龥])", "", rest.strip(" 、，"))
    rest = re.sub("[“‘][^”’]{14,}[”’]", "", rest)
    if 2 <= len(rest) <= 26 and not re.match("(?:，|等|左右|以上)", rest):
        rest = re.sub("^[一-龥]{4}(?=开展|推进|进行|建设中|展开)", "", rest)
        rest, word = shorter(rest), verb.rstrip("了着过起")
        lead = word if word in CAUSES or (word and not is_light(word) and not left.startswith(("为", "对", "给", "向", "在", "使", "让", "将", "把"))) else ""
        return f"{lead}{rest}的{noun}"
    if left.endswith("的") and len(left) <= 16:
        return re.sub("^(?:针对|对|为|将|把|给|向)", "", left) + noun
    if phrase.endswith("等"):
        return noun
    if not phrase or is_light(verb) or len(phrase) > 14:
        return (phrase[len(verb) :] if phrase and len(phrase) <= 14 and not phrase.endswith(("等", "的")) else "") + noun
    return phrase + noun


def of_preceding(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """在册党员1120人, 清运垃圾10000余立方米; without a noun of its own the number is of what was said before."""
    start, left = left_of(page, item)
    start, left = _without_counted(page, item, start, left)
    base = without_copula(left)
    kind = unit_kind(item.quantity.unit)
    base = _of_several(base, item, page)
    base = re.sub("^由(?=[一-龥]{2})|^(?:对|为|向|给|将|把|使|让)(?=.{8})", "", base)
    if kind == "person" and re.search("(?:居住|生活|常住|住|聚居)着?$", base):
        return Reading("人口", "observed.noun_first", start, item.quantity.end, "人口")
    if base.endswith("的") and said and said.noun and kind in ("count", "person", "event"):
        return Reading(tidy(base) + "的" + said.noun, "observed.noun_first", said.start, item.quantity.end, said.noun)
    if item.shared and kind in MEASURE and page.text[slice(*item.right)] == "的" and (of := _next_noun(page, item)):
        base = of + re.sub("^.*?(?=总投资|投资|总建筑面积|建筑面积|占地|面积)", "", base)
    words = tidy(_cut_long(base))
    if len(words) < 2 and said is not None and re.search("完成$", left) and (of := ATTRIBUTE.search(said.noun)):
        return Reading("完成" + of[0], "observed.noun_first", said.start, item.quantity.end, of[0])
    if len(words) < 2:
        return _of_said(page, item, said, start)
    begin = start
    if words in load_set("light_verbs") or (_is_bare_verb(page, words, start) and said and said.noun and kind == unit_kind_of(said)):
        noun = said.noun if said else ""
        return Reading(words + noun if noun not in words else words, "observed.noun_first", said.start if said else start, item.quantity.end, noun)
    if words.endswith("的"):
        words += said.noun if said else ""
    words = _without_light(page, words, start)
    words = _own_measure(page, start, item.quantity.start) or words
    if words in ("拿出", "出资", "斥资", "争取"):
        words += "资金"
    return Reading(area_name(words, kind), "observed.noun_first", begin, item.quantity.end, _bare_noun(page, words))


def _without_light(page: Page, words: str, start: int) -> str:
    """The words without a verb that adds nothing (高标准创建卓越路段 → 卓越路段); 累计 keeps its verb."""
    light, rest = load_set("light_verbs"), re.sub("^(?:辖区|街道|高标准|高质量|高效|科学|依法|合理|重点|优化|组织|联合|积极|统一|成功)+(?=[一-龥]{4})", "", words)
    for size in (4, 3, 2, 1):
        if rest[:size] in light and len(rest) - size >= 2:
            noun = rest[size:].lstrip("了着")
            return noun if noun not in GENERIC else words
    return re.sub("^(?:辖区|街道)(?=[一-龥]{4})", "", words)


def _own_measure(page: Page, start: int, end: int) -> str:
    """The measure after the last name before a number (…公司投资, “拾光”游园占地), empty if something else stands there."""
    inside = [n for n in page.names if start <= n.start and n.end < end and n.type in BEARERS | OWNERS]
    if not inside:
        return ""
    rest = tidy(without_copula(page.text[inside[-1].end : end].strip("”’ ")))
    return rest if len(rest) <= 10 and ATTRIBUTE.search(rest) else ""


def _without_counted(page: Page, item: Item, start: int, left: str) -> tuple[int, str]:
    """The words between two numbers without the noun that the first counts (67户 | 困难家庭 送上救助金 | 21.4万元)."""
    if item.order == 0 or item.listed or start != item.left[0]:
        return start, left
    stop = noun_end(page, start, item.left[1], strict=True)
    rest = without_copula(page.text[stop : item.left[1]])
    words = page.words_in(stop, item.left[1])
    if stop > start and len(rest) >= 4 and any(w.tag[:1] == "n" for w in words):
        return stop, page.text[stop : item.left[1]].strip()
    return start, left


def _of_several(base: str, item: Item, page: Page) -> str:
    """The measure that a number belongs to where 分别 deals them out (收入、税收分别达到3亿元和2亿元)."""
    text = page.text[item.clause[0] : item.clause[1]]
    dealt = re.match("(.*?)(?:总数|总量)?分别", text)
    if dealt is None:
        return base
    parts = re.split("[、和与及]", re.sub("^.*?(?=[一-龥]{2,12}[、和与及])", "", dealt[1]))
    return parts[item.order] if 1 < len(parts) and item.order < len(parts) else base


def _next_noun(page: Page, item: Item) -> str:
    """The noun that the next number of the clause counts (投资近百亿元的24个项目: 项目)."""
    number = re.match("[约近超]?[\\d.]+余?[一-龥]", page.text[item.right[1] : item.clause[1]])
    if number is None:
        return ""
    at = item.right[1] + number.end()
    return tidy(page.text[at : noun_end(page, at, item.clause[1])])


def unit_kind_of(said: Reading) -> str:
    """Events, things and persons may take up each other's nouns; measures may not."""
    return "count" if said.rule in ("observed.noun_first", "observed.number_first") else ""


def _is_bare_verb(page: Page, words: str, start: int) -> bool:
    """Whether the words before a number are verbs only (成功化解407起)."""
    found = page.words_in(start, start + len(words))
    return bool(found) and all(w.tag[:1] in ("v", "d", "a") and w.tag != "vn" for w in found)


def _cut_long(words: str) -> str:
    """The words from the last verb of doing on, where the clause says much before it and an object remains."""
    if len(words) <= 12:
        return words
    cuts = [m for m in ORGANISED.finditer(words) if len(words) - m.end() >= 2 and words[m.end() :] not in GENERIC]
    return words[cuts[-1].start() :] if cuts and cuts[-1].start() > 0 else words


def _bare_noun(page: Page, words: str) -> str:
    """An indicator without the verbs it begins with (成功调解矛盾纠纷 → 矛盾纠纷)."""
    cuts = [m.end() for m in DONE.finditer(words) if len(words) - m.end() >= 2]
    return words[cuts[-1] :] if cuts else words


def _of_said(page: Page, item: Item, said: Reading | None, start: int) -> Reading | None:
    """A number with nothing before it: of the noun last said, else of the end of the clause before."""
    kind = unit_kind(item.quantity.unit)
    if said is not None:
        return replace(said, indicator=said.noun or said.indicator, rule="observed.of_last", end=item.quantity.end, named=None)
    before = page.text[max(0, item.clause[0] - 24) : item.clause[0]].rstrip("，：:,（ ")
    clause = re.split("[，。；：！？,;\n]", before)[-1]
    if kind in MEASURE and MEASURE[kind][:2] in clause:
        return Reading(MEASURE[kind], "observed.of_clause", item.clause[0] - len(clause) - 1, item.quantity.end, MEASURE[kind])
    noun = clause.rpartition("的")[2]
    if kind not in ("count", "person", "event", "") or not 2 <= len(noun) <= 12:
        return None
    return Reading(noun, "observed.of_clause", item.clause[0] - len(noun) - 1, item.quantity.end, noun)


def of_rest(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """95%的居民: a share of the noun that follows."""
    if unit_kind(item.quantity.unit) != "share":
        return None
    at, right = right_of(page, item)
    _, left = left_of(page, item)
    if without_copula(left) or not right:
        return None
    stop = noun_end(page, at, item.right[1])
    noun, rest = tidy(page.text[at:stop]), tidy(page.text[stop : item.right[1]])
    if not noun:
        return None
    label = f"{rest}的{noun}占比" if 2 <= len(rest) <= 20 else f"{noun}占比"
    return Reading(label, "observed.share_first", item.quantity.start, item.right[1], noun)


SHAPES = (of_built, of_age, of_duration, of_share, of_level, of_change, of_rest, of_following, of_preceding)

__all__ = ["Reading", "read_item", "unit_kind"]
