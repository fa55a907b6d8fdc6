"""Confidence: the tables, the formula, the traits, and how they are measured."""

from __future__ import annotations

import importlib.util
import math
import random
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest

from kg.articles import find_files, read_articles
from kg.data.rule_precisions import ANY, RULES, TRAITS, Precision, Precisions, load_precisions, read_precisions
from kg.model import Article, Extraction
from kg.pipeline import extract, understand
from kg.statements.confidence import confidence_of
from kg.statements.traits import Traits

ROOT = Path(__file__).parents[2]
TABLE = Precisions({ANY: Precision(3, 6, 0.5), "a.b": Precision(9, 10, 0.9)}, {ANY: -20, "far": -100, "near": 60})


@cache
def seeds() -> tuple[Extraction, ...]:
    """What the seeds say."""
    return tuple(extract(a) for s in find_files([ROOT / "seeds"])[0] for a in read_articles(s)[0])


@cache
def measuring() -> ModuleType:
    """The measuring script as a module."""
    spec = importlib.util.spec_from_file_location("measure_confidence", ROOT / "scripts" / "measure_confidence.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_rule_that_fires_on_the_seeds_was_measured() -> None:
    fired = {s.rule for e in seeds() for s in e.statements}
    assert len(fired) > 20
    assert fired <= set(load_precisions().rules), "run scripts/measure_confidence.py"


@pytest.mark.parametrize("name", [RULES, TRAITS])
def test_tables_are_sorted_and_unique_and_say_whence_they_come(name: str) -> None:
    lines = files("kg.data").joinpath(name).read_text(encoding="utf-8").splitlines()
    keys = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    assert keys == sorted(set(keys))
    assert keys[0] == ANY
    assert "scripts/measure_confidence.py" in lines[0]


def test_shares_follow_from_the_counts() -> None:
    for rule, seen in load_precisions().rules.items():
        assert 0 <= seen.right <= seen.stated, rule
        assert 0 < seen.share < 1, rule
        raw = seen.right / seen.stated
        assert abs(seen.share - raw) <= 4 / (seen.stated + 4) + 0.02, rule  # drawn to the mean by four statements


def test_confidence_is_log_odds_and_points() -> None:
    odds = math.log(0.9 / 0.1) - 0.2 - 1.0
    assert confidence_of("a.b", ["far", "never weighed"], table=TABLE) == round(1 / (1 + math.exp(-odds)), 2)
    assert confidence_of("a.b", table=TABLE) > confidence_of("a.b", ["far"], table=TABLE)
    assert confidence_of("a.b", ["near"], table=TABLE) > confidence_of("a.b", table=TABLE)
    assert confidence_of("no such rule", table=TABLE) == confidence_of(ANY, table=TABLE) < 0.5


def test_confidence_is_never_certain() -> None:
    steep = Precisions(TABLE.rules, {ANY: 0, "up": 2000, "down": -2000})
    assert (confidence_of("a.b", ["up"], table=steep), confidence_of("a.b", ["down"], table=steep)) == (0.99, 0.01)


def test_confidences_of_the_seeds_spread() -> None:
    told = [s.confidence for e in seeds() for s in e.statements]
    assert all(0.01 <= confidence <= 0.99 for confidence in told)
    assert 0.1 < sum(confidence >= 0.8 for confidence in told) / len(told) < 0.95


def test_traits_of_an_article() -> None:
    source = (
        "云岭街道推行路长制\n本报记者 周明远\n\n"
        "云岭街道积极推行路长制。办事处辖区面积12平方公里，常住人口3.2万人，党员1120名。\n\n"
        "据介绍，开展“清洁家园”行动。\n"
    )
    seen = understand(Article("a.txt", 1, source, ((0, len(source)),)))
    traits = Traits(seen.text, seen.resolution, seen.quantities)
    said = extract(Article("a.txt", 1, source, ((0, len(source)),))).statements
    of = {(s.predicate, s.evidence.text): traits.of(s) for s in said}
    roads = of["implements", "云岭街道积极推行路长制"]
    assert "cue: subject in the words" in roads
    assert "implements: Office > Programme" in roads
    people = next(told for (_, words), told in of.items() if "3.2万人" in words)
    assert {"numbers=3-4", "unit=人", "indicator length=3-4"} <= set(people)
    assert len(people) == len(set(people))


def cases(measure: ModuleType) -> list[object]:
    """Forty statements of four files: of those with the trait ``bad`` most are wrong, of the others most are right."""
    rows = []
    for number in range(40):
        bad = number % 4 == 0
        right = (number % 5 == 0) if bad else number % 9 != 0
        rows.append(
            measure.Case(
                f"{number % 5}.txt", "a.b", "p", ("bad",) if bad else ("good", "rare")[: 1 + (number < 2)], right
            )
        )
    return rows


def test_weighing_tells_bad_traits_from_good() -> None:
    measure = measuring()
    made = cases(measure)
    table = measure.fitted(made)
    assert table.points["bad"] < 0 < table.points["good"]
    assert "rare" not in table.points
    assert table.rules["a.b"].stated == 40
    shuffled = list(made)
    random.Random(1).shuffle(shuffled)
    assert measure.fitted(shuffled) == table


def test_each_file_is_judged_by_tables_made_without_it() -> None:
    measure = measuring()
    told = measure.left_out(cases(measure))
    assert {table.rules["a.b"].stated for _, table in told} == {32}
    sure, stated, precision, recall = measure.figures([(0.9, True), (0.8, False), (0.79, True)])
    assert (sure, stated, precision, recall) == (2, 3, 0.5, 0.5)


def test_tables_are_read_as_they_are_written() -> None:
    table = read_precisions("# head\n*\t1\t2\t0.500\na.b\t9\t10\t0.900\n", "*\t11\t12\t-20\nsubject=Area\t3\t9\t-51\n")
    assert table.of("a.b") == Precision(9, 10, 0.9)
    assert table.of("zzz") == Precision(1, 2, 0.5)
    assert table.points == {ANY: -20, "subject=Area": -51}
