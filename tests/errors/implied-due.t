A due day that is not written down follows from the terms, and would move with
them. Who minds is told of each.

  $ cat > ar.toml <<'END'
  > [lint]
  > implied-due = "warn"
  > END
  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > 2026-03-01 sale C001 INV-0001 1,200.00
  > 2026-03-01 sale C001 INV-0002 1,200.00 due:2026-03-31
  > END
  $ ar check
  main.arl:5:22: warning: the due date of INV-0001 would move if the customer’s terms were edited [implied-due]
      5 | 2026-03-01 sale C001 INV-0001 1,200.00
        |                      ^^^^^^^^ due 2026-03-31 by `net 30`
  help: `ar fmt --fix=due` writes it down; silence with lint `implied-due = "off"`
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-01: no errors, 1 warning
  [1]
