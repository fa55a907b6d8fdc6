"""Relations that a person adds to the ontology: properties of the common shape, in a Turtle file of their own.

::

    jc:supervises a owl:ObjectProperty ;
        rdfs:label "督导"@zh , "supervises"@en ;
        jc:domainIncludes jc:Division , jc:Organization ;   # what the subject may be
        jc:rangeIncludes jc:Community , jc:Project ;        # what the object may be
        jc:cue "督导" , "督查" .                             # subject before, object behind

The prefixes of the project's ontology may be used without being declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import InputError, VocabularyError
from kg.vocabulary import CLASSES, JC_IRI, PREFIXES, RDF, Term, own_terms, superclasses, terms_of

OWL_IRI: Final = "http://www.w3.org/2002/07/owl#"
LIMIT: Final = 1_000_000  # bytes
_CLASSES: Final = frozenset(CLASSES) | {above for name in CLASSES for above in superclasses(name)}


@dataclass(frozen=True, slots=True)
class Taught:
    """The relations of one file, and what it says as N-Triples, by which a store remembers it."""

    relations: tuple[Term, ...] = ()
    ntriples: str = ""

    @property
    def digest(self) -> str:
        """What a build by these relations depends on; empty for none."""
        return sha256(self.ntriples.encode("utf-8")).hexdigest() if self.relations else ""

    @property
    def triples(self) -> tuple[ox.Triple, ...]:
        """What the file says."""
        return tuple(quad.triple for quad in ox.parse(self.ntriples, format=ox.RdfFormat.N_TRIPLES))


def read_taught(path: str | Path) -> Taught:
    """The relations of a Turtle file. Raises InputError that names the place and the mend."""
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error)) from error
    if len(content) > LIMIT:
        raise InputError(str(path), f"{len(content)} bytes, more than the limit of {LIMIT}", mend="split the file")
    declared = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in (PREFIXES | {"owl": OWL_IRI}).items())
    try:
        quads = list(ox.parse(declared.encode() + content, format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        line = max(1, (error.lineno or 1) - declared.count("\n"))
        place = f"{line}" if error.lineno else ""
        raise InputError(str(path), f"not valid Turtle: {error.msg}", place=place) from error
    return taught_by(quads, file=str(path))


def taught_by(quads: Iterable[ox.Quad], *, file: str) -> Taught:
    """The relations that the quads of a ``file`` describe. Raises InputError for what is no relation of the shape."""
    listed = list(quads)
    try:
        found = terms_of(listed, file=file)
    except VocabularyError as error:
        raise InputError(file, str(error), mend="give every term an IRI of its own") from error
    kinds = {str(quad.subject): str(quad.object) for quad in listed if quad.predicate.value == RDF.type}
    for relation in found.values():
        if fault := next(_faults(relation, kinds.get(f"<{JC_IRI}{relation.name}>", "")), None):
            problem, mend = fault
            raise InputError(file, f"jc:{relation.name}: {problem}", mend=mend)
    if not found:
        mend = "describe a property of the jc: namespace with label, domainIncludes, rangeIncludes and cue"
        raise InputError(file, "it describes no relation", mend=mend)
    lines = sorted({f"{quad.triple} ." for quad in listed})
    return Taught(tuple(map(_labelled, found.values())), "\n".join(lines) + "\n")


def _faults(relation: Term, kind: str) -> Iterator[tuple[str, str]]:
    """What keeps a term from being a relation of the common shape, each with its mend."""
    if relation.name in own_terms():
        yield "the ontology has this term already", "choose another name"
    if kind != f"<{OWL_IRI}ObjectProperty>":
        yield "it is no owl:ObjectProperty", "only relations between two things can be added"
    if not relation.name.isidentifier():
        yield "its name is no word", "write it as a Latin or Chinese word, jc:supervises"
    if not relation.labels:
        yield "it has no rdfs:label", 'add rdfs:label "…"@zh'
    for side, classes in (("domainIncludes", relation.domain), ("rangeIncludes", relation.range)):
        if not classes:
            yield f"it has no jc:{side}", f"add jc:{side} with classes, such as jc:Office"
        if strange := [name for name in classes if name not in _CLASSES]:
            yield f"jc:{side} names jc:{strange[0]}, which is no class", f"the classes are {', '.join(CLASSES)}"
    words = (*relation.cues, *relation.inverse_cues)
    if not relation.cues:
        yield "it has no jc:cue", 'add the words that say it, jc:cue "督导"'
    if bad := [word for word in words if not word.strip() or any(c.isspace() for c in word)]:
        yield f"the cue {bad[0]!r} is empty or holds a blank", "write the word without blanks"


def _labelled(relation: Term) -> Term:
    """The relation with a label in both languages: the one it has stands for the other, too."""
    known = dict(relation.labels)
    first = known.get("zh") or known.get("en") or relation.labels[0][1]
    return replace(relation, labels=tuple((lang, known.get(lang, first)) for lang in ("en", "zh")))


__all__ = ["Taught", "read_taught", "taught_by"]
