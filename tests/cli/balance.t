The balance is what is open less what is on account, customer by customer and
currency by currency.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-07-01
  $ export AR_FILE=$ROOT/examples/wholesale/main.arl
  $ ar balance --as-of 2026-05-31
  Balances
  as of 2026-05-31
  
  CNY
  Customer  Name                        Open  On account     Balance    Overdue
  --------  --------------------  ----------  ----------  ----------  ---------
  C001      上海启明贸易有限公司   78,650.00   -2,200.00   76,450.00  10,850.00
  C003      合肥建材经营部         51,900.00               51,900.00  51,900.00
  --------  --------------------  ----------  ----------  ----------  ---------
  Total                           130,550.00   -2,200.00  128,350.00  62,750.00
  
  USD
  Customer  Name                     Open  On account    Balance  Overdue
  --------  ------------------  ---------  ----------  ---------  -------
  C004      Harbour Tools GmbH  12,000.00              12,000.00
  --------  ------------------  ---------  ----------  ---------  -------
  Total                         12,000.00              12,000.00
  $ ar balance --as-of 2026-05-31 -O csv
  customer,name,currency,open,on_account,balance,overdue
  C001,上海启明贸易有限公司,CNY,78650.00,-2200.00,76450.00,10850.00
  C003,合肥建材经营部,CNY,51900.00,0.00,51900.00,51900.00
  C004,Harbour Tools GmbH,USD,12000.00,0.00,12000.00,0.00

With --all everybody is there, in the currency they would have.

  $ ar balance --as-of 2026-05-31 -O csv --all
  customer,name,currency,open,on_account,balance,overdue
  C001,上海启明贸易有限公司,CNY,78650.00,-2200.00,76450.00,10850.00
  C002,宁波海港机械厂,CNY,0.00,0.00,0.00,0.00
  C003,合肥建材经营部,CNY,51900.00,0.00,51900.00,51900.00
  C004,Harbour Tools GmbH,USD,12000.00,0.00,12000.00,0.00

Rows can be made by any key of a customer, and the header repeats every filter.

  $ ar balance --by salesperson --where grade=A --currency CNY
  Balances
  as of 2026-07-01
  where grade=A; currency CNY
  
  CNY
  Salesperson       Open  On account    Balance    Overdue
  -----------  ---------  ----------  ---------  ---------
  张伟         76,450.00              76,450.00  76,450.00
  -----------  ---------  ----------  ---------  ---------
  Total        76,450.00              76,450.00  76,450.00
  $ ar balance --by currency -O csv
  currency,open,on_account,balance,overdue
  CNY,108350.00,0.00,108350.00,108350.00
  USD,7000.00,0.00,7000.00,0.00
  $ ar balance --by salesperson,customer -O csv
  salesperson,customer,name,currency,open,on_account,balance,overdue
  ,C004,Harbour Tools GmbH,USD,7000.00,0.00,7000.00,0.00
  张伟,C001,上海启明贸易有限公司,CNY,76450.00,0.00,76450.00,76450.00
  张伟,C003,合肥建材经营部,CNY,31900.00,0.00,31900.00,31900.00

A period shows how the balance came to be; opening items are `other`.

  $ ar balance --period 2026Q2 -O csv
  customer,name,currency,opening,invoiced,received,discounts,credited,written_off,refunded,other,closing
  C001,上海启明贸易有限公司,CNY,54240.00,135600.00,110000.00,0.00,3390.00,0.00,0.00,0.00,76450.00
  C003,合肥建材经营部,CNY,51900.00,0.00,20000.00,0.00,0.00,0.00,0.00,0.00,31900.00
  C004,Harbour Tools GmbH,USD,0.00,12000.00,5000.00,0.00,0.00,0.00,0.00,0.00,7000.00
  $ ar balance --to 2026-03-31 -O csv C003
  customer,name,currency,opening,invoiced,received,discounts,credited,written_off,refunded,other,closing
  C003,合肥建材经营部,CNY,0.00,33900.00,0.00,0.00,0.00,0.00,0.00,18000.00,51900.00

JSON has the same columns, and totals.

  $ ar balance -O json C001
  {"report":"balance","version":1,"book":"华东五金批发有限公司","as_of":"2026-07-01","filters":["customer C001"],"rows":[
  {"customer":"C001","name":"上海启明贸易有限公司","currency":"CNY","open":"76450.00","on_account":"0.00","balance":"76450.00","overdue":"76450.00"}
  ],"totals":[
  {"currency":"CNY","open":"76450.00","on_account":"0.00","balance":"76450.00","overdue":"76450.00"}
  ]}

A customer is named by id, by a glob, or by a part of a name that only one has.

  $ ar balance -O csv 海港 | tail -n +2
  $ ar balance -O csv --all 'C00[12]' | tail -n +2
  C001,上海启明贸易有限公司,CNY,76450.00,0.00,76450.00,76450.00
  C002,宁波海港机械厂,CNY,0.00,0.00,0.00,0.00
  $ ar balance 有限
  Balances
  as of 2026-07-01
  customer 有限
  
  CNY
  Customer  Name                       Open  On account    Balance    Overdue
  --------  --------------------  ---------  ----------  ---------  ---------
  C001      上海启明贸易有限公司  76,450.00              76,450.00  76,450.00
  --------  --------------------  ---------  ----------  ---------  ---------
  Total                           76,450.00              76,450.00  76,450.00
  $ ar balance 海
  ar: 海 is part of several names
  help: one of C001 (上海启明贸易有限公司), C002 (宁波海港机械厂)
  [2]
  $ ar balance C01
  ar: no customer C01
  help: did you mean C001?
  [2]
  $ ar balance nobody-of-that-name
  ar: no customer nobody-of-that-name
  [2]

What cannot be meant is refused.

  $ ar balance --as-of 2026-06-30 --from 2026-01-01
  ar: --as-of: a period ends with --to
  [2]
  $ ar balance --from 2026-02-01 --to 2026-01-01
  ar: --from: 2026-02-01 is after 2026-01-01
  [2]
  $ ar balance --by salesman
  ar: --by: customers have no salesman
  [2]
  $ ar balance --by region,region
  ar: --by: region stands there twice
  [2]
  $ ar balance --where grade
  ar: --where: grade is no condition; write KEY=VALUE
  [2]
  $ ar balance --where grad=A
  ar: --where: customers have no grad; did you mean grade?
  [2]
  $ ar balance --currency RMB
  ar: --currency: there is no currency RMB
  help: did you mean CNY?
  [2]

Nothing owed is no fault.

  $ ar balance --as-of 2025-12-31
  Balances
  as of 2025-12-31
  
  nothing is open and nothing on account
