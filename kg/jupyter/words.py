"""The words of tables, cards and passages themselves, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "zh": {
        "rows": "{count} 行",
        "capped": "{count} 行，只列出前 {shown} 行；全部在 .to_dataframe() 里",
        "none": "没有结果",
        "evidence": "出处",
        "longer": "…（共 {count} 字）",
        "aliases": "别名",
        "code": "代码",
        "belongs": "归属",
        "note": "说明",
        "nothing": "没有文章说到它别的事。",
        "said": "{count} 条事实",
        "more": "…另有 {count} 条，在 .said 里",
        "relation": "关系",
        "what": "内容",
        "time": "时间",
        "words": "原文",
        "page": "知识图谱",
        "untrusted": "图谱页面要运行脚本：信任此笔记本后，重新运行这一格即可看到。",
        "about": "约",
        "atLeast": "≥ ",
        "atMost": "≤ ",
        "exact": "",
        "Quantity": "数量",
        "Time": "时间",
    },
    "en": {
        "rows": "{count} rows",
        "capped": "{count} rows, the first {shown} shown; all are in .to_dataframe()",
        "none": "no rows",
        "evidence": "evidence",
        "longer": "… ({count} characters)",
        "aliases": "Aliases",
        "code": "Code",
        "belongs": "Belongs to",
        "note": "Note",
        "nothing": "No article says more of it.",
        "said": "{count} facts",
        "more": "… {count} more in .said",
        "relation": "Relation",
        "what": "What",
        "time": "Time",
        "words": "Words",
        "page": "Knowledge graph",
        "untrusted": "The page of the graph needs scripts. Trust this notebook and run the cell again to see it.",
        "about": "about ",
        "atLeast": "≥ ",
        "atMost": "≤ ",
        "exact": "",
        "Quantity": "quantity",
        "Time": "time",
    },
}

__all__ = ["WORDS"]
