Money may come before the invoice it pays. Until the invoice exists it counts as
money on account.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > 2026-03-01 receipt C001 R-0007 1,200.00 to:INV-0004
  > 2026-03-15 sale C001 INV-0004 1,200.00
  > END
  $ ar check
  main.arl:5:41: warning: money allocated before the invoice existed [allocated-early]
      5 | 2026-03-01 receipt C001 R-0007 1,200.00 to:INV-0004
        |                                         ^^^^^^^^^^^ invoice dated 2026-03-15
  main.arl:6:1: note: dated here
      6 | 2026-03-15 sale C001 INV-0004 1,200.00
  help: until 2026-03-15 it counts as on account
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-15: no errors, 1 warning
  [1]
