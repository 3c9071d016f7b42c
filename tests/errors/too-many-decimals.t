An amount has at most the decimals of its currency.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.005
  > END
  $ ar check
  main.arl:5:31: error: CNY has 2 decimals, this amount has 3 [too-many-decimals]
      5 | 2026-03-01 sale C001 INV-0001 1,200.005
        |                               ^^^^^^^^^
  help: round it, or, if it is a unit price, write it after `@`, where 6 decimals are allowed
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]

A unit price is multiplied out exactly: it has six decimals at most.

  $ cat > price.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001
  >   Bolts  1.123456 @ 1.0000000000000001
  > END
  $ ar check -f price.arl
  price.arl:6:21: error: a unit price has at most 6 decimals, this has 16 [too-many-decimals]
      6 |   Bolts  1.123456 @ 1.0000000000000001
        |                     ^^^^^^^^^^^^^^^^^^
  help: round it
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]

What 64 bits do not hold for its decimals alone is not too large.

  $ cat > fine.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 0.0000000000000000001
  > 2026-03-01 sale C001 INV-0002 10,000,000,000,000,000.001
  > END
  $ ar check -f fine.arl
  fine.arl:5:31: error: no number here has 19 decimals [too-many-decimals]
      5 | 2026-03-01 sale C001 INV-0001 0.0000000000000000001
        |                               ^^^^^^^^^^^^^^^^^^^^^
  help: round it
  fine.arl:6:31: error: amount is too large for this tool [amount-too-large]
      6 | 2026-03-01 sale C001 INV-0002 10,000,000,000,000,000.001
        |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ too many digits
  help: round it
  1 file, 2 entries, 1 customer, no documents: 2 errors, no warnings
  [3]
