"""The door to an endpoint: what is asked, what is asked again, what is given up."""

from __future__ import annotations

import json
import socket
import time

import pytest

from kg.errors import ExtractorError
from kg.extractors.chat import Chat, Unanswered, ask

from .chat_server import Reply, says, serving

HELLO = [{"role": "user", "content": "某街道\ud800"}]
GOOD = says("好")


def chat(url: str, **more: object) -> Chat:
    """A chat whose pauses are short."""
    return Chat(url, "small", **{"wait": 0.01, "timeout": 5.0, **more})  # type: ignore[arg-type]


def test_a_question_in_the_protocol() -> None:
    with serving(GOOD) as server:
        assert ask(chat(server.url + "/", key="sk-1"), HELLO) == "好"
    (asked,) = server.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.headers["Authorization"] == "Bearer sk-1"
    assert asked.headers["Content-Type"] == "application/json"
    assert (asked.body["model"], asked.body["temperature"], asked.body["stream"]) == ("small", 0, False)
    assert asked.body["messages"] == [{"role": "user", "content": "某街道?"}]


def test_no_key_no_header() -> None:
    with serving(GOOD) as server:
        ask(chat(server.url), HELLO)
    assert "Authorization" not in server.asked[0].headers


def test_a_full_url_and_its_query_stay() -> None:
    assert chat("http://h/openai/chat/completions?v=1").target == "http://h/openai/chat/completions?v=1"
    assert chat("http://h/v1?v=1").target == "http://h/v1/chat/completions?v=1"


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_busy_or_broken_server_is_asked_again(status: int) -> None:
    with serving(Reply(b"x", status), Reply(b"x", status), GOOD) as server:
        assert ask(chat(server.url), HELLO) == "好"
    assert len(server.asked) == 3


def test_it_is_given_up_in_the_end() -> None:
    with serving(Reply(b"", 500)) as server, pytest.raises(Unanswered, match="the server answered 500, 3 times"):
        ask(chat(server.url, tries=3), HELLO)
    assert len(server.asked) == 3


def test_pauses_grow_and_the_server_may_ask_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("kg.extractors.chat.time.sleep", pauses.append)
    wish = (("Retry-After", "7"),)
    forever = (("Retry-After", "99999"),)
    odd = (("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"),)
    with serving(
        Reply(b"", 500), Reply(b"", 429, wish), Reply(b"", 429, forever), Reply(b"", 503, odd), GOOD
    ) as server:
        assert ask(chat(server.url, tries=5, wait=1.0), HELLO) == "好"
    # The server waits with the same function: its own pauses are of no length.
    assert [pause for pause in pauses if pause] == [1.0, 7.0, 60.0, 8.0]


@pytest.mark.parametrize("status", [302, 401, 403, 404])
def test_a_refusal_ends_everything_at_once(status: int) -> None:
    reply = Reply(b"sk-1 is wrong", status, (("Location", "http://127.0.0.1:9/"),))
    with serving(reply) as server, pytest.raises(ExtractorError, match=f"answered {status}") as refused:
        ask(chat(server.url, key="sk-1"), HELLO)
    assert len(server.asked) == 1
    assert "sk-1" not in str(refused.value)


def test_a_question_that_is_too_long_is_not_put_again() -> None:
    with serving(Reply(b"context length", 400)) as server, pytest.raises(Unanswered, match="answered 400"):
        ask(chat(server.url), HELLO)
    assert len(server.asked) == 1


def test_silence() -> None:
    began = time.monotonic()
    with serving(Reply(GOOD.body, delay=0.6)) as server, pytest.raises(Unanswered, match=r"within 0\.1 s, 2 times"):
        ask(chat(server.url, timeout=0.1, tries=2), HELLO)
    assert time.monotonic() - began < 5


def test_a_byte_now_and_then() -> None:
    slow = Reply(GOOD.body, delay=0.04, drip=2)
    with serving(slow) as server, pytest.raises(Unanswered, match=r"no whole answer within 0\.2 s"):
        ask(chat(server.url, timeout=0.2, tries=1), HELLO)


def test_a_huge_answer_is_not_read_to_its_end() -> None:
    huge = says("长" * 400_000)
    with serving(huge) as server, pytest.raises(Unanswered, match="larger than 65536 bytes"):
        ask(chat(server.url, largest=65536), HELLO)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>busy</html>",
        b'{"choices": [{"message": {"content": "a"',
        b"[]",
        b"null",
        b'{"choices": []}',
        b'{"choices": [{"message": null}]}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": {"content": ["a"]}}]}',
        b"[" * 50_000,
    ],
)
def test_a_broken_answer_is_asked_for_again(body: bytes) -> None:
    with serving(Reply(body), GOOD) as server:
        assert ask(chat(server.url), HELLO) == "好"
    with serving(Reply(body)) as server, pytest.raises(Unanswered, match="2 times"):
        ask(chat(server.url, tries=2), HELLO)


def test_bytes_that_are_no_utf8() -> None:
    body = json.dumps({"choices": [{"message": {"content": "某街道"}}]}, ensure_ascii=False).encode("gbk")
    with serving(Reply(body)) as server:
        assert "�" in ask(chat(server.url), HELLO)


def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with pytest.raises(ExtractorError, match="cannot be reached"):
            ask(chat(url, tries=2), HELLO)


@pytest.mark.parametrize(
    ("url", "model", "key"),
    [
        ("ftp://h/v1", "m", ""),
        ("h:8000/v1", "m", ""),
        ("http://", "m", ""),
        ("http://[::1", "m", ""),
        ("http://h:99999/v1", "m", ""),
        ("http://h/v 1", "m", ""),
        ("http://h/v1#x", "m", ""),
        ("http://me:secret-word@h/v1", "m", ""),
        ("http://h/v1", "", ""),
        ("http://h/v1", "m", "secret-word\r\nX: y"),
        ("http://h/v1", "m", "secret-word密"),
    ],
)
def test_what_is_no_endpoint(url: str, model: str, key: str) -> None:
    with pytest.raises(ExtractorError) as refused:
        Chat(url, model, key=key)
    assert "secret-word" not in str(refused.value)


def test_the_key_is_not_shown() -> None:
    assert "secret-word" not in repr(Chat("http://h/v1", "m", key="secret-word"))
