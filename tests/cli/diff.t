A book in two files, in a folder of a repository, and a second version of it.

  $ unset AR_FILE; export AR_TODAY=2026-03-01 GIT_AUTHOR_DATE=2026-03-01T12:00:00Z GIT_COMMITTER_DATE=2026-03-01T12:00:00Z; cd "$CRAMTMP"; git init -q -b main . && git config user.name T && git config user.email t@example.org
  $ mkdir -p books/2026 && cd books
  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > 
  > include "2026/*.arl"
  > 
  > customer C001 "Qiming Trading"
  >   phone: 1
  > customer C002 "Old Harbour"
  > END
  $ cat > 2026/01.arl <<'END'
  > 2026-01-10 sale C001 INV-1 1,130.00
  > 2026-01-11 sale C002 INV-2 200.00 USD "Ropes"
  >   Rope  2 @ 100.00
  > 2026-01-20 receipt C001 R-1 500.00 via:bank to:INV-1
  > 2026-01-21 note C001 "called"
  > 2026-01-21 note C001 "came"
  > 2026-01-25 receipt C001 - 30.00 to:INV-1
  > END
  $ git add . && git commit -qm "January"
  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > 
  > include "2026/*.arl"
  > 
  > ; moved up, which means nothing
  > customer C002 "Old Harbour"
  > customer C001 "Qiming Trading"
  >   phone: 2
  > 
  > 2026-01-10 sale C001 INV-1 1,130.00 ; moved as well
  > END
  $ cat > 2026/01.arl <<'END'
  > 2026-01-11 sale C002 INV-2 220.00 USD due:2026-03-01 "Ropes"
  >   Rope  2 @ 100.00
  >   Hook  20.00
  > 2026-01-20 receipt C001 R-1 500.00 via:cash to:INV-1
  > 2026-01-21 note C001 "called"
  > 2026-01-21 note C001 "came and paid"
  > 2026-01-26 receipt C001 - 30.00 to:INV-1
  > END
  $ echo '2026-02-01 sale C001 INV-3 70.00' > 2026/02.arl
  $ git add . && git commit -qm "February"

What differs, entry by entry and field by field, then the balances. What only moved does not.

  $ ar diff HEAD~1 HEAD
  What changed from HEAD~1 (1eaf175) to HEAD (f29a19c)
  as of 2026-03-01
  
  Entries
  State    Entry                                     Field   Before            After                          Where
  -------  ----------------------------------------  ------  ----------------  -----------------------------  ---------------------
  changed  customer C001                             phone   1                 2                              f29a19c:main.arl:9
  changed  2026-01-11 sale C002 INV-2                amount  200.00 USD        220.00 USD                     f29a19c:2026/01.arl:1
                                                     due                       2026-03-01
                                                     lines   Rope  2 @ 100.00  Hook  20.00; Rope  2 @ 100.00
  changed  2026-01-20 receipt C001 R-1               via     bank              cash                           f29a19c:2026/01.arl:4
  changed  2026-01-21 note C001                      title   came              came and paid                  f29a19c:2026/01.arl:6
  missing  2026-01-25 receipt C001 - 30.00 to:INV-1                                                           1eaf175:2026/01.arl:7
  added    2026-01-26 receipt C001 - 30.00 to:INV-1                                                           f29a19c:2026/01.arl:7
  added    2026-02-01 sale C001 INV-3 70.00                                                                   f29a19c:2026/02.arl:1
  
  Balances on 2026-03-01
  Customer  Currency  Before   After  Difference
  --------  --------  ------  ------  ----------
  C001      CNY       600.00  670.00       70.00
  C002      USD       200.00  220.00       20.00
  [1]
  $ ar diff HEAD~1 main.arl -O csv | sed 's/,[0-9a-f]\{7\}:/,COMMIT:/'
  state,date,kind,customer,number,field,before,after,before_file,before_line,after_file,after_line
  changed,,customer,,C001,phone,1,2,COMMIT:main.arl,7,main.arl,9
  changed,2026-01-11,sale,C002,INV-2,amount,200.00 USD,220.00 USD,COMMIT:2026/01.arl,2,2026/01.arl,1
  changed,2026-01-11,sale,C002,INV-2,due,,2026-03-01,COMMIT:2026/01.arl,2,2026/01.arl,1
  changed,2026-01-11,sale,C002,INV-2,lines,Rope  2 @ 100.00,Hook  20.00; Rope  2 @ 100.00,COMMIT:2026/01.arl,2,2026/01.arl,1
  changed,2026-01-20,receipt,C001,R-1,via,bank,cash,COMMIT:2026/01.arl,4,2026/01.arl,4
  changed,2026-01-21,note,C001,,title,came,came and paid,COMMIT:2026/01.arl,6,2026/01.arl,6
  missing,2026-01-25,receipt,C001,'-,,2026-01-25 receipt C001 - 30.00 to:INV-1,,COMMIT:2026/01.arl,7,,
  added,2026-01-26,receipt,C001,'-,,,2026-01-26 receipt C001 - 30.00 to:INV-1,,,2026/01.arl,7
  added,2026-02-01,sale,C001,INV-3,,,2026-02-01 sale C001 INV-3 70.00,,,2026/02.arl,1
  balance,2026-03-01,,C001,,CNY,600.00,670.00,,,,
  balance,2026-03-01,,C002,,USD,200.00,220.00,,,,
  $ ar diff main.arl HEAD~1 -O json | sed 's/[0-9a-f]\{7\}:/COMMIT:/' | head -c 700; echo
  {"report":"diff","version":1,"book":"HEAD~1 (1eaf175)","as_of":"2026-03-01","filters":[],"rows":[
  {"state":"changed","date":null,"kind":"customer","customer":null,"number":"C001","field":"phone","before":"2","after":"1","before_file":"main.arl","before_line":9,"after_file":"COMMIT:main.arl","after_line":7},
  {"state":"changed","date":"2026-01-11","kind":"sale","customer":"C002","number":"INV-2","field":"amount","before":"220.00 USD","after":"200.00 USD","before_file":"2026/01.arl","before_line":1,"after_file":"COMMIT:2026/01.arl","after_line":2},
  {"state":"changed","date":"2026-01-11","kind":"sale","customer":"C002","number":"INV-2","field":"due","before":"2026-03-01","after":null,"before_fil

Of one document: what names it, and what is open of it.

  $ ar diff HEAD~1 HEAD INV-2 | tail -n +3
  document INV-2
  
  Entries
  State    Entry                       Field   Before            After                          Where
  -------  --------------------------  ------  ----------------  -----------------------------  ---------------------
  changed  2026-01-11 sale C002 INV-2  amount  200.00 USD        220.00 USD                     f29a19c:2026/01.arl:1
                                       due                       2026-03-01
                                       lines   Rope  2 @ 100.00  Hook  20.00; Rope  2 @ 100.00
  
  Open on 2026-03-01
  Customer  Currency  Before   After  Difference
  --------  --------  ------  ------  ----------
  C002      USD       200.00  220.00       20.00
  $ ar diff HEAD~1 HEAD R-1 -O csv | cut -d, -f 1-8
  state,date,kind,customer,number,field,before,after
  changed,2026-01-20,receipt,C001,R-1,via,bank,cash
  $ ar diff HEAD~1 HEAD INV-2 --as-of 2026-01-01 -O csv | grep -c balance
  0
  [1]
  $ ar diff HEAD~1 HEAD INV-9
  ar: no document INV-9 in either
  [2]

Nothing, by whatever name.

  $ ar diff HEAD main.arl; ar diff main.arl HEAD -O csv
  What changed from HEAD (f29a19c) to main.arl
  as of 2026-03-01
  
  nothing differs
  state,date,kind,customer,number,field,before,after,before_file,before_line,after_file,after_line
  $ ar fmt; ar diff HEAD main.arl
  What changed from HEAD (f29a19c) to main.arl
  as of 2026-03-01
  
  nothing differs

Nor is it a change to write keys into the body, or its lines in another order: the seal of a closed
day stays as well.

  $ mkdir order; printf 'book\n  currency: CNY\n  terms: net 30\n\ncustomer C001 "A"\n\n' | tee order/b.arl > order/a.arl
  $ printf '2026-01-01 sale C001 INV-1 300.00 note:hello #x\n  Rope  100.00\n  Hook  200.00\n2026-01-02 receipt C001 R-1 150.00\n  to INV-1  100.00\n  to INV-1  50.00\n' >> order/a.arl
  $ printf '2026-01-02 receipt C001 R-1 150.00\n  to INV-1  50.00\n  to INV-1  100.00\n2026-01-01 sale C001 INV-1 300.00 #x\n  note: hello\n  Hook  200.00\n  Rope  100.00\n' >> order/b.arl
  $ ar diff order/a.arl order/b.arl; for f in a b; do ar close 2026-01-31 -f order/$f.arl; done | uniq -c
  What changed from order/a.arl to order/b.arl
  as of 2026-03-01
  
  nothing differs
        2 2026-01-31 close entries:2 seal:9a5a8b35a4936f03

Books, files and revisions that cannot be compared.

  $ ar diff HEAD~9 HEAD
  ar: git: Needed a single revision
  help: HEAD~9 is no file either
  [4]
  $ ar diff --format csv -- -x HEAD
  ar: git: Needed a single revision
  help: -x is no file either
  [4]
  $ echo '2026-02-01 sale C009 INV-4 70.00' >> 2026/02.arl; ar diff HEAD main.arl
  2026/02.arl:2:17: error: unknown customer `C009` [unknown-customer]
      2 | 2026-02-01 sale C009 INV-4 70.00
        |                 ^^^^
  help: did you mean `C002` (Old Harbour)?
  help: or declare it: customer C009 "…"
  ar: the book has errors
  [3]
  $ ar diff HEAD main.arl --allow-errors -O csv | cut -d, -f 1-8
  ar: main.arl: left out of the figures because of errors: 2026/02.arl:2
  state,date,kind,customer,number,field,before,after
  added,2026-02-01,sale,C009,INV-4,,,2026-02-01 sale C009 INV-4 70.00
  $ git commit -qam "Faulty"; ar diff HEAD~1 HEAD 2>&1 | sed 's/[0-9a-f]\{7\}/COMMIT/'
  COMMIT:2026/02.arl:2:17: error: unknown customer `C009` [unknown-customer]
      2 | 2026-02-01 sale C009 INV-4 70.00
        |                 ^^^^
  help: did you mean `C002` (Old Harbour)?
  help: or declare it: customer C009 "…"
  ar: as it was, the book has errors
  $ cd "$CRAMTMP"; mkdir plain; cd plain; GIT_CEILING_DIRECTORIES="$CRAMTMP" ar diff HEAD HEAD~1 -f ../books/main.arl > /dev/null 2>&1; echo $?
  4
  $ cp -r ../books/. .; sed -i '$d' 2026/02.arl; mv ../.git ../git; ar diff HEAD main.arl; mv ../git ../.git
  ar: git: not a git repository (or any of the parent directories): .git
  help: HEAD is no file either
  $ PATH= "$(command -v ar)" diff HEAD main.arl
  ar: git is not installed, or not on the PATH
  help: HEAD is no file either
  [4]

A journal that was moved is found under the name it had then, also while the move is only staged;
what git cannot know is asked for.

  $ mkdir ../moved && cd ../moved && git init -q -b main . && git config user.name T && git config user.email t@example.org
  $ printf 'book\n  currency: EUR\n  terms: net 30\ncustomer C "Cust"\n2026-01-10 sale C INV-1 100.00\n' > main.arl; git add .; git commit -qm "The invoice"
  $ git checkout -qb other; mkdir books; git mv main.arl books/book.arl; git commit -qm "Moved elsewhere"; git checkout -q main
  $ mkdir 2026 && git mv main.arl 2026/main.arl; echo '2026-01-20 receipt C R-1 40.00 to:INV-1' >> 2026/main.arl
  $ ar diff HEAD 2026/main.arl -f 2026/main.arl -O csv | sed 's/,[0-9a-f]\{7\}:/,COMMIT:/'
  state,date,kind,customer,number,field,before,after,before_file,before_line,after_file,after_line
  added,2026-01-20,receipt,C,R-1,,,2026-01-20 receipt C R-1 40.00 to:INV-1,,,2026/main.arl,6
  balance,2026-03-01,,C,,EUR,100.00,60.00,,,,
  $ git commit -qam "Moved, and money"; echo '2026-01-21 receipt C R-2 60.00 to:INV-1' >> 2026/main.arl; git commit -qam "The rest"
  $ cd 2026; ar diff HEAD~2 HEAD -O csv | sed 's/,[0-9a-f]\{7\}:/,COMMIT:/'
  state,date,kind,customer,number,field,before,after,before_file,before_line,after_file,after_line
  added,2026-01-20,receipt,C,R-1,,,2026-01-20 receipt C R-1 40.00 to:INV-1,,,COMMIT:main.arl,6
  added,2026-01-21,receipt,C,R-2,,,2026-01-21 receipt C R-2 60.00 to:INV-1,,,COMMIT:main.arl,7
  balance,2026-03-01,,C,,EUR,100.00,0.00,,,,
  $ ar diff other HEAD~1 -O csv | sed 's/,[0-9a-f]\{7\}:/,COMMIT:/'
  state,date,kind,customer,number,field,before,after,before_file,before_line,after_file,after_line
  added,2026-01-20,receipt,C,R-1,,,2026-01-20 receipt C R-1 40.00 to:INV-1,,,COMMIT:main.arl,6
  balance,2026-03-01,,C,,EUR,100.00,60.00,,,,
  $ ar diff HEAD~2:main.arl other:books/book.arl | sed 's/[0-9a-f]\{7\}/COMMIT/g'
  What changed from HEAD~2:main.arl (COMMIT) to other:books/book.arl (COMMIT)
  as of 2026-03-01
  
  nothing differs
  $ ar diff HEAD:./main.arl main.arl | tail -n 1
  nothing differs
  $ seq 100 | sed 's/^/customer N/' > all.arl; cat main.arl >> all.arl; git rm -q main.arl; git add .; git commit -qm "Written anew"
  $ ar diff HEAD~1 HEAD -f all.arl 2>&1 | sed 's/[0-9a-f]\{7\}/COMMIT/g'
  ar: COMMIT has no 2026/all.arl, and git knows of no other name; say what it was called there, as in COMMIT:PATH
  $ ar diff HEAD~1:2026/main.arl HEAD -f all.arl -O csv | cut -d, -f 1,3 | uniq -c | sed 's/^ *//'
  1 state,kind
  100 added,customer
  $ ar diff HEAD:2026/main.arl HEAD -f all.arl 2>&1 | sed 's/[0-9a-f]\{7\}/COMMIT/g'
  ar: COMMIT has no 2026/main.arl
