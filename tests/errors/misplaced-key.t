Each kind has its own keys; a customer's are not an invoice's.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00
  >   limit: 5,000.00
  > END
  $ ar check
  main.arl:6:3: error: `limit` is not a key of `sale` [misplaced-key]
      6 |   limit: 5,000.00
        |   ^^^^^
  help: `limit` belongs to a customer: put it under `customer C001`, or date it: `2026-03-01 set C001 limit:5,000.00`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
