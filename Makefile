# Two commands matter to a newcomer: `make run` and `make test`. README.md tells the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# Python reads and writes the path of the checkout, which may be Chinese, in the locale's encoding
export LC_ALL := C.UTF-8
# a home that cannot be written holds no cache
CACHE = $(shell mkdir -p "$${UV_CACHE_DIR:-$${XDG_CACHE_HOME:-$$HOME/.cache}/uv}" 2>/dev/null || echo --no-cache)

.PHONY: run up down test test-fast lint bench faults faults-matrix narrative fuzz dump answers analysis lock install

install: $(STAMP)

$(STAMP): requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip install $(CACHE) --quiet --compile-bytecode --python $(BIN)/python -r requirements-dev.txt
	$(BIN)/uv pip install $(CACHE) --quiet --python $(BIN)/python --no-deps --editable .
	$(BIN)/python -m compileall -q plugins/gouji
	touch $@

run: $(STAMP)
	$(BIN)/gouji demo

up: $(STAMP)
	$(BIN)/gouji up

down:
	@if [ -x $(BIN)/gouji ]; then $(BIN)/gouji down; else echo "nothing is installed, so nothing runs"; fi

# Each process has a home and a server of its own; a file's tests stay together. The slow ones, e2e, go first.
test: $(STAMP)
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

# What needs no stack and no crash: for while one writes.
test-fast: $(STAMP)
	$(BIN)/python -m pytest --numprocesses 2 --quiet tests/rules tests/unit --ignore tests/unit/test_wheel.py --ignore tests/unit/test_engine.py

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache
	$(BIN)/deptry plugins dags
	$(BIN)/sqlfluff lint --quiet --processes 2 sql
	$(BIN)/python -m pytest --quiet tests/unit/test_repository.py

bench: $(STAMP)
	$(BIN)/python benchmarks/bench.py

# Known faults in 5,000 valid reports: recall and precision of every rule, seconds of the whole catalogue.
faults: $(STAMP)
	$(BIN)/python benchmarks/faults.py

# Figures that the texts of published reports state: found, missed, found but not stated (needs ../shared).
narrative: $(STAMP)
	$(BIN)/python benchmarks/narrative.py

# What may go wrong under the pipeline, each at ten random moments: nothing is lost, doubled or wrong (tests/faults).
faults-matrix: $(STAMP)
	$(BIN)/python tests/faults/matrix.py --jobs 2
	$(BIN)/python tests/faults/stack.py

# Damaged files through every reader, for a minute.
fuzz: $(STAMP)
	$(BIN)/python tests/fuzz.py

# At a release: a small loaded warehouse of this version as SQL, for later versions to migrate (docs/operations.md).
dump: $(STAMP)
	$(BIN)/python tests/warehouse/make_dump.py

# The answers in docs/市级查询.md, asked anew of the example city.
answers: $(STAMP)
	$(BIN)/python tests/warehouse/office.py

# The outputs and pictures of docs/分析.md, anew for the example city.
analysis: $(STAMP)
	$(BIN)/python tests/warehouse/analysis.py

# Resolve pyproject.toml anew. No index address is written into the result.
lock: $(STAMP)
	$(BIN)/uv pip compile $(CACHE) --quiet --universal --python-version 3.11 --no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile $(CACHE) --quiet --universal --python-version 3.11 --no-emit-index-url --no-header --no-annotate --extra server --extra parquet -c requirements.txt pyproject.toml -o requirements-server.txt
	$(BIN)/uv pip compile $(CACHE) --quiet --universal --python-version 3.11 --no-emit-index-url --no-header --no-annotate --extra dev --extra ocr --extra parquet -c requirements.txt pyproject.toml -o requirements-dev.txt
