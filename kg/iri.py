"""The only place where an IRI is minted.

Every IRI follows from what it names: no randomness, no clock, no counter. Chinese stays readable (RFC 3987), reserved
characters are percent-encoded, names are NFC. Two entities have one IRI exactly when their ``key`` is one.

>>> from kg.model import Entity
>>> entity_iri(Entity("Office", "某某街道", code="110101001"))
'https://w3id.org/jiceng/id/division/110101001'
>>> entity_iri(Entity("Compound", "幸福家园 3/4号院", scope="110101001"))
'https://w3id.org/jiceng/id/Compound/110101001/幸福家园%203%2F4号院'
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from kg.errors import VocabularyError
from kg.model import Entity, Evidence, Observation
from kg.vocabulary import ID_IRI, superclasses

HOME_IRI: Final = ID_IRI.removesuffix("id/")  # under which all that this module mints stands
GRAPH_IRI: Final = "https://w3id.org/jiceng/graph/"
BUILD_GRAPH: Final = GRAPH_IRI + "build"
TAUGHT_GRAPH: Final = GRAPH_IRI + "ontology/taught"
PROGRAMME_SCHEME: Final = ID_IRI + "scheme/programmes"
OBSERVATION_SET: Final = ID_IRI + "dataset/observations"

_PLAIN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_HIDDEN: Final = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"))  # what a reader cannot see is encoded


def _readable(char: str) -> bool:
    """Whether RFC 3987 lets a character stand in an IRI (its rule ucschar) and a reader can see it."""
    allowed = "\u00a0" <= char <= "\uffef" or "\U00010000" <= char <= "\U000dffff"
    return char in _PLAIN or (allowed and unicodedata.category(char) not in _HIDDEN)


def _character(char: str) -> str:
    if _readable(char):
        return char
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))


@lru_cache(maxsize=65536)
def segment(name: str) -> str:
    """``name`` as one path segment of an IRI; a lone surrogate becomes ``?``. Raises VocabularyError for an empty one.

    >>> segment("“双改”（2019）"), segment("a/b#c%"), segment("..")
    ('“双改”（2019）', 'a%2Fb%23c%25', '%2E%2E')
    """
    if not name:
        raise VocabularyError("an empty name cannot be part of an IRI")
    if not name.strip("."):  # "." and ".." would be taken out of a path
        return "%2E" * len(name)
    return "".join(_character(char) for char in unicodedata.normalize("NFC", name))


def _path(name: str) -> str:
    return "/".join(segment(part) if part else "" for part in name.split("/"))


def entity_iri(entity: Entity) -> str:
    """``id/division/CODE`` for a division with a code, else ``id/CLASS/SCOPE/NAME`` (``id/CLASS/code:CODE``).

    Raises VocabularyError for a type that the ontology does not have and for an empty name.
    """
    if entity.code:
        kind = "division/" if "Division" in superclasses(entity.type) else f"{entity.type}/code:"
        return ID_IRI + kind + segment(entity.code)
    superclasses(entity.type)  # refuses a type that is no class
    scope = _path(entity.scope) + "/" if entity.scope else ""
    return f"{ID_IRI}{entity.type}/{scope}{segment(entity.identity or entity.label)}"


def _split(article: str) -> tuple[str, str]:
    file, _, number = article.rpartition("#")
    if not file or not number.isdigit():
        raise VocabularyError(f"not an article id: {article!r}; it is FILE#NUMBER")
    return file, number


def article_iri(article: str) -> str:
    """The IRI of the article ``FILE#n``.

    >>> article_iri("2021/岳程.txt#1")
    'https://w3id.org/jiceng/id/article/2021/岳程.txt/1'
    """
    file, number = _split(article)
    return f"{ID_IRI}article/{_path(file)}/{number}"


def graph_iri(article: str) -> str:
    """The IRI of the named graph that holds what the article ``FILE#n`` says."""
    file, number = _split(article)
    return f"{GRAPH_IRI}article/{_path(file)}/{number}"


def graph_article(graph: str) -> str:
    """The id of the article whose graph has this IRI, or empty for another graph.

    >>> graph_article(graph_iri("2021/岳程 1.txt#2")), graph_article(BUILD_GRAPH)
    ('2021/岳程 1.txt#2', '')
    """
    path, _, number = graph.removeprefix(GRAPH_IRI + "article/").rpartition("/")
    return f"{unquote(path)}#{number}" if graph.startswith(GRAPH_IRI + "article/") else ""


def file_iri(file: str) -> str:
    """The IRI of a source file, named as its articles name it."""
    return f"{ID_IRI}file/{_path(file)}"


def import_graph_iri(file: str) -> str:
    """The IRI of the named graph that holds RDF from elsewhere."""
    return f"{GRAPH_IRI}import/{_path(file)}"


def skolem_iri(graph: str, number: int) -> str:
    """The IRI that stands for blank node ``number`` of an imported graph (RDF 1.1, section 3.5)."""
    return f"{graph}/.well-known/genid/{number}"


def _hash(kind: str, parts: Sequence[str | int | float]) -> str:
    # JSON keeps the parts apart and tells 1 from "1"; 128 bits are enough that no two claims ever meet
    said = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return f"{ID_IRI}{kind}/{hashlib.sha256(said.encode('ascii')).hexdigest()[:32]}"


def observation_iri(subject: str, seen: Observation, time: str) -> str:
    """The IRI of a number about ``subject`` (an IRI): the same number told twice is one observation."""
    return _hash("observation", (subject, seen.indicator, seen.value, seen.unit, seen.bound, time))


def evidence_iri(article: str, evidence: Evidence) -> str:
    """The IRI of words at a place of an article's file."""
    return _hash("evidence", (article, evidence.start, evidence.end, evidence.text))


def statement_iri(subject: str, predicate: str, object: str, *, post: str, time: str, evidence: str) -> str:
    """The IRI of a claim: a hash of what it says (IRIs, or an EDTF date as ``object``) and of where it is said."""
    return _hash("statement", (subject, predicate, object, post, time, evidence))


def membership_iri(person: str, body: str, post: str) -> str:
    """The IRI of a person's post in a body: one, however often it is told."""
    return _hash("membership", (person, body, post))


def post_iri(post: str) -> str:
    """The IRI of a title such as 书记.

    >>> post_iri("副书记")
    'https://w3id.org/jiceng/id/post/副书记'
    """
    return f"{ID_IRI}post/{segment(post)}"


def asked_iri(path: str) -> str:
    """The IRI that a server's path stands for, however the client has percent-encoded it; empty for a broken one.

    >>> asked_iri("/id/post/%E5%89%AF%E4%B9%A6%E8%AE%B0"), asked_iri("/id/Award/3%2f4"), asked_iri("/id/%FF")
    ('https://w3id.org/jiceng/id/post/副书记', 'https://w3id.org/jiceng/id/Award/3%2F4', '')
    """
    try:
        parts = [[unquote(piece, errors="strict") for piece in part.split(":")] for part in path.split("/")[1:]]
    except UnicodeDecodeError:
        return ""
    # a colon that stands in the path as such was minted as such (code:…)
    return HOME_IRI + "/".join(":".join(segment(piece) if piece else "" for piece in pieces) for pieces in parts)
