Terms have a few forms, and every one of them gives a day.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: 30 days net
  > END
  $ ar check
  main.arl:4:10: error: cannot read the terms `30 days net` [bad-terms]
      4 |   terms: 30 days net
        |          ^^^^^^^^^^^
  help: write `net 30`
  help: forms: `net N`, `net N eom`, `day D [+M]`, `months N`, `cod`, with `cutoff C` after the second and third, each after an optional `P/N ` early-payment discount, as in `2/10 net 30`
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]
