#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/text.hpp"
#include "ledger/terms.hpp"
#include "reports/books_settle.hpp"

namespace reports {

namespace {

using settings::BookStep;

/// From a day on so much more is open.
struct Change {
    Date day{};
    i128 amount = 0;
};

/// A number in capitals, without `- _ . /` and the leading zeros of its digits; empty for one that
/// is too short to be told from other words.
std::string plain_number(std::string_view text) {
    std::string plain;
    std::size_t digits = 0;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (const char c : text) {
        if (std::string_view{"-_./"}.find(c) != std::string_view::npos) continue;
        if (is_digit(c)) {
            ++digits;
            const bool leads = plain.empty() || !is_digit(plain.back());
            if (c == '0' && leads) continue;
        }
        plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
    return text.size() >= 4 && digits >= 3 ? plain : std::string{};
}

bool is_word(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
           (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.' ||
           c == '/';
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && !is_word(text[at])) ++at;
        const auto begin = at;
        while (at < text.size() && is_word(text[at])) ++at;
        auto word = text.substr(begin, at - begin);
        while (!word.empty() && (word.back() == '.' || word.back() == '/')) word.remove_suffix(1);
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

/// The open documents of one customer in one currency, that there are so far.
struct Account {
    std::set<std::tuple<Date, Date, std::string, std::uint32_t>> by_due;
    // Also by amounts that are no longer open.
    std::set<std::tuple<i128, Date, Date, std::string, std::uint32_t>> by_amount;
    std::unordered_map<std::string, std::uint32_t> by_number;
};

class Guesser {
public:
    Guesser(const foreign::Journal& journal, const settings::Books& rules,
            const BookSettlement& settlement, Books& books)
        : journal_{journal},
          rules_{rules},
          books_{books},
          terms_{ledger::parse_terms(rules.terms)},
          open_{settlement.open} {
        gather_changes(settlement.settled);
    }

    void run(const std::vector<i128>& unsaid) {
        std::vector<std::uint32_t> order(books_.documents.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, {}, [&](std::uint32_t i) {
            const auto& document = books_.documents[i];
            return std::tuple{document.date, document.is_source, document.transaction};
        });
        for (const auto i : order) {
            const auto& document = books_.documents[i];
            if (!document.is_source)
                offer(i);
            else if (unsaid[i] > 0)
                place(i, std::min(unsaid[i], document.rest));
        }
    }

private:
    /// Where money came back, what is open did not only fall.
    void gather_changes(const std::vector<BookSettled>& settled) {
        for (const auto& one : settled)
            if (one.amount < 0) changes_[one.document];
        if (changes_.empty()) return;
        for (const auto& one : settled) {
            const auto found = changes_.find(one.document);
            if (found == changes_.end()) continue;
            const auto day = std::max(one.day, books_.documents[one.document].date);
            found->second.push_back({day, -one.amount});
        }
    }

    /// What stays open of it from a day on.
    i128 open_from(std::uint32_t id, Date day) const {
        const auto found = changes_.find(id);
        if (found == changes_.end()) return open_[id];
        auto later = found->second;
        std::ranges::stable_sort(later, std::greater{}, &Change::day);
        auto open = open_[id];
        auto least = open;
        for (std::size_t i = 0; i < later.size() && later[i].day > day; ++i) {
            open -= later[i].amount;
            const bool last_of_day = i + 1 == later.size() || later[i + 1].day != later[i].day;
            if (last_of_day) least = std::min(least, open);
        }
        return least;
    }

    Date due_of(const BookDocument& document) const {
        Date due = never;
        for (const auto& one : document.instalments) {
            if (one.due)
                due = std::min(due, *one.due);
            else if (terms_)
                due = std::min(due, ledger::due_day(*terms_, document.date));
        }
        return due;
    }

    Account& account_of(const BookDocument& document) {
        return accounts_[{document.customer, document.currency}];
    }

    void offer(std::uint32_t id) {
        const auto& document = books_.documents[id];
        if (open_[id] <= 0) return;
        auto& account = account_of(document);
        account.by_due.emplace(due_of(document), document.date, document.number, id);
        list_amount(account, id);
        if (auto plain = plain_number(document.number); !plain.empty())
            account.by_number.try_emplace(std::move(plain), id);
    }

    void list_amount(Account& account, std::uint32_t id) {
        const auto& document = books_.documents[id];
        account.by_amount.emplace(open_[id], due_of(document), document.date, document.number, id);
    }

    void place(std::uint32_t source, i128 amount) {
        left_ = amount;
        for (const auto step : rules_.order) {
            if (step == BookStep::reference_in_text) by_reference(source);
            if (step == BookStep::exact_amount) by_amount(source);
            if (step == BookStep::oldest_due) by_due(source);
        }
    }

    void give(std::uint32_t source, std::uint32_t id, BookReason reason) {
        auto& document = books_.documents[source];
        const auto amount = std::min(left_, open_from(id, document.date));
        if (amount <= 0) return;
        document.allocations.push_back({id, amount, 0, reason});
        document.rest -= amount;
        left_ -= amount;
        open_[id] -= amount;
        if (const auto found = changes_.find(id); found != changes_.end())
            found->second.push_back({document.date, -amount});
        auto& account = account_of(books_.documents[id]);
        if (open_[id] > 0) return list_amount(account, id);
        const auto& target = books_.documents[id];
        account.by_due.erase({due_of(target), target.date, target.number, id});
    }

    void by_reference(std::uint32_t source) {
        const auto& transaction = journal_.transactions[books_.documents[source].transaction];
        auto& account = account_of(books_.documents[source]);
        const auto try_word = [&](const std::string& word) {
            const auto found = account.by_number.find(plain_number(word));
            if (found != account.by_number.end() && !found->first.empty())
                give(source, found->second, BookReason::reference_in_text);
        };
        for (const auto text : {transaction.code, transaction.description}) {
            const auto words = words_of(text);
            for (std::size_t i = 0; i < words.size(); ++i) {
                try_word(std::string{words[i]});
                if (i + 1 < words.size())
                    try_word(std::string{words[i]} + std::string{words[i + 1]});
            }
        }
    }

    void by_amount(std::uint32_t source) {
        const auto& document = books_.documents[source];
        if (left_ <= 0) return;
        auto& account = account_of(document);
        auto at = account.by_amount.lower_bound({left_, always, always, {}, 0});
        while (at != account.by_amount.end() && std::get<0>(*at) == left_) {
            const auto id = std::get<4>(*at);
            if (open_[id] != left_) {
                at = account.by_amount.erase(at);
                continue;
            }
            if (open_from(id, document.date) == left_)
                return give(source, id, BookReason::exact_amount);
            ++at;
        }
    }

    void by_due(std::uint32_t source) {
        auto& account = account_of(books_.documents[source]);
        auto at = account.by_due.begin();
        while (at != account.by_due.end() && left_ > 0) {
            const auto id = std::get<3>(*at);
            ++at;  // what is settled now is taken out
            give(source, id, BookReason::oldest_due);
        }
    }

    const foreign::Journal& journal_;
    const settings::Books& rules_;
    Books& books_;
    std::optional<ledger::Terms> terms_;
    i128 left_ = 0;                                         // of the money that is being placed
    std::vector<i128> open_;                                // by document, in the end
    std::map<std::uint32_t, std::vector<Change>> changes_;  // of those that were reopened
    std::map<std::pair<std::uint32_t, Currency>, Account> accounts_;
};

}  // namespace

void guess_allocations(const foreign::Journal& journal, const settings::Books& rules,
                       const BookSettlement& settlement, Books& books) {
    Guesser{journal, rules, settlement, books}.run(settlement.unsaid);
}

}  // namespace reports
