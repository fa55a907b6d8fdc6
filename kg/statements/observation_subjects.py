"""Whose number it is: the named thing that a clause with a number speaks of.

Newspapers name a thing once and go on about it: …成立“邻里调解室”，吸纳调解员18名; …启动连片改造，总投资2850万元. The
subject is looked for in this order: what money was spent on, the name that the measure is a property of, a wider
division (全市), the project or event in whose course it happened, what the clause, the sentence and the paragraph are
about (the opening name, the thing just founded), the division of the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.model import Entity
from kg.statements.indicator_reading import Reading
from kg.statements.indicator_words import ATTRIBUTE, unit_kind, without_copula
from kg.statements.observation_changed import became
from kg.statements.observation_course import EVENT_WORDS, Course, is_works
from kg.statements.observation_cues import BEARERS, DIVISIONS, HERE, LISTED, PLACES
from kg.statements.observation_items import Item
from kg.statements.observation_owners import is_of_division, owner_by_measure, team_of
from kg.statements.observation_people import of_oneself
from kg.statements.observation_topics import EntityOf, Names, SubjectAt
from kg.statements.observation_words import Page, dealt_names

PAID_FOR = frozenset(
    ["Project", "Facility", "Park", "Road", "School", "Hospital", "Compound", "Area", "GovernmentBody", "Company"]
)
MONEY_IN = re.compile(
    "^(?:[将拟再]|计划)?(?:投入|投资|总投资|出资|筹资|筹集|争取|自筹|斥资|注资|拿出|累计投入|先后投入|累计投资)"
)
OTHER_WORKS = re.compile(
    "，[^，。；]*?\\d[^，。；]*[，；]|；"
)  # 投资4600万元，改造小区19个，建成某某中心: of neither alone
CELEBRATION = re.compile("(?:[会宴赛展节]|集市|活动)”?$")

PARTY_AFFAIRS = re.compile("党|支部|会|学习|宣讲|干部|培训|主题|书记|谈话")
OF_MEMBERS = re.compile("双报到|在职党员|微心愿|主题党日|党费")
COUNTS_OWN = PLACES | {"District", "City", "Office"}
HOMES = ("Office", "Community", "Village", "Compound")
RULING = re.compile("[道处镇乡区木]党?(?:工委|委)$")
BARE = {"社区": ("Community",), "村里": ("Village",), "街道": ("Office",), "镇里": ("Office",)}
BARE_HOME = re.compile(
    f"(?<=[，。；！？\n])(?P<noun>{'|'.join(BARE)})(?![一-龥]{{0,2}}(?:干部|居民|党|书记|主任|里|是|工作者))"
)
NOT_OWNER = re.compile("(?:占|占据|占到|向|给|对|与|联合|邀请|带动|辐射|帮助|吸纳|[由被][^，。]{0,10})$")
MEASURE_REACH = 10  # characters from an owner's name to the number, without the verb
COURSE = re.compile("[”’]?(?:工程|项目|建设|工作)?(?:中|过程中|上|，)")
IN_WORKS = re.compile("(?:在|通过|实施|结合)[“‘]?$")
# A meeting has people who come; what it resolves and whom it honours is of who holds it.
MEETING = re.compile("(?:大会|推进会|部署会|动员会|座谈会|工作会|会议|总结会)[”’]?$")
COMES = re.compile("参加|出席|与会|参会|到会|代表|签约|参展|观摩")
AT_EVENT = re.compile("[”’]?(?:中|上|期间)，")


class Subjects:
    """Whose number it is, for the items of one text."""

    def __init__(self, page: Page, subject_at: SubjectAt, entity_of: EntityOf) -> None:
        self.page, self.subject_at, self.entity_of = page, subject_at, entity_of
        self.names = Names(page, entity_of)
        self.main = self._main()
        self.course = Course(self.names, self.main)

    def _main(self) -> Entity | None:
        """The division the article is about: what governs most of its sentences, else the one it names most."""
        governs = Counter(self.subject_at(s.start) for s in self.page.article.sentences)
        if portrayed := self._portrayed():
            return portrayed
        given = Counter({e: n for e, n in governs.items() if e is not None and e.type in DIVISIONS})
        counted = given or Counter(e for _, e in self.names.named if e.type in DIVISIONS)
        return max(counted, key=lambda e: (counted[e], -DIVISIONS.index(e.type), e.label)) if counted else None

    def _portrayed(self) -> Entity | None:
        """The community or village that the text names more than any office: a portrait of it or of its head."""
        named = Counter(e for n in self.page.names if n.type in HOMES and (e := self.entity_of(n)) is not None)
        if sum(e.type == "Office" for e in named) <= 1 >= sum(named[e] > 1 and e.type in HERE for e in named):
            named.update(self._taken_up())
        title = self.page.article.article.title
        told = [e for e in named if e.type in ("Community", "Village")]
        best = max(told, key=lambda e: (named[e], e.label), default=None)
        offices = [n for e, n in named.items() if e.type == "Office"]
        least = 2 if best and best.label in title else 4
        return best if best and named[best] > max((least, *offices)) else None

    def _taken_up(self) -> Iterator[Entity]:
        """The communities and offices that 社区 and 街道 at the head of a clause mean: the one named last before."""
        for noun in BARE_HOME.finditer(self.page.text):
            entity = self.names.before.of_type(BARE[noun["noun"]], noun.start())
            if entity is not None:
                yield entity

    def of(self, item: Item, reading: Reading) -> Entity | None:
        """The subject of a number."""
        if reading.named is not None:
            return self.entity_of(reading.named)
        clause = self.course.clauses.get(item.clause)
        if clause is None:
            return self.subject_at(item.quantity.start)
        topic, ahead = self.course.topics.get(item.clause), self.course.ahead.get(item.clause, [])
        return (
            self._dealt(item)
            or (self.course.people.get(item.clause) if of_oneself(self.page.text, item) else None)
            or self._paid_for(item, reading)
            or team_of(self.page.text, item, reading, ahead)
            or became(self.page.text, item, self.names.inside(*item.clause))
            or self._property_of(item)
            or owner_by_measure(self.names.before, item, reading, topic)
            or self._setting(item)
            or self._explained(item)
            or self._topic(item, reading)
            or self._default(item)
        )

    def _topic(self, item: Item, reading: Reading) -> Entity | None:
        """What the clause is about; an event only for what events have, a party body only for the party's affairs."""
        topic = self.course.topics.get(item.clause)
        if self._is_part(item):
            return self.course.wholes.get(item.clause)
        if is_of_division(self.page.text, item, reading, topic):
            return None
        words = self.page.text[item.clause[0] : item.right[1]]
        affairs = PARTY_AFFAIRS.search(reading.indicator) or OF_MEMBERS.search(words)
        if topic and topic.type == "PartyOrganization" and not affairs:
            return self.names.before.division_of(topic) or (self.main if RULING.search(topic.label) else topic)
        if topic and topic.type == "Event" and MEETING.search(topic.label) and not COMES.search(words):
            return None
        own = topic is not None and self.course.clauses[item.clause].head == topic
        own = own or EVENT_WORDS.search(self.page.text, *item.clause) is not None
        return None if topic and topic.type == "Event" and not own else topic

    def _dealt(self, item: Item) -> Entity | None:
        """The name to which 分别 deals the number."""
        row = dealt_names(self.page, item.clause)
        numbers = (
            len(re.findall("\\d[^、和，]*[、和，]?", self.page.text[item.quantity.start : item.clause[1]])) + item.order
        )
        return self.entity_of(row[item.order]) if item.order < len(row) == numbers else None

    def _is_part(self, item: Item) -> bool:
        """Whether the number is a share of what the clause before counts: 其中某厂职工占到六成."""
        opening = self.page.text.startswith("其中", item.clause[0])
        return opening and unit_kind(item.quantity.unit) == "share" and "占" in self.page.text[slice(*item.clause)]

    def _explained(self, item: Item) -> Entity | None:
        """The way of working that a clause with 即 explains."""
        if not self.page.text.startswith("即", item.clause[0]):
            return None
        before = [e for n, e in self.names.named if item.clause[0] - 12 <= n.end <= item.clause[0]]
        return before[-1] if before else None

    def _default(self, item: Item) -> Entity | None:
        """The division that the article is about, else what is said to govern the place."""
        return self.main or self.subject_at(item.quantity.start)

    def _paid_for(self, item: Item, reading: Reading) -> Entity | None:
        """What the money of a clause was spent on, where the sentence goes on to name it: 投资430万元建成指挥中心."""
        if unit_kind(item.quantity.unit) != "money" or not MONEY_IN.match(reading.indicator):
            return None
        for entity, at in self.course.ahead.get(item.clause, []):
            fund = entity.label.rstrip("”").endswith(("资金", "基金"))
            if at > item.quantity.start and (entity.type in PAID_FOR or fund):
                between = self.page.text[item.quantity.end : at]
                return None if OTHER_WORKS.search(between) else entity
        return None

    def _property_of(self, item: Item) -> Entity | None:
        """The name directly before the measure: 光明社区常住人口达…, 光明社区300多平方米的水体."""
        text, number = self.page.text, item.quantity.start
        for name, entity in self.names.meant_before(number, item.clause[0]):
            if name.end == number and entity.type in HOMES and item.right[0] == item.right[1]:
                return entity
            between = without_copula(text[name.end : number].strip("”’ 的"))
            if len(between) > MEASURE_REACH:
                return None  # nor is a name before this one any nearer
            alone = not LISTED.match(text[name.end : name.end + 2]) and text[name.start - 1] not in "、和与"
            if not alone or entity.type not in BEARERS or NOT_OWNER.search(text[item.clause[0] : name.start]):
                continue
            counted = name.end == number and entity.type in COUNTS_OWN and item.right[1] > item.right[0]
            if counted or ATTRIBUTE.search(between):
                return entity
        return None

    def _setting(self, item: Item) -> Entity | None:
        """The project or event in whose course something was done: 在北城街区改造中，新修步道…."""
        text = self.page.text
        sentence = self.page.sentence_start(item.clause[0])
        sentence = max(sentence, text.rfind("；", sentence, item.clause[0]) + 1)
        for name, entity in self.names.inside(sentence, item.quantity.start):
            project = is_works(entity) and COURSE.match(text, name.end)
            if project and IN_WORKS.search(text[max(sentence, name.start - 4) : name.start]):
                return entity
            if entity.type == "Event" and CELEBRATION.search(entity.label) and AT_EVENT.match(text, name.end):
                return entity
        return None


__all__ = ["Subjects"]
