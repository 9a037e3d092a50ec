# The two commands: `make run` and `make test`. Each sets up .venv first, when that is needed.
# The others are for those who change the register: see CONTRIBUTING.md.

PYTHON := .venv/bin/python
ROPA := .venv/bin/ropa
PORT ?= 8000
JOBS ?= auto
QUESTION := Who can see Tegeluddsvägen footage?
DIAGRAM := diagrams/question.camera-footage.tegeluddsvagen.en.svg

.PHONY: help run test check audit regenerate lock set-up-run set-up-test clean

help:
	@echo "make run         load the notice, answer a question of it, serve GraphQL on this machine"
	@echo "make test        run every test"
	@echo "make check       format, lint, types, and that nothing generated has drifted"
	@echo "make audit       GraphQL's own audits and Mermaid's own parser; needs Node 20"
	@echo "make regenerate  rewrite what is generated: schema.graphql, diagrams/, and the pages in docs/ that are"
	@echo "make lock        find newer versions of every dependency and lock them"
	@echo "make clean       remove .venv and what tools have cached"

run: set-up-run
	@$(ROPA) load seed
	@printf '\n%s\n\n' "$(QUESTION)"
	@$(ROPA) ask "$(QUESTION)"
	@printf '\nIts proof, each fact with [where the notice states it]:\n\n'
	@$(ROPA) who-can-see --data camera-footage --site tegeluddsvagen
	@printf '\nThe same as a diagram: %s\n\n' "$(DIAGRAM)"
	@$(ROPA) serve --port $(PORT)

test: set-up-test
	@$(PYTHON) -m pytest -n $(JOBS)

check: set-up-test
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(ROPA) regenerate --check
	$(PYTHON) -m tools.architecture --check

audit: set-up-test
	@tools/audit

regenerate: set-up-test
	$(ROPA) regenerate
	$(PYTHON) -m tools.architecture

lock: set-up-test
	tools/lock

set-up-run:
	@tools/set-up run

set-up-test:
	@tools/set-up test

clean:
	rm -rf .venv .cache .hypothesis .pytest_cache .mypy_cache .ruff_cache *.egg-info
