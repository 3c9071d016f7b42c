Amounts are exact up to 92,233,720,368,547,758.07.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 99,999,999,999,999,999.00
  > END
  $ ar check
  main.arl:5:31: error: amount is too large for this tool [amount-too-large]
      5 | 2026-03-01 sale C001 INV-0001 99,999,999,999,999,999.00
        |                               ^^^^^^^^^^^^^^^^^^^^^^^^^ over 92,233,720,368,547,758.07
  help: is a comma or a point missing?
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
