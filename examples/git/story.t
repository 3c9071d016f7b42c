A book goes into git, and git learns what a journal is.

  $ unset AR_FILE; export AR_TODAY=2026-04-02 GIT_AUTHOR_DATE=2026-04-02T12:00:00Z GIT_COMMITTER_DATE=2026-04-02T12:00:00Z
  $ cp -r "$ROOT"/examples/git "$CRAMTMP"/books; cd "$CRAMTMP"/books; rm story.t README.md
  $ git init -q -b main .; git config user.name Anna; git config user.email anna@harbour-lights.example
  $ ar git setup | tail -n 1
  pre-commit hook: check, fmt --check
  $ git add . && git commit -qm "Our books"

Anna bills, on a branch; Bert books what came in, on his. Both write at the end of the same file.

  $ git checkout -q -b anna
  $ ar add sale PIER HL-3 900.00 --date 2026-03-02 --write
  ar: 1 entry added to main.arl
  2026-03-02 sale PIER HL-3 900.00
  $ git commit -qam "Bill the cinema"
  $ git checkout -q -b bert main
  $ ar add receipt PIER R-2 1,250.00 via:bank to:HL-2 --date 2026-03-03 --write -q
  2026-03-03 receipt PIER R-2 1,250.00 to:HL-2 via:bank
  $ git -c user.name=Bert commit -qam "The cinema paid"
  $ git checkout -q main; git merge -q bert; git merge -q anna -m "Merge Anna's invoices" 2>&1
  Auto-merging main.arl
  $ ar check; git diff --name-only --diff-filter=U
  1 file, 5 entries, 2 customers, 5 documents, 2026-01-08 to 2026-03-03: no errors, no warnings

What did the merge bring, in words of the trade?

  $ ar diff HEAD^1 HEAD
  What changed from HEAD^1 (16d149c) to HEAD (fe10565)
  as of 2026-04-02
  
  Entries
  State  Entry                             Field  Before  After  Where
  -----  --------------------------------  -----  ------  -----  -------------------
  added  2026-03-02 sale PIER HL-3 900.00                        fe10565:main.arl:13
  
  Balances on 2026-04-02
  Customer  Currency  Before   After  Difference
  --------  --------  ------  ------  ----------
  PIER      EUR         0.00  900.00      900.00
  [1]

Two give one number to two invoices, which no merge can settle. Both are kept, between markers, and a
faulty book is not committed.

  $ git checkout -q -b anna-2; ar add sale INN HL-4 120.00 --date 2026-03-10 --write -q; git commit -qam "Bill the inn"
  2026-03-10 sale INN HL-4 120.00
  $ git checkout -q -b bert-2 main; ar add sale PIER HL-4 75.00 --date 2026-03-11 --write -q; git -c user.name=Bert commit -qam "Bill the poster"
  2026-03-11 sale PIER HL-4 75.00
  $ git checkout -q main; git merge -q anna-2; git merge -q bert-2 -m "Merge Bert's invoices" > said 2>&1; grep '^ar: \|CONFLICT' said; rm said
  ar: main.arl: 1 place for a person to settle, between markers
  CONFLICT (content): Merge conflict in main.arl
  $ tail -n 5 main.arl
  <<<<<<< ours
  2026-03-10 sale INN HL-4 120.00
  =======
  2026-03-11 sale PIER HL-4 75.00
  >>>>>>> theirs
  $ git add main.arl; git commit -qm "Merge Bert's invoices" 2>&1 | head -n 1
  main.arl:14:1: error: unresolved merge conflict [merge-conflict]

Both are true. The markers go, and one of the two gets another number.

  $ sed -i '/^<<<<<<< \|^=======$\|^>>>>>>> /d' main.arl
  $ ar check -q 2>&1 | grep 'error:\|help:'
  main.arl:15:22: error: document number HL-4 is used twice [number-used-twice]
  help: after a merge of two branches, renumber one: `ar rename document HL-4@main.arl:15 NEW`
  $ ar rename document HL-4@main.arl:15 HL-5 --write
  ar: HL-4 is now HL-5: 1 place in 1 file
  $ ar fmt --check; git add main.arl; git commit -qm "Merge Bert's invoices"; tail -n 2 main.arl
  2026-03-10 sale INN HL-4 120.00
  2026-03-11 sale PIER HL-5 75.00

Who has had a hand in HL-2?

  $ ar blame HL-2
  Commits that touched HL-2
  
  a7ba4aa 2026-04-02 Anna: Our books
  State  Entry                               Where
  -----  ----------------------------------  -----------
  added  2026-01-22 sale PIER HL-2 1,250.00  main.arl:10
  
  16d149c 2026-04-02 Bert: The cinema paid
  State  Entry                                                  Where
  -----  -----------------------------------------------------  -----------
  added  2026-03-03 receipt PIER R-2 1,250.00 to:HL-2 via:bank  main.arl:12

The quarter is closed. Its seal is in the book, and what it is set on in a file beside it.

  $ ar close 2026-03-31 --write; ar fmt
  ar: 1 entry added to main.arl
  2026-03-31 close entries:7 seal:460d76abdec1076f
  $ git add .; git commit -qm "Close the first quarter"; tail -n 1 main.arl; ls seals
  2026-03-31 close entries:7 seal:460d76abdec1076f
  2026-03-31.seal

Somebody mends an old invoice after all. The hook says no, and which one it was.

  $ sed -i 's/HL-1 480.00/HL-1 490.00/' main.arl; git commit -qam "Mend" 2>&1 | head -n 1
  main.arl:16:28: error: the books were closed on 2026-03-31; entries up to then have changed [closed-period-changed]
  $ ar close 2026-03-31 --explain -O csv
  state,date,kind,customer,number,file,line
  changed,2026-01-08,sale,INN,HL-1,main.arl,9
  [1]
  $ ar diff HEAD main.arl --allow-errors -O csv | cut -d , -f 1-8
  ar: main.arl: left out of the figures because of errors: main.arl:16
  state,date,kind,customer,number,field,before,after
  changed,2026-01-08,sale,INN,HL-1,amount,480.00,490.00
  balance,2026-04-02,,INN,,EUR,120.00,130.00
