A sale under a contract is dated within it.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > contract K-2026-02 "Spare parts"
  >   customer: C001
  >   until: 2026-03-31
  > 2026-03-31 sale C001 INV-26003 20,000.00 contract:K-2026-02
  > 2026-04-15 sale C001 INV-26004 135,600.00 contract:K-2026-02
  > END
  $ ar check
  main.arl:9:43: warning: contract K-2026-02 ended on 2026-03-31 [contract-ended]
      9 | 2026-04-15 sale C001 INV-26004 135,600.00 contract:K-2026-02
        |                                           ^^^^^^^^^^^^^^^^^^
  main.arl:7:10: note: last day
      7 |   until: 2026-03-31
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-31 to 2026-04-15: no errors, 1 warning
  [1]
