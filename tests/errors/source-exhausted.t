No more is taken from a receipt than is left of it.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 50.00
  > 2026-03-02 sale C001 INV-0002 200.00
  > 2026-03-20 receipt C001 R-0007 200.00 to:*
  > 2026-03-21 receipt C001 R-0011 80.00 to:*
  > 2026-04-02 apply C001 50.00 from:R-0007 to:INV-0001
  > 2026-04-05 apply C001 200.00 from:R-0007 to:INV-0002
  > END
  $ ar check
  main.arl:10:23: error: R-0007 has 150.00 CNY left, this takes 200.00 [source-exhausted]
     10 | 2026-04-05 apply C001 200.00 from:R-0007 to:INV-0002
        |                       ^^^^^^
  main.arl:7:32: note: 2026-03-20: received 200.00
      7 | 2026-03-20 receipt C001 R-0007 200.00 to:*
  main.arl:9:23: note: 2026-04-02: 50.00 allocated
      9 | 2026-04-02 apply C001 50.00 from:R-0007 to:INV-0001
  help: take at most 150.00
  help: other money on account: R-0011 80.00
  1 file, 6 entries, 1 customer, 4 documents, 2026-03-01 to 2026-04-05: 1 error, no warnings
  [3]
