#include "letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/diagnostic_list.hpp"
#include "base/text.hpp"
#include "delivery/pdf.hpp"
#include "documents/letter_fields.hpp"
#include "documents/letter_mail.hpp"
#include "documents/letter_sample.hpp"
#include "documents/template_folder.hpp"
#include "output_options.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr std::string_view format_words[] = {"text", "html", "eml", "pdf"};
constexpr const char* between_texts = "\f\n";
constexpr int most_errors = 20;

/// A sender: `[mail] from`, else the email of the book.
documents::Mailbox sender_of(const Loaded& loaded) {
    const auto& mail = loaded.settings.mail;
    auto sender = documents::parse_mailbox(mail.from);
    if (mail.from.empty())
        if (const auto* own = ledger::find_attribute(loaded.book.attributes, ledger::Key::email))
            sender = documents::parse_mailbox(own->value);
    if (sender.name.empty()) sender.name = loaded.book.name;
    return sender;
}

/// Every letter in one wording; nothing when one of their templates has faults.
std::optional<std::vector<std::string>> fill_all(const std::vector<Letter>& letters,
                                                 const std::string& channel, LetterShop& shop,
                                                 Console& console) {
    std::vector<std::string> filled;
    for (const auto& letter : letters)
        if (auto text = shop.fill(letter, channel)) filled.push_back(std::move(*text));
    if (!shop.tell_faults(console)) return std::nullopt;
    return filled;
}

std::string first_address(const Letter& letter, const Loaded& loaded, Date day) {
    const auto& customer = loaded.book.customers[letter.customer];
    const auto* value = ledger::value_on(customer, ledger::Key::email, day);
    const auto all = value == nullptr ? std::vector<std::string_view>{} : split_list(*value);
    return all.empty() ? std::string{} : std::string{all.front()};
}

/// The bytes to print, or an exit status after saying what is wrong.
tl::expected<std::string, Exit> as_mail(const std::vector<Letter>& letters, LetterShop& shop,
                                        const LetterOptions& options, const Loaded& loaded,
                                        Console& console) {
    if (letters.size() != 1) {
        complain(console, "--format eml is of one letter; there would be several");
        return tl::unexpected{Exit::usage};
    }
    auto letter = letters.front();
    if (letter.recipient.empty())
        letter.recipient = first_address(letter, loaded, options.as_of.value_or(console.today));
    const auto mail = mail_of(letter, shop, loaded, console);
    if (!shop.tell_faults(console)) return tl::unexpected{Exit::bad_data};
    if (!mail) {
        complain(console, mail.error());
        return tl::unexpected{Exit::failure};
    }
    auto composed = documents::compose(*mail);
    if (composed) return std::move(*composed);
    complain(console, fmt::format("{}: {}", composed.error().field, composed.error().reason));
    return tl::unexpected{Exit::failure};
}

tl::expected<std::string, Exit> as_pdf(const std::vector<std::string>& pages, const Loaded& loaded,
                                       Console& console) {
    auto pdf = delivery::pdf_of(documents::joined_pages(pages), loaded.settings.letters.pdf);
    if (pdf) return std::move(*pdf);
    complain(console, pdf.error());
    advise(console, "--format html makes the same letter as a page that a browser prints");
    return tl::unexpected{Exit::failure};
}

tl::expected<std::string, Exit> printed(const std::vector<Letter>& letters, LetterShop& shop,
                                        const LetterOptions& options, const Loaded& loaded,
                                        Console& console) {
    if (options.format == LetterFormat::eml)
        return as_mail(letters, shop, options, loaded, console);
    const bool is_text = options.format == LetterFormat::text;
    const auto filled = fill_all(letters, is_text ? "letter" : "html", shop, console);
    if (!filled) return tl::unexpected{Exit::bad_data};
    if (options.format == LetterFormat::pdf) return as_pdf(*filled, loaded, console);
    if (!is_text) return documents::joined_pages(*filled);
    return fmt::format("{}", fmt::join(*filled, between_texts));
}

/// The key, what is beyond ASCII in hex digits, at the sender's domain.
std::string message_id(const std::string& key, const std::string& sender) {
    std::string id;
    for (const char byte : key)
        if (static_cast<unsigned char>(byte) < 0x80)
            id += byte;
        else
            id += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    const auto at = sender.rfind('@');
    const bool has_domain = at != std::string::npos && is_ascii(sender);
    return id + (has_domain ? sender.substr(at) : std::string{"@localhost"});
}

}  // namespace

void letter_options(CLI::App& app, LetterOptions& options) {
    as_of_option(app, options.as_of);
    const auto take = [&options](std::size_t i) { options.format = static_cast<LetterFormat>(i); };
    choice_option(app, "-O,--format", format_words, take, "the form of the letter")
        ->group("Output");
    app.add_option("--lang", options.language, "the language of the letter; en and zh-CN are there")
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw)
        ->type_name("LANGUAGE")
        ->group("Output");
    app.add_option("-o,--output", options.file, "write to FILE, whole or not at all")
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw)
        ->type_name("FILE")
        ->group("Output");
    book_options(app, options.book);
    rules_option(app, options.book);
}

void customers_option(CLI::App& app, std::vector<std::string>& words) {
    app.add_option("CUSTOMER", words, "ids, globs over ids, or parts of names")
        ->required()
        ->type_name("CUSTOMER")
        ->take_all();
}

tl::expected<std::vector<Id<ledger::Customer>>, Exit> customers_named(
    const std::vector<std::string>& words, const ledger::Book& book, Date day, Console& console) {
    SelectionOptions options;
    options.customers = words;
    const auto selection = selection_of(options, book, day, console);
    if (!selection) return tl::unexpected{selection.error()};
    return selection->customers;
}

void numbers_option(CLI::App& app, std::vector<std::string>& numbers) {
    app.add_option("NUMBER", numbers, "numbers of documents")
        ->required()
        ->type_name("NUMBER")
        ->take_all();
}

tl::expected<Id<ledger::Document>, Exit> document_named(const std::string& number,
                                                        std::span<const ledger::Kind> kinds,
                                                        const ledger::Book& book, Date day,
                                                        Console& console) {
    const auto id = book.find_document(number);
    if (id.is_none()) {
        complain(console, fmt::format("no document {}", number));
        if (const auto near = ledger::nearest_number(book, number))
            advise(console, fmt::format("did you mean {}?", *near));
        return tl::unexpected{Exit::usage};
    }
    const auto& document = book.documents[id];
    if (std::ranges::find(kinds, document.kind) == kinds.end()) {
        complain(console, fmt::format("{} is {} `{}`", number,
                                      document.kind == ledger::Kind::open ||
                                              document.kind == ledger::Kind::open_credit ||
                                              document.kind == ledger::Kind::order
                                          ? "an"
                                          : "a",
                                      name_of(document.kind)));
        return tl::unexpected{Exit::usage};
    }
    if (document.date <= day) return id;
    complain(console, fmt::format("{} is of {}, after {}", number, to_string(document.date),
                                  to_string(day)));
    return tl::unexpected{Exit::usage};
}

std::string language_for(const LetterOptions& options, const LetterShop& shop,
                         const ledger::Book& book, Id<ledger::Customer> customer, Date day) {
    const auto wanted =
        options.language.empty() ? documents::language_of(book, customer, day) : options.language;
    return shop.language_for(wanted);
}

std::string visible_text(const std::string& text) {
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find_first_of("\n\f", begin), text.size());
        out += visible(std::string_view{text}.substr(begin, end - begin));
        if (end < text.size()) out += text[end];
        begin = end + 1;
    }
    return out;
}

LetterShop::LetterShop(const settings::Settings& settings)
    : diagnostics_{settings.lint}, letters_{settings.letters.templates, sources_, diagnostics_} {}

const documents::Fields& LetterShop::sample_of(const Letter& letter) {
    const std::pair key{letter.template_name, letter.language};
    const auto known = samples_.find(key);
    if (known != samples_.end()) return known->second;
    return samples_.emplace(key, documents::sample_fields(letter.template_name, letter.language))
        .first->second;
}

/// A reminder in the words of a statement would have holes where the sums of one stand.
bool LetterShop::fits(const Letter& letter, const documents::Fields& sample) {
    const auto missing = documents::first_missing(sample, letter.fields);
    if (missing.empty()) return true;
    diagnostics_.report({documents::bad_template,
                         fmt::format("the template `{}` is not for this letter, which has no `{}`",
                                     letter.template_name, missing),
                         {},
                         {::help("name another `template` in ar.toml")},
                         letter.template_name});
    return false;
}

std::optional<std::string> LetterShop::fill(const Letter& letter, const std::string& channel) {
    const documents::TemplateName name{letter.language, letter.template_name, channel};
    const auto& sample = sample_of(letter);
    if (!letters_.prepare(name, sample) || !fits(letter, sample)) return std::nullopt;
    return letters_.render(name, letter.fields);
}

bool LetterShop::tell_faults(Console& console) const {
    if (!diagnostics_.any_error()) return true;
    console.err.write(render_all(diagnostics_, sources_, most_errors, console.colour_err));
    return false;
}

Exit LetterShop::check_all(const settings::Dunning& dunning, Console& console) {
    std::size_t count = 0;
    for (const auto& name : letters_.names()) {
        const bool is_known = std::ranges::find(documents::letter_channels, name.channel) !=
                              documents::letter_channels.end();
        if (is_part(name) || !is_known || !letters_.speaks(name.language)) continue;
        letters_.prepare(name, sample_of({name.name, name.language, {}, {}, {}}));
        ++count;
    }
    documents::check_steps(dunning, diagnostics_);
    documents::check_folder(letters_, documents::template_uses(dunning), sources_, diagnostics_);
    console.err.write(render_all(diagnostics_, sources_, most_errors, console.colour_err));
    if (diagnostics_.any_error()) return Exit::bad_data;
    const auto warnings = diagnostics_.warnings();
    console.out.write(fmt::format("{} templates: no errors{}\n", count,
                                  warnings == 0   ? std::string{}
                                  : warnings == 1 ? std::string{", 1 warning"}
                                                  : fmt::format(", {} warnings", warnings)));
    return warnings == 0 ? Exit::ok : Exit::findings;
}

tl::expected<documents::Mail, std::string> mail_of(const Letter& letter, LetterShop& shop,
                                                   const Loaded& loaded, const Console& console) {
    documents::Mail mail;
    mail.from = sender_of(loaded);
    if (mail.from.address.empty())
        return tl::unexpected{std::string{"no sender: write [mail] from in ar.toml"}};
    if (!loaded.settings.mail.reply_to.empty())
        mail.reply_to = documents::parse_mailbox(loaded.settings.mail.reply_to);
    const auto& customer = loaded.book.customers[letter.customer];
    if (letter.recipient.empty())
        return tl::unexpected{fmt::format("{} has no email address", customer.id)};
    if (!letter.is_copy) mail.to.name = unhidden(name_on(customer, console.today));
    mail.to.address = letter.recipient;
    mail.from.name = unhidden(mail.from.name);
    if (mail.reply_to) mail.reply_to->name = unhidden(mail.reply_to->name);
    const auto text = shop.fill(letter, "email");
    const auto html = shop.fill(letter, "html");
    if (!text || !html) return tl::unexpected{std::string{"the templates have errors"}};
    auto email = documents::split_email(*text);
    mail.subject = std::move(email.subject);
    mail.text = std::move(email.text);
    mail.html = *html;
    mail.message_id = message_id(letter.key, mail.from.address);
    for (const auto& key : letter.earlier)
        mail.references.push_back(message_id(key, mail.from.address));
    mail.seconds = console.seconds;
    mail.zone_minutes = console.zone_minutes;
    if (!loaded.settings.mail.pdf) return mail;
    auto pdf = delivery::pdf_of(mail.html, loaded.settings.letters.pdf);
    if (!pdf) return tl::unexpected{std::move(pdf.error())};
    mail.attachments.push_back({letter.key + ".pdf", "application/pdf", std::move(*pdf)});
    return mail;
}

Exit print_letters(const std::vector<Letter>& letters, LetterShop& shop,
                   const LetterOptions& options, const Loaded& loaded, Console& console) {
    spare_what_was_read(options.file, loaded);
    const auto bytes = printed(letters, shop, options, loaded, console);
    if (!bytes) return bytes.error();
    OutputOptions output;
    if (options.file != "-") output.file = options.file;
    return print(options.format == LetterFormat::text ? visible_text(*bytes) : *bytes, output,
                 console);
}

}  // namespace cmd
