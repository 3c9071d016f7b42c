An early-payment discount is taken within the days that the terms give for it,
counted to the day the money settles the invoice.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C002 "Old Harbour Ltd"
  >   terms: 2/10 net 60
  > 2026-03-05 sale C002 INV-26002 21,450.00
  > 2026-03-20 receipt C002 R-26002 21,021.00
  >   to INV-26002  21,021.00 discount 429.00
  > END
  $ ar check
  main.arl:7:27: warning: discount taken 5 days late [discount-late]
      7 |   to INV-26002  21,021.00 discount 429.00
        |                           ^^^^^^^^^^^^^^^ received 2026-03-20, allowed until 2026-03-15
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-05 to 2026-03-20: no errors, 1 warning
  [1]
