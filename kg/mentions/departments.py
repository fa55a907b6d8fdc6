"""Bodies that only the post of somebody shows: 街道经济发展科科长某某, 县委常委、宣传部部长某某."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.boundaries import Words
from kg.model import Mention, PersonMention, Text

FORMER = r"(?:原|时任|现任|前任|曾任|据|由|和|与)?"
KIND = (
    "办公室|[一-鿿]{2}办|社治委|发改委|住建委|卫健委|人大|政协|武装部|总工会|妇联|团委|中心|大队|中队|"
    "科|股|局|所|站|室|处|厅|院|队"
)
TITLE = (
    "(?:党组|党委|党总支|党支部|支部)?(?:第一|常务|专职)?副?(?:主任|科长|股长|局长|所长|站长|处长|厅长|院长|主席|部长|"
    "书记|队长|大队长|中队长|负责人|科员|干事)"
)
# The whole of what stands between a mark and the name, or the next post: body and title.
OF_LEVEL = r"(?:街道办事处|街道|办事处|镇|乡|苏木|社区|区|县|市|旗|省|开发区|经开区|高新区|新区|管委会)"
HELD = re.compile(rf"{FORMER}(?P<body>[一-鿿“”（）]{{0,24}}?(?:{KIND}))(?P<title>{TITLE})的?")
LEVELLED = re.compile(rf"{OF_LEVEL}[一-鿿]+")
# The departments of a Party committee, after a post of the committee: 区委常委、组织部部长.
DEPARTMENT = re.compile(
    r"(?P<level>[省市区县旗]委)(?:副书记|常委|委员)[、，兼]{1,2}(?P<name>组织部|宣传部|统战部|社会工作部|政法委|办公室)(?=副?(?:部长|书记|主任))"
)
# Bodies that every office has, after a post of the office: 街道党工委委员、武装部部长.
OF_OFFICE = frozenset("武装部 人大 总工会 妇联 团委 综治办 党政办 经发办 司法所".split())
# The congress whose deputy somebody is: 某市第十五届人大代表.
CONGRESS = re.compile("第[一二三四五六七八九十]{1,3}届人大(?=代表|常委会)")
# A department of a committee that its level alone names, before a post: 市委社会工作部副部长.
OF_COMMITTEE = re.compile(
    "(?<![一-鿿])[省市区县旗]委(?:组织部|宣传部|统战部|社会工作部|政法委)(?=(?:常务)?副?(?:部长|书记))"
)
# The ministries and commissions of the State Council, by full and short name.
MINISTRY = re.compile(
    "(?<![省市区县厅])(?:司法部|民政部|教育部|公安部|财政部|农业农村部|住房和城乡建设部|住房城乡建设部|住建部|人力资源和?社会保障部|人社部|"
    "生态环境部|自然资源部|交通运输部|水利部|商务部|文化和旅游部|文旅部|退役军人事务部|应急管理部|科学技术部|科技部|工业和信息化部|工信部|"
    "国家发展改革委|国家发改委|国家卫生健康委|国家卫健委)(?![门长分队])"
)
MARKS = "，。、；：！？\n“”（）() 　"


def find_departments(text: Text, words: Words, people: Sequence[PersonMention]) -> Iterator[Mention]:
    """The bodies of posts that stand before names, where the article or its level begins their name."""
    for found in DEPARTMENT.finditer(text.text):
        name = found["level"] + found["name"]
        yield Mention(*found.span("name"), "PartyOrganization", name, rule="department.party")
    for found in CONGRESS.finditer(text.text):
        place = next((d for d in words.divisions_ending_at(found.start()) if d.type in {"City", "District"}), None)
        if place is not None:
            name = text.text[place.start : found.end()]
            yield Mention(place.start, found.end(), "GovernmentBody", name, rule="department.congress")
    for found in OF_COMMITTEE.finditer(text.text):
        if not words.divisions_ending_at(found.start() + 1):
            yield Mention(*found.span(), "PartyOrganization", found.group(), rule="department.party")
    for found in MINISTRY.finditer(text.text) if "部" in text.text or "国家" in text.text else ():
        yield Mention(*found.span(), "GovernmentBody", found.group(), rule="department.ministry")
    for person in people:
        if person.after or not person.post:
            continue
        stop = person.mention.start
        start = max((text.text.rfind(mark, max(0, stop - 40), stop) for mark in MARKS), default=-1) + 1
        held = HELD.fullmatch(text.text, start, stop)
        if held is None or held["body"].endswith("办事处"):
            continue
        begin, end = held.span("body")
        division = any(d.start == begin and d.end < end for d in words.divisions)
        if division or LEVELLED.match(held["body"]):
            yield Mention(begin, end, "GovernmentBody", held["body"], rule="department.post")
        elif held["body"] in OF_OFFICE and text.text[start - 1 : start] == "、":
            yield Mention(begin, end, "GovernmentBody", "街道" + held["body"], rule="department.post")
