"""The door: one writer or many readers, and every failure in plain words."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import FileGraphs, Store
from kg.store.opening import LOCK

from .invented_files import file_graphs


def test_there_is_no_store_yet(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store yet; make one with: kg build"):
        Store.open(tmp_path / "none")
    with pytest.raises(StoreError, match="no store yet"):
        Store.open(tmp_path / "none", create=True, read_only=True)
    assert not (tmp_path / "none").exists()


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("hello")
    for create in (False, True):
        with pytest.raises(StoreError, match="not a store, and not empty"):
            Store.open(tmp_path, create=create)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hello")
    with pytest.raises(StoreError, match="not a store but a file"):
        Store.open(tmp_path / "file", create=True)


def test_a_store_is_made_in_an_empty_folder_and_after_a_start_that_was_cut_off(tmp_path: Path) -> None:
    Store.open(tmp_path, create=True).close()
    (tmp_path / "cut").mkdir()
    (tmp_path / "cut" / LOCK).touch()
    (tmp_path / "cut" / "LOG").touch()
    Store.open(tmp_path / "cut", create=True).close()


def test_two_writers(store: Store) -> None:
    with pytest.raises(StoreError, match="open elsewhere; wait"):
        Store.open(store.path)


def test_a_reader_beside_a_writer(store: Store) -> None:
    with pytest.raises(StoreError, match="being written; wait"):
        Store.open(store.path, read_only=True)


def test_many_readers_and_no_writer_beside_them(store: Store) -> None:
    store.close()
    with Store.open(store.path, read_only=True) as one, Store.open(store.path, read_only=True) as two:
        assert one.articles() == two.articles() == ("a.txt#1", "b.txt#1", "b.txt#2")
        with pytest.raises(StoreError, match="open elsewhere"):
            Store.open(store.path)
    Store.open(store.path).close()


def test_a_reader_cannot_write(store: Store) -> None:
    store.close()
    with Store.open(store.path, read_only=True) as reader:
        for change in (
            lambda: reader.replace(file_graphs("c.txt", "街长制")),
            lambda: reader.remove("a.txt#1"),
            lambda: reader.forget(["a.txt"]),
            lambda: reader.put_graph("urn:g", []),
        ):
            with pytest.raises(StoreError, match="for reading only"):
                change()


def test_closing_ends_what_was_lent_to_rdflib(store: Store) -> None:
    dataset = store.rdflib()
    assert len(dataset) > 0
    store.close()
    store.close()
    Store.open(store.path).close()


@pytest.mark.parametrize("victim", ["CURRENT", "MANIFEST-*", "*.sst"])
@pytest.mark.parametrize("read_only", [True, False])
def test_a_truncated_store_is_told_to_be_damaged(store: Store, victim: str, read_only: bool) -> None:
    store.close()
    (*_, last) = sorted(store.path.glob(victim))
    last.write_bytes(last.read_bytes()[:10])
    with pytest.raises(StoreError, match=r"the store is damaged .*; remove the folder and build again"):
        Store.open(store.path, read_only=read_only)


def test_a_place_where_no_folder_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be used"):
        Store.open(tmp_path / "file" / "store", create=True)


_AS_ANOTHER_USER = """
import os, sys
from pathlib import Path
from kg.errors import StoreError
from kg.store import Store
path = Path(sys.argv[1])
for folder in (path, *path.iterdir()):
    os.chmod(folder, 0o555 if folder.is_dir() else 0o444)
if os.getuid() == 0:  # root may write anywhere
    for folder in path.parents:
        if folder.stat().st_uid == 0 and len(folder.parts) > 2:
            os.chmod(folder, 0o755)
    os.setgid(65534)
    os.setuid(65534)
with Store.open(path, read_only=True) as store:
    print(store.articles())
try:
    Store.open(path)
except StoreError as error:
    print(error)
"""


def test_a_folder_that_may_not_be_written_to_can_be_read(store: Store) -> None:
    store.close()
    done = subprocess.run(
        [sys.executable, "-c", _AS_ANOTHER_USER, str(store.path)], capture_output=True, text=True, check=False
    )
    for path in (store.path, *store.path.iterdir()):
        path.chmod(0o755)
    assert done.stderr == ""
    assert "('a.txt#1', 'b.txt#1', 'b.txt#2')" in done.stdout
    assert "may not be written to; choose another with --store" in done.stdout


_ENDLESS_BUILD = """
import sys
sys.path.insert(0, sys.argv[2])
from invented_files import file_graphs
from kg.store import Store
store = Store.open(sys.argv[1], create=True)
for n in range(1000):
    store.replace(file_graphs("a.txt", *["路长制"] * 20, digest=f"d{n}"))
    print(n, flush=True)
"""


def test_a_killed_build_leaves_the_last_whole_change(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with subprocess.Popen(
        [sys.executable, "-c", _ENDLESS_BUILD, str(path), str(Path(__file__).parent)], stdout=subprocess.PIPE, text=True
    ) as build:
        assert build.stdout is not None
        for _ in range(3):
            done = int(build.stdout.readline())
        time.sleep(0.05)  # into the middle of the next change
        os.kill(build.pid, signal.SIGKILL)
    with Store.open(path) as store:
        assert len(store.articles()) == 20
        digest = store.digests()["a.txt"]
        assert int(digest[1:]) >= done
        expected = set(file_graphs("a.txt", *["路长制"] * 20).quads)
        assert {quad for graph in store.article_graphs() for quad in store.quads(graph)} == expected


def test_a_snapshot_is_read_while_the_store_is_written(store: Store, tmp_path: Path) -> None:
    store.snapshot(tmp_path / "copy")
    with Store.open(tmp_path / "copy", read_only=True) as copy:
        store.replace(FileGraphs("a.txt", "d2"))
        assert copy.articles() == ("a.txt#1", "b.txt#1", "b.txt#2")
    with pytest.raises(StoreError):
        store.snapshot(tmp_path / "copy")
