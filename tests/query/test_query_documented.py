"""The form of the library's files, and the library as one graph."""

from __future__ import annotations

from importlib import resources

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query import PREFIXES, Question, library, questions, questions_turtle, read_question

SH = "http://www.w3.org/ns/shacl#"
RDF_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
GOOD = """
@prefix ex: <https://w3id.org/jiceng/.well-known/sparql-examples/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:x a sh:SPARQLExecutable ; rdfs:label "一"@zh , "one"@en ; rdfs:comment "一。"@zh , "One."@en ;
    sh:parameter [ sh:path <urn:p#a> ; sh:datatype xsd:string ; sh:description "甲"@zh , "a"@en ; sh:order 1 ] ;
    sh:select "SELECT ?a {}" .
"""


def test_one_file_for_each_question_named_as_the_question() -> None:
    folder = resources.files("kg.query").joinpath("library")
    files = sorted(entry.name for entry in folder.iterdir())
    assert files == sorted(f"{name}.ttl" for name in library())


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_a_question_is_documented_in_both_languages(question: Question) -> None:
    for said in (question.title, question.comment, question.keywords, *(p.about for p in question.parameters)):
        assert set(said) == {"zh", "en"}
        assert all(said.values())
    names = [p.name for p in question.parameters]
    assert len(set(names)) == len(names)
    clause = question.sparql.partition("WHERE")[0]
    assert all(f"?{name}" in clause for name in names)  # else its value could not be bound
    assert question.kind == "select"


def test_the_library_is_one_graph_in_the_form_of_sparql_examples() -> None:
    text = questions_turtle(target="http://127.0.0.1:7878/sparql")
    assert text == questions_turtle(target="http://127.0.0.1:7878/sparql")
    store = ox.Store()
    store.load(text.encode(), format=ox.RdfFormat.TURTLE)
    for question in questions():
        node = ox.NamedNode(question.iri)
        said = {q.predicate.value: q.object for q in store.quads_for_pattern(node, None, None)}
        types = {q.object.value for q in store.quads_for_pattern(node, RDF_TYPE, None)}  # type: ignore[union-attr]
        assert types == {f"{SH}SPARQLExecutable", f"{SH}SPARQLSelectExecutable"}
        assert said["https://schema.org/target"] == ox.NamedNode("http://127.0.0.1:7878/sparql")
        query = said[f"{SH}select"]
        assert isinstance(query, ox.Literal)
        ox.Store().query(query.value)  # it declares its prefixes: any endpoint can read it
        asked = list(store.quads_for_pattern(node, ox.NamedNode(f"{SH}parameter"), None))
        assert len(asked) == len(question.parameters)
    declared = store.quads_for_pattern(None, ox.NamedNode(f"{SH}prefix"), None)
    assert {quad.object.value for quad in declared} == set(PREFIXES)  # type: ignore[union-attr]


def test_the_published_graph_says_what_the_files_say() -> None:
    """Each question read back out of the published graph is the question of its file, but for the declared prefixes."""
    triples = [quad.triple for quad in ox.parse(questions_turtle(), format=ox.RdfFormat.TURTLE)]
    for question in questions():
        mine = [t for t in triples if _of(t.subject, question)]
        turtle = (ox.serialize(mine, format=ox.RdfFormat.TURTLE) or b"").decode()
        again = read_question(turtle, "published")
        assert (again.name, dict(again.title), again.sparql) == (
            question.name,
            dict(question.title),
            question.executable,
        )
        assert {lang: set(words) for lang, words in again.keywords.items()} == {
            lang: set(words) for lang, words in question.keywords.items()
        }
        assert again.parameters == question.parameters


def _of(node: object, question: Question) -> bool:
    name = str(getattr(node, "value", node))
    return name == question.iri or name.startswith(f"{question.name}_")


@pytest.mark.parametrize(
    "text",
    [
        "@prefix",
        GOOD.replace('"one"@en', '"one"'),
        GOOD.replace("sh:select", "sh:message"),
        GOOD.replace("xsd:string", "xsd:date"),
        GOOD.replace('"甲"@zh , ', ""),
    ],
)
def test_a_file_that_lacks_a_part_is_refused_by_name(text: str) -> None:
    assert read_question(GOOD, "x.ttl").parameters[0].name == "a"
    with pytest.raises(QueryError, match=r"x\.ttl"):
        read_question(text, "x.ttl")
