Money of one customer settles invoices of another only within a group.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > customer C002 "Old Harbour Ltd"
  > 2026-03-04 sale C002 INV-0002 500.00
  > 2026-03-20 receipt C001 R-0007 500.00
  >   to INV-0002  500.00
  > END
  $ ar check
  main.arl:8:6: error: INV-0002 belongs to C002, this receipt is from C001 [other-customer]
      8 |   to INV-0002  500.00
        |      ^^^^^^^^
  main.arl:6:22: note: C002 was invoiced here
      6 | 2026-03-04 sale C002 INV-0002 500.00
  help: if C001 pays for C002, give both the same `group:`, or record the receipt under C002 with `payer:C001`
  1 file, 2 entries, 2 customers, 2 documents, 2026-03-04 to 2026-03-20: 1 error, no warnings
  [3]
