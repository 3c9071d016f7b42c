#pragma once

#include <string>

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

/// Hands the file of one message to the program of the settings, as its standard input: should we
/// be killed, the mailer still reads the whole of it.
HandOver hand_over(const std::string& path, const settings::Mail& mail);

}  // namespace delivery
