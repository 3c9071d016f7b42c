A string ends on its line; only this entry is affected.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-05 sale C001 INV-0001 5,000.00 "two tons
  > 2026-03-06 sale C001 INV-0002 80.00
  > END
  $ ar check
  main.arl:5:40: error: string is not closed on this line [unclosed-string]
      5 | 2026-03-05 sale C001 INV-0001 5,000.00 "two tons
        |                                        ^^^^^^^^^ the quote opens here
  help: add the closing `"`; strings never span lines, so only this entry is affected
  1 file, 2 entries, 1 customer, 1 document, 2026-03-06 to 2026-03-06: 1 error, no warnings
  [3]
