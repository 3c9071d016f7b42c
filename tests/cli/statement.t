What a customer owes, as a letter.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ export AR_FILE=$ROOT/examples/wholesale/main.arl
  $ ar statement C001
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  纳税人识别号：91310113MA1GL0008K
  
  对账单
  截至2026年6月30日
  
  致：上海启明贸易有限公司
  李娜 收
  上海市浦东新区张江路665号3幢
  纳税人识别号：91310000MA1FL0001X
  
  日　　期：2026年6月30日
  编　　号：C001-2026-06-30
  客户编号：C001
  
  上海启明贸易有限公司：
  
  截至2026年6月30日，贵公司与我公司的往来款项如下。
  
  币种：CNY
  
  单据 INV-26001
    单据日期：2026年2月10日
    到期日期：2026年3月30日
    逾期天数：92天
    原始金额：54,240.00
    已付冲减：45,590.00
      付款 R-26002（2026年4月2日）：40,000.00
      贷项 CN-26001（2026年4月20日）：3,390.00
      付款 R-26003（2026年6月10日）：2,200.00
    未付金额：8,650.00
  
  单据 INV-26004（第2期）
    单据日期：2026年4月15日
    到期日期：2026年6月15日
    逾期天数：15天
    原始金额：67,800.00
    未付金额：67,800.00
  
  贵公司应付余额：76,450.00 CNY
  大写：人民币柒万陆仟肆佰伍拾元整
  未付单据中已逾期：76,450.00
  
  账龄：
    未到期：0.00
    逾期1-30天：67,800.00
    逾期31-60天：0.00
    逾期61-90天：0.00
    逾期91-180天：8,650.00
    逾期181+天：0.00
  
  我公司收款账户：
    中国工商银行上海宝山支行
    账号 1001 2345 6789 0123 456
  
  付款时请注明单据编号。
  
  请与贵公司账目核对，如有不符请及时告知。
  2026年6月30日之后的收付款项未列入本单。
  
  如有疑问，请联系：
    陈静
    电话：021-5555-0188
    邮箱：ar@huadong.example
  
  顺祝商祺！
  
  华东五金批发有限公司
  2026年6月30日
  $ ar statement C001 --lang en
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  Tax number 91310113MA1GL0008K
  
  上海启明贸易有限公司
  For the attention of 李娜
  上海市浦东新区张江路665号3幢
  Tax number 91310000MA1FL0001X
  
  Date          30 June 2026
  Reference     C001-2026-06-30
  Customer no.  C001
  
  STATEMENT OF ACCOUNT
  as at 30 June 2026
  
  Dear 李娜,
  
  This is how your account with us stood at the close of 30 June 2026.
  
  Amounts in CNY
  
  Invoice INV-26001
    Invoice date       10 February 2026
    Due date           30 March 2026
    Days late          92
    Original amount    54,240.00
    Settled so far     45,590.00
      Payment R-26002, 2 April 2026: 40,000.00
      Credit note CN-26001, 20 April 2026: 3,390.00
      Payment R-26003, 10 June 2026: 2,200.00
    Open               8,650.00
  
  Invoice INV-26004, instalment 2
    Invoice date       15 April 2026
    Due date           15 June 2026
    Days late          15
    Original amount    67,800.00
    Open               67,800.00
  
  BALANCE DUE TO US    76,450.00 CNY
  Overdue invoices     76,450.00
  
  Open invoices by age:
    Not yet due: 0.00
    1-30 days late: 67,800.00
    31-60 days late: 0.00
    61-90 days late: 0.00
    91-180 days late: 8,650.00
    181+ days late: 0.00
  
  Our bank account:
    中国工商银行上海宝山支行
    账号 1001 2345 6789 0123 456
  
  Please quote the number of each invoice you pay.
  
  Please compare this with your own books and tell us of any difference.
  Payments that reached us after 30 June 2026 are not shown.
  
  For any question, please contact:
    陈静, 华东五金批发有限公司
    Phone 021-5555-0188
    Email ar@huadong.example
  
  Yours sincerely,
  
  陈静
  华东五金批发有限公司

The strip of the statement is that of the aging report.

  $ ar aging C001 -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91-180,181+,on_account,total,disputed
  C001,上海启明贸易有限公司,CNY,0.00,67800.00,0.00,0.00,8650.00,0.00,0.00,76450.00,0.00
  $ ar statement C001 -O html | grep -c 76,450.00
  2

How it came to that.

  $ ar statement C003 --kind activity --from 2026-03-01 --lang en
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  Tax number 91310113MA1GL0008K
  
  合肥建材经营部
  For the attention of 吴强
  合肥市瑶海区建材市场B12
  
  Date          30 June 2026
  Reference     C003-2026-06-30
  Customer no.  C003
  
  ACCOUNT ACTIVITY
  
  Dear 吴强,
  
  This is what happened on your account with us
  from 1 March 2026 to 30 June 2026.
  
  
  Amounts in CNY
  
  Brought forward: 18,000.00
  
  20 March 2026: Invoice INV-26003
    Charged 33,900.00, balance 51,900.00
  
  5 June 2026: Payment R-26004
    Credited 20,000.00, balance 31,900.00
  
  Charged in all       33,900.00
  Credited in all      20,000.00
  BALANCE AT THE END   31,900.00 CNY
  
  A balance above zero is due to us, one below zero (-) is due to you. Please
  compare this with your own books and tell us of any difference.
  
  For any question, please contact:
    陈静, 华东五金批发有限公司
    Phone 021-5555-0188
    Email ar@huadong.example
  
  Yours sincerely,
  
  陈静
  华东五金批发有限公司
  $ ar statement C001 --kind activity --as-of 2026-06-30
  ar: --as-of: is for what is open; --kind activity takes --from and --to
  [2]
  $ ar statement C001 --from 2026-01-01
  ar: --from: goes with --kind activity; what is open is --as-of a day
  [2]

A customer that owes nothing gets a statement that says so; one that is owed, too.

  $ ar statement C002 --lang en | sed -n '/Dear/,$p'
  Dear 周明,
  
  This is how your account with us stood at the close of 30 June 2026.
  
  Amounts in CNY
  
  No invoice is open.
  
  BALANCE              0.00 CNY
  
  Open invoices by age:
    Not yet due: 0.00
    1-30 days late: 0.00
    31-60 days late: 0.00
    61-90 days late: 0.00
    91-180 days late: 0.00
    181+ days late: 0.00
  
  Our bank account:
    中国工商银行上海宝山支行
    账号 1001 2345 6789 0123 456
  
  Please quote the number of each invoice you pay.
  
  Please compare this with your own books and tell us of any difference.
  Payments that reached us after 30 June 2026 are not shown.
  
  For any question, please contact:
    陈静, 华东五金批发有限公司
    Phone 021-5555-0188
    Email ar@huadong.example
  
  Yours sincerely,
  
  陈静
  华东五金批发有限公司
  $ ar statement -f $ROOT/examples/services/main.arl ACME --as-of 2026-04-30 | sed -n '/Dear/,$p'
  Dear Tom Reed,
  
  This is how your account with us stood at the close of 30 April 2026.
  
  Amounts in GBP
  
  Invoice MV-110
    Invoice date       1 April 2026
    Due date           15 April 2026
    Days late          15
    Original amount    2,400.00
    Open               2,400.00
  
  Open invoices        2,400.00
  Less on account      500.00
      Payment R-5, 5 April 2026: 500.00
  BALANCE DUE TO US    1,900.00 GBP
  Overdue invoices     2,400.00
  
  Open invoices by age:
    Not yet due: 0.00
    1-30 days late: 2,400.00
    31-60 days late: 0.00
    61-90 days late: 0.00
    91+ days late: 0.00
  
  Our bank account:
    Lakeland Bank
    sort code 00-00-00
    account 12345678
  
  Please quote the number of each invoice you pay.
  
  Please compare this with your own books and tell us of any difference.
  Payments that reached us after 30 April 2026 are not shown.
  
  For any question, please contact:
    Ruth Vale, Marsh & Vale Consulting Ltd
    Phone 015394 555 010
    Email accounts@marsh-vale.example
  
  Yours sincerely,
  
  Ruth Vale
  Marsh & Vale Consulting Ltd

Several customers make several letters; a mail is one.

  $ ar statement 'C00*' -O html | grep -c 'break-before: page'
  3
  $ ar statement 'C00*' -O eml
  ar: --format eml is of one letter; there would be several
  [2]
  $ ar statement C001 -O eml --lang en | sed -n '1,/^$/p'
  From: =?UTF-8?B?5Y2O5Lic5LqU6YeR5om55Y+R5pyJ6ZmQ5YWs5Y+4?=
  \t<ar@huadong.example> (esc)
  To: =?UTF-8?B?5LiK5rW35ZCv5piO6LS45piT5pyJ6ZmQ5YWs5Y+4?= <ap@qiming.example>
  Subject: =?UTF-8?B?U3RhdGVtZW50IG9mIGFjY291bnQgYXMgYXQgMzAgSnVuZSAyMDI2?=
   =?UTF-8?B?LCDljY7kuJzkupTph5Hmibnlj5HmnInpmZDlhazlj7g=?=
  Date: Tue, 30 Jun 2026 12:00:00 +0000
  Message-ID: <statement-C001-2026-06-30@huadong.example>
  Auto-Submitted: auto-generated
  MIME-Version: 1.0
  Content-Type: multipart/alternative; boundary="=_alternative_4a98b42e808b4a59"
  
  $ ar statement C003 -O eml
  ar: C003 has no email address
  [4]
  $ ar statement nobody
  ar: no customer nobody
  [2]
  $ ar statement
  ar: statement CUSTOMER is required; `ar statement --help` shows how
  [2]
  $ ar statement C001 -O csv
  ar: --format: there is no csv, but text, html, eml, pdf
  [2]

As PDF by way of a program that reads HTML.

  $ cd "$CRAMTMP"; printf '[letters]\npdf = ["sh", "-c", "cat > page.html; echo %%PDF-made"]\n' > ar.toml
  $ ar statement C001 -O pdf -o C001.pdf && cat C001.pdf && grep -c '上海启明' page.html
  %PDF-made
  2
  $ printf '[letters]\npdf = ["/nowhere/pdf"]\n' > ar.toml
  $ ar statement C001 -O pdf -o other.pdf; ls other.pdf
  ar: cannot run /nowhere/pdf: No such file or directory; install the Debian packages weasyprint and fonts-wqy-zenhei, or name another program in [letters] pdf
  help: --format html makes the same letter as a page that a browser prints
  ls: cannot access 'other.pdf': No such file or directory
  [2]

A customer that only buys in another currency than its own has no section of nothing in that; one
without documents still has one.

  $ cd "$CRAMTMP"; unset AR_FILE
  $ cat > main.arl <<'EOF'
  > book
  >   currency: EUR
  > customer A "Acme Ltd"
  > customer B "Bolt"
  > 2026-01-05 sale A U-1 1,000.00 USD due:2026-02-02
  > 2026-01-05 sale A U-2 70.00 CHF due:2026-02-02
  > 2026-01-20 receipt A R-1 70.00 CHF to:U-2
  > EOF
  $ ar statement A --as-of 2026-01-31 | grep -e '^Amounts' -e '^BALANCE'
  Amounts in USD
  BALANCE DUE TO US    1,000.00 USD
  $ ar confirm A --as-of 2026-01-31 | grep '[0-9] [A-Z][A-Z][A-Z]'
    1,000.00 USD owed by you to us
  BALANCE DUE TO US    1,000.00 USD
         1,000.00 USD, which we owe to
  $ ar statement B --as-of 2026-01-31 | grep -e '^Amounts' -e '^BALANCE'
  Amounts in EUR
  BALANCE              0.00 EUR
  $ echo '2026-01-31 receipt A R-2 1,000.00 USD to:U-1' >> main.arl
  $ ar statement A --as-of 2026-01-31 | grep -e '^Amounts' -e '^BALANCE'
  Amounts in CHF
  BALANCE              0.00 CHF
  Amounts in USD
  BALANCE              0.00 USD

A period that ends before it begins is refused.

  $ ar statement A --kind activity --from 2026-02-01 --to 2026-01-01
  ar: --from: 2026-02-01 is after 2026-01-01
  [2]
  $ ar statement A --kind activity --from 2026-02-01 --today 2026-01-31
  ar: --from: 2026-02-01 is after 2026-01-31
  [2]
