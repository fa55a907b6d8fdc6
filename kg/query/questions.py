"""The documented queries: each a ``.rq`` file whose header names its title and its parameters.

Header lines begin with ``#+``: ``title:``, ``title-en:`` and, for each variable that may be given a value,
``parameter: NAME KIND required|optional 中文 | English``; KIND is ``thing`` (a name, code or IRI of the graph), a class
(of the things that bear the name those of the class are meant), or ``text``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.names import one
from kg.query.sparql import Answer, Term, ask
from kg.vocabulary import CLASSES

_HEAD = "#+ "
KINDS = ("thing", "text", *CLASSES)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that may be given a value; ``about`` by language."""

    name: str
    kind: str
    required: bool
    about: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """A documented query; ``title`` by language."""

    name: str
    title: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    sparql: str


@lru_cache(maxsize=1)
def library() -> Mapping[str, Question]:
    """All documented queries by name."""
    folder = resources.files("kg.query").joinpath("library")
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".rq")), key=lambda entry: entry.name)
    questions = (question(entry.name.removesuffix(".rq"), entry.read_text(encoding="utf-8")) for entry in files)
    return {q.name: q for q in questions}


def question(name: str, text: str) -> Question:
    """A documented query from the text of its file. Raises QueryError for a header that lacks a part."""
    title: dict[str, str] = {}
    parameters = []
    for line in text.splitlines():
        if line.startswith(_HEAD):
            key, _, value = line.removeprefix(_HEAD).partition(":")
            if key in ("title", "title-en"):
                title["en" if key.endswith("-en") else "zh"] = value.strip()
            elif key == "parameter":
                parameters.append(_parameter(name, value))
    if set(title) != {"zh", "en"}:
        raise QueryError(f"{name}.rq: the header lacks title or title-en")
    return Question(name, title, tuple(parameters), text)


def _parameter(name: str, value: str) -> Parameter:
    parts = value.split(maxsplit=3)
    zh, bar, en = parts[-1].partition(" | ")
    if len(parts) != 4 or not bar or parts[1] not in KINDS or parts[2] not in ("required", "optional"):
        raise QueryError(f"{name}.rq: parameter: NAME KIND required|optional 中文 | English, not: {value.strip()}")
    return Parameter(parts[0], parts[1], parts[2] == "required", {"zh": zh, "en": en})


def answer(engine: ox.Store, name: str, values: Mapping[str, str]) -> Answer:
    """Answer a documented query with values for its parameters.

    Raises QueryError for an unknown query, a parameter it does not have or one that is missing, UnknownName for a value
    that names no one thing.
    """
    if name not in library():
        raise QueryError(f"no documented query {name!r}; there are {', '.join(library())}")
    asked = library()[name]
    known = {p.name: p for p in asked.parameters}
    if strange := sorted(set(values) - set(known)):
        raise QueryError(f"{name} has no parameter {strange[0]!r}; it has {', '.join(known) or 'none'}")
    if missing := [p.name for p in asked.parameters if p.required and p.name not in values]:
        raise QueryError(f"{name} needs {', '.join(f'{m}=…' for m in missing)}")
    return ask(engine, asked.sparql, {key: _term(engine, known[key], value) for key, value in values.items()})


def _term(engine: ox.Store, parameter: Parameter, value: str) -> Term:
    if parameter.kind == "text":
        return ox.Literal(value)
    return ox.NamedNode(one(engine, value, type="" if parameter.kind == "thing" else parameter.kind).iri)


__all__ = ["Parameter", "Question", "answer", "library", "question"]
