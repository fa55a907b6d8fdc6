"""Store -> HTTP: the SPARQL 1.1 Protocol, linked-data pages, an editor and the explorer, for reading only."""

from __future__ import annotations

from importlib import import_module

# Loaded when first asked for: workers import this room for its functions and want no web server.
_FACE = {"Settings": "settings", "app": "addresses", "bound": "running", "run": "running"}


def __getattr__(name: str) -> object:
    if name in _FACE:
        return getattr(import_module(f"kg.serve.{_FACE[name]}"), name)
    raise AttributeError(f"module 'kg.serve' has no attribute {name!r}")


__all__ = ["Settings", "app", "bound", "run"]
