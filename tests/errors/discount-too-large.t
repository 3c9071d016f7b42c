An early-payment discount is as large as the terms in force of the sale allow.
More can be agreed, and is then said.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C002 "Old Harbour Ltd"
  >   terms: 2/10 net 60
  > 2026-03-05 sale C002 INV-26002 21,450.00
  > 2026-03-06 sale C002 INV-26003 1,000.00
  > 2026-03-12 receipt C002 R-26002 20,806.50
  >   to INV-26002  20,806.50 discount 643.50
  > 2026-03-12 receipt C002 R-26003 970.00
  >   to INV-26003  970.00 discount 30.00 approved:王芳
  > END
  $ ar check
  main.arl:8:27: warning: discount of 3.00% taken; terms allow 2% until 2026-03-15 [discount-too-large]
      8 |   to INV-26002  20,806.50 discount 643.50
        |                           ^^^^^^^^^^^^^^^
  main.arl:4:10: note: the terms
      4 |   terms: 2/10 net 60
  help: if agreed, say who: `approved:NAME`
  1 file, 4 entries, 1 customer, 4 documents, 2026-03-05 to 2026-03-12: no errors, 1 warning
  [1]
