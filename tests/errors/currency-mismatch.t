Money in one currency settles an invoice in another only at a stated rate.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,000.00 USD
  > 2026-03-20 receipt C001 R-0007 7,100.00
  >   to INV-0001  7,100.00
  > END
  $ ar check
  main.arl:7:16: error: INV-0001 is in USD, the money is in CNY [currency-mismatch]
      7 |   to INV-0001  7,100.00
        |                ^^^^^^^^ CNY
  main.arl:5:31: note: invoiced in USD
      5 | 2026-03-01 sale C001 INV-0001 1,000.00 USD
  help: say both: `to INV-0001  1,000.00 USD @@ 7,100.00`
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-20: 1 error, no warnings
  [3]

Nor has a line of a document another.

  $ cat > lines.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C
  > 2026-03-01 sale C S-1
  >   - Desks  2 pcs @ 100.00
  >   - Chairs  100.00 USD
  > END
  $ ar check -f lines.arl
  lines.arl:7:13: error: this line is in USD, the document in CNY [currency-mismatch]
      7 |   - Chairs  100.00 USD
        |             ^^^^^^^^^^
  help: a document is in one currency
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]
