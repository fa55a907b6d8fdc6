"""The texts on serving, and on queries that are ended at a limit."""

from __future__ import annotations

from collections.abc import Mapping

SERVING: Mapping[str, tuple[str, str]] = {  # key: Chinese, English
    "help.serve": (
        "以只读 SPARQL 1.1 端点提供图谱，并附查询页、图页和每个事物的网页；默认只在本机。",
        "Serve the graph: a read-only SPARQL 1.1 endpoint with pages; on this machine only unless told otherwise.",
    ),
    "option.host": (
        "监听的地址；默认只有本机能访问，0.0.0.0 则对所有网络开放。",
        "Address to listen at: this machine only by default, 0.0.0.0 for every network.",
    ),
    "option.port": ("监听的端口；0 为任一空闲端口。", "Port to listen at; 0 for any free one."),
    "option.allow_host": (
        "除 IP 地址和 localhost 外，允许以此域名访问；可重复。",
        "A name by which the server may be called, beside addresses and localhost; may be repeated.",
    ),
    "option.allow_origin": (
        "允许此来源的网页查询（CORS），* 为任何来源；可重复。",
        "A web origin whose pages may ask (CORS), * for all; may be repeated.",
    ),
    "option.seconds": ("一个查询最多运行几秒。", "Seconds that a query may run."),
    "option.rows": ("一个答案最多几行。", "Rows that an answer may have."),
    "option.mib": ("一个答案最多几 MiB。", "MiB that an answer may have."),
    "option.memory": ("一个查询最多占用几 MiB 内存。", "MiB of memory that a query may take."),
    "option.guarded": (
        "查询来自别人时用：在单独的进程里运行，到时间、内存、行数或字节的上限即终止。",
        "For a query of somebody else: it runs in a process of its own, ended at limits of time, memory, rows, bytes.",
    ),
    "query.guarded": ("--guarded 与 --min-confidence 不能同用", "--guarded and --min-confidence do not go together"),
    "serve.at": ("图谱在 {address}，按 Ctrl-C 结束", "The graph is served at {address}; Ctrl-C ends it"),
}

LIMITED: tuple[tuple[str, str], ...] = (
    (r"^the query ran for more than (.*) s and was ended$", r"查询运行超过 \1 秒，已终止"),
    (r"^the query needed more than (\d+) MiB of memory and was ended$", r"查询需要超过 \1 MiB 内存，已终止"),
    (r"^the answer has more than (\d+) rows; ask for fewer with LIMIT$", r"答案超过 \1 行；请用 LIMIT 少要一些"),
    (r"^the answer is longer than (.*) MiB; ask for less with LIMIT$", r"答案超过 \1 MiB；请用 LIMIT 少要一些"),
    (r"^the query is too deep for the engine and was ended$", "查询嵌套太深，引擎无法处理，已终止"),
    (r"^the query was ended from outside$", "查询被终止"),
    (r"^too many queries at once; .*$", "同时查询太多；请过几秒再问"),
    (r"^updates are refused: .*$", "不允许更新：这里只读"),
    (r"^send a query by GET, or by POST as (.*) or (.*)$", r"请用 GET 发查询，或用 POST 以 \1 或 \2 发送"),
    (r"^a request asks one query, not several$", "一次请求只问一个查询"),
    (r"^(.*) is no IRI of a graph$", r"\1 不是图的 IRI"),
    (r"^the request's parameters are not UTF-8, or too many$", "请求的参数不是 UTF-8，或太多"),
    (r"^a query is sent in UTF-8, and not compressed$", "查询须为 UTF-8，不压缩"),
    (r"^the query is not UTF-8$", "查询不是 UTF-8"),
    (r"^the request did not come to its end in time$", "请求迟迟没有发完"),
    (r"^the request is longer than (\d+) bytes$", r"请求超过 \1 字节"),
    (r"^none of the formats that were asked for can be given$", "给不出所要的任何一种格式"),
    (r"^the answer is a (\w+), and none of the formats .*$", r"答案是 \1，所要的格式都装不下"),
    (r"^the request holds no query$", "请求里没有查询"),
    (r"^this server is not called by that name; allow it with (.*)$", r"本服务器没有这个名字；可用 \1 允许"),
    (r"^pages of that origin may not ask this server; allow it with (.*)$", r"不允许该来源的网页查询；可用 \1 允许"),
    (r"^the graph says nothing of this$", "图谱里没有这个"),
    (r"^there is no such file$", "没有这个文件"),
    (r"^(.*): cannot be listened at: (.*)$", r"无法监听 \1：\2"),
)

__all__ = ["LIMITED", "SERVING"]
