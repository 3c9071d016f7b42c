autocmd BufRead,BufNewFile *.arl setfiletype arl
