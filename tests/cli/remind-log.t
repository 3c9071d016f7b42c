What was sent is written into the journal as `ar add` writes: only if the book is sound with it.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; mkdir book && cd book
  $ cat > main.arl <<'END'
  > book
  >   name: "Marsh & Vale"
  >   currency: EUR
  >   email: ar@marsh.example
  > include? "reminders/*.arl"
  > include? "more.arl"
  > customer B "Bolt"
  >   email: ap@bolt.example
  >   address: 1 Bolt Lane
  > 2026-01-05 sale B INV-1 100.00 due:2026-01-19
  > END
  $ cat > mailer <<'END'
  > #!/bin/sh
  > sed -n 's/^Subject: //p' >> mailed
  > exit $(cat status)
  > END
  $ chmod +x mailer; echo 0 > status; printf '[mail]\ncommand = ["./mailer"]\n' > ar.toml
  $ again() { rm -rf reminders outbox mailed more.arl; }

On a day that is closed already no mail goes out, since the journal could not say so.

  $ ar close 2026-01-22 --today 2026-01-22 > more.arl
  $ ar remind --send --force --today 2026-01-22
  ar: 2026-01-22 is in a period that was closed on 2026-01-22
  ar: nothing was added
  ar: nothing was sent
  [3]
  $ ls; ar balance --today 2026-01-23
  ar.toml
  mailer
  main.arl
  more.arl
  outbox
  status
  Balances
  as of 2026-01-23
  
  EUR
  Customer  Name    Open  On account  Balance  Overdue
  --------  ----  ------  ----------  -------  -------
  B         Bolt  100.00               100.00   100.00
  --------  ----  ------  ----------  -------  -------
  Total           100.00               100.00   100.00
  $ ar remind --send --force --today 2026-01-23
  sent reminder-email-4681a80f52540c53 ap@bolt.example
  $ cat mailed reminders/2026.arl; ar balance --today 2026-01-23 -O csv; again
  Payment reminder: 100.00 EUR by 30 January 2026, Marsh & Vale
  ; What was sent; written by remind.
  2026-01-23 remind B level:2 via:email on:INV-1 key:reminder-email-4681a80f52540c53 to-email:ap@bolt.example note:"forced: the newest receipt was old"
  customer,name,currency,open,on_account,balance,overdue
  B,Bolt,EUR,100.00,0.00,100.00,100.00

A letter whose invoice was voided meanwhile cannot be logged, and none that was named beside it is.

  $ echo '2026-01-06 sale B INV-2 70.00 due:2026-02-02' > more.arl
  $ ar remind --outbox --channel letter --force --today 2026-01-22
  published reminder-letter-312f2157f1610966 1 Bolt Lane
  $ cp main.arl kept; echo '2026-01-23 void INV-1' >> main.arl
  $ ar remind --outbox --channel letter --force --today 2026-02-05
  published reminder-letter-70421b7b433f8204 1 Bolt Lane
  $ cd outbox; keys=$(ls *.html | sed 's/.html//' | tr '\n' ' '); cd ..
  $ ar remind --log $keys --today 2026-02-05
  reminders/2026.arl:2:43: error: INV-1 was voided on 2026-01-23 [voided-document]
      2 | 2026-02-05 remind B level:2 via:letter on:INV-1 key:reminder-letter-312f2157f1610966 note:"forced: the newest receipt wa…
        |                                           ^^^^^
  main.arl:11:17: note: voided here
     11 | 2026-01-23 void INV-1
  help: name another document, or date the entry before the void
  ar: the book would have errors; nothing was added
  help: write the `remind` entry of the message into the journal yourself, with its key, as the book can take it; then say once more that it was sent
  [3]
  $ ls; ar remind --log $(echo $keys | cut -d' ' -f1) --today 2026-02-05; ar check --today 2026-02-05
  ar.toml
  kept
  mailer
  main.arl
  more.arl
  outbox
  status
  reminders/2026.arl:2:43: error: INV-1 was voided on 2026-01-23 [voided-document]
      2 | 2026-02-05 remind B level:2 via:letter on:INV-1 key:reminder-letter-312f2157f1610966 note:"forced: the newest receipt wa…
        |                                           ^^^^^
  main.arl:11:17: note: voided here
     11 | 2026-01-23 void INV-1
  help: name another document, or date the entry before the void
  ar: the book would have errors; nothing was added
  help: write the `remind` entry of the message into the journal yourself, with its key, as the book can take it; then say once more that it was sent
  2 files, 3 entries, 1 customer, 2 documents, 2026-01-05 to 2026-01-23: no errors, no warnings
  $ cp kept main.arl; again

What nobody knew of until its period was closed is written down by hand, as of an open day.

  $ echo 76 > status; ar remind --send --force --today 2026-01-23
  ar: nobody knows whether reminder-email-4681a80f52540c53 was sent on 2026-01-23: exit status 76
  help: find out; then `ar remind --resolve reminder-email-4681a80f52540c53 sent` or `resend`
  unknown reminder-email-4681a80f52540c53 ap@bolt.example (exit status 76)
  [1]
  $ key=$(sed -n 's/.* unknown \(\S*\).*/\1/p' outbox/record)
  $ ar close 2026-01-31 --today 2026-02-01 > more.arl
  $ ar remind --resolve $key sent --today 2026-02-02
  ar: 2026-01-23 is in a period that was closed on 2026-01-31
  help: write the `remind` entry of the message into the journal yourself, with its key, as the book can take it; then say once more that it was sent
  ar: nothing was added
  ar: nobody knows whether reminder-email-4681a80f52540c53 was sent on 2026-01-23: exit status 76
  help: find out; then `ar remind --resolve reminder-email-4681a80f52540c53 sent` or `resend`
  [3]
  $ ls; ar balance --today 2026-02-02 -O csv
  ar.toml
  kept
  mailed
  mailer
  main.arl
  more.arl
  outbox
  status
  customer,name,currency,open,on_account,balance,overdue
  B,Bolt,EUR,100.00,0.00,100.00,100.00
  $ echo "2026-02-02 remind B level:2 via:email on:INV-1 key:$key \"of 23 January\"" >> more.arl
  $ ar remind --resolve $key sent --today 2026-02-02
  logged reminder-email-4681a80f52540c53
  $ ar remind --today 2026-02-03; again
  Reminders
  as of 2026-02-03
  
  Held back
  Customer  Name  Documents    Open       Reason
  --------  ----  ---------  ------  ---  ---------------------------------------------
  B         Bolt  INV-1      100.00  EUR  the last letter gave time; next on 2026-02-09
  
  no step is due: nobody is written to

What may have been sent is known by the names of its day: until it is settled nothing gets another.

  $ ar remind --send --force --today 2026-01-23 > said 2>&1
  [1]
  $ key=$(sed -n 's/.* unknown \(\S*\).*/\1/p' outbox/record); cp main.arl kept
  $ ar rename customer B B2 --write --today 2026-01-26
  ar: a message names B: reminder-email-4681a80f52540c53 (unknown); nothing was renamed
  help: find out whether it was sent; then `ar remind --resolve reminder-email-4681a80f52540c53 sent` or `resend`
  [2]
  $ ar rename document INV-1 INV-9 --today 2026-01-26
  ar: a message names INV-1: reminder-email-4681a80f52540c53 (unknown); nothing was renamed
  help: find out whether it was sent; then `ar remind --resolve reminder-email-4681a80f52540c53 sent` or `resend`
  [2]
  $ cmp main.arl kept

Nor is anything sent after somebody gave it one by hand: it may be that message once more.

  $ sed -i 's/INV-1/INV-9/' main.arl; ar remind --send --force --today 2026-01-26
  ar: reminder-email-4681a80f52540c53 may have been sent, and names what the book has not: INV-1
  help: if it was sent, write its `remind` entry into the journal with the names of today and its key; then `ar remind --resolve reminder-email-4681a80f52540c53 sent`, else `ar remind --resolve reminder-email-4681a80f52540c53 resend`
  ar: nobody knows whether reminder-email-4681a80f52540c53 was sent on 2026-01-23: exit status 76
  help: find out; then `ar remind --resolve reminder-email-4681a80f52540c53 sent` or `resend`
  [1]
  $ ar agenda --today 2026-01-26 -O csv | cut -d, -f1-3,5
  ar: nobody knows whether reminder-email-4681a80f52540c53 was sent on 2026-01-23: exit status 76
  help: find out; then `ar remind --resolve reminder-email-4681a80f52540c53 sent` or `resend`
  ar: reminder-email-4681a80f52540c53 may have been sent, and names what the book has not: INV-1
  help: if it was sent, write its `remind` entry into the journal with the names of today and its key; then `ar remind --resolve reminder-email-4681a80f52540c53 sent`, else `ar remind --resolve reminder-email-4681a80f52540c53 resend`
  task,day,customer,documents
  newly-overdue,2026-01-19,B,INV-9
  $ ar remind --resolve $key sent --today 2026-01-26
  reminders/2026.arl:2:42: error: unknown document `INV-1` [unknown-document]
      2 | 2026-01-23 remind B level:2 via:email on:INV-1 key:reminder-email-4681a80f52540c53 to-email:ap@bolt.example note:"forced…
        |                                          ^^^^^
  help: did you mean `INV-9` (B, 100.00 EUR open)?
  help: open invoices of B: INV-9 100.00
  ar: the book would have errors; nothing was added
  help: write the `remind` entry of the message into the journal yourself, with its key, as the book can take it; then say once more that it was sent
  ar: nobody knows whether reminder-email-4681a80f52540c53 was sent on 2026-01-23: exit status 76
  help: find out; then `ar remind --resolve reminder-email-4681a80f52540c53 sent` or `resend`
  [3]
  $ echo "2026-01-23 remind B level:2 on:INV-9 key:$key" > more.arl
  $ ar remind --resolve $key sent --today 2026-01-26; ar remind --send --force --today 2026-01-26
  logged reminder-email-4681a80f52540c53
  $ ar remind --today 2026-01-26 -O csv; cat mailed; again; cp kept main.arl
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  B,Bolt,,,,,EUR,100.00,INV-9,,sent,2026-02-03
  Payment reminder: 100.00 EUR by 30 January 2026, Marsh & Vale

A mail that its second address still lacks goes there first; of an old address nobody waits.

  $ sed -i 's/ap@bolt.example/ap@bolt.example, cfo@bolt.example/' main.arl
  $ cat > mailer <<'END'
  > #!/bin/sh
  > if grep -q '^To:.*cfo@'; then exit $(cat status); fi
  > END
  $ echo 65 > status; ar remind --send --force --today 2026-01-23
  sent reminder-email-4681a80f52540c53 ap@bolt.example
  failed reminder-email-5edbc5f77611c21b cfo@bolt.example (exit status 65)
  [4]
  $ ar rename customer B B2 --today 2026-01-23
  ar: a message names B: reminder-email-5edbc5f77611c21b (failed); nothing was renamed
  help: the next run tries it again; or take its address out of the book
  [2]
  $ sed -i 's/, cfo@bolt.example//' main.arl; ar rename customer B B2 --today 2026-01-23 --write
  ar: B is now B2: 3 places in 2 files
  $ ar remind --send --force --today 2026-01-26; again; cp kept main.arl

What was sent when the run was ended is told to the journal first.

  $ echo 0 > status; mkdir reminders; mkdir reminders/.2026.arl.lock
  $ ar remind --send --force --today 2026-01-23
  ar: nothing was written: reminders/2026.arl: .2026.arl.lock: Is a directory
  sent reminder-email-4681a80f52540c53 ap@bolt.example
  [4]
  $ rmdir reminders/.2026.arl.lock; ar rename customer B B2 --today 2026-01-23 --write
  ar: a message names B: reminder-email-4681a80f52540c53 (sent); nothing was renamed
  help: `ar remind --log reminder-email-4681a80f52540c53` writes it into the journal
  [2]
  $ ar remind --log $(sed -n 's/.* sent \(\S*\).*/\1/p' outbox/record) --today 2026-01-26
  logged reminder-email-4681a80f52540c53
  $ ar rename customer B B2 --today 2026-01-23 --write
  ar: B is now B2: 3 places in 2 files
  $ ar remind --send --force --today 2026-01-26; again

A plan counts its instalments from 1 once more: a message about its first is another than that about
the first of the invoice itself. Neither goes out twice.

  $ mkdir ../plan; cd ../plan; cat > main.arl <<'END'
  > book
  >   name: "Marsh & Vale"
  >   currency: EUR
  >   email: ar@marsh.example
  > include? "reminders/*.arl"
  > customer A "Acme Ltd"
  >   email: ap@acme.example
  > 2026-01-05 sale A INV-2 100.00
  >   due 2026-01-19 50.00
  >   due 2026-06-19 50.00
  > 2026-02-01 plan INV-2
  >   due 2026-03-20 60.00
  >   due 2026-06-20 40.00
  > END
  $ printf '[dunning]\nskip-weekends = false\n[mail]\ncommand = ["true"]\n' > ar.toml
  $ for day in 01-16 01-23 03-17 03-23 03-24; do ar remind --send --force --today 2026-$day; done
  sent notice-email-3e7b26cf81504e11 ap@acme.example
  sent reminder-email-92528e50249941b6 ap@acme.example
  sent notice-email-9e1396c9da7e4ae2 ap@acme.example
  sent reminder-email-6a4424f995afdb08 ap@acme.example
  $ for item in 'INV-2#1' 'INV-2#1@2026-02-01'; do
  >   printf 'A\nap@acme.example\nemail\nreminder\n%s\n' "$item" | sha256sum | cut -c1-16
  > done
  92528e50249941b6
  6a4424f995afdb08
  $ ar remind --today 2026-03-17 -O csv
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  $ ar remind --simulate 2026-01-10..2026-03-31 -O csv | cut -d, -f1,3,7
  date,step,documents
  2026-01-16,notice,INV-2#1
  2026-01-23,reminder,INV-2#1
  2026-03-17,notice,INV-2#1
  2026-03-24,reminder,INV-2#1

A replay sends what day after day would be sent, also to a customer that gets another policy.

  $ mkdir ../policy; cd ../policy; cp ../plan/main.arl kept; sed '/^2026/,$d' kept > main.arl
  $ cat >> main.arl <<'END'
  > 2026-01-05 sale A INV-3 100.00 due:2026-01-19
  > 2026-01-25 set A policy:slow
  > END
  $ cat > ar.toml <<'END'
  > [dunning]
  > skip-weekends = false
  > [[dunning.standard]]
  > name = "reminder"
  > after = 3
  > [[dunning.standard]]
  > name = "final"
  > after = 20
  > [[dunning.slow]]
  > name = "reminder"
  > after = 10
  > [[dunning.slow]]
  > name = "final"
  > after = 40
  > [mail]
  > command = ["true"]
  > END
  $ ar remind --simulate 2026-01-05..2026-04-30 -O csv
  date,customer,step,channel,currency,total,documents
  2026-01-22,A,reminder,email,EUR,100.00,INV-3
  2026-02-28,A,final,email,EUR,100.00,INV-3
  $ day=2026-01-20; while [ $day != 2026-03-03 ]; do
  >   ar remind --send --force --today $day; day=$(date -d "$day + 1 day" +%F)
  > done
  sent reminder-email-2b3faaed3bd59359 ap@acme.example
  sent final-email-d01425f42270d0b5 ap@acme.example
  $ sed 1d reminders/2026.arl | cut -d' ' -f1,3,6
  2026-01-22 A on:INV-3
  2026-02-28 A on:INV-3

A promise that names no document holds back what is open in its currency, and nothing else.

  $ mkdir ../promise; cd ../promise; sed '/^2026/,$d' ../plan/main.arl > main.arl
  $ cat >> main.arl <<'END'
  > 2026-01-05 sale A INV-4 100.00 due:2026-01-19
  > 2026-01-05 sale A U-1 9,000.00 USD due:2026-01-19
  > 2026-01-20 promise A 100.00 EUR by:2026-02-20
  > END
  $ ar remind --today 2026-01-23 -O csv | cut -d, -f1,3,7-9,11,12
  customer,step,currency,total,documents,held,until
  A,reminder,USD,9000.00,U-1,stale-bank,
  A,,EUR,100.00,INV-4,promised,2026-02-23
  $ ar agenda --today 2026-02-24 -O csv | cut -d, -f1,3-6
  task,customer,name,documents,currency
  broken-promise,A,Acme Ltd,,EUR
  $ echo '2026-02-23 credit A C-1 100.00 to:INV-4' >> main.arl
  $ ar agenda --today 2026-02-24 -O csv | cut -d, -f1,3-6
  task,customer,name,documents,currency

The journal is told what the plan says, not what somebody made of the record meanwhile; and there must
be a journal to tell.

  $ ar remind --outbox --force --today 2026-01-23
  published reminder-email-0530c9c5700db0a5 ap@acme.example
  $ sed -i 's/ remind A / remnd A /' outbox/record; printf '[mail]\ncommand = ["true"]\n' > ar.toml
  $ ar remind --send --force --today 2026-01-23; cut -d: -f1,2 reminders/2026.arl
  sent reminder-email-0530c9c5700db0a5 ap@acme.example
  ; What was sent; written by remind.
  2026-01-23 remind A level:2 via
  $ ar remind --send -f - < main.arl
  ar: --file: standard input is no book that could be told what was sent
  [2]
