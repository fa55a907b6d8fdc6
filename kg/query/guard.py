"""What a query may not do: ask another server, load, change, name a file, or nest so deep that the engine breaks.

The check reads the query's tokens, so that the words may stand in a string, an IRI, a comment, a variable or the local
part of a name. Anywhere else they are refused, even inside another word: the engine's parser wants no blank after
SERVICE and reads ``SERVICEex:a`` as two tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import QueryError, QueryRefused

LONGEST = 1_000_000  # characters
_SHAPED = 5_000  # characters by which queries are known again
DEEPEST = 120  # nested brackets; far more break the engine's parser, which recurses

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""
    (?P<iri><[^<>"{}|^`\x00-\x20]*>)
  | (?P<string>\"\"\"(?:(?:"|"")?(?:[^"\\]|\\.))*\"\"\"|'''(?:(?:'|'')?(?:[^'\\]|\\.))*'''
              |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
  | (?P<comment>\#[^\n\r]*)
  | (?P<name>[?$]\w+|:[\w.\-·:%\\]*)
  | (?P<word>[A-Za-z]+)
  | (?P<open>[{(\[])
  | (?P<close>[})\]])
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"])
_QUERIES = frozenset(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])


def tokens(query: str) -> Iterator[tuple[str, str, str]]:
    """The query's tokens: kind, text and what stands between the token before and this; the rest comes last.

    Escapes of characters (``\\u0041``) are undone first, as SPARQL wants it.
    """
    plain = _ESCAPE.sub(_unescaped, query)
    end = 0
    for match in _TOKEN.finditer(plain):
        yield str(match.lastgroup), match.group(), plain[end : match.start()]
        end = match.end()
    yield "", "", plain[end:]


def check(query: str) -> bool:
    """Whether the query names graphs of its own with FROM.

    Raises QueryError for one that asks for more than reading the store, before any of it is carried out.
    """
    if len(query) > LONGEST:
        raise QueryError(f"the query is too long: {len(query)} characters, {LONGEST} at most")
    depth = 0
    before = ""
    asks = names_graphs = False
    for kind, text, _ in tokens(query):
        depth += (kind == "open") - (kind == "close")
        if depth > DEEPEST:
            raise QueryError(f"the query nests too deep: {DEEPEST} brackets within each other at most")
        if kind == "word":
            _check_word(text.upper(), asks)
            asks = asks or text.upper() in _QUERIES
            names_graphs = names_graphs or text.upper().startswith("FROM")
        elif kind == "iri" and before in ("FROM", "NAMED"):
            _check_source(text)
        before = text.upper() if kind == "word" else before if kind == "comment" else ""
    return names_graphs


def _unescaped(match: re.Match[str]) -> str:
    code = int(match.group(1) or match.group(2), 16)
    return chr(code) if code < 0x110000 else "\ufffd"


def _check_word(word: str, asks: bool) -> None:
    if "SERVICE" in word:
        raise QueryRefused("SERVICE is refused: a query asks this store only")
    if word in _UPDATES and not asks:
        raise QueryRefused(f"{word} is refused: a query only reads; use kg build, kg remove or kg import")


def _check_source(iri: str) -> None:
    scheme = re.match(r"<([a-z][a-z0-9+.-]*):", iri, re.IGNORECASE)  # one without is read against the query's base
    if scheme and scheme.group(1).lower() not in ("http", "https", "urn"):
        raise QueryRefused(f"FROM {iri} is refused: it names a graph of the store, never a file")


def shape(query: str) -> str:
    """What stays of a query when its constants, comments and blanks do not count: queries of one shape cost alike.

    >>> shape("SELECT ?s { ?s ?p '云岭' } LIMIT 10 # 一") == shape("SELECT ?s {?s ?p '潮河'} LIMIT 20")
    True
    """
    marks = {"iri": "<>", "string": "''", "comment": ""}
    parts = (between + marks.get(kind, text) for kind, text, between in tokens(query[:_SHAPED]))
    return re.sub(r"\d+", "0", re.sub(r"\s+", "", "".join(parts)))


__all__ = ["DEEPEST", "LONGEST", "check", "shape", "tokens"]
