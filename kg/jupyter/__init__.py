"""Answers, cards and pages as a notebook shows them: HTML that escapes what it holds, with a twin in plain text."""

from kg.jupyter.bars import OnProgress, progress_bar
from kg.jupyter.fonts import use_chinese_font
from kg.jupyter.frames import HEIGHT
from kg.jupyter.passages import Mark, Passage
from kg.jupyter.rendering import term_label as label
from kg.jupyter.results import Page, Result, ShownCard

__all__ = [
    "HEIGHT",
    "Mark",
    "OnProgress",
    "Page",
    "Passage",
    "Result",
    "ShownCard",
    "label",
    "progress_bar",
    "use_chinese_font",
]
