"""What looks like a name by its ending and is none: one small reason each, by what stands in the name or behind it."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.mentions.shapes import Shape

# Bus lines, counted streets of a slogan, notices that end like newspapers.
NEVER = re.compile(
    r".*[+—].*|(?:[0-9一二两三四五半]+个?[年月])时间.*|(?:公交车?|快线|专线|.{0,4}监控|摄像头?|旅游|游|[A-Z])*[0-9.]+[余多]?万?[路街弄号线]+|[0-9]{4}年.*|[一二三四五六七八九十1-9][街路]|"
    r"(?:[0-9一二两三四五六七八九十]+[一-鿿]){2,}|[0-9]+月.{1,3}|.*[冬夏春秋]营地|(?:油田|职工|员工|青年)?单身公寓|老工业.*|[0-9]+号改造|分[一二三四五]期|(?:河长)?[巡治护清一两]河|[爬登翻看进上下开]山|"
    r".*书记项目|[该此].+|社区[两三]级.+|[两三四五六七八九十]小区|都市小区|(?:大型|中型|多家|各类|周边).+|[“”0-9〇一二两三四五六七八九十多个]+中心”?|"
    r".*(?:格局|布局|结局|僵局|开局|变局|新局|全局|大局|破局|护城河|母亲河|宅基地|打卡点|老旧小区|汇报|海报|简报|情报|预报|月报|周报|季报|年报|填报|申报|通报)"
)
KINDS_OF_PROJECT = (
    "试点|示范|重点|民生|惠民|服务|认领|招商|产业|建设|优质|公益|扶贫|帮扶|超?[0-9]*亿元(?:以上)?|[0-9.]+[万亿]元|"
    "大|好|促|抓|新|老|该|各|此|两大|[一二三四五六七八九十]大|基础设施|公共服务|创业|科技|发展|分[一二三四五]|工业|"
    "[在洽商]*谈|[一-鿿]{2}系列|系列|产业类|法治|德治|自治|书记|[省市区县镇]委书记|招引|动态|现代服务业|绿色低碳|高质量发展|"
    "农业|文旅|文化|旅游|配套|储备|签约|新?开工|在建|续建|新建|拟建|落地|投资|"
    "一般|主体|室内|内部|装修|土建|投产|内资|总部|行业|龙头|一|产业链|同类|该类|确定|新上|全年|今年|当年|强力|大力|推进|促进|推动|加快|引进|引资|楼宇经济|工业经济|外资|总部经济|结转|前期|开工|竣工|省级?|市级?|区级?|县级?|国家级"
)
FURTHER_KINDS = "统一|联建|共建|共同缔造|共同|聚力|便是|更新|连片|第一批|首批|一批|合作|入驻|意向|低空经济|数字经济"
KIND_OF_PROJECT = re.compile(rf"(?:{KINDS_OF_PROJECT}|{FURTHER_KINDS})+(?:项目|工程|产业园|园区|改造|[一二三四]期)")
# What a project was chosen for or given is no part of its name: 某某物流园入选省重点项目.
CHOSEN = re.compile(
    r"[^“]*[0-9.]+[万亿]元“.+|.+(?:变身|走进|落户)“?.+|(?:国家|原有|[剩余]下).+|.{0,3}项目工程|.+大项目|.?项目|.*破题.*|.+(?:按计划|实施改造|入选|列入|列为|纳入|获评|获批|评为|荣获|斩获).*"
)
# A kind of projects of an office: 某某街道2019年上半年重点项目.
PROJECTS_OF = re.compile(
    rf".*(?:(?:街道|办事处|[镇乡区县市村]|社区)(?:[12][0-9]{{3}}年)?|园[12][0-9]{{3}}年)(?:[上下]半年|第?[一二三四]季度)?"
    rf"(?:{KINDS_OF_PROJECT})+(?:项目|工程)"
)
BEHIND = {
    "Project": re.compile(r"[库部办组]|专班|经理|负责|师|队(?!列)|款|清单|数"),
    "School": re.compile(r"科技|路口|小区"),
    "Road": re.compile(r"[侧边况]|(?<=街)区(?!域)|(?:行动|计划)”"),
    "Company": re.compile(r"家属|宿舍|福利区|生活区|老生活区|退休|职工"),
    "Facility": re.compile(r"户"),  # 党员中心户 are people
    # a committee that only its department's name begins with: 某省委组织部
    "PartyOrganization": re.compile("(?<=委)(?:组织部|宣传部|统战部|社会工作部|政法委|老干部局|办公厅|党校)"),
    "Compound": re.compile(r"”(?:示范|创建|工程|行动|计划)"),
    # 科 is a section of a body where its head or a mark follows, else the front of 科技, 科创, 数科
    "GovernmentBody": re.compile(
        r"家属|宿舍|老?生活区|职工小区|[一二三四五六七八九十0-9]*街坊|院落|"
        r"(?<=科)(?!科长|副科长|负责人|工作人员|牵头|会同|联合|[、，。和与及等的])"
    ),
    # an area that works or a school are named after: …片区老旧小区改造, …新城小学
    "Area": re.compile(
        r"(?<=草原)(?:火灾|防火|深处|生态|管护|文化|旅游|退化|奖补)|(?:第?[一二三四五六七八九十])?(?:实验|中心)?(?:小学|中学|学校|幼儿园|医院)|"
        r"(?:老旧|城中村|棚户|有机|综合|基础|道路|雨污|管网|人居|环境)?[一-鿿]{0,6}?(?:改造|整治|更新|修缮)(?:提升|扩容|[一二三四]期)*(?:项目|工程)"
    ),
}
COUNTED_WORKS = re.compile(r"[0-9两三四五六七八九十]+[项个大]$")
# Roads by what they are for or like, and what one does on a road: 致富路, 机耕路, 老街老巷, 开街.
COMMON_ROAD = re.compile(
    r"(?:致富|拉链|村内|产业|机耕|生产|田间|小康|连心|回家|上学|放学|通村|通组|入户|进村|进出|出行|富民|必经|必由|断头|砂石|水泥|沥青|柏油|泥巴|泥土|"
    r"硬化|资源|旅游|主次?|支|老|新|后|开|步|逛|满|沿|整|半|跨|临|背|小|扫|过|走|当|闹|古|美食|风情|网红)+[路街巷](?:[老小大背][路街巷])?"
)
GOES_ON = re.compile(r"城市|城区|任务|思想|工作|环节")
PRESS = re.compile(r"[、，。\s）)]|记者|讯|报道|消息|客户端|$")
ROOMS = ("客厅", "议事厅", "餐厅", "大厅", "展厅", "会议厅")


def is_no_name(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """A phrase that never is a name."""
    name = text[start:end]
    if shape.type == "Compound" and "”" in name:  # “美好家园”示范小区 is an honour
        return True
    return any(pattern.fullmatch(name) for pattern in (NEVER, KIND_OF_PROJECT, PROJECTS_OF))


# Whoever acts, acts; a name does not begin with them: 工作人员组织巡逻队.
ACTORS = ("工作人员", "网格员", "党员干部", "志愿者组织", "社区干部", "机关干部")
# An area of a city said by its rank: 中心城区, 某区的唯一纯城区.
RANKED_AREA = re.compile(r".*(?:唯一|中心|核心|纯|主|全)城区|[老新]城区")


def is_kind_of_area(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """An area that is said by its rank alone."""
    return shape.type == "Area" and RANKED_AREA.fullmatch(text, start, end) is not None


def is_doing(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """A clause that ends like a name: people who form a team, a thing chosen for a list of projects."""
    if shape.type == "SocialOrganization":
        return text.startswith(ACTORS, start)
    return shape.type == "Project" and CHOSEN.fullmatch(text, start, end) is not None


def is_scheme(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """A quotation before 工程 or 项目 makes a programme of it: “六个一”工程; “吸睛”项目 names nothing."""
    if shape.type != "Project":
        return False
    if text[kind - 1] == "”" and OF_DIVISION.match(text, start, kind):
        return True
    return MADE_BY.search(text, start, end) is not None or text[start:end].startswith(KINDS_OF_WORKS)


# Whose the quoted scheme is may stand before it: 某市“民情”工程. What a firm does is no name: 某有限公司合作改造.
OF_DIVISION = re.compile("(?:[一-鿿]{1,4}[省市区县州旗]|自治[区州县]|全[省市区县])?“")
MADE_BY = re.compile("公司(?:合作|联合|负责|投资|承建|参与|出资|共同)*(?:改造|建设|开发|施工|整治)$")
KINDS_OF_WORKS = ("实行", "好“", "重大", "重点", "突出", "梳理")


def goes_on(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """The ending is the front of something else: 某大学科技园, 某某路侧, 某厂家属院, 国家中心城市, 路长."""
    behind = BEHIND.get(shape.type)
    if (behind and behind.match(text, end)) or GOES_ON.match(text, end):
        return True
    return end - kind == 1 and text[end : end + 1] in ("长", "委")


def is_no_medium(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """A net that is no news site: 管网, 防护网."""
    return shape.type == "Media" and text[end - 1] == "网" and PRESS.match(text, end) is None


def is_common_road(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """A road of a sort, or walking it: 致富路, 机耕路, 开街."""
    if shape.type != "Road":
        return False
    if "银行" in text[start:end]:
        return True  # a bank's branch is called after its street
    return COMMON_ROAD.fullmatch(text, start, end) is not None or text[start - 1 : start + 1] == "嘎查"  # 通嘎|查公路


# What makes of works a deed with its object or its end: 把旧公寓改造为养老中心, 改造老旧线路129公里.
AS_VERB = re.compile("(?<=[造建级])(?:[成为了]|老旧|危|升级后|教学楼|校舍|宿舍|综合楼|门诊楼)")
SORT_OF_WORKS = re.compile("(?:连片|更新|综合|有机|微|全面|据此|提升|整体|成片|维修)+(?:改造|整治|更新)")


def is_deed(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """Works that are told or counted, not named: 对某路进行改造, A、B两项工程, 改造老旧线路."""
    if AS_VERB.match(text, end) or SORT_OF_WORKS.fullmatch(text, start, end):
        return shape.type == "Project"
    told = "进行" in text[start:kind] or COUNTED_WORKS.search(text, start, kind) is not None
    return shape.type == "Project" and told


def is_room(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """A hall that is no department: 会客厅."""
    return shape.type == "GovernmentBody" and text[start:end].endswith(ROOMS)


def is_counted_scheme(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """The rest of a scheme of numbers, whose first number no name can begin with: 1核3组3站3联盟."""
    return shape.type in {"SocialOrganization", "Area", "Facility"} and bool(
        re.match("[0-9][一-鿿]{1,2}[0-9]", text[start - 1 : start + 3])
    )


# How many of a sort there are, said behind the noun at the end of its item: 铁路小区41个, 产业大厦5栋.
COUNTED_AFTER = re.compile(r"[0-9一两三四五六七八九十]+[余多]?[个家处座所栋幢](?=[、，。；）\s]|$)")


def is_counted_sort(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """Places of a sort, counted behind the noun; a quoted name may be counted too."""
    counted = shape.type in {"Compound", "Facility", "Park"} and COUNTED_AFTER.match(text, end) is not None
    return counted and "”" not in text[start:end] and text[start - 1 : start] not in {"、", "等"}


def is_middle(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """The middle of a division is no building: 地处某区中心."""
    return text[kind:end] == "中心" and text[kind - 1 : kind] in {"区", "市", "县", "镇", "街"}


# Words of wish or of work before 家园 and 小区, and a sort by whom it is for: 扮靓宜居家园, 要绕小区, 儿童快乐家园.
NO_ESTATE = re.compile(
    r"(?:扮靓|共建|共享|建设|打造|守护|共筑|创建|营造|绘就|构筑|(?:国|省|市|区|县|星)级|儿童|青年|老年|片|快递|.*[要绕进]).*|[次回]小区|(?:最大的?)?(?:回迁|安置)+(?:小区|区)"
)


def is_no_estate(text: str, shape: Shape, start: int, kind: int, end: int) -> bool:
    """A wish, a deed or a sort that ends like an estate's name."""
    return shape.type == "Compound" and NO_ESTATE.fullmatch(text, start, end) is not None


VETOES: tuple[Callable[[str, Shape, int, int, int], bool], ...] = (
    is_no_name,
    is_kind_of_area,
    is_doing,
    is_scheme,
    goes_on,
    is_no_medium,
    is_common_road,
    is_deed,
    is_room,
    is_counted_scheme,
    is_counted_sort,
    is_middle,
    is_no_estate,
)
