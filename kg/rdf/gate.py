"""The gate: what a statement must be before it may enter the graph."""

from __future__ import annotations

import math
from collections.abc import Iterator

from kg.errors import VocabularyError
from kg.model import Entity, Observation, Statement
from kg.rdf.times import days
from kg.vocabulary import BOUNDS, CLASSES, allows, predicates


def object_type(statement: Statement) -> str:
    """The class of a statement's object: an entity's type, ``Observation`` or ``Date``."""
    said = statement.object
    return said.type if isinstance(said, Entity) else "Observation" if isinstance(said, Observation) else "Date"


def _type_faults(statement: Statement) -> Iterator[str]:
    pair = (statement.subject.type, object_type(statement))
    if statement.predicate not in predicates():
        yield f"no predicate {statement.predicate!r}"
    elif unknown := [type for type in pair if type not in (*CLASSES, "Observation", "Date")]:
        yield f"no class {unknown[0]!r}"
    elif not allows(statement.predicate, *pair):
        yield f"{statement.predicate} does not lead from {pair[0]} to {pair[1]}"


def _object_faults(said: Entity | Observation | str) -> Iterator[str]:
    if isinstance(said, Entity):
        if not said.label:
            yield "the object has no label"
    elif isinstance(said, Observation):
        if not said.indicator:
            yield "the number has no indicator"
        if isinstance(said.value, bool) or not math.isfinite(said.value):
            yield f"{said.value!r} is no number"
        if said.bound not in BOUNDS:
            yield f"no bound {said.bound!r}; the bounds are {', '.join(BOUNDS)}"
    elif days(said) is None:
        yield f"{said!r} is no EDTF date"


def _own_faults(statement: Statement) -> Iterator[str]:
    words = statement.evidence
    if not words.text.strip() or not 0 <= words.start < words.end:
        yield "no evidence"
    if not 0 <= statement.confidence <= 1:
        yield f"confidence {statement.confidence} is not between 0 and 1"
    if statement.time and days(statement.time) is None:
        yield f"{statement.time!r} is no EDTF time"
    if bool(statement.post) != (statement.predicate == "holdsPost"):
        yield "holdsPost needs a post" if not statement.post else f"{statement.predicate} takes no post"
    if not statement.subject.label:
        yield "the subject has no label"


def misfit(statement: Statement) -> str:
    """Why a statement may not enter the graph, in words; empty when it may."""
    faults = (*_type_faults(statement), *_object_faults(statement.object), *_own_faults(statement))
    return "; ".join(faults)


def fits(statement: Statement) -> bool:
    """Whether a statement may enter the graph.

    >>> from kg.model import Evidence
    >>> office, programme = Entity("Office", "某某街道"), Entity("Programme", "垃圾分类")
    >>> words = Evidence(0, 10, "某某街道推行垃圾分类")
    >>> fits(Statement("a.txt#1", office, "implements", programme, words))
    True
    >>> fits(Statement("a.txt#1", programme, "implements", office, words))
    False
    """
    return not misfit(statement)


def admit(statement: Statement) -> None:
    """Raises VocabularyError, naming article and words, for a statement that does not fit."""
    if fault := misfit(statement):
        words = statement.evidence
        raise VocabularyError(f"{statement.article}:{words.start}-{words.end} “{words.text[:40]}”: {fault}")
