"""Building, asking and drawing need no network, and ask for none."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

import kg

SEED = Path(__file__).resolve().parent.parent / "seeds" / "001_762087f2c4b58b2b.txt"


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked of the network; every attempt fails."""
    attempts: list[str] = []

    def refuse(*arguments: object, **options: object) -> object:
        attempts.append(f"{arguments} {options}")
        raise OSError("no network in this test")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return attempts


def test_the_whole_path_runs_without_a_network(tried: list[str], tmp_path: Path) -> None:
    with kg.build([SEED], store=tmp_path / "store") as graph:
        assert graph.report is not None
        assert graph.report.articles == 1
        assert graph.ask("offices")
        assert graph.show("明湖办事处").said
        assert "明湖办事处" in graph.view().html
        assert len(graph.rdflib()) > 1000
    assert tried == []


def test_the_refusal_is_noticed(tried: list[str]) -> None:
    with pytest.raises(OSError, match="no network"):
        socket.create_connection(("127.0.0.1", 9))
    assert len(tried) == 1
