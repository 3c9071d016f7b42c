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

One digit is enough to take the whole word for a number.

  $ sed 's/１，２００.*/1,２00.00/' main.arl > mixed.arl; ar check -f mixed.arl
  mixed.arl:5:31: error: full-width digits in an amount [fullwidth-digits]
      5 | 2026-03-01 sale C001 INV-0001 1,２00.00
        |                               ^^^^^^^^^ U+FF12 …
  fix: `ar fmt --fix` turns this into `1,200.00`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
  $ sed 's/１，２００.*/1,２0.00/' main.arl > grouped.arl; ar check -f grouped.arl
  grouped.arl:5:31: error: full-width digits in an amount [fullwidth-digits]
      5 | 2026-03-01 sale C001 INV-0001 1,２0.00
        |                               ^^^^^^^^ U+FF12 …
  help: write it like 1,234.50: digits, groups of three, a decimal point
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
