"""Whose number it is: the named thing that a clause with a number speaks of.

Newspapers name a thing once and go on about it: …成立“老周调解室”，吸纳调解员18名; …启动连片改造，总投资2850万元; 中心累计受理事件3.87万件.
The subject is looked for in this order: the name that the measure is a property of, the name or the taken-up noun that opens the
clause, the thing just founded or begun, what the sentence and the paragraph were about, the division of the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.model import Entity, Mention, Sentence, Span
from kg.statements.indicators import ATTRIBUTE, Reading, unit_kind, without_copula
from kg.statements.observation_items import Item, clause_spans
from kg.statements.observation_words import LEADS, Page

PLACES = frozenset("Community Village Compound Road Park Facility Area School Hospital Zone".split())
DIVISIONS = ("Office", "Zone", "Village", "Community", "District", "City", "Province")
BODIES = frozenset("Company GovernmentBody PartyOrganization SocialOrganization".split())
THINGS = PLACES | BODIES | {"Project"}
BEARERS = frozenset(DIVISIONS) | PLACES | BODIES | {"Project", "Event"}
PAID_FOR = frozenset("Project Facility Park Road School Hospital Compound Area GovernmentBody".split())
WIDER = {"全区": ("District", "Zone"), "全市": ("City",), "全县": ("District",), "全省": ("Province",)}
LOCAL = {"村里": ("Village", "Community"), "全村": ("Village",), "村上": ("Village",), "这里": tuple(sorted(PLACES)), "此处": tuple(sorted(PLACES))}
OF_A_PERSON = re.compile(
    "的?(?:党(?:工委|委|总支|支部)?|办事处)?(?:副?(?:书记|主任|局长|镇长|乡长|区长|市长|校长|院长|经理|队长|站长|所长|会长|董事长|理事长|部长|科长|处长|组长|园长|馆长|委员|支书|负责人)|"
    "工作人员|居民|村民|群众|干部|民警|相关|党员|社工|医生|老师|老人|企业家|职工|班子)(?!党|活动|会|议|代表大会|服务|自治|共|人数|达|超|\\d)|"
    "(?:门前|附近|旁|对面|路口|交叉口|沿线|至|到)"
)
LISTED = re.compile("^(?:”)?(?:[、和与及]|以及|等)")
RESET = re.compile("(?:辖区|全[镇街办乡域]|全(?!长|程|部|年|面)[一-龥]{1,2}(?=\\d|各|共)|各社区|各村|此外|同时|另外|街区|镇域|我们|下一步|网格员)")
FOUNDS = re.compile(
    "(?:成立|组建|设立|建立|建起|搭建|打造|建成|新建|建设|改造|启动|实施|推进|推行|探索|创办|开办|引进|开设|创建|纳入|变身|变成|改造成|推出|入驻|投用|启用|共建|开发|研发|派出|抽调|设置|挂牌|升级为|改建|兴建)"
)
OWN_DEEDS = re.compile("(?:签订|签约|召开|走访|选派|选聘|认领|评选|表彰|下发|清运|劝导|争取|发动|划分|划为|下辖|招募|培育|招引|办理|高标准|将辖区|把|制定|深化|联合|为每[个名户])")
THING_WORDS = re.compile(
    "(?:设有?|配备|配置|吸纳|吸收|拥有|现有|可|床位|座位|席位|占地|面积|投资|日均|累计|每[天日周月年户]|年[均产接]|服务|接待|提供|开展|受理|辐射|覆盖|容纳|注册|成员|队员|"
    "志愿者|下设|涉及|开放|运营|惠及|全长|新增|增设|安装|更换|改造|拆除|加装|铺设|修缮|维修|总|达产|带动|吸引|入驻|处置|预警|满意|率|流转|归集|招收|学位|班|藏书|存栏|孵化|接入|营收|利润|产值|纳税|户均)"
)
EVENT_WORDS = re.compile("吸引|迎来|接待|参与|参赛|参加|拉动|展出|展销|游客|观众|选手|嘉宾|人次|同吃|签约")
SCHEME_WORDS = re.compile("^(?:共铺排|共实施|共安排|铺排|总投资|涉及|累计预警)")
MONEY_IN = re.compile("^(?:投入|投资|总投资|出资|筹资|筹集|争取|自筹|斥资|注资|拿出|累计投入|先后投入|累计投资)")
DEMONSTRATIVE = re.compile("(?:该|这座|这个|这片|这条|这家|这处|这所|这支|此)")
MODIFIED = re.compile(
    "(?:总投资|投资|总建筑面积|建筑面积|占地|总面积|位于|坐落|地处|总部位于|开在|建在|设在|如今|刚刚|新建|新开|由|一座|一个|一条|一支|一家|作为|拥有|有着|始建|毗邻|紧邻|走进|举办|举行|经过|即将)"
    "[^。；]{0,48}?的[“‘]?$|[^。；]{2,40}之间的[“‘]?$"
)
PASSING = re.compile("(?:周|假期|期间|疫情|暴雨|台风|洪水|战役|灾|春节|国庆|中秋|端午|元旦|清明|五一|”?假|[式战]|调查|降雨|赛马)$")
CELEBRATION = re.compile("(?:[会宴赛展节]|集市|活动)”?$")
CONTINUED = re.compile(
    "服务|建设|工作|管理|居民|党员|书记|主任|党|治理|文化|团队|负责|志愿|经济|周边|区域|之外|内的|发展|企业|群众|干部|[、和与员长化网者户]|改造|整治|面貌|环境|矛盾|内外"
)
GENERIC_SUBJECT = re.compile("街道|办事处|社区|镇里|村里|村|镇|项目|中心|平台|该")
SubjectAt = Callable[[int], "Entity | None"]
EntityOf = Callable[[Mention], "Entity | None"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with the thing that opens it (``head``), the thing it sets up (``begun``), and if it changes the topic."""

    span: Span
    head: Entity | None
    begun: Entity | None
    begun_at: int
    resets: bool


class Subjects:
    """Whose number it is, for the items of one text."""

    def __init__(self, page: Page, subject_at: SubjectAt, entity_of: EntityOf) -> None:
        self.page, self.subject_at, self.entity_of = page, subject_at, entity_of
        self.names = [(n, e) for n in page.names if (e := entity_of(n)) is not None]
        self.starts = [n.start for n, _ in self.names]
        self.main = self._main()
        self.clauses: dict[Span, Clause] = {}
        self.topics: dict[Span, Entity | None] = {}
        self.ahead: dict[Span, list[tuple[Entity, int]]] = {}
        self._follow()

    def _main(self) -> Entity | None:
        """The division the article is about: the one it names most."""
        counted = Counter(e for _, e in self.names if e.type in DIVISIONS)
        return max(counted, key=lambda e: (counted[e], -DIVISIONS.index(e.type), e.label)) if counted else None

    def _follow(self) -> None:
        """Carry the topic through the clauses of each paragraph."""
        paragraph, topic = -1, None
        for sentence in self.page.article.sentences:
            if sentence.paragraph != paragraph:
                paragraph, topic = sentence.paragraph, None
            topic = self._through(sentence, topic)

    def _through(self, sentence: Sentence, topic: Entity | None) -> Entity | None:
        """The topic of each clause of a sentence, and the topic it leaves behind."""
        text, carried, begun, confirmed = self.page.text, topic, None, False
        clauses = [self._read(span) for span in clause_spans(text, sentence)]
        for index, clause in enumerate(clauses):
            if text[clause.span[0] - 1] == "；" and (topic is None or topic.type not in DIVISIONS):
                topic, begun = carried, None
            if clause.head is not None:
                topic, begun = clause.head, None
            elif clause.resets:
                topic = None
            words = text[slice(*clause.span)].lstrip("，、 已")
            fits = begun is not None and self._fits(begun, words)
            confirmed = begun is not None and (fits or (confirmed and not OWN_DEEDS.search(words)))
            self.clauses[clause.span], self.topics[clause.span] = clause, begun if confirmed else topic
            self.ahead[clause.span] = [(c.begun, c.begun_at) for c in clauses[index:] if c.begun is not None]
            if clause.begun is not None:
                begun, confirmed = clause.begun, False
        return topic

    @staticmethod
    def _fits(begun: Entity, words: str) -> bool:
        """Whether what a clause says can be said of the thing just founded or begun."""
        if begun.type in ("Programme", "Event") and not begun.label.rstrip("”").endswith(("平台", "系统", "场景", "资金", "基金")):
            return bool(SCHEME_WORDS.match(words) or (begun.type == "Event" and EVENT_WORDS.search(words)))
        if words.startswith("并") or OWN_DEEDS.search(words):
            return False
        return begun.type in ("SocialOrganization", "Project") or bool(THING_WORDS.search(words))

    def _read(self, span: Span) -> Clause:
        """What opens a clause and what it sets up."""
        at = self._opening(*span)
        head = self._head(at, span[1])
        resets = head is None and (bool(RESET.match(self.page.text, at)) or self._opens_with_list(at))
        return Clause(span, head, *self._begun(span, head), resets)

    def _opening(self, start: int, end: int) -> int:
        """Where a clause's subject would stand: after times, adverbs and an opening quotation mark."""
        text = self.page.text
        while start < end:
            time, lead = self.page.time_at.get(start), LEADS.match(text, start, end)
            if time:
                start = time.end
            elif text[start] in " \u3000“‘（\n—-·，：" and start not in self.page.name_at:
                start += 1
            elif lead and not RESET.match(text, start) and start not in self.page.name_at and not GENERIC_SUBJECT.match(text, start):
                start = lead.end()
            else:
                break
        return start

    def _opens_with_list(self, at: int) -> bool:
        """Whether a list of names stands there, which is no single topic."""
        name = self.page.name_at.get(at)
        return name is not None and bool(LISTED.match(self.page.text[name.end : name.end + 3]))

    def _head(self, at: int, end: int) -> Entity | None:
        """The named thing that opens a clause: the last of a chain of names, or a noun that takes up a name."""
        chain: Entity | None = None
        while (name := self.page.name_at.get(at)) is not None and name.end <= end:
            entity = self._meant(name)
            if entity is None or entity.type not in BEARERS or (entity.type == "Event" and PASSING.search(entity.label)):
                return self._unless_person(chain, at)
            chain, at = entity, name.end
            after = self.page.text[at : at + 6]
            if LISTED.match(after):
                return self._modified(name.start, end)
            if after[:1] in "的”（" and self.page.name_at.get(at + 1) is not None:
                at += 1
        if chain is not None:
            return self._unless_person(chain, at)
        return self._modified(at, end) or self._taken_up(at, end)

    def _meant(self, name: Mention) -> Entity | None:
        """What a name stands for; 该中心 is the last thing named that ends in 中心."""
        if name.type == "Reference" and self.page.text[name.start] in "该本" and name.end - name.start > 2:
            return self._ending(self.page.text[name.start + 1 : name.end], name.start) or self.entity_of(name)
        return self.entity_of(name)

    def _unless_person(self, entity: Entity | None, at: int) -> Entity | None:
        """The entity, unless what follows its name makes it a person's post or dwelling."""
        return None if entity is None or OF_A_PERSON.match(self.page.text, at) else entity

    def _modified(self, at: int, end: int) -> Entity | None:
        """The thing after a clause's attribute: 总投资18亿元的产业园今年开工, 如今的新城."""
        found = None
        for name, entity in self._inside(at, end):
            before = self.page.text[at : name.start]
            if entity.type not in BEARERS or not before.rstrip("“‘").endswith("的"):
                continue
            if (MODIFIED.match(before) or len(before) <= 4) and not LISTED.match(self.page.text[name.end : name.end + 3]):
                found = self._unless_person(entity, name.end) or found
        return found

    def _taken_up(self, at: int, end: int) -> Entity | None:
        """The thing named before whose name ends in the noun that opens the clause: 中心, 该项目, 这座公园, 村里."""
        text = self.page.text
        place = next((w for w in LOCAL if text.startswith(w, at)), None)
        if place:
            before = [e for n, e in self.names if n.start < at and e.type in LOCAL[place]]
            return before[-1] if before else None
        shown = DEMONSTRATIVE.match(text, at, end)
        if shown and (noun := re.match("[^。；]{2,40}?的([一-龥]{2,6})$", text[shown.end() : end])):
            return self._ending(noun[1][-2:], at)
        words, noun_text = self.page.words_in(shown.end() if shown else at, min(end, at + 12)), ""
        for word in words[:3]:
            noun_text += word.text
            if len(noun_text) < 2 or not re.fullmatch("[一-龥]+", noun_text):
                continue
            found = self._ending(noun_text if shown is None else noun_text[-2:], at)
            if found and not CONTINUED.match(text, word.end):
                return found
        return None

    def _ending(self, noun: str, before: int) -> Entity | None:
        """The last thing named before a position whose name ends so and is longer."""
        for index in range(bisect_left(self.starts, before) - 1, -1, -1):
            name, entity = self.names[index]
            if entity.type in BEARERS and entity.type not in ("City", "District", "Province", "PartyOrganization"):
                if any(n.endswith(noun) and len(n) > len(noun) for n in (name.name.rstrip("”’"), entity.label.rstrip("”’"))):
                    return entity
        return None

    def _inside(self, start: int, end: int) -> Iterator[tuple[Mention, Entity]]:
        """The names within a stretch."""
        for index in range(bisect_left(self.starts, start), len(self.names)):
            name, entity = self.names[index]
            if name.start >= end:
                return
            if name.end <= end:
                yield name, entity

    def _begun(self, span: Span, head: Entity | None) -> tuple[Entity | None, int]:
        """The thing that a clause founds, builds or begins, and where its name stands: the last after such a verb."""
        text, found, at, said = self.page.text, None, -1, ""
        begin = span[0]
        for name, entity in self._inside(*span):
            said += text[begin : name.start]
            begin = max(begin, name.end)
            if entity.type not in THINGS | {"Programme", "Event"} or entity is head or not FOUNDS.search(said):
                continue
            if re.search("(?:与|和|联合|会同|对|被|向|在|从|依托|[、由]|[0-9万]+[个处座家条项])[“‘]?$", text[span[0] : name.start]):
                continue
            if LISTED.match(text[name.end : name.end + 2]) or re.match("\\d|(?:书记|主任|工作|居民|服务站)", text[name.end : name.end + 4]):
                continue
            found, at = entity, name.start
        return found, at

    def of(self, item: Item, reading: Reading) -> Entity | None:
        """The subject of a number."""
        if reading.named is not None:
            return self.entity_of(reading.named)
        clause = self.clauses.get(item.clause)
        if clause is None:
            return self.subject_at(item.quantity.start)
        return (
            self._paid_for(item, reading)
            or self._property_of(item)
            or self._wider(item)
            or self._setting(item)
            or self._explained(item)
            or self._topic(item)
            or self._default(item)
        )

    def _topic(self, item: Item) -> Entity | None:
        """What the clause is about; an event only for what events have."""
        topic = self.topics.get(item.clause)
        if topic is not None and topic.type == "Event" and not EVENT_WORDS.search(self.page.text[item.clause[0] : item.right[1]]):
            return None
        return topic

    def _explained(self, item: Item) -> Entity | None:
        """The way of working that a clause with 即 explains."""
        if not self.page.text.startswith("即", item.clause[0]):
            return None
        before = [e for n, e in self.names if item.clause[0] - 12 <= n.end <= item.clause[0]]
        return before[-1] if before else None

    def _default(self, item: Item) -> Entity | None:
        """What governs the place, if it is a division or the article has none; else the article's division."""
        given = self.subject_at(item.quantity.start)
        return given or self.main

    def _property_of(self, item: Item) -> Entity | None:
        """The name directly before the measure: 远大社区常住人口达…, 毛庄社区300多平方米的水体."""
        text, best = self.page.text, None
        for name, entity in self._inside(item.clause[0], item.quantity.start):
            if entity.type not in BEARERS or LISTED.match(text[name.end : name.end + 2]):
                continue
            if re.search("(?:占|占据|占到|向|给|对|与|联合|邀请|[由被][^，。]{0,10})$", text[item.clause[0] : name.start]):
                continue
            listed = text[name.start - 1 : name.start] in ("、", "和", "与")
            between = without_copula(text[name.end : item.quantity.start].strip("”’ 的"))
            if between and len(between) <= 10 and ATTRIBUTE.search(between) and not listed:
                best = entity
            elif name.end == item.quantity.start and not listed and entity.type in PLACES and item.right[1] > item.right[0]:
                best = entity
        return best

    def _wider(self, item: Item) -> Entity | None:
        """全区, 全市 …: the district or city named last before."""
        text = self.page.text
        start = self._opening_of_left(item)
        wide = next((w for w in WIDER if text.startswith(w, start)), None)
        if wide is None:
            return None
        above = [e for n, e in self.names if n.start < item.left[0] and e.type in WIDER[wide]]
        return above[-1] if above else None

    def _opening_of_left(self, item: Item) -> int:
        """Where the words of a number begin, times passed over."""
        start = item.left[0]
        while (time := self.page.time_at.get(start)) is not None:
            start = time.end
        return start

    def _setting(self, item: Item) -> Entity | None:
        """The project or event in whose course something was done: 在朝凤路美丽街区建设中，改造沿街立面….."""
        text = self.page.text
        sentence = max(text.rfind(mark, 0, item.clause[0]) for mark in "。！？\n") + 1
        for name, entity in self._inside(sentence, item.quantity.start):
            after = text[name.end : name.end + 6]
            if entity.type == "Project" and re.search("(?:在|通过|实施|结合)[“‘]?$", text[sentence : name.start]):
                if re.match("[”’]?(?:工程|项目|建设|工作)?(?:中|过程中|上|，)", after):
                    return entity
            if entity.type == "Event" and CELEBRATION.search(entity.label) and re.match("[”’]?(?:中|上|期间)，", after):
                return entity
        return None

    def _paid_for(self, item: Item, reading: Reading) -> Entity | None:
        """What the money of a clause was spent on, where the sentence goes on to name it: 投资430万元建成指挥中心."""
        if unit_kind(item.quantity.unit) != "money" or not MONEY_IN.match(reading.indicator):
            return None
        for entity, at in self.ahead.get(item.clause, []):
            if at > item.quantity.start and (entity.type in PAID_FOR or entity.label.rstrip("”").endswith(("资金", "基金"))):
                return entity
        return None


__all__ = ["Subjects"]
