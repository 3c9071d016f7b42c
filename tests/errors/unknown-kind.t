A kind that does not exist is shown the nearest one that does.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sael C001 INV-0001 1,200.00
  > END
  $ ar check
  main.arl:5:12: error: unknown entry kind `sael` [unknown-kind]
      5 | 2026-03-01 sael C001 INV-0001 1,200.00
        |            ^^^^
  help: did you mean `sale`?
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
