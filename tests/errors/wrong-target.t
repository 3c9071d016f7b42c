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

Only money is paid back, only what was given up is recovered, and nobody pays a refund.

  $ cat > sources.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C
  > 2026-03-01 sale C S-1 300.00
  > 2026-03-02 receipt C R-1 300.00 to:S-1
  > 2026-03-03 refund C F-1 10.00 from:S-1
  > 2026-03-04 recover C V-1 10.00 from:R-1
  > 2026-03-07 receipt C R-2 20.00 to:F-1
  > END
  $ ar check -f sources.arl
  sources.arl:7:36: error: S-1 is an invoice; a receipt, a credit note or an opening credit belongs here [wrong-target]
      7 | 2026-03-03 refund C F-1 10.00 from:S-1
        |                                    ^^^ an invoice
  sources.arl:5:19: note: invoiced here
      5 | 2026-03-01 sale C S-1 300.00
  sources.arl:8:37: error: R-1 is a receipt; a write-off belongs here [wrong-target]
      8 | 2026-03-04 recover C V-1 10.00 from:R-1
        |                                     ^^^ a receipt
  sources.arl:6:22: note: received here
      6 | 2026-03-02 receipt C R-1 300.00 to:S-1
  sources.arl:9:35: error: F-1 is a refund; an invoice, a debit note or an opening item belongs here [wrong-target]
      9 | 2026-03-07 receipt C R-2 20.00 to:F-1
        |                                   ^^^ a refund
  sources.arl:7:21: note: entered here
      7 | 2026-03-03 refund C F-1 10.00 from:S-1
  1 file, 5 entries, 1 customer, 5 documents, 2026-03-01 to 2026-03-07: 3 errors, no warnings
  [3]
