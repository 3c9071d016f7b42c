A date that can be read in two ways is not guessed.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 03/01/2026 sale C001 INV-0001 1,200.00
  > END
  $ ar check
  main.arl:5:1: error: `03/01/2026` could be 3 January or 1 March [ambiguous-date]
      5 | 03/01/2026 sale C001 INV-0001 1,200.00
        | ^^^^^^^^^^
  help: write 2026-03-01 or 2026-01-03
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
