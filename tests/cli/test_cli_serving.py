"""kg serve as a process of its own, and kg query --guarded."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from .conftest import Run

COMMAND = (sys.executable, "-c", "from kg.cli import main; main()")
CROSS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def test_serving_from_start_to_end(store: Path) -> None:
    words = (*COMMAND, "--store", str(store), "--lang", "zh", "serve", "--port", "0", "--rows", "3")
    with subprocess.Popen(words, stderr=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stderr
        said = server.stderr.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert address, said
        assert "Ctrl-C" in said
        with httpx.Client(base_url=address.group(), trust_env=False) as web:
            assert web.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True
            over = web.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"}, headers={"Accept-Language": "zh"})
            assert over.status_code == 413
            assert "3 行" in over.text
        server.send_signal(signal.SIGINT)
        assert server.wait(20) == 0


def test_two_servers_share_a_store_but_not_a_port(store: Path, kg: Callable[..., Run]) -> None:
    words = (*COMMAND, "--store", str(store), "--lang", "en", "serve", "--port", "0")
    with subprocess.Popen(words, stderr=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stderr
        port = re.findall(r":(\d+)", server.stderr.readline())[0]
        taken = kg("serve", "--port", port)
        assert taken.code == 2
        assert port in taken.err
        server.terminate()


def test_no_store_to_serve(tmp_path: Path, kg: Callable[..., Run]) -> None:
    run = kg("--store", tmp_path / "none", "serve", "--port", "0")
    assert run.code == 2
    assert "kg build" in run.err


def test_starting_another_command_loads_no_web_server() -> None:
    code = "import sys; import kg.cli; print([m for m in ('starlette', 'uvicorn') if m in sys.modules])"
    done = subprocess.run((sys.executable, "-c", code), check=True, capture_output=True, encoding="utf-8")
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("format", ["table", "csv", "tsv", "json", "xml"])
def test_a_guarded_query_gives_the_same_answer(store: Path, kg: Callable[..., Run], format: str) -> None:
    query = "SELECT ?l { ?o a jc:Office ; skos:prefLabel ?l } ORDER BY ?l"
    own, guarded = (kg("query", query, "--format", format, *more) for more in ((), ("--guarded",)))
    assert guarded.code == own.code == 0
    assert guarded.out.replace("\r\n", "\n") == own.out.replace("\r\n", "\n")


@pytest.mark.parametrize("format", ["table", "json", "csv"])
def test_a_guarded_query_is_ended_in_words(store: Path, kg: Callable[..., Run], format: str) -> None:
    run = kg("query", CROSS, "--format", format, "--guarded")
    assert run.code == 2
    assert "行" in run.err or "MiB" in run.err
    refused = kg("query", "SELECT * { SERVICE <http://127.0.0.1:9/> {} }", "--guarded")
    assert refused.code == 2
    assert "SERVICE" in refused.err


def test_a_guarded_graph_and_boolean(store: Path, kg: Callable[..., Run]) -> None:
    assert "jc:Office" in kg("query", "CONSTRUCT WHERE { ?s a jc:Office }", "--format", "turtle", "--guarded").out
    assert json.loads(kg("query", "ASK {}", "--format", "json", "--guarded").out)["boolean"] is True
    assert kg("query", "ASK {}", "--guarded", "--min-confidence", "0.5").code == 2
    assert os.environ["KG_STORE"] == str(store)
