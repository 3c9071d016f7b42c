The decimal mark of a journal is the point.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1.200,00
  > END
  $ ar check
  main.arl:5:31: error: `1.200,00` uses `,` as the decimal mark [decimal-comma]
      5 | 2026-03-01 sale C001 INV-0001 1.200,00
        |                               ^^^^^^^^
  help: in a journal `.` is the decimal mark: 1,200.00
  help: a rule with `decimal = ","` imports such files
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
