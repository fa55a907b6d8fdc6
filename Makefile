# Two commands: `make demo` builds the graph from seeds/ and shows it, `make test` runs every check.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORE := kg-store
PAGE := graph.html
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
# Locks for every supported Python and system, with hashes and without any registry's address.
COMPILE := $(BIN)/uv pip compile --quiet --no-python-downloads --universal --python-version 3.10 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

.PHONY: demo test lint types imports unit browser bench lock dist clean

demo: $(VENV)/.run
	$(BIN)/kg --store $(STORE) build seeds
	$(BIN)/kg --store $(STORE) stats
	$(BIN)/kg --store $(STORE) show 魏喜盈
	$(BIN)/kg --store $(STORE) ask grids first=枫杨 second=潮河
	$(BIN)/kg --store $(STORE) view -o $(PAGE)
	@echo "graph page: $(abspath $(PAGE))"

test: $(VENV)/.dev browser lint types imports unit

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

unit: $(VENV)/.dev
	$(BIN)/pytest --numprocesses auto --dist worksteal

# The page is tested in a real browser with Chinese fonts.
browser:
	sh scripts/install_browser.sh

bench: $(VENV)/.dev
	$(BIN)/python -m tests.benchmarks

dist: $(VENV)/.dev
	$(BIN)/python -m build --no-isolation

lock: $(VENV)/.dev
	$(COMPILE) requirements-build.in -o requirements-build.lock
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

$(VENV)/.made: requirements-build.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo "Python 3.10 or later is needed: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { echo "python3-venv is missing: apt-get install python3-venv"; exit 1; }
	$(PIP) --require-hashes -r requirements-build.lock
	touch $@

$(VENV)/.run: $(VENV)/.made requirements.lock pyproject.toml
	$(PIP) --no-build-isolation --use-pep517 --require-hashes -r requirements.lock
	$(PIP) --no-build-isolation --no-deps -e .
	touch $@

$(VENV)/.dev: $(VENV)/.made requirements-dev.lock pyproject.toml
	$(PIP) --no-build-isolation --use-pep517 --require-hashes -r requirements-dev.lock
	$(PIP) --no-build-isolation --no-deps -e .
	touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) $(STORE) $(PAGE) dist
