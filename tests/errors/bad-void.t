A document is voided once, on its day or later.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-20 receipt C001 R-0007 200.00 to:*
  > 2026-03-19 void R-0007 reason:bounced
  > END
  $ ar check
  main.arl:6:17: error: R-0007 is voided before its day, 2026-03-20 [bad-void]
      6 | 2026-03-19 void R-0007 reason:bounced
        |                 ^^^^^^
  main.arl:5:25: note: entered here
      5 | 2026-03-20 receipt C001 R-0007 200.00 to:*
  help: date the void on that day or later
  1 file, 2 entries, 1 customer, 1 document, 2026-03-19 to 2026-03-20: 1 error, no warnings
  [3]
