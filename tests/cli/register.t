The register is the account of a customer: what it owed before, every movement,
and what it owes after, which is what `ar balance` says of that day.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-07-01
  $ cd $ROOT/examples/wholesale; export AR_FILE=main.arl
  $ ar register C001 --from 2026-05-01 --to 2026-06-30
  Accounts
  2026-05-01 to 2026-06-30
  customer C001
  
  C001 上海启明贸易有限公司, CNY
  Date        Document  Kind     Title  Debit     Credit     Balance
  ----------  --------  -------  -----  -----  ---------  ----------
  2026-05-01            opening                           146,450.00
  2026-05-15  R-26003   receipt                70,000.00   76,450.00
  ----------  --------  -------  -----  -----  ---------  ----------
  2026-06-30            closing                70,000.00   76,450.00

For programs there are the movements only, with their place. Sorted by day and
number, whatever file an entry stands in.

  $ ar register C002 C003 -O csv
  date,customer,document,kind,title,currency,debit,credit,balance,file,line
  2026-03-05,C002,INV-26002,sale,,CNY,21450.00,0.00,21450.00,2026/03.arl,1
  2026-03-14,C002,INV-26002,discount,,CNY,0.00,429.00,21021.00,2026/03.arl,5
  2026-03-14,C002,R-26001,receipt,,CNY,0.00,21021.00,0.00,2026/03.arl,5
  2026-01-01,C003,INV-2025-311,open,,CNY,18000.00,0.00,18000.00,2026/01.arl,2
  2026-03-20,C003,INV-26003,sale,,CNY,33900.00,0.00,51900.00,2026/03.arl,8
  2026-06-05,C003,R-26004,receipt,,CNY,0.00,20000.00,31900.00,2026/06.arl,2

JSON has opening and closing in its totals.

  $ ar register C002 --from 2026-03-10 -O json
  {"report":"register","version":1,"book":"华东五金批发有限公司","period":{"from":"2026-03-10","to":"2026-07-01"},"filters":["customer C002"],"rows":[
  {"date":"2026-03-14","customer":"C002","document":"INV-26002","kind":"discount","title":"","currency":"CNY","debit":"0.00","credit":"429.00","balance":"21021.00","file":"2026/03.arl","line":5},
  {"date":"2026-03-14","customer":"C002","document":"R-26001","kind":"receipt","title":"","currency":"CNY","debit":"0.00","credit":"21021.00","balance":"0.00","file":"2026/03.arl","line":5}
  ],"totals":[
  {"currency":"CNY","opening":"21450.00","debit":"0.00","credit":"21450.00","closing":"0.00"}
  ]}

What was set against which document, discounts apart.

  $ ar register --allocations --period 2026Q1
  Allocations
  2026-01-01 to 2026-03-31
  
  Date        Source   Document   Customer  Currency     Amount  Discount  Used currency       Used  Derived
  ----------  -------  ---------  --------  --------  ---------  --------  -------------  ---------  -------
  2026-03-14  R-26001  INV-26002  C002      CNY       21,021.00    429.00  CNY            21,021.00  no

A book with everything that takes money back: a receipt that bounced, a debt
that was written off and paid after all, an allocation that was undone.

  $ mkdir "$CRAMTMP/back"; cd "$CRAMTMP/back"
  $ cat > main.arl <<'END_OF_BOOK'
  > book
  >   name: "Taken back"
  >   currency: EUR
  > customer A "Alder"
  >   terms: net 30
  >   group: trees
  > customer B "Birch"
  >   terms: net 30
  >   group: trees
  > customer T "Tab"
  >   terms: net 30
  >   allocate: oldest-first
  > 2026-01-05 sale A INV-1 100.00 "Planks"
  > 2026-01-06 sale A INV-2 50.00
  > 2026-01-20 receipt A R-1 100.00 to:INV-1
  > 2026-01-25 void R-1 reason:bounced
  > 2026-02-01 writeoff A W-1 50.00 to:INV-2
  > 2026-03-01 recover A RC-1 20.00 from:W-1
  > 2026-03-05 receipt B R-2 30.00
  >   to INV-1  30.00
  > 2026-03-06 unapply B 10.00 from:R-2 to:INV-1
  > 2026-01-10 sale T INV-3 40.00
  > 2026-01-12 sale T INV-4 60.00 due:2026-01-31
  > 2026-02-03 receipt T R-3 70.00
  > END_OF_BOOK
  $ export AR_FILE=main.arl
  $ ar register A B
  Accounts
  until 2026-07-01
  customers A, B
  
  A Alder, EUR
  Date        Document  Kind      Title    Debit  Credit  Balance
  ----------  --------  --------  ------  ------  ------  -------
                        opening                              0.00
  2026-01-05  INV-1     sale      Planks  100.00           100.00
  2026-01-06  INV-2     sale               50.00           150.00
  2026-01-20  R-1       receipt                   100.00    50.00
  2026-01-25  R-1       void              100.00           150.00
  2026-02-01  W-1       writeoff                   50.00   100.00
  2026-03-01  RC-1      recover                    20.00    80.00
  2026-03-01  RC-1      recover            20.00           100.00
  2026-03-05  INV-1     transfer                   30.00    70.00
  2026-03-06  INV-1     transfer           10.00            80.00
  ----------  --------  --------  ------  ------  ------  -------
  2026-07-01            closing           280.00  200.00    80.00
  
  B Birch, EUR
  Date        Document  Kind      Title  Debit  Credit  Balance
  ----------  --------  --------  -----  -----  ------  -------
                        opening                            0.00
  2026-03-05  R-2       receipt                  30.00   -30.00
  2026-03-05  R-2       transfer         30.00             0.00
  2026-03-06  R-2       transfer                 10.00   -10.00
  ----------  --------  --------  -----  -----  ------  -------
  2026-07-01            closing          30.00   40.00   -10.00
  $ ar register --allocations -O csv
  date,source,document,customer,currency,amount,discount,used_currency,used,derived
  2026-01-20,R-1,INV-1,A,EUR,100.00,0.00,EUR,100.00,no
  2026-01-25,R-1,INV-1,A,EUR,-100.00,0.00,EUR,-100.00,no
  2026-02-01,W-1,INV-2,A,EUR,50.00,0.00,EUR,50.00,no
  2026-02-03,R-3,INV-3,T,EUR,10.00,0.00,EUR,10.00,yes
  2026-02-03,R-3,INV-4,T,EUR,60.00,0.00,EUR,60.00,yes
  2026-03-05,R-2,INV-1,A,EUR,30.00,0.00,EUR,30.00,no
  2026-03-06,R-2,INV-1,A,EUR,-10.00,0.00,EUR,-10.00,no

Under a filter on documents, what comes from a document that is not selected is
a transfer, so that the closing line is what is open of those that are.

  $ ar balance --where group=trees -O csv
  customer,name,currency,open,on_account,balance,overdue
  A,Alder,EUR,80.00,0.00,80.00,80.00
  B,Birch,EUR,0.00,-10.00,-10.00,0.00
  $ ar register --where group=trees --to 2026-01-24 -O csv
  date,customer,document,kind,title,currency,debit,credit,balance,file,line
  2026-01-05,A,INV-1,sale,Planks,EUR,100.00,0.00,100.00,main.arl,13
  2026-01-06,A,INV-2,sale,,EUR,50.00,0.00,150.00,main.arl,14
  2026-01-20,A,R-1,receipt,,EUR,0.00,100.00,50.00,main.arl,15

A period that ends before it begins is refused.

  $ ar register --from 2026-02-01 --to 2026-01-01
  ar: --from: 2026-02-01 is after 2026-01-01
  [2]
