What is past its due day, the latest first.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ export AR_FILE=$ROOT/examples/wholesale/main.arl
  $ ar overdue
  Overdue
  as of 2026-06-30
  
  CNY
  Customer  Name                  Document   Inst.  Due         Days late        Open  Disputed  Level  Reminded  Promised  Salesperson  Phone
  --------  --------------------  ---------  -----  ----------  ---------  ----------  --------  -----  --------  --------  -----------  --------------
  C001      上海启明贸易有限公司  INV-26001      1  2026-03-30         92    8,650.00                                       张伟         021-5555-0101
  C003      合肥建材经营部        INV-26003      1  2026-04-04         87   31,900.00  5,000.00                             张伟         0551-5555-0303
  C001      上海启明贸易有限公司  INV-26004      2  2026-06-15         15   67,800.00                                       张伟         021-5555-0101
  --------  --------------------  ---------  -----  ----------  ---------  ----------  --------  -----  --------  --------  -----------  --------------
  Total                                                                    108,350.00  5,000.00
  $ ar overdue -O csv --sort amount
  customer,name,document,instalment,date,due,days_late,currency,open,disputed,level,last_reminder,promised,salesperson,email,phone
  C001,上海启明贸易有限公司,INV-26004,2,2026-04-15,2026-06-15,15,CNY,67800.00,0.00,,,,张伟,ap@qiming.example,021-5555-0101
  C003,合肥建材经营部,INV-26003,1,2026-03-20,2026-04-04,87,CNY,31900.00,5000.00,,,,张伟,,0551-5555-0303
  C001,上海启明贸易有限公司,INV-26001,1,2026-02-10,2026-03-30,92,CNY,8650.00,0.00,,,,张伟,ap@qiming.example,021-5555-0101
  $ ar overdue -O csv --sort customer --by salesperson
  salesperson,customer,name,document,instalment,date,due,days_late,currency,open,disputed,level,last_reminder,promised,email,phone
  张伟,C001,上海启明贸易有限公司,INV-26001,1,2026-02-10,2026-03-30,92,CNY,8650.00,0.00,,,,ap@qiming.example,021-5555-0101
  张伟,C001,上海启明贸易有限公司,INV-26004,2,2026-04-15,2026-06-15,15,CNY,67800.00,0.00,,,,ap@qiming.example,021-5555-0101
  张伟,C003,合肥建材经营部,INV-26003,1,2026-03-20,2026-04-04,87,CNY,31900.00,5000.00,,,,,0551-5555-0303

People see what each group adds up to.

  $ ar overdue --by salesperson,customer --currency CNY
  Overdue
  as of 2026-06-30
  currency CNY
  
  CNY
  Salesperson       Customer  Name                  Document   Inst.  Due         Days late        Open  Disputed  Level  Reminded  Promised  Phone
  ----------------  --------  --------------------  ---------  -----  ----------  ---------  ----------  --------  -----  --------  --------  --------------
  张伟              C001      上海启明贸易有限公司  INV-26001      1  2026-03-30         92    8,650.00                                       021-5555-0101
  张伟              C001      上海启明贸易有限公司  INV-26004      2  2026-06-15         15   67,800.00                                       021-5555-0101
                                                                                             ----------  --------
  Total 张伟, C001                                                                            76,450.00
  
  张伟              C003      合肥建材经营部        INV-26003      1  2026-04-04         87   31,900.00  5,000.00                             0551-5555-0303
  ----------------  --------  --------------------  ---------  -----  ----------  ---------  ----------  --------  -----  --------  --------  --------------
  Total                                                                                      108,350.00  5,000.00

The promise of C003 is live until two days after 25 June, and broken then.

  $ ar overdue -O csv C003 --as-of 2026-06-20 | cut -d, -f3,7,9,13
  document,days_late,open,promised
  INV-26003,77,31900.00,2026-06-25
  $ ar overdue -O csv C003 --as-of 2026-06-28 | cut -d, -f3,7,9,13
  document,days_late,open,promised
  INV-26003,85,31900.00,

Reminders show with their level from the day they were sent.

  $ ar overdue -f $ROOT/examples/services/main.arl --as-of 2026-04-30 BOLT -O csv
  customer,name,document,instalment,date,due,days_late,currency,open,disputed,level,last_reminder,promised,salesperson,email,phone
  BOLT,Bolt Studios,MV-102,1,2026-01-20,2026-02-10,79,GBP,1000.00,0.00,2,2026-04-28,,,,
  $ ar overdue -f $ROOT/examples/services/main.arl --as-of 2026-04-27 BOLT -O csv
  customer,name,document,instalment,date,due,days_late,currency,open,disputed,level,last_reminder,promised,salesperson,email,phone
  BOLT,Bolt Studios,MV-102,1,2026-01-20,2026-02-10,76,GBP,1000.00,0.00,,,,,,

Small and young items can be left out; a script can ask whether any is left.

  $ ar overdue --min-days 30 --min-amount 10,000.00 --exit-code
  Overdue
  as of 2026-06-30
  at least 30 days late; at least 10000.00
  
  CNY
  Customer  Name            Document   Inst.  Due         Days late       Open  Disputed  Level  Reminded  Promised  Salesperson  Phone
  --------  --------------  ---------  -----  ----------  ---------  ---------  --------  -----  --------  --------  -----------  --------------
  C003      合肥建材经营部  INV-26003      1  2026-04-04         87  31,900.00  5,000.00                             张伟         0551-5555-0303
  --------  --------------  ---------  -----  ----------  ---------  ---------  --------  -----  --------  --------  -----------  --------------
  Total                                                              31,900.00  5,000.00
  [1]
  $ ar overdue --min-days 100 --exit-code
  Overdue
  as of 2026-06-30
  at least 100 days late
  
  nothing is overdue

  $ ar overdue --min-amount much
  ar: --min-amount: much is no amount; write 1,000.00
  [2]
