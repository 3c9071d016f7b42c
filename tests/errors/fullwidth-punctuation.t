A full-width colon looks like a colon and is none.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "启明贸易"
  >   terms：net 30
  > END
  $ ar check
  main.arl:4:8: error: full-width colon `：` where `:` belongs [fullwidth-punctuation]
      4 |   terms：net 30
        |        ^^ U+FF1A
  fix: `ar fmt --fix` rewrites full-width punctuation outside quotes
  help: write `terms: net 30`, or quote the text
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]
