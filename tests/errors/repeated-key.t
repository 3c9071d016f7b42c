A key has one value in an entry.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-20 receipt C001 R-0007 5,200.00 via:bank via:cash to:*
  > END
  $ ar check
  main.arl:5:50: error: key `via` is given twice [repeated-key]
      5 | 2026-03-20 receipt C001 R-0007 5,200.00 via:bank via:cash to:*
        |                                                  ^^^^^^^^ second value
  main.arl:5:41: note: first value
      5 | 2026-03-20 receipt C001 R-0007 5,200.00 via:bank via:cash to:*
  help: keep one
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
