"""Bare nouns at the head of a clause that take up a thing named before: 中心与…, 公司已…, 支部牵线, 园区占地…"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.boundaries import Words
from kg.model import Mention, Text

# The noun, and what a name that it takes up may end in.
NOUNS = {
    "中心": "中心",
    "公司": "公司",
    "企业": "公司",
    "集团": "集团|公司",
    "合作社": "合作社",
    "联合党委": "联合党委",
    "综合党委": "综合党委",
    "支部": "支部",
    "党支部": "党支部",
    "社区": "社区",
    "产业园": "产业园",
    "园区": "产业园|园区|工业园|科技园|农业园",
    "基地": "基地",
    "学校": "学校|小学|中学|大学|学院",
    "医院": "医院|卫生院",
    "平台": "平台",
    "大市场": "大市场",
    "协会": "协会",
    "专班": "专班",
    "指挥部": "指挥部",
    "指挥中心": "指挥中心",
    "调解室": "调解室",
    "工作室": "工作室",
    "驿站": "驿站",
    "食堂": "食堂",
    "联盟": "联盟",
    "服务队": "服务队",
    "船队": "船队",
    "艺术团": "艺术团",
    "合唱团": "合唱团",
    "突击队": "突击队",
    "服务站": "服务站",
    "车间": "车间",
    "工作站": "工作站",
    "邻里汇": "邻里汇",
    "新城": "新城",
    "影都": "影都",
    "影视城": "影视城",
    "科技城": "科技城",
}
# What may stand between the mark and the noun.
OPENING = r"(?:目前|如今|现在|眼下|同时|此外|今年|去年|近年来|今年以来|随后)?"
KNOWN = "|".join(sorted(NOUNS, key=lambda n: (-len(n), n)))
HEAD = re.compile(rf"(?:^|[，。；：！？“”\n]){OPENING}(?:该|这家|这支|这个)?(?P<noun>{KNOWN})(?=[一-鿿])")
# A noun is the subject where its predicate begins behind it.
PREDICATE = frozenset("vdpt")
NO_PREDICATE = frozenset(
    {"在", "从", "建设", "管理", "服务", "治理", "工作", "活动", "运营", "发展", "改造", "经营", "生产"}
)


def find_taken_up(text: Text, words: Words) -> Iterator[Mention]:
    """References by a bare noun; ``within`` is ``Ending:`` with the endings a name may have that it takes up."""
    for found in HEAD.finditer(text.text):
        start, end = found.span("noun")
        behind = words.at(end)
        if behind is None or behind.start != end or behind.tag[:1] not in PREDICATE or behind.text in NO_PREDICATE:
            continue
        noun = found["noun"]
        yield Mention(start, end, "Reference", noun, rule="reference.noun", within=f"Ending:{NOUNS[noun]}")
