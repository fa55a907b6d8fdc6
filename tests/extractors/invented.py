"""An invented article and what rules might have found in it, made by hand so that no rule can change the tests."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extractors import Claim, Named, Said, Tally, pass_gate
from kg.model import Article, Entity, Evidence, Extraction, Observation, Quantity, Sentence, Statement, Text

SOURCE = (
    "云溪街道：党建引领聚合力\n"
    "云溪街道位于东岭区，辖青松社区等6个社区，常住人口1.77万人。\n"
    "今年以来，云溪街道党工委书记赵明远带队推行“路长制”，安装摄像头６００\n"
    "余个，2019年3月成立了东岭商会。\n"
    "【图】青松社区便民驿站\n"
    "青松社区联合宏达物业有限公司开展志愿服务，幸福路上居民周素琴点赞。\n"
)
DROPPED_LINE = "【图】青松社区便民驿站\n"  # as if the mending had dropped the caption
OFFICE = Entity("Office", "云溪街道", ("云溪街道办事处",), code="990102003")
COMMUNITY = Entity("Community", "青松社区", scope="990102003")
PARTY = Entity("PartyOrganization", "云溪街道党工委", ("党工委",), scope="990102003")
PERSON = Entity("Person", "赵明远", scope="990102003")


def mended(source: str = SOURCE, dropped: str = DROPPED_LINE) -> Text:
    """The text without the dropped line and without the line break inside a number."""
    article = Article("a.txt", 1, source, ((0, len(source)),), published="2021-09-17")
    at = source.index(dropped) if dropped else len(source)
    kept = [i for i in range(len(source)) if not at <= i < at + len(dropped)]
    kept = [i for i in kept if not (source[i] == "\n" and source[i + 1 : i + 2] == "余")]
    text = "".join(source[i] for i in kept)
    sentences, start = [], 0
    for end, char in enumerate(text, 1):
        if char in "。\n" and text[start:end].strip():
            sentences.append(Sentence(start, end, len(sentences)))
            start = end
    return Text(article, text, tuple(kept), tuple(sentences))


def evidence(words: str, text: Text) -> Evidence:
    """The evidence of words of the mended text."""
    at = text.text.index(words)
    return Evidence(*text.source_span(at, at + len(words)), words)


def known() -> Extraction:
    """What the rules found: four things, a post and a number."""
    text = mended()
    said = (
        Statement(
            "a.txt#1", PERSON, "holdsPost", PARTY, evidence("书记赵明远", text), post="书记", confidence=0.9, rule="r"
        ),
        Statement(
            *("a.txt#1", OFFICE, "observed", Observation("常住人口", 17700, "人")),
            *(evidence("常住人口1.77万人", text), "", "", 0.9, "r"),
        ),
    )
    return Extraction(text.article, (COMMUNITY, OFFICE, PARTY, PERSON), said, text)


def quantities(text: Text) -> tuple[Quantity, ...]:
    """The numbers of the text as the rules read them."""
    at = text.text.index("６００")
    return (Quantity(at, at + 5, 600, "个", "atLeast"),)


@dataclass(frozen=True)
class Speaker:
    """An extractor that says what it is told to say."""

    said: Said = field(default_factory=Said)
    name: str = "speaker"
    options: str = "1"
    confidence: float = 0.55

    def __call__(self, known: Extraction) -> Said:
        return self.said


def mint(type: str, label: str) -> Entity:
    """An entity of a new name, in the office's scope."""
    return Entity(type, label, scope=OFFICE.code)


def gate(*said: Named | Claim, to: Extraction | None = None) -> tuple[Extraction, Tally]:
    """What the gate makes of names and claims."""
    before = known() if to is None else to
    assert before.text is not None
    names = tuple(each for each in said if isinstance(each, Named))
    claims = tuple(each for each in said if isinstance(each, Claim))
    return pass_gate(Said(names, claims), before, extractor=Speaker(), mint=mint, quantities=quantities(before.text))


def new(after: Extraction) -> list[Statement]:
    """The statements that came in."""
    return [s for s in after.statements if s.rule == "extractor.speaker"]
