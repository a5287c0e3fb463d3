# `make run` opens Trellis on its sample workspace; `make test` runs the tests. Both set up all they need.
BIN := .venv/bin

.PHONY: run test check bench pictures messages catalogues setup lock format clean

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
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

# Writes what there is to translate into each catalogue; what changed is marked fuzzy until somebody has looked.
messages: setup
	@mkdir -p out
	@$(BIN)/pybabel --quiet extract --keyword words --keyword _words --keyword plural:1,2 --no-location --sort-output \
	    --project Trellis --version 1 --copyright-holder "the Trellis contributors" \
	    --output-file out/trellis.pot app widgets matrices
	@for code in es tr ja ar; do \
	    mkdir -p resources/locale/$$code/LC_MESSAGES; po=resources/locale/$$code/LC_MESSAGES/trellis.po; \
	    if [ -f $$po ]; then $(BIN)/pybabel --quiet update --ignore-obsolete --ignore-pot-creation-date --no-wrap -i out/trellis.pot -o $$po -l $$code; \
	    else $(BIN)/pybabel --quiet init --no-wrap -i out/trellis.pot -o $$po -l $$code; fi; done

lock:
	@bash .ci/lock $(ARGS)

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
