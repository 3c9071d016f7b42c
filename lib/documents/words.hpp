#pragma once

#include <string>

#include "base/date.hpp"
#include "base/money.hpp"

namespace documents {

enum class English { american, british };

/// A whole number: `One thousand one`, to the British `One thousand and one`; `Minus one`.
/// Scales are short (a billion is nine noughts) and reach as far as 128 bits do.
std::string number_words(i128 number, English english);

/// As on an American cheque, without the currency: `One thousand one and 00/100`,
/// `Minus zero and 250/1000`. Where the currency has no decimals there is no fraction.
std::string cheque_words(Money amount, const Currencies& currencies);

/// As in trade: `SAY U.S. DOLLARS ONE HUNDRED AND CENTS TWENTY-FIVE ONLY`, and without cents
/// `SAY U.S. DOLLARS ONE HUNDRED ONLY`. A currency whose name is not known goes by its code, and
/// a minor unit without a name is a fraction: `SAY BRL ONE HUNDRED AND 25/100 ONLY`.
std::string trade_words(Money amount, const Currencies& currencies);

/// As the People's Bank of China wants yuan written on bills: `人民币壹仟零壹元整`,
/// `人民币负壹拾元零伍分`. 零 stands once for noughts between figures, but not for those that only
/// end a group of four; 整 closes what ends with 元 or 角. The currency is taken to be yuan.
std::string rmb_capitals(Money amount, const Currencies& currencies);

/// The day of a Chinese bill, `贰零贰陆年零壹月壹拾伍日`: a 零 in front where a figure could be
/// put before the month or the day.
std::string bill_date_capitals(Date day);

/// `31 March 2026`.
std::string english_date(Date day);
/// `2026年3月31日`.
std::string chinese_date(Date day);

}  // namespace documents
