"""The notebooks run from top to bottom in a kernel, with no network, and say what they promise; none keeps an output.

Each runs in a kernel of its own, as Jupyter runs it. A cell put before the first lets nothing but the kernel's own
sockets out: every attempt to reach an address is noted, and the last cell gives the list, which must be empty.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
# What each shows: facts of the seeds and of the practice texts, as a reader of them would find them.
PROMISED = {
    "1_article_to_graph.ipynb": (
        *("宜居宜业的明湖更具“国际范儿”", "2021-09", "文件里的原样", "整理之后", "410171560"),
        *(
            "魏喜盈 书记 明湖街道党工委 2021",
            "明湖街道党\\n工委书记魏喜盈",
            'jc:rule "post.beside"',
            "<iframe",
            "allow-scripts",
        ),
    ),
    "2_asking.ipynb": (
        *(
            "副书记",
            "2018",
            "双改（改进城市管理、改善人居环境）",
            "“双改”指 2 个事物",
            "没有名为“魏西盈”的事物；相近的有：魏喜盈",
            "微网格",
            "460",
            "329",
        ),
        *("5,840,000,000", "Float64|Int64|float64|int64", "#char=", "职务紧挨着姓名", "亚太社区"),
    ),
    "3_networks.ipynb": (
        *("CJK|YaHei|PingFang|WenQuanYi|SimHei", "MultiDiGraph with", "cooperatesWith", "介数中心性", "明湖办事处"),
        *("image/png", "共同的工作", "魏喜盈"),
    ),
    "4_comparing.ipynb": (
        *("双改（集体经济股份合作制改革和村委会改居委会）", "双改（改进城市管理、改善人居环境）", "2017", "副书记"),
        *("固定资产投资", "5,000,000,000", "10,200,000,000", "image/png", "微网格", "固定资产投资达到102亿元"),
    ),
    "5_your_own.ipynb": (
        *(
            "文新街道",
            "330106013",
            "1 篇新读， 2 个文件未变",
            "古荡.md#1 不再适用：文章没有这样的陈述",
            "社区学院",
            "correction",
        ),
        *(
            "骆家庄社区",
            "莲花新村改造项目",
            "没有问题",
            "<iframe",
            "supervises",
            "漏掉 missed: 骆家庄社区 organizes 社区开放日",
        ),
    ),
}
SHUT = """
import socket as _socket
_tried = []
def _refuse(*arguments, **options):
    _tried.append(repr(arguments))
    raise OSError("no network in this test")
def _unless_here(own):
    def connect(self, address):
        if self.family == getattr(_socket, "AF_UNIX", None) or address[0] in ("127.0.0.1", "::1", "localhost"):
            return own(self, address)
        return _refuse(address)
    return connect
_socket.socket.connect = _unless_here(_socket.socket.connect)
_socket.socket.connect_ex = _unless_here(_socket.socket.connect_ex)
_socket.getaddrinfo = _refuse
"""


@dataclass(frozen=True)
class Run:
    """What a notebook said, all of it as text, and what it asked of the network."""

    said: str
    tried: str


def run(path: Path) -> Run:
    """Run a notebook in a kernel; the first error in it is raised."""
    book = nbformat.read(path, as_version=4)
    shut, told = nbformat.v4.new_code_cell(SHUT), nbformat.v4.new_code_cell("print(_tried)")
    book.cells = [shut, *book.cells, told]
    NotebookClient(book, timeout=600, resources={"metadata": {"path": str(FOLDER)}}).execute()
    said = "\n".join(texts(cell) for cell in book.cells[1:-1] if cell.cell_type == "code")
    return Run(said, texts(book.cells[-1]).strip())


def texts(cell: Any) -> str:
    """The outputs of a cell: streams, HTML without its markup's escapes, plain text; for a picture its type."""
    parts = []
    for output in cell.outputs:
        parts.append(output.get("text", ""))
        for kind, value in output.get("data", {}).items():
            parts.append(kind if kind.startswith("image/") else str(value))
    return "\n".join(parts)


@pytest.mark.parametrize("name", PROMISED)
def test_a_notebook_runs_without_a_network_and_shows_what_it_promises(name: str) -> None:
    done = run(FOLDER / name)
    assert done.tried == "[]"
    assert not re.search(r"<pre[^>]*>\s*</pre>", done.said), "an empty output"
    for promised in PROMISED[name]:
        pattern = promised if "|" in promised else re.escape(promised)
        assert re.search(pattern, done.said), promised


@pytest.mark.parametrize("name", PROMISED)
def test_none_keeps_an_output_and_all_are_introduced(name: str) -> None:
    book = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    nbformat.validate(book)
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            assert cell["execution_count"] is None
        assert cell["metadata"] == {}
    first = "".join(book["cells"][0]["source"])
    assert re.match(rf"# {name[0]} [\u4e00-\u9fff]", first), "a Chinese title with the notebook's number"
    assert re.search(r"\*\*[A-Z][a-z ]+\.\*\* [A-Z][^.]+", first), "an English summary"
    headings = [line for cell in book["cells"] for line in cell["source"] if line.startswith("## ")]
    assert len(headings) >= 4


def test_the_folder_holds_these_notebooks() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.ipynb")) == sorted(PROMISED)


def test_a_kernel_without_network_notices_an_attempt(tmp_path: Path) -> None:
    book = nbformat.v4.new_notebook()
    code = "import urllib.request\ntry:\n    urllib.request.urlopen('http://192.0.2.1/')\nexcept OSError:\n    pass"
    book.cells = [nbformat.v4.new_code_cell(code)]
    nbformat.write(book, tmp_path / "tries.ipynb")
    assert "192.0.2.1" in run(tmp_path / "tries.ipynb").tried
