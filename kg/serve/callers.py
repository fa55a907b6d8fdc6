"""Who may call: the Host and Origin of a request, so that no web page elsewhere can ask a server on this machine.

DNS rebinding gives a hostile page's own name this machine's address: such a request bears the name in Host. A page of
another origin that asks directly bears it in Origin, or Sec-Fetch-Site says that it comes from another site.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from kg.serve.saying import refusal

_HOST = re.compile(r"(\[[0-9a-fA-F:.%]+\]|[^:@/\s]+)(?::\d{1,5})?")


class Callers:
    """Lets in requests to names of this server, from its own pages or from ``origins`` (``*`` for all)."""

    def __init__(self, app: ASGIApp, *, hosts: Collection[str] = (), origins: Collection[str] = ()) -> None:
        self._app, self._origins = app, frozenset(origin.rstrip("/").lower() for origin in origins)
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse (403) or pass on."""
        if scope["type"] == "http" and (problem := self._problem(Headers(scope=scope))):
            await refusal(403, problem, Headers(scope=scope))(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _problem(self, headers: Headers) -> str:
        host, origin = headers.get("host", "").lower(), headers.get("origin", "").lower()
        if len(headers.getlist("host")) != 1 or not self._is_ours(host):
            return "this server is not called by that name; allow it with --allow-host NAME"
        if "*" in self._origins or origin in self._origins:
            return ""
        if origin and origin.partition("://")[2] != host:
            return "pages of that origin may not ask this server; allow it with --allow-origin ORIGIN"
        elsewhere = headers.get("sec-fetch-site", "") in ("cross-site", "same-site")
        if not origin and elsewhere and headers.get("sec-fetch-mode", "") != "navigate":
            return "pages of that origin may not ask this server; allow it with --allow-origin ORIGIN"
        return ""

    def _is_ours(self, host: str) -> bool:
        match = _HOST.fullmatch(host)
        if not match:
            return False
        name = match.group(1).removeprefix("[").removesuffix("]")
        return name == "localhost" or name in self._hosts or _is_address(name)


def _is_address(name: str) -> bool:
    """An address is no name, so nobody can have turned it to this machine."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


__all__ = ["Callers"]
