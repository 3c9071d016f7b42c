Invoices and credit notes as letters.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ export AR_FILE=$ROOT/examples/wholesale/main.arl
  $ ar invoice INV-26002
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  纳税人识别号：91310113MA1GL0008K
  
  账单
  
  致：宁波海港机械厂
  周明 收
  宁波市北仑区港城路88号
  
  日　　期：2026年3月5日
  编　　号：INV-26002
  客户编号：C002
  
  币种：CNY
  
  轴承 6204
    1,000 件 × 18.50，税率 13%：18,500.00
  
  运费
    税率 9%：500.00
  
  不含税额：19,000.00
  税　　额：45.00（500.00 × 9%）
  税　　额：2,405.00（18,500.00 × 13%）
  价税合计：21,450.00 CNY
  大　　写：人民币贰万壹仟肆佰伍拾元整
  付款期限：2026年5月4日
  
  截至2026年6月30日已付及冲减：21,450.00
  本单据已结清。
  
  如有疑问，请联系：
    陈静
    电话：021-5555-0188
    邮箱：ar@huadong.example
  
  本单据仅供双方往来结算，不作为发票使用。
  
  华东五金批发有限公司
  2026年6月30日
  $ ar invoice INV-26004 --lang en
  华东五金批发有限公司
  上海市宝山区沪太路1866号
  Tax number 91310113MA1GL0008K
  
  上海启明贸易有限公司
  For the attention of 李娜
  上海市浦东新区张江路665号3幢
  Tax number 91310000MA1FL0001X
  
  Invoice       INV-26004
  Date          15 April 2026
  Customer no.  C001
  Contract      K-2026-02
  
  INVOICE
  
  Amounts in CNY
  
  镀锌板
    40 吨 at 3,000.00, tax 13%: 120,000.00
  
  Net     120,000.00
  Tax     15,600.00 (13% of 120,000.00)
  TOTAL   135,600.00 CNY
  Due     15 May 2026: 67,800.00
  Due     15 June 2026: 67,800.00
  
  Settled by 30 June 2026: 67,800.00
  Still open: 67,800.00
  
  Please pay into this account:
    中国工商银行上海宝山支行
    账号 1001 2345 6789 0123 456
  
  Please quote the number of each invoice you pay.
  
  For any question, please contact:
    陈静, 华东五金批发有限公司
    Phone 021-5555-0188
    Email ar@huadong.example
  
  华东五金批发有限公司
  $ ar invoice CN-26001 --lang en | sed -n '/C\(redit\|REDIT\)/,$p'
  Credit note   CN-26001
  Date          20 April 2026
  Customer no.  C001
  Refers to     INV-26001
  
  CREDIT NOTE
  
  锈蚀退货
  
  Amounts in CNY
  
  M8 螺栓 (BOLT-M8)
    25 箱 at 120.00, tax 13%: 3,000.00
  
  Net     3,000.00
  Tax     390.00 (13% of 3,000.00)
  TOTAL   3,390.00 CNY
  
  Set off by 30 June 2026: 3,390.00
  
  For any question, please contact:
    陈静, 华东五金批发有限公司
    Phone 021-5555-0188
    Email ar@huadong.example
  
  华东五金批发有限公司

Taxes at several rates, one of them nought; the order number; what is still open.

  $ ar invoice -f $ROOT/examples/services/main.arl MV-105 --as-of 2026-03-01
  Marsh & Vale Consulting Ltd
  14 Mill Lane
  Ambleside
  LA22 9AB
  Tax number GB 123 4567 89
  
  Cranford Council
  Town Hall
  Cranford
  CR1 1AA
  
  Invoice       MV-105
  Date          18 February 2026
  Customer no.  CRAN
  Your order    CC-20918
  
  INVOICE
  
  Amounts in GBP
  
  Workshop
    tax 20%: 1,850.00
  
  Travel at cost
    tax 0%: 143.27
  
  Net     1,993.27
  Tax     370.00 (20% of 1,850.00)
  TOTAL   2,363.27 GBP
  Due     20 March 2026
  
  Please pay into this account:
    Lakeland Bank
    sort code 00-00-00
    account 12345678
  
  Please quote the number of each invoice you pay.
  
  For any question, please contact:
    Ruth Vale, Marsh & Vale Consulting Ltd
    Phone 015394 555 010
    Email accounts@marsh-vale.example
  
  Marsh & Vale Consulting Ltd

Only what is an invoice has one.

  $ ar invoice R-26002
  ar: R-26002 is a `receipt`
  [2]
  $ ar invoice INV-2025-311
  ar: INV-2025-311 is an `open`
  [2]
  $ ar invoice INV-26003x
  ar: no document INV-26003x
  help: did you mean INV-26003?
  [2]
  $ ar invoice INV-26004 --as-of 2026-04-01
  ar: INV-26004 is of 2026-04-15, after 2026-04-01
  [2]

Prices with the tax inside, a discount on everything, and a void document.

  $ cd "$CRAMTMP"; cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   name: "Marsh & Vale"
  >   tax-mode: inclusive
  >   tax: 19%
  > customer A "Acme Ltd"
  > item T "Tea, first flush"
  > 2026-01-05 sale A INV-1 106.20 due:2026-02-02 discount:10% "Samples"
  >   T                        10 kg @ 11.80
  > 2026-01-06 sale A INV-2 50.00 due:2026-02-02
  > 2026-01-07 void INV-2
  > END
  $ ar invoice -f main.arl INV-1
  Marsh & Vale
  
  Acme Ltd
  
  Invoice       INV-1
  Date          5 January 2026
  Customer no.  A
  
  INVOICE
  
  Samples
  
  Amounts in EUR
  
  Tea, first flush (T)
    10 kg at 11.80, tax 19%: 106.20
  
  A discount of 10% on the whole is taken off in these amounts.
  
  The prices above include tax.
  
  Net     89.24
  Tax     16.96 (19% of 106.20)
  TOTAL   106.20 EUR
  Due     2 February 2026
  
  Please quote the number of each invoice you pay.
  
  For any question, please contact:
    Accounts department, Marsh & Vale
  
  Marsh & Vale
  $ ar invoice -f main.arl INV-2 | head -20
  Marsh & Vale
  
  Acme Ltd
  
  Invoice       INV-2
  Date          6 January 2026
  Customer no.  A
  
  INVOICE
  
  THIS DOCUMENT IS VOID. It was cancelled; nothing is to be paid on it.
  
  Amounts in EUR
  
  Net     42.02
  Tax     7.98 (19% of 42.02)
  TOTAL   50.00 EUR
  
  For any question, please contact:
    Accounts department, Marsh & Vale

A discount for paying early is offered while it can be taken, on what is open.

  $ cd "$CRAMTMP"; unset AR_FILE
  $ cat > main.arl <<'EOF'
  > book
  >   currency: EUR
  > contract K-1
  >   customer: C
  >   terms: 1.5/5 net 14
  > customer B "Bolt"
  >   terms: 2/10 net 30
  > customer C "Cran"
  > 2026-01-06 sale B INV-1 500.00
  > 2026-01-06 sale B INV-2 500.00 terms:"net 30"
  > 2026-01-06 sale C INV-3 90.00 contract:K-1
  > 2026-01-12 receipt B R-1 98.00
  >   to INV-1              98.00 discount 2.00
  > EOF
  $ offer() { ar invoice "$@" | sed -n '/^Due/,/^Please\|^For/p;/^付款/,/^付款时/p' | sed '$d'; }
  $ offer INV-1 --as-of 2026-01-06
  Due     5 February 2026
  
  2% discount if paid by 16 January 2026: 10.00,
  which leaves 490.00 EUR to pay.
  
  $ offer INV-1 --as-of 2026-01-16
  Due     5 February 2026
  
  2% discount if paid by 16 January 2026: 8.00,
  which leaves 392.00 EUR to pay.
  
  Settled by 16 January 2026: 100.00
  Still open: 400.00
  
  $ offer INV-1 --as-of 2026-01-17 | grep discount
  [1]
  $ offer INV-2 --as-of 2026-01-06
  Due     5 February 2026
  
  $ offer INV-3 --as-of 2026-01-06
  Due     20 January 2026
  
  1.5% discount if paid by 11 January 2026: 1.35,
  which leaves 88.65 EUR to pay.
  
  $ offer INV-3 --as-of 2026-01-06 --lang zh-CN
  付款期限：2026年1月20日
  
  最迟于2026年1月11日付款，可享受 1.5% 的现金折扣：1.35，
  只需支付 88.65 EUR。
  
  $ ar invoice INV-1 --as-of 2026-01-06 -O html | grep 'discount if'
  <p>2% discount if paid by <span class="deadline">16 January 2026</span>: 10.00 EUR, which leaves 490.00 EUR to pay.</p>
  $ ar invoice INV-1 --as-of 2026-01-06 -O html --lang zh-CN | grep 现金
  <p>最迟于<span class="deadline">2026年1月16日</span>付款，可享受 2% 的现金折扣：10.00 EUR，只需支付 490.00 EUR。</p>
