"""A documented question answered: the values of its parameters, typed and bound."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.binding import bound
from kg.query.documented import library
from kg.query.names import one
from kg.query.question import Parameter, Question
from kg.query.sparql import Answer, Term, ask
from kg.query.statements import statement_named
from kg.query.terms import offer, term_named
from kg.store import BEFORE, beside
from kg.vocabulary import CLASSES, JC, XSD, predicate_iri, predicates

_SETTINGS: Final = frozenset(["text", "integer", "decimal", "build"])
_Reader: TypeAlias = Callable[[ox.Store, Parameter, str], Term]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question asked: its answer, and the store that was asked, which knows the labels of what is in it.

    ``given`` are the parameters that were given a value: their columns say the same in every row. ``settings`` are
    those that only steer the question (text and numbers); their columns say nothing.
    """

    question: Question
    engine: ox.Store
    answer: Answer
    given: frozenset[str]

    @property
    def settings(self) -> frozenset[str]:
        """Names of the columns that say nothing."""
        return frozenset(p.name for p in self.question.parameters if p.kind in _SETTINGS)


def ask_question(engine: ox.Store, name: str, values: Mapping[str, str], *, builds: bool = False) -> Asked:
    """Ask a documented question with values for its parameters, which stand in the query as terms.

    ``builds`` allows a value to name a store or file of this machine, which nobody from outside may do. Raises
    QueryError for an unknown question, a parameter it does not have, one that is missing or is not of its type;
    UnknownName for a value that names no one thing; StoreError and InputError for a build that cannot be read.
    """
    asked = question(name)
    build = next((p.name for p in asked.parameters if p.kind == "build"), "")
    if build and not builds:
        raise QueryError(f"{name} compares with a file of this machine: ask it with kg ask {name} {build}=…")
    query = bound(asked.sparql, bindings(engine, asked, values))
    if build:
        engine = beside(engine, Path(values[build]))
    return Asked(asked, engine, ask(engine, query), frozenset(name for name in values if values[name]))


def answer(engine: ox.Store, name: str, values: Mapping[str, str]) -> Answer:
    """The answer to a documented question about this store alone; see ``ask_question``."""
    return ask_question(engine, name, values).answer


def question(name: str) -> Question:
    """The documented question of this name. Raises QueryError that names those that come near."""
    if name not in library():
        raise QueryError(f"no documented query {name!r}; {offer(name, library())}")
    return library()[name]


def bindings(engine: ox.Store, asked: Question, values: Mapping[str, str]) -> dict[str, Term]:
    """The terms that a question's variables are bound to: the values given, else the defaults."""
    known = {p.name: p for p in asked.parameters}
    if strange := sorted(set(values) - set(known)):
        raise QueryError(f"{asked.name} has no parameter {strange[0]!r}; {offer(strange[0], known)}")
    if missing := [p.name for p in asked.parameters if p.required and not values.get(p.name)]:
        raise QueryError(f"{asked.name} needs {', '.join(f'{m}=…' for m in missing)}")
    given = [(p, values.get(p.name) or p.default) for p in asked.parameters]
    return {p.name: _READERS.get(p.kind, _thing)(engine, p, value) for p, value in given if value}


def _thing(engine: ox.Store, parameter: Parameter, value: str) -> Term:
    return ox.NamedNode(one(engine, value, type="" if parameter.kind == "thing" else parameter.kind).iri)


def _statement(engine: ox.Store, parameter: Parameter, value: str) -> Term:
    return ox.NamedNode(statement_named(engine, value))


def _predicate(engine: ox.Store, parameter: Parameter, value: str) -> Term:
    return ox.NamedNode(predicate_iri(term_named(value, predicates(), what="predicate")))


def _build(engine: ox.Store, parameter: Parameter, value: str) -> Term:
    return ox.NamedNode(BEFORE)


def _class(engine: ox.Store, parameter: Parameter, value: str) -> Term:
    return ox.NamedNode(JC[term_named(value, CLASSES, what="class")])


def _text(engine: ox.Store, parameter: Parameter, value: str) -> Term:
    return ox.Literal(value)


def _number(engine: ox.Store, parameter: Parameter, value: str) -> Term:
    form = r"[+-]?\d{1,18}" + (r"(\.\d{1,18})?" if parameter.kind == "decimal" else "")
    if not re.fullmatch(form, value, re.ASCII):
        raise QueryError(f"{parameter.name}={value} is no number of type {parameter.kind}")
    return ox.Literal(value, datatype=ox.NamedNode(XSD[parameter.kind]))


_READERS: Final = MappingProxyType[str, _Reader](
    {
        **{"statement": _statement, "predicate": _predicate, "class": _class, "build": _build},
        **{"text": _text, "integer": _number, "decimal": _number},
    }
)  # other kinds are things

__all__ = ["Asked", "answer", "ask_question", "bindings", "question"]
