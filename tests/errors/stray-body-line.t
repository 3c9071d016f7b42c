A blank line ends an entry, so the indented line after it belongs to none.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 
  > 2026-03-20 receipt C001 R-0007 5,200.00 via:bank
  > 
  >   to INV-0001  5,000.00
  >   *  200.00
  > END
  $ ar check
  main.arl:8:3: error: indented line belongs to no entry [stray-body-line]
      8 |   to INV-0001  5,000.00
        |   ^^^^^^^^^^^
  main.arl:6:1: note: this entry ended at the blank line 7
      6 | 2026-03-20 receipt C001 R-0007 5,200.00 via:bank
  help: the blank line 7 ended the entry above; delete it, or remove the indentation
  1 file, 1 entry, 1 customer, 1 document, 2026-03-20 to 2026-03-20: 1 error, no warnings
  [3]
