"""Corrections of what things there are: merge, keep apart, alias, code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.corrections.entries import Alias, Apart, Code, Merge
from kg.corrections.names import bearers, bears, entity_at, folded
from kg.corrections.quotes import find_quote
from kg.corrections.refusing import Refused
from kg.model import Entity, Extraction, Statement
from kg.rdf import fits
from kg.vocabulary import code_length

Key = tuple[str, str, str]
Mint = Callable[[str, str], Entity]


def merge(found: Extraction, entry: Merge, mint: Mint) -> Extraction:
    """The things that bear one of the names become one: the one of ``into``, else the one that the first name means."""
    named = {e.key: e for name in entry.names for e in bearers(found.entities, name, entry.type)}
    if not named:
        raise Refused(f"nothing in the article is called {' or '.join(entry.names)}")
    target = _target(found, entry, mint, next(iter(named.values())).type)
    if all(key == target.key for key in named) and len(named) == 1:
        raise Refused(f"what is called {' or '.join(entry.names)} is one thing already")
    names = {n for e in (*named.values(), target) for n in (e.label, *e.aliases)} | {
        n for n in entry.names if not n.startswith(("id:", "https:"))
    }
    one = replace(target, aliases=tuple(sorted(names - {target.label})), note=_noted(target, entry.at.because))
    return swapped(found, dict.fromkeys(named, one))


def _target(found: Extraction, entry: Merge, mint: Mint, type: str) -> Entity:
    if entry.into:
        target = entity_at(entry.into, entry.type)
        if target is None:
            raise Refused(f"{entry.into} is no IRI of a thing")
        known = next((e for e in found.entities if e.key == target.key), None)
        return known or (replace(target, label=entry.names[0]) if target.code else target)
    first = bearers(found.entities, entry.names[0], entry.type)
    return first[0] if first else mint(entry.type or type, entry.names[0])


def apart(found: Extraction, entry: Apart, mint: Mint) -> Extraction:
    """The thing of this name becomes another than elsewhere; with a quotation, only in what is said by these words."""
    meant = bearers(found.entities, entry.name, entry.type)
    if len(meant) != 1:
        raise Refused(_how_many(entry.name, meant))
    if meant[0].code:
        raise Refused(f"{entry.name} is told apart by its code {meant[0].code}: correct that by [[code]]")
    names = {meant[0].label, *meant[0].aliases} - {entry.known_as}
    note = _noted(meant[0], entry.at.because)
    other = replace(meant[0], label=entry.known_as, aliases=tuple(sorted(names)), identity=entry.known_as, note=note)
    if not entry.quote:
        return swapped(found, {meant[0].key: other})
    words = find_quote(found, entry.quote)
    if words is None:
        raise Refused(f"the article does not say “{entry.quote}”")
    said = [s for s in found.statements if s.evidence.start < words.end and words.start < s.evidence.end]
    if not any(meant[0].key in _ends(s) for s in said):
        raise Refused(f"nothing is said of {entry.name} by “{entry.quote}”")
    new = tuple(_swap(s, {meant[0].key: other}) if s in said else s for s in found.statements)
    return replace(found, entities=_sorted((*found.entities, other)), statements=new)


def alias(found: Extraction, entry: Alias, mint: Mint) -> Extraction:
    """The thing gets the alias; things that are called so lose it, those of its class that it is the label of join."""
    meant = bearers(found.entities, entry.name, entry.type)
    if len(meant) != 1:
        raise Refused(_how_many(entry.name, meant))
    thing = meant[0]
    others = [e for e in found.entities if e.key != thing.key and bears(e, entry.alias)]
    if bears(thing, entry.alias) and not others:
        raise Refused(f"{thing.label} is called {entry.alias} already")
    same = [e for e in others if folded(e.label) == folded(entry.alias) and e.type == thing.type and not e.code]
    names = {entry.alias, *thing.aliases, *(n for e in same for n in (e.label, *e.aliases))} - {thing.label}
    known = replace(thing, aliases=tuple(sorted(names)))
    gone = {
        e.key: replace(e, aliases=tuple(n for n in e.aliases if folded(n) != folded(entry.alias)))
        for e in others
        if e not in same
    }
    return swapped(found, {thing.key: known, **dict.fromkeys([e.key for e in same], known), **gone})


def code(found: Extraction, entry: Code, mint: Mint) -> Extraction:
    """The division gets the code, or loses one that is wrong: then it is told apart by what lies above it."""
    meant = [e for e in bearers(found.entities, entry.name, entry.type) if code_length(e.type)]
    if len(meant) != 1:
        raise Refused(_how_many(entry.name, meant, "division "))
    thing = meant[0]
    if thing.code == entry.code:
        raise Refused(f"{thing.label} has {'that' if entry.code else 'no'} code already")
    if entry.code and len(entry.code) != code_length(thing.type):
        raise Refused(f"the code of a {thing.type} has {code_length(thing.type)} digits, not {len(entry.code)}")
    above = {12: 9, 9: 6, 6: 4, 4: 2}.get(len(thing.code), 0)
    note = _noted(thing, entry.at.because)
    scope = "" if entry.code else thing.code[:above]
    return swapped(found, {thing.key: replace(thing, code=entry.code, scope=scope, note=note)})


def _how_many(name: str, meant: Sequence[Entity], kind: str = "") -> str:
    if not meant:
        return f"no {kind or 'thing '}in the article is called {name}"
    return f"{len(meant)} things in the article are called {name}: add type, or give an IRI"


def _noted(thing: Entity, because: str) -> str:
    """A thing's note with the reason of a correction."""
    return "；".join(part for part in dict.fromkeys((thing.note, because)) if part)


def swapped(found: Extraction, other: dict[Key, Entity]) -> Extraction:
    """The extraction with other things in place of some; what can no longer be said, or says itself, goes."""
    entities = [other.get(e.key, e) for e in found.entities]
    said = (_swap(s, other) for s in found.statements)
    kept = tuple(s for s in said if not (isinstance(s.object, Entity) and s.subject.key == s.object.key) and fits(s))
    return replace(found, entities=_sorted(entities), statements=kept)


def _swap(statement: Statement, other: dict[Key, Entity]) -> Statement:
    said = statement.object
    return replace(
        statement,
        subject=other.get(statement.subject.key, statement.subject),
        object=other.get(said.key, said) if isinstance(said, Entity) else said,
    )


def _ends(statement: Statement) -> tuple[Key, ...]:
    ends = (statement.subject, statement.object)
    return tuple(e.key for e in ends if isinstance(e, Entity))


def _sorted(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Each thing once, by key; of two that are one the first stays."""
    by_key: dict[Key, Entity] = {}
    for entity in entities:
        by_key.setdefault(entity.key, entity)
    return tuple(by_key[key] for key in sorted(by_key))


__all__ = ["Mint", "alias", "apart", "code", "merge", "swapped"]
