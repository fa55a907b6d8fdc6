"""The library of documented questions: one Turtle file each, in the form of SIB's sparql-examples.

https://github.com/sib-swiss/sparql-examples: a ``sh:SPARQLExecutable`` with ``sh:select``, ``rdfs:comment`` in each
language, ``schema:keywords`` and ``schema:target``. What it may be asked with is said by SHACL's own parameters
(https://www.w3.org/TR/shacl/#constraint-components-parameters): ``sh:parameter`` leads to a ``sh:Parameter`` whose
``sh:path`` ends in the name of a variable, with its type (``sh:class`` or ``sh:datatype``), ``sh:optional``,
``sh:defaultValue``, ``sh:description`` by language and ``sh:order``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import TypeAlias

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.question import DATATYPES, EXAMPLES, LANGS, SH, TYPES, Parameter, Question
from kg.vocabulary import RDFS, SCHEMA

_FORMS = {SH.select: "select", SH.ask: "ask", SH.construct: "construct"}
_Facts: TypeAlias = dict[str, list["ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple"]]


@lru_cache(maxsize=1)
def questions() -> tuple[Question, ...]:
    """All documented questions, by name."""
    folder = resources.files("kg.query").joinpath("library")
    files = sorted((e for e in folder.iterdir() if e.name.endswith(".ttl")), key=lambda entry: entry.name)
    return tuple(read_question(file.read_text(encoding="utf-8"), file.name) for file in files)


@lru_cache(maxsize=1)
def library() -> Mapping[str, Question]:
    """All documented questions by name."""
    return MappingProxyType({question.name: question for question in questions()})


def questions_about(words: str) -> tuple[Question, ...]:
    """The questions whose name, title, comment, keywords or parameters contain every one of the words.

    >>> [question.name for question in questions_about("微网格")]
    ['grids', 'tiers']
    """
    wanted = words.casefold().split()
    return tuple(q for q in questions() if all(word in _said(q) for word in wanted))


def _said(q: Question) -> str:
    parts = (
        *(q.title.values(), q.comment.values(), *q.keywords.values()),
        *(p.about.values() for p in q.parameters),
    )
    return "\n".join((q.name, *(text for part in parts for text in part))).casefold()


def read_question(text: str, file: str) -> Question:
    """The question that a Turtle file holds. Raises QueryError naming the file and what it lacks."""
    about = _by_subject(text, file)
    iri = next((iri for iri in about if iri.startswith(EXAMPLES)), "")
    facts = about.get(iri, {})
    queries = [(form, _one(facts, key)) for key, form in _FORMS.items() if key in facts]
    title, comment = _by_language(facts, RDFS.label), _by_language(facts, RDFS.comment)
    if len(queries) != 1 or len(title) + len(comment) != 2 * len(LANGS):
        raise QueryError(f"{file}: a question has one query, and rdfs:label and rdfs:comment in zh and en")
    asked = sorted(
        (about[_text(node)] for node in facts.get(SH["parameter"], ())), key=lambda p: int(_one(p, SH["order"]))
    )
    return Question(
        name=iri.removeprefix(EXAMPLES),
        title=title,
        comment=comment,
        keywords={lang: _tagged(facts, SCHEMA.keywords, lang) for lang in LANGS},
        kind=queries[0][0],
        parameters=tuple(_parameter(p, file) for p in asked),
        sparql=queries[0][1],
    )


def _parameter(facts: _Facts, file: str) -> Parameter:
    name = _one(facts, SH["path"]).rpartition("#")[2]
    kind = TYPES.get(_one(facts, SH["class"])) or DATATYPES.get(_one(facts, SH["datatype"]), "")
    about = _by_language(facts, SH["description"])
    if not name or not kind or len(about) != len(LANGS):
        raise QueryError(f"{file}: a parameter has sh:path, sh:class or sh:datatype, and sh:description in zh and en")
    required = _one(facts, SH["optional"]) != "true"
    return Parameter(name, kind, required, _one(facts, SH["defaultValue"]), about)


def _by_subject(text: str, file: str) -> dict[str, _Facts]:
    about: dict[str, _Facts] = {}
    try:
        for quad in ox.parse(text, format=ox.RdfFormat.TURTLE):
            about.setdefault(_text(quad.subject), {}).setdefault(quad.predicate.value, []).append(quad.object)
    except SyntaxError as error:
        raise QueryError(f"{file}: {error}") from error
    return about


def _text(node: object) -> str:
    return str(getattr(node, "value", node))


def _one(facts: _Facts, key: str) -> str:
    return _text(facts[key][0]) if key in facts else ""


def _tagged(facts: _Facts, key: str, lang: str) -> tuple[str, ...]:
    return tuple(v.value for v in facts.get(key, ()) if isinstance(v, ox.Literal) and v.language == lang)


def _by_language(facts: _Facts, key: str) -> Mapping[str, str]:
    return {lang: said[0] for lang in LANGS if (said := _tagged(facts, key, lang))}


__all__ = ["library", "questions", "questions_about", "read_question"]
