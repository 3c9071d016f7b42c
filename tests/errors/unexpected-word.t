A word that is neither a number nor a key nor in quotes has no place in a head
line.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-20 receipt C001 R-0007 5,200.00 bank to:*
  > END
  $ ar check
  main.arl:5:41: error: this word fits nowhere in a `receipt` header [unexpected-word]
      5 | 2026-03-20 receipt C001 R-0007 5,200.00 bank to:*
        |                                         ^^^^ unexpected
  help: write `via:bank`, or quote free text: "bank"
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]

A rate has two currencies.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > 2026-03-20 rate USD 7.1 USD
  > END
  $ ar check
  main.arl:3:25: error: a rate is between two currencies [unexpected-word]
      3 | 2026-03-20 rate USD 7.1 USD
        |                         ^^^ the same as before
  help: form: DATE rate CURRENCY NUMBER CURRENCY
  1 file, 1 entry, no customers, no documents: 1 error, no warnings
  [3]

A value with a blank in it is quoted, an amount with its currency too.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  > 2026-03-20 set C001 limit:40,000.00 USD
  > END
  $ ar check
  main.arl:4:37: error: this word fits nowhere in a `set` header [unexpected-word]
      4 | 2026-03-20 set C001 limit:40,000.00 USD
        |                                     ^^^ unexpected
  help: quote an amount with its currency: `limit:"40,000.00 USD"`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]

A second pattern would be a file that nobody reads.

  $ echo 'include "a.arl" "b.arl"' > main.arl; touch a.arl b.arl
  $ ar check
  main.arl:1:17: error: an include takes one pattern [unexpected-word]
      1 | include "a.arl" "b.arl"
        |                 ^^^^^^^ a second one
  help: write an `include` of its own for it
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
