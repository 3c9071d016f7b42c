An invoice has a number, so that money can name it.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001
  > END
  $ ar check
  main.arl:5:17: error: `sale` needs a document number [missing-number]
      5 | 2026-03-01 sale C001
        |                 ^^^^ after the customer
  help: form: DATE sale CUSTOMER NUMBER [AMOUNT] [key:value …]
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
