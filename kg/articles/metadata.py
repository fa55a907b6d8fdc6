"""What the head of a web page says of its article: title, date, source, author, address.

The names are those of Open Graph (https://ogp.me/), schema.org, Dublin Core, and of the Chinese standard for government
sites (政府网站发展指引: ArticleTitle, PubDate, ContentSource, SiteName).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping

from kg.articles.assemble import Known
from kg.articles.names import HAN
from kg.articles.notices import DATE, SOURCE, edtf_day

HEAD = 300_000  # characters in which the head of a page stands
META = re.compile(r"<(?:meta|link)\b[^<>]{0,2000}>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([a-zA-Z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{1,500})</title", re.IGNORECASE)
LINKED_DATA = re.compile(r'"(datePublished|headline|pubDate)"\s*:\s*"([^"\\]{4,200})"')
TIME = re.compile(r"""<time\b[^<>]{0,300}?datetime\s*=\s*["']([^"']{8,40})["']""", re.IGNORECASE)
COMPACT = re.compile(r"(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")
ADDRESS_DATE = re.compile(
    r"/(?P<y>20\d\d)[-/]?(?P<m>[01]?\d)[-/](?P<d>[0-3]?\d)/|/t?(?P<y2>20\d\d)(?P<m2>[01]\d)(?P<d2>[0-3]\d)_"
)
SUFFIX = re.compile(
    rf"\s*[_|｜]\s*.*|\s+[-–—]+\s+.*|-[{HAN}A-Za-z]{{2,14}}(?:网|报|台|新闻|在线|政府|频道|门户|客户端)(?:[-_].*)?$"
)
TITLES = ("articletitle", "og:title", "dc.title", "twitter:title", "headline")
DATES = (
    *("pubdate", "article:published_time", "publishdate", "publish_date", "publish-date", "datepublished", "pub_date"),
    *("og:published_time", "og:release_date", "dc.date.issued", "dc.date", "dcterms.created", "article:create_at"),
    *("weibo:article:create_at", "apub:time", "date"),
)
SOURCES = (
    "contentsource",
    "source",
    "dc.source",
    "article:source",
    "mediaid",
    "og:site_name",
    "sitename",
    "application-name",
)
AUTHORS = ("author", "article:author", "dc.creator", "byl")
ADDRESSES = ("canonical", "og:url", "url")


def read_metadata(source: str) -> Known:
    """What a page's head says.

    >>> read_metadata('<meta name="PubDate" content="2023-06-12 10:20"><title>街道_某市日报</title>').published
    '2023-06-12'
    """
    head = source[:HEAD]
    said = _named(META.findall(head))
    for name, value in LINKED_DATA.findall(head):
        said.setdefault(name.lower(), html.unescape(value))
    if shown := TITLE.search(head):
        said.setdefault("title", " ".join(html.unescape(shown[1]).split()))
    if when := TIME.search(source[: 2 * HEAD]):
        said.setdefault("date", when[1])
    address = _first(said, ADDRESSES)
    return Known(
        title=_first(said, TITLES) or SUFFIX.sub("", said.get("title", "")).strip(),
        newspaper=next((said[name] for name in SOURCES if SOURCE.search(said.get(name, ""))), ""),
        published=_date(_first(said, DATES)) or _address_date(address),
        author=_first(said, AUTHORS),
        identifier=address,
    )


def _named(tags: Iterable[str]) -> dict[str, str]:
    """The first content under each name of the meta tags, names in lower case."""
    said: dict[str, str] = {}
    for tag in tags:
        pairs = {name.lower(): html.unescape(a or b or c).strip() for name, a, b, c in ATTRIBUTE.findall(tag)}
        name = pairs.get("name") or pairs.get("property") or pairs.get("itemprop") or pairs.get("rel") or ""
        value = pairs.get("content") or pairs.get("href") or ""
        if name and value:
            said.setdefault(name.lower(), value)
    return said


def _first(said: Mapping[str, str], names: Iterable[str]) -> str:
    return next((said[name] for name in names if said.get(name)), "")


def _date(text: str) -> str:
    """A date of metadata as an EDTF day, empty where it holds none."""
    found = DATE.search(text) or COMPACT.match(text)
    return edtf_day(found) if found else ""


def _address_date(address: str) -> str:
    """The day in an address such as /2018-03/04/content_808177.htm."""
    found = ADDRESS_DATE.search(address)
    if found is None:
        return ""
    year, month, day = (found["y"] or found["y2"], found["m"] or found["m2"], found["d"] or found["d2"])
    return _date(f"{year}-{month}-{day}")
