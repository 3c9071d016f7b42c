" `:make` runs `arl check`; the places of what it finds go into the quickfix list.
if exists('current_compiler')
  finish
endif
let current_compiler = 'arl'

CompilerSet makeprg=arl\ check
" FILE:LINE:COL: error: what is wrong [rule-name]; below it, the source line and help
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tote:\ %m,%-G%.%#
