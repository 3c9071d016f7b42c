A language of one's own has every template that letters are made with. What is
missing would stop the run that needs it.

  $ mkdir -p templates/de
  $ for name in reminder statement activity invoice receipt confirm notice second; do
  >   echo '<p>Mit freundlichen Grüßen, {{company.name}}</p>' |
  >     tee templates/de/$name.html.mustache > templates/de/$name.letter.mustache
  > done
  $ ar templates --check
  warning: 14 templates are missing in templates/de: activity.email, compare.email, compare.html, compare.letter, … [missing-template]
  help: `ar statement --kind activity` makes letters with the first
  86 templates: no errors, 1 warning
  [1]
