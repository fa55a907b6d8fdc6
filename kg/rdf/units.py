"""Units of measure: as written, in QUDT (https://qudt.org/vocab/unit/) and in UCUM (https://ucum.org/ucum).

Measure words (个, 户, 件) count things and have no code of their own. A sum of money has no UCUM code.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Unit(NamedTuple):
    """A unit as written in Chinese, its QUDT name and its UCUM code (empty where there is none)."""

    written: str
    qudt: str
    ucum: str = ""


UNITS: Final[tuple[Unit, ...]] = (
    Unit("%", "PERCENT", "%"),
    Unit("cm", "CentiM", "cm"),
    Unit("kg", "KiloGM", "kg"),
    Unit("km", "KiloM", "km"),
    Unit("km²", "KiloM2", "km2"),
    Unit("m", "M", "m"),
    Unit("m²", "M2", "m2"),
    Unit("m³", "M3", "m3"),
    Unit("㎡", "M2", "m2"),
    Unit("元", "CCY_CNY"),
    Unit("克", "GM", "g"),
    Unit("公斤", "KiloGM", "kg"),
    Unit("公里", "KiloM", "km"),
    Unit("公顷", "HA", "har"),
    Unit("兆瓦", "MegaW", "MW"),
    Unit("分钟", "MIN", "min"),
    Unit("千克", "KiloGM", "kg"),
    Unit("千瓦", "KiloW", "kW"),
    Unit("千瓦时", "KiloW-HR", "kW.h"),
    Unit("千米", "KiloM", "km"),
    Unit("升", "L", "L"),
    Unit("厘米", "CentiM", "cm"),
    Unit("吨", "TONNE", "t"),
    Unit("周", "WK", "wk"),
    Unit("天", "DAY", "d"),
    Unit("小时", "HR", "h"),
    Unit("平方公里", "KiloM2", "km2"),
    Unit("平方千米", "KiloM2", "km2"),
    Unit("平方米", "M2", "m2"),
    Unit("平米", "M2", "m2"),
    Unit("年", "YR", "a"),
    Unit("摄氏度", "DEG_C", "Cel"),
    Unit("毫米", "MilliM", "mm"),
    Unit("秒", "SEC", "s"),
    Unit("立方米", "M3", "m3"),
    Unit("米", "M", "m"),
    Unit("美元", "CCY_USD"),
    Unit("个月", "MO", "mo"),
    Unit("℃", "DEG_C", "Cel"),
)
_BY_WRITTEN: Final = {unit.written: unit for unit in UNITS}


def find_unit(written: str) -> Unit | None:
    """The unit that is written so, or None for a measure word.

    >>> find_unit("平方公里").ucum, find_unit("户")
    ('km2', None)
    """
    return _BY_WRITTEN.get(written)


def qudt_iri(unit: Unit) -> str:
    """The IRI of a unit in QUDT's vocabulary."""
    return f"http://qudt.org/vocab/unit/{unit.qudt}"
