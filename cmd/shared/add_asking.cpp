#include "add_asking.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "complete_book.hpp"
#include "entry_kind.hpp"

namespace cmd {

namespace {

using journal::Key;
using journal::Kind;
using journal::Presence;
using journal::SpokenEntry;

/// The keys without which an entry of the kind is refused.
std::vector<Key> required_keys(Kind kind) {
    switch (kind) {
        case Kind::apply:
        case Kind::unapply:
            return {Key::from, Key::to};
        case Kind::refund:
        case Kind::recover:
            return {Key::from};
        case Kind::writeoff:
            return {Key::to};
        case Kind::dispute:
        case Kind::resolve:
        case Kind::impair:
            return {Key::on};
        case Kind::promise:
            return {Key::by};
        default:
            return {};
    }
}

class Asker {
public:
    Asker(const BookOptions& options, LineEditor& editor, Console& console)
        : book_{options, console}, editor_{editor}, console_{console} {}

    /// Nothing when the input ended: from then on nothing is asked, and every answer is empty.
    std::optional<SpokenEntry> entry(const std::string& kind_word, std::optional<Date> day);

private:
    std::string line(const std::string& prompt, const LineEditor::Complete& complete = {});
    std::string word(const std::string& prompt, const LineEditor::Complete& complete = {});
    Kind kind(const std::string& given);
    Date day();
    std::string customer();
    void head();
    void keys();
    void more();
    void body();

    /// The words that may stand next, behind those that were said.
    LineEditor::Complete next_word() {
        return [this](const std::string& before, const std::string& current) {
            auto words = said();
            for (auto& one : split_words(before)) words.push_back(std::move(one));
            return entry_candidates(words, current, book_);
        };
    }
    std::vector<std::string> said() const {
        std::vector<std::string> words{spoken_.kind_word};
        words.insert(words.end(), spoken_.words.begin(), spoken_.words.end());
        return words;
    }

    BookCandidates book_;
    LineEditor& editor_;
    Console& console_;
    SpokenEntry spoken_;
    bool ended_ = false;
};

std::string Asker::line(const std::string& prompt, const LineEditor::Complete& complete) {
    if (ended_) return {};
    console_.out.flush();
    console_.err.flush();
    const auto typed = editor_.ask(prompt, complete);
    ended_ = !typed;
    return std::string{trimmed(typed.value_or(""))};
}

std::string Asker::word(const std::string& prompt, const LineEditor::Complete& complete) {
    std::string typed;
    while (typed.empty() && !ended_) typed = line(prompt, complete);
    return typed;
}

Kind Asker::kind(const std::string& given) {
    const auto kinds = [this](const std::string& before, const std::string& current) {
        return before.empty() ? entry_candidates({}, current, book_) : std::vector<Candidate>{};
    };
    for (auto typed = given;; typed.clear()) {
        if (typed.empty()) typed = word("kind: ", kinds);
        if (ended_) return Kind::note;
        spoken_.kind_word = typed;
        if (const auto kind = kind_named(typed)) return *kind;
        refuse_kind(typed, console_);
    }
}

Date Asker::day() {
    for (;;) {
        const auto typed = line(fmt::format("date [{}]: ", to_string(console_.today)));
        if (typed.empty()) return console_.today;
        if (const auto day = parse_date(typed)) return *day;
        complain(console_, "a date is written 2026-03-01");
    }
}

std::string Asker::customer() {
    const auto known = book_.customers();
    for (;;) {
        auto typed = word("customer: ", next_word());
        if (ended_) return typed;
        if (std::ranges::find(known, typed, &Candidate::value) != known.end()) return typed;
        complain(console_, fmt::format("no customer {}", visible(typed)));
        std::vector<std::string_view> ids;
        for (const auto& one : known) ids.push_back(one.value);
        if (const auto near = nearest(typed, ids))
            advise(console_, fmt::format("did you mean {}?", visible(std::string{*near})));
    }
}

void Asker::head() {
    const auto& shape = journal::shape_of(spoken_.kind);
    if (shape.has_customer) spoken_.words.push_back(customer());
    if (shape.has_number)
        spoken_.words.push_back(word(shape.dated ? "number: " : "id: ", next_word()));
    if (spoken_.kind == Kind::rate)
        for (const auto* prompt : {"currency: ", "rate: ", "in currency: "})
            spoken_.words.push_back(word(prompt));
    if (shape.amount == Presence::absent) return;
    const bool must = shape.amount == Presence::required;
    const auto typed = must ? word("amount: ") : line("amount (Enter: that of its lines): ");
    if (!typed.empty()) spoken_.words.push_back(typed);
}

void Asker::keys() {
    for (const auto key : required_keys(spoken_.kind)) {
        const auto name = fmt::format("{}:", journal::name_of(key));
        const auto values = [&](const std::string& before, const std::string& current) {
            if (!before.empty()) return std::vector<Candidate>{};
            auto found = entry_candidates(said(), name + current, book_);
            for (auto& one : found) one.value.erase(0, name.size());
            return found;
        };
        spoken_.words.push_back(name + word(fmt::format("{} ", name), values));
    }
}

void Asker::more() {
    while (true) {
        const auto typed = line("more, as key:value or \"title\" (Enter: no): ", next_word());
        if (typed.empty()) return;
        for (auto& one : split_words(typed)) spoken_.words.push_back(std::move(one));
    }
}

void Asker::body() {
    if (journal::shape_of(spoken_.kind).lines == 0) return;
    while (true) {
        auto typed = line("line of its body (Enter: no): ");
        if (typed.empty()) return;
        spoken_.lines.push_back(std::move(typed));
    }
}

std::optional<SpokenEntry> Asker::entry(const std::string& kind_word, std::optional<Date> given) {
    spoken_.kind = kind(kind_word);
    if (journal::shape_of(spoken_.kind).dated) spoken_.day = given ? *given : day();
    head();
    keys();
    more();
    body();
    if (ended_) return std::nullopt;
    return spoken_;
}

}  // namespace

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    bool in_word = false;
    bool in_quotes = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!in_quotes && (c == ' ' || c == '\t')) {
            in_word = false;
            continue;
        }
        if (!in_word) words.emplace_back();
        in_word = true;
        const bool is_escape = in_quotes && c == '\\' && i + 1 < text.size();
        if (c == '"') {
            in_quotes = !in_quotes;
        } else {
            words.back() += is_escape ? text[++i] : c;
        }
    }
    return words;
}

std::optional<SpokenEntry> ask_for_entry(const std::string& kind_word, std::optional<Date> day,
                                         const BookOptions& options, LineEditor& editor,
                                         Console& console) {
    return Asker{options, editor, console}.entry(kind_word, day);
}

}  // namespace cmd
