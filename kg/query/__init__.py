"""Questions to the graph: names, cards, counts, SPARQL, and the library of documented queries."""

from kg.query.asking import Asked, answer, ask_question, bindings, question
from kg.query.binding import as_term, asked_for, bound
from kg.query.card import Card, Said, read_card
from kg.query.cells import safe_cell
from kg.query.conflicts import Conflict, Side, find_conflicts
from kg.query.constructed import read_constructed
from kg.query.dates import period, within
from kg.query.documented import library, questions, questions_about, read_question
from kg.query.facts import Fact, Facts, Quote, Source, Thing
from kg.query.guard import check, shape
from kg.query.hints import Hint, unknown_terms
from kg.query.limits import Limits
from kg.query.middle import read_middle
from kg.query.names import Ambiguous, Bearers, Missing, find, folded, one
from kg.query.places import STATEMENT_IRI, Place, Places, place_of
from kg.query.prefixes import PREFIXES, curie, expanded
from kg.query.publishing import questions_turtle
from kg.query.question import Parameter, Question
from kg.query.reading import (
    facts_about,
    facts_in,
    read_digest,
    read_facts,
    read_observation,
    read_source,
    read_statements,
    read_thing,
)
from kg.query.results import FORMATS, Table, as_table, as_text, observation_told
from kg.query.sparql import Answer, Graphs, ask, rows
from kg.query.statements import find_statements, short_hash
from kg.query.stats import Stats, read_stats
from kg.query.values import value_of
from kg.query.workers import LOWERED, LOWEST, Inquiry, Worker, ask_guarded, give, give_table, in_worker
from kg.query.writing import BOOLEANS, GRAPHS, TABLES, Unwritable, Written, capped, write_answer, write_triples

__all__ = [
    "BOOLEANS",
    "FORMATS",
    "GRAPHS",
    "LOWERED",
    "LOWEST",
    "PREFIXES",
    "STATEMENT_IRI",
    "TABLES",
    "Ambiguous",
    "Answer",
    "Asked",
    "Bearers",
    "Card",
    "Conflict",
    "Fact",
    "Facts",
    "Graphs",
    "Hint",
    "Inquiry",
    "Limits",
    "Missing",
    "Parameter",
    "Place",
    "Places",
    "Question",
    "Quote",
    "Said",
    "Side",
    "Source",
    "Stats",
    "Table",
    "Thing",
    "Unwritable",
    "Worker",
    "Written",
    "answer",
    "as_table",
    "as_term",
    "as_text",
    "ask",
    "ask_guarded",
    "ask_question",
    "asked_for",
    "bindings",
    "bound",
    "capped",
    "check",
    "curie",
    "expanded",
    "facts_about",
    "facts_in",
    "find",
    "find_conflicts",
    "find_statements",
    "folded",
    "give",
    "give_table",
    "in_worker",
    "library",
    "observation_told",
    "one",
    "period",
    "place_of",
    "question",
    "questions",
    "questions_about",
    "questions_turtle",
    "read_card",
    "read_constructed",
    "read_digest",
    "read_facts",
    "read_middle",
    "read_observation",
    "read_question",
    "read_source",
    "read_statements",
    "read_stats",
    "read_thing",
    "rows",
    "safe_cell",
    "shape",
    "short_hash",
    "unknown_terms",
    "value_of",
    "within",
    "write_answer",
    "write_triples",
]
