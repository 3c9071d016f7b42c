A customer that was closed is sold nothing until it is reopened.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C007 "Old Harbour Ltd"
  >   terms: net 30
  > 2026-01-31 set C007 status:closed
  > 2026-03-01 sale C007 INV-0001 1,200.00
  > END
  $ ar check
  main.arl:6:17: warning: customer C007 was closed on 2026-01-31 [customer-closed]
      6 | 2026-03-01 sale C007 INV-0001 1,200.00
        |                 ^^^^
  main.arl:5:21: note: closed here
      5 | 2026-01-31 set C007 status:closed
  help: reopen it: `2026-03-01 set C007 status:active`
  1 file, 2 entries, 1 customer, 1 document, 2026-01-31 to 2026-03-01: no errors, 1 warning
  [1]
