What was received, and where it is.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  > customer A "Anna"
  >   salesperson: Wang
  > customer B "Bert"
  > 2026-01-10 sale A S-1 300.00 due:2026-02-09
  > 2026-01-10 sale B S-2 40.00 due:2026-02-09
  > 2026-01-10 sale B S-3 200.00 due:2026-02-09
  > 2026-01-10 sale B S-4 70.00 USD due:2026-02-09
  > 2026-03-31 receipt A R-0 11.00 to:S-1 via:bank
  > 2026-05-04 receipt A R-1 100.00 to:S-1 via:bank
  > 2026-05-04 receipt B R-2 50.00 via:bank
  >   to S-2  40.00
  >   fee  5.00
  >   *  15.00
  > 2026-05-20 receipt A R-3 30.00 to:S-1
  > 2026-06-10 void R-3 "Bounced"
  > 2026-06-02 receipt A R-4 25.00 to:* via:cash
  > 2026-06-05 refund A F-1 10.00 from:R-4
  > 2026-06-15 receipt B R-5 200.00 to:S-3 via:draft matures:2026-08-15
  > 2026-06-20 unapply A 20.00 from:R-1 to:S-1
  > 2026-06-25 receipt B R-6 70.00 USD to:S-4 via:bank
  > END
  $ export AR_FILE=main.arl

By method: the bank had 100.00 of Anna, of which 20.00 were taken back, and 55.00 of
Bert with the fee. R-3 is void. Of the cash 10.00 was refunded. The draft counts on
the day of its entry, though it matures later.

  $ ar collections --period 2026Q2 --by method
  Collections
  as of 2026-06-30
  2026-04-01 to 2026-06-30
  
  EUR
  Method  Received  Allocated  On account
  ------  --------  ---------  ----------
  bank      155.00     120.00       35.00
  cash       25.00                  15.00
  draft     200.00     200.00
  ------  --------  ---------  ----------
  Total     380.00     320.00       50.00
  
  USD
  Method  Received  Allocated  On account
  ------  --------  ---------  ----------
  bank       70.00      70.00
  ------  --------  ---------  ----------
  Total      70.00      70.00
  
  Received = receipts of the period with fees and what was withheld; void ones never were
  Allocated, On account = where it is on the as-of day
  refunded, neither allocated nor on account: 10.00 EUR
  drafts that mature after the as-of day: 200.00 EUR
  $ ar collections --period 2026Q2 --by method -O csv
  method,currency,received,allocated,on_account
  bank,EUR,155.00,120.00,35.00
  bank,USD,70.00,70.00,0.00
  cash,EUR,25.00,0.00,15.00
  draft,EUR,200.00,200.00,0.00

It ties to the register: what receipts credit, less the void one.

  $ ar register --period 2026Q2 -O csv | awk -F, '$4 == "receipt" && $3 != "R-3" {sum[$6] += $8} END {print sum["EUR"], sum["USD"]}'
  380 70

By day, month, customer, and together; on 31 May R-3 was not void yet and R-1 whole.

  $ ar collections --period 2026Q2 --by day -O csv
  day,currency,received,allocated,on_account
  2026-05-04,EUR,155.00,120.00,35.00
  2026-06-02,EUR,25.00,0.00,15.00
  2026-06-15,EUR,200.00,200.00,0.00
  2026-06-25,USD,70.00,70.00,0.00
  $ ar collections --period 2026Q2 --by month,method -O csv
  month,method,currency,received,allocated,on_account
  2026-05,bank,EUR,155.00,120.00,35.00
  2026-06,bank,USD,70.00,70.00,0.00
  2026-06,cash,EUR,25.00,0.00,15.00
  2026-06,draft,EUR,200.00,200.00,0.00
  $ ar collections --period 2026Q2
  Collections
  as of 2026-06-30
  2026-04-01 to 2026-06-30
  
  EUR
  Customer  Name  Received  Allocated  On account
  --------  ----  --------  ---------  ----------
  A         Anna    125.00      80.00       35.00
  B         Bert    255.00     240.00       15.00
  --------  ----  --------  ---------  ----------
  Total             380.00     320.00       50.00
  
  USD
  Customer  Name  Received  Allocated  On account
  --------  ----  --------  ---------  ----------
  B         Bert     70.00      70.00
  --------  ----  --------  ---------  ----------
  Total              70.00      70.00
  
  Received = receipts of the period with fees and what was withheld; void ones never were
  Allocated, On account = where it is on the as-of day
  refunded, neither allocated nor on account: 10.00 EUR
  drafts that mature after the as-of day: 200.00 EUR
  $ ar collections --period 2026Q2 --as-of 2026-05-31 --by day,customer -O csv
  day,customer,name,currency,received,allocated,on_account
  2026-05-04,A,Anna,EUR,100.00,100.00,0.00
  2026-05-04,B,Bert,EUR,55.00,40.00,15.00
  2026-05-20,A,Anna,EUR,30.00,30.00,0.00
  $ ar collections --period 2026Q2 --by salesperson --currency EUR -O json
  {"report":"collections","version":1,"book":"main.arl","as_of":"2026-06-30","period":{"from":"2026-04-01","to":"2026-06-30"},"filters":["currency EUR"],"rows":[
  {"salesperson":"","currency":"EUR","received":"255.00","allocated":"240.00","on_account":"15.00"},
  {"salesperson":"Wang","currency":"EUR","received":"125.00","allocated":"80.00","on_account":"35.00"}
  ],"totals":[
  {"currency":"EUR","received":"380.00","allocated":"320.00","on_account":"50.00"}
  ]}

Without a period it is the twelve months that end on the day.

  $ ar collections --as-of 2027-03-31 --by method -O csv
  method,currency,received,allocated,on_account
  bank,EUR,155.00,120.00,35.00
  bank,USD,70.00,70.00,0.00
  cash,EUR,25.00,0.00,15.00
  draft,EUR,200.00,200.00,0.00
  $ ar collections --as-of 2027-03-30 A -O csv
  customer,name,currency,received,allocated,on_account
  A,Anna,EUR,136.00,91.00,35.00

  $ ar collections --by methods
  ar: --by: customers have no methods; did you mean method?
  [2]
  $ ar collections Nobody
  ar: no customer Nobody
  [2]
  $ ar collections --period 2020
  Collections
  as of 2020-12-31
  2020-01-01 to 2020-12-31
  
  nothing was received in the period
  $ ar collections --period 2020 -O csv
  customer,name,currency,received,allocated,on_account
