Commas group three digits each.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,20
  > END
  $ ar check
  main.arl:5:31: error: `1,20` is not a number: groups have three digits [bad-grouping]
      5 | 2026-03-01 sale C001 INV-0001 1,20
        |                               ^^^^
  help: if the comma is a decimal mark write 1.20; otherwise write 120
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
