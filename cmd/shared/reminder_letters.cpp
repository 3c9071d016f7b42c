#include "reminder_letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "documents/letter_fields.hpp"
#include "documents/reminder_letter.hpp"
#include "interest_terms.hpp"

namespace cmd {

namespace {

constexpr const char* call_sheet = "call";

bool claims_interest(const reports::DunningPlan& plan) {
    return std::ranges::any_of(plan.messages, [&](const reports::DunningMessage& message) {
        return step_of(plan.query.dunning, message).interest;
    });
}

bool has_rate(const settings::Interest& interest) {
    return interest.rate.has_value() || !interest.rates.empty();
}

/// Once for all deliveries of a message.
void complain_left_out(const reports::Delivery& delivery, const ledger::Customer& customer,
                       const std::string& why, Console& console) {
    complain(console, fmt::format("{} to {} is left out: {}", delivery.key, customer.id, why));
    advise(console, no_rate_advice);
}

}  // namespace

tl::expected<ReminderLetters, Exit> reminder_letters(const reports::DunningPlan& plan,
                                                     std::vector<reports::Delivery> deliveries,
                                                     const std::string& language,
                                                     const Loaded& loaded, const LetterShop& shop,
                                                     Console& console) {
    const auto& book = loaded.book;
    std::optional<reports::InterestTerms> terms;
    std::optional<reports::InterestClaims> claims;
    if (claims_interest(plan) && has_rate(loaded.settings.interest)) {
        auto found = interest_terms(loaded.settings, book, console);
        if (!found) return tl::unexpected{found.error()};
        terms = std::move(*found);
        claims.emplace(book, *terms, plan.query.as_of);
    }
    const ledger::SettledBy settled{book, plan.query.as_of};
    const documents::ReminderContext context{book, settled, plan, claims ? &*claims : nullptr};
    ReminderLetters written;
    std::set<std::size_t> left_out;
    for (auto& delivery : deliveries) {
        const auto& message = plan.messages[delivery.message];
        const auto wanted = language.empty()
                                ? documents::language_of(book, message.customer, plan.query.as_of)
                                : language;
        const auto speaks = shop.language_for(wanted);
        auto fields = documents::reminder_fields(delivery, speaks, context);
        if (!fields) {
            written.status = Exit::findings;
            if (left_out.insert(delivery.message).second)
                complain_left_out(delivery, book.customers[message.customer],
                                  no_rate_words(fields.error(), *terms, book), console);
            continue;
        }
        const bool is_call = message.channel == settings::Channel::phone;
        written.letters.push_back(
            {is_call ? call_sheet : step_of(plan.query.dunning, message).template_name, speaks,
             std::move(*fields), message.customer, delivery.key, delivery.recipient,
             delivery.is_copy, delivery.earlier});
        written.deliveries.push_back(std::move(delivery));
    }
    return written;
}

std::string template_channel(settings::Channel channel) {
    switch (channel) {
        case settings::Channel::email:
            return "email";
        case settings::Channel::letter:
            return "html";
        case settings::Channel::sms:
            return "sms";
        case settings::Channel::phone:
            return "letter";
    }
    return {};
}

}  // namespace cmd
