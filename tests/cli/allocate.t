Where money on account may go.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  >   terms: net 30
  > 
  > customer A "Anna"
  > customer B "Bert"
  >   group: north
  > customer C "Carl"
  >   group: north
  > customer D "Dora"
  >   terms: 2/10 net 30
  > customer E "Egon"
  >   allocate: oldest-first
  > 
  > 2026-01-05 sale A INV-26001 100.00
  > 2026-01-06 sale A INV-26002 60.00
  > 2026-01-07 sale A INV-26003 40.00
  > 2026-01-08 sale B INV-26011 300.00
  > 2026-01-08 sale C INV-26012 200.00
  > 2026-01-09 sale D INV-26021 500.00
  > 2026-01-09 sale D INV-26022 80.00
  > 2026-01-09 sale E INV-26031 70.00
  > 2026-02-01 receipt A R-1 100.00 to:*
  > 2026-02-02 receipt B R-2 200.00 to:*
  > 2026-02-03 receipt C R-3 250.00 to:* ref:"inv 26011"
  > 2026-01-15 receipt D R-4 490.00 to:* "INV-26021"
  > 2026-02-04 receipt E R-5 50.00
  > END
  $ export AR_FILE=main.arl

Of 100, 60 and 40 two sets come to 100.00: a draft. Only the item of C has the 200.00
of B, who is of its group. 250.00 pays INV-26011 in part, because the reference names
it. 490.00 is INV-26021 less 2% of it, in time; but the receipt stands as it is, so
that the discount is for a person to grant. R-5 is placed by the policy.

  $ ar allocate --date 2026-02-10
  ; R-4 of 2026-01-15 has 490.00 EUR on account
  ; rung 5, uncertain: INV-26021 named, less early-payment discount
  ; 2026-02-10 apply D 490.00 from:R-4 to:INV-26021
  
  ; 10.00 stays open of INV-26021
  ; 2026-02-10 writeoff D WO-INV-26021 10.00 to:INV-26021 reason:small
  
  ; R-1 of 2026-02-01 has 100.00 EUR on account
  ; rung 3, uncertain: INV-26001 has the amount, and so have others, of all sets of 3 items
  ; 2026-02-10 apply A 100.00 from:R-1 to:INV-26001
  
  ; R-2 of 2026-02-02 has 200.00 EUR on account
  ; rung 3, certain: only INV-26012 has the amount, of all sets of 2 items
  2026-02-10 apply B 200.00 from:R-2 to:INV-26012
  
  ; R-3 of 2026-02-03 has 250.00 EUR on account
  ; rung 2, certain: INV-26011 named, 50.00 EUR less than is open
  2026-02-10 apply C 250.00 from:R-3 to:INV-26011
  
  ; 50.00 stays open of INV-26011
  ; 2026-02-10 dispute B 50.00 on:INV-26011 "paid less"
  $ ar allocate --date 2026-02-10 -O csv
  source,date,customer,currency,amount,document,allocated,discount,rung,certain,reason
  R-4,2026-01-15,D,EUR,490.00,INV-26021,490.00,0.00,5,no,"INV-26021 named, less early-payment discount"
  R-1,2026-02-01,A,EUR,100.00,INV-26001,100.00,0.00,3,no,"INV-26001 has the amount, and so have others, of all sets of 3 items"
  R-2,2026-02-02,B,EUR,200.00,INV-26012,200.00,0.00,3,yes,"only INV-26012 has the amount, of all sets of 2 items"
  R-3,2026-02-03,C,EUR,250.00,INV-26011,250.00,0.00,2,yes,"INV-26011 named, 50.00 EUR less than is open"
  $ ar on-account --as-of 2026-02-10
  Money on account
  as of 2026-02-10
  
  EUR
  Customer  Name  Source  Kind     Date        Amount      Left  Days
  --------  ----  ------  -------  ----------  ------  --------  ----
  D         Dora  R-4     receipt  2026-01-15  490.00    490.00    26
  A         Anna  R-1     receipt  2026-02-01  100.00    100.00     9
  B         Bert  R-2     receipt  2026-02-02  200.00    200.00     8
  C         Carl  R-3     receipt  2026-02-03  250.00    250.00     7
  --------  ----  ------  -------  ----------  ------  --------  ----
  Total                                                1,040.00
  $ ar on-account --as-of 2026-02-10 -O csv
  customer,name,source,kind,date,currency,amount,left,days
  D,Dora,R-4,receipt,2026-01-15,EUR,490.00,490.00,26
  A,Anna,R-1,receipt,2026-02-01,EUR,100.00,100.00,9
  B,Bert,R-2,receipt,2026-02-02,EUR,200.00,200.00,8
  C,Carl,R-3,receipt,2026-02-03,EUR,250.00,250.00,7

What is accepted is an entry that the book takes. With `--all` the first proposal of
what is uncertain is one as well.

  $ ar allocate --date 2026-02-10 --all > more.arl
  $ grep -v "^;" more.arl | grep .
  2026-02-10 apply D 490.00 from:R-4 to:INV-26021
  2026-02-10 apply A 100.00 from:R-1 to:INV-26001
  2026-02-10 apply B 200.00 from:R-2 to:INV-26012
  2026-02-10 apply C 250.00 from:R-3 to:INV-26011
  $ cat main.arl more.arl > all.arl
  $ ar check -f all.arl --today 2026-02-10
  1 file, 17 entries, 5 customers, 13 documents, 2026-01-05 to 2026-02-10: no errors, no warnings
  $ ar on-account -f all.arl --as-of 2026-02-10
  Money on account
  as of 2026-02-10
  
  nothing is on account

What a later entry settles is taken: INV-26012 is paid on the 20th, and then nothing
has the 200.00.

  $ cat main.arl - > later.arl << END
  > 2026-02-20 receipt C R-6 200.00 to:INV-26012
  > END
  $ ar allocate -f later.arl --date 2026-02-10 B -O csv
  source,date,customer,currency,amount,document,allocated,discount,rung,certain,reason
  R-2,2026-02-02,B,EUR,200.00,,0.00,0.00,,no,"no item, and no set of them, fits the amount"
  $ ar allocate -f later.arl --date 2026-02-01 A -O csv | cut -d, -f1,9,10
  source,rung,certain
  R-1,3,no

Credit notes that are named count against the invoices; one that nobody names explains
a difference. Numbers that look the same make nothing certain, and what nothing fits
is said as well.

  $ cat > notes.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna"
  > customer B "Bert"
  > 
  > 2026-01-05 sale A INV-26001 100.00
  > 2026-01-06 sale A INV-26002 60.00
  > 2026-01-07 credit A GS-26001 15.00 to:*
  > 2026-01-08 credit A GS-26002 10.00 to:*
  > 2026-01-09 sale B B-00100 40.00
  > 2026-01-09 sale A B-100 33.00
  > 2026-02-01 receipt A R-1 85.00 to:* "INV-26001 less GS-26001"
  > 2026-02-02 receipt A R-2 50.00 to:* "INV-26002"
  > 2026-02-03 receipt B R-3 40.00 to:* "B-0100"
  > 2026-02-05 receipt B R-4 12.34 to:* "INV-26001"
  > END
  $ ar allocate -f notes.arl --date 2026-02-10
  ; GS-26001 of 2026-01-07 has 15.00 EUR on account
  ; no item, and no set of them, fits the amount
  
  ; GS-26002 of 2026-01-08 has 10.00 EUR on account
  ; no item, and no set of them, fits the amount
  
  ; R-1 of 2026-02-01 has 85.00 EUR on account
  ; rung 2, certain: INV-26001 named, less GS-26001, the exact sum
  2026-02-10 apply A 85.00 from:R-1 to:INV-26001
  
  2026-02-10 apply A 15.00 from:GS-26001 to:INV-26001
  
  ; R-2 of 2026-02-02 has 50.00 EUR on account
  ; rung 5, certain: INV-26002 named, less GS-26002
  2026-02-10 apply A 50.00 from:R-2 to:INV-26002
  
  2026-02-10 apply A 10.00 from:GS-26002 to:INV-26002
  
  ; R-3 of 2026-02-03 has 40.00 EUR on account
  ; rung 2, uncertain: B-00100 named, the exact sum; another document is written like that
  ; 2026-02-10 apply B 40.00 from:R-3 to:B-00100
  
  ; R-4 of 2026-02-05 has 12.34 EUR on account
  ; no item, and no set of them, fits the amount; INV-26001 is named, of which nothing is open

A small rest may be written off, if the configuration says how small; a fee that the
bank kept explains one.

  $ cat > rest.arl << END
  > book "Kettle & Co"
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna"
  > 
  > 2026-01-05 sale A INV-26001 100.00
  > 2026-01-05 sale A INV-26002 200.00
  > 2026-01-05 sale A INV-26003 300.00
  > 2026-02-01 receipt A R-1 99.60 to:* "INV-26001"
  > 2026-02-01 receipt A R-2 185.00 to:* "INV-26002"
  > 2026-02-01 receipt A R-3 285.00 to:*
  > END
  $ cat > ar.toml << END
  > [match]
  > fees = ["15.00", "0.5%"]
  > withheld = "5%"
  > tolerance = ["1.00", "2.00 USD"]
  > END
  $ ar allocate -f rest.arl --date 2026-02-10
  ; R-1 of 2026-02-01 has 99.60 EUR on account
  ; rung 2, certain: INV-26001 named, 0.40 EUR less than is open
  2026-02-10 apply A 99.60 from:R-1 to:INV-26001
  
  ; 0.40 stays open of INV-26001
  ; 2026-02-10 writeoff A WO-INV-26001 0.40 to:INV-26001 reason:small
  
  ; R-2 of 2026-02-01 has 185.00 EUR on account
  ; rung 5, uncertain: INV-26002 named, less a fee of 15.00 EUR
  ; 2026-02-10 apply A 185.00 from:R-2 to:INV-26002
  
  ; 15.00 stays open of INV-26002
  ; 2026-02-10 writeoff A WO-INV-26002 15.00 to:INV-26002 reason:small
  
  ; R-3 of 2026-02-01 has 285.00 EUR on account
  ; rung 5, uncertain: INV-26003 has the amount less a fee of 15.00 EUR
  ; 2026-02-10 apply A 285.00 from:R-3 to:INV-26003
  
  ; 15.00 stays open of INV-26003
  ; 2026-02-10 writeoff A WO-INV-26003 15.00 to:INV-26003 reason:small
  $ ar config | grep -A 3 "^.match" | sed "s/  *#/ #/"
  [match]
  fees = ["15.00", "0.5%"] # ar.toml:2
  withheld = ["5%"] # ar.toml:3
  tolerance = ["1.00", "2.00 USD"] # ar.toml:4
  $ cat > bad.toml << END
  > [match]
  > fee = "15.00"
  > withheld = "100%"
  > tolerance = 1.5
  > END
  $ ar allocate -f rest.arl --config bad.toml
  bad.toml:2:1: error: unknown key `fee` in [match] [unknown-setting]
      2 | fee = "15.00"
        | ^^^
  help: did you mean `fees`?
  bad.toml:3:12: error: a share between 0% and 100% belongs here [bad-setting]
      3 | withheld = "100%"
        |            ^^^^^^
  bad.toml:4:13: error: a float is never exact [bad-setting]
      4 | tolerance = 1.5
        |             ^^^
  help: write amounts and percentages as texts: "10.00", "80%"
  [3]
  $ ar allocate --date 2026-02-30
  ar: --date: there is no day 2026-02-30
  [2]

What is certain can be added to the book, after it was checked with it; drafts are
shown and stay out. A second time there is nothing left to add.

  $ ar allocate --date 2026-02-10 --diff
  --- a/main.arl
  +++ b/main.arl
  @@ -25,3 +25,11 @@
   2026-02-03 receipt C R-3 250.00 to:* ref:"inv 26011"
   2026-01-15 receipt D R-4 490.00 to:* "INV-26021"
   2026-02-04 receipt E R-5 50.00
  +
  +; R-2 of 2026-02-02 has 200.00 EUR on account
  +; rung 3, certain: only INV-26012 has the amount, of all sets of 2 items
  +2026-02-10 apply B 200.00 from:R-2 to:INV-26012
  +
  +; R-3 of 2026-02-03 has 250.00 EUR on account
  +; rung 2, certain: INV-26011 named, 50.00 EUR less than is open
  +2026-02-10 apply C 250.00 from:R-3 to:INV-26011
  $ ar allocate --date 2026-02-10 --write B C
  ar: 2 entries added to main.arl
  ; R-2 of 2026-02-02 has 200.00 EUR on account
  ; rung 3, certain: only INV-26012 has the amount, of all sets of 2 items
  2026-02-10 apply B 200.00 from:R-2 to:INV-26012
  
  ; R-3 of 2026-02-03 has 250.00 EUR on account
  ; rung 2, certain: INV-26011 named, 50.00 EUR less than is open
  2026-02-10 apply C 250.00 from:R-3 to:INV-26011
  
  ; 50.00 stays open of INV-26011
  ; 2026-02-10 dispute B 50.00 on:INV-26011 "paid less"
  $ tail -n 7 main.arl
  ; R-2 of 2026-02-02 has 200.00 EUR on account
  ; rung 3, certain: only INV-26012 has the amount, of all sets of 2 items
  2026-02-10 apply B 200.00 from:R-2 to:INV-26012
  
  ; R-3 of 2026-02-03 has 250.00 EUR on account
  ; rung 2, certain: INV-26011 named, 50.00 EUR less than is open
  2026-02-10 apply C 250.00 from:R-3 to:INV-26011
  $ ar allocate --date 2026-02-10 --write B C
  $ ar allocate --write -O csv
  ar: --write: what goes into the book is no table; leave --format and --output out
  [2]
  $ ar allocate --write --diff
  ar: --diff excludes --write
  [2]

A number is found however long it is and however many parts it has. What may be part of
a longer number is for a person to judge.

  $ cat > long.arl << END
  > book "Qiming"
  >   currency: CNY
  >   terms: net 30
  > customer A "Qiming"
  > customer B "Baoli"
  > customer C "Changhe"
  > 2026-03-01 sale A 上海启明贸易有限公司发票-2026001 500.00
  > 2026-03-01 sale A 启明-2026002 100.00
  > 2026-03-01 sale B B/1/2/3/4/5/6/7/8/9/0/1/2 500.00
  > 2026-03-01 sale B B-2026002 100.00
  > 2026-03-01 sale C C-2026-001 100.00
  > 2026-04-01 receipt A R-1 100.00 to:* ref:上海启明贸易有限公司发票-2026001
  > 2026-04-01 receipt B R-2 100.00 to:* ref:B/1/2/3/4/5/6/7/8/9/0/1/2
  > 2026-04-01 receipt C R-3 100.00 to:* ref:C-2026-001-7
  > END
  $ ar allocate -f long.arl --date 2026-04-02 -O csv
  source,date,customer,currency,amount,document,allocated,discount,rung,certain,reason
  R-1,2026-04-01,A,CNY,100.00,上海启明贸易有限公司发票-2026001,100.00,0.00,2,yes,"上海启明贸易有限公司发票-2026001 named, 400.00 CNY less than is open"
  R-2,2026-04-01,B,CNY,100.00,B/1/2/3/4/5/6/7/8/9/0/1/2,100.00,0.00,2,yes,"B/1/2/3/4/5/6/7/8/9/0/1/2 named, 400.00 CNY less than is open"
  R-3,2026-04-01,C,CNY,100.00,C-2026-001,100.00,0.00,2,no,"C-2026-001 named, the exact sum; it may be part of a longer number"

Money for two documents is two entries, and is counted so.

  $ cat > two.arl << END
  > book "B"
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna"
  > 2026-03-01 sale A INV-26001 60.00
  > 2026-03-02 sale A INV-26002 40.00
  > 2026-04-01 receipt A R-1 100.00 to:*
  > END
  $ ar allocate -f two.arl --date 2026-04-02 --write
  ar: 2 entries added to two.arl
  ; R-1 of 2026-04-01 has 100.00 EUR on account
  ; rung 4, certain: only INV-26001 + INV-26002 has the amount, of all sets of 2 items
  2026-04-02 apply A 60.00 from:R-1 to:INV-26001
  2026-04-02 apply A 40.00 from:R-1 to:INV-26002

A document that is named but cannot be paid is said to be in another currency, or of a later day,
where it is open.

  $ cat > named.arl << END
  > book "B"
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna"
  > 2026-03-01 sale A INV-26001 60.00 USD
  > 2026-05-02 sale A INV-26002 40.00
  > 2026-03-03 sale A INV-26003 10.00
  > 2026-03-03 sale A INV-26004 70.00
  > 2026-03-20 receipt A R-0 10.00 to:INV-26003
  > 2026-04-01 receipt A R-1 60.00 to:* ref:INV-26001
  > 2026-04-01 receipt A R-2 40.00 to:* ref:INV-26002
  > 2026-04-01 receipt A R-3 10.00 to:* ref:INV-26003
  > 2026-04-01 receipt A R-4 70.00 to:* "INV-26001, INV-26002"
  > END
  $ ar allocate -f named.arl --date 2026-04-02
  ; R-1 of 2026-04-01 has 60.00 EUR on account
  ; no item, and no set of them, fits the amount; INV-26001 is named, which is in USD
  
  ; R-2 of 2026-04-01 has 40.00 EUR on account
  ; no item, and no set of them, fits the amount; INV-26002 is named, which is of a later day, 2026-05-02
  
  ; R-3 of 2026-04-01 has 10.00 EUR on account
  ; no item, and no set of them, fits the amount; INV-26003 is named, of which nothing is open
  
  ; R-4 of 2026-04-01 has 70.00 EUR on account
  ; rung 3, uncertain: only INV-26004 has the amount, of all sets of 1 item; INV-26001 is named, which is in USD
  ; 2026-04-02 apply A 70.00 from:R-4 to:INV-26004
