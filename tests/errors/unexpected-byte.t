The first byte of a line says what the line is; some say nothing. In an id, some
bytes need quotes.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > * 2026-03-01 sale C001 INV-0001 1,200.00
  > 2026-03-02 sale C001 INV#2 80.00
  > END
  $ ar check
  main.arl:5:1: error: a line cannot begin with `*` [unexpected-byte]
      5 | * 2026-03-01 sale C001 INV-0001 1,200.00
        | ^
  help: entries begin with a date, declarations with a letter, body lines with a blank, comments with `;`
  main.arl:6:25: error: `#` cannot stand in a document number [unexpected-byte]
      6 | 2026-03-02 sale C001 INV#2 80.00
        |                         ^
  help: quote it: "INV#2"
  1 file, 1 entry, 1 customer, no documents: 2 errors, no warnings
  [3]
