A key without a value says nothing.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00 po:
  > END
  $ ar check
  main.arl:5:40: error: key `po` has no value [missing-value]
      5 | 2026-03-01 sale C001 INV-0001 1,200.00 po:
        |                                        ^^
  help: write `po:VALUE`, without a blank
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
