"""Terms as Python values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

import pyoxigraph as ox

from kg.query.sparql import Term
from kg.vocabulary import XSD

_WHOLE = ("integer", "nonNegativeInteger", "positiveInteger", "int", "long", "short", "byte", "unsignedInt")
_READ: Mapping[str, Callable[[str], Any]] = {
    **{XSD.iri + name: int for name in _WHOLE},
    **{XSD.iri + name: float for name in ("decimal", "double", "float")},
    XSD.boolean: lambda text: text in ("true", "1"),
    XSD.date: date.fromisoformat,
    XSD.iri + "dateTime": datetime.fromisoformat,
}


def value_of(term: Term | None) -> Any:
    """A literal as int, float, bool, date, datetime or text; an IRI as text; None where there is none.

    A value that its type does not allow stays text. EDTF times are text: a month is no day.

    >>> value_of(ox.Literal(35)), value_of(ox.Literal("某社区", language="zh")), value_of(None)
    (35, '某社区', None)
    """
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return term.value
    try:
        return _READ.get(term.datatype.value, str)(term.value)
    except ValueError:
        return term.value


__all__ = ["value_of"]
