Without a configuration everything is a default, and the text is a configuration
that could be saved as it stands.

  $ unset AR_FILE AR_TODAY; mkdir books; cd books
  $ ar config
  # no book is named, and there is no main.arl here
  journal = []                # default
  
  [report]
  bounds = [30, 60, 90]       # book or default
  basis = "due"               # book or default
  format = "text"             # default
  currency = ""               # default
  
  [fmt]
  column = 48                 # default
  group = true                # default
  ambiguous-wide = false      # default
  drop-currency = false       # default
  blank-around-bodies = true  # default
  
  [dunning]
  promise-grace = 2           # default

A configuration says some of it; each line names the place that said so. The
book it names is relative to it.

  $ cat > ar.toml <<'END'
  > journal = "2026/main.arl"
  > 
  > [report]
  > bounds = [15, 45]
  > basis = "invoice"
  > 
  > [lint]
  > implied-due = "warn"
  > 
  > [fmt]
  > group = false
  > 
  > [mail]
  > command = ["sendmail", "-t", "-i"]
  > END
  $ ar config
  # the book: 2026/main.arl (named by the configuration)
  journal = "2026/main.arl"   # ar.toml:1
  
  [report]
  bounds = [15, 45]           # ar.toml:4
  basis = "invoice"           # ar.toml:5
  format = "text"             # default
  currency = ""               # default
  
  [lint]
  implied-due = "warn"        # ar.toml:8
  
  [fmt]
  column = 48                 # default
  group = false               # ar.toml:11
  ambiguous-wide = false      # default
  drop-currency = false       # default
  blank-around-bodies = true  # default
  
  [dunning]
  promise-grace = 2           # default

It is found from the folders below as well.

  $ mkdir -p 2026/03; cd 2026/03
  $ ar config | head -2
  # the book: ../../2026/main.arl (named by the configuration)
  journal = "../../2026/main.arl"  # ../../ar.toml:1
  $ cd ../..

A file named by hand goes before `$AR_FILE`, which goes before the configuration,
which goes before main.arl.

  $ touch main.arl
  $ AR_FILE=other.arl ar config -f a.arl -f b.arl | head -1
  # the book: a.arl b.arl (named by -f)
  $ AR_FILE=other.arl ar config | head -1
  # the book: other.arl (named by $AR_FILE)
  $ ar config | head -1
  # the book: 2026/main.arl (named by the configuration)
  $ touch none.toml
  $ ar config --config none.toml | head -1
  # the book: main.arl (found here)

For programs, JSON or CSV.

  $ ar config --format json
  {"report":"config","version":1,"book":"2026/main.arl","filters":[],"rows":[
  {"key":"journal","value":"2026/main.arl","origin":"ar.toml:1"},
  {"key":"report.bounds","value":"15,45","origin":"ar.toml:4"},
  {"key":"report.basis","value":"invoice","origin":"ar.toml:5"},
  {"key":"report.format","value":"text","origin":"default"},
  {"key":"report.currency","value":"","origin":"default"},
  {"key":"lint.implied-due","value":"warn","origin":"ar.toml:8"},
  {"key":"fmt.column","value":"48","origin":"default"},
  {"key":"fmt.group","value":"false","origin":"ar.toml:11"},
  {"key":"fmt.ambiguous-wide","value":"false","origin":"default"},
  {"key":"fmt.drop-currency","value":"false","origin":"default"},
  {"key":"fmt.blank-around-bodies","value":"true","origin":"default"},
  {"key":"dunning.promise-grace","value":"2","origin":"default"}
  ],"totals":[]}
  $ ar config -O csv | head -3
  key,value,origin
  journal,2026/main.arl,ar.toml:1
  report.bounds,"15,45",ar.toml:4

The answer goes to a file whole or not at all.

  $ ar config -o saved.toml && head -2 saved.toml
  # the book: 2026/main.arl (named by the configuration)
  journal = "2026/main.arl"   # ar.toml:1
  $ ar config -o missing/saved.toml
  ar: cannot write missing/saved.toml: No such file or directory
  [4]

A configuration that cannot be read is a failure, one with faults is bad data.

  $ ar config --config missing.toml
  ar: cannot read missing.toml: No such file or directory
  [4]
  $ mkdir folder.toml; ar config --config folder.toml
  ar: cannot read folder.toml: it is a folder
  [4]
  $ cat > faulty.toml <<'END'
  > [reports]
  > bounds = [30]
  > [fmt]
  > column = "wide"
  > END
  $ ar config --config faulty.toml
  faulty.toml:1:2: error: unknown section [reports] [unknown-setting]
      1 | [reports]
        |  ^^^^^^^
  help: did you mean `report`?
  faulty.toml:4:10: error: `column` wants a number from 10 to 200 [bad-setting]
      4 | column = "wide"
        |          ^^^^^^ this is a text
  [3]
