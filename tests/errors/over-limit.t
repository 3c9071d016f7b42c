The limit is compared with the exposure at the end of the day of a sale: what the
customer owes, and what it has ordered. A sale that somebody approved may go over
it. Of a group the company that has the limit is named.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 60
  >   limit: 500,000.00
  > customer C002 "Qiming Export"
  >   terms: net 60
  >   parent: C001
  > 2026-05-02 sale C001 INV-0030 414,300.00
  > 2026-06-01 sale C001 INV-0031 98,000.00
  > 2026-06-02 sale C001 INV-0032 1,000.00 approved:王总
  > 2026-06-03 receipt C001 R-1 100,000.00 to:INV-0030
  > 2026-06-04 order C001 B-1 80,000.00
  > 2026-06-05 sale C002 INV-0033 6,700.01
  > END
  $ ar check
  main.arl:10:31: warning: C001 owes 512,300.00 CNY after this sale, limit 500,000.00 [over-limit]
     10 | 2026-06-01 sale C001 INV-0031 98,000.00
        |                               ^^^^^^^^^ 12,300.00 over
  main.arl:5:10: note: the limit
      5 |   limit: 500,000.00
  help: record the approval: `approved:NAME`
  main.arl:14:31: warning: the exposure of C001 is 500,000.01 CNY after this sale, limit 500,000.00 [over-limit]
     14 | 2026-06-05 sale C002 INV-0033 6,700.01
        |                               ^^^^^^^^ 0.01 over
  main.arl:5:10: note: the limit
      5 |   limit: 500,000.00
  help: record the approval: `approved:NAME`
  1 file, 6 entries, 2 customers, 6 documents, 2026-05-02 to 2026-06-05: no errors, 2 warnings
  [1]
