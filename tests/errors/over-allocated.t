An invoice takes no more than is open of it, on any day.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00
  > 2026-03-20 receipt C001 R-0007 1,000.00 to:INV-0001
  > 2026-04-02 receipt C001 R-0008 500.00
  >   to INV-0001  500.00
  > END
  $ ar check
  main.arl:8:16: error: INV-0001 is over-allocated by 300.00 CNY [over-allocated]
      8 |   to INV-0001  500.00
        |                ^^^^^^ 200.00 was still open
  main.arl:5:31: note: 2026-03-01: invoiced 1,200.00
      5 | 2026-03-01 sale C001 INV-0001 1,200.00
  main.arl:6:32: note: 2026-03-20: 1,000.00 by R-0007
      6 | 2026-03-20 receipt C001 R-0007 1,000.00 to:INV-0001
  help: allocate 200.00 and keep the rest: `*  300.00`
  1 file, 3 entries, 1 customer, 3 documents, 2026-03-01 to 2026-04-02: 1 error, no warnings
  [3]

A write-off gives up what is owed on its day; an invoice that is younger owes nothing yet.

  $ cat > early.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-10 sale C001 INV-0001 100.00
  > 2026-03-01 writeoff C001 W-0001 100.00 to:INV-0001
  > END
  $ ar check -f early.arl
  early.arl:6:33: error: INV-0001 is over-allocated by 100.00 CNY [over-allocated]
      6 | 2026-03-01 writeoff C001 W-0001 100.00 to:INV-0001
        |                                 ^^^^^^ 0.00 was still open
  early.arl:5:31: note: 2026-03-10: invoiced 100.00
      5 | 2026-03-10 sale C001 INV-0001 100.00
  help: INV-0001 exists from 2026-03-10 on
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-10: 1 error, no warnings
  [3]
