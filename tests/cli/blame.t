A document's story over six commits.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; git init -q -b main . && git config user.name Anna && git config user.email a@example.org
  $ mkdir books && cd books
  $ commit() { GIT_AUTHOR_DATE="2026-0$1T12:00:00Z" GIT_COMMITTER_DATE="2026-0$1T12:00:00Z" git -c user.name="$2" commit -qam "$3"; }
  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > 
  > customer C001 "Qiming Trading"
  > 
  > 2026-01-10 sale C001 INV-1 1,130.00
  >   Paper  1,000.00
  >   Ink  130.00
  > 2026-01-10 sale C001 INV-10 10.00 "not INV-1"
  > END
  $ git add .; commit 1-10 Anna "The invoice"
  $ echo '2026-01-20 receipt C001 R-1 500.00 via:bank to:INV-1' >> main.arl; commit 1-20 Bert "Money"
  $ sed -i 's/  Ink  130.00/  Toner  130.00/' main.arl; commit 1-21 Anna "It was toner"
  $ sed -i 's/INV-10 10/INV-10 11/' main.arl; commit 1-22 Anna "Another invoice"
  $ ar fmt; commit 1-23 Anna "Format"
  $ mkdir 2026; sed -n '/^2026/,$p' main.arl > 2026/01.arl; sed -i '/^2026/,$d' main.arl; echo 'include "2026/*.arl"' >> main.arl; ar fmt; git add .; commit 1-24 Anna "A file for each month"
  $ git checkout -q -b side; printf '\n2026-02-01 note C001 "called" on:INV-1,INV-10\n' > 2026/02.arl; git add .; commit 2-01 Carl "A call"
  $ git checkout -q main; sed -i '/R-1/d' 2026/01.arl; commit 2-03 Bert "It bounced"
  $ git merge -q side -m "Merge" && git log --oneline | wc -l; ar check -q
  9
  3 files, 3 entries, 1 customer, 2 documents, 2026-01-10 to 2026-02-01: no errors, no warnings
  $ sed -i 's/1,130.00/1,130.00 po:7/' 2026/01.arl; echo '2026-02-04 dispute C001 on:INV-1' > 2026/03.arl

Each commit with what it did. That the file was formatted, that entries moved, and the merge, which
has nothing of its own, are none of it.

  $ ar blame INV-1 | sed 's/^[0-9a-f]\{7\}/COMMIT/'
  Commits that touched INV-1
  
  COMMIT 2026-01-10 Anna: The invoice
  State  Entry                                Where
  -----  -----------------------------------  ----------
  added  2026-01-10 sale C001 INV-1 1,130.00  main.arl:7
  
  COMMIT 2026-01-20 Bert: Money
  State  Entry                                                 Where
  -----  ----------------------------------------------------  -----------
  added  2026-01-20 receipt C001 R-1 500.00 via:bank to:INV-1  main.arl:11
  
  COMMIT 2026-01-21 Anna: It was toner
  State    Entry                                                                                                      Where
  -------  ---------------------------------------------------------------------------------------------------------  ----------
  changed  2026-01-10 sale C001 INV-1 1,130.00; lines: Ink  130.00; Paper  1,000.00 → Paper  1,000.00; Toner  130.00  main.arl:7
  
  COMMIT 2026-02-03 Bert: It bounced
  State    Entry                                                 Where
  -------  ----------------------------------------------------  -------------
  missing  2026-01-20 receipt C001 R-1 500.00 via:bank to:INV-1  2026/01.arl:6
  
  COMMIT 2026-02-01 Carl: A call
  State  Entry                                          Where
  -----  ---------------------------------------------  -------------
  added  2026-02-01 note C001 "called" on:INV-1,INV-10  2026/02.arl:2
  
  Not committed yet
  State    Entry                                                      Where
  -------  ---------------------------------------------------------  -------------
  changed  2026-01-10 sale C001 INV-1 1,130.00 po:7; po: nothing → 7  2026/01.arl:1
  added    2026-02-04 dispute C001 on:INV-1                           2026/03.arl:1
  $ ar blame R-1 -O csv | sed 's/^[0-9a-f]\{7\}/COMMIT/'
  commit,date,author,summary,state,kind,customer,number,field,before,after,file,line
  COMMIT,2026-01-20,Bert,Money,added,receipt,C001,R-1,,,2026-01-20 receipt C001 R-1 500.00 via:bank to:INV-1,main.arl,11
  COMMIT,2026-02-03,Bert,It bounced,missing,receipt,C001,R-1,,2026-01-20 receipt C001 R-1 500.00 via:bank to:INV-1,,2026/01.arl,6
  $ ar blame INV-9
  ar: no entry here, and none in any commit, names a document INV-9
  [2]

However git is configured.

  $ printf '[log]\n showRoot=false\n showSignature=true\n follow=true\n diffMerges=off\n[diff]\n noprefix=true\n mnemonicPrefix=true\n renames=copies\n relative=true\n algorithm=patience\n orderFile=/nowhere\n[color]\n ui=always\n diff=always\n[core]\n quotePath=true\n attributesFile=%s/attributes\n[i18n]\n logOutputEncoding=UTF-16\n' "$CRAMTMP" > "$CRAMTMP/gitconfig"; echo '*.arl -diff' > "$CRAMTMP/attributes"
  $ ar blame INV-1 > plain; GIT_CONFIG_GLOBAL="$CRAMTMP/gitconfig" ar blame INV-1 | diff plain - && grep -c '^[0-9a-f]\{7\} ' plain; rm plain
  5

A shallow clone says that it is one, a repository without git that there is none.

  $ git -C .. clone -q --depth 2 "file://$CRAMTMP" "$CRAMTMP/shallow" 2> /dev/null; ar blame INV-10 -f ../shallow/books/main.arl | tail -n +3 | sed 's/^[0-9a-f]\{7\}/COMMIT/'
  ar: the history is cut off (a shallow clone): what its first commit shows may be older; `git fetch --unshallow` gets the rest
  COMMIT 2026-02-03 Bert: It bounced
  State  Entry                                          Where
  -----  ---------------------------------------------  -------------
  added  2026-01-10 sale C001 INV-10 11.00 "not INV-1"  2026/01.arl:5
  
  COMMIT 2026-02-01 Carl: A call
  State  Entry                                          Where
  -----  ---------------------------------------------  -------------
  added  2026-01-10 sale C001 INV-10 11.00 "not INV-1"  2026/01.arl:5
  added  2026-02-01 note C001 "called" on:INV-1,INV-10  2026/02.arl:2
  $ PATH= "$(command -v ar)" blame INV-1
  ar: git is not installed, or not on the PATH
  [4]
  $ mv ../.git ../git; ar blame INV-1; mv ../git ../.git
  ar: git: not a git repository (or any of the parent directories): .git
  $ ar blame INV-1 -f - < main.arl
  ar: standard input has no history
  [2]

A journal that moved is followed to where it was, as git sees it; the commit that moved it did
nothing else. What later took its old name is another book.

  $ mkdir ../moved && cd ../moved && git init -q -b main . && git config user.name Anna && git config user.email a@example.org
  $ printf 'book\n  currency: EUR\n  terms: net 30\ncustomer C "Cust"\n2026-01-10 sale C INV-1 100.00\n' > main.arl; git add .; commit 1-10 Anna "The invoice"
  $ echo '2026-01-20 receipt C R-1 40.00 to:INV-1' >> main.arl; commit 1-20 Bert "Money"
  $ mkdir old && git mv main.arl old/books.arl; commit 1-21 Anna "Move"
  $ mkdir 'the [books]' && git mv old/books.arl 'the [books]/2026.arl'; commit 1-22 Anna "Move again"
  $ printf 'book\n  currency: EUR\n  terms: net 30\ncustomer C "Cust"\n2027-01-10 sale C INV-1 7.00\n' > main.arl; git add .; commit 1-23 Anna "The next year"
  $ echo '2026-02-01 note C "called" on:INV-1' >> 'the [books]/2026.arl'; commit 2-01 Carl "A call"
  $ cd 'the [books]'; ar blame INV-1 -f 2026.arl -O csv | cut -d, -f 2-5,11-
  date,author,summary,state,after,file,line
  2026-01-10,Anna,The invoice,added,2026-01-10 sale C INV-1 100.00,../main.arl,5
  2026-01-20,Bert,Money,added,2026-01-20 receipt C R-1 40.00 to:INV-1,../main.arl,6
  2026-02-01,Carl,A call,added,"2026-02-01 note C ""called"" on:INV-1",2026.arl,7

Before a move is committed as well. All that is below the folder of the book counts, another year
too.

  $ git mv 2026.arl ../2026.arl; cd ..; ar blame INV-1 -f 2026.arl -O csv | cut -d, -f 2-5,11-
  date,author,summary,state,after,file,line
  2026-01-10,Anna,The invoice,added,2026-01-10 sale C INV-1 100.00,main.arl,5
  2026-01-20,Bert,Money,added,2026-01-20 receipt C R-1 40.00 to:INV-1,main.arl,6
  2026-01-23,Anna,The next year,added,2027-01-10 sale C INV-1 7.00,main.arl,5
  2026-02-01,Carl,A call,added,"2026-02-01 note C ""called"" on:INV-1",the [books]/2026.arl,7
