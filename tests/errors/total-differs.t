The lines of an invoice make the total in its head line, so a dropped line is
noticed.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-03 sale C001 INV-0003 2,373.00
  >   Widgets  10 @ 120.00
  >   Freight  900.00
  > END
  $ ar check
  main.arl:5:31: error: lines and tax make 2,100.00 CNY, the header says 2,373.00 [total-differs]
      5 | 2026-03-03 sale C001 INV-0003 2,373.00
        |                               ^^^^^^^^ 273.00 more than the lines
  help: 273.00 is 13% of 2,100.00: is `tax:13%` missing?
  help: is a line missing, or are two digits swapped?
  help: a merge may have dropped a line: compare both parents with `ar diff HEAD^1 HEAD^2 INV-0003`
  1 file, 1 entry, 1 customer, 1 document, 2026-03-03 to 2026-03-03: 1 error, no warnings
  [3]
