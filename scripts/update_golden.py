"""Write the expected quads of every golden case anew and say which changed.

Usage: ``python scripts/update_golden.py``. A case is a folder of ``tests/golden`` with one article (``article.txt``,
``.md``, ``.html`` or ``.jsonl``); its ``expected.nq`` is what the pipeline makes of it, its lines sorted. Read the
difference before committing it: it is what the change means for readers.
"""

from __future__ import annotations

from pathlib import Path

from kg.articles import Source, read_articles
from kg.pipeline import extract
from kg.rdf import nquads, to_quads

GOLDEN = Path(__file__).resolve().parent.parent / "tests" / "golden"


def cases() -> list[Path]:
    """The articles of all cases in the order of their folders."""
    return sorted(GOLDEN.glob("*/article.*"))


def quads_of(article: Path) -> bytes:
    """The N-Quads of one case, lines sorted; the file is known by the name of its case."""
    articles, _ = read_articles(Source(article, f"{article.parent.name}{article.suffix}"))
    lines = nquads(quad for each in articles for quad in to_quads(extract(each))).splitlines(keepends=True)
    return b"".join(sorted(set(lines)))


def update(article: Path) -> str:
    """Write one case's expected quads; in words what that changed, empty if nothing."""
    path = article.with_name("expected.nq")
    before = path.read_bytes() if path.exists() else b""
    after = quads_of(article)
    if before == after:
        return ""
    path.write_bytes(after)
    old, new = set(before.splitlines()), set(after.splitlines())
    return f"{article.parent.name}: {len(new - old)} lines more, {len(old - new)} less"


def main() -> None:
    changed = [told for article in cases() if (told := update(article))]
    print("\n".join(changed) if changed else "no case changed")


if __name__ == "__main__":
    main()
