Full-width letters look like letters and are others.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 500.00
  > 2026-03-20 receipt C001 R-0007 500.00
  >   to ＩＮＶ-0001  500.00
  > END
  $ ar check
  main.arl:7:6: error: `ＩＮＶ-0001` looks like INV-0001 but has full-width letters [lookalike]
      7 |   to ＩＮＶ-0001  500.00
        |      ^^^^^^ U+FF29 …
  help: write INV-0001
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-20: 1 error, no warnings
  [3]

A letter and its accent can be one character or two. Where an id stands without quotes, only the
first is one, and there is a repair.

  $ cat > accents.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 30
  > 
  > customer Zoé "Zoé"
  > 
  > 2026-03-01 sale Zoé é-1 10.00
  > 2026-03-02 sale Zo@ é-2 20.00
  > 2026-03-03 receipt Zoé R-1 5.00 to:@-1
  > 
  > 2026-03-03 receipt Zoé R-2 5.00
  >   to @-1                                      5.00
  > 
  > 2026-03-03 receipt Ｚoé R-3 5.00 to:é-1
  > END
  $ sed -i 's/@/e\xcc\x81/' accents.arl; ar check -f accents.arl
  accents.arl:8:17: error: `Zoé` has accents that are characters of their own [lookalike]
      8 | 2026-03-02 sale Zoé é-2 20.00
        |                 ^^^
  fix: `ar fmt --fix` joins them with their letters: `Zoé`
  accents.arl:9:36: error: `é-1` looks like é-1 but has accents that are characters of their own [lookalike]
      9 | 2026-03-03 receipt Zoé R-1 5.00 to:é-1
        |                                    ^^^
  help: write é-1
  and 1 more: `é-1` looks like é-1 but has accents that are characters of their own
  accents.arl:14:20: error: `Ｚoé` looks like Zoé but has full-width letters [lookalike]
     14 | 2026-03-03 receipt Ｚoé R-3 5.00 to:é-1
        |                    ^^^^ U+FF3A …
  help: write Zoé
  1 file, 5 entries, 1 customer, 4 documents, 2026-03-01 to 2026-03-03: 4 errors, no warnings
  [3]
  $ ar fmt --fix accents.arl; grep -c 'sale Zoé' accents.arl
  2
  $ ar check -f accents.arl | grep -c 'error: .*lookalike'
  2

Ids and numbers that differ only in look are warned of where they are introduced, whichever of
their letters makes the difference. Running numbers of one series differ really.

  $ cat > twins.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 30
  > customer C "Cust"
  > customer c "x"
  > customer Ｃ
  > customer D1
  > customer D2
  > 2026-03-01 sale C I-1 1.00
  > 2026-03-01 sale C I-2 1.00
  > 2026-03-01 sale C I-01 1.00
  > 2026-03-01 sale C i-2 1.00
  > 2026-03-01 sale C "Ｉ-2" 1.00
  > 2026-03-01 sale C "I-２" 1.00
  > 2026-03-01 sale C é-1 1.00
  > 2026-03-01 sale C "@-1" 1.00
  > END
  $ sed -i 's/@/e\xcc\x81/' twins.arl; ar check -f twins.arl
  twins.arl:5:10: warning: customer `c` differs from C only in case [lookalike]
      5 | customer c "x"
        |          ^
  twins.arl:4:10: note: C stands here
      4 | customer C "Cust"
  help: if they are one, keep one of the two spellings; otherwise give one of them a name that cannot be mistaken
  twins.arl:6:10: warning: customer `Ｃ` looks like C but has full-width letters [lookalike]
      6 | customer Ｃ
        |          ^^
  twins.arl:4:10: note: C stands here
      4 | customer C "Cust"
  help: if they are one, keep one of the two spellings; otherwise give one of them a name that cannot be mistaken
  twins.arl:12:19: warning: document number `i-2` differs from I-2 only in case [lookalike]
     12 | 2026-03-01 sale C i-2 1.00
        |                   ^^^
  twins.arl:10:19: note: I-2 stands here
     10 | 2026-03-01 sale C I-2 1.00
  help: if they are one, keep one of the two spellings; otherwise give one of them a name that cannot be mistaken
  twins.arl:13:19: warning: document number `Ｉ-2` looks like I-2 but has full-width letters [lookalike]
     13 | 2026-03-01 sale C "Ｉ-2" 1.00
        |                   ^^^^^^
  twins.arl:10:19: note: I-2 stands here
     10 | 2026-03-01 sale C I-2 1.00
  help: if they are one, keep one of the two spellings; otherwise give one of them a name that cannot be mistaken
  twins.arl:14:19: warning: document number `I-２` looks like I-2 but has full-width letters [lookalike]
     14 | 2026-03-01 sale C "I-２" 1.00
        |                   ^^^^^^
  twins.arl:10:19: note: I-2 stands here
     10 | 2026-03-01 sale C I-2 1.00
  help: if they are one, keep one of the two spellings; otherwise give one of them a name that cannot be mistaken
  twins.arl:16:19: warning: document number `é-1` looks like é-1 but has accents that are characters of their own [lookalike]
     16 | 2026-03-01 sale C "é-1" 1.00
        |                   ^^^^^
  twins.arl:15:19: note: é-1 stands here
     15 | 2026-03-01 sale C é-1 1.00
  help: if they are one, keep one of the two spellings; otherwise give one of them a name that cannot be mistaken
  1 file, 8 entries, 5 customers, 8 documents, 2026-03-01 to 2026-03-01: no errors, 6 warnings
  [1]
  $ printf '[lint]\nlookalike = "off"\n' > ar.toml; ar check -f twins.arl
  1 file, 8 entries, 5 customers, 8 documents, 2026-03-01 to 2026-03-01: no errors, no warnings
