"""Events and documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.openings import one_of
from kg.data.tables import alternatives, load_set, load_table
from kg.mentions.boundaries import Words, name_start
from kg.model import Mention, Text

EVENT_KIND = alternatives("event_kinds")
HOLDING = (
    "(?:牵头)?发起|"
    "举办|召开|开展|举行|承办|主办|组织|组织召开|组织开展|联合举办|联合开展|协办|启动|开启|迎来|参加|出席|在"
)
EVENT_KEEP = load_set("event_inner_words")
EVENT_KINDS = one_of(load_table("event_kinds"))
QUOTED = re.compile(rf"“([^“”。！？\n]{{2,30}})”[^“”，。；、\n]{{0,12}}?(?:活动|{EVENT_KIND})")
COUNTED = re.compile(r"[0-9一二三四五六七八九十百余多]+[场次期届]")
HELD = re.compile(r"(?:举办|召开|举行|承办|主办|协办)[^。；\n]{0,30}$")
# Asking and marking is work, and no event of its own: 走访调查, 民意调查.
ASKED = re.compile("(?:走访|摸底|民意|问卷|入户|排查|随访)调查")


def find_events(text: Text, words: Words) -> Iterator[Mention]:
    """Named meetings, contests, festivals and campaigns of a day: “X”活动 after 举办, 某某大赛."""
    for found in QUOTED.finditer(text.text):
        counted = COUNTED.match(text.text, found.end())
        if counted or HELD.search(text.text[max(0, found.start() - 36) : found.start()]):
            yield Mention(found.start(), found.end(), "Event", found.group(), rule="event.quoted")
    for found in re.finditer(
        r"(?:举办|举行|承办|主办)(?:了|的|首届|第[一二三四五六七八九十0-9]+届|[0-9一二三四五六七八九十多余]+[场次期届]|年度)*((?:首届|第[一二三四五六七八九十0-9]+届)?“([^“”，。；\n]{2,12})”)(?![一-鿿]*(?:活动|精神))",
        text.text,
    ):
        yield Mention(found.start(1), found.end(1), "Event", found.group(1), rule="event.quoted")
    for found in EVENT_KINDS.finditer(text.text):
        kind, end = found.span()
        word = words.at(end - 1)
        if (word and word.end != end) or ASKED.search(text.text, max(0, kind - 2), end):
            continue
        start = name_start(
            words, kind, limit=24, keep=EVENT_KEEP, strict=found.group() in {"调查", "仪式", "演出", "展览"}
        )
        start = trim_event(text.text, start, kind)
        if found.group() == "评选" and text.text[start] == "“" and text.text[kind - 1] == "”":
            yield Mention(start, end, "Programme", text.text[start:end], rule="programme.quoted_kind")
        elif end - start >= 4 and kind - start >= 2:
            yield Mention(start, end, "Event", text.text[start:end], rule="event.ending")


DISASTER = re.compile(
    r"“?[0-9]{1,2}[·.．・][0-9]{1,2}”?(?:特大|极端|罕见)*(?:强降雨|暴雨|洪涝|洪水|台风|地震|火灾)(?:灾害)?|(?:新型冠状病毒|新冠)(?:肺炎|病毒)?疫情|"
    r"台风“[一-鿿]{1,5}”|“[一-鿿]{1,5}”台风|"
    r"党的[一二]?十[一二三四五六七八九]?大(?![报代])"
)
# What is held for the nth time.
NUMBERED = re.compile(
    r"第[一二三四五六七八九十0-9]+届(?:[^，。；、“”]{2,16}?(?:节|会|赛|展|论坛|大会|那达慕)|"
    r"[一-鿿]{0,6}“[^“”，。；]{1,12}”(?:[一-鿿]{0,6}?(?:节|会|赛|展|论坛|消费季|大会))?)"
)
# A congress is named by what it is about; of people alone it is any: 党员大会.
CONGRESS = re.compile(
    "(?:召开|举行|举办)(?:了|的)?(?P<name>(?:全[市区县镇街乡])?(?:“[^“”]{2,12}”)?[^，。；、“”的]{2,20}?(?<!党员)(?<!居民)(?<!代表)(?<!村民)"
    "(?<!职工)(?<!群众)(?<!业主)大会)"
)
BATTLES = re.compile(r"[一-鿿]{2,4}(?:战役|剿匪战|保卫战)(?![一-鿿]*略)")


FESTIVAL = re.compile(
    r"(?:举办|举行|迎来|开展|欢度|承办)[^，。；]{0,12}?((?:[一-鿿]{1,3}节、)*[一-鿿]{1,3}节)(?=[、，。等活])"
)


def find_festivals(text: Text, words: Words) -> Iterator[Mention]:
    """Festivals that are held: 举办火把节、邻里节等."""
    for found in FESTIVAL.finditer(text.text):
        at = found.start(1)
        for name in found.group(1).split("、"):
            yield Mention(at, at + len(name), "Event", name, rule="event.festival")
            at += len(name) + 1


# What begins a clause and is held somewhere: 某园区第一季度重点项目集中签约活动在展示中心举行.
TAKES_PLACE = re.compile("(?:活动|仪式|大会|推进会|现场会)(?=在[^，。；\n]{2,20}(?:举行|举办|召开|启动|开幕))")
FROM_CLAUSE = re.compile("(?:^|[，。；\n])(?P<name>[^，。；、：“”\n]{8,40})$")


def find_known_events(text: Text, words: Words) -> Iterator[Mention]:
    """Floods, epidemics, congresses and numbered festivals; battles in a veteran's tale."""
    for pattern in (DISASTER, BATTLES):
        for found in pattern.finditer(text.text):
            yield Mention(found.start(), found.end(), "Event", found.group(), rule="event.known")
    for pattern in (NUMBERED, CONGRESS):
        for found in pattern.finditer(text.text):
            name = found["name"] if pattern is CONGRESS else found.group()
            yield Mention(found.end() - len(name), found.end(), "Event", name, rule="event.numbered")
    for found in TAKES_PLACE.finditer(text.text):
        held = FROM_CLAUSE.search(text.text, max(0, found.end() - 41), found.end())
        if held and not ANY_ONE.match(held["name"]):
            yield Mention(*held.span("name"), "Event", held["name"], rule="event.held")


# Days and pointers before what is held make no name of it.
ANY_ONE = re.compile("这|该|此|本|首场|一场|活动|当[天日晚]|[0-9]|近日|日前|上午|下午|今|昨|去年|在|由|每")


def trim_event(text: str, start: int, kind: int) -> int:
    """Drop verbs of holding and bare numerals from the front of an event's name."""
    while start < kind:
        found = re.match(rf"(?:{HOLDING}|各类|各种|各项|系列|专项|多场|多次|全|和|与|等|，)", text[start:kind])
        counted = re.match(r"[0-9一二两三四五六七八九十百余多]+[场次届期个项]", text[start:kind])
        if found and not text.startswith("组织生活", start):
            start += found.end()
        elif counted and "届" not in counted.group():
            start += counted.end()
        else:
            break
    return start


PAPERS = ("日报", "晚报", "晨报", "时报", "商报", "都市报")


# The title of a yearly report of an office, which stands without its marks: 某街道2023年工作总结及2024年工作思路.
REPORT = re.compile(
    r"(?:^|(?<=\n))(?P<name>[^，。；：、“”《》\n]{0,24}?(?:关于)?20[0-9]{2}年度?(?:工作|上半年工作|政府工作)"
    r"[^，。；：、“”\n]{0,8}?[和及与暨]20[0-9]{2}年[^，。；：“”\n]{0,10}?"
    r"(?:思路|计划|打算|安排|任务|要点|目标)(?:的)?(?:报告|汇报)?)[ 　]*(?=\n|$)"
)


def find_reports(text: Text, words: Words) -> Iterator[Mention]:
    """The titles of yearly reports."""
    two_years = re.search("[和及与暨]20[0-9]{2}年", text.text)
    for found in REPORT.finditer(text.text) if two_years else ():
        yield Mention(*found.span("name"), "Document", found["name"], rule="document.report")


# A series of a newspaper or an account: “某某”系列报道.
SERIES = re.compile("“[^“”，。；\n]{2,10}”(?:系列报道|系列丛书|系列短片|系列故事)(?!之)")


def find_documents(text: Text, words: Words) -> Iterator[Mention]:
    """《…》, and what is called a series of reports."""
    yield from find_reports(text, words)
    for found in SERIES.finditer(text.text):
        yield Mention(found.start(), found.end(), "Document", found.group(), rule="document.series")
    for found in re.finditer(r"《([^《》\n]{2,60})》", text.text):
        if found.group(1).endswith(PAPERS):
            yield Mention(found.start(1), found.end(1), "Media", found.group(1), rule="media.marks")
            continue
        yield Mention(found.start(), found.end(), "Document", found.group(), rule="document.marks")
