"""What every kind of correction does to what an article says, and why one does nothing."""

from __future__ import annotations

import pytest

from kg.corrections import apply
from kg.iri import entity_iri
from kg.model import Entity, Extraction, Observation, Statement
from kg.rdf import claim_iri, fits, to_quads

from .invented_page import COMMUNITY, FOUND, LAKE, OFFICE, PARK, PARTY, PERSON, ROADS, SOURCE, STATEMENTS, corrections


def corrected(text: str, found: Extraction = FOUND) -> Extraction:
    """The article corrected; every correction must have done something."""
    new, unapplied = apply(found, corrections(text))
    assert unapplied == ()
    assert all(fits(s) for s in new.statements)
    to_quads(new)
    return new


def why_not(text: str) -> str:
    """Why the one correction of a text does nothing; the article must be as it was."""
    new, unapplied = apply(FOUND, corrections(text))
    assert new == FOUND
    (each,) = unapplied
    assert (each.at.file, each.at.line, each.article) == ("c.toml", 1, "a.txt#1")
    return each.why


def gone(new: Extraction) -> set[Statement]:
    return set(STATEMENTS) - set(new.statements)


def come(new: Extraction) -> set[Statement]:
    return set(new.statements) - set(STATEMENTS)


WOODS_REJECTED = '[[reject]]\nsubject = "云岭街道"\npredicate = "implements"\nobject = "林长制"\n'


def test_nothing_to_correct_changes_nothing() -> None:
    assert apply(FOUND, corrections("# 还没有更正\n")) == (FOUND, ())
    assert corrected(WOODS_REJECTED + 'article = "a.txt#1"\n') != FOUND
    assert apply(FOUND, corrections(WOODS_REJECTED + 'article = "a.txt#2"\n')) == (FOUND, ())


@pytest.mark.parametrize(
    "which",
    [
        'subject = "云岭街道"\npredicate = "implements"\nobject = "林长制"',
        'subject = "云岭"\npredicate = "实施"\nobject = "“林长制”"',
        'subject = "990101001"\nobject = "林长制"',
        f'statement = "{claim_iri(STATEMENTS[6]).rpartition("/")[2][:10]}"',
        f'statement = "{claim_iri(STATEMENTS[6])}"',
    ],
)
def test_reject(which: str) -> None:
    new = corrected(f"[[reject]]\n{which}\n")
    assert gone(new) == {STATEMENTS[6]}
    assert not come(new)
    assert new.entities == FOUND.entities


def test_reject_numbers_by_indicator_and_value() -> None:
    which = '[[reject]]\nsubject = "云岭街道"\nindicator = "常住人口"\nvalue = '
    assert gone(corrected(which + "32000")) == {STATEMENTS[5]}
    assert why_not(which + "33000") == "the article makes no such statement"


def test_change_keeps_the_words_and_says_who_changed_it() -> None:
    which = 'subject = "云岭街道"\npredicate = "implements"\nobject = "路长制"'
    new = corrected(f'[[change]]\n{which}\nto = {{ time = "2018-10" }}\nid = "roads"\n')
    (old,), (made,) = gone(new), come(new)
    assert (made.time, made.confidence, made.rule) == ("2018-10", 1.0, "correction:roads")
    assert made.evidence == old.evidence
    assert new.statements.index(made) == FOUND.statements.index(old)
    other = corrected(f'[[change]]\n{which}\nto = {{ object = "河长制" }}\n')
    (made,) = come(other)
    assert isinstance(made.object, Entity)
    assert (made.object.type, made.object.label) == ("Programme", "河长制")
    assert made.object in other.entities
    assert made.rule.startswith("correction:")


def test_change_a_number() -> None:
    new = corrected(
        '[[change]]\nsubject = "云岭街道"\nindicator = "常住人口"\n'
        'to = { value = 32500, bound = "about", time = 2018 }\n'
    )
    (made,) = come(new)
    assert made.object == Observation("常住人口", 32500, "人", "about")
    assert made.time == "2018"


@pytest.mark.parametrize(
    ("correction", "why"),
    [
        ('subject = "林晓东"\npredicate = "holdsPost"\nto = { time = "2018" }', "2 statements fit: "),
        ('subject = "林晓东"\npredicate = "implements"\nto = { time = "2018" }', "the article makes no such statement"),
        ('subject = "云岭街道"\nobject = "路长制"\nto = { time = "2018" }', "the article says so already"),
        ('subject = "云岭街道"\nobject = "路长制"\nto = { time = "去年" }', "'去年' is no EDTF time"),
        ('subject = "云岭街道"\nobject = "路长制"\nto = { post = "主任" }', "implements takes no post"),
        (
            'subject = "云岭街道"\nobject = "路长制"\nto = { object = "林晓东", object_type = "Person" }',
            "implements does not lead from Office to Person",
        ),
    ],
)
def test_change_refused(correction: str, why: str) -> None:
    assert why_not(f"[[change]]\n{correction}\n").startswith(why)


FACT = (
    '[[add]]\narticle = "a.txt#1"\nsubject = "翠湖项目"\npredicate = "observed"\n'
    'indicator = "总投资"\nvalue = 12000000\n'
)


def test_add_on_words_that_run_over_a_line_break() -> None:
    new = corrected(FACT + 'unit = "元"\ntime = 2018\nquote = "翠湖项目总投资 1200万元"\n')
    (made,) = come(new)
    assert made.subject == LAKE
    assert made.object == Observation("总投资", 12000000, "元")
    assert (made.confidence, made.time) == (1.0, "2018")
    assert SOURCE[made.evidence.start : made.evidence.end] == "翠湖项目总投\n资1200万元"
    assert made.evidence.text == "翠湖项目总投资1200万元"


def test_add_with_new_things() -> None:
    text = (
        '[[add]]\narticle = "a.txt#1"\nsubject = "市里"\nsubject_type = "GovernmentBody"\n'
        'predicate = "implements"\nobject = "林长制"\nquote = "市里正在推行林长制"\n'
    )
    new = corrected(text)
    (made,) = come(new)
    assert made.subject == Entity("GovernmentBody", "市里")
    assert made.subject in new.entities
    minted, _ = apply(FOUND, corrections(text), mint=lambda type, label: Entity(type, label, scope="9901"))
    assert Entity("GovernmentBody", "市里", scope="9901") in minted.entities
    (founded,) = come(
        corrected(
            '[[add]]\narticle = "a.txt#1"\nsubject = "翠湖社区"\npredicate = "foundedOn"\n'
            'object = "2018"\nquote = "2018年"\n'
        )
    )
    assert founded.object == "2018"


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ('quote = "翠湖项目总投资1300万元"', "the article does not say “翠湖项目总投资1300万元”"),
        ('quote = "总投资1200万元"\ntime = "两年前"', "'两年前' is no EDTF time"),
        ('quote = "总投资1200万元"\npost = "主任"', "observed takes no post"),
    ],
)
def test_add_refused(lines: str, why: str) -> None:
    assert why_not(f"{FACT}{lines}\n") == why


def test_add_refused_for_its_ends() -> None:
    head = '[[add]]\narticle = "a.txt#1"\nquote = "云岭街道推行路长制"\n'
    wrong = head + 'subject = "路长制"\npredicate = "implements"\nobject = "云岭街道"\n'
    assert why_not(wrong) == "implements does not lead from Programme to Office"
    unknown = head + 'subject = "云岭街道"\npredicate = "implements"\nobject = "河长制"\n'
    assert why_not(unknown) == "nothing in the article is called 河长制: add its type to make it new"
    again = (
        head.replace("路长制", "路长制，")
        + 'subject = "云岭街道"\npredicate = "implements"\nobject = "路长制"\ntime = 2018\n'
    )
    assert why_not(again) == "the article's statements have it already"


def test_merge_calls_both_by_the_first_name() -> None:
    new = corrected('[[merge]]\nnames = ["翠湖公园项目", "翠湖项目"]\nbecause = "同一工程"\n')
    (project,) = [e for e in new.entities if e.type == "Project"]
    assert (project.label, project.aliases, project.note) == ("翠湖公园项目", ("翠湖项目",), "同一工程")
    assert project.key == PARK.key
    assert [s.subject for s in new.statements if s.predicate == "locatedIn"] == [project]
    assert [s.object for s in new.statements if s.predicate == "undertakes"] == [project]


def test_merge_where_only_another_name_stands_makes_the_same_thing() -> None:
    only = Extraction(FOUND.article, (LAKE, OFFICE), (STATEMENTS[3],), FOUND.text)
    text = '[[merge]]\nnames = ["翠湖公园项目", "翠湖项目"]\n'
    new, unapplied = apply(only, corrections(text), mint=lambda type, label: Entity(type, label, scope="990101001"))
    assert not unapplied
    assert {e.key for e in new.entities} == {PARK.key, OFFICE.key}


def test_merge_into_a_thing_of_another_office() -> None:
    new = corrected('[[merge]]\nnames = ["林晓东"]\ninto = "id:Person/990202/林晓东"\n')
    (person,) = [e for e in new.entities if e.type == "Person"]
    assert entity_iri(person).endswith("/id/Person/990202/林晓东")
    assert sum(s.subject == person for s in new.statements) == 2


def test_merge_drops_what_can_no_longer_be_said() -> None:
    new = corrected('[[merge]]\nnames = ["云岭街道", "翠湖项目"]\n')
    assert not [s for s in new.statements if s.predicate == "locatedIn"]
    assert {"云岭", "翠湖项目"} == set(next(e for e in new.entities if e.key == OFFICE.key).aliases)


@pytest.mark.parametrize(
    ("correction", "why"),
    [
        ('names = ["甲项目", "乙项目"]', "nothing in the article is called 甲项目 or 乙项目"),
        ('names = ["云岭街道", "云岭"]', "what is called 云岭街道 or 云岭 is one thing already"),
        ('names = ["翠湖项目"]\ninto = "id:Frob/翠湖项目"', "id:Frob/翠湖项目 is no IRI of a thing"),
    ],
)
def test_merge_refused(correction: str, why: str) -> None:
    assert why_not(f"[[merge]]\n{correction}\n") == why


def test_namesakes_in_one_article_are_kept_apart_by_words() -> None:
    new = corrected(
        '[[apart]]\narticle = "a.txt#1"\nname = "林晓东"\nas = "林晓东（城管办）"\nquote = "云岭街道城管办林晓东"\n'
    )
    people = {e.label: e for e in new.entities if e.type == "Person"}
    assert set(people) == {"林晓东", "林晓东（城管办）"}
    assert people["林晓东（城管办）"].aliases == ("林晓东",)
    posts = {s.subject.label: s.object for s in new.statements if s.predicate == "holdsPost"}
    assert posts["林晓东"] == PARTY
    assert entity_iri(people["林晓东"]) == entity_iri(PERSON)
    assert entity_iri(people["林晓东（城管办）"]) != entity_iri(PERSON)


def test_a_thing_of_an_article_is_kept_apart_from_that_of_others() -> None:
    new = corrected('[[apart]]\narticles = ["a.txt#1", "b.txt#1"]\nname = "路长制"\nas = "路长制（试点）"\n')
    (programme,) = [e for e in new.entities if "路长制" in (e.label, *e.aliases)]
    assert programme.key != ROADS.key
    assert programme in [s.object for s in new.statements]


@pytest.mark.parametrize(
    ("correction", "why"),
    [
        ('name = "周明远"\nas = "周明远（二）"', "no thing in the article is called 周明远"),
        (
            'name = "云岭街道"\nas = "云岭（二）"',
            "云岭街道 is told apart by its code 990101001: correct that by [[code]]",
        ),
        ('name = "林晓东"\nas = "林"\nquote = "林晓冬"', "the article does not say “林晓冬”"),
        ('name = "林晓东"\nas = "林"\nquote = "市里正在"', "nothing is said of 林晓东 by “市里正在”"),
    ],
)
def test_apart_refused(correction: str, why: str) -> None:
    assert why_not(f'[[apart]]\narticle = "a.txt#1"\n{correction}\n') == why


def test_an_alias_goes_to_one_thing_and_leaves_the_others() -> None:
    new = corrected('[[alias]]\nname = "翠湖公园项目"\nalias = "翠湖"\n')
    named = {e.label: e.aliases for e in new.entities}
    assert named["翠湖公园项目"] == ("翠湖",)
    assert named["翠湖社区"] == ()
    assert why_not('[[alias]]\nname = "云岭街道"\nalias = "云岭"\n') == "云岭街道 is called 云岭 already"


def test_an_alias_that_is_the_label_of_another_of_its_class_makes_them_one() -> None:
    new = corrected('[[alias]]\nname = "翠湖公园项目"\nalias = "翠湖项目"\n')
    assert [(e.label, e.aliases) for e in new.entities if e.type == "Project"] == [("翠湖公园项目", ("翠湖项目",))]


def test_namesakes_need_a_class_or_an_iri() -> None:
    twin = Extraction(FOUND.article, (*FOUND.entities, Entity("Project", "云岭街道")), FOUND.statements, FOUND.text)
    text = '[[alias]]\nname = "云岭街道"\nalias = "云岭办"\n'
    new, (unapplied,) = apply(twin, corrections(text))
    assert new == twin
    assert unapplied.why == "2 things in the article are called 云岭街道: add type, or give an IRI"
    for more in ('type = "Office"\n', 'type = "Project"\n'):
        changed, _ = apply(twin, corrections(text + more))
        (bearer,) = [e for e in changed.entities if "云岭办" in e.aliases]
        assert bearer.type in more
    by_iri, _ = apply(twin, corrections('[[alias]]\nname = "id:division/990101001"\nalias = "云岭办"\n'))
    assert [e.key for e in by_iri.entities if "云岭办" in e.aliases] == [OFFICE.key]


def test_codes_are_given_and_taken() -> None:
    new = corrected('[[code]]\nname = "翠湖社区"\ncode = "990101001009"\nbecause = "名录第 9 号"\n')
    (community,) = [e for e in new.entities if e.label == "翠湖社区"]
    assert (community.code, community.note) == ("990101001009", "名录第 9 号")
    none = corrected('[[code]]\nname = "翠湖社区"\ncode = ""\n')
    (community,) = [e for e in none.entities if e.label == "翠湖社区"]
    assert (community.code, community.scope) == ("", "990101001")
    assert why_not(f'[[code]]\nname = "翠湖社区"\ncode = "{COMMUNITY.code}"\n') == "翠湖社区 has that code already"
    assert why_not('[[code]]\nname = "翠湖社区"\ncode = "990101"\n').startswith("the code of a Community has 12 digits")
    assert why_not('[[code]]\nname = "林晓东"\ncode = "990101"\n') == "no division in the article is called 林晓东"


def test_things_come_before_statements_whatever_the_order_of_the_file() -> None:
    text = (
        '[[reject]]\nsubject = "云岭街道"\nobject = "翠湖工程"\n\n'
        '[[alias]]\nname = "翠湖公园项目"\nalias = "翠湖工程"\n'
    )
    assert not [s for s in corrected(text).statements if s.predicate == "undertakes"]


def test_each_correction_stands_alone() -> None:
    text = f'[[reject]]\nsubject = "云岭街道"\nobject = "湖长制"\n\n{WOODS_REJECTED}'
    new, unapplied = apply(FOUND, corrections(text))
    assert gone(new) == {STATEMENTS[6]}
    assert [(u.at.line, u.why) for u in unapplied] == [(1, "the article makes no such statement")]
    assert str(unapplied[0]).startswith("c.toml:1: [[reject]] no longer applies in a.txt#1: ")
