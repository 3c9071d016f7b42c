A clean book: one line, exit 0.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-03-15
  $ ar check -f $ROOT/examples/tiny/main.arl
  1 file, 4 entries, 2 customers, 4 documents, 2026-01-10 to 2026-03-01: no errors, no warnings

Faults in reading order, a cause that repeats once, and what was read. With
errors the exit is 3.

  $ mkdir "$CRAMTMP/faulty"; cd "$CRAMTMP/faulty"
  $ cat > main.arl <<'END_OF_BOOK'
  > book
  >   currency: EUR
  > customer C001 "Alder"
  >   terms: net 30
  > 2026-01-05 sale C001 INV-1 100.00 colour:red
  > 2026-01-06 sale C0O1 INV-2 50.00
  > 2026-01-07 sale C0O1 INV-3 50.00
  > END_OF_BOOK
  $ ar check -f main.arl
  main.arl:5:35: warning: unknown key `colour` [unknown-key]
      5 | 2026-01-05 sale C001 INV-1 100.00 colour:red
        |                                   ^^^^^^
  help: keys of your own start with `x-`: `x-colour:red`
  main.arl:6:17: error: unknown customer `C0O1` [unknown-customer]
      6 | 2026-01-06 sale C0O1 INV-2 50.00
        |                 ^^^^
  help: did you mean `C001` (Alder)?
  help: or declare it: customer C0O1 "…"
  and 1 more: unknown customer `C0O1`
  1 file, 3 entries, 1 customer, 3 documents, 2026-01-05 to 2026-01-07: 2 errors, 1 warning
  [3]
  $ ar check -f main.arl --format json
  {"report":"check","version":1,"book":"main.arl","filters":[],"rows":[
  {"rule":"unknown-key","severity":"warning","file":"main.arl","line":5,"column":35,"begin":93,"end":99,"message":"unknown key `colour`","help":"keys of your own start with `x-`: `x-colour:red`","notes":""},
  {"rule":"unknown-customer","severity":"error","file":"main.arl","line":6,"column":17,"begin":120,"end":124,"message":"unknown customer `C0O1`","help":"did you mean `C001` (Alder)?; or declare it: customer C0O1 \"…\"","notes":""},
  {"rule":"unknown-customer","severity":"error","file":"main.arl","line":7,"column":17,"begin":153,"end":157,"message":"unknown customer `C0O1`","help":"did you mean `C001` (Alder)?; or declare it: customer C0O1 \"…\"","notes":""}
  ],"totals":[
  {"files":1,"entries":3,"customers":1,"documents":3,"first":"2026-01-05","last":"2026-01-07","errors":2,"warnings":1}
  ]}
  [3]

A warning alone is exit 1; --strict makes an unknown key an error.

  $ sed -i '/C0O1/d' main.arl
  $ ar check -f main.arl
  main.arl:5:35: warning: unknown key `colour` [unknown-key]
      5 | 2026-01-05 sale C001 INV-1 100.00 colour:red
        |                                   ^^^^^^
  help: keys of your own start with `x-`: `x-colour:red`
  1 file, 1 entry, 1 customer, 1 document, 2026-01-05 to 2026-01-05: no errors, 1 warning
  [1]
  $ ar check -f main.arl --strict | tail -1
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
