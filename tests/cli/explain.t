Every fact that made an open amount what it is, with its place.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-07-01
  $ cd $ROOT/examples/wholesale; export AR_FILE=main.arl
  $ ar explain INV-26001
  sale INV-26001: C001 上海启明贸易有限公司, 8,650.00 CNY open
  as of 2026-07-01
  
  Date        What                      Change       Open  Said in
  ----------  --------------------  ----------  ---------  -------------
  2026-02-10  sale, due 2026-03-30   54,240.00  54,240.00  2026/02.arl:2
  2026-04-02  by receipt R-26002    -40,000.00  14,240.00  2026/04.arl:1
  2026-04-20  by credit CN-26001     -3,390.00  10,850.00  2026/04.arl:8
  2026-06-10  by receipt R-26003     -2,200.00   8,650.00  2026/06.arl:7

As of an earlier day, later facts have not happened.

  $ ar explain INV-26001 --as-of 2026-04-10
  sale INV-26001: C001 上海启明贸易有限公司, 14,240.00 CNY open
  as of 2026-04-10
  
  Date        What                      Change       Open  Said in
  ----------  --------------------  ----------  ---------  -------------
  2026-02-10  sale, due 2026-03-30   54,240.00  54,240.00  2026/02.arl:2
  2026-04-02  by receipt R-26002    -40,000.00  14,240.00  2026/04.arl:1

A document in instalments, a dispute, and what became of money that was received.

  $ ar explain INV-26004 --as-of 2026-06-30
  sale INV-26004: C001 上海启明贸易有限公司, 67,800.00 CNY open
  as of 2026-06-30
  
  Date        What                                                            Change        Open  Said in
  ----------  ----------------------------------------------------------  ----------  ----------  -------------
  2026-04-15  sale                                                        135,600.00  135,600.00  2026/04.arl:3
  2026-04-15  67,800.00 CNY due 2026-05-15, 67,800.00 CNY due 2026-06-15              135,600.00  2026/04.arl:3
  2026-05-15  by receipt R-26003                                          -67,800.00   67,800.00  2026/05.arl:2
  $ ar explain INV-26003 --as-of 2026-06-30
  sale INV-26003: C003 合肥建材经营部, 31,900.00 CNY open
  as of 2026-06-30
  
  Date        What                      Change       Open  Said in
  ----------  ---------------------  ---------  ---------  -------------
  2026-03-20  sale, due 2026-04-04   33,900.00  33,900.00  2026/03.arl:8
  2026-05-20  5,000.00 CNY disputed             33,900.00  2026/05.arl:5
  2026-06-05  by receipt R-26004     -2,000.00  31,900.00  2026/06.arl:5
  $ ar explain R-26003
  receipt R-26003: C001 上海启明贸易有限公司, 0.00 CNY left
  as of 2026-07-01
  
  Date        What                   Change       Left  Said in
  ----------  -----------------  ----------  ---------  -------------
  2026-05-15  receipt             70,000.00  70,000.00  2026/05.arl:1
  2026-05-15  to sale INV-26004  -67,800.00   2,200.00  2026/05.arl:2
  2026-06-10  to sale INV-26001   -2,200.00       0.00  2026/06.arl:7

  $ ar explain R-26001 -O csv
  date,document,fact,other,currency,change,remainder,derived,rule,file,line
  2026-03-14,R-26001,entered,,CNY,21021.00,21021.00,no,,2026/03.arl,5
  2026-03-14,R-26001,allocated,INV-26002,CNY,-21021.00,0.00,no,,2026/03.arl,6

Where the journal is silent a rule speaks: whose unsaid money, and which item it
went to before which other.

  $ mkdir "$CRAMTMP/tab"; cd "$CRAMTMP/tab"
  $ cat > main.arl <<'END_OF_BOOK'
  > book
  >   currency: EUR
  > customer T "Tab"
  >   terms: net 30
  >   allocate: oldest-first
  > 2026-01-10 sale T INV-3 40.00
  > 2026-01-12 sale T INV-4 60.00 due:2026-01-31
  > 2026-02-03 receipt T R-3 50.00
  > 2026-02-10 void R-3 reason:bounced
  > END_OF_BOOK
  $ export AR_FILE=main.arl
  $ ar explain INV-4
  sale INV-4: T Tab, 60.00 EUR open
  as of 2026-07-01
  
  Date        What                                Change   Open  Said in
  ----------  ----------------------------------  ------  -----  ----------
  2026-01-12  sale, due 2026-01-31                 60.00  60.00  main.arl:7
  2026-02-03  by receipt R-3                      -50.00  10.00  main.arl:8
  2026-02-10  open again: receipt R-3 was voided   50.00  60.00  main.arl:8
  
  2026-02-03 oldest-first: unsaid money of R-3 of 2026-02-03 goes to INV-4 (due 2026-01-31, dated 2026-01-12) before INV-3 (due 2026-02-09, dated 2026-01-10)
  $ ar explain R-3 --as-of 2026-02-09 -O csv
  date,document,fact,other,currency,change,remainder,derived,rule,file,line
  2026-02-03,R-3,entered,,EUR,50.00,50.00,no,,main.arl,8
  2026-02-03,R-3,allocated,INV-4,EUR,-50.00,0.00,yes,"oldest-first: unsaid money of R-3 of 2026-02-03 goes to INV-4 (due 2026-01-31, dated 2026-01-12) before INV-3 (due 2026-02-09, dated 2026-01-10)",main.arl,8

A number that does not exist.

  $ ar explain INV-33
  ar: no document INV-33
  help: did you mean INV-3?
  [2]
