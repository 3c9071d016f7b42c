Amounts are written out in digits.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1.2万
  > END
  $ ar check
  main.arl:5:31: error: `1.2万` is not a number [not-a-number]
      5 | 2026-03-01 sale C001 INV-0001 1.2万
        |                               ^^^^^
  help: write 12,000.00
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
