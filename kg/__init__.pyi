from kg.graph import Graph as Graph
from kg.graph import build_graph as build
from kg.graph import open_graph as open
from kg.unfolding import read as read
from kg.unfolding import stages as stages

__version__: str

def load_ipython_extension(ipython: object) -> None: ...

__all__ = ["Graph", "__version__", "build", "open", "read", "stages"]
