"""kg build --extractor, from the command line to the store."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import kg as package
from kg.cli import main
from kg.extractors import Chat, Endpoint, Lac
from kg.pipeline import build, build_options
from kg.store import Store

from .chat_server import Reply, lines, serving

TEXT = (
    "云溪街道推行路长制\n本报记者 周明远\n\n2021年，云溪街道积极推行路长制。"
    "罗启明每天清晨沿着槐荫路散步，还加入了“晨光护河队”。\n"
)
JOINED = {
    **{"subject": "罗启明", "subject_type": "Person", "predicate": "participatesIn"},
    **{"object": "路长制", "object_type": "Programme", "evidence": "罗启明每天清晨沿着槐荫路散步"},
}
TEAM = {"label": "晨光护河队", "type": "SocialOrganization", "aliases": []}
Kg = Callable[..., tuple[int, str, str]]


@pytest.fixture
def kg(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Kg:
    """Runs ``kg`` in this process on a store of the test's own; gives exit code, results, messages."""
    monkeypatch.setenv("KG_LANG", "zh")
    monkeypatch.setenv("KG_STORE", str(tmp_path / "kg-store"))

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with one article."""
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def rules(tmp_path: Path) -> set[object]:
    """The rules of the statements in the store."""
    with Store.open(tmp_path / "kg-store", read_only=True) as store:
        return {row["rule"] for row in store.rows().statements}


def test_an_endpoint(kg: Kg, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JICENG_API_KEY", "secret-word")
    with serving(lines(TEAM, JOINED, {**JOINED, "evidence": "罗启明参加路长制"})) as server:
        asked = ("--extractor", "endpoint", "--endpoint", server.url, "--model", "small")
        code, out, err = kg("build", article, *asked, "--jobs", "1")
        assert kg("build", article, *asked)[2].count("未变 1 个文件") == 1
        assert len(server.asked) == 1
        assert kg("build", article, *asked[:-1], "large")[0] == 0
        assert len(server.asked) == 2
    assert code == 0
    assert "抽取器 endpoint：新增 " in err
    assert "1 条陈述" in err
    assert "1 项：原文没有的引文" in err
    assert server.asked[0].headers["Authorization"] == "Bearer secret-word"
    assert "secret-word" not in out + err
    assert "extractor.endpoint" in rules(tmp_path)
    for file in (tmp_path / "kg-store").rglob("*"):
        assert not file.is_file() or b"secret-word" not in file.read_bytes()


def test_off_by_default_and_gone_when_not_asked_for(kg: Kg, article: Path, tmp_path: Path) -> None:
    with serving(lines(TEAM, JOINED)) as server:
        kg("build", article)
        assert server.asked == []
        kg("build", article, "--extractor", "endpoint", "--endpoint", server.url, "--model", "small")
        assert "extractor.endpoint" in rules(tmp_path)
    kg("build", article)
    assert "extractor.endpoint" not in rules(tmp_path)


def test_lac(kg: Kg, article: Path) -> None:
    code, out, _ = kg("build", article, "--extractor", "lac", "--json", "--jobs", "1")
    (tally,) = json.loads(out)["extractors"]
    assert code == 0
    assert (tally["extractor"], tally["statements"], tally["failures"]) == ("lac", 0, [])
    assert "罗启明" in kg("show", "罗启明")[1]


def test_a_failure_leaves_the_rules_and_is_asked_again(
    kg: Kg, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.extractors.chat.time.sleep", lambda seconds: None)
    with serving(*[Reply(b"", 500)] * 4, lines(TEAM, JOINED)) as server:
        asked = ("--extractor", "endpoint", "--endpoint", server.url, "--model", "small")
        code, _, err = kg("build", article, *asked, "--jobs", "1")
        assert code == 1
        assert "one.txt#1: the server answered 500, 4 times" in err
        assert "下次构建会再问" in err
        assert "extractor.endpoint" not in rules(tmp_path)
        assert "路长制" in kg("show", "路长制")[1]
        assert kg("build", article, *asked, "--jobs", "1")[0] == 0
    assert "extractor.endpoint" in rules(tmp_path)


def test_a_refusal_ends_the_build_and_keeps_what_came(kg: Kg, article: Path, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TEXT.replace("云溪", "松岭"), encoding="utf-8")
    with serving(lines(TEAM, JOINED), Reply(b"", 401)) as server:
        asked = ("--extractor", "endpoint", "--endpoint", server.url, "--model", "small")
        code, _, err = kg("build", article, tmp_path / "two.txt", *asked, "--jobs", "1")
    assert code == 2
    assert "端点返回 401；请检查地址、JICENG_API_KEY 和模型名" in err
    assert "extractor.endpoint" in rules(tmp_path)


@pytest.mark.parametrize(
    "options",
    [
        ("--extractor", "endpoint"),
        ("--extractor", "endpoint", "--model", "small"),
        ("--extractor", "endpoint", "--endpoint", "http://127.0.0.1:9"),
        ("--endpoint", "http://127.0.0.1:9", "--model", "small"),
        ("--extractor", "lac", "--model", "small"),
        ("--extractor", "oracle"),
    ],
)
def test_wrong_usage(kg: Kg, article: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    assert kg("build", article, *options)[0] == 2
    assert not (tmp_path / "kg-store").exists()


def test_a_url_with_a_password_is_refused_unseen(kg: Kg, article: Path) -> None:
    url = "http://me:secret-word@127.0.0.1:9/v1"
    code, out, err = kg("build", article, "--extractor", "endpoint", "--endpoint", url, "--model", "small")
    assert code == 2
    assert "端点地址里有密码" in err
    assert "secret-word" not in out + err


def test_in_two_processes(article: Path, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TEXT.replace("云溪", "松岭"), encoding="utf-8")
    with serving(lines(TEAM, JOINED)) as server, Store.open(tmp_path / "kg-store", create=True) as store:
        extractor = Endpoint(Chat(server.url, "small"))
        report = build(store, [article, tmp_path / "two.txt"], jobs=2, extractors=(extractor,))
    (tally,) = report.tallies
    assert (tally.extractor, tally.statements) == ("endpoint", 2)
    assert len(server.asked) == 2


def test_in_python(article: Path, tmp_path: Path) -> None:
    with package.build([article], store=tmp_path / "py", extractors=(Lac(),)) as graph:
        assert graph.report is not None
        assert [tally.extractor for tally in graph.report.tallies] == ["lac"]
        assert graph.show("罗启明").thing.type == "Person"


def test_what_a_build_depends_on() -> None:
    one, other = Endpoint(Chat("http://h/v1", "a")), Endpoint(Chat("http://h/v1", "b"))
    told = [build_options("2021", each) for each in ((), (one,), (other,), (one, other), (other, one))]
    assert len(set(told)) == 5
    assert told[0] == "2021"
