"""What a correction calls a thing -> the entities of an article that are meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote

from kg.errors import VocabularyError
from kg.iri import entity_iri
from kg.model import Entity
from kg.vocabulary import ID_IRI, code_length, superclasses


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """A name for comparison: one shape of each character, no blanks, no quotation marks or stops.

    >>> folded("“五星”支部　创建")
    '五星支部创建'
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in text if unicodedata.category(c)[0] not in "PZC") or name


def iri_of(name: str) -> str:
    """The IRI that a name written as ``id:…`` or in full stands for, else empty."""
    if name.startswith("id:"):
        return ID_IRI + name.removeprefix("id:")
    return name if name.startswith(ID_IRI) else ""


def bears(entity: Entity, name: str, type: str = "") -> bool:
    """Whether an entity is meant by a name, code or IRI, and is of the class asked for, if any."""
    if type and entity.type != type:
        return False
    if iri := iri_of(name):
        return entity_iri(entity) == iri
    wanted = folded(name)
    return name == entity.code or any(folded(known) == wanted for known in (entity.label, *entity.aliases))


def bearers(entities: Iterable[Entity], name: str, type: str = "") -> list[Entity]:
    """The entities that a name means: those that bear it as their label, else those that have it as an alias."""
    meant = [e for e in entities if bears(e, name, type)]
    return [e for e in meant if folded(e.label) == folded(name)] or meant


def entity_at(iri: str, type: str = "") -> Entity | None:
    """The entity that an IRI was minted for, without its aliases; None for an IRI that names none.

    A division's IRI holds its code only: it is of ``type``, else of the class with codes of that length.

    >>> entity_at("id:Person/371771002/某某某")
    Entity(type='Person', label='某某某', aliases=(), code='', scope='371771002', note='', identity='')
    """
    kind, _, path = iri_of(iri).removeprefix(ID_IRI).partition("/")
    parts = [unquote(part) for part in path.split("/")]
    if kind == "division":
        kind = type or next((t for t in ("Office", "District", "City", "Province") if code_length(t) == len(path)), "")
        made = Entity(kind, path, code=path)
    elif path.startswith("code:"):
        made = Entity(kind, parts[0][5:], code=parts[0][5:])
    else:
        made = Entity(kind, parts[-1], scope="/".join(parts[:-1]))
    try:
        superclasses(made.type)
        return made if made.label and entity_iri(made) == iri_of(iri) else None
    except VocabularyError:
        return None


__all__ = ["bearers", "bears", "entity_at", "folded", "iri_of"]
