Numbers are compared byte by byte; one that differs only in case is a slip.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 500.00
  > 2026-03-20 receipt C001 R-0007 500.00
  >   to inv-0001  500.00
  > END
  $ ar check
  main.arl:7:6: error: `inv-0001` differs from INV-0001 only in case [case-differs]
      7 |   to inv-0001  500.00
        |      ^^^^^^^^
  help: document numbers are case-sensitive; write INV-0001
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-20: 1 error, no warnings
  [3]
