"""The noun stands before the number: 在册党员1120人, 清运垃圾10000余立方米, 成功化解407起."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.data.tables import load_set
from kg.statements.indicator_reading import BEARERS, NOTHING, OWNERS, Reading, left_of
from kg.statements.indicator_taken_up import taken_up
from kg.statements.indicator_words import (
    ATTRIBUTE,
    AVERAGES,
    DONE,
    GENERIC,
    MEASURES,
    ORGANISED,
    THAT_FIGURE,
    TOTALS,
    area_name,
    tidy,
    unit_kind,
    without_copula,
)
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page, dealt_names, noun_end

COUNTABLE = ("count", "person", "event")
DWELL = re.compile("(?:居住|生活|常住|住|聚居|挤)着?$")
MANNER = re.compile(
    "^(?:辖区|街道|高标准|高质量|高效|科学|依法|合理|重点|优化|组织|联合|积极|统一|成功)+(?=[一-龥]{4})"
)
THIS_THING = re.compile(
    "^(?:该|这个|此)(?:项目|工程|园区|产业园|平台|中心|公司|小区|社区|村)(?=[一-龥]{2})|^(?:项目|园区|基地|工程|中心|平台)?(?:全部|全面)?"
    "(?:建成|达产|投产|投用|启用|运营|竣工|完工|改造)*后(?:可|将)*(?:实现)?(?=[一-龥]{2})"
)
DONE_FIRST = re.compile("代办|办理|受理|处理|处置|解决|帮办|接办|办结|提供")
LIST_VERB = re.compile(
    "(?:计划|累计|共|已)?(?:实施|推进|建设|新建|完成|开展|谋划|储备|提供|办理|承办|举办|组织|开设)(?=[一-龥]{2})"
)
STANDARD = re.compile("(?:按|按照|以|每|依照)$")
PREPOSED = re.compile("^由(?=[一-龥]{2})|^(?:对|为|向|给|将|把|使|让)(?=.{8})")


def of_preceding(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """在册党员1120人, 清运垃圾10000余立方米; without a noun of its own the number is of what was said before."""
    start, left = _without_counted(page, item, *left_of(page, item))
    kind = unit_kind(item.quantity.unit)
    base = PREPOSED.sub("", _of_several(_without_places(page, start, without_copula(left)), item, page))
    words = tidy(_cut_long(_with_next_noun(page, item, base, kind)))
    if STANDARD.search(left):
        return NOTHING
    if said and THAT_FIGURE.search(base):
        return replace(said, rule="observed.of_last", start=start, end=item.quantity.end, named=None)
    if (item.quantity.unit == "户" or kind == "person") and (DWELL.search(base) or base.endswith("民族的")):
        households = item.quantity.unit == "户"
        label, noun = ("户数", "户") if households else ("人口", "人口")
        return Reading(label, "observed.noun_first", start, item.quantity.end, noun)
    label = _of_noun_said(page, base, words, start=start, said=said, kind=kind) if said and said.noun else ""
    if label and said:
        return Reading(label, "observed.noun_first", said.start, item.quantity.end, said.noun)
    if (taken := taken_up(page, item, words, start=start, left=left, said=said)) is not None:
        return taken[0]
    words = _own_measure(page, start, item.quantity.start) or _without_list(page, item, words, start)
    words = THIS_THING.sub("", words)
    words = f"{said.noun}来自的单位" if said and said.noun and words.startswith("来自") and kind == "count" else words
    label = area_name(words + _completed(page, item, words, kind), kind)
    return Reading(label, "observed.noun_first", start, item.quantity.end, _bare_noun(words))


def _without_places(page: Page, start: int, words: str) -> str:
    """The words without the places that a verb's object lies in: 涉及甲社区、乙社区住户 → 涉及住户."""
    end = start + len(words)
    places = [n for n in page.names_in(start + 2, end - 2) if n.type in ("Community", "Village", "Office", "Compound")]
    if not places or not page.text.startswith(words, start):
        return words
    before = page.words_in(start, places[0].start)
    row = re.compile(f"(?:{'|'.join(re.escape(n.name) for n in places)})(?:[、和与及]|以及|的)?")
    at = places[0].start
    while (name := row.match(page.text, at, end)) is not None:
        at = name.end()
    verb = bool(before) and (before[-1].tag in ("v", "vn") or before[-1].text == "惠及") and len(before[-1].text) > 1
    rest = page.text[at:end]
    return page.text[start : places[0].start] + rest if verb and re.match("(?!等)[一-龥]{2}", rest) else words


def _of_noun_said(page: Page, base: str, words: str, *, start: int, said: Reading, kind: str) -> str:
    """The indicator of words that take up the noun said last: 在园区落户的有7家, 平均达到1181万元, 成功化解407起."""
    if base.endswith("的") and kind in COUNTABLE and not base[:-1].endswith(said.noun):
        return f"{tidy(base)}的{said.noun}"
    if words in AVERAGES:
        return words + said.noun
    if words in {"总数", "总量"} and said.noun:
        return re.sub("^(?:净|新)?增(?:加)?", "", said.noun) + words
    if len(words) > 1 and _takes_up(page, words, start, said, kind):
        return words if said.noun in words else words + said.noun
    return ""


def _completed(page: Page, item: Item, words: str, kind: str) -> str:
    """What completes an indicator: 拿出 is of 资金; 带动周边群众300余人就业 goes on after the number."""
    after = page.text[slice(*item.right)]
    if words.endswith(("拿出", "斥资")) or words == "争取":
        return "资金"
    return after if kind == "person" and re.fullmatch("就业|创业|增收|脱贫|上岗", after) else ""


def _takes_up(page: Page, words: str, start: int, said: Reading, kind: str) -> bool:
    """Whether the words are verbs only and take up the noun said last: 成功化解407起."""
    if words in load_set("light_verbs"):
        return True
    found = page.words_in(start, start + len(words))
    verbs = bool(found) and all(w.tag[:1] in ("v", "d", "a") and w.tag != "vn" for w in found)
    return (
        verbs and bool(said.noun) and kind == "count" and said.rule in ("observed.noun_first", "observed.number_first")
    )


def _without_light(page: Page, words: str, start: int) -> str:
    """The words without a verb that adds nothing (高标准创建卓越路段 → 卓越路段); 累计 keeps its verb."""
    rest = MANNER.sub("", words)
    at = page.text.find(rest, start)
    first = next((w.text for w in page.words_in(at, at + 8)), "") if at >= 0 else ""
    if first in load_set("light_verbs") and len(rest) - len(first) >= 2:
        noun = rest[len(first) :].lstrip("了着")
        return noun if noun not in GENERIC else words
    return re.sub("^(?:辖区|街道)(?=[一-龥]{4})", "", words)


def _without_list(page: Page, item: Item, words: str, start: int) -> str:
    """The words without examples before 等, else without a verb that adds nothing."""
    kept = _after_list(words, item)
    return kept if kept != words else _without_light(page, words, start)


def _after_list(words: str, item: Item) -> str:
    """The noun after 等 where examples stand before it (A、B等绿地广场7处 → 绿地广场), if it says something alone."""
    parts = re.split("[、和与]", words)
    if len(parts) > 1 and len(parts) == item.quantity.value and (kind := _alike(parts)):
        return kind
    examples, _, noun = words.rpartition("等")
    noun = re.sub("^(?:地区?|处|多地)(?=[一-龥]{4})", "", noun)
    if not examples or ("、" not in examples and not examples.endswith(("公司", "集团", "企业", "中心"))):
        return words
    if not noun:
        verb = DONE_FIRST.match(examples)
        things = verb[0] if verb and item.quantity.unit == "件" else examples
        return things + ("事项" if item.quantity.unit == "件" else "")
    if len(noun) >= 2 and noun not in GENERIC:
        return noun
    verb = re.match(
        "(?:计划|累计|共|已)?(?:实施|推进|建设|新建|完成|开展|谋划|储备|提供|办理|承办|举办|组织|开设)(?=[一-龥]{2})",
        examples,
    )
    return verb[0] + noun if verb and noun and "、" in examples else words


def _alike(parts: list[str]) -> str:
    """The noun in which all names of a row end (甲游园、乙游园: 游园), '' if it is shorter than two characters."""
    shared = ""
    for ends in zip(*(reversed(part) for part in parts), strict=False):
        if len(set(ends)) > 1:
            break
        shared = ends[0] + shared
    return shared if len(shared) > 1 and len(shared) < min(map(len, parts)) else ""


def _own_measure(page: Page, start: int, end: int) -> str:
    """The measure after the last name before a number (…公司投资), empty if something else stands there."""
    inside = [n for n in page.names_in(start, end) if n.end < end and n.type in BEARERS | OWNERS]
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
    if stop > start and len(rest) >= 4 and any(w.tag[:1] == "n" for w in page.words_in(stop, item.left[1])):
        return stop, page.text[stop : item.left[1]].strip()
    return start, left


def _of_several(base: str, item: Item, page: Page) -> str:
    """The measure that a number belongs to where 分别 deals them out (收入、税收分别达到3亿元和2亿元)."""
    dealt = re.match("(.*?)(?:总数|总量)?分别", page.text[slice(*item.clause)])
    if dealt is None:
        return base
    if owners := dealt_names(page, item.clause):
        return page.text[owners[-1].end : item.clause[0] + len(dealt[1])].lstrip("”’的")
    parts = re.split("[、和与及]", re.sub("^.*?(?=[一-龥]{2,12}[、和与及])", "", dealt[1], count=1))
    return parts[item.order] if len(parts) > 1 and item.order < len(parts) else base


def _with_next_noun(page: Page, item: Item, base: str, kind: str) -> str:
    """The measure of what the next number of the clause counts (投资近百亿元的24个项目: 项目投资)."""
    if not item.shared or kind not in MEASURES or page.text[slice(*item.right)] != "的":
        return base
    number = re.compile("[约近超]?[\\d.]+余?[一-龥]").match(page.text, item.right[1], item.clause[1])
    if number is None:
        return base
    noun = tidy(page.text[number.end() : noun_end(page, number.end(), item.clause[1])])
    return noun + re.sub(f"^.*?(?={TOTALS})", "", base, count=1)


def _cut_long(words: str) -> str:
    """The words from the last verb of doing on, where the clause says much before it and an object remains."""
    if len(words) <= 12:
        return words
    cuts = [
        m.start()
        for m in re.finditer(f"(?:{ORGANISED})(?!有限|公司|中心|[队站员团])", words)
        if len(words) - m.end() >= 2
    ]
    cuts = [at for at in cuts if not any(words[at:].endswith(v + g) for v in ("开展", "组织") for g in GENERIC)]
    return words[cuts[-1] :] if cuts else words


def _bare_noun(words: str) -> str:
    """An indicator without the verbs it begins with (成功调解矛盾纠纷 → 矛盾纠纷)."""
    cuts = [m.end() for m in DONE.finditer(words) if len(words) - m.end() >= 2]
    return words[cuts[-1] :] if cuts else words


__all__ = ["of_preceding"]
