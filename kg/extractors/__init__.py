"""Readers beside the rules, all behind one gate: Extraction -> Extraction with what else they found.

Off by default. An extractor is a value that is called with what the rules found and says what it finds (``Said``);
``pass_gate`` checks every name and statement against the article and the ontology, counts what it drops and merges the
rest with what is known.
"""

from kg.extractors.chat import Chat
from kg.extractors.endpoint import Endpoint
from kg.extractors.gate import REASONS, Mint, pass_gate
from kg.extractors.lac import Lac
from kg.extractors.said import Claim, Drops, Extractor, Named, Said, Tally

__all__ = [
    "REASONS",
    "Chat",
    "Claim",
    "Drops",
    "Endpoint",
    "Extractor",
    "Lac",
    "Mint",
    "Named",
    "Said",
    "Tally",
    "pass_gate",
]
