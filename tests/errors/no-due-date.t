An invoice without a due day could never be late.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C009 "Old Harbour Ltd"
  > 2026-03-01 sale C009 INV-0001 1,200.00
  > END
  $ ar check
  main.arl:4:17: error: no due date: the sale has no `due:` or `terms:`, customer C009 has no terms [no-due-date]
      4 | 2026-03-01 sale C009 INV-0001 1,200.00
        |                 ^^^^
  main.arl:3:10: note: declared without terms
      3 | customer C009 "Old Harbour Ltd"
  help: add `due:2026-03-31` here, `terms: net 30` under the customer, or `terms:` in the book block
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]
