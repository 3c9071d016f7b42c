#include "documents/next_step_words.hpp"

#include <fmt/format.h>

namespace documents {

using reports::NextStep;
using What = NextStep::What;

std::string_view name_of(What what) {
    switch (what) {
        case What::chase_promise:
            return "chase-promise";
        case What::review_limit:
            return "review-limit";
        case What::settle_dispute:
            return "settle-dispute";
        case What::collect:
            return "collect";
        case What::await_promise:
            return "await-promise";
        case What::follow_up:
            return "follow-up";
        case What::allocate:
            return "allocate";
        case What::await_payment:
            return "await-payment";
    }
    return {};
}

std::string words_of(const NextStep& step, const ledger::Book& book) {
    const auto amount = step.amount ? to_string(*step.amount, book.currencies) : "all";
    const auto day = step.day ? to_string(*step.day) : "";
    const auto number = step.document.is_none() ? "" : book.number_of(step.document);
    const auto of_document = number.empty() ? "" : fmt::format(" for {}", number);
    const auto reason = step.words.empty() ? "" : fmt::format(": {}", step.words);
    switch (step.what) {
        case What::chase_promise:
            return fmt::format("ask for {} promised for {}{}", amount, day, of_document);
        case What::review_limit:
            return fmt::format("over the credit limit by {}", amount);
        case What::settle_dispute:
            return fmt::format("settle the dispute of {} ({}) since {}{}", number, amount, day,
                               reason);
        case What::collect:
            return fmt::format("collect {}, overdue since {}", amount, day);
        case What::await_promise:
            return fmt::format("expect {} promised for {}{}", amount, day, of_document);
        case What::follow_up:
            return fmt::format("as noted on {}{}", day, reason);
        case What::allocate:
            return fmt::format("allocate {} that is on account", amount);
        case What::await_payment:
            return fmt::format("expect {}{}, due {}", amount, of_document, day);
    }
    return {};
}

}  // namespace documents
