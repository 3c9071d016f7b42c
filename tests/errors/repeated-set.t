No order is kept within a day, so one day holds one value of a key.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 set C001 limit:5,000.00
  > 2026-03-01 set C001 limit:6,000.00
  > END
  $ ar check
  main.arl:6:27: error: `limit` of C001 (Qiming Trading) is set twice on 2026-03-01 [repeated-set]
      6 | 2026-03-01 set C001 limit:6,000.00
        |                           ^^^^^^^^ here 6,000.00
  main.arl:5:27: note: here 5,000.00
      5 | 2026-03-01 set C001 limit:5,000.00
  help: no order is kept within a day: keep one of the two
  1 file, 2 entries, 1 customer, no documents, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]
