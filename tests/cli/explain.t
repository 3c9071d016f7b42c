Every fact that made an open amount what it is, with its place.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-07-01
  $ cd $ROOT/examples/wholesale; export AR_FILE=main.arl
  $ ar explain INV-26001

As of an earlier day, later facts have not happened.

  $ ar explain INV-26001 --as-of 2026-04-10

A document in instalments, a dispute, and what became of money that was received.

  $ ar explain INV-26004 --as-of 2026-06-30
  $ ar explain INV-26003 --as-of 2026-06-30
  $ ar explain R-26003

  $ ar explain R-26001 -O csv

Where the journal is silent a rule speaks: whose unsaid money, and which item it
went to before which other.

  $ mkdir "$CRAMTMP/tab"; cd "$CRAMTMP/tab"
  $ cat > main.arl <<'END_OF_BOOK'
  > book
  >   currency: EUR
  > customer T "Tab"
  >   terms: net 30
  >   allocate: oldest-first
  > 2026-01-10 sale T INV-3 40.00
  > 2026-01-12 sale T INV-4 60.00 due:2026-01-31
  > 2026-02-03 receipt T R-3 50.00
  > 2026-02-10 void R-3 reason:bounced
  > END_OF_BOOK
  $ export AR_FILE=main.arl
  $ ar explain INV-4
  $ ar explain R-3 --as-of 2026-02-09 -O csv

A number that does not exist.

  $ ar explain INV-33
