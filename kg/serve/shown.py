"""The pages for people: home, the query editor, the explorer, and the files they load."""

from __future__ import annotations

from functools import cache
from importlib import resources

import pyoxigraph as ox

from kg.query import PREFIXES, Limits, Question, facts_about, one, questions, rows
from kg.serve.templates import drawn
from kg.serve.words import WORDS
from kg.store import Store
from kg.vocabulary import DCTERMS, OA, PROV, RDF, SKOS, ontology_file

_THINGS = "SELECT (COUNT(DISTINCT ?t) AS ?n) WHERE { ?t jc:mentionedIn ?a }"
_WHOLE = 3000  # things of a graph that the explorer takes as a whole
_LIVE = "/sparql"
ARTICLE = "/article"
# properties of other vocabularies that every graph of ours uses
_BESIDE = (
    *(RDF[name] for name in ("type", "subject", "predicate", "object")),
    *(SKOS[name] for name in ("prefLabel", "altLabel", "notation", "broader")),
    *(OA[name] for name in ("hasSource", "hasSelector", "start", "end", "exact", "prefix", "suffix")),
    *(DCTERMS.isPartOf, DCTERMS.identifier, PROV.wasDerivedFrom),
)
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "txt": "text/plain; charset=utf-8"}


def home(base: str, limits: Limits, lang: str) -> str:
    """The page that says what is where."""
    told = WORDS[lang]["limits"].format(seconds=limits.seconds, rows=limits.rows, bytes=limits.bytes >> 20)
    return drawn("home.html", lang, endpoint=f"{base}sparql", limits=told)


def editor(lang: str) -> str:
    """The page to write queries in."""
    data = {
        "prefixes": dict(PREFIXES),
        "classes": _terms("Class"),
        "properties": sorted({*_terms("ObjectProperty"), *_terms("DatatypeProperty"), *_BESIDE}),
        "examples": [_example(question, lang) for question in questions()],
    }
    return drawn("editor.html", lang, data=data)


@cache
def _terms(kind: str) -> list[str]:
    """The IRIs of our classes or properties."""
    type = ox.NamedNode(f"http://www.w3.org/2002/07/owl#{kind}")
    declared = (q for q in ox.parse(path=str(ontology_file("jiceng.ttl"))) if q.object == type)
    return sorted(q.subject.value for q in declared if isinstance(q.subject, ox.NamedNode))


def _example(question: Question, lang: str) -> dict[str, str]:
    """A documented question, its parameters told in comments at its head."""
    told = "".join(f"# ?{p.name}: {p.about[lang]}\n" for p in question.parameters)
    query = f"# {question.title[lang]}\n{told}{question.executable}"
    return {"name": question.name, "title": question.title[lang], "comment": question.comment[lang], "query": query}


def explorer(store: Store, lang: str, name: str, texts: bool) -> str:
    """In a worker: the interactive page around the thing that bears ``name``; without one, of the whole graph.

    Of a graph too large for a page it is the page of the things with most neighbours. The page asks this server for
    what it does not hold: by SPARQL, and for the texts of articles (see ``article``). Raises UnknownName.
    """
    # a second of imports that no other page should wait for
    from kg.view import page  # noqa: PLC0415
    from kg.viewing import Part, make_live_page, make_page  # noqa: PLC0415

    reader = ARTICLE if texts else ""
    total = int(rows(store.engine, _THINGS)[0]["n"])
    if not name and total <= _WHOLE:
        return make_page(store, Part(), lang=lang, texts=False, live=_LIVE, reader=reader).html
    if not name:
        return make_live_page(store, endpoint=_LIVE, reader=reader, lang=lang).html
    iri = one(store.engine, name).iri
    return page(facts_about(store.engine, iri), total=total, focus=iri, lang=lang, live=_LIVE, reader=reader)


def article(store: Store, iri: str, lang: str) -> str:
    """In a worker: an article's text and all that it says, as JSON for the explorer; empty for no article of ours.

    The text is what the build kept, or is read again from the source file; which file that is the store knows.
    """
    from kg.viewing import article_json  # noqa: PLC0415 - as above

    return article_json(store, iri, lang=lang)


def static(name: str) -> tuple[bytes, str] | None:
    """A file of the pages and its media type; None when there is none of that name."""
    folder = resources.files("kg.serve").joinpath("static")
    names = {entry.name for entry in folder.iterdir()}
    ending = name.rpartition(".")[2]
    if name not in names or ending not in _TYPES:
        return None
    return folder.joinpath(name).read_bytes(), _TYPES[ending]


__all__ = ["ARTICLE", "article", "editor", "explorer", "home", "static"]
