One letter of this customer's id is Cyrillic, so nobody finds it by typing what
they read. A title may have words of several scripts.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer QС01 "Qiming Trading"
  > customer C002 "ООО Romashka"
  > 2026-03-01 sale QС01 INV-0001 1,200.00
  > END
  $ ar check
  main.arl:4:10: warning: `QС01` mixes Latin letters with Cyrillic ones that look the same [mixed-script]
      4 | customer QС01 "Qiming Trading"
        |          ^^^^ U+0421 looks like C
  help: type it again: `QC01`
  1 file, 1 entry, 2 customers, 1 document, 2026-03-01 to 2026-03-01: no errors, 1 warning
  [1]
