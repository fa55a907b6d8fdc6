"""Stretches of time that are facts: how long something took, lasted or may take; 3年来 and the like are none."""

from __future__ import annotations

import re

from kg.model import Mention
from kg.statements.indicator_reading import NOTHING, Reading, left_of, right_of
from kg.statements.indicator_words import ATTRIBUTE, CHANGE, FROM, LEVEL, shorter, tidy, unit_kind, without_copula
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page

STARTED = "启航|成立|建成|运行|运营|创办|建立|建区|建市|开园|入驻"
# 连续值守9天, 连轴转了18天: who goes on doing what.
EFFORT = re.compile("(?:(?P<whole>连续|连轴转|连续奋战|奋战|坚守|鏖战)|连续(?P<deed>[一-龥]{2,4}?))了?$")
SPARED = re.compile("(?:未|无|没有?)(?!来)[一-龥]{2,}")  # 连续6年未发生火灾
# 从签约到开工只用了78天: from one step to another.
STEPS = re.compile(
    "(?P<way>(?:[一-龥]{0,6}?)从[^，。；\\d]{1,8}到[^，。；\\d]{1,8}?)(?:只|仅|就|才)*(?:花费?|用时?|耗时|需要?)?了?$"
)
# 在社区干了17年, 在家属院住了38年: a person's years.
LIVED = re.compile(
    "(?P<place>在[^，。；]{2,14}?)?(?P<deed>住|干|工作|务工|打工|生活|服务|任教|任职|坚守|扎根)(?:了|过)?(?:整整)?$"
)
DEEDS = {"住": "居住", "干": "工作"}
# 23天迎来游客186万人次: how long an event lasts.
DREW = re.compile("(?:就|共|累计|内|里|共计)*(?:迎来|吸引|接待|实现销售|实现营业|销售|拉动|成交|带动消费)")


def of_duration(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """5分钟内完成研判, 10分钟直达车站, 历经30年; a stretch of time with no such words is no fact.

    What is said of a measure of time (平均处置时长1.8小时, 每周开放7天) is left to the other shapes.
    """
    if unit_kind(item.quantity.unit) != "duration":
        return None
    start, left = left_of(page, item)
    if said is not None and said.noun.endswith("时长") and re.fullmatch("[一-龥]{2,4}", left):
        return Reading(left + said.noun, "observed.noun_first", start, item.quantity.end, said.noun)
    measured = ATTRIBUTE.search(without_copula(FROM.sub("", LEVEL.sub("", left))))
    if measured or LEVEL.search(left) or CHANGE.search(left) or re.search("每[天周月年][^，]{2,6}$", left):
        return None
    _, right = right_of(page, item)
    return (
        _in_a_row(page, item, start, right)
        or _limit(page, item, right)
        or _travel(item, right)
        or _steps(page, item, start, left)
        or _used(item, start, left, right)
        or _lived(page, item)
        or _lasted(page, item, left, right)
        or _reacted(page, item, right)
        or _since(page, item)
    )


def _in_a_row(page: Page, item: Item, start: int, right: str) -> Reading | None:
    """连续57天坚守一线, 连续值守9天, 连续6年未发生火灾: the days of an effort, the years without harm."""
    effort = EFFORT.search(page.text, item.left[0], item.quantity.start)
    goal = tidy(shorter(right))
    if effort and "年" in item.quantity.unit:
        spared = effort["whole"] == "连续" and SPARED.match(goal) and len(goal) <= 20
        return Reading(f"{goal}年数", "observed.duration", start, item.right[1], goal) if spared else None
    if effort is None or not item.quantity.unit.endswith(("天", "小时", "昼夜")):
        return None
    if effort["deed"]:
        label = f"连续{effort['deed']}"
    else:
        label = effort["whole"] + (goal if effort["whole"] == "连续" and len(goal) <= 16 else "")
    label += "天数" if "天" in item.quantity.unit else "时间"
    who = _person_before(page, effort.start())
    return Reading(label, "observed.duration", min(start, effort.start()), item.right[1], label, who)


def _person_before(page: Page, at: int) -> Mention | None:
    """The person whose name ends directly before a position."""
    return next((n for n in page.names_in(max(0, at - 5), at) if n.end == at and n.type == "Person"), None)


def _limit(page: Page, item: Item, right: str) -> Reading | None:
    """5分钟内完成研判: the time within which something is done."""
    goal, whole = tidy(shorter(right)), page.text[item.quantity.start : item.clause[1]]
    within = re.match("[^，。]{0,12}?(?:分钟|小时|天|工作日)(?:之内|以内|内)(?=[一-龥]{2})", whole)
    if not within or item.quantity.bound != "atMost" or not 2 <= len(goal) <= 24:
        return None
    return Reading(goal + "时限", "observed.limit", item.quantity.start, item.right[1], goal)


def _travel(item: Item, right: str) -> Reading | None:
    """10分钟直达车站: how long a way takes."""
    goal = tidy(shorter(right))
    if not re.match("(?:就)?(?:直达|直通|可达|即可|抵达|到达|通达|车程|步行)", right):
        return None
    return Reading(goal + "的时间", "observed.travel", item.quantity.start, item.right[1], goal)


def _steps(page: Page, item: Item, start: int, left: str) -> Reading | None:
    """从签约到开工只用了78天."""
    comma = item.clause[0] - 1
    before = page.text[max(0, comma - 20) : comma] if not left and page.text[comma : comma + 1] == "，" else left
    steps = STEPS.search(re.split("[，。；“：\n]", before)[-1])
    if steps is None or item.right[1] - item.right[0] > 1:
        return None
    return Reading(f"{steps['way']}用时", "observed.duration", start, item.quantity.end, steps["way"])


def _used(item: Item, start: int, left: str, right: str) -> Reading | None:
    """仅用45天完成意愿征集, 历经30年: how long something took; 用两年时间给… is a plan."""
    used = re.search("(?:仅用|只用|用时|历时|耗时|用了?|历经|经过)$", left)
    if used is None:
        return None
    if used[0] in ("历经", "历时"):
        label = "历经年数" if "年" in item.quantity.unit and used[0] == "历经" else "历时"
        return Reading(label, "observed.duration", start, item.right[1], "历经")
    if re.match("的?时间(?:把|将|给|对|为|让|使)", right):
        return NOTHING
    goal = tidy(re.sub("^(?:时间)?[就便即]?", "", shorter(right)))
    goal = goal or re.sub("[就便只仅才]+$", "", left[: used.start()])
    return Reading(goal + "用时", "observed.duration", start, item.right[1], goal) if len(goal) > 1 else NOTHING


def _lived(page: Page, item: Item) -> Reading | None:
    """在机床厂家属院住了38年的退休工人某某: the years of a person named in the clause."""
    lived = LIVED.search(page.text, item.clause[0], item.quantity.start)
    if lived is None or "年" not in item.quantity.unit:
        return None
    people = [n for n in page.names_in(*item.clause) if n.type == "Person"]
    if not people:
        return None
    place = (lived["place"] or "").removeprefix("在了")
    label = f"{place}{DEEDS.get(lived['deed'], lived['deed'])}年数"
    return Reading(label, "observed.duration", lived.start(), item.right[1], label, people[-1])


def _lasted(page: Page, item: Item, left: str, right: str) -> Reading | None:
    """…消费季，40天实现销售额1.1亿元: the days of the event that the sentence named last."""
    if item.quantity.unit != "天" or not DREW.match(right) or (left and "”" not in left[-1:]):
        return None
    before = page.names_in(page.sentence_start(item.quantity.start), item.quantity.start)
    last = max(before, key=lambda n: (n.end, n.end - n.start), default=None)
    event = last if last is not None and last.type == "Event" else None
    return Reading("持续天数", "observed.duration", item.quantity.start, item.right[1], "", event) if event else None


def _reacted(page: Page, item: Item, right: str) -> Reading | None:
    """执法队12分钟后到场处置: how long it took until somebody acted."""
    acted = re.fullmatch("[之以]?后(?:就|便|即)?([一-龥]{2,8})", right)
    someone = any(n.end == item.quantity.start and n.type == "Person" for n in page.names_in(*item.left))
    if acted is None or someone or item.quantity.unit not in ("分钟", "小时"):
        return None
    return Reading(f"{acted[1]}用时", "observed.duration", item.quantity.start, item.right[1], acted[1])


def _since(page: Page, item: Item) -> Reading:
    """成立11年来: the years since."""
    start, end = item.quantity.start, item.quantity.end
    deed = re.search(f"(?:{STARTED})$", page.text[max(0, start - 2) : start])
    if deed and re.match("年(?:多)?来", page.text[end - 1 : end + 2]):
        return Reading(f"{deed[0]}以来年数", "observed.duration", start - 2, end + 1, deed[0])
    return NOTHING


__all__ = ["of_duration"]
