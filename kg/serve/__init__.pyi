from kg.serve.addresses import app as app
from kg.serve.running import bound as bound
from kg.serve.running import run as run
from kg.serve.settings import Settings as Settings

__all__ = ["Settings", "app", "bound", "run"]
