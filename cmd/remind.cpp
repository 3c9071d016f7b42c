#include <fmt/format.h>

#include <memory>

#include "documents/debit_entry.hpp"
#include "documents/dunning_table.hpp"
#include "documents/reach_table.hpp"
#include "immortal.hpp"
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

reports::DunningPlan plan_of(const RemindOptions& options, const Loaded& loaded,
                             reports::DunningQuery query) {
    auto plan = reports::dunning(loaded.book, std::move(query));
    if (options.force) std::erase_if(plan.quiet, is_stale_bank);
    return plan;
}

/// Each as its channel words it, under a line that says where it goes.
Exit print_texts(const reports::DunningPlan& plan, const std::vector<reports::Delivery>& deliveries,
                 const std::vector<Letter>& letters, LetterShop& shop, const RemindOptions& options,
                 Console& console) {
    std::string text;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto channel = plan.messages[deliveries[i].message].channel;
        const auto filled =
            shop.fill(letters[i],
                      channel == settings::Channel::letter ? "letter" : template_channel(channel));
        const auto& to = deliveries[i].recipient;
        text += fmt::format("{}--- {}{}{} ---\n\n{}", i == 0 ? "" : "\n", deliveries[i].key,
                            to.empty() ? "" : " to ", to, filled.value_or(""));
    }
    if (!shop.tell_faults(console)) return Exit::bad_data;
    return print(visible_text(text), options.output, console);
}

Exit preview(const RemindOptions& options, const Loaded& loaded, const reports::DunningPlan& plan,
             Console& console) {
    LetterShop shop{loaded.settings};
    const auto all = reports::deliveries(loaded.book, plan, loaded.settings.mail.salespeople);
    const auto letters = reminder_letters(plan, all, options.language, loaded, shop, console);
    if (!letters) return letters.error();
    if (letters->empty()) {
        complain(console, "no step is due: there is no letter");
        return Exit::ok;
    }
    const bool as_text =
        !options.output.letter &&
        options.output.format.value_or(documents::Format::text) == documents::Format::text;
    if (as_text) return print_texts(plan, all, *letters, shop, options, console);
    LetterOptions how;
    how.file = options.output.file;
    how.as_of = options.as_of;
    how.format = options.output.letter.value_or(LetterFormat::html);
    return print_letters(*letters, shop, how, loaded, console);
}

/// The text messages of a plan that goes by text message.
tl::expected<documents::Paper, Exit> text_messages(const RemindOptions& options,
                                                   const Loaded& loaded,
                                                   const reports::DunningPlan& plan,
                                                   const std::vector<reports::Delivery>& all,
                                                   Console& console) {
    LetterShop shop{loaded.settings};
    const auto letters = reminder_letters(plan, all, options.language, loaded, shop, console);
    if (!letters) return tl::unexpected{letters.error()};
    std::vector<std::string> texts;
    for (const auto& letter : *letters) texts.push_back(shop.fill(letter, "sms").value_or(""));
    if (!shop.tell_faults(console)) return tl::unexpected{Exit::bad_data};
    return documents::sms_table(plan, all, texts, loaded.book);
}

tl::expected<documents::Paper, Exit> plan_paper(const RemindOptions& options, const Loaded& loaded,
                                                const reports::DunningPlan& plan,
                                                Console& console) {
    const auto& book = loaded.book;
    const auto all = reports::deliveries(book, plan, loaded.settings.mail.salespeople);
    if (options.channel == settings::Channel::sms)
        return text_messages(options, loaded, plan, all, console);
    if (options.channel == settings::Channel::phone) return documents::call_table(plan, all, book);
    return documents::dunning_table(plan, all, book);
}

tl::expected<documents::Paper, Exit> paper_of(const RemindOptions& options, const Loaded& loaded,
                                              reports::DunningQuery query, Console& console) {
    const auto& book = loaded.book;
    if (options.task == RemindTask::simulate) {
        const auto dunning = query.dunning;
        return documents::dunning_replay_table(
            reports::replayed_dunning(book, std::move(query), *options.replay), *options.replay,
            dunning, book);
    }
    const auto plan = plan_of(options, loaded, std::move(query));
    if (options.task == RemindTask::why) return documents::dunning_why_table(plan, book);
    return plan_paper(options, loaded, plan, console);
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
    reports::DunningQuery query{day, std::move(*selection), loaded->settings.dunning,
                                {},  options.channel,       {}};
    if (options.task != RemindTask::simulate) {
        const auto& folder = options.outbox.empty() ? loaded->settings.mail.outbox : options.outbox;
        auto pending = pending_messages(folder, day, console, status);
        if (!pending) return status;
        query.pending = std::move(*pending);
    }
    if (options.task == RemindTask::preview) {
        const auto shown =
            preview(options, *loaded, plan_of(options, *loaded, std::move(query)), console);
        return shown == Exit::ok ? status : shown;
    }
    if (options.task == RemindTask::propose) {
        const auto shown = print(fee_entries(*loaded, query), options.output, console);
        return shown == Exit::ok ? status : shown;
    }
    auto paper = paper_of(options, *loaded, std::move(query), console);
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
