A balance for the customer to confirm.

  $ unset AR_FILE AR_TODAY
  $ export AR_FILE=$ROOT/examples/wholesale/main.arl
  $ ar confirm C001 --as-of 2026-06-30
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  纳税人识别号：91310113MA1GL0008K
  
  往来款项对账函
  
  致：上海启明贸易有限公司
  李娜 收
  上海市浦东新区张江路665号3幢
  纳税人识别号：91310000MA1FL0001X
  
  日　　期：2026年6月30日
  编　　号：C001-2026-06-30
  客户编号：C001
  
  上海启明贸易有限公司：
  
  为核对双方往来账目，请将下列余额与贵公司账面记录核对，
  并在所附回函上签章后寄回我公司。
  
  截至2026年6月30日，我公司账面记录如下：
  
    贵公司欠我公司：76,450.00 CNY
    大写：人民币柒万陆仟肆佰伍拾元整
  
  上述日期之后的收付款项和新增单据未计入，不影响本次核对。
  款项如已在上述日期之后付清，仍请及时复函。
  
  如有疑问，请联系：
    陈静
    电话：021-5555-0188
    邮箱：ar@huadong.example
  
  华东五金批发有限公司
  2026年6月30日
  
  余额明细
  
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
  
  - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -
  
  回　函
  编号：C001-2026-06-30
  
  致：华东五金批发有限公司
  
  贵公司来函收悉。经与本公司账面记录核对，回复如下（请选择一项并签章）：
  
  □ 一、核对无误
  
      截至2026年6月30日，双方往来款项余额与贵公司所列一致：
  
      本公司欠贵公司：76,450.00 CNY
      大写：人民币柒万陆仟肆佰伍拾元整
      本公司确认上述欠款属实，并同意履行付款义务。
  
      单位（盖章）：上海启明贸易有限公司
  
      经办人（签字）：____________________
  
      日期：________年____月____日
  
  
  □ 二、信息不符
  
      本公司账面余额：________________________________________
  
      不符项目及金额：________________________________________
  
      不符原因说明：　________________________________________
  
      单位（盖章）：上海启明贸易有限公司
  
      经办人（签字）：____________________
  
      日期：________年____月____日
  $ ar confirm C004 --as-of 2026-06-30
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  Tax number 91310113MA1GL0008K
  
  Harbour Tools GmbH
  For the attention of Anna Petersen
  Hafenstrasse 12
  20457 Hamburg
  Germany
  
  Date          30 June 2026
  Reference     C004-2026-06-30
  Customer no.  C004
  
  CONFIRMATION OF BALANCE
  
  Dear Anna Petersen,
  
  To make sure that your books and ours agree, please compare the balance below
  with your records, complete the reply slip at the end, sign it and return it
  to us. Our books show at the close of 30 June 2026:
  
    7,000.00 USD owed by you to us
    SAY U.S. DOLLARS SEVEN THOUSAND ONLY
  
  What was paid or invoiced after that day is not included and changes nothing
  in what we ask you to confirm.
  
  For any question, please contact:
    陈静, 华东五金批发有限公司
    Phone 021-5555-0188
    Email ar@huadong.example
  
  Yours sincerely,
  
  陈静
  华东五金批发有限公司
  
  DETAILS
  
  Amounts in USD
  
  Invoice EX-26001
    Invoice date       25 May 2026
    Due date           9 July 2026
    Original amount    12,000.00
    Settled so far     5,000.00
      Payment R-26005, 18 June 2026: 5,000.00
    Open               7,000.00
  
  BALANCE DUE TO US    7,000.00 USD
  
  - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -
  
  REPLY SLIP
  Reference C004-2026-06-30
  
  To:
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  Tax number 91310113MA1GL0008K
  
  From:
  Harbour Tools GmbH
  For the attention of Anna Petersen
  Hafenstrasse 12
  20457 Hamburg
  Germany
  
  Please tick one and sign below it.
  
  [ ] A. The balance is correct.
  
         We confirm that at the close of 30 June 2026 the following was
         owed:
  
         7,000.00 USD, which we owe to
         华东五金批发有限公司
         and acknowledge as our debt.
  
         Name and position   ______________________________________
  
         Signature           ______________________________________
  
         Date                ____________________    Company stamp
  
  
  [ ] B. The balance is not correct.
  
         Our books show      ______________________________________
  
         The difference      ______________________________________
  
                             ______________________________________
  
         Name and position   ______________________________________
  
         Signature           ______________________________________
  
         Date                ____________________    Company stamp

A balance that the company owes is worded as one.

  $ cd "$CRAMTMP"; cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   name: "Marsh & Vale"
  > customer A "Acme Ltd"
  > 2026-01-05 receipt A R-1 100.00 to:*
  > END
  $ ar confirm -f main.arl A --as-of 2026-02-01
  Marsh & Vale
  
  Acme Ltd
  
  Date          1 February 2026
  Reference     A-2026-02-01
  Customer no.  A
  
  CONFIRMATION OF BALANCE
  
  Dear Sir or Madam,
  
  To make sure that your books and ours agree, please compare the balance below
  with your records, complete the reply slip at the end, sign it and return it
  to us. Our books show at the close of 1 February 2026:
  
    100.00 EUR owed by us to you
    SAY EUROS ONE HUNDRED ONLY
  
  What was paid or invoiced after that day is not included and changes nothing
  in what we ask you to confirm.
  
  For any question, please contact:
    Accounts department, Marsh & Vale
  
  Yours faithfully,
  
  Marsh & Vale
  
  DETAILS
  
  Amounts in EUR
  
  No invoice is open.
  
  Open invoices        0.00
  Less on account      100.00
      Payment R-1, 5 January 2026: 100.00
  BALANCE DUE TO YOU   100.00 EUR
  
  - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -
  
  REPLY SLIP
  Reference A-2026-02-01
  
  To:
  Marsh & Vale
  
  From:
  Acme Ltd
  
  Please tick one and sign below it.
  
  [ ] A. The balance is correct.
  
         We confirm that at the close of 1 February 2026 the following was
         owed:
  
         100.00 EUR, which
         Marsh & Vale
         owes to us.
  
         Name and position   ______________________________________
  
         Signature           ______________________________________
  
         Date                ____________________    Company stamp
  
  
  [ ] B. The balance is not correct.
  
         Our books show      ______________________________________
  
         The difference      ______________________________________
  
                             ______________________________________
  
         Name and position   ______________________________________
  
         Signature           ______________________________________
  
         Date                ____________________    Company stamp
