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
  --------  --------  ----------  ---------  ---  --------  --------  --------  ------------  ----------  -------------------------------------------------
  A         INV-1     2026-02-02         18  EUR  1,000.00  1,000.00            sent          2026-03-05  level 3 was sent; next on 2026-03-05
  A         INV-3     2026-02-16          4  EUR    200.00    200.00  reminder                            4 days late, step reminder (3 days)
  A         INV-4     2026-02-23         -3  EUR    300.00    300.00            other-letter  2026-02-21  another letter goes out today; next on 2026-02-21
  
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

A customer that gets another policy is neither forgotten nor written to twice: a reminder went as
far as the step of its name, else as far as it is late.

  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [dunning]
  > max-bank-age = 365
  > [[dunning.mild]]
  > name = "call"
  > after = 10
  > template = "reminder"
  > [[dunning.mild]]
  > name = "final"
  > after = 40
  > END
  $ cp main.arl kept.arl
  $ echo '2026-02-09 remind A level:2 via:email on:INV-1 key:reminder-email-ec3bba017d7b6843' >> main.arl
  $ echo '2026-02-10 set A policy:mild' >> main.arl
  $ ar remind --why --today 2026-02-13 A
  Reminders, item by item
  as of 2026-02-13
  customer A
  
  Customer  Document  Due         Days late           Open     Claim  Step  Held      Until       Why
  --------  --------  ----------  ---------  ---  --------  --------  ----  --------  ----------  ---------------------------------------------
  A         INV-1     2026-02-02         11  EUR  1,000.00  1,000.00        deadline  2026-02-16  the last letter gave time; next on 2026-02-16
  $ ar remind --why --today 2026-02-20 A
  Reminders, item by item
  as of 2026-02-20
  customer A
  
  Customer  Document  Due         Days late           Open     Claim  Step  Held  Until  Why
  --------  --------  ----------  ---------  ---  --------  --------  ----  ----  -----  ---------------------------------
  A         INV-1     2026-02-02         18  EUR  1,000.00  1,000.00  call               18 days late, step call (10 days)
  $ echo '2026-02-20 remind A level:1 via:email on:INV-1 key:call-email-ec3bba017d7b6843' >> main.arl
  $ ar remind --why --today 2026-02-27 A
  Reminders, item by item
  as of 2026-02-27
  customer A
  
  Customer  Document  Due         Days late           Open     Claim  Step  Held  Until       Why
  --------  --------  ----------  ---------  ---  --------  --------  ----  ----  ----------  ------------------------------------
  A         INV-1     2026-02-02         25  EUR  1,000.00  1,000.00        sent  2026-03-14  level 1 was sent; next on 2026-03-14
  $ ar remind --why --today 2026-03-16 A
  Reminders, item by item
  as of 2026-03-16
  customer A
  
  Customer  Document  Due         Days late           Open     Claim  Step   Held  Until  Why
  --------  --------  ----------  ---------  ---  --------  --------  -----  ----  -----  ----------------------------------
  A         INV-1     2026-02-02         42  EUR  1,000.00  1,000.00  final               42 days late, step final (40 days)

What no step follows is left to people, when the time of the last letter is over. A level that no
policy has is the last one.

  $ echo '2026-03-16 remind A level:99 via:letter on:INV-1' >> main.arl
  $ ar remind --why --today 2026-03-20 A
  Reminders, item by item
  as of 2026-03-20
  customer A
  
  Customer  Document  Due         Days late           Open     Claim  Step  Held    Until       Why
  --------  --------  ----------  ---------  ---  --------  --------  ----  ------  ----------  -------------------------------------------------
  A         INV-1     2026-02-02         46  EUR  1,000.00  1,000.00        recent  2026-03-23  reminded less than 7 days ago; next on 2026-03-23
  $ ar remind --why --today 2026-03-23 A
  Reminders, item by item
  as of 2026-03-23
  customer A
  
  Customer  Document  Due         Days late           Open     Claim  Step  Held       Until  Why
  --------  --------  ----------  ---------  ---  --------  --------  ----  ---------  -----  ---------------------------
  A         INV-1     2026-02-02         49  EUR  1,000.00  1,000.00        last-sent         level 2, the last, was sent
  $ ar agenda --today 2026-03-23 A
  Agenda
  as of 2026-03-23
  customer A
  
  Task       Customer  Name      Documents         Amount  Reason                                                          Salesperson  Contact  Phone
  ---------  --------  --------  ---------  ---  --------  --------------------------------------------------------------  -----------  -------  -----
  hand-over  A         Acme Ltd  INV-1      EUR  1,000.00  no step follows: all messages were sent; oldest due 2026-02-02
  $ mv kept.arl main.arl

A number with a comma could not be named among others.

  $ cp main.arl kept.arl
  $ echo '2026-01-05 sale A "INV,2" 70.00 due:2026-02-02' >> main.arl
  $ ar remind --today 2026-02-09 A
  Reminders
  as of 2026-02-09
  customer A
  
  Messages
  Customer  Name      Step      Documents     Total       By     To               Key
  --------  --------  --------  ---------  --------  ---  -----  ---------------  -------------------------------
  A         Acme Ltd  reminder  INV-1      1,000.00  EUR  email  ap@acme.example  reminder-email-ec3bba017d7b6843
  
  Held back
  Customer  Name      Documents   Open       Reason
  --------  --------  ---------  -----  ---  ----------------------------------------------------------------------------
  A         Acme Ltd  INV,2      70.00  EUR  no entry can name it in a list: a comma or a control character in its number
  $ mv kept.arl main.arl

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

Text messages and calls are what a gateway and a person need.

  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [dunning]
  > max-bank-age = 365
  > END
  $ cat >> main.arl <<'END'
  > 2026-02-01 set B phone:"+44 1539 455" contact:"Lena Bolt"
  > 2026-02-03 promise B 100.00 by:2026-02-05 for:INV-2
  > END
  $ ar remind --today 2026-02-20 --channel sms -O csv
  phone,text,encoding,segments
  '+44 1539 455,"Marsh & Vale: 400.00 EUR overdue. Please pay by 27 February 2026. If paid, please ignore.",GSM-7,1
  $ ar remind --today 2026-02-20 --channel sms -O csv --raw-csv --lang zh-CN
  phone,text,encoding,segments
  +44 1539 455,【Marsh & Vale】应付款400.00 EUR已逾期，请最迟于2026年2月27日付清，已付请忽略,UCS-2,1
  $ ar remind --today 2026-02-20 --channel sms
  Text messages
  as of 2026-02-20
  
  Customer  Phone         Text                                                                                       Encoding  Segments
  --------  ------------  -----------------------------------------------------------------------------------------  --------  --------
  B         +44 1539 455  Marsh & Vale: 400.00 EUR overdue. Please pay by 27 February 2026. If paid, please ignore.  GSM-7            1
  $ ar remind --today 2026-02-20 --channel phone -O csv
  customer,name,phone,contact,step,currency,total,documents,promised,promised_for
  B,Bolt,'+44 1539 455,Lena Bolt,reminder,EUR,400.00,INV-2,100.00 EUR,2026-02-05
  $ ar remind --today 2026-02-20 --channel phone --preview B
  --- reminder-phone-6cc324e2ffc34619 to +44 1539 455 ---
  
  CALL SHEET  20 February 2026
  
  Call        Bolt (B)
  Phone       +44 1539 455
  Ask for     Lena Bolt
  Email       one@bolt.example, two@bolt.example
  Step        reminder
  Reference   reminder-phone-6cc324e2ffc34619
  
  LAST PROMISE
  100.00 EUR until 5 February 2026, promised on 3 February 2026
  
  TO ASK FOR
   1. Has a payment been sent? On which day, how much, for which invoices?
   2. If not: 400.00 EUR by 27 February 2026.
   3. If not all of it: a firm amount and a firm day for each part.
   4. Is anything wrong with an invoice? Who settles that, and until when?
  
  WHAT IS OPEN
  
  Amounts in EUR
  
  Invoice INV-2
    Invoice date       6 January 2026
    Due date           10 February 2026
    Days late          10
    Original amount    500.00
    Open               500.00
  
  Total of the above   500.00
  Less on account      100.00
      Payment R-1, 2 February 2026: 100.00
  TOTAL PAYABLE        400.00 EUR
  
  NOTES
  Spoken with  ______________________________   Day, time ____________________
  
  Result       _______________________________________________________________
  
               _______________________________________________________________
  
  Promised     ____________________   until ____________________
  
  Call again   ____________________
  $ ar remind --today 2026-01-02 --channel phone
  Calls
  as of 2026-01-02
  
  no step is due: nobody is reached

What a mailer needs, and what it does with a message.

  $ cat > mailer <<'END'
  > #!/bin/sh
  > echo "$# arguments" >> calls
  > sed -n 's/^To: //p' >> calls
  > exit $(cat status)
  > END
  $ chmod +x mailer; printf '\n[mail]\ncommand = ["./mailer"]\n' >> ar.toml
  $ ar remind --today 2026-02-20 --send
  ar: reminders/2026.arl is no part of the book: what is sent would be forgotten
  help: write `include? "reminders/*.arl"` in the main journal, or name another file in [dunning] log
  ar: nothing was sent
  [3]
  $ sed -i 's|max-bank-age = 365|max-bank-age = 365\nlog = "sent/{yyyy}-{mm}.arl"|' ar.toml
  $ printf 'from = "Marsh & Vale <ar@marsh.example>"\n' >> ar.toml
  $ ar remind --today 2026-02-20 --send
  ar: sent/2026-02.arl is no part of the book: what is sent would be forgotten
  help: write `include? "sent/*.arl"` in the main journal, or name another file in [dunning] log
  ar: nothing was sent
  [3]
  $ echo 'include? "sent/*.arl"' >> main.arl
  $ echo 65 > status; ar remind --today 2026-02-20 --send A
  failed second-email-91e9388d85a24b6f ap@acme.example (exit status 65)
  [4]
  $ echo 76 > status; ar remind --today 2026-02-20 --send A
  ar: nobody knows whether second-email-91e9388d85a24b6f was sent on 2026-02-20: exit status 76
  help: find out; then `ar remind --resolve second-email-91e9388d85a24b6f sent` or `resend`
  unknown second-email-91e9388d85a24b6f ap@acme.example (exit status 76)
  [1]
  $ echo 0 > status; ar remind --today 2026-02-20 --send A
  ar: nobody knows whether second-email-91e9388d85a24b6f was sent on 2026-02-20: exit status 76
  help: find out; then `ar remind --resolve second-email-91e9388d85a24b6f sent` or `resend`
  [1]
  $ ar remind --today 2026-02-20 --why A
  ar: nobody knows whether second-email-91e9388d85a24b6f was sent on 2026-02-20: exit status 76
  help: find out; then `ar remind --resolve second-email-91e9388d85a24b6f sent` or `resend`
  Reminders, item by item
  as of 2026-02-20
  customer A
  
  Customer  Document  Due         Days late           Open     Claim  Step  Held  Until       Why
  --------  --------  ----------  ---------  ---  --------  --------  ----  ----  ----------  ------------------------------------
  A         INV-1     2026-02-02         18  EUR  1,000.00  1,000.00        sent  2026-03-05  level 3 was sent; next on 2026-03-05
  [1]
  $ ar remind --today 2026-02-20 --log second-email-91e9388d85a24b6f
  ar: nobody knows whether second-email-91e9388d85a24b6f was sent: exit status 76
  help: find out; then `ar remind --resolve second-email-91e9388d85a24b6f sent` or `resend`
  ar: nobody knows whether second-email-91e9388d85a24b6f was sent on 2026-02-20: exit status 76
  help: find out; then `ar remind --resolve second-email-91e9388d85a24b6f sent` or `resend`
  [1]
  $ ar remind --today 2026-02-21 --resolve second-email-91e9388d85a24b6f resend
  $ ar remind --today 2026-02-21 --send A
  ar: 2026-02-21 is a Saturday: nothing is sent
  $ ar remind --today 2026-02-23 --send A
  sent second-email-91e9388d85a24b6f ap@acme.example
  $ cat sent/2026-02.arl calls
  ; What was sent; written by remind.
  2026-02-23 remind A level:3 via:email on:INV-1 key:second-email-91e9388d85a24b6f to-email:ap@acme.example
  0 arguments
  Acme Ltd <ap@acme.example>
  0 arguments
  Acme Ltd <ap@acme.example>
  0 arguments
  Acme Ltd <ap@acme.example>
  $ ar remind --today 2026-02-23 --resolve second-email-91e9388d85a24b6f resend
  ar: the journal says that second-email-91e9388d85a24b6f was sent
  help: take its `remind` entry out first
  [2]
  $ ar remind --today 2026-02-23 --log second-email-91e9388d85a24b6f
  ar: second-email-91e9388d85a24b6f is in the journal already
  $ ar remind --today 2026-02-23 --log second-email-91e9388d85a24b6g
  ar: no message second-email-91e9388d85a24b6g in the outbox
  help: did you mean second-email-91e9388d85a24b6f?
  [2]
  $ ar remind --today 2026-02-23 --resolve second-email-91e9388d85a24b6f lost
  ar: --resolve: a message is `sent`, or to `resend`; not lost
  [2]

A letter is put into the outbox for a person, who says when it was sent. Until then it is planned.

  $ ar remind B --today 2026-02-23 --why --outbox
  ar: --outbox: goes with no other of --why, --simulate, --preview, --propose, --outbox, --send, --log and --resolve
  [2]
  $ ar remind --today 2026-02-23 --channel letter --outbox B
  ar: --outbox: B is a customer
  help: name customers before --outbox, and the folder behind it
  [2]
  $ ar remind B --today 2026-02-23 --channel letter --outbox
  published reminder-letter-70421b7b433f8204 1 Bolt Lane
  $ ls outbox
  record
  reminder-letter-70421b7b433f8204.html
  second-email-91e9388d85a24b6f.eml
  $ ar remind B --today 2026-02-24 --channel letter --outbox
  published reminder-letter-70421b7b433f8204 1 Bolt Lane
  $ ar remind --today 2026-02-24 --log second-letter-7d2d3d1d0ac24e53
  ar: no message second-letter-7d2d3d1d0ac24e53 in the outbox
  [2]
  $ ar remind --today 2026-02-24 --log $(ls outbox | sed -n 's/.html//p')
  logged reminder-letter-70421b7b433f8204
  $ tail -1 sent/2026-02.arl | cut -d' ' -f1-6
  2026-02-24 remind B level:2 via:letter on:INV-2
  $ ar remind --today 2026-02-24 B
  Reminders
  as of 2026-02-24
  customer B
  
  Held back
  Customer  Name  Documents    Open       Reason
  --------  ----  ---------  ------  ---  ------------------------------------
  B         Bolt  INV-2      500.00  EUR  level 2 was sent; next on 2026-02-25
  
  no step is due: nobody is written to
  $ ar remind B --today 2026-02-24 --channel letter --outbox elsewhere
  $ ls elsewhere
  record

A mailer that is missing ends the run; so does another run.

  $ sed -i 's|"./mailer"|"./nobody"|' ar.toml
  $ ar remind --today 2026-03-10 --send
  failed final-email-9ca8d1441ba56a49 ap@acme.example (cannot run ./nobody: No such file or directory)
  [4]
  $ ar remind --today 2026-03-10 --send --as-of 2026-03-09
  ar: --as-of: letters carry the day they are written on; --today replaces it
  [2]
  $ ar remind --today 2026-03-10 --send --why
  ar: --send: goes with no other of --why, --simulate, --preview, --propose, --outbox, --send, --log and --resolve
  [2]
  $ ar remind --today 2026-03-10 -O pdf
  ar: --format: eml and pdf are of letters: they go with --preview
  [2]

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
