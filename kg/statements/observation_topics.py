"""What each clause speaks of: the name that opens it, a noun that takes up a name, a thing that it founds or begins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.model import Entity, Mention, Span
from kg.statements.observation_words import LEADS, Page

PLACES = frozenset(
    ["Community", "Village", "Compound", "Road", "Park", "Facility", "Area", "School", "Hospital", "Zone"]
)
DIVISIONS = ("Office", "Zone", "Village", "Community", "District", "City", "Province")
BODIES = frozenset(["Company", "GovernmentBody", "PartyOrganization", "SocialOrganization"])
THINGS = PLACES | BODIES | {"Project"}
BEARERS = frozenset(DIVISIONS) | PLACES | BODIES | {"Project", "Event"}
HERE = ("Community", "Village")
LOCAL = {
    "我们社区": HERE,
    "咱们社区": HERE,
    "我们村": HERE,
    "咱们村": HERE,
    "咱村": HERE,
    "我村": HERE,
    "本村": HERE,
    "村里": ("Village", "Community"),
    "全村": ("Village",),
    "村上": ("Village",),
    "这里": tuple(sorted(PLACES)),
    "此处": tuple(sorted(PLACES)),
}
# After an area's name these begin the name of works on it: …片区老旧小区改造.
OF_A_WORK = re.compile("老旧|城中村|棚户|有机|综合|改造|整治|更新|提升|治理|项目|工程|开发")
TAKEN_UP = BEARERS - {"City", "District", "Province", "PartyOrganization"}
OF_A_PERSON = re.compile(
    "的?(?:党(?:工委|委|总支|支部)?|办事处)?(?:副?(?:书记|主任|局长|镇长|乡长|区长|市长|校长|院长|经理|队长|站长|"
    "所长|会长|董事长|理事长|部长|科长|处长|组长|园长|馆长|委员|支书|负责人)|"
    "工作人员|居民|村民|群众|干部|民警|相关|党员|社工|医生|老师|老人|企业家|职工|班子)(?!党|活动|会|议|代表大会|"
    "服务|自治|共|人数|达|超|\\d)|"
    "(?:门前|附近|旁|对面|路口|交叉口|沿线|至|到)"
)
LISTED = re.compile("^”?(?:[一二三四五]期)?(?:[、和与及]|以及|等)")
# The whole division again (全镇), and openings that leave a thing but not a division.
WHOLE_DIVISION = re.compile("全[镇街办乡域]|全(?!长|程|部|年|面)[一-龥]{1,2}(?=\\d|各|共)|镇域")
RESET = re.compile(f"{WHOLE_DIVISION.pattern}|辖区|各社区|各村|此外|同时|另外|街区|我们|下一步|网格员")
VISITED = re.compile("(?:近日|日前|记者|今天|[一-龥]{0,4}期间)?(?:在|走进|来到|步入|走入|踏入|漫步)(?:位于)?[“‘]?")
TYPED = {
    "项目": ("Project",),
    "工程": ("Project",),
    "小区": ("Compound",),
    "公司": ("Company",),
    "集团": ("Company",),
    "学校": ("School",),
    "医院": ("Hospital",),
    "公园": ("Park",),
    "园区": ("Project", "Area", "Park"),
    "队伍": ("SocialOrganization",),
}
FOUNDS = re.compile(
    "(?:成立|组建|设立|建立|建起|搭建|打造|建成|新建|建设|改造|启动|实施|推进|推行|探索|创办|开办|引进|开设|创建|"
    "纳入|变身|变成|改造成|推出|入驻|投用|启用|共建|开发|研发|派出|抽调|设置|挂牌|升级为|改建|兴建)"
)
BEGUN = THINGS | {"Programme", "Event"}
NOT_BEGUN = re.compile("(?:与|和|联合|会同|对|被|向|在|从|依托|[、由]|[0-9万]+[个处座家条项])[“‘]?$")
STILL = re.compile("”?(?:[一二三四五]期)?(?:[、和与及]|以及|等|\\d|书记|主任|工作|居民|服务站)")
DEMONSTRATIVE = re.compile("(?:该|这座|这个|这片|这条|这家|这处|这所|这支|此)")
MODIFIED = re.compile(
    "(?:总投资|投资|总建筑面积|建筑面积|占地|总面积|位于|坐落|地处|总部位于|开在|建在|设在|如今|刚刚|新建|新开|由|"
    "一座|一个|一条|一支|一家|作为|拥有|有着|始建|毗邻|紧邻|走进|举办|举行|经过|即将)"
    "[^。；]{0,48}?的[“‘]?$|[^。；]{2,40}之间的[“‘]?$"
)
PASSING = re.compile(
    "(?:周|假期|期间|疫情|暴雨|台风|洪水|战役|灾|春节|国庆|中秋|端午|元旦|清明|五一|”?假|[式战]|调查|降雨|赛马)$"
)
CONTINUED = re.compile(
    "服务|建设|工作|管理|居民|党员|书记|主任|党|治理|文化|团队|负责|志愿|经济|周边|区域|之外|内的|发展|企业|群众|"
    "干部|[、和与员长化网者户]|改造|整治|面貌|环境|矛盾|内外"
)
SUBJECT_LIKE = re.compile(f"街道|办事处|社区|镇里|村里|村|镇|项目|中心|平台|该|{RESET.pattern}")
SubjectAt = Callable[[int], "Entity | None"]
EntityOf = Callable[[Mention], "Entity | None"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with the thing that opens it (``head``), the thing it sets up (``begun``), and if it changes the "
    "topic."""

    span: Span
    head: Entity | None
    begun: Entity | None
    begun_at: int
    resets: bool
    whole: bool = False  # it speaks of a whole division (全镇)


class Names:
    """The names of a text with what they stand for, and what opens or ends a clause among them."""

    def __init__(self, page: Page, entity_of: EntityOf) -> None:
        self.page, self.entity_of = page, entity_of
        self.named = [(n, e) for n in page.names if (e := entity_of(n)) is not None]
        self.starts = [n.start for n, _ in self.named]

    def inside(self, start: int, end: int) -> Iterator[tuple[Mention, Entity]]:
        """The names within a stretch."""
        for index in range(bisect_left(self.starts, start), len(self.named)):
            name, entity = self.named[index]
            if name.start >= end:
                return
            if name.end <= end:
                yield name, entity

    def read(self, span: Span) -> Clause:
        """What opens a clause and what it sets up."""
        at = self._opening(*span)
        head = self._head(at, span[1]) or self._visited(at, span[1])
        resets = head is None and (bool(RESET.match(self.page.text, at)) or self._opens_with_list(at))
        whole = bool(WHOLE_DIVISION.match(self.page.text, at))
        return Clause(span, head, *self._begun(span, head), resets, whole)

    def _opening(self, start: int, end: int) -> int:
        """Where a clause's subject would stand: after times, adverbs and an opening quotation mark."""
        text = self.page.text
        while start < end:
            time, lead = self.page.time_at.get(start), LEADS.match(text, start, end)
            if time:
                start = time.end
            elif text[start] in " \u3000“‘（\n—-·，：" and start not in self.page.name_at:
                start += 1
            elif lead and start not in self.page.name_at and not SUBJECT_LIKE.match(text, start):
                start = lead.end()
            else:
                break
        return start

    def _visited(self, at: int, end: int) -> Entity | None:
        """The place that fills a clause of its own: 走进光明社区，…; 在和平小区，…."""
        visit = VISITED.match(self.page.text, at, end)
        name = self.page.name_at.get(visit.end()) if visit else None
        entity = self.entity_of(name) if name else None
        if name is None or entity is None:
            return None
        entity, stop = self._chained(name, entity)
        rest = self.page.text[stop:end].strip("”’ ")
        return entity if entity.type in PLACES and rest in ("", "里", "内", "中", "的", "上") else None

    def _opens_with_list(self, at: int) -> bool:
        """Whether a list of names stands there, which is no single topic."""
        name = self.page.name_at.get(at)
        return name is not None and bool(LISTED.match(self.page.text[name.end : name.end + 3]))

    def _head(self, at: int, end: int) -> Entity | None:
        """The named thing that opens a clause: the last of a chain of names, or a noun that takes up a name."""
        chain: Entity | None = None
        while (name := self.page.name_at.get(at)) is not None and name.end <= end:
            entity = self._meant(name)
            if entity is None or not _may_open(entity):
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
        if entity is None or OF_A_PERSON.match(self.page.text, at):
            return None
        return None if entity.type == "Area" and OF_A_WORK.match(self.page.text, at) else entity

    def _modified(self, at: int, end: int) -> Entity | None:
        """The thing after a clause's attribute: 总投资18亿元的产业园今年开工, 如今的新城."""
        found = None
        for name, entity in self.inside(at, end):
            before = self.page.text[at : name.start]
            if entity.type not in BEARERS or not before.rstrip("“‘").endswith("的"):
                continue
            listed = LISTED.match(self.page.text[name.end : name.end + 3])
            if (MODIFIED.match(before) or len(before) <= 4) and not listed:
                found = self._unless_person(*self._chained(name, entity)) or found
        return found

    def _chained(self, name: Mention, entity: Entity) -> tuple[Entity, int]:
        """The last of the names that follow one another without a gap (…区…街道), and where it ends."""
        while (further := self.page.name_at.get(name.end)) is not None:
            name, entity = further, self.entity_of(further) or entity
        return entity, name.end

    def _taken_up(self, at: int, end: int) -> Entity | None:
        """The thing named before whose name ends in the noun that opens the clause: 中心, 该项目, 这座公园, 村里."""
        text = self.page.text
        place = next((word for word in LOCAL if text.startswith(word, at)), None)
        if place:
            return next((e for n, e in reversed(self.named) if n.start < at and e.type in LOCAL[place]), None)
        shown = DEMONSTRATIVE.match(text, at, end)
        if shown and (noun := re.match("[^。；]{2,40}?的([一-龥]{2,6})$", text[shown.end() : end])):
            return self._ending(noun[1][-2:], at)
        said = ""
        for word in self.page.words_in(shown.end() if shown else at, min(end, at + 12))[:3]:
            said += word.text
            whole = len(said) > 1 and re.fullmatch("[一-龥]+", said) and not CONTINUED.match(text, word.end)
            if whole and (found := self._ending(said[-2:] if shown else said, at)) is not None:
                return found
            if whole and (found := self._of_type(said[-2:] if shown else said, at)) is not None:
                return found
        return None

    def _of_type(self, noun: str, before: int) -> Entity | None:
        """The last thing of the kind that a bare noun means (项目 after a 产业园), named in the same paragraph."""
        kinds, start = TYPED.get(noun, ()), self.page.text.rfind("\n", 0, before)
        return next((e for n, e in reversed(self.named) if start < n.start < before and e.type in kinds), None)

    def _ending(self, noun: str, before: int) -> Entity | None:
        """The last thing named before a position whose name ends so and is longer."""
        for index in range(bisect_left(self.starts, before) - 1, -1, -1):
            name, entity = self.named[index]
            forms = (name.name.rstrip("”’"), entity.label.rstrip("”’"))
            if entity.type in TAKEN_UP and any(f.endswith(noun) and len(f) > len(noun) for f in forms):
                return entity
        return None

    def _begun(self, span: Span, head: Entity | None) -> tuple[Entity | None, int]:
        """The thing that a clause founds, builds or begins, and where its name stands: the last after such a verb.

        Verbs inside other names (开发 in 开发区) do not count.
        """
        text, found, at, said, begin = self.page.text, None, -1, "", span[0]
        for name, entity in self.inside(*span):
            said, begin = said + text[begin : name.start], max(begin, name.end)
            may = bool(entity.type in BEGUN and entity is not head and FOUNDS.search(said))
            may = may and not (entity.type == "Area" and OF_A_WORK.match(text, name.end))
            if may and not NOT_BEGUN.search(text[span[0] : name.start]) and not STILL.match(text, name.end):
                found, at = entity, name.start
        return found, at


def _may_open(entity: Entity) -> bool:
    """Whether a thing can be what a clause speaks of: no programme, no time that bears an event's name."""
    return entity.type in BEARERS and not (entity.type == "Event" and PASSING.search(entity.label))


__all__ = ["Clause", "EntityOf", "Names", "SubjectAt"]
