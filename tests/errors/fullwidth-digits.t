Full-width digits would make two spellings of one amount.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 １，２００.００
  > END
  $ ar check
  main.arl:5:31: error: full-width digits in an amount [fullwidth-digits]
      5 | 2026-03-01 sale C001 INV-0001 １，２００.００
        |                               ^^^^^^^^^^^^^^^ U+FF11 …
  fix: `ar fmt --fix` turns this into `1,200.00`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
