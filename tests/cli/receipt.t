What was received, and what it settled.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ export AR_FILE=$ROOT/examples/wholesale/main.arl
  $ ar receipt R-26004
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  纳税人识别号：91310113MA1GL0008K
  
  收款收据
  
  致：合肥建材经营部
  吴强 收
  合肥市瑶海区建材市场B12
  
  日　　期：2026年6月5日
  编　　号：R-26004
  客户编号：C003
  付款方式：银行转账
  
  今收到合肥建材经营部付来款项如下：
  
  实收金额：19,985.00
  银行费用：15.00
  入账金额：20,000.00 CNY
  大　　写：人民币贰万元整
  
  款项用途：
    单据 INV-2025-311（2025年11月20日）：18,000.00 CNY
    单据 INV-26003（2026年3月20日）：2,000.00 CNY
  
  如有疑问，请联系：
    陈静
    电话：021-5555-0188
    邮箱：ar@huadong.example
  
  收款单位（盖章）：华东五金批发有限公司
  开具日期：2026年6月30日
  $ ar receipt R-26003 --lang en
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  Tax number 91310113MA1GL0008K
  
  上海启明贸易有限公司
  For the attention of 李娜
  上海市浦东新区张江路665号3幢
  Tax number 91310000MA1FL0001X
  
  Receipt       R-26003
  Date          15 May 2026
  Customer no.  C001
  Paid by       bill of exchange
  Reference     承兑0091
  
  RECEIPT
  
  We confirm that we have received the following from
  上海启明贸易有限公司.
  
  Received             70,000.00
  CREDITED TO YOU      70,000.00 CNY
  In words:
    SAY RENMINBI YUAN SEVENTY THOUSAND ONLY
  
  It was used as follows:
    Invoice INV-26001, 10 February 2026: 2,200.00 CNY
    Invoice INV-26004, 15 April 2026: 67,800.00 CNY
  
  For any question, please contact:
    陈静, 华东五金批发有限公司
    Phone 021-5555-0188
    Email ar@huadong.example
  
  华东五金批发有限公司
  Issued on 30 June 2026
  $ ar receipt R-26001 --lang en | sed -n '/Dear/,$p'

As of an earlier day it had settled less.

  $ ar receipt R-26003 --lang en --as-of 2026-05-31 | grep -i 'on account'
  [1]
  $ ar receipt INV-26001
  ar: INV-26001 is a `sale`
  [2]

A receipt that was voided settles nothing, and says since when.

  $ cd "$CRAMTMP"; unset AR_FILE; export AR_TODAY=2026-02-10
  $ cat > main.arl <<'EOF'
  > book
  >   currency: EUR
  >   name: "Marsh & Vale"
  >   email: ar@marsh.example
  > customer B "Bolt"
  >   email: ap@bolt.example
  > 2026-01-06 sale B INV-2 500.00 due:2026-02-10
  > 2026-02-02 receipt B R-1 100.00 to:INV-2
  > 2026-02-05 void R-1
  > EOF
  $ ar receipt R-1 | sed -n '/^RECEIPT/,/^For/p'
  RECEIPT
  
  THIS RECEIPT IS VOID. It was cancelled and proves no payment.
  
  We confirm that we have received the following from
  Bolt.
  
  Received             100.00
  CREDITED TO YOU      100.00 EUR
  In words:
    SAY EUROS ONE HUNDRED ONLY
  
  It was voided on 5 February 2026 and settles nothing.
  
  For any question, please contact:
  $ ar receipt R-1 --lang zh-CN | sed -n '/作废/,/^如有/p'
  本收据已作废，不作为付款凭证。
  
  今收到Bolt付来款项如下：
  
  实收金额：100.00
  入账金额：100.00 EUR
  
  本收据已于2026年2月5日作废，未冲抵任何单据。
  
  如有疑问，请联系：
  $ ar receipt R-1 -O html | sed -n '/<h1>/,/contact/p' | grep -e void -e used
  <p class="void">This receipt is void. It was cancelled and proves no payment.</p>
  <p>It was voided on 5 February 2026 and settles nothing.</p>
  $ ar receipt R-1 -O html --lang zh-CN | grep -e 作废 -e 用途
  <p class="void">本收据已作废，不作为付款凭证。</p>
  <p>本收据已于2026年2月5日作废，未冲抵任何单据。</p>
  $ ar receipt R-1 -O eml | grep ^Subject
  Subject: Void: Receipt R-1, 100.00 EUR, Marsh & Vale
  $ ar receipt R-1 --as-of 2026-02-04 | sed -n '/used/,/^For/p'
  It was used as follows:
    Invoice INV-2, 6 January 2026: 100.00 EUR
  
  For any question, please contact:
