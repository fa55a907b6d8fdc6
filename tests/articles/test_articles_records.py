"""JSON Lines and JSON: one record, one article."""

import json
from pathlib import Path

import pytest

from kg.articles import Source, read_articles
from kg.model import Article

RECORD = {
    "id": "n-17",
    "title": "街道办实事",
    "published": "2023-06-12 10:20",
    "source": "某市日报",
    "text": "记者 王建国\n近日，街道开展活动。",
}


def read(folder: Path, name: str, content: str) -> tuple[list[Article], list[str]]:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    articles, errors = read_articles(Source(path, name))
    return articles, [str(error).removeprefix(str(path)) for error in errors]


def test_a_record_gives_text_and_metadata(tmp_path: Path) -> None:
    (article,), errors = read(tmp_path, "a.jsonl", json.dumps(RECORD, ensure_ascii=False))
    assert errors == []
    assert article.id == "a.jsonl#1"
    assert article.source == RECORD["text"]
    assert (article.title, article.newspaper, article.identifier) == ("街道办实事", "某市日报", "n-17")
    assert (article.published, article.published_basis) == ("2023-06-12", "metadata")
    assert article.source[slice(*article.authors[0].span)] == "王建国"


def test_one_broken_line_costs_only_itself_and_no_other_changes_its_name(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"第{n}篇。"}, ensure_ascii=False) for n in range(1, 6)]
    lines[1], lines[3] = '{"text": "断', '["no record"]'
    articles, errors = read(tmp_path, "a.jsonl", "\n".join(lines) + "\n\n")
    assert [(a.id, a.source) for a in articles] == [
        ("a.jsonl#1", "第1篇。"),
        ("a.jsonl#3", "第3篇。"),
        ("a.jsonl#5", "第5篇。"),
    ]
    assert [error.split(": ")[0] for error in errors] == [":line 2", ":line 4"]
    assert "Unterminated string" in errors[0]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"text": "\\ud800"}', "half a character"),
        ('{"text": "a\\u0000b"}', "NUL"),
        ('{"text": "  "}', "empty text"),
        ('{"text": 5}', 'a field "text"'),
        ('{"title": "街道"}', 'a field "text"'),
        ("null", 'a field "text"'),
        ("9" * 5000, "is n"),
    ],
)
def test_hostile_records_are_refused_and_the_next_is_read(tmp_path: Path, line: str, problem: str) -> None:
    articles, errors = read(tmp_path, "a.jsonl", line + '\n{"text": "好。"}\n')
    assert [a.number for a in articles] == [2]
    assert len(errors) == 1
    assert problem in errors[0]


def test_a_json_file_holds_one_record_or_a_list(tmp_path: Path) -> None:
    one, errors = read(tmp_path, "a.json", json.dumps(RECORD))
    assert (len(one), errors) == (1, [])
    several, errors = read(tmp_path, "b.json", json.dumps([RECORD, {"text": 1}, RECORD]))
    assert [a.number for a in several] == [1, 3]
    assert ":record 2" in errors[0]
    broken, errors = read(tmp_path, "c.json", '{\n"text": oops}')
    assert broken == []
    assert ":line 2" in errors[0]


def test_other_names_of_the_fields_and_odd_values(tmp_path: Path) -> None:
    record = {
        "text": "街道。",
        "headline": "题",
        "date": 2019,
        "media": "某报",
        "url": "http://a/b",
        "author": ["王明", "李建国"],
    }
    (article,), _ = read(tmp_path, "a.jsonl", json.dumps(record))
    assert (article.title, article.published, article.newspaper) == ("题", "2019", "某报")
    assert article.identifier == "http://a/b"
    assert [(a.name, a.role, a.span) for a in article.authors] == [("王明", "作者", (0, 0)), ("李建国", "作者", (0, 0))]


def test_a_file_of_empty_lines_holds_no_text(tmp_path: Path) -> None:
    articles, errors = read(tmp_path, "a.jsonl", "\n \n[]\n")
    assert articles == []
    assert len(errors) == 1
