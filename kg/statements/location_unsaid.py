"""Where things lie that an article names without saying where: mostly in the area of the office it is about."""

from __future__ import annotations

import re

from kg.model import Entity
from kg.statements.clauses import DIVISIONS
from kg.statements.sites import UNSAID, Place, Site

# Works are where their place is; other projects are sites of their own.
WORKS = re.compile(r"(?:改造|整治|建设|更新|工程|治理|修复)(?:工程|项目)?$")
PLACES = DIVISIONS | frozenset("Road Park Compound Area School Hospital Facility".split())
BEARING = frozenset({"Office", "Zone"})
# The desks of an office itself are part of it.
OWN_DESKS = re.compile(
    r"(?:便民|政务|综治|治理|调解|指挥|运行管理|行政服务|投资促进|人口|退役军人|公共服务|事务)[一-鿿]{0,4}中心$"
)
# Waters run through many areas.
WATER = re.compile(r"[河江渠溪]$")
# A road's name at the front of another's, or an address: 某某路小学, 某某路支行, 某某路片区, 某某路52号.
WITHIN_NAME = re.compile(
    r"[东南西北]?片区|(?:[0-9]+|[×*xX]+)号|[一-鿿]{0,3}?(?:小学|中学|学校|支行|社区|派出所|医院|幼儿园)"
)
# What a list of projects names is one, whatever its class: 推进某基地、某物流港等重点项目建设.
AS_PROJECTS = re.compile(r"(?:、[^，。；、]{2,24}){0,6}等[^，。；、]{0,8}项目")
FAR_END = re.compile(r"(?:通往|通向|直达|到达|至)$")
# A road or a park that only says where something else ends or begins.
BORDER = re.compile(
    r"(?:位于|坐落于|坐落在|地处|[东南西北](?:起|至|到|邻|接|临|靠|依|抵)|毗邻|紧邻|紧靠|邻近|临近)[“]?$"
)
CROSSING = re.compile(r"(?:[、与和][^，。；、]{2,8})?(?:交叉口|交汇处|路口|之间|以[东南西北]|[畔旁])")
NEW = re.compile(
    r"[^，。；]{0,30}(?:投用|投入使用|启用|开学|扩建|迁建|动工|开工|封顶|落成|竣工|建成|交付|新增学位|招生|迁入|揭牌)"
)
NEWLY = re.compile(r"(?:新建|建成|引进|改扩?建|迁建|在建|推进|启动|规划)[^，。；]{0,40}$")
WITH = re.compile(r"(?:与|和|联合|会同|携手|邀请|来自|对接|同)$")
BUILT = re.compile(
    r"(?:大厦|广场|市场|商场|大楼|写字楼|购物中心|百货|综合体|商业城|塔|夜市|影院|步行街|大院|古镇|博物馆|公寓)”?$"
)


def unsaid(site: Site) -> Place:
    """A road, a park, an industrial site that the article does not place: in the area of the office open here."""
    entity, office = site.entity, site.open.office_at(site.start)
    site_like = entity.type == "Project" and WORKS.search(entity.label) is None
    site_like = site_like or (entity.type in {"Facility", "School", "Project"} and site.behind(AS_PROJECTS))
    if entity.type not in UNSAID and not site_like and not named_after(entity, site.resolution.main):
        return None
    if office is None or named_by_place(site) or (entity.type in UNSAID and is_border(site)):
        return None
    if entity.type == "Road" and is_front(site):
        return None
    if entity.type == "Road" and (office.type in {"Community", "Village"} or WITHIN_NAME.match(site.text, site.end)):
        return None
    ground = site.open.ground_at(site.start) if entity.type in {"Project", "Park"} else None
    return (ground or office), site.start


def is_front(site: Site) -> bool:
    """Whether a road is only the front of another name: 某某路片区改造, 某某街小学."""
    return any(f.mention.end > site.end for f in site.resolution.starting_at(site.start))


def named_by_place(site: Site) -> bool:
    """Whether a name begins with a division's or, for a project, with that of any place: it lies there."""
    types = PLACES if site.entity.type == "Project" else DIVISIONS - {"City", "District"}
    own = [f for f in site.resolution.starting_at(site.start) if f.mention.end < site.end and f.entity.type in types]
    return site.entity.type in UNSAID | {"Project", "Facility"} and bool(own)


def is_border(site: Site) -> bool:
    """Whether the words beside a road or a water make it a border, a crossing or a neighbour."""
    return bool(
        WATER.search(site.entity.label)
        or BORDER.search(site.before)
        or FAR_END.search(site.before)
        or site.behind(CROSSING)
    )


def own_name(site: Site) -> Place:
    """What bears an office's full name lies in it, but for the office's own desks."""
    if site.entity.type != "Facility" or OWN_DESKS.search(site.entity.label):
        return None
    owner = next(
        (d for d in site.subjects.divisions if d.type in BEARING and site.entity.label.startswith(d.label)), None
    )
    return (owner, site.start) if owner is not None else None


def newly_made(site: Site) -> Place:
    """A school or a hospital that is being built or opened."""
    if site.entity.type not in {"School", "Hospital"} or WITH.search(site.before):
        return None
    office = site.open.office_at(site.start)
    if office is None or not (site.behind(NEW) or NEWLY.search(site.before)):
        return None
    return office, site.start


# Squares and markets of a sort.
COMMON = re.compile(
    r"“?(?:休闲|综合|文体|体育|生态|新时代|文明|实践|中心|村民|居民|零工|马路|大|小|文化|健身|活动|露天|跳蚤|夜|农贸|便民|集贸|批发|专业|菜|绿地)*(?:广场|市场|夜市)”?"
)


def building(site: Site) -> Place:
    """A tower, a market or a square."""
    office = site.open.office_at(site.start)
    if site.entity.type != "Facility" or office is None or not is_building(site.entity.label):
        return None
    return (office, site.start) if not (WITH.search(site.before) or named_by_place(site)) else None


def is_building(label: str) -> bool:
    """Whether a name ends like a building's and says more than its sort."""
    return BUILT.search(label) is not None and COMMON.fullmatch(label) is None


def named_after(entity: Entity, main: Entity | None) -> bool:
    """Whether a school or a hospital bears the name of the office an article is about."""
    if main is None or entity.type not in {"School", "Hospital"} or entity.label.startswith(main.label):
        return False  # 某镇卫生院 is the town's own
    return any(len(name) >= 2 and name in entity.label for name in main.aliases)


__all__ = ["BORDER", "OWN_DESKS", "building", "newly_made", "own_name", "unsaid"]
