from kg.graph import Graph as Graph
from kg.graph import build_graph as build
from kg.graph import open_graph as open

__version__: str
__all__ = ["Graph", "__version__", "build", "open"]
