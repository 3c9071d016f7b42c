The currency follows its number.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 USD 1,200.00
  > END
  $ ar check
  main.arl:5:31: error: currency comes after the number [currency-first]
      5 | 2026-03-01 sale C001 INV-0001 USD 1,200.00
        |                               ^^^^^^^^^^^^
  help: write `1,200.00 USD`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
