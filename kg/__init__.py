"""Jiceng KG: a knowledge graph with evidence from Chinese grassroots-governance news (基层治理).

``kg.open(store)`` opens a graph, ``kg.build(paths)`` makes one; both give a ``kg.Graph``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.graph import build_graph as build
    from kg.graph import open_graph as open

__version__ = "0.1.0"
_FACE = {"Graph": "Graph", "build": "build_graph", "open": "open_graph"}  # loaded when first asked for


def __getattr__(name: str) -> object:
    if name in _FACE:
        return getattr(import_module("kg.graph"), _FACE[name])
    raise AttributeError(f"module 'kg' has no attribute {name!r}")


__all__ = ["Graph", "__version__", "build", "open"]
