Days of sales outstanding, and the other measures.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  > 
  > customer A "Anna"
  >   region: north
  > customer B "Bert"
  >   region: south
  > 
  > 2026-01-10 sale A INV-1 1,000.00 due:2026-02-09
  > 2026-02-05 receipt A R-1 990.00
  >   to INV-1  990.00 discount 10.00
  > 2026-04-10 sale A INV-2 700.00 due:2026-05-10
  > 2026-05-12 sale B INV-3 800.00 due:2026-06-11
  > 2026-05-20 receipt A R-2 400.00 to:INV-2
  > 2026-06-03 sale B INV-4 1,000.00 due:2026-07-03
  > 2026-06-04 debit B D-1 20.00 due:2026-06-04
  > 2026-06-25 credit B G-1 100.00 for:INV-3
  > END
  $ export AR_FILE=main.arl

In the end 300.00 + 700.00 + 1,000.00 + 20.00 are owed; 2,520.00 were sold in
91 days: 2020 / 2520 * 91 = 72.9.
Counted back: June (1,020.00) and May (800.00) whole, 30 + 31 days, then
200.00 of the 700.00 of April, 8.6 days.

  $ ar kpi --as-of 2026-06-30
  Measures of receivables
  as of 2026-06-30
  
  EUR
  Measure         Value  Formula
  -----------  --------  --------------------------------------------------------------------------------
  Opening          0.00  owed the evening before
  Sales        2,520.00  sales and debits dated in the window
  Receipts       400.00  credit of the receipts dated in it
  AR           2,020.00  owed: what is open less what is on account
  Current      1,000.00  open and not past due
  Over 90          0.00  open and more than 90 days past due
  DSO             72.9   AR / sales * days of the window
  Count-back      69.6   days of the months back whose sales make up AR
  BPDSO           36.1   current / sales * days of the window
  ADD             36.8   DSO - BPDSO
  CEI %           32.9   (opening + S - AR) / (opening + S - current)
  Turnover         2.5   2 * sales / (opening + AR)
  Collected %     26.3   cash / (open items the evening before + what fell due of the window's documents)
  Dilution %       4.0   (credit notes + discounts + write-offs) / sales
  Current %       49.5   current / open
  Over 90 %        0.0   over 90 / open
  Age             42.6   days since the document, weighted with open
  Days late       10.0   of the cash of the window, weighted with it, early days as 0
  Signed          10.0   the same, early days below 0
  Top 5 %        100.0   five largest debtors / all debtors
  HHI          7,470.8   sum of the squared shares of the debtors in percent
  On credit %     99.2   sales due after their own day / sales
  
  window: 2026-04-01 to 2026-06-30, 91 days
  sales: gross
  CEI: S = sales
  empty: not to be had, as DSO without sales or before the book's first month
  $ ar kpi --as-of 2026-06-30 -O csv
  currency,from,to,opening,sales,receipts,ar,current,over_90,dso,dso_countback,bpdso,add,cei,turnover,collection_rate,dilution,current_pct,over_90_pct,avg_age,days_late,days_late_signed,top5_pct,hhi,credit_share
  EUR,2026-04-01,2026-06-30,0.00,2520.00,400.00,2020.00,1000.00,0.00,72.9444,69.5714,36.1111,36.8333,32.8947,2.4950,26.3158,3.9683,49.5050,0.0000,42.6337,10.0000,10.0000,100.0000,7470.8362,99.2063

Net of the credit note 2,420.00 were sold, and June counts 920.00, so more of
April is needed. The monthly index takes a third of the sales; less than is
current, so that it has no meaning and is left empty.

  $ ar kpi --as-of 2026-06-30 -O csv --sales net --cei monthly | cut -d, -f1-5,10-14
  currency,from,to,opening,sales,dso,dso_countback,bpdso,add,cei
  EUR,2026-04-01,2026-06-30,0.00,2420.00,75.9587,73.8571,37.6033,38.3554,

A window that ends within a month counts its days up to then: 1 April to 15
June are 76. One that begins before the book does gives no DSO, but the sums
and what is counted back.

  $ ar kpi --as-of 2026-06-15 -O csv | cut -d, -f1-5,7,10-13
  currency,from,to,opening,sales,ar,dso,dso_countback,bpdso,add
  EUR,2026-04-01,2026-06-15,0.00,2520.00,2120.00,63.9365,58.8571,30.1587,33.7778
  $ ar kpi --as-of 2026-02-28 -O csv | cut -d, -f1-7,10-15
  currency,from,to,opening,sales,receipts,ar,dso,dso_countback,bpdso,add,cei,turnover
  EUR,2025-12-01,2026-02-28,0.00,1000.00,990.00,0.00,,0.0000,,,100.0000,

A row of a trend is the command on its last day.

  $ ar kpi --as-of 2026-06-15 --trend 3 -O csv | cut -d, -f1-5,7,10-13
  currency,from,to,opening,sales,ar,dso,dso_countback,bpdso,add
  EUR,2026-02-01,2026-04-30,1000.00,700.00,700.00,89.0000,30.0000,89.0000,0.0000
  EUR,2026-03-01,2026-05-31,0.00,1500.00,1100.00,67.4667,43.8571,49.0667,18.4000
  EUR,2026-04-01,2026-06-15,0.00,2520.00,2120.00,63.9365,58.8571,30.1587,33.7778
  $ ar kpi --as-of 2026-05-31 -O csv | cut -d, -f1-5,7,10-13
  currency,from,to,opening,sales,ar,dso,dso_countback,bpdso,add
  EUR,2026-03-01,2026-05-31,0.00,1500.00,1100.00,67.4667,43.8571,49.0667,18.4000
  $ ar kpi --as-of 2026-06-30 --trend 2m --window 1m
  Measures of receivables
  as of 2026-06-30
  
  EUR
  From        To           Opening     Sales  Receipts        AR   Current  Over 90   DSO  Count-back  BPDSO   ADD  CEI %  Turnover  Collected %  Dilution %  Current %  Over 90 %   Age  Days late  Signed  Top 5 %      HHI  On credit %
  ----------  ----------  --------  --------  --------  --------  --------  -------  ----  ----------  -----  ----  -----  --------  -----------  ----------  ---------  ---------  ----  ---------  ------  -------  -------  -----------
  2026-05-01  2026-05-31    700.00    800.00    400.00  1,100.00    800.00     0.00  42.6        43.9   31.0  11.6   57.1       0.9         57.1         0.0       72.7        0.0  27.7       10.0    10.0    100.0  6,033.1        100.0
  2026-06-01  2026-06-30  1,100.00  1,020.00      0.00  2,020.00  1,000.00     0.00  59.4        69.6   29.4  30.0    8.9       0.7          0.0         9.8       49.5        0.0  42.6                       100.0  7,470.8         98.0
  
  window of the last row: 2026-06-01 to 2026-06-30, 30 days
  DSO = AR / sales * days of the window
  Count-back = days of the months back whose sales make up AR
  BPDSO = current / sales * days of the window
  ADD = DSO - BPDSO
  CEI % = (opening + S - AR) / (opening + S - current)
  Turnover = 2 * sales / (opening + AR)
  Collected % = cash / (open items the evening before + what fell due of the window's documents)
  Dilution % = (credit notes + discounts + write-offs) / sales
  Current % = current / open
  Over 90 % = over 90 / open
  Age = days since the document, weighted with open
  Days late = of the cash of the window, weighted with it, early days as 0
  Signed = the same, early days below 0
  Top 5 % = five largest debtors / all debtors
  HHI = sum of the squared shares of the debtors in percent
  On credit % = sales due after their own day / sales
  sales: gross
  CEI: S = sales
  empty: not to be had, as DSO without sales or before the book's first month

Keys come first; B has paid nothing, so days late are not known.

  $ ar kpi --as-of 2026-06-30 --by region -O csv | cut -d, -f1-8,11,18,22-25
  region,currency,from,to,opening,sales,receipts,ar,dso,dilution,days_late,days_late_signed,top5_pct,hhi
  north,EUR,2026-04-01,2026-06-30,0.00,700.00,400.00,300.00,39.0000,0.0000,10.0000,10.0000,100.0000,10000.0000
  south,EUR,2026-04-01,2026-06-30,0.00,1820.00,0.00,1720.00,86.0000,5.4945,,,100.0000,10000.0000
  $ ar kpi --as-of 2026-06-30 --by customer B -O csv | cut -d, -f1-6,9
  customer,name,currency,from,to,opening,ar
  B,Bert,EUR,2026-04-01,2026-06-30,0.00,1720.00
  $ ar kpi --as-of 2026-06-30 --by currency -O csv | cut -d, -f1-4
  currency,from,to,opening
  EUR,2026-04-01,2026-06-30,0.00

What is void by the day never was, on the evening before the window neither:
without R-1 the 1,000.00 of INV-1 were owed all along. Before the void they
were not.

  $ cp main.arl bounced.arl
  $ echo '2026-06-10 void R-1 "Bounced"' >> bounced.arl
  $ ar kpi -f bounced.arl --as-of 2026-06-30 -O csv | cut -d, -f2-7
  from,to,opening,sales,receipts,ar
  2026-04-01,2026-06-30,1000.00,2520.00,400.00,3020.00
  $ ar kpi -f bounced.arl --as-of 2026-05-31 --window 2m -O csv | cut -d, -f2-7
  from,to,opening,sales,receipts,ar
  2026-04-01,2026-05-31,0.00,1500.00,400.00,1100.00

Currencies are never added.

  $ cp main.arl dollars.arl
  $ echo '2026-06-10 sale A INV-5 50.00 USD due:2026-06-10' >> dollars.arl
  $ ar kpi -f dollars.arl --as-of 2026-06-30 -O csv | cut -d, -f1-7,10,25
  currency,from,to,opening,sales,receipts,ar,dso,credit_share
  EUR,2026-04-01,2026-06-30,0.00,2520.00,400.00,2020.00,72.9444,99.2063
  USD,2026-04-01,2026-06-30,0.00,50.00,0.00,50.00,91.0000,0.0000

Without anything there are no rows.

  $ echo 'book "Nothing"' > empty.arl
  $ ar kpi -f empty.arl --as-of 2026-06-30
  Measures of receivables
  as of 2026-06-30
  
  nothing was sold, received or owed
  $ ar kpi -f empty.arl --as-of 2026-06-30 -O csv
  currency,from,to,opening,sales,receipts,ar,current,over_90,dso,dso_countback,bpdso,add,cei,turnover,collection_rate,dilution,current_pct,over_90_pct,avg_age,days_late,days_late_signed,top5_pct,hhi,credit_share
  $ ar kpi --as-of 2025-12-31 -O json
  {"report":"kpi","version":1,"book":"main.arl","as_of":"2025-12-31","filters":[],"rows":[],"totals":[]}

Words that make no sense are refused.

  $ ar kpi --window 0m
  ar: --window: 0 is no number from 1 to 120
  [2]
  $ ar kpi --trend 1y
  ar: --trend: 1y is no number from 1 to 120
  [2]
  $ ar kpi --cei weekly
  ar: --cei: there is no weekly, but total, monthly
  [2]

Bars are of the rows of a trend: of twelve where none is asked for.

  $ ar kpi --chart --as-of 2026-06-30 | sed -n '/^Days sales/,/^Owed/p'
  Days sales outstanding
  2026-01  DSO
           Best possible
  2026-02  DSO
           Best possible
  2026-03  DSO                                                       0.0
           Best possible                                             0.0
  2026-04  DSO            ████████████████████████████████████████  89.0
           Best possible  ████████████████████████████████████████  89.0
  2026-05  DSO            ██████████████████████████████▎           67.5
           Best possible  ██████████████████████                    49.1
  2026-06  DSO            ████████████████████████████████▊         72.9
           Best possible  ████████████████▏                         36.1
  
  Owed at the end of the month, EUR
  $ ar kpi --chart --trend 2m --as-of 2026-06-30 -O md | sed -n '/^```/,/^```/p'
  ```text
  Days sales outstanding
  2026-05  DSO            █████████████████████████████████████     67.5
           Best possible  ██████████████████████████▉               49.1
  2026-06  DSO            ████████████████████████████████████████  72.9
           Best possible  ███████████████████▊                      36.1
  ```
  ```text
  Owed at the end of the month, EUR
  2026-05  AR                 █████████████████████▊                    1,100.00
           Over 90 days late                                                0.00
  2026-06  AR                 ████████████████████████████████████████  2,020.00
           Over 90 days late                                                0.00
  ```
  $ ar kpi --chart --by customer
  ar: --chart: bars are of the whole selection; leave --by out
  [2]
  $ ar kpi --chart -O json
  ar: --chart: bars are drawn in text, md and html
  [2]

Of 100.00 the first 60.00 came 11 days before they were due. The 40.00 that were
open on 10 February were planned then; half of them came 10 days late, half is
not due. So 80.00 fell due and 80.00 came, late by 20 * 10 / 80 = 2.5 days,
signed (20 * 10 - 60 * 11) / 80 = -5.75: the plan is none of what came before it.

  $ cat > plan.arl << END
  > book
  >   currency: EUR
  > 
  > customer A "Alpha"
  > 
  > 2026-01-01 sale A A-1 100.00 due:2026-01-31
  > 2026-01-20 receipt A R-1 60.00 to:A-1
  > 
  > 2026-02-10 plan A-1
  >   due 2026-03-01 20.00
  >   due 2026-04-01 20.00
  > 
  > 2026-03-11 receipt A R-2 20.00 to:A-1
  > END
  $ for day in 02-09 02-10 03-31; do ar kpi -f plan.arl --as-of 2026-$day -O csv; done | cut -d, -f3,16,21,22
  to,collection_rate,days_late,days_late_signed
  2026-02-09,60.0000,0.0000,-11.0000
  to,collection_rate,days_late,days_late_signed
  2026-02-10,100.0000,0.0000,-11.0000
  to,collection_rate,days_late,days_late_signed
  2026-03-31,100.0000,2.5000,-5.7500

The pay index takes the same parts: 60.00 at 85.5 points and 20.00 at 73.3333 make
82.4583. The survival curve counts three instalments, of which one is not due.

  $ ar score -f plan.arl --as-of 2026-03-31 -O csv
  customer,name,documents,own,pay_index,score,grade
  A,Alpha,1,82.4583,82.4583,76,B
  $ for day in 02-09 02-10 03-31; do ar habit -f plan.arl --as-of 2026-$day -O csv | cut -d, -f7,8,14 | sed 1d; done
  0.0000,-11.0000,-11
  0.0000,-11.0000,-11
  2.5000,-5.7500,10

With more on account than is owed there is nothing to collect or to turn over: opening
-400.00, AR -450.00, so that CEI would be divided by -400.00 + 50.00 and turnover by -850.00.
The opening item that the receipt had settled until 5 February was not open on 31 January:
of the 50.00 that fell due in the window all came.

  $ cat > ahead.arl << END
  > book
  >   currency: EUR
  >   allocate: oldest-first
  > 
  > customer A "Alpha"
  > 
  > 2026-01-19 sale A D-1 100.00 due:2026-01-25
  > 2026-01-20 receipt A R-1 500.00
  > 2026-02-05 credit A C-1 100.00 to:D-1
  > 2026-02-20 sale A D-2 50.00 due:2026-03-01
  > END
  $ ar kpi -f ahead.arl --as-of 2026-04-15 -O csv | cut -d, -f3-7,14-16
  to,opening,sales,receipts,ar,cei,turnover,collection_rate
  2026-04-15,-400.00,50.00,0.00,-450.00,,,100.0000
