# Commonplace in two commands: `make` builds the site, `make test` proves it.
# The real steps are in CMakePresets.json; this only puts them in order.
MAKEFLAGS += --no-print-directory
PORT ?= 8000
npm_stamp := node_modules/.package-lock.json
npm_test_stamp := node_modules/lighthouse/package.json

.PHONY: site program install install-test packages packages-test serve test asan tidy format bench clean

site: program
	@build/commonplace build --content content --output site
	@echo 'look at it: make serve'

program: install packages build/build.ninja
	@cmake --build --preset release --target program

build/build.ninja: CMakePresets.json | install
	@cmake --preset release

install:
	@.ci/install build

install-test:
	@.ci/install build test

packages: $(npm_stamp)

$(npm_stamp): package-lock.json | install
	@npm ci --omit=dev --no-fund --no-audit
	@touch $@

packages-test: $(npm_test_stamp)

$(npm_test_stamp): package-lock.json | install-test
	@npm ci --no-fund --no-audit
	@touch $(npm_stamp) $@

serve: packages
	@test -f site/index.html || $(MAKE) site
	@node_modules/.bin/sirv site --dev --host 127.0.0.1 --port $(PORT)

test: packages-test
	@cmake --workflow --preset release

asan: packages-test
	@cmake --workflow --preset asan

tidy:
	@.ci/install build tidy
	@cmake --workflow --preset tidy

format: install-test
	@find src tests -name '*.h' -o -name '*.cpp' | xargs clang-format -i

bench: program
	@bench/run.sh

# Leaves node_modules: it holds nothing that was made here.
clean:
	@rm -rf build site
