"""The programmes that are known beyond one office, as ``ontology/programmes.ttl`` has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from kg.vocabulary import SKOS, ontology_file


@dataclass(frozen=True, slots=True)
class KnownProgramme:
    """One row of ``ontology/programmes.ttl``: a programme known beyond one office, with its variants.

    ``label`` tells senses apart by a gloss in brackets, ``variants`` are the forms that texts use (the bare name of an
    ambiguous one stands with each of its senses), ``broader`` is the label of the programme it belongs to, or empty.
    """

    label: str
    variants: tuple[str, ...] = ()
    broader: str = ""
    english: str = ""
    scope_note: str = ""
    iri: str = ""


@cache
def programmes() -> tuple[KnownProgramme, ...]:
    """The programmes of ``ontology/programmes.ttl``, by label. Raises VocabularyError when the file is missing."""
    facts: dict[str, dict[str, list[ox.Literal]]] = {}
    above: dict[str, str] = {}
    for quad in ox.parse(path=str(ontology_file("programmes.ttl"))):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
            about = facts.setdefault(quad.subject.value, {})
            about.setdefault(quad.predicate.value, []).append(quad.object)
        elif isinstance(quad.object, ox.NamedNode) and quad.predicate.value == SKOS.broader:
            above[quad.subject.value] = quad.object.value

    def text(iri: str, predicate: str, lang: str = "zh") -> tuple[str, ...]:
        return tuple(sorted(v.value for v in facts.get(iri, {}).get(predicate, []) if v.language == lang))

    def row(iri: str) -> KnownProgramme:
        broader = text(above[iri], SKOS.prefLabel)[0] if iri in above else ""
        notes, english = text(iri, SKOS.scopeNote), (*text(iri, SKOS.prefLabel, "en"), "")[0]
        return KnownProgramme(
            text(iri, SKOS.prefLabel)[0], text(iri, SKOS.altLabel), broader, english, " ".join(notes), iri
        )

    rows = [row(iri) for iri in facts if SKOS.prefLabel in facts[iri]]
    return tuple(sorted(rows, key=lambda known: (known.label, known.iri)))


__all__ = ["KnownProgramme", "programmes"]
