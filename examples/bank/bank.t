The story of the README, run on a copy of this folder.

  $ unset AR_FILE; cp -r "$ROOT"/examples "$CRAMTMP"/; cd "$CRAMTMP"/examples/bank; export AR_TODAY=2026-06-30

What the savings bank writes is read by the rule of ar.toml; the probe shows how.

  $ ar import --probe sparhafen.csv | tail -6
  ar: sparhafen.csv: read as windows-1252
  ar: sparhafen.csv:7: 0,125 has more decimals than EUR has (2)
  ar: sparhafen.csv:8: 31.06.2026 is no day as %d.%m.%Y
  ar: sparhafen.csv:9: Summe is no day as %d.%m.%Y
  payer = "Auftraggeber"
  payer-account = "IBAN"
  text = "Verwendungszweck"
  # file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,payer_account,reference,text
  # sparhafen.csv,1,1,0,DE02120300000000202051,2026-06-08,2026-06-09,1190.00,EUR,booked,credit,,Werft Nordwest GmbH,DE12500105170648489890,,"INV-26041; Kaffee ""Mai"""
  # sparhafen.csv,1,2,0,DE02120300000000202051,2026-06-08,2026-06-08,-89.90,EUR,booked,debit,,Stadtwerke,,,Strom

A statement is looked at before anything is done with it: its lines need no book, and its balances
tie.

  $ ar import bank --balances statement.xml
  file,statement,account,currency,opening,movements,closing,ties
  statement.xml,1,DE02120300000000202051,EUR,5000.00,1457.10,6457.10,yes
  $ ar import bank --lines statement.xml | cut -d, -f 2-8,11
  statement,entry,part,account,booked,value,amount,kind
  1,1,0,DE02120300000000202051,2026-06-08,2026-06-08,1190.00,credit
  1,2,1,DE02120300000000202051,2026-06-08,2026-06-09,238.00,credit
  1,2,2,DE02120300000000202051,2026-06-08,2026-06-09,119.00,credit
  1,3,0,DE02120300000000202051,2026-06-08,2026-06-08,-89.90,debit
  1,4,0,DE02120300000000202051,2026-06-09,,50.00,credit

Werft Nordwest paid in March, before there was an invoice: its money is on account. The thirtieth
of February is the last day of it.

  $ ar import bank statement.sta
  ar: statement.sta:5: 30 February is read as 2026-02-28
  1 imported, 0 already here, 0 to review, 2 not receipts, 0 rejected
  ; statement.sta:5, MT940
  ; no item, and no set of them, fits the amount; INV-26041 is named, which is of a later day, 2026-05-18
  2026-03-02 receipt C001 BK-260302-c8f722 1,190.00 to:* via:bank payer:"Werft Nordwest GmbH" bank:12030000/202051/#41048802a4c9ddac "EREF+NOTPROVIDED SVWZ+INV-26041"
  $ ar import bank statement.sta --write -q > /dev/null
  1 imported, 0 already here, 0 to review, 2 not receipts, 0 rejected
  $ ar on-account
  Money on account
  as of 2026-06-30
  
  EUR
  Customer  Name                 Source            Kind     Date          Amount      Left  Days
  --------  -------------------  ----------------  -------  ----------  --------  --------  ----
  C001      Werft Nordwest GmbH  BK-260302-c8f722  receipt  2026-03-02  1,190.00  1,190.00   120
  --------  -------------------  ----------------  -------  ----------  --------  --------  ----
  Total                                                                           1,190.00

When the invoice of May is there, the money may settle it.

  $ ar allocate C001 --date 2026-06-01
  ; BK-260302-c8f722 of 2026-03-02 has 1,190.00 EUR on account
  ; rung 2, certain: INV-26041 named, the exact sum
  2026-06-01 apply C001 1,190.00 from:BK-260302-c8f722 to:INV-26041
  $ ar allocate C001 --date 2026-06-01 --write > /dev/null
  ar: 1 entry added to main.arl

In June Werft Nordwest pays the same invoice once more: it is named, and nothing of it is open.
Studio Halm pays two invoices, one of them through somebody else; the pending line and the bank's
own are no receipts.

  $ ar import bank statement.xml --write
  ar: 3 entries added to main.arl
  3 imported, 0 already here, 0 to review, 2 not receipts, 0 rejected
  ; statement.xml:15, camt.053
  ; no item, and no set of them, fits the amount; INV-26041 is named, of which nothing is open
  2026-06-08 receipt C001 BK-260608-45a0b7 1,190.00 to:* via:bank payer:"Werft Nordwest GmbH" bank:DE02120300000000202051/2026060800017 "INV-26041"
  
  ; statement.xml:34, camt.053
  ; rung 3, certain: only INV-26042 has the amount, of all sets of 2 items
  2026-06-08 receipt C002 BK-260608-0177a3 238.00 to:INV-26042 via:bank ref:HALM-7 payer:"Studio Halm" bank:DE02120300000000202051/#eae32fa78ea9c617 "Invoice 26042 Sammler"
  
  ; statement.xml:40, camt.053
  ; rung 2, certain: INV-26043 named, the exact sum; payer unknown
  2026-06-08 receipt C002 BK-260608-28ca48 119.00 to:INV-26043 via:bank ref:"RF18 INV2 6043" payer:"Halm & Söhne" bank:DE02120300000000202051/#09604eb22e115cbc "Sammler"
  $ tail -8 main.arl
  
  ; statement.xml:34, camt.053
  ; rung 3, certain: only INV-26042 has the amount, of all sets of 2 items
  2026-06-08 receipt C002 BK-260608-0177a3 238.00 to:INV-26042 via:bank ref:HALM-7 payer:"Studio Halm" bank:DE02120300000000202051/#eae32fa78ea9c617 "Invoice 26042 Sammler"
  
  ; statement.xml:40, camt.053
  ; rung 2, certain: INV-26043 named, the exact sum; payer unknown
  2026-06-08 receipt C002 BK-260608-28ca48 119.00 to:INV-26043 via:bank ref:"RF18 INV2 6043" payer:"Halm & Söhne" bank:DE02120300000000202051/#09604eb22e115cbc "Sammler"

The same file again adds nothing.

  $ ar import bank statement.xml --write
  0 imported, 3 already here, 0 to review, 2 not receipts, 0 rejected

Alipay writes GB18030, which is found out. The savings bank exports one of the lines of June a
second time, in another form: a person is to say whether it is new, and nothing is written.

  $ ar import bank alipay.csv --write
  ar: alipay.csv: read as GB18030
  ar: 1 entry added to main.arl
  1 imported, 0 already here, 0 to review, 3 not receipts, 0 rejected
  ; alipay.csv:7, CSV
  ; rung 2, certain: INV-26044 named, the exact sum
  2026-06-05 receipt C003 BK-260605-0f672e 8,800.00 CNY to:INV-26044 via:bank ref:INV-26044 payer:合肥建材经营部 bank:kontor@example.com/2026060522001 "货款"
  $ ar import bank sparhafen.csv --write
  ar: sparhafen.csv: read as windows-1252
  file,line,reason,text
  sparhafen.csv,7,"0,125 has more decimals than EUR has (2)","08.06.2026;08.06.2026;;;Zinsen;0,125;EUR;6.100,22"
  sparhafen.csv,8,31.06.2026 is no day as %d.%m.%Y,"31.06.2026;30.06.2026;Studio Halm;;26042;238,00;EUR;"
  sparhafen.csv,9,Summe is no day as %d.%m.%Y,"Summe;;;;;1.338,23;EUR;"
  0 imported, 0 already here, 1 to review, 1 not receipts, 3 rejected
  ; sparhafen.csv:5, CSV
  ; perhaps BK-260608-45a0b7, of the same day and amount: the note if it is, else the receipt
  ; 2026-06-08 note C001 bank:DE02120300000000202051/#d21d54937c1407c9 "the money of BK-260608-45a0b7"
  ; 2026-06-08 receipt C001 BK-260608-12e83c 1,190.00 to:* via:bank payer:"Werft Nordwest GmbH" bank:DE02120300000000202051/#d21d54937c1407c9 "INV-26041; Kaffee \"Mai\""
  [1]

The statement and the book agree: what is left over is not from customers.

  $ ar reconcile bank statement.xml
  Bank and book
  
  EUR
  State        Date            Bank  Document          Customer  Book date       Book  Text
  -----------  ----------  --------  ----------------  --------  ----------  --------  ----------------------------------
  matched      2026-06-08    119.00  BK-260608-28ca48  C002      2026-06-08    119.00  Halm & Söhne: Sammler
  not-receipt  2026-06-08    -89.90                                                    Stadtwerke: Strom
  matched      2026-06-08    238.00  BK-260608-0177a3  C002      2026-06-08    238.00  Studio Halm: Invoice 26042 Sammler
  matched      2026-06-08  1,190.00  BK-260608-45a0b7  C001      2026-06-08  1,190.00  Werft Nordwest GmbH: INV-26041
  -----------  ----------  --------  ----------------  --------  ----------  --------  ----------------------------------
  Total                    1,457.10                                          1,547.00
  
  3 matched, 1 not-receipt

The other export of the same days lacks two payments.

  $ ar reconcile bank statement.ofx -O csv
  state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text
  matched,2026-06-08,2026-06-08,238.00,EUR,202051/F-1001,BK-260608-0177a3,C002,2026-06-08,238.00,Invoice 26042 & thanks
  not-receipt,2026-06-08,2026-06-08,-89.90,EUR,202051/F-1002,,,,,Strom
  missing-there,,,,EUR,DE02120300000000202051/#09604eb22e115cbc,BK-260608-28ca48,C002,2026-06-08,119.00,Sammler
  missing-there,,,,EUR,DE02120300000000202051/2026060800017,BK-260608-45a0b7,C001,2026-06-08,1190.00,INV-26041
  [1]

At the end one payment too many is on account, and the book is sound.

  $ ar on-account
  Money on account
  as of 2026-06-30
  
  EUR
  Customer  Name                 Source            Kind     Date          Amount      Left  Days
  --------  -------------------  ----------------  -------  ----------  --------  --------  ----
  C001      Werft Nordwest GmbH  BK-260608-45a0b7  receipt  2026-06-08  1,190.00  1,190.00    22
  --------  -------------------  ----------------  -------  ----------  --------  --------  ----
  Total                                                                           1,190.00
  $ ar balance
  Balances
  as of 2026-06-30
  
  EUR
  Customer  Name                 Open  On account    Balance  Overdue
  --------  -------------------  ----  ----------  ---------  -------
  C001      Werft Nordwest GmbH         -1,190.00  -1,190.00
  --------  -------------------  ----  ----------  ---------  -------
  Total                                 -1,190.00  -1,190.00
  $ ar check
  1 file, 10 entries, 3 customers, 9 documents, 2026-03-02 to 2026-06-08: no errors, no warnings
