"""Jiceng KG: a knowledge graph with evidence from Chinese grassroots-governance news (基层治理)."""

__version__ = "0.1.0"
