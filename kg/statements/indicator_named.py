"""Numbers that belong to a name beside them, and ages."""

from __future__ import annotations

import re

from kg.model import Mention
from kg.statements.indicator_reading import BEARERS, NOTHING, Reading, left_of
from kg.statements.indicator_words import (
    ATTRIBUTE,
    CHANGE,
    MEASURES,
    TOTALS,
    area_name,
    unit_kind,
    without_copula,
)
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page

BUILT = "(?:建成|新建|建设|打造|改造|修建|兴建|建立|购置|升级|改建|扩建|建)(?:了|成|起)?的?"
FURTHER = "(?:[、，][^，。、]{0,12}?\\d[\\d.]*万?(?:亩|平方米|平方公里|公里|元|亿元|层|米))*?"
TO_NAME = re.compile(f"{FURTHER}(?:的|{BUILT})(?:{BUILT})?")
YEARLY = re.compile("([年日月](?:产|处理|加工|供|养殖|生产|接待|发电)[一-龥]{0,8}?)(?:达|约)?$")
# A list of names, or a name that is counted, is no single bearer: X小学、Y中学等4所学校, 新建服务中心9处.
SEVERAL = re.compile("[”’]?(?:[、和与][^，。；]{0,40}等\\d+[处个所座家条项]|[一-龥]?\\d+[处个所座家条项]|等)")
LIFE = re.compile("参军|入党|参加工作|入伍|结婚|退休|离家|从医|从教|学艺|务农|下乡")

# Whose age it is that a person cares for: 带着刚满5岁的孩子.
OTHERS = re.compile(
    "(?:多|左右)?的?(?:孩子|儿子|女儿|孙子|孙女|小孩|娃|宝宝|母亲|父亲|妈妈|爸爸|老母|老父|婆婆|公公|妻子|丈夫)"
)
# What a thing costs, said before its name without 的: 总投资1亿元某某公司.
PRICED = re.compile("(?:^|[，。；、：\n])(?:总|计划|预计)?投资额?(?:约|达|近|超)?$")
# The last of several that each have a sum: 投资2亿元的A、投资3亿元的B等项目.
EACH = re.compile("、(?:总|计划|预计)?投资额?(?:约|达|近|超)?$")


def of_named(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """投资430万元建成的指挥中心, 1500余人的志愿服务队: the thing named after the number is the subject."""
    kind = unit_kind(item.quantity.unit)
    if kind == "person":
        return _of_members(page, item)
    skip = TO_NAME.match(page.text[item.right[0] : item.clause[1]]) or PRICED.search(
        page.text, max(0, item.quantity.start - 8), item.quantity.start
    )
    if (kind not in MEASURES and not YEARLY.search(page.text, item.left[0], item.quantity.start)) or not skip:
        return None
    priced = skip.re is PRICED
    opening = item.quantity.end if priced else item.right[0] + skip.end()
    reach = range(opening, opening + (1 if priced else 3))
    name = next((n for n in (page.name_at.get(i) for i in reach) if n), None)
    if name is None or name.type not in BEARERS:
        return None
    shared = SEVERAL.match(page.text, name.end, item.clause[1])
    if shared and not EACH.search(page.text[max(0, item.quantity.start - 8) : item.quantity.start]):
        return None
    _, left = left_of(page, item)
    if yearly := YEARLY.search(page.text, item.left[0], item.quantity.start):
        label = yearly[1] + ("量" if len(yearly[1]) < 4 else "")
        return Reading(label, "observed.of_named", yearly.start(), name.end, label, name)
    base = re.sub(f"^.*?(?={TOTALS})", "", without_copula(left), count=1)
    label = area_name(base if ATTRIBUTE.search(base) and len(base) <= 8 else MEASURES[kind], kind)
    return Reading(label, "observed.of_named", item.quantity.start - len(left), name.end, label, name)


def _of_members(page: Page, item: Item) -> Reading | None:
    """1500余人的志愿服务队, 36人抢险突击队: the members of the body named after the number."""
    at = item.quantity.end + (page.text[item.quantity.end : item.quantity.end + 1] == "的")
    name = page.name_at.get(at) or page.name_at.get(at + 1)
    if name is None or name.type not in BEARERS or not re.search("[队团会盟]”?$", name.name):
        return None
    label = "志愿者" if "志愿" in name.name else "队员" if "队" in name.name[-2:] else "成员"
    return Reading(label, "observed.of_named", item.quantity.start, name.end, label, name)


def of_age(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """九旬老战士X, 我14岁参军: the age of a person named beside it; 平均年龄 is left to the other shapes."""
    quantity = item.quantity
    _, left = left_of(page, item)
    if unit_kind(quantity.unit) != "age" or without_copula(left).endswith("年龄") or CHANGE.search(left):
        return None
    deed = LIFE.match(page.text, quantity.end)
    person = _person_beside(page, quantity.start, quantity.end)
    if deed and person is None:
        person = next(page.people_in(quantity.end, quantity.end + 90), None)
    if person is None or OTHERS.match(page.text, quantity.end):
        return NOTHING
    if deed:
        return Reading(deed[0] + "年龄", "observed.age", quantity.start, deed.end(), "年龄", person)
    start, end = min(quantity.start, person.start), max(quantity.end, person.end)
    return Reading("年龄", "observed.age", start, end, "年龄", person)


def _person_beside(page: Page, start: int, end: int) -> Mention | None:
    """The person whose name stands within the clause, close before or after an age."""
    after = page.people_in(end, end + 15)
    before = [n for n in page.people_in(start - 8 - page.longest, start + 1) if 0 <= start - n.end <= 8]
    near = [n for n in after if not re.search("[，。；！？]", page.text[end : n.start])]
    back = [n for n in before if not re.search("[。；！？“]", page.text[n.end : start])]
    return near[0] if near else back[-1] if back else None


__all__ = ["of_age", "of_named"]
