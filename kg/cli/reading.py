"""kg stats and kg show."""

from __future__ import annotations

from dataclasses import asdict

import click
from rich.text import Text

from kg import vocabulary
from kg.cli.session import Explained, Session, cells, clean, common, pass_session, table, trusting
from kg.query import Ambiguous, Card, Fact, Missing, Said, Stats, Thing, one, read_card, read_stats, short_hash

_LANGS = ("zh", "en")


@click.command(cls=Explained)
@trusting
@common
@pass_session
def stats(session: Session) -> None:
    """Print counts of articles, things and statements."""
    with session.open() as store:
        counted = read_stats(store.engine)
    if session.json:
        session.out_json(asdict(counted))
        return
    _print_stats(session, counted)


def _print_stats(session: Session, counted: Stats) -> None:
    totals = table("", session.say("stats.count"), right=(1,))
    for key, count in (
        ("articles", counted.articles),
        ("entities", counted.entities),
        ("statements", counted.statements),
    ):
        totals.add_row(*cells(session.say(f"stats.{key}"), count))
    session.draw(totals)
    for key, counts in (("class", counted.by_class), ("predicate", counted.by_predicate)):
        drawn = table(session.say(f"stats.{key}"), "", "", session.say("stats.count"), right=(3,))
        for name, count in counts.items():
            drawn.add_row(*cells(name, *(vocabulary.label(name, lang) for lang in _LANGS), count))
        session.draw("", drawn)


@click.command(cls=Explained)
@click.argument("name")
@trusting
@common
@pass_session
def show(session: Session, name: str) -> None:
    """Print one thing's card."""
    with session.open() as store:
        card = read_card(store.engine, one(store.engine, name))
    if session.json:
        session.out_json(card_json(card))
    else:
        _print_card(session, card)


def ask_back(session: Session, error: Ambiguous | Missing) -> None:
    """Say that a name means several things, and which; or nothing, and what comes near."""
    if isinstance(error, Missing):
        session.warn(session.say("show.unknown", name=error.name))
        if error.nearest:
            session.warn(session.say("show.nearest", names="、".join(error.nearest)))
        return
    session.warn(session.say("show.several", name=error.name, count=len(error.things)))
    for thing in error.things:
        kinds = "、".join(_label(type, session) for type in thing.types)
        session.warn("  ".join(part for part in (" ", thing.label, kinds, thing.code, thing.iri) if part))


def _label(name: str, session: Session) -> str:
    return vocabulary.label(name, session.lang)


def _print_card(session: Session, card: Card) -> None:
    thing = card.thing
    session.draw(Text.assemble((clean(thing.label), "bold"), "  ", "、".join(_label(t, session) for t in thing.types)))
    belongs = " › ".join(upper.label for upper in card.belongs)
    for key, text in (
        ("aliases", "、".join(thing.aliases)),
        ("code", thing.code),
        ("note", thing.note),
        ("belongs", belongs),
    ):
        if text:
            session.draw(Text(f"{session.say(f'show.{key}')}  {clean(text)}"))
    session.draw(Text(thing.iri, style="dim"))
    if not card.said:
        session.draw(Text(session.say("show.nothing")))
    heading = ""
    for said in card.said:
        name = ("← " if said.inverse else "") + _label(said.predicate, session)
        if name != heading:
            session.draw(Text(f"\n{name}", style="bold"))
            heading = name
        _print_said(session, card, said)


def _print_said(session: Session, card: Card, said: Said) -> None:
    first = said.facts[0]
    what = said.other.label if said.other else _value(session, first)
    line = Text("  " + "  ".join(clean(part) for part in (what, first.post, first.time) if part))
    session.draw(line)
    for fact in said.facts:
        source = card.source(fact)
        where = " · ".join(clean(part) for part in (source.title, source.newspaper, source.published) if part)
        words = f"{fact.quote.before}{fact.quote.text}{fact.quote.after}".replace("\n", "")
        place = f"{source.id} {fact.quote.start}–{fact.quote.end}"
        session.draw(Text(f"    “{clean(words)}”"))
        sure = f"{fact.confidence:.2f} · {short_hash(fact.iri)}"
        session.draw(Text(f"    —— {where + ' · ' if where else ''}{clean(place)} · {sure}", style="dim"))


def _value(session: Session, fact: Fact) -> str:
    if not fact.value:
        return fact.date
    seen = fact.value
    return f"{seen.indicator}  {session.say(f'bound.{seen.bound}')}{number(seen.value)}{seen.unit}"


def number(value: int | float) -> str:
    """A number with its thousands set apart.

    >>> number(5840000000), number(35.97)
    ('5,840,000,000', '35.97')
    """
    return f"{value:,}"


def card_json(card: Card) -> dict[str, object]:
    """A card as plain values for machines."""
    return {
        **_thing_json(card.thing),
        "belongs": [_thing_json(upper) for upper in card.belongs],
        "statements": [_fact_json(card, said, fact) for said in card.said for fact in said.facts],
    }


def _thing_json(thing: Thing) -> dict[str, object]:
    return {
        "iri": thing.iri,
        "label": thing.label,
        "types": list(thing.types),
        "aliases": list(thing.aliases),
        "code": thing.code,
        "note": thing.note,
    }


def _fact_json(card: Card, said: Said, fact: Fact) -> dict[str, object]:
    source = card.source(fact)
    end = said.other
    return {
        "iri": fact.iri,
        "predicate": fact.predicate,
        "inverse": said.inverse,
        **({"other": end.label, "other_iri": end.iri} if end else {}),
        **(asdict(fact.value) if fact.value else {}),
        **{key: value for key, value in (("date", fact.date), ("post", fact.post), ("time", fact.time)) if value},
        "article": source.id,
        "title": source.title,
        "published": source.published,
        "start": fact.quote.start,
        "end": fact.quote.end,
        "evidence": fact.quote.text,
        "confidence": fact.confidence,
        "rule": fact.rule,
    }


__all__ = ["ask_back", "card_json", "number", "show", "stats"]
