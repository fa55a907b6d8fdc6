"""The page as text: nothing can break out of the data, nothing can be loaded, the same bytes at each run."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view import page
from kg.view.packed import packed, unpacked
from kg.view.page import SCRIPTS
from kg.view.words import WORDS

from .invented_graph import HOSTILE, large, small


class Scripts(HTMLParser):
    """Collects the elements of a page and the text of its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts[-1] += data


@pytest.fixture(scope="module")
def read() -> Scripts:
    """The page of the small graph, with a hostile title."""
    parser = Scripts()
    parser.feed(page(small(), title=HOSTILE[0]))
    return parser


def test_only_our_own_elements_stand_in_the_page(read: Scripts) -> None:
    assert not [tag for tag, attributes in read.tags if tag in ("img", "b", "iframe", "link", "object", "form")]
    assert not [a for _, attributes in read.tags for a in attributes if a.startswith("on") or a in ("src", "href")]
    assert len(read.scripts) == len(SCRIPTS) + 2


def test_the_policy_lets_only_the_page_s_own_scripts_run(read: Scripts) -> None:
    policy = next(a["content"] for tag, a in read.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "http" not in policy
    assert "unsafe-eval" not in policy
    hashes = re.findall(r"sha256-([^']+)", policy)
    own = [s for s in read.scripts if not s.startswith("{")]
    assert hashes == [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in own]


def test_the_scripts_stay_as_they_are_in_a_saved_notebook(read: Scripts) -> None:
    """nbformat cuts at every break of str.splitlines; VS Code then ends each piece with a line feed."""
    for script in read.scripts:
        assert script.splitlines(keepends=True) == re.findall(r"[^\n]*\n|[^\n]+$", script)


def data_of(html: str) -> dict[str, Any]:
    """The data of a page, its tables as rows."""
    raw = re.search(r'id="data">(.*?)</script>', html, re.DOTALL)
    assert raw
    assert not set("<>&\u2028") & set(raw.group(1))
    data = json.loads(raw.group(1))
    return data | {name: unpacked(data[name]) for name in ("things", "facts", "nodes", "edges")}


def test_the_data_is_json_without_any_bracket() -> None:
    data = data_of(page(small(), title=HOSTILE[0]))
    assert set(HOSTILE) <= {t["label"] for t in data["things"]}
    assert [e["label"] for e in data["edges"] if e["predicate"] == "holdsPost"] == ["任职于"]
    assert data["options"]["physics"] == {"enabled": False}


def test_a_relation_told_twice_is_one_edge_with_both_facts() -> None:
    data = data_of(page(small()))
    edge = next(e for e in data["edges"] if e["predicate"] == "implements")
    assert sorted(data["facts"][n]["time"] for n in edge["facts"]) == ["2018", "2021"]
    bends = [e["smooth"]["type"] for e in data["edges"] if {e["from"], e["to"]} == {edge["from"], edge["to"]}]
    assert sorted(bends) == ["curvedCCW", "curvedCW"]  # the two relations between the same things stand apart


def test_a_big_graph_has_a_layout_of_its_middle_and_one_of_all() -> None:
    data = data_of(page(large(10, 20), opened=40))
    assert len(data["nodes"]) == data["total"] == 212
    assert {kind: len(data["layouts"]["first"][kind]) for kind in ("grouped", "force")} == {"grouped": 40, "force": 40}
    assert {kind: len(data["layouts"]["all"][kind]) for kind in ("grouped", "force")} == {"grouped": 212, "force": 212}
    assert {t["types"][0] for t in data["things"][:12]} == {"City", "Office", "Programme"}
    assert "first" not in data_of(page(large(10, 20)))["layouts"]


@given(
    st.lists(
        st.dictionaries(st.sampled_from("abc"), st.sampled_from([1, "x", "https://a/b", "https://a/c", [1], {}, True]))
    )
)
def test_rows_come_back_from_columns(rows: list[dict[str, object]]) -> None:
    assert unpacked(json.loads(json.dumps(packed(rows)))) == rows


def test_words_are_complete_in_both_languages() -> None:
    assert list(WORDS["zh"]) == list(WORDS["en"])
    assert all(WORDS["zh"].values())
    english = page(small(), lang="en")
    assert '<html lang="en">' in english
    assert '"holds post in"' in english


def test_the_same_bytes_for_any_hash_seed() -> None:
    code = (
        "import hashlib; from view.invented_graph import small; from kg.view import page; "
        "print(hashlib.sha256(page(small()).encode()).hexdigest())"
    )
    tests = Path(__file__).resolve().parent.parent
    found = set()
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{tests}{os.pathsep}{tests.parent}"}
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
        found.add(run.stdout)
    assert len(found) == 1
