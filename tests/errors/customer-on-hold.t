On hold means no more credit. A sale that somebody approved is no surprise.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C003 "Old Harbour Ltd"
  >   terms: net 30
  > 2026-03-02 hold C003 "over limit"
  > 2026-03-05 sale C003 INV-0009 1,200.00
  > 2026-03-06 sale C003 INV-0010 800.00 approved:王总
  > 2026-03-07 release C003
  > 2026-03-07 sale C003 INV-0011 500.00
  > END
  $ ar check
  main.arl:6:17: warning: sale to C003 while it is on hold [customer-on-hold]
      6 | 2026-03-05 sale C003 INV-0009 1,200.00
        |                 ^^^^
  main.arl:5:12: note: on hold since here
      5 | 2026-03-02 hold C003 "over limit"
  help: lift the hold with `2026-03-05 release C003`, or note who agreed: `approved:NAME`
  1 file, 5 entries, 1 customer, 3 documents, 2026-03-02 to 2026-03-07: no errors, 1 warning
  [1]
