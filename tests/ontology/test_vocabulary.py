"""The ontology and the vocabulary say the same, in two languages, and misspelt terms are refused."""

import copy
import pickle

import pyoxigraph as ox
import pytest

from kg import vocabulary as v
from kg.errors import VocabularyError


def _quads() -> list[ox.Quad]:
    return list(ox.parse(path=str(v.ontology_file("jiceng.ttl"))))


def _typed(kind: str) -> list[str]:
    return sorted(
        q.subject.value.removeprefix(v.JC_IRI)
        for q in _quads()
        if q.predicate.value == v.RDF.type and q.object.value == "http://www.w3.org/2002/07/owl#" + kind
    )


def test_every_concrete_class_is_in_the_ontology() -> None:
    things = [name for name in _typed("Class") if name == "Thing" or "Thing" in v.superclasses(name)]
    assert sorted([*v.CLASSES, "Thing", "Division", "Place", "Organization"]) == things


def test_every_predicate_with_domain_and_range_is_listed() -> None:
    with_domain = [name for name, term in v.terms().items() if term.domain and term.range]
    assert sorted(v.PREDICATES) == with_domain


def test_bounds_are_the_concepts_of_the_ontology() -> None:
    notations = [q.object.value for q in _quads() if q.predicate.value == v.SKOS.notation]
    assert sorted(v.BOUNDS) == sorted(notations)


def test_every_term_is_labelled_in_chinese_and_english() -> None:
    for name in v.terms():
        assert v.label(name, "zh"), name
        assert v.label(name, "en").isascii(), name


def test_every_class_and_predicate_has_a_comment_in_both_languages() -> None:
    for name in (*v.CLASSES, *v.PREDICATES):
        assert [lang for lang, _ in v.term(name).comments] == ["en", "zh"], name


def test_labels_are_unique_in_each_language() -> None:
    for lang in ("zh", "en"):
        labels = [v.label(name, lang) for name in (*v.CLASSES, *v.PREDICATES)]
        assert len(labels) == len(set(labels))


def test_annotations_are_words_without_blanks_and_every_predicate_has_cues() -> None:
    for name, term in v.terms().items():
        for word in (*term.suffixes, *term.cues, *term.inverse_cues):
            assert word == word.strip(), name
            assert word, name
    for name in v.PREDICATES:
        assert v.cues(name) or v.inverse_cues(name), name
    for name in v.CLASSES:
        assert v.name_suffixes(name) or name in ("Person", "Article"), name


def test_suffixes_stand_longest_first() -> None:
    suffixes = v.name_suffixes("Company")
    assert suffixes.index("股份有限公司") < suffixes.index("有限公司") < suffixes.index("公司")


@pytest.mark.parametrize(
    ("predicate", "subject", "object", "right"),
    [
        ("partOf", "Community", "Office", True),
        ("partOf", "Compound", "Community", True),
        ("partOf", "Person", "Office", False),
        ("locatedIn", "Company", "Area", True),
        ("locatedIn", "Programme", "Office", False),
        ("partyOrganizationOf", "PartyOrganization", "Company", True),
        ("partyOrganizationOf", "Company", "Office", False),
        ("holdsPost", "Person", "PartyOrganization", True),
        ("holdsPost", "PartyOrganization", "Person", False),
        ("implements", "Office", "Programme", True),
        ("subProgrammeOf", "Programme", "Programme", True),
        ("subProgrammeOf", "Project", "Programme", False),
        ("undertakes", "Office", "Project", True),
        ("underProgramme", "Event", "Programme", True),
        ("establishes", "Office", "SocialOrganization", True),
        ("operates", "Company", "Facility", True),
        ("operates", "Person", "Facility", False),
        ("cooperatesWith", "School", "Community", True),
        ("assists", "Office", "Company", True),
        ("organizes", "PartyOrganization", "Event", True),
        ("organizes", "Event", "PartyOrganization", False),
        ("participatesIn", "Person", "Event", True),
        ("awarded", "Compound", "Award", True),
        ("publishes", "Office", "Document", True),
        ("foundedOn", "Office", "Date", True),
        ("foundedOn", "Office", "Observation", False),
        ("observed", "Person", "Observation", True),
        ("observed", "Office", "Programme", False),
    ],
)
def test_the_types_that_a_predicate_joins(predicate: str, subject: str, object: str, right: bool) -> None:
    assert v.allows(predicate, subject, object) is right


def test_domain_and_range_name_classes_of_the_ontology() -> None:
    for name in v.PREDICATES:
        for type in (*v.term(name).domain, *v.term(name).range):
            assert v.label(type), (name, type)


@pytest.mark.parametrize("ask", [lambda: v.JC.Ofice, lambda: v.SKOS.preflabel, lambda: v.SCHEMA["headlines"]])
def test_a_misspelt_term_is_refused(ask: object) -> None:
    with pytest.raises(VocabularyError, match="no term"):
        ask()  # type: ignore[operator]


@pytest.mark.parametrize(
    "call",
    [
        lambda: v.allows("implement", "Office", "Programme"),
        lambda: v.allows("implements", "Ofice", "Programme"),
        lambda: v.allows("jc:time", "Office", "Programme"),
        lambda: v.superclasses("Ofice"),
        lambda: v.name_suffixes("Ofice"),
        lambda: v.cues("implement"),
        lambda: v.label("Office", "fr"),
        lambda: v.ontology_file("nothing.ttl"),
    ],
)
def test_what_the_ontology_does_not_have_is_refused(call: object) -> None:
    with pytest.raises(VocabularyError):
        call()  # type: ignore[operator]


def test_namespaces_are_closed_and_can_be_copied() -> None:
    assert v.JC.Office == v.JC["Office"] == v.JC_IRI + "Office"
    assert "Office" in v.JC
    assert "Ofice" not in v.JC
    assert list(v.ORG) == sorted(v.ORG)
    assert copy.copy(v.JC).Office == pickle.loads(pickle.dumps(v.JC)).Office == v.JC.Office
