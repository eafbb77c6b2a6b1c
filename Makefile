# Everything a developer types. `make run` and `make test` do all the set-up themselves.
# On Windows use the commands in README.md.

PYTHON ?= python3
JOBS ?= auto
UV ?= uv

VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
ENGLISH := resources/language/psm_en
LOCK := $(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header pyproject.toml

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: setup run test lint types texts dictionary bench screens soak mutants lock clean
.DEFAULT_GOAL := run

setup: $(READY) $(ENGLISH).qm

$(READY): requirements-dev.lock pyproject.toml packaging/system-deps.sh
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "PSM Desktop needs Python 3.11 or newer, $(PYTHON) is '$$($(PYTHON) -V 2>&1)': name another one with 'make setup PYTHON=python3.12'." >&2; exit 1; }
	@packaging/system-deps.sh $(PYTHON)
	@test -x $(PY) && $(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	$(PY) -m pip install --quiet --require-hashes -r requirements-dev.lock
	$(PY) -m pip install --quiet --no-build-isolation --no-deps -e .
	@touch $@

$(ENGLISH).qm: $(ENGLISH).ts $(READY)
	$(VENV)/bin/pyside6-lrelease -silent $< -qm $@

# Brings the texts to translate up to date with the code; those that have no English yet are listed.
texts: $(READY)
	$(PY) packaging/texts.py $(ENGLISH).ts

# A further dictionary for packages, under the next number: those that were shipped stay.
dictionary: $(READY)
	$(PY) packaging/train_dictionary.py resources/dictionary/payload-$$(($$(ls resources/dictionary | wc -l) + 1)).zdict

# Without a display the same main job runs without a window, on training data, into a new folder.
run: $(READY) $(ENGLISH).qm
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY" ] && [ -z "$$WAYLAND_DISPLAY" ]; then \
	    echo "There is no display here: playing the main job without a window (psm demo)."; \
	    dir=$$(mktemp -d "$${TMPDIR:-/tmp}/psm-demo.XXXXXX") && \
	    $(PY) main.py demo "$$dir" && \
	    echo "The files are in $$dir"; \
	else \
	    $(PY) main.py; \
	fi

test: $(READY) $(ENGLISH).qm
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(JOBS) --dist worksteal

lint: $(READY)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: $(READY)
	$(PY) -m mypy

# Pictures of every screen, to be looked at; the folder is not kept.
screens: $(READY) $(ENGLISH).qm
	QT_QPA_PLATFORM=offscreen $(PY) tests/screens.py screens

bench: $(READY) $(ENGLISH).qm
	QT_QPA_PLATFORM=offscreen $(PY) -m bench

# The laws of the merge, the kills and random sessions, many more of them than `make test` has time for.
soak: $(READY) $(ENGLISH).qm
	LAWS=300 LIVES=8400 KILLS=150 SESSIONS=500 SESSION_STEPS=60 FUZZ=20000 \
	    $(PY) -m pytest -n $(JOBS) tests/store/test_laws.py tests/sync/test_fuzz.py tests/faults

# Each rule broken in turn: do the tests notice?
mutants: $(READY) $(ENGLISH).qm
	$(PY) tests/mutants.py

# The dev lock is held to the versions of the first, so that what is tested is what officers install.
lock:
	@command -v $(UV) >/dev/null || { echo "Making the locks needs uv: 'pipx install uv', or 'make lock UV=path/to/uv'." >&2; exit 1; }
	$(LOCK) --upgrade --extra build -o requirements.lock
	$(LOCK) --upgrade --extra build --extra dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) $(ENGLISH).qm .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
