"""Text of an article -> HTML: as the file has it, mended, and with what was found in it marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.jupyter.rendering import HTML_LANG, render, term_label, visible
from kg.jupyter.words import WORDS
from kg.view import look

_LONGEST = 20_000  # characters of a passage; an article is shorter


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text that names a thing of class ``type``, or a ``Quantity`` or a ``Time``; ``note`` says what."""

    start: int
    end: int
    type: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch as it is shown: plain where it has no ``type``."""

    text: str
    type: str = ""
    colour: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Passage:
    """A text, or two beside each other, each with a heading; ``marks`` are of the first."""

    texts: tuple[tuple[str, str], ...]
    marks: tuple[Mark, ...] = ()
    raw: bool = False
    lang: str = "zh"

    def __repr__(self) -> str:
        shown = (f"{heading}\n{text}" if heading else text for heading, text in self.texts)
        listed = (f"{self._label(m.type)}  {self.texts[0][1][m.start : m.end]}" for m in outermost(self.marks))
        return "\n".join((*shown, *listed))

    def _repr_html_(self) -> str:
        pieces = [tuple(self._pieces(text, self.marks if i == 0 else ())) for i, (_, text) in enumerate(self.texts)]
        legend = {p.type: (self._label(p.type), p.colour) for p in pieces[0] if p.type} if pieces else {}
        return render(
            "passage.html",
            html_lang=HTML_LANG[self.lang],
            columns=list(zip((heading for heading, _ in self.texts), pieces, strict=True)),
            legend=[legend[type] for type in sorted(legend)],
            raw=self.raw,
        )

    def _label(self, type: str) -> str:
        return WORDS[self.lang].get(type) or term_label(type, self.lang)

    def _pieces(self, text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
        at = 0
        for mark in outermost(marks):
            yield Piece(self._seen(text[at : mark.start]))
            note = f"{self._label(mark.type)} {mark.note}".strip()
            yield Piece(self._seen(text[mark.start : mark.end]), mark.type, look(mark.type).colour, visible(note))
            at = mark.end
        yield Piece(self._seen(text[at:]))

    def _seen(self, text: str) -> str:
        """The text with its line ends, and with every mark that would turn or hide text named."""
        return "\n".join(visible(line, lang=self.lang, longest=_LONGEST) for line in text.split("\n"))


def outermost(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in text order without those that lie in or cross a longer one."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start - m.end, m.start)):
        if mark.start < mark.end and not any(k.start < mark.end and mark.start < k.end for k in kept):
            kept.append(mark)
    return sorted(kept, key=lambda m: m.start)


__all__ = ["Mark", "Passage", "outermost"]
