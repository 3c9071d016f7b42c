Where money goes is said in the head line or in the body, not in both.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 5,000.00
  > 2026-03-01 sale C001 INV-0002 200.00
  > 2026-03-20 receipt C001 R-0007 5,200.00 to:INV-0001
  >   to INV-0002  200.00
  > END
  $ ar check
  main.arl:8:3: error: header says `to:INV-0001` and the body allocates too [allocated-in-both-places]
      8 |   to INV-0002  200.00
        |   ^^^^^^^^^^^
  main.arl:7:41: note: header allocation
      7 | 2026-03-20 receipt C001 R-0007 5,200.00 to:INV-0001
  help: list every allocation in the body, or keep only `to:` in the header
  1 file, 3 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]
