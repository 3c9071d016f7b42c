A value of the wrong kind says what was wanted. Amounts and percentages are
texts, because a float is never exact.

  $ cat > ar.toml <<'END'
  > journal = 3
  > lint = "strict"
  > [report]
  > bounds = [60, 30]
  > format = "cvs"
  > [fmt]
  > column = 48.0
  > group = "yes"
  > [dunning]
  > min-amount = 10.00
  > promise-grace = 1000
  > END
  $ ar config
  ar.toml:1:11: error: `journal` wants a path, or a list of paths [bad-setting]
      1 | journal = 3
        |           ^ this is a number
  ar.toml:2:1: error: `lint` is a section, not a key [bad-setting]
      2 | lint = "strict"
        | ^^^^
  help: write [lint]
  ar.toml:4:10: error: `bounds` does not rise [bad-setting]
      4 | bounds = [60, 30]
        |          ^^^^^^^^
  help: write the last day of each bucket: [30, 60, 90], or "month"
  ar.toml:5:10: error: `format` cannot be "cvs" [bad-setting]
      5 | format = "cvs"
        |          ^^^^^
  help: did you mean `csv`?
  ar.toml:7:10: error: a float is never exact [bad-setting]
      7 | column = 48.0
        |          ^^^^
  help: write amounts and percentages as texts: "10.00", "80%"
  ar.toml:8:9: error: `group` wants true or false [bad-setting]
      8 | group = "yes"
        |         ^^^^^ this is a text
  ar.toml:10:14: error: a float is never exact [bad-setting]
     10 | min-amount = 10.00
        |              ^^^^^
  help: write amounts and percentages as texts: "10.00", "80%"
  ar.toml:11:17: error: `promise-grace` wants a number from 0 to 365 [bad-setting]
     11 | promise-grace = 1000
        |                 ^^^^
  [3]
