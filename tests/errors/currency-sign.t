A sign stands for several currencies; a code for one.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 ¥1,200.00
  > END
  $ ar check
  main.arl:5:31: error: currency sign `¥` is ambiguous [currency-sign]
      5 | 2026-03-01 sale C001 INV-0001 ¥1,200.00
        |                               ^ CNY or JPY?
  help: write the code after the number: 1,200.00 CNY
  fix: `ar fmt --fix` uses the book currency, where the book has only one
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
