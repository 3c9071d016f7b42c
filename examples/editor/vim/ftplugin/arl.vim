" Settings for journals of arl(1); the language is in arl-journal(5).
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal commentstring=;\ %s comments=:; expandtab shiftwidth=2 softtabstop=2
setlocal fileencoding=utf-8
" gq on a selection, as `gqip` on an entry
setlocal formatprg=arl\ fmt\ -
compiler arl

let b:undo_ftplugin = 'setlocal commentstring< comments< expandtab< shiftwidth< softtabstop<'
      \ . ' formatprg< makeprg< errorformat<'
