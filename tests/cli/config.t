Without a configuration everything is a default, and the text is a configuration
that could be saved as it stands.

  $ unset AR_FILE AR_TODAY; mkdir books; cd books
  $ ar config
  # no book is named, and there is no main.arl here
  journal = []                                 # default
  
  [report]
  bounds = [30, 60, 90]                        # book or default
  basis = "due"                                # book or default
  format = "text"                              # default
  currency = ""                                # default
  
  [fmt]
  column = 48                                  # default
  group = true                                 # default
  ambiguous-wide = false                       # default
  drop-currency = false                        # default
  blank-around-bodies = true                   # default
  
  [dunning]
  min-amount = "10.00"                         # default
  min-gap = 7                                  # default
  promise-grace = 2                            # default
  max-bank-age = 5                             # default
  skip-weekends = true                         # default
  holidays = []                                # default
  batch = 50                                   # default
  catch-up = "highest"                         # default
  log = "reminders/{yyyy}.arl"                 # default
  
  [[dunning.standard]]
  name = "notice"                              # default
  after = -3                                   # default
  template = "notice"                          # default
  channels = ["email", "letter"]               # default
  
  [[dunning.standard]]
  name = "reminder"                            # default
  after = 3                                    # default
  template = "reminder"                        # default
  deadline = 7                                 # default
  channels = ["email", "letter"]               # default
  
  [[dunning.standard]]
  name = "second"                              # default
  after = 15                                   # default
  template = "second"                          # default
  deadline = 7                                 # default
  channels = ["email", "letter"]               # default
  
  [[dunning.standard]]
  name = "final"                               # default
  after = 31                                   # default
  template = "final"                           # default
  deadline = 10                                # default
  channels = ["email", "letter"]               # default
  interest = true                              # default
  cc-salesperson = true                        # default
  
  [[dunning.standard]]
  name = "legal"                               # default
  after = 60                                   # default
  action = "hand over"                         # default
  
  [mail]
  command = ["sendmail", "-t", "-i"]           # default
  outbox = "outbox"                            # default
  unsent-exits = [64, 65, 67, 78]              # default
  timeout = 300                                # default
  pdf = false                                  # default
  
  [letters]
  pdf = ["weasyprint", "-", "-"]               # default
  templates = "templates"                      # default
  
  [interest]
  basis = "act/365"                            # default
  grace = 0                                    # default
  mode = "follows"                             # default
  
  [provision]
  recovery = "0%"                              # default
  factor = "100%"                              # default
  last = "100%"                                # default
  
  [forecast]
  k = 20                                       # default
  window = 730                                 # default
  dispute-delay = 30                           # default
  
  [credit]
  warn = "80%"                                 # default
  max-overdue = 60                             # default
  overdue-floor = "0"                          # default
  no-limit = "warn"                            # default
  grades = { A = 80, B = 65, C = 50, D = 0 }   # default
  k = "2"                                      # default
  
  [score]
  index = 50                                   # default
  overdue = 15                                 # default
  trend = 10                                   # default
  use = 10                                     # default
  tenure = 10                                  # default
  promises = 5                                 # default
  report = 10                                  # default
  financials = 10                              # default
  
  [risk]
  late-row = 3                                 # default
  late-days = 5                                # default
  drift = "8"                                  # default
  sudden = "4"                                 # default
  promise-days = 90                            # default
  duplicate-days = 60                          # default
  concentration = "25%"                        # default
  
  [export.accounts]
  receivable = "Assets:Receivable:{customer}"  # default
  on-account = "Assets:Receivable:{customer}"  # default
  sales = "Income:Sales"                       # default
  charges = "Income:Charges"                   # default
  tax = "Liabilities:Tax:{rate}"               # default
  fee = "Expenses:BankFees"                    # default
  withheld = "Assets:TaxWithheld"              # default
  discount = "Expenses:Discounts"              # default
  bad-debt = "Expenses:BadDebt"                # default
  recovered = "Income:BadDebtRecovered"        # default
  opening = "Equity:Opening"                   # default
  
  [export.accounts.bank]
  default = "Assets:Bank"                      # default
  cash = "Assets:Cash"                         # default
  draft = "Assets:NotesReceivable"             # default

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
  journal = "2026/main.arl"                    # ar.toml:1
  
  [report]
  bounds = [15, 45]                            # ar.toml:4
  basis = "invoice"                            # ar.toml:5
  format = "text"                              # default
  currency = ""                                # default
  
  [lint]
  implied-due = "warn"                         # ar.toml:8
  
  [fmt]
  column = 48                                  # default
  group = false                                # ar.toml:11
  ambiguous-wide = false                       # default
  drop-currency = false                        # default
  blank-around-bodies = true                   # default
  
  [dunning]
  min-amount = "10.00"                         # default
  min-gap = 7                                  # default
  promise-grace = 2                            # default
  max-bank-age = 5                             # default
  skip-weekends = true                         # default
  holidays = []                                # default
  batch = 50                                   # default
  catch-up = "highest"                         # default
  log = "reminders/{yyyy}.arl"                 # default
  
  [[dunning.standard]]
  name = "notice"                              # default
  after = -3                                   # default
  template = "notice"                          # default
  channels = ["email", "letter"]               # default
  
  [[dunning.standard]]
  name = "reminder"                            # default
  after = 3                                    # default
  template = "reminder"                        # default
  deadline = 7                                 # default
  channels = ["email", "letter"]               # default
  
  [[dunning.standard]]
  name = "second"                              # default
  after = 15                                   # default
  template = "second"                          # default
  deadline = 7                                 # default
  channels = ["email", "letter"]               # default
  
  [[dunning.standard]]
  name = "final"                               # default
  after = 31                                   # default
  template = "final"                           # default
  deadline = 10                                # default
  channels = ["email", "letter"]               # default
  interest = true                              # default
  cc-salesperson = true                        # default
  
  [[dunning.standard]]
  name = "legal"                               # default
  after = 60                                   # default
  action = "hand over"                         # default
  
  [mail]
  command = ["sendmail", "-t", "-i"]           # ar.toml:14
  outbox = "outbox"                            # default
  unsent-exits = [64, 65, 67, 78]              # default
  timeout = 300                                # default
  pdf = false                                  # default
  
  [letters]
  pdf = ["weasyprint", "-", "-"]               # default
  templates = "templates"                      # default
  
  [interest]
  basis = "act/365"                            # default
  grace = 0                                    # default
  mode = "follows"                             # default
  
  [provision]
  recovery = "0%"                              # default
  factor = "100%"                              # default
  last = "100%"                                # default
  
  [forecast]
  k = 20                                       # default
  window = 730                                 # default
  dispute-delay = 30                           # default
  
  [credit]
  warn = "80%"                                 # default
  max-overdue = 60                             # default
  overdue-floor = "0"                          # default
  no-limit = "warn"                            # default
  grades = { A = 80, B = 65, C = 50, D = 0 }   # default
  k = "2"                                      # default
  
  [score]
  index = 50                                   # default
  overdue = 15                                 # default
  trend = 10                                   # default
  use = 10                                     # default
  tenure = 10                                  # default
  promises = 5                                 # default
  report = 10                                  # default
  financials = 10                              # default
  
  [risk]
  late-row = 3                                 # default
  late-days = 5                                # default
  drift = "8"                                  # default
  sudden = "4"                                 # default
  promise-days = 90                            # default
  duplicate-days = 60                          # default
  concentration = "25%"                        # default
  
  [export.accounts]
  receivable = "Assets:Receivable:{customer}"  # default
  on-account = "Assets:Receivable:{customer}"  # default
  sales = "Income:Sales"                       # default
  charges = "Income:Charges"                   # default
  tax = "Liabilities:Tax:{rate}"               # default
  fee = "Expenses:BankFees"                    # default
  withheld = "Assets:TaxWithheld"              # default
  discount = "Expenses:Discounts"              # default
  bad-debt = "Expenses:BadDebt"                # default
  recovered = "Income:BadDebtRecovered"        # default
  opening = "Equity:Opening"                   # default
  
  [export.accounts.bank]
  default = "Assets:Bank"                      # default
  cash = "Assets:Cash"                         # default
  draft = "Assets:NotesReceivable"             # default

It is found from the folders below as well.

  $ mkdir -p 2026/03; cd 2026/03
  $ ar config | head -2
  # the book: ../../2026/main.arl (named by the configuration)
  journal = "../../2026/main.arl"              # ../../ar.toml:1
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
  {"key":"dunning.min-amount","value":"10.00","origin":"default"},
  {"key":"dunning.min-gap","value":"7","origin":"default"},
  {"key":"dunning.promise-grace","value":"2","origin":"default"},
  {"key":"dunning.max-bank-age","value":"5","origin":"default"},
  {"key":"dunning.skip-weekends","value":"true","origin":"default"},
  {"key":"dunning.holidays","value":"","origin":"default"},
  {"key":"dunning.batch","value":"50","origin":"default"},
  {"key":"dunning.catch-up","value":"highest","origin":"default"},
  {"key":"dunning.log","value":"reminders/{yyyy}.arl","origin":"default"},
  {"key":"dunning.standard.1.name","value":"notice","origin":"default"},
  {"key":"dunning.standard.1.after","value":"-3","origin":"default"},
  {"key":"dunning.standard.1.template","value":"notice","origin":"default"},
  {"key":"dunning.standard.1.channels","value":"email,letter","origin":"default"},
  {"key":"dunning.standard.2.name","value":"reminder","origin":"default"},
  {"key":"dunning.standard.2.after","value":"3","origin":"default"},
  {"key":"dunning.standard.2.template","value":"reminder","origin":"default"},
  {"key":"dunning.standard.2.deadline","value":"7","origin":"default"},
  {"key":"dunning.standard.2.channels","value":"email,letter","origin":"default"},
  {"key":"dunning.standard.3.name","value":"second","origin":"default"},
  {"key":"dunning.standard.3.after","value":"15","origin":"default"},
  {"key":"dunning.standard.3.template","value":"second","origin":"default"},
  {"key":"dunning.standard.3.deadline","value":"7","origin":"default"},
  {"key":"dunning.standard.3.channels","value":"email,letter","origin":"default"},
  {"key":"dunning.standard.4.name","value":"final","origin":"default"},
  {"key":"dunning.standard.4.after","value":"31","origin":"default"},
  {"key":"dunning.standard.4.template","value":"final","origin":"default"},
  {"key":"dunning.standard.4.deadline","value":"10","origin":"default"},
  {"key":"dunning.standard.4.channels","value":"email,letter","origin":"default"},
  {"key":"dunning.standard.4.interest","value":"true","origin":"default"},
  {"key":"dunning.standard.4.cc-salesperson","value":"true","origin":"default"},
  {"key":"dunning.standard.5.name","value":"legal","origin":"default"},
  {"key":"dunning.standard.5.after","value":"60","origin":"default"},
  {"key":"dunning.standard.5.action","value":"hand over","origin":"default"},
  {"key":"mail.command","value":"sendmail,-t,-i","origin":"ar.toml:14"},
  {"key":"mail.outbox","value":"outbox","origin":"default"},
  {"key":"mail.unsent-exits","value":"64,65,67,78","origin":"default"},
  {"key":"mail.timeout","value":"300","origin":"default"},
  {"key":"mail.pdf","value":"false","origin":"default"},
  {"key":"letters.pdf","value":"weasyprint,-,-","origin":"default"},
  {"key":"letters.templates","value":"templates","origin":"default"},
  {"key":"interest.basis","value":"act/365","origin":"default"},
  {"key":"interest.grace","value":"0","origin":"default"},
  {"key":"interest.mode","value":"follows","origin":"default"},
  {"key":"provision.recovery","value":"0%","origin":"default"},
  {"key":"provision.factor","value":"100%","origin":"default"},
  {"key":"provision.last","value":"100%","origin":"default"},
  {"key":"forecast.k","value":"20","origin":"default"},
  {"key":"forecast.window","value":"730","origin":"default"},
  {"key":"forecast.dispute-delay","value":"30","origin":"default"},
  {"key":"credit.warn","value":"80%","origin":"default"},
  {"key":"credit.max-overdue","value":"60","origin":"default"},
  {"key":"credit.overdue-floor","value":"0","origin":"default"},
  {"key":"credit.no-limit","value":"warn","origin":"default"},
  {"key":"credit.grades","value":"A=80,B=65,C=50,D=0","origin":"default"},
  {"key":"credit.k","value":"2","origin":"default"},
  {"key":"score.index","value":"50","origin":"default"},
  {"key":"score.overdue","value":"15","origin":"default"},
  {"key":"score.trend","value":"10","origin":"default"},
  {"key":"score.use","value":"10","origin":"default"},
  {"key":"score.tenure","value":"10","origin":"default"},
  {"key":"score.promises","value":"5","origin":"default"},
  {"key":"score.report","value":"10","origin":"default"},
  {"key":"score.financials","value":"10","origin":"default"},
  {"key":"risk.late-row","value":"3","origin":"default"},
  {"key":"risk.late-days","value":"5","origin":"default"},
  {"key":"risk.drift","value":"8","origin":"default"},
  {"key":"risk.sudden","value":"4","origin":"default"},
  {"key":"risk.promise-days","value":"90","origin":"default"},
  {"key":"risk.duplicate-days","value":"60","origin":"default"},
  {"key":"risk.concentration","value":"25%","origin":"default"},
  {"key":"export.accounts.receivable","value":"Assets:Receivable:{customer}","origin":"default"},
  {"key":"export.accounts.on-account","value":"Assets:Receivable:{customer}","origin":"default"},
  {"key":"export.accounts.sales","value":"Income:Sales","origin":"default"},
  {"key":"export.accounts.charges","value":"Income:Charges","origin":"default"},
  {"key":"export.accounts.tax","value":"Liabilities:Tax:{rate}","origin":"default"},
  {"key":"export.accounts.fee","value":"Expenses:BankFees","origin":"default"},
  {"key":"export.accounts.withheld","value":"Assets:TaxWithheld","origin":"default"},
  {"key":"export.accounts.discount","value":"Expenses:Discounts","origin":"default"},
  {"key":"export.accounts.bad-debt","value":"Expenses:BadDebt","origin":"default"},
  {"key":"export.accounts.recovered","value":"Income:BadDebtRecovered","origin":"default"},
  {"key":"export.accounts.opening","value":"Equity:Opening","origin":"default"},
  {"key":"export.accounts.bank.default","value":"Assets:Bank","origin":"default"},
  {"key":"export.accounts.bank.cash","value":"Assets:Cash","origin":"default"},
  {"key":"export.accounts.bank.draft","value":"Assets:NotesReceivable","origin":"default"}
  ],"totals":[]}
  $ ar config -O csv | head -3
  key,value,origin
  journal,2026/main.arl,ar.toml:1
  report.bounds,"15,45",ar.toml:4

The answer goes to a file whole or not at all.

  $ ar config -o saved.toml && head -2 saved.toml
  # the book: 2026/main.arl (named by the configuration)
  journal = "2026/main.arl"                    # ar.toml:1
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

Targets of sales are for the values of any key, and are amounts.

  $ cat > targets.toml <<'END'
  > [sales.targets.salesperson]
  > Wang = "100,000.00"
  > "Li Na" = "80,000.00 EUR"
  > [sales.targets.region]
  > "华东" = "50,000.00"
  > END
  $ ar config --config targets.toml | sed -n '/^.sales/,$p'
  [sales.targets.region]
  "华东" = "50000.00"                          # targets.toml:5
  
  [sales.targets.salesperson]
  "Li Na" = "80000.00 EUR"                     # targets.toml:3
  Wang = "100000.00"                           # targets.toml:2
  
  [risk]
  late-row = 3                                 # default
  late-days = 5                                # default
  drift = "8"                                  # default
  sudden = "4"                                 # default
  promise-days = 90                            # default
  duplicate-days = 60                          # default
  concentration = "25%"                        # default
  
  [export.accounts]
  receivable = "Assets:Receivable:{customer}"  # default
  on-account = "Assets:Receivable:{customer}"  # default
  sales = "Income:Sales"                       # default
  charges = "Income:Charges"                   # default
  tax = "Liabilities:Tax:{rate}"               # default
  fee = "Expenses:BankFees"                    # default
  withheld = "Assets:TaxWithheld"              # default
  discount = "Expenses:Discounts"              # default
  bad-debt = "Expenses:BadDebt"                # default
  recovered = "Income:BadDebtRecovered"        # default
  opening = "Equity:Opening"                   # default
  
  [export.accounts.bank]
  default = "Assets:Bank"                      # default
  cash = "Assets:Cash"                         # default
  draft = "Assets:NotesReceivable"             # default
  $ cat > faulty.toml <<'END'
  > [sales]
  > target = 5
  > [sales.targets]
  > Wang = "100,000.00"
  > [sales.targets.region]
  > north = "much"
  > END
  $ ar config --config faulty.toml
  faulty.toml:2:1: error: unknown key `target` in [sales] [unknown-setting]
      2 | target = 5
        | ^^^^^^
  help: did you mean `targets`?
  faulty.toml:4:8: error: `targets` wants a section for a key, as [sales.targets.salesperson] [bad-setting]
      4 | Wang = "100,000.00"
        |        ^^^^^^^^^^^^ this is a text
  faulty.toml:6:9: error: `north` cannot be "much" [bad-setting]
      6 | north = "much"
        |         ^^^^^^
  help: write an amount, as "40.00 EUR"
  [3]

Rules for foreign books, files and accounts and classes of customers can be saved as well: what is
read from it again is the same.

  $ mkdir saved again; cat > saved/ar.toml <<'END'
  > [mail.salespeople]
  > "Wang Li" = "wang@example.com"
  > [credit.class.A]
  > terms = "net 30"
  > max-overdue = 45
  > [credit.class."B+"]
  > limit = "2,000.00"
  > cap = "1,500.00 EUR"
  > prepayment = "30%"
  > [rules.acme]
  > for = "open-items"
  > header = ["Beleg", "Betrag"]
  > date = "%d.%m.%Y"
  > decimal = ","
  > account = "/Konto: (\\S+)/"
  > currency = "EUR"
  > encoding = "ISO-8859-2"
  > [rules.acme.columns]
  > number = "Beleg"
  > amount = ["Betrag", "Summe"]
  > [rules.acme.values]
  > in = ["H"]
  > out = ["S"]
  > booked = ["ja"]
  > empty = ["-"]
  > [bank.main]
  > account = "6222"
  > currency = "CNY"
  > via = "icbc"
  > date = "value"
  > number = "B-{yymmdd}-{h8}"
  > skip = ["fee"]
  > [books]
  > format = "hledger"
  > currency = { "$" = "USD" }
  > receivable = ["^assets:receivable"]
  > on-account = ["^liabilities:advances"]
  > [books.customer]
  > from = ["tag:customer", "account:2", "payee"]
  > [books.invoice]
  > from = ["code", "description:/(INV-\\d+)/"]
  > unnamed = "IMP-{n}"
  > [books.due]
  > from = ["tag:due"]
  > terms = "net 30"
  > [books.allocate]
  > order = ["reference-in-text", "oldest-due"]
  > [[books.kind]]
  > when = "credit"
  > against = ["^expenses:bad"]
  > kind = "writeoff"
  > END
  $ (cd saved; ar config | grep -v '# default' | sed 's/ *#.*//' | cat -s) > says
  $ (cd saved; ar config) > again/ar.toml; (cd again; ar config) | sed 's/ *#.*//' > twice
  $ sed 's/ *#.*//' again/ar.toml | diff - twice
  $ sed -n '/^.credit.class.A/,/^.score/p; /^.books/,/^.export/p; /^.rules/,$p' says
  [credit.class.A]
  terms = "net 30"
  max-overdue = 45
  
  [credit.class."B+"]
  limit = "2000.00"
  cap = "1500.00 EUR"
  prepayment = "30%"
  
  [score]
  [books]
  format = "hledger"
  receivable = ["^assets:receivable"]
  on-account = ["^liabilities:advances"]
  
  [books.currency]
  "$" = "USD"
  
  [books.customer]
  from = ["tag:customer", "account:2", "payee"]
  
  [books.invoice]
  from = ["code", "description:/(INV-\\d+)/"]
  unnamed = "IMP-{n}"
  
  [books.due]
  from = ["tag:due"]
  terms = "net 30"
  
  [books.allocate]
  order = ["reference-in-text", "oldest-due"]
  
  [[books.kind]]
  when = "credit"
  against = ["^expenses:bad"]
  kind = "writeoff"
  
  [export.accounts]
  [rules.acme]
  for = "open-items"
  header = ["Beleg", "Betrag"]
  account = "/Konto: (\\S+)/"
  currency = "EUR"
  encoding = "ISO-8859-2"
  date = "%d.%m.%Y"
  decimal = ","
  
  [rules.acme.columns]
  amount = ["Betrag", "Summe"]
  number = "Beleg"
  
  [rules.acme.values]
  in = ["H"]
  out = ["S"]
  booked = ["ja"]
  empty = ["-"]
  
  [bank.main]
  account = "6222"
  currency = "CNY"
  via = "icbc"
  date = "value"
  number = "B-{yymmdd}-{h8}"
  skip = ["fee"]
