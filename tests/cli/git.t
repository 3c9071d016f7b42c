A book in a folder of a repository, and a repository that knows nothing of journals.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; git init -q -b main . && git config user.name T && git config user.email t@example.org
  $ mkdir books && cd books
  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > 
  > customer C001 "Qiming Trading"
  > 
  > 2026-01-10 sale C001 INV-1 1,130.00
  > END
  $ git add . && git commit -qm "The book"

Setup says what it does, and once more does nothing.

  $ ar git setup
  .gitattributes: *.arl merge=ar
  .gitattributes: *.arl eol=lf
  exclude: .*.lock .*.intent .*.batch .*.replace .*.next
  configuration: merge.ar.name
  configuration: merge.ar.driver
  pre-commit hook: check, fmt --check
  $ ar git setup
  .gitattributes: *.arl merge=ar, there already
  .gitattributes: *.arl eol=lf, there already
  exclude: .*.lock .*.intent .*.batch .*.replace .*.next, there already
  configuration: merge.ar.name, there already
  configuration: merge.ar.driver, there already
  pre-commit hook: check, fmt --check, there already
  $ cat .gitattributes; git config merge.ar.name
  *.arl merge=ar
  *.arl eol=lf
  journals, block by block
  $ git config merge.ar.driver | sed 's|/.*/|/|'
  '/ar' git merge %O %A %B %P
  $ sed "s|'/.*/ar'|ar|" ../.git/hooks/pre-commit; test -x ../.git/hooks/pre-commit
  #!/bin/sh
  # Written by `ar git setup`: a book with errors, or not as `ar fmt` writes it, is not committed.
  unset AR_FILE
  staged=$(mktemp -d) || exit 1
  trap 'rm -rf "$staged"' EXIT
  trap 'exit 1' HUP INT TERM
  git -c core.autocrlf=false -c core.eol=lf checkout-index --all --prefix="$staged/" || exit 1
  faulty=
  # The book in books/
  if [ -d "$staged"/'books/' ]; then (
    mkdir -p "$staged"/'books/' || exit 1
    cd "$staged"/'books/' || exit 1
    said=$(ar check 2>&1)
    if [ $? -gt 1 ]; then printf '%s\n' "$said" >&2; exit 1; fi
    ar fmt --check >&2 && exit
    echo 'these journals are not formatted: run `ar fmt`, and add them again' >&2
    exit 1
  ) || faulty="$faulty "'books/'; else
    echo 'books/'': nothing is staged there, and no book checked' >&2
  fi
  # All books
  [ -z "$faulty" ] && exit
  exit 1
  $ git add . && git commit -qm "Set up"

Two people each add an invoice and a receipt at the same place.

  $ git checkout -q -b anna
  $ printf '\n; by mail\n2026-02-01 sale C001 INV-2 200.00\n  note: rush\n\n2026-02-03 receipt C001 R-2 130.00 to:INV-1\n' >> main.arl
  $ git commit -qam "Anna"
  $ git checkout -q main
  $ printf '\n2026-02-02 sale C001 INV-3 300.00\n2026-02-04 receipt C001 R-3 1,000.00 to:INV-1\n' >> main.arl
  $ git commit -qam "Bert"
  $ git merge -q anna -m "Merge" 2>&1; git status --short
  Auto-merging books/main.arl
  $ sed -n '7,$p' main.arl
  2026-01-10 sale C001 INV-1 1,130.00
  
  2026-02-02 sale C001 INV-3 300.00
  2026-02-04 receipt C001 R-3 1,000.00 to:INV-1
  
  ; by mail
  2026-02-01 sale C001 INV-2 200.00
    note: rush
  
  2026-02-03 receipt C001 R-2 130.00 to:INV-1
  $ ar check
  1 file, 5 entries, 1 customer, 5 documents, 2026-01-10 to 2026-02-04: no errors, no warnings

Without the driver git sees lines: two who added at one place are a conflict, which `ar check`
names.

  $ git checkout -q -b plain HEAD~1; rm .gitattributes; git commit -qam "Without the driver"
  $ git merge anna -m "Merge" 2>&1 | grep -c CONFLICT
  1
  $ ar check
  main.arl:9:1: error: unresolved merge conflict [merge-conflict]
      9 | <<<<<<< HEAD
        | ^^^^^^^
  main.arl:12:1: note: the two sides meet here
     12 | =======
  main.arl:18:1: note: the conflict ends here
     18 | >>>>>>> anna
  help: keep one side and delete the marker lines (9, 12, 18), or run `git merge` again with the `ar` merge driver: `ar git setup`
  1 file, 5 entries, 1 customer, 1 document, 2026-01-10 to 2026-01-10: 1 error, no warnings
  [3]
  $ git merge --abort

Union merges drop one of two equal lines: here half a payment of two halves. The header catches it.

  $ echo '*.arl merge=union' > .gitattributes; git add .; git commit -qm "Union"
  $ git checkout -q -b one; printf '2026-02-05 receipt C001 R-5 40.00\n  to INV-1  20.00\n  to INV-2  20.00\n' >> main.arl; git commit -qam "One" --no-verify
  $ git checkout -q plain; printf '2026-02-05 receipt C001 R-6 40.00\n  to INV-1  20.00\n  to INV-3  20.00\n' >> main.arl; git commit -qam "Two" --no-verify
  $ git merge -q one -m "Merge" --no-verify 2>&1; ar check 2>&1 | grep -c error:
  Auto-merging books/main.arl
  1

With it, both stand.

  $ git reset -q --hard HEAD~1; ar git setup > /dev/null; git add .; git commit -qm "With the driver" --no-verify
  $ git merge -q one -m "Merge" --no-verify 2>&1; git diff --name-only --diff-filter=U; grep -c "20.00" main.arl
  Auto-merging books/main.arl
  4

The same receipt of the bank on both sides is one; the same note may be two, so a person is asked.

  $ git checkout -q main; git checkout -q -b left
  $ printf '\n2026-03-01 receipt C001 - 5.00 to:INV-2 bank:A/1\n2026-03-02 note C001 "called"\n' >> main.arl; git commit -qam "Left"
  $ git checkout -q main; git checkout -q -b right
  $ printf '\n2026-03-01 receipt C001 - 5.00 to:INV-2 bank:A/1\n2026-03-02 note C001 "called"\n\n2026-03-03 note C001 "came"\n' >> main.arl; git commit -qam "Right"
  $ git merge left -m "Merge" > said 2>&1; grep "ar: \|CONFLICT" said; git status --short main.arl
  ar: books/main.arl: 1 place for a person to settle, between markers
  CONFLICT (content): Merge conflict in books/main.arl
  UU main.arl
  $ sed -n '/2026-03/,$p' main.arl
  2026-03-01 receipt C001 - 5.00 to:INV-2 bank:A/1
  <<<<<<< ours
  2026-03-02 note C001 "called"
  =======
  2026-03-02 note C001 "called"
  >>>>>>> theirs
  
  2026-03-03 note C001 "came"
  $ ar check 2>&1 | head -3
  main.arl:19:1: error: unresolved merge conflict [merge-conflict]
     19 | <<<<<<< ours
        | ^^^^^^^
  $ git merge --abort

A commit of a book with errors is refused, and one that is not formatted.

  $ git checkout -q main
  $ echo '2026-02-05 receipt C001 R-9 1.00 to:INV-99' >> main.arl; git commit -qam "Wrong"
  main.arl:17:37: error: unknown document `INV-99` [unknown-document]
     17 | 2026-02-05 receipt C001 R-9 1.00 to:INV-99
        |                                     ^^^^^^
  help: did you mean `INV-1` (C001, 0.00 CNY open)?
  help: open invoices of C001: INV-3 300.00, INV-2 200.00
  1 file, 6 entries, 1 customer, 6 documents, 2026-01-10 to 2026-02-05: 1 error, no warnings
  [1]
  $ git checkout -q main.arl; echo '2026-02-05   note C001 "x"' >> main.arl; git commit -qam "Untidy"
  main.arl
  these journals are not formatted: run `ar fmt`, and add them again
  [1]
  $ ar fmt; git commit -qam "Tidy" && git log --format=%s -1
  Tidy

What is staged counts, not what lies in the folder; nor does AR_FILE.

  $ echo '2026-02-06 receipt C001 R-8 1.00 to:INV-99' >> main.arl; git add .; sed -i '$d' main.arl; ar check -q
  1 file, 6 entries, 1 customer, 5 documents, 2026-01-10 to 2026-02-05: no errors, no warnings
  $ AR_FILE=main.arl git commit -qm "Wrong when staged" 2>&1 | tail -1
  1 file, 7 entries, 1 customer, 6 documents, 2026-01-10 to 2026-02-06: 1 error, no warnings
  $ git add .; echo 'nonsense' >> main.arl; echo '; by hand' > ../notes.txt; git add ../notes.txt; git commit -qm "Sound when staged" && git log --format=%s -1
  Sound when staged
  $ git checkout -q main.arl

A configuration that is not in the repository counts too, and the book that AR_FILE names now.

  $ printf '[lint]\nno-rate = "error"\n' > ar.toml; mv main.arl other.arl; AR_FILE=$PWD/other.arl ar git setup | tail -1
  pre-commit hook: check, fmt --check
  $ sed -n '/checkout-index/,/check/p' ../.git/hooks/pre-commit | sed "s|'/.*/ar'|ar|"
  git -c core.autocrlf=false -c core.eol=lf checkout-index --all --prefix="$staged/" || exit 1
  faulty=
  # The book in books/
  if [ -d "$staged"/'books/' ]; then (
    mkdir -p "$staged"/'books/' || exit 1
    [ -e "$staged"/'books/ar.toml' ] || { mkdir -p "$staged"/'books' && cp 'books/ar.toml' "$staged"/'books/ar.toml'; } || exit 1
    cd "$staged"/'books/' || exit 1
    said=$(ar check -f 'other.arl' 2>&1)
  $ mv other.arl main.arl; rm ar.toml; ar git setup | tail -1
  pre-commit hook: check, fmt --check

In a worktree the same holds.

  $ git worktree add -q ../tree -b tree && cd ../tree/books && ar git setup
  .gitattributes: *.arl merge=ar, there already
  .gitattributes: *.arl eol=lf, there already
  exclude: .*.lock .*.intent .*.batch .*.replace .*.next, there already
  configuration: merge.ar.name, there already
  configuration: merge.ar.driver, there already
  pre-commit hook: check, fmt --check, there already
  $ echo '2026-02-05 receipt C001 R-9 1.00 to:INV-99' >> main.arl; git commit -qam "Wrong" 2>&1 | tail -1
  1 file, 7 entries, 1 customer, 6 documents, 2026-01-10 to 2026-02-05: 1 error, no warnings
  $ cd ../../books

Two books of one repository are both checked, whoever is set up last, and both are told of; of a
folder that a branch does not have, that is said.

  $ mkdir "$CRAMTMP/two" && cd "$CRAMTMP/two" && git init -q -b main && git config user.name T && git config user.email t@example.org
  $ mkdir north 'so"uth'; for b in north 'so"uth'; do printf 'book\n  currency: CNY\n  terms: net 30\n\ncustomer C001 "A"\n' > "$b/main.arl"; done
  $ (cd north; ar git setup | tail -1); ar git setup -f 'so"uth/main.arl' | tail -1; (cd north; ar git setup | tail -1); git add . && git commit -qm "Both"
  pre-commit hook: check, fmt --check
  pre-commit hook: check, fmt --check in north/, so"uth/
  pre-commit hook: check, fmt --check in north/, so"uth/, there already
  $ for b in north 'so"uth'; do echo '2026-02-05 receipt C001 R-9 1.00 to:INV-99' >> "$b/main.arl"; done; git commit -qam "Wrong" 2>&1 | grep -c "unknown document"
  2
  $ git checkout -q north; git commit -qam "South alone is wrong" 2>&1 | tail -1
  not committed, for the book in so"uth/
  $ git checkout -q 'so"uth'; git rm -qr --cached north; git commit -qm "Without the north"
  north/: nothing is staged there, and no book checked
  $ git add north; git commit -qm "With it"

A git that writes CRLF does not stand in the way.

  $ git config core.autocrlf true; git rm -q --cached .gitattributes; rm .gitattributes north/.gitattributes; echo '2026-02-06 note C001 "crlf"' >> north/main.arl; git commit -qam "As git would have it" 2>&1 | grep -v CRLF; git show HEAD:north/main.arl | tail -1
  2026-02-06 note C001 "crlf"
  $ cd north; ar git setup | head -2; rm main.arl; git checkout -q main.arl; ar fmt --check; echo '*.arl text eol=crlf' > .gitattributes; ar git setup | head -2; cat .gitattributes; git config --unset core.autocrlf; cd "$CRAMTMP/books"
  .gitattributes: *.arl merge=ar
  .gitattributes: *.arl eol=lf
  .gitattributes: *.arl merge=ar
  .gitattributes: *.arl eol=crlf, there already
  *.arl text eol=crlf
  *.arl merge=ar

A hook of somebody else is left.

  $ printf '#!/bin/sh\nexit 0\n' > ../.git/hooks/pre-commit
  $ ar git setup
  ar: ../.git/hooks/pre-commit is another's, and left as it is; what ours would run: `ar check`, `ar fmt --check`
  .gitattributes: *.arl merge=ar, there already
  .gitattributes: *.arl eol=lf, there already
  exclude: .*.lock .*.intent .*.batch .*.replace .*.next, there already
  configuration: merge.ar.name, there already
  configuration: merge.ar.driver, there already
  $ cat ../.git/hooks/pre-commit
  #!/bin/sh
  exit 0

No repository, no git, no task.

  $ mkdir "$CRAMTMP/none"; cd "$CRAMTMP/none"; cp ../books/main.arl .; GIT_CEILING_DIRECTORIES="$CRAMTMP" ar git setup 2>&1 | sed 's/ (or any.*//'
  ar: git: not a git repository
  help: `git init` makes a repository of this folder
  $ mkdir bin; ln -s "$(command -v ar)" bin/ar; PATH="$PWD/bin" ar git setup
  ar: git is not installed, or not on the PATH
  [4]
  $ ar git
  ar: git TASK is required; `ar git --help` shows how
  [2]
  $ ar git pull
  ar: TASK: there is no pull, but setup, merge
  [2]
  $ ar git merge main.arl
  ar: merge: git runs it: BASE OURS THEIRS PATH
  [2]
