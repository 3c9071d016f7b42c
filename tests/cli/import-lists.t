What other programs list: customers, sales, receipts and open items, as entries of the book.

  $ cd "$CRAMTMP"; export AR_TODAY=2026-06-30
  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [add]
  > declarations = "customers.arl"
  > [rules.crm]
  > for = "customers"
  > header = ["Kundennummer", "Name"]
  > decimal = ","
  > [rules.crm.columns]
  > id = "Kundennummer"
  > name = "Name"
  > terms = "Ziel"
  > limit = "Limit"
  > aka = "Kurzname"
  > [rules.fibu]
  > for = "sales"
  > header = ["Beleg", "Datum", "Debitor", "Brutto"]
  > date = "%d.%m.%Y"
  > decimal = ","
  > [rules.fibu.columns]
  > number = "Beleg"
  > date = "Datum"
  > due = "Fällig"
  > customer = "Debitor"
  > name = "Name"
  > amount = "Brutto"
  > tax = "Steuer"
  > title = "Text"
  > [rules.kasse]
  > for = "receipts"
  > header = ["Nr", "Am", "Von", "Betrag"]
  > [rules.kasse.columns]
  > number = "Nr"
  > date = "Am"
  > customer = "Von"
  > amount = "Betrag"
  > ref = "Rechnung"
  > [rules.opos]
  > for = "open-items"
  > header = ["OP", "vom", "Kunde", "offen"]
  > [rules.opos.columns]
  > number = "OP"
  > date = "vom"
  > due = "fällig"
  > customer = "Kunde"
  > amount = "offen"
  > END
  $ cat > main.arl <<'END'
  > book "Sparhafen"
  >   currency: EUR
  >   terms: net 14
  > 
  > include "customers.arl"
  > END
  $ cat > customers.arl <<'END'
  > customer K100 "Werft Nordwest GmbH"
  >   aka: WERFT NW
  > END

Customers are declared. One that is here with other facts is rejected, unless they are to be set.

  $ cat > crm.csv <<'END'
  > Kundennummer;Name;Ziel;Limit;Kurzname
  > K100;Werft Nordwest GmbH;net 30;;WERFT NW
  > K200;Halm & Söhne;net 10;12.500,00;
  > K300;"Deich; Kontor";30 Tage;;
  > END
  $ ar import customers crm.csv
  file,line,reason,text
  crm.csv,2,"differs: terms is not said, not net 30; --update sets it",K100;Werft Nordwest GmbH;net 30;;WERFT NW
  crm.csv,4,terms: 30 Tage are no terms; write them as `net 30`,"K300;""Deich; Kontor"";30 Tage;;"
  1 imported, 0 already here, 0 to review, 2 rejected
  ; crm.csv:3, rule crm
  customer K200 "Halm & Söhne"
    limit: 12,500.00 EUR
    terms: net 10
  [1]
  $ ar import customers crm.csv --update --write --rejects rejects.csv
  ar: 1 entry added to main.arl
  ar: 1 entry added to customers.arl
  2 imported, 0 already here, 0 to review, 1 rejected
  ; crm.csv:2, rule crm
  ; terms is not said, not net 30
  2026-06-30 set K100 terms:"net 30"
  
  ; crm.csv:3, rule crm
  customer K200 "Halm & Söhne"
    limit: 12,500.00 EUR
    terms: net 10
  [1]
  $ cat customers.arl main.arl rejects.csv
  customer K100 "Werft Nordwest GmbH"
    aka: WERFT NW
  
  ; crm.csv:3, rule crm
  customer K200 "Halm & Söhne"
    limit: 12,500.00 EUR
    terms: net 10
  book "Sparhafen"
    currency: EUR
    terms: net 14
  
  include "customers.arl"
  
  ; crm.csv:2, rule crm
  ; terms is not said, not net 30
  2026-06-30 set K100 terms:"net 30"
  file,line,reason,text
  crm.csv,4,terms: 30 Tage are no terms; write them as `net 30`,"K300;""Deich; Kontor"";30 Tage;;"
  $ ar import customers crm.csv --update -q --write; cat customers.arl | wc -l
  file,line,reason,text
  crm.csv,4,terms: 30 Tage are no terms; write them as `net 30`,"K300;""Deich; Kontor"";30 Tage;;"
  0 imported, 2 already here, 0 to review, 1 rejected
  7

A column that is no key of customers is a fault of the rule.

  $ sed 's/^terms = "Ziel"/term = "Ziel"/' ar.toml > wrong.toml; ar import customers crm.csv --config wrong.toml
  ar: rule crm: unknown key `term` of customers
  help: did you mean `terms`?
  [3]

Sales by our own rule: the customer by id, name or `aka`; what is negative is a credit note on
account; what cannot be booked has its line and the reason.

  $ cat > fibu.csv <<'END'
  > Rechnungsausgang Juni 2026
  > Beleg;Datum;Fällig;Debitor;Name;Brutto;Steuer;Text
  > RE-101;05.06.2026;;K100;;1.190,00;190,00;Spanten
  > RE-102;06.06.2026;01.07.2026;halm & söhne;;89,900;0,00;
  > RE-103;07.06.2026;;;WERFT NW;-119,00;-19,00;Rückgabe RE-101
  > RE-104;31.06.2026;;K100;;1,00;;
  > RE-105;08.06.2026;;K900;;1,00;;
  > RE-106;08.06.2026;;K100;Halm & Söhne;1,00;;
  > RE-107;08.06.2026;;K100;;1,005;;
  > RE-108;08.06.2026;07.06.2026;K100;;1,00;;
  > RE-109;08.06.2026;;K100;;1.000.000,01;93.000,00;
  > ;08.06.2026;;K100;;1,00;;
  > RE-101;05.06.2026;;K100;;1190;190;Spanten
  > RE-101;05.06.2026;;K100;;1190,01;190;Spanten
  > Summe;;;;;1,00;;
  > Total;;;;;2.000,00;;
  > END
  $ ar import sales fibu.csv --rejects rejects.csv
  ar: fibu.csv:16: a line of totals is no line of the list: Total;;;;;2.000,00;;
  3 imported, 1 already here, 0 to review, 9 rejected
  ; fibu.csv:3, rule fibu
  2026-06-05 sale K100 RE-101 1,190.00 tax:19% "Spanten"
  
  ; fibu.csv:4, rule fibu
  ; customer K200 by its name halm & söhne
  2026-06-06 sale K200 RE-102 89.90 due:2026-07-01 tax:0%
  
  ; fibu.csv:5, rule fibu
  ; customer K100 by its name WERFT NW
  2026-06-07 credit K100 RE-103 119.00 to:* tax:19% "Rückgabe RE-101"
  [1]
  $ cat rejects.csv
  file,line,reason,text
  fibu.csv,6,31.06.2026 is no day as %d.%m.%Y,"RE-104;31.06.2026;;K100;;1,00;;"
  fibu.csv,7,"no customer, or more than one, is called K900","RE-105;08.06.2026;;K900;;1,00;;"
  fibu.csv,8,"K100 is Werft Nordwest GmbH, but Halm & Söhne is K200","RE-106;08.06.2026;;K100;Halm & Söhne;1,00;;"
  fibu.csv,9,"1,005 has more decimals than EUR has (2)","RE-107;08.06.2026;;K100;;1,005;;"
  fibu.csv,10,"due on 2026-06-07, before its date","RE-108;08.06.2026;07.06.2026;K100;;1,00;;"
  fibu.csv,11,"a tax of 93,000.00 EUR is no one rate of 1,000,000.01 EUR; enter it by its lines","RE-109;08.06.2026;;K100;;1.000.000,01;93.000,00;"
  fibu.csv,12,no number,";08.06.2026;;K100;;1,00;;"
  fibu.csv,14,"differs: RE-101 is 1,190.00 EUR of 2026-06-05, K100 here","RE-101;05.06.2026;;K100;;1190,01;190;Spanten"
  fibu.csv,15,no day,"Summe;;;;;1,00;;"
  $ ar import sales fibu.csv --rejects rejects.csv --diff | head -6
  ar: fibu.csv:16: a line of totals is no line of the list: Total;;;;;2.000,00;;
  3 imported, 1 already here, 0 to review, 9 rejected
  --- a/main.arl
  +++ b/main.arl
  @@ -7,3 +7,14 @@
   ; crm.csv:2, rule crm
   ; terms is not said, not net 30
   2026-06-30 set K100 terms:"net 30"
  $ ar import sales fibu.csv --rejects rejects.csv --write
  ar: fibu.csv:16: a line of totals is no line of the list: Total;;;;;2.000,00;;
  ar: 3 entries added to main.arl
  3 imported, 1 already here, 0 to review, 9 rejected
  ; fibu.csv:3, rule fibu
  2026-06-05 sale K100 RE-101 1,190.00 tax:19% "Spanten"
  
  ; fibu.csv:4, rule fibu
  ; customer K200 by its name halm & söhne
  2026-06-06 sale K200 RE-102 89.90 due:2026-07-01 tax:0%
  
  ; fibu.csv:5, rule fibu
  ; customer K100 by its name WERFT NW
  2026-06-07 credit K100 RE-103 119.00 to:* tax:19% "Rückgabe RE-101"
  [1]
  $ ar balance -O csv
  customer,name,currency,open,on_account,balance,overdue
  K100,Werft Nordwest GmbH,EUR,1190.00,-119.00,1071.00,1190.00
  K200,Halm & Söhne,EUR,89.90,0.00,89.90,0.00

Written once, it is here; nothing is added a second time, in whatever encoding it comes.

  $ cp main.arl before.arl
  $ ar import sales fibu.csv --rejects rejects.csv --write; cmp main.arl before.arl
  ar: fibu.csv:16: a line of totals is no line of the list: Total;;;;;2.000,00;;
  0 imported, 4 already here, 0 to review, 9 rejected
  $ iconv -t ISO-8859-1 fibu.csv > latin.csv
  $ ar import sales latin.csv --rejects rejects.csv; cat rejects.csv | head -2
  ar: latin.csv: read as windows-1252
  ar: latin.csv:16: a line of totals is no line of the list: Total;;;;;2.000,00;;
  0 imported, 4 already here, 0 to review, 9 rejected
  file,line,reason,text
  latin.csv,6,31.06.2026 is no day as %d.%m.%Y,"RE-104;31.06.2026;;K100;;1,00;;"

Receipts stay on account until they are allocated; their reference says where.

  $ printf 'Nr,Am,Von,Betrag,Rechnung\nQ-1,2026-06-20,Werft Nordwest GmbH,500.00,RE-101\nQ-2,2026-06-20,K200,-5.00,\n' > kasse.csv
  $ ar import receipts kasse.csv --write
  file,line,reason,text
  kasse.csv,3,a negative receipt; enter a `refund` or a `void`,"Q-2,2026-06-20,K200,-5.00,"
  ar: 1 entry added to main.arl
  1 imported, 0 already here, 0 to review, 1 rejected
  ; kasse.csv:2, rule kasse
  ; customer K100 by its name Werft Nordwest GmbH
  2026-06-20 receipt K100 Q-1 500.00 to:* ref:RE-101
  [1]
  $ ar allocate K100 -O csv | cut -d, -f 1,5-7,9-10
  source,amount,document,allocated,rung,certain
  RE-103,119.00,RE-101,119.00,2,yes
  Q-1,500.00,RE-101,500.00,2,yes

Open items are opened on a day, as of their own dates.

  $ printf 'OP,vom,fällig,Kunde,offen\nA-1,2025-11-03,2025-12-03,K200,300.00\nA-2,2025-11-03,,K200,-20.00\nA-3,2026-02-01,,K200,1.00\nRE-101,2026-06-05,,K100,1190\n' > opos.csv
  $ ar import open-items opos.csv
  ar: import open-items: say --date, the day on which they are opened
  [2]
  $ ar import open-items opos.csv --date 2026-01-01 -q
  file,line,reason,text
  opos.csv,4,"dated 2026-02-01, after 2026-01-01","A-3,2026-02-01,,K200,1.00"
  2 imported, 1 already here, 0 to review, 1 rejected
  ; opos.csv:2, rule opos
  2026-01-01 open K200 A-1 300.00 due:2025-12-03 dated:2025-11-03
  
  ; opos.csv:3, rule opos
  2026-01-01 open-credit K200 A-2 20.00 dated:2025-11-03
  [1]
  $ ar import open-items opos.csv --date 2026-01-01 -q --rejects opos-rejects.csv --write
  2 imported, 1 already here, 0 to review, 1 rejected
  ; opos.csv:2, rule opos
  2026-01-01 open K200 A-1 300.00 due:2025-12-03 dated:2025-11-03
  
  ; opos.csv:3, rule opos
  2026-01-01 open-credit K200 A-2 20.00 dated:2025-11-03
  [1]
  $ ar open K200 --as-of 2026-01-01 -O csv
  customer,name,document,kind,date,due,currency,amount,open,status
  K200,Halm & Söhne,A-1,open,2025-11-03,2025-12-03,EUR,300.00,300.00,overdue
  K200,Halm & Söhne,A-2,open-credit,2025-11-03,,EUR,-20.00,-20.00,on-account

GB18030 and UTF-8 say the same. The rule for lists of Chinese programs is built in.

  $ cat > u8.csv <<'END'
  > 单据编号,单据日期,客户,价税合计,税额,业务员
  > XS-001,2026年6月5日,K100,"1,130.00",130.00,王芳
  > 合计,,,"1,130.00",130.00,
  > END
  $ iconv -t GB18030 u8.csv > gb.csv
  $ ar import sales u8.csv --currency CNY
  ar: u8.csv:3: a line of totals is no line of the list: 合计,,,"1,130.00",130.00,
  1 imported, 0 already here, 0 to review, 0 rejected
  ; u8.csv:2, rule erp-u8
  2026-06-05 sale K100 XS-001 1,130.00 CNY salesperson:王芳 tax:13%
  $ ar import sales gb.csv --currency CNY -q > gb.txt; ar import sales u8.csv --currency CNY -q | sed s/u8.csv/gb.csv/ | cmp - gb.txt
  1 imported, 0 already here, 0 to review, 0 rejected
  1 imported, 0 already here, 0 to review, 0 rejected

A rule of our own comes before a built-in one of the same name. What it leaves out of what every
row must say has its usual heading.

  $ cat > erp.toml <<'END'
  > [rules.erp]
  > for      = "sales"
  > header   = ["Invoice", "Customer", "Total"]
  > date     = "%d.%m.%Y"
  > decimal  = ","
  > [rules.erp.columns]
  > number = "Invoice"
  > customer = "Customer"
  > amount = "Total"
  > END
  $ printf 'Invoice;Date;Customer;Total\nRE-201;05.06.2026;K100;1.130,00\n' > erp.csv
  $ ar import sales erp.csv --config erp.toml -f main.arl
  1 imported, 0 already here, 0 to review, 0 rejected
  ; erp.csv:2, rule erp
  2026-06-05 sale K100 RE-201 1,130.00

A day that may begin with its month is rejected unless the file tells.

  $ printf 'Invoice,Date,Customer,Total\nX-1,05/06/2026,K100,1\n' > days.csv
  $ ar import sales days.csv
  file,line,reason,text
  days.csv,2,05/06/2026 may begin with its day or its month; say it with `date` in a rule,"X-1,05/06/2026,K100,1"
  0 imported, 0 already here, 0 to review, 1 rejected
  [1]
  $ printf 'X-2,06/25/2026,K100,1\n' >> days.csv; ar import sales days.csv -q
  2 imported, 0 already here, 0 to review, 0 rejected
  ; days.csv:2, rule erp
  2026-05-06 sale K100 X-1 1.00
  
  ; days.csv:3, rule erp
  2026-06-25 sale K100 X-2 1.00

A file in none of our formats, and a book that would not be sound.

  $ printf 'a,b\n1,2\n' > none.csv; ar import sales none.csv u8.csv --write
  none.csv:1:1: error: no rule for sales knows its headings [not-a-statement]
      1 | a,b
        | ^
  help: write a rule for it; `ar import --probe FILE` begins one
  ar: u8.csv:3: a line of totals is no line of the list: 合计,,,"1,130.00",130.00,
  [4]
  $ printf '2026-07-31 balance K100 571.00\n' >> main.arl; cat main.arl | tail -1
  2026-07-31 balance K100 571.00
  $ ar import sales u8.csv --currency EUR -q --write
  main.arl:31:25: error: K100 owes 1,701.00 EUR at the end of 2026-07-31, the statement says 571.00 [balance-differs]
     31 | 2026-07-31 balance K100 571.00
        |                         ^^^^^^ 1,130.00 less than the books
  help: one entry of 1,130.00: sale XS-001 (main.arl (new):3)
  help: see `ar register K100 --to 2026-07-31`
  ar: the book would have errors; nothing was added
  [3]

Wrong usage.

  $ ar import open-items opos.csv
  ar: import open-items: say --date, the day on which they are opened
  [2]
  $ ar import sales u8.csv --update
  ar: --update: only customers are updated
  [2]
  $ ar import receipts kasse.csv --date 2026-06-30
  ar: --date: sales and receipts have days of their own
  [2]
  $ ar import customers crm.csv --lines
  ar: --lines: only files of banks have it
  [2]
  $ ar import sale u8.csv
  ar: import: there is no sale; did you mean sales?
  [2]

A rule begins with a look at the file.

  $ ar import --probe fibu.csv
  ar: fibu.csv:6: 31.06.2026 is no day as %d.%m.%Y
  [rules.fibu]
  for      = "sales"
  header   = ["Beleg", "Datum", "Debitor", "Brutto"]
  date     = "%d.%m.%Y"
  decimal  = ","
  [rules.fibu.columns]
  number = "Beleg"
  date = "Datum"
  due = "Fällig"
  customer = "Debitor"
  name = "Name"
  amount = "Brutto"
  tax = "Steuer"
  title = "Text"
  # file,line,number,date,due,customer,name,amount,tax,title
  # fibu.csv,3,RE-101,2026-06-05,,K100,,1190.00,190.00,Spanten
  # fibu.csv,4,RE-102,2026-06-06,2026-07-01,halm & söhne,,89.900,0.00,
  # fibu.csv,5,RE-103,2026-06-07,,,WERFT NW,-119.00,-19.00,Rückgabe RE-101
  $ ar import --probe crm.csv
  [rules.crm]
  for      = "customers"
  header   = ["Kundennummer", "Name"]
  decimal  = ","
  [rules.crm.columns]
  id = "Kundennummer"
  name = "Name"
  aka = "Kurzname"
  limit = "Limit"
  terms = "Ziel"
  # file,line,id,name,aka,limit,terms
  # crm.csv,2,K100,Werft Nordwest GmbH,WERFT NW,,net 30
  # crm.csv,3,K200,Halm & Söhne,,"12.500,00",net 10
  # crm.csv,4,K300,Deich; Kontor,,,30 Tage
  $ printf 'Invoice No;Invoice Date;Due Date;Customer Name;Gross;VAT\n1;2026-06-05;;K100;1,00;\n' > new.csv
  $ ar import --probe new.csv
  ar: new.csv:2: 1,00 is no amount
  [rules.mysales]
  for      = "sales"
  header   = ["Due Date", "Invoice No", "Invoice Date", "Customer Name"]
  [rules.mysales.columns]
  number = "Invoice No"
  date = "Invoice Date"
  due = "Due Date"
  name = "Customer Name"
  amount = "Gross"
  tax = "VAT"
  # file,line,number,date,due,name,amount,tax

A file of a bank that does not say its currency, and headings that no rule knows: what is missing is
to be filled in.

  $ printf 'Our bank\nDate,Amount,Name\n2026-06-05,100.00,Werft\n2026-06-06,1.5,Halm\n' > bank.csv
  $ ar import --probe bank.csv
  [rules.mybank]
  for      = "bank"
  header   = ["Date", "Amount", "Name"]
  # currency = "=EUR"  # which? nothing in the file is known to say it
  [rules.mybank.columns]
  booked = "Date"
  amount = "Amount"
  payer = "Name"
  # file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,payer_account,reference,text
  # bank.csv,1,1,0,,2026-06-05,,100.00,XXX,booked,credit,,Werft,,,
  # bank.csv,1,2,0,,2026-06-06,,1.50,XXX,booked,credit,,Halm,,,
  # XXX: the currency is not known yet
  $ ar import --probe bank.csv --currency EUR
  [rules.mybank]
  for      = "bank"
  header   = ["Date", "Amount", "Name"]
  currency = "=EUR"
  [rules.mybank.columns]
  booked = "Date"
  amount = "Amount"
  payer = "Name"
  # file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,payer_account,reference,text
  # bank.csv,1,1,0,,2026-06-05,,100.00,EUR,booked,credit,,Werft,,,
  # bank.csv,1,2,0,,2026-06-06,,1.50,EUR,booked,credit,,Halm,,,
  $ ar import --probe bank.csv --currency Taler
  ar: --currency: no currency is called Taler
  [2]
  $ printf 'Kontoauszug\n\nWann;Wieviel;Wer;Referenz;Sonst\n2026-06-05;100,00;Werft;R1;\n2026-06-06;5,00;"a; b";;\n' > odd.csv
  $ ar import --probe odd.csv
  ar: odd.csv:3: no rule knows these headings; say which is what, and put the rule into ar.toml
  # of a bank; or for sales, receipts, customers or open-items, with the columns of those
  [rules.mybank]
  for      = "bank"
  header   = ["Wann", "Wieviel", "Wer", "Referenz"]
  # currency = "=EUR"  # which? nothing in the file is known to say it
  [rules.mybank.columns]
  booked = ""
  amount = ""
  reference = "Referenz"
  # which heading is what? a bank has booked value amount in out sign currency balance id payer payer-account reference text fee status
  # line 3 and those that follow:
  # Wann;Wieviel;Wer;Referenz;Sonst
  # 2026-06-05;100,00;Werft;R1;
  # 2026-06-06;5,00;"a; b";;
  [1]
  $ ar import --probe odd.csv --rules odd
  odd.csv:1:1: error: there is no rule odd for bank [not-a-statement]
      1 | Kontoauszug
        | ^
  help: there is alipay, wechat, icbc, icbc-card, boc, boc-card, cmb, abc, ccb, ccb-personal
  [4]
  $ printf 'Dear Sir or Madam\nnothing was paid.\n' > letter.txt; ar import --probe letter.txt
  letter.txt:1:1: error: neither camt, MT940 nor OFX, and no line of the first 50 looks like headings [not-a-statement]
      1 | Dear Sir or Madam
        | ^
  help: a rule is for CSV; what a bank prints on pages is none
  [4]
  $ : > empty.csv; ar import --probe empty.csv
  empty.csv:1:1: error: neither camt, MT940 nor OFX, and no line of the first 50 looks like headings [not-a-statement]
      1 | 
        | ^
  help: a rule is for CSV; what a bank prints on pages is none
  [4]

A list that says two things of one customer is judged alike in every run.

  $ mkdir "$CRAMTMP/twice" && cd "$CRAMTMP/twice"
  $ printf 'customer Q "q"\n' > main.arl; printf 'Id,Name\nN1,New Co\nN1,Other\n' > c.csv
  $ printf '[rules.c]\nfor = "customers"\nheader = ["Id", "Name"]\n[rules.c.columns]\nid = "Id"\nname = "Name"\n' > ar.toml
  $ ar import customers c.csv --update --write
  file,line,reason,text
  c.csv,3,differs: N1 came before in this run,"N1,Other"
  ar: 1 entry added to main.arl
  1 imported, 0 already here, 0 to review, 1 rejected
  ; c.csv:2, rule c
  customer N1 "New Co"
  [1]
  $ ar import customers c.csv --update --write
  file,line,reason,text
  c.csv,3,differs: N1 came before in this run,"N1,Other"
  0 imported, 1 already here, 0 to review, 1 rejected
  [1]

A small tax is that of many rates: the one in force is taken where it gives it.

  $ mkdir rates && cd rates
  $ cat > main.arl <<'END'
  > book
  >   currency: CHF
  >   terms: net 30
  >   tax: 8.1%
  > 
  > tax LOW
  >   rate: 2.6%
  > 
  > customer C1 "A"
  > END
  $ cat > ar.toml <<'END'
  > [rules.sales]
  > for = "sales"
  > header = ["No", "Net"]
  > [rules.sales.columns]
  > number = "No"
  > date = "Date"
  > customer = "Customer"
  > net = "Net"
  > tax = "Tax"
  > END
  $ printf '%s\n' No,Date,Customer,Net,Tax N1,2026-06-01,C1,7.70,0.62 \
  >   N2,2026-06-01,C1,1.90,0.05 N3,2026-06-01,C1,100.00,7.70 > sales.csv
  $ ar import sales sales.csv -q
  3 imported, 0 already here, 0 to review, 0 rejected
  ; sales.csv:2, rule sales
  2026-06-01 sale C1 N1 8.32 tax:8.1%
  
  ; sales.csv:3, rule sales
  2026-06-01 sale C1 N2 1.95 tax:2.6%
  
  ; sales.csv:4, rule sales
  2026-06-01 sale C1 N3 107.70 tax:7.7%
