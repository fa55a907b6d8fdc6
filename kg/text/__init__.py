"""Article to Text: the layout mended, sentences and words, every character with its place in the source."""

from kg.text.mending import mend
from kg.text.sources import as_printed
from kg.text.words import add_words

__all__ = ["add_words", "as_printed", "mend"]
