A credit note for an invoice credits no more than is open of it.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 100.00
  > 2026-04-02 credit C001 CN-0003 113.00 for:INV-0001
  > END
  $ ar check
  main.arl:6:32: error: credit CN-0003 is larger than what is open on INV-0001 (100.00 CNY) [credit-exceeds-open]
      6 | 2026-04-02 credit C001 CN-0003 113.00 for:INV-0001
        |                                ^^^^^^ 13.00 too much
  help: keep the rest on account: body lines `to INV-0001  100.00` and `*  13.00`
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-04-02: 1 error, no warnings
  [3]
