"""Print the table of entity F1 for other readers and ours; ``uses`` prints which uses of LAC help instead."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evaluation import Tally
from kg.extractors import Extractor, Lac
from kg.pipeline import extract

from .scoring import NAMED, Gold, file_of, kindly, read_gold, rows_of, score
from .taggers import TAGGERS, Tagger
from .uses import measure
from .uses import table as uses_table

COMPARED = (("seeds", "tests/gold/seeds", "seeds"), ("dev", "tests/gold/dev", "tests/gold/dev"))
LOOKED_AT = (
    *COMPARED,
    ("seeds_own", "tests/gold/seeds_own", "seeds"),
    *((n, f"tests/gold/{n}", f"tests/gold/{n}") for n in ("dev2", "dev3", "dev4", "dev5", "dev6", "dev7", "dev8")),
)
OURS: tuple[tuple[str, str, tuple[Extractor, ...]], ...] = (
    ("ours: rules", "本项目：规则", ()),
    ("ours: rules and LAC", "本项目：规则加 LAC", (Lac(),)),
)
HEADS = {
    "en": "| reader | {} |",
    "zh": "| 读者 | {} |",
}
COLUMNS = {
    "en": ("{}: people, places, bodies P / R / **F1**", "{}: all classes F1"),
    "zh": ("{}：人、地、机构 P / R / **F1**", "{}：全部类别 F1"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A reader and its figures: for each set those of people, places and bodies, and those of all classes."""

    en: str
    zh: str
    figures: tuple[tuple[Tally, Tally], ...]


def ours(golds: Sequence[Gold]) -> Iterator[Line]:
    """Our figures, by the strict rules of ``kg evaluate``."""
    for en, zh, extractors in OURS:
        rows = [rows_of(extract(article, extractors=extractors) for article in gold.articles) for gold in golds]
        pairs = ((score(g, r, only=NAMED), score(g, r)) for g, r in zip(golds, rows, strict=True))
        yield Line(en, zh, tuple(pairs))


def theirs(tagger: Tagger, golds: Sequence[Gold]) -> Line:
    """A tagger's figures on the same mended sentences, its names read kindly (see ``kindly``)."""
    figures = []
    for gold in golds:
        names: dict[str, list[tuple[str, str]]] = {}
        for article in gold.articles:
            text = extract(article).text
            assert text is not None
            found = names.setdefault(article.file.rsplit("/", 1)[-1], [])
            for sentence in text.sentences:
                found += tagger.names(text.text[sentence.start : sentence.end])
        by_file = {file: [row for row in gold.rows.entities if file_of(row) == file] for file in names}
        rows = [row for file in names for row in kindly(names[file], file, by_file[file])]
        figures.append((score(gold, rows, only=NAMED), score(gold, rows)))
    return Line(tagger.name, tagger.name, tuple(figures))


def table(lines: Sequence[Line], golds: Sequence[Gold], lang: str) -> str:
    """The lines as Markdown."""
    heads = [column.format(gold.name) for gold in golds for column in COLUMNS[lang]]
    told = [HEADS[lang].format(" | ".join(heads)), "|---|" + "--:|" * len(heads)]
    for line in lines:
        cells = [
            cell
            for named, everything in line.figures
            for cell in (f"{named.precision:.2f} / {named.recall:.2f} / **{named.f1:.2f}**", f"{everything.f1:.2f}")
        ]
        told.append(f"| {line.en if lang == 'en' else line.zh} | {' | '.join(cells)} |")
    return "\n".join((*told, ""))


def main() -> None:
    """Measure and print; ``--write`` puts the table into both READMEs, between ``<!-- baselines -->`` marks."""
    parser = argparse.ArgumentParser(prog="python -m tests.baselines", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("readers", "uses"), default="readers")
    parser.add_argument("--write", action="store_true", help="put the table into README.md and README.zh-CN.md")
    options = parser.parse_args()
    golds = [read_gold(*each) for each in (COMPARED if options.what == "readers" else LOOKED_AT)]
    if options.what == "uses":
        sys.stdout.write(uses_table(list(measure(golds)), golds))
        return
    lines = [*(theirs(tagger, golds) for tagger in TAGGERS), *ours(golds)]
    sys.stdout.write(table(lines, golds, "en"))
    if options.write:
        from tests.benchmarks.tables import write_tables  # noqa: PLC0415 - only where the repository is the root

        write_tables("baselines", {lang: table(lines, golds, lang) for lang in HEADS})


if __name__ == "__main__":
    main()
