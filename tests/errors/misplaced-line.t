Which lines a body may hold depends on the kind of entry.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00
  >   to R-0007  500.00
  > END
  $ ar check
  main.arl:6:3: error: `to` lines do not belong in a `sale` [misplaced-line]
      6 |   to R-0007  500.00
        |   ^^^^^^^^^
  help: to use money already on account, write: `2026-03-01 apply C001 500.00 from:R-0007 to:INV-0001`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]

The word that begins a line and the number after it are marked, however far apart they are. An item
may have such a word for its name.

  $ cat > far.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-1
  >   to	R-0007	500.00
  > 2026-03-01 sale C001 INV-2
  >   from  R-0007  500.00
  > 2026-03-01 sale C001 INV-3
  >   to R-0007
  > 2026-03-01 sale C001 INV-4
  >   to  500.00
  >   fee  5.00
  > 2026-03-01 sale C001 "INV 5"
  >   to R-0007  500.00
  > 2026-03-01 receipt C001 R-1 500.00 to:INV-1
  >   due  2026-04-01  500.00
  > 2026-03-01 receipt C001 R-2 500.00 to:INV-1
  >   to	"INV 1"	500.00
  > END
  $ ar check -f far.arl
  far.arl:6:3: error: `to` lines do not belong in a `sale` [misplaced-line]
      6 |   to␉R-0007␉500.00
        |   ^^^^^^^^^
  help: to use money already on account, write: `2026-03-01 apply C001 500.00 from:R-0007 to:INV-1`
  far.arl:8:3: error: `from` lines do not belong in a `sale` [misplaced-line]
      8 |   from  R-0007  500.00
        |   ^^^^^^^^^^^^
  help: form: DATE sale CUSTOMER NUMBER [AMOUNT] [key:value …]
  far.arl:10:3: error: `to` lines do not belong in a `sale` [misplaced-line]
     10 |   to R-0007
        |   ^^^^^^^^^
  help: to use money already on account, write: `2026-03-01 apply C001 AMOUNT from:R-0007 to:INV-3`
  far.arl:12:3: error: `to` lines do not belong in a `sale` [misplaced-line]
     12 |   to  500.00
        |   ^^^^^^^^^^
  help: an item of that name is quoted: `"to"  500.00`
  far.arl:13:3: error: `fee` lines do not belong in a `sale` [misplaced-line]
     13 |   fee  5.00
        |   ^^^
  help: an item of that name is quoted: `"fee"  5.00`
  far.arl:15:3: error: `to` lines do not belong in a `sale` [misplaced-line]
     15 |   to R-0007  500.00
        |   ^^^^^^^^^
  help: to use money already on account, write: `2026-03-01 apply C001 500.00 from:R-0007 to:"INV 5"`
  far.arl:17:3: error: `due` lines do not belong in a `receipt` [misplaced-line]
     17 |   due  2026-04-01  500.00
        |   ^^^^^^^^^^^^^^^
  help: form: DATE receipt CUSTOMER NUMBER AMOUNT [key:value …]
  far.arl:19:3: error: header says `to:INV-1` and the body allocates too [allocated-in-both-places]
     19 |   to␉"INV 1"␉500.00
        |   ^^^^^^^^^^
  far.arl:18:36: note: header allocation
     18 | 2026-03-01 receipt C001 R-2 500.00 to:INV-1
  help: list every allocation in the body, or keep only `to:` in the header
  1 file, 7 entries, 1 customer, no documents: 8 errors, no warnings
  [3]
