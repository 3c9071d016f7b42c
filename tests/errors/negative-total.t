An invoice of less than nothing is a credit note.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 -300.00
  > END
  $ ar check
  main.arl:5:31: error: total is negative [negative-total]
      5 | 2026-03-01 sale C001 INV-0001 -300.00
        |                               ^^^^^^^
  help: less owed is a credit note: `2026-03-01 credit C001 CN-… 300.00`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
