An invoice has a total, or lines that make one.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001
  > END
  $ ar check
  main.arl:5:22: error: `sale` has neither an amount nor lines [no-amount]
      5 | 2026-03-01 sale C001 INV-0001
        |                      ^^^^^^^^
  help: add the gross total to the header: `… INV-0001 1,200.00`
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]
