"""What comes through the gate joined to what is known: one thing by its names, one fact by what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kg.extractors.quotes import fold
from kg.model import Entity, Observation, Statement


class Things:
    """The things of an article, found by any of their names; new ones and new names of old ones are taken in."""

    def __init__(self, entities: Iterable[Entity], mint: Callable[[str, str], Entity]) -> None:
        self._entities = {entity.key: entity for entity in entities}
        self._mint = mint
        self._bearers: dict[str, list[Entity]] = {}
        for entity in self._entities.values():
            self._name(entity, (entity.label, *entity.aliases))

    def _name(self, entity: Entity, names: Iterable[str]) -> None:
        for name in names:
            bearers = self._bearers.setdefault(fold(name), [])
            if all(entity.key != other.key for other in bearers):
                bearers.append(entity)

    def bears(self, name: str) -> bool:
        """Whether something bears a name already."""
        return fold(name) in self._bearers

    def find(self, name: str, type: str) -> Entity | None:
        """The thing that bears a name: the one of that class, else the only one, which keeps its own class."""
        bearers = self._bearers.get(fold(name), [])
        of_class = [entity for entity in bearers if entity.type == type]
        best = of_class or bearers
        return self._entities[best[0].key] if len(best) == 1 or of_class else None

    def type_of(self, name: str, type: str) -> str:
        """The class of the thing that bears a name, else ``type``."""
        found = self.find(name, type)
        return found.type if found else type

    def take(self, name: str, type: str, aliases: Sequence[str] = ()) -> Entity:
        """The thing of a name, made if there is none, with further names of it that nothing else bears."""
        found = self.find(name, type)
        entity = found or self._mint(type, name)
        if found is None and entity.key in self._entities:  # minted under the identity of one that is known
            entity = replace(self._entities[entity.key], aliases=(*self._entities[entity.key].aliases, name))
        more = {alias for alias in aliases if alias != entity.label and not self.bears(alias)}
        entity = replace(entity, aliases=tuple(sorted({*entity.aliases, *more} - {entity.label})))
        self._entities[entity.key] = entity
        self._name(entity, (name, entity.label, *entity.aliases))
        return entity

    def all(self) -> tuple[Entity, ...]:
        """Every thing, by key."""
        return tuple(self._entities[key] for key in sorted(self._entities))


class Facts:
    """The statements of an article, each fact once; those that were there first stay as they are."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = list(statements)
        self._by_pair: dict[tuple[object, ...], list[Statement]] = {}
        self._old = {id(statement) for statement in statements}
        self._agreed: set[int] = set()
        for statement in self._statements:
            self._by_pair.setdefault(_pair(statement), []).append(statement)

    @property
    def new(self) -> int:
        """How many were added."""
        return len(self._statements) - len(self._old)

    @property
    def agreed(self) -> int:
        """How many of those that were there were said again."""
        return len(self._agreed)

    def add(self, statement: Statement) -> None:
        """Take a statement in, unless it is a fact already."""
        alike = self._by_pair.setdefault(_pair(statement), [])
        same = [other for other in alike if _same(statement, other)]
        self._agreed |= {id(other) for other in same} & self._old
        if not same:
            alike.append(statement)
            self._statements.append(statement)

    def all(self) -> tuple[Statement, ...]:
        """Every statement, in the order of their evidence where any were added."""
        return tuple(sorted(self._statements, key=_place)) if self.new else tuple(self._statements)


def _place(s: Statement) -> tuple[int, int, str, str, str, str]:
    return (s.evidence.start, s.evidence.end, s.predicate, str(s.subject.key), str(s.object), s.post)


def _pair(statement: Statement) -> tuple[object, ...]:
    """Predicate and ends of a statement; of a number its value, of a symmetric predicate the ends in one order."""
    said = statement.object
    if isinstance(said, Observation):
        return (statement.predicate, statement.subject.key, float(said.value))
    target = said.key if isinstance(said, Entity) else (said,)
    ends: tuple[tuple[str, ...], ...] = (statement.subject.key, target)
    return (statement.predicate, *(sorted(ends) if statement.predicate == "cooperatesWith" else ends))


def _same(one: Statement, other: Statement) -> bool:
    """Whether two statements of one pair are one fact: no other post or time; a number of the same words or name."""
    if fold(one.post) != fold(other.post) or (one.time and other.time and one.time != other.time):
        return False
    if not isinstance(one.object, Observation) or not isinstance(other.object, Observation):
        return True
    if one.object.unit and other.object.unit and fold(one.object.unit) != fold(other.object.unit):
        return False
    overlaps = one.evidence.start < other.evidence.end and other.evidence.start < one.evidence.end
    return overlaps or fold(one.object.indicator) == fold(other.object.indicator)


__all__ = ["Facts", "Things"]
