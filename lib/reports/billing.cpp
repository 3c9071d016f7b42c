#include "reports/billing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "journal/read.hpp"
#include "journal/spelled.hpp"
#include "journal/written.hpp"
#include "ledger/commitments.hpp"
#include "ledger/recurrence.hpp"

namespace reports {
namespace {

using journal::SpokenEntry;
using ledger::Book;
using ledger::Key;
using ledger::Kind;
using ledger::Recurring;

constexpr std::string_view sequence = "{seq}";

/// One day on which a recurring is billed.
struct DueDay {
    Date day;
    Id<Recurring> recurring;
};

void replace(std::string& text, std::string_view what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// The pattern of a number on a day; `{seq}` stays.
std::string pattern_on(std::string pattern, Date day) {
    const date::year_month_day parts{day};
    replace(pattern, "{yyyy}", fmt::format("{:04}", static_cast<int>(parts.year())));
    replace(pattern, "{mm}", fmt::format("{:02}", static_cast<unsigned>(parts.month())));
    replace(pattern, "{dd}", fmt::format("{:02}", static_cast<unsigned>(parts.day())));
    return pattern;
}

/// What stands for `{seq}` in a number; empty where it is no number of that pattern.
std::string_view digits_in(std::string_view number, std::string_view before,
                           std::string_view after) {
    if (number.size() <= before.size() + after.size() || !number.starts_with(before) ||
        !number.ends_with(after))
        return {};
    const auto digits = number.substr(before.size(), number.size() - before.size() - after.size());
    return digits.find_first_not_of("0123456789") == digits.npos ? digits : std::string_view{};
}

/// Numbers of any length are compared and counted up digit by digit: those of e-invoices have 20.
bool is_less(std::string_view a, std::string_view b) {
    a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

/// The next number, with at least as many digits.
std::string following(std::string digits) {
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        if (*digit != '9') {
            ++*digit;
            return digits;
        }
        *digit = '0';
    }
    return '1' + digits;
}

/// Numbers of `{seq}`: each follows the highest that the book or this run has
/// of its pattern.
class Sequences {
public:
    explicit Sequences(const Book& book) : book_{book} {}

    std::string next(const std::string& pattern) {
        const auto at = pattern.find(sequence);
        if (at == std::string::npos) return pattern;
        const auto before = pattern.substr(0, at);
        const auto after = pattern.substr(at + sequence.size());
        const auto [last, fresh] = last_.try_emplace(pattern);
        if (fresh) last->second = highest(before, after);
        auto& digits = last->second;
        digits = following(std::move(digits));
        return before + digits + after;
    }

private:
    std::string highest(std::string_view before, std::string_view after) const {
        std::string last = "0";
        book_.documents.for_each([&](Id<ledger::Document> id, const ledger::Document& document) {
            if (document.number.is_none()) return;
            const auto number = book_.number_of(id);
            const auto digits = digits_in(number, before, after);
            if (!digits.empty() && !is_less(digits, last)) last = std::string{digits};
        });
        return last;
    }

    const Book& book_;
    std::map<std::string, std::string> last_;  // digits, as many as were written
};

class Biller {
public:
    Biller(const Book& book, const Sources& sources, Date until)
        : book_{book}, sources_{sources}, until_{until}, sequences_{book} {}

    Billing run();

private:
    void take_billed();
    void take_days(Id<Recurring> id, const Recurring& recurring);
    SpokenEntry sale_of(const DueDay& due);
    void take_orders();
    void refuse(const Recurring& recurring, std::string words, std::string help) {
        result_.faults.push_back({recurring.place, std::move(words), std::move(help)});
    }
    void claim(const std::string& number, Date day, Place origin, const char* help);
    std::string spoken(Place place) const {
        return fmt::format("{}:{}", sources_.name(place.source),
                           sources_.locate(place.source, place.offset).line);
    }
    bool is_number_pattern(const Recurring& recurring);

    const Book& book_;
    const Sources& sources_;
    Date until_;
    Sequences sequences_;
    std::set<std::string, std::less<>> billed_;  // `ID/DAY`
    std::vector<DueDay> due_;
    std::map<std::string, Place> given_;  // numbers of this run, and what they were given to
    Billing result_;
};

const std::string* value_of(const Recurring& recurring, Key key) {
    const auto* attribute = ledger::find_attribute(recurring.attributes, key);
    return attribute == nullptr ? nullptr : &attribute->value;
}

std::string key_of(const Recurring& recurring, Date day) {
    return fmt::format("{}/{}", recurring.id, to_string(day));
}

void Biller::take_billed() {
    std::set<std::string_view> ids;
    book_.recurrings.for_each(
        [&](Id<Recurring>, const Recurring& recurring) { ids.insert(recurring.id); });
    Diagnostics unheard;
    journal::read_again(sources_, unheard, [&](const journal::Entry& entry) {
        if (entry.kind != Kind::sale) return;
        const auto* recur = entry.find(Key::recur);
        if (recur == nullptr) return;
        auto key = recur->value.str();
        if (ids.contains(key)) key += "/" + to_string(entry.date);
        billed_.insert(std::move(key));
    });
}

bool Biller::is_number_pattern(const Recurring& recurring) {
    const auto* pattern = value_of(recurring, Key::number);
    if (pattern == nullptr) return true;
    auto rest = pattern_on(*pattern, until_);
    const auto at = rest.find(sequence);
    if (at != std::string::npos) rest.erase(at, sequence.size());
    if (rest.find_first_of("{}") == std::string::npos) return true;
    refuse(recurring, fmt::format("`{}` is no pattern of numbers", *pattern),
           "it may hold {yyyy}, {mm} and {dd}, and once {seq}");
    return false;
}

void Biller::take_days(Id<Recurring> id, const Recurring& recurring) {
    const auto* every = value_of(recurring, Key::every);
    const auto recurrence = every ? ledger::parse_recurrence(*every) : std::nullopt;
    if (!recurrence) return;  // the book is refused for it
    const auto* from = value_of(recurring, Key::from);
    const auto first = from ? parse_date(*from) : tl::unexpected{DateError::not_iso};
    if (!first)
        return refuse(recurring, fmt::format("{} does not say `from:`", recurring.id),
                      "say the day of the first invoice, or after which it comes");
    const auto* until = value_of(recurring, Key::until);
    const auto last = until ? parse_date(*until).value_or(until_) : until_;
    const auto* pause = value_of(recurring, Key::pause);
    const auto pauses = ledger::parse_pauses(pause ? *pause : "");
    if (!pauses)
        return refuse(recurring, fmt::format("`{}` is no `pause:`", *pause),
                      "write days or periods: 2026-07, 2026-07-10..2026-08-02");
    if (!is_number_pattern(recurring)) return;
    for (const auto day : ledger::days_of(*recurrence, *first, std::min(last, until_))) {
        const bool paused = std::ranges::any_of(
            *pauses, [&](const Period& period) { return period.from <= day && day <= period.to; });
        if (!paused && !billed_.contains(key_of(recurring, day))) due_.push_back({day, id});
    }
}

/// A number is one document's. What is wrong with a declaration is said once, not for every day.
void Biller::claim(const std::string& number, Date day, Place origin, const char* help) {
    const auto [given, is_free] = given_.try_emplace(number, origin);
    const auto known = book_.find_document(number);
    if (is_free && known.is_none()) return;
    if (std::ranges::count(result_.faults, origin, &BillingFault::place) > 0) return;
    auto words =
        known.is_none()
            ? fmt::format("the number {} of {} would be given twice, as for {}", number,
                          to_string(day), spoken(given->second))
            : fmt::format("the number {} of {} is taken: {}", number, to_string(day),
                          spoken(book_.documents[known].place));
    result_.faults.push_back({origin, std::move(words), help});
}

SpokenEntry Biller::sale_of(const DueDay& due) {
    const auto& recurring = book_.recurrings[due.recurring];
    const auto entry = journal::written_at(sources_, recurring.place);
    const auto* pattern = value_of(recurring, Key::number);
    const auto number =
        sequences_.next(pattern_on(pattern ? *pattern : recurring.id + "-{yyyy}{mm}{dd}", due.day));
    claim(number, due.day, recurring.place,
          "a pattern of its own in `number:` keeps numbers apart, as with {yyyy}, {mm}, {dd} or "
          "{seq}");
    SpokenEntry sale{Kind::sale, "sale", due.day, {}, {}};
    sale.words = {*value_of(recurring, Key::customer), number};
    if (const auto* amount = value_of(recurring, Key::amount)) sale.words.push_back(*amount);
    for (const auto key : {Key::terms, Key::contract, Key::tax})
        if (const auto* value = value_of(recurring, key))
            sale.words.push_back(
                fmt::format("{}:{}", journal::name_of(key), journal::quoted(*value)));
    sale.words.push_back(fmt::format("recur:{}", journal::quoted(key_of(recurring, due.day))));
    for (const auto& tag : entry.tags)
        if (tag.line >= journal::Attribute::metadata)
            sale.words.push_back(fmt::format("#{}", tag.name));
    if (!recurring.title.empty()) sale.words.push_back(journal::quoted(recurring.title));
    for (const auto& line : entry.lines) sale.lines.emplace_back(line.text);
    return sale;
}

/// Open orders whose day has come; the invoice of order O-17 is O-17/1.
void Biller::take_orders() {
    constexpr Date last_day = never - Days{1};
    for (const auto id : ledger::unbilled_orders(book_, last_day)) {
        const auto& order = book_.documents[id];
        const auto entry = journal::written_at(sources_, order.place);
        const auto* due = entry.find(Key::due);
        const auto day = due ? parse_date(due->value.str()) : tl::unexpected{DateError::not_iso};
        if (!day) continue;
        const auto billed = std::max(*day, order.date);
        if (billed > until_) continue;
        SpokenEntry sale{Kind::sale, "sale", billed, {}, {}};
        const auto number = book_.number_of(id);
        claim(number + "/1", billed, order.place,
              "write this sale by hand, with another number and the same `order:`");
        sale.words = {book_.customers[order.customer].id, number + "/1",
                      std::string{entry.amount.text}};
        sale.words.push_back(fmt::format("order:{}", journal::quoted(number)));
        if (const auto* seller = entry.find(Key::salesperson))
            sale.words.push_back(
                fmt::format("salesperson:{}", journal::quoted(seller->value.str())));
        if (!entry.title.is_empty()) sale.words.push_back(journal::quoted(entry.title.str()));
        result_.sales.push_back(std::move(sale));
    }
}

Billing Biller::run() {
    if (book_.recurrings.size() > 0) take_billed();
    book_.recurrings.for_each(
        [&](Id<Recurring> id, const Recurring& recurring) { take_days(id, recurring); });
    std::ranges::stable_sort(due_, {}, &DueDay::day);
    for (const auto& due : due_) result_.sales.push_back(sale_of(due));
    take_orders();
    std::ranges::stable_sort(result_.sales, {}, &SpokenEntry::day);
    return std::move(result_);
}

}  // namespace

Billing billing(const Book& book, const Sources& sources, Date until) {
    return Biller{book, sources, until}.run();
}

}  // namespace reports
