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

What has no due day because of that is not told again.

  $ cat > terms.arl <<'END'
  > book
  >   currency: CNY
  >   terms: nett 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00
  > 2026-03-02 receipt C001 R-0001 1,200.00 to:INV-0001
  > 2026-03-03 sale C001 INV-0002 1,200.00 due:2026-04-01
  > END
  $ ar check -f terms.arl
  terms.arl:3:10: error: cannot read the terms `nett 30` [bad-terms]
      3 |   terms: nett 30
        |          ^^^^^^^
  help: forms: `net N`, `net N eom`, `day D [+M]`, `months N`, `cod`, with `cutoff C` after the second and third, each after an optional `P/N ` early-payment discount, as in `2/10 net 30`
  1 file, 3 entries, 1 customer, 3 documents, 2026-03-01 to 2026-03-03: 1 error, no warnings
  [3]
