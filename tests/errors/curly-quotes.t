Curly quotes come from word processors and open no string.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-05 sale C001 INV-0001 5,000.00 “two tons”
  > END
  $ ar check
  main.arl:5:40: error: curly quotes do not open a string [curly-quotes]
      5 | 2026-03-05 sale C001 INV-0001 5,000.00 “two tons”
        |                                        ^^^^^^^^^^
  fix: `ar fmt --fix` writes `"two tons"`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
