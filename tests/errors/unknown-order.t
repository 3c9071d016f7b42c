A sale that names no order of the book leaves the order open, and it counts twice. Books without
orders may put any number there.

  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Anna"
  > 
  > 2026-01-02 order A O-1 100.00
  > 2026-01-05 sale A INV-1 100.00 due:2026-02-05 order:O-1
  > 2026-01-06 sale A INV-2 100.00 due:2026-02-05 order:O-7
  > 2026-01-06 sale A INV-3 100.00 due:2026-02-05 order:INV-1
  > END
  $ ar check --today 2026-01-12
  main.arl:7:47: warning: no order O-7: this sale closes none [unknown-order]
      7 | 2026-01-06 sale A INV-2 100.00 due:2026-02-05 order:O-7
        |                                               ^^^^^^^^^
  help: name the number of an `order` entry; the customer's own is `po:`
  main.arl:8:47: warning: no order INV-1: this sale closes none [unknown-order]
      8 | 2026-01-06 sale A INV-3 100.00 due:2026-02-05 order:INV-1
        |                                               ^^^^^^^^^^^
  help: name the number of an `order` entry; the customer's own is `po:`
  1 file, 4 entries, 1 customer, 4 documents, 2026-01-02 to 2026-01-06: no errors, 2 warnings
  [1]
  $ grep -v ' order A' main.arl > without.arl; ar check -f without.arl
  1 file, 3 entries, 1 customer, 3 documents, 2026-01-05 to 2026-01-06: no errors, no warnings
