What reminder letters say of interest, of money in other currencies, and of names that would
mislead.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; export AR_TODAY=2026-06-30
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   name: "Marsh & Vale"
  > customer A "Acme Ltd"
  >   email: ap@acme.example, bo@acme.example
  > customer B "Bolt"
  >   email: ap@bolt.example
  > customer C "Cran"
  >   email: ap@cran.example
  > 2026-01-05 sale A INV-1 1,000.00 due:2026-02-02
  > 2026-03-20 sale B INV-2 1,000.00 due:2026-04-10
  > 2026-05-20 sale C INV-3 1,000.00 due:2026-06-20
  > 2026-06-30 receipt B R-1 20.00 USD
  >   *                     20.00
  > 2026-06-30 receipt B R-2 5.00 CHF
  >   *                      5.00
  > END
  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [mail]
  > from = "ar@marsh.example"
  > command = ["true"]
  > [interest]
  > rates = "rates.csv"
  > [[dunning.standard]]
  > name = "reminder"
  > after = 3
  > interest = true
  > END

A rate that is missing holds back the message that needs it, once for all its addresses; the
others are written, and the status says that something is left to do.

  $ printf '2026-04-01,10%%\n' > rates.csv
  $ ar remind --preview | grep -e '^---' -e ' a year'
  ar: reminder-email-ec3bba017d7b6843 to A is left out: no rate is in force on 2026-02-03, which INV-1 needs: rates.csv begins on 2026-04-01
  help: add a row for that day or an earlier one
  --- reminder-email-34e7e0cd8a50ed83 to ap@bolt.example ---
      10% a year (act/365) until 30 June 2026: 22.19
  --- reminder-email-664c6d26fffea33b to ap@cran.example ---
      10% a year (act/365) until 30 June 2026: 2.74
  $ ar remind --preview A
  ar: reminder-email-ec3bba017d7b6843 to A is left out: no rate is in force on 2026-02-03, which INV-1 needs: rates.csv begins on 2026-04-01
  help: add a row for that day or an earlier one
  [1]
  $ sed -i 's/email: ap@\(acme\|bolt\).*/&\n  phone: 0113 555/' main.arl
  $ ar remind --channel sms A B -O csv
  ar: reminder-sms-851b97b599db76d6 to A is left out: no rate is in force on 2026-02-03, which INV-1 needs: rates.csv begins on 2026-04-01
  help: add a row for that day or an earlier one
  phone,text,encoding,segments
  0113 555,"Marsh & Vale: 1,022.19 EUR overdue. Please pay soon. If paid, please ignore.",GSM-7,1
  [1]
  $ ar remind --outbox=out
  ar: reminder-email-ec3bba017d7b6843 to A is left out: no rate is in force on 2026-02-03, which INV-1 needs: rates.csv begins on 2026-04-01
  help: add a row for that day or an earlier one
  published reminder-email-34e7e0cd8a50ed83 ap@bolt.example
  published reminder-email-664c6d26fffea33b ap@cran.example
  [1]
  $ ls out | grep -v record
  reminder-email-34e7e0cd8a50ed83.eml
  reminder-email-664c6d26fffea33b.eml
  $ sed -i 's/^END//; $ a include? "reminders/*.arl"' main.arl
  $ ar remind --send
  ar: reminder-email-ec3bba017d7b6843 to A is left out: no rate is in force on 2026-02-03, which INV-1 needs: rates.csv begins on 2026-04-01
  help: add a row for that day or an earlier one
  sent reminder-email-34e7e0cd8a50ed83 ap@bolt.example
  sent reminder-email-664c6d26fffea33b ap@cran.example
  [1]

Once the rate is there the message goes out.

  $ printf '2026-01-01,8%%\n2026-04-01,10%%\n' > rates.csv
  $ ar remind --send
  sent reminder-email-ec3bba017d7b6843 ap@acme.example
  sent reminder-email-e6ff21b0ea2b437f bo@acme.example
  $ rm -r outbox reminders out

Every rate of the span is named with its first day, and the one that is known to come ends the
daily amount.

  $ interest() { ar remind --preview A "$@" | sed -n '/^TOTAL/d; /^How\|^利息计算/,/^Please\|^请/p' | sed '$d' | uniq; }
  $ sed -i 's/, bo@acme.example//' main.arl
  $ interest
  How the interest was calculated:
  
    Invoice INV-1
      8% a year from 3 February 2026,
      10% a year from 1 April 2026 (act/365) until 30 June 2026: 37.42
      for each further day until payment: 0.27
  
  After 30 June 2026, interest of 0.27 EUR is added for each day
  until payment.
  
  $ printf '2026-01-01,8%%\n2026-04-01,10%%\n2026-07-01,12%%\n' > rates.csv
  $ interest
  How the interest was calculated:
  
    Invoice INV-1
      8% a year from 3 February 2026,
      10% a year from 1 April 2026 (act/365) until 30 June 2026: 37.42
      for each further day until payment, at 12% a year: 0.33
  
  After 30 June 2026, interest of 0.33 EUR is added for each day
  until payment.
  
  $ printf '2026-01-01,8%%\n2026-04-01,10%%\n2026-08-01,12%%\n' > rates.csv
  $ interest
  How the interest was calculated:
  
    Invoice INV-1
      8% a year from 3 February 2026,
      10% a year from 1 April 2026 (act/365) until 30 June 2026: 37.42
      for each further day until 31 July 2026: 0.27
  
  After 30 June 2026, interest of 0.27 EUR is added for each day
  until payment, as long as no rate changes and no limit is reached.
  
  $ interest --lang zh-CN
  利息计算如下：
  
    单据 INV-1
      自2026年2月3日起年利率8%，
      自2026年4月1日起年利率10%（act/365），计至2026年6月30日：37.42
      此后至2026年7月31日，每日：0.27
  
  2026年6月30日之后至付清之日，每日另计利息 0.27 EUR（利率未调整且未达上限时）。
  
  $ ar remind --preview A -O html | grep 'data-label="\(Rate\|Each\)'
  <td data-label="Rate a year">8% <span class="aside">from 3 February 2026</span><br>10% <span class="aside">from 1 April 2026</span></td>
  <td class="n" data-label="Each further day">0.27<br><span class="aside">until 31 July 2026</span></td>

A fixed rate is that of the day on which each instalment became late.

  $ cp main.arl kept
  $ cat >> main.arl <<'END'
  > customer D "Dale"
  > 2026-01-05 sale D INV-4 1,000.00
  >   due 2026-02-02         400.00
  >   due 2026-05-02         600.00
  > END
  $ echo 'mode = "fixed"' > mode; sed -i '/^rates = /r mode' ar.toml
  $ ar remind --preview D | sed -n '/^How/,/^Please/p'
  How the interest was calculated:
  
    Invoice INV-4
      8% a year from 3 February 2026 for instalment 1,
      10% a year from 3 May 2026 for instalment 2 (act/365) until 30 June 2026: 22.67
      for each further day until payment: 0.25
  
  After 30 June 2026, interest of 0.25 EUR is added for each day
  until payment.
  
  Please let the total payable reach us in the next few days.
  $ sed -i '/^mode/d' ar.toml; cp kept main.arl

What a debit charged before is told apart from what the letter claims.

  $ cat >> main.arl <<'END'
  > 2026-06-01 debit A INT-1 15.00 due:2026-07-01 for:INV-1 #interest
  > END
  $ interest | sed -n '/^  Invoice/,/further/p'
    Invoice INV-1
      8% a year from 3 February 2026,
      10% a year from 1 April 2026 (act/365) until 30 June 2026: 22.42,
      without 15.00 that was charged before
      for each further day until 31 July 2026: 0.27
  $ interest --lang zh-CN | grep 计收
      不含此前已计收的 15.00
  $ ar remind --preview A -O html | grep 'charged before'
  <td class="n" data-label="Interest">22.42<br><span class="aside">without 15.00 charged before</span></td>
  $ cp kept main.arl

A limit stands in the letter, and once it is reached nothing is added.

  $ printf '2026-01-01,8%%\n' > rates.csv
  $ sed -i 's/^rates = .*/&\ncap = "40.00"/' ar.toml
  $ interest
  How the interest was calculated:
  
    Invoice INV-1
      8% a year (act/365) until 30 June 2026: 32.44
      for each further day until payment: 0.22,
      up to 40.00 in all
  
  After 30 June 2026, interest of 0.22 EUR is added for each day
  until payment, as long as no rate changes and no limit is reached.
  
  $ sed -i 's/^cap = .*/cap = "2%"/' ar.toml
  $ interest
  How the interest was calculated:
  
    Invoice INV-1
      8% a year (act/365) until 30 June 2026: 20.00
      the limit of 20.00 in all is reached: no more is added
  
  $ interest --lang zh-CN
  利息计算如下：
  
    单据 INV-1
      年利率8%（act/365），计至2026年6月30日：20.00
      已达利息上限 20.00，此后不再计息
  
  $ ar remind --preview A -O html | grep 'data-label="Each'
  <td class="n" data-label="Each further day"><span class="aside">limit of 20.00 reached</span></td>
  $ sed -i '/^cap/d' ar.toml

Money in another currency is no part of the total, and is said to be there; not in a text message.

  $ ar remind --preview B | grep -A1 'credit of\|TOTAL'
  TOTAL PAYABLE        1,017.75 EUR
  
  --
  You also have a credit of 5.00 CHF with us, which is not set off here.
  
  You also have a credit of 20.00 USD with us, which is not set off here.
  
  $ ar remind --preview B --lang zh-CN | grep 余款
  另，贵公司在我公司账上尚有余款 5.00 CHF，本函未予抵扣。
  另，贵公司在我公司账上尚有余款 20.00 USD，本函未予抵扣。
  $ ar remind --preview B -O html | grep 'credit of'
  <p>You also have a credit of 5.00 CHF with us, which is not set off here.</p>
  <p>You also have a credit of 20.00 USD with us, which is not set off here.</p>
  $ ar remind --preview B -O html --lang zh-CN | grep 余款
  <p>另，贵公司在我公司账上尚有余款 5.00 CHF，本函未予抵扣。</p>
  <p>另，贵公司在我公司账上尚有余款 20.00 USD，本函未予抵扣。</p>
  $ ar remind --preview --channel sms B | grep -c USD
  0
  [1]
  $ ar remind --preview --channel phone B | grep 'credit of'
  You also have a credit of 5.00 CHF with us, which is not set off here.
  You also have a credit of 20.00 USD with us, which is not set off here.

What would turn a text round or cannot be seen is shown in every form of a letter.

  $ printf 'customer E "E\342\200\256dtL \342\200\213x"\n  email: ap@e.example\n2026-05-20 sale E INV-5 1,000.00 due:2026-06-20\n' >> main.arl
  $ ar remind --preview E | grep '^E'
  E<U+202E>dtL <U+200B>x
  $ ar remind --preview E -O html | grep '<b>E'
  <b>E&lt;U+202E&gt;dtL &lt;U+200B&gt;x</b>
  $ ar remind --preview E -O eml | grep -e ^To -e '^E'
  To: "E<U+202E>dtL <U+200B>x" <ap@e.example>
  E<U+202E>dtL <U+200B>x
  $ ar statement E -O html | grep '<b>E'
  <b>E&lt;U+202E&gt;dtL &lt;U+200B&gt;x</b>
  $ printf 'customer F "F\033[31m"\n  phone: 0113 555\n2026-05-20 sale F INV-6 1,000.00 due:2026-06-20\n' >> main.arl
  $ ar statement F -O html | grep '<b>F'
  <b>F␛[31m</b>
  $ ar remind --channel phone F --outbox=calls | cut -d' ' -f1
  published
  $ grep -h ^Call calls/*.txt
  Call        F␛[31m (F)
  Call again   ____________________
