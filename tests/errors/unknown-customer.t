A customer is declared before or after, but somewhere. A repeated mistake is
shown once.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C0O1 INV-0001 1,200.00
  > 2026-03-02 sale C0O1 INV-0002 80.00
  > END
  $ ar check
  main.arl:5:17: error: unknown customer `C0O1` [unknown-customer]
      5 | 2026-03-01 sale C0O1 INV-0001 1,200.00
        |                 ^^^^
  help: did you mean `C001` (Qiming Trading)?
  help: or declare it: customer C0O1 "…"
  and 1 more: unknown customer `C0O1`
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-02: 2 errors, no warnings
  [3]
