#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "documents/debit_entry.hpp"
#include "documents/dunning_table.hpp"
#include "documents/reach_table.hpp"
#include "immortal.hpp"
#include "message_log.hpp"
#include "pending.hpp"
#include "remind_options.hpp"
#include "remind_send.hpp"
#include "reminder_letters.hpp"
#include "reports/dunning_fees.hpp"

namespace cmd {

namespace {

bool is_stale_bank(const reports::Quiet& quiet) {
    return quiet.because == reports::Quiet::Because::stale_bank;
}

reports::Outgoing outgoing_of(const RemindOptions& options, const Loaded& loaded,
                              reports::DunningQuery query) {
    auto outgoing =
        reports::outgoing(loaded.book, std::move(query), loaded.settings.mail.salespeople);
    if (options.force) std::erase_if(outgoing.plan.quiet, is_stale_bank);
    return outgoing;
}

/// Each as its channel words it, under a line that says where it goes.
Exit print_texts(const reports::DunningPlan& plan, const ReminderLetters& written, LetterShop& shop,
                 const RemindOptions& options, Console& console) {
    const auto& [deliveries, letters, status] = written;
    std::string text;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto& [place, to, is_copy, key, earlier] = deliveries[i];
        const auto channel = plan.messages[place].channel;
        const auto filled =
            shop.fill(letters[i],
                      channel == settings::Channel::letter ? "letter" : template_channel(channel));
        text += fmt::format("{}--- {}{}{} ---\n\n{}", i == 0 ? "" : "\n", key,
                            to.empty() ? "" : " to ", to, filled.value_or(""));
    }
    if (!shop.tell_faults(console)) return Exit::bad_data;
    return print(visible_text(text), options.output, console);
}

Exit preview(const RemindOptions& options, const Loaded& loaded, const reports::Outgoing& outgoing,
             Console& console) {
    const auto& [plan, deliveries] = outgoing;
    LetterShop shop{loaded.settings};
    const auto written =
        reminder_letters(plan, deliveries, options.language, loaded, shop, console);
    if (!written) return written.error();
    if (written->letters.empty()) {
        if (written->status == Exit::ok) complain(console, "no step is due: there is no letter");
        return written->status;
    }
    const bool as_text =
        !options.output.letter &&
        options.output.format.value_or(documents::Format::text) == documents::Format::text;
    if (as_text)
        return std::max(written->status, print_texts(plan, *written, shop, options, console));
    LetterOptions how;
    how.file = options.output.file;
    how.as_of = options.as_of;
    how.format = options.output.letter.value_or(LetterFormat::html);
    return std::max(written->status, print_letters(written->letters, shop, how, loaded, console));
}

/// The text messages of a plan that goes by text message. Raises the status where one is left out.
tl::expected<documents::Paper, Exit> text_messages(const RemindOptions& options,
                                                   const Loaded& loaded,
                                                   const reports::Outgoing& outgoing, Exit& status,
                                                   Console& console) {
    const auto& [plan, deliveries] = outgoing;
    LetterShop shop{loaded.settings};
    const auto written =
        reminder_letters(plan, deliveries, options.language, loaded, shop, console);
    if (!written) return tl::unexpected{written.error()};
    std::vector<std::string> texts;
    for (const auto& letter : written->letters)
        texts.push_back(shop.fill(letter, "sms").value_or(""));
    if (!shop.tell_faults(console)) return tl::unexpected{Exit::bad_data};
    raise(status, written->status);
    return documents::sms_table(plan, written->deliveries, texts, loaded.book);
}

tl::expected<documents::Paper, Exit> paper_of(const RemindOptions& options, const Loaded& loaded,
                                              reports::DunningQuery query, Exit& status,
                                              Console& console) {
    const auto& book = loaded.book;
    if (options.task == RemindTask::simulate) {
        const auto dunning = query.dunning;
        return documents::dunning_replay_table(
            reports::replayed_dunning(book, std::move(query), *options.replay), *options.replay,
            dunning, book);
    }
    const auto outgoing = outgoing_of(options, loaded, std::move(query));
    const auto& [plan, deliveries] = outgoing;
    if (options.task == RemindTask::why) return documents::dunning_why_table(plan, book);
    if (options.channel == settings::Channel::sms)
        return text_messages(options, loaded, outgoing, status, console);
    if (options.channel == settings::Channel::phone)
        return documents::call_table(plan, deliveries, book);
    return documents::dunning_table(plan, deliveries, book);
}

/// Debits for the fees of messages that were sent, as entries of the day.
std::string fee_entries(const Loaded& loaded, const reports::DunningQuery& query) {
    std::string text;
    for (const auto& fee : reports::fee_proposals(loaded.book, query))
        text += documents::debit_entry(
            {fee.document, fee.number, fee.amount, fee.form, "fee",
             fmt::format("Fee for step {} of {}", fee.step, to_string(fee.sent))},
            query.as_of, loaded.book);
    return text;
}

/// What only looks: the plan, its reasons, a replay, the letters.
Exit look(const RemindOptions& options, Console& console) {
    Exit status = Exit::ok;
    const auto loaded = load(options.book, console, status);
    if (!loaded) return status;
    const auto day = options.as_of.value_or(console.today);
    auto selection = selection_of(options.selection, loaded->book, day, console);
    if (!selection) return selection.error();
    reports::DunningQuery query;
    query.as_of = day;
    query.selection = std::move(*selection);
    query.dunning = loaded->settings.dunning;
    query.channel = options.channel;
    const auto& outbox = options.outbox.empty() ? loaded->settings.mail.outbox : options.outbox;
    if (options.task != RemindTask::simulate &&
        !tell_query(outbox, loaded->book, query, console, status))
        return status;
    if (options.task == RemindTask::preview) {
        const auto shown =
            preview(options, *loaded, outgoing_of(options, *loaded, std::move(query)), console);
        return shown == Exit::ok ? status : shown;
    }
    if (options.task == RemindTask::propose) {
        const auto shown = print(fee_entries(*loaded, query), options.output, console);
        return shown == Exit::ok ? status : shown;
    }
    auto paper = paper_of(options, *loaded, std::move(query), status, console);
    if (!paper) return paper.error();
    const auto printed = print_report(std::move(*paper), options, *loaded, console);
    return printed == Exit::ok ? status : printed;
}

}  // namespace

Action remind(CLI::App& app) {
    const auto options = std::make_shared<RemindOptions>();
    remind_options(app, *options);
    examples(app, "", "--send");

    return [options](Console& console) {
        refuse_misplaced(*options);
        switch (options->task.value_or(RemindTask::plan)) {
            case RemindTask::publish:
            case RemindTask::send:
                return send_reminders(*options, console);
            case RemindTask::log:
            case RemindTask::resolve:
                return settle_messages(*options, console);
            default:
                return look(*options, console);
        }
    };
}

}  // namespace cmd
