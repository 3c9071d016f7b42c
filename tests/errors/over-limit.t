The limit is compared with what the customer owes at the end of the day of a
sale. A sale that somebody approved may go over it.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 60
  >   limit: 500,000.00
  > 2026-05-02 sale C001 INV-0030 414,300.00
  > 2026-06-01 sale C001 INV-0031 98,000.00
  > 2026-06-02 sale C001 INV-0032 1,000.00 approved:王总
  > END
  $ ar check
  main.arl:7:31: warning: C001 owes 512,300.00 CNY after this sale, limit 500,000.00 [over-limit]
      7 | 2026-06-01 sale C001 INV-0031 98,000.00
        |                               ^^^^^^^^^ 12,300.00 over
  main.arl:5:10: note: the limit
      5 |   limit: 500,000.00
  help: record the approval: `approved:NAME`
  1 file, 3 entries, 1 customer, 3 documents, 2026-05-02 to 2026-06-02: no errors, 1 warning
  [1]
