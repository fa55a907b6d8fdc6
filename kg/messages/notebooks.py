"""Errors that users of notebooks meet, in Chinese."""

from __future__ import annotations

IN_NOTEBOOKS: tuple[tuple[str, str], ...] = (
    (
        r"^\$(\w+): there is no Python variable .*$",
        r"$\1：没有名为 \1 的 Python 变量；查询自己的变量写作 ?\1",
    ),
    (r"^(.*) is no graph; open one with (.*)$", r"\1 不是图谱；先运行 \2"),
    (r"^no graph is open; open one with (.*)$", r"还没有打开图谱；先运行 \1"),
    (r"^several graphs are open, name one of (.*): (%%sparql.*)$", r"打开了几个图谱，请指明：\1（\2）"),
    (r"^one graph at a time: (.*)$", r"一次只能问一个图谱：\1"),
    (r"^-o needs a name for the result: (.*)$", r"-o 之后要写结果的变量名：\1"),
    (r"^the query has no variable \?(\w+)$", r"查询里没有变量 ?\1"),
    (r"^not an absolute IRI: (.*)$", r"不是完整的 IRI：\1"),
    (
        r"^an? (?:rdflib )?(\w+) cannot be a value in a query; .*$",
        r"\1 不能作查询的值；可以是文字、数、日期、g.show 的卡片、rdflib 的 URIRef 与 Literal",
    ),
    (r"^(pandas|tqdm) is not installed: (.*)$", r"没有安装 \1；请运行 \2"),
)

__all__ = ["IN_NOTEBOOKS"]
