Which customers want a look, and why.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  > 
  > customer A "Anna"
  >   region: north
  >   salesperson: Eva
  > customer B "Bert"
  >   region: south
  >   limit: 500.00
  > customer G "Group"
  >   limit: 1,000.00
  > customer S "Sub"
  >   parent: G
  > 
  > 2026-01-05 sale A F-1 100.00 due:2026-02-04
  > 2026-02-05 sale A F-2 100.00 due:2026-03-07
  > 2026-02-12 receipt A R-1 100.00 to:F-1
  > 2026-03-05 sale A F-3 250.00 due:2026-04-04
  > 2026-03-13 receipt A R-2 100.00 to:F-2
  > 2026-03-01 sale B F-4 500.00 due:2026-05-31
  > 2026-03-02 order B O-1 0.01
  > 2026-03-01 sale S F-5 700.00 due:2026-05-31
  > 2026-03-01 sale G F-6 300.01 due:2026-05-31
  > END
  $ export AR_FILE=main.arl

On 10 April Anna's last three documents are more than 5 days late: F-1 was paid 8
days after its due day, F-2 six, and F-3 is open for six. Bert owes as much as he
may, and has ordered for a cent. Of the group, which owns the limit, two companies
use a cent too much.

  $ ar risk --as-of 2026-04-10
  Risks
  as of 2026-04-10
  
  Customer  Name   Alert       Since       What was seen
  --------  -----  ----------  ----------  ---------------------------------------------------------------------------------------------
  A         Anna   late-row    2026-02-04  the last 3 documents are all more than 5 days late, paid or not: F-1 by 8, F-2 by 6, F-3 by 6
  B         Bert   over-limit              uses 500.01 EUR of a limit of 500.00 EUR, 0.01 EUR too much
  G         Group  over-limit              uses 1,000.01 EUR of a limit of 1,000.00 EUR, with the companies below it, 0.01 EUR too much
  
  late-row: the last 3 documents by due day, settled or overdue, all more than 5 days late, the newest due within 180 days
  over-limit: exposure above the limit, both as `credit` has them
  $ ar risk --as-of 2026-04-10 -O csv
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  A,Anna,late-row,2026-02-04,6.0000,5.0000,EUR,450.00,F-1 F-2 F-3,"the last 3 documents are all more than 5 days late, paid or not: F-1 by 8, F-2 by 6, F-3 by 6"
  B,Bert,over-limit,,500.01,500.00,EUR,0.01,,"uses 500.01 EUR of a limit of 500.00 EUR, 0.01 EUR too much"
  G,Group,over-limit,,1000.01,1000.00,EUR,0.01,,"uses 1,000.01 EUR of a limit of 1,000.00 EUR, with the companies below it, 0.01 EUR too much"

The day before F-3 is five days late only. In February there is nothing to see.

  $ ar risk --as-of 2026-04-09 -O csv
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  B,Bert,over-limit,,500.01,500.00,EUR,0.01,,"uses 500.01 EUR of a limit of 500.00 EUR, 0.01 EUR too much"
  G,Group,over-limit,,1000.01,1000.00,EUR,0.01,,"uses 1,000.01 EUR of a limit of 1,000.00 EUR, with the companies below it, 0.01 EUR too much"
  $ ar risk --as-of 2026-02-28
  Risks
  as of 2026-02-28
  
  nothing wants a look
  $ ar risk --as-of 2026-02-28 -O csv
  customer,name,alert,since,value,threshold,currency,amount,documents,text

It can be asked for by programs that want to know whether there is anything.

  $ ar risk --as-of 2026-04-10 --exit-code -O csv A
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  A,Anna,late-row,2026-02-04,6.0000,5.0000,EUR,450.00,F-1 F-2 F-3,"the last 3 documents are all more than 5 days late, paid or not: F-1 by 8, F-2 by 6, F-3 by 6"
  [1]
  $ ar risk --as-of 2026-02-28 --exit-code -O csv
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  $ ar risk --as-of 2026-04-10 --exit-code -O csv --where region=south
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  B,Bert,over-limit,,500.01,500.00,EUR,0.01,,"uses 500.01 EUR of a limit of 500.00 EUR, 0.01 EUR too much"
  [1]
  $ ar risk --as-of 2026-04-10 --salesperson Eva --currency EUR | head -4
  Risks
  as of 2026-04-10
  salesperson Eva; currency EUR
  
  $ ar risk --as-of 2026-04-10 --currency USD -O csv
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  $ ar risk --as-of 2026-04-10 -O json B
  {"report":"risk","version":1,"book":"main.arl","as_of":"2026-04-10","filters":["customer B"],"rows":[
  {"customer":"B","name":"Bert","alert":"over-limit","since":null,"value":"500.01","threshold":"500.00","currency":"EUR","amount":"0.01","documents":null,"text":"uses 500.01 EUR of a limit of 500.00 EUR, 0.01 EUR too much"}
  ],"totals":[]}

What is voided never counts: R-1 bounced, so that F-1 is overdue for 65 days, and
without F-6 the group has its limit to spare.

  $ cp main.arl void.arl
  $ echo '2026-04-10 void R-1' >> void.arl
  $ echo '2026-04-10 void F-6' >> void.arl
  $ ar risk -f void.arl --as-of 2026-04-10 -O csv
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  A,Anna,late-row,2026-02-04,6.0000,5.0000,EUR,450.00,F-1 F-2 F-3,"the last 3 documents are all more than 5 days late, paid or not: F-1 by 65, F-2 by 6, F-3 by 6"
  B,Bert,over-limit,,500.01,500.00,EUR,0.01,,"uses 500.01 EUR of a limit of 500.00 EUR, 0.01 EUR too much"

From when on something is said is a setting.

  $ cat > ar.toml << END
  > [risk]
  > late-row = 2
  > late-days = 7
  > concentration = "30%"
  > END
  $ ar risk --as-of 2026-03-01 -O csv
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  G,Group,over-limit,,1000.01,1000.00,EUR,0.01,,"uses 1,000.01 EUR of a limit of 1,000.00 EUR, with the companies below it, 0.01 EUR too much"
  $ cat > ar.toml << END
  > [risk]
  > late-row = 1
  > late-days = 7
  > END
  $ ar risk --as-of 2026-03-01 | sed -n 4,8p
  Customer  Name   Alert       Since       What was seen
  --------  -----  ----------  ----------  --------------------------------------------------------------------------------------------
  A         Anna   late-row    2026-02-04  the last document is more than 7 days late, paid or not: F-1 by 8
  G         Group  over-limit              uses 1,000.01 EUR of a limit of 1,000.00 EUR, with the companies below it, 0.01 EUR too much
  
  $ cat > ar.toml << END
  > [risk]
  > drfit = 3
  > late-row = "3"
  > END
  $ ar risk --as-of 2026-04-10
  ar.toml:2:1: error: unknown key `drfit` in [risk] [unknown-setting]
      2 | drfit = 3
        | ^^^^^
  help: did you mean `drift`?
  ar.toml:3:12: error: `late-row` wants a number from 1 to 100 [bad-setting]
      3 | late-row = "3"
        |            ^^^ this is a text
  [3]
  $ rm ar.toml

What came in more than one currency: open amounts are weighed in the book's, at
the latest rate, and what has none is weighed by itself. Limits that need a rate
that is not there are not judged.

  $ cat > many.arl << END
  > book
  >   currency: EUR
  > customer A
  > customer B
  > customer C
  > customer D
  > customer E
  >   limit: 10.00
  > 
  > 2026-01-05 sale A F-1 100.00 due:2026-12-31
  > 2026-01-05 sale B F-2 100.00 due:2026-12-31
  > 2026-01-05 sale C F-3 100.00 due:2026-12-31
  > 2026-01-05 sale D F-4 100.00 due:2026-12-31
  > 2026-01-05 sale E F-5 200.00 USD due:2026-12-31
  > END
  $ ar risk -f many.arl --as-of 2026-01-31
  Risks
  as of 2026-01-31
  
  nothing wants a look
  no rate from USD: limits that need it are not judged
  $ echo '2026-01-20 rate USD 0.90 EUR' >> many.arl
  $ ar risk -f many.arl --as-of 2026-01-31
  Risks
  as of 2026-01-31
  
  Customer  Name  Alert          Since  What was seen
  --------  ----  -------------  -----  ------------------------------------------------------------------------
  E         E     concentration         owes 31 % of all that is open: 180.00 of 580.00 EUR, at the latest rates
  E         E     over-limit            uses 180.00 EUR of a limit of 10.00 EUR, 170.00 EUR too much
  
  over-limit: exposure above the limit, both as `credit` has them
  concentration: more than 25% of all that is open, of 5 customers or more, in EUR where there is a rate

Sales and orders of the last 30 days are held against the year before, of which
there must be five: 400.00 is four times the median of 100.00, and more than any.

  $ cat > sudden.arl << END
  > book
  >   currency: EUR
  > customer A
  > 
  > 2026-01-05 sale A F-1 90.00 due:2026-12-31
  > 2026-01-06 sale A F-2 110.00 due:2026-12-31
  > 2026-01-07 sale A F-3 100.00 due:2026-12-31
  > 2026-01-08 sale A F-4 100.00 due:2026-12-31
  > 2026-01-09 sale A F-5 399.00 due:2026-12-31
  > 2026-03-05 order A O-1 400.00
  > END
  $ ar risk -f sudden.arl --as-of 2026-03-10 -O csv
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  A,A,sudden-order,2026-03-05,4.0000,4.0000,EUR,400.00,O-1,"ordered for 400.00 EUR (O-1), 4 times the usual 100.00 EUR; the most in the year before was 399.00 EUR"
  $ ar risk -f sudden.arl --as-of 2026-03-10 | sed -n 6p
  A         A     sudden-order  2026-03-05  ordered for 400.00 EUR (O-1), 4 times the usual 100.00 EUR; the most in the year before was 399.00 EUR
  $ echo '2026-03-08 sale A F-6 398.00 order:O-1 due:2026-12-31' >> sudden.arl
  $ ar risk -f sudden.arl --as-of 2026-03-10 -O csv | wc -l
  1

Money that came twice, in round parts, from somebody else.

  $ cat > paid.arl << END
  > book
  >   currency: EUR
  > customer A
  > 
  > 2026-01-05 sale A F-1 9,500.00 due:2026-12-31
  > 2026-02-05 receipt A R-1 2,000.00 to:F-1 ref:BK-7 payer:Anna
  > 2026-02-06 receipt A R-2 2,000.00 to:F-1 ref:BK-7 payer:Anna
  > 2026-03-05 receipt A R-3 3,000.00 to:F-1 payer:Anna
  > 2026-03-06 receipt A - 500.00 to:F-1 payer:"Some Trust"
  > END
  $ ar risk -f paid.arl --as-of 2026-03-10
  Risks
  as of 2026-03-10
  
  Customer  Name  Alert           Since       What was seen
  --------  ----  --------------  ----------  ----------------------------------------------------------------------------------------------------------
  A         A     duplicate       2026-02-06  receipts R-1 and R-2, 1 day apart, are both of 2,000.00 EUR with the reference BK-7
  A         A     payer-changed   2026-03-06  the receipt of 2026-03-06 of 500.00 EUR came from Some Trust, all 3 receipts before from Anna
  A         A     round-payments  2026-02-05  pays in parts of whole thousands: R-1 of 2,000.00, R-2 of 2,000.00, R-3 of 3,000.00, together 7,000.00 EUR
  
  duplicate: two sales or receipts of one amount and reference, at most 60 days apart, the later within 90 days
  round-payments: 3 or more receipts of whole thousands in 180 days that paid a part of a document
  payer-changed: who paid last, within 90 days, paid none of at least 3 receipts before
  $ ar risk -f paid.arl --as-of 2026-03-10 -O csv
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  A,A,duplicate,2026-02-06,1.0000,60.0000,EUR,2000.00,R-1 R-2,"receipts R-1 and R-2, 1 day apart, are both of 2,000.00 EUR with the reference BK-7"
  A,A,payer-changed,2026-03-06,3.0000,3.0000,EUR,500.00,,"the receipt of 2026-03-06 of 500.00 EUR came from Some Trust, all 3 receipts before from Anna"
  A,A,round-payments,2026-02-05,3.0000,3.0000,EUR,7000.00,R-1 R-2 R-3,"pays in parts of whole thousands: R-1 of 2,000.00, R-2 of 2,000.00, R-3 of 3,000.00, together 7,000.00 EUR"

A customer that owes and buys nothing any more: every ten days, then none for 61.

  $ cat > stopped.arl << END
  > book
  >   currency: EUR
  > customer A
  > 
  > 2026-01-01 sale A F-1 10.00 due:2026-01-31
  > 2026-01-11 sale A F-2 10.00 due:2026-02-10
  > 2026-01-21 sale A F-3 10.00 due:2026-02-20
  > 2026-01-31 sale A F-4 10.00 due:2026-03-02
  > 2026-03-02 receipt A R-1 35.00
  >   to F-1  10.00
  >   to F-2  10.00
  >   to F-3  10.00
  >   to F-4  5.00
  > END
  $ ar risk -f stopped.arl --as-of 2026-04-01 -O csv | grep -c stopped
  0
  [1]
  $ ar risk -f stopped.arl --as-of 2026-04-02 -O csv | grep stopped
  A,A,stopped,2026-01-31,61.0000,60.0000,EUR,5.00,F-4,"bought nothing for 61 days, usually every 10 days, while 5.00 EUR is overdue"
  $ echo '2026-04-01 receipt A R-2 5.00 to:F-4' >> stopped.arl
  $ ar risk -f stopped.arl --as-of 2026-04-02 -O csv | grep -c stopped
  0
  [1]

Nobody and nothing, and words that mean nothing.

  $ printf 'book\n' > empty.arl
  $ ar risk -f empty.arl --as-of 2026-04-10
  Risks
  as of 2026-04-10
  
  nothing wants a look
  $ ar risk -f empty.arl --as-of 2026-04-10 -O csv --exit-code
  customer,name,alert,since,value,threshold,currency,amount,documents,text
  $ ar risk Z
  ar: no customer Z
  help: did you mean A?
  [2]
  $ ar risk --exit
  ar: unknown option --exit; `ar risk --help` lists what it takes
  [2]

Keys come first, and rows are sorted by them.

  $ ar risk -f "$ROOT/examples/trade/main.arl" --as-of 2026-06-30 --by salesperson,currency --currency USD
  Risks
  as of 2026-06-30
  currency USD
  
  Salesperson  Currency  Customer  Name                           Alert           Since       What was seen
  -----------  --------  --------  -----------------------------  --------------  ----------  ------------------------------------------------------------------------------------------------------------------------------------------------
  林海         USD       C141      上海云杉餐具有限公司           sudden-order    2026-06-12  bought for 44,000.80 USD (F26-0364), 5 times the usual 8,760.24 USD; the most in the year before was 12,655.44 USD
  林海         USD       C142      广州金穗酒店用品有限公司       duplicate       2026-06-09  receipts R26-0302 and R26-0358, 26 days apart, are both of 4,599.84 USD with the reference TT-20260513-88
  林海         USD       C143      宁波海棠家居有限公司           drift           2026-06-15  used to pay 2 days late, the last 5 documents are late by 0, 7, 18, 46, 31; the days beyond the usual of 24 documents add up to 88, more than 24
  林海         USD       C143      宁波海棠家居有限公司           late-row        2026-04-30  the last 3 documents are all more than 5 days late, paid or not: F26-0160 by 18, F26-0195 by 46, F26-0217 by 31
  林海         USD       C143      宁波海棠家居有限公司           round-payments  2026-04-09  pays in parts of whole thousands: R26-0218 of 3,000.00, R26-0289 of 2,000.00, R26-0349 of 2,000.00, together 7,000.00 USD
  林海         USD       C144      Gulf Hospitality Supplies LLC  payer-changed   2026-06-17  R26-0379 of 9,648.96 USD came from Alba Trading FZE, all 37 receipts before from Gulf Hospitality Supplies
  
  late-row: the last 3 documents by due day, settled or overdue, all more than 5 days late, the newest due within 180 days
  drift: C = max(0, C + x - m - s/2) over the days late x of the documents of 730 days, above 8 s; m median, s median |x - m| (at least 3) of the first 8
  sudden-order: a sale or order of 30 days above all and at least 4 times the median of the 365 days before, of 5 or more
  duplicate: two sales or receipts of one amount and reference, at most 60 days apart, the later within 90 days
  round-payments: 3 or more receipts of whole thousands in 180 days that paid a part of a document
  payer-changed: who paid last, within 90 days, paid none of at least 3 receipts before
  $ ar risk -f "$ROOT/examples/trade/main.arl" --as-of 2026-06-30 --by region --depth 1 -O csv C12* | cut -d, -f1-4 | head -5
  region,customer,name,alert
  BE,C120,Keramiek Lambrecht NV,broken-promise
  BE,C120,Keramiek Lambrecht NV,broken-promise
  BE,C120,Keramiek Lambrecht NV,drift
  BE,C120,Keramiek Lambrecht NV,late-row
  $ ar risk --by colour
  ar: --by: customers have no colour
  [2]

Nothing is promised any more of what is void, whether it was paid (F-2) or not (F-1).
F-3 was paid in time out of what lay there unsaid; that a credit note took its place
on 10 February breaks nothing. The cheque that paid F-4 bounced.

  $ cat > promises.arl << END
  > book
  >   currency: EUR
  >   allocate: oldest-first
  > 
  > customer A "Anna"
  >   salesperson: Eva
  > customer B "Bert"
  >   salesperson: Eva
  > 
  > 2026-01-01 sale A F-1 100.00 due:2026-01-10
  > 2026-01-01 sale A F-2 100.00 due:2026-01-10
  > 2026-01-12 promise A 100.00 by:2026-01-25 for:F-1
  > 2026-01-12 promise A 100.00 by:2026-01-25 for:F-2
  > 2026-01-20 void F-1 reason:"invoiced in error"
  > 2026-01-20 receipt A R-2 100.00 to:F-2
  > 2026-02-10 void F-2 reason:"invoiced in error"
  > 
  > 2026-01-01 sale B F-3 100.00 due:2026-01-10
  > 2026-01-12 promise B 100.00 by:2026-01-25 for:F-3
  > 2026-01-20 receipt B R-3 100.00
  > 2026-02-10 credit B C-3 100.00 to:F-3
  > 
  > 2026-01-01 sale B F-4 80.00 due:2026-01-10
  > 2026-01-12 promise B 80.00 by:2026-01-25 for:F-4
  > 2026-01-20 receipt B R-4 80.00 to:F-4
  > 2026-01-30 void R-4
  > END
  $ for day in 01-29 02-09 02-15; do ar risk -f promises.arl --as-of 2026-$day -O csv | cut -d, -f1,3-6,8,9; done
  customer,alert,since,value,threshold,amount,documents
  customer,alert,since,value,threshold,amount,documents
  B,broken-promise,2026-01-25,0.00,80.00,80.00,F-4
  customer,alert,since,value,threshold,amount,documents
  B,broken-promise,2026-01-25,0.00,80.00,80.00,F-4
  $ ar score -f promises.arl --as-of 2026-02-15 --detail -O csv | grep promises
  A,promises,,5,,none was to be kept within 365 days
  B,promises,50.0000,5,3.8462,1 of 2 kept within 365 days
  $ ar staff -f promises.arl --as-of 2026-02-15 -O csv | cut -d, -f1,7,8
  salesperson,promises,broken
  Eva,2,1
