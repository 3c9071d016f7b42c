Two blanks separate what an item is from what it costs.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001
  >   Widgets 10 @ 1,200.00
  > END
  $ ar check
  main.arl:6:11: error: no amount on this line [missing-gap]
      6 |   Widgets 10 @ 1,200.00
        |           ^^^^^^^^^^^^^ one space only
  help: put two or more spaces before the amount: `Widgets  10 @ 1,200.00`
  fix: `ar fmt --fix` does it when, as here, only one reading is possible
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
