A book with every state in it, and the list that its customer keeps.

  $ cat > main.arl <<'END'
  > book
  >   name: "Harbour Coffee Ltd"
  >   currency: EUR
  >   address: 12 Quay Street, Northport
  >   contact: Lin Wei
  > customer A "Acme Ltd"
  >   terms: net 30
  >   contact: Joan Mills
  > customer B "Beta Ltd"
  >   terms: net 30
  > 2026-03-02 sale A INV-26001 900.00
  > 2026-03-05 sale A INV-26002 250.00
  > 2026-03-09 sale A INV-26003 80.00
  > 2026-04-01 sale A INV-26004 400.00
  > 2026-04-01 sale A INV-26005 120.00
  > 2026-04-02 sale A INV-26006 75.00 USD
  > 2026-04-03 sale A INV-26007 310.00
  > 2026-04-04 sale B INV-26008 999.00
  > 2026-05-11 receipt A R-1 80.00 to:INV-26003
  > 2026-06-01 credit A CN-1 50.00 to:*
  > 2026-06-02 credit A CN-2 10.00 for:INV-26007
  > 2026-06-03 receipt A R-2 33.00 to:*
  > 2026-06-08 receipt A R-3 250.00 to:INV-26002
  > END
  $ cat > acme.csv <<'END'
  > number,amount,date,kind
  > INV-26001,900.00,2026-03-02,invoice
  > INV-26002,250.00,2026-03-06,invoice
  > INV-26003,80.00,2026-03-09,invoice
  > inv 26004,400.00,2026-04-02,invoice
  > INV-26005,102.00,2026-04-01,invoice
  > INV-26007,310.00,2026-04-03,invoice
  > INV-26008,999.00,2026-04-04,invoice
  > 4711,5.00,,credit note
  > ,1.00,,
  > END
  $ ar compare A acme.csv --as-of 2026-06-10 -O csv
  state,document,theirs,date,their_date,currency,our_open,their_open,difference
  equal,INV-26001,INV-26001,2026-03-02,2026-03-02,EUR,900.00,900.00,0.00
  timing,INV-26002,INV-26002,2026-03-05,2026-03-06,EUR,0.00,250.00,-250.00
  missing-here,INV-26003,INV-26003,2026-03-09,2026-03-09,EUR,0.00,80.00,-80.00
  equal,INV-26004,inv 26004,2026-04-01,2026-04-02,EUR,400.00,400.00,0.00
  amount,INV-26005,INV-26005,2026-04-01,2026-04-01,EUR,120.00,102.00,18.00
  credit-not-taken,INV-26007,INV-26007,2026-04-03,2026-04-03,EUR,300.00,310.00,-10.00
  missing-here,,INV-26008,,2026-04-04,EUR,0.00,999.00,-999.00
  credit-not-taken,CN-1,,2026-06-01,,EUR,-50.00,0.00,-50.00
  missing-there,R-2,,2026-06-03,,EUR,-33.00,0.00,-33.00
  missing-here,,,,,EUR,0.00,1.00,-1.00
  missing-here,,4711,,,EUR,0.00,-5.00,5.00
  missing-there,INV-26006,,2026-04-02,,USD,75.00,0.00,75.00
  [1]

The same for people, one block per currency with both balances, and for programs.

  $ ar compare acme acme.csv --as-of 2026-06-10
  Our open items and those of A Acme Ltd
  as of 2026-06-10
  
  EUR
  State             Document   Theirs     Date        Their date  Open here  On their list  Difference
  ----------------  ---------  ---------  ----------  ----------  ---------  -------------  ----------
  equal             INV-26001  INV-26001  2026-03-02  2026-03-02     900.00         900.00
  timing            INV-26002  INV-26002  2026-03-05  2026-03-06                    250.00     -250.00
  missing-here      INV-26003  INV-26003  2026-03-09  2026-03-09                     80.00      -80.00
  equal             INV-26004  inv 26004  2026-04-01  2026-04-02     400.00         400.00
  amount            INV-26005  INV-26005  2026-04-01  2026-04-01     120.00         102.00       18.00
  credit-not-taken  INV-26007  INV-26007  2026-04-03  2026-04-03     300.00         310.00      -10.00
  missing-here                 INV-26008              2026-04-04                    999.00     -999.00
  credit-not-taken  CN-1                  2026-06-01                 -50.00                     -50.00
  missing-there     R-2                   2026-06-03                 -33.00                     -33.00
  missing-here                                                                        1.00       -1.00
  missing-here                 4711                                                  -5.00        5.00
  ----------------  ---------  ---------  ----------  ----------  ---------  -------------  ----------
  Balance                                                          1,637.00       3,037.00   -1,400.00
  
  USD
  State          Document   Theirs  Date        Their date  Open here  On their list  Difference
  -------------  ---------  ------  ----------  ----------  ---------  -------------  ----------
  missing-there  INV-26006          2026-04-02                  75.00                      75.00
  -------------  ---------  ------  ----------  ----------  ---------  -------------  ----------
  Balance                                                       75.00                      75.00
  
  2 equal, 10 differ
  [1]
  $ ar compare A acme.csv --as-of 2026-06-10 -O json
  {"report":"compare","version":1,"book":"Harbour Coffee Ltd","as_of":"2026-06-10","filters":[],"rows":[
  {"state":"equal","document":"INV-26001","theirs":"INV-26001","date":"2026-03-02","their_date":"2026-03-02","currency":"EUR","our_open":"900.00","their_open":"900.00","difference":"0.00"},
  {"state":"timing","document":"INV-26002","theirs":"INV-26002","date":"2026-03-05","their_date":"2026-03-06","currency":"EUR","our_open":"0.00","their_open":"250.00","difference":"-250.00"},
  {"state":"missing-here","document":"INV-26003","theirs":"INV-26003","date":"2026-03-09","their_date":"2026-03-09","currency":"EUR","our_open":"0.00","their_open":"80.00","difference":"-80.00"},
  {"state":"equal","document":"INV-26004","theirs":"inv 26004","date":"2026-04-01","their_date":"2026-04-02","currency":"EUR","our_open":"400.00","their_open":"400.00","difference":"0.00"},
  {"state":"amount","document":"INV-26005","theirs":"INV-26005","date":"2026-04-01","their_date":"2026-04-01","currency":"EUR","our_open":"120.00","their_open":"102.00","difference":"18.00"},
  {"state":"credit-not-taken","document":"INV-26007","theirs":"INV-26007","date":"2026-04-03","their_date":"2026-04-03","currency":"EUR","our_open":"300.00","their_open":"310.00","difference":"-10.00"},
  {"state":"missing-here","document":"","theirs":"INV-26008","date":null,"their_date":"2026-04-04","currency":"EUR","our_open":"0.00","their_open":"999.00","difference":"-999.00"},
  {"state":"credit-not-taken","document":"CN-1","theirs":"","date":"2026-06-01","their_date":null,"currency":"EUR","our_open":"-50.00","their_open":"0.00","difference":"-50.00"},
  {"state":"missing-there","document":"R-2","theirs":"","date":"2026-06-03","their_date":null,"currency":"EUR","our_open":"-33.00","their_open":"0.00","difference":"-33.00"},
  {"state":"missing-here","document":"","theirs":"","date":null,"their_date":null,"currency":"EUR","our_open":"0.00","their_open":"1.00","difference":"-1.00"},
  {"state":"missing-here","document":"","theirs":"4711","date":null,"their_date":null,"currency":"EUR","our_open":"0.00","their_open":"-5.00","difference":"5.00"},
  {"state":"missing-there","document":"INV-26006","theirs":"","date":"2026-04-02","their_date":null,"currency":"USD","our_open":"75.00","their_open":"0.00","difference":"75.00"}
  ],"totals":[
  {"currency":"EUR","our_open":"1637.00","their_open":"3037.00","difference":"-1400.00"},
  {"currency":"USD","our_open":"75.00","their_open":"0.00","difference":"75.00"}
  ]}
  [1]

Ten days after it was settled INV-26002 is a matter of timing, eleven days after
no more.

  $ ar compare A acme.csv --as-of 2026-06-18 -O csv | grep 26002
  timing,INV-26002,INV-26002,2026-03-05,2026-03-06,EUR,0.00,250.00,-250.00
  $ ar compare A acme.csv --as-of 2026-06-19 -O csv | grep 26002
  missing-here,INV-26002,INV-26002,2026-03-05,2026-03-06,EUR,0.00,250.00,-250.00

A letter says the same in words, in the language of the customer, or as a page.

  $ ar compare A acme.csv --as-of 2026-06-10 --letter
  Harbour Coffee Ltd
  12 Quay Street
  Northport
  
  Acme Ltd
  For the attention of Joan Mills
  
  Date          10 June 2026
  Reference     A-2026-06-10
  Customer no.  A
  
  COMPARISON OF ACCOUNTS
  as at 10 June 2026
  
  Dear Joan Mills,
  
  Thank you for your list of open items. We have compared it with our books as
  they stood at the close of 10 June 2026.
  
  Amounts in EUR
    Our balance  1,637.00
    Your list    3,037.00
    Difference   -1,400.00
  
  Invoice INV-26002, 5 March 2026
    It was settled in our books on 8 June 2026, a few days before this letter.
    Ours         0.00
    Yours        250.00
    Difference   -250.00
  
  Invoice INV-26003, 9 March 2026
    It is on your list; in our books it was settled on 11 May 2026.
    Ours         0.00
    Yours        80.00
    Difference   -80.00
  
  Invoice INV-26005, 1 April 2026
    Our books and your list have other amounts.
    Ours         120.00
    Yours        102.00
    Difference   18.00
  
  Invoice INV-26007, 3 April 2026
    Your list does not count the credit we gave on it.
    Ours         300.00
    Yours        310.00
    Difference   -10.00
  
  Invoice INV-26008, 4 April 2026
    It is on your list; your account with us has no such item.
    Ours         0.00
    Yours        999.00
    Difference   -999.00
  
  Credit CN-1, 1 June 2026
    This credit is not on your list; please take it.
    Ours         -50.00
    Yours        0.00
    Difference   -50.00
  
  Payment R-2, 3 June 2026
    It is open in our books and not on your list.
    Ours         -33.00
    Yours        0.00
    Difference   -33.00
  
  An item without a number
    It is on your list; your account with us has no such item.
    Ours         0.00
    Yours        1.00
    Difference   -1.00
  
  Credit 4711
    It is on your list; your account with us has no such item.
    Ours         0.00
    Yours        -5.00
    Difference   5.00
  
  Amounts in USD
    Our balance  75.00
    Your list    0.00
    Difference   75.00
  
  Invoice INV-26006, 2 April 2026
    It is open in our books and not on your list.
    Ours         75.00
    Yours        0.00
    Difference   75.00
  
  Please look into these items and tell us what you find.
  
  For any question, please contact:
    Lin Wei, Harbour Coffee Ltd
  
  Yours sincerely,
  
  Lin Wei
  Harbour Coffee Ltd
  [1]
  $ ar compare A acme.csv --as-of 2026-06-10 --letter --lang zh-CN | sed -n '5,30p'
  账目核对函
  截至2026年6月10日
  
  致：Acme Ltd
  Joan Mills 收
  
  日　　期：2026年6月10日
  编　　号：A-2026-06-10
  客户编号：A
  
  Acme Ltd：
  
  感谢贵公司提供未清项目清单。我公司已与截至2026年6月10日的账目核对，结果如下。
  
  币种：EUR
    我公司余额：1,637.00
    贵公司清单：3,037.00
    差　　　额：-1,400.00
  
  单据 INV-26002，2026年3月5日
    我公司账上已于2026年6月8日结清，应为入账时间差。
    我公司：0.00
    贵公司：250.00
    差　额：-250.00
  
  单据 INV-26003，2026年3月9日
  $ ar compare A acme.csv --as-of 2026-06-10 --letter -O html | sed -n '/<h2>/,/<\/tbody>/p'
  <h2>Amounts in EUR</h2>
  <table class="items">
  <thead><tr>
  <th>Item</th>
  <th>Date</th>
  <th class="n">Ours</th>
  <th class="n">Yours</th>
  <th class="n">Difference</th>
  </tr></thead>
  <tbody>
  <tr class="item">
  <td class="name"><b>Invoice INV-26002</b></td>
  <td data-label="Date">5 March 2026</td>
  <td class="n" data-label="Ours">0.00</td>
  <td class="n" data-label="Yours">250.00</td>
  <td class="n" data-label="Difference">-250.00</td>
  </tr>
  <tr class="detail">
  <td colspan="5">  It was settled in our books on 8 June 2026, a few days before this letter.
  </td>
  </tr>
  </tbody><tbody>
  <h2>Amounts in USD</h2>
  <table class="items">
  <thead><tr>
  <th>Item</th>
  <th>Date</th>
  <th class="n">Ours</th>
  <th class="n">Yours</th>
  <th class="n">Difference</th>
  </tr></thead>
  <tbody>
  <tr class="item">
  <td class="name"><b>Invoice INV-26006</b></td>
  <td data-label="Date">2 April 2026</td>
  <td class="n" data-label="Ours">75.00</td>
  <td class="n" data-label="Yours">0.00</td>
  <td class="n" data-label="Difference">75.00</td>
  </tr>
  <tr class="detail">
  <td colspan="5">  It is open in our books and not on your list.
  </td>
  </tr>
  </tbody>

Where both agree it is silent about items, and the exit status is 0.

  $ printf 'Number;Amount\nINV-26008;999.00\n' | ar compare B - --as-of 2026-06-10
  Our open items and those of B Beta Ltd
  as of 2026-06-10
  
  EUR
  State    Document   Theirs     Date        Their date  Open here  On their list  Difference
  -------  ---------  ---------  ----------  ----------  ---------  -------------  ----------
  equal    INV-26008  INV-26008  2026-04-04                 999.00         999.00
  -------  ---------  ---------  ----------  ----------  ---------  -------------  ----------
  Balance                                                   999.00         999.00
  
  1 equal, nothing differs
  $ printf 'Number;Amount\nINV-26008;999.00\n' | ar compare B - --as-of 2026-06-10 --letter | sed -n '14,22p'
  Dear Sir or Madam,
  
  Thank you for your list of open items. We have compared it with our books as
  they stood at the close of 10 June 2026.
  
  Amounts in EUR
    Our balance  999.00
    Your list    999.00
    Difference   0.00

Two of our numbers that look alike are not guessed between.

  $ cat > alike.arl <<'END'
  > customer A "Acme Ltd"
  >   terms: net 30
  > 2026-03-02 sale A INV-26001 900.00 EUR
  > 2026-03-02 sale A INV26001 900.00 EUR
  > END
  $ printf 'number,amount\ninv 26001,900.00\n' > alike.csv
  $ ar compare -f alike.arl A alike.csv --as-of 2026-06-10 -O csv
  state,document,theirs,date,their_date,currency,our_open,their_open,difference
  missing-there,INV-26001,,2026-03-02,,EUR,900.00,0.00,900.00
  missing-there,INV26001,,2026-03-02,,EUR,900.00,0.00,900.00
  missing-here,,inv 26001,,,EUR,0.00,900.00,-900.00
  [1]

In another currency it is another item, whatever became of ours.

  $ cat > dollars.arl <<'END'
  > customer A "Acme Ltd"
  >   terms: net 30
  > 2026-03-02 sale A INV-26001 900.00 USD
  > 2026-06-09 receipt A R-1 900.00 USD to:INV-26001
  > END
  $ printf 'number,amount,currency\nINV-26001,900.00,EUR\nINV-26001,1.00,USD\n' > euros.csv
  $ ar compare -f dollars.arl A euros.csv --as-of 2026-06-10 -O csv
  state,document,theirs,date,their_date,currency,our_open,their_open,difference
  missing-here,INV-26001,INV-26001,2026-03-02,,EUR,0.00,900.00,-900.00
  timing,INV-26001,INV-26001,2026-03-02,,USD,0.00,1.00,-1.00
  [1]

Sums beyond 64 bits are exact.

  $ (echo number,amount; yes X1,9999999999999999.99 | head -10) > large.csv
  $ ar compare -f dollars.arl A large.csv --as-of 2026-06-10 -O csv
  state,document,theirs,date,their_date,currency,our_open,their_open,difference
  missing-here,,X1,,,USD,0.00,99999999999999999.90,-99999999999999999.90
  [1]

Lines that cannot be read are said and left out, and then there is no letter.

  $ printf 'number,amount,date\nINV-26001,9OO.00,\nINV-26004,400.00,31/02/2026\nINV-26005,120.00,\n' > bad.csv
  $ ar compare A bad.csv --as-of 2026-06-10 -O csv
  file,line,reason,text
  bad.csv,2,9OO.00 is no amount,"INV-26001,9OO.00,"
  bad.csv,3,31/02/2026 is no day,"INV-26004,400.00,31/02/2026"
  state,document,theirs,date,their_date,currency,our_open,their_open,difference
  missing-there,INV-26001,,2026-03-02,,EUR,900.00,0.00,900.00
  missing-there,INV-26004,,2026-04-01,,EUR,400.00,0.00,400.00
  equal,INV-26005,INV-26005,2026-04-01,,EUR,120.00,120.00,0.00
  missing-there,INV-26007,,2026-04-03,,EUR,300.00,0.00,300.00
  credit-not-taken,CN-1,,2026-06-01,,EUR,-50.00,0.00,-50.00
  missing-there,R-2,,2026-06-03,,EUR,-33.00,0.00,-33.00
  missing-there,INV-26006,,2026-04-02,,USD,75.00,0.00,75.00
  [1]
  $ ar compare A bad.csv --as-of 2026-06-10 --letter
  file,line,reason,text
  bad.csv,2,9OO.00 is no amount,"INV-26001,9OO.00,"
  bad.csv,3,31/02/2026 is no day,"INV-26004,400.00,31/02/2026"
  ar: no letter is written of a list that could not be read whole
  [1]

A list of one's own form is read by a rule; GB18030 is found out.

  $ cat > ar.toml <<'END'
  > [rules.acme]
  > for      = "open-items"
  > header   = ["Beleg", "Betrag"]
  > date     = "%d.%m.%Y"
  > decimal  = ","
  > [rules.acme.columns]
  > number = "Beleg"
  > amount = "Betrag"
  > date   = "Tag"
  > END
  $ printf 'Beleg;Tag;Betrag\nINV-26008;04.04.2026;1.000,00\n' > german.csv
  $ ar compare B german.csv --as-of 2026-06-10 -O csv
  state,document,theirs,date,their_date,currency,our_open,their_open,difference
  amount,INV-26008,INV-26008,2026-04-04,2026-04-04,EUR,999.00,1000.00,-1.00
  [1]
  $ printf '单据编号,金额,单据类型\nINV-26008,999.00,发票\n' | iconv -t GB18030 > chinese.csv
  $ ar compare B chinese.csv --as-of 2026-06-10 -O csv
  ar: chinese.csv: read as GB18030
  state,document,theirs,date,their_date,currency,our_open,their_open,difference
  equal,INV-26008,INV-26008,2026-04-04,,EUR,999.00,999.00,0.00

What is no list, what means nobody or several, and what goes with no letter.

  $ echo hello > notes.txt
  $ ar compare A notes.txt
  notes.txt:1:1: error: no line of the first 50 has the headings of a list of open items [not-a-statement]
      1 | hello
        | ^
  help: call the columns number and amount, or write a rule for open-items
  [4]
  $ ar compare A missing.csv
  ar: cannot read missing.csv: No such file or directory
  [4]
  $ ar compare '*' acme.csv
  ar: CUSTOMER: * means 2 customers; a list is of one
  [2]
  $ ar compare Q acme.csv
  ar: no customer Q
  help: did you mean A?
  [2]
  $ ar compare A acme.csv -O pdf
  ar: --format: eml and pdf are of letters: they go with --letter
  [2]
  $ ar compare A acme.csv --letter -O csv
  ar: --format: a letter is text, html, eml or pdf
  [2]
  $ ar compare A acme.csv --currency XYZQ
  ar: --currency: no currency is called XYZQ
  [2]
  $ ar compare A acme.csv --list-rule other
  acme.csv:1:1: error: there is no rule other for open-items [not-a-statement]
      1 | number,amount,date,kind
        | ^
  help: there is acme, open-list, open-list-capitals, open-list-zh
  [4]
  $ ar compare A acme.csv -o acme.csv
  ar: --output: acme.csv is a file to be read
  [2]
  $ ar compare A
  ar: compare THEIR.csv is required; `ar compare --help` shows how
  [2]

A shell completes the customer, and then the file.

  $ ar __complete 2 ar compare B
  B\tBeta Ltd (esc)
  $ ar __complete 3 ar compare B ''
  :file
