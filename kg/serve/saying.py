"""What the server says when it cannot answer: one sentence, in the language that the client prefers."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from kg.errors import KgError, QueryError, QueryLimit, QueryRefused, UnknownName
from kg.messages import LANGUAGES, told
from kg.query import Unwritable
from kg.serve.negotiation import best
from kg.serve.settings import Busy

_TOO_LARGE = ("rows", "bytes")


def language(headers: Headers, default: str = "en") -> str:
    """The language of ours that Accept-Language likes best.

    >>> language(Headers({"accept-language": "fr, zh-CN;q=0.8, en;q=0.5"}))
    'zh'
    """
    asked = headers.get("accept-language", "")
    if not asked:
        return default
    # a language's range as a media range: zh-CN;q=0.8 -> zh/*;q=0.8
    ranges = [part.strip().partition(";") for part in asked.split(",")]
    accept = ",".join(f"{name.partition('-')[0].strip()}/*{mark}{q}" for name, mark, q in ranges)
    found = best(accept, [f"{lang}/any" for lang in LANGUAGES])
    return found.partition("/")[0] if found else default


def refusal(status: int, text: str, headers: Headers, *, extra: Mapping[str, str] | None = None) -> PlainTextResponse:
    """An answer that says why there is none."""
    lang = language(headers)
    said = {"Content-Language": lang, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", **(extra or {})}
    return PlainTextResponse(told(text, lang) + "\n", status, headers=said)


def refused(error: KgError, headers: Headers) -> PlainTextResponse:
    """An answer that says which error there was."""
    extra = {"Retry-After": "5"} if isinstance(error, Busy) else {}
    return refusal(_status(error), str(error), headers, extra=extra)


def _status(error: KgError) -> int:
    if isinstance(error, Unwritable):
        return 406
    if isinstance(error, QueryRefused):
        return 403
    if isinstance(error, Busy):
        return 503
    if isinstance(error, QueryLimit):
        return 413 if error.limit in _TOO_LARGE else 503
    if isinstance(error, UnknownName):
        return 404
    return 400 if isinstance(error, QueryError) else 500


__all__ = ["language", "refusal", "refused"]
