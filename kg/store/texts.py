"""The articles' mended texts, kept beside the engine: a file for each, named by the digest of the file it came from.

They stand in no graph, so that no query and no export gives them away; whoever shows a statement shows it in its
article, also where the source file is gone. The same text gives the same bytes. A store that was built before texts
were kept has none, and is read from the source files as ever.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from kg.model import Article, Extraction, Sentence, Text
from kg.rdf import source_digest
from kg.vocabulary import JC, XSD

FOLDER: Final = "kg.texts"
_HEX_BINARY: Final = ox.NamedNode(XSD.hexBinary)


class Texts:
    """Texts by name (see ``text_name``), in a folder that is made when there is one, or in memory."""

    def __init__(self, folder: Path | None) -> None:
        self._folder, self._held = folder, dict[str, bytes]()

    def get(self, name: str) -> bytes | None:
        """A text as it was kept; None where there is none."""
        if self._folder is None:
            return self._held.get(name)
        try:
            return self._path(self._folder, name).read_bytes()
        except OSError:
            return None

    def put(self, texts: Mapping[str, bytes]) -> None:
        """Keep texts, each whole or not at all; one of the same name is replaced."""
        if self._folder is None:
            self._held |= texts
            return
        for name, data in texts.items():
            path = self._path(self._folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(".part")
            part.write_bytes(data)
            part.replace(path)

    def drop(self, names: Iterable[str]) -> None:
        """Let go of texts; one that is not there is no error."""
        for name in names:
            self._held.pop(name, None)
            if self._folder is not None:
                self._path(self._folder, name).unlink(missing_ok=True)

    @staticmethod
    def _path(folder: Path, name: str) -> Path:
        return folder / name[:2] / f"{name}.json"  # not all in one folder: some systems are slow at that


def text_name(digest: str, number: int) -> str:
    """The name of the text of article ``number`` of the file with a digest (see ``kg.rdf.source_digest``)."""
    return f"{digest}-{number}"


def kept_texts(extractions: Iterable[Extraction]) -> dict[str, bytes]:
    """The mended texts of what was extracted, as they are kept."""
    return {
        text_name(source_digest(e.article.source), e.article.number): packed(e.text)
        for e in extractions
        if e.text is not None
    }


def packed(text: Text) -> bytes:
    """A text as JSON; of the offsets only where they do not go on by one."""
    runs: list[tuple[int, int]] = []
    after = -1
    for place, offset in enumerate(text.offsets):
        if offset != after:
            runs.append((place, offset))
        after = offset + 1
    held = {
        "text": text.text,
        "offsets": runs,
        "sentences": [(s.start, s.end, s.paragraph, s.kind) for s in text.sentences],
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unpacked(data: bytes, article: str) -> Text | None:
    """The text of the article ``FILE#n``, whose source it does not hold; None where the file is damaged."""
    file, _, number = article.rpartition("#")
    try:
        held: Mapping[str, Any] = json.loads(data.decode("utf-8", "surrogatepass"))
        words = str(held["text"])
        offsets = tuple(_unrolled(held["offsets"], len(words)))
        sentences = tuple(Sentence(int(s), int(e), int(p), str(kind)) for s, e, p, kind in held["sentences"])
        return (
            Text(Article(file, int(number), "", ()), words, offsets, sentences) if len(offsets) == len(words) else None
        )
    except (ValueError, LookupError, TypeError, RecursionError):
        return None


def _unrolled(runs: list[tuple[int, int]], length: int) -> Iterator[int]:
    ends = [*(place for place, _ in runs), length][1:]
    for (place, offset), end in zip(runs, ends, strict=True):
        yield from range(offset, offset + end - place)


def names_in(engine: ox.Store, graphs: Iterable[str]) -> set[str]:
    """The names of the texts of articles' graphs."""
    found = set()
    for graph in graphs:
        home = ox.NamedNode(graph)
        digests = engine.quads_for_pattern(None, ox.NamedNode(JC.sha256), None, home)
        found |= {text_name(_value(q.object), int(graph.rpartition("/")[2])) for q in digests}
    return found


def unused(engine: ox.Store, names: Iterable[str]) -> Iterator[str]:
    """Of the names of texts those that no article's graph stands for any more."""
    for name in names:
        digest, _, number = name.rpartition("-")
        told = engine.quads_for_pattern(None, ox.NamedNode(JC.sha256), ox.Literal(digest, datatype=_HEX_BINARY))
        if not any(_value(q.graph_name).endswith(f"/{number}") for q in told):
            yield name


def _value(node: object) -> str:
    return str(getattr(node, "value", ""))


__all__ = ["FOLDER", "Texts", "kept_texts", "names_in", "packed", "text_name", "unpacked", "unused"]
