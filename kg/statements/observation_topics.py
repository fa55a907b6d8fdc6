"""What each clause speaks of: the name that opens it, a noun that takes up a name, a thing that it founds or begins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from kg.model import Entity, Mention, Span
from kg.statements.observation_anaphors import Named, outermost
from kg.statements.observation_clause import Clause, may_open
from kg.statements.observation_cues import (
    AFTER_OBJECT,
    BEARERS,
    BEGUN,
    BODIES,
    COMERS,
    COUNTED,
    DIVISIONS,
    FOUNDS,
    GOVERNS,
    HOLDS,
    IN_ROLE,
    JUST_MADE,
    KIND_OF,
    LEADER,
    LED,
    LISTED,
    LISTED_IN,
    MADE,
    MODIFIED,
    NAMES_ANOTHER,
    NOT_BEGUN,
    OF_A_PERSON,
    OF_A_WORK,
    OF_WORKS,
    RESET,
    REWORKED,
    REWORKS,
    SCENE,
    STILL,
    SUBJECT_LIKE,
    THINGS,
    UNNAMED_FRONT,
    VISITED,
    WHOLE_DIVISION,
    WITH,
    WORKED,
)
from kg.statements.observation_taking_up import taken_up
from kg.statements.observation_words import LEADS, Page

SubjectAt = Callable[[int], "Entity | None"]
EntityOf = Callable[[Mention], "Entity | None"]


class Names:
    """The names of a text with what they stand for, and what opens or ends a clause among them."""

    def __init__(self, page: Page, entity_of: EntityOf) -> None:
        self.page, self.entity_of = page, entity_of
        every = [(n, e) for n in page.names if (e := entity_of(n)) is not None]
        self.named = outermost(every)
        self.before = Named(page, self.named, tuple(dict.fromkeys(e for _, e in every)))
        self.starts = [n.start for n, _ in self.named]

    def inside(self, start: int, end: int) -> Iterator[tuple[Mention, Entity]]:
        """The names within a stretch."""
        for index in range(bisect_left(self.starts, start), len(self.named)):
            name, entity = self.named[index]
            if name.start >= end:
                return
            if name.end <= end:
                yield name, entity

    def meant_before(self, end: int, start: int) -> Iterator[tuple[Mention, Entity]]:
        """The names within a stretch, the last first, with what they mean there (该广场: the square named last)."""
        for index in range(bisect_left(self.starts, end) - 1, -1, -1):
            name, entity = self.named[index]
            if name.start < start:
                return
            if name.end <= end:
                yield name, self._meant(name) or entity

    def read(self, span: Span) -> Clause:
        """What opens a clause and what it sets up."""
        at = self._opening(*span)
        head = self._head(at, span[1]) or self._visited(at, span[1])
        resets = head is None and (bool(RESET.match(self.page.text, at)) or self._opens_with_list(at))
        whole = bool(WHOLE_DIVISION.match(self.page.text, at))
        led = self._led(at) if head is None else None
        return Clause(span, head, *self._begun(span, head), resets, at, whole, led)

    def _led(self, at: int) -> Entity | None:
        """The community, village or party body whose head, by name, opens a clause."""
        name, entity = self.page.name_at.get(at), None
        while name is not None and name.type != "Person":
            entity = self.entity_of(name) or entity
            post = LEADER.match(self.page.text, name.end)
            person = self.page.name_at.get(post.end()) if post else None
            if person is not None and person.type == "Person":
                return entity if entity and entity.type in LED else None
            name = self.page.name_at.get(name.end)
        return None

    def _opening(self, start: int, end: int) -> int:
        """Where a clause's subject would stand: after times, adverbs and an opening quotation mark."""
        text = self.page.text
        while start < end:
            if time := self.page.time_at.get(start):
                start = time.end
            elif start in self.page.name_at:
                break
            elif text[start] in " \u3000“‘（\n—-·，：":
                start += 1
            elif (lead := LEADS.match(text, start, end)) and not SUBJECT_LIKE.match(text, start):
                start = lead.end()
            else:
                break
        return start

    def _visited(self, at: int, end: int) -> Entity | None:
        """The thing that a clause of its own sets the scene in: 走进光明社区，…; 在长虹产业园施工现场，…."""
        visit = VISITED.match(self.page.text, at, end)
        last = list(self.inside(visit.end(), end))[-1:] if visit else []
        for name, entity in last:
            joined = re.fullmatch("[^，。]{0,12}的[“‘]?|[“‘]?", self._between_names(visit.end() if visit else at, name))
            if entity.type in THINGS and joined and SCENE.fullmatch(self.page.text[name.end : end]):
                return entity
        return None

    def _between_names(self, start: int, name: Mention) -> str:
        """The text from a position to a name, without the names in it."""
        said = ""
        for other, _ in self.inside(start, name.start):
            said, start = said + self.page.text[start : other.start], max(start, other.end)
        return said + self.page.text[start : name.start]

    def _opens_with_list(self, at: int) -> bool:
        """Whether a list of names stands there, which is no single topic."""
        name, text = self.page.name_at.get(at), self.page.text
        listed = name is not None and name.end not in self.page.name_at
        listed = listed and bool(name and LISTED.match(text[name.end : name.end + 3]))
        return listed and not COMERS.match(text, at)

    def _head(self, at: int, end: int) -> Entity | None:
        """The named thing that opens a clause: the last of a chain of names, or a noun that takes up a name."""
        chain: Entity | None = None
        while (name := self.page.name_at.get(at)) is not None and name.end <= end:
            entity = self._meant(name)
            if entity is None or not (may_open(entity) or self._works_by_name(entity, name.end)):
                return self._unless_person(chain, at)
            chain, at = entity, name.end
            after = self.page.text[at : at + 6]
            if WITH.match(self.page.text, at):
                break
            if LISTED.match(after) and at not in self.page.name_at:  # 和平小区 is no 和
                return self._modified(name.start, end)
            if governs := GOVERNS.match(self.page.text, at, end):
                at = governs.end() if self.page.name_at.get(governs.end()) is not None else at
            elif after[:1] in "的”（":
                quoted = 2 if after[:2] == "的“" else 1  # 光明社区的“帮帮团”, with the mark in the name or not
                at += next((n for n in (1, quoted) if self.page.name_at.get(at + n) is not None), 0)
        if chain is not None:
            return self._made_by(at, end) or self._unless_person(self._unless_stem(chain, at), at)
        return self._of_kind(at, end) or self._modified(at, end) or taken_up(self.before, at, end)

    def _works_by_name(self, entity: Entity, end: int) -> bool:
        """Whether a programme is works that the next words tell the size of: 镇区管网改造工程铺设管网9公里."""
        return entity.label.rstrip("”").endswith("工程") and bool(OF_WORKS.match(self.page.text, end))

    def _made_by(self, at: int, end: int) -> Entity | None:
        """The thing that the body at a clause's head made, where it speaks of that: 街道投资2300万元新建的小学将于…."""
        for name, entity in self.inside(at, end):
            if not MADE.fullmatch(self.page.text, at, name.start):
                continue
            last, stop = self._chained(name, entity)
            whole = self.page.text[stop:end] in ("", "”") and JUST_MADE.search(self.page.text, at, name.start)
            if whole and may_open(last) and last.type not in DIVISIONS:
                return last
            if last.type in THINGS and stop < end and not AFTER_OBJECT.match(self.page.text, stop):
                return last
        return None

    def _unless_stem(self, chain: Entity, at: int) -> Entity | None:
        """The entity, unless it is a city by its short form that begins a longer name (洛阳轴承厂)."""
        if chain.type not in ("City", "District", "Province") or self.page.text[at - 1] in "市区县旗省盟州":
            return chain
        word = next(iter(self.page.words_in(at, at + 4)), None)
        return chain if word is not None and word.tag[:1] in ("v", "d", "p") else None

    def _of_kind(self, at: int, end: int) -> Entity | None:
        """The thing whose kind stands before its name: 龙头企业X公司, 首家社区食堂“老街食堂”."""
        kind = KIND_OF.match(self.page.text, at, end)
        name = self.page.name_at.get(kind.end()) if kind else None
        name = name or self._apposed(at, end)
        entity = self.entity_of(name) if name else None
        if name is None or entity is None or entity.type not in THINGS:
            return None
        if LISTED.match(self.page.text[name.end : name.end + 3]):
            return None
        return self._unless_person(entity, name.end)

    def _apposed(self, at: int, end: int) -> Mention | None:
        """The name before which its own last word says the kind: 首家社区食堂“老街食堂”."""
        for name, _ in self.inside(at, min(end, at + 40)):
            before = self.page.text[at : name.start].rstrip("“‘")
            same = before[-2:] == name.name.rstrip("”’")[-2:]
            return name if same and re.fullmatch("[一-龥]{2,14}", before) else None
        return None

    def _meant(self, name: Mention) -> Entity | None:
        """What a name stands for; 该中心 is the last thing named that ends in 中心."""
        if name.type == "Reference" and self.page.text[name.start] in "该本" and name.end - name.start > 2:
            return self.before.ending(self.page.text[name.start + 1 : name.end], name.start) or self.entity_of(name)
        return self.entity_of(name)

    def _unless_person(self, entity: Entity | None, at: int) -> Entity | None:
        """The entity, unless what follows its name makes it a person's post or dwelling."""
        if entity is None or OF_A_PERSON.match(self.page.text, at):
            return None
        if entity.type not in DIVISIONS and COUNTED.match(self.page.text, at):
            return None
        if entity.type in BODIES and IN_ROLE.match(self.page.text, at):
            return None
        return None if entity.type == "Area" and OF_A_WORK.match(self.page.text, at) else entity

    def _modified(self, at: int, end: int) -> Entity | None:
        """The thing after a clause's attribute: 总投资18亿元的产业园今年开工, 如今的新城."""
        found = None
        for name, entity in self.inside(at, end):
            before = UNNAMED_FRONT.sub("", self.page.text[at : name.start])
            if len(before) > 60:
                break
            if entity.type not in BEARERS or not before.rstrip("“‘").endswith("的"):
                continue
            listed = LISTED.match(self.page.text[name.end : name.end + 3])
            if name.end == end and self._noun_first(at) and not NAMES_ANOTHER.search(before):
                found = self._unless_person(entity, name.end)
            if (MODIFIED.match(before) or (len(before) <= 4 and before[0] != "是")) and not listed:
                found = self._unless_person(*self._chained(name, entity)) or found
        return found

    def _noun_first(self, at: int) -> bool:
        """Whether no verb opens a clause, so that a name at its end is what it calls up: 距夜市五百米的光明社区，…."""
        word = next(iter(self.page.words_in(at, at + 8)), None)
        return (word is not None and word.tag[:1] not in ("v", "p", "c", "d")) or self.page.text[at] == "距"

    def _chained(self, name: Mention, entity: Entity) -> tuple[Entity, int]:
        """The last of the names that follow one another without a gap (…区…街道), and where it ends."""
        while (further := self.page.name_at.get(name.end)) is not None:
            name, entity = further, self.entity_of(further) or entity
        return entity, name.end

    def _begun(self, span: Span, head: Entity | None) -> tuple[Entity | None, int]:
        """The thing that a clause founds, builds or begins, and where its name stands: the last after such a verb.

        Verbs inside other names (开发 in 开发区) do not count.
        """
        text, found, at, said, begin = self.page.text, None, -1, "", span[0]
        for name, entity in self.inside(*span):
            said, begin = said + text[begin : name.start], max(begin, name.end)
            verb = HOLDS if entity.type == "Event" else FOUNDS
            may = bool(entity.type in BEGUN and entity is not head and verb.search(said))
            may = may and not (entity.type == "Programme" and LISTED_IN.search(said))
            may = may and not (entity.type == "Area" and OF_A_WORK.match(text, name.end))
            alone = not LISTED.match(text[name.end : name.end + 3])  # 对甲小区、乙小区等进行改造: of neither
            if alone and entity.type in REWORKED and REWORKS.search(text[span[0] : name.start]):
                worked = WORKED.search(text, name.end, span[1])
                found, at = (entity, name.start) if worked else (found, at)
            if (
                may
                and not NOT_BEGUN.search(text[span[0] : name.start])
                and (entity.type == "SocialOrganization" or not STILL.match(text, name.end))
            ):
                found, at = entity, name.start
        return found, at


__all__ = ["Clause", "EntityOf", "Names", "SubjectAt"]
