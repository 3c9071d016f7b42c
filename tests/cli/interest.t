What late payers owe beside the debt. 10,000.00 are due on 31 January and 4,000.00 are paid on
2 March, so that day still bears interest on all of it.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-04-01
  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > 
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > 
  > 2026-01-01 sale C001 INV-1 10,000.00
  > 2026-03-02 receipt C001 R-1 4,000.00 to:INV-1
  > END
  $ ar interest --rate 10%
  Interest on late payment
  as of 2026-04-01
  
  CNY
  Customer     Document  Principal  From        To          Days  Rate  Basis    Interest
  -----------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  C001         INV-1     10,000.00  2026-02-01  2026-03-02    30   10%  act/365     82.19
  C001         INV-1      6,000.00  2026-03-03  2026-04-01    30   10%  act/365     49.32
                                                                                 --------
  Total INV-1                                                                      131.51
  -----------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  Total                                                                            131.51
  
  rate 10% a year, act/365, through 2026-04-01
  from 2026-04-02 on 1.64 CNY a day, on 6,000.00 CNY still open
  $ ar interest --rate 10% -O csv
  customer,document,currency,principal,from,to,days,rate,basis,interest
  C001,INV-1,CNY,10000.00,2026-02-01,2026-03-02,30,10%,act/365,82.19
  C001,INV-1,CNY,6000.00,2026-03-03,2026-04-01,30,10%,act/365,49.32
  $ ar interest --rate 10% -O json
  {"report":"interest","version":1,"book":"main.arl","as_of":"2026-04-01","filters":[],"rows":[
  {"customer":"C001","document":"INV-1","currency":"CNY","principal":"10000.00","from":"2026-02-01","to":"2026-03-02","days":30,"rate":"10%","basis":"act/365","interest":"82.19"},
  {"customer":"C001","document":"INV-1","currency":"CNY","principal":"6000.00","from":"2026-03-03","to":"2026-04-01","days":30,"rate":"10%","basis":"act/365","interest":"49.32"}
  ],"totals":[
  {"currency":"CNY","interest":"131.51","open":"6000.00","daily":"1.64"}
  ]}

As of a day means what was so on that day: the receipt does not exist yet.

  $ ar interest --rate 10 --as-of 2026-03-01 -O csv
  customer,document,currency,principal,from,to,days,rate,basis,interest
  C001,INV-1,CNY,10000.00,2026-02-01,2026-03-01,29,10%,act/365,79.45
  $ ar interest --rate 10% --as-of 2026-01-31
  Interest on late payment
  as of 2026-01-31
  
  nothing bears interest
  $ ar interest --rate 10% --as-of 2026-02-01 -O csv
  customer,document,currency,principal,from,to,days,rate,basis,interest
  C001,INV-1,CNY,10000.00,2026-02-01,2026-02-01,1,10%,act/365,2.74

Days become years as the basis says. Under 30/360 the 31st of March is a 30th.

  $ for basis in act/365 act/360 30/360 act/act; do ar interest --rate 10% --basis $basis -O csv | sed 1d; done
  C001,INV-1,CNY,10000.00,2026-02-01,2026-03-02,30,10%,act/365,82.19
  C001,INV-1,CNY,6000.00,2026-03-03,2026-04-01,30,10%,act/365,49.32
  C001,INV-1,CNY,10000.00,2026-02-01,2026-03-02,30,10%,act/360,83.33
  C001,INV-1,CNY,6000.00,2026-03-03,2026-04-01,30,10%,act/360,50.00
  C001,INV-1,CNY,10000.00,2026-02-01,2026-03-02,32,10%,30/360,88.89
  C001,INV-1,CNY,6000.00,2026-03-03,2026-04-01,29,10%,30/360,48.33
  C001,INV-1,CNY,10000.00,2026-02-01,2026-03-02,30,10%,act/act,82.19
  C001,INV-1,CNY,6000.00,2026-03-03,2026-04-01,30,10%,act/act,49.32

Without a rate there is nothing to count with.

  $ ar interest
  ar: no rate of interest is set
  help: write `rate = "10%"` or `rates = "rates.csv"` below [interest] in ar.toml, or say --rate 10%
  [2]
  $ ar interest --rate much
  ar: --rate: much is no rate; write 9.25%
  [2]
  $ ar interest --rate 10% --basis 360
  ar: --basis: there is no 360, but act/365, act/360, 30/360, act/act
  [2]

Rates with the days they hold from stand in a file. Each day has its own; or the delay keeps
the rate it began with, which is that of 1 February.

  $ cat > rates.csv <<'END'
  > from,rate
  > # what the bank says
  > 2026-01-01,10%
  > 2026-02-01,11.5
  > 2026-02-15,11.50%
  > 2026-03-16,12%
  > END
  $ cat > ar.toml <<'END'
  > [interest]
  > rates = "rates.csv"
  > END
  $ ar interest
  Interest on late payment
  as of 2026-04-01
  
  CNY
  Customer     Document  Principal  From        To          Days   Rate  Basis    Interest
  -----------  --------  ---------  ----------  ----------  ----  -----  -------  --------
  C001         INV-1     10,000.00  2026-02-01  2026-03-02    30  11.5%  act/365     94.52
  C001         INV-1      6,000.00  2026-03-03  2026-03-15    13  11.5%  act/365     24.58
  C001         INV-1      6,000.00  2026-03-16  2026-04-01    17    12%  act/365     33.53
                                                                                  --------
  Total INV-1                                                                       152.63
  -----------  --------  ---------  ----------  ----------  ----  -----  -------  --------
  Total                                                                             152.63
  
  rates of rates.csv, act/365, through 2026-04-01
  from 2026-04-02 on 1.97 CNY a day, on 6,000.00 CNY still open
  $ echo 'mode = "fixed"' >> ar.toml
  $ ar interest | tail -n 9
  C001         INV-1     10,000.00  2026-02-01  2026-03-02    30  11.5%  act/365     94.52
  C001         INV-1      6,000.00  2026-03-03  2026-04-01    30  11.5%  act/365     56.71
                                                                                  --------
  Total INV-1                                                                       151.23
  -----------  --------  ---------  ----------  ----------  ----  -----  -------  --------
  Total                                                                             151.23
  
  rates of rates.csv, fixed when the delay began, act/365, through 2026-04-01
  from 2026-04-02 on 1.89 CNY a day, on 6,000.00 CNY still open
  $ ar interest --rate 10% -O csv | sed 1d
  C001,INV-1,CNY,10000.00,2026-02-01,2026-03-02,30,10%,act/365,82.19
  C001,INV-1,CNY,6000.00,2026-03-03,2026-04-01,30,10%,act/365,49.32

Days of grace are not charged. Paid within them, nothing is.

  $ echo 'grace = 30' >> ar.toml
  $ ar interest | tail -n 9
  CNY
  Customer  Document  Principal  From        To          Days   Rate  Basis    Interest
  --------  --------  ---------  ----------  ----------  ----  -----  -------  --------
  C001      INV-1      6,000.00  2026-03-03  2026-04-01    30  11.5%  act/365     56.71
  --------  --------  ---------  ----------  ----------  ----  -----  -------  --------
  Total                                                                           56.71
  
  rates of rates.csv, fixed when the delay began, act/365, after 30 days of grace, through 2026-04-01
  from 2026-04-02 on 1.89 CNY a day, on 6,000.00 CNY still open
  $ sed -i 's/grace = 30/grace = 60/' ar.toml
  $ ar interest
  Interest on late payment
  as of 2026-04-01
  
  nothing bears interest

A cap is used up day by day; what would be less than the minimum is not charged at all.

  $ printf '[interest]\nrate = "10%%"\ncap = "1%%"\nminimum = "5.00"\n' > ar.toml
  $ ar interest
  Interest on late payment
  as of 2026-04-01
  
  CNY
  Customer     Document  Principal  From        To          Days  Rate  Basis    Interest
  -----------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  C001         INV-1     10,000.00  2026-02-01  2026-03-02    30   10%  act/365     82.19
  C001         INV-1      6,000.00  2026-03-03  2026-04-01    30   10%  act/365     17.81
                                                                                 --------
  Total INV-1                                                                      100.00
  -----------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  Total                                                                            100.00
  
  rate 10% a year, act/365, through 2026-04-01
  at most 1% of a document; less than 5.00 for a document is not charged
  no more is added after it
  $ sed -i 's/1%/90.00/' ar.toml
  $ ar interest -O csv
  customer,document,currency,principal,from,to,days,rate,basis,interest
  C001,INV-1,CNY,10000.00,2026-02-01,2026-03-02,30,10%,act/365,82.19
  C001,INV-1,CNY,6000.00,2026-03-03,2026-04-01,30,10%,act/365,7.81
  $ ar interest --as-of 2026-02-01
  Interest on late payment
  as of 2026-02-01
  
  nothing bears interest
  $ ar interest --as-of 2026-02-02 -O csv
  customer,document,currency,principal,from,to,days,rate,basis,interest
  C001,INV-1,CNY,10000.00,2026-02-01,2026-02-02,2,10%,act/365,5.48

A fixed sum comes beside it, also where the interest is too small to be charged, as soon as a
document is late by more than the grace. A table says it by the amount of the document.

  $ printf '[interest]\nrate = "10%%"\nminimum = "500.00"\ngrace = 3\nfixed-sum = "40.00"\n' > ar.toml
  $ ar interest --as-of 2026-02-03
  Interest on late payment
  as of 2026-02-03
  
  nothing bears interest
  $ ar interest --as-of 2026-02-04 -O csv
  customer,document,currency,principal,from,to,days,rate,basis,interest
  C001,INV-1,CNY,10000.00,2026-02-04,2026-02-04,,,fixed-sum,40.00
  $ ar interest
  Interest on late payment
  as of 2026-04-01
  
  CNY
  Customer  Document  Principal  From        To          Days  Rate  Basis      Interest
  --------  --------  ---------  ----------  ----------  ----  ----  ---------  --------
  C001      INV-1     10,000.00  2026-02-04  2026-02-04              fixed-sum     40.00
  --------  --------  ---------  ----------  ----------  ----  ----  ---------  --------
  Total                                                                            40.00
  
  rate 10% a year, act/365, after 3 days of grace, through 2026-04-01
  less than 500.00 for a document is not charged
  no more is added after it
  $ sed -i 's/"40.00"/"40.00 EUR"/' ar.toml
  $ ar interest
  Interest on late payment
  as of 2026-04-01
  
  nothing bears interest
  $ printf 'from-amount,sum\n0,40.00 CNY\n1000,70.00 CNY\n"10,000.00",100.00 CNY\n' > sums.csv
  $ sed -i 's/"40.00 EUR"/"sums.csv"/' ar.toml
  $ ar interest -O csv
  customer,document,currency,principal,from,to,days,rate,basis,interest
  C001,INV-1,CNY,10000.00,2026-02-04,2026-02-04,,,fixed-sum,100.00

Whatever was late counts, also when it was paid since; what is void does not, from the day of its
void; and a receipt that bounced leaves the days it stood out. An instalment is late by itself, and
a plan counts from the day after it. Interest itself bears none.

  $ rm ar.toml rates.csv sums.csv
  $ mkdir more; cat > more/main.arl <<'END'
  > book
  >   currency: EUR
  > 
  > customer A "Anna"
  > customer B "Bert"
  > 
  > customer J "Jiro"
  >   currency: JPY
  > 
  > 2026-01-01 sale A PAID 1,000.00 due:2026-01-31
  > 2026-02-10 receipt A R-1 1,000.00 to:PAID
  > 
  > 2026-01-01 sale A VOID 1,000.00 due:2026-01-31
  > 2026-02-10 void VOID
  > 
  > 2026-01-01 sale A BOUNCED 1,000.00 due:2026-01-31
  > 2026-02-05 receipt A R-2 1,000.00 to:BOUNCED
  > 2026-02-15 void R-2
  > 
  > 2026-01-01 sale B PARTS 1,000.00
  >   due 2026-01-31                            600.00
  >   due 2026-02-20                            400.00
  > 
  > 2026-02-14 plan PARTS
  >   due 2026-02-18                            500.00
  >   due 2026-03-15                            500.00
  > 
  > 2026-01-01 debit B INT-0 1,000.00 due:2026-01-31 #interest
  > 2026-02-20 open B OLD 1,000.00 due:2025-06-30
  > 2026-01-01 sale J "J 1/4" 100,000 JPY due:2026-01-31
  > END
  $ ar interest -f more/main.arl --rate 10% --as-of 2026-02-28
  Interest on late payment
  as of 2026-02-28
  
  EUR
  Customer       Document  Principal  From        To          Days  Rate  Basis    Interest
  -------------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  A              BOUNCED    1,000.00  2026-02-01  2026-02-05     5   10%  act/365      1.37
  A              BOUNCED    1,000.00  2026-02-16  2026-02-28    13   10%  act/365      3.56
                                                                                   --------
  Total BOUNCED                                                                        4.93
  
  A              PAID       1,000.00  2026-02-01  2026-02-10    10   10%  act/365      2.74
  B              OLD        1,000.00  2025-07-01  2026-02-28   243   10%  act/365     66.58
  B              PARTS        600.00  2026-02-01  2026-02-14    14   10%  act/365      2.30
  B              PARTS        500.00  2026-02-19  2026-02-28    10   10%  act/365      1.37
                                                                                   --------
  Total PARTS                                                                          3.67
  -------------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  Total                                                                               77.92
  
  rate 10% a year, act/365, through 2026-02-28
  from 2026-03-01 on 0.68 EUR a day, on 2,500.00 EUR still open
  
  JPY
  Customer  Document  Principal  From        To          Days  Rate  Basis    Interest
  --------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  J         J 1/4       100,000  2026-02-01  2026-02-28    28   10%  act/365       767
  --------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  Total                                                                            767
  
  rate 10% a year, act/365, through 2026-02-28
  from 2026-03-01 on 27 JPY a day, on 100,000 JPY still open
  $ ar interest -f more/main.arl --rate 10% --as-of 2026-02-09 A
  Interest on late payment
  as of 2026-02-09
  customer A
  
  EUR
  Customer  Document  Principal  From        To          Days  Rate  Basis    Interest
  --------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  A         BOUNCED    1,000.00  2026-02-01  2026-02-05     5   10%  act/365      1.37
  A         PAID       1,000.00  2026-02-01  2026-02-09     9   10%  act/365      2.47
  A         VOID       1,000.00  2026-02-01  2026-02-09     9   10%  act/365      2.47
  --------  --------  ---------  ----------  ----------  ----  ----  -------  --------
  Total                                                                           6.31
  
  rate 10% a year, act/365, through 2026-02-09
  from 2026-02-10 on 0.55 EUR a day, on 2,000.00 EUR still open
  $ ar interest -f more/main.arl --rate 10% --as-of 2026-02-28 --currency JPY -O json
  {"report":"interest","version":1,"book":"more/main.arl","as_of":"2026-02-28","filters":["currency JPY"],"rows":[
  {"customer":"J","document":"J 1/4","currency":"JPY","principal":"100000","from":"2026-02-01","to":"2026-02-28","days":28,"rate":"10%","basis":"act/365","interest":"767"}
  ],"totals":[
  {"currency":"JPY","interest":"767","open":"100000","daily":"27"}
  ]}

The entries that charge it are in the formatter's form. Added to the book they check clean, and
leave nothing to propose.

  $ ar interest -f more/main.arl --rate 10% --as-of 2026-02-28 --propose
  2026-02-28 debit A INT-BOUNCED-20260228 4.93 for:BOUNCED due:2026-02-28 #interest "Interest 2026-02-01 to 2026-02-28"
  2026-02-28 debit A INT-PAID-20260228 2.74 for:PAID due:2026-02-28 #interest "Interest 2026-02-01 to 2026-02-10"
  2026-02-28 debit B INT-OLD-20260228 66.58 for:OLD due:2026-02-28 #interest "Interest 2025-07-01 to 2026-02-28"
  2026-02-28 debit B INT-PARTS-20260228 3.67 for:PARTS due:2026-02-28 #interest "Interest 2026-02-01 to 2026-02-28"
  2026-02-28 debit J "INT-J 1/4-20260228" 767 JPY for:"J 1/4" due:2026-02-28 #interest "Interest 2026-02-01 to 2026-02-28"
  $ ar interest -f more/main.arl --rate 10% --as-of 2026-02-28 --propose -o entries
  $ cat entries >> more/main.arl; rm entries
  $ ar check -f more/main.arl --today 2026-02-28
  1 file, 17 entries, 3 customers, 14 documents, 2026-01-01 to 2026-02-28: no errors, no warnings
  $ ar fmt --check more/main.arl
  $ ar interest -f more/main.arl --rate 10% --as-of 2026-02-28 --propose

They are there on their day and not before, and a later one charges the rest. A charge that was
voided is none, and its number is not taken again.

  $ ar interest -f more/main.arl --rate 10% --as-of 2026-02-27 --propose J
  2026-02-27 debit J "INT-J 1/4-20260227" 740 JPY for:"J 1/4" due:2026-02-27 #interest "Interest 2026-02-01 to 2026-02-27"
  $ ar interest -f more/main.arl --rate 10% --as-of 2026-03-10 --propose B
  2026-03-10 debit B INT-OLD-20260310 2.74 for:OLD due:2026-03-10 #interest "Interest 2025-07-01 to 2026-03-10, less 66.58 EUR charged"
  2026-03-10 debit B INT-PARTS-20260310 1.37 for:PARTS due:2026-03-10 #interest "Interest 2026-02-01 to 2026-03-10, less 3.67 EUR charged"
  $ echo '2026-02-28 void "INT-J 1/4-20260228"' >> more/main.arl
  $ ar interest -f more/main.arl --rate 10% --as-of 2026-02-28 --propose
  2026-02-28 debit J "INT-J 1/4-20260228-2" 767 JPY for:"J 1/4" due:2026-02-28 #interest "Interest 2026-02-01 to 2026-02-28"

Due by terms where there are some; no tax, which is said where a rate would be inherited; the
fixed sum with the rest, or alone.

  $ cat > taxed.arl <<'END'
  > book
  >   currency: GBP
  >   tax: 20%
  >   terms: net 30
  > 
  > customer D "Dora"
  > 
  > 2026-01-01 sale D INV-7 1,200.00
  > END
  $ printf '[interest]\nrate = "10%%"\nfixed-sum = "70.00 GBP"\n' > uk.toml
  $ ar interest -f taxed.arl --config uk.toml --propose | tee -a taxed.arl
  2026-04-01 debit D INT-INV-7-20260401 89.73 for:INV-7 tax:0% #interest "Interest 2026-02-01 to 2026-04-01 and fixed sum"
  $ ar check -f taxed.arl
  1 file, 2 entries, 1 customer, 2 documents, 2026-01-01 to 2026-04-01: no errors, no warnings
  $ ar interest -f taxed.arl --config uk.toml --propose
  $ printf 'minimum = "500.00"\n' >> uk.toml
  $ ar interest -f taxed.arl --config uk.toml --as-of 2026-03-31 --propose
  2026-03-31 debit D INT-INV-7-20260331 70.00 for:INV-7 tax:0% #interest "Fixed sum for late payment"
  $ ar interest -f taxed.arl --config uk.toml --propose -O csv
  ar: --propose: entries are text; leave --format out
  [2]

A day that needs a rate and has none is an error, never a nought.

  $ printf 'from,rate\n2026-03-01,10%%\n' > rates.csv
  $ printf '[interest]\nrates = "rates.csv"\n' > ar.toml
  $ ar interest
  ar: no rate is in force on 2026-02-01, which INV-1 needs: rates.csv begins on 2026-03-01
  help: add a row for that day or an earlier one
  [3]
  $ ar interest --as-of 2026-01-31
  Interest on late payment
  as of 2026-01-31
  
  nothing bears interest

So is a table that cannot be read as one, or not at all.

  $ printf 'day,percent\n2026-1-1,10%%\n2026-03-01,ten\n2026-04-01,10,5\n2026-05-01,9\n2026-05-01,9\n' > rates.csv
  $ ar interest
  rates.csv:1:1: error: `day` is no day [bad-setting]
      1 | day,percent
        | ^^^
  help: write days as 2024-07-01
  rates.csv:1:5: error: `percent` is no percentage [bad-setting]
      1 | day,percent
        |     ^^^^^^^
  help: write percent a year with at most 4 decimals, as 12.25%
  rates.csv:2:1: error: `2026-1-1` is no day [bad-setting]
      2 | 2026-1-1,10%
        | ^^^^^^^^
  help: write days as 2024-07-01
  rates.csv:3:12: error: `ten` is no percentage [bad-setting]
      3 | 2026-03-01,ten
        |            ^^^
  help: write percent a year with at most 4 decimals, as 12.25%
  rates.csv:4:1: error: a row has two fields, this has 3 [bad-setting]
      4 | 2026-04-01,10,5
        | ^^^^^^^^^^^^^^^
  help: rows are `from,rate`: `2024-07-01,12.25%`
  rates.csv:6:1: error: 2026-05-01 is not after 2026-05-01 [bad-setting]
      6 | 2026-05-01,9
        | ^^^^^^^^^^
  rates.csv:5:1: note: the row before
      5 | 2026-05-01,9
  help: put the rows in order, each once
  [3]
  $ rm rates.csv
  $ ar interest
  ar: cannot read rates.csv: No such file or directory
  [4]
  $ printf '[interest]\nrate = "10%%"\nfixed-sum = "40.00 RMB"\n' > ar.toml
  $ ar interest
  ar: fixed-sum: there is no currency RMB
  help: did you mean CNY?
  [3]

Interest for a number that nothing has would be charged again by the next run: the number may be
wrong in all the ways in which money can name the wrong document.

  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 30
  > customer C "Cust"
  > customer D "Other"
  > 2026-01-01 sale C I-10 1000.00
  > 2026-01-01 sale C I-11 1000.00
  > 2026-01-01 sale D I-12 1000.00
  > 2026-01-02 credit C CN-1 10.00 to:I-10
  > 2026-02-01 void I-11
  > 2026-03-31 debit C Z-1 9.00 for:I-1O terms:cod #interest
  > 2026-03-31 debit C Z-2 9.00 for:i-10 terms:cod #interest
  > 2026-03-31 debit C Z-3 9.00 for:CN-1 terms:cod #interest
  > 2026-03-31 debit C Z-4 9.00 for:I-12 terms:cod #interest
  > 2026-03-31 debit C Z-5 9.00 for:I-11 terms:cod #interest
  > END
  $ ar check
  main.arl:11:33: error: unknown document `I-1O` [unknown-document]
     11 | 2026-03-31 debit C Z-1 9.00 for:I-1O terms:cod #interest
        |                                 ^^^^
  help: did you mean `I-10` (C, 990.00 EUR open)?
  help: open invoices of C: I-10 990.00, Z-1 9.00, Z-2 9.00, Z-3 9.00, Z-4 9.00, and 1 more
  main.arl:12:33: error: `i-10` differs from I-10 only in case [case-differs]
     12 | 2026-03-31 debit C Z-2 9.00 for:i-10 terms:cod #interest
        |                                 ^^^^
  help: document numbers are case-sensitive; write I-10
  main.arl:13:33: error: CN-1 is a credit note; an invoice, a debit note or an opening item belongs here [wrong-target]
     13 | 2026-03-31 debit C Z-3 9.00 for:CN-1 terms:cod #interest
        |                                 ^^^^ a credit note
  main.arl:9:21: note: entered here
      9 | 2026-01-02 credit C CN-1 10.00 to:I-10
  main.arl:14:33: error: I-12 belongs to D, this debit is of C [other-customer]
     14 | 2026-03-31 debit C Z-4 9.00 for:I-12 terms:cod #interest
        |                                 ^^^^
  main.arl:8:19: note: D was invoiced here
      8 | 2026-01-01 sale D I-12 1000.00
  help: write the debit under D
  main.arl:15:33: error: I-11 was voided on 2026-02-01 [voided-document]
     15 | 2026-03-31 debit C Z-5 9.00 for:I-11 terms:cod #interest
        |                                 ^^^^
  main.arl:10:17: note: voided here
     10 | 2026-02-01 void I-11
  help: name another document, or date the entry before the void
  1 file, 10 entries, 2 customers, 9 documents, 2026-01-01 to 2026-03-31: 5 errors, no warnings
  [3]

What pays such a debit is not judged: its money stays on account.

  $ grep -v ' Z-[2345] ' main.arl > paid.arl
  $ echo '2026-04-01 receipt C R-1 9.00 to:Z-1' >> paid.arl
  $ ar balance -f paid.arl --as-of 2026-05-01 --allow-errors
  ar: left out because of errors: 1 entry (paid.arl:11)
  Balances
  as of 2026-05-01
  
  EUR
  Customer  Name       Open  On account   Balance   Overdue
  --------  -----  --------  ----------  --------  --------
  C         Cust     990.00       -9.00    981.00    990.00
  D         Other  1,000.00              1,000.00  1,000.00
  --------  -----  --------  ----------  --------  --------
  Total            1,990.00       -9.00  1,981.00  1,990.00
  
  left out because of errors: paid.arl:11
