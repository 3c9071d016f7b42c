From the day it is voided a document takes nothing and gives nothing.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0002 200.00
  > 2026-03-20 receipt C001 R-0007 200.00 to:*
  > 2026-03-22 void R-0007 reason:bounced
  > 2026-04-05 apply C001 200.00 from:R-0007 to:INV-0002
  > END
  $ ar check
  main.arl:8:35: error: R-0007 was voided on 2026-03-22 [voided-document]
      8 | 2026-04-05 apply C001 200.00 from:R-0007 to:INV-0002
        |                                   ^^^^^^
  main.arl:7:17: note: voided here
      7 | 2026-03-22 void R-0007 reason:bounced
  help: name another document, or date the entry before the void
  1 file, 4 entries, 1 customer, 2 documents, 2026-03-01 to 2026-04-05: 1 error, no warnings
  [3]

A sale may name an order that was voided by its day: it is an invoice all the same, and closes
none.

  $ cat > orders.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna"
  > 2026-01-01 order A O-1 100.00
  > 2026-01-04 sale A INV-1 100.00 order:O-1
  > 2026-01-05 sale A INV-2 100.00 order:O-1
  > 2026-01-05 void O-1
  > END
  $ ar check -f orders.arl
  orders.arl:7:32: warning: O-1 was voided on 2026-01-05: this sale closes no order [voided-document]
      7 | 2026-01-05 sale A INV-2 100.00 order:O-1
        |                                ^^^^^^^^^
  orders.arl:8:17: note: voided here
      8 | 2026-01-05 void O-1
  help: name the order that it closes, or leave `order:` out
  1 file, 4 entries, 1 customer, 3 documents, 2026-01-01 to 2026-01-05: no errors, 1 warning
  [1]
