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
  2026-02-10  open again: receipt R-3 was voided   50.00  60.00  main.arl:9
  
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

A customer who runs a tab pays three round sums. Which invoice each of them
settled, and by which rule, and what is left of the last:

  $ cat > noodles.arl <<'END_OF_BOOK'
  > book
  >   currency: CNY
  > customer TAB "Noodle Bar"
  >   terms: net 30
  >   allocate: oldest-first
  > 2026-01-05 sale TAB N-1 300.00
  > 2026-01-12 sale TAB N-2 450.00
  > 2026-01-20 sale TAB N-3 250.00
  > 2026-02-02 receipt TAB R-1 400.00 via:cash
  > 2026-02-16 receipt TAB R-2 300.00 via:cash
  > 2026-03-02 receipt TAB R-3 200.00 via:cash
  > END_OF_BOOK
  $ export AR_FILE=noodles.arl AR_TODAY=2026-03-09
  $ for receipt in R-1 R-2 R-3; do ar explain $receipt; echo; done
  receipt R-1: TAB Noodle Bar, 0.00 CNY left
  as of 2026-03-09
  
  Date        What          Change    Left  Said in
  ----------  -----------  -------  ------  -------------
  2026-02-02  receipt       400.00  400.00  noodles.arl:9
  2026-02-02  to sale N-1  -300.00  100.00  noodles.arl:9
  2026-02-02  to sale N-2  -100.00    0.00  noodles.arl:9
  
  2026-02-02 oldest-first: unsaid money of R-1 of 2026-02-02 goes to N-1 (due 2026-02-04, dated 2026-01-05) before N-2 (due 2026-02-11, dated 2026-01-12)
  2026-02-02 oldest-first: unsaid money of R-1 of 2026-02-02 goes to N-2 (due 2026-02-11, dated 2026-01-12) before N-3 (due 2026-02-19, dated 2026-01-20)
  
  receipt R-2: TAB Noodle Bar, 0.00 CNY left
  as of 2026-03-09
  
  Date        What          Change    Left  Said in
  ----------  -----------  -------  ------  --------------
  2026-02-16  receipt       300.00  300.00  noodles.arl:10
  2026-02-16  to sale N-2  -300.00    0.00  noodles.arl:10
  
  2026-02-16 oldest-first: unsaid money of R-2 of 2026-02-16 goes to N-2 (due 2026-02-11, dated 2026-01-12) before N-3 (due 2026-02-19, dated 2026-01-20)
  
  receipt R-3: TAB Noodle Bar, 0.00 CNY left
  as of 2026-03-09
  
  Date        What          Change    Left  Said in
  ----------  -----------  -------  ------  --------------
  2026-03-02  receipt       200.00  200.00  noodles.arl:11
  2026-03-02  to sale N-2   -50.00  150.00  noodles.arl:11
  2026-03-02  to sale N-3  -150.00    0.00  noodles.arl:11
  
  2026-03-02 oldest-first: unsaid money of R-3 of 2026-03-02 goes to N-2 (due 2026-02-11, dated 2026-01-12) before N-3 (due 2026-02-19, dated 2026-01-20)
  2026-03-02 oldest-first: unsaid money of R-3 of 2026-03-02 goes to N-3 (due 2026-02-19, dated 2026-01-20)
  
  $ ar explain N-2
  sale N-2: TAB Noodle Bar, 0.00 CNY open
  as of 2026-03-09
  
  Date        What                   Change    Open  Said in
  ----------  --------------------  -------  ------  --------------
  2026-01-12  sale, due 2026-02-11   450.00  450.00  noodles.arl:7
  2026-02-02  by receipt R-1        -100.00  350.00  noodles.arl:9
  2026-02-16  by receipt R-2        -300.00   50.00  noodles.arl:10
  2026-03-02  by receipt R-3         -50.00    0.00  noodles.arl:11
  
  2026-02-02 oldest-first: unsaid money of R-1 of 2026-02-02 goes to N-2 (due 2026-02-11, dated 2026-01-12) before N-3 (due 2026-02-19, dated 2026-01-20)
  2026-02-16 oldest-first: unsaid money of R-2 of 2026-02-16 goes to N-2 (due 2026-02-11, dated 2026-01-12) before N-3 (due 2026-02-19, dated 2026-01-20)
  2026-03-02 oldest-first: unsaid money of R-3 of 2026-03-02 goes to N-2 (due 2026-02-11, dated 2026-01-12) before N-3 (due 2026-02-19, dated 2026-01-20)

Weeks later the customer says that 450.00 are for N-2. What is said goes first from
that day on: the sums that were placed there go to what is open then, and the rest
is on account. Every earlier day stays as it was.

  $ reports() { for what in "explain N-1" "explain N-2" "explain N-3" "explain R-2" aging; do ar $what --as-of $1; done; }
  $ reports 2026-02-16 > earlier; reports 2026-03-09 >> earlier
  $ echo "2026-03-10 receipt TAB R-4 450.00 to:N-2" >> noodles.arl
  $ { reports 2026-02-16; reports 2026-03-09; } | cmp - earlier
  $ ar explain N-2 --today 2026-03-10
  sale N-2: TAB Noodle Bar, 0.00 CNY open
  as of 2026-03-10
  
  Date        What                                                           Change    Open  Said in
  ----------  ------------------------------------------------------------  -------  ------  --------------
  2026-01-12  sale, due 2026-02-11                                           450.00  450.00  noodles.arl:7
  2026-02-02  by receipt R-1                                                -100.00  350.00  noodles.arl:9
  2026-02-16  by receipt R-2                                                -300.00   50.00  noodles.arl:10
  2026-03-02  by receipt R-3                                                 -50.00    0.00  noodles.arl:11
  2026-03-10  withdrawn: receipt R-1, for which the journal leaves no room   100.00  100.00  noodles.arl:9
  2026-03-10  withdrawn: receipt R-2, for which the journal leaves no room   300.00  400.00  noodles.arl:10
  2026-03-10  withdrawn: receipt R-3, for which the journal leaves no room    50.00  450.00  noodles.arl:11
  2026-03-10  by receipt R-4                                                -450.00    0.00  noodles.arl:12
  
  2026-02-02 oldest-first: unsaid money of R-1 of 2026-02-02 goes to N-2 (due 2026-02-11, dated 2026-01-12) before N-3 (due 2026-02-19, dated 2026-01-20)
  2026-02-16 oldest-first: unsaid money of R-2 of 2026-02-16 goes to N-2 (due 2026-02-11, dated 2026-01-12) before N-3 (due 2026-02-19, dated 2026-01-20)
  2026-03-02 oldest-first: unsaid money of R-3 of 2026-03-02 goes to N-2 (due 2026-02-11, dated 2026-01-12) before N-3 (due 2026-02-19, dated 2026-01-20)
  $ ar open --today 2026-03-10
  Open items
  as of 2026-03-10
  
  CNY
  Customer  Name        Document  Kind     Date        Due   Amount     Open  Status
  --------  ----------  --------  -------  ----------  ---  -------  -------  ----------
  TAB       Noodle Bar  R-2       receipt  2026-02-16       -300.00  -300.00  on-account
  TAB       Noodle Bar  R-3       receipt  2026-03-02       -200.00   -50.00  on-account
  --------  ----------  --------  -------  ----------  ---  -------  -------  ----------
  Total                                                              -350.00

An `apply` is said as well: what it takes from N-3 on its day was open until then.

  $ sed -i '$d' noodles.arl
  $ echo "2026-03-05 receipt TAB R-4 100.00 to:*" >> noodles.arl
  $ echo "2026-03-10 apply TAB 100.00 from:R-4 to:N-3" >> noodles.arl
  $ ar explain N-3 --as-of 2026-03-09
  sale N-3: TAB Noodle Bar, 100.00 CNY open
  as of 2026-03-09
  
  Date        What                   Change    Open  Said in
  ----------  --------------------  -------  ------  --------------
  2026-01-20  sale, due 2026-02-19   250.00  250.00  noodles.arl:8
  2026-03-02  by receipt R-3        -150.00  100.00  noodles.arl:11
  
  2026-03-02 oldest-first: unsaid money of R-3 of 2026-03-02 goes to N-3 (due 2026-02-19, dated 2026-01-20)
  $ ar explain N-3 --as-of 2026-03-10
  sale N-3: TAB Noodle Bar, 0.00 CNY open
  as of 2026-03-10
  
  Date        What                   Change    Open  Said in
  ----------  --------------------  -------  ------  --------------
  2026-01-20  sale, due 2026-02-19   250.00  250.00  noodles.arl:8
  2026-03-02  by receipt R-3        -150.00  100.00  noodles.arl:11
  2026-03-10  by receipt R-4        -100.00    0.00  noodles.arl:13
  
  2026-03-02 oldest-first: unsaid money of R-3 of 2026-03-02 goes to N-3 (due 2026-02-19, dated 2026-01-20)

What a policy placed is not for an `unapply`: it makes room by itself.

  $ echo "2026-03-12 unapply TAB 100.00 from:R-1 to:N-2" >> noodles.arl
  $ ar check
  noodles.arl:14:24: error: nothing of R-1 is applied to N-2 on that day, this takes back 100.00 [unapply-exceeds]
     14 | 2026-03-12 unapply TAB 100.00 from:R-1 to:N-2
        |                        ^^^^^^
  noodles.arl:9:24: note: the source
      9 | 2026-02-02 receipt TAB R-1 400.00 via:cash
  noodles.arl:7:21: note: the invoice
      7 | 2026-01-12 sale TAB N-2 450.00
  help: no entry applies R-1 to N-2; what `oldest-first` placed makes room by itself
  1 file, 9 entries, 1 customer, 7 documents, 2026-01-05 to 2026-03-12: 1 error, no warnings
  [3]
