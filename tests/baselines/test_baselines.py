"""How the names of other readers are found and scored, on invented rows."""

from __future__ import annotations

from kg.evaluation import Rows, Tally
from kg.extractors.lac import USES

from .__main__ import Line, table, theirs
from .scoring import MEANT, NAMED, Gold, kindly, read_gold, score
from .taggers import Tagger, lac, posseg
from .uses import REJECTED, Gain
from .uses import table as uses_table

FILE = "a.txt"
GOLD = [
    {"article": "a.txt#1", "label": "云溪街道", "type": "Office", "aliases": ["云溪街道办事处", "云溪"]},
    {"article": "a.txt#1", "label": "东岭商会", "type": "SocialOrganization", "aliases": []},
    {"article": "a.txt#1", "label": "林晓东", "type": "Person", "aliases": []},
    {"article": "a.txt#1", "label": "路长制", "type": "Programme", "aliases": []},
    {"article": "a.txt#1", "label": "槐荫路", "type": "Road", "aliases": [], "optional": True},
]
STATEMENT = {"article": "a.txt#1", "subject": "云溪街道", "predicate": "implements", "object": "路长制"}
INVENTED = Gold("invented", Rows(GOLD, [STATEMENT]), ())


def test_names_are_read_kindly() -> None:
    names = [("云溪", "LOC"), ("云溪街道办事处", "ORG"), ("林晓东", "PER"), ("林晓东", "PER"), ("东岭商会", "PER")]
    rows = kindly(names, FILE, GOLD)
    assert [(row["label"], row["type"]) for row in rows] == [
        ("云溪街道", "Office"),  # once, whatever it is called
        ("林晓东", "Person"),
        ("东岭商会", "Person"),  # a tag that cannot mean what the gold has stays wrong
    ]
    tally = score(INVENTED, rows, only=NAMED)
    assert (tally.gold, tally.found, tally.system, tally.right) == (3, 2, 3, 2)
    assert score(INVENTED, rows).gold == 4  # and the programme


def test_a_close_name_finds_its_thing_once() -> None:
    rows = kindly([("河北东岭商会", "ORG"), ("东岭商会", "ORG")], FILE, GOLD)
    assert [(row["label"], row["type"]) for row in rows] == [("河北东岭商会", "SocialOrganization")]
    assert score(INVENTED, rows, only=NAMED).found == 1


def test_an_optional_name_is_no_miss_and_no_error() -> None:
    tally = score(INVENTED, kindly([("槐荫路", "LOC")], FILE, GOLD), only=NAMED)
    assert (tally.found, tally.right, tally.system) == (0, 1, 1)


def test_taggers_that_need_no_further_package() -> None:
    sentence = "林晓东在北京市海淀区工作。"
    assert ("林晓东", "PER") in list(lac(sentence))
    assert ("北京市", "LOC") in list(posseg(sentence))
    assert {tag for tagger in (lac, posseg) for _, tag in tagger(sentence)} <= set(MEANT)


def test_the_gold_is_read_with_its_articles() -> None:
    gold = read_gold("own", "tests/gold/seeds_own", "seeds")
    assert {article.file[:3] for article in gold.articles} == {"002", "004"}
    assert gold.rows.entities
    everything = Tagger("the gold itself", lambda sentence: [(name, tag) for name, tag in PERFECT if name in sentence])
    perfect = [(str(r["label"]), tag) for r in gold.rows.entities for tag in MEANT if r["type"] in MEANT[tag]]
    PERFECT.extend(perfect)
    ((named, _),) = theirs(everything, [gold]).figures
    assert named.precision > 0.95
    assert named.recall > 0.8  # what a line break or a reference hides is not found in a sentence


PERFECT: list[tuple[str, str]] = []


def test_the_tables_in_both_languages() -> None:
    tally = Tally(gold=4, found=2, system=4, right=3)
    line = Line("ours", "本项目", ((tally, tally),))
    english, chinese = table([line], [INVENTED], "en"), table([line], [INVENTED], "zh")
    assert english.splitlines()[-1] == "| ours | 0.75 / 0.50 / **0.60** | 0.60 |"
    assert chinese.splitlines()[-1] == "| 本项目 | 0.75 / 0.50 / **0.60** | 0.60 |"
    assert {len(told.split(" | ")) for told in english.splitlines()[::2]} == {3}
    gain = Gain("road", True, (0.0052,), 8, 6)
    assert uses_table([gain], [INVENTED]).splitlines()[-1] == "| road | +0.0052 | 6 of 8 | yes |"


def test_a_use_is_kept_or_rejected() -> None:
    assert not {use.name for use in USES} & {use.name for use in REJECTED}
    assert {use.tag for use in (*USES, *REJECTED)} == set(MEANT)
