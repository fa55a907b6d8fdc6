"""Answers, cards and pages as a notebook shows them: HTML that escapes what it holds, with a twin in plain text."""

from kg.jupyter.bars import OnProgress, progress_bar
from kg.jupyter.frames import HEIGHT
from kg.jupyter.results import Page, Result, ShownCard

__all__ = ["HEIGHT", "OnProgress", "Page", "Result", "ShownCard", "progress_bar"]
