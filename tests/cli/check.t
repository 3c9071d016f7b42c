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

The settings say how much a warning matters, in every format: here one is an error,
one that is silent by itself is a warning, and one is off.

  $ mkdir levels; cd levels
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer C001 "Alder"
  >   terms: net 30
  > 2026-01-05 sale C001 INV-1 100.00 colour:red
  > 2026-01-05 sale C001 INV-2 80.00
  > 2026-01-06 note C001 "called"
  > 2026-01-06 note C001 "called"
  > END
  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [lint]
  > unknown-key = "error"
  > implied-due = "warn"
  > identical-entry = "off"
  > END
  $ ar check
  main.arl:5:35: error: unknown key `colour` [unknown-key]
      5 | 2026-01-05 sale C001 INV-1 100.00 colour:red
        |                                   ^^^^^^
  help: keys of your own start with `x-`: `x-colour:red`
  main.arl:6:22: warning: the due date of INV-2 would move if the customer’s terms were edited [implied-due]
      6 | 2026-01-05 sale C001 INV-2 80.00
        |                      ^^^^^ due 2026-02-04 by `net 30`
  help: `ar fmt --fix=due` writes it down; silence with lint `implied-due = "off"`
  1 file, 4 entries, 1 customer, 1 document, 2026-01-05 to 2026-01-06: 1 error, 1 warning
  [3]
  $ ar check --format json
  {"report":"check","version":1,"book":"main.arl","filters":[],"rows":[
  {"rule":"unknown-key","severity":"error","file":"main.arl","line":5,"column":35,"begin":93,"end":99,"message":"unknown key `colour`","help":"keys of your own start with `x-`: `x-colour:red`","notes":""},
  {"rule":"implied-due","severity":"warning","file":"main.arl","line":6,"column":22,"begin":125,"end":130,"message":"the due date of INV-2 would move if the customer’s terms were edited","help":"`ar fmt --fix=due` writes it down; silence with lint `implied-due = \"off\"`","notes":"due 2026-02-04 by `net 30`"}
  ],"totals":[
  {"files":1,"entries":4,"customers":1,"documents":1,"first":"2026-01-05","last":"2026-01-06","errors":1,"warnings":1}
  ]}
  [3]
  $ ar check -O csv
  rule,severity,file,line,column,begin,end,message,help,notes
  unknown-key,error,main.arl,5,35,93,99,unknown key `colour`,keys of your own start with `x-`: `x-colour:red`,
  implied-due,warning,main.arl,6,22,125,130,the due date of INV-2 would move if the customer’s terms were edited,"`ar fmt --fix=due` writes it down; silence with lint `implied-due = ""off""`",due 2026-02-04 by `net 30`
  [3]
  $ sed -i 's/"error"/"off"/' ar.toml
  $ ar check -O csv
  rule,severity,file,line,column,begin,end,message,help,notes
  implied-due,warning,main.arl,5,22,80,85,the due date of INV-1 would move if the customer’s terms were edited,"`ar fmt --fix=due` writes it down; silence with lint `implied-due = ""off""`",due 2026-02-04 by `net 30`
  implied-due,warning,main.arl,6,22,125,130,the due date of INV-2 would move if the customer’s terms were edited,"`ar fmt --fix=due` writes it down; silence with lint `implied-due = ""off""`",due 2026-02-04 by `net 30`
  [1]
  $ cd ..

Warnings are judged beside errors, all in one run; what depends on sums waits
until the errors are mended.

  $ cat > mixed.arl <<'END'
  > book
  >   currency: EUR
  > customer C001 "Alder"
  >   terms: net 30
  > 2026-01-05 sale C001 INV-1 100.00 colour:red
  > 2026-01-06 note C001 "called"
  > 2026-01-06 note C001 "called"
  > 2026-01-07 receipt C001 R-1 100.00 via:bank
  > 2026-01-08 sale C0O1 INV-2 50.00
  > END
  $ ar check -f mixed.arl
  mixed.arl:5:35: warning: unknown key `colour` [unknown-key]
      5 | 2026-01-05 sale C001 INV-1 100.00 colour:red
        |                                   ^^^^^^
  help: keys of your own start with `x-`: `x-colour:red`
  mixed.arl:7:1: warning: the same entry appears twice [identical-entry]
      7 | 2026-01-06 note C001 "called"
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identical to mixed.arl:6
  mixed.arl:6:1: note: first copy
      6 | 2026-01-06 note C001 "called"
  help: a merge or an import may have doubled it; if it happened twice, give the second a number or a title
  mixed.arl:9:17: error: unknown customer `C0O1` [unknown-customer]
      9 | 2026-01-08 sale C0O1 INV-2 50.00
        |                 ^^^^
  help: did you mean `C001` (Alder)?
  help: or declare it: customer C0O1 "…"
  1 file, 5 entries, 1 customer, 3 documents, 2026-01-05 to 2026-01-08: 1 error, 2 warnings
  [3]

Twelve wrong lines are twelve messages in one run, in the order of the lines, each
with its place and what to write instead. The right lines between them are read. The
balance is judged when the entries of its customer are mended.

  $ cat > twelve.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: 30 days net
  > customer C002 "Lakeside School"
  >   terms: net 15
  > custmer C003 "Old Harbour Ltd"
  > 2026/3/1 sale C002 INV-0001 1,200.00
  > 2026-02-30 sale C002 INV-0002 1,200.00
  > 2026-03-02 sael C002 INV-0003 1,200.00
  > 2026-03-03 sale C0O2 INV-0004 1,200.00
  > 2026-03-04 sale C002 INV-0005 1.200,00
  > 2026-03-05 sale C002 INV-0006 1,200.00 RMB
  > 2026-03-06 sale C002 INV-0007 2,373.00
  >   Widgets  10 @ 120.00
  >   Freight  900.00
  > 2026-03-07 sale C002 INV-0008 500.00
  > 2026-03-08 receipt C002 R-0001 500.00
  >   to INV-0080  500.00
  > 2026-03-09 receipt C002 R-0002 520.00
  >   to INV-0008  500.00
  > 2026-03-10 receipt C002 R-0003 600.00 to:INV-0008
  > 2026-03-11 balance C002 5.00
  > END
  $ ar check -f twelve.arl
  twelve.arl:4:10: error: cannot read the terms `30 days net` [bad-terms]
      4 |   terms: 30 days net
        |          ^^^^^^^^^^^
  help: write `net 30`
  help: forms: `net N`, `net N eom`, `day D [+M]`, `months N`, `cod`, with `cutoff C` after the second and third, each after an optional `P/N ` early-payment discount, as in `2/10 net 30`
  twelve.arl:7:1: error: unknown directive `custmer` [unknown-directive]
      7 | custmer C003 "Old Harbour Ltd"
        | ^^^^^^^
  help: did you mean `customer`?
  twelve.arl:8:1: error: dates are written YYYY-MM-DD [date-form]
      8 | 2026/3/1 sale C002 INV-0001 1,200.00
        | ^^^^^^^^
  help: write 2026-03-01
  fix: `ar fmt --fix` rewrites YYYY/M/D and YYYY.M.D
  twelve.arl:9:1: error: 2026-02-30 is not a day: February 2026 has 28 [no-such-day]
      9 | 2026-02-30 sale C002 INV-0002 1,200.00
        | ^^^^^^^^^^
  help: the last day of that month is 2026-02-28
  twelve.arl:10:12: error: unknown entry kind `sael` [unknown-kind]
     10 | 2026-03-02 sael C002 INV-0003 1,200.00
        |            ^^^^
  help: did you mean `sale`?
  twelve.arl:11:17: error: unknown customer `C0O2` [unknown-customer]
     11 | 2026-03-03 sale C0O2 INV-0004 1,200.00
        |                 ^^^^
  help: did you mean `C002` (Lakeside School)?
  help: or declare it: customer C0O2 "…"
  twelve.arl:12:31: error: `1.200,00` uses `,` as the decimal mark [decimal-comma]
     12 | 2026-03-04 sale C002 INV-0005 1.200,00
        |                               ^^^^^^^^
  help: in a journal `.` is the decimal mark: 1,200.00
  help: a rule with `decimal = ","` imports such files
  twelve.arl:13:40: error: unknown currency `RMB` [unknown-currency]
     13 | 2026-03-05 sale C002 INV-0006 1,200.00 RMB
        |                                        ^^^
  help: did you mean `CNY`?
  help: other units must be declared: `currency RMB` with `decimals: 0`
  twelve.arl:14:31: error: lines and tax make 2,100.00 CNY, the header says 2,373.00 [total-differs]
     14 | 2026-03-06 sale C002 INV-0007 2,373.00
        |                               ^^^^^^^^ 273.00 more than the lines
  help: 273.00 is 13% of 2,100.00: is `tax:13%` missing?
  help: is a line missing, or are two digits swapped?
  help: a merge may have dropped a line: compare both parents with `ar diff HEAD^1 HEAD^2 INV-0007`
  twelve.arl:19:6: error: unknown document `INV-0080` [unknown-document]
     19 |   to INV-0080  500.00
        |      ^^^^^^^^
  help: did you mean `INV-0008` (C002, 500.00 CNY open)?
  help: open invoices of C002: INV-0007 2,373.00, INV-0008 500.00
  twelve.arl:20:32: error: allocations are 20.00 CNY short of the money received [short-allocation]
     20 | 2026-03-09 receipt C002 R-0002 520.00
        |                                ^^^^^^ 500.00 allocated, 20.00 unsaid
  help: say where it goes: `*  20.00` keeps it on account
  twelve.arl:22:32: error: INV-0008 is over-allocated by 100.00 CNY [over-allocated]
     22 | 2026-03-10 receipt C002 R-0003 600.00 to:INV-0008
        |                                ^^^^^^ 500.00 was still open
  twelve.arl:17:31: note: 2026-03-07: invoiced 500.00
     17 | 2026-03-07 sale C002 INV-0008 500.00
  help: allocate 500.00 and keep the rest: `*  100.00`
  1 file, 12 entries, 3 customers, 7 documents, 2026-03-03 to 2026-03-11: 12 errors, no warnings
  [3]
  $ ar check -f twelve.arl -O csv | cut -d, -f1,4,5
  rule,line,column
  bad-terms,4,10
  unknown-directive,7,1
  date-form,8,1
  no-such-day,9,1
  unknown-kind,10,12
  unknown-customer,11,17
  decimal-comma,12,31
  unknown-currency,13,40
  total-differs,14,31
  unknown-document,19,6
  short-allocation,20,32
  over-allocated,22,32

A note that stands there twice may be doubled. What means the same said twice as
once is nothing to look at.

  $ cat > twice.arl <<'END'
  > book
  >   currency: EUR
  > customer C001 "Alder"
  > 2026-01-31 close by:Ann
  > 2026-01-31 close by:Ann
  > 2026-01-31 rate USD 0.90 EUR
  > 2026-01-31 rate USD 0.90 EUR
  > 2026-02-01 set C001 grade:A
  > 2026-02-01 set C001 grade:A
  > END
  $ ar check -f twice.arl
  twice.arl:4:1: warning: `close` on 2026-01-31 has no `seal`: nothing shows what changes up to then [missing-seal]
      4 | 2026-01-31 close by:Ann
        | ^^^^^^^^^^^^^^^^^^^^^^^
  help: `ar close 2026-01-31 --write` adds one that has
  twice.arl:5:1: warning: `close` on 2026-01-31 has no `seal`: nothing shows what changes up to then [missing-seal]
      5 | 2026-01-31 close by:Ann
        | ^^^^^^^^^^^^^^^^^^^^^^^
  help: `ar close 2026-01-31 --write` adds one that has
  1 file, 6 entries, 1 customer, no documents, 2026-01-31 to 2026-02-01: no errors, 2 warnings
  [1]

Advice is drawn from what is sound, also when other entries are not.

  $ cat > advice.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-01-01 sale C001 INV-1 100.00 due:2026-02-30
  > 2026-01-02 sale C001 INV-2 80.00
  > 2026-01-04 receipt C001 R-1 50.00 to:INV-1
  > 2026-01-05 refund C001 F-1 20.00 from:R-9
  > END
  $ ar check -f advice.arl
  advice.arl:5:35: error: 2026-02-30 is not a day: February 2026 has 28 [no-such-day]
      5 | 2026-01-01 sale C001 INV-1 100.00 due:2026-02-30
        |                                   ^^^^^^^^^^^^^^
  help: the last day of that month is 2026-02-28
  advice.arl:8:39: error: unknown document `R-9` [unknown-document]
      8 | 2026-01-05 refund C001 F-1 20.00 from:R-9
        |                                       ^^^
  help: did you mean `R-1` (C001, 50.00 CNY)?
  help: documents of C001: R-1 50.00
  1 file, 4 entries, 1 customer, 4 documents, 2026-01-01 to 2026-01-05: 2 errors, no warnings
  [3]

Money that was paid back in part cannot be un-received.

  $ cat > void.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 receipt C001 R-0007 240.00 to:*
  > 2026-03-05 refund C001 F-0001 10.00 from:R-0007
  > 2026-03-09 void R-0007
  > END
  $ ar check -f void.arl
  void.arl:7:17: error: R-0007 was paid back in part; it cannot be voided [source-exhausted]
      7 | 2026-03-09 void R-0007
        |                 ^^^^^^
  void.arl:6:31: note: 2026-03-05: paid back
      6 | 2026-03-05 refund C001 F-0001 10.00 from:R-0007
  help: void the refund first
  1 file, 3 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-09: 1 error, no warnings
  [3]

Who voids what is not there hears of the nearest number, with what is open of it
on that day.

  $ cat > unknown.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 100.00
  > 2026-03-02 receipt C001 R-0001 60.00 to:INV-0001
  > 2026-03-03 void INV-0009
  > END
  $ ar check -f unknown.arl
  unknown.arl:7:17: error: unknown document `INV-0009` [unknown-document]
      7 | 2026-03-03 void INV-0009
        |                 ^^^^^^^^
  help: did you mean `INV-0001` (C001, 40.00 CNY open)?
  1 file, 3 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-03: 1 error, no warnings
  [3]

What a hint says is open counts every entry once, an `apply` that holds as well as one that does not.

  $ cat > hint.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C1
  > 2026-03-01 sale C1 INV-1 500.00
  > 2026-03-02 receipt C1 R-1 50.00 to:*
  > 2026-03-03 apply C1 30.00 from:R-1 to:INV-1
  > 2026-03-04 apply C1 5.00 from:R-2 to:INV-1
  > 2026-03-20 dispute C1 on:INV-2 "wrong goods"
  > END
  $ ar check -f hint.arl
  hint.arl:8:31: error: unknown document `R-2` [unknown-document]
      8 | 2026-03-04 apply C1 5.00 from:R-2 to:INV-1
        |                               ^^^
  help: did you mean `R-1` (C1, 50.00 CNY)?
  help: documents of C1: R-1 50.00
  hint.arl:9:26: error: unknown document `INV-2` [unknown-document]
      9 | 2026-03-20 dispute C1 on:INV-2 "wrong goods"
        |                          ^^^^^
  help: did you mean `INV-1` (C1, 465.00 CNY open)?
  help: open invoices of C1: INV-1 465.00
  1 file, 5 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-20: 2 errors, no warnings
  [3]
