What salespeople sold and collected.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  > customer A "Anna"
  >   salesperson: Wang
  > customer B "Bert"
  > 2026-01-10 sale A S-1 1,000.00 due:2026-02-09
  > 2026-02-09 receipt A R-1 400.00 to:S-1
  > 2026-04-01 set A salesperson:Li
  > 2026-04-10 sale A S-2 500.00 due:2026-05-10
  > 2026-04-20 sale A S-3 200.00 due:2026-07-20 salesperson:Zoe
  > 2026-05-01 promise A 100.00 by:2026-05-10 for:S-2 who:Kim
  > 2026-05-10 receipt A R-2 333.33 to:S-2
  > 2026-05-20 void R-1 "Bounced"
  > 2026-05-25 receipt A R-3 100.00 to:S-1
  > 2026-06-01 promise A 600.00 by:2026-06-10
  > 2026-06-05 note A kind:call who:Kim
  > 2026-06-08 note A kind:mail who:Kim
  > 2026-06-10 note B kind:call
  > 2026-06-10 receipt A R-4 80.00 to:*
  > 2026-06-20 receipt A R-5 20.00 USD to:*
  > 2026-06-28 sale B S-5 10.00 USD due:2026-06-29
  > END
  $ export AR_FILE=main.arl

S-1 stays Wang's when the customer passes on to Li; S-3 names Zoe itself. Of the
first quarter Wang had 1.5 % of 400.00.

  $ ar staff --period 2026Q1 --commission 1.5%
  Salespeople
  as of 2026-03-31
  2026-01-01 to 2026-03-31
  
  EUR
  Salesperson      Sold  Collected  Overdue   DSO  Promises  Broken  Commission  Claw-back
  -----------  --------  ---------  -------  ----  --------  ------  ----------  ---------
  Wang         1,000.00     400.00   600.00  54.0         0       0        6.00
  -----------  --------  ---------  -------  ----  --------  ------  ----------  ---------
  Total        1,000.00     400.00   600.00  54.0         0       0        6.00
  
  a document counts for its salesperson on its own day; without a name it is nobody's
  Sold = sales and debits of the period; Collected = cash settled in it; Overdue = on the as-of day
  DSO = owed on the as-of day / Sold * 90 days
  Promises = made in the period; Broken = of them, by the as-of day
  Commission = 1.5% of Collected; Claw-back = 1.5% of earlier cash whose receipt the period voided

In the second the receipt of it bounced: 6.00 are taken back, and the 100.00 that
came instead make 1.50. Li's 333.33 make 4.99995, so 5.00. The two promises of
Anna are Li's: that for S-2 was kept, the other is broken. Li is owed 166.67 less the
80.00 on account, through 500.00 times 91 days: 15.7739. Nobody sold S-5.

  $ ar staff --period 2026Q2 --as-of 2026-06-30 --commission 1.5%
  Salespeople
  as of 2026-06-30
  2026-04-01 to 2026-06-30
  
  EUR
  Salesperson    Sold  Collected   Overdue    DSO  Promises  Broken  Commission  Claw-back
  -----------  ------  ---------  --------  -----  --------  ------  ----------  ---------
  Li           500.00     333.33    166.67   15.8         2       1        5.00
  Wang                    100.00    900.00                0       0        1.50       6.00
  Zoe          200.00                        91.0         0       0
  -----------  ------  ---------  --------  -----  --------  ------  ----------  ---------
  Total        700.00     433.33  1,066.67  154.3         2       1        6.50       6.00
  
  USD
  Salesperson   Sold  Collected  Overdue    DSO  Promises  Broken  Commission  Claw-back
  -----------  -----  ---------  -------  -----  --------  ------  ----------  ---------
               10.00               10.00   91.0         0       0
  Li                                                    0       0
  -----------  -----  ---------  -------  -----  --------  ------  ----------  ---------
  Total        10.00               10.00  -91.0         0       0
  
  a document counts for its salesperson on its own day; without a name it is nobody's
  Sold = sales and debits of the period; Collected = cash settled in it; Overdue = on the as-of day
  DSO = owed on the as-of day / Sold * 91 days
  Promises = made in the period; Broken = of them, by the as-of day
  Commission = 1.5% of Collected; Claw-back = 1.5% of earlier cash whose receipt the period voided
  $ ar staff --period 2026Q2 --as-of 2026-06-30 --commission 1.5% -O csv
  salesperson,currency,sold,collected,overdue,dso,promises,broken,commission,clawback
  ,USD,10.00,0.00,10.00,91.0000,0,0,0.00,0.00
  Li,EUR,500.00,333.33,166.67,15.7739,2,1,5.00,0.00
  Li,USD,0.00,0.00,0.00,,0,0,0.00,0.00
  Wang,EUR,0.00,100.00,900.00,,0,0,1.50,6.00
  Zoe,EUR,200.00,0.00,0.00,91.0000,0,0,0.00,0.00

Known now, the first quarter had no cash at all: what is void never was received.
Its DSO is not to be had on another day, nor that of a year that begins before the book.

  $ ar staff --period 2026Q1 --as-of 2026-06-30 --commission 1.5% -O csv
  salesperson,currency,sold,collected,overdue,dso,promises,broken,commission,clawback
  ,USD,0.00,0.00,10.00,,0,0,0.00,0.00
  Li,EUR,0.00,0.00,166.67,,0,0,0.00,0.00
  Li,USD,0.00,0.00,0.00,,0,0,0.00,0.00
  Wang,EUR,1000.00,0.00,900.00,,0,0,0.00,0.00
  Zoe,EUR,0.00,0.00,0.00,,0,0,0.00,0.00
  $ ar staff --as-of 2026-06-30 --salesperson Wang -O csv
  salesperson,currency,sold,collected,overdue,dso,promises,broken,commission,clawback
  Wang,EUR,1000.00,100.00,900.00,,0,0,,

A receipt that is void before the period, or that came in it, claws nothing back.

  $ ar staff --period 2026-06 --commission 1.5% -O csv | cut -d, -f1-4,9-10
  salesperson,currency,sold,collected,commission,clawback
  ,USD,10.00,0.00,0.00,0.00
  Li,EUR,0.00,0.00,0.00,0.00
  Li,USD,0.00,0.00,0.00,0.00
  Wang,EUR,0.00,0.00,0.00,0.00
  Zoe,EUR,0.00,0.00,0.00,0.00
  $ ar staff --from 2026-02-01 --to 2026-05-31 --commission 1.5% -O csv --salesperson Wang
  salesperson,currency,sold,collected,overdue,dso,promises,broken,commission,clawback
  Wang,EUR,0.00,100.00,900.00,,0,0,1.50,0.00

Collectors are those who had contacts. Kim's calls were followed by 80.00 within 7
days, once for both, and by 20.00 USD within 30; Kim took a promise that was kept.

  $ ar staff --collectors --period 2026Q2 --as-of 2026-06-30
  Collectors
  as of 2026-06-30
  2026-04-01 to 2026-06-30
  
  Who  Contacts  Promises  Kept  Currency  7 days  30 days
  ---  --------  --------  ----  --------  ------  -------
              1         1     0  EUR
  Kim         2         1     1  EUR        80.00    80.00
  Kim         2         1     1  USD                 20.00
  
  Contacts = notes of a kind; Promises = made to that person; Kept = of them, by the as-of day
  7 days, 30 days = received after a contact, as far as known; each receipt once a person
  $ ar staff --collectors --period 2026Q2 --as-of 2026-06-15 -O csv
  who,contacts,promises,kept,currency,cash_7,cash_30
  ,1,1,0,EUR,0.00,0.00
  Kim,2,1,1,EUR,80.00,80.00
  $ ar staff --collectors --period 2026Q2 --as-of 2026-06-30 B -O csv
  who,contacts,promises,kept,currency,cash_7,cash_30
  ,1,0,0,EUR,0.00,0.00

  $ ar staff --collectors --commission 1%
  ar: --commission: it is of salespeople; leave --collectors out
  [2]
  $ ar staff --commission much
  ar: --commission: much is no share; write 1.5%
  [2]
  $ ar staff --collector
  ar: unknown option --collector; did you mean --collectors?
  [2]
  $ ar staff Nobody
  ar: no customer Nobody
  [2]
  $ ar staff --period 2020
  Salespeople
  as of 2020-12-31
  2020-01-01 to 2020-12-31
  
  nothing was sold, collected, owed or promised
  $ ar staff --period 2020 --collectors -O csv
  who,contacts,promises,kept,currency,cash_7,cash_30
