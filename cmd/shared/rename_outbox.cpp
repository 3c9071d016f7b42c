#include "rename_outbox.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "delivery/outbox.hpp"
#include "documents/remind_entry.hpp"
#include "message_log.hpp"
#include "pending.hpp"
#include "reports/dunning_deliveries.hpp"

namespace cmd {

namespace {

using delivery::Message;

bool names(const Message& message, const RenameOptions& options, const std::string& id) {
    const auto read = documents::pending_message(message.day, without_copy(message.entry));
    if (!read) return false;
    if (options.of_customer) return read->customer == id;
    return std::ranges::find(read->documents, id) != read->documents.end();
}

/// The mails that others of the same message went without, and that are still due.
std::vector<std::string> tried_again(const delivery::Messages& messages, const Loaded& loaded,
                                     Date today) {
    reports::DunningQuery query;
    query.as_of = today;
    query.dunning = loaded.settings.dunning;
    tell_query(messages, query);
    if (query.failed.empty()) return {};
    const auto failed = query.failed;
    std::vector<std::string> keys;
    const auto outgoing =
        reports::outgoing(loaded.book, std::move(query), loaded.settings.mail.salespeople);
    for (const auto& delivery : outgoing.deliveries)
        if (std::ranges::find(failed, delivery.key, &reports::FailedMail::key) != failed.end())
            keys.push_back(delivery.key);
    return keys;
}

std::string way_out(const Message& message, const std::string& program) {
    if (message.state == delivery::State::failed)
        return "the next run tries it again; or take its address out of the book";
    if (!is_unknown(message.state))
        return fmt::format("`{} remind --log {}` writes it into the journal", program, message.key);
    return fmt::format(
        "find out whether it was sent; then `{} remind --resolve {} sent` or "
        "`resend`",
        program, message.key);
}

}  // namespace

bool is_settled(const RenameOptions& options, const std::string& from, const Loaded& loaded,
                Console& console, Exit& status) {
    const auto messages = delivery::read_outbox(loaded.settings.mail.outbox);
    if (!messages) {
        complain(console, messages.error().words);
        status = Exit::failure;
        return false;
    }
    const auto again = tried_again(*messages, loaded, console.today);
    for (const auto& [key, message] : *messages) {
        const bool waits = may_be_sent(message.state) && message.state != delivery::State::logged;
        const bool is_tried = std::ranges::find(again, key) != again.end();
        if ((!waits && !is_tried) || !names(message, options, from)) continue;
        complain(console, fmt::format("a message names {}: {} ({}); nothing was renamed",
                                      visible(from), key, name_of(message.state)));
        advise(console, way_out(message, console.program));
        status = Exit::usage;
    }
    return status == Exit::ok;
}

}  // namespace cmd
