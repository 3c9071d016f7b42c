# A thin front over CMake (the build), tests/run (the tests) and .ci (packages).
#
#   make          build/bin/ar                make test     everything that must hold
#   make demo     build, show two reports     make accept   take new outputs into the transcripts
#   make deps     install what is missing     make lint     format, clang-tidy, pages, house rules
#   make install  arl, its pages, examples    make asan     the tests under sanitizers
#   make deb      a Debian package            make tsan     the same for what two threads share
#   make bench    speed and memory against the goals
#   make fault    the writing commands at every system call, power cuts, no memory, many at once
#   make fuzz     any bytes for every reader  make coverage     the lines that tests run
#                                             make determinism  bytes from two compilers

BUILD ?= build
PREFIX ?= /usr/local
DESTDIR ?=
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
RUN ?=
BENCH ?=
FUZZ ?=

# CMake starts a make of its own, which has no use for the flags of this one.
CMAKE := env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL cmake

# $(call compile,FOLDER,ARGUMENTS OF CMAKE,TARGETS); a package not found before is looked for again.
define compile
@test -f $(1)/Makefile && ! grep -q '_DIR:PATH=.*-NOTFOUND' $(1)/CMakeCache.txt || \
    $(CMAKE) -S . -B $(1) -G "Unix Makefiles" $(2)
@$(CMAKE) --build $(1) -j $(JOBS) $(if $(3),--target $(3))
endef

.PHONY: all deps demo test accept lint asan tsan fault fuzz determinism coverage bench install \
    deb clean

all:
	@.ci/deps build
	$(call compile,$(BUILD))

deps:
	@.ci/deps --install test

demo:
	@.ci/deps --install build
	$(call compile,$(BUILD),,ar)
	@tests/demo.sh $(BUILD)/bin/ar

# RUN narrows it down: make test RUN=aging runs what has aging in its name.
test:
	@.ci/deps --install test
	$(call compile,$(BUILD))
	@tests/run --build $(BUILD) $(RUN)

accept:
	@.ci/deps test
	$(call compile,$(BUILD),,ar)
	@tests/run --build $(BUILD) --accept $(RUN)

lint:
	@.ci/deps test
	$(call compile,$(BUILD),,ar)
	@tests/lint.sh $(BUILD)

asan:
	@.ci/deps --install test
	$(call compile,build-asan,-DCMAKE_BUILD_TYPE=Sanitize)
	@tests/run --build build-asan $(RUN)

tsan:
	@.ci/deps --install test
	$(call compile,build-tsan,-DCMAKE_BUILD_TYPE=Threads)
	@tests/run --build build-tsan $(RUN)

# FUZZ passes options on: make fuzz FUZZ="--seconds 600 bank book"
fuzz:
	@.ci/deps --install long
	$(call compile,$(BUILD),,ar)
	$(call compile,build-fuzz,-DCMAKE_BUILD_TYPE=Fuzz -DCMAKE_CXX_COMPILER=clang++-19,fuzz)
	@tests/fuzz/run --build build-fuzz --program $(BUILD)/bin/ar $(FUZZ)

determinism:
	@.ci/deps --install long
	$(call compile,$(BUILD),,ar)
	$(call compile,build-clang,-DCMAKE_CXX_COMPILER=clang++-19,ar)
	@AR_OTHER=$(abspath build-clang/bin/ar) tests/determinism_test.py

coverage:
	@.ci/deps --install long
	$(call compile,build-coverage,-DCMAKE_BUILD_TYPE=Coverage)
	@tests/coverage build-coverage

# BENCH passes options on: make bench BENCH="-n 100000"
bench:
	@.ci/deps build
	$(call compile,$(BUILD),,ar)
	@tests/bench/run --build $(BUILD) $(BENCH)

# The long form of what `make test` takes a sample of; it needs an hour or two.
fault:
	@.ci/deps --install test
	$(call compile,$(BUILD))
	@status=0; for test in tests/fault/*_test.py tests/mail_kill_test.py; do \
	    echo $$test; PATH="$(abspath $(BUILD))/bin:$$PATH" ROOT="$(CURDIR)" AR_FAULTS=long \
	    AR_MAIL_KILLS=1000 /usr/bin/python3 -B $$test || status=1; done; exit $$status

# The program is installed as `arl`: `ar` on a PATH would hide the archiver of that name.
install:
	@.ci/deps build
	$(call compile,$(BUILD),,ar)
	@DESTDIR="$(DESTDIR)" cmake --install $(BUILD) --prefix "$(PREFIX)"

deb:
	@.ci/deps build
	$(call compile,$(BUILD),,ar)
	@.ci/deb $(BUILD)

clean:
	rm -rf $(BUILD) build-asan build-tsan build-fuzz build-clang build-coverage
