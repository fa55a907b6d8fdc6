"""The interactive page: one HTML file that opens with no network.

pyvis' own template loads from the network and does not escape names, so the page is written from ours: vis-network is
inlined from pyvis' package, the graph is JSON in which no ``<`` stands, and a Content-Security-Policy lets nothing run
but the scripts of the page and nothing load at all.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined

from kg import vocabulary
from kg.query import Fact, Facts
from kg.view.drawing import Drawing, draw, drawn_edges
from kg.view.looks import LINES, LOOKS, line, look
from kg.view.words import HTML_LANG, WORDS

OPENED = 300  # things visible when the page opens
LIMIT = 2000  # things in the page at all
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def page(
    facts: Facts, *, total: int = 0, focus: str = "", title: str = "", lang: str = "zh", opened: int = OPENED
) -> str:
    """The page for ``facts``, as HTML text; the same facts give the same text.

    ``total`` is how many things the whole graph has (0: as many as here), ``focus`` the IRI of the thing whose card
    is open at first, ``opened`` how many of the most central things are visible at first.
    """
    words = WORDS[lang]
    labels = {predicate: _label(predicate, lang) for predicate in sorted({f.predicate for f in facts.facts})}
    drawing = draw(facts, opened=opened, labels=labels)
    data = _data(facts, drawing, lang=lang, labels=labels, total=total or len(facts.things), focus=focus)
    scripts = [_vis(), _asset("panel.js"), _asset("names.js"), _asset("search.js"), _asset("graph.js")]
    css = _asset("page.css")
    template = Environment(autoescape=True, undefined=StrictUndefined).from_string(_asset("page.html"))
    return template.render(
        html_lang=HTML_LANG[lang],
        policy=_policy(scripts),
        title=title or words["title"],
        words=words,
        css=css,
        data=as_script_data(data),
        scripts=scripts,
    )


def as_script_data(value: object) -> str:
    """JSON that can stand in a script element: no character of it can end the element or begin a comment.

    >>> as_script_data("</script><!--")
    '"\\\\u003c/script\\\\u003e\\\\u003c!--"'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_UNSAFE)


def _policy(scripts: list[str]) -> str:
    hashes = " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _asset(name: str) -> str:
    return resources.files("kg.view").joinpath("page").joinpath(name).read_text(encoding="utf-8").rstrip("\n")


def _vis() -> str:
    return resources.files("pyvis").joinpath(_VIS).read_text(encoding="utf-8").rstrip("\n")


def _data(
    facts: Facts, drawing: Drawing, *, lang: str, labels: Mapping[str, str], total: int, focus: str
) -> dict[str, Any]:
    place = {iri: i for i, iri in enumerate(drawing.order)}
    sources = {iri: i for i, iri in enumerate(sorted(facts.sources))}
    return {
        "locale": HTML_LANG[lang],
        "words": dict(WORDS[lang]),
        "total": total,
        "focus": place.get(focus, -1),
        "things": [_thing(facts, iri) for iri in drawing.order],
        "facts": [_fact(f, place, sources) for f in facts.facts],
        "sources": [_source(facts, iri) for iri in sources],
        "classes": _classes(facts, lang),
        "predicates": _predicates(facts, labels),
        "nodes": drawing.nodes,
        "edges": drawing.edges,
        "options": drawing.options,
        "clusters": drawing.clusters,
        "spread": drawing.spread,
    }


def _thing(facts: Facts, iri: str) -> dict[str, Any]:
    t = facts.things[iri]
    types = list(t.types) or ["Thing"]
    return {"iri": iri, "label": t.label, "types": types, "aliases": list(t.aliases), "code": t.code, "note": t.note}


def _source(facts: Facts, iri: str) -> dict[str, str]:
    s = facts.sources[iri]
    return {"id": s.id, "title": s.title, "newspaper": s.newspaper, "published": s.published}


def _fact(f: Fact, place: Mapping[str, int], sources: Mapping[str, int]) -> dict[str, Any]:
    fact: dict[str, Any] = {
        "s": place[f.subject],
        "p": f.predicate,
        "o": place.get(f.object, -1),
        "a": sources.get(f.article, -1),
        "date": f.date,
        "post": f.post,
        "time": f.time,
        "confidence": f.confidence,
        "rule": f.rule,
        **{name: getattr(f.quote, name) for name in ("text", "before", "after", "start", "end")},
    }
    if f.value:
        v = f.value
        fact["value"] = {"indicator": v.indicator, "value": v.value, "unit": v.unit, "bound": v.bound}
    return fact


def _classes(facts: Facts, lang: str) -> dict[str, Any]:
    shown = [t.type for t in facts.things.values()]
    every = {type for t in facts.things.values() for type in (*t.types, t.type)}
    names = [name for name in LOOKS if name in every] + sorted(every - set(LOOKS))
    return {
        name: {
            "label": _label(name, lang),
            "colour": look(name).colour,
            "shape": look(name).shape,
            "count": shown.count(name),
        }
        for name in names
    }


def _predicates(facts: Facts, labels: Mapping[str, str]) -> dict[str, Any]:
    drawn = [predicate for _, predicate, _ in drawn_edges(facts)]
    names = [name for name in LINES if name in labels] + [name for name in labels if name not in LINES]
    return {
        name: {
            "label": labels[name],
            "colour": line(name).colour,
            "dashes": list(line(name).dashes),
            "count": drawn.count(name),
        }
        for name in names
    }


def _label(name: str, lang: str) -> str:
    return vocabulary.label(name, lang) if name in vocabulary.terms() else name


__all__ = ["LIMIT", "OPENED", "as_script_data", "page"]
