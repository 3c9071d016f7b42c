A month of one account: each state, in the order of days.

  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [rules.plain]
  > header   = ["Day", "Sum", "Id"]
  > account  = "=DE1"
  > currency = "=EUR"
  > [rules.plain.columns]
  > booked = "Day"
  > value  = "Value"
  > amount = "Sum"
  > id     = "Id"
  > payer  = "Who"
  > text   = "Text"
  > [bank.one]
  > account = "DE1"
  > skip    = ["Interest"]
  > END
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Acme Ltd"
  >   terms: net 30
  > customer B "Beta Ltd"
  >   terms: net 30
  > 2026-05-04 sale A INV-1 80.00
  > 2026-05-31 receipt A R-0 11.00 to:* via:bank "before the days of the file"
  > 2026-06-02 receipt A R-1 100.00 to:* via:bank bank:DE1/17
  > 2026-06-03 receipt B R-2 200.00 to:* via:bank
  >   fee 2.00
  > 2026-06-04 receipt A R-3 300.00 to:* via:bank
  > 2026-06-05 receipt A R-4 45.00 to:* via:bank bank:DE1/20
  > 2026-06-06 receipt A R-5 66.00 to:* "nobody paid"
  > 2026-06-06 receipt A R-6 67.00 to:* via:cash
  > 2026-06-08 receipt A - 80.00 to:INV-1 via:bank
  > 2026-06-08 refund B F-1 20.00 from:R-2 via:bank
  > 2026-06-11 void R-3 reason:bounced
  > END
  $ cat > june.csv <<'END'
  > Day,Value,Sum,Id,Who,Text
  > 2026-06-01,2026-06-01,7.00,16,Gamma,=who
  > 2026-06-02,2026-06-02,100.00,17,Acme,INV-9
  > 2026-06-03,2026-06-04,200.00,18,Beta,
  > 2026-06-06,2026-06-06,300.00,19,Acme,
  > 2026-06-05,2026-06-05,54.00,20,Acme,
  > 2026-06-08,2026-06-08,-20.00,21,Beta,back
  > 2026-06-09,2026-06-09,-3.50,22,,Charges
  > 2026-06-10,2026-06-10,0.12,23,,Interest
  > 2026-06-11,2026-06-11,-300.00,24,Acme,returned
  > END
  $ ar reconcile bank june.csv -O csv
  state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text
  missing-here,2026-06-01,2026-06-01,7.00,EUR,DE1/16,,,,,'=who
  matched,2026-06-02,2026-06-02,100.00,EUR,DE1/17,R-1,A,2026-06-02,100.00,INV-9
  matched,2026-06-03,2026-06-04,200.00,EUR,DE1/18,R-2,B,2026-06-03,200.00,
  amount,2026-06-05,2026-06-05,54.00,EUR,DE1/20,R-4,A,2026-06-05,45.00,
  date,2026-06-06,2026-06-06,300.00,EUR,DE1/19,R-3,A,2026-06-04,300.00,
  missing-there,,,,EUR,,R-5,A,2026-06-06,66.00,nobody paid
  missing-there,,,,EUR,,main.arl:16,A,2026-06-08,80.00,
  matched,2026-06-08,2026-06-08,-20.00,EUR,DE1/21,F-1,B,2026-06-08,-20.00,back
  not-receipt,2026-06-09,2026-06-09,-3.50,EUR,DE1/22,,,,,Charges
  not-receipt,2026-06-10,2026-06-10,0.12,EUR,DE1/23,,,,,Interest
  matched,2026-06-11,2026-06-11,-300.00,EUR,DE1/24,R-3,A,2026-06-11,-300.00,returned
  [1]

For people, one block per currency; for programs with the sums of both sides.

  $ ar reconcile bank june.csv
  Bank and book
  
  EUR
  State          Date           Bank  Document     Customer  Book date      Book  Text
  -------------  ----------  -------  -----------  --------  ----------  -------  --------------
  missing-here   2026-06-01     7.00                                              Gamma: =who
  matched        2026-06-02   100.00  R-1          A         2026-06-02   100.00  Acme: INV-9
  matched        2026-06-03   200.00  R-2          B         2026-06-03   200.00  Beta
  amount         2026-06-05    54.00  R-4          A         2026-06-05    45.00  Acme
  date           2026-06-06   300.00  R-3          A         2026-06-04   300.00  Acme
  missing-there                       R-5          A         2026-06-06    66.00  nobody paid
  missing-there                       main.arl:16  A         2026-06-08    80.00
  matched        2026-06-08   -20.00  F-1          B         2026-06-08   -20.00  Beta: back
  not-receipt    2026-06-09    -3.50                                              Charges
  not-receipt    2026-06-10     0.12                                              Interest
  matched        2026-06-11  -300.00  R-3          A         2026-06-11  -300.00  Acme: returned
  -------------  ----------  -------  -----------  --------  ----------  -------  --------------
  Total                       337.62                                      471.00
  
  4 matched, 1 missing-here, 2 missing-there, 1 amount, 1 date, 2 not-receipt
  [1]
  $ ar reconcile bank june.csv -O json | tail -4
  {"state":"matched","date":"2026-06-11","value":"2026-06-11","amount":"-300.00","currency":"EUR","bank_id":"DE1/24","document":"R-3","customer":"A","book_date":"2026-06-11","book_amount":"-300.00","text":"returned"}
  ],"totals":[
  {"currency":"EUR","amount":"337.62","book_amount":"471.00"}
  ]}

The same line in two files counts once.

  $ ar reconcile bank june.csv june.csv -O csv | wc -l
  12

Where all agree, the exit status is 0.

  $ printf 'Day,Sum,Id,Text\n2026-06-02,100.00,17,INV-9\n2026-06-02,-1.00,18,Charges\n' > two.csv
  $ ar reconcile bank two.csv -O csv
  state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text
  matched,2026-06-02,,100.00,EUR,DE1/17,R-1,A,2026-06-02,100.00,INV-9
  not-receipt,2026-06-02,,-1.00,EUR,DE1/18,,,,,Charges

Two of one day and amount are not guessed between; an identity tells them apart.

  $ cat > alike.arl <<'END'
  > customer A "Acme Ltd"
  >   terms: net 30
  > 2026-06-02 receipt A R-1 5.00 EUR to:* via:bank
  > 2026-06-02 receipt A R-2 5.00 EUR to:* via:bank bank:DE1/2
  > 2026-06-02 receipt A R-3 5.00 EUR to:* via:bank
  > END
  $ printf 'Day,Sum,Id\n2026-06-02,5.00,1\n2026-06-02,5.00,2\n2026-06-02,5.00,3\n' > alike.csv
  $ ar reconcile -f alike.arl bank alike.csv -O csv
  state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text
  missing-here,2026-06-02,,5.00,EUR,DE1/1,,,,,
  matched,2026-06-02,,5.00,EUR,DE1/2,R-2,A,2026-06-02,5.00,
  missing-here,2026-06-02,,5.00,EUR,DE1/3,,,,,
  missing-there,,,,EUR,,R-1,A,2026-06-02,5.00,
  missing-there,,,,EUR,,R-3,A,2026-06-02,5.00,
  [1]

What was entered for the wrong customer, voided and entered again is one line; a receipt that
never came and is void is none.

  $ cat > again.arl <<'END'
  > customer A "Acme Ltd"
  >   terms: net 30
  > customer B "Beta Ltd"
  >   terms: net 30
  > 2026-06-02 receipt A R-1 5.00 EUR to:* via:bank bank:DE1/1
  > 2026-06-03 void R-1 reason:error
  > 2026-06-02 receipt B R-2 5.00 EUR to:* via:bank bank:DE1/1
  > 2026-06-02 receipt A R-3 6.00 EUR to:* via:bank
  > 2026-06-03 void R-3 reason:error
  > END
  $ printf 'Day,Sum,Id\n2026-06-02,5.00,1\n2026-06-09,-1.00,2\n' > again.csv
  $ ar reconcile -f again.arl bank again.csv -O csv
  state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text
  matched,2026-06-02,,5.00,EUR,DE1/1,R-2,B,2026-06-02,5.00,
  not-receipt,2026-06-09,,-1.00,EUR,DE1/2,,,,,

An entry of another currency is not the line whose identity it has; nor is one that names another
of our accounts. Of that it is asked only where its statement is there.

  $ cat > other.arl <<'END'
  > customer A "Acme Ltd"
  >   terms: net 30
  > 2026-06-02 receipt A R-1 5.00 USD to:* via:bank bank:DE1/1
  > 2026-06-02 receipt A R-2 7.00 EUR to:* via:bank bank:DE2/4/9
  > END
  $ printf 'Day,Sum,Id\n2026-06-02,5.00,1\n2026-06-02,7.00,2\n' > de1.csv
  $ printf '[bank.two]\naccount = "DE2"\n' >> ar.toml
  $ ar reconcile -f other.arl bank de1.csv -O csv
  state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text
  missing-here,2026-06-02,,5.00,EUR,DE1/1,,,,,
  missing-here,2026-06-02,,7.00,EUR,DE1/2,,,,,
  [1]
  $ sed -i 's/"=DE1"/"Account"/' ar.toml
  $ printf 'Day,Sum,Id,Account\n2026-06-02,7.00,2,DE1\n2026-06-02,1.00,8,DE2\n' > both.csv
  $ ar reconcile -f other.arl bank both.csv -O csv
  state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text
  missing-here,2026-06-02,,7.00,EUR,DE1/2,,,,,
  missing-here,2026-06-02,,1.00,EUR,DE2/8,,,,,
  missing-there,,,,EUR,DE2/4/9,R-2,A,2026-06-02,7.00,
  [1]

Lines that cannot be read are said; what is no statement, and what was not asked rightly.

  $ sed -i 's/"Account"/"=DE1"/' ar.toml
  $ printf 'Day,Sum,Id\n2026-06-02,x,1\n2026-06-03,1.00,2\n' > bad.csv
  $ ar reconcile bank bad.csv -O csv
  file,line,reason,text
  bad.csv,2,x is no amount,"2026-06-02,x,1"
  state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text
  missing-here,2026-06-03,,1.00,EUR,DE1/2,,,,,
  missing-there,,,,EUR,,R-2,B,2026-06-03,200.00,
  [1]
  $ echo hello > notes.txt
  $ ar reconcile bank notes.txt
  notes.txt:1:1: error: neither camt, MT940 nor OFX, and no rule for CSV knows its headings [not-a-statement]
      1 | hello
        | ^
  help: write a rule for it; `ar import --probe FILE` begins one
  ar: nothing was compared
  [4]
  $ ar reconcile june.csv
  ar: reconcile: there is no june.csv, but bank
  [2]
  $ ar reconcile bank
  ar: reconcile: name the files, - for standard input
  [2]
  $ ar reconcile bank june.csv -o june.csv
  ar: --output: june.csv is a file to be read
  [2]

A shell completes what is reconciled, and then its files.

  $ ar __complete 2 ar reconcile ''
  bank
  $ ar __complete 3 ar reconcile bank ''
  :file

Banks that do not tell reversals from debits: what an import would draft is missing here.

  $ mkdir "$CRAMTMP/debits" && cd "$CRAMTMP/debits"
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna GmbH"
  > customer B "Bert AG"
  > 2026-05-01 sale A INV-26001 100.00
  > 2026-06-01 receipt A R-1 100.00 to:INV-26001 via:bank bank:DE1/q1 payer:"Anna GmbH"
  > 2026-06-01 receipt B R-2 300.00 to:* via:bank bank:DE1/q2 payer:"Bert AG"
  > END
  $ cat > ar.toml <<'END'
  > [rules.plain]
  > header = ["Day", "Sum"]
  > account = "=DE1"
  > currency = "=EUR"
  > [rules.plain.columns]
  > booked = "Day"
  > amount = "Sum"
  > payer = "Payer"
  > id = "Id"
  > END
  $ printf 'Day,Sum,Payer,Id\n2026-06-01,100.00,Anna GmbH,q1\n2026-06-01,300.00,Bert AG,q2\n2026-06-03,-100.00,Anna GmbH,q3\n2026-06-04,-120.00,Bert AG,q4\n2026-06-05,-7.00,Carl,q5\n' > june.csv
  $ ar reconcile bank june.csv -O csv
  state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text
  matched,2026-06-01,,100.00,EUR,DE1/q1,R-1,A,2026-06-01,100.00,
  matched,2026-06-01,,300.00,EUR,DE1/q2,R-2,B,2026-06-01,300.00,
  missing-here,2026-06-03,,-100.00,EUR,DE1/q3,,,,,
  missing-here,2026-06-04,,-120.00,EUR,DE1/q4,,,,,
  not-receipt,2026-06-05,,-7.00,EUR,DE1/q5,,,,,
  [1]
