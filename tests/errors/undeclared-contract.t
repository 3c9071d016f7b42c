Contracts need not be declared. Who declares them all asks to be told of the
others, which are often slips.

  $ cat > ar.toml <<'END'
  > [lint]
  > undeclared-contract = "warn"
  > END
  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > contract K-2026-02 "Spare parts"
  > 2026-03-31 sale C001 INV-26003 20,000.00 contract:K-2026-02
  > 2026-04-15 sale C001 INV-26004 135,600.00 contract:K-2062-02
  > END
  $ ar check
  main.arl:7:43: warning: contract K-2062-02 is not declared [undeclared-contract]
      7 | 2026-04-15 sale C001 INV-26004 135,600.00 contract:K-2062-02
        |                                           ^^^^^^^^^^^^^^^^^^
  help: declare it: contract K-2062-02
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-31 to 2026-04-15: no errors, 1 warning
  [1]
