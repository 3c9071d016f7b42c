A book of which a part cannot be read is no book.

  $ mkdir bank.arl
  $ cat > main.arl <<'END'
  > include "bank.arl"
  > END
  $ ar check
  main.arl:1:9: error: cannot read bank.arl: it is a folder [cannot-read]
      1 | include "bank.arl"
        |         ^^^^^^^^^^
  help: mend the file or its permissions; no figures are printed from part of a book
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]

Links in a ring lead nowhere, neither out of the folder.

  $ ln -s ring.arl ring.arl; echo 'include "ring.arl"' > main.arl
  $ ar check
  main.arl:1:9: error: cannot read ring.arl: Too many levels of symbolic links [cannot-read]
      1 | include "ring.arl"
        |         ^^^^^^^^^^
  help: mend the file or its permissions; no figures are printed from part of a book
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
