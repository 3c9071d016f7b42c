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
