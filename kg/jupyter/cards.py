"""A thing's card -> HTML and text: who it is, where it belongs, each fact with its time, words and place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from kg.jupyter.rendering import HTML_LANG, render, term_label, visible
from kg.jupyter.tables import Cell, Column, grouped, html_of, place_cell
from kg.jupyter.words import WORDS
from kg.query import Card, Fact, Said

MOST: Final = 40  # facts that are all shown
MOST_EACH: Final = 8  # of each relation, where there are more


def card_html(card: Card, *, files: Mapping[str, str] | None = None, lang: str = "zh") -> str:
    """The card as HTML; ``files`` are links to the source files by their names."""
    thing = card.thing
    return render(
        "card.html",
        html_lang=HTML_LANG[lang],
        label=visible(thing.label, lang=lang, longest=120),
        types=[term_label(type, lang) for type in thing.types],
        about=[(name, visible(value, lang=lang)) for name, value in about(card, lang)],
        iri=visible(thing.iri, lang=lang),
        table=_table(card, {} if files is None else files, lang),
    )


def about(card: Card, lang: str) -> Iterator[tuple[str, str]]:
    """What is known of a thing before anything is said of it: aliases, code, note, what it belongs to."""
    words, thing = WORDS[lang], card.thing
    belongs = " › ".join(upper.label for upper in card.belongs)
    known = {"aliases": "、".join(thing.aliases), "code": thing.code, "note": thing.note, "belongs": belongs}
    yield from ((words[key], text) for key, text in known.items() if text)


def _table(card: Card, files: Mapping[str, str], lang: str) -> str:
    words = WORDS[lang]
    columns = [Column(words[key]) for key in ("relation", "what", "time", "words", "evidence")]
    rows: list[list[Cell]] = []
    for name, told, more in groups(card, lang):
        rows += [
            [Cell(name if i == 0 else "", kind="w"), *_row(card, *pair, files, lang)] for i, pair in enumerate(told)
        ]
        if more:
            rows.append([Cell(""), Cell(words["more"].format(count=more)), Cell(""), Cell(""), Cell("")])
    return html_of(columns if rows else [], rows, caption=count_of(card, lang), lang=lang)


def groups(card: Card, lang: str) -> Iterator[tuple[str, list[tuple[Said, Fact]], int]]:
    """The facts by relation: its name, those that are shown, and how many are not."""
    by_name: dict[str, list[tuple[Said, Fact]]] = {}
    for said in card.said:
        by_name.setdefault(relation(said, lang), []).extend((said, fact) for fact in said.facts)
    most = MOST if sum(map(len, by_name.values())) <= MOST else MOST_EACH
    for name, told in by_name.items():
        yield name, told[:most], max(0, len(told) - most)


def count_of(card: Card, lang: str) -> str:
    """How many facts there are."""
    count = sum(len(said.facts) for said in card.said)
    return WORDS[lang]["said" if count else "nothing"].format(count=count)


def _row(card: Card, said: Said, fact: Fact, files: Mapping[str, str], lang: str) -> list[Cell]:
    source = card.source(fact)
    where = " · ".join(part for part in (source.title, source.newspaper, source.published) if part)
    place = f"{source.id} {fact.quote.start}–{fact.quote.end}"
    link = files.get(source.id.rpartition("#")[0], "")
    return [
        Cell(visible(what(said, fact, lang), lang=lang), kind="s"),
        Cell(visible(fact.time, lang=lang), kind="w"),
        Cell(visible(fact.quote.text, lang=lang), kind="q s"),
        place_cell(place, link, where, lang),
    ]


def relation(said: Said, lang: str) -> str:
    """The name of a relation, with an arrow where it leads to the thing of the card."""
    return ("← " if said.inverse else "") + term_label(said.predicate, lang)


def what(said: Said, fact: Fact, lang: str) -> str:
    """The other end of a fact: a thing with the post held there, a number, or a date."""
    if fact.value:
        seen = fact.value
        return f"{seen.indicator} {WORDS[lang][seen.bound]}{grouped(str(seen.value))}{seen.unit}"
    name = said.other.label if said.other else fact.date
    return f"{name} {fact.post}".strip()


def card_text(card: Card, *, lang: str = "zh") -> str:
    """The card as plain text: the twin of the HTML for readers without it."""
    thing = card.thing
    kinds = "、".join(term_label(type, lang) for type in thing.types)
    lines = [f"{visible(thing.label, lang=lang, longest=120)}  {kinds}"]
    lines += [f"{name}  {visible(text, lang=lang)}" for name, text in about(card, lang)]
    for name, told, more in groups(card, lang):
        for said, fact in told:
            parts = (name, what(said, fact, lang), fact.time, f"“{fact.quote.text}”")
            lines.append("  ".join(visible(part, lang=lang, longest=80) for part in parts if part))
        lines += [WORDS[lang]["more"].format(count=more)] if more else []
    return "\n".join((*lines, count_of(card, lang)))


__all__ = ["card_html", "card_text"]
