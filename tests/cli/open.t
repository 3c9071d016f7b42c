Every open item and all money on account, with a status that follows from the
day and is never stored.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-05-31
  $ export AR_FILE=$ROOT/examples/wholesale/main.arl
  $ ar open
  Open items
  as of 2026-05-31
  
  CNY
  Customer  Name                  Document      Kind     Date        Due             Amount        Open  Status
  --------  --------------------  ------------  -------  ----------  ----------  ----------  ----------  ----------
  C001      上海启明贸易有限公司  INV-26001     sale     2026-02-10  2026-03-30   54,240.00   10,850.00  overdue
  C001      上海启明贸易有限公司  INV-26004     sale     2026-04-15  2026-06-15  135,600.00   67,800.00  partial
  C001      上海启明贸易有限公司  R-26003       receipt  2026-05-15              -70,000.00   -2,200.00  on-account
  C003      合肥建材经营部        INV-2025-311  open     2025-11-20  2025-12-05   18,000.00   18,000.00  overdue
  C003      合肥建材经营部        INV-26003     sale     2026-03-20  2026-04-04   33,900.00   33,900.00  disputed
  --------  --------------------  ------------  -------  ----------  ----------  ----------  ----------  ----------
  Total                                                                                      128,350.00
  
  USD
  Customer  Name                Document  Kind  Date        Due            Amount       Open  Status
  --------  ------------------  --------  ----  ----------  ----------  ---------  ---------  ------
  C004      Harbour Tools GmbH  EX-26001  sale  2026-05-25  2026-07-09  12,000.00  12,000.00  open
  --------  ------------------  --------  ----  ----------  ----------  ---------  ---------  ------
  Total                                                                            12,000.00
  $ ar open -O csv
  customer,name,document,kind,date,due,currency,amount,open,status
  C001,上海启明贸易有限公司,INV-26001,sale,2026-02-10,2026-03-30,CNY,54240.00,10850.00,overdue
  C001,上海启明贸易有限公司,INV-26004,sale,2026-04-15,2026-06-15,CNY,135600.00,67800.00,partial
  C001,上海启明贸易有限公司,R-26003,receipt,2026-05-15,,CNY,-70000.00,-2200.00,on-account
  C003,合肥建材经营部,INV-2025-311,open,2025-11-20,2025-12-05,CNY,18000.00,18000.00,overdue
  C003,合肥建材经营部,INV-26003,sale,2026-03-20,2026-04-04,CNY,33900.00,33900.00,disputed
  C004,Harbour Tools GmbH,EX-26001,sale,2026-05-25,2026-07-09,USD,12000.00,12000.00,open

Settled documents are there with --all, or when their status is asked for.

  $ ar open -O csv --all --as-of 2026-06-30 | cut -d, -f1,3,4,6,8-
  customer,document,kind,due,amount,open,status
  C001,INV-26001,sale,2026-03-30,54240.00,8650.00,overdue
  C001,INV-26004,sale,2026-06-15,135600.00,67800.00,overdue
  C002,INV-26002,sale,2026-05-04,21450.00,0.00,paid
  C003,INV-2025-311,open,2025-12-05,18000.00,0.00,paid
  C003,INV-26003,sale,2026-04-04,33900.00,31900.00,disputed
  C004,EX-26001,sale,2026-07-09,12000.00,7000.00,partial
  $ ar open -O csv --status paid,credited | cut -d, -f3,9,10
  document,open,status
  INV-26002,0.00,paid
  $ ar open --kind receipt --status on-account
  Open items
  as of 2026-05-31
  status on-account; kind receipt
  
  CNY
  Customer  Name                  Document  Kind     Date        Due      Amount       Open  Status
  --------  --------------------  --------  -------  ----------  ---  ----------  ---------  ----------
  C001      上海启明贸易有限公司  R-26003   receipt  2026-05-15       -70,000.00  -2,200.00  on-account
  --------  --------------------  --------  -------  ----------  ---  ----------  ---------  ----------
  Total                                                                           -2,200.00
  $ ar open --status late
  ar: --status: there is no late, but disputed, overdue, partial, open, on-account, paid, credited, written-off, void
  [2]
  $ ar open --kind invoice
  ar: --kind: there is no invoice, but sale, debit, open, receipt, credit, open-credit
  [2]
