A bare amount is in the book's currency. For a customer who is billed in another
that is a trap, so it is an error.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C004 "Acme Inc"
  >   currency: USD
  > 2026-05-25 sale C004 EX-26001 12,000.00
  > END
  $ ar check
  main.arl:6:31: error: customer C004 is billed in USD; this amount has no currency [missing-currency]
      6 | 2026-05-25 sale C004 EX-26001 12,000.00
        |                               ^^^^^^^^^ would be CNY, the book currency
  main.arl:5:13: note: C004 is billed in USD
      5 |   currency: USD
  help: write `12,000.00 USD`
  1 file, 1 entry, 1 customer, 1 document, 2026-05-25 to 2026-05-25: 1 error, no warnings
  [3]

Where the lines make up the amount, the first of them says the currency.

  $ cat > lines.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C004 "Acme Inc"
  >   currency: USD
  > 2026-05-25 sale C004 EX-26001
  >   Bolts  2 @ 12.00
  > 2026-05-25 sale C004 EX-26002
  >   Bolts  24.00
  > 2026-05-25 sale C004 EX-26003
  >   Bolts  24.00 USC
  > END
  $ ar check -f lines.arl
  lines.arl:7:14: error: customer C004 is billed in USD; this amount has no currency [missing-currency]
      7 |   Bolts  2 @ 12.00
        |              ^^^^^ would be CNY, the book currency
  lines.arl:5:13: note: C004 is billed in USD
      5 |   currency: USD
  help: write `12.00 USD`
  lines.arl:9:10: error: customer C004 is billed in USD; this amount has no currency [missing-currency]
      9 |   Bolts  24.00
        |          ^^^^^ would be CNY, the book currency
  lines.arl:5:13: note: C004 is billed in USD
      5 |   currency: USD
  help: write `24.00 USD`
  lines.arl:11:16: error: unknown currency `USC` [unknown-currency]
     11 |   Bolts  24.00 USC
        |                ^^^
  help: other units must be declared: `currency USC` with `decimals: 0`
  1 file, 3 entries, 1 customer, 3 documents, 2026-05-25 to 2026-05-25: 3 errors, no warnings
  [3]
