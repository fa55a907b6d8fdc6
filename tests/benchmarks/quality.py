"""How good the graph is, on the gold: ``python -m tests.benchmarks.quality``.

The figures are those of ``kg evaluate``. With ``--write`` the table goes into both READMEs.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import kg
from kg.evaluation import Report, Rows, Tally, evaluate, read_rows

from .tables import write_tables
from .timing import ROOT, SEEDS

GOLD = ROOT / "tests" / "gold"
HEADS = {
    "en": "| gold | articles | entities P / R / **F1** | statements P / R / **F1** | time | post | bound |\n"
    "|---|--:|--:|--:|--:|--:|--:|",
    "zh": "| 金标 | 文章 | 实体 P / R / **F1** | 陈述 P / R / **F1** | 时间 | 职务 | 界限 |\n"
    "|---|--:|--:|--:|--:|--:|--:|",
}


@dataclass(frozen=True, slots=True)
class Gold:
    """A set of gold: its folder, the articles it is about, and what it is, in English and Chinese."""

    folder: Path
    articles: tuple[Path, ...]
    what: str
    zh: str


SETS = (
    Gold(GOLD / "seeds", (SEEDS,), "seeds (known while the rules were written)", "种子文章（编写规则时可见）"),
    *(
        Gold(GOLD / name, tuple(sorted((GOLD / name).glob("*.txt"))), what, zh)
        for name, what, zh in (
            (
                "dev",
                "development: other offices and cities (known too)",
                "开发集：其他街道和城市（同样可见）",
            ),
            (
                "dev4",
                "development, fourth batch: the second test half, scored once, then read",
                "开发集第四批：第二个测试集，评分一次之后公开",
            ),
            (
                "dev6",
                "development, sixth batch: scored along the way, few rules were written by it",
                "开发集第六批：中途评分，很少规则据它编写",
            ),
            (
                "dev7",
                "development, seventh batch: the third test half, scored once, then read",
                "开发集第七批：第三个测试集，评分一次之后公开",
            ),
            (
                "dev8",
                "development, eighth batch: the fourth test half, scored once, then read",
                "开发集第八批：第四个测试集，评分一次之后公开",
            ),
            (
                "test",
                "**held out**: ten pages of ten other cities, scored once the rules were done",
                "**测试集**：另外十个城市的十个版面，规则定稿后才评分",
            ),
        )
    ),
)


def score(gold: Gold) -> Report:
    """Build the articles' graph and score it."""
    with tempfile.TemporaryDirectory() as folder, kg.build(gold.articles, store=Path(folder) / "store") as graph:
        rows = graph.store.rows()
        return evaluate(read_rows(gold.folder), Rows(rows.entities, rows.statements))


def figures(report: Report) -> tuple[float, ...]:
    """Precision, recall and F1 of entities and of statements, then the shares of right fields."""
    sides = (report.entities.total, report.statements.total)
    shares = (right / of if of else 0.0 for right, of in report.fields.values())
    return (*(x for side in sides for x in (side.precision, side.recall, side.f1)), *shares)


def line(gold: Gold, report: Report, lang: str) -> str:
    """One row of the table."""

    def three(tally: Tally) -> str:
        return f"{tally.precision:.2f} / {tally.recall:.2f} / **{tally.f1:.2f}**"

    shares = " | ".join(f"{right / of:.2f}" if of else "–" for right, of in report.fields.values())
    count = len(report.entities.by_article)
    sides = f"{three(report.entities.total)} | {three(report.statements.total)}"
    return f"| {gold.what if lang == 'en' else gold.zh} | {count} | {sides} | {shares} |"


def table(scored: Sequence[tuple[Gold, Report]], lang: str) -> str:
    """All rows as Markdown."""
    return "\n".join((HEADS[lang], *(line(gold, report, lang) for gold, report in scored), ""))


def main() -> None:
    """Score, print, and write where asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.quality", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into README.md and README.zh-CN.md")
    options = parser.parse_args()
    scored = [(gold, score(gold)) for gold in SETS]
    sys.stdout.write(table(scored, "en"))
    if options.write:
        write_tables("quality", {lang: table(scored, lang) for lang in HEADS})


if __name__ == "__main__":
    main()
