Instalments make the whole invoice.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 135,600.00
  >   due 2026-04-15  67,800.00
  >   due 2026-06-15  62,200.00
  > END
  $ ar check
  main.arl:7:19: error: instalments add up to 130,000.00, the invoice to 135,600.00 CNY [instalments-differ]
      7 |   due 2026-06-15  62,200.00
        |                   ^^^^^^^^^ 5,600.00 missing
  help: the last instalment would be 67,800.00
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]
