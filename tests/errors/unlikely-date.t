A year that no other entry is near is most likely a slip of the hand.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > 2026-02-01 sale C001 INV-0001 200.00
  > 2026-02-20 receipt C001 R-0001 200.00 to:INV-0001
  > 2062-03-01 sale C001 INV-0002 1,200.00
  > END
  $ ar check
  main.arl:7:1: warning: this sale is dated 2062, 36 years after its neighbours [unlikely-date]
      7 | 2062-03-01 sale C001 INV-0002 1,200.00
        | ^^^^
  help: did you mean 2026?
  1 file, 3 entries, 1 customer, 3 documents, 2026-02-01 to 2062-03-01: no errors, 1 warning
  [1]
