"""Which uses of LAC's names help: each alone, on the gold that may be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extractors import Lac, Said, pass_gate
from kg.extractors.lac import USES, Tagged, Use, names, tagged
from kg.model import Entity, Extraction
from kg.pipeline import extract

from .scoring import Gold, rows_of, score

REJECTED: tuple[Use, ...] = (
    Use("compound", "LOC", "Compound", 4),
    Use("park", "LOC", "Park", 3),
    Use("facility", "LOC", "Facility", 5),
    Use("area", "LOC", "Area", 4),
    Use("community", "LOC", "Community", 4),
    Use("village", "LOC", "Village", 3),
    Use("district", "LOC", "District", 3),
    Use("company", "ORG", "Company", 5),
    Use("school", "ORG", "School", 4),
    Use("hospital", "ORG", "Hospital", 4),
    Use("party", "ORG", "PartyOrganization", 5),
    Use("society", "ORG", "SocialOrganization", 4),
    Use("media", "ORG", "Media", 3),
)


@dataclass(frozen=True, slots=True)
class Gain:
    """What a use adds to the F1 of entities on each set, how many entities it adds and how many of them are right."""

    name: str
    kept: bool
    gains: tuple[float, ...]
    added: int
    right: int


Tags = Mapping[str, Sequence[Tagged]]


def measure(golds: Sequence[Gold]) -> Iterator[Gain]:
    """The gain of every use alone, and of those that are kept together."""
    alone = [[extract(article) for article in gold.articles] for gold in golds]
    tags = {e.article.id: list(tagged(e.text)) for each in alone for e in each if e.text}  # once, it is slow
    for use in (*USES, *REJECTED):
        yield gain(use.name, (use,), golds, alone, tags=tags, kept=use in USES)
    yield gain("all that are kept", USES, golds, alone, tags=tags, kept=True)


def gain(
    name: str,
    uses: tuple[Use, ...],
    golds: Sequence[Gold],
    alone: Sequence[Sequence[Extraction]],
    *,
    tags: Tags,
    kept: bool,
) -> Gain:
    """The gain of some uses together."""
    gains, added, right = [], 0, 0
    for gold, extractions in zip(golds, alone, strict=True):
        old = score(gold, rows_of(extractions))
        new = score(gold, rows_of(with_names(e, uses, tags[e.article.id]) for e in extractions))
        gains.append(new.f1 - old.f1)
        added += new.system - old.system
        right += new.right - old.right
    return Gain(name, kept, tuple(gains), added, right)


def with_names(known: Extraction, uses: tuple[Use, ...], spans: Sequence[Tagged]) -> Extraction:
    """An extraction with the names that some uses believe."""
    said = Said(tuple(dict.fromkeys(names(spans, known, uses))))
    return pass_gate(said, known, extractor=Lac(uses), mint=Entity)[0]


def table(gains: Sequence[Gain], golds: Sequence[Gold]) -> str:
    """The gains as Markdown."""
    head = f"| LAC's names used as | {' | '.join(gold.name for gold in golds)} | right of those added | kept |"
    lines = [head, "|---|" + "--:|" * len(golds) + "--:|---|"]
    for each in gains:
        figures = " | ".join(f"{figure:+.4f}" for figure in each.gains)
        lines.append(f"| {each.name} | {figures} | {each.right} of {each.added} | {'yes' if each.kept else 'no'} |")
    return "\n".join((*lines, ""))


__all__ = ["REJECTED", "Gain", "measure", "table"]
