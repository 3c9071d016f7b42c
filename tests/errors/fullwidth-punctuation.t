A full-width colon looks like a colon and is none.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "启明贸易"
  >   terms：net 30
  > END
  $ ar check
  main.arl:4:8: error: full-width colon `：` where `:` belongs [fullwidth-punctuation]
      4 |   terms：net 30
        |        ^^ U+FF1A
  fix: `ar fmt --fix` rewrites full-width punctuation outside quotes
  help: write `terms: net 30`, or quote the text
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]

In an amount of plain digits the comma and the point are as often full-width. A key of a head line
has no blank after its colon.

  $ cat > signs.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "启明贸易"
  >   terms: net 30
  > 2026-03-01 sale C001 INV-1 5，000.00 due：2026-03-31
  > 2026-03-01 sale C001 INV-2
  >   螺栓  2 @ 2，500．00
  > 2026-03-02 receipt C001 R-1 10,000.00
  >   to INV-1  5000．00
  >   to INV-2  5,000．00 ; 已到账，谢谢
  > 2026-03-31 balance C001 －0．00
  > END
  $ ar check -f signs.arl
  signs.arl:5:29: error: full-width comma `，` where `,` belongs [fullwidth-punctuation]
      5 | 2026-03-01 sale C001 INV-1 5，000.00 due：2026-03-31
        |                             ^^ U+FF0C
  fix: `ar fmt --fix` rewrites full-width punctuation outside quotes
  help: write `2026-03-01 sale C001 INV-1 5,000.00 due:2026-03-31`, or quote the text
  signs.arl:7:12: error: full-width comma `，` where `,` belongs [fullwidth-punctuation]
      7 |   螺栓  2 @ 2，500．00
        |              ^^ U+FF0C
  fix: `ar fmt --fix` rewrites full-width punctuation outside quotes
  help: write `螺栓  2 @ 2,500.00`, or quote the text
  signs.arl:9:17: error: full-width full stop `．` where `.` belongs [fullwidth-punctuation]
      9 |   to INV-1  5000．00
        |                 ^^ U+FF0E
  fix: `ar fmt --fix` rewrites full-width punctuation outside quotes
  help: write `to INV-1  5000.00`, or quote the text
  signs.arl:10:18: error: full-width full stop `．` where `.` belongs [fullwidth-punctuation]
     10 |   to INV-2  5,000．00 ; 已到账，谢谢
        |                  ^^ U+FF0E
  fix: `ar fmt --fix` rewrites full-width punctuation outside quotes
  help: write `to INV-2  5,000.00 ; 已到账，谢谢`, or quote the text
  signs.arl:11:25: error: full-width hyphen `－` where `-` belongs [fullwidth-punctuation]
     11 | 2026-03-31 balance C001 －0．00
        |                         ^^ U+FF0D
  fix: `ar fmt --fix` rewrites full-width punctuation outside quotes
  help: write `2026-03-31 balance C001 -0.00`, or quote the text
  1 file, 4 entries, 1 customer, no documents: 5 errors, no warnings
  [3]
  $ ar fmt --fix signs.arl
  $ cat signs.arl
  book
    currency: CNY
  
  customer C001 "启明贸易"
    terms: net 30
  
  2026-03-01 sale C001 INV-1 5,000.00 due:2026-03-31
  
  2026-03-01 sale C001 INV-2
    螺栓                                2 @ 2,500.00
  
  2026-03-02 receipt C001 R-1 10,000.00
    to INV-1                                5,000.00
    to INV-2                                5,000.00  ; 已到账，谢谢
  
  2026-03-31 balance C001 -0.00
  $ ar check -f signs.arl
  1 file, 4 entries, 1 customer, 3 documents, 2026-03-01 to 2026-03-31: no errors, no warnings
