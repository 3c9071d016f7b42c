A currency is one of ISO 4217, or declared in the book.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00 RMB
  > END
  $ ar check
  main.arl:5:40: error: unknown currency `RMB` [unknown-currency]
      5 | 2026-03-01 sale C001 INV-0001 1,200.00 RMB
        |                                        ^^^
  help: did you mean `CNY`?
  help: other units must be declared: `currency RMB` with `decimals: 0`
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]
