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
