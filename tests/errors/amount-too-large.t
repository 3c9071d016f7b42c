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

The largest amount is 92,233,720,368,547,758.07: one line may be so much, a cent more
is too much for their sum, and what a line multiplies to is held to the same.

  $ cat > sums.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C
  > 2026-03-01 sale C S-1
  >   - Land  92,233,720,368,547,758.07
  > 2026-03-02 sale C S-2
  >   - Land  92,233,720,368,547,758.07
  >   - Fence  0.01
  > 2026-03-03 sale C S-3
  >   - Land  99999999999 ha @ 9999999999.00
  > END
  $ ar check -f sums.arl
  sums.arl:7:19: error: the lines make more than this tool can hold [amount-too-large]
      7 | 2026-03-02 sale C S-2
        |                   ^^^ over 92,233,720,368,547,758.07
  help: is a comma or a point missing?
  sums.arl:10:19: error: the lines make more than this tool can hold [amount-too-large]
     10 | 2026-03-03 sale C S-3
        |                   ^^^ over 92,233,720,368,547,758.07
  help: is a comma or a point missing?
  1 file, 3 entries, 1 customer, 3 documents, 2026-03-01 to 2026-03-03: 2 errors, no warnings
  [3]
