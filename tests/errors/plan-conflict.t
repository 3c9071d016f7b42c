No order is kept within a day, so one day holds one plan of an invoice.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,000.00
  > 2026-04-10 plan INV-0001
  >   due 2026-05-15  1,000.00
  > 2026-04-10 plan INV-0001
  >   due 2026-06-15  1,000.00
  > END
  $ ar check
  main.arl:8:17: error: INV-0001 has two plans on 2026-04-10 [plan-conflict]
      8 | 2026-04-10 plan INV-0001
        |                 ^^^^^^^^ second plan
  main.arl:6:17: note: first plan
      6 | 2026-04-10 plan INV-0001
  help: no order is kept within a day: keep one of the two
  1 file, 3 entries, 1 customer, 1 document, 2026-03-01 to 2026-04-10: 1 error, no warnings
  [3]
