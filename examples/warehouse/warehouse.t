The script of a night is loaded into SQLite, again and again.

  $ unset AR_FILE AR_TODAY PGHOST PGDATABASE; export AR_TODAY=2026-06-30
  $ export ARL="$(command -v ar)"
  $ nightly=$ROOT/examples/warehouse/nightly.sh shard=$ROOT/examples/warehouse/shard.sh
  $ book=$ROOT/examples/wholesale/main.arl
  $ $nightly "$book" sqlite books.db && $nightly "$book" sqlite books.db
  $ sqlite3 -csv books.db 'SELECT * FROM balance'
  C001,"上海启明贸易有限公司",CNY,7645000,0,7645000,7645000
  C003,"合肥建材经营部",CNY,3190000,0,3190000,3190000
  C004,"Harbour Tools GmbH",USD,700000,0,700000,0

The same views in a PostgreSQL that lives as long as the command: they say the same.

  $ with_postgres() { python3 -B "$ROOT/tests/peers/databases.py" "$@"; }
  $ cat > ask.sh <<'END'
  > $nightly "$book" postgres && $nightly "$book" postgres
  > for view in aging balance overdue open_items; do
  >   psql -X --csv -c "SELECT * FROM $view ORDER BY 1, 2, 3, 4" > $view.postgres
  > done
  > END
  $ export nightly book; with_postgres sh ask.sh
  $ for view in aging balance overdue open_items; do
  >   sqlite3 -csv -header books.db "SELECT * FROM $view ORDER BY 1, 2, 3, 4" | tr -d '"' > $view.sqlite
  >   tr -d '"' < $view.postgres | diff $view.sqlite - && wc -l < $view.sqlite; done
  4
  4
  4
  5

Divided among two databases, the rows of the parts are those of the whole.

  $ ar export sql -f "$book" -o book.sql
  $ $shard book.sql north.db "customer IN ('C001', 'C002')"
  $ $shard book.sql south.db "customer NOT IN ('C001', 'C002')"
  $ for view in aging balance overdue open_items items customers documents lines allocations; do
  >   for part in books north south; do
  >     sqlite3 -csv $part.db "SELECT * FROM $view" | sort > $part.rows; done
  >   sort north.rows south.rows | diff books.rows - && echo $view $(wc -l < north.rows) $(wc -l < south.rows)
  > done
  aging 1 2
  balance 1 2
  overdue 2 1
  open_items 2 2
  items 2 2
  customers 2 2
  documents 7 5
  lines 6 2
  allocations 5 3

A book with an error leaves the database as it was.

  $ (cat "$ROOT/examples/tiny/main.arl"; echo '2026-03-02 sale C9 INV-3 1.00') > faulty.arl
  $ $nightly faulty.arl sqlite books.db 2>&1 | tail -1
  nightly.sh: no script of faulty.arl; the database stays as it was
  $ sqlite3 books.db 'SELECT COUNT(*) FROM balance'
  3
  $ $nightly "$book" oracle
  nightly.sh: usage: nightly.sh BOOK sqlite FILE | nightly.sh BOOK postgres
  [2]
