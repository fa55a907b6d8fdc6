"""Events, documents and honours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.openings import one_of
from kg.data.tables import alternatives, load_set, load_table
from kg.mentions.boundaries import Words, name_start
from kg.model import Mention, Text

EVENT_KIND = alternatives("event_kinds")
HOLDING = "举办|召开|开展|举行|承办|主办|组织|组织召开|组织开展|联合举办|联合开展|协办|启动|开启|迎来|参加|出席|在"
EVENT_KEEP = load_set("event_inner_words")
AWARD_CUE = re.compile(
    r"(?:先后|曾|连续\S{1,3}年|多次|成功|一举|陆续)?(?:荣获|获评|被评为|评为|被授予|授予|获得|成功创建为?|创成|荣膺|获颁|被命名为|命名为|入选|被认定为|认定为|被确定为|登上|跻身|当选|(?<=[部厅局委府办会])列为(?=“[^“”]{2,16}(?:区|镇|村|点|基地|单位|案例|社区|街道)”)|被列为|被表彰为|表彰为|斩获|摘得|捧回|喜获|获批|获)(?:了|为|过)?"
)
AWARD_KIND = alternatives("award_kinds")


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
        if end - start >= 4 and kind - start >= 2:
            yield Mention(start, end, "Event", text.text[start:end], rule="event.ending")


DISASTER = re.compile(
    r"“?[0-9]{1,2}[·.．・][0-9]{1,2}”?(?:特大|极端|罕见)*(?:强降雨|暴雨|洪涝|洪水|台风|地震|火灾)(?:灾害)?|(?:新型冠状病毒|新冠)(?:肺炎|病毒)?疫情|"
    r"党的[一二]?十[一二三四五六七八九]?大(?![报代])|第[一二三四五六七八九十0-9]+届(?:[^，。；、“”]{2,16}?|[一-鿿]{0,6}“[^“”，。；]{1,10})(?:节|会|赛|展|论坛|大会)”?"
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


def find_known_events(text: Text, words: Words) -> Iterator[Mention]:
    """Floods, epidemics, congresses and numbered festivals; battles in a veteran's tale."""
    for pattern in (DISASTER, BATTLES):
        for found in pattern.finditer(text.text):
            yield Mention(found.start(), found.end(), "Event", found.group(), rule="event.known")


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


def find_documents(text: Text, words: Words) -> Iterator[Mention]:
    """《…》."""
    for found in re.finditer(r"《([^《》\n]{2,60})》", text.text):
        yield Mention(found.start(), found.end(), "Document", found.group(), rule="document.marks")


def find_awards(text: Text, words: Words) -> Iterator[Mention]:
    """What follows 荣获, 获评, 被授予 up to the end of the honour's name."""
    for cue in AWARD_CUE.finditer(text.text):
        rest = re.split(r"[。；！？\n]", text.text[cue.end() : cue.end() + 80])[0]
        at = cue.end()
        for item in award_items(rest):
            start = at + item.start()
            yield Mention(start, start + len(item.group()), "Award", item.group(), rule="award.cue")


RANKED = re.compile(
    r"(?:排名|位居|位列|名列|居|列|获|取得|夺得)(?:了)?(全[国省市区县镇旗盟乡]第[一二三四五六七八九十0-9]+(?:名|位)?)"
)
LEVEL = r"(?:全国|国家级?|中国|全省|省级?|[一-鿿]{2,3}省)"
BORNE = "镇|村|社区|街道|城市|名镇|名村|小镇|单位|先进集体|示范区|示范点|示范镇|百强镇|强镇"
ITEM = rf"{LEVEL}[^，。；、“”是的]{{2,14}}(?:{BORNE})"
BEING = re.compile(rf"(?:是|系|素有)({ITEM}(?:[、和]{ITEM})*)(?=[，。；]|$)")
TITLES = re.compile(
    r"(?:全国|[一-鿿]{2,3}(?:省|市|区|县|自治区))(?:优秀共产党员|优秀党务工作者|劳动模范|劳模|先进工作者|道德模范|三八红旗手|最美志愿者|优秀志愿者|先进个人|五一劳动奖章)|(?<=是)[一-鿿]{2,4}[省市区县]“[^“”]{3,12}”(?=[，。])"
)
THANKS = re.compile(r"(?:收到|送来|送上|赠送|送)[^，。；]{0,30}?(锦旗和感谢信|感谢信和锦旗|锦旗|感谢信)")


def find_ranks(text: Text, words: Words) -> Iterator[Mention]:
    """全市第一; a silk banner and a letter of thanks."""
    for pattern in (RANKED, THANKS):
        for found in pattern.finditer(text.text):
            yield Mention(found.start(1), found.end(1), "Award", found.group(1), rule="award.rank")
    for found in BEING.finditer(text.text):
        at = found.start(1)
        for item in re.split("、|和|，", found.group(1)):
            yield Mention(at, at + len(item), "Award", item, rule="award.being")
            at += len(item) + 1
    for found in TITLES.finditer(text.text):
        yield Mention(found.start(), found.end(), "Award", found.group(), rule="award.title")


def award_items(rest: str) -> Iterator[re.Match[str]]:
    """The honours of a list: quoted ones, or a run that ends in a kind-word of honours."""
    position = 0
    while position < len(rest):
        found = re.compile(
            rf"[^，。；、“”]{{0,14}}“[^“”]{{2,20}}”(?:[^，。；、“”]{{0,14}}?(?:{AWARD_KIND}))*|[^，。；、“”]{{2,24}}?(?:{AWARD_KIND})(?=[，。；、等和]|$)"
        ).match(rest, position)
        if not found:
            return
        yield found
        position = found.end()
        link = re.match(r"(?:等|荣誉|称号)*[、和及]|，(?=“)|(?=“)", rest[position:])
        if not link:
            return
        position += link.end()
