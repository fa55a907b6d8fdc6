"""Jiceng KG: a knowledge graph with evidence from Chinese grassroots-governance news (基层治理).

``kg.open(store)`` opens a graph, ``kg.build(paths)`` makes one; both give a ``kg.Graph``. ``kg.read(path)`` reads
articles, ``kg.stages(article)`` shows what becomes of one.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"
# Loaded when first asked for, so that no room imports what stands above it; the types are in __init__.pyi.
_FACE = {
    "Graph": ("kg.graph", "Graph"),
    "build": ("kg.graph", "build_graph"),
    "open": ("kg.graph", "open_graph"),
    "read": ("kg.unfolding", "read"),
    "stages": ("kg.unfolding", "stages"),
}


def __getattr__(name: str) -> object:
    if name in _FACE:
        room, own = _FACE[name]
        return getattr(import_module(room), own)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")


def load_ipython_extension(ipython: object) -> None:
    """``%load_ext kg``: gives notebooks the magic ``%%sparql`` (see ``kg.magic``)."""
    import_module("kg.magic").load(ipython)


__all__ = ["Graph", "__version__", "build", "open", "read", "stages"]
