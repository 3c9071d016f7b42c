What a collector should do.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Acme Ltd"
  >   terms: net 14
  >   salesperson: Chen
  >   contact: Tom
  >   phone: 0113 555
  > customer B "Bolt"
  >   terms: net 14
  > customer C "Cran"
  >   terms: net 14
  > contract K-1
  >   customer: C
  >   until: 2026-06-30
  >   notice: 3 months
  > 2026-01-05 sale A INV-1 1,000.00
  > 2026-01-06 sale B INV-2 500.00
  > 2026-03-12 sale A INV-3 200.00
  > 2026-01-06 sale C EX-1 90.00 USD
  > 2026-01-01 rate EUR 1.10 USD
  > 2026-03-02 receipt B R-1 100.00 to:*
  > 2026-02-10 promise A 400.00 by:2026-02-20 for:INV-1 who:Tom
  > 2026-03-25 promise A 600.00 by:2026-04-02 for:INV-1 "in two parts"
  > 2026-02-01 dispute B 50.00 on:INV-2 "short"
  > 2026-02-15 note B kind:call on:INV-2 next:2026-03-30 "Ask the warehouse"
  > 2026-03-20 hold C reason:limit
  > 2026-02-01 remind B level:4 via:email on:INV-2
  > END
  $ ar agenda --today 2026-03-30
  Agenda
  as of 2026-03-30
  
  Task             Customer  Name      Documents       Amount  Reason                                                    Salesperson  Contact  Phone
  ---------------  --------  --------  ---------  ---  ------  --------------------------------------------------------  -----------  -------  --------
  due-promise      A         Acme Ltd  INV-1      EUR  600.00  promised for 2026-04-02: in two parts                     Chen         Tom      0113 555
  hand-over        B         Bolt      INV-2      EUR  450.00  hand over: all messages were sent; oldest due 2026-01-20
  follow-up        B         Bolt      INV-2      EUR  400.00  to follow up on 2026-03-30: Ask the warehouse
  newly-overdue    A         Acme Ltd  INV-3      EUR  200.00  overdue since 2026-03-26                                  Chen         Tom      0113 555
  allocate         B         Bolt      R-1        EUR  100.00  on account since 2026-03-02, while items are open
  review-hold      C         Cran                 USD   90.00  on hold since 2026-03-20: limit
  ending-contract  C         Cran                 USD   90.00  contract K-1 ends on 2026-06-30
  stale-dispute    B         Bolt      INV-2      EUR   50.00  disputed; nothing was said since 2026-02-15: short
  $ ar agenda --today 2026-03-30 -O csv --exit-code
  task,day,customer,name,documents,currency,amount,reason,salesperson,contact,phone
  due-promise,2026-04-02,A,Acme Ltd,INV-1,EUR,600.00,promised for 2026-04-02: in two parts,Chen,Tom,0113 555
  hand-over,2026-01-20,B,Bolt,INV-2,EUR,450.00,hand over: all messages were sent; oldest due 2026-01-20,,,
  follow-up,2026-03-30,B,Bolt,INV-2,EUR,400.00,to follow up on 2026-03-30: Ask the warehouse,,,
  newly-overdue,2026-03-26,A,Acme Ltd,INV-3,EUR,200.00,overdue since 2026-03-26,Chen,Tom,0113 555
  allocate,2026-03-02,B,Bolt,R-1,EUR,100.00,"on account since 2026-03-02, while items are open",,,
  review-hold,2026-03-20,C,Cran,,USD,90.00,on hold since 2026-03-20: limit,,,
  ending-contract,2026-06-30,C,Cran,,USD,90.00,contract K-1 ends on 2026-06-30,,,
  stale-dispute,2026-02-15,B,Bolt,INV-2,EUR,50.00,disputed; nothing was said since 2026-02-15: short,,,
  [1]
  $ ar agenda --today 2026-03-30 --salesperson Chen -O csv | cut -d, -f1-5,7
  task,day,customer,name,documents,amount
  due-promise,2026-04-02,A,Acme Ltd,INV-1,600.00
  newly-overdue,2026-03-26,A,Acme Ltd,INV-3,200.00
  $ ar agenda --today 2026-03-30 --within 1d --dispute-days 60 -O csv | cut -d, -f1-5,7
  task,day,customer,name,documents,amount
  hand-over,2026-01-20,B,Bolt,INV-2,450.00
  follow-up,2026-03-30,B,Bolt,INV-2,400.00
  allocate,2026-03-02,B,Bolt,R-1,100.00
  review-hold,2026-03-20,C,Cran,,90.00
  ending-contract,2026-06-30,C,Cran,,90.00

A promise that was replaced by a later one is not chased; one that was kept is gone. A follow-up is
done once somebody wrote on its day or later.

  $ ar agenda --today 2026-04-05 -O csv A | cut -d, -f1-5,7
  task,day,customer,name,documents,amount
  broken-promise,2026-04-02,A,Acme Ltd,INV-1,600.00
  $ echo '2026-03-31 note B kind:call who:Li "Warehouse agrees"' >> main.arl
  $ ar agenda --today 2026-04-01 -O csv B | cut -d, -f1-5,7
  task,day,customer,name,documents,amount
  hand-over,2026-01-20,B,Bolt,INV-2,450.00
  allocate,2026-03-02,B,Bolt,R-1,100.00
  stale-dispute,2026-02-15,B,Bolt,INV-2,50.00

Nothing to do.

  $ ar agenda --today 2026-01-01 --exit-code
  Agenda
  as of 2026-01-01
  
  nothing to do

A page for a mail.

  $ ar agenda --today 2026-03-30 -O html | grep -c '<tr'
  9

A promise about all of the customer is due and broken like any other. It is of the currency it
names: one in another currency does not replace it.

  $ cat > main.arl <<'EOF'
  > book
  >   currency: EUR
  > customer A "Acme Ltd"
  > 2026-01-05 sale A INV-1 1,000.00 due:2026-02-02
  > 2026-01-05 sale A INV-2 300.00 USD due:2026-02-02
  > 2026-03-01 promise A 400.00 by:2026-03-10 "half of it"
  > 2026-03-02 promise A 300.00 USD by:2026-03-12
  > EOF
  $ ar agenda --today 2026-03-09 -O csv | cut -d, -f1,2,3,5-8 | grep promise
  due-promise,2026-03-10,A,,EUR,400.00,promised for 2026-03-10: half of it
  due-promise,2026-03-12,A,,USD,300.00,promised for 2026-03-12
  $ ar agenda --today 2026-03-20 -O csv | cut -d, -f1,2,3,5-8 | grep promise
  broken-promise,2026-03-10,A,,EUR,400.00,promised for 2026-03-10 and not paid: half of it
  broken-promise,2026-03-12,A,,USD,300.00,promised for 2026-03-12 and not paid
  $ ar agenda --today 2026-03-09 --currency USD -O csv | cut -d, -f1,2,3,5-8 | grep promise
  due-promise,2026-03-12,A,,USD,300.00,promised for 2026-03-12

Cover that ends within a week, unless the same insurer goes on; what Atlas must be told of, 30 days
after the due day; and a limit that was raised for a while, unless another took its place.

  $ cat > cover.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Acme Ltd"
  >   limit: 500.00
  > customer B "Bolt"
  > 2026-01-01 insure A limit:5,000.00 by:Atlas quota:90% until:2026-04-05 notify:30
  > 2026-01-01 insure B limit:1,000.00 by:Atlas until:2026-04-05
  > 2026-03-20 insure B limit:1,000.00 by:Atlas from:2026-04-06 until:2027-04-05
  > 2026-01-01 guarantee B 300.00 by:Bank until:2026-04-08
  > 2026-01-05 sale A I-1 100.00 due:2026-03-10
  > 2026-01-05 sale A I-2 200.00 due:2026-02-20
  > 2026-02-01 set A limit:900.00 until:2026-04-07
  > 2026-02-01 set B limit:700.00 until:2026-04-07
  > 2026-03-02 set B limit:600.00
  > END
  $ ar agenda -f cover.arl --as-of 2026-04-01 -O csv | grep -v '^hand-over'
  task,day,customer,name,documents,currency,amount,reason,salesperson,contact,phone
  ending-cover,2026-04-05,A,Acme Ltd,,EUR,300.00,insurance by Atlas ends on 2026-04-05,,,
  ending-value,2026-04-07,A,Acme Ltd,,EUR,300.00,limit 900.00 ends on 2026-04-07,,,
  notify-insurer,2026-03-22,A,Acme Ltd,I-2,EUR,200.00,Atlas must be told by 2026-03-22,,,
  ending-cover,2026-04-08,B,Bolt,,,,guarantee by Bank ends on 2026-04-08,,,
  $ ar agenda -f cover.arl --as-of 2026-03-28 -O csv | grep -v '^hand-over'
  task,day,customer,name,documents,currency,amount,reason,salesperson,contact,phone
  notify-insurer,2026-03-22,A,Acme Ltd,I-2,EUR,200.00,Atlas must be told by 2026-03-22,,,
  $ ar agenda -f cover.arl --as-of 2026-04-01 --within 8 -O csv | grep notify
  notify-insurer,2026-03-22,A,Acme Ltd,I-1 I-2,EUR,300.00,Atlas must be told by 2026-03-22,,,
