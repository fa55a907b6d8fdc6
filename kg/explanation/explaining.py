"""Why the graph says what it says: rule, words, parts, how sure, and how its things were linked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.corrections import RULE
from kg.data.rule_precisions import ANY, Precision, load_precisions
from kg.explanation.parts import Page, Part, find_parts, page_of_article, page_of_words
from kg.explanation.rereading import Reread, reread
from kg.iri import entity_iri
from kg.query import Fact, Facts, Source, Thing, find_statements
from kg.statements import Traits
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Explanation:
    """One statement explained.

    ``sentence`` is mended text and ``parts`` are stretches of it; ``before`` is the sentence that names the subject
    where this one does not. ``precision`` is the rule's on the gold, None where it was never measured (corrections,
    other extractors); ``points`` are what the statement's traits add to its log-odds, in hundredths. ``file`` is the
    source file that was read again, else None, and ``without`` says why (a key of the messages).
    """

    fact: Fact
    subject: Thing
    object: Thing | None
    source: Source
    sentence: str
    parts: tuple[Part, ...] = ()
    before: str = ""
    precision: Precision | None = None
    points: tuple[tuple[str, int], ...] = ()
    file: Path | None = None
    without: str = ""
    lang: str = field(default="zh", compare=False)

    def part(self, kind: str) -> str:
        """The words of a part, empty where the sentence has none."""
        return next((part.text for part in self.parts if part.kind == kind), "")

    def __str__(self) -> str:
        from kg.explanation.telling import lines_of  # noqa: PLC0415 - telling is about explanations

        return "\n".join(lines_of(self, self.lang))


def explain(
    store: Store, words: Sequence[str], *, places: Iterable[Path] = (), lang: str = "zh"
) -> tuple[Explanation, ...]:
    """The statements that ``words`` mean (see ``kg.query.find_statements``), each explained.

    An article is read again where its file lies in ``places`` or where it was built from, with the digest that it had:
    then the whole sentence is told, references are followed, and traits are weighed. Otherwise the explanation keeps to
    what the store holds. Raises QueryError and UnknownName.
    """
    meant = find_statements(store.engine, words)
    places, read = tuple(places), dict[str, tuple[Reread | None, str]]()
    for source in meant.sources.values():
        read[source.iri] = reread(store, source.id, source.published, places)
    return tuple(_explained(meant, fact, *read[fact.article], lang=lang) for fact in meant.facts)


def _explained(facts: Facts, fact: Fact, again: Reread | None, why: str, *, lang: str) -> Explanation:
    source = facts.sources[fact.article]
    page = page_of_article(fact, again.seen) if again else None
    shown = page or page_of_words(fact, source.published)
    parts = find_parts(shown, fact, facts.things)
    start, end = shown.sentence
    return Explanation(
        fact,
        facts.things[fact.subject],
        facts.things.get(fact.object),
        source,
        shown.text.text[start:end].replace("\n", ""),
        parts,
        before=_before(page, fact) if page and not any(p.kind == "subject" for p in parts) else "",
        precision=load_precisions().rules.get(fact.rule),
        points=_points(fact, again) if again else (),
        file=again.path if page and again else None,
        without=why or ("" if page else "explain.outside"),
        lang=lang,
    )


def _before(page: Page, fact: Fact) -> str:
    """The last sentence before that names the subject."""
    start = page.sentence[0]
    named = [f.mention.start for f in page.found if f.mention.start < start and entity_iri(f.entity) == fact.subject]
    held = [s for s in page.text.sentences if named and s.start <= max(named) < s.end]
    return page.text.text[held[0].start : held[0].end] if held else ""


def _points(fact: Fact, again: Reread) -> tuple[tuple[str, int], ...]:
    """The weighed traits of a statement that the rules still make, the heaviest first."""
    said = again.statements.get(fact.iri)
    if said is None or fact.rule.startswith(RULE):
        return ()
    seen, known = again.seen, load_precisions().points
    traits = Traits(seen.text, seen.resolution, seen.quantities).of(said)
    weighed = [(trait, known[trait]) for trait in (ANY, *traits) if trait in known]
    return tuple(sorted(weighed, key=lambda pair: (-abs(pair[1]), pair[0])))


__all__ = ["Explanation", "explain"]
