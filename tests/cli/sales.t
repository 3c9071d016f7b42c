What was sold, and what came of it.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  > item KETTLE "Kettle, 1 l"
  > item LID "Lid"
  > customer A "Anna"
  >   region: west/north
  >   salesperson: Wang
  > customer B "Bert"
  >   region: west/south
  >   salesperson: Li
  > customer C "Carl"
  > 
  > 2025-01-01 open A INV-00 1,000.00 due:2025-02-01
  > 2025-06-30 sale A INV-0 500.00 due:2025-07-30
  > 2026-01-10 sale A INV-1 226.00 due:2026-02-09
  >   KETTLE  2 @ 50.00 tax:19%
  >   LID    10 @ 10.00 tax:7%
  > 2026-02-09 receipt A R-1 100.00 to:INV-1
  > 2026-02-19 receipt A R-2 98.00
  >   to INV-1  98.00 discount 2.00
  > 2026-03-05 sale A INV-2 50.00 due:2026-04-04
  > 2026-04-04 receipt A R-3 60.00
  >   to INV-2  50.00
  >   *  10.00
  > 2026-03-20 sale B INV-3 110.00 tax:10% due:2026-09-01 salesperson:Wang
  > 2026-04-01 debit B D-1 5.00 due:2026-04-01
  > 2026-04-15 credit A G-1 11.90 for:INV-1
  >   KETTLE  1 @ 10.00 tax:19%
  > 2026-05-01 sale A INV-4 99.00 due:2026-05-31
  > 2026-05-20 void INV-4
  > 2026-06-01 sale B INV-5 70.00 USD due:2026-07-01
  >   Repair of a kettle  70.00 USD
  > END
  $ export AR_FILE=main.arl

The twelve months end on 30 June, so INV-0 is a day too old, and what was open
before the book starts was never sold. Anna bought 226.00 + 50.00 and got 11.90
back; the tax is 19.00 + 7.00 - 1.90. She paid 100.00 after 30 days, 98.00 after
40 and 50.00 after 30: (3,000 + 3,920 + 1,500) / 248 = 33.9516. The discount is
no cash, the 10.00 on account neither. Of INV-1 226.00 - 198.00 - 2.00 - 11.90 =
14.10 is overdue. Bert's 110.00 hold 10.00 of tax and are not due yet.

  $ ar sales --as-of 2026-06-30
  Sales
  as of 2026-06-30
  2025-07-01 to 2026-06-30
  
  EUR
  Customer  Name   Gross  Credits     Net    Tax  Share %  Collected  Overdue  To pay
  --------  ----  ------  -------  ------  -----  -------  ---------  -------  ------
  A         Anna  276.00    11.90  264.10  24.10     69.7     248.00    14.10    34.0
  B         Bert  115.00           115.00  10.00     30.3                5.00
  --------  ----  ------  -------  ------  -----  -------  ---------  -------  ------
  Total           391.00    11.90  379.10  34.10    100.0     248.00    19.10    34.0
  
  USD
  Customer  Name  Gross  Credits    Net  Tax  Share %  Collected  Overdue  To pay
  --------  ----  -----  -------  -----  ---  -------  ---------  -------  ------
  B         Bert  70.00           70.00         100.0
  --------  ----  -----  -------  -----  ---  -------  ---------  -------  ------
  Total           70.00           70.00         100.0
  
  Gross = sales and debits of the period with their tax; Net = Gross - Credits, its credit notes
  Tax = that Net holds; Share = of the net of the currency
  Collected, Overdue = of these sales, by the as-of day, which also says what is void
  To pay = days from the sale to its cash, weighted with the cash
  $ ar sales --as-of 2026-06-30 -O csv
  customer,name,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay
  A,Anna,EUR,276.00,11.90,264.10,24.10,69.6650,248.00,14.10,33.9516
  B,Bert,EUR,115.00,0.00,115.00,10.00,30.3350,0.00,5.00,
  B,Bert,USD,70.00,0.00,70.00,0.00,100.0000,0.00,0.00,

By product INV-1 is a kettle of 119.00 with its tax, and lids of 107.00. Of the
198.00 the kettles have 198 * 119 / 226 = 104.26 and the lids 93.74; of the 14.10
that are overdue 7.42 and 6.68. The kettles' 104.26 came with both receipts: 52.66
and 51.60, (52.66 * 30 + 51.60 * 40) / 104.26 = 34.9492. What has no lines stands
under no product, what names no item under its own words.

  $ ar sales --as-of 2026-06-30 --by product
  Sales
  as of 2026-06-30
  2025-07-01 to 2026-06-30
  
  EUR
  Product   Gross  Credits     Net    Tax  Share %  Collected  Overdue  To pay
  -------  ------  -------  ------  -----  -------  ---------  -------  ------
           165.00           165.00  10.00     43.5      50.00     5.00    30.0
  KETTLE   119.00    11.90  107.10  17.10     28.3     104.26     7.42    34.9
  LID      107.00           107.00   7.00     28.2      93.74     6.68    34.9
  -------  ------  -------  ------  -----  -------  ---------  -------  ------
  Total    391.00    11.90  379.10  34.10    100.0     248.00    19.10    34.0
  
  USD
  Product             Gross  Credits    Net  Tax  Share %  Collected  Overdue  To pay
  ------------------  -----  -------  -----  ---  -------  ---------  -------  ------
  Repair of a kettle  70.00           70.00         100.0
  ------------------  -----  -------  -----  ---  -------  ---------  -------  ------
  Total               70.00           70.00         100.0
  
  Gross = sales and debits of the period with their tax; Net = Gross - Credits, its credit notes
  Tax = that Net holds; Share = of the net of the currency
  Collected, Overdue = of these sales, by the as-of day, which also says what is void
  To pay = days from the sale to its cash, weighted with the cash
  a document is split to its lines; those without lines stand under no product
  $ ar sales --as-of 2026-06-30 --by product -O csv
  product,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay
  ,EUR,165.00,0.00,165.00,10.00,43.5241,50.00,5.00,30.0000
  KETTLE,EUR,119.00,11.90,107.10,17.10,28.2511,104.26,7.42,34.9492
  LID,EUR,107.00,0.00,107.00,7.00,28.2247,93.74,6.68,34.9499
  Repair of a kettle,USD,70.00,0.00,70.00,0.00,100.0000,0.00,0.00,

A row for each month comes with another column; --by month is the months alone.

  $ ar sales --as-of 2026-06-30 --monthly -O csv
  customer,name,month,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay
  A,Anna,2026-01,EUR,226.00,0.00,226.00,26.00,59.6149,198.00,14.10,34.9495
  A,Anna,2026-03,EUR,50.00,0.00,50.00,0.00,13.1891,50.00,0.00,30.0000
  A,Anna,2026-04,EUR,0.00,11.90,-11.90,-1.90,-3.1390,0.00,0.00,
  B,Bert,2026-03,EUR,110.00,0.00,110.00,10.00,29.0161,0.00,0.00,
  B,Bert,2026-04,EUR,5.00,0.00,5.00,0.00,1.3189,0.00,5.00,
  B,Bert,2026-06,USD,70.00,0.00,70.00,0.00,100.0000,0.00,0.00,
  $ ar sales --as-of 2026-06-30 --by month -O csv | cut -d, -f1-4
  month,currency,gross,credits
  2026-01,EUR,226.00,0.00
  2026-03,EUR,160.00,0.00
  2026-04,EUR,5.00,11.90
  2026-06,USD,70.00,0.00
  $ ar sales --as-of 2026-06-30 --by product,customer --period 2026-01 -O csv
  product,customer,name,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay
  KETTLE,A,Anna,EUR,119.00,0.00,119.00,19.00,52.6549,104.26,7.42,34.9492
  LID,A,Anna,EUR,107.00,0.00,107.00,7.00,47.3451,93.74,6.68,34.9499
  $ ar sales --as-of 2026-06-30 --by region --depth 1 -O csv | cut -d, -f1-5
  region,currency,gross,credits,net
  west,EUR,391.00,11.90,379.10
  west,USD,70.00,0.00,70.00

Documents may name their salesperson themselves.

  $ ar sales --as-of 2026-06-30 --by salesperson -O csv | cut -d, -f1-5
  salesperson,currency,gross,credits,net
  Li,EUR,5.00,0.00,5.00
  Li,USD,70.00,0.00,70.00
  Wang,EUR,386.00,11.90,374.10
  $ ar sales --as-of 2026-06-30 --salesperson Li -O csv | cut -d, -f1-6
  customer,name,currency,gross,credits,net
  B,Bert,EUR,5.00,0.00,5.00
  B,Bert,USD,70.00,0.00,70.00

As of another day other things are known: on 15 May INV-4 was not void yet, in
March nothing was credited. A period ends on the as-of day at the latest.

  $ ar sales --as-of 2026-05-15 A -O csv
  customer,name,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay
  A,Anna,EUR,875.00,11.90,863.10,24.10,100.0000,248.00,514.10,33.9516
  $ ar sales --period 2026Q1 -O csv A
  customer,name,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay
  A,Anna,EUR,276.00,0.00,276.00,26.00,100.0000,198.00,26.00,34.9495
  $ ar sales --period 2026Q1 --as-of 2026-06-30 -O csv A
  customer,name,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay
  A,Anna,EUR,276.00,0.00,276.00,26.00,100.0000,248.00,14.10,33.9516
  $ ar sales --period 2026Q1 --as-of 2026-01-31 -O json
  {"report":"sales","version":1,"book":"main.arl","as_of":"2026-01-31","period":{"from":"2026-01-01","to":"2026-01-31"},"filters":[],"rows":[
  {"customer":"A","name":"Anna","currency":"EUR","gross":"226.00","credits":"0.00","net":"226.00","tax":"26.00","share":"100.0000","collected":"0.00","overdue":"0.00","days_to_pay":null}
  ],"totals":[
  {"currency":"EUR","gross":"226.00","credits":"0.00","net":"226.00","tax":"26.00","share":"100.0000","collected":"0.00","overdue":"0.00","days_to_pay":null}
  ]}
  $ ar sales --to 2024-02-28 | head -3
  Sales
  as of 2024-02-28
  2023-03-01 to 2024-02-28
  $ ar sales --to 2026-02-28 | sed -n 3p
  2025-03-01 to 2026-02-28

Targets are of a year: a quarter has a fourth, 15 days of June half a twelfth, 15 of
May 15 / 31 of one: 1,200.00 / 12 * 15 / 31 = 48.39.
Whoever sold nothing has a row, unless something was selected.

  $ cat > ar.toml << END
  > [sales.targets.salesperson]
  > Wang = "1,200.00"
  > Zoe = "600.00"
  > Li = "240.00 USD"
  > END
  $ ar sales --period 2026Q1 --as-of 2026-06-30 --by salesperson --targets
  Sales
  as of 2026-06-30
  2026-01-01 to 2026-03-31
  
  EUR
  Salesperson   Gross  Credits     Net    Tax  Share %  Collected  Overdue  To pay  Target  Reached %
  -----------  ------  -------  ------  -----  -------  ---------  -------  ------  ------  ---------
  Wang         386.00           386.00  36.00    100.0     248.00    14.10    34.0  300.00      128.7
  Zoe                                                                               150.00        0.0
  -----------  ------  -------  ------  -----  -------  ---------  -------  ------  ------  ---------
  Total        386.00           386.00  36.00    100.0     248.00    14.10    34.0  450.00       85.8
  
  USD
  Salesperson  Gross  Credits  Net  Tax  Share %  Collected  Overdue  To pay  Target  Reached %
  -----------  -----  -------  ---  ---  -------  ---------  -------  ------  ------  ---------
  Li                                                                           60.00        0.0
  -----------  -----  -------  ---  ---  -------  ---------  -------  ------  ------  ---------
  Total                                                                        60.00        0.0
  
  Gross = sales and debits of the period with their tax; Net = Gross - Credits, its credit notes
  Tax = that Net holds; Share = of the net of the currency
  Collected, Overdue = of these sales, by the as-of day, which also says what is void
  To pay = days from the sale to its cash, weighted with the cash
  Target = of a year, a twelfth for each month of the period; Reached = Net / Target
  $ ar sales --period 2026Q1 --as-of 2026-06-30 --by salesperson --targets A -O csv
  salesperson,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay,target,reached
  Wang,EUR,276.00,0.00,276.00,26.00,100.0000,248.00,14.10,33.9516,300.00,92.0000
  $ ar sales --from 2026-05-17 --to 2026-06-15 --as-of 2026-06-30 --by salesperson --monthly --targets -O csv
  salesperson,month,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay,target,reached
  Li,2026-05,USD,0.00,0.00,0.00,0.00,,0.00,0.00,,9.68,0.0000
  Li,2026-06,USD,70.00,0.00,70.00,0.00,100.0000,0.00,0.00,,10.00,700.0000
  Wang,2026-05,EUR,0.00,0.00,0.00,0.00,,0.00,0.00,,48.39,0.0000
  Wang,2026-06,EUR,0.00,0.00,0.00,0.00,,0.00,0.00,,50.00,0.0000
  Zoe,2026-05,EUR,0.00,0.00,0.00,0.00,,0.00,0.00,,24.19,0.0000
  Zoe,2026-06,EUR,0.00,0.00,0.00,0.00,,0.00,0.00,,25.00,0.0000
  $ ar sales --as-of 2026-06-30 --by region --targets
  ar: --targets: no [sales.targets.region] in the configuration
  [2]
  $ ar sales --as-of 2026-06-30 --by currency --targets
  ar: --targets: targets are for the values of one key, and not for currencies
  [2]
  $ ar sales --as-of 2026-06-30 --by region,salesperson --targets
  ar: --targets: targets are for the values of one key, and not for currencies
  [2]
  $ sed -i 's/USD/XXQ/' ar.toml
  $ ar sales --as-of 2026-06-30 --by salesperson --targets
  ar: ar.toml: the target of Li is in no currency of the book
  [3]
  $ sed -i 's/240.00 XXQ/240.005/' ar.toml
  $ ar sales --as-of 2026-06-30 --by salesperson --targets
  ar: ar.toml: the target of Li is no amount of EUR
  [3]
  $ cat > ar.toml << END
  > [sales.targets.customer]
  > C = "1,000.00"
  > END
  $ ar sales --as-of 2026-06-30 --targets -O csv | cut -d, -f1-4,12-13
  customer,name,currency,gross,target,reached
  A,Anna,EUR,276.00,,
  B,Bert,EUR,115.00,,
  B,Bert,USD,70.00,,
  C,Carl,EUR,0.00,1000.00,0.0000
  $ sed -i 's/^C/Cc/' ar.toml
  $ ar sales --as-of 2026-06-30 --targets
  ar: ar.toml: the target of Cc is of no customer of the book
  [3]
  $ rm ar.toml

A stated tax is split over the lines of its rate; where prices include it, so is
what they hold, rebates included. The 1.00 that came for S-1 is 0.33, 0.33 and 0.34.

  $ cat > taxes.arl << END
  > book "B"
  >   currency: EUR
  > customer A "Anna"
  > customer I "Ines"
  >   tax-mode: inclusive
  > 2026-01-01 sale A S-1 1.21 due:2026-01-31
  >   Pin    0.33 tax:20%
  >   Nail   0.33 tax:20%
  >   Screw  0.34 tax:20%
  >   tax 20%  0.21
  > 2026-01-02 receipt A R-1 1.00 to:S-1
  > 2026-01-01 sale I S-2 1.19 tax:19% due:2026-01-31
  >   Pin    1.69
  >   Rebate  -0.50
  > END
  $ ar sales -f taxes.arl --as-of 2026-06-30 --by product,customer -O csv
  product,customer,name,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay
  Nail,A,Anna,EUR,0.40,0.00,0.40,0.07,16.6667,0.33,0.07,1.0000
  Pin,A,Anna,EUR,0.40,0.00,0.40,0.07,16.6667,0.33,0.07,1.0000
  Pin,I,Ines,EUR,1.69,0.00,1.69,0.27,70.4167,0.00,1.69,
  Rebate,I,Ines,EUR,-0.50,0.00,-0.50,-0.08,-20.8333,0.00,-0.50,
  Screw,A,Anna,EUR,0.41,0.00,0.41,0.07,17.0833,0.34,0.07,1.0000

Wrong usage.

  $ ar sales --by products
  ar: --by: customers have no products; did you mean product?
  [2]
  $ ar sales --by product,product
  ar: --by: product stands there twice
  [2]
  $ ar sales --from 2026-02-01 --to 2026-01-01
  ar: --from: 2026-02-01 is after 2026-01-01
  [2]
  $ ar sales Nobody
  ar: no customer Nobody
  [2]
  $ ar sales --frobnicate
  ar: unknown option --frobnicate; `ar sales --help` lists what it takes
  [2]

Without anything there are no rows.

  $ ar sales --period 2020
  Sales
  as of 2020-12-31
  2020-01-01 to 2020-12-31
  
  nothing was sold in the period, and nothing credited
  $ ar sales --period 2020 -O csv
  customer,name,currency,gross,credits,net,tax,share,collected,overdue,days_to_pay

Bars are of the months, or of the largest rows.

  $ ar sales --by salesperson --chart | sed -n '/^Net sales by/,/^$/p'
  Net sales by salesperson, EUR
  Li    ▌                                           5.00
  Wang  ████████████████████████████████████████  374.10
  
  Net sales by salesperson, USD
  Li  ████████████████████████████████████████  70.00
  
  $ ar sales --by salesperson --monthly --chart | sed -n '/^Net sales by/,/^$/p'
  Net sales by month, EUR
  2026-01   ███████████████████████████████████████  226.00
  2026-03   ███████████████████████████▌             160.00
  2026-04  █                                          -6.90
  
  Net sales by month, USD
  2026-06  ████████████████████████████████████████  70.00
  
  $ ar sales --chart -O csv
  ar: --chart: bars are drawn in text, md and html
  [2]
