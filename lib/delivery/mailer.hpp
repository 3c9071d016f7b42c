#pragma once

#include <string>
#include <string_view>

#include "settings/mail.hpp"

namespace delivery {

/// What a mailer did with a message, by what it let us know.
enum class Handed {
    sent,
    failed,      // proven unsent
    unknown,     // neither is proven
    no_program,  // proven unsent, and so is every other message
};

struct HandOver {
    Handed how;
    std::string words;  // `exit status 75: temporary failure`
};

/// Hands the bytes of one message to the program of the settings, on its standard input.
HandOver hand_over(std::string_view message, const settings::Mail& mail);

}  // namespace delivery
