The opening balance and the lines of a statement do not add up to its closing balance:
a line is missing, or could not be read.

  $ printf ':20:JUNE\n:25:DE02\n:60F:C260601EUR100,00\n:61:260605C50,00NTRFNONREF\n' > june.sta
  $ printf ':62F:C260605EUR160,00\n' >> june.sta
  $ ar import bank --balances june.sta
  june.sta:5:1: error: statement 1 of account DE02 does not tie: 100.00 EUR + 50.00 EUR is 150.00 EUR, not 160.00 EUR [does-not-tie]
      5 | :62F:C260605EUR160,00
        | ^
  help: a line is missing or was not read; --allow-errors imports the rest
  file,statement,account,currency,opening,movements,closing,ties
  june.sta,1,DE02,EUR,100.00,50.00,160.00,no
  [1]
