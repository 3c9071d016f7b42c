A company is not its own parent, by whatever way, and not from any day on.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  >   parent: C002
  > customer C002 "Old Harbour Ltd"
  >   parent: C001
  > customer C003 "Alder"
  > customer C004 "Birch"
  >   parent: C003
  > 2026-03-01 set C003 parent:C004
  > END
  $ ar check
  main.arl:5:11: error: C001 is its own parent, by way of C002 [parent-ring]
      5 |   parent: C002
        |           ^^^^
  help: one company of the ring has no parent
  main.arl:11:28: error: C003 is its own parent from 2026-03-01 on, by way of C004 [parent-ring]
     11 | 2026-03-01 set C003 parent:C004
        |                            ^^^^
  help: one company of the ring has no parent
  1 file, 1 entry, 4 customers, no documents, 2026-03-01 to 2026-03-01: 2 errors, no warnings
  [3]
