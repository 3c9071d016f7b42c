#include "documents/held_words.hpp"

#include <fmt/format.h>

namespace documents {

using reports::DunningItem;
using reports::Held;
using reports::Quiet;

std::string_view name_of(Held held) {
    constexpr std::string_view names[] = {"",          "no-policy", "not-reached", "sent",
                                          "recent",    "deadline",  "disputed",    "promised",
                                          "noremind",  "closed",    "on-hold",     "assigned",
                                          "in-credit", "too-small", "unreachable", "other-letter",
                                          "hand-over", "last-sent", "unnameable"};
    return names[static_cast<std::size_t>(held)];
}

namespace {

std::string until_words(const DunningItem& item) {
    return item.until ? fmt::format("; next on {}", to_string(*item.until)) : std::string{};
}

std::string least(const settings::Dunning& dunning) {
    return plain_digits(dunning.min_amount.mantissa, dunning.min_amount.decimals);
}

}  // namespace

std::string words_of(const DunningItem& item, const settings::Dunning& dunning) {
    switch (item.held) {
        case Held::no:
            return {};
        case Held::no_policy:
            return fmt::format("the configuration has no steps called dunning.{}", item.because);
        case Held::not_reached:
            return fmt::format("the first step is on {}", to_string(*item.until));
        case Held::sent:
            return fmt::format("level {} was sent{}", item.level, until_words(item));
        case Held::recent:
            return fmt::format("reminded less than {} days ago{}", dunning.min_gap.count(),
                               until_words(item));
        case Held::deadline:
            return fmt::format("the last letter gave time{}", until_words(item));
        case Held::disputed:
            return "disputed";
        case Held::promised:
            return fmt::format("promised; broken on {}", to_string(*item.until));
        case Held::no_reminders:
            return "the customer gets no reminders (noremind)";
        case Held::closed:
            return "the customer is closed";
        case Held::on_hold:
            return "on hold for legal";
        case Held::assigned:
            return fmt::format("handed to {}", item.because);
        case Held::in_credit:
            return "money on account covers it";
        case Held::too_small:
            return fmt::format("less than {}", least(dunning));
        case Held::unreachable:
            return "no address for the channels of the step";
        case Held::other_letter:
            return fmt::format("another letter goes out today{}", until_words(item));
        case Held::hand_over:
            return fmt::format("all messages were sent: {}", item.because);
        case Held::last_sent:
            return fmt::format("level {}, the last, was sent", item.level);
        case Held::unnameable:
            return "no entry can name it in a list: a comma or a control character in its number";
    }
    return {};
}

std::string_view name_of(Quiet::Because because) {
    constexpr std::string_view names[] = {"weekend", "holiday", "stale-bank"};
    return names[static_cast<std::size_t>(because)];
}

std::string words_of(const Quiet& quiet, const reports::DunningQuery& query) {
    const auto today = to_string(query.as_of);
    switch (quiet.because) {
        case Quiet::Because::weekend:
            return fmt::format(
                "{} is a {}: nothing is sent", today,
                date::weekday{query.as_of} == date::Saturday ? "Saturday" : "Sunday");
        case Quiet::Because::holiday:
            return fmt::format("{} is a holiday: nothing is sent", today);
        case Quiet::Because::stale_bank:
            break;
    }
    if (!quiet.newest_receipt)
        return "the book has no receipt yet: nothing is sent without --force";
    return fmt::format(
        "the newest receipt is of {}, more than {} days ago: nothing is sent "
        "without --force",
        to_string(*quiet.newest_receipt), query.dunning.max_bank_age.count());
}

}  // namespace documents
