# Two commands on a fresh machine (Python 3.11+ with venv, and make): `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help demo env test lint golden clean

help:
	@echo "make demo    install the package, read corpus/, show claims and conflicts"
	@echo "make test    lint, types, import contracts, all tests"
	@echo "make lint    lint, types and import contracts alone"
	@echo "make env     the environment with the pinned development tools"
	@echo "make golden  write golden/ anew from corpus/; review the difference line by line"
	@echo "make clean   remove the environment and all that was made"

# The stamps: made anew when pyproject.toml changes. The package is installed in place, so edits need no install.
$(VENV)/.package: pyproject.toml
	$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade "pip>=25.1"
	$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.package
	$(PIP) install --group dev
	@touch $@

env: $(VENV)/.dev

demo: $(VENV)/.package
	$(BIN)/extractor run corpus --out out/demo

lint: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest -n auto --dist loadfile

# run.json holds timings, which differ from run to run, and is left out; what the run remembers is nobody's business.
golden: $(VENV)/.package
	$(BIN)/extractor run corpus --out golden --quiet
	rm -rf golden/run.json golden/.extractor

clean:
	rm -rf $(VENV) out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
