Some keys take one of a few words.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   tax-mode: included
  > END
  $ ar check
  main.arl:3:13: error: `included` is no value of `tax-mode` [bad-value]
      3 |   tax-mode: included
        |             ^^^^^^^^
  help: write `exclusive` or `inclusive`
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]

What others say of a customer is told in numbers.

  $ cat > opinions.arl <<'END'
  > book
  >   currency: CNY
  > customer C
  > 2026-03-01 credit-report C score:A
  > 2026-03-01 financials C current-ratio:-1
  > END
  $ ar check -f opinions.arl
  opinions.arl:4:28: error: `score` takes a number from 0 to 100 [bad-value]
      4 | 2026-03-01 credit-report C score:A
        |                            ^^^^^^^
  help: as in `score:72`
  opinions.arl:5:25: error: `current-ratio` takes a number that is not negative [bad-value]
      5 | 2026-03-01 financials C current-ratio:-1
        |                         ^^^^^^^^^^^^^^^^
  help: as in `current-ratio:1.25`
  1 file, 2 entries, 1 customer, no documents, 2026-03-01 to 2026-03-01: 2 errors, no warnings
  [3]

An insurer bears no more than all; a customer is assigned to an agency or to the law.

  $ cat > cover.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Anna"
  > 
  > 2026-01-10 insure A limit:5000 by:Atlas quota:150%
  > 2026-01-10 insure A limit:5000 by:Atlas quota:9O%
  > 2026-01-12 assign A to:Ink kind:lawyer
  > END
  $ ar check -f cover.arl
  cover.arl:5:41: error: `quota` takes a share from 0% to 100% [bad-value]
      5 | 2026-01-10 insure A limit:5000 by:Atlas quota:150%
        |                                         ^^^^^^^^^^
  help: as in `quota:90%`
  cover.arl:6:41: error: `quota` takes a share from 0% to 100% [bad-value]
      6 | 2026-01-10 insure A limit:5000 by:Atlas quota:9O%
        |                                         ^^^^^^^^^
  help: as in `quota:90%`
  cover.arl:7:28: error: `lawyer` is no value of `kind` [bad-value]
      7 | 2026-01-12 assign A to:Ink kind:lawyer
        |                            ^^^^^^^^^^^
  help: write `agency` or `legal`
  1 file, 3 entries, 1 customer, no documents, 2026-01-10 to 2026-01-12: 3 errors, no warnings
  [3]

Buckets rise, a currency has as many decimals as one digit says, and no month has 32 days.

  $ cat > numbers.arl <<'END'
  > book
  >   currency: CNY
  >   buckets: 30, 90, 60
  > currency XAU
  >   decimals: 1O
  > customer C
  > recurring CARE
  >   customer: C
  >   every: month on 32
  >   from: 2026-01-01
  >   amount: 240.00
  > END
  $ ar check -f numbers.arl
  numbers.arl:3:12: error: `buckets: 30, 90, 60` does not rise [bad-value]
      3 |   buckets: 30, 90, 60
        |            ^^^^^^^^^^
  help: write rising numbers of days, `buckets: 30, 60, 90`, or `month`
  numbers.arl:5:13: error: `1O` is no number of decimals [bad-value]
      5 |   decimals: 1O
        |             ^^
  help: write a number from 0 to 9
  numbers.arl:9:10: error: `month on 32` is no interval [bad-value]
      9 |   every: month on 32
        |          ^^^^^^^^^^^
  help: forms: `month on 1`, `month on last`, `quarter on 15`, `week on mon`, `10 days`
  1 file, 0 entries, 1 customer, no documents: 3 errors, no warnings
  [3]

A book's buckets are told as those of `--bounds` and of the settings; a place with nothing is no
bound left out.

  $ for bounds in 30,,60 "30, 60," 0,30 thirty month; do
  >   printf 'book\n  currency: EUR\n  buckets: %s\n' "$bounds" > buckets.arl
  >   ar check -f buckets.arl | grep -v '|\|help'
  > done
  buckets.arl:3:12: error: `buckets: 30,,60` has nothing beside a comma [bad-value]
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  buckets.arl:3:12: error: `buckets: 30, 60,` has nothing beside a comma [bad-value]
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  buckets.arl:3:12: error: `buckets: 0,30` has a bound outside 1 to 36,500 days [bad-value]
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  buckets.arl:3:12: error: `buckets: thirty` is not a list of days [bad-value]
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  1 file, 0 entries, no customers, no documents: no errors, no warnings
