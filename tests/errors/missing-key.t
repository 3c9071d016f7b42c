Some kinds say nothing without a key: a dispute names its invoice.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 dispute C001 500.00
  > END
  $ ar check
  main.arl:5:12: error: `dispute` needs `on:` [missing-key]
      5 | 2026-03-01 dispute C001 500.00
        |            ^^^^^^^
  help: form: DATE dispute CUSTOMER [AMOUNT] on:NUMBER
  1 file, 1 entry, 1 customer, no documents, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]

A unit that is no currency of the world says its decimals, a named tax its rate.

  $ cat > declared.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > currency PTS
  >   name: Points
  > tax V13
  >   name: VAT
  > END
  $ ar check -f declared.arl
  declared.arl:4:10: error: currency PTS needs `decimals` [missing-key]
      4 | currency PTS
        |          ^^^
  help: add a line `decimals: 2`
  declared.arl:6:5: error: tax V13 needs `rate` [missing-key]
      6 | tax V13
        |     ^^^
  help: add a line `rate: 13%`
  1 file, 0 entries, no customers, no documents: 2 errors, no warnings
  [3]

What is given up is somebody's debt.

  $ cat > gone.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C
  > 2026-03-05 writeoff C W-1 10.00
  > END
  $ ar check -f gone.arl
  gone.arl:5:23: error: `writeoff` needs `to:` [missing-key]
      5 | 2026-03-05 writeoff C W-1 10.00
        |                       ^^^
  help: say what is given up: `to:INV-…`
  1 file, 1 entry, 1 customer, 1 document, 2026-03-05 to 2026-03-05: 1 error, no warnings
  [3]
