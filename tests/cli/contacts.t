Calls, mails and visits, and the cash that followed them.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Acme Ltd"
  >   terms: net 14
  > customer B "Bolt"
  >   terms: net 14
  > 2026-03-02 sale A INV-1 900.00
  > 2026-03-02 sale B INV-2 500.00
  > 2026-03-20 note A kind:call who:Li result:promised next:2026-03-27 "Half next week"
  > 2026-03-20 receipt A R-0 10.00 to:INV-1
  > 2026-03-22 note A kind:email who:Li
  > 2026-03-27 receipt A R-1 450.00 to:INV-1
  > 2026-03-28 receipt A R-2 40.00 to:INV-1
  > 2026-04-19 receipt A R-3 300.00 to:INV-1
  > 2026-04-22 receipt A R-4 100.00 to:INV-1
  > 2026-03-23 note B kind:visit who:Wang
  > 2026-03-24 receipt B R-5 500.00 to:INV-2
  > 2026-04-01 void R-5
  > 2026-03-24 receipt B R-6 70.00 USD to:*
  > 2026-03-25 note B "no contact, a remark"
  > END
  $ ar contacts --to 2026-04-30
  Contacts
  as of 2026-04-30
  
  Date        Customer  Name      Kind   Who   Result    Next        Text                 7 days  30 days
  ----------  --------  --------  -----  ----  --------  ----------  --------------  ---  ------  -------
  2026-03-20  A         Acme Ltd  call   Li    promised  2026-03-27  Half next week  EUR  450.00   790.00
  2026-03-22  A         Acme Ltd  email  Li                                          EUR  490.00   790.00
  2026-03-23  B         Bolt      visit  Wang                                        EUR
  2026-03-23  B         Bolt      visit  Wang                                        USD   70.00    70.00
  
  3 contacts
  $ ar contacts --to 2026-04-30 --by who -O csv
  who,contacts,currency,cash_7,cash_30
  Li,2,EUR,490.00,790.00
  Wang,1,EUR,0.00,0.00
  Wang,1,USD,70.00,70.00
  $ ar contacts --from 2026-03-21 --to 2026-03-31 -O csv B
  date,customer,name,kind,who,result,next,text,currency,cash_7,cash_30
  2026-03-23,B,Bolt,visit,Wang,,,,EUR,500.00,500.00
  2026-03-23,B,Bolt,visit,Wang,,,,USD,70.00,70.00
  $ ar contacts --period 2025
  Contacts
  2025-01-01 to 2025-12-31
  
  no contact

A period that ends before it begins is refused.

  $ ar contacts --from 2026-02-01 --to 2026-01-01
  ar: --from: 2026-02-01 is after 2026-01-01
  [2]
