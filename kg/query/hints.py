"""Terms of ours that a query names and the vocabulary does not have: where they stand, and what comes near."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.query.prefixes import PREFIXES
from kg.query.terms import near
from kg.vocabulary import JC_IRI, label, terms

_STRING = r"\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'"
_TOKEN: Final = re.compile(
    rf"(?P<string>{_STRING})|(?P<iri><[^<>\"{{}}|^`\\\s]*>)|(?P<comment>#[^\n]*)"
    r"|(?<![\w?$:.-])(?P<prefix>[^\W\d_][\w-]*|):(?P<local>\w(?:[\w.-]*[\w-])?)?",
    re.DOTALL,
)
_DECLARED: Final = re.compile(r"\bPREFIX\s+([^\s:]*):\s*<([^>]*)>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hint:
    """A name that means nothing: its place (line and column from 1), and the names that come near."""

    line: int
    column: int
    name: str
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The hint in English."""
        meant = f"; near it: {', '.join(self.nearest)}" if self.nearest else ""
        return f"line {self.line}, column {self.column}: {self.name} is no term of the vocabulary{meant}"


def unknown_terms(query: str) -> tuple[Hint, ...]:
    """The classes and properties of ours that a query names and that are none, in the order of the text.

    >>> [str(hint) for hint in unknown_terms("SELECT * { ?s a jc:Ofice }")]
    ['line 1, column 17: jc:Ofice is no term of the vocabulary; near it: jc:Office']
    >>> unknown_terms("SELECT * { ?s a jc:Office . ?s rdfs:label 'jc:Ofice' } # jc:x")
    ()
    """
    return tuple(_hint(query, place, name, local) for place, name, local in _named(query) if local not in terms())


def unknown_prefixes(query: str) -> tuple[Hint, ...]:
    """The prefixes that a query uses without declaring them, and that are not known either.

    >>> [(hint.name, hint.nearest) for hint in unknown_prefixes("SELECT * { ?s sko:note ?o }")]
    [('sko:', ('skos:',))]
    """
    known = {**PREFIXES, **dict(_DECLARED.findall(query))}
    strange = (m for m in _TOKEN.finditer(query) if m["prefix"] is not None and m["prefix"] not in known)
    return tuple(
        Hint(*_place(query, m.start()), f"{m['prefix']}:", tuple(f"{n}:" for n in near(m["prefix"], known)))
        for m in strange
        if not re.search(r"PREFIX\s*$", query[: m.start()], re.IGNORECASE)
    )


def _named(query: str) -> Iterator[tuple[int, str, str]]:
    """Place, name as written and local name of everything in our namespace."""
    ours = {name for name, iri in {**PREFIXES, **dict(_DECLARED.findall(query))}.items() if iri == JC_IRI}
    for match in _TOKEN.finditer(query):
        if match["prefix"] in ours and match["local"]:
            yield match.start(), match.group(), match["local"]
        elif match["iri"] and match["iri"].startswith(f"<{JC_IRI}") and len(match["iri"]) > len(JC_IRI) + 2:
            yield match.start(), match.group(), match["iri"][len(JC_IRI) + 1 : -1]


def _hint(query: str, place: int, name: str, local: str) -> Hint:
    by_label = [term for term in terms() if local in (label(term, "zh"), label(term, "en"))]
    return Hint(*_place(query, place), name, tuple(f"jc:{term}" for term in (*by_label, *near(local, terms()))))


def _place(query: str, place: int) -> tuple[int, int]:
    return query.count("\n", 0, place) + 1, place - query.rfind("\n", 0, place)


__all__ = ["Hint", "unknown_prefixes", "unknown_terms"]
