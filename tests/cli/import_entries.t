What becomes of the lines of a bank. The camt file has three credits of customers, a debit and a
pending line: three receipts, each under its origin and the reason for what it says.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; cp -R "$ROOT/examples/bank" bank; cd bank
  $ ar import bank statement.xml
  3 imported, 0 already here, 0 to review, 2 not receipts, 0 rejected
  ; statement.xml:15, camt.053
  ; rung 2, certain: INV-26041 named, the exact sum
  2026-06-08 receipt C001 BK-260608-45a0b7 1,190.00 to:INV-26041 via:bank payer:"Werft Nordwest GmbH" bank:DE02120300000000202051/2026060800017 "INV-26041"
  
  ; statement.xml:34, camt.053
  ; rung 3, certain: only INV-26042 has the amount, of all sets of 2 items
  2026-06-08 receipt C002 BK-260608-0177a3 238.00 to:INV-26042 via:bank ref:HALM-7 payer:"Studio Halm" bank:DE02120300000000202051/#eae32fa78ea9c617 "Invoice 26042 Sammler"
  
  ; statement.xml:40, camt.053
  ; rung 2, certain: INV-26043 named, the exact sum; payer unknown
  2026-06-08 receipt C002 BK-260608-28ca48 119.00 to:INV-26043 via:bank ref:"RF18 INV2 6043" payer:"Halm & Söhne" bank:DE02120300000000202051/#09604eb22e115cbc "Sammler"

Written, they are in the book; again, they are here. The book takes one entry for one line,
whatever is asked how often.

  $ cp main.arl before
  $ ar import bank statement.xml statement.xml --write -q > /dev/null
  3 imported, 3 already here, 0 to review, 4 not receipts, 0 rejected
  $ ar import bank statement.xml --write; diff before main.arl | grep -c '^> 2026'
  0 imported, 3 already here, 0 to review, 2 not receipts, 0 rejected
  3
  $ ar check; ar fmt --check main.arl
  1 file, 7 entries, 3 customers, 7 documents, 2026-05-18 to 2026-06-08: no errors, no warnings
  $ ar balance --as-of 2026-06-30 -O csv --all
  customer,name,currency,open,on_account,balance,overdue
  C001,Werft Nordwest GmbH,EUR,0.00,0.00,0.00,0.00
  C002,Studio Halm,EUR,0.00,0.00,0.00,0.00
  C003,合肥建材经营部,CNY,8800.00,0.00,8800.00,8800.00

Voided since, it is still the same line.

  $ echo '2026-06-10 void BK-260608-45a0b7' >> main.arl
  $ ar import bank statement.xml; cp before main.arl
  0 imported, 3 already here, 0 to review, 2 not receipts, 0 rejected

The difference suits git.

  $ git init -q .; ar import bank alipay.csv --diff > change; cat change
  ar: alipay.csv: read as GB18030
  1 imported, 0 already here, 0 to review, 3 not receipts, 0 rejected
  --- a/main.arl
  +++ b/main.arl
  @@ -12,3 +12,7 @@
   2026-05-20 sale C002 INV-26042 238.00 "Coffee, May"
   2026-05-20 sale C002 INV-26043 119.00 "Filters"
   2026-05-25 sale C003 INV-26044 8,800.00 CNY "Samples"
  +
  +; alipay.csv:7, CSV
  +; rung 2, certain: INV-26044 named, the exact sum
  +2026-06-05 receipt C003 BK-260605-0f672e 8,800.00 CNY to:INV-26044 via:bank ref:INV-26044 payer:合肥建材经营部 bank:kontor@example.com/2026060522001 "货款"
  $ git apply change && ar import bank alipay.csv -q; cp before main.arl
  0 imported, 1 already here, 0 to review, 3 not receipts, 0 rejected

Branches agree: who imports the same file elsewhere writes the same entries, and a merge has each
of them once.

  $ git config user.name T; git config user.email t@example.org; ar git setup > /dev/null
  $ git add .gitattributes main.arl; git commit -qm 0; git checkout -q -b one
  $ ar import bank statement.xml --write -q > /dev/null; git commit -qam 1
  3 imported, 0 already here, 0 to review, 2 not receipts, 0 rejected
  $ git checkout -q -b two HEAD~1; ar import bank "$PWD/alipay.csv" "$PWD/statement.xml" --write -q > /dev/null
  4 imported, 0 already here, 0 to review, 5 not receipts, 0 rejected
  $ git commit -qam 2; git merge -q one; grep -c ' receipt ' main.arl; ar check -q; cp before main.arl
  Auto-merging main.arl
  4
  1 file, 8 entries, 3 customers, 8 documents, 2026-05-18 to 2026-06-08: no errors, no warnings

What the ladder made of it, as a table.

  $ ar import bank statement.xml -O csv
  3 imported, 0 already here, 0 to review, 2 not receipts, 0 rejected
  source,date,customer,currency,amount,document,allocated,discount,rung,certain,reason
  BK-260608-45a0b7,2026-06-08,C001,EUR,1190.00,INV-26041,1190.00,0.00,2,yes,"INV-26041 named, the exact sum"
  BK-260608-0177a3,2026-06-08,C002,EUR,238.00,INV-26042,238.00,0.00,3,yes,"only INV-26042 has the amount, of all sets of 2 items"
  BK-260608-28ca48,2026-06-08,C002,EUR,119.00,INV-26043,119.00,0.00,2,yes,"INV-26043 named, the exact sum; payer unknown"

Who paid for whom can be learnt: the next time, the name will do.

  $ ar import bank statement.xml --learn | tail -3
  3 imported, 0 already here, 0 to review, 2 not receipts, 0 rejected
  ; statement.xml:40, camt.053
  ; learnt: Halm & Söhne
  2026-06-08 set C002 aka:"Halm & Söhne"
  $ ar import bank statement.xml --learn --write -q > /dev/null; ar check -q
  3 imported, 0 already here, 0 to review, 2 not receipts, 0 rejected
  1 file, 8 entries, 3 customers, 7 documents, 2026-05-18 to 2026-06-08: no errors, no warnings
  $ sed 's/2026060800017/2026060900001/; s/Werft Nordwest GmbH/HALM + SÖHNE/; s/INV-26041/thanks/; s/DE12500105170648489890/DE1/' statement.xml > next.xml
  $ ar import bank next.xml --learn -q | grep -B 1 '^2026'; cp before main.arl
  1 imported, 2 already here, 0 to review, 2 not receipts, 0 rejected
  ; no item, and no set of them, fits the amount
  2026-06-08 receipt C002 BK-260608-281903 1,190.00 to:* via:bank payer:"HALM + SÖHNE" bank:DE02120300000000202051/2026060900001 "thanks"

A book of our own, and a bank whose rule says how it writes.

  $ mkdir ../own; cd ../own
  $ cat > ar.toml <<'END'
  > [rules.giro]
  > header = ["Day", "Sum", "Who"]
  > account = "=DE1"
  > currency = "=EUR"
  > [rules.giro.columns]
  > booked = "Day"
  > value = "Value"
  > amount = "Sum"
  > payer = "Who"
  > text = "What"
  > id = "Id"
  > [bank.giro]
  > account = "DE1"
  > skip = ["interest"]
  > END
  $ cat > main.arl <<'END'
  > book "Own"
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna & Co"
  > customer B "Bert"
  > customer T "Tab" allocate:oldest-first
  > customer X "Nobody knows"
  > 2026-05-01 sale A INV-26001 100.00
  > 2026-05-02 sale A INV-26002 60.00
  > 2026-05-03 sale A INV-26003 40.00
  > 2026-05-04 sale B INV-26004 70.00
  > 2026-05-05 sale T INV-26005 30.00
  > 2026-05-05 sale T INV-26006 20.00
  > END

Certain: two invoices named, with more than they come to; a set of items; the rest of an invoice,
of which something is missing. Unsaid: Tab's policy places what nobody can tell. Uncertain: two
sets have the sum. Interest is no receipt, and neither is what was paid out.

  $ cat > june.csv <<'END'
  > Day,Value,Sum,Who,What,Id
  > 2026-06-01,2026-06-02,100.00,Anna & Co,thanks,1
  > 2026-06-02,2026-06-02,65.00,BERT.,part of INV-26004,2
  > 2026-06-03,2026-06-03,25.00,Tab,,3
  > 2026-06-04,2026-06-04,170.00,ANNA & CO,"INV-26002, inv 26001",4
  > 2026-06-05,2026-06-05,0.05,Bank,Interest May,5
  > 2026-06-06,2026-06-06,-12.00,Landlord,rent,6
  > 2026-06-07,2026-06-07,0.00,Bank,,7
  > END
  $ ar import bank june.csv
  4 imported, 0 already here, 2 to review, 3 not receipts, 0 rejected
  ; june.csv:2, CSV
  ; rung 3, uncertain: INV-26001 has the amount, and so have others, of all sets of 3 items
  2026-06-01 receipt A BK-260601-568e41 100.00 to:* via:bank payer:"Anna & Co" bank:DE1/1 "thanks"
  
  ; june.csv:2, CSV
  ; BK-260601-568e41 may say instead:
  ; 2026-06-01 receipt A BK-260601-568e41 100.00 to:INV-26001 via:bank payer:"Anna & Co" bank:DE1/1 "thanks"
  
  ; june.csv:3, CSV
  ; rung 2, certain: INV-26004 named, 5.00 EUR less than is open
  2026-06-02 receipt B BK-260602-527cae 65.00 to:INV-26004 via:bank payer:BERT. bank:DE1/2 "part of INV-26004"
  
  ; 5.00 stays open of INV-26004
  ; 2026-06-02 dispute B 5.00 on:INV-26004 "paid less"
  
  ; june.csv:4, CSV
  ; no item, and no set of them, fits the amount
  2026-06-03 receipt T BK-260603-d5e23c 25.00 via:bank payer:Tab bank:DE1/3
  
  ; june.csv:5, CSV
  ; rung 2, certain: INV-26001 + INV-26002 named, 10.00 EUR more than the sum
  2026-06-04 receipt A BK-260604-407ec8 170.00 via:bank payer:"ANNA & CO" bank:DE1/4 "INV-26002, inv 26001"
    to INV-26001                              100.00
    to INV-26002                               60.00
    *                                          10.00
  [1]

Whose money it is, nobody can tell: a draft, unless all such money is to be somebody's.

  $ printf 'Day,Sum,Who,What,Id\n2026-06-08,33.00,Stranger,hello,8\n2026-06-08,70.00,"Bertt",,9\n' > strange.csv
  $ ar import bank strange.csv
  0 imported, 0 already here, 2 to review, 0 not receipts, 0 rejected
  ; strange.csv:2, CSV
  ; payer unknown
  ; 2026-06-08 receipt CUSTOMER BK-260608-812fbd 33.00 EUR to:* via:bank payer:Stranger bank:DE1/8 "hello"
  
  ; strange.csv:3, CSV
  ; rung 6, uncertain: payer unknown, its name is much like that of B (Bert); only INV-26004 has the amount, of all sets of 1 item
  ; 2026-06-08 receipt B BK-260608-780818 70.00 to:INV-26004 via:bank payer:Bertt bank:DE1/9
  [1]
  $ ar import bank strange.csv --unknown X -q
  2 imported, 0 already here, 1 to review, 0 not receipts, 0 rejected
  ; strange.csv:2, CSV
  ; payer unknown
  2026-06-08 receipt X BK-260608-812fbd 33.00 to:* via:bank payer:Stranger bank:DE1/8 "hello"
  
  ; strange.csv:3, CSV
  ; rung 6, uncertain: payer unknown, its name is much like that of B (Bert); only INV-26004 has the amount, of all sets of 1 item
  2026-06-08 receipt X BK-260608-780818 70.00 to:* via:bank payer:Bertt bank:DE1/9
  
  ; strange.csv:3, CSV
  ; BK-260608-780818 may say instead:
  ; 2026-06-08 receipt B BK-260608-780818 70.00 to:INV-26004 via:bank payer:Bertt bank:DE1/9
  [1]
  $ ar import bank strange.csv --unknown Y
  ar: --unknown: there is no customer Y; did you mean A?
  [2]

Days, ways and numbers as [bank.NAME] says.

  $ cat >> ar.toml <<'END'
  > via = "giro"
  > date = "value"
  > number = "G{yyyymmdd}.{h8}"
  > END
  $ head -2 june.csv | ar import bank - 
  1 imported, 0 already here, 1 to review, 0 not receipts, 0 rejected
  ; <stdin>:2, CSV
  ; rung 3, uncertain: INV-26001 has the amount, and so have others, of all sets of 3 items
  2026-06-02 receipt A G20260602.568e4141 100.00 to:* via:giro payer:"Anna & Co" bank:DE1/1 "thanks"
  
  ; <stdin>:2, CSV
  ; G20260602.568e4141 may say instead:
  ; 2026-06-02 receipt A G20260602.568e4141 100.00 to:INV-26001 via:giro payer:"Anna & Co" bank:DE1/1 "thanks"
  [1]

The same money from a file of another format, or entered by hand, is for a person to judge: the
note makes the line known.

  $ cat > june.sta <<'END'
  > :20:1
  > :25:DE1
  > :60F:C260601EUR0,00
  > :61:2606020602C100,00NTRFNONREF
  > :86:166?20thanks?32Anna & Co
  > :62F:C260602EUR100,00
  > -
  > END
  $ head -2 june.csv > first.csv; ar import bank first.csv --write -q > /dev/null
  1 imported, 0 already here, 1 to review, 0 not receipts, 0 rejected
  [1]
  $ ar import bank june.sta
  0 imported, 0 already here, 1 to review, 0 not receipts, 0 rejected
  ; june.sta:4, MT940
  ; perhaps G20260602.568e4141, of the same day and amount: the note if it is, else the receipt
  ; 2026-06-02 note A bank:DE1/#7be06882795f5bf6 "the money of G20260602.568e4141"
  ; 2026-06-02 receipt A G20260602.31838979 100.00 to:INV-26001 via:giro payer:"Anna & Co" bank:DE1/#7be06882795f5bf6 "thanks"
  [1]
  $ ar import bank june.sta -q 2> /dev/null | sed -n 's/^; \(2026.* note .*\)/\1/p' >> main.arl; ar import bank june.sta
  0 imported, 1 already here, 0 to review, 0 not receipts, 0 rejected
  $ echo '2026-06-02 receipt B R-1 65.00 via:giro to:*' >> main.arl; sed -n '1p;3p' june.csv | ar import bank - -q
  0 imported, 0 already here, 1 to review, 0 not receipts, 0 rejected
  ; <stdin>:2, CSV
  ; perhaps R-1, of the same day and amount: the note if it is, else the receipt
  ; 2026-06-02 note B bank:DE1/2 "the money of R-1"
  ; 2026-06-02 receipt B G20260602.527cae83 65.00 to:INV-26004 via:giro payer:BERT. bank:DE1/2 "part of INV-26004"
  [1]

By hand it may have been entered on a day nearby, five at most; the same day comes first.

  $ mkdir near && cd near && cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna"
  > 2026-06-01 receipt A R-1 100.00 to:*
  > 2026-06-03 receipt A R-2 100.00 via:cash to:*
  > 2026-06-12 receipt A R-3 100.00 via:bank to:*
  > END
  $ cat > ar.toml <<'END'
  > [rules.near]
  > for = "bank"
  > header = ["Day", "Amount", "Payer"]
  > account = "=DE1"
  > currency = "=EUR"
  > [rules.near.columns]
  > booked = "Day"
  > amount = "Amount"
  > payer = "Payer"
  > END
  $ printf 'Day,Amount,Payer\n2026-06-02,100.00,Anna\n2026-06-06,100.00,Anna\n2026-06-07,100.00,Anna\n2026-06-12,100.00,Anna\n2026-06-18,100.00,Anna\n2026-06-02,99.00,Anna\n2026-06-02,100.00,Bert\n' > june.csv
  $ ar import bank june.csv | grep -v '^; [^ ]*$'
  2 imported, 0 already here, 5 to review, 0 not receipts, 0 rejected
  ; june.csv:2, CSV
  ; perhaps R-1, of 2026-06-01 and the same amount: the note if it is, else the receipt
  ; 2026-06-02 note A bank:DE1/#341046df5ea2051e "the money of R-1"
  ; 2026-06-02 receipt A BK-260602-bb44d3 100.00 to:* via:bank payer:Anna bank:DE1/#341046df5ea2051e
  
  ; june.csv:3, CSV
  ; perhaps R-1, of 2026-06-01 and the same amount: the note if it is, else the receipt
  ; 2026-06-06 note A bank:DE1/#23e78aa5fe41906b "the money of R-1"
  ; 2026-06-06 receipt A BK-260606-111a08 100.00 to:* via:bank payer:Anna bank:DE1/#23e78aa5fe41906b
  
  ; june.csv:4, CSV
  ; perhaps R-3, of 2026-06-12 and the same amount: the note if it is, else the receipt
  ; 2026-06-07 note A bank:DE1/#46a7c43ae64465cb "the money of R-3"
  ; 2026-06-07 receipt A BK-260607-233460 100.00 to:* via:bank payer:Anna bank:DE1/#46a7c43ae64465cb
  
  ; june.csv:5, CSV
  ; perhaps R-3, of the same day and amount: the note if it is, else the receipt
  ; 2026-06-12 note A bank:DE1/#8d92e58692ca60eb "the money of R-3"
  ; 2026-06-12 receipt A BK-260612-f8a53b 100.00 to:* via:bank payer:Anna bank:DE1/#8d92e58692ca60eb
  
  ; june.csv:6, CSV
  ; no item, and no set of them, fits the amount
  2026-06-18 receipt A BK-260618-223af7 100.00 to:* via:bank payer:Anna bank:DE1/#83eb36adc17c69dd
  
  ; june.csv:7, CSV
  ; no item, and no set of them, fits the amount
  2026-06-02 receipt A BK-260602-f7be2d 99.00 to:* via:bank payer:Anna bank:DE1/#caf23af1c84ef1ce
  
  ; june.csv:8, CSV
  ; payer unknown
  ; 2026-06-02 receipt CUSTOMER BK-260602-84911b 100.00 EUR to:* via:bank payer:Bert bank:DE1/#14157cef28eb0ac1
  $ cd ..

What the bank took back, and what went back to a customer who has money on account.

  $ cat > july.sta <<'END'
  > :20:2
  > :25:DE1
  > :60F:C260701EUR1000,00
  > :61:2607010701RC100,00NRTINONREF
  > :86:166?20account closed?32Anna & Co
  > :61:2607020702D15,00NTRFBACK
  > :86:166?20paid twice?32Bert
  > :61:2607030703D7,00NTRFNONREF
  > :86:166?20rent?32Landlord
  > :62F:C260703EUR878,00
  > -
  > END
  $ ar import bank july.sta
  0 imported, 0 already here, 2 to review, 1 not receipts, 0 rejected
  ; july.sta:4, MT940
  ; takes G20260602.568e4141 back
  ; 2026-07-01 void G20260602.568e4141 reason:"account closed" bank:DE1/#b6e4932cf2b551d7
  
  ; july.sta:6, MT940
  ; G20260702.fcbf272b of 15.00 EUR went to B, who has money on account
  ; 2026-07-02 refund B G20260702.fcbf272b 15.00 via:giro ref:BACK bank:DE1/#e5d89c9a583d0b64
  ;   from R-1                                   15.00
  [1]
  $ ar import bank july.sta -q 2> /dev/null | sed -n 's/^; \(2026.*\|  from.*\)/\1/p' > made; cat made >> main.arl; ar import bank july.sta; ar check -q
  0 imported, 2 already here, 0 to review, 1 not receipts, 0 rejected
  1 file, 11 entries, 4 customers, 9 documents, 2026-05-01 to 2026-07-02: no errors, no warnings

Two files that tell of one reversal make one draft of a void; the other line is made known.

  $ cd near && cat > back.sta <<'END'
  > :20:1
  > :25:DE1
  > :60F:C260601EUR0,00
  > :61:2606250625RC100,00NTRFNONREF
  > :86:166?20returned?32Anna
  > :62F:D260625EUR100,00
  > -
  > END
  $ printf 'Day,Amount,Payer\n2026-06-25,-100.00,Anna\n' > back.csv
  $ sed -i '/R-[12]/d; s/100.00 via:bank to:./& payer:Anna/; s/to:[*]/to:INV-1/' main.arl; echo '2026-06-01 sale A INV-1 100.00' >> main.arl
  $ ar import bank back.csv back.sta
  0 imported, 0 already here, 2 to review, 0 not receipts, 0 rejected
  ; back.csv:2, CSV
  ; takes R-3 back
  ; 2026-06-25 void R-3 bank:DE1/#9c9df1e5088191ca
  
  ; back.sta:4, MT940
  ; R-3 is taken back by back.csv:2 already: the note if that is the same money
  ; 2026-06-25 note A bank:DE1/#3cf3c2f66dcb28a2 "R-3 is taken back already"
  [1]
  $ ar import bank back.csv back.sta -q | sed -n 's/^; \(2026.*\)/\1/p' >> main.arl; ar import bank back.sta back.csv; ar check -q; cd ..
  0 imported, 0 already here, 2 to review, 0 not receipts, 0 rejected
  0 imported, 2 already here, 0 to review, 0 not receipts, 0 rejected
  1 file, 4 entries, 1 customer, 2 documents, 2026-06-01 to 2026-06-25: no errors, no warnings

What was kept or taken off stands in the receipt: a discount in time, a fee, a tax; a small rest is
for a person to write off, and a credit note that was named goes with the money. 285.00 are both 15.00
and 5 % less than 300.00: a draft.

  $ mkdir ../less; cd ../less; grep -v 'value\|id \|bank.giro\|account = "DE1"\|skip\|via =\|date =\|number =' ../own/ar.toml > ar.toml
  $ cat >> ar.toml <<'END'
  > [match]
  > fees = ["15.00"]
  > withheld = ["5%"]
  > tolerance = ["1.00"]
  > END
  $ cat > main.arl <<'END'
  > book "Less"
  >   currency: EUR
  >   terms: "2/10 net 30"
  > customer A "Anna"
  > 2026-05-25 sale A INV-301 100.00
  > 2026-05-25 sale A INV-302 300.00
  > 2026-05-25 sale A INV-303 1,000.00
  > 2026-05-25 sale A INV-304 80.00
  > 2026-05-25 sale A INV-305 50.00
  > 2026-05-26 credit A CN-305 10.00 to:*
  > END
  $ cat > june.csv <<'END'
  > Day,Sum,Who,What
  > 2026-06-01,98.00,Anna,INV-301
  > 2026-06-01,285.00,Anna,INV-302
  > 2026-06-20,950.00,Anna,INV-303
  > 2026-06-20,79.50,Anna,INV-304
  > 2026-06-20,40.00,Anna,"INV-305, CN-305"
  > END
  $ ar import bank june.csv
  5 imported, 0 already here, 2 to review, 0 not receipts, 0 rejected
  ; june.csv:2, CSV
  ; rung 5, certain: INV-301 named, less early-payment discount
  2026-06-01 receipt A BK-260601-3cc7bb 98.00 via:bank payer:Anna bank:DE1/#d72405491607e194 "INV-301"
    to INV-301                                 98.00 discount 2.00
  
  ; june.csv:3, CSV
  ; rung 5, uncertain: INV-302 named, less a fee of 15.00 EUR; or less 5% withheld
  2026-06-01 receipt A BK-260601-e63992 285.00 to:* via:bank payer:Anna bank:DE1/#2168eb43bd6dcc03 "INV-302"
  
  ; june.csv:3, CSV
  ; BK-260601-e63992 may say instead:
  ; 2026-06-01 receipt A BK-260601-e63992 285.00 via:bank payer:Anna bank:DE1/#2168eb43bd6dcc03 "INV-302"
  ;   to INV-302                                300.00
  ;   fee                                        15.00
  
  ; june.csv:4, CSV
  ; rung 5, certain: INV-303 named, less 5% withheld
  2026-06-20 receipt A BK-260620-77b672 950.00 via:bank payer:Anna bank:DE1/#7e4fdc4354039ed5 "INV-303"
    to INV-303                              1,000.00
    withheld                                   50.00
  
  ; june.csv:5, CSV
  ; rung 2, certain: INV-304 named, 0.50 EUR less than is open
  2026-06-20 receipt A BK-260620-0031df 79.50 to:INV-304 via:bank payer:Anna bank:DE1/#e940612ada5bb321 "INV-304"
  
  ; 0.50 stays open of INV-304
  ; 2026-06-20 writeoff A WO-INV-304 0.50 to:INV-304 reason:small
  
  ; june.csv:6, CSV
  ; rung 2, certain: INV-305 named, less CN-305, the exact sum
  2026-06-20 receipt A BK-260620-665048 40.00 to:INV-305 via:bank payer:Anna bank:DE1/#3eb1bf1d236db51c "INV-305, CN-305"
  
  ; june.csv:6, CSV
  2026-06-20 apply A 10.00 from:CN-305 to:INV-305
  [1]
  $ ar import bank june.csv --write -q > /dev/null; ar open -O csv --as-of 2026-06-30; cd ../own
  5 imported, 0 already here, 2 to review, 0 not receipts, 0 rejected
  customer,name,document,kind,date,due,currency,amount,open,status
  A,Anna,INV-302,sale,2026-05-25,2026-06-24,EUR,300.00,300.00,overdue
  A,Anna,INV-304,sale,2026-05-25,2026-06-24,EUR,80.00,0.50,overdue
  A,Anna,BK-260601-e63992,receipt,2026-06-01,,EUR,-285.00,-285.00,on-account

A statement that does not tie is left out, or what there is of it is taken.

  $ sed 's/878,00/878,01/' july.sta > untied.sta; sed -i 's/RC100/C90/' untied.sta
  $ ar import bank untied.sta
  untied.sta:10:1: error: statement 1 of account DE1 does not tie: 1,000.00 EUR + 68.00 EUR is 1,068.00 EUR, not 878.01 EUR [does-not-tie]
     10 | :62F:C260703EUR878,01
        | ^
  help: a line is missing or was not read; --allow-errors imports the rest
  file,line,reason,text
  untied.sta,4,statement 1 does not tie; its 3 lines are left out,DE1
  0 imported, 0 already here, 0 to review, 0 not receipts, 1 rejected
  [1]
  $ ar import bank untied.sta --allow-errors -q | tail -1
  untied.sta:10:1: error: statement 1 of account DE1 does not tie: 1,000.00 EUR + 68.00 EUR is 1,068.00 EUR, not 878.01 EUR [does-not-tie]
     10 | :62F:C260703EUR878,01
        | ^
  help: a line is missing or was not read; --allow-errors imports the rest
  1 imported, 1 already here, 0 to review, 1 not receipts, 0 rejected
  2026-07-01 receipt A G20260701.e88e31ea 90.00 to:* via:giro payer:"Anna & Co" bank:DE1/#e4c46b438d1dcb7d "account closed"

What a statement will repeat is not imported; cards are refused, and with them all of the run.

  $ sed 's/camt.053/camt.054/; s/BkToCstmrStmt/BkToCstmrDbtCdtNtfctn/; s/<Stmt>/<Ntfctn>/; s/<\/Stmt>/<\/Ntfctn>/' ../bank/statement.xml > advice.xml
  $ ar import bank advice.xml --currency EUR
  ar: advice.xml: camt.054 is an advice, which a statement repeats; --advice takes it
  0 imported, 0 already here, 0 to review, 5 not receipts, 0 rejected
  $ ar import bank advice.xml --advice -q | grep -c receipt
  0 imported, 0 already here, 3 to review, 2 not receipts, 0 rejected
  3
  $ sed 's/STMTRS>/CCSTMTRS>/g; s/BANKACCTFROM/CCACCTFROM/g' ../bank/statement.ofx > card.ofx
  $ cp main.arl before; ar import bank strange.csv card.ofx --write
  card.ofx:12:1: error: this is a statement of a credit card [not-a-statement]
     12 | <CCSTMTRS><CURDEF>EUR<CCACCTFROM><BANKID>12030000<ACCTID>202051<ACCTTYPE>CHECKING</CCACCTFROM>
        | ^
  help: no customer pays there; --lines lists it
  ar: nothing was imported
  [4]
  $ ar import bank strange.csv ar.toml --write
  ar.toml:1:1: error: neither camt, MT940 nor OFX, and no rule for CSV knows its headings [not-a-statement]
      1 | [rules.giro]
        | ^
  help: write a rule for it; `ar import --probe FILE` begins one
  ar: nothing was imported
  [4]
  $ diff before main.arl

Rejects have their file, and the rest goes on.

  $ printf 'Day,Sum,Who,Id\n2026-06-31,1.00,B,11\n2026-06-30,1.001,B,12\n2026-06-30,1.00,Bert,13\n' > odd.csv
  $ ar import bank odd.csv --rejects rejects.csv; cat rejects.csv
  1 imported, 0 already here, 0 to review, 0 not receipts, 2 rejected
  ; odd.csv:4, CSV
  ; no item, and no set of them, fits the amount
  2026-06-30 receipt B G20260630.dae252f5 1.00 to:* via:giro payer:Bert bank:DE1/13
  file,line,reason,text
  odd.csv,2,2026-06-31 is no day,"2026-06-31,1.00,B,11"
  odd.csv,3,1.001 has more decimals than EUR has (2),"2026-06-30,1.001,B,12"

A book with errors is imported into by nobody, and nothing is added that would make one.

  $ cp main.arl sound; echo '2026-06-31 note A' >> main.arl; ar import bank odd.csv -q
  main.arl:23:1: error: 2026-06-31 is not a day: June 2026 has 30 [no-such-day]
     23 | 2026-06-31 note A
        | ^^^^^^^^^^
  help: the last day of that month is 2026-06-30
  ar: 1 error in the book; no figures are printed
  [3]
  $ cp sound main.arl; ar close 2026-06-30 --write -q > /dev/null; cp main.arl closed
  $ ar import bank odd.csv -q --write --rejects odd
  0 imported, 0 already here, 0 to review, 0 not receipts, 3 rejected
  [1]
  $ diff closed main.arl

The books of other programs take no entries of ours.

  $ printf '2026-01-05 (INV-1) Anna\n  assets:receivable  100.00 EUR\n  income:sales\n' > books.journal
  $ cat ar.toml > other.toml; cat >> other.toml <<'END'
  > [books]
  > format = "hledger"
  > receivable = ["^assets:receivable"]
  > [books.due]
  > from = ["terms"]
  > terms = "net 30"
  > END
  $ ar import bank odd.csv -q -f books.journal --config other.toml --unknown Anna --write
  file,line,reason,text
  odd.csv,2,2026-06-31 is no day,"2026-06-31,1.00,B,11"
  odd.csv,3,1.001 has more decimals than EUR has (2),"2026-06-30,1.001,B,12"
  ar: books.journal is a book of another program; entries of ours cannot be added to it
  help: `ar import books` turns it into one of ours
  [2]
  $ grep -c . books.journal
  3

Wrong usage.

  $ ar import bank - -f -
  ar: import: standard input can be read once
  [2]
  $ ar import bank odd.csv --lines --write
  ar: --write: a list is no entry; leave --lines, --balances and --probe out
  [2]
  $ ar import bank odd.csv --lines --advice
  ar: --advice: a list has all lines
  [2]
  $ ar import bank odd.csv --write -O csv
  ar: --write: what goes into the book is no table; leave --format and --output out
  [2]
  $ printf '[bank.giro]\nnumber = "BK-{day}"\n' > wrong.toml; ar import bank odd.csv --config wrong.toml -f main.arl
  wrong.toml:2:10: error: `number` cannot be "BK-{day}" [bad-setting]
      2 | number = "BK-{day}"
        |          ^^^^^^^^^^
  help: write one of {h4} to {h32}, and {yyyy}, {yy}, {mm}, {dd}, {yymmdd} or {yyyymmdd} as you like, as "BK-{yymmdd}-{h6}"
  [3]

Banks that print the newest first: what takes a payment back stands before it, and is drafted all
the same.

  $ mkdir "$CRAMTMP/ids" && cd "$CRAMTMP/ids"
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna GmbH"
  > 2026-05-01 sale A INV-26001 100.00
  > 2026-05-02 sale A INV-26002 60.00
  > END
  $ cat > ar.toml <<'END'
  > [rules.plain]
  > header = ["Day", "Sum"]
  > account = "=DE1"
  > currency = "=EUR"
  > [rules.plain.columns]
  > booked = "Day"
  > amount = "Sum"
  > text = "Text"
  > payer = "Payer"
  > id = "Id"
  > status = "State"
  > [rules.plain.values]
  > booked = ["ok"]
  > [bank.plain]
  > account = "DE1"
  > skip = ["Zins", "Ourselves Ltd"]
  > END
  $ printf 'Day,Sum,Text,Payer,Id,State\n2026-06-09,-100.00,return,Anna GmbH,8,ok\n2026-06-05,100.00,INV-26001,Anna GmbH,7,ok\n' > newest-first.csv
  $ ar import bank newest-first.csv
  1 imported, 0 already here, 1 to review, 0 not receipts, 0 rejected
  ; newest-first.csv:2, CSV
  ; takes BK-260605-b9dd42 back
  ; 2026-06-09 void BK-260605-b9dd42 reason:return bank:DE1/8
  
  ; newest-first.csv:3, CSV
  ; rung 2, certain: INV-26001 named, the exact sum
  2026-06-05 receipt A BK-260605-b9dd42 100.00 to:INV-26001 via:bank payer:"Anna GmbH" bank:DE1/7 "INV-26001"
  [1]

Two files of a bank that gives one id to a payment and to its fee: the file that holds both names
them otherwise than the one that holds one of them. That is a draft, in one run as in two.

  $ printf 'Day,Sum,Text,Payer,Id,State\n2026-06-05,60,t,Anna GmbH,K,ok\n' > day.csv
  $ printf 'Day,Sum,Text,Payer,Id,State\n2026-06-05,60,t,Anna GmbH,K,ok\n2026-06-06,-1,bank fee,,K,ok\n' > month.csv
  $ ar import bank day.csv month.csv
  1 imported, 0 already here, 1 to review, 1 not receipts, 0 rejected
  ; day.csv:2, CSV
  ; rung 3, certain: only INV-26002 has the amount, of all sets of 2 items
  2026-06-05 receipt A BK-260605-e32dad 60.00 to:INV-26002 via:bank payer:"Anna GmbH" bank:DE1/K "t"
  
  ; month.csv:2, CSV
  ; perhaps BK-260605-e32dad, of the same day and amount: the note if it is, else the receipt
  ; 2026-06-05 note A bank:DE1/#610a4d30cdd4bf01 "the money of BK-260605-e32dad"
  ; 2026-06-05 receipt A BK-260605-9be062 60.00 to:* via:bank payer:"Anna GmbH" bank:DE1/#610a4d30cdd4bf01 "t"
  [1]
  $ ar import bank day.csv --write > /dev/null; ar import bank month.csv
  ar: 1 entry added to main.arl
  1 imported, 0 already here, 0 to review, 0 not receipts, 0 rejected
  0 imported, 0 already here, 1 to review, 1 not receipts, 0 rejected
  ; month.csv:2, CSV
  ; perhaps BK-260605-e32dad, of the same day and amount: the note if it is, else the receipt
  ; 2026-06-05 note A bank:DE1/#610a4d30cdd4bf01 "the money of BK-260605-e32dad"
  ; 2026-06-05 receipt A BK-260605-9be062 60.00 to:* via:bank payer:"Anna GmbH" bank:DE1/#610a4d30cdd4bf01 "t"
  [1]

An id that the bank gives again to other money is not taken for it.

  $ printf 'Day,Sum,Text,Payer,Id,State\n2026-07-05,90,t,Anna GmbH,K,ok\n' > later.csv
  $ ar import bank later.csv
  0 imported, 0 already here, 1 to review, 0 not receipts, 0 rejected
  ; later.csv:2, CSV
  ; DE1/K is in the book with another day and amount: this, if it is new
  ; 2026-07-05 receipt A BK-260705-5e5997 90.00 to:* via:bank payer:"Anna GmbH" bank:DE1/#e231c63c7bd5039c "t"
  [1]
  $ ar import bank later.csv 2>&1 | sed -n 's/^; \(2026-07.*\)/\1/p' >> main.arl; ar import bank later.csv
  0 imported, 1 already here, 0 to review, 0 not receipts, 0 rejected

What is skipped: words of the text, or the whole name of the other side. A line that breaks off has
no status.

  $ printf 'Day,Sum,Text,Payer,Id,State\n2026-06-05,5,,Zinser GmbH,11,ok\n2026-06-05,6,Zinsen,,12,ok\n2026-06-05,7,,OURSELVES LTD,13,ok\n2026-06-05,8,,Anna GmbH\n' > skip.csv
  $ ar import bank skip.csv --unknown A
  file,line,reason,text
  skip.csv,5,no status,"2026-06-05,8,,Anna GmbH"
  1 imported, 0 already here, 0 to review, 2 not receipts, 1 rejected
  ; skip.csv:2, CSV
  ; payer unknown
  2026-06-05 receipt A BK-260605-e116e0 5.00 to:* via:bank payer:"Zinser GmbH" bank:DE1/11
  [1]
  $ ar import bank skip.csv --rejects out -o out
  ar: --rejects: it is the file of --output
  [2]

Tab's first 20.00 is placed by the policy: the 10.00 that are left of INV-5001 are what the
second line names, and nothing is disputed. Bert's money is on account when 5.00 go back to
him, in the run that imports it and in the next one.

  $ mkdir tab && cd tab
  $ cat > ar.toml << END
  > journal = "main.arl"
  > [rules.plain]
  > for = "bank"
  > header = ["Day", "Sum"]
  > account = "=DE1"
  > currency = "=EUR"
  > [rules.plain.columns]
  > booked = "Day"
  > amount = "Sum"
  > payer = "Payer"
  > reference = "Ref"
  > id = "Id"
  > END
  $ cat > main.arl << END
  > book "B"
  >   currency: EUR
  >   terms: net 30
  > customer T "Tab"
  >   allocate: oldest-first
  > customer B "Bert"
  > 2026-06-01 sale T INV-5001 30.00
  > END
  $ unset AR_FILE
  $ cat > a.csv << END
  > Day,Sum,Payer,Id,Ref
  > 2026-06-10,20.00,Tab,1,
  > 2026-06-10,10.00,Tab,2,INV-5001
  > END
  $ cat > b.csv << END
  > Day,Sum,Payer,Id
  > 2026-06-01,5.00,Bert,1
  > 2026-06-10,-5.00,Bert,2
  > END
  $ ar import bank a.csv
  2 imported, 0 already here, 0 to review, 0 not receipts, 0 rejected
  ; a.csv:2, CSV
  ; no item, and no set of them, fits the amount
  2026-06-10 receipt T BK-260610-568e41 20.00 via:bank payer:Tab bank:DE1/1
  
  ; a.csv:3, CSV
  ; rung 2, certain: INV-5001 named, the exact sum
  2026-06-10 receipt T BK-260610-527cae 10.00 to:INV-5001 via:bank ref:INV-5001 payer:Tab bank:DE1/2
  $ ar import bank b.csv --write
  ar: 1 entry added to main.arl
  1 imported, 0 already here, 1 to review, 0 not receipts, 0 rejected
  ; b.csv:2, CSV
  ; no item, and no set of them, fits the amount
  2026-06-01 receipt B BK-260601-568e41 5.00 to:* via:bank payer:Bert bank:DE1/1
  
  ; b.csv:3, CSV
  ; BK-260610-527cae of 5.00 EUR went to B, who has money on account
  ; 2026-06-10 refund B BK-260610-527cae 5.00 via:bank bank:DE1/2
  ;   from BK-260601-568e41                       5.00
  [1]
  $ ar import bank b.csv --write
  0 imported, 1 already here, 1 to review, 0 not receipts, 0 rejected
  ; b.csv:3, CSV
  ; BK-260610-527cae of 5.00 EUR went to B, who has money on account
  ; 2026-06-10 refund B BK-260610-527cae 5.00 via:bank bank:DE1/2
  ;   from BK-260601-568e41                       5.00
  [1]

What is dated in a period that was closed is rejected line by line, with a seal or without; the
rest is imported. What the book has already is no matter of this.

  $ cat > closed.csv << END
  > Day,Sum,Payer,Id
  > 2026-06-01,5.00,Bert,1
  > 2026-05-01,7.00,Bert,3
  > 2026-06-01,-4.00,Bert,4
  > 2026-07-01,8.00,Bert,5
  > 2026-05-02,-9.00,Nobody,6
  > END
  $ echo "2026-06-05 close" >> main.arl
  $ ar import bank closed.csv --write
  file,line,reason,text
  closed.csv,3,2026-05-01 is in a period that was closed on 2026-06-05,
  closed.csv,4,2026-06-01 is in a period that was closed on 2026-06-05,
  ar: 1 entry added to main.arl
  1 imported, 1 already here, 0 to review, 1 not receipts, 2 rejected
  ; closed.csv:5, CSV
  ; no item, and no set of them, fits the amount
  2026-07-01 receipt B BK-260701-1d3456 8.00 to:* via:bank payer:Bert bank:DE1/5
  [1]
  $ sed -i '/close/d' main.arl && ar close 2026-06-05 --write -q
  2026-06-05 close entries:2 seal:851b7b16e8803718
  $ ar import bank closed.csv --write
  file,line,reason,text
  closed.csv,3,2026-05-01 is in a period that was closed on 2026-06-05,
  closed.csv,4,2026-06-01 is in a period that was closed on 2026-06-05,
  0 imported, 2 already here, 0 to review, 1 not receipts, 2 rejected
  [1]
  $ cat > ours.csv << END
  > number,date,customer,amount
  > R-1,2026-06-05,B,1.00
  > R-2,2026-06-06,B,2.00
  > END
  $ cat >> ar.toml << END
  > [rules.ours]
  > for = "receipts"
  > header = ["number", "date", "customer", "amount"]
  > [rules.ours.columns]
  > number = "number"
  > date = "date"
  > customer = "customer"
  > amount = "amount"
  > END
  $ ar import receipts ours.csv --write
  file,line,reason,text
  ours.csv,2,2026-06-05 is in a period that was closed on 2026-06-05,"R-1,2026-06-05,B,1.00"
  ar: 1 entry added to main.arl
  1 imported, 0 already here, 0 to review, 1 rejected
  ; ours.csv:3, rule ours
  2026-06-06 receipt B R-2 2.00 to:*
  [1]
  $ ar import open-items ours.csv --date 2026-06-05
  file,line,reason,text
  ours.csv,2,2026-06-05 is in a period that was closed on 2026-06-05,"R-1,2026-06-05,B,1.00"
  ours.csv,3,"differs: R-2 is 2.00 EUR of 2026-06-06, B here","R-2,2026-06-06,B,2.00"
  0 imported, 0 already here, 0 to review, 2 rejected
  [1]
  $ ar check
  1 file, 5 entries, 2 customers, 4 documents, 2026-06-01 to 2026-07-01: no errors, no warnings
