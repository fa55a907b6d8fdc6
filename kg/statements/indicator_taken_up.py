"""Numbers with no noun of their own: of what the sentence said before, of households and people, of a thing held."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.statements.indicator_reading import OWNERS, Reading
from kg.statements.indicator_words import ATTRIBUTE, MEASURES, area_name, unit_kind
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page

COUNTABLE = ("count", "person", "event")
LIVED_IN = re.compile("[住挤][着了]")
# Words before a number that name no measure, and words that say it is only a standard.
BARE = re.compile("其中|其余|余下|分别|现有|共有|总共|全(?![长程])[一-龥]{1,3}|街道|社区|村里|镇里|目前")
HELD = re.compile("(?:前后|先后|已|共|累计|至今|总共)*(?:办|开|召开|举办|举行|开办)")  # with nothing that was held


def taken_up(
    page: Page, item: Item, words: str, *, start: int, left: str, said: Reading | None
) -> tuple[Reading | None] | None:
    """The reading, perhaps none, of a number before which ``words`` name no measure; None where they name one."""
    if (held := _held(page, item, words)) is not None:
        return (held,)
    counted = words in ("街道", "社区") and page.text[start - 1 : start] in ("有", "辖", "设")  # 现有社区15个
    if len(words) >= 2 and (counted or not BARE.fullmatch(words)):
        return None
    return (_households(page, item, start, said) or _done_of_said(item, left, said) or _of_said(page, item, said),)


def _held(page: Page, item: Item, words: str) -> Reading | None:
    """“小马扎议事会”已开了31场: how often the thing named before was held."""
    if not HELD.fullmatch(words) or item.quantity.unit not in ("场", "期", "场次", "次", "届", "课", "节"):
        return None
    paragraph = page.text.rfind("\n", 0, item.clause[0]) + 1
    near, far = page.sentence_start(item.clause[0]), max(paragraph, item.clause[0] - 80)
    before = page.names_in(near, item.quantity.start) or page.names_in(far, near)
    kinds = ("Programme", "Event", "Facility", "SocialOrganization", "Project")
    name = next((n for n in sorted(before, key=lambda n: -n.end) if n.type in kinds), None)
    if name is None:
        return None
    verb = "召开" if "开" in words else "举办"
    return Reading(f"{name.name}{verb}场次", "observed.held", name.start, item.quantity.end, name.name)


def _households(page: Page, item: Item, start: int, said: Reading | None) -> Reading | None:
    """全村286户1120人: households and people of a place."""
    fresh = said is None or said.noun.endswith("面积")
    if item.quantity.unit == "户" and fresh:
        return Reading("户数", "observed.noun_first", start, item.quantity.end, "户")
    if (team := _of_team(page, item)) is not None:
        return team
    if item.quantity.unit in ("人", "口人") and (said is None or fresh or said.indicator == "户数"):
        lived_in = said is not None and LIVED_IN.search(page.text[slice(*item.clause)])
        return Reading("居民人口" if lived_in else "人口", "observed.noun_first", start, item.quantity.end, "人口")
    return None


def _of_team(page: Page, item: Item) -> Reading | None:
    """某调解队（现有32人）: the members of a body, in brackets after its name."""
    opened = item.left[0] - 1
    body = next((n for n in page.names_in(max(0, opened - 24), opened) if n.end >= opened - 1), None)
    if page.text[opened : opened + 1] != "（" or body is None or unit_kind(item.quantity.unit) != "person":
        return None
    kind = re.search("[队团会盟组]$", body.name.rstrip("”’"))
    label = "队员" if kind and kind[0] == "队" else "成员"
    return Reading(label, "observed.noun_first", body.start, item.quantity.end, label, body) if kind else None


def _dwellers(item: Item, said: Reading) -> Reading | None:
    """People and households after what they live in: 辖15个村、3777户、1.4万人."""
    label = {"户": "户数", "人": "人口", "口人": "人口"}.get(item.quantity.unit)
    noun = re.sub("（[^）]*）$", "", said.noun)
    if label is None or not re.search("(?:村|社区|小区|嘎查|居委会|居民组|村民组|楼|楼栋|院落|户数|户)$", noun):
        return None
    return Reading(label, "observed.noun_first", said.start, item.quantity.end, label[:1] if label == "户数" else label)


def _done_of_said(item: Item, left: str, said: Reading | None) -> Reading | None:
    """截至10月底已完成49.1亿元 after 年度计划投资: what was done of the measure said last."""
    measure = ATTRIBUTE.search(said.noun) if said and left.endswith("完成") else None
    if said is None or measure is None:
        return None
    whole = re.sub("^(?:完成|实现)", "", said.noun)
    named = whole if len(whole) <= 14 and not re.search("计划|年度|目标", whole) else measure[0]
    return Reading("完成" + named, "observed.noun_first", said.start, item.quantity.end, measure[0])


def _of_said(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """A number with nothing before it: of the noun last said, else of the end of the clause before."""
    kind = unit_kind(item.quantity.unit)
    if kind == "area" and any(n.type in OWNERS for n in page.names_in(*item.left)):
        return Reading("面积", "observed.noun_first", item.left[0], item.quantity.end, "面积")
    if said is not None:
        if (dwellers := _dwellers(item, said)) is not None:
            return dwellers
        noun = said.noun or said.indicator
        label = area_name(said.indicator, kind) if kind == "area" else noun
        return replace(said, indicator=label, rule="observed.of_last", end=item.quantity.end, named=None)
    before = page.text[max(0, item.clause[0] - 24) : item.clause[0]].rstrip("，：:,（ ")
    clause = re.split("[，。；：！？,;\n]", before)[-1]
    noun, start = clause.rpartition("的")[2], item.clause[0] - len(clause) - 1
    if kind in MEASURES and MEASURES[kind][:2] in clause:
        return Reading(MEASURES[kind], "observed.of_clause", start, item.quantity.end, MEASURES[kind])
    if kind not in (*COUNTABLE, "") or not 2 <= len(noun) <= 12:
        return None
    return Reading(noun, "observed.of_clause", start, item.quantity.end, noun)


__all__ = ["taken_up"]
