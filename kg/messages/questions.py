"""The texts of kg query, kg ask and kg conflicts: key, Chinese, English; and what can be wrong with a question."""

from __future__ import annotations

from collections.abc import Mapping

QUESTIONS: Mapping[str, tuple[str, str]] = {
    "help.query": (
        "对全部文章作任意 SPARQL 1.1 查询：几篇文章都说的只算一次；要分篇查询，用 GRAPH。",
        "Any SPARQL 1.1 query over all articles: what several say counts once; with GRAPH each is asked by itself.",
    ),
    "help.ask": (
        "问题库里的现成问题，参数写作 名称=值；--list 列出全部，--list 后可加查找的词。",
        "The documented questions, with parameters as NAME=VALUE; --list lists all, --list WORD those about a word.",
    ),
    "help.conflicts": (
        "不能同时为真的陈述，两边并列，各有原文、文章和来源数；可以只看一个事物的。",
        "Statements that cannot all be true, side by side with words, articles and sources; of one thing, if named.",
    ),
    "query.none": ("给出查询，或用 -f 指定文件。", "Give a query, or a file with -f."),
    "query.both": ("查询与 -f 只能给一个。", "Give a query or -f, not both."),
    "query.rows": ("{count} 行", "{count} rows"),
    "ask.name": ("问题", "Question"),
    "ask.title": ("回答", "Answers"),
    "ask.parameters": ("参数", "Parameters"),
    "ask.keywords": ("关键词", "Keywords"),
    "ask.which": ("给出问题名，或用 --list 列出。", "Name a question, or list them with --list."),
    "ask.pair": ("参数应写作 名称=值，而不是 {text}", "A parameter is NAME=VALUE, not {text}"),
    "ask.nothing": (
        "没有关于“{words}”的问题；kg ask --list 列出全部。",
        "No question is about “{words}”; kg ask --list lists all.",
    ),
    "conflicts.holders": ("同一职位", "Same post"),
    "conflicts.values": ("同一指标", "Same indicator"),
    "conflicts.parents": ("两个上级", "Two parents"),
    "conflicts.dates": ("两个日期", "Two dates"),
    "conflicts.circle": ("互为上下级", "Each part of the other"),
    "conflicts.sources": ("{value}（{count} 个来源）", "{value} (sources: {count})"),
    "conflicts.count": ("互相矛盾之处：{count}", "Conflicts: {count}"),
}

QUESTIONABLE: tuple[tuple[str, str], ...] = (  # errors in English and in Chinese, as in IN_CHINESE
    (
        r"(?s)^line (\d+), column (\d+): (\S+) is no term of the vocabulary; near it: ([^\n]*)$",
        r"第 \1 行第 \2 列：词表里没有 \3；相近的有：\4",
    ),
    (r"^line (\d+), column (\d+): (\S+) is no term of the vocabulary$", r"第 \1 行第 \2 列：词表里没有 \3"),
    (r"(?s)^line (\d+), column (\d+): cannot be read from here: (.*)$", r"第 \1 行第 \2 列：从这里起读不懂：\3"),
    (
        r"(?s)^line (\d+), column (\d+): the query ends too early; a closing \} is missing(.*)$",
        r"第 \1 行第 \2 列：查询没有写完，缺少 }\3",
    ),
    (r"(?s)^line (\d+), column (\d+): the query ends too early(.*)$", r"第 \1 行第 \2 列：查询没有写完\3"),
    (
        r"(?s)^line (\d+), column (\d+): a variable in SELECT is neither grouped by nor inside an aggregate(.*)$",
        r"第 \1 行第 \2 列：SELECT 里有变量既不在 GROUP BY 里，也不在聚合函数里\3",
    ),
    (
        r"(?s)^line (\d+), column (\d+): (\S+) is a prefix that is not declared; (?:near it: (.*?); )?"
        r"known without declaring: (.*)$",
        r"第 \1 行第 \2 列：没有声明前缀 \3（相近的有：\4）；不必声明的有：\5",
    ),
    (r"^no documented query '(.*)'; near it is (.*); there are (.*)$", r"没有名为 \1 的问题；是不是 \2？全部：\3"),
    (r"^no documented query '(.*)'; there are (.*)$", r"没有名为 \1 的问题；有：\2"),
    (r"^(\w+) has no parameter '(.*)'; near it is (.*); there are (.*)$", r"\1 没有参数 \2；是不是 \3？全部：\4"),
    (r"^(\w+) has no parameter '(.*)'; there are none$", r"\1 没有参数"),
    (r"^(\w+) has no parameter '(.*)'; there are (.*)$", r"\1 没有参数 \2；有：\3"),
    (r"^(\w+) needs (.*)$", r"\1 需要 \2"),
    (
        r"^no (?:predicate|class) '(.*)'; (?:near it is (.*); )?there are (.*)$",
        r"词表里没有 \1；相近的有：\2；全部：\3",
    ),
    (r"^(\w+)=(.*) is no number of type (\w+)$", r"\1=\2 不是数（\3）"),
)

__all__ = ["QUESTIONABLE", "QUESTIONS"]
