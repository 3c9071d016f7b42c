Dates have one form.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026/3/1 sale C001 INV-0001 1,200.00
  > END
  $ ar check
  main.arl:5:1: error: dates are written YYYY-MM-DD [date-form]
      5 | 2026/3/1 sale C001 INV-0001 1,200.00
        | ^^^^^^^^
  help: write 2026-03-01
  fix: `ar fmt --fix` rewrites YYYY/M/D and YYYY.M.D
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
