A file among the templates that no letter is made with. Whoever wrote it believes
that letters say what it says.

  $ mkdir -p templates/en templates/zh_CN
  $ echo 'Please pay.' > templates/en/remindr.letter.mustache
  $ echo 'Please pay.' > templates/en/final.fax.mustache
  $ echo 'Please pay.' > templates/en/final.letter
  $ echo 'Please pay.' > templates/en/_cheers.text.mustache
  $ echo 'Please pay.' > templates/en/statement.sms.mustache
  $ echo 'Please pay.' > templates/reminder.sms.mustache
  $ ar templates --check
  templates/en/_cheers.text.mustache:1:1: warning: no template includes `_cheers` [idle-template]
      1 | Please pay.
        | ^
  templates/en/final.fax.mustache:1:1: warning: `fax` is no channel of letters [idle-template]
      1 | Please pay.
        | ^
  help: the channels are email, letter, html, sms
  templates/en/final.letter:1:1: warning: the name of a template is NAME.CHANNEL.mustache [idle-template]
      1 | Please pay.
        | ^
  help: did you mean `final.letter.mustache`?
  templates/en/remindr.letter.mustache:1:1: warning: no step and no document has a template `remindr` [idle-template]
      1 | Please pay.
        | ^
  help: did you mean `reminder`?
  templates/en/statement.sms.mustache:1:1: warning: `statement` is never made as `sms` [idle-template]
      1 | Please pay.
        | ^
  templates/reminder.sms.mustache:1:1: warning: a template stands in the folder of its language [idle-template]
      1 | Please pay.
        | ^
  help: move it to one of these: en, zh-CN
  templates/zh_CN:1:1: warning: `zh_CN` is no language of letters: there are en, zh-CN [idle-template]
      1 | 
        | ^
  help: did you mean `zh-CN`?
  72 templates: no errors, 7 warnings
  [1]
