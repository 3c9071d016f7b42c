Money on account needs a number by which it can be used later.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-20 receipt C001 - 5,200.00 to:*
  > END
  $ ar check
  main.arl:5:25: error: an unnumbered receipt cannot keep money on account [unnumbered-on-account]
      5 | 2026-03-20 receipt C001 - 5,200.00 to:*
        |                         ^ nothing could refer to it later
  help: give it a number
  1 file, 1 entry, 1 customer, 1 document, 2026-03-20 to 2026-03-20: 1 error, no warnings
  [3]
