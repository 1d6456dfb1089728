# `make report` and `make test` need Python 3.11 or newer and nothing else: they set up .venv here.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3.14 python3; do \
	$$p -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$p && break; done)
PIP := .venv/bin/python -m pip install --quiet --disable-pip-version-check
CHECKER := .venv/bin/checker
EVAL ?= ../shared/eval
DATE ?= $(shell date +%F)
LIMIT ?=

.PHONY: report test lint samples docs bench accuracy wheel clean

report: .venv/installed ## check the seed articles, print the findings, write reports/seeds.*
	@$(CHECKER) check seeds --fail-on never --output reports/seeds.html \
		--output reports/seeds.md --output reports/seeds.json

test: .venv/installed-dev ## all checks: pytest, ruff, mypy
	.venv/bin/python -m pytest -n auto
	$(MAKE) --no-print-directory lint

lint: .venv/installed-dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

samples: .venv/installed ## write reports/sample.*, one report a format
	@$(CHECKER) check seeds --quiet --fail-on never --output reports/sample.txt \
		--output reports/sample.md --output reports/sample.json --output reports/sample.html

docs: samples ## write the example in README.md and the schema of rule files anew as well
	.venv/bin/python scripts/readme_example.py
	$(CHECKER) rules schema > rules/rule.schema.json

bench: .venv/installed ## speed, growth with the number of articles, memory
	.venv/bin/python bench/speed.py

accuracy: .venv/installed ## score everything in $(EVAL), where it is at hand, and write docs/accuracy.md
	.venv/bin/python bench/accuracy.py --sets $(EVAL) --date $(DATE) $(if $(LIMIT),--limit $(LIMIT))

wheel: .venv/installed-dev
	.venv/bin/python -m hatchling build

clean:
	rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -f reports/seeds.*

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "checker needs Python 3.11 or newer with venv and pip;" \
		"none was found. Name one: make PYTHON=/path/to/python3" >&2; exit 2; }
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml hatch_build.py
	$(PIP) --editable .
	@touch $@

.venv/installed-dev: .venv/installed
	$(PIP) --editable '.[dev]'
	@touch $@
