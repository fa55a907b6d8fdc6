"""The door to an endpoint that speaks the chat-completions protocol of OpenAI.

https://platform.openai.com/docs/api-reference/chat - one POST for one answer, not streamed, temperature 0. Requests are
tried again with growing pauses where the server is busy, broken or silent; the size and the time of an answer are
limited. Needs the extra ``jiceng-kg[endpoint]`` (httpx).
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kg.errors import ExtractorError

if TYPE_CHECKING:
    import httpx

LARGEST_ANSWER = 1024 * 1024  # bytes; an answer of a page has fifty times less
LONGEST_PAUSE = 60.0  # seconds, whatever the server asks for
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
# A wrong key, URL or model: the answer is the same for every article.
REFUSED = frozenset({301, 302, 303, 307, 308, 401, 403, 404, 405})
# the same for every article: wrong key, URL or model


class Unanswered(Exception):
    """Why a question was not answered, in words that hold no secret."""


class Again(Unanswered):
    """A question that may be answered when it is put again, after ``pause`` seconds if the server says so.

    ``unreachable`` says that no connection was made: then no other question will be answered either.
    """

    def __init__(self, why: str, pause: float | None = None, *, unreachable: bool = False) -> None:
        super().__init__(why)
        self.pause, self.unreachable = pause, unreachable


@dataclass(frozen=True, slots=True)
class Chat:
    """A server and a model on it.

    ``url`` is the base of its interface (``http://localhost:8000/v1``), ``key`` goes into the Authorization header and
    nowhere else; ``timeout`` is seconds for one answer, ``wait`` the first pause before another of ``tries`` tries,
    each pause twice the one before. Raises ExtractorError for a URL that is none or holds a password.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    timeout: float = 120.0
    tries: int = 4
    wait: float = 1.0
    largest: int = LARGEST_ANSWER

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.url)
            good = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.fragment
            _ = parts.port
        except ValueError:
            good = False
        if not good or any(c.isspace() for c in self.url):
            raise ExtractorError("the endpoint is no http or https URL")
        if parts.username or parts.password:
            raise ExtractorError("the endpoint's URL holds a password: give the key in JICENG_API_KEY")
        if not self.key.isascii() or not self.key.isprintable() or " " in self.key:
            raise ExtractorError("the endpoint's key holds characters that no key has")
        if not self.model:
            raise ExtractorError("the endpoint needs the name of a model")

    @property
    def target(self) -> str:
        """The URL that questions go to; a query string stays."""
        parts = urlsplit(self.url)
        path = parts.path.rstrip("/")
        return parts._replace(path=path if path.endswith("/completions") else f"{path}/chat/completions").geturl()


def ask(chat: Chat, messages: Sequence[Mapping[str, str]]) -> str:
    """The answer to a conversation. Raises Unanswered where none comes, ExtractorError where none can come."""
    pause = chat.wait
    for attempt in range(1, chat.tries + 1):
        try:
            return _answer(chat, messages)
        except Again as again:
            if attempt == chat.tries:
                if again.unreachable:
                    raise ExtractorError(str(again)) from again
                raise Unanswered(f"{again}, {attempt} times") from again
            time.sleep(min(LONGEST_PAUSE, again.pause if again.pause is not None else pause))
            pause *= 2
    raise Unanswered("never asked")


def _answer(chat: Chat, messages: Sequence[Mapping[str, str]]) -> str:
    try:
        import httpx  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ExtractorError("the extractor endpoint is not installed: pip install 'jiceng-kg[endpoint]'") from error
    question = {"model": chat.model, "messages": list(messages), "temperature": 0, "stream": False}
    body = json.dumps(question, ensure_ascii=False).encode("utf-8", "replace")  # a lone surrogate becomes ?
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {chat.key}"} if chat.key else {})
    try:
        with httpx.stream("POST", chat.target, content=body, headers=headers, timeout=chat.timeout) as response:
            return _content(_body(chat, response))
    except httpx.TimeoutException:
        raise Again(f"no answer within {chat.timeout:g} s") from None
    except (httpx.UnsupportedProtocol, httpx.InvalidURL):
        raise ExtractorError("the endpoint is no http or https URL") from None
    except httpx.ConnectError:
        raise Again("the endpoint cannot be reached", unreachable=True) from None
    except httpx.HTTPError as error:  # its text may hold the address, so only its kind is told
        raise Again(f"the connection failed ({type(error).__name__})") from None


def _body(chat: Chat, response: httpx.Response) -> bytes:
    status = response.status_code
    if status in BUSY:
        raise Again(f"the server answered {status}", _pause(response))
    if status in REFUSED:
        raise ExtractorError(f"the endpoint answered {status}: check its URL, JICENG_API_KEY and the model's name")
    if not 200 <= status < 300:
        raise Unanswered(f"the server answered {status}")
    began, body = time.monotonic(), bytearray()
    for piece in response.iter_bytes():
        body += piece
        if len(body) > chat.largest:
            raise Unanswered(f"the answer is larger than {chat.largest} bytes")
        if time.monotonic() - began > chat.timeout:  # a server that sends a byte now and then
            raise Again(f"no whole answer within {chat.timeout:g} s")
    return bytes(body)


def _pause(response: httpx.Response) -> float | None:
    asked = response.headers.get("Retry-After", "")
    return float(asked) if asked.isdecimal() and len(asked) < 6 else None


def _content(body: bytes) -> str:
    """The text of the answer; bytes that are no UTF-8 become ``�``, which no quotation of an article matches."""
    try:
        answer: Any = json.loads(body.decode("utf-8", "replace"))
        content = answer["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError):
        raise Again("the answer is not of the protocol") from None
    if not isinstance(content, str):
        raise Again("the answer has no text")
    return content


__all__ = ["Chat", "Unanswered", "ask"]
