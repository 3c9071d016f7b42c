#include "documents/books_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "journal/spelled.hpp"

namespace documents {

namespace {

using foreign::Origin;
using reports::BookDocument;
using reports::BookReason;

std::string_view word_of(BookReason reason) {
    switch (reason) {
        case BookReason::said:
            return "";
        case BookReason::reference_in_text:
            return "reference-in-text";
        case BookReason::exact_amount:
            return "exact-amount";
        case BookReason::oldest_due:
            return "oldest-due";
    }
    return "";
}

/// An entry, and where it belongs; or what there is to say of the entry before.
struct Block {
    BooksEntry entry;
    int rank = 0;  // among those of one line: declarations first
    std::string remark;
};

class BooksWriter {
public:
    BooksWriter(const reports::Books& books, const foreign::Journal& journal,
                const std::string& terms, const Sources& sources)
        : books_{books}, journal_{journal}, terms_{terms}, sources_{sources} {}

    /// All blocks, in the order of the files.
    std::vector<Block> write() {
        declare();
        for (const auto& document : books_.documents)
            document.is_source ? add_source(document) : add_debt(document);
        for (std::size_t i = 0; i < books_.moves.size(); i = add_move(i))
            ;
        for (const auto& rate : books_.rates)
            add(rate.origin, 1, rate.date,
                fmt::format("{} rate {} {} {}{}\n", to_string(rate.date), rate.one, rate.number,
                            rate.other, source_of(rate.origin)));
        for (const auto& assertion : books_.assertions)
            add(assertion.origin, 3, assertion.date,
                fmt::format("{} balance {} {}{}\n", to_string(assertion.date),
                            id_of(assertion.customer), amount(assertion.amount, assertion.currency),
                            source_of(assertion.origin)));
        for (const auto& remark : books_.remarks) {
            blocks_.push_back({{}, 4, remark.words});
            blocks_.back().entry.origin = remark.origin;
        }
        std::ranges::stable_sort(blocks_, {}, [](const Block& block) {
            const auto& origin = block.entry.origin;
            return std::tuple{block.rank < 0 ? -1 : 0, origin.file, origin.line, block.rank};
        });
        return std::move(blocks_);
    }

private:
    std::string amount(i128 minor, Currency currency) const {
        return fmt::format("{} {}", grouped_digits(minor, books_.currencies.decimals(currency)),
                           books_.currencies.code(currency));
    }

    std::string id_of(std::uint32_t customer) const {
        return journal::spelled_id(books_.customers[customer].id);
    }

    std::string number_of(std::uint32_t document) const {
        return journal::spelled_value(books_.documents[document].number);
    }

    BooksEntry& add(const Origin& origin, int rank, std::optional<Date> day, std::string text) {
        blocks_.push_back({{origin, day, std::move(text), false, {}}, rank, {}});
        return blocks_.back().entry;
    }

    void declare() {
        Origin first;
        if (!books_.customers.empty()) first = {books_.customers.front().origin.file, 1, 0};
        for (const auto currency : books_.declared)
            add(first, -1, {},
                fmt::format("currency {} decimals:{}\n", books_.currencies.code(currency),
                            books_.currencies.decimals(currency)));
        for (const auto& customer : books_.customers) {
            auto text = fmt::format("customer {}", journal::spelled_id(customer.id));
            if (!customer.name.empty()) text += " " + journal::quoted(plain(customer.name));
            if (!customer.group.empty()) text += " group:" + journal::spelled_value(customer.group);
            add(customer.origin, 0, {}, text + "\n");
        }
    }

    /// Control characters end no line of ours.
    static std::string plain(std::string_view text) {
        std::string clean{text};
        for (auto& c : clean)
            if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') c = ' ';
        return clean;
    }

    std::string source_of(const Origin& origin) const {
        return " x-source:" + journal::spelled_value(fmt::format(
                                  "{}:{}", plain(sources_.name(origin.file)), origin.line));
    }

    /// What the description says beside the customer's name and our own word for the kind.
    std::string title_of(const BookDocument& document) const {
        const auto kind = document.kind;
        const auto& customer = books_.customers[document.customer];
        auto text = journal_.transactions[document.transaction].description;
        const auto bar = text.find('|');
        if (bar != std::string_view::npos) text = text.substr(bar + 1);
        text = trimmed(text);
        if (text.starts_with(kind) && (text.size() == kind.size() || text[kind.size()] == ' '))
            text = trimmed(text.substr(kind.size()));
        if (text.empty() || text == customer.id || text == customer.name) return "";
        return " " + journal::quoted(plain(text));
    }

    std::string head_of(const BookDocument& document, i128 shown) const {
        return fmt::format("{} {} {} {} {}", to_string(document.date), document.kind,
                           id_of(document.customer), journal::spelled_id(document.number),
                           amount(shown, document.currency));
    }

    std::string tail_of(const BookDocument& document, const Origin& origin) const {
        const auto tax = document.tax ? " tax:" + to_string(*document.tax) : std::string{};
        return tax + source_of(origin) + title_of(document) + "\n";
    }

    void add_debt(const BookDocument& document) {
        const auto& origin = journal_.transactions[document.transaction].origin;
        auto text = head_of(document, document.amount);
        const auto& instalments = document.instalments;
        if (instalments.size() == 1) {
            const auto& due = instalments.front().due;
            text += due ? fmt::format(" due:{}", to_string(*due))
                        : fmt::format(" terms:{}", journal::spelled_value(terms_));
        }
        text += tail_of(document, origin);
        if (instalments.size() > 1)
            for (const auto& one : instalments)
                if (one.due)
                    text += fmt::format("  due {}  {}\n", to_string(*one.due),
                                        amount(one.amount, document.currency));
        add(origin, 2, document.date, std::move(text)).is_unnamed = document.is_unnamed;
    }

    std::string to_lines(const BookDocument& document) const {
        std::string text;
        for (const auto& one : document.allocations) {
            text += fmt::format("  to {}  {}",
                                journal::spelled_id(books_.documents[one.document].number),
                                amount(one.amount - one.discount, document.currency));
            if (one.discount > 0) text += " discount " + amount(one.discount, document.currency);
            if (one.reason != BookReason::said)
                text += fmt::format(" x-guessed:{}", word_of(one.reason));
            text += "\n";
        }
        return text;
    }

    /// The lines below the head; none where the head says where the money goes.
    std::string lines_of(const BookDocument& document) const {
        auto text = to_lines(document);
        if (document.fee > 0)
            text += fmt::format("  fee  {}\n", amount(document.fee, document.currency));
        if (document.withheld > 0)
            text += fmt::format("  withheld  {}\n", amount(document.withheld, document.currency));
        if (document.rest > 0)
            text += fmt::format("  *  {}\n", amount(document.rest, document.currency));
        return text;
    }

    void add_source(const BookDocument& document) {
        const auto& origin = journal_.transactions[document.transaction].origin;
        const auto shown = document.amount - document.fee - document.withheld - document.discount;
        auto text = head_of(document, shown);
        const auto& to = document.allocations;
        const bool plain_to = document.fee == 0 && document.withheld == 0;
        const bool whole = to.size() == 1 && document.rest == 0 && to.front().discount == 0 &&
                           to.front().reason == BookReason::said;
        if (plain_to && to.empty())
            text += " to:*" + tail_of(document, origin);
        else if (plain_to && whole)
            text += " to:" + number_of(to.front().document) + tail_of(document, origin);
        else
            text += tail_of(document, origin) + lines_of(document);
        auto& entry = add(origin, 2, document.date, std::move(text));
        entry.is_unnamed = document.is_unnamed;
        for (const auto& one : to)
            if (one.reason != BookReason::said)
                entry.reasons.push_back(fmt::format(
                    "{} by {}", books_.documents[one.document].number, word_of(one.reason)));
    }

    /// Returns the place behind the last of the same entry.
    std::size_t add_move(std::size_t place) {
        using reports::BookMovement;
        const auto& move = books_.moves[place];
        const auto& origin = journal_.transactions[move.transaction].origin;
        if (move.movement == BookMovement::refund) return add_refund(place);
        std::string text;
        if (move.movement == BookMovement::voiding) {
            text =
                fmt::format("{} void {}", to_string(move.date), journal::spelled_id(move.number));
        } else {
            const auto& source = books_.documents[move.source];
            text = fmt::format("{} {} {} {} from:{} to:{}", to_string(move.date),
                               move.movement == BookMovement::apply ? "apply" : "unapply",
                               id_of(source.customer), amount(move.amount, source.currency),
                               number_of(move.source), number_of(move.document));
        }
        add(origin, 3, move.date, text + source_of(origin) + "\n").is_unnamed = move.is_unnamed;
        return place + 1;
    }

    /// One entry of all moves with its number.
    std::size_t add_refund(std::size_t place) {
        const auto& first = books_.moves[place];
        const auto& source = books_.documents[first.source];
        const auto& origin = journal_.transactions[first.transaction].origin;
        auto end = place;
        i128 sum = 0;
        std::string lines;
        for (; end < books_.moves.size() && books_.moves[end].number == first.number &&
               books_.moves[end].movement == first.movement;
             ++end) {
            const auto& move = books_.moves[end];
            sum += move.amount;
            lines += fmt::format("  from {}  {}\n",
                                 journal::spelled_id(books_.documents[move.source].number),
                                 amount(move.amount, source.currency));
        }
        auto text = fmt::format("{} refund {} {} {}", to_string(first.date), id_of(source.customer),
                                journal::spelled_id(first.number), amount(sum, source.currency));
        if (end == place + 1) {
            text += " from:" + number_of(first.source);
            lines.clear();
        }
        add(origin, 3, first.date, text + source_of(origin) + "\n" + lines).is_unnamed =
            first.is_unnamed;
        return end;
    }

    const reports::Books& books_;
    const foreign::Journal& journal_;
    const std::string& terms_;
    const Sources& sources_;
    std::vector<Block> blocks_;
};

void append(BooksText& into, const Block& block) {
    const auto& [origin, day, text, is_unnamed, reasons] = block.entry;
    if (!block.remark.empty())
        into.remarks.emplace_back(static_cast<std::uint32_t>(into.begin_of_last), block.remark);
    if (text.empty()) return;
    into.begin_of_last = into.text.size();
    into.text += text;
    into.lines.insert(into.lines.end(), line_feeds(text), origin.line);
}

}  // namespace

std::vector<BooksEntry> books_entries(const reports::Books& books, const foreign::Journal& journal,
                                      const std::string& terms, const Sources& sources) {
    std::vector<BooksEntry> entries;
    for (auto& block : BooksWriter{books, journal, terms, sources}.write())
        if (block.remark.empty())
            entries.push_back(std::move(block.entry));
        else if (!entries.empty())
            entries.back().reasons.push_back(block.remark);
    return entries;
}

std::vector<BooksText> books_texts(const reports::Books& books, const foreign::Journal& journal,
                                   const std::string& terms, const Sources& sources) {
    std::map<Id<Source>, BooksText> by_file;
    for (std::uint32_t i = 0; i < sources.size(); ++i) by_file[{i}].file = {i};
    for (const auto& block : BooksWriter{books, journal, terms, sources}.write())
        append(by_file[block.entry.origin.file], block);
    std::vector<BooksText> list;
    for (auto& [file, text] : by_file) list.push_back(std::move(text));
    return list;
}

}  // namespace documents
