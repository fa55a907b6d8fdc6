"""What a text has named up to a place, by the ends of names, by classes and by paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from kg.model import Entity, Mention
from kg.statements.observation_cues import DIVISIONS, TAKEN_UP, TOOL, TYPED
from kg.statements.observation_words import Page


class Named:
    """What a text has named up to a position."""

    def __init__(self, page: Page, named: list[tuple[Mention, Entity]], things: tuple[Entity, ...]) -> None:
        self.page, self.named, self.starts = page, named, [n.start for n, _ in named]
        self.things = things  # everything the text names, within other names too
        self._nouns: dict[str, list[int]] = {}
        self._kinds: dict[tuple[str, ...], list[int]] = {}
        self.ends: dict[str, list[int]] = {}  # the last one or two characters of names taken up -> their places
        for index, (name, entity) in enumerate(named):
            if entity.type in TAKEN_UP or (entity.type == "Programme" and TOOL.search(entity.label)):
                for last in {form[-n:] for form in _forms(name, entity) for n in (1, 2)}:
                    self.ends.setdefault(last, []).append(index)

    def division_of(self, party: Entity) -> Entity | None:
        """The division whose party body it is: 光明社区党委 → 光明社区."""
        fronts = (party.label[:n] for n in range(len(party.label), 0, -1))
        return next((self._divisions[front] for front in fronts if front in self._divisions), None)

    @cached_property
    def _divisions(self) -> dict[str, Entity]:
        """The divisions the text names, by label, the first of each."""
        return {e.label: e for e in reversed(self.things) if e.type in DIVISIONS}

    def ending(self, noun: str, before: int, *, since: int = -1) -> Entity | None:
        """The last thing named before a position whose name ends so and is longer.

        In the paragraph and the one before, a thing of the class that the noun means is as good (项目: any works).
        """
        first, stop = bisect_left(self.starts, since), bisect_left(self.starts, before)
        best = _last_in(self._ending(noun), first, stop)
        if kinds := tuple(kind for kind in TYPED.get(noun, ()) if kind in TAKEN_UP):
            near = bisect_right(self.starts, self.paragraph(before, back=1))
            best = max(best, _last_in(self._of_kinds(kinds), max(first, near), stop))
        return self.named[best][1] if best >= 0 else None

    def party_ending(self, noun: str, before: int) -> Entity | None:
        """The Party organisation named last before a position whose name ends so."""
        for _, entity in reversed(self.named[: bisect_left(self.starts, before)]):
            if entity.type == "PartyOrganization" and entity.label.endswith(noun):
                return entity
        return None

    def _ending(self, noun: str) -> list[int]:
        """The places of the names that a noun can take up."""
        if noun not in self._nouns:
            self._nouns[noun] = [i for i in self.ends.get(noun[-2:], ()) if self._ends(i, noun)]
        return self._nouns[noun]

    def _of_kinds(self, kinds: tuple[str, ...]) -> list[int]:
        """The places of the names of things of some classes."""
        if kinds not in self._kinds:
            self._kinds[kinds] = [i for i, (_, entity) in enumerate(self.named) if entity.type in kinds]
        return self._kinds[kinds]

    def _ends(self, index: int, noun: str) -> bool:
        """Whether a name ends in a noun and is longer."""
        return any(form.endswith(noun) and len(form) > len(noun) for form in _forms(*self.named[index]))

    def of_type(self, kinds: tuple[str, ...], before: int, *, since: int = -1) -> Entity | None:
        """The last thing of certain classes named before a position."""
        first, stop = bisect_left(self.starts, since), bisect_left(self.starts, before)
        last = _last_in(self._of_kinds(kinds), first, stop)
        return self.named[last][1] if last >= 0 else None

    def paragraph(self, at: int, *, back: int = 0) -> int:
        """Where the paragraph of a position begins, or the one ``back`` before it."""
        for _ in range(back + 1):
            at = max(0, self.page.text.rfind("\n", 0, at))
        return at


def _last_in(places: list[int], first: int, stop: int) -> int:
    """The last of some ascending numbers from ``first`` to before ``stop``, -1 if there is none."""
    at = bisect_left(places, stop) - 1
    return places[at] if at >= 0 and places[at] >= first else -1


def _forms(name: Mention, entity: Entity) -> tuple[str, str]:
    """A thing's name as it stands and its label, without closing quotation marks."""
    return name.name.rstrip("”’"), entity.label.rstrip("”’")


def outermost(named: list[tuple[Mention, Entity]]) -> list[tuple[Mention, Entity]]:
    """The names that lie within no other name (北城镇中心学校, not 北城镇 in it)."""
    kept: list[tuple[Mention, Entity]] = []
    for name, entity in named:
        if not kept or name.start >= kept[-1][0].end or name.end > kept[-1][0].end:
            kept.append((name, entity))
    return kept


__all__ = ["Named", "outermost"]
