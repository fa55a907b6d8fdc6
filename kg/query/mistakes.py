"""Why a query cannot be read: where, and what to do. The engine's own messages name neither well, rdflib's do."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from kg.query.hints import unknown_prefixes, unknown_terms
from kg.query.prefixes import PREFIXES

LONGEST: Final = 20_000  # characters of a query that is read a second time to find its mistake
_PLACE: Final = re.compile(r"error at (\d+):(\d+): *(.*)", re.DOTALL)


def explained(error: str, query: str) -> str:
    """The engine's complaint about a query as a person needs it: line, column, the line with a mark, and hints.

    >>> print(explained("error at 1:27: expected X", "SELECT * { ?s ?p ?o . ?s ?p }"))
    line 1, column 23: cannot be read from here: ?s
      SELECT * { ?s ?p ?o . ?s ?p }
                            ^
    """
    if prefixes := unknown_prefixes(query):
        hint = prefixes[0]
        meant = f"near it: {', '.join(hint.nearest)}; " if hint.nearest else ""
        known = ", ".join(f"{name}:" for name in PREFIXES)
        problem = f"{hint.name} is a prefix that is not declared; {meant}known without declaring: {known}"
        return _told(query, hint.line, hint.column, problem)
    place = _place(query) or _engines_place(error)
    if not place:
        return f"the query cannot be read: {' '.join(error.split())[:200]}"
    hints = "".join(f"\n{hint}" for hint in unknown_terms(query))
    return _told(query, *place) + hints


def _place(query: str) -> tuple[int, int, str] | None:
    """Line, column and problem as rdflib's parser finds them; None where it finds nothing wrong."""
    if len(query) > LONGEST:
        return None
    from pyparsing import ParseException  # noqa: PLC0415 - half a second that only a mistake should wait for
    from rdflib.plugins.sparql.parser import parseQuery  # noqa: PLC0415

    try:
        parseQuery(query)
    except ParseException as error:
        word = (re.match(r"[?$]?[\w:.-]+|\S", query[error.loc :]) or [""])[0]
        missing = query.count("{") > query.count("}")
        early = "the query ends too early" + ("; a closing } is missing" if missing else "")
        return error.lineno, error.col, f"cannot be read from here: {word}" if word else early
    except Exception:
        return None
    return None


def _engines_place(error: str) -> tuple[int, int, str] | None:
    match = _PLACE.match(error)
    if not match:
        return None
    said = " ".join(match.group(3).split())
    unbound = re.search(r"The SELECT contains a variable that is unbound", said)
    problem = "a variable in SELECT is neither grouped by nor inside an aggregate" if unbound else said[:200]
    return int(match.group(1)), int(match.group(2)), problem


def _told(query: str, line: int, column: int, problem: str) -> str:
    text = ([*query.splitlines(), ""])[min(line - 1, query.count("\n"))] if query else ""
    front = "".join("\u3000" if unicodedata.east_asian_width(c) in "WF" else " " for c in text[: column - 1])
    return f"line {line}, column {column}: {problem}\n  {text}\n  {front}^"


__all__ = ["explained"]
