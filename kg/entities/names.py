"""When two names are one thing's: quotes, kind-words and owners dropped, short forms found inside long ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

PROGRAMME_TAIL = re.compile(
    r"(?:工作方法|工作法|管理模式|工作机制|工作要求|工作部署|总格局|工作总格局|战略布局|专项行动|主题教育|活动|工作|行动|模式|机制|制度|战略|布局|改革|工程|计划|政策|创建|服务|理念)$"
)
COMPANY_TAIL = re.compile(r"(?:(?:股份|集团)?有限(?:责任)?公司|股份公司|集团公司|集团|公司|总公司)+$")
PLAIN_TAIL = {
    "Community": re.compile(r"(?:社区)?(?:居民委员会|居委会)?$"),
    "Project": re.compile(r"(?:建设)?(?:项目|工程)$|(?<=房)建设$"),
    "Event": re.compile(r"(?:主题|系列)*活动$|(?<=会)议$"),
    "Park": re.compile(r"(?:公园|河道)$"),
    "Award": re.compile(r"(?:荣誉)?称号$"),
    "Compound": re.compile(r"(?:小区|安置区)$"),
}


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """A name for comparison: compatibility forms folded, marks and blanks dropped.

    >>> folded("“五星”支部 创建")
    '五星支部创建'
    """
    plain = unicodedata.normalize("NFKC", name).lower()
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c)[0] not in "PZC")


@lru_cache(maxsize=8192)
def core(name: str, type: str) -> str:
    """What is left of a name without the kind-word that writers drop and add at will.

    >>> core("“四访一帮”活动", "Programme"), core("某某项目", "Project")
    ('四访一帮', '某某')
    """
    plain = folded(name)
    tail = PROGRAMME_TAIL if type == "Programme" else COMPANY_TAIL if type == "Company" else PLAIN_TAIL.get(type)
    short = tail.sub("", plain) if tail else plain
    return short if len(short) >= 2 else plain


def ends_long(a: str, b: str, type: str) -> bool:
    """第二小学 of 江北市第二小学."""
    return b.endswith(a) and len(a) >= 4


def begins_compound(a: str, b: str, type: str) -> bool:
    """望江小区 of 望江国际公寓小区."""
    stem = core(a, type)
    return (len(stem) >= 3 and b.startswith(stem)) or ends_long(a, b, type)


def frames_area(a: str, b: str, type: str) -> bool:
    """滨江新城 of 滨江国际新城."""
    return len(a) >= 4 and (a[:2], a[-2:]) == (b[:2], b[-2:])


def inside_company(a: str, b: str, type: str) -> bool:
    """华信集团 of 江北省华信集团有限公司."""
    stem = core(a, type)
    return len(stem) >= 2 and stem in b and (a in b or COMPANY_TAIL.search(a) is not None)


def ends_programme(a: str, b: str, type: str) -> bool:
    """五星支部创建 of 农村五星支部创建工作."""
    stem = core(a, type)
    return len(stem) >= 4 and b.endswith(stem)


SHORTENED: dict[str, Callable[[str, str, str], bool]] = {
    **dict.fromkeys("School Hospital Facility GovernmentBody Park SocialOrganization Project Event".split(), ends_long),
    "Compound": begins_compound,
    "Area": frames_area,
    "Company": inside_company,
    "Programme": ends_programme,
}


def is_short_form(short: str, long: str, type: str) -> bool:
    """Whether ``short`` is a shorter name of what ``long`` names, both of one class.

    >>> is_short_form("华信集团", "江北省华信集团有限公司", "Company")
    True
    >>> is_short_form("第二小学", "江北市第二小学", "School")
    True
    """
    a, b = folded(short), folded(long)
    if a == b or core(a, type) == core(b, type):
        return True
    return is_cut(a, b, type)


def is_cut(a: str, b: str, type: str) -> bool:
    """Whether the first of two folded names is the second cut short, as names of the class are."""
    way = SHORTENED.get(type)
    return way is not None and 3 <= len(a) < len(b) and way(a, b, type)
