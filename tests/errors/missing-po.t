Some customers pay no invoice that does not name their order.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  >   po-required: yes
  > 2026-03-01 sale C001 INV-0001 1,200.00 po:4500017
  > 2026-03-02 sale C001 INV-0002 800.00
  > END
  $ ar check
  main.arl:7:22: warning: C001 wants its order number on every invoice; INV-0002 has none [missing-po]
      7 | 2026-03-02 sale C001 INV-0002 800.00
        |                      ^^^^^^^^
  main.arl:5:16: note: wanted here
      5 |   po-required: yes
  help: write the number: `po:NUMBER`
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-02: no errors, 1 warning
  [1]
