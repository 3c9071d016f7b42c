On 30 June the rest of INV-26001 is 92 days late and INV-26003 87, of which
5,000.00 is disputed; the second instalment of INV-26004 is 15 days late.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ export AR_FILE=$ROOT/examples/wholesale/main.arl
  $ ar aging
  Aging by due day
  as of 2026-06-30
  
  CNY
  Customer  Name                  Not due       1-30  31-60      61-90    91-180  181+  On account       Total  Disputed
  --------  --------------------  -------  ---------  -----  ---------  --------  ----  ----------  ----------  --------
  C001      上海启明贸易有限公司           67,800.00                    8,650.00                     76,450.00
  C003      合肥建材经营部                                   31,900.00                               31,900.00  5,000.00
  --------  --------------------  -------  ---------  -----  ---------  --------  ----  ----------  ----------  --------
  Total                                    67,800.00         31,900.00  8,650.00                    108,350.00  5,000.00
  
  USD
  Customer  Name                 Not due  1-30  31-60  61-90  91-180  181+  On account     Total  Disputed
  --------  ------------------  --------  ----  -----  -----  ------  ----  ----------  --------  --------
  C004      Harbour Tools GmbH  7,000.00                                                7,000.00
  --------  ------------------  --------  ----  -----  -----  ------  ----  ----------  --------  --------
  Total                         7,000.00                                                7,000.00

A month earlier there is money on account, which has a column of its own.

  $ ar aging --as-of 2026-05-31 -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91-180,181+,on_account,total,disputed
  C001,上海启明贸易有限公司,CNY,67800.00,0.00,0.00,10850.00,0.00,0.00,-2200.00,76450.00,0.00
  C003,合肥建材经营部,CNY,0.00,0.00,33900.00,0.00,18000.00,0.00,0.00,51900.00,5000.00
  C004,Harbour Tools GmbH,USD,12000.00,0.00,0.00,0.00,0.00,0.00,0.00,12000.00,0.00

It may be aged by its own day, or set off against the oldest items. The total
stays what it is.

  $ ar aging --as-of 2026-05-31 -O csv C001 --credits aged | tail -n 1
  C001,上海启明贸易有限公司,CNY,67800.00,-2200.00,0.00,10850.00,0.00,0.00,0.00,76450.00,0.00
  $ ar aging --as-of 2026-05-31 -O csv C001 --credits offset | tail -n 1
  C001,上海启明贸易有限公司,CNY,67800.00,0.00,0.00,8650.00,0.00,0.00,0.00,76450.00,0.00
  $ ar aging --as-of 2026-05-31 -O csv C001 --basis invoice | tail -n 1
  C001,上海启明贸易有限公司,CNY,0.00,0.00,67800.00,0.00,10850.00,0.00,-2200.00,76450.00,0.00

Disputed amounts are shown again, left out, or alone.

  $ ar aging -O csv C003 | tail -n 1
  C003,合肥建材经营部,CNY,0.00,0.00,0.00,31900.00,0.00,0.00,0.00,31900.00,5000.00
  $ ar aging -O csv C003 --disputed exclude | tail -n 1
  C003,合肥建材经营部,CNY,0.00,0.00,0.00,26900.00,0.00,0.00,0.00,26900.00,0.00
  $ ar aging C003 --disputed only
  Aging by due day
  as of 2026-06-30
  customer C003; disputed amounts only
  
  CNY
  Customer  Name            Not due  1-30  31-60     61-90  91-180  181+  On account     Total  Disputed
  --------  --------------  -------  ----  -----  --------  ------  ----  ----------  --------  --------
  C003      合肥建材经营部                        5,000.00                            5,000.00  5,000.00
  --------  --------------  -------  ----  -----  --------  ------  ----  ----------  --------  --------
  Total                                           5,000.00                            5,000.00  5,000.00

Bounds are days or calendar months.

  $ ar aging -O csv --bounds 15,87 --currency CNY
  customer,name,currency,not_due,1-15,16-87,88+,on_account,total,disputed
  C001,上海启明贸易有限公司,CNY,0.00,67800.00,0.00,8650.00,0.00,76450.00,0.00
  C003,合肥建材经营部,CNY,0.00,0.00,31900.00,0.00,0.00,31900.00,5000.00
  $ ar aging -O csv --bounds month --currency CNY
  customer,name,currency,not_due,2026-06,2026-05,2026-04,2026-03,older,on_account,total,disputed
  C001,上海启明贸易有限公司,CNY,0.00,67800.00,0.00,0.00,8650.00,0.00,0.00,76450.00,0.00
  C003,合肥建材经营部,CNY,0.00,0.00,0.00,31900.00,0.00,0.00,0.00,31900.00,5000.00
  $ ar aging -O csv --basis invoice --bounds 365,730,1095 --currency CNY
  customer,name,currency,not_due,1-365,366-730,731-1095,1096+,on_account,total,disputed
  C001,上海启明贸易有限公司,CNY,0.00,76450.00,0.00,0.00,0.00,0.00,76450.00,0.00
  C003,合肥建材经营部,CNY,0.00,31900.00,0.00,0.00,0.00,0.00,31900.00,5000.00

The items behind the figures, money on account among them:

  $ ar aging --as-of 2026-05-31 --detail
  Aging by due day
  as of 2026-05-31
  
  CNY
  Customer    Name                  Document      Inst.  Date        Due         Days late  Bucket            Open  Disputed
  ----------  --------------------  ------------  -----  ----------  ----------  ---------  ----------  ----------  --------
  C001        上海启明贸易有限公司  INV-26001         1  2026-02-10  2026-03-30         62  61-90        10,850.00
  C001        上海启明贸易有限公司  INV-26004         2  2026-04-15  2026-06-15        -15  Not due      67,800.00
  C001        上海启明贸易有限公司  R-26003              2026-05-15                         On account   -2,200.00
                                                                                                        ----------  --------
  Total C001                                                                                             76,450.00
  
  C003        合肥建材经营部        INV-2025-311      1  2025-11-20  2025-12-05        177  91-180       18,000.00
  C003        合肥建材经营部        INV-26003         1  2026-03-20  2026-04-04         57  31-60        33,900.00  5,000.00
                                                                                                        ----------  --------
  Total C003                                                                                             51,900.00  5,000.00
  ----------  --------------------  ------------  -----  ----------  ----------  ---------  ----------  ----------  --------
  Total                                                                                                 128,350.00  5,000.00
  
  USD
  Customer  Name                Document  Inst.  Date        Due         Days late  Bucket        Open  Disputed
  --------  ------------------  --------  -----  ----------  ----------  ---------  -------  ---------  --------
  C004      Harbour Tools GmbH  EX-26001      1  2026-05-25  2026-07-09        -39  Not due  12,000.00
  --------  ------------------  --------  -----  ----------  ----------  ---------  -------  ---------  --------
  Total                                                                                      12,000.00
  $ ar aging --as-of 2026-05-31 --detail -O csv
  customer,name,document,instalment,date,due,days_late,currency,bucket,open,disputed
  C001,上海启明贸易有限公司,INV-26001,1,2026-02-10,2026-03-30,62,CNY,61-90,10850.00,0.00
  C001,上海启明贸易有限公司,INV-26004,2,2026-04-15,2026-06-15,-15,CNY,not_due,67800.00,0.00
  C001,上海启明贸易有限公司,R-26003,,2026-05-15,,,CNY,on_account,-2200.00,0.00
  C003,合肥建材经营部,INV-2025-311,1,2025-11-20,2025-12-05,177,CNY,91-180,18000.00,0.00
  C003,合肥建材经营部,INV-26003,1,2026-03-20,2026-04-04,57,CNY,31-60,33900.00,5000.00
  C004,Harbour Tools GmbH,EX-26001,1,2026-05-25,2026-07-09,-39,USD,not_due,12000.00,0.00
  $ ar aging --as-of 2026-05-31 --detail -O csv --by salesperson C003
  salesperson,customer,name,document,instalment,date,due,days_late,currency,bucket,open,disputed
  张伟,C003,合肥建材经营部,INV-2025-311,1,2025-11-20,2025-12-05,177,CNY,91-180,18000.00,0.00
  张伟,C003,合肥建材经营部,INV-26003,1,2026-03-20,2026-04-04,57,CNY,31-60,33900.00,5000.00

Shares, counts, and what has changed since another day:

  $ ar aging --count --percent --compare 2026-05-31 -O csv --currency CNY
  customer,name,currency,not_due,1-30,31-60,61-90,91-180,181+,on_account,total,disputed,total_before,movement,items,not_due_pct,1-30_pct,31-60_pct,61-90_pct,91-180_pct,181+_pct
  C001,上海启明贸易有限公司,CNY,0.00,67800.00,0.00,0.00,8650.00,0.00,0.00,76450.00,0.00,76450.00,0.00,2,0.0,88.7,0.0,0.0,11.3,0.0
  C003,合肥建材经营部,CNY,0.00,0.00,0.00,31900.00,0.00,0.00,0.00,31900.00,5000.00,51900.00,-20000.00,1,0.0,0.0,0.0,100.0,0.0,0.0

Everything in one currency, at the latest rate up to the day:

  $ ar aging --in CNY --by salesperson
  Aging by due day
  as of 2026-06-30
  in CNY
  
  CNY
  Salesperson    Not due       1-30  31-60      61-90    91-180  181+  On account       Total  Disputed
  -----------  ---------  ---------  -----  ---------  --------  ----  ----------  ----------  --------
               50,400.00                                                            50,400.00
  张伟                    67,800.00         31,900.00  8,650.00                    108,350.00  5,000.00
  -----------  ---------  ---------  -----  ---------  --------  ----  ----------  ----------  --------
  Total        50,400.00  67,800.00         31,900.00  8,650.00                    158,750.00  5,000.00
  
  1 USD = 7.20 CNY of 2026-06-30
  $ ar aging --in CNY --by currency -O csv
  currency,in,not_due,1-30,31-60,61-90,91-180,181+,on_account,total,disputed
  CNY,CNY,0.00,67800.00,0.00,31900.00,8650.00,0.00,0.00,108350.00,5000.00
  USD,CNY,50400.00,0.00,0.00,0.00,0.00,0.00,0.00,50400.00,0.00

Without a rate a currency is listed apart, with a warning.

  $ ar aging --in CNY --as-of 2026-05-31 -O csv
  ar: no rate from USD to CNY on or before 2026-05-31; USD is listed apart
  customer,name,currency,not_due,1-30,31-60,61-90,91-180,181+,on_account,total,disputed
  C001,上海启明贸易有限公司,CNY,67800.00,0.00,0.00,10850.00,0.00,0.00,-2200.00,76450.00,0.00
  C003,合肥建材经营部,CNY,0.00,0.00,33900.00,0.00,18000.00,0.00,0.00,51900.00,5000.00
  C004,Harbour Tools GmbH,USD,12000.00,0.00,0.00,0.00,0.00,0.00,0.00,12000.00,0.00
  $ ar aging -q --in CNY --as-of 2026-05-31 C004
  Aging by due day
  as of 2026-05-31
  customer C004; in CNY
  
  USD
  Customer  Name                  Not due  1-30  31-60  61-90  91-180  181+  On account      Total  Disputed
  --------  ------------------  ---------  ----  -----  -----  ------  ----  ----------  ---------  --------
  C004      Harbour Tools GmbH  12,000.00                                                12,000.00
  --------  ------------------  ---------  ----  -----  -----  ------  ----  ----------  ---------  --------
  Total                         12,000.00                                                12,000.00
  
  not converted: no rate from USD to CNY on or before 2026-05-31

JSON rows have the names of the CSV columns.

  $ ar aging -O json C004
  {"report":"aging","version":1,"book":"华东五金批发有限公司","as_of":"2026-06-30","filters":["customer C004"],"rows":[
  {"customer":"C004","name":"Harbour Tools GmbH","currency":"USD","not_due":"7000.00","1-30":"0.00","31-60":"0.00","61-90":"0.00","91-180":"0.00","181+":"0.00","on_account":"0.00","total":"7000.00","disputed":"0.00"}
  ],"totals":[
  {"currency":"USD","not_due":"7000.00","1-30":"0.00","31-60":"0.00","61-90":"0.00","91-180":"0.00","181+":"0.00","on_account":"0.00","total":"7000.00","disputed":"0.00"}
  ]}

What cannot be meant is refused.

  $ ar aging --bounds 30,20
  ar: --bounds: 30,20: does not rise
  [2]
  $ ar aging --bounds thirty
  ar: --bounds: thirty: is not a list of days
  [2]
  $ ar aging --credits hidden
  ar: --credits: there is no hidden, but column, aged, offset
  [2]
  $ ar aging --in RMB
  ar: --in: there is no currency RMB
  help: did you mean CNY?
  [2]
  $ ar aging --detail --count
  ar: --detail: a row for every item has no --count, --percent or --compare
  [2]

Bars show what is open in each bucket; in HTML they are drawn.

  $ ar aging --by salesperson --currency CNY --chart
  Aging by due day
  as of 2026-06-30
  currency CNY
  
  CNY
  Salesperson  Not due       1-30  31-60      61-90    91-180  181+  On account       Total  Disputed
  -----------  -------  ---------  -----  ---------  --------  ----  ----------  ----------  --------
  张伟                  67,800.00         31,900.00  8,650.00                    108,350.00  5,000.00
  -----------  -------  ---------  -----  ---------  --------  ----  ----------  ----------  --------
  Total                 67,800.00         31,900.00  8,650.00                    108,350.00  5,000.00
  
  Open by days late, CNY
  Not due                                                 0.00
  1-30     ████████████████████████████████████████  67,800.00
  31-60                                                   0.00
  61-90    ██████████████████▊                       31,900.00
  91-180   █████                                      8,650.00
  181+                                                    0.00
  $ ar aging --by salesperson --chart -O html | grep -c '<svg '
  2
  $ ar aging --by salesperson -O html | grep -c -e '<svg ' -e figcaption
  0
  [1]
  $ ar aging --chart -O csv
  ar: --chart: bars are drawn in text, md and html
  [2]
  $ ar aging --chart --detail
  ar: --chart: bars are of the buckets; leave --detail out
  [2]
