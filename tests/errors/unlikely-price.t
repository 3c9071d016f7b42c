A price that is off by a factor of five or more from the list price often lacks
a digit, or is meant for another unit.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > item BOLT-M8 "Bolts, M8"
  >   price: 120.00
  >   unit: 箱
  > 2026-03-01 sale C001 INV-0001
  >   BOLT-M8  300 箱 @ 12.00
  >   BOLT-M8  10 个 @ 1.20
  > END
  $ ar check
  main.arl:9:20: warning: price 12.00 is 90% below the list price of BOLT-M8 [unlikely-price]
      9 |   BOLT-M8  300 箱 @ 12.00
        |                     ^^^^^
  main.arl:6:10: note: list price
      6 |   price: 120.00
  help: list price 120.00
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: no errors, 1 warning
  [1]
