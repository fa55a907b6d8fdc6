"""Files of corrections: what is read, and that a bad one is refused with its line and the mend."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.corrections import Corrections, parse_corrections, read_corrections
from kg.errors import InputError

GOOD = """\
# 更正
[[reject]]
subject = "云岭街道"
predicate = "implements"
object = "林长制"   # 只是市里的事
because = "主语是市里"

[[ alias ]]
name = "云岭街道"
alias = "云岭"

[[reject]]
statement = "0123456789ab"
"""


def problem(text: str) -> InputError:
    with pytest.raises(InputError) as caught:
        parse_corrections(text, file="c.toml")
    return caught.value


def test_entries_come_in_the_order_of_the_file_with_their_lines() -> None:
    read = parse_corrections(GOOD, file="c.toml")
    assert [(e.at.kind, e.at.line) for e in read.entries] == [("reject", 2), ("alias", 8), ("reject", 12)]
    assert read.entries[0].at.because == "主语是市里"
    assert len({e.at.ref for e in read.entries}) == 3


def test_a_reference_follows_from_what_is_said_not_from_where(tmp_path: Path) -> None:
    moved = "\n\n" + GOOD.replace("主语是市里", "因为")
    first, second = (parse_corrections(text, file="c.toml") for text in (GOOD, moved))
    assert [e.at.ref for e in first.entries] == [e.at.ref for e in second.entries]
    assert first.digest != second.digest  # the reason may stand in a note
    again = parse_corrections("\n" + GOOD, file="elsewhere.toml")
    assert again.digest == first.digest
    assert Corrections().digest == ""
    named = parse_corrections('[[alias]]\nname = "甲"\nalias = "乙"\nid = "甲-1"\n', file="c.toml")
    assert named.entries[0].at.ref == "甲-1"


def test_for_file_keeps_what_concerns_it() -> None:
    text = GOOD + '\n[[apart]]\narticles = ["b/a.txt#2", "c.txt#1"]\nname = "甲"\nas = "甲（二）"\n'
    read = parse_corrections(text, file="c.toml")
    assert len(read.for_file("b/a.txt").entries) == len(read.for_file("c.txt").entries) == 4
    assert len(read.for_file("a.txt").entries) == 3


@pytest.mark.parametrize(
    ("text", "line", "said", "mend"),
    [
        ("[[reject]\n", "1", "is not TOML", "quotation marks"),
        ("[[reject]]\nsubject = 云岭\n", "2", "is not TOML", "quotation marks"),
        ('[[rejct]]\nsubject = "甲"\n', "1", "no kind of correction 'rejct'", "did you mean reject?"),
        ('\n[reject]\nsubject = "甲"\n', "", "reject is no list of corrections", "begin each with [[reject]]"),
        ('reject = [{ statement = "0123456789ab" }]\n', "", "reject is no list", "begin each with [[reject]]"),
        ('\n\n[[reject]]\nsubjekt = "甲"\n', "3", "says nothing by 'subjekt'", "did you mean subject?"),
        ('[[reject]]\nsubject = "甲"\n', "1", "does not say which statement", "give statement, or subject"),
        ('[[reject]]\nstatement = "xyz"\n', "1", "'xyz' is no statement", "hash"),
        ('[[reject]]\nsubject = "甲"\npredicate = "implement"\n', "1", "no predicate", "did you mean implements?"),
        ('[[reject]]\nsubject = ["甲"]\nobject = "乙"\n', "1", "subject is no text", 'write subject = "…"'),
        ('[[reject]]\nsubject = "甲"\nobject = "乙"\narticle = "a.txt"\n', "1", "'a.txt' is no article", "FILE#n"),
        ('[[reject]]\nsubject = "甲\\n"\nobject = "乙"\n', "1", "line break", "one line"),
        ('[[reject]]\nsubject = "甲"\nobject = "乙"\nvalue = "多"\n', "1", "value is no number", "base units"),
        ('[[reject]]\nsubject = "甲"\nobject = "乙"\ntime = 2018-10-01\n', "1", "time is no text", 'time = "…"'),
        ('[[reject]]\nsubject = "甲"\nobject = "乙"\nid = "a b"\n', "1", "the id 'a b'", "plain"),
        ('[[change]]\nsubject = "甲"\nobject = "乙"\n', "1", "lacks to", "add a line: to"),
        ('[[change]]\nsubject = "甲"\nobject = "乙"\nto = { tiem = "2018" }\n', "1", "to says nothing", "time"),
        ('[[change]]\nsubject = "甲"\nobject = "乙"\nto = { bound = "more" }\n', "1", "no bound 'more'", "atLeast"),
        ('[[change]]\nsubject = "甲"\nobject = "乙"\nto = { object_type = "Ofice" }\n', "1", "no class", "Office?"),
        (
            '[[add]]\nsubject = "甲"\npredicate = "implements"\nobject = "乙"\nquote = "甲乙"\n',
            "1",
            "lacks article",
            "FILE#1",
        ),
        (
            '[[add]]\narticle = "a.txt#1"\nsubject = "甲"\npredicate = "implements"\nobject = "乙"\n',
            "1",
            "lacks quote",
            "quote",
        ),
        (
            '[[add]]\narticle = "a.txt#1"\nsubject = "甲"\npredicate = "implements"\nquote = "甲乙"\n',
            "1",
            "lacks object",
            "object = …",
        ),
        (
            '[[add]]\narticle = "a.txt#1"\nsubject = "甲"\npredicate = "observed"\nindicator = "户"\nquote = "甲乙"\n',
            "1",
            "a number needs indicator and value",
            "value",
        ),
        ('[[merge]]\nnames = ["甲"]\n', "1", "names fewer than two things", "names = ["),
        ('[[merge]]\nnames = "甲"\n', "1", "names is no list of texts", "names = ["),
        ('[[apart]]\nname = "甲"\nas = "乙"\n', "1", "lacks article", "FILE#1"),
        ('[[alias]]\nname = "甲"\nalias = ""\n', "1", "lacks alias", "alias = …"),
        ('[[code]]\nname = "甲"\ncode = "41017156O"\n', "1", "is no code", "digits"),
        ('[[code]]\nname = "甲"\ntype = "Office"\ncode = "4101"\n', "1", "is no code of a Office", "9 digits"),
        ('[[alias]]\nname = "甲"\nalias = "乙"\n' * 2, "4", "the same as, or with the id of, line 1", "remove one"),
        ('[[alias]]\nname = "甲"\nalias = """\n[[alias]]\n"""\n', "1", "1 corrections but 2 lines", "one line"),
    ],
)
def test_bad_files(text: str, line: str, said: str, mend: str) -> None:
    error = problem(text)
    assert error.place == line
    assert said in error.problem
    assert mend in error.mend
    assert str(error).startswith(f"c.toml:{line}: " if line else "c.toml: ")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_corrections(tmp_path / "nowhere.toml")
    path = tmp_path / "c.toml"
    path.write_bytes("# 更正\n# 第二行".encode("gb18030"))
    with pytest.raises(InputError, match=r"c\.toml:1: is not UTF-8 \(save it as UTF-8\)"):
        read_corrections(path)
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert len(read_corrections(path).entries) == 3


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    with suppress(InputError):
        assert isinstance(parse_corrections(text, file="c.toml"), Corrections)
