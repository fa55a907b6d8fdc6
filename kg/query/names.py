"""Which things a name means: by IRI, code, label or alias; and what comes near when nothing bears it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import UnknownName
from kg.query.facts import Thing
from kg.query.prefixes import expanded
from kg.query.reading import read_thing
from kg.vocabulary import JC, SKOS

_BY = (SKOS.notation, SKOS.prefLabel, SKOS.altLabel)
NEAREST = 6  # names offered when nothing bears the one asked for


@dataclass(frozen=True, slots=True)
class Bearers:
    """The things that bear a name, and when none does, the names that come nearest."""

    things: tuple[Thing, ...] = ()
    nearest: tuple[str, ...] = ()


class Ambiguous(UnknownName):
    """A name that several things bear; ``things`` are they."""

    def __init__(self, name: str, things: tuple[Thing, ...]) -> None:
        self.name, self.things = name, things
        super().__init__(f"{name}: {len(things)} things bear this name; give an IRI or a code, or a fuller name")


class Missing(UnknownName):
    """A name that nothing bears; ``nearest`` are names that come near."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        self.name, self.nearest = name, nearest
        near = f"; near it are {'、'.join(nearest)}" if nearest else ""
        super().__init__(f"{name}: nothing in the graph bears this name{near}")


def folded(name: str) -> str:
    """The form of a name by which it is looked up: compatibility forms folded, blanks, quotes and stops dropped.

    >>> folded("“五星”支部　创建")
    '五星支部创建'
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in text if unicodedata.category(c)[0] not in "PZC")


def find(engine: ox.Store, name: str, *, type: str = "") -> Bearers:
    """The things that ``name`` means: an IRI or CURIE, a division code, a label, or else an alias.

    A thing that bears the name as its label goes before those that have it as an alias. With ``type`` things of that
    class go before all others.
    """
    if iri := expanded(name):
        thing = read_thing(engine, iri) if _is_iri(iri) else None
        return Bearers((thing,) if thing else ())
    known = [_read(engine, _subjects(engine, predicate, name)) for predicate in _BY]
    typed = [tuple(thing for thing in things if type in thing.types) for things in known]
    things = next((found for found in (*typed, *known) if found), ())
    return Bearers(things) if things else _by_folded(engine, name)


def one(engine: ox.Store, name: str, *, type: str = "") -> Thing:
    """The one thing that ``name`` means. Raises Missing or Ambiguous."""
    bearers = find(engine, name, type=type)
    if not bearers.things:
        raise Missing(name, bearers.nearest)
    if len(bearers.things) > 1:
        raise Ambiguous(name, bearers.things)
    return bearers.things[0]


def _is_iri(text: str) -> bool:
    """Whether the engine takes a text for an absolute IRI."""
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def _read(engine: ox.Store, iris: set[str]) -> tuple[Thing, ...]:
    return tuple(thing for iri in sorted(iris) if (thing := read_thing(engine, iri)))


def _subjects(engine: ox.Store, predicate: str, name: str) -> set[str]:
    forms = (ox.Literal(name, language="zh"), ox.Literal(name))
    quads = (quad for form in forms for quad in engine.quads_for_pattern(None, ox.NamedNode(predicate), form))
    return {q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode) and _named(engine, q.subject)}


def _named(engine: ox.Store, subject: ox.NamedNode) -> bool:
    """Whether it is a thing that articles mention, not an article, a post or a term."""
    return any(True for _ in engine.quads_for_pattern(subject, ox.NamedNode(JC.mentionedIn), None))


def _names(engine: ox.Store) -> Iterator[tuple[str, ox.NamedNode]]:
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for quad in engine.quads_for_pattern(None, ox.NamedNode(predicate), None):
            if isinstance(quad.object, ox.Literal) and isinstance(quad.subject, ox.NamedNode):
                yield quad.object.value, quad.subject


def _by_folded(engine: ox.Store, name: str) -> Bearers:
    wanted = folded(name)
    same: set[str] = set()
    scores: dict[str, float] = {}
    for other, subject in _names(engine):
        form = folded(other)
        if form == wanted and wanted and _named(engine, subject):
            same.add(subject.value)
        elif (score := _nearness(wanted, form)) > max(0.24, scores.get(subject.value, 0)) and _named(engine, subject):
            scores[subject.value] = score
    if same:
        return Bearers(_read(engine, same))
    nearest = sorted(scores, key=lambda iri: (-scores[iri], iri))[:NEAREST]
    labels = (thing.label for iri in nearest if (thing := read_thing(engine, iri)))
    return Bearers(nearest=tuple(dict.fromkeys(labels)))


def _nearness(a: str, b: str) -> float:
    """Shared characters and shared pairs of characters, 0 to 1."""
    return (_dice(list(a), list(b)) + _dice(_pairs(a), _pairs(b))) / 2


def _pairs(text: str) -> list[str]:
    return [text[i : i + 2] for i in range(len(text) - 1)]


def _dice(a: list[str], b: list[str]) -> float:
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b)) if a or b else 0.0


__all__ = ["NEAREST", "Ambiguous", "Bearers", "Missing", "find", "folded", "one"]
