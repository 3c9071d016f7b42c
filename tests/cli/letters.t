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
