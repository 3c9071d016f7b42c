A book in two files, in which ids stand in every place that the grammar has for them.

  $ unset AR_FILE; export AR_TODAY=2026-02-10; cd "$CRAMTMP"; mkdir book && cd book && mkdir 2026
  $ cat > main.arl <<'END'
  > ; C001 and INV-1 in a comment stay as they are
  > book
  >   currency: CNY
  >   terms: net 30
  > 
  > include "2026/*.arl"
  > 
  > customer C001 "C001 Trading"
  >   group: C001
  > 
  > customer C002 "Branch"
  >   group: C001
  >   parent: C001
  > 
  > contract K-1 "Care"
  >   customer: C001
  > 
  > recurring CARE "INV-1 again"
  >   customer: C001
  >   every: month on 1
  >   amount: 10.00
  >   from: 2027-01-01
  > END
  $ cat > 2026/01.arl <<'END'
  > 2026-01-02 order C001 O-1 100.00
  > 2026-01-05 sale C001 INV-1 1,000.00 order:O-1  ; INV-1
  > 
  > 2026-01-06 sale C001 INV-2 500.00 "after INV-1"
  >   due 2026-02-05                            500.00
  > 
  > 2026-01-07 debit C001 D-1 5.00 for:INV-1
  > 
  > 2026-01-10 receipt C002 R-1 450.00 payer:C001
  >   to INV-1                                  300.00  ; the first part of INV-1
  >   to INV-2                                  100.00        ; and this
  >   *                                          50.00
  > 
  > 2026-01-11 apply C002 20.00 from:R-1 to:INV-1
  > 2026-01-12 unapply C002 5.00 from:R-1 to:INV-1
  > 2026-01-13 credit C001 CN-1 10.00 for:INV-1
  > 2026-01-14 dispute C001 on:INV-1,INV-2 "INV-1 is short"
  > 2026-01-15 resolve C001 on:INV-1
  > 2026-01-16 promise C001 100.00 by:2026-03-01 for:INV-2,INV-1
  > 2026-01-17 note C001 "about INV-1" on:"INV-2, INV-1"
  > 2026-01-18 remind C001 level:1 on:INV-1 key:notice-email-0011
  > 2026-01-19 balance C001 675.00 on:INV-1
  > 2026-01-20 impair C001 5.00 on:INV-1
  > 2026-01-21 set C001 grade:A
  > 2026-01-22 receipt C001 R-2 5.00 payer:C001 bank:A/1 to:INV-1
  > 2026-01-23 refund C002 F-1 5.00 from:R-1
  > 2026-01-24 writeoff C001 W-1 1.00 to:INV-1
  > 2026-01-25 recover C001 V-1 1.00 from:W-1
  > 2026-01-26 x-visit C001 INV-1 on:INV-1
  > 
  > 2026-01-27 plan INV-1
  >   due 2026-03-01                            300.00
  >   due 2026-04-01                            369.00
  > 
  > 2026-01-28 void INV-2
  > END
  $ ar fmt --check && ar check -q; cp -r . ../before
  2 files, 23 entries, 2 customers, 10 documents, 2026-01-02 to 2026-01-28: no errors, no warnings

Without --write the changes are shown, and git takes them. Titles, comments, groups and what is no
entry of the language stay; so does what a bank wrote. Amounts keep their column.

  $ ar rename document INV-1 INV-2026-0001
  --- a/2026/01.arl
  +++ b/2026/01.arl
  @@ -1,34 +1,34 @@
   2026-01-02 order C001 O-1 100.00
  -2026-01-05 sale C001 INV-1 1,000.00 order:O-1  ; INV-1
  +2026-01-05 sale C001 INV-2026-0001 1,000.00 order:O-1  ; INV-1
   
   2026-01-06 sale C001 INV-2 500.00 "after INV-1"
     due 2026-02-05                            500.00
   
  -2026-01-07 debit C001 D-1 5.00 for:INV-1
  +2026-01-07 debit C001 D-1 5.00 for:INV-2026-0001
   
   2026-01-10 receipt C002 R-1 450.00 payer:C001
  -  to INV-1                                  300.00  ; the first part of INV-1
  +  to INV-2026-0001                          300.00  ; the first part of INV-1
     to INV-2                                  100.00        ; and this
     *                                          50.00
   
  -2026-01-11 apply C002 20.00 from:R-1 to:INV-1
  -2026-01-12 unapply C002 5.00 from:R-1 to:INV-1
  -2026-01-13 credit C001 CN-1 10.00 for:INV-1
  -2026-01-14 dispute C001 on:INV-1,INV-2 "INV-1 is short"
  -2026-01-15 resolve C001 on:INV-1
  -2026-01-16 promise C001 100.00 by:2026-03-01 for:INV-2,INV-1
  -2026-01-17 note C001 "about INV-1" on:"INV-2, INV-1"
  -2026-01-18 remind C001 level:1 on:INV-1 key:notice-email-0011
  -2026-01-19 balance C001 675.00 on:INV-1
  -2026-01-20 impair C001 5.00 on:INV-1
  +2026-01-11 apply C002 20.00 from:R-1 to:INV-2026-0001
  +2026-01-12 unapply C002 5.00 from:R-1 to:INV-2026-0001
  +2026-01-13 credit C001 CN-1 10.00 for:INV-2026-0001
  +2026-01-14 dispute C001 on:INV-2026-0001,INV-2 "INV-1 is short"
  +2026-01-15 resolve C001 on:INV-2026-0001
  +2026-01-16 promise C001 100.00 by:2026-03-01 for:INV-2,INV-2026-0001
  +2026-01-17 note C001 "about INV-1" on:"INV-2, INV-2026-0001"
  +2026-01-18 remind C001 level:1 on:INV-2026-0001 key:notice-email-0011
  +2026-01-19 balance C001 675.00 on:INV-2026-0001
  +2026-01-20 impair C001 5.00 on:INV-2026-0001
   2026-01-21 set C001 grade:A
  -2026-01-22 receipt C001 R-2 5.00 payer:C001 bank:A/1 to:INV-1
  +2026-01-22 receipt C001 R-2 5.00 payer:C001 bank:A/1 to:INV-2026-0001
   2026-01-23 refund C002 F-1 5.00 from:R-1
  -2026-01-24 writeoff C001 W-1 1.00 to:INV-1
  +2026-01-24 writeoff C001 W-1 1.00 to:INV-2026-0001
   2026-01-25 recover C001 V-1 1.00 from:W-1
   2026-01-26 x-visit C001 INV-1 on:INV-1
   
  -2026-01-27 plan INV-1
  +2026-01-27 plan INV-2026-0001
     due 2026-03-01                            300.00
     due 2026-04-01                            369.00
   
  $ diff -r . ../before; ar rename document INV-1 INV-2026-0001 | git apply && ar fmt --check && ar check -q
  2 files, 23 entries, 2 customers, 10 documents, 2026-01-02 to 2026-01-28: no errors, no warnings
  $ ar explain INV-2026-0001 -O csv --as-of 2026-02-01 > now; (cd ../before; ar explain INV-1 -O csv --as-of 2026-02-01 | sed 's/\bINV-1\b/INV-2026-0001/') | diff - now; rm now

And back again it is as it was.

  $ ar rename document INV-2026-0001 INV-1 --write
  ar: INV-2026-0001 is now INV-1: 16 places in 1 file
  $ diff -r -x '.*' . ../before

A customer, in both files.

  $ ar rename customer C001 "A & B" --write
  ar: C001 is now A & B: 21 places in 2 files
  $ grep -n 'C001' main.arl 2026/01.arl; grep -c '"A & B"' main.arl 2026/01.arl
  main.arl:1:; C001 and INV-1 in a comment stay as they are
  main.arl:8:customer "A & B" "C001 Trading"
  main.arl:9:  group: C001
  main.arl:12:  group: C001
  2026/01.arl:25:2026-01-22 receipt "A & B" R-2 5.00 payer:C001 bank:A/1 to:INV-1
  2026/01.arl:29:2026-01-26 x-visit C001 INV-1 on:INV-1
  main.arl:1
  2026/01.arl:17
  $ ar fmt --check; ar check -q; ar rename customer "A & B" C001 --write -q; diff -r -x '.*' . ../before
  2 files, 23 entries, 2 customers, 10 documents, 2026-01-02 to 2026-01-28: no errors, no warnings

Sources and orders have numbers too.

  $ ar rename document R-1 "R 1/26" | grep '^[+-]'
  --- a/2026/01.arl
  +++ b/2026/01.arl
  -2026-01-10 receipt C002 R-1 450.00 payer:C001
  +2026-01-10 receipt C002 "R 1/26" 450.00 payer:C001
  -2026-01-11 apply C002 20.00 from:R-1 to:INV-1
  -2026-01-12 unapply C002 5.00 from:R-1 to:INV-1
  +2026-01-11 apply C002 20.00 from:"R 1/26" to:INV-1
  +2026-01-12 unapply C002 5.00 from:"R 1/26" to:INV-1
  -2026-01-23 refund C002 F-1 5.00 from:R-1
  +2026-01-23 refund C002 F-1 5.00 from:"R 1/26"
  $ ar rename document O-1 O-2 | grep '^[+-]'
  --- a/2026/01.arl
  +++ b/2026/01.arl
  -2026-01-02 order C001 O-1 100.00
  -2026-01-05 sale C001 INV-1 1,000.00 order:O-1  ; INV-1
  +2026-01-02 order C001 O-2 100.00
  +2026-01-05 sale C001 INV-1 1,000.00 order:O-2  ; INV-1
  $ ar rename document W-1 W-9 | grep '^[+-]'
  --- a/2026/01.arl
  +++ b/2026/01.arl
  -2026-01-24 writeoff C001 W-1 1.00 to:INV-1
  -2026-01-25 recover C001 V-1 1.00 from:W-1
  +2026-01-24 writeoff C001 W-9 1.00 to:INV-1
  +2026-01-25 recover C001 V-1 1.00 from:W-9

A name that nothing has, one that is taken, and one that is none.

  $ ar rename document INV-9 INV-10
  ar: no document INV-9
  help: did you mean INV-1?
  [2]
  $ ar rename customer C003 C004
  ar: no customer C003
  help: did you mean C001?
  [2]
  $ ar rename document INV-1 R-1
  ar: R-1 is taken: 2026/01.arl:9
  [2]
  $ ar rename document INV-1 INV-1
  ar: INV-1 is what it is called already
  [2]
  $ ar rename customer C001 C002
  ar: C002 is taken: main.arl:11
  [2]
  $ ar rename document INV-1 ' x'
  ar: ` x` cannot be an id
  help: it is one line, without blanks at its ends
  [2]
  $ ar rename document INV-1 ''
  ar: `` cannot be an id
  help: it is one line, without blanks at its ends
  [2]
  $ ar rename document INV-1 INV-1,5
  ar: a list cannot hold INV-1,5: 2026/01.arl:17, 2026/01.arl:19, 2026/01.arl:20
  [2]
  $ ar rename invoice INV-1 INV-9
  ar: WHAT: there is no invoice, but customer, document
  [2]
  $ ar rename document INV-1 INV-9 -f - < main.arl
  ar: rename: standard input is no file that something can be renamed in
  [2]

A book with errors is left alone.

  $ echo '2026-02-01 sale C009 INV-3 1.00' >> 2026/01.arl; ar rename document INV-1 INV-9
  2026/01.arl:36:17: error: unknown customer `C009` [unknown-customer]
     36 | 2026-02-01 sale C009 INV-3 1.00
        |                 ^^^^
  help: did you mean `C001` (C001 Trading)?
  help: or declare it: customer C009 "…"
  ar: the book has errors; nothing was renamed
  [3]
  $ sed -i '$d' 2026/01.arl

A rename that was cut short: the new files stand ready, and one of the two is in place already. No
command prints figures of such a book; the next one that writes finishes it.

  $ cp main.arl .main.arl.next; sed 's/INV-1\b/INV-9/g' 2026/01.arl > 2026/.01.arl.next
  $ (echo 'replaced files, version 1'; stat -c '%i %s %.9Y main.arl' main.arl | tr -d .; cd 2026; stat -c '%i %s %.9Y 2026/01.arl' 01.arl | tr -d .) > .main.arl.replace
  $ sed -i 's/mainarl/main.arl/;s/01arl/01.arl/' .main.arl.replace; mv .main.arl.next main.arl
  $ ar balance
  ar: a rename was cut short: some files of the book have the old name and some the new
  help: any command with --write finishes it, such as the same `ar rename`; .main.arl.replace beside the book says which files wait
  [4]
  $ ar rename document INV-2 INV-8 --write
  ar: finished a rename that was cut short
  ar: INV-2 is now INV-8: 6 places in 1 file
  $ grep -c INV-9 2026/01.arl; ar check -q; ls -A . 2026 | grep 'next\|replace'
  18
  2 files, 23 entries, 2 customers, 10 documents, 2026-01-02 to 2026-01-28: no errors, no warnings
  [1]
  $ cp ../before/main.arl ../before/2026 . -r

A closed period is sealed with its names.

  $ ar close 2026-01-08 >> main.arl; ar rename document INV-1 INV-9 --write
  main.arl:23:28: error: the books were closed on 2026-01-08; entries up to then have changed [closed-period-changed]
     23 | 2026-01-08 close entries:4 seal:6692d54f6bea7b2a
        |                            ^^^^^^^^^^^^^^^^^^^^^ now 4 entries, seal b6f9d67134499df8
  help: new or changed since: see `ar close 2026-01-08 --explain`
  help: correct a closed period with an entry dated after it (credit, unapply, void)
  ar: INV-1 stands in a closed period, whose seal a new name would break; nothing was renamed
  [3]
  $ diff 2026/01.arl ../before/2026/01.arl; ar rename document CN-1 CN-9 --write
  ar: CN-1 is now CN-9: 1 place in 1 file
  $ cp ../before/main.arl ../before/2026 . -r

Two branches gave one number to two invoices. The place says which is meant; what can only be of it
goes with it.

  $ cat > 2026/02.arl <<'END'
  > 2026-02-01 sale C002 D-1 80.00
  > 2026-02-02 receipt C002 R-3 80.00 to:D-1
  > END
  $ ar check 2>&1 | head -5
  2026/02.arl:1:22: error: document number D-1 is used twice [number-used-twice]
      1 | 2026-02-01 sale C002 D-1 80.00
        |                      ^^^ second use
  2026/01.arl:7:23: note: first use
      7 | 2026-01-07 debit C001 D-1 5.00 for:INV-1
  $ ar rename document D-1 D-2
  2026/02.arl:1:22: error: document number D-1 is used twice [number-used-twice]
      1 | 2026-02-01 sale C002 D-1 80.00
        |                      ^^^ second use
  2026/01.arl:7:23: note: first use
      7 | 2026-01-07 debit C001 D-1 5.00 for:INV-1
  help: after a merge of two branches, renumber one: `ar rename document D-1@2026/02.arl:1 NEW`
  2026/02.arl:2:29: error: D-1 is over-allocated by 75.00 CNY [over-allocated]
      2 | 2026-02-02 receipt C002 R-3 80.00 to:D-1
        |                             ^^^^^ 5.00 was still open
  2026/01.arl:7:27: note: 2026-01-07: charged 5.00
      7 | 2026-01-07 debit C001 D-1 5.00 for:INV-1
  help: allocate 5.00 and keep the rest: `*  75.00`
  ar: the book has errors; nothing was renamed
  [3]
  $ ar rename document D-1@2026/02.arl:2 D-2
  ar: no document D-1 at 2026/02.arl:2
  help: it stands at 2026/01.arl:7, 2026/02.arl:1
  [2]
  $ ar rename document D-7@2026/02.arl:1 D-2
  ar: no document D-7
  help: did you mean D-1?
  [2]
  $ ar rename document D-1@2026/02.arl:1 D-2 --write
  ar: D-1 is now D-2: 2 places in 1 file
  $ cat 2026/02.arl; ar check -q
  2026-02-01 sale C002 D-2 80.00
  2026-02-02 receipt C002 R-3 80.00 to:D-2
  3 files, 25 entries, 2 customers, 12 documents, 2026-01-02 to 2026-02-02: no errors, no warnings

Where both could be meant, places stay, and are told.

  $ cat > 2026/02.arl <<'END'
  > 2026-02-01 sale C001 INV-2 80.00
  > 2026-02-02 receipt C001 R-3 10.00 to:INV-2
  > 2026-02-03 void R-3
  > END
  $ ar rename document INV-2@2026/02.arl:1 INV-3 | grep '^[+-]'
  ar: may mean the other INV-2, and left as they are: 2026/01.arl:9, 2026/01.arl:17, 2026/01.arl:19, 2026/01.arl:20, 2026/01.arl:35, 2026/02.arl:2
  2026/02.arl:2:38: error: INV-2 was voided on 2026-01-28 [voided-document]
      2 | 2026-02-02 receipt C001 R-3 10.00 to:INV-2
        |                                      ^^^^^
  2026/01.arl:35:17: note: voided here
     35 | 2026-01-28 void INV-2
  help: name another document, or date the entry before the void
  ar: the book would have errors; nothing was renamed
  [1]

Under `oldest-first` the lower number of two alike is paid first: a name that would change that is
refused.

  $ mkdir ../tab && cd ../tab && cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  >   allocate: oldest-first
  > customer T "Tab"
  > 2026-01-05 sale T A-1 10.00
  > 2026-01-05 sale T A-2 10.00
  > 2026-01-06 receipt T R-1 10.00
  > END
  $ ar rename document A-1 A-9
  ar: with A-9 for A-1 the figures of A-1 would be others; nothing was renamed
  help: under `oldest-first` money goes to the lower number of two items due on one day; choose a number that sorts as the old one does, or say where it goes
  [3]
  $ ar rename document A-1 A-0 | grep '^[+-]'
  --- a/main.arl
  +++ b/main.arl
  -2026-01-05 sale T A-1 10.00
  +2026-01-05 sale T A-0 10.00

Numbers in lists: quotes where a number needs them, and no comma in a list of several.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer T "Tab"
  > 2026-01-05 sale T A-1 10.00
  > 2026-01-05 sale T "A-1,A-2" 10.00
  > 2026-01-06 sale T A-3 10.00
  > 2026-01-06 note T on:"A-1,A-2"
  > 2026-01-06 note T
  >   on: A-1, A-3
  > END
  $ ar rename document A-1 "A 1" | grep '^[+-]'
  --- a/main.arl
  +++ b/main.arl
  -2026-01-05 sale T A-1 10.00
  +2026-01-05 sale T "A 1" 10.00
  -  on: A-1, A-3
  +  on: A 1, A-3
  $ ar rename document A-1 "A,1"
  ar: a list cannot hold A,1: main.arl:9
  [2]
  $ ar rename document A-3 "A-1, A-3"
  ar: a list cannot hold A-1, A-3: main.arl:9
  [2]
  $ ar rename document "A-1,A-2" 'say "A"' | grep '^[+-]'
  --- a/main.arl
  +++ b/main.arl
  -2026-01-05 sale T "A-1,A-2" 10.00
  +2026-01-05 sale T "say \"A\"" 10.00
  -2026-01-06 note T on:"A-1,A-2"
  +2026-01-06 note T on:"say \"A\""
