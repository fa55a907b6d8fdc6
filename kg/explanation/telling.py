"""An explanation in words, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from kg import vocabulary
from kg.corrections import RULE
from kg.data.rule_precisions import ANY
from kg.explanation.explaining import Explanation
from kg.messages import rule_told, say
from kg.query import Thing, short_hash

BRACKETS = {"zh": ("［", "］"), "en": ("[", "]")}
TOLD = 6  # traits that are told


def lines_of(told: Explanation, lang: str) -> list[str]:
    """The explanation in ``zh`` or ``en``: what is said, then one line for each thing to know of it."""
    rows = [(say(f"explain.{key}", lang), text) for key, text in _rows(told, lang) if text]
    return [headline(told, lang), *(f"  {name}  {text}" for name, text in rows)]


def headline(told: Explanation, lang: str) -> str:
    """Subject, predicate, object, and what goes with them."""
    fact = told.fact
    said = told.object.label if told.object else fact.date
    if fact.value is not None:
        seen = fact.value
        said = f"{seen.indicator} {say(f'bound.{seen.bound}', lang)}{seen.value:,}{seen.unit}"
    parts = (told.subject.label, vocabulary.label(fact.predicate, lang), said, fact.post, fact.time)
    return "  ".join(part for part in parts if part)


def marked(told: Explanation, lang: str) -> str:
    """The sentence with its parts in brackets, each with its name."""
    out, at = [], 0
    opening, closing = BRACKETS[lang]
    for part in told.parts:
        name = say(f"explain.{part.kind}", lang)
        out += [told.sentence[at : part.start], f"{opening}{name} {part.text}{closing}"]
        at = part.end
    return "".join((*out, told.sentence[at:]))


def _rows(told: Explanation, lang: str) -> Iterator[tuple[str, str]]:
    fact, source = told.fact, told.source
    yield "hash", short_hash(fact.iri)
    yield "words", marked(told, lang)
    yield "before", told.before
    where = (source.title, source.newspaper, source.published, source.id, f"{fact.quote.start}–{fact.quote.end}")
    yield "place", " · ".join(part for part in where if part)
    yield "rule", _rule(told, lang)
    yield "cue", told.part("cue")
    yield "confidence", _confidence(told, lang)
    yield "subject", _thing(told.subject, lang)
    yield "object", _thing(told.object, lang) if told.object else ""
    yield "basis", say("explain.reread", lang, path=told.file) if told.file else say(told.without, lang)


def _rule(told: Explanation, lang: str) -> str:
    rule = told.fact.rule
    if rule.startswith(f"{RULE}:"):
        return say("explain.correction", lang, rule=rule_told(rule, lang), ref=rule.partition(":")[2])
    parts = [rule, rule_told(rule, lang)]
    if told.precision is not None:
        seen = told.precision
        parts.append(say("explain.precision", lang, right=seen.right, stated=seen.stated, share=f"{seen.share:.2f}"))
    return " · ".join(part for part in parts if part)


def _confidence(told: Explanation, lang: str) -> str:
    """The confidence, and the traits that moved it from the rule's precision."""
    moved = [f"{say('explain.all', lang) if trait == ANY else trait} {points:+d}" for trait, points in told.points]
    return f"{told.fact.confidence:.2f}" + (f" ({'; '.join(moved[:TOLD])})" if moved else "")


def _thing(thing: Thing, lang: str) -> str:
    kinds = "、".join(vocabulary.label(type, lang) for type in thing.types)
    return "  ".join(part for part in (thing.label, kinds, thing.code, thing.note) if part)


__all__ = ["headline", "lines_of", "marked"]
