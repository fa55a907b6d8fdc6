"""The gate: what passes, what falls and for which reason, and what becomes one with what is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extractors import REASONS, Claim, Named, Said, pass_gate
from kg.messages import MESSAGES
from kg.model import Entity, Evidence, Observation
from kg.rdf import to_quads, to_rows

from .invented import COMMUNITY, OFFICE, PARTY, PERSON, SOURCE, Speaker, gate, known, mint, new

IMPLEMENTS = Claim(
    "云溪街道",
    "Office",
    "implements",
    "路长制",
    "Programme",
    time="2021",
    quote="云溪街道党工委书记赵明远带队推行“路长制”",
)
POST = Claim(
    "赵明远", "Person", "holdsPost", "云溪街道党工委", "PartyOrganization", post="书记", quote="党工委书记赵明远"
)
CAMERAS = Claim(
    *("云溪街道", "Office", "observed"),
    indicator="摄像头",
    value=600,
    unit="个",
    bound="atLeast",
    quote="安装摄像头600余个",
)
FOUNDED = Claim("东岭商会", "SocialOrganization", "foundedOn", "2019-03", quote="2019年3月成立了东岭商会")


def test_a_true_fact_passes_with_its_place() -> None:
    after, tally = gate(IMPLEMENTS)
    (statement,) = new(after)
    words = statement.evidence
    assert SOURCE[words.start : words.end] == words.text == "云溪街道党工委书记赵明远带队推行“路长制”"
    assert (statement.subject, statement.confidence, statement.time) == (OFFICE, 0.55, "2021")
    assert statement.object == Entity("Programme", "路长制", scope=OFFICE.code)
    assert statement.object in after.entities
    assert (tally.entities, tally.statements, tally.agreed, tally.dropped) == (1, 1, 0, ())
    assert any(row["rule"] == "extractor.speaker" for row in to_rows(to_quads(after)).statements)


def test_a_quotation_runs_over_a_line_break_and_shapes_of_characters() -> None:
    after, _ = gate(CAMERAS)
    (statement,) = new(after)
    assert SOURCE[statement.evidence.start : statement.evidence.end] == "安装摄像头６００\n余个"
    assert statement.evidence.text == "安装摄像头６００余个"
    assert statement.object == Observation("摄像头", 600, "个", "atLeast")


def test_what_the_mending_dropped_is_found_in_the_source() -> None:
    claim = Claim("便民驿站", "Facility", "locatedIn", "青松社区", "Community", quote="青松社区便民驿站")
    (statement,) = new(gate(claim)[0])
    assert SOURCE[statement.evidence.start : statement.evidence.end] == "青松社区便民驿站"


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (replace(IMPLEMENTS, quote="云溪街道大力推行“路长制”"), "quote"),  # invented
        (replace(IMPLEMENTS, quote="推行"), "quote"),  # proves nothing
        (replace(IMPLEMENTS, quote=""), "quote"),
        (replace(IMPLEMENTS, quote=SOURCE * 3), "quote"),
        (replace(IMPLEMENTS, object="河长制"), "name"),  # stands nowhere
        (replace(IMPLEMENTS, subject="该街道"), "name"),  # a reference, no name
        (replace(IMPLEMENTS, subject="1.77"), "name"),
        (replace(IMPLEMENTS, subject="云溪街道\n党建"), "name"),
        (replace(IMPLEMENTS, object_type="Policy"), "class"),
        (replace(IMPLEMENTS, object_type="Article"), "class"),
        (replace(IMPLEMENTS, object_type=""), "class"),
        (replace(IMPLEMENTS, predicate="adopts"), "predicate"),
        (replace(IMPLEMENTS, time="去年"), "time"),
        (replace(IMPLEMENTS, time="2021-13"), "time"),
        (replace(IMPLEMENTS, post="书记"), "post"),
        (Claim("路长制", "Programme", "implements", "云溪街道", "Office", quote=IMPLEMENTS.quote), "types"),
        (Claim("云溪街道", "Office", "partOf", "云溪街道办事处", "Office", quote=IMPLEMENTS.quote), "types"),
        (replace(IMPLEMENTS, subject="青松社区", subject_type="Person", predicate="holdsPost", post="书记"), "types"),
        (replace(POST, post=""), "post"),
        (replace(POST, post="区长"), "post"),
        (replace(CAMERAS, value="约六百"), "number"),
        (replace(CAMERAS, value=None), "number"),
        (replace(CAMERAS, value=True), "number"),
        (replace(CAMERAS, value=float("nan")), "number"),
        (replace(CAMERAS, value=10**400), "number"),
        (replace(CAMERAS, value=60), "number"),  # digits of the number, but not the number
        (replace(CAMERAS, value=6), "number"),  # stands in another sentence
        (replace(CAMERAS, bound="roughly"), "number"),
        (replace(CAMERAS, unit="个" * 20), "number"),
        (replace(CAMERAS, indicator="违法建筑拆除面积"), "indicator"),
        (replace(CAMERAS, indicator=""), "indicator"),
        (replace(FOUNDED, object="很久以前"), "time"),
        (replace(FOUNDED, subject="云溪街道", subject_type="Programme", predicate="observed"), "number"),
    ],
)
def test_what_falls_and_why(claim: Claim, reason: str) -> None:
    after, tally = gate(claim)
    assert after == known()
    assert tally.dropped == ((reason, 1),)
    assert (tally.entities, tally.statements, tally.agreed) == (0, 0, 0)


def test_every_reason_has_its_words() -> None:
    assert {f"dropped.{reason}" for reason in REASONS} == {key for key in MESSAGES if key.startswith("dropped.")}


def test_a_dropped_claim_leaves_no_entity() -> None:
    after, _ = gate(replace(IMPLEMENTS, quote="查无此言，全是编造"), replace(FOUNDED, object="不详"))
    assert after.entities == known().entities


def test_a_fact_that_the_rules_made_stays_theirs() -> None:
    number = Claim(
        "云溪街道办事处", "Office", "observed", indicator="人口", value=17700, unit="人", quote="常住人口1.77万人"
    )
    after, tally = gate(POST, replace(POST, time="2021"), number)
    assert after == known()
    assert (tally.statements, tally.agreed, tally.dropped) == (0, 2, ())


def test_another_post_of_the_same_person_is_another_fact() -> None:
    after, tally = gate(replace(POST, post="党工委书记"))
    assert (tally.statements, tally.agreed) == (1, 0)
    assert {s.post for s in after.statements if s.predicate == "holdsPost"} == {"书记", "党工委书记"}


def test_the_same_fact_said_twice_is_one() -> None:
    ends = ("宏达物业有限公司", "Company", "cooperatesWith", "青松社区", "Community")
    claim = Claim(*ends, quote="青松社区联合宏达物业有限公司")
    turned = Claim("青松社区", "Community", "cooperatesWith", "宏达物业有限公司", "Company", quote=claim.quote)
    _, tally = gate(IMPLEMENTS, replace(IMPLEMENTS, time=""), claim, turned)
    assert tally.statements == 2


def test_units_of_ten_thousands_are_multiplied_out() -> None:
    claim = Claim(
        "青松社区", "Community", "observed", indicator="人口", value=1.77, unit="万人", quote="常住人口1.77万人"
    )
    (statement,) = new(gate(claim)[0])
    assert statement.object == Observation("人口", 17700, "人")
    assert gate(replace(claim, unit="人"))[1].dropped == (("number", 1),)


def test_a_name_that_is_known_keeps_its_class_and_wins_aliases() -> None:
    after, tally = gate(
        Named("云溪街道办事处", "GovernmentBody", ("云溪", "云溪街道党工委", "东湖街道")),
        Named("周素琴", "Person"),
        Named("东岭区", "District", ("东岭商会 ",)),
    )
    office = next(entity for entity in after.entities if entity.type == "Office")
    assert office.aliases == ("云溪", "云溪街道办事处")
    assert {e.label for e in after.entities} - {e.label for e in known().entities} == {"周素琴", "东岭区"}
    assert tally.dropped == (("name", 2),)  # 东湖街道 stands nowhere, and no name ends in a blank
    assert (tally.entities, tally.statements) == (2, 0)


def test_an_entity_minted_under_a_known_key_is_the_known_one() -> None:
    def coded(type: str, label: str) -> Entity:
        return Entity(type, label, code=OFFICE.code)

    said = Said((Named("云溪", "Office"),))
    after, tally = pass_gate(said, known(), extractor=Speaker(), mint=coded)
    assert tally.entities == 0
    assert next(e for e in after.entities if e.key == OFFICE.key).aliases == ("云溪", "云溪街道办事处")


def test_what_comes_in_is_in_order_and_what_was_there_is_untouched() -> None:
    after, _ = gate(FOUNDED, CAMERAS, IMPLEMENTS)
    starts = [statement.evidence.start for statement in after.statements]
    assert starts == sorted(starts)
    assert set(known().statements) <= set(after.statements)
    assert [e.key for e in after.entities] == sorted(e.key for e in after.entities)
    assert {COMMUNITY, OFFICE, PARTY, PERSON} <= set(after.entities)


def test_failures_and_losses_are_told() -> None:
    said = Said(lost=(("unread", 3), ("unasked", 1)), failure="the server answered 500")
    after, tally = pass_gate(said, known(), extractor=Speaker(), mint=mint)
    assert after == known()
    assert tally.dropped == (("unasked", 1), ("unread", 3))
    assert tally.failures == ("a.txt#1: the server answered 500",)
    both = tally + tally
    assert both.dropped == (("unasked", 2), ("unread", 6))
    assert len(both.failures) == 2


def test_an_extraction_without_text_is_refused() -> None:
    with pytest.raises(ValueError, match="without its text"):
        pass_gate(Said(), replace(known(), text=None), extractor=Speaker(), mint=mint)


def test_evidence_is_a_value_of_the_model() -> None:
    (statement,) = new(gate(FOUNDED)[0])
    at = SOURCE.index("2019年")
    assert statement.evidence == Evidence(at, at + len(FOUNDED.quote), FOUNDED.quote)
    assert statement.object == "2019-03"
