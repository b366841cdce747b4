# The two commands: `make demo`, `make test`. Each sets up what it needs first.
PYTHON ?= python3
PORT ?= 8000
SIZE ?= sample
BIN := .venv/bin

.PHONY: demo test setup setup-dev check fix deep bench docs lock messages

demo: setup
	@$(BIN)/vedich demo --port $(PORT) --size $(SIZE)

setup:
	@$(PYTHON) tools/setup.py

setup-dev:
	@$(PYTHON) tools/setup.py --dev

test: setup-dev
	@$(BIN)/python -m pytest -n auto $(ARGS)

check: setup-dev
	@$(BIN)/python tools/check.py

fix: setup-dev
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet . ; $(BIN)/djlint --reformat --quiet src/vedich/web/templates || true

deep: setup-dev
	@$(BIN)/python -m pytest -m deep -o addopts="-q -p no:cacheprovider" $(ARGS)

bench: setup-dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r bench/peers.lock
	@$(BIN)/python -m bench $(ONLY)

docs: setup-dev
	@$(BIN)/python tools/docs.py

# Resolve the newest versions that pyproject.toml allows, with hashes (needs `pip install uv`).
lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --quiet pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --quiet pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	echo "underthesea>=9.5" | uv pip compile --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --quiet - -c requirements-dev.lock -o bench/peers.lock

# Bring the catalogues up to date with the source: new messages are added, gone ones removed.
messages: setup-dev
	@$(BIN)/python tools/messages.py
