A promise is broken when its day and the days of grace (`promise-grace`, 2) have
passed and less came in than was promised.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C003 "Old Harbour Ltd"
  >   terms: net 30
  > 2026-04-01 sale C003 INV-26003 25,000.00
  > 2026-06-12 promise C003 10,000.00 by:2026-06-25 for:INV-26003
  > 2026-06-20 promise C003 15,000.00 by:2026-07-15 for:INV-26003
  > END
  $ AR_TODAY=2026-06-30 ar check
  main.arl:6:35: warning: the promise of 10,000.00 CNY by 2026-06-25 was not kept: 0.00 received [promise-broken]
      6 | 2026-06-12 promise C003 10,000.00 by:2026-06-25 for:INV-26003
        |                                   ^^^^^^^^^^^^^
  1 file, 3 entries, 1 customer, 1 document, 2026-04-01 to 2026-06-20: no errors, 1 warning
  [1]
