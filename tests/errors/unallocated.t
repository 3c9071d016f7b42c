A receipt that says nothing about where its money goes keeps it on account,
which is often an oversight. An invoice it would settle exactly is named.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > 2026-03-01 sale C001 INV-0001 5,200.00
  > 2026-03-20 receipt C001 R-0007 5,200.00 via:bank
  > 2026-03-21 receipt C001 R-0008 300.00 to:*
  > END
  $ ar check
  main.arl:6:32: warning: 5,200.00 CNY from C001 is allocated to nothing [unallocated]
      6 | 2026-03-20 receipt C001 R-0007 5,200.00 via:bank
        |                                ^^^^^^^^ on account
  help: INV-0001 has exactly 5,200.00 open: `to:INV-0001`
  help: to keep it on account on purpose: `to:*`
  1 file, 3 entries, 1 customer, 3 documents, 2026-03-01 to 2026-03-21: no errors, 1 warning
  [1]
