An invoice of less than nothing is a credit note.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 -300.00
  > END
  $ ar check
  main.arl:5:31: error: total is negative [negative-total]
      5 | 2026-03-01 sale C001 INV-0001 -300.00
        |                               ^^^^^^^
  help: less owed is a credit note: `2026-03-01 credit C001 CN-… 300.00`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]

A line taken back for a cent more than the other is a credit note.

  $ cat > lines.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C
  > 2026-03-02 sale C S-2
  >   - Desk  100.00
  >   - Returned  -100.01
  > END
  $ ar check -f lines.arl
  lines.arl:5:19: error: total is negative [negative-total]
      5 | 2026-03-02 sale C S-2
        |                   ^^^
  help: less owed is a credit note
  1 file, 1 entry, 1 customer, 1 document, 2026-03-02 to 2026-03-02: 1 error, no warnings
  [3]
