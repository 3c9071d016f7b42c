A discount in a header acts on items by quantity and price. Where there is none, it is said that
nothing is taken off.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > 2026-03-01 sale C001 INV-0001 discount:10%
  >   Freight  113.00
  > 2026-03-02 sale C001 INV-0002 discount:10%
  >   Bolts  100 @ 1.20
  >   Freight  113.00
  > END
  $ ar check
  main.arl:5:31: warning: the discount has nothing to act on [idle-discount]
      5 | 2026-03-01 sale C001 INV-0001 discount:10%
        |                               ^^^^^^^^^^^^
  help: a stated net is not discounted: write quantity and price, or the net after the discount
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-02: no errors, 1 warning
  [1]
