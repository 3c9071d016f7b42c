The wording of letters: what there is, what it may say, and what is wrong with it.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; mkdir books; cd books
  $ ar templates | grep -c zh-CN
  90
  $ ar templates | grep /reminder
  en/reminder.email.mustache
  en/reminder.html.mustache
  en/reminder.letter.mustache
  en/reminder.sms.mustache
  zh-CN/reminder.email.mustache
  zh-CN/reminder.html.mustache
  zh-CN/reminder.letter.mustache
  zh-CN/reminder.sms.mustache
  $ ar templates --check
  70 templates: no errors
  $ ar templates --fields receipt
  company
    name
    address
    tax_id
    bank
    contact
    email
    phone
    address_lines (each)
      line
    bank_lines (each)
      line
  customer
    name
    address
    tax_id
    bank
    contact
    email
    phone
    address_lines (each)
      line
    bank_lines (each)
      line
    id
    salesperson
  number
  date
  printed
  currency
  is_void (yes or no)
  void_on
  title
  via
  is_bank (yes or no)
  is_cash (yes or no)
  is_cheque (yes or no)
  is_draft (yes or no)
  is_card (yes or no)
  is_bacs (yes or no)
  is_usual_way (yes or no)
  reference
  received
  fees
  withheld
  credited
  credited_words
  credited_capitals
  shares (each)
    number
    date
    share_currency
    amount
    discount
  refunded
  on_account
  $ ar templates --fields second | grep -A 3 '^sums'
  sums (each)
    currency
    items (each)
      number

They are written out to be changed; what stands there is left alone.

  $ ar templates --export templates
  $ ls templates templates/en | head -5
  templates:
  en
  zh-CN
  
  templates/en:
  $ ar templates | grep 'reminder.sms'
  en/reminder.sms.mustache  (of this book)
  zh-CN/reminder.sms.mustache  (of this book)
  $ echo 'Please pay {{totals}}.' > templates/en/reminder.sms.mustache
  $ ar templates --export templates 2>&1 | grep sms
  ar: templates/en/final.sms.mustache is there already and was left alone
  ar: templates/en/notice.sms.mustache is there already and was left alone
  ar: templates/en/reminder.sms.mustache is there already and was left alone
  ar: templates/en/second.sms.mustache is there already and was left alone
  ar: templates/zh-CN/final.sms.mustache is there already and was left alone
  ar: templates/zh-CN/notice.sms.mustache is there already and was left alone
  ar: templates/zh-CN/reminder.sms.mustache is there already and was left alone
  ar: templates/zh-CN/second.sms.mustache is there already and was left alone
  $ cat templates/en/reminder.sms.mustache
  Please pay {{totals}}.
  $ ar templates --check
  70 templates: no errors

A template with faults makes no letter.

  $ printf '{{company.nme}}\n{{#items}}\n{{{total}}}\n' > templates/en/statement.letter.mustache
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Acme Ltd"
  > 2026-01-05 sale A INV-1 1,000.00 due:2026-02-02
  > END
  $ ar statement A --as-of 2026-02-01
  templates/en/statement.letter.mustache:2:1: error: `items` begins here and does not end [bad-template]
      2 | {{#items}}
        | ^^^^^^^^^^
  templates/en/statement.letter.mustache:3:1: error: every field of a letter is escaped [bad-template]
      3 | {{{total}}}
        | ^^^^^^^^^^^
  help: write it between two braces: {{name}}
  [3]

A folder of their own is named by the configuration.

  $ mkdir -p wording/en; echo 'Owed: {{#sums}}{{balance}} {{currency}}{{/sums}}' > wording/en/statement.letter.mustache
  $ printf '[letters]\ntemplates = "wording"\n' > ar.toml
  $ ar statement A --as-of 2026-02-01
  Owed: 1,000.00 EUR
