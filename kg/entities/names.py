"""When two names are one thing's: quotes, kind-words and owners dropped, short forms found inside long ones."""

from __future__ import annotations

import re
import unicodedata

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


def folded(name: str) -> str:
    """A name for comparison: compatibility forms folded, marks and blanks dropped.

    >>> folded("“五星”支部 创建")
    '五星支部创建'
    """
    plain = unicodedata.normalize("NFKC", name).lower()
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c)[0] not in "PZC")


def core(name: str, type: str) -> str:
    """What is left of a name without the kind-word that writers drop and add at will.

    >>> core("“三送一强”活动", "Programme"), core("某某项目", "Project")
    ('三送一强', '某某')
    """
    plain = folded(name)
    tail = PROGRAMME_TAIL if type == "Programme" else COMPANY_TAIL if type == "Company" else PLAIN_TAIL.get(type)
    short = tail.sub("", plain) if tail else plain
    return short if len(short) >= 2 else plain


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
    if len(a) >= len(b) or len(a) < 3:
        return False
    if type == "Compound" and len(core(a, type)) >= 3 and b.startswith(core(a, type)):
        return True
    if type == "Area" and len(a) >= 4 and (a[:2], a[-2:]) == (b[:2], b[-2:]):
        return True
    if type == "Company":
        return len(core(a, type)) >= 2 and core(a, type) in b and (a in b or COMPANY_TAIL.search(a) is not None)
    if type in {
        "School",
        "Hospital",
        "Facility",
        "GovernmentBody",
        "Compound",
        "Park",
        "SocialOrganization",
        "Project",
        "Event",
    }:
        return b.endswith(a) and len(a) >= 4
    return type == "Programme" and len(core(a, type)) >= 4 and core(a, type) in b and b.endswith(core(a, type))
