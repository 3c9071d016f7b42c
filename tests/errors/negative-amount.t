Amounts carry no sign: the kind of entry says which way the money goes.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-20 receipt C001 R-0007 -200.00 to:*
  > END
  $ ar check
  main.arl:5:32: error: amounts here are positive; the kind of entry gives the direction [negative-amount]
      5 | 2026-03-20 receipt C001 R-0007 -200.00 to:*
        |                                ^^^^^^^
  help: money paid back is a `refund`; a bounced payment is `void R-…`; less invoiced is a `credit`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
