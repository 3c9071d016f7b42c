" Journals of arl(1). The first byte of a line says what the line is; see arl-journal(5).
if exists('b:current_syntax')
  finish
endif

syntax case match

" Anywhere on a line
syntax region arlString start=/\%(^\|[ \t:]\)\@1<="/ skip=/\\[\\"]/ end=/"/ oneline contains=arlEscape
syntax match arlEscape /\\[\\"]/ contained
syntax match arlTag /[ \t]\@1<=#[^ \t;]\+/
syntax match arlAttribute /[ \t]\@1<=[a-z][a-z0-9-]*:/
syntax match arlNumber /[ \t]\@1<=-\?\d[0-9,]*\%(\.\d\+\)\?%\?\ze\%([ \t]\|$\)/
syntax match arlDate /\%(^\|[ \t:]\)\@1<=\d\{4}-\d\d-\d\d\ze\%([ \t]\|$\)/
syntax match arlCurrency /\%(\d[ \t]\)\@2<=[A-Z][A-Z0-9]\{2,}\ze\%([ \t]\|$\)/
syntax match arlOperator /[ \t]\@1<=@@\?\ze[ \t]/

" Head lines
syntax keyword arlKind contained sale debit credit open receipt refund apply unapply writeoff recover
      \ void dispute resolve promise plan note remind hold release set balance order insure guarantee
      \ impair financials assign rate close
syntax match arlKind contained /open-credit\|credit-report/
syntax match arlKind contained /\<x-[a-z0-9-]\+/
syntax match arlEntry /^\d\{4}-\d\d-\d\d[ \t]\+[a-z-]\+/ contains=arlDate,arlKind
syntax match arlDeclaration /^\%(book\|customer\|item\|contract\|recurring\|currency\|tax\|include?\?\)\ze\%([ \t]\|$\)/
syntax match arlDeclaration /^x-[a-z0-9-]\+/

" Body lines
syntax match arlKey /^[ \t]\+\zs[a-z][a-z0-9-]*:/
syntax match arlLine /^[ \t]\+\zs\%(to\|from\|fee\|withheld\|due\|tax\)\ze[ \t]/
syntax match arlLine /^[ \t]\+\zs\*\ze\%([ \t]\|$\)/
syntax match arlLine /[ \t]\@1<=discount\ze[ \t]/

" What stops a reader
syntax match arlMergeMarker /^\%(<\{7}\|=\{7}\|>\{7}\||\{7}\).*$/

" A comment starts where `;` is first or follows a blank; `#` only in the first column.
syntax match arlComment /\%(^\|[ \t]\)\@1<=;.*$/ contains=@Spell
syntax match arlComment /^#.*$/ contains=@Spell

highlight default link arlString String
highlight default link arlEscape SpecialChar
highlight default link arlTag Tag
highlight default link arlAttribute Identifier
highlight default link arlKey Identifier
highlight default link arlNumber Number
highlight default link arlDate Constant
highlight default link arlCurrency Type
highlight default link arlOperator Operator
highlight default link arlKind Statement
highlight default link arlDeclaration PreProc
highlight default link arlLine Keyword
highlight default link arlMergeMarker Error
highlight default link arlComment Comment

let b:current_syntax = 'arl'
