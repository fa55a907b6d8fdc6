"""All that the page knows of the graph, as JSON: things, facts, articles, what is drawn, where it stands."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from kg import vocabulary
from kg.messages import RULES, rule_told
from kg.model import Text
from kg.query import Fact, Facts, curie, period
from kg.view.drawing import draw
from kg.view.looks import COMMUNITIES, LINES, LOOKS, line, look
from kg.view.measures import centralities, communities
from kg.view.packed import packed
from kg.view.passages import Passages
from kg.view.spelling import pinyin
from kg.view.standing import placed, related, stand
from kg.view.words import HTML_LANG, WORDS

NO_TEXTS: Mapping[str, Text] = {}


def contents(
    facts: Facts,
    *,
    lang: str,
    opened: int,
    texts: Mapping[str, Text] = NO_TEXTS,
    told: Facts | None = None,
    **more: object,
) -> dict[str, Any]:
    """The page's data for ``facts``; ``more`` (total, focus …) goes in as it is.

    ``texts`` are the articles' mended texts by IRI: an article without one is shown by its quotes. ``told`` is all that
    these articles say, where the page draws a part of it.
    """
    labels = {name: term_label(name, lang) for name in sorted({f.predicate for f in facts.facts})}
    standing = stand(facts, opened=opened)
    drawing = draw(facts, standing, labels=labels)
    data = {
        "locale": HTML_LANG[lang],
        "words": dict(WORDS[lang]),
        "opened": opened,
        **_said(facts, standing.order, Passages(texts)),
        "classes": _classes(facts, lang, all=bool(more.get("live"))),
        "predicates": _predicates(labels, lang, all=bool(more.get("live"))),
        "rules": {front: rule_told(front, lang) for front in RULES},
        "bounds": {name: term_label(name, lang) for name in vocabulary.BOUNDS},
        "nodes": packed(drawing.nodes),
        "edges": packed(drawing.edges),
        "options": drawing.options,
        "layouts": placed(standing, facts),
        **_measured(facts, standing.order),
        "palette": list(COMMUNITIES),
        "others": packed(_others(told or facts, facts, Passages(texts), labels=labels, lang=lang)),
        **more,
    }
    form = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return {"id": sha256(form.encode()).hexdigest()[:16], **data}  # by it a browser knows what was moved in this graph


def _said(facts: Facts, order: Sequence[str], passages: Passages) -> dict[str, Any]:
    place = {iri: i for i, iri in enumerate(order)}
    sources = {iri: i for i, iri in enumerate(sorted(facts.sources))}
    return {
        "things": packed([_thing(facts, iri) for iri in order]),
        "facts": packed([_fact(f, place, sources, passages) | _months(f, facts) for f in facts.facts]),
        "sources": [_source(facts, iri) | passages.article(iri) for iri in sources],
    }


def _thing(facts: Facts, iri: str) -> dict[str, Any]:
    t = facts.things[iri]
    said = {"iri": iri, "label": t.label, "types": list(t.types) or ["Thing"]}
    more = {"aliases": list(t.aliases), "code": t.code, "note": t.note, "pinyin": [pinyin(n) for n in t.names]}
    return said | {key: value for key, value in more.items() if value and value != [""]}


def _source(facts: Facts, iri: str) -> dict[str, Any]:
    s = facts.sources[iri]
    return {"iri": iri, "id": s.id, "title": s.title, "newspaper": s.newspaper, "published": s.published}


def _fact(f: Fact, place: Mapping[str, int], sources: Mapping[str, int], passages: Passages) -> dict[str, Any]:
    source = sources.get(f.article, -1)
    fact: dict[str, Any] = {
        "iri": f.iri,
        "s": place[f.subject],
        "p": f.predicate,
        "o": place.get(f.object, -1),
        "a": source,
        "confidence": f.confidence,
        "rule": f.rule,
        "start": f.quote.start,
        "end": f.quote.end,
    }
    if span := passages.span(f):
        fact["at"], fact["to"] = span
    else:
        fact |= {name: getattr(f.quote, name) for name in ("text", "before", "after")}
    fact |= {key: value for key, value in (("date", f.date), ("post", f.post), ("time", f.time)) if value}
    if f.value:
        v = f.value
        fact["value"] = {"indicator": v.indicator, "value": v.value, "unit": v.unit, "bound": v.bound}
    return fact


def _others(
    told: Facts, facts: Facts, passages: Passages, *, labels: Mapping[str, str], lang: str
) -> list[dict[str, Any]]:
    """What the articles say besides ``facts``: where its words stand, and one line that says it."""
    sources = {iri: i for i, iri in enumerate(sorted(facts.sources))}
    held = {f.iri for f in facts.facts}
    rows: list[dict[str, Any]] = []
    for f in told.facts:
        if f.iri not in held and f.article in sources and (span := passages.span(f)):
            label = labels.get(f.predicate) or term_label(f.predicate, lang)
            row = {"a": sources[f.article], "at": span[0], "to": span[1], "said": _line(told, f, label), "rule": f.rule}
            rows.append(row)
    return rows


def _line(told: Facts, f: Fact, label: str) -> str:
    value = f.value
    said = f"{value.indicator} {value.value}{value.unit}" if value else f.date or told.things[f.object].label
    return f"{told.things[f.subject].label} — {label} — {said}"


def article_contents(told: Facts, article: str, text: Text | None, *, lang: str) -> dict[str, Any]:
    """What a live page learns of an article by its IRI: its text, and all that it says, each with its place in it.

    ``told`` is what the article says; where there is no ``text``, each statement comes with its quotation instead.
    """
    passages = Passages({article: text} if text else {})
    rows = []
    for f in told.facts:
        row: dict[str, Any] = {"iri": f.iri, "subject": f.subject, "rule": f.rule}
        row["said"] = _line(told, f, term_label(f.predicate, lang))
        if span := passages.span(f):
            row["at"], row["to"] = span
        else:
            row |= {"text": f.quote.text, "before": f.quote.before, "after": f.quote.after}
        rows.append(row)
    return {**passages.article(article), "said": rows}


def months(edtf: str) -> tuple[int | None, int | None]:
    """First and last month of a time, counted from the year 0; None for an end that is open or unknown.

    >>> months("2018-10"), months("2021/..")
    ((24225, 24225), (24252, None))
    """
    first, last = ((int(d[:4]) * 12 + int(d[5:7]) - 1) if d else None for d in period(edtf))
    return first, last


def _months(f: Fact, facts: Facts) -> dict[str, int]:
    """When a fact holds, in months: its own time, else its article's date."""
    source = facts.sources.get(f.article)
    first, last = months(f.time or f.date or (source.published if source else ""))
    return {key: month for key, month in (("first", first), ("last", last)) if month is not None}


def _measured(facts: Facts, order: Sequence[str]) -> dict[str, Any]:
    named: dict[str, set[str]] = {iri: set() for iri in order}
    for f in facts.facts:
        for iri in (f.subject, f.object):
            if iri in named:
                named[iri].add(f.article)
    links = related(facts, order)
    return {
        "communities": communities(len(order), links),
        "centralities": centralities(len(order), links, [len(named[iri]) for iri in order]),
    }


def _classes(facts: Facts, lang: str, *, all: bool) -> dict[str, Any]:
    """How classes look: those of the things, or ``all`` that there are."""
    every = {type for t in facts.things.values() for type in (*t.types, t.type)}
    names = [name for name in LOOKS if all or name in every] + sorted(every - set(LOOKS))
    return {n: {"label": term_label(n, lang), "colour": look(n).colour, "shape": look(n).shape} for n in names}


def _predicates(labels: Mapping[str, str], lang: str, *, all: bool) -> dict[str, Any]:
    names = [name for name in LINES if all or name in labels] + [name for name in labels if name not in LINES]
    return {
        name: {
            "label": labels.get(name) or term_label(name, lang),
            "colour": line(name).colour,
            "dashes": list(line(name).dashes),
        }
        for name in names
    }


def term_label(name: str, lang: str) -> str:
    """A term's label; an IRI of another vocabulary is written short."""
    if name in vocabulary.terms():
        return vocabulary.label(name, lang)
    return curie(name) if ":" in name else name


__all__ = ["article_contents", "contents", "months", "term_label"]
