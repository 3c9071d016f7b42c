Money names documents that exist.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 5,200.00
  > 2026-03-02 sale C001 INV-0004 800.00
  > 2026-03-20 receipt C001 R-0007 5,000.00
  >   to INV-0010  5,000.00
  > END
  $ ar check
  main.arl:8:6: error: unknown document `INV-0010` [unknown-document]
      8 |   to INV-0010  5,000.00
        |      ^^^^^^^^
  help: did you mean `INV-0001` (C001, 5,200.00 CNY open)?
  help: open invoices of C001: INV-0001 5,200.00, INV-0004 800.00
  1 file, 3 entries, 1 customer, 3 documents, 2026-03-01 to 2026-03-20: 1 error, no warnings
  [3]
