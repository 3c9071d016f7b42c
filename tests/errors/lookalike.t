Full-width letters look like letters and are others.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 500.00
  > 2026-03-20 receipt C001 R-0007 500.00
  >   to ＩＮＶ-0001  500.00
  > END
  $ ar check
  main.arl:7:6: error: `ＩＮＶ-0001` looks like INV-0001 but has full-width letters [lookalike]
      7 |   to ＩＮＶ-0001  500.00
        |      ^^^^^^ U+FF29 …
  help: write INV-0001
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-20: 1 error, no warnings
  [3]
