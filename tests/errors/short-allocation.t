What an entry says of its money must be all of it.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 500.00
  > 2026-03-25 receipt C001 R-0002 520.00
  >   to INV-0001  500.00
  > END
  $ ar check
  main.arl:6:32: error: allocations are 20.00 CNY short of the money received [short-allocation]
      6 | 2026-03-25 receipt C001 R-0002 520.00
        |                                ^^^^^^ 500.00 allocated, 20.00 unsaid
  help: say where it goes: `*  20.00` keeps it on account
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-25: 1 error, no warnings
  [3]

Money is paid back from as much as it makes: 300.00 and 90.00 are no 400.00.

  $ cat > refund.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C
  > 2026-03-01 receipt C R-1 300.00 to:*
  > 2026-03-02 receipt C R-2 200.00 to:*
  > 2026-03-10 refund C F-1 400.00
  >   from R-1  300.00
  >   from R-2   90.00
  > END
  $ ar check -f refund.arl
  refund.arl:7:25: error: `from` lines are 10.00 CNY short of the money paid back [short-allocation]
      7 | 2026-03-10 refund C F-1 400.00
        |                         ^^^^^^
  help: the lines must make the amount of the refund
  1 file, 3 entries, 1 customer, 3 documents, 2026-03-01 to 2026-03-10: 1 error, no warnings
  [3]
