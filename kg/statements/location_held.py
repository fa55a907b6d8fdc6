"""What holds a thing: a building its rooms, a park its firms, a community what is made there."""

from __future__ import annotations

import re

from kg.model import Found
from kg.statements.open_places import GROUND
from kg.statements.sites import Place, Site

HOLDING = re.compile(
    r"(?:里面有|内有|设有|内设|设立|设置|(?<!建)设(?!在|于)|配备|配有|建有|开设|嵌入|集纳)[^，。；]{0,40}$"
)
ALL_THERE = re.compile(r"(?:、[^，。；、]{2,12}){0,6}(?:等)?[^，。；、]{0,6}(?:应有尽有|一应俱全|一应具备)")
# What came to be the building that the next words furnish: …变身“某某会客厅”，里面有A.
BUILDING = frozenset({"Facility"})
MOVING = frozenset("Project Facility School Hospital".split())
SITE = frozenset({"Project", "Area", "Facility"})
GROUNDS = re.compile(r"(?:园|园区|产业园|新城|广场|大厦|综合体|基地|商圈|街区|[园城港谷](?:一|二|三|四)期)”?$")
TAKEN_IN = re.compile(r"(?:聚集|集聚|汇聚|汇集|引进|引入|引育|吸引|入驻|驻有|坐拥)(?:了|有|着)?[^，。；]{0,60}$")
GATHERED = re.compile(r"(?:聚集|集聚|汇聚|汇集|坐拥|云集|驻有)(?:了|有|着)?[^，。；]{0,40}$")
COMES = re.compile(
    r"(?:、[^，。；、]{2,30}){0,4}[^，。；、]{0,12}?(?:先后|相继|陆续|已|成功)*(?:入驻|落户|进驻|落地|坐落于此|落户于此|(?:坐落|集中|聚集|扎堆|汇聚|云集|驻)*[驻聚]?(?:在|于)(?:这里|此|辖区内?))(?=[，。；、！的]|$)"
)
MADE = re.compile(
    r"建起|建成|设立|打造|建设|成立|新建|开设|建立|改造|变身|改建|升级为|活化|改成|变成|增设|开办|办起|新增|建了"
)
OPENED = re.compile(r"(?:正式|也|已|顺利)*(?:开张|启用|投用|投入使用|揭牌|开业|建成|落成|开门)")
# Who runs a building is not the building: 由某某中心运营，设有A.
AGENT = re.compile(r"(?:由|委托|与|和|联合)$")
SERVING = re.compile(r"(?:物业|服务|运营|管理)[一-鿿]{0,4}公司$|养老|物业|环卫")
INSIDE = re.compile(r"(?:社区|小区|村|院)(?:内|里)")
FIRMS = re.compile(
    r"(?:、[^，。；、]{2,30}){0,6}等[0-9]*[余多]?[家个]?(?:驻区|驻地|驻街|辖区|重点|共建|中省直|省市属|市属)[^，。；]{0,8}?(?:单位|企业)"
)


def in_facility(site: Site) -> Place:
    """该中心设有A、B; …变身某某会客厅，里面有A; 走进某中心，A、B应有尽有."""
    holds = HOLDING.search(site.before)
    if site.entity.type not in {"Facility", "Event"} or not (holds or site.behind(ALL_THERE)):
        return None
    near = site.named_before(BUILDING)
    if near is not None and near.mention.end >= site.clause.start - 8 and not is_agent(site, near):
        return near.entity, near.mention.start
    topic = site.subjects.topic_at(site.start)
    if topic is not None and topic.type == "Facility" and topic != site.entity and holds:
        return topic, site.clause.start
    return None


def is_agent(site: Site, found: Found) -> bool:
    """Whether the words before a name make it who acts, not where."""
    return AGENT.search(site.text[max(0, found.mention.start - 2) : found.mention.start]) is not None


def moved_in(site: Site) -> Place:
    """某园区聚集A、B等企业; 建成某园区，引入A; 某园区竣工，A、B等27家企业入驻."""
    held = site.entity.type in MOVING and (site.behind(COMES) or GATHERED.search(site.before))
    if site.entity.type != "Company" and not held:
        return None
    taken, comes = TAKEN_IN.search(site.before), site.behind(COMES)
    if not taken and not comes:
        return None
    near = host(site)
    if near is not None:
        return near.entity, near.mention.start
    ground, office = site.open.ground_at(site.start), site.open.office_at(site.start)
    if ground is not None or office is None or SERVING.search(site.entity.label):
        return None
    return office, site.clause.start


def host(site: Site) -> Found | None:
    """The park, area or building that the sentence names before and that firms are taken into."""
    row = site.subjects.inside(site.clause.sentence.start, site.start)
    fit = [f for f in row if f.entity.type in SITE and GROUNDS.search(f.entity.label) and f.entity != site.entity]
    listed = [f for f in fit if f.mention.end <= site.clause.start or f.mention.end < site.start - 2]
    return listed[-1] if listed else None


def made_there(site: Site) -> Place:
    """某村建起A, 某社区的旧祠堂变成A: what is made or opened while a community or a village is spoken of."""
    if site.entity.type not in {"Facility", "Park"}:
        return None
    made = MADE.search(site.before[-16:]) or site.behind(OPENED)
    if not made:
        return None
    ground = site.open.ground_at(site.start)
    if ground is not None and site.entity.type == "Park" and ground.type == "Compound":
        return None
    if ground is None and INSIDE.search(site.text, site.clause.sentence.start, site.start):
        named = [f for f in site.subjects.inside(paragraph_start(site), site.start) if f.entity.type in GROUND]
        ground = named[-1].entity if named else None
    return (ground, site.clause.start) if ground is not None else None


# A noun that takes up what was named before: 社区里的A, 中心内的A.
BARE_INSIDE = re.compile("(?<![一-鿿])(?P<noun>社区|小区|村|中心|公园|园区|市场|广场|大厦)(?:里面?|内)?的[“‘]?$")
INSIDE_WORD = re.compile("[里内]面?的[“‘]?$")
HELD_INSIDE = frozenset({"Facility", "Company", "Hospital", "School"})


def inside_it(site: Site) -> Place:
    """社区里的A, 中心里的A: what the noun takes up, the last thing before whose name ends so."""
    noun = BARE_INSIDE.search(site.before) if site.entity.type in HELD_INSIDE else None
    if noun is None or not INSIDE_WORD.search(site.before):
        return None
    start = site.clause.start + noun.start()
    before = site.subjects.inside(paragraph_start(site), start)
    fit = [f for f in before if f.entity.type in GROUND | SITE and f.entity.label.rstrip("”").endswith(noun["noun"])]
    if fit and fit[-1].entity != site.entity:
        return fit[-1].entity, start
    ground = site.open.ground_at(site.start) if noun["noun"] in {"社区", "村", "小区"} else None
    return (ground, start) if ground is not None else None


def paragraph_start(site: Site) -> int:
    """Where the paragraph of a mention begins."""
    return site.subjects.clauses[site.subjects.paragraph_starts[site.subjects.clause_at(site.start)]].start


def among_firms(site: Site) -> Place:
    """A、B等21家驻区单位."""
    if site.entity.type not in {"Company", "School", "Hospital", "Facility"} or not site.behind(FIRMS):
        return None
    office = site.open.office_at(site.start)
    return (office, site.start) if office is not None else None


__all__ = ["among_firms", "in_facility", "inside_it", "made_there", "moved_in"]
