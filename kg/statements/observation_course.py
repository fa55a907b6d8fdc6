"""What each clause of a text speaks of: the topic carried through sentences and paragraphs, and where it is left.

A thing just founded is the topic of the clauses after it as long as they say what can be said of it. A new sentence
leaves firms, works and bureaus; a division stays the topic until another takes its place.
"""

from __future__ import annotations

import re

from kg.model import Entity, Sentence, Span
from kg.statements.observation_cues import (
    COURSE_OF_WORKS,
    DEEDS,
    DIVISIONS,
    DOING_NOTHING,
    KIND_OF_WORKS,
    PASSING_TOPICS,
    SINCE_BEGUN,
    WORK_OF,
    WORKS,
    WORKS_AGAIN,
    WORKS_DONE,
)
from kg.statements.observation_items import clause_spans
from kg.statements.observation_people import WITH_OTHERS, People
from kg.statements.observation_topics import Clause, Names

OWN_DEEDS = re.compile(
    "(?:签订|签约|召开|走访|选派|选聘|认领|评选|表彰|下发|清运|劝导|争取|发动|划分|划为|下辖|招募|培育|招引|办理|"
    "高标准|将辖区|把|制定|深化|联合|为每[个名户])"
)
THING_WORDS = re.compile(
    "(?:前后|先后)?(?:开|举办|办)了?\\d|(?:设有?|配备|配置|吸纳|吸收|拥有|现有|可|床位|座位|席位|占地|面积|投资|日均|累计|每[天日周月年户]|年[均产接]|"
    "服务|接待|提供|开展|受理|辐射|覆盖|容纳|注册|成员|队员|"
    "志愿者|下设|涉及|开放|运营|惠及|全长|新增|增设|安装|更换|改造|拆除|加装|铺设|修缮|维修|总|达产|带动|吸引|入驻|"
    "处置|预警|满意|率|销售|栽植|栽种|种植|健步道|就业|一屏|流转|归集|招收|学位|班|藏书|存栏|孵化|接入|营收|利润|产值|纳税|户均)"
)
EVENT_WORDS = re.compile(
    "(?:举办|开展|举行|办了?|服务)(?=\\d)|吸引|迎来|接待|参与|参赛|参加|拉动|展出|展销|游客|观众|选手|嘉宾|人次|同吃|签约|成交|交易|销售|展位|旅游|带动|消费|"
    "观看|观摩|参观|参演|献演|同台|登台|上场|亮相|合同|企业|岗位|意向|球队|提供|达成|求职|上榜|评出|评选出|挂牌"
)
SCHEME_WORDS = re.compile("^(?:共铺排|共实施|共安排|铺排|总投资|涉及|累计预警)")
# Who reports on his own work speaks of himself wherever no other subject stands at the head of a sentence.
REPORT_TITLE = re.compile(
    "20[0-9]{2}年?(?:度|上半年|[一二三四前]+季度)?[^，。；]{0,12}(?:总结|报告|工作情况|计划|安排|打算|汇报)(?:的报告)?$"
)
# A clause that says of works not named again that they begin: 2023年3月开工，由某公司承建，更换管道8公里.
STARTED = re.compile("(?:项目|工程)?(?:正式|全面|全部|如期|顺利)*(?:开工|动工|破土动工|开建)(?:建设)?")
GROWN = re.compile("(?:改?扩建|迁建|改建|新建|建成|投用|启用|翻修)(?:完成|投用)?(?:之?后)$")
GROWING = ("School", "Hospital", "Facility", "Park")
ANNOUNCED = ("Community", "Village", "Compound", "Company", "Facility", "Project", "School", "Hospital")


class Course:
    """The clauses of a text with what each speaks of."""

    def __init__(self, names: Names, main: Entity | None) -> None:
        self.names, self.page, self.main = names, names.page, main
        self.last: Entity | None = None  # the thing that the text opened a clause with or set up last
        self.clauses: dict[Span, Clause] = {}
        self.topics: dict[Span, Entity | None] = {}
        self.wholes: dict[Span, Entity | None] = {}  # what the clause before speaks of
        self.ahead: dict[Span, list[tuple[Entity, int]]] = {}
        self.people: dict[Span, Entity | None] = {}
        self.reports = any(is_report(self.page.text[s.start : s.end]) for s in self.page.article.sentences[:4])
        self._follow()

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
        """The topic of each clause of a sentence, and the topic it leaves behind."""
        text, carried, begun, confirmed, person = self.page.text, topic, None, False, None
        before = self.last
        clauses = [self.names.read(span) for span in clause_spans(text, sentence)]
        for index, clause in enumerate(clauses):
            if text[clause.span[0] - 1] == "；":
                topic, begun = carried if topic is None or topic.type not in DIVISIONS else topic, None
            self.wholes[clause.span] = self.topics[clauses[index - 1].span] if index else topic
            opened = people.opening(clause.span, clause.opening)
            person = opened or (None if clause.head or clause.resets else person)
            self.people[clause.span] = person
            if topic and (self._left(topic, clause, opened) if index == 0 else opened and self._led_on(topic, clause)):
                topic, carried = None, carried if index else None
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
        if self.reports and clause.head is None:
            return True
        if topic.type in PASSING_TOPICS or (person is not None and topic.type not in DIVISIONS):
            return True
        return topic.type in DOING_NOTHING and bool(DEEDS.match(self.page.text, clause.opening))

    def _led_on(self, topic: Entity, clause: Clause) -> bool:
        """Whether a clause leaves a place for somebody who leads others: 改造启动，某某带着干部连开27场院坝会."""
        return topic.type in DOING_NOTHING and bool(WITH_OTHERS.search(self.page.text, *clause.span))

    def _works(self, clause: Clause, before: Entity | None) -> Entity | None:
        """The works in whose course a clause sets what follows, or that its first noun takes up from ``before``."""
        text, (start, end) = self.page.text, clause.span
        if COURSE_OF_WORKS.fullmatch(text, clause.opening, end):
            return self.names.before.of_type(("Project",), start, since=self.names.before.paragraph(start))
        if grown := self._grown(clause):
            return grown
        if clause.head is None and STARTED.fullmatch(text, clause.opening, end):
            return before if before and before.type in WORKS else self._works_of_paragraph(start)
        if clause.head is None and WORKS_DONE.match(text, clause.opening):
            since = self.names.before.paragraph(start, back=1)
            return self.names.before.of_type(("Project", "Compound"), start, since=since)
        again = before is not None and before.type in WORKS and WORKS_AGAIN.match(text, clause.opening, end)
        return before if again else None

    def _works_of_paragraph(self, at: int) -> Entity | None:
        """The one project that a paragraph has named."""
        since = self.names.before.paragraph(at)
        works = {entity for _, entity in self.names.inside(since, at) if is_works(entity)}
        return works.pop() if len(works) == 1 else None

    def _grown(self, clause: Clause) -> Entity | None:
        """The school or other place after whose growing a clause sets what follows: 与之相邻的光明小学扩建后，…."""
        grown = GROWN.search(self.page.text, *clause.span) if clause.head is None else None
        for name in self.page.names_in(clause.span[0], grown.start()) if grown else ():
            entity = self.names.entity_of(name)
            if grown and name.end == grown.start() and entity and entity.type in GROWING:
                return entity
        return None

    def _led(self, clause: Clause) -> Entity | None:
        """The community or village whose head opens a clause by name and acts for it."""
        if clause.led is None or clause.led.type in ("Community", "Village"):
            return clause.led
        division = self.names.before.division_of(clause.led)
        return division if division and division.type in ("Community", "Village") else None

    def _stays(self, topic: Entity | None, clause: Clause) -> bool:
        """Whether the topic goes on: 辖区, 同时 leave a thing but not the division spoken of; 全镇 leaves both."""
        return not clause.resets or (not clause.whole and topic is not None and topic.type in DIVISIONS)


def is_report(line: str) -> bool:
    """Whether a line is the title of a body's report on its own work: 某镇2023年工作总结及2024年工作打算.

    >>> is_report("云溪镇2023年工作总结及2024年工作打算"), is_report("云溪镇召开2023年工作总结会")
    (True, False)
    """
    return REPORT_TITLE.search(line.strip()) is not None


def is_works(entity: Entity) -> bool:
    """Whether a thing is works of its own: neither a scheme of the Party nor what any place has (连片改造)."""
    own = "党" not in entity.label and not KIND_OF_WORKS.fullmatch(entity.label)
    return entity.type == "Project" and own


def _fits(begun: Entity, words: str) -> bool:
    """Whether what a clause says can be said of the thing just founded or begun."""
    if any(name.search(begun.label) and work.search(words[:16]) for name, work in WORK_OF):
        return True
    tool = begun.label.rstrip("”").endswith(("平台", "系统", "场景", "资金", "基金"))
    scheme = begun.type in ("Programme", "Event") or (begun.type == "Project" and not is_works(begun))
    if scheme and not tool:
        return bool(SCHEME_WORDS.match(words) or (begun.type == "Event" and EVENT_WORDS.search(words)))
    held = begun.type == "Area" and "开展" in words  # an area acts through the body that runs it
    if words.startswith("并") or held or OWN_DEEDS.search(words):
        return False
    return begun.type in ("SocialOrganization", "Project") or bool(THING_WORDS.search(words))


__all__ = ["EVENT_WORDS", "Course", "is_works"]
