#!/bin/sh
# Loads a book into a database, in place of what an earlier night loaded.
#
#   nightly.sh BOOK sqlite FILE     a file of SQLite
#   nightly.sh BOOK postgres        the database that PGHOST, PGDATABASE and the like name
set -eu
arl=${ARL:-arl}

fail() {
    echo "nightly.sh: $1" >&2
    exit "$2"
}

case "$#:${2-}" in
    3:sqlite | 2:postgres) ;;
    *) fail "usage: nightly.sh BOOK sqlite FILE | nightly.sh BOOK postgres" 2 ;;
esac

# Written whole before anything is loaded: a book with errors leaves the database as it was.
script=$(mktemp)
trap 'rm -f "$script"' EXIT
"$arl" export sql -f "$1" -o "$script" || fail "no script of $1; the database stays as it was" 3

if [ "$2" = sqlite ]; then
    sqlite3 -bail "$3" <"$script"
else
    psql -X -q -v ON_ERROR_STOP=1 -f "$script"
fi || fail "the script was not loaded; the database stays as it was" 4
