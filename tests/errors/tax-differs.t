A stated tax differs from the computed one by rounding, and by nothing else.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-03 sale C001 INV-0003 54,420.00 tax:13%
  >   Widgets  300 @ 120.00
  >   Freight  12,000.00
  >   tax 13%  6,420.00
  > END
  $ ar check
  main.arl:8:12: error: stated tax is 6,420.00, 13% of 48,000.00 is 6,240.00 [tax-differs]
      8 |   tax 13%  6,420.00
        |            ^^^^^^^^ 180.00 off; 0.02 is tolerated for 2 lines
  help: are two digits swapped?
  1 file, 1 entry, 1 customer, 1 document, 2026-03-03 to 2026-03-03: 1 error, no warnings
  [3]
