# `make run` opens Trellis on its sample workspace; `make test` runs the tests. Both set up all they need.
BIN := .venv/bin

.PHONY: run test check bench pictures catalogues setup lock format clean

run: setup catalogues
	@$(BIN)/python -m app --sample

test: setup catalogues
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(ARGS)

check: setup catalogues
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup catalogues
	@$(BIN)/python -m pip install --quiet --group bench
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks $(ARGS)

pictures: setup catalogues
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.pictures $(ARGS)

setup:
	@bash .ci/setup

catalogues: setup $(patsubst %.po,%.mo,$(wildcard resources/locale/*/LC_MESSAGES/trellis.po))

%.mo: %.po
	@$(BIN)/pybabel --quiet compile --use-fuzzy --input-file $< --output-file $@

lock:
	@bash .ci/lock $(ARGS)

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
