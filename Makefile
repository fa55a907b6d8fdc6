# Two commands: `make demo` builds the graph from seeds/ and shows it, `make test` runs every check.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORE := kg-store

.PHONY: demo test lint types imports unit browser bench notebooks lock clean

demo: $(VENV)/.run
	$(BIN)/kg --store $(STORE) build seeds
	$(BIN)/kg --store $(STORE) stats
	$(BIN)/kg --store $(STORE) show 魏喜盈
	$(BIN)/kg --store $(STORE) view -o graph.html
	@echo "graph page: $(CURDIR)/graph.html"

test: $(VENV)/.dev browser lint types imports unit

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

imports:
	$(BIN)/lint-imports

unit:
	$(BIN)/pytest

# The page is tested in a real browser with Chinese fonts.
browser:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || sh scripts/install_browser.sh

bench: $(VENV)/.dev
	$(BIN)/python -m tests.benchmarks

# Locks for every supported Python and system, with hashes and without any registry's address.
lock:
	$(BIN)/uv pip compile --universal --python-version 3.10 --generate-hashes --no-emit-index-url --no-header --no-annotate \
		pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --universal --python-version 3.10 --generate-hashes --no-emit-index-url --no-header --no-annotate \
		--extra dev pyproject.toml -c requirements.lock -o requirements-dev.lock

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.run: $(VENV)/.made requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev: $(VENV)/.made requirements-dev.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) $(STORE) graph.html dist
