Includes are nested at most 32 deep.

  $ for n in $(seq 1 40); do echo "include \"$((n + 1)).arl\"" > $n.arl; done
  $ cat > 41.arl <<'END'
  > ; the end
  > END
  $ cat > main.arl <<'END'
  > include "1.arl"
  > END
  $ ar check
  32.arl:1:9: error: includes are nested more than 32 deep [include-too-deep]
      1 | include "33.arl"
        |         ^^^^^^^^
  help: include the files from one journal instead
  33 files, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
