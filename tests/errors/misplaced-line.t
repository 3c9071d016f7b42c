Which lines a body may hold depends on the kind of entry.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00
  >   to R-0007  500.00
  > END
  $ ar check
  main.arl:6:3: error: `to` lines do not belong in a `sale` [misplaced-line]
      6 |   to R-0007  500.00
        |   ^^^^^^^^^
  help: to use money already on account, write: `2026-03-01 apply C001 500.00 from:R-0007 to:INV-0001`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
