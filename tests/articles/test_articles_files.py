"""Files as they come: encodings, broken bytes, folders, links, names."""

import os
from pathlib import Path

import pytest

from kg.articles import Source, find_files, read_articles
from kg.articles import decode as decoding
from kg.articles.decode import decode
from kg.errors import InputError

TEXT = "街道办事处开展“双改”工作\r\n\r\n记者 王建国\r\n近日，社区居民参与活动。\r\n"
TRADITIONAL = "區公所舉辦社區活動，居民踴躍參與，為民服務。\n"


def write(folder: Path, name: str, data: bytes) -> Source:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return Source(path, name)


def refused(source: Source) -> InputError:
    articles, errors = read_articles(source)
    assert articles == []
    assert len(errors) == 1
    assert errors[0].file == str(source.path)
    assert errors[0].problem
    assert errors[0].mend
    return errors[0]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_usual_encoding_gives_the_same_text(tmp_path: Path, encoding: str) -> None:
    (article,), errors = read_articles(write(tmp_path, "a.txt", TEXT.encode(encoding)))
    assert errors == []
    assert article.source == TEXT
    assert article.authors[0].name == "王建国"


@pytest.mark.parametrize("encoding", ["big5", "gb18030", "utf-8"])
@pytest.mark.parametrize("text", [TRADITIONAL, "區公所", "社區營造協會", "臺北市中正區公所"])
def test_traditional_text_is_told_from_simplified_even_when_short(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), file="a.txt") == text


@pytest.mark.parametrize("text", ["社区", "街道办", "郑州经开区", "党建引领，打造宜居城市"])
def test_short_simplified_text_in_gbk(text: str) -> None:
    assert decode(text.encode("gbk"), file="a.txt") == text


def test_a_four_byte_character_of_gb18030() -> None:
    assert decode("㐂𠮷街道办事处的工作".encode("gb18030"), file="a.txt") == "㐂𠮷街道办事处的工作"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is empty"),
        (b"  \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"abc\x00def", "NUL"),
        ("社区\x00街道".encode(), "NUL"),
        (b"\x01\x02\x03\x04", "control character"),
        (b"\xff\xfe\x00", "is marked as UTF-16-LE"),
        (TEXT.encode()[:60] + b"\xff" + TEXT.encode()[60:] * 3, "is not UTF-8, GB18030, Big5 or UTF-16"),
        ("\u200b\ufeff\u3000\n".encode(), "holds no text"),
        ("2023-06-12 10:20\n上一篇\n".encode(), "holds no text"),
    ],
)
def test_what_is_no_text_is_refused_with_a_mend(tmp_path: Path, data: bytes, problem: str) -> None:
    assert problem in refused(write(tmp_path, "a.txt", data)).problem


def test_other_languages_are_decoded_where_the_encoding_is_certain() -> None:
    russian = "Районное управление провело собрание жителей микрорайона.\n" * 3
    assert decode(russian.encode("cp1251"), file="a.txt") == russian
    french = "Le bureau du quartier a été créé à côté de la mairie.\n" * 3
    assert isinstance(decode(french.encode("latin-1"), file="a.txt"), InputError)


def test_the_place_of_the_first_bad_byte_is_told() -> None:
    found = decode("社区".encode() * 40 + b"\xff\xff" + "街道".encode() * 40, file="a.txt")
    assert isinstance(found, InputError)
    assert found.place == "byte 241"


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LARGEST", 1000)
    assert "larger than" in refused(write(tmp_path, "a.txt", b"a" * 1001)).problem
    (article,), _ = read_articles(write(tmp_path, "b.txt", b"a" * 1000))
    assert len(article.source) == 1000
    assert decoding.LARGEST == 1000


def test_missing_folder_and_forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "does not exist" in refused(Source(tmp_path / "no.txt", "no.txt")).problem
    assert "is a folder" in refused(Source(tmp_path, "folder")).problem
    source = write(tmp_path, "a.txt", TEXT.encode())

    def forbid(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbid)
    assert "may not be read" in refused(source).problem


def test_folders_are_read_to_the_bottom_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.md", "a/1.html", ".hidden.txt", ".git/x.txt", "c.jsonl", "README"):
        write(tmp_path, name, TEXT.encode())
    found, errors = find_files([tmp_path])
    assert [source.name for source in found] == ["README", "a/1.html", "a/2.md", "b.txt", "c.jsonl"]
    assert errors == []


def test_a_file_given_by_itself_has_its_own_name(tmp_path: Path) -> None:
    source = write(tmp_path, "deep/er/a.txt", TEXT.encode())
    assert find_files([source.path])[0] == [Source(source.path, "a.txt")]


def test_links_out_of_the_folder_are_refused_and_inside_followed(tmp_path: Path) -> None:
    write(tmp_path, "out/secret.txt", b"secret")
    write(tmp_path, "in/sub/a.txt", TEXT.encode())
    (tmp_path / "in/link.txt").symlink_to(tmp_path / "out/secret.txt")
    (tmp_path / "in/up").symlink_to(tmp_path / "in")
    (tmp_path / "in/folder").symlink_to(tmp_path / "out")
    (tmp_path / "in/gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "in/zz.txt").symlink_to(tmp_path / "in/sub/a.txt")
    found, errors = find_files([tmp_path / "in"])
    assert [source.name for source in found] == ["sub/a.txt"]  # zz.txt is the same file
    problems = {Path(error.file).name: error.problem for error in errors}
    assert set(problems) == {"link.txt", "folder", "gone.txt"}
    assert "leaves the folder" in problems["link.txt"]
    assert "leaves the folder" in problems["folder"]


def test_two_files_of_one_name_are_not_mixed_up(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a/x.txt", b"one"), write(tmp_path, "b/x.txt", b"two")
    for order in ([first.path, second.path], [second.path, first.path]):
        found, errors = find_files(order)
        assert [source.path for source in found] == [first.path]
        assert [error.file for error in errors] == [str(second.path)]
        assert "same name" in errors[0].problem
        assert errors[0].mend


def test_the_same_file_given_twice_is_read_once(tmp_path: Path) -> None:
    source = write(tmp_path, "x.txt", b"one")
    found, errors = find_files([source.path, source.path, tmp_path])
    assert [each.name for each in found] == ["x.txt"]
    assert errors == []


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-1.7", "pdftotext"),
        ("a.docx", b"PK\x03\x04", ".txt or .html"),
        ("a.zip", b"PK\x03\x04", "unpack"),
        ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "leave it out"),
        ("a.bin", bytes(range(256)), "leave it out"),
    ],
)
def test_files_that_are_no_text_are_refused_with_a_mend(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    write(tmp_path, name, data)
    found, errors = find_files([tmp_path])
    assert found == []
    assert told in errors[0].mend


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "utf-16", "utf-16-le"])
def test_text_of_unknown_suffix_is_read_as_text(tmp_path: Path, encoding: str) -> None:
    write(tmp_path, "news.asc", (TEXT * 20).encode(encoding))
    (source,), errors = find_files([tmp_path])
    assert source.format == "text"
    assert errors == []


def test_what_is_not_there_and_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    _, errors = find_files([tmp_path / "nothing", tmp_path / "pipe", Path("nul\x00byte")])
    assert len(errors) == 3
    assert "does not exist" in errors[0].problem
    assert "neither a file nor a folder" in errors[1].problem
