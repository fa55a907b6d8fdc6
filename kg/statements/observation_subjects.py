"""Whose number it is: the named thing that a clause with a number speaks of.

Newspapers name a thing once and go on about it: …成立“邻里调解室”，吸纳调解员18名; …启动连片改造，总投资2850万元. The
subject is looked for in this order: what money was spent on, the name that the measure is a property of, a wider
division (全市), the project or event in whose course it happened, what the clause, the sentence and the paragraph are
about (the opening name, the thing just founded), the division of the article.
"""

from __future__ import annotations

import re
from collections import Counter

from kg.model import Entity, Sentence, Span
from kg.statements.indicator_reading import Reading
from kg.statements.indicator_words import ATTRIBUTE, unit_kind, without_copula
from kg.statements.observation_cues import (
    BEARERS,
    COURSE_OF_WORKS,
    DEEDS,
    DIVISIONS,
    DOING_NOTHING,
    KIND_OF_WORKS,
    LISTED,
    PLACES,
    PASSING_TOPICS,
    SINCE_BEGUN,
    WORK_OF,
    WORKS,
    WORKS_AGAIN,
)
from kg.statements.observation_items import Item, clause_spans
from kg.statements.observation_owners import is_of_division, owner_by_measure, team_of
from kg.statements.observation_people import People, of_oneself
from kg.statements.observation_topics import Clause, EntityOf, Names, SubjectAt
from kg.statements.observation_words import Page, dealt_names

PAID_FOR = frozenset(
    ["Project", "Facility", "Park", "Road", "School", "Hospital", "Compound", "Area", "GovernmentBody", "Company"]
)
OWN_DEEDS = re.compile(
    "(?:签订|签约|召开|走访|选派|选聘|认领|评选|表彰|下发|清运|劝导|争取|发动|划分|划为|下辖|招募|培育|招引|办理|"
    "高标准|将辖区|把|制定|深化|联合|为每[个名户])"
)
THING_WORDS = re.compile(
    "(?:前后|先后)?(?:开|举办|办)了?\\d|(?:设有?|配备|配置|吸纳|吸收|拥有|现有|可|床位|座位|席位|占地|面积|投资|日均|累计|每[天日周月年户]|年[均产接]|"
    "服务|接待|提供|开展|受理|辐射|覆盖|容纳|注册|成员|队员|"
    "志愿者|下设|涉及|开放|运营|惠及|全长|新增|增设|安装|更换|改造|拆除|加装|铺设|修缮|维修|总|达产|带动|吸引|入驻|"
    "处置|预警|满意|率|销售|就业|一屏|流转|归集|招收|学位|班|藏书|存栏|孵化|接入|营收|利润|产值|纳税|户均)"
)
EVENT_WORDS = re.compile(
    "(?:举办|开展|举行|办了?|服务)(?=\\d)|吸引|迎来|接待|参与|参赛|参加|拉动|展出|展销|游客|观众|选手|嘉宾|人次|同吃|签约|成交|交易|销售|展位|旅游|带动|消费|"
    "观看|参观|企业|岗位|意向|球队|提供|达成|求职"
)
SCHEME_WORDS = re.compile("^(?:共铺排|共实施|共安排|铺排|总投资|涉及|累计预警)")
MONEY_IN = re.compile(
    "^(?:[将拟再]|计划)?(?:投入|投资|总投资|出资|筹资|筹集|争取|自筹|斥资|注资|拿出|累计投入|先后投入|累计投资)"
)
OTHER_WORKS = re.compile("，[^，。；]*?\\d[^，。；]*，")  # 投资4600万元，改造小区19个，建成某某中心: of neither alone
CELEBRATION = re.compile("(?:[会宴赛展节]|集市|活动)”?$")

PARTY_AFFAIRS = re.compile("党|支部|会|学习|宣讲|干部|培训|主题|书记|谈话")
COUNTS_OWN = PLACES | {"District", "City"}
HOMES = ("Office", "Community", "Village", "Compound")
ANNOUNCED = ("Community", "Village", "Compound", "Company", "Facility", "Project", "School", "Hospital")
RULING = re.compile("[道处镇乡区木]党?(?:工委|委)$")
NOT_OWNER = re.compile("(?:占|占据|占到|向|给|对|与|联合|邀请|[由被][^，。]{0,10})$")
COURSE = re.compile("[”’]?(?:工程|项目|建设|工作)?(?:中|过程中|上|，)")
IN_WORKS = re.compile("(?:在|通过|实施|结合)[“‘]?$")
AT_EVENT = re.compile("[”’]?(?:中|上|期间)，")


class Subjects:
    """Whose number it is, for the items of one text."""

    def __init__(self, page: Page, subject_at: SubjectAt, entity_of: EntityOf) -> None:
        self.page, self.subject_at, self.entity_of = page, subject_at, entity_of
        self.names = Names(page, entity_of)
        self.main = self._main()
        self.last: Entity | None = None  # the thing that the text opened a clause with or set up last
        self.clauses: dict[Span, Clause] = {}
        self.topics: dict[Span, Entity | None] = {}
        self.wholes: dict[Span, Entity | None] = {}  # what the clause before speaks of
        self.ahead: dict[Span, list[tuple[Entity, int]]] = {}
        self.people: dict[Span, Entity | None] = {}
        self._follow()

    def _main(self) -> Entity | None:
        """The division the article is about: what governs most of its sentences, else the one it names most."""
        governs = Counter(self.subject_at(s.start) for s in self.page.article.sentences)
        if portrayed := self._portrayed():
            return portrayed
        given = Counter({e: n for e, n in governs.items() if e is not None and e.type in DIVISIONS})
        counted = given or Counter(e for _, e in self.names.named if e.type in DIVISIONS)
        return max(counted, key=lambda e: (counted[e], -DIVISIONS.index(e.type), e.label)) if counted else None

    def _portrayed(self) -> Entity | None:
        """The community or village that the headline names last, where the text names it more than any office."""
        named = Counter(e for n in self.page.names if n.type in HOMES and (e := self.entity_of(n)) is not None)
        title = self.page.article.article.title
        told = [e for e in named if e.type in ("Community", "Village") and e.label in title]
        best = max(told, key=lambda e: (named[e], e.label), default=None)
        offices = [n for e, n in named.items() if e.type == "Office"]
        return best if best and named[best] > max((2, *offices)) else None

    def _follow(self) -> None:
        """Carry the topic through the clauses of each paragraph."""
        paragraph, topic, section, self.last = -1, None, None, None
        people = People(self.names)
        for sentence in self.page.article.sentences:
            section = self._section(sentence) if sentence.kind in ("heading", "headline") else section
            if sentence.paragraph != paragraph:
                paragraph, topic = sentence.paragraph, section if sentence.kind == "body" else None
            topic = self._through(sentence, topic, people)

    def _section(self, sentence: Sentence) -> Entity | None:
        """The community, firm or other thing that a heading announces (光明社区：…); None for other headings."""
        for name, entity in self.names.inside(sentence.start, sentence.end):
            announced = re.match("[”’]?(?:[：:—|｜ \u3000]|$)", self.page.text[name.end : sentence.end].rstrip())
            own = entity.type in ANNOUNCED and self.page.text[sentence.start : name.start].strip("“‘ ") == ""
            return entity if announced and own else None
        return None

    def _through(self, sentence: Sentence, topic: Entity | None, people: People) -> Entity | None:
        """The topic of each clause of a sentence, and the topic it leaves behind.

        A thing just founded is the topic of the clauses after it as long as they say what can be said of it.
        """
        text, carried, begun, confirmed, person = self.page.text, topic, None, False, None
        before = self.last
        clauses = [self.names.read(span) for span in clause_spans(text, sentence)]
        for index, clause in enumerate(clauses):
            if text[clause.span[0] - 1] == "；" and (topic is None or topic.type not in DIVISIONS):
                topic, begun = carried, None
            self.wholes[clause.span] = topic
            opened = people.opening(clause.span, clause.opening)
            person = opened or (None if clause.head or clause.resets else person)
            self.people[clause.span] = person
            if index == 0 and topic and self._left(topic, clause, opened):
                topic = None
            topic = self._works(clause, before if index == 0 else None) or (
                clause.head or self._led(clause) or (topic if self._stays(topic, clause) else None)
            )
            if (
                index == 0
                and before
                and clause.head is None
                and SINCE_BEGUN.match(text, clause.opening, clause.span[1])
            ):
                topic = before
            begun = None if clause.head or clause.resets else begun
            words = text[slice(*clause.span)].lstrip("，、 已")
            confirmed = begun is not None and (_fits(begun, words) or (confirmed and not OWN_DEEDS.search(words)))
            self.clauses[clause.span], self.topics[clause.span] = clause, begun if confirmed else topic
            self.ahead[clause.span] = [(c.begun, c.begun_at) for c in clauses[index : index + 3] if c.begun is not None]
            if clause.begun is not None:
                begun, confirmed = clause.begun, False
            self.last = clause.begun or clause.head or self.last
        return topic

    def _left(self, topic: Entity, clause: Clause, person: Entity | None) -> bool:
        """Whether a new sentence leaves a thing that the one before spoke of, and does not only go on about it."""
        if topic == self.main:
            return False
        if topic.type in PASSING_TOPICS or (person is not None and topic.type not in DIVISIONS):
            return True
        return topic.type in DOING_NOTHING and bool(DEEDS.match(self.page.text, clause.opening))

    def _works(self, clause: Clause, before: Entity | None) -> Entity | None:
        """The works in whose course a clause sets what follows, or that its first noun takes up from ``before``."""
        text, (start, end) = self.page.text, clause.span
        if COURSE_OF_WORKS.fullmatch(text, clause.opening, end):
            return self.names.before.of_type(("Project",), start, since=self.names.before.paragraph(start))
        again = before is not None and before.type in WORKS and WORKS_AGAIN.match(text, clause.opening, end)
        return before if again else None

    def _led(self, clause: Clause) -> Entity | None:
        """The community or village whose head opens a clause by name and acts for it."""
        if clause.led is None or clause.led.type in ("Community", "Village"):
            return clause.led
        division = self.names.before.division_of(clause.led)
        return division if division and division.type in ("Community", "Village") else None

    def _stays(self, topic: Entity | None, clause: Clause) -> bool:
        """Whether the topic goes on: 辖区, 同时 leave a thing but not the division spoken of; 全镇 leaves both."""
        return not clause.resets or (not clause.whole and topic is not None and topic.type in DIVISIONS)

    def of(self, item: Item, reading: Reading) -> Entity | None:
        """The subject of a number."""
        if reading.named is not None:
            return self.entity_of(reading.named)
        clause = self.clauses.get(item.clause)
        if clause is None:
            return self.subject_at(item.quantity.start)
        topic, ahead = self.topics.get(item.clause), self.ahead.get(item.clause, [])
        return (
            self._dealt(item)
            or (self.people.get(item.clause) if of_oneself(self.page.text, item) else None)
            or self._paid_for(item, reading)
            or team_of(self.page.text, item, ahead)
            or self._property_of(item)
            or owner_by_measure(self.names.before, item, reading, topic)
            or self._setting(item)
            or self._explained(item)
            or self._topic(item, reading)
            or self._default(item)
        )

    def _topic(self, item: Item, reading: Reading) -> Entity | None:
        """What the clause is about; an event only for what events have, a party body only for the party's affairs."""
        topic = self.topics.get(item.clause)
        if self._is_part(item):
            return self.wholes.get(item.clause)
        if is_of_division(reading, topic):
            return None
        if topic and topic.type == "PartyOrganization" and not PARTY_AFFAIRS.search(reading.indicator):
            return self.names.before.division_of(topic) or (self.main if RULING.search(topic.label) else topic)
        words = self.page.text[item.clause[0] : item.right[1]]
        own = topic is not None and self.clauses[item.clause].head == topic
        return None if topic and topic.type == "Event" and not (own or EVENT_WORDS.search(words)) else topic

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
        for entity, at in self.ahead.get(item.clause, []):
            fund = entity.label.rstrip("”").endswith(("资金", "基金"))
            if at > item.quantity.start and (entity.type in PAID_FOR or fund):
                between = self.page.text[item.quantity.end : at]
                return None if OTHER_WORKS.search(between) else entity
        return None

    def _property_of(self, item: Item) -> Entity | None:
        """The name directly before the measure: 光明社区常住人口达…, 光明社区300多平方米的水体."""
        text, best, number = self.page.text, None, item.quantity.start
        for name, entity in self.names.meant_inside(item.clause[0], number):
            if name.end == number and entity.type in HOMES and item.right[0] == item.right[1]:
                return entity
            alone = not LISTED.match(text[name.end : name.end + 2]) and text[name.start - 1] not in "、和与"
            if not alone or entity.type not in BEARERS or NOT_OWNER.search(text[item.clause[0] : name.start]):
                continue
            between = without_copula(text[name.end : number].strip("”’ 的"))
            counted = name.end == number and entity.type in COUNTS_OWN and item.right[1] > item.right[0]
            if counted or (between and len(between) <= 10 and ATTRIBUTE.search(between)):
                best = entity
        return best

    def _setting(self, item: Item) -> Entity | None:
        """The project or event in whose course something was done: 在北城街区改造中，新修步道…."""
        text = self.page.text
        sentence = self.page.sentence_start(item.clause[0])
        for name, entity in self.names.inside(sentence, item.quantity.start):
            project = _is_works(entity) and COURSE.match(text, name.end)
            if project and IN_WORKS.search(text[max(sentence, name.start - 4) : name.start]):
                return entity
            if entity.type == "Event" and CELEBRATION.search(entity.label) and AT_EVENT.match(text, name.end):
                return entity
        return None


def _is_works(entity: Entity) -> bool:
    """Whether a thing is works of its own: neither a scheme of the Party nor what any place has (连片改造)."""
    own = "党" not in entity.label and not KIND_OF_WORKS.fullmatch(entity.label)
    return entity.type == "Project" and own


def _fits(begun: Entity, words: str) -> bool:
    """Whether what a clause says can be said of the thing just founded or begun."""
    if any(name.search(begun.label) and work.match(words) for name, work in WORK_OF):
        return True
    tool = begun.label.rstrip("”").endswith(("平台", "系统", "场景", "资金", "基金"))
    scheme = begun.type in ("Programme", "Event") or (begun.type == "Project" and not _is_works(begun))
    if scheme and not tool:
        return bool(SCHEME_WORDS.match(words) or (begun.type == "Event" and EVENT_WORDS.search(words)))
    held = begun.type == "Area" and "开展" in words  # an area acts through the body that runs it
    if words.startswith("并") or held or OWN_DEEDS.search(words):
        return False
    return begun.type in ("SocialOrganization", "Project") or bool(THING_WORDS.search(words))


__all__ = ["Subjects"]
