A misspelt section or key would silently leave the default in force, so it is an
error, with the nearest name there is.

  $ cat > ar.toml <<'END'
  > jornal = "main.arl"
  > bounds = [30]
  > [report]
  > base = "due"
  > [reprot]
  > [fmt]
  > width = 60
  > END
  $ ar config
  ar.toml:1:1: error: unknown key `jornal` [unknown-setting]
      1 | jornal = "main.arl"
        | ^^^^^^
  help: did you mean `journal`?
  ar.toml:2:1: error: `bounds` stands outside its section [unknown-setting]
      2 | bounds = [30]
        | ^^^^^^
  help: it belongs under [report]
  ar.toml:4:1: error: unknown key `base` in [report] [unknown-setting]
      4 | base = "due"
        | ^^^^
  help: there is `bounds`, `basis`, `format`, `currency`
  ar.toml:5:2: error: unknown section [reprot] [unknown-setting]
      5 | [reprot]
        |  ^^^^^^
  help: did you mean `report`?
  ar.toml:7:1: error: unknown key `width` in [fmt] [unknown-setting]
      7 | width = 60
        | ^^^^^
  help: there is `column`, `group`, `ambiguous-wide`, `drop-currency`, `blank-around-bodies`
  [3]
