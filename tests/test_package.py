"""The package as others get it: wheel and sdist are whole and work elsewhere; locks and dependencies agree."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements-build.lock", "requirements.lock", "requirements-dev.lock")


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def build(kind: str, source: Path, target: Path) -> Path:
    run(sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", target, cwd=source)
    (made,) = target.iterdir()
    return made


def sources(folder: Path) -> set[str]:
    """Files of a folder of the checkout that belong to the project."""
    found = run("git", "ls-files", "--cached", "--others", "--exclude-standard", folder.name, cwd=folder.parent)
    return {name for name in found.splitlines() if (folder.parent / name).exists()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel installed into a folder of its own; the dependencies are those of this environment."""
    target = tmp_path_factory.mktemp("installed")
    command = (sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", target, wheel)
    run(*command, cwd=target)
    return target


def test_wheel_holds_every_file_of_the_package_and_the_ontology(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = sources(ROOT / "kg") | {f"kg/{name}" for name in sources(ROOT / "ontology")}
    assert {"kg/ontology/jiceng.ttl", "kg/ontology/shapes.ttl", "kg/data/divisions.villages.bin"} <= wanted
    assert {n for n in names if n.startswith("kg/")} == wanted
    assert {Path(n).name for n in names if "/licenses/" in n} == {"LICENSE", "NOTICE"}
    assert wheel.stat().st_size < 8_000_000


def test_sdist_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    (tmp_path / "sdist").mkdir()
    archive = build("sdist", ROOT, tmp_path / "sdist")
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path, filter="data")
    again = build("wheel", tmp_path / archive.name.removesuffix(".tar.gz"), tmp_path / "wheel")
    assert again.read_bytes() == wheel.read_bytes()


def test_wheel_works_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(installed), "KG_STORE": str(tmp_path / "store"), "LANG": "C.UTF-8"}
    shutil.copytree(ROOT / "seeds", tmp_path / "news")
    where = run(sys.executable, "-c", "import kg; print(kg.__file__)", cwd=tmp_path, env=env)
    assert Path(where.strip()).is_relative_to(installed)

    def kg(*words: str) -> str:
        return run(sys.executable, installed / "bin" / "kg", *words, cwd=tmp_path, env=env)

    kg("build", "news", "--jobs", "1")
    assert '"articles": 7' in kg("stats", "--json")
    assert "明湖" in kg("show", "魏喜盈")
    assert "410171560" in kg("ask", "offices", "--format", "csv")
    kg("validate")
    kg("export", "-o", "graph.ttl", "--statements", "statements")
    kg("view", "-o", "graph.html")
    assert (tmp_path / "graph.ttl").stat().st_size > 100_000
    assert (tmp_path / "statements" / "statements.jsonl").stat().st_size > 10_000
    assert (tmp_path / "graph.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("name", LOCKS)
def test_lock_has_hashes_for_all_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    pinned = re.split(r"\n(?=\S)", text.strip())
    assert all(re.match(r"[a-z0-9-]+==\S+", one) for one in pinned)
    assert all("--hash=sha256:" in one for one in pinned)


def pins(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for package, pinned in re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(package, set()).add(pinned)
    return found


def test_locks_agree() -> None:
    build_lock, lock, dev_lock = map(pins, LOCKS)
    assert lock.items() <= dev_lock.items()
    assert all(dev_lock.get(name, pinned) == pinned for name, pinned in build_lock.items())


def dependencies(wheel: Path) -> set[str]:
    """Names of the packages that a wheel asks for on any Python, without its extras."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode())
    told = metadata.get_all("Requires-Dist", [])
    return {re.split(r"[<>=\[; ]", line)[0] for line in told if "extra ==" not in line and "python_version" not in line}


def test_locks_hold_what_is_installed(wheel: Path) -> None:
    """The checks run with the locked versions: what was measured is what users get."""
    locked = pins("requirements.lock")
    for name in dependencies(wheel):
        assert version(name) in locked[name]


def imported(folder: Path) -> set[str]:
    """Top-level names of the modules that the files of a folder import."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    return found


def test_dependencies_are_what_the_package_imports(wheel: Path) -> None:
    optional = {"pandas", "tqdm", "matplotlib", "IPython", "httpx"}  # for notebooks and endpoints only: extras
    outside = imported(ROOT / "kg") - set(sys.stdlib_module_names) - {"kg"} - optional
    assert {name.replace("_", "-") for name in outside} == dependencies(
        wheel
    )  # modules here are named as their packages
