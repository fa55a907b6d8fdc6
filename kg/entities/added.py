"""The entity of a name that the mentions do not hold, in an article about ``main``."""

from __future__ import annotations

from kg.data.divisions import load_divisions
from kg.entities.programmes import sense_of
from kg.entities.resolve import DIVISIONS
from kg.entities.scopes import path_of, scope_of
from kg.model import Entity, Text


def added_entity(type: str, label: str, text: Text, main: Entity | None) -> Entity:
    """An entity of ``type`` called ``label``: linked to its code or concept where that is sure, else with its scope."""
    if type == "Programme" and (known := sense_of(label, text.text, text.article.published)):
        return Entity(type, label, identity=known.label)
    if type in DIVISIONS:
        code = division_code(type, label, main)
        local = type in {"Community", "Village", "Office"} and main is not None and main.label != label
        return Entity(type, label, code=code, scope=path_of(main) if main and local and not code else "")
    return Entity(type, label, scope=scope_of(type, label, main))


def division_code(type: str, label: str, main: Entity | None) -> str:
    """The code of the only division of that class and name, or of the only one near ``main``; empty where unsure."""
    codes = [d.code for d in load_divisions().named(label) if d.type == type]
    near = main.code if main else ""
    for length in (6, 4, 2):
        around = [code for code in codes if near and code.startswith(near[:length])]
        if len(around) == 1:
            return around[0]
    return codes[0] if len(codes) == 1 and type in {"Province", "City", "District"} else ""


__all__ = ["added_entity"]
