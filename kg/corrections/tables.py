"""One table of a file of corrections -> its value, or what is wrong with it and the mend."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from kg.corrections.entries import Add, Alias, Apart, At, Change, Code, Correction, Merge, Reject, To, Which
from kg.vocabulary import BOUNDS, CLASSES, code_length, label, predicates

_ID = re.compile(r"[\w.-]{1,40}")
_ARTICLE = re.compile(r".+#[1-9]\d*")
WHICH = ("statement", "subject", "predicate", "object", "indicator", "value", "time", "post")
SAID = ("subject", "subject_type", "object", "object_type", "indicator", "value", "unit", "bound", "time", "post")
ALL = ("article", "articles", "because", "id")
FIELDS: Mapping[str, tuple[str, ...]] = {  # kind: what it may say besides ALL
    "reject": WHICH,
    "change": (*WHICH, "to"),
    "add": ("predicate", "quote", *SAID),
    "merge": ("names", "type", "into"),
    "apart": ("name", "as", "type", "quote"),
    "alias": ("name", "alias", "type"),
    "code": ("name", "code", "type"),
}
NEEDED: Mapping[str, tuple[str, ...]] = {
    "reject": (),
    "change": ("to",),
    "add": ("subject", "predicate", "quote"),
    "merge": ("names",),
    "apart": ("name", "as"),
    "alias": ("name", "alias"),
    "code": ("name", "code"),
}
ONE_ARTICLE = ("add", "apart")  # kinds that must say in which article


class Fault(Exception):
    """What is wrong with one correction, and the mend."""

    def __init__(self, problem: str, mend: str = "") -> None:
        self.problem, self.mend = problem, mend
        super().__init__(problem)


def nearest(name: str, known: Mapping[str, object] | tuple[str, ...], all: str) -> str:
    close = get_close_matches(name, list(known), 1)
    return f"did you mean {close[0]}?" if close else f"there are {all}"


def read_entry(file: str, line: int, kind: str, row: Any) -> Correction:
    """One correction. Raises Fault."""
    if not isinstance(row, dict):
        raise Fault("is no table", f"begin it with [[{kind}]]")
    known = (*FIELDS[kind], *ALL)
    for name in row:
        if name not in known:
            raise Fault(f"says nothing by {name!r}", nearest(name, known, ", ".join(known)))
    if missing := [name for name in NEEDED[kind] if row.get(name, "") == "" and (name != "code" or name not in row)]:
        raise Fault(f"lacks {missing[0]}", f"add a line: {missing[0]} = …")
    at = _at(file, line, kind, row)
    if kind in ONE_ARTICLE and not at.articles:
        raise Fault("lacks article", 'add a line: article = "FILE#1"')
    return _MAKE[kind](at, row)


def _at(file: str, line: int, kind: str, row: Mapping[str, Any]) -> At:
    articles = _texts(row, "articles") or ((_text(row, "article"),) if "article" in row else ())
    for article in articles:
        if not _ARTICLE.fullmatch(article):
            raise Fault(f"{article!r} is no article", "name it FILE#n, as kg show does")
    ref = _text(row, "id")
    if ref and not _ID.fullmatch(ref):
        raise Fault(f"the id {ref!r} holds more than letters, figures, - and .", "choose a plain one, or leave it out")
    said = json.dumps([kind, {k: v for k, v in row.items() if k not in ("id", "because")}], sort_keys=True, default=str)
    return At(file, line, kind, ref or hashlib.sha256(said.encode()).hexdigest()[:8], articles, _text(row, "because"))


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name, "")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)  # a year or a code without its quotation marks
    if not isinstance(value, str):
        raise Fault(f"{name} is no text", f'write {name} = "…"')
    if not value.isprintable():
        raise Fault(f"{name} holds a line break or a control character", "write it on one line")
    return value.strip()


def _texts(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = row.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
        raise Fault(f"{name} is no list of texts", f'write {name} = ["…", "…"]')
    return tuple(each.strip() for each in value)


def _value(row: Mapping[str, Any]) -> int | float | None:
    value = row.get("value")
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise Fault("value is no number", "write it in base units and without marks: value = 17700")
    return value


def _type(row: Mapping[str, Any], name: str = "type") -> str:
    type = _text(row, name)
    if type and type not in CLASSES:
        raise Fault(f"no class {type!r}", nearest(type, CLASSES, ", ".join(CLASSES)))
    return type


def _predicate(row: Mapping[str, Any]) -> str:
    """A predicate by its name or its Chinese label."""
    name = _text(row, "predicate")
    by_label = {label(predicate): predicate for predicate in predicates()}
    if name and name not in predicates() and name not in by_label:
        raise Fault(f"no predicate {name!r}", nearest(name, predicates(), ", ".join(predicates())))
    return by_label.get(name, name)


def _which(row: Mapping[str, Any]) -> Which:
    texts = {name: _text(row, name) for name in WHICH if name not in ("value", "predicate")}
    which = Which(**texts, predicate=_predicate(row), value=_value(row))
    if which.statement and not re.fullmatch(r"\S*[0-9a-f]{6,32}", which.statement):
        raise Fault(f"{which.statement!r} is no statement", "give its hash as kg show and kg explain print it")
    if not which.statement and not (which.subject and (which.predicate or which.object or which.indicator)):
        raise Fault("does not say which statement", "give statement, or subject and predicate")
    return which


def _to(row: Mapping[str, Any]) -> To:
    texts: dict[str, Any] = {name: _text(row, name) for name in SAID if name in row and name != "value"}
    texts |= {name: _type(row, name) for name in ("subject_type", "object_type") if name in row}
    if texts.get("bound", "exact") not in BOUNDS:
        raise Fault(f"no bound {texts['bound']!r}", f"there are {', '.join(BOUNDS)}")
    return To(**texts, value=_value(row))


def _change(at: At, row: Mapping[str, Any]) -> Change:
    to = row["to"]
    if not isinstance(to, dict) or not to or set(to) - set(SAID):
        raise Fault("to says nothing that can be changed", f"write to = {{ time = … }}; there are {', '.join(SAID)}")
    return Change(at, _which(row), _to(to))


def _add(at: At, row: Mapping[str, Any]) -> Add:
    predicate, said = _predicate(row), _to(row)
    if predicate == "observed" and (not said.indicator or said.value is None):
        raise Fault("a number needs indicator and value", "add the lines: indicator = …, value = …")
    if predicate != "observed" and not said.object:
        raise Fault("lacks object", "add a line: object = …")
    if predicate not in ("observed", "foundedOn") and (said.indicator or said.value is not None):
        raise Fault(f"{predicate} takes no number", 'write predicate = "observed"')
    return Add(at, predicate, said, _text(row, "quote"))


def _merge(at: At, row: Mapping[str, Any]) -> Merge:
    names = _texts(row, "names")
    if len(set(names)) < 2 and not (names and _text(row, "into")):
        raise Fault("names fewer than two things", 'write names = ["…", "…"]')
    return Merge(at, names, _type(row), _text(row, "into"))


def _code(at: At, row: Mapping[str, Any]) -> Code:
    type, code = _type(row), _text(row, "code")
    if code and (not code.isdecimal() or (type and len(code) != code_length(type))):
        wanted = f"{code_length(type)} digits" if type and code_length(type) else "digits"
        raise Fault(f"{code!r} is no code{f' of a {type}' if type else ''}", f"it has {wanted}")
    return Code(at, _text(row, "name"), code, type)


_MAKE: Mapping[str, Callable[[At, Mapping[str, Any]], Correction]] = {
    "reject": lambda at, row: Reject(at, _which(row)),
    "change": _change,
    "add": _add,
    "merge": _merge,
    "apart": lambda at, row: Apart(at, _text(row, "name"), _text(row, "as"), _type(row), _text(row, "quote")),
    "alias": lambda at, row: Alias(at, _text(row, "name"), _text(row, "alias"), _type(row)),
    "code": _code,
}

__all__ = ["FIELDS", "Fault", "nearest", "read_entry"]
