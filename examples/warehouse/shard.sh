#!/bin/sh
# Loads a script of `arl export sql` into a file of SQLite and keeps of it what is of some customers.
#
#   shard.sh SCRIPT FILE CONDITION      as: shard.sh book.sql north.db "customer IN ('C001')"
#
# The condition is SQL on a column `customer`. Currencies, rates and the day are of every part.
set -eu
[ $# = 3 ] || {
    echo "usage: shard.sh SCRIPT FILE CONDITION" >&2
    exit 2
}

sqlite3 -bail "$2" <"$1"
sqlite3 -bail "$2" <<END
BEGIN;
DELETE FROM movements WHERE NOT ($3);
CREATE TEMPORARY TABLE others AS SELECT id FROM documents WHERE NOT ($3);
DELETE FROM lines WHERE document IN (SELECT id FROM others);
DELETE FROM disputes WHERE document IN (SELECT id FROM others);
DELETE FROM allocations WHERE document IN (SELECT id FROM others);
DELETE FROM documents WHERE NOT ($3);
DELETE FROM customers WHERE id IN
    (SELECT customer FROM (SELECT id AS customer FROM customers) WHERE NOT ($3));
COMMIT;
VACUUM;
END
