"""Corrections of what is said: reject, change, add."""

from __future__ import annotations

from dataclasses import replace

from kg.corrections.entries import Add, At, Change, Reject, To, Which
from kg.corrections.names import bearers, bears, folded
from kg.corrections.quotes import find_quote
from kg.corrections.refusing import Refused
from kg.corrections.things import Mint
from kg.model import Entity, Evidence, Extraction, Observation, Statement
from kg.rdf import claim_iri, misfit

CERTAIN = 1.0  # a person has read it


def fits_which(statement: Statement, which: Which) -> bool:
    """Whether a statement is one of those meant: all that is given fits."""
    said = statement.object
    number = said if isinstance(said, Observation) else None
    return (
        (not which.statement or claim_iri(statement).rpartition("/")[2].startswith(which.statement.rpartition("/")[2]))
        and (not which.subject or bears(statement.subject, which.subject))
        and which.predicate in ("", statement.predicate)
        and (not which.object or _is_object(said, which.object))
        and (not which.indicator or (number is not None and folded(number.indicator) == folded(which.indicator)))
        and (which.value is None or (number is not None and number.value == which.value))
        and which.time in ("", statement.time)
        and which.post in ("", statement.post)
    )


def _is_object(said: Entity | Observation | str, name: str) -> bool:
    if isinstance(said, Entity):
        return bears(said, name)
    return folded(said.indicator) == folded(name) if isinstance(said, Observation) else said == name


def reject(found: Extraction, entry: Reject, mint: Mint) -> Extraction:
    """Without all statements that are meant."""
    kept = tuple(s for s in found.statements if not fits_which(s, entry.which))
    if len(kept) == len(found.statements):
        raise Refused("the article makes no such statement")
    return replace(found, statements=kept)


def change(found: Extraction, entry: Change, mint: Mint) -> Extraction:
    """With something else in place of the one statement that is meant."""
    meant = [s for s in found.statements if fits_which(s, entry.which)]
    if len(meant) != 1:
        raise Refused(f"{len(meant)} statements fit: say more of it, or give its hash" if meant else
                      "the article makes no such statement")  # fmt: skip
    old = meant[0]
    new = _certain(
        replace(
            old,
            subject=_thing(found, entry.to.subject, entry.to.subject_type, old.subject, mint),
            object=_changed_object(found, entry.to, old.object, mint),
            time=old.time if entry.to.time is None else entry.to.time,
            post=old.post if entry.to.post is None else entry.to.post,
        ),
        entry.at,
    )
    if claim_iri(new) == claim_iri(old):
        raise Refused("the article says so already")
    said = tuple(new if s is old else s for s in found.statements)
    return _with_things(replace(found, statements=said), new)


def _changed_object(
    found: Extraction, to: To, old: Entity | Observation | str, mint: Mint
) -> Entity | Observation | str:
    if isinstance(old, Observation):
        return _number(to, old)
    if isinstance(old, Entity):
        return _thing(found, to.object, to.object_type, old, mint)
    return to.object or old


def _number(to: To, old: Observation) -> Observation:
    given = {name: getattr(to, name) for name in ("indicator", "value", "unit", "bound")}
    return replace(old, **{name: value for name, value in given.items() if value is not None})


def add(found: Extraction, entry: Add, mint: Mint) -> Extraction:
    """With one statement more, on the words quoted."""
    words = find_quote(found, entry.quote)
    if words is None:
        raise Refused(f"the article does not say “{entry.quote}”")
    new = _certain(_stated(found, entry, words, mint), entry.at)
    if claim_iri(new) in map(claim_iri, found.statements):
        raise Refused("the article's statements have it already")
    return _with_things(replace(found, statements=_in_order((*found.statements, new))), new)


def _stated(found: Extraction, entry: Add, words: Evidence, mint: Mint) -> Statement:
    said = entry.said
    subject = _thing(found, said.subject, said.subject_type, None, mint)
    target: Entity | Observation | str
    if entry.predicate == "observed":
        target = _number(said, Observation(said.indicator or "", said.value or 0))
    elif entry.predicate == "foundedOn":
        target = said.object or ""
    else:
        target = _thing(found, said.object, said.object_type, None, mint)
    return Statement(
        found.article.id, subject, entry.predicate, target, words, post=said.post or "", time=said.time or ""
    )


def _thing(found: Extraction, name: str | None, type: str | None, old: Entity | None, mint: Mint) -> Entity:
    """The thing that a name means in the article; a new one where its class is given."""
    if not name:
        if old is None:
            raise Refused("a thing without a name")
        return old
    meant = bearers(found.entities, name, type or "")
    if len(meant) > 1:
        raise Refused(f"{len(meant)} things in the article are called {name}: add its type, or give an IRI")
    if meant:
        return meant[0]
    kind = type or (old.type if old else "")
    if not kind:
        raise Refused(f"nothing in the article is called {name}: add its type to make it new")
    return mint(kind, name)


def _certain(statement: Statement, at: At) -> Statement:
    """The statement as a correction states it. Raises Refused where it does not fit the ontology."""
    made = replace(statement, confidence=CERTAIN, rule=at.rule)
    if fault := misfit(made):
        raise Refused(fault)
    return made


def _with_things(found: Extraction, new: Statement) -> Extraction:
    """With the ends of a new statement among the article's things."""
    things = {e.key: e for e in (new.subject, new.object) if isinstance(e, Entity)} | {e.key: e for e in found.entities}
    return replace(found, entities=tuple(things[key] for key in sorted(things)))


def _in_order(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda s: (s.evidence.start, s.evidence.end, s.predicate, str(s.subject.key))))


__all__ = ["add", "change", "fits_which", "reject"]
