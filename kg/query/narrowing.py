"""Serialised answers without some of their columns."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final
from xml.etree import ElementTree

_NAMESPACE: Final = "http://www.w3.org/2005/sparql-results#"


def narrowed(text: str, format: str, names: Collection[str]) -> str:
    r"""An answer in ``tsv``, ``json`` or ``xml`` without the variables of these names.

    >>> narrowed("?a\t?b\n1\t2\n", "tsv", ["a"])
    '?b\n2\n'
    """
    return {"tsv": _tsv, "json": _json, "xml": _xml}[format](text, names)


def _tsv(text: str, names: Collection[str]) -> str:
    rows = [line.split("\t") for line in text.removesuffix("\n").split("\n")]  # tabs in terms are escaped
    kept = [i for i, name in enumerate(rows[0]) if name[1:] not in names]
    return "".join("\t".join(row[i] for i in kept) + "\n" for row in rows)


def _json(text: str, names: Collection[str]) -> str:
    answer = json.loads(text)
    answer["head"]["vars"] = [name for name in answer["head"]["vars"] if name not in names]
    for row in answer["results"]["bindings"]:
        for name in names:
            row.pop(name, None)
    return json.dumps(answer, ensure_ascii=False)


def _xml(text: str, names: Collection[str]) -> str:
    ElementTree.register_namespace("", _NAMESPACE)
    root = ElementTree.fromstring(text)  # what the engine has just written, never what comes from outside
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag.rpartition("}")[2] in ("variable", "binding") and child.get("name") in names:
                parent.remove(child)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)


__all__ = ["narrowed"]
