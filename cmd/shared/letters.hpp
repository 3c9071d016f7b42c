#pragma once

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "arguments.hpp"
#include "book_options.hpp"
#include "documents/letter.hpp"
#include "documents/mail.hpp"
#include "load.hpp"
#include "output_options.hpp"

namespace cmd {

/// What nearly every command that prints letters can be told.
struct LetterOptions {
    BookOptions book;
    LetterFormat format = LetterFormat::text;
    std::string language;  // empty: that of each customer
    std::string file;      // empty: standard output
    std::optional<Date> as_of;
};
class LetterShop;

/// `--format`, `--lang`, `-o`, `--as-of`, and which book.
void letter_options(CLI::App& app, LetterOptions& options);

/// CUSTOMER arguments, at least one.
void customers_option(CLI::App& app, std::vector<std::string>& words);
/// Whom they mean, or a complaint.
tl::expected<std::vector<Id<ledger::Customer>>, Exit> customers_named(
    const std::vector<std::string>& words, const ledger::Book& book, Date day, Console& console);

/// NUMBER arguments, at least one.
void numbers_option(CLI::App& app, std::vector<std::string>& numbers);
/// The document of a number, of one of these kinds and there on the day, or a complaint.
tl::expected<Id<ledger::Document>, Exit> document_named(const std::string& number,
                                                        std::span<const ledger::Kind> kinds,
                                                        const ledger::Book& book, Date day,
                                                        Console& console);

/// The language of a letter to a customer: that of `--lang`, the customer's, or the book's.
std::string language_for(const LetterOptions& options, const LetterShop& shop,
                         const ledger::Book& book, Id<ledger::Customer> customer, Date day);

/// One letter that only needs its wording.
struct Letter {
    std::string template_name;
    std::string language;
    documents::Fields fields;
    Id<ledger::Customer> customer;
    std::string key;                     // what tells it from every other
    std::string recipient{};             // of a mail; empty: the first address of the customer
    bool is_copy = false;                // to somebody else than the customer
    std::vector<std::string> earlier{};  // keys of the mails it follows
};

/// The templates of a book and what is wrong with them.
class LetterShop {
public:
    explicit LetterShop(const settings::Settings& settings);

    const documents::Letters& templates() const { return letters_; }
    /// The language to write a letter in that should be in `wanted`.
    std::string language_for(std::string_view wanted) const {
        return letters_.language_for(wanted);
    }
    /// The letter in the wording of a channel; nothing when its templates have faults.
    std::optional<std::string> fill(const Letter& letter, const std::string& channel);
    /// Says what is wrong with the templates that were asked for. True when nothing is.
    bool tell_faults(Console& console) const;
    /// Fills every template in with its sample and looks through the folder. Says what is wrong,
    /// and then how much.
    Exit check_all(const settings::Dunning& dunning, Console& console);

private:
    const documents::Fields& sample_of(const Letter& letter);
    bool fits(const Letter& letter, const documents::Fields& sample);

    Sources sources_;
    Diagnostics diagnostics_;
    documents::Letters letters_;
    std::map<std::pair<std::string, std::string>, documents::Fields> samples_;
};

/// A text of several lines as it may reach a terminal, without what could steer it.
std::string visible_text(const std::string& text);

/// Prints letters in the form that was asked for. `bad_data` for faults in templates, `failure`
/// where a letter cannot be made or written.
Exit print_letters(const std::vector<Letter>& letters, LetterShop& shop,
                   const LetterOptions& options, const Loaded& loaded, Console& console);

/// The mail that a letter makes, with the letter as PDF where `[mail] pdf` wants it. The error is
/// in words.
tl::expected<documents::Mail, std::string> mail_of(const Letter& letter, LetterShop& shop,
                                                   const Loaded& loaded, const Console& console);

}  // namespace cmd
