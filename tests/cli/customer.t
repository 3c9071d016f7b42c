Without a customer, the list: what they owe and what is agreed.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ cd $ROOT/examples/wholesale; export AR_FILE=main.arl
  $ ar customer
  Customers
  as of 2026-06-30
  
  Customer  Name                  Currency    Balance    Overdue       Limit  Grade  Terms        Salesperson  Group  Status
  --------  --------------------  --------  ---------  ---------  ----------  -----  -----------  -----------  -----  ------
  C001      上海启明贸易有限公司  CNY       76,450.00  76,450.00  500,000.00  A      net 30 eom   张伟                active
  C002      宁波海港机械厂        CNY                             200,000.00  B      2/10 net 60  王芳                active
  C003      合肥建材经营部        CNY       31,900.00  31,900.00   50,000.00  C      net 15       张伟                active
  C004      Harbour Tools GmbH    USD        7,000.00                                net 45                           active
  $ ar customer --salesperson 张伟 -O csv
  customer,name,currency,balance,overdue,limit,grade,terms,salesperson,group,status
  C001,上海启明贸易有限公司,CNY,76450.00,76450.00,500000.00,A,net 30 eom,张伟,,active
  C003,合肥建材经营部,CNY,31900.00,31900.00,50000.00,C,net 15,张伟,,active

With one, the whole picture.

  $ ar customer C001
  C001 上海启明贸易有限公司
  as of 2026-06-30
  customer C001
  
  Owed
  Currency  Not due       1-30  31-60  61-90    91-180  181+  On account    Balance    Overdue  Disputed
  --------  -------  ---------  -----  -----  --------  ----  ----------  ---------  ---------  --------
  CNY                67,800.00                8,650.00                    76,450.00  76,450.00
  
  What should happen next
  Step     Date        Words                                               Amount  Currency
  -------  ----------  -----------------------------------------------  ---------  --------
  collect  2026-03-30  collect 76,450.00 CNY, overdue since 2026-03-30  76,450.00  CNY
  
  Master data
  Key          Value
  -----------  ----------------------------
  name         上海启明贸易有限公司
  address      上海市浦东新区张江路665号3幢
  contact      李娜
  email        ap@qiming.example
  grade        A
  language     zh-CN
  limit        500,000.00
  phone        021-5555-0101
  salesperson  张伟
  tags         华东, 重点
  tax-id       91310000MA1FL0001X
  terms        net 30 eom
  
  Open items
  Document   Due         State                            Open  Currency
  ---------  ----------  --------------------------  ---------  --------
  INV-26001  2026-03-30  92 days late                 8,650.00  CNY
  INV-26004  2026-06-15  15 days late, instalment 2  67,800.00  CNY
  
  Paying habit, last twelve months
  Figure         Days      Amount  Currency
  -------------  ----  ----------  --------
  paid                 110,000.00  CNY
  days to pay    38.9
  days late      2.0
  still overdue         76,450.00  CNY
  
  Credit limit
  Limit               Share      Amount  Currency
  ------------------  -----  ----------  --------
  limit                      500,000.00  CNY
  used                29.3%  146,450.00  CNY
  open                        76,450.00  CNY
  drafts not matured          70,000.00  CNY
  
  Score
  Figure  Made of
  ------  ------------------------------------------------------------
  score   52, grade C: index 66.6, overdue 0.0, use 100.0, tenure 11.1
  $ ar customer 合肥
  C003 合肥建材经营部
  as of 2026-06-30
  customer 合肥
  
  Owed
  Currency  Not due  1-30  31-60      61-90  91-180  181+  On account    Balance    Overdue  Disputed
  --------  -------  ----  -----  ---------  ------  ----  ----------  ---------  ---------  --------
  CNY                             31,900.00                            31,900.00  31,900.00  5,000.00
  
  What should happen next
  Step            Date        Words                                                                         Amount  Currency
  --------------  ----------  -------------------------------------------------------------------------  ---------  --------
  chase promise   2026-06-25  ask for 10,000.00 CNY promised for 2026-06-25 for INV-26003                10,000.00  CNY
  settle dispute  2026-05-20  settle the dispute of INV-26003 (5,000.00 CNY) since 2026-05-20: 短装两吨   5,000.00  CNY
  collect         2026-04-04  collect 26,900.00 CNY, overdue since 2026-04-04                            26,900.00  CNY
  
  Master data
  Key          Value
  -----------  -----------------------
  name         合肥建材经营部
  address      合肥市瑶海区建材市场B12
  contact      吴强
  grade        C
  limit        50,000.00
  phone        0551-5555-0303
  salesperson  张伟
  terms        net 15
  
  Open items
  Document   Due         State                                     Open  Currency
  ---------  ----------  -----------------------------------  ---------  --------
  INV-26003  2026-04-04  87 days late, 5,000.00 CNY disputed  31,900.00  CNY
  
  Disputes
  Document   Since       About       Amount  Currency
  ---------  ----------  --------  --------  --------
  INV-26003  2026-05-20  短装两吨  5,000.00  CNY
  
  Promises
  For        By          State                                        Promised  Currency
  ---------  ----------  ------------------------------------------  ---------  --------
  INV-26003  2026-06-25  broken, 0.00 CNY received, made 2026-06-12  10,000.00  CNY
  
  Paying habit, last twelve months
  Figure         Days      Amount  Currency
  -------------  -----  ---------  --------
  paid                  20,000.00  CNY
  days to pay    185.0
  days late      170.0
  still overdue         31,900.00  CNY
  
  Credit limit
  Limit  Share     Amount  Currency
  -----  -----  ---------  --------
  limit         50,000.00  CNY
  used   63.8%  31,900.00  CNY
  
  Score
  Figure  Made of
  ------  ------------------------------------------------------------------------
  score   38, grade D: index 52.4, overdue 0.0, use 72.4, tenure 8.3, promises 0.0

The same for programs, as a list of facts.

  $ ar customer C003 -O csv
  section,item,date,text,currency,amount
  next,chase-promise,2026-06-25,"ask for 10,000.00 CNY promised for 2026-06-25 for INV-26003",CNY,10000.00
  next,settle-dispute,2026-05-20,"settle the dispute of INV-26003 (5,000.00 CNY) since 2026-05-20: 短装两吨",CNY,5000.00
  next,collect,2026-04-04,"collect 26,900.00 CNY, overdue since 2026-04-04",CNY,26900.00
  master,name,,合肥建材经营部,,
  master,address,,合肥市瑶海区建材市场B12,,
  master,contact,,吴强,,
  master,grade,,C,,
  master,limit,,"50,000.00",,
  master,phone,,0551-5555-0303,,
  master,salesperson,,张伟,,
  master,terms,,net 15,,
  balance,open,,,CNY,31900.00
  balance,on_account,,,CNY,0.00
  balance,balance,,,CNY,31900.00
  balance,overdue,,,CNY,31900.00
  balance,disputed,,,CNY,5000.00
  aging,not_due,,,CNY,0.00
  aging,1-30,,,CNY,0.00
  aging,31-60,,,CNY,0.00
  aging,61-90,,,CNY,31900.00
  aging,91-180,,,CNY,0.00
  aging,181+,,,CNY,0.00
  open,INV-26003,2026-04-04,"87 days late, 5,000.00 CNY disputed",CNY,31900.00
  dispute,INV-26003,2026-05-20,短装两吨,CNY,5000.00
  promise,INV-26003,2026-06-25,"broken, 0.00 CNY received, made 2026-06-12",CNY,10000.00
  habit,paid,,,CNY,20000.00
  habit,days_to_pay,,185.0,,
  habit,days_late,,170.0,,
  habit,open_overdue,,,CNY,31900.00
  limit,limit,,,CNY,50000.00
  limit,used,,63.8%,CNY,31900.00
  score,score,,"38, grade D: index 52.4, overdue 0.0, use 72.4, tenure 8.3, promises 0.0",,

A book that has named no currency yet has customers all the same.

  $ printf 'customer B\ncustomer A\n' | ar customer -f - -O csv
  customer,name,currency,balance,overdue,limit,grade,terms,salesperson,group,status
  A,A,,,,,,,,,active
  B,B,,,,,,,,,active
