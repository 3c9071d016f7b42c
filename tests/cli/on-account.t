Money that settles nothing yet, the oldest first.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  >   terms: net 30
  > 
  > customer A "Anna"
  > customer B "Bert"
  > 
  > 2026-01-05 sale A INV-1 100.00
  > 2026-01-01 open-credit A G-0 30.00 dated:2025-11-30
  > 2026-01-20 receipt A R-1 150.00
  >   to INV-1  100.00
  >   *
  > 2026-01-20 receipt B R-2 12.50 to:*
  > 2026-01-25 credit B C-1 5.00 USD to:*
  > 2026-02-01 refund A RF-1 20.00 from:R-1
  > 2026-03-01 void R-2
  > END
  $ export AR_FILE=main.arl

R-1 has 50.00 left, and 30.00 after the refund. The opening credit is as old as its
own day says. R-2 is void from March on.

  $ ar on-account --as-of 2026-01-31
  Money on account
  as of 2026-01-31
  
  EUR
  Customer  Name  Source  Kind         Date        Amount   Left  Days
  --------  ----  ------  -----------  ----------  ------  -----  ----
  A         Anna  G-0     open-credit  2025-11-30   30.00  30.00    62
  A         Anna  R-1     receipt      2026-01-20  150.00  50.00    11
  B         Bert  R-2     receipt      2026-01-20   12.50  12.50    11
  --------  ----  ------  -----------  ----------  ------  -----  ----
  Total                                                    92.50
  
  USD
  Customer  Name  Source  Kind    Date        Amount  Left  Days
  --------  ----  ------  ------  ----------  ------  ----  ----
  B         Bert  C-1     credit  2026-01-25    5.00  5.00     6
  --------  ----  ------  ------  ----------  ------  ----  ----
  Total                                               5.00
  $ ar on-account --as-of 2026-02-28 -O csv
  customer,name,source,kind,date,currency,amount,left,days
  A,Anna,G-0,open-credit,2025-11-30,EUR,30.00,30.00,90
  A,Anna,R-1,receipt,2026-01-20,EUR,150.00,30.00,39
  B,Bert,R-2,receipt,2026-01-20,EUR,12.50,12.50,39
  B,Bert,C-1,credit,2026-01-25,USD,5.00,5.00,34
  $ ar on-account --as-of 2026-03-01 -O csv --currency EUR
  customer,name,source,kind,date,currency,amount,left,days
  A,Anna,G-0,open-credit,2025-11-30,EUR,30.00,30.00,91
  A,Anna,R-1,receipt,2026-01-20,EUR,150.00,30.00,40
  $ ar on-account --as-of 2026-01-31 B -O json
  {"report":"on-account","version":1,"book":"main.arl","as_of":"2026-01-31","filters":["customer B"],"rows":[
  {"customer":"B","name":"Bert","source":"R-2","kind":"receipt","date":"2026-01-20","currency":"EUR","amount":"12.50","left":"12.50","days":11},
  {"customer":"B","name":"Bert","source":"C-1","kind":"credit","date":"2026-01-25","currency":"USD","amount":"5.00","left":"5.00","days":6}
  ],"totals":[
  {"currency":"EUR","left":"12.50"},
  {"currency":"USD","left":"5.00"}
  ]}
  $ ar on-account --as-of 2025-12-31
  Money on account
  as of 2025-12-31
  
  nothing is on account
  $ ar on-account --as-of 2026-02-28 -O csv --tag nobody
  customer,name,source,kind,date,currency,amount,left,days

Nobody is called that.

  $ ar on-account Berta
  ar: no customer Berta
  [2]
