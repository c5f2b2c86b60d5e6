# `make serve` reads the site, `make test` checks everything; README.md says the rest.
# Paths in targets are relative, so that the folder may stand anywhere, also where a name holds a space.

PYTHON ?= python3
PORT ?= 8000
PY := .venv/bin/python
ON_TWO_CORES := -n 2 --dist worksteal --durations=15
COVER := --cov --cov-report= --cov-fail-under=0
FRONTEND := plugins/leerwijk/frontend
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1

.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help serve site test style types unit frontend built-site browser bench bench-search bench-browse fix pins clean

help:
	@echo 'make serve   build the site and show it at http://127.0.0.1:$(PORT)/ (PORT=8001 for another port)'
	@echo 'make site    build the site in site/'
	@echo 'make test    run every check'
	@echo 'make fix     format, and mend what can be mended by itself'
	@echo 'make bench   measure speed and weight beside plain Material for MkDocs'
	@echo 'make bench-search  measure what search finds and costs beside Material and Pagefind'
	@echo 'make bench-browse  measure browsing of 1,000 and 10,000 lessons learned'
	@echo 'make pins    renew requirements/*.txt from pyproject.toml'
	@echo 'make clean   throw away environments, caches and the built site'

serve: .venv/site.stamp
	$(PY) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

site: .venv/site.stamp
	$(PY) -m mkdocs build --strict

# --- checks, fast ones first -------------------------------------------------------------------

test: style types unit frontend built-site browser
	@echo && echo 'Everything checked.'

style: .venv/test.stamp
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .

types: .venv/test.stamp
	$(PY) -m mypy
	.venv/bin/lint-imports --no-cache

unit: .venv/test.stamp
	$(PY) -m pytest -q $(ON_TWO_CORES) -m 'not site and not browser' $(COVER)

frontend: $(FRONTEND)/node_modules/.stamp
	npm --prefix $(FRONTEND) run --silent check

built-site: .venv/test.stamp .venv-properdocs/stamp .venv-zensical/stamp $(FRONTEND)/node_modules/.stamp
	$(PY) -m pytest -q $(ON_TWO_CORES) -m site $(COVER) --cov-append
	$(PY) -m coverage report --skip-covered

browser: .venv/test.stamp .venv/browser.stamp $(FRONTEND)/node_modules/.stamp
	$(PY) -m pytest -q $(ON_TWO_CORES) -m browser

bench: .venv/test.stamp .venv/browser.stamp
	$(PY) -m bench.run

bench-search: .venv/test.stamp .venv/browser.stamp $(FRONTEND)/node_modules/.stamp
	$(PY) -m bench.search

bench-browse: .venv/test.stamp .venv/browser.stamp $(FRONTEND)/node_modules/.stamp
	$(PY) -m bench.browse 1000
	$(PY) -m bench.browse 10000

fix: .venv/test.stamp $(FRONTEND)/node_modules/.stamp
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .
	npm --prefix $(FRONTEND) run --silent fix

# --- environments: made once, and again when what they are made of changes ---------------------

# Debian keeps part of venv in a package of its own; where it is missing, the pip that is there helps out.
define new-environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed; name it with: make PYTHON=python3.12 …'; exit 1; }
	@test -x $(1)/bin/python || { \
	  if $(PYTHON) -c 'import ensurepip' 2>/dev/null; then $(PYTHON) -m venv --clear $(1); \
	  else $(PYTHON) -m venv --clear --without-pip $(1) && $(PYTHON) -m pip --python $(1)/bin/python install -q pip; fi; }
endef

.venv/site.stamp: requirements/site.txt pyproject.toml
	$(call new-environment,.venv)
	$(PY) -m pip install -q -r requirements/site.txt
	$(PY) -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

.venv/test.stamp: requirements/test.txt .venv/site.stamp
	$(PY) -m pip install -q -r requirements/test.txt
	@touch $@

.venv/browser.stamp: .venv/test.stamp
	sh tests/browser/chromium.sh
	@touch $@

.venv-properdocs/stamp: requirements/properdocs.txt pyproject.toml
	$(call new-environment,.venv-properdocs)
	.venv-properdocs/bin/python -m pip install -q -r requirements/properdocs.txt
	.venv-properdocs/bin/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

.venv-zensical/stamp: requirements/zensical.txt
	$(call new-environment,.venv-zensical)
	.venv-zensical/bin/python -m pip install -q -r requirements/zensical.txt
	@touch $@

# Node comes from the machine when it is new enough, and else as a wheel. Not `npm ci`: that refuses a lock file
# without the binaries of other systems, which not every registry carries.
$(FRONTEND)/node_modules/.stamp: $(FRONTEND)/package-lock.json .venv/test.stamp
	@node -e 'const [a, b] = process.versions.node.split("."); process.exit(a * 100 + +b < 2019 ? 1 : 0)' 2>/dev/null && npm -v >/dev/null || \
	  $(PY) -m pip install -q -r requirements/node.txt
	npm --prefix $(FRONTEND) install --no-save --silent
	@touch $@

pins: .venv/test.stamp
	$(PY) -m pip install -q uv
	sh requirements/renew.sh

clean:
	rm -rf .venv .venv-* .cache site site.* dist .*_cache .coverage $(FRONTEND)/node_modules
