An entry that belongs to a customer names it after its kind.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 hold reason:limit
  > END
  $ ar check
  main.arl:5:12: error: `hold` needs a customer [missing-customer]
      5 | 2026-03-01 hold reason:limit
        |            ^^^^ after the kind
  help: form: DATE hold CUSTOMER [key:value …]
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
