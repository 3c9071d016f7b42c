How customers pay.

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
  > 
  > 2025-05-01 sale A INV-0 500.00 due:2025-05-31
  > 2025-06-30 receipt A R-0 500.00 to:INV-0
  > 2026-01-05 sale A INV-1 100.00 due:2026-02-04
  > 2026-02-02 receipt A R-1 98.00
  >   to INV-1  98.00 discount 2.00
  > 2026-02-02 sale A INV-2 300.00 due:2026-03-04
  > 2026-03-04 receipt A R-2 100.00 to:INV-2
  > 2026-03-14 receipt A R-3 200.00 to:INV-2
  > 2026-04-01 sale B INV-3 50.00 due:2026-05-01
  > END
  $ export AR_FILE=main.arl

R-0 was settled 365 days before 30 June and is just out of the window. Of the
398.00 since then 98.00 came after 28 days (a Monday, two days early, with
discount), 100.00 after 30 (the due day, a Wednesday) and 200.00 after 40 (a
Saturday, ten days late): (98 * 28 + 100 * 30 + 200 * 40) / 398 = 34.5327.
Documents were 2 days early and 10 late, their spread is 12. B has paid
nothing; C has no row.

  $ ar habit --as-of 2026-06-30
  How customers pay
  as of 2026-06-30
  
  EUR
  Customer  Name  Documents    Paid  To pay  Late  Signed  Spread  Late %  In parts %  Weekday   Discount %  Median  Overdue
  --------  ----  ---------  ------  ------  ----  ------  ------  ------  ----------  --------  ----------  ------  -------
  A         Anna          2  398.00    34.5   5.0     4.5      12    50.3        50.0  Saturday        24.6      10
  B         Bert          0                                                                                            50.00
  
  cash settled 2025-07-01 to 2026-06-30, 365 days; it weighs all days and shares
  To pay = days from the document, Late = from the due day (early ones as 0; Signed: below 0)
  Spread = days late of the documents at rank 3n/4 less those at n/4
  In parts = documents paid in several receipts; Weekday = of most cash
  Median = days after the due day until half of what was due in 730 days was paid
  $ ar habit --as-of 2026-06-30 -O csv
  customer,name,currency,documents,paid,days_to_pay,days_late,days_late_signed,spread,late_share,part_share,weekday,discount_share,median_late,open_overdue
  A,Anna,EUR,2,398.00,34.5327,5.0251,4.5327,12,50.2513,50.0000,Saturday,24.6231,10,0.00
  B,Bert,EUR,0,0.00,,,,,,,,,,50.00
  $ ar habit --as-of 2026-06-29 -O csv A | cut -d, -f4-8
  documents,paid,days_to_pay,days_late,days_late_signed
  3,898.00,48.7127,18.9310,18.7127

The window can be chosen; INV-2 was paid in several receipts, one before it.

  $ ar habit --as-of 2026-03-20 --window 10 -O csv
  customer,name,currency,documents,paid,days_to_pay,days_late,days_late_signed,spread,late_share,part_share,weekday,discount_share,median_late,open_overdue
  A,Anna,EUR,1,200.00,40.0000,10.0000,10.0000,0,100.0000,100.0000,Saturday,0.0000,10,0.00
  $ ar habit --as-of 2026-03-20 --window 0
  ar: --window: 0 is no number from 1 to 36500
  [2]

Of customers together, keys come first.

  $ ar habit --as-of 2026-06-30 --by region -O csv | cut -d, -f1-6,14
  region,currency,documents,paid,days_to_pay,days_late,open_overdue
  north,EUR,2,398.00,34.5327,5.0251,0.00
  south,EUR,0,0.00,,,50.00
  $ ar habit --as-of 2026-06-30 --by currency -O csv | cut -d, -f1-6,13
  currency,documents,paid,days_to_pay,days_late,days_late_signed,open_overdue
  EUR,2,398.00,34.5327,5.0251,4.5327,50.00

A receipt that is void on the day was never received.

  $ cp main.arl bounced.arl
  $ echo '2026-06-10 void R-3 "Bounced"' >> bounced.arl
  $ ar habit -f bounced.arl --as-of 2026-06-30 -O csv A
  customer,name,currency,documents,paid,days_to_pay,days_late,days_late_signed,spread,late_share,part_share,weekday,discount_share,median_late,open_overdue
  A,Anna,EUR,2,198.00,29.0101,0.0000,-0.9899,2,0.0000,0.0000,Wednesday,49.4949,30,200.00

Currencies are never added, but the median is of all.

  $ cp main.arl dollars.arl
  $ echo '2026-06-10 sale A INV-5 50.00 USD due:2026-06-10' >> dollars.arl
  $ echo '2026-06-12 receipt A R-5 50.00 USD to:INV-5' >> dollars.arl
  $ ar habit -f dollars.arl --as-of 2026-06-30 -O csv A
  customer,name,currency,documents,paid,days_to_pay,days_late,days_late_signed,spread,late_share,part_share,weekday,discount_share,median_late,open_overdue
  A,Anna,EUR,2,398.00,34.5327,5.0251,4.5327,12,50.2513,50.0000,Saturday,24.6231,2,0.00
  A,Anna,USD,1,50.00,2.0000,2.0000,2.0000,0,100.0000,0.0000,Friday,0.0000,2,0.00

Without anything there are no rows.

  $ ar habit --as-of 2024-12-31
  How customers pay
  as of 2024-12-31
  
  nothing was paid in the window, and nothing is overdue
  $ ar habit --as-of 2024-12-31 -O csv
  customer,name,currency,documents,paid,days_to_pay,days_late,days_late_signed,spread,late_share,part_share,weekday,discount_share,median_late,open_overdue
