No more is allocated than was received.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 600.00
  > 2026-03-25 receipt C001 R-0002 520.00
  >   to INV-0001  600.00
  > END
  $ ar check
  main.arl:6:32: error: allocations exceed the money received by 80.00 CNY [excess-allocation]
      6 | 2026-03-25 receipt C001 R-0002 520.00
        |                                ^^^^^^ 600.00 allocated
  main.arl:7:16: note: allocated here
      7 |   to INV-0001  600.00
  help: a bank fee the payer was charged goes on its own line: `fee  80.00`
  help: a discount taken is said on the line: `to INV-0001  520.00 discount 80.00`
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-25: 1 error, no warnings
  [3]

Nor is more drawn from receipts than is paid back.

  $ cat > refund.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C
  > 2026-03-02 receipt C R-2 200.00 to:*
  > 2026-03-11 refund C F-2 100.00
  >   from R-2  110.00
  > END
  $ ar check -f refund.arl
  refund.arl:6:25: error: `from` lines are 10.00 CNY more than the money paid back [excess-allocation]
      6 | 2026-03-11 refund C F-2 100.00
        |                         ^^^^^^
  help: the lines must make the amount of the refund
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-02 to 2026-03-11: 1 error, no warnings
  [3]
