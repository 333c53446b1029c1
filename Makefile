# Commonplace in two commands: `make` builds the site, `make test` proves it.
# The real steps are in CMakePresets.json; this only puts them in order.
MAKEFLAGS += --no-print-directory
PORT ?= 8000
# `make SEARCH=off` needs no compiler for browsers and builds a site that they do not search. The environment hands
# it to CMake, since a workflow of presets takes no options.
SEARCH ?= on
ifeq ($(filter on off,$(SEARCH)),)
$(error SEARCH is on or off, not `$(SEARCH)`)
endif
export COMMONPLACE_BROWSER_SEARCH := $(SEARCH)
needed := build $(if $(filter off,$(SEARCH)),,browser)
chosen := build/search_$(SEARCH)
npm_stamp := node_modules/.package-lock.json
npm_test_stamp := node_modules/lighthouse/package.json

.PHONY: site program install install-test packages packages-test serve test asan tidy format bench clean

site: program
	@build/commonplace build --content content --output site
	@echo 'look at it: make serve'

program: install packages build/build.ninja build/dev/compile_commands.json
	@cmake --build --preset release --target program

build/build.ninja: CMakePresets.json $(chosen) | install
	@cmake --preset release

# Another choice than the last time configures anew.
$(chosen):
	@mkdir -p build && rm -f build/search_* && touch $@

# Where clangd finds the flags of each file (.clangd). Nothing is compiled for it.
build/dev/compile_commands.json: CMakePresets.json $(wildcard CMakeLists.txt src/CMakeLists.txt src/*/CMakeLists.txt tools/CMakeLists.txt tests/CMakeLists.txt tests/*/CMakeLists.txt) | install
	@cmake --preset dev >/dev/null
	@touch $@

install:
	@.ci/install $(needed)

install-test:
	@.ci/install $(needed) test

packages: $(npm_stamp)

$(npm_stamp): package-lock.json | install
	@npm ci --omit=dev --no-fund --no-audit
	@touch $@

packages-test: $(npm_test_stamp)

$(npm_test_stamp): package-lock.json | install-test
	@npm ci --no-fund --no-audit
	@touch $(npm_stamp) $@

serve: program
	@build/commonplace serve --content content --port $(PORT)

test: packages-test
	@cmake --workflow --preset release

asan: packages-test
	@cmake --workflow --preset asan

tidy:
	@.ci/install build tidy
	@COMMONPLACE_BROWSER_SEARCH=off cmake --workflow --preset tidy

format: install-test
	@find src tests -name '*.h' -o -name '*.c' -o -name '*.cpp' | xargs clang-format -i

bench: program
	@bench/run.sh

# Leaves node_modules: it holds nothing that was made here.
clean:
	@rm -rf build site
