The register is the account of a customer: what it owed before, every movement,
and what it owes after, which is what `ar balance` says of that day.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-07-01
  $ cd $ROOT/examples/wholesale; export AR_FILE=main.arl
  $ ar register C001 --from 2026-05-01 --to 2026-06-30

For programs there are the movements only, with their place. Sorted by day and
number, whatever file an entry stands in.

  $ ar register C002 C003 -O csv

JSON has opening and closing in its totals.

  $ ar register C002 --from 2026-03-10 -O json

What was set against which document, discounts apart.

  $ ar register --allocations --period 2026Q1

A book with everything that takes money back: a receipt that bounced, a debt
that was written off and paid after all, an allocation that was undone.

  $ mkdir "$CRAMTMP/back"; cd "$CRAMTMP/back"
  $ cat > main.arl <<'END_OF_BOOK'
  > book
  >   name: "Taken back"
  >   currency: EUR
  > customer A "Alder"
  >   terms: net 30
  >   group: trees
  > customer B "Birch"
  >   terms: net 30
  >   group: trees
  > customer T "Tab"
  >   terms: net 30
  >   allocate: oldest-first
  > 2026-01-05 sale A INV-1 100.00 "Planks"
  > 2026-01-06 sale A INV-2 50.00
  > 2026-01-20 receipt A R-1 100.00 to:INV-1
  > 2026-01-25 void R-1 reason:bounced
  > 2026-02-01 writeoff A W-1 50.00 to:INV-2
  > 2026-03-01 recover A RC-1 20.00 from:W-1
  > 2026-03-05 receipt B R-2 30.00
  >   to INV-1  30.00
  > 2026-03-06 unapply B 10.00 from:R-2 to:INV-1
  > 2026-01-10 sale T INV-3 40.00
  > 2026-01-12 sale T INV-4 60.00 due:2026-01-31
  > 2026-02-03 receipt T R-3 70.00
  > END_OF_BOOK
  $ export AR_FILE=main.arl
  $ ar register A B
  $ ar register --allocations -O csv

Under a filter on documents, what comes from a document that is not selected is
a transfer, so that the closing line is what is open of those that are.

  $ ar balance --where group=trees -O csv
  $ ar register --where group=trees --to 2026-01-24 -O csv

A period that ends before it begins is refused.

  $ ar register --from 2026-02-01 --to 2026-01-01
