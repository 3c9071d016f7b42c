Templates that are no letters are refused by the check and in use, in the same words.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; mkdir books; cd books
  $ cat > main.arl <<'END'
  > book
  >   name: "We Ltd"
  >   currency: EUR
  >   email: we@example.com
  > customer A "Acme Ltd"
  >   email: acme@example.com
  > 2026-01-05 sale A INV-1 1,000.00 due:2026-02-02
  > END
  $ mkdir -p templates/en
  $ letter=templates/en/statement.letter.mustache
  $ page=templates/en/statement.html.mustache
  $ email=templates/en/statement.email.mustache
  $ both() {
  >   ar templates --check >check.out 2>&1; echo "check $?"; grep -v '^[0-9]* templates' check.out
  >   ar statement A --as-of 2026-02-01 "$@" >use.out 2>&1; echo "use $?"
  >   test -s check.out && diff -q check.out use.out >diff.out || cat use.out
  >   rm -rf templates; mkdir -p templates/en
  > }

Empty ones would send empty letters, also where only what is filled in is empty.

  $ : > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: the template is empty [bad-template]
      1 | 
        | ^
  help: write its text, or take the file away
  use 3
  $ printf ' \t\n\r\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: the template is empty [bad-template]
      1 |  ␉
        | ^
  help: write its text, or take the file away
  use 3
  $ echo '{{! later }}' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: the letter is empty [bad-template]
      1 | {{! later }}
        | ^
  use 3
  $ printf '{{#is_void}}x{{/is_void}}' > templates/en/invoice.letter.mustache; ar templates --check
  templates/en/invoice.letter.mustache:1:1: error: the letter is empty [bad-template]
      1 | {{#is_void}}x{{/is_void}}
        | ^
  [3]
  $ rm templates/en/*

Bytes that are no text. A mark at the beginning and CR LF are what some editors write, and stay out
of letters.

  $ printf 'Dear\n  Fran\347ois {{date}}\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:2:7: error: this byte is not UTF-8 (0xE7) [bad-template]
      2 |   Fran?ois {{date}}
        |       ^
  help: save the file as UTF-8
  use 3
  $ printf 'a\0b {{date}}\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:2: error: a letter holds no control character (U+0000) [bad-template]
      1 | a␀b {{date}}
        |  ^
  help: take it out
  use 3
  $ printf 'a\033[2Jb {{date}}\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:2: error: a letter holds no control character (U+001B) [bad-template]
      1 | a␛[2Jb {{date}}
        |  ^
  help: take it out
  use 3
  $ printf 'a\rb {{date}}\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:2: error: a letter holds no control character (U+000D) [bad-template]
      1 | a␍b {{date}}
        |  ^
  help: take it out
  use 3
  $ printf '\357\273\277Dear\r\n{{#sums}}\r\n{{currency}}\r\n{{/sums}}\r\nbye\r\n' > $letter; both
  check 0
  use 0
  Dear
  EUR
  bye
  $ printf '\357\273\277Subject: Hello\r\n\r\nDear {{customer.name}}\r\n' > $email
  $ ar templates --check
  70 templates: no errors
  $ ar statement A --as-of 2026-02-01 -O eml | grep -c '^Subject: Hello$'
  1
  $ ar statement A --as-of 2026-02-01 -O eml | grep -c "$(printf '\r')"
  0
  [1]
  $ rm templates/en/*

An email begins with its subject.

  $ printf 'Dear Sir,\n\nplease pay.\n' > $email; both -O eml
  check 3
  templates/en/statement.email.mustache:1:1: error: the email does not begin with its subject [bad-template]
      1 | Dear Sir,
        | ^
  help: an email begins with a line as `Subject: Payment reminder, {{company.name}}` and an empty line; its text follows
  use 3
  $ printf 'subject: Hello\n\nplease pay.\n' > $email; both -O eml
  check 3
  templates/en/statement.email.mustache:1:1: error: the email does not begin with its subject [bad-template]
      1 | subject: Hello
        | ^
  help: an email begins with a line as `Subject: Payment reminder, {{company.name}}` and an empty line; its text follows
  use 3
  $ printf 'Subject: Hello\nplease pay.\n' > $email; both -O eml
  check 3
  templates/en/statement.email.mustache:1:1: error: the email has no empty line after its subject [bad-template]
      1 | Subject: Hello
        | ^
  help: an email begins with a line as `Subject: Payment reminder, {{company.name}}` and an empty line; its text follows
  use 3
  $ printf 'Subject: {{#is_void}}Void{{/is_void}}\n\nx\n' > templates/en/invoice.email.mustache
  $ ar templates --check
  templates/en/invoice.email.mustache:1:1: error: the email has an empty subject [bad-template]
      1 | Subject: {{#is_void}}Void{{/is_void}}
        | ^
  help: an email begins with a line as `Subject: Payment reminder, {{company.name}}` and an empty line; its text follows
  [3]
  $ rm templates/en/*
  $ printf 'Subject: Hello\n\n \n' > $email; both -O eml
  check 3
  templates/en/statement.email.mustache:1:1: error: the email has no text after its subject [bad-template]
      1 | Subject: Hello
        | ^
  help: an email begins with a line as `Subject: Payment reminder, {{company.name}}` and an empty line; its text follows
  use 3
  $ printf '{{#company}}Subject: Hello{{/company}}\n\nplease pay.\n' > $email; both -O eml
  check 3
  templates/en/statement.email.mustache:1:1: error: the email does not begin with its subject [bad-template]
      1 | {{#company}}Subject: Hello{{/company}}
        | ^
  help: an email begins with a line as `Subject: Payment reminder, {{company.name}}` and an empty line; its text follows
  use 3

One that depends on the customer is told from the letter it would spoil.

  $ printf 'Subject: {{customer.salesperson}}\n\nplease pay.\n' > $email; both -O eml
  check 0
  use 3
  templates/en/statement.email.mustache:1:1: error: the email to A has an empty subject [bad-template]
      1 | Subject: {{customer.salesperson}}
        | ^
  help: an email begins with a line as `Subject: Payment reminder, {{company.name}}` and an empty line; its text follows

What is no file, and what cannot be read, is not passed over for the built-in wording.

  $ mkfifo $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: cannot read it: it is a FIFO, not a file [bad-template]
      1 | 
        | ^
  help: mend it, or take it away
  use 3
  $ mkdir $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: cannot read it: it is a folder [bad-template]
      1 | 
        | ^
  help: mend it, or take it away
  use 3
  $ ln -s nowhere $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: cannot read it: No such file or directory [bad-template]
      1 | 
        | ^
  help: mend it, or take it away
  use 3
  $ ln -s statement.letter.mustache $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: cannot read it: Too many levels of symbolic links [bad-template]
      1 | 
        | ^
  help: mend it, or take it away
  use 3
  $ ln -s /dev/zero $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: cannot read it: it is not a regular file [bad-template]
      1 | 
        | ^
  help: mend it, or take it away
  use 3
  $ echo 'Linked, {{date}}' > text; ln -s ../../text $letter; both
  check 0
  use 0
  Linked, 1 February 2026
  $ truncate -s 3G $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: the template is larger than 1048576 bytes [bad-template]
      1 |                                                                                                                         …
        | ^
  help: shorten it
  use 3

Braces: what is not a field, a section or a part of this folder.

  $ printf '{{\ncompany.name\n}}\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: a tag stands on one line [bad-template]
      1 | {{
        | ^^
  use 3
  $ printf '{{sums}} {{company}} {{is_balance}}\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: `sums` is a list, not a text [bad-template]
      1 | {{sums}} {{company}} {{is_balance}}
        | ^^^^^^^^
  help: write what it is about between {{#sums}} and {{/sums}}
  templates/en/statement.letter.mustache:1:10: error: `company` is a group, not a text [bad-template]
      1 | {{sums}} {{company}} {{is_balance}}
        |          ^^^^^^^^^^^
  help: write what it is about between {{#company}} and {{/company}}
  templates/en/statement.letter.mustache:1:22: error: there is no field `is_balance` here [unknown-field]
      1 | {{sums}} {{company}} {{is_balance}}
        |                      ^^^^^^^^^^^^^^
  help: `ar templates --fields` lists them
  use 3
  $ printf '{{=<%% %%>=}}<%%&date%%>\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: other delimiters than {{ }} are not for letters [bad-template]
      1 | {{=<% %>=}}<%&date%>
        | ^^^^^^^^^^^
  use 3
  $ printf '<p>{{{date}}} {{&date}} {{ & date }}</p>\n' > $page; both -O html
  check 3
  templates/en/statement.html.mustache:1:4: error: every field of a letter is escaped [bad-template]
      1 | <p>{{{date}}} {{&date}} {{ & date }}</p>
        |    ^^^^^^^^^^
  help: write it between two braces: {{name}}
  templates/en/statement.html.mustache:1:15: error: every field of a letter is escaped [bad-template]
      1 | <p>{{{date}}} {{&date}} {{ & date }}</p>
        |               ^^^^^^^^^
  help: write it between two braces: {{name}}
  templates/en/statement.html.mustache:1:25: error: every field of a letter is escaped [bad-template]
      1 | <p>{{{date}}} {{&date}} {{ & date }}</p>
        |                         ^^^^^^^^^^^^
  help: write it between two braces: {{name}}
  use 3
  $ printf '{{> ../../text}}{{> ../../text.text}}\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: there is no template en/../../text.mustache [bad-template]
      1 | {{> ../../text}}{{> ../../text.text}}
        | ^^^^^^^^^^^^^^^^
  templates/en/statement.letter.mustache:1:17: error: there is no template en/../../text.text.mustache [bad-template]
      1 | {{> ../../text}}{{> ../../text.text}}
        |                 ^^^^^^^^^^^^^^^^^^^^^
  use 3
  $ printf '{{#lambda}}x{{/lambda}} {{.}}\n' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: there is no field `lambda` here [unknown-field]
      1 | {{#lambda}}x{{/lambda}} {{.}}
        | ^^^^^^^^^^^
  help: `ar templates --fields` lists them
  templates/en/statement.letter.mustache:1:25: error: there is no field `.` here [unknown-field]
      1 | {{#lambda}}x{{/lambda}} {{.}}
        |                         ^^^^^
  help: `ar templates --fields` lists them
  use 3

Two templates that meet make no tag that nobody read.

  $ printf '{' > templates/en/_a.letter.mustache; printf '{{> _a}}{{date}}' > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: two braces meet where this is included [bad-template]
      1 | {{> _a}}{{date}}
        | ^^^^^^^^
  help: put a blank between them
  use 3
  $ printf 'x{' > templates/en/_a.html.mustache; printf '{&date}}' > templates/en/_b.html.mustache
  $ printf '{{> _a}}{{> _b}}' > $page; both -O html
  check 3
  templates/en/statement.html.mustache:1:9: error: two braces meet where this is included [bad-template]
      1 | {{> _a}}{{> _b}}
        |         ^^^^^^^^
  help: put a blank between them
  use 3

Nothing that grows without end: parts in parts, a list in itself.

  $ for n in 1 2 3 4 5 6 7; do
  >   yes "{{> _$((n + 1))}}" | head -500 > templates/en/_$n.letter.mustache
  > done; echo . > templates/en/_8.letter.mustache
  $ yes '{{> _1}}' | head -500 > $letter; both
  check 3
  templates/en/statement.letter.mustache:1:1: error: with all it includes the template is larger than 1048576 bytes [bad-template]
      1 | {{> _1}}
        | ^
  use 3
  $ { printf '{{#sums}}%.0s' $(seq 60); printf x; printf '{{/sums}}%.0s' $(seq 60); } > $letter
  $ both 2>&1 | grep -c 'the list `sums` is gone through here already'
  1

A page loads nothing, however it is put together.

  $ printf '<p>{{date}}</p><scr{{! }}ipt>' > $page; both -O html
  check 3
  templates/en/statement.html.mustache:1:1: error: filled in it holds `<script`; a letter loads nothing; this runs a program [bad-template]
      1 | <p>{{date}}</p><scr{{! }}ipt>
        | ^
  use 3
  $ printf '<img src = "http://x.example/">\n<img srcset="x.png 2x">\n<p>{{date}}</p>' > $page
  $ both -O html
  check 3
  templates/en/statement.html.mustache:1:6: error: a letter loads nothing; only data: and cid: may stand here [bad-template]
      1 | <img src = "http://x.example/">
        |      ^^^^^
  templates/en/statement.html.mustache:2:6: error: a letter loads nothing; this loads a file [bad-template]
      2 | <img srcset="x.png 2x">
        |      ^^^^^^
  use 3

A step in the words of a document would have holes.

  $ cat > ar.toml <<'END'
  > [[dunning.standard]]
  > name = "first"
  > after = 1
  > template = "statement"
  > channels = ["letter"]
  > END
  $ ar templates --check
  error: step `first` of the policy `standard` has the template `statement`, which is that of a document [bad-template]
  help: name another `template` in ar.toml
  [3]
  $ ar remind --preview --today 2026-03-01 --force
  error: the template `statement` is not for this letter, which has no `open` [bad-template]
  help: name another `template` in ar.toml
  [3]
  $ sed -i 's/"statement"/"friendly"/' ar.toml
  $ ar templates --check
  warning: 2 templates are missing in templates/en: friendly.html, friendly.letter [missing-template]
  help: step `first` of the policy `standard` makes letters with the first
  warning: 2 templates are missing in templates/zh-CN: friendly.html, friendly.letter [missing-template]
  help: step `first` of the policy `standard` makes letters with the first
  70 templates: no errors, 2 warnings
  [1]
  $ ar remind --preview --today 2026-03-01 --force
  error: there is no template en/friendly.letter.mustache [bad-template]
  [3]

What is known and wanted is kept quiet by the configuration, or is an error.

  $ printf '[lint]\nidle-template = "off"\n' > ar.toml; echo x > templates/en/old.letter.mustache
  $ ar templates --check
  71 templates: no errors
  $ ar check 2>&1 | tail -1
  1 file, 1 entry, 1 customer, 1 document, 2026-01-05 to 2026-01-05: no errors, no warnings
  $ printf '[lint]\nidle-template = "error"\n' > ar.toml
  $ ar templates --check
  templates/en/old.letter.mustache:1:1: error: no step and no document has a template `old` [idle-template]
      1 | x
        | ^
  help: name it by the `template` of a step in ar.toml
  [3]
  $ rm ar.toml templates/en/old.letter.mustache

No language leads out of the folder of templates.

  $ mkdir -p other/en templates/en; echo 'Stray' > other/en/statement.letter.mustache
  $ echo 'Stray' > other/en/reminder.letter.mustache
  $ echo 'Stray' > templates/reminder.letter.mustache
  $ ar statement A --as-of 2026-02-01 --lang ../other/en | head -1
  We Ltd
  $ ar statement A --as-of 2026-02-01 --lang '' | head -1
  We Ltd

Many files that cannot be read for one reason are said once.

  $ rm -rf templates other; mkdir -p templates/en
  $ for name in statement final reminder; do mkfifo templates/en/$name.letter.mustache; done
  $ ar templates --check
  templates/en/final.letter.mustache:1:1: error: cannot read it: it is a FIFO, not a file [bad-template]
      1 | 
        | ^
  help: mend it, or take it away
  and 2 more: cannot read it: it is a FIFO, not a file
  [3]
