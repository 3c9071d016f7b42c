A confirmed balance is checked against the books. What could explain the
difference is listed.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 54,240.00
  > 2026-03-31 balance C001 54,240.00
  > 2026-04-02 sale C001 INV-0002 24,410.00
  > 2026-05-20 receipt C001 R-0003 2,200.00 to:INV-0001
  > 2026-06-30 balance C001 78,650.00 agreed:2026-07-03
  > END
  $ ar check
  main.arl:9:25: error: C001 owes 76,450.00 CNY at the end of 2026-06-30, the statement says 78,650.00 [balance-differs]
      9 | 2026-06-30 balance C001 78,650.00 agreed:2026-07-03
        |                         ^^^^^^^^^ 2,200.00 more than the books
  main.arl:6:25: note: last balance that held
      6 | 2026-03-31 balance C001 54,240.00
  help: one entry of 2,200.00 since 2026-03-31: receipt R-0003 (main.arl:8)
  help: see `ar register C001 --from 2026-03-31 --to 2026-06-30`
  1 file, 5 entries, 1 customer, 3 documents, 2026-03-01 to 2026-06-30: 1 error, no warnings
  [3]
