"""Errors in Chinese: the rooms raise them in English; the forms that users meet often have a Chinese one as well."""

from __future__ import annotations

from kg.messages.exchange import EXCHANGING
from kg.messages.notebooks import IN_NOTEBOOKS
from kg.messages.questions import QUESTIONABLE
from kg.messages.serving import LIMITED
from kg.messages.trust import REASONS

IN_CHINESE: tuple[tuple[str, str], ...] = (
    (r"^(.*): there is no store yet; make one with: (.*)$", r"\1：还没有图谱；先运行：\2"),
    (r"^(.*): not a store but a file; name a folder with --store$", r"\1：是文件，不是图谱；请用 --store 指定文件夹"),
    (
        r"^(.*): not a store, and not empty; name another folder with --store$",
        r"\1：不是图谱，也不是空文件夹；请用 --store 换一个",
    ),
    (
        r"^(.*): another process has the store open; wait until it is done, or end it$",
        r"\1：另一进程正在使用图谱；请等它结束",
    ),
    (
        r"^(.*): the store (?:is open in|is being written by) another process; wait until it is done$",
        r"\1：另一进程正在使用图谱；请等它结束",
    ),
    (r"^(.*): the folder may not be written to; .*$", r"\1：没有写入权限；请用 --store 换一个，或修改权限"),
    (r"^(.*): the disk is full; what was stored before is kept$", r"\1：磁盘已满；此前存入的仍在"),
    (
        r"^(.*): the store is damaged \((.*)\); remove the folder and build again$",
        r"\1：图谱已损坏（\2）；请删除该文件夹后重建",
    ),
    (r"^SERVICE is refused: .*$", "不允许 SERVICE：查询只问本图谱"),
    (r"^(\w+) is refused: a query only reads; .*$", r"不允许 \1：查询只读；请用 kg build、kg remove 或 kg import"),
    (r"^FROM (<.*>) is refused: .*$", r"不允许 FROM \1：它只能指图谱里的图，不能指文件"),
    (r"^the query nests too deep: (\d+) .*$", r"查询嵌套太深：括号最多 \1 层"),
    (r"^the query is too long: (\d+) characters, (\d+) at most$", r"查询太长：\1 字符，最多 \2"),
    *QUESTIONABLE,
    (r"(?s)^line (\d+), column (\d+): (.*)$", r"第 \1 行第 \2 列：\3"),
    (r"^(.*): (\d+) things bear this name; .*$", r"“\1”指 \2 个事物；请用 IRI、代码或更全的名称"),
    (r"^(.*): nothing in the graph bears this name; near it are (.*)$", r"图谱里没有名为“\1”的事物；相近的有：\2"),
    (r"^(.*): nothing in the graph bears this name$", r"图谱里没有名为“\1”的事物。"),
    (r"^(.*): cannot be written: (.*)$", r"\1 写不进去：\2"),
    (r"^the extractor (\w+) is not installed: (.*)$", r"抽取器 \1 没有安装；请运行 \2"),
    (r"^the endpoint answered (\d+): .*$", r"端点返回 \1；请检查地址、JICENG_API_KEY 和模型名"),
    (r"^the endpoint cannot be reached$", "连不上端点"),
    (r"^the endpoint is no http or https URL$", "端点地址不是 http 或 https URL"),
    (r"^the endpoint's URL holds a password: .*$", "端点地址里有密码；请把密钥放在 JICENG_API_KEY"),
    (r"^the endpoint's key holds characters that no key has$", "JICENG_API_KEY 含有密钥不会有的字符"),
    *EXCHANGING,
    *LIMITED,
    *IN_NOTEBOOKS,
    *REASONS,
)

__all__ = ["IN_CHINESE"]
