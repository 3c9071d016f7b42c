Customers by rank.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  > 
  > customer A "Anna"
  >   region: north
  > customer B "Bert"
  >   region: south
  > customer C "Carl"
  >   region: south
  > customer D "Dora"
  > customer E "Emil"
  > 
  > 2025-06-30 sale A F-0 999.00 due:2025-07-30
  > 2025-07-01 receipt A R-0 999.00 to:F-0
  > 2026-01-05 sale A F-1 1,000.00 due:2026-02-04
  > 2026-02-02 receipt A R-1 980.00
  >   to F-1  980.00 discount 20.00
  > 2026-03-02 sale B F-2 800.00 due:2026-04-01
  > 2026-04-15 sale B F-3 400.00 due:2026-05-15
  > 2026-05-04 credit B G-1 100.00 for:F-3
  > 2026-05-20 receipt B R-2 800.00 to:F-2
  > 2026-05-05 sale C F-4 300.00 due:2026-06-04
  > 2026-05-06 debit C D-1 15.00 due:2026-06-04
  > 2026-06-15 writeoff C W-1 100.00 to:F-4
  > 2026-05-05 sale D F-5 300.00 due:2026-06-04
  > 2026-05-05 sale D F-6 200.00 USD due:2026-06-04
  > END
  $ export AR_FILE=main.arl

365 days to 30 June 2026 begin on 1 July 2025: F-0 is out, the receipt for it is in.
Of 2,815.00 B bought 1,200.00, A 1,000.00, C 315.00 and D 300.00. Before A there
are 42.6 %, before C 78.2 %, which is still A; before D 89.3 %: B.

C and D bought last on the same day, the latest: rank 0, 5 points; B is third:
5 - 5 * 2 / 4 whole = 3; A has rank 3: 5 - 3 = 2. B bought twice: 5; the others
share rank 1: 4.

  $ ar rank --as-of 2026-06-30
  Customers by rank
  as of 2026-06-30
  
  EUR
  Rank  Customer  Name     Sales  Share %  Cumulative %  Class  R  F  M
  ----  --------  ----  --------  -------  ------------  -----  -  -  -
     1  B         Bert  1,200.00     42.6          42.6  A      3  5  5
     2  A         Anna  1,000.00     35.5          78.2  A      2  4  4
     3  C         Carl    315.00     11.2          89.3  A      5  4  3
     4  D         Dora    300.00     10.7         100.0  B      5  4  2
  
  USD
  Rank  Customer  Name   Sales  Share %  Cumulative %  Class  R  F  M
  ----  --------  ----  ------  -------  ------------  -----  -  -  -
     1  D         Dora  200.00    100.0         100.0  A      5  5  5
  
  2025-07-01 to 2026-06-30, 365 days
  Sales = sales and debits, gross
  Class by the cumulative share before the row: A below 80, B below 95
  R last sale, F number of sales, M sales: 5 for the best fifth to 1
  $ ar rank --as-of 2026-06-30 -O csv
  rank,customer,name,currency,value,share,cumulative,class,recency,frequency,money
  1,B,Bert,EUR,1200.00,42.6288,42.6288,A,3,5,5
  2,A,Anna,EUR,1000.00,35.5240,78.1528,A,2,4,4
  3,C,Carl,EUR,315.00,11.1901,89.3428,A,5,4,3
  4,D,Dora,EUR,300.00,10.6572,100.0000,B,5,4,2
  1,D,Dora,USD,200.00,100.0000,100.0000,A,5,5,5
  $ ar rank --as-of 2026-06-30 --by frequency -O csv
  rank,customer,name,currency,value,share,cumulative,class,recency,frequency,money
  1,B,Bert,EUR,2,40.0000,40.0000,A,3,5,5
  2,A,Anna,EUR,1,20.0000,60.0000,A,2,4,4
  3,C,Carl,EUR,1,20.0000,80.0000,A,5,4,3
  4,D,Dora,EUR,1,20.0000,100.0000,B,5,4,2
  1,D,Dora,USD,1,100.0000,100.0000,A,5,5,5

By cash A paid 999.00 and 980.00, B 800.00, the others nothing.

  $ ar rank --as-of 2026-06-30 --by cash -O csv
  rank,customer,name,currency,value,share,cumulative,class,recency,frequency,money
  1,A,Anna,EUR,1979.00,71.2127,71.2127,A,2,4,4
  2,B,Bert,EUR,800.00,28.7873,100.0000,A,3,5,5
  3,C,Carl,EUR,0.00,0.0000,100.0000,C,5,4,3
  4,D,Dora,EUR,0.00,0.0000,100.0000,C,5,4,2
  1,D,Dora,USD,0.00,,,,5,5,5

Shares are of who is selected, and of the window.

  $ ar rank --as-of 2026-06-30 --where region=south -O csv
  rank,customer,name,currency,value,share,cumulative,class,recency,frequency,money
  1,B,Bert,EUR,1200.00,79.2079,79.2079,A,3,5,5
  2,C,Carl,EUR,315.00,20.7921,100.0000,A,5,3,3
  $ ar rank --as-of 2026-06-30 --window 60 -O csv
  rank,customer,name,currency,value,share,cumulative,class,recency,frequency,money
  1,C,Carl,EUR,315.00,51.2195,51.2195,A,5,5,5
  2,D,Dora,EUR,300.00,48.7805,100.0000,A,5,5,3
  3,B,Bert,EUR,0.00,0.0000,100.0000,C,,,
  1,D,Dora,USD,200.00,100.0000,100.0000,A,5,5,5
  $ ar rank --as-of 2026-06-30 --currency USD -O json
  {"report":"rank","version":1,"book":"main.arl","as_of":"2026-06-30","filters":["currency USD"],"rows":[
  {"rank":1,"customer":"D","name":"Dora","currency":"USD","value":"200.00","share":"100.0000","cumulative":"100.0000","class":"A","recency":5,"frequency":5,"money":5}
  ],"totals":[]}

What is void on the day never was.

  $ cp main.arl void.arl
  $ echo '2026-06-30 void F-1' >> void.arl
  $ ar rank -f void.arl --as-of 2026-06-30 -O csv A
  rank,customer,name,currency,value,share,cumulative,class,recency,frequency,money
  1,A,Anna,EUR,0.00,,,,,,
  $ ar rank -f void.arl --as-of 2026-06-29 -O csv A
  rank,customer,name,currency,value,share,cumulative,class,recency,frequency,money
  1,A,Anna,EUR,1999.00,100.0000,100.0000,A,5,5,5

The profit of credit needs to be told what sales earn and what money costs.

  $ ar rank --as-of 2026-06-30 --by profit-of-credit
  ar: the profit of credit needs `margin` and `cost` of [rank] in ar.toml
  help: margin of sales and yearly cost of money, as: margin = "25%", cost = "8%"
  [2]
  $ cat > ar.toml << END
  > [rank]
  > margin = "25%"
  > END
  $ ar rank --as-of 2026-06-30 --by profit-of-credit
  ar: the profit of credit needs `margin` and `cost` of [rank] in ar.toml
  help: margin of sales and yearly cost of money, as: margin = "25%", cost = "8%"
  [2]
  $ cat >> ar.toml << END
  > cost = "12%"
  > END

A: 1,000.00 * 25 % - 20.00 - 1,000.00 owed at the end of January / 12 * 12 % =
220.00. B: 1,100.00 * 25 % = 275.00; owed 800.00 at the end of March, 1,200.00
of April, 300.00 of May and June: 2,600.00 / 12 * 12 % = 26.00, leaves 249.00. C:
315.00 * 25 % - 100.00 - (315.00 + 215.00) / 12 * 12 % = -26.55. D: 75.00 - 6.00.
They come to 511.45; the first two to 91.7 % of it, the first three to 105.2 %.

  $ ar rank --as-of 2026-06-30 --by profit-of-credit
  Customers by rank
  as of 2026-06-30
  
  EUR
  Rank  Customer  Name  Profit of credit  Share %  Cumulative %  Class  R  F  M
  ----  --------  ----  ----------------  -------  ------------  -----  -  -  -
     1  B         Bert            249.00     48.7          48.7  A      3  5  5
     2  A         Anna            220.00     43.0          91.7  A      2  4  4
     3  D         Dora             69.00     13.5         105.2  B      5  4  2
     4  C         Carl            -26.55     -5.2         100.0  C      5  4  3
  
  USD
  Rank  Customer  Name  Profit of credit  Share %  Cumulative %  Class  R  F  M
  ----  --------  ----  ----------------  -------  ------------  -----  -  -  -
     1  D         Dora             46.00    100.0         100.0  A      5  5  5
  
  2025-07-01 to 2026-06-30, 365 days
  Profit of credit = net sales x 25% - discounts - write-offs - mean owed at month ends x 12% x 365 / 365
  Class by the cumulative share before the row: A below 80, B below 95
  R last sale, F number of sales, M sales: 5 for the best fifth to 1
  $ ar rank --as-of 2026-06-30 --by profit-of-credit -O csv
  rank,customer,name,currency,value,share,cumulative,class,recency,frequency,money
  1,B,Bert,EUR,249.00,48.6851,48.6851,A,3,5,5
  2,A,Anna,EUR,220.00,43.0150,91.7001,A,2,4,4
  3,D,Dora,EUR,69.00,13.4911,105.1911,B,5,4,2
  4,C,Carl,EUR,-26.55,-5.1911,100.0000,C,5,4,3
  1,D,Dora,USD,46.00,100.0000,100.0000,A,5,5,5
  $ ar config | grep -A 2 '\[rank\]'
  [rank]
  margin = "25%"                               # ar.toml:2
  cost = "12%"                                 # ar.toml:3
  $ rm ar.toml

Nobody and nothing, and words that mean nothing.

  $ ar rank --as-of 2024-12-31
  Customers by rank
  as of 2024-12-31
  
  nothing was sold or paid in the window
  $ ar rank --as-of 2024-12-31 -O csv
  rank,customer,name,currency,value,share,cumulative,class,recency,frequency,money
  $ ar rank --as-of 2026-06-30 Z
  ar: no customer Z
  help: did you mean A?
  [2]
  $ ar rank --by profit
  ar: --by: there is no profit, but sales, profit-of-credit, cash, frequency
  [2]
  $ ar rank --window 0
  ar: --window: 0 is no number from 1 to 36500
  [2]
