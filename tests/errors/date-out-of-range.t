Days reach from 1900 to 2199.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 0206-03-01 sale C001 INV-0001 1,200.00
  > END
  $ ar check
  main.arl:5:1: error: 0206-03-01 is out of range: days are from 1900 to 2199 [date-out-of-range]
      5 | 0206-03-01 sale C001 INV-0001 1,200.00
        | ^^^^^^^^^^
  help: is a digit of the year wrong?
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
