An include that leaves the folder of the book is allowed only by `--allow-
outside`.

  $ mkdir book
  $ cat > other.arl <<'END'
  > ; of somebody else
  > END
  $ cat > book/main.arl <<'END'
  > include "../other.arl"
  > END
  $ cd book && ar check
  main.arl:1:10: error: include leaves the book’s folder [include-outside]
      1 | include "../other.arl"
        |          ^^^
  help: allow it with `--allow-outside`; a cron job reading shared books should not
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
