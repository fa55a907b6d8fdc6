"""The texts of kg import and kg push: key, Chinese, English."""

from __future__ import annotations

from collections.abc import Mapping

EXCHANGE: Mapping[str, tuple[str, str]] = {
    "help.import": (
        "读入外来的 RDF 文件（.ttl、.trig、.nt、.nq），每个文件自成一图，不动文章的图。",
        "Read RDF from elsewhere (.ttl, .trig, .nt, .nq), each file into a graph of its own; articles stay untouched.",
    ),
    "help.push": (
        "把全部图送到另一个 SPARQL 1.1 图谱库：只送有变化的，中断后再送即可接着来。密码或令牌只从环境变量 "
        "JICENG_PUSH_USER、JICENG_PUSH_PASSWORD、JICENG_PUSH_TOKEN 读取。",
        "Send all graphs to another SPARQL 1.1 store: only what changed; after a break, push again to go on. User and "
        "password, or a token, stand in JICENG_PUSH_USER, JICENG_PUSH_PASSWORD, JICENG_PUSH_TOKEN only.",
    ),
    "option.remove": ("撤下这些文件的图。", "Take the graphs of these files out again."),
    "option.protocol": (
        "graph-store：图存储协议（URL 是其地址）；update：SPARQL Update（URL 是更新地址）。",
        "graph-store: URL is where the Graph Store Protocol is; update: URL is where SPARQL Update is.",
    ),
    "option.query_url": (
        "update 时的查询地址，与更新地址相同则不必给。",
        "With update: where queries are answered, if not at URL itself.",
    ),
    "option.delete": (
        "删去以前送去而这里已没有的图。",
        "Delete there what an earlier push brought and is no longer here.",
    ),
    "option.timeout": ("等一次答复的秒数。", "Seconds to wait for one answer."),
    "import.done": ("已读入 {triples} 条三元组，图 {graph}", "{triples} triples read into graph {graph}"),
    "import.removed": ("已撤下图 {graph}（{triples} 条三元组）", "Graph {graph} removed ({triples} triples)"),
    "push.sending": ("发送", "Sending"),
    "push.done": (
        "送出 {sent} 个图（{triples} 条三元组），{same} 个未变，删去 {deleted} 个",
        "{sent} graphs sent ({triples} triples), {same} unchanged, {deleted} deleted",
    ),
    "push.left": (
        "对方还有 {left} 个以前送去而这里已没有的图；加 --delete 可删去",
        "{left} graphs of earlier pushes are there and no longer here; --delete takes them away",
    ),
}

EXCHANGING: tuple[tuple[str, str], ...] = (  # errors in English and in Chinese, as in IN_CHINESE
    (r"^(.*): not a format that is read \(convert it to one of (.*)\)$", r"\1：不读这种格式（请转换为 \2 之一）"),
    (r"^(.*): (\d+) bytes, more than the limit of (\d+) \(split the file\)$", r"\1：\2 字节，超过上限 \3（请拆分）"),
    (r"(?s)^(.*): not valid (\w+): (.*)$", r"\1：不是合格的 \2：\3"),
    (r"^(.*): no graph of this file in the store \(.*\)$", r"\1：图谱里没有这个文件的图（请用导入时的文件名）"),
    (r"^kg push needs httpx: (.*)$", r"kg push 需要 httpx：\1"),
    (r"^(.*): not an address of a server: .*$", r"\1：不是服务器地址，应以 http:// 或 https:// 开头"),
    (
        r"(?s)^(.*): (\w+) failed: (.*); what was sent before stays, push again to go on$",
        r"\1：\2 失败：\3；此前送到的仍在，再次 kg push 即可接着送",
    ),
    (r"(?s)^the other store gave no N-Triples when asked for (<.*>): (.*)$", r"对方查询 \1 时没有返回 N-Triples：\2"),
)

__all__ = ["EXCHANGE", "EXCHANGING"]
