Money is allocated to invoices, debit notes and opening items, not to other
money.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-18 receipt C001 R-0007 900.00 to:*
  > 2026-03-20 receipt C001 R-0008 500.00
  >   to R-0007  500.00
  > END
  $ ar check
  main.arl:7:6: error: R-0007 is a receipt; an invoice, a debit note or an opening item belongs here [wrong-target]
      7 |   to R-0007  500.00
        |      ^^^^^^ a receipt
  main.arl:5:25: note: received here
      5 | 2026-03-18 receipt C001 R-0007 900.00 to:*
  help: to draw money from it write: `2026-03-20 apply C001 AMOUNT from:R-0007 to:INVOICE`
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-18 to 2026-03-20: 1 error, no warnings
  [3]
