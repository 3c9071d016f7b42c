A configuration that is not TOML is reported at the place where reading stopped.

  $ cat > ar.toml <<'END'
  > [report]
  > basis =
  > END
  $ ar config
  ar.toml:2:8: error: expected value, saw '\n' in a key-value pair [settings-syntax]
      2 | basis =
        |        ^
  [3]
