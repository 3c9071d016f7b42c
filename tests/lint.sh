#!/bin/sh
# What `make lint` does: formatting and clang-tidy where they are installed, the manual pages, and
# the rules of the house. Says what was left out.
set -u
build=$1
bad=0

newest() {
    for tool in "$1-19" "$1"; do
        command -v "$tool" && return
    done
    echo "lint: $1 is not installed (package $1-19); left out" >&2
    return 1
}

sources=$(find cmd lib tests -name '*.hpp' -o -name '*.cpp')
if tool=$(newest clang-format); then
    "$tool" --dry-run --Werror $sources || bad=1
fi
if tool=$(newest clang-tidy); then
    # A build folder of its own: clang cannot read the precompiled headers of g++.
    cmake -S . -B "$build/lint" -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON \
        -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null || bad=1
    find cmd lib -name '*.cpp' | xargs -P "$(nproc)" -n 4 "$tool" -p "$build/lint" --quiet || bad=1
fi
if ls man/*.[1-9] >/dev/null 2>&1; then
    mandoc -T lint -W warning man/*.[1-9] || bad=1
fi
tests/tidy --build "$build" || bad=1
exit $bad
