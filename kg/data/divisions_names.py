"""How the name of a division is put together: stem and kind, short and everyday forms.

岳程街道 = 岳程街道办事处 = 岳程办事处 = 岳程; 菏泽经济技术开发区 = 菏泽经开区 = 经开区;
延边朝鲜族自治州 = 延边州 = 延边.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇"
    "|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固"
    "|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
# Long names of peoples also stand without 族 (伊犁哈萨克自治州, 音河达斡尔鄂温克民族乡).
_PEOPLE = "|".join(sorted((p + ("族?" if len(p) > 1 else "族") for p in _PEOPLES.split("|")), key=len, reverse=True))
_OF_PEOPLES = re.compile(rf"(?:{_PEOPLE})+自治(?=[州县旗]$)|(?:{_PEOPLE})+(?:民族)?(?<=族)(?=[区乡镇]$)")
_PLACE_END = re.compile(r"(?:维吾尔|壮族|回族)?自治区$|特别行政区$|(?<=.)地区$|新区$|林区$|特区$|[省市区县旗盟州]$")

_COMMUNITY_END = re.compile(r"(?:居民区|社居委|(?:社区)?(?:居民|村民)?(?:委员会|居委会|村委会)|社区)$")
_VILLAGE_END = re.compile(r"(?:村?(?:村民委员会|村委会)|村|嘎查)$")

STREET, TOWN, TOWNSHIP, SUMU = "街道", "镇", "乡", "苏木"
OFFICE_ENDS: tuple[tuple[str, str], ...] = (
    ("街道办事处", STREET),
    ("地区办事处", STREET),
    ("街道办", STREET),
    ("街道", STREET),
    ("办事处", STREET),
    ("地区", STREET),
    ("镇", TOWN),
    ("苏木", SUMU),
    ("乡", TOWNSHIP),
)
# Long forms of what a zone is, each with the kind it means; the first that fits counts.
ZONE_ENDS: tuple[tuple[str, str], ...] = (
    ("高新技术产业开发区", "高新区"),
    ("高新技术产业园区", "高新区"),
    ("高新技术产业区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("高技术产业开发区", "高新区"),
    ("高技术开发区", "高新区"),
    ("高新开发区", "高新区"),
    ("高新园区", "高新区"),
    ("高新区", "高新区"),
    ("经济技术产业开发区", "经开区"),
    ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"),
    ("经开区", "经开区"),
    ("航空港经济综合实验区", "航空港区"),
    ("航空港经济实验区", "航空港区"),
    ("航空港实验区", "航空港区"),
    ("航空港区", "航空港区"),
    ("综合保税区", "综保区"),
    ("保税港区", "综保区"),
    ("综保区", "综保区"),
    ("自由贸易试验区", "自贸区"),
    ("自贸试验区", "自贸区"),
    ("自贸区", "自贸区"),
    ("城乡一体化示范区", "示范区"),
    ("一体化示范区", "示范区"),
    ("旅游度假区", "度假区"),
    ("度假区", "度假区"),
    ("风景名胜区", "风景区"),
    ("风景区", "风景区"),
    ("产业集聚区", "集聚区"),
    ("产业聚集区", "集聚区"),
    ("工业园区", "工业园区"),
    ("产业园区", "产业园区"),
    ("综合实验区", "实验区"),
    ("综合改革示范区", "示范区"),
    ("示范区", "示范区"),
    ("试验区", "试验区"),
    ("实验区", "实验区"),
    ("合作区", "合作区"),
    ("先行区", "先行区"),
    ("管理区", "管理区"),
    ("保税区", "综保区"),
    ("开发区", "开发区"),
    ("港区", "港区"),
    ("工业新区", "新区"),
    ("产业新区", "新区"),
    ("生态新区", "新区"),
    ("新区", "新区"),
)


def split_office(name: str) -> tuple[str, str]:
    """Stem and kind of a township-level name; the kind is empty where none is written.

    >>> split_office("岳程街道办事处"), split_office("石桥乡"), split_office("莲湖回族乡"), split_office("岳程")
    (('岳程', '街道'), ('石桥', '乡'), ('莲湖', '乡'), ('岳程', ''))
    """
    name = (_OF_PEOPLES.sub("", name) or name) if "族" in name else name
    for end, kind in OFFICE_ENDS:
        if name.endswith(end) and len(name) > len(end):
            return name[: -len(end)], kind
    return name, ""


def split_zone(name: str) -> tuple[str, str]:
    """What stands before the kind, and the kind in its everyday form; the kind is empty where it is no zone.

    >>> split_zone("菏泽经济技术开发区"), split_zone("高新区"), split_zone("兰州新区"), split_zone("金水区")
    (('菏泽', '经开区'), ('', '高新区'), ('兰州', '新区'), ('金水区', ''))
    """
    if name.endswith("区"):
        for end, kind in ZONE_ENDS:
            if name.endswith(end):
                return name[: -len(end)], kind
    return name, ""


@lru_cache(maxsize=8192)
def place_forms(name: str) -> tuple[str, ...]:
    """A province, city, county or district and its short forms, longest first; no form of one character.

    >>> place_forms("延边朝鲜族自治州"), place_forms("巩义市"), place_forms("内蒙古自治区"), place_forms("和县")
    (('延边朝鲜族自治州', '延边州', '延边'), ('巩义市', '巩义'), ('内蒙古自治区', '内蒙古'), ('和县',))
    """
    plain = _OF_PEOPLES.sub("", name)
    if len(plain) < 2:  # 东乡族自治县 is called after its people
        plain = re.sub(r"族?自治(?=.$)", "", name)
    stem = _PLACE_END.sub("", plain)
    forms = dict.fromkeys((name, plain, stem))
    return tuple(form for form in forms if len(form) > 1)


def office_forms(name: str) -> tuple[str, ...]:
    """A township-level division and the forms in which it is written, the bare stem last.

    >>> office_forms("岳程办事处")
    ('岳程街道', '岳程街道办事处', '岳程办事处', '岳程')
    >>> office_forms("石佛镇")
    ('石佛镇', '石佛')
    """
    stem, kind = split_office(name)
    ends = (STREET, "街道办事处", "办事处") if kind == STREET else (kind,)
    forms = (*(() if kind == STREET else (name,)), *(stem + end for end in ends), stem)
    return tuple(form for form in dict.fromkeys(forms) if len(form) > 1)


def zone_forms(own: str, kind: str, place: str) -> tuple[str, ...]:
    """Everyday forms of a zone from its own name, kind and the short name of its city.

    >>> zone_forms("", "经开区", "菏泽"), zone_forms("净月", "高新区", "长春")
    (('菏泽经开区', '经开区'), ('长春净月高新区', '净月高新区'))
    """
    return tuple(dict.fromkeys((place + own + kind, own + kind)))


def bare_stem(name: str, type: str) -> str:
    """A community's or village's name without its kind: what 常屯社区居委会 and 常屯社区 share.

    >>> bare_stem("常屯社区居委会", "Community"), bare_stem("石门村", "Village"), bare_stem("东街居委会", "Community")
    ('常屯', '石门', '东街')
    """
    return (_COMMUNITY_END if type == "Community" else _VILLAGE_END).sub("", name) or name
