"""Statements explained: rule, words with their parts marked, how sure and why, how things were linked."""

from kg.explanation.explaining import Explanation, explain
from kg.explanation.parts import Part
from kg.explanation.telling import headline, lines_of, marked
from kg.explanation.texts import read_texts

__all__ = ["Explanation", "Part", "explain", "headline", "lines_of", "marked", "read_texts"]
