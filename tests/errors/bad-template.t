A template holds fields between two braces, sections that begin and end, and
templates that it includes. Everything else that braces could mean is refused,
and so is what would make a letter load something.

  $ mkdir -p templates/en
  $ cat > templates/en/reminder.letter.mustache <<'END'
  > {{#sums}}
  > {{{total}}} {{=<% %>=}}
  > {{/items}}
  > {{> _nowhere}}
  > END
  $ cat > templates/en/second.letter.mustache <<'END'
  > {{> _round}}
  > END
  $ cat > templates/en/_round.letter.mustache <<'END'
  > and {{> _round}}
  > END
  $ cat > templates/en/reminder.html.mustache <<'END'
  > <p>{{totals}}</p><img src="http://spy.example/x.png">
  > <link rel="stylesheet" href="file:///etc/passwd">
  > END
  $ ar templates --check
  templates/en/reminder.html.mustache:1:23: error: a letter loads nothing; only data: and cid: may stand here [bad-template]
      1 | <p>{{totals}}</p><img src="http://spy.example/x.png">
        |                       ^^^^
  templates/en/reminder.html.mustache:2:1: error: a letter loads nothing; this loads a file [bad-template]
      2 | <link rel="stylesheet" href="file:///etc/passwd">
        | ^^^^^
  templates/en/reminder.html.mustache:2:30: error: a letter loads nothing; this reads a file of this machine [bad-template]
      2 | <link rel="stylesheet" href="file:///etc/passwd">
        |                              ^^^^^
  templates/en/reminder.letter.mustache:2:1: error: every field of a letter is escaped [bad-template]
      2 | {{{total}}} {{=<% %>=}}
        | ^^^^^^^^^^^
  help: write it between two braces: {{name}}
  templates/en/reminder.letter.mustache:2:13: error: other delimiters than {{ }} are not for letters [bad-template]
      2 | {{{total}}} {{=<% %>=}}
        |             ^^^^^^^^^^^
  templates/en/reminder.letter.mustache:3:1: error: `items` ends here while `sums` is open [bad-template]
      3 | {{/items}}
        | ^^^^^^^^^^
  templates/en/_round.letter.mustache:1:5: error: `_round` includes itself [bad-template]
      1 | and {{> _round}}
        |     ^^^^^^^^^^^^
  [3]
