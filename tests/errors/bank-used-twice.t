A line of the bank becomes one entry. Where two documents name the same one, an
import or a merge may have doubled it. One that was voided may be entered again.

  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer C001 "Werft Nordwest"
  >   terms: net 14
  > customer C002 "Studio Halm"
  >   terms: net 14
  > 2026-06-08 receipt C001 R-1 90.00 to:* bank:DE02/17
  > 2026-06-08 receipt C001 R-2 90.00 to:* bank:DE02/17
  > 2026-06-09 receipt C001 R-3 50.00 to:* bank:DE02/18
  > 2026-06-10 void R-3 reason:error
  > 2026-06-10 receipt C002 R-4 50.00 to:* bank:DE02/18
  > END
  $ ar check
  main.arl:8:40: warning: the line DE02/17 of the bank is entered twice [bank-used-twice]
      8 | 2026-06-08 receipt C001 R-2 90.00 to:* bank:DE02/17
        |                                        ^^^^^^^^^^^^ second entry
  main.arl:7:40: note: first entry
      7 | 2026-06-08 receipt C001 R-1 90.00 to:* bank:DE02/17
  help: an import or a merge may have doubled it: delete or `void` one of the two; if one payment was split, keep `bank:` on one part
  1 file, 5 entries, 2 customers, 4 documents, 2026-06-08 to 2026-06-10: no errors, 1 warning
  [1]
