A tax rate is a percentage, or the name of a declared tax.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00 tax:13
  > END
  $ ar check
  main.arl:5:40: error: tax rate must be a percentage: `13` [bad-tax-rate]
      5 | 2026-03-01 sale C001 INV-0001 1,200.00 tax:13
        |                                        ^^^^^^
  help: write `tax:13%`
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]
