#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"

namespace settings {

/// How a message travels. `phone` is a sheet for whoever calls.
enum class Channel : std::uint8_t { email, letter, sms, phone };
inline constexpr std::array<std::string_view, 4> channels{"email", "letter", "sms", "phone"};

inline std::string_view name_of(Channel channel) {
    return channels[static_cast<std::size_t>(channel)];
}

/// `40.00 EUR`, of whatever currency a book knows.
struct NamedAmount {
    Decimal number;
    std::string currency;

    friend bool operator==(const NamedAmount&, const NamedAmount&) = default;
};

/// One step of a policy: what is done about an item so many days after its due day.
struct DunningStep {
    std::string name;  // letters, digits, `-` and `_`
    Days after{0};     // before the due day when negative
    std::string template_name;
    std::optional<Days> deadline;                              // of the letter, from its date on
    std::vector<Channel> by{Channel::email, Channel::letter};  // the first that reaches a customer
    bool interest = false;                                     // the letter claims it
    std::optional<NamedAmount> fee;
    bool cc_salesperson = false;
    std::string action;  // of a person; then there is no letter

    bool is_message() const { return action.empty(); }
};

/// Steps by day, each later than the one before.
struct Policy {
    std::string name;
    std::vector<DunningStep> steps;  // the N-th is level N
};

/// After a gap, which of the steps that were reached meanwhile goes out.
enum class CatchUp : std::uint8_t { highest, next };
inline constexpr std::array<std::string_view, 2> catch_up_words{"highest", "next"};

inline constexpr std::string_view usual_policy = "standard";

/// Notice, reminder, second, final, and a step that hands over (dunning.md 1).
Policy standard_policy();

struct Dunning {
    Decimal min_amount{1000, 2};  // in each currency; below it nobody is written to
    Days min_gap{7};              // since the last message about the same items
    Days promise_grace{2};
    Days max_bank_age{5};  // since the newest receipt
    bool skip_weekends = true;
    std::vector<Date> holidays;  // rising
    int batch = 50;              // most messages one run may send
    CatchUp catch_up = CatchUp::highest;
    std::string log{"reminders/{yyyy}.arl"};          // as it can be opened from here
    std::vector<Policy> policies{standard_policy()};  // by name
};

/// None when the configuration has no policy of that name.
const Policy* find_policy(const Dunning& dunning, std::string_view name);

}  // namespace settings
