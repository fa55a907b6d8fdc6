"""How clauses are cut, how they open, and what beside a name makes it their subject or none."""

from __future__ import annotations

import re

from kg.model import Entity

# What may stand between the beginning of a clause and its subject.
LEAD = re.compile(
    r"^(?:[“‘（—\s]|同时|此外|另外|据悉|据了解|据介绍|据统计|如今|目前|截至目前|近年来|近年|近日|日前|今年以来|今年|去年|当前|下一步|接下来|一直以来|其中|比如|例如|如|以|而|且|并|为此|因此|于是|随后|当天|当日|"
    r"(?:截至|自|从)?[0-9年月日初底末上下半来起以至今号前后季度]+[,，]?(?:上午|下午|晚)?|在[^，。；]{1,20}(?:中|下|上|后|方面|期间|时),?)*$"
)
NOT_SUBJECT = re.compile(
    r"(?:在|对|为|向|由|与|从|到|给|把|将|被|让|使|和|同|跟|于|至|往|按照|根据|依托|围绕|通过|经|受|获|来到|走进|前往|深入|位于|坐落|毗邻|以及|及|的|“|《)$"
)
# 由某中心孵化的某队: the first name belongs to what qualifies the second.
MODIFYING = re.compile(r"(?:由|位于|坐落于|坐落在|来自|总部位于)$")
MODIFIED = re.compile(
    "^(?:由|位于|坐落于|坐落在|来自|总投资|投资|占地|占地面积|建筑面积|始建于|建于|建成于|成立于|总部位于)[^，。；]{2,30}的$"
)
# A thing that is only named, or of which something is, does nothing.
NO_ACT = re.compile("[，。、；的等里内中]")
PARTNER = re.compile("与|联合|携手|会同")
# How a clause opens that leads up to the one with the subject.
LEADING = re.compile("依托|围绕|按照|结合|通过|深入|聚焦|针对|借助|坚持|以|自|为|根据|持续|积极")
HOLDER = re.compile("[一-鿿、（）]{0,16}(?:书记|主任|委员|常委|镇长|乡长|主席|部长|站长|组长|队长)")
OPENING, CLOSING = "“‘（《", "”’）》"
MARKS = re.compile(f"[{OPENING}{CLOSING}，；：]")


def spoken_of_in_passing(topic: Entity | None, main: Entity | None) -> bool:
    """Whether a sentence's topic is a district or city in an article on an office: the next one goes on without it."""
    above = topic is not None and topic.type in {"District", "City", "Province"}
    return above and main is not None and main.type == "Office"
