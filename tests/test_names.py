"""No name that stands only in the seed articles is in a rule or a table: what is learnt there must hold elsewhere.

The names are those that the gold of the seeds files as entities, with their aliases and their stems (远大 of 远大社区);
a name that jieba's dictionary or an article of the other gold has too is no name of the seeds alone. Known programmes
may stand in the national scheme, where a scope note says how far they are known.
"""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import pytest
from rdflib import SKOS, Graph

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
SCHEME = ROOT / "ontology" / "programmes.ttl"
KIND = re.compile(
    "(?:社区|村|街道办事处|办事处|街道|小区|安置区|国际公寓|家属院|公园|游园|路|街|工程|战略|活动|工作|工作法)$"
)
# Names that the seeds' readers filed, and that are words of the whole country all the same: kinds of bodies, of places
# and of events with no name of their own, and what the state and the party call things everywhere.
GENERAL = frozenset(
    "人大工委 大党委 社区大党委 党的十九大 十九大 生态环境部 消防救援大队 城市管理中心 新时代文明实践站 儿童之家 "
    "便民服务站 便民服务大厅 垃圾中转站 经开区 募捐活动 全市第一 锦旗和感谢信 一件事 党建工作 基层党建工作 "
    "环境综合整治 党史学习教育 不忘初心、牢记使命 两学一做学习教育 两学一做 十四五规划 三会一课 六保 六稳".split()
)


def bare(name: str) -> str:
    return re.sub("[“”‘’《》]", "", name)


@lru_cache(maxsize=1)
def seed_names() -> frozenset[str]:
    """The names that stand in the seeds only."""
    named: set[str] = set()
    for path in (*GOLD.glob("seeds/*.entities.jsonl"), *GOLD.glob("seeds_own/*.entities.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            named.update(name for name in (row["label"], *row.get("aliases", ())))
    named |= {bare(name) for name in named} | {quoted for name in named for quoted in re.findall("“(.+?)”", name)}
    named |= {KIND.sub("", name) for name in named}
    elsewhere = "".join(p.read_text(encoding="utf-8") for p in sorted(GOLD.glob("dev*/*.txt")))
    elsewhere = bare(re.sub(r"\s", "", elsewhere))
    words = {
        line.split(" ")[0] for line in files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines()
    }
    return frozenset(name for name in named if len(name) > 1 and name not in elsewhere and name not in words)


@lru_cache(maxsize=1)
def scheme_names() -> frozenset[str]:
    """The names of the concepts of the national scheme that have a scope note."""
    scheme = Graph().parse(SCHEME)
    noted = set(scheme.subjects(SKOS.scopeNote))
    pairs = ((s, o) for p in (SKOS.prefLabel, SKOS.altLabel) for s, o in scheme.subject_objects(p))
    return frozenset(str(name) for concept, name in pairs if concept in noted)


def inside(text: str) -> set[str]:
    """The names of the seeds in a text: the longest at each place."""
    longest_first = sorted(seed_names(), key=len, reverse=True)
    return set(re.findall("|".join(map(re.escape, longest_first)), bare(text)))


def docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def acting_and_told(path: Path) -> tuple[str, str]:
    """What of a module acts (its strings) and what only tells (docstrings and comments)."""
    code = path.read_text(encoding="utf-8")
    tree = ast.parse(code)
    telling = list(docstrings(tree))
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    acting = [str(node.value) for node in strings if node not in telling]
    comments = [t.string for t in tokenize.generate_tokens(io.StringIO(code).readline) if t.type == tokenize.COMMENT]
    return "\n".join(acting), "\n".join([*(str(node.value) for node in telling), *comments])


MODULES = sorted((ROOT / "kg").rglob("*.py"))
TABLES = sorted(p for ending in ("txt", "rq", "js", "html") for p in (ROOT / "kg").rglob(f"*.{ending}"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_seeds_have_names_of_their_own() -> None:
    assert {"远大社区", "荣邦城", "魏喜盈", "蝶湖", "沟赵办事处", "新天科技股份有限公司", "智美"} <= seed_names()
    assert not {"社区", "北京", "高新区"} & seed_names()


def test_no_seed_name_acts_in_a_module() -> None:
    found = {named(path): inside(acting_and_told(path)[0]) - GENERAL for path in MODULES}
    assert {path: names for path, names in found.items() if names} == {}


def test_no_other_seed_name_is_shown_in_a_docstring_or_comment() -> None:
    allowed = GENERAL | scheme_names()
    found = {named(path): inside(acting_and_told(path)[1]) - allowed for path in MODULES}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize("path", TABLES, ids=named)
def test_no_seed_name_in_a_table(path: Path) -> None:
    assert inside(path.read_text(encoding="utf-8")) - GENERAL == set()


@pytest.mark.parametrize("name", ["jiceng.ttl", "shapes.ttl"])
def test_no_seed_name_in_the_ontology(name: str) -> None:
    assert inside((ROOT / "ontology" / name).read_text(encoding="utf-8")) - GENERAL == set()


def test_the_scheme_names_no_programme_of_the_seeds_without_saying_where_it_runs() -> None:
    text = re.sub(r"skos:scopeNote .*", "", SCHEME.read_text(encoding="utf-8"))
    assert inside(text) - {bare(name) for name in scheme_names()} - GENERAL == set()
