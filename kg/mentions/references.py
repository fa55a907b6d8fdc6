"""Words that stand for something named elsewhere: 该办事处, 街道, 该社区, 该公司, bare 党工委 and 管委会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.tables import load_set
from kg.mentions.boundaries import Words
from kg.mentions.divisions_parks import bare_parks
from kg.mentions.divisions_sections import has_section
from kg.model import Mention, Text

# What the reference asks for: the main division, or the last mention of a class.
# After a mark, or a word that takes one as its agent or partner, a bare 街道 is the office.
BARE = r"(?:办事处|街道)(?=(?![道路两坑卫景门美整洁亮升面上旁边])[一-鿿0-9])"
DOES = (
    "与|和|联合|会同|牵头|投资|出资|负责|统一|共建|共同|组织|建设|打造|编印|主导|提供|运营|管理|主办|承办|主管|"
    "签订|签约|合作|携手"
)
OFFICE = re.compile(
    r"(?:该|本|我|全)(?:办事处|街道|镇|乡|办|街)(?![道一-鿿]?党)|(?<![一-鿿“])"
    + BARE
    + rf"|(?<=[由与被])(?:办事处|街道)(?={DOES})"
    + r"|(?<![一-鿿])(?:办事处|街道办)|(?:辖区|全区|全镇|全乡)(?=共|现)"
)
LAST = {
    "Community": re.compile(rf"该(?:社区|居委会)|(?<=由)(?:社区居委会|居委会|社区)(?={DOES})"),
    "Village": re.compile(rf"该村|(?<=由)(?:村委会|村集体|村里)(?={DOES})"),
    "Company": re.compile(r"该(?:公司|企业|集团)|这家[^，。；、]{0,14}(?:企业|公司)"),
    "Compound": re.compile(r"该(?:小区|家属院|院落|楼院)"),
    "Project": re.compile(r"该(?:项目|工程|园区|产业园)"),
    "Facility": re.compile(r"该(?:中心|站|服务站|场馆|广场|市场)"),
    "Zone": re.compile(r"该(?:区|开发区|高新区|经开区)(?![域别])"),
    "School": re.compile(r"该(?:校|学校)"),
    "Hospital": re.compile(r"该(?:院|医院)"),
    "SocialOrganization": re.compile(r"该(?:协会|[一-鿿]{0,3}队|联盟)"),
}
PARTY = re.compile(
    r"(?:该|本)?(?P<of>街道办事处|办事处|街道|镇|乡|苏木|社区|村|嘎查|开发区|园区|区(?=党工委))?(?P<kind>联合党委|综合党委|临时党支部|联合党支部|党工委|党委|党总支|党支部|纪工委|人大工委|(?<=街道)工委|(?<=镇)工委|(?<=[镇乡])委(?=书记|副书记|委员|会议))"
)
COMMITTEE = re.compile(r"(?P<level>[市区县旗省])委(?=(?:组织部|宣传部|统战部|政法委|社会工作部|办公室)?)(?![会员托派])")
LEVEL = {"市": "City", "区": "District", "县": "District", "旗": "District", "省": "Province"}
# In an article on a section with a committee of its own: 片区, 管委会.
SECTION = re.compile(r"(?<![一-鿿])(?:片区(?=[一-鿿0-9])(?!党)|管委会(?!主任|副主任|党))")
BODY = re.compile(r"园区管委会|(?<=、)管委会|(?<=和)管委会|(?<![一-鿿])管委会")


def find_references(text: Text, words: Words) -> Iterator[Mention]:
    """References as mentions of class ``Reference``; ``within`` holds the class that is asked for."""
    for found in OFFICE.finditer(text.text):
        yield Mention(found.start(), found.end(), "Reference", found.group(), rule="reference", within="Office")
    section = has_section(text.text)
    for found in SECTION.finditer(text.text) if section else ():
        yield Mention(found.start(), found.end(), "Reference", found.group(), rule="reference", within="Office")
    for type, pattern in LAST.items():
        for found in pattern.finditer(text.text):
            yield Mention(found.start(), found.end(), "Reference", found.group(), rule="reference", within=type)
    for found in PARTY.finditer(text.text):
        if is_bare(words, found.start()) and not is_tier(text.text, found):
            within = "Party:Community" if found["of"] in {"社区", "村", "嘎查"} else "Party:Office"
            if not found["of"] and found["kind"] in {"党总支", "党支部"}:
                continue
            within = "Party:Zone" if found["of"] == "区" else within
            kind = {"工委": "党工委", "委": "党委"}.get(found["kind"], found["kind"])
            yield Mention(found.start(), found.end(), "Reference", kind, rule="reference", within=within)
    for found in COMMITTEE.finditer(text.text):
        if is_bare(words, found.start()):
            yield Mention(
                found.start(),
                found.end(),
                "Reference",
                found.group(),
                rule="reference",
                within="Party:" + LEVEL[found["level"]],
            )
    for found in BODY.finditer(text.text) if not section else ():
        yield Mention(found.start(), found.end(), "Reference", "管委会", rule="reference", within="Party:Zone")
    yield from bare_parks(text.text, words)


# Tiers of a scheme and counted kinds name no body: “党工委+社区党委+网格党支部”, 社区党委7个.
TIER = re.compile(r"[—+＋→]|[0-9一二两三四五六七八九十]+[余多]?个")


def is_tier(text: str, found: re.Match[str]) -> bool:
    """Whether a kind of Party organisation is one tier of several, or counted."""
    return text[found.start() - 1 : found.start()] in {"—", "+", "＋", "→"} or TIER.match(text, found.end()) is not None


SAID_TO_THE_END = tuple("。！？，…")


def is_bare(words: Words, start: int) -> bool:
    """Whether no owner's name can stand directly before: a mark stands there, or a word that names begin after."""
    index = words.ending_at_or_before(start)
    if index < 0 or words.words[index].end != start:
        return index < 0 or words.at(start) is None or words.words[index].end < start
    before = words.words[index]
    if before.text in {
        "各",
        "每",
        "每个",
        "各个",
        "所有",
        "全部",
        "多个",
        "下设",
        "个",
        "家",
        "两新",
        "非公",
        "其他",
        "首任",
    }:
        return False
    if before.text[-1] == "”":  # after something said, not after a name in quotation marks
        return words.text[before.end - 2 : before.end - 1] in SAID_TO_THE_END
    return (
        not before.text[-1].isalnum()
        or before.text in load_set("boundary_words")
        or before.tag in {"p", "c", "uj", "d"}
    )
