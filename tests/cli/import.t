What banks wrote, line by line. No book is needed.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; cp -R "$ROOT/examples/bank" bank; cd bank
  $ ar import bank --lines statement.xml
  file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,payer_account,reference,text
  statement.xml,1,1,0,DE02120300000000202051,2026-06-08,2026-06-08,1190.00,EUR,booked,credit,2026060800017,Werft Nordwest GmbH,DE12500105170648489890,,INV-26041
  statement.xml,1,2,1,DE02120300000000202051,2026-06-08,2026-06-09,238.00,EUR,booked,credit,2026060800018,Studio Halm,,HALM-7,Invoice 26042 Sammler
  statement.xml,1,2,2,DE02120300000000202051,2026-06-08,2026-06-09,119.00,EUR,booked,credit,2026060800018,Halm & Söhne,,RF18 INV2 6043,Sammler
  statement.xml,1,3,0,DE02120300000000202051,2026-06-08,2026-06-08,-89.90,EUR,booked,debit,,Deich Kontor GmbH,,,Strom
  statement.xml,1,4,0,DE02120300000000202051,2026-06-09,,50.00,EUR,pending,credit,,,,,

Parts of a collective entry stand by themselves where they add up to it, a pending line is
listed and counts in no balance, `89.900 EUR` is 89.90.

  $ ar import bank --balances statement.xml statement.sta statement.ofx
  ar: statement.sta:5: 30 February is read as 2026-02-28
  file,statement,account,currency,opening,movements,closing,ties
  statement.xml,1,DE02120300000000202051,EUR,5000.00,1457.10,6457.10,yes
  statement.sta,1,12030000/202051,EUR,5000.00,1088.10,6088.10,yes
  statement.ofx,1,202051,EUR,,148.10,6457.10,

MT940: the thirtieth of February is its last day, which is said; RC takes money back.

  $ ar import bank --lines statement.sta
  ar: statement.sta:5: 30 February is read as 2026-02-28
  file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,payer_account,reference,text
  statement.sta,1,1,0,12030000/202051,2026-03-02,2026-02-28,1190.00,EUR,booked,credit,,Werft Nordwest GmbH,DE12500105170648489890,,EREF+NOTPROVIDED SVWZ+INV-26041
  statement.sta,1,2,0,12030000/202051,2026-03-02,2026-03-02,-89.90,EUR,booked,debit,,,,STROM-3,"Stadtwerke Bremen, Strom"
  statement.sta,1,3,0,12030000/202051,2026-03-02,2026-03-02,-12.00,EUR,booked,reversal,,Studio Halm,,,Konto erloschen

OFX: days are as written, whatever the zone.

  $ ar import bank --lines statement.ofx
  file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,payer_account,reference,text
  statement.ofx,1,1,0,202051,2026-06-08,2026-06-08,238.00,EUR,booked,credit,F-1001,Studio Halm,,,Invoice 26042 & thanks
  statement.ofx,1,2,0,202051,2026-06-08,2026-06-08,-89.90,EUR,booked,debit,F-1002,Stadtwerke,,319,Strom

Alipay in GB18030: what is neither in nor out is neutral, what is not settled is pending.
The same file in UTF-8 gives the same lines.

  $ ar import bank --lines alipay.csv
  ar: alipay.csv: read as GB18030
  file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,payer_account,reference,text
  alipay.csv,1,1,0,kontor@example.com,2026-06-05,,8800.00,CNY,booked,credit,2026060522001,合肥建材经营部,hef***@163.com,INV-26044,货款
  alipay.csv,1,2,0,kontor@example.com,2026-06-06,,120.00,CNY,booked,neutral,2026060622002,某供应商,,,退款-样品
  alipay.csv,1,3,0,kontor@example.com,2026-06-07,,-49.74,CNY,booked,debit,2026060722003,某超市,,T-9,办公用品
  alipay.csv,1,4,0,kontor@example.com,2026-06-08,,500.00,CNY,pending,credit,2026060822004,新客户,,,订金
  $ mkdir utf8; iconv -f GB18030 -t UTF-8 alipay.csv > utf8/alipay.csv
  $ ar import -q bank --lines alipay.csv > one; (cd utf8; ar import bank --lines alipay.csv) | diff one -

Without its currency there are no amounts.

  $ sed '/60F\|62F/d' statement.sta > bare.sta
  $ ar import bank --balances bare.sta
  ar: bare.sta:4: 30 February is read as 2026-02-28
  file,line,reason,text
  bare.sta,4,no currency; name it with --currency,"2602300302C1190,00NTRFNONREF//7711"
  bare.sta,6,no currency; name it with --currency,"2603020302D89,90NDDTSTROM-3//7712"
  bare.sta,8,no currency; name it with --currency,"2603020302RC12,00NRTINONREF//7713"
  file,statement,account,currency,opening,movements,closing,ties
  bare.sta,1,12030000/202051,,,,,
  [1]

A currency that is none is that of no line.

  $ sed 's/EUR/DEM/' statement.sta | ar import bank --lines -
  ar: <stdin>:5: 30 February is read as 2026-02-28
  file,line,reason,text
  <stdin>,4,no currency is called DEM,"C260227DEM5000,00"
  <stdin>,5,no currency is called DEM,"2602300302C1190,00NTRFNONREF//7711"
  <stdin>,7,no currency is called DEM,"2603020302D89,90NDDTSTROM-3//7712"
  <stdin>,9,no currency is called DEM,"2603020302RC12,00NRTINONREF//7713"
  <stdin>,11,no currency is called DEM,"C260302DEM6088,10"
  file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,payer_account,reference,text
  [1]

What is no statement is refused, the others are listed all the same.

  $ ar import bank --lines ar.toml statement.ofx
  ar.toml:1:1: error: neither camt, MT940 nor OFX, and no rule for CSV knows its headings [not-a-statement]
      1 | journal = "main.arl"
        | ^
  help: write a rule for it; `ar import --probe FILE` begins one
  file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,payer_account,reference,text
  statement.ofx,1,1,0,202051,2026-06-08,2026-06-08,238.00,EUR,booked,credit,F-1001,Studio Halm,,,Invoice 26042 & thanks
  statement.ofx,1,2,0,202051,2026-06-08,2026-06-08,-89.90,EUR,booked,debit,F-1002,Stadtwerke,,319,Strom
  [4]
  $ sed '$d' statement.xml > broken.xml; ar import bank --lines broken.xml
  broken.xml:69:19: error: no XML: start-end tags mismatch [not-a-statement]
     69 |   </BkToCstmrStmt>
        |                   ^
  [4]
  $ sed 's/STMTRS>/INVSTMTRS>/g' statement.ofx > inv.ofx; ar import bank --lines inv.ofx
  inv.ofx:12:1: error: <INVSTMTRS> is a statement of investments [not-a-statement]
     12 | <INVSTMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>12030000<ACCTID>202051<ACCTTYPE>CHECKING</BANKACCTFROM>
        | ^
  help: no customer pays there; import the statement of a bank account
  [4]
  $ ar import bank --lines nowhere.xml
  ar: cannot read nowhere.xml: No such file or directory
  [4]
