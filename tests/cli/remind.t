Who is written to, at which step, and who is not.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"
  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > END
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   name: "Marsh & Vale"
  > customer A "Acme Ltd"
  >   email: ap@acme.example
  > customer B "Bolt"
  >   email: one@bolt.example, two@bolt.example
  >   address: 1 Bolt Lane
  > 2026-01-05 sale A INV-1 1,000.00 due:2026-02-02
  > 2026-01-06 sale B INV-2 500.00 due:2026-02-10
  > 2026-02-02 receipt B R-1 100.00 to:*
  > END

A notice goes out three days before the due day, and to each address of the customer. The 100.00
on account of B are taken off.

  $ ar remind --today 2026-01-29
  Reminders
  as of 2026-01-29
  
  nothing is overdue, and no step is due
  $ ar remind --today 2026-01-30
  Reminders
  as of 2026-01-30
  
  Messages
  Customer  Name      Step    Documents     Total       By     To               Key
  --------  --------  ------  ---------  --------  ---  -----  ---------------  -----------------------------
  A         Acme Ltd  notice  INV-1      1,000.00  EUR  email  ap@acme.example  notice-email-40f1b8032f8693f8
  
  the book has no receipt yet: nothing is sent without --force
  $ ar remind --today 2026-02-09
  Reminders
  as of 2026-02-09
  
  Messages
  Customer  Name      Step      Documents     Total       By     To                Key
  --------  --------  --------  ---------  --------  ---  -----  ----------------  -------------------------------
  A         Acme Ltd  reminder  INV-1      1,000.00  EUR  email  ap@acme.example   reminder-email-ec3bba017d7b6843
  B         Bolt      notice    INV-2        400.00  EUR  email  one@bolt.example  notice-email-ae8b5b13cab35d65
  B         Bolt      notice    INV-2        400.00  EUR  email  two@bolt.example  notice-email-9b1b2b65185ff08d
  
  the newest receipt is of 2026-02-02, more than 5 days ago: nothing is sent without --force

Whatever was missed, one message goes out, at the highest step that was reached.

  $ ar remind --today 2026-03-02 -O csv
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,second,3,email,ap@acme.example,EUR,1000.00,INV-1,second-email-91e9388d85a24b6f,stale-bank,
  B,Bolt,second,3,email,one@bolt.example,EUR,400.00,INV-2,second-email-b984efeea117a9ff,stale-bank,
  B,Bolt,second,3,email,two@bolt.example,EUR,400.00,INV-2,second-email-09087d2884d243cf,stale-bank,
  $ ar remind --today 2026-03-10 -O csv A
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,final,4,email,ap@acme.example,EUR,1000.00,INV-1,final-email-9ca8d1441ba56a49,stale-bank,

A letter is sent a hundred days late as well; handing over waits until it was.

  $ ar remind --today 2026-05-12 -O csv A
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,final,4,email,ap@acme.example,EUR,1000.00,INV-1,final-email-9ca8d1441ba56a49,stale-bank,
  $ cp main.arl kept
  $ echo '2026-05-12 remind A level:4 via:email on:INV-1' >> main.arl
  $ ar remind --today 2026-05-12 -O csv A
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,,,,,EUR,1000.00,INV-1,,deadline,2026-05-22
  $ ar remind --today 2026-05-22 -O csv A
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,,,,,EUR,1000.00,INV-1,,hand-over,
  $ cp kept main.arl

With `next` the first step that was not sent goes out, and the others follow, each after its gap.

  $ printf 'journal = "main.arl"\n[dunning]\ncatch-up = "next"\n' > next.toml
  $ ar remind --config next.toml --simulate 2026-03-02..2026-05-30 -O csv A
  date,customer,step,channel,currency,total,documents
  2026-03-02,A,notice,email,EUR,1000.00,INV-1
  2026-03-09,A,reminder,email,EUR,1000.00,INV-1
  2026-03-16,A,second,email,EUR,1000.00,INV-1
  2026-03-23,A,final,email,EUR,1000.00,INV-1

What the book says goes before the policy.

  $ says() { cp kept main.arl; cat >> main.arl; ar remind --today 2026-02-20 -O csv A | cut -d, -f1,3,8,9,11,12; }
  $ echo '' | says
  customer,step,total,documents,held,until
  A,second,1000.00,INV-1,stale-bank,
  $ echo '2026-02-01 set A noremind:yes' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,noremind,
  $ echo '2026-02-01 set A status:closed' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,closed,
  $ echo '2026-02-01 hold A reason:legal' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,on-hold,
  $ printf '2026-02-01 hold A reason:legal\n2026-02-05 release A\n' | says
  customer,step,total,documents,held,until
  A,second,1000.00,INV-1,stale-bank,
  $ echo '2026-02-15 assign A to:Inkasso kind:agency' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,assigned,
  $ printf '2026-02-15 assign A to:Inkasso kind:agency\n2026-02-16 resolve A kind:agency\n' | says
  customer,step,total,documents,held,until
  A,second,1000.00,INV-1,stale-bank,
  $ echo '2026-02-15 dispute A on:INV-1' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,disputed,
  $ echo '2026-02-15 dispute A 300.00 on:INV-1' | says
  customer,step,total,documents,held,until
  A,second,700.00,INV-1,stale-bank,
  $ echo '2026-02-15 promise A 1,000.00 by:2026-02-19' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,promised,2026-02-22
  $ echo '2026-02-15 promise A 1,000.00 by:2026-02-17 for:INV-1' | says
  customer,step,total,documents,held,until
  A,second,1000.00,INV-1,stale-bank,
  $ echo '2026-02-15 receipt A R-2 999.00 to:*' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,too-small,
  $ echo '2026-02-15 receipt A R-2 1,000.00 to:*' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,in-credit,
  $ echo '2026-02-14 remind A level:2 via:email on:INV-1' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,deadline,2026-02-21
  $ echo '2026-02-13 remind A level:3 via:email on:INV-1' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,sent,2026-03-05
  $ echo '2026-02-16 remind A via:phone on:INV-1' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,recent,2026-02-23
  $ echo '2026-02-01 set A policy:mild' | says
  customer,step,total,documents,held,until
  A,,1000.00,INV-1,no-policy,

Reminding about one invoice never silences another, and never speaks of one that is not due.

  $ cp kept main.arl; cat >> main.arl <<'END'
  > 2026-01-20 sale A INV-3 200.00 due:2026-02-16
  > 2026-01-20 sale A INV-4 300.00 due:2026-02-23
  > 2026-02-17 remind A level:3 via:email on:INV-1
  > END
  $ ar remind --today 2026-02-20 --why A
  Reminders, item by item
  as of 2026-02-20
  customer A
  
  Customer  Document  Due         Days late           Open     Claim  Step      Held          Until       Why
  --------  --------  ----------  ---------  ---  --------  --------  --------  ------------  ----------  -------------------------------------------
  A         INV-1     2026-02-02         18  EUR  1,000.00  1,000.00            sent          2026-03-05  level 3 was sent; next on 2026-03-05
  A         INV-3     2026-02-16          4  EUR    200.00    200.00  reminder                            4 days late, step reminder (3 days)
  A         INV-4     2026-02-23         -3  EUR    300.00    300.00            other-letter  2026-02-21  a letter about overdue items goes out today
  
  the newest receipt is of 2026-02-02, more than 5 days ago: nothing is sent without --force

Each instalment has its own steps.

  $ cp kept main.arl; cat >> main.arl <<'END'
  > 2026-01-20 sale A INV-5 600.00
  >   due 2026-02-04  300.00
  >   due 2026-02-17  300.00
  > 2026-02-09 remind A level:2 via:email on:INV-5,INV-1
  > END
  $ ar remind --today 2026-02-20 --why A
  Reminders, item by item
  as of 2026-02-20
  customer A
  
  Customer  Document  Due         Days late           Open     Claim  Step    Held  Until  Why
  --------  --------  ----------  ---------  ---  --------  --------  ------  ----  -----  --------------------------------------------------------------------------
  A         INV-1     2026-02-02         18  EUR  1,000.00  1,000.00  second               18 days late, step second (15 days)
  A         INV-5#1   2026-02-04         16  EUR    300.00    300.00  second               16 days late, step second (15 days)
  A         INV-5#2   2026-02-17          3  EUR    300.00    300.00  second               3 days late, step reminder (3 days); goes with step second of another item
  
  the newest receipt is of 2026-02-02, more than 5 days ago: nothing is sent without --force

One total per currency. Money on account is set off in its own currency only.

  $ cp kept main.arl; cat >> main.arl <<'END'
  > 2026-01-20 sale A EX-1 400.00 USD due:2026-02-04
  > 2026-01-20 receipt A R-9 50.00 USD to:*
  > END
  $ ar remind --today 2026-02-20 A
  Reminders
  as of 2026-02-20
  customer A
  
  Messages
  Customer  Name      Step    Documents     Total       By     To               Key
  --------  --------  ------  ---------  --------  ---  -----  ---------------  -----------------------------
  A         Acme Ltd  second  INV-1      1,000.00  EUR  email  ap@acme.example  second-email-da4f61ce3d975691
  A         Acme Ltd  second  EX-1         350.00  USD  email  ap@acme.example  second-email-da4f61ce3d975691
  
  the newest receipt is of 2026-02-02, more than 5 days ago: nothing is sent without --force

Nothing is sent on weekends, on holidays, or without news from the bank.

  $ cp kept main.arl
  $ ar remind --today 2026-02-21 A
  Reminders
  as of 2026-02-21
  customer A
  
  Messages
  Customer  Name      Step    Documents     Total       By     To               Key
  --------  --------  ------  ---------  --------  ---  -----  ---------------  -----------------------------
  A         Acme Ltd  second  INV-1      1,000.00  EUR  email  ap@acme.example  second-email-91e9388d85a24b6f
  
  2026-02-21 is a Saturday: nothing is sent
  the newest receipt is of 2026-02-02, more than 5 days ago: nothing is sent without --force
  $ printf 'journal = "main.arl"\n[dunning]\nholidays = ["2026-02-20"]\nmax-bank-age = 30\n' > ar.toml
  $ ar remind --today 2026-02-20 -O csv A
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,second,3,email,ap@acme.example,EUR,1000.00,INV-1,second-email-91e9388d85a24b6f,holiday,
  $ ar remind --today 2026-02-23 -O csv A
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,second,3,email,ap@acme.example,EUR,1000.00,INV-1,second-email-91e9388d85a24b6f,,

A policy of one's own, and channels in the order in which they are tried.

  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [dunning]
  > max-bank-age = 365
  > [[dunning.standard]]
  > name = "call"
  > after = 1
  > channels = ["phone", "sms"]
  > [[dunning.standard]]
  > name = "letter"
  > after = 10
  > channels = ["letter"]
  > END
  $ ar remind --today 2026-02-05 -O csv
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,,,,,EUR,1000.00,INV-1,,unreachable,
  $ ar remind --today 2026-02-20 -O csv
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,letter,2,letter,,EUR,1000.00,INV-1,letter-letter-a0ae7745a2bbf571,,
  B,Bolt,letter,2,letter,1 Bolt Lane,EUR,400.00,INV-2,letter-letter-f62f28836daab571,,
  $ ar remind --today 2026-02-20 -O csv --channel email
  customer,name,step,level,channel,address,currency,total,documents,key,held,until
  A,Acme Ltd,letter,2,email,ap@acme.example,EUR,1000.00,INV-1,letter-email-2e15c0f1f5d71a8a,,
  B,Bolt,letter,2,email,one@bolt.example,EUR,400.00,INV-2,letter-email-ff79b3d609a06ed8,,
  B,Bolt,letter,2,email,two@bolt.example,EUR,400.00,INV-2,letter-email-14ecb7d707ff636e,,

A replay sends nothing twice.

  $ printf 'journal = "main.arl"\n' > ar.toml
  $ ar remind --simulate 2026 -O csv
  date,customer,step,channel,currency,total,documents
  2026-01-30,A,notice,email,EUR,1000.00,INV-1
  2026-02-06,A,reminder,email,EUR,1000.00,INV-1
  2026-02-09,B,notice,email,EUR,400.00,INV-2
  2026-02-16,B,reminder,email,EUR,400.00,INV-2
  2026-02-17,A,second,email,EUR,1000.00,INV-1
  2026-02-25,B,second,email,EUR,400.00,INV-2
  2026-03-05,A,final,email,EUR,1000.00,INV-1
  2026-03-13,B,final,email,EUR,400.00,INV-2
  $ ar remind --simulate 2026-03-05..2026-03-01
  ar: --simulate: the last day is before the first
  [2]
  $ ar remind --simulate soon
  ar: --simulate: soon is no period; write FIRST..LAST
  [2]
