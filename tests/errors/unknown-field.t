A letter that names something unknown would go out with a hole in it.

  $ mkdir -p templates/en
  $ cat > templates/en/reminder.sms.mustache <<'END'
  > {{company.nam}}: {{totals}} open.
  > {{#sums}}{{#items}}{{numbr}}{{/items}}{{/sums}}
  > {{#customer}}{{ailment}}{{/customer}}
  > END
  $ ar templates --check
  templates/en/reminder.sms.mustache:1:1: error: there is no field `company.nam` here [unknown-field]
      1 | {{company.nam}}: {{totals}} open.
        | ^^^^^^^^^^^^^^^
  help: did you mean `company.name`?
  templates/en/reminder.sms.mustache:2:20: error: there is no field `numbr` here [unknown-field]
      2 | {{#sums}}{{#items}}{{numbr}}{{/items}}{{/sums}}
        |                    ^^^^^^^^^
  help: did you mean `number`?
  templates/en/reminder.sms.mustache:3:14: error: there is no field `ailment` here [unknown-field]
      3 | {{#customer}}{{ailment}}{{/customer}}
        |              ^^^^^^^^^^^
  help: `ar templates --fields` lists them
  [3]
