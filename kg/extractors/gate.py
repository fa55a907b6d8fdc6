"""The gate that every extractor passes: what it says is checked against the article and the ontology, or dropped.

A name stands in the article; a statement has a quotation that stands in its source; its types fit domain and range;
its number stands in the quotation; its time is EDTF; a post goes with ``holdsPost`` only. What falls is counted by
the first reason it falls for. What comes in is merged with what the rules found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extractors.merge import Facts, Things
from kg.extractors.numbers import base_unit, number_of, stands
from kg.extractors.quotes import Page, Quoted, fold
from kg.extractors.said import Claim, Extractor, Named, Said, Tally
from kg.model import Entity, Extraction, Observation, Quantity, Statement
from kg.rdf import days, fits
from kg.vocabulary import BOUNDS, CLASSES, allows, name_suffixes, predicates

REASONS = {
    "unread": "a line of the answer that is no entity and no statement",
    "unasked": "a part of the article beyond what one article may cost",
    "class": "a class that the ontology does not have",
    "predicate": "a predicate that the ontology does not have",
    "name": "a name that does not stand in the article, or is no name",
    "quote": "a quotation that does not stand in the source, or is too short or too long to prove anything",
    "types": "a predicate that does not lead from the subject's class to the object's",
    "number": "a value that is no number, or does not stand in the quotation",
    "indicator": "a number of nothing that the quotation speaks of",
    "time": "a time that is no EDTF",
    "post": "a post that does not stand in the article, is missing, or stands where none belongs",
}
LONGEST_NAME = 60
LONGEST_INDICATOR = 40
LONGEST_UNIT = 12
NAMED = tuple(name for name in CLASSES if name != "Article")

Mint = Callable[[str, str], Entity]


class Dropped(Exception):
    """Why something does not pass; the text is a key of ``REASONS``."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What a claim is judged by: the article's page and numbers, the things known by now, and who speaks."""

    page: Page
    quantities: Sequence[Quantity]
    things: Things
    extractor: Extractor


def pass_gate(
    said: Said, known: Extraction, *, extractor: Extractor, mint: Mint, quantities: Sequence[Quantity] = ()
) -> tuple[Extraction, Tally]:
    """What an extractor said, checked and merged into what is known of the article, and what became of it.

    ``mint(type, label)`` makes the entity of a name that nothing known bears; ``quantities`` are the article's numbers.
    """
    if known.text is None:
        raise ValueError("an extraction without its text cannot be added to")
    dropped = Counter(dict(said.lost))
    here = Passage(Page.of(known.text), quantities, Things(known.entities, mint), extractor)
    facts = Facts(known.statements)
    for named in said.named:
        dropped.update(name_fault(named, here))
    for claim in said.claims:
        try:
            facts.add(statement_of(claim, here))
        except Dropped as reason:
            dropped[str(reason)] += 1
    entities = here.things.all()
    tally = Tally(
        extractor.name,
        entities=len(entities) - len(known.entities),
        statements=facts.new,
        agreed=facts.agreed,
        dropped=tuple(sorted((reason, count) for reason, count in dropped.items() if count)),
        failures=(f"{known.article.id}: {said.failure}",) if said.failure else (),
    )
    return replace(known, entities=entities, statements=facts.all()), tally


def name_fault(named: Named, here: Passage) -> Iterator[str]:
    """Take a named thing in; yields the reason where it or an alias of it is dropped."""
    try:
        check_name(named.label, named.type, here)
    except Dropped as reason:
        yield str(reason)
        return
    good = [alias for alias in named.aliases if is_name(alias) and here.page.has(alias)]
    yield from ["name"] * (len(named.aliases) - len(good))
    here.things.take(named.label, named.type, good)


def is_name(name: str) -> bool:
    """Whether a string can be a name: two to ``LONGEST_NAME`` characters on one line, more than figures and marks."""
    whole = name.isprintable() and name == name.strip()
    return 2 <= len(name) <= LONGEST_NAME and whole and any(c.isalpha() for c in name)


def check_name(name: str, type: str, here: Passage) -> None:
    """Raises Dropped unless ``name`` is known or stands in the article, and ``type`` is a class of named things."""
    if type not in NAMED:
        raise Dropped("class")
    if not is_name(name) or not (here.things.bears(name) or (here.page.has(name) and not is_reference(name))):
        raise Dropped("name")


@lru_cache(maxsize=1)
def kind_words() -> frozenset[str]:
    """The endings of all classes: alone they are no name but a reference."""
    return frozenset(suffix for type in NAMED for suffix in name_suffixes(type))


def is_reference(name: str) -> bool:
    """Whether a string only points at something named elsewhere.

    >>> is_reference("该办事处"), is_reference("社区"), is_reference("本溪市")
    (True, True, False)
    """
    return name in kind_words() or (name[0] in "该这本我全各" and name[1:] in kind_words())


def statement_of(claim: Claim, here: Passage) -> Statement:
    """The statement that a claim makes. Raises Dropped."""
    if claim.predicate not in predicates():
        raise Dropped("predicate")
    check_name(claim.subject, claim.subject_type, here)
    quoted = here.page.quoted(claim.quote)
    if quoted is None:
        raise Dropped("quote")
    if claim.time and days(claim.time) is None:
        raise Dropped("time")
    check_post(claim, here)
    subject, said = ends_of(claim, quoted, here)
    made = Statement(
        here.page.text.article.id,
        subject,
        claim.predicate,
        said,
        quoted.evidence,
        post=claim.post,
        time=claim.time,
        confidence=here.extractor.confidence,
        rule=f"extractor.{here.extractor.name}",
    )
    if (isinstance(said, Entity) and subject.key == said.key) or not fits(made):
        raise Dropped("types")
    return made


def check_post(claim: Claim, here: Passage) -> None:
    """Raises Dropped unless a post stands exactly where one belongs, in words of the article."""
    if bool(claim.post) != (claim.predicate == "holdsPost"):
        raise Dropped("post")
    if claim.post and not (claim.post.isprintable() and len(claim.post) <= LONGEST_NAME and here.page.has(claim.post)):
        raise Dropped("post")


def ends_of(claim: Claim, quoted: Quoted, here: Passage) -> tuple[Entity, Entity | Observation | str]:
    """Subject and object of a claim. Raises Dropped; nothing is taken in before all is checked."""
    if claim.predicate == "observed":
        said = observation_of(claim, quoted, here)
        check_types(claim, claim.subject_type, "Observation", here)
        return here.things.take(claim.subject, claim.subject_type), said
    if claim.predicate == "foundedOn":
        if days(claim.object) is None:
            raise Dropped("time")
        check_types(claim, claim.subject_type, "Date", here)
        return here.things.take(claim.subject, claim.subject_type), claim.object
    check_name(claim.object, claim.object_type, here)
    object_type = here.things.type_of(claim.object, claim.object_type)
    check_types(claim, claim.subject_type, object_type, here)
    subject = here.things.take(claim.subject, claim.subject_type)
    return subject, here.things.take(claim.object, claim.object_type)


def check_types(claim: Claim, subject_type: str, object_type: str, here: Passage) -> None:
    """Raises Dropped unless the predicate leads from the subject's class, as it is known, to the object's."""
    if not allows(claim.predicate, here.things.type_of(claim.subject, subject_type), object_type):
        raise Dropped("types")


def observation_of(claim: Claim, quoted: Quoted, here: Passage) -> Observation:
    """The number of a claim. Raises Dropped."""
    value, unit = number_of(claim.value), claim.unit
    if value is None or claim.bound not in BOUNDS or len(unit) > LONGEST_UNIT or not unit.isprintable():
        raise Dropped("number")
    value, unit = base_unit(value, unit)
    if not stands(value, quoted.evidence.text, quantities=here.quantities, span=quoted.mended):
        raise Dropped("number")
    if not spoken_of(claim.indicator, quoted, here.page):
        raise Dropped("indicator")
    return Observation(claim.indicator, value, unit, claim.bound)


def spoken_of(indicator: str, quoted: Quoted, page: Page) -> bool:
    """Whether at least half of an indicator's characters stand in the quotation or in the text shortly before it."""
    words = fold(indicator)
    if not 0 < len(words) <= LONGEST_INDICATOR or not indicator.isprintable():
        return False
    start = quoted.evidence.start
    around = set(fold(page.text.article.source[max(0, start - 200) : start] + quoted.evidence.text))
    return sum(c in around for c in words) * 2 >= len(words)


__all__ = ["REASONS", "Dropped", "Mint", "pass_gate"]
