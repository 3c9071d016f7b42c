No more is taken back than is applied.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 500.00
  > 2026-03-20 receipt C001 R-0007 300.00 to:INV-0001
  > 2026-04-01 unapply C001 400.00 from:R-0007 to:INV-0001
  > END
  $ ar check
  main.arl:7:25: error: 300.00 CNY of R-0007 is applied to INV-0001 on that day, this takes back 400.00 [unapply-exceeds]
      7 | 2026-04-01 unapply C001 400.00 from:R-0007 to:INV-0001
        |                         ^^^^^^
  main.arl:6:25: note: the source
      6 | 2026-03-20 receipt C001 R-0007 300.00 to:INV-0001
  main.arl:5:22: note: the invoice
      5 | 2026-03-01 sale C001 INV-0001 500.00
  help: take back at most 300.00
  1 file, 3 entries, 1 customer, 2 documents, 2026-03-01 to 2026-04-01: 1 error, no warnings
  [3]
