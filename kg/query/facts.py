"""The graph as a reader sees it: things, what is said of them, and the articles that say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.model import Observation


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity of the graph by its IRI; ``types`` are local class names, the one to show first."""

    iri: str
    label: str
    types: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    code: str = ""
    note: str = ""

    @property
    def type(self) -> str:
        """The class to show, ``Thing`` where the graph gives none."""
        return self.types[0] if self.types else "Thing"

    @property
    def names(self) -> tuple[str, ...]:
        """Label and aliases."""
        return (self.label, *self.aliases)


@dataclass(frozen=True, slots=True)
class Source:
    """An article by its IRI: ``id`` is ``FILE#n``, ``published`` EDTF or empty."""

    iri: str
    id: str
    title: str = ""
    newspaper: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The quoted words with their span in the file, and the words of the sentence before and after, if kept."""

    text: str
    start: int = 0
    end: int = 0
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of one article. Of ``object`` (an IRI), ``value`` and ``date`` exactly one is given."""

    iri: str
    subject: str
    predicate: str
    article: str
    object: str = ""
    value: Observation | None = None
    date: str = ""
    post: str = ""
    time: str = ""
    quote: Quote = Quote("")
    confidence: float = 0.5
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """A part of the graph: things and sources by IRI, and facts in a fixed order."""

    things: Mapping[str, Thing] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)

    def about(self, iri: str) -> tuple[Fact, ...]:
        """The facts in which a thing is subject or object."""
        return tuple(f for f in self.facts if iri in (f.subject, f.object))

    def only(self, facts: Iterable[Fact], *, also: Iterable[str] = ()) -> Facts:
        """The part with these facts, the things in them and the things of ``also``."""
        kept = tuple(facts)
        iris = {iri for f in kept for iri in (f.subject, f.object)} | set(also)
        articles = {f.article for f in kept}
        return Facts(
            {iri: thing for iri, thing in self.things.items() if iri in iris},
            kept,
            {iri: source for iri, source in self.sources.items() if iri in articles},
        )


__all__ = ["Fact", "Facts", "Quote", "Source", "Thing"]
